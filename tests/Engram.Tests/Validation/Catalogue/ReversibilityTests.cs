using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Tests.Validation.Catalogue;

/// <summary>Microscopic reversibility: around every loop the rates forward and backward multiply to the same.</summary>
public sealed class ReversibilityTests
{
    // The printed loops that are known not to close, with their factors; everything else closes within 2 %.
    private const double Rounding = 0.02;

    public static TheoryData<string> Closed =>
        [.. Engram.Receptors.Catalogue.All.Where(r => r.Mechanism.Schemes.Length > 0 && !r.Aliases.Contains("N9") && !r.Aliases.Contains("RH-a")).Select(r => r.Name)];

    public static TheoryData<string, string> GoldenLoops =>
        new(GoldenTable.Rows.Where(r => r.Measure == "product_clockwise" && !r.Scheme.Contains(',')).Select(r => (r.Scheme, r.Protocol)));

    [Theory]
    [MemberData(nameof(Closed))]
    public void Every_loop_closes(string name) => Assert.InRange(WorstLoop(Engram.Receptors.Catalogue.Find(name).Mechanism), 1, 1 + Rounding);

    [Theory]
    [MemberData(nameof(GoldenLoops))]
    public void Loops_have_the_golden_products(string scheme, string loop)
    {
        double expected = GoldenTable.Value(scheme, loop, "product_clockwise");

        double product = Product(Engram.Receptors.Catalogue.Find(scheme).Mechanism, loop["cycle ".Length..].Split(' '));

        Assert.Equal(1, product / expected, 1e-9);
    }

    [Fact]
    public void The_loop_of_Kampa_through_the_open_state_misses_by_a_fifth() =>
        Assert.Equal(1 / 0.79, 1 / Product(Find("N9"), ["Cl", "O", "OMg", "ClMg"]), 0.01);

    [Fact]
    public void Closing_the_loop_of_Robert_and_Howe_takes_the_stated_k_2() =>
        Assert.Equal(GoldenTable.Value("A4-RH-a, k-2 0.487", "cycle R0 R1 D1 D0", "product"), WorstLoop(Find("RH-a").With("k_2", 0.487e-3)), 1e-6);

    [Fact]
    public void The_slip_of_units_in_the_public_code_of_Geiger_shows_as_a_factor_of_a_thousand() =>
        Assert.Equal(GoldenTable.Value("A6, D2-D3 1590", "cycle C2 O D3 D2", "product"), WorstLoop(Find("A6").With("k_D2_D3", 1.590)), 1e-6 * 998);

    private static Mechanism Find(string alias) => Engram.Receptors.Catalogue.Find(alias).Mechanism;

    private static double Product(Mechanism mechanism, string[] loop)
    {
        Dictionary<(string, string), double> rates = Rates(mechanism);
        double product = 1;
        for (int i = 0; i < loop.Length; i++)
        {
            (string a, string b) = (loop[i], loop[(i + 1) % loop.Length]);
            product *= rates[(a, b)] / rates[(b, a)];
        }

        return product;
    }

    // Free energies along a spanning tree; every other edge then closes one loop.
    private static double WorstLoop(Mechanism mechanism)
    {
        Dictionary<(string From, string To), double> rates = Rates(mechanism);
        Dictionary<string, double> energy = new(StringComparer.Ordinal) { [mechanism.Scheme.States[0].Name] = 0 };
        Queue<string> open = new(energy.Keys);
        double worst = 0;
        while (open.TryDequeue(out string? state))
        {
            foreach ((string from, string to) in rates.Keys.Where(k => k.From == state))
            {
                double there = energy[from] + Math.Log(rates[(from, to)] / rates[(to, from)]);
                if (energy.TryAdd(to, there))
                {
                    open.Enqueue(to);
                }

                worst = Math.Max(worst, Math.Abs(there - energy[to]));
            }
        }

        Assert.Equal(mechanism.Scheme.States.Length, energy.Count);
        return Math.Exp(worst);
    }

    private static Dictionary<(string From, string To), double> Rates(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        double[] inputs = [.. mechanism.Inputs.Select(i => i.Kind == InputKind.Ligand ? 1 : i.Default)];
        int n = mechanism.Scheme.States.Length;
        double[] q = new double[n * n];
        interpreter.Generator(0, inputs, new double[interpreter.StateCount], q);
        return mechanism.Scheme.Transitions.ToDictionary(
            t => (t.From, t.To), t => q[(mechanism.Scheme.IndexOf(t.From) * n) + mechanism.Scheme.IndexOf(t.To)]);
    }
}
