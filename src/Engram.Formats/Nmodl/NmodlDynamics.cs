using System.Globalization;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats.Nmodl;

/// <summary>The blocks that compute: BREAKPOINT, INITIAL, KINETIC, DERIVATIVE, PROCEDURE, FUNCTION.</summary>
internal sealed class NmodlDynamics(NmodlContext context)
{
    private static readonly Dimension s_rate = new(Time: -1);

    private Mechanism Mechanism => context.Mechanism;

    private NmodlFormula Formula => context.Formula;

    // The numbers in brackets are NMODL's conversion factors: nS·mV = pA, and NEURON wants nA.
    public string Breakpoint() => NmodlBlock.Of("BREAKPOINT",
    [
        .. Mechanism.Equations.Length > 0 ? [$"SOLVE {context.Equations} METHOD {Method()}"] : Array.Empty<string>(),
        .. Mechanism.Schemes.Length > 0 ? [$"SOLVE {context.Kinetics} METHOD sparse"] : Array.Empty<string>(),
        .. context.CallUpdate,
        .. context.Currents.SelectMany(Current),
    ]);

    public string Initial() => NmodlBlock.Of("INITIAL",
    [
        .. context.NeedsUpdate(Mechanism.Equations.Select(e => e.Initial)) ? context.CallUpdate : [],
        .. Mechanism.Equations.Select(e => $"{Formula.Name(e.Name)} = {Formula.Of(e.Initial)}"),
        .. Mechanism.Schemes.Select(s => $"{Formula.Name(s.States[0].Name)} = 1"),
        .. Mechanism.Schemes.Length > 0 ? [$"SOLVE {context.Kinetics} STEADYSTATE sparse"] : Array.Empty<string>(),
        .. context.CallUpdate,
    ]);

    public string Kinetics()
    {
        IEnumerable<string> call = context.NeedsUpdate(Mechanism.Schemes.SelectMany(s => s.Transitions).Select(t => t.Rate)) ? context.CallUpdate : [];
        return NmodlBlock.Of($"KINETIC {context.Kinetics}", Mechanism.Schemes.Length == 0 ? [] : call.Concat(Mechanism.Schemes.SelectMany(Reactions)));
    }

    public string Derivatives()
    {
        IEnumerable<string> call = context.NeedsUpdate(Mechanism.Equations.Select(e => e.Derivative)) ? context.CallUpdate : [];
        return NmodlBlock.Of(
            $"DERIVATIVE {context.Equations}",
            Mechanism.Equations.Length == 0 ? [] : call.Concat(Mechanism.Equations.Select(e => $"{Formula.Name(e.Name)}' = {Formula.Of(e.Derivative)}")));
    }

    public string Update() => NmodlBlock.Of($"PROCEDURE {context.Update}()",
    [
        .. Mechanism.Schemes.Select(s => $"{Formula.Name(s.OpenSymbol)} = {Open(s)}"),
        .. Mechanism.Definitions.Select(d => $"{Formula.Name(d.Name)} = {Formula.Of(d.Value)}"),
        .. Mechanism.Gates.Select(g => $"{Formula.Name(g.Name)} = {Formula.Of(g.Factor)}"),
    ]);

    public string Functions() => string.Join("\n", Mechanism.Functions.Select(Function));

    private string Function(Function function)
    {
        (Dimension[] arguments, Dimension value) = context.Dimensions.Of(function);
        NmodlFormula inside = Formula.With(function.Arguments);
        string list = string.Join(", ", function.Arguments.Select((a, i) => $"{inside.Name(a)} ({NmodlUnit.Of(arguments[i])})"));
        string name = Formula.Name(function.Name);
        return NmodlBlock.Of($"FUNCTION {name}({list}) ({NmodlUnit.Of(value)})", [$"{name} = {inside.Of(function.Body)}"]);
    }

    // cnexp is exact for equations linear in their own variable while the others hold still; anything else is solved implicitly.
    private string Method() => Mechanism.Equations.All(e => Formulas.IsAffine(e.Derivative, e.Name) && !context.NeedsUpdate([e.Derivative]))
        ? "cnexp"
        : "derivimplicit";

    private IEnumerable<string> Reactions(KineticScheme scheme)
    {
        HashSet<Transition> written = [];
        foreach (Transition t in scheme.Transitions)
        {
            if (!written.Add(t))
            {
                continue;
            }

            Transition? back = scheme.Transitions.FirstOrDefault(b => b.From == t.To && b.To == t.From);
            if (back is not null)
            {
                written.Add(back);
            }

            string backward = back is null ? NmodlFormula.Of(0, s_rate) : Formula.Of(back.Rate);
            yield return $"~ {Formula.Name(t.From)} <-> {Formula.Name(t.To)} ({Formula.Of(t.Rate)}, {backward})";
        }

        yield return $"CONSERVE {NmodlBlock.Sum(scheme.States.Select(s => Formula.Name(s.Name)))} = 1";
    }

    private string Open(KineticScheme scheme)
    {
        string[] terms = [.. scheme.States.Where(s => s.IsOpen).Select(s => s.Level == 1
            ? Formula.Name(s.Name)
            : $"{s.Level.ToString("G15", CultureInfo.InvariantCulture)} * {Formula.Name(s.Name)}")];
        return terms.Length == 0 ? "0" : NmodlBlock.Sum(terms);
    }

    private IEnumerable<string> Current(NmodlCurrent named)
    {
        string gates = string.Concat(Mechanism.Gates.Select(g => $"{Formula.Name(g.Name)} * "));
        switch (named.Current)
        {
            case OhmicCurrent o:
                yield return $"{named.Conductance} = {gates}{Formula.Factor(o.Conductance)}";
                yield return $"{named.Name} = (0.001) * {named.Conductance} * (v - {Formula.Factor(o.Reversal)})";
                break;
            case GhkCurrent g:
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{named.Name} = (0.001) * {gates}{context.Functions.Ghk()}({Formula.Of(g.Permeability)}, {g.Valence}, {Formula.Of(g.Inside)}, {Formula.Of(g.Outside)})");
                break;
            default:
                throw new FormatsException(new(
                    "EN0802", Mechanism.Name, $"NMODL cannot express the current '{named.Current.Name}' of kind {named.Current.GetType().Name}", "Use an ohmic or a GHK current"));
        }

        for (int i = 0; i < named.Shares.Count; i++)
        {
            string fraction = named.Current.Shares[i].Fraction is Number { Value: 1 } ? "" : Formula.Factor(named.Current.Shares[i].Fraction) + " * ";
            yield return $"{named.Shares[i]} = {fraction}{named.Name}";
        }
    }
}
