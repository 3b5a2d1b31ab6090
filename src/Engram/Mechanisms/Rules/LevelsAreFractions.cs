using System.Globalization;
using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A conductance level is a fraction of the full one: 0 is shut, 1 fully open.</summary>
internal static class LevelsAreFractions
{
    /// <summary><c>EN0218</c>: a level below 0 or above 1.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) => mechanism.Schemes
        .SelectMany(s => s.States)
        .Where(s => !(s.Level is >= 0 and <= 1))
        .Select(s => new Diagnostic(
            "EN0218", $"{mechanism.Name}, state {s.Name}",
            string.Create(CultureInfo.InvariantCulture, $"the open level {s.Level} is not a fraction of the full conductance"),
            "Give a number above 0 and up to 1, and the full conductance in the current"));
}
