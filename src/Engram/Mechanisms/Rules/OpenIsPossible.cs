using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Where a formula reads the open probability of a scheme, the scheme has an open state.</summary>
internal static class OpenIsPossible
{
    /// <summary><c>EN0217</c>: open probability that is always 0.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        IReadOnlyList<Formula> formulas = Formula.Of(mechanism);
        return from scheme in mechanism.Schemes
               where scheme.States.Length > 0 && scheme.States.FindIndex(s => s.IsOpen) < 0
               let reader = formulas.FirstOrDefault(f => f.Text.Names().Contains(scheme.OpenSymbol))
               where reader is not null
               select new Diagnostic(
                   "EN0217", reader.Where(mechanism), $"'{scheme.OpenSymbol}' is read, but no state of scheme '{scheme.Name}' is open",
                   "Declare the conducting state as open");
    }
}
