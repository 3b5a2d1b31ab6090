using Engram.Mechanisms;

namespace Engram.Formats;

/// <summary>The publications behind a mechanism.</summary>
internal static class Bibliography
{
    /// <summary>Sources of the mechanism, then of its gates, each once.</summary>
    public static IEnumerable<Citation> Of(Mechanism mechanism) =>
        mechanism.Sources.Concat(mechanism.Gates.Select(g => g.Source).OfType<Citation>()).Distinct();
}
