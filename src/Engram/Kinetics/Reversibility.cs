using Engram.Diagnostics;
using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>Whether a scheme obeys microscopic reversibility: round every loop the products of the rates both ways are equal.</summary>
/// <remarks>
/// Kolmogorov (1936); Colquhoun, Dowsland, Beato &amp; Plested (2004) Biophys. J. 86:3510. Published rates are rounded, and some schemes
/// are driven on purpose, so that a broken loop is a warning and never an error.
/// </remarks>
public static class Reversibility
{
    /// <summary>Products may differ by this fraction, the rounding of published rates, before a loop counts as broken.</summary>
    public const double Tolerance = 0.02;

    private const double LigandTolerance = 1e-9;

    /// <summary>Examines every loop of a scheme.</summary>
    /// <param name="mechanism">The description.</param>
    /// <param name="conditions">Where to look; a ligand at 0, which would stop every binding step, is looked at as if 1 mM.</param>
    /// <param name="scheme">Index of the scheme.</param>
    /// <exception cref="KineticsException"><c>EN0401</c>-<c>EN0403</c>: conditions or rates that cannot be analysed.</exception>
    public static ReversibilityReport Of(Mechanism mechanism, Conditions? conditions = null, int scheme = 0)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        Conditions present = WithEveryLigand(mechanism, conditions ?? Conditions.Default);
        KineticScheme described = scheme == 0 ? mechanism.Scheme : mechanism.Schemes[scheme];
        IReadOnlyList<int[]> loops = SchemeLoops.Of(described);
        SchemeLoop[] products = Products(mechanism, present, scheme, loops);
        IReadOnlyList<SchemeLoop> independent = SchemeLoop.Independent(products);
        List<Diagnostic> diagnostics = [.. LigandsThatDoNotCancel(mechanism, present, scheme, loops, products)
            .Where(x => independent.Contains(x.Loop)).Select(x => ReversibilityReport.DependsOnLigand(mechanism.Name, x.Loop, x.Ligand))];
        diagnostics.AddRange(independent.Where(l => !l.IsTwoWay).Select(l => OneWay(mechanism, described, l)));
        diagnostics.AddRange(independent.Where(l => l.IsTwoWay && l.Excess > 1 + Tolerance)
            .Select(l => ReversibilityReport.Broken(mechanism.Name, l, Suspects(l, products))));
        return new ReversibilityReport(products.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static SchemeLoop[] Products(Mechanism mechanism, Conditions conditions, int index, IReadOnlyList<int[]> loops)
    {
        ConditionedScheme scheme = ConditionedScheme.Of(mechanism, conditions, index);
        double Product(IEnumerable<int> from, IEnumerable<int> to) => from.Zip(to, scheme.Rate).Aggregate(1.0, (product, rate) => product * rate);
        return [.. loops.Select(loop =>
        {
            int[] next = [.. loop.Skip(1), loop[0]];
            return new SchemeLoop(loop.Select(i => scheme.Scheme.States[i].Name).ToEquatableArray(), Product(loop, next), Product(next, loop));
        })];
    }

    // In a true loop a ligand is bound as often as it is lost, so that its concentration cancels.
    private static IEnumerable<(SchemeLoop Loop, string Ligand)> LigandsThatDoNotCancel(
        Mechanism mechanism, Conditions conditions, int scheme, IReadOnlyList<int[]> loops, SchemeLoop[] products)
    {
        foreach (Input ligand in mechanism.Inputs.Where(i => i.Kind == InputKind.Ligand))
        {
            double now = conditions.Concentrations.First(s => s.Name == ligand.Name).Value;
            SchemeLoop[] doubled = Products(mechanism, conditions.With(ligand.Name, 2 * now), scheme, loops);
            foreach ((SchemeLoop one, SchemeLoop two) in products.Zip(doubled))
            {
                if (one.IsTwoWay && two.IsTwoWay && Math.Abs(Math.Log(two.Factor / one.Factor)) > LigandTolerance)
                {
                    yield return (one, ligand.Name);
                }
            }
        }
    }

    private static Diagnostic OneWay(Mechanism mechanism, KineticScheme scheme, SchemeLoop loop)
    {
        HashSet<(string, string)> given = [.. scheme.Transitions.Select(t => (t.From, t.To))];
        string[] alone = [.. loop.Steps.SelectMany(s => new[] { s, (s.To, s.From) }).Where(s => given.Contains(s) && !given.Contains((s.Item2, s.Item1)))
            .Select(s => $"{s.Item1} → {s.Item2}")];
        return ReversibilityReport.OneWay(mechanism.Name, loop, alone);
    }

    // A step that also lies in a loop that closes is cleared by it.
    private static (string, string)[] Suspects(SchemeLoop loop, SchemeLoop[] all)
    {
        HashSet<(string, string)> cleared = [.. all.Where(l => l.IsTwoWay && l.Excess <= 1 + Tolerance).SelectMany(l => l.Edges)];
        (string, string)[] left = [.. loop.Steps.Where(s => !cleared.Contains(SchemeLoop.Undirected(s)))];
        return left.Length > 0 ? left : [.. loop.Steps];
    }

    private static Conditions WithEveryLigand(Mechanism mechanism, Conditions conditions)
    {
        double[] inputs = conditions.InputsOf(mechanism);
        return mechanism.Inputs.Select((input, i) => (input, value: inputs[i])).Where(x => x.input.Kind == InputKind.Ligand)
            .Aggregate(conditions, (c, x) => c.With(x.input.Name, x.value > 0 ? x.value : 1));
    }
}
