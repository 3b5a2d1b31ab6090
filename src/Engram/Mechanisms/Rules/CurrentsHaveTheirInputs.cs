using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A current depends on the membrane potential, a Goldman-Hodgkin-Katz current also on the temperature: the mechanism reads them.</summary>
internal static class CurrentsHaveTheirInputs
{
    /// <summary><c>EN0223</c>: an input that a current needs is missing.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        from current in mechanism.Currents
        from needed in current is GhkCurrent ? new[] { InputKind.Voltage, InputKind.Temperature } : [InputKind.Voltage]
        where mechanism.Inputs.FindIndex(i => i.Kind == needed) < 0
        select new Diagnostic(
            "EN0223", $"{mechanism.Name}, current {current.Name}",
            $"the current needs the {(needed == InputKind.Voltage ? "membrane potential" : "temperature")}, which the mechanism does not read",
            $"Add Input.{needed}");
}
