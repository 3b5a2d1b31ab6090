using System.Globalization;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Where something was written.</summary>
/// <param name="Line">From 1; 0 where there is no line.</param>
/// <param name="Column">From 1.</param>
/// <param name="Origin">Where it was said when not in the file itself, e.g. <c>--set temperature</c>; null for the file.</param>
internal readonly record struct Position(int Line, int Column, string? Origin = null)
{
    /// <summary>The position for people: <c>experiment.yaml, line 7, column 3</c>.</summary>
    public string In(string file) => Origin is not null ? Origin
        : Line == 0 ? file
        : string.Create(CultureInfo.InvariantCulture, $"{(file.Length > 0 ? file + ", " : "")}line {Line}, column {Column}");
}
