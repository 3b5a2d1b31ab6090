namespace Engram.Cli.Inputs;

/// <summary>Reads <c>--set path=value</c>.</summary>
internal static class Setting
{
    /// <summary>Path and value.</summary>
    /// <exception cref="CliException"><c>EN1005</c>: there is no '='.</exception>
    public static (string Path, string Value) Parse(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and int at
            ? (text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new CliException(new("EN1005", $"--set {text}", "there is no '=' between path and value", "Write e.g. --set protocol.hold=\"-40 mV\""));
}
