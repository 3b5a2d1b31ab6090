using System.Globalization;

namespace Engram.Experiments.Checks;

/// <summary>Numbers as diagnostics show them.</summary>
internal static class NumberText
{
    public static string Of(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
