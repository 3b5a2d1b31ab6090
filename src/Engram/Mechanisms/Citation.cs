namespace Engram.Mechanisms;

/// <summary>A publication, or the public code through which its numbers were read.</summary>
/// <param name="Key">Short key used in tables, e.g. <c>Jonas1993</c>.</param>
/// <param name="Text">Authors (year) title, journal volume:pages.</param>
/// <param name="Locator">DOI, table or page, or the file the numbers were read from; may be empty.</param>
public sealed record Citation(string Key, string Text, string Locator = "")
{
    /// <summary>The citation as one line of a bibliography.</summary>
    public override string ToString() => Locator.Length > 0 ? $"{Text} [{Locator}]" : Text;
}
