using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Experiments.Checks;

/// <summary>Loops of the receptors' schemes that break microscopic reversibility: the user is told, and the experiment runs.</summary>
internal static class ReversibilityCheck
{
    public static IEnumerable<Diagnostic> Of(Mechanism mechanism) =>
        Enumerable.Range(0, mechanism.Schemes.Length).SelectMany(scheme => Of(mechanism, scheme));

    // A scheme whose rates cannot be had at rest is reported by the run itself, with the time at which it fails.
    private static EquatableArray<Diagnostic> Of(Mechanism mechanism, int scheme)
    {
        try
        {
            return LoopBalance.MayBreak(mechanism, scheme) ? Reversibility.Of(mechanism, scheme: scheme).Diagnostics : [];
        }
        catch (KineticsException)
        {
            return [];
        }
    }
}
