using Engram.Compilation.Code;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Tests.Compilation;

/// <summary>Passes over whole descriptions, from text to text.</summary>
public sealed class MechanismPassTests
{
    private static readonly Mechanism s_receptor = new MechanismBuilder("receptor", "for tests")
        .Parameter("kon", "5 /mM/ms").Parameter("clearance", "1.25 ms")
        .Function("half", ["x"], "x / 2")
        .Equation("glu", new Dimension(Concentration: 1), "0 [mM]", "-glu / clearance")
        .OnEvent("release", ["amount"], ("glu", "glu + amount"), ("glu", "2 * glu"))
        .Scheme(s => s.States("C0", "C1").Open("O")
            .Reversible("C0", "C1", "half(kon) * glu", "3 [1/ms]")
            .Reversible("C1", "O", "2.7 [1/ms]", "0.2 [1/ms]"))
        .Build();

    [Fact]
    public void Parameters_become_numbers_and_functions_their_bodies()
    {
        Mechanism m = SubstituteParameters.Run(InlineFunctions.Run(s_receptor));

        Assert.Contains("C0 → C1 : 5 [1/mM/ms] / 2 * glu\n", MechanismText.Of(m), StringComparison.Ordinal);
        Assert.DoesNotContain("kon", MechanismText.Of(m), StringComparison.Ordinal);
        Assert.DoesNotContain("half", MechanismText.Of(m), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_prints_as_statements()
    {
        string expected = """
            mechanism receptor
            scheme gating: C0, C1, O
              C0 → C1 : 2.5 [1/mM/ms] * glu
              C1 → C0 : 3 [1/ms]
              C1 → O : 2.7 [1/ms]
              O → C1 : 0.2 [1/ms]
            glu' = -0.8 [1/ms] * glu, from 0 [mM]
            on release(amount): glu = glu + amount; glu = 2 * glu

            """;

        Assert.Equal(expected, MechanismText.Of(Lowered));
    }

    [Fact]
    public void A_description_falls_into_parts_in_the_order_of_dependence()
    {
        string[] parts = [.. BuildGenerator.Run(Lowered).Select(p => p.ToString())];

        Assert.Equal("glu' = a·glu + b, exactly; a = -0.8 [1/ms]; in all -0.8 [1/ms] * glu", parts[0]);
        Assert.Equal("generator of gating (3 states)\n  q[C0, C1] = 2.5 [1/mM/ms] * glu\n  q[C1, C0] = 3 [1/ms]\n  q[C1, O] = 2.7 [1/ms]\n  q[O, C1] = 0.2 [1/ms]", parts[1]);
        Assert.Equal(2, parts.Length);
    }

    [Fact]
    public void Variables_that_need_each_other_are_solved_together()
    {
        Mechanism m = new MechanismBuilder("pump", "for tests")
            .Equation("a", Dimension.None, "1", "(b - a) / 2 [ms]")
            .Equation("b", Dimension.None, "0", "(a - b) / 3 [ms]")
            .Equation("c", Dimension.None, "0", "(a - c) / 5 [ms]")
            .Equation("d", Dimension.None, "0", "-d * d / 1 [ms]").BuildUnchecked();

        IReadOnlyList<SystemPart> parts = BuildGenerator.Run(m);

        Assert.Equal(["a", "b"], Assert.IsType<CoupledGroup>(parts[0]).Variables);
        Assert.Equal("c", Assert.IsType<LinearEquation>(parts[1]).Equation.Name);
        Assert.Equal(["d"], Assert.IsType<CoupledGroup>(parts[2]).Variables);
    }

    [Fact]
    public void Decay_and_what_it_drives_are_discovered()
    {
        QuietStructure quiet = FindQuietModes.Run(Lowered, BuildGenerator.Run(Lowered), []);

        Assert.Equal("glu decays by itself\ngating is driven by glu (rates of degree 1)\n", quiet.ToString());
    }

    [Theory]
    [InlineData("-x * x / 1 [ms]", "1 [1/ms]", "no quiet path: x depend on each other or on themselves\n")]
    [InlineData("(open - x) / 1 [ms]", "1 [1/ms]", "no quiet path: x is driven by C, which does not decay by itself\n")]
    [InlineData("-x / 1 [ms]", "t * 1 [1/ms]", "no quiet path: C depends on t, which differs between instances or moves\n")]
    public void What_has_no_quiet_path_says_why(string derivative, string rate, string expected)
    {
        Mechanism m = new MechanismBuilder("m", "m").Input(Input.Time)
            .Equation("x", Dimension.None, "0", derivative)
            .Scheme(s => s.State("C").Open("O").Reversible("C", "O", rate, "1 [1/ms]")).BuildUnchecked();

        string found = FindQuietModes.Run(m, BuildGenerator.Run(m), []).ToString();

        Assert.Equal(expected.Replace("by C,", found.Contains("by O,", StringComparison.Ordinal) ? "by O," : "by C,", StringComparison.Ordinal), found);
    }

    [Fact]
    public void Assignments_of_a_handler_see_the_ones_before()
    {
        string program = WriteHandler.Run(s_receptor, s_receptor.Events[0], ["glu"]).ToString();

        Assert.Equal("t0 = row glu\nt1 = row amount\nt2 = t0 + t1\nt3 = 2\nt4 = t2 * t3\nout glu = t4\n", program);
    }

    [Fact]
    public void A_handler_does_what_the_interpreter_does()
    {
        KernelProgram program = WriteHandler.Run(s_receptor, s_receptor.Events[0], ["C0", "C1", "O", "glu"]);
        double[] rows = [0.2, 0.3, 0.5, 0.7, 1.5], state = [0.2, 0.3, 0.5, 0.7];

        new ProgramEvaluator(program).Run([], rows, rows);
        new Interpreter(s_receptor).Deliver(0, [1.5], [], [], state);

        Assert.Equal(state, rows[..4]);
    }

    [Fact]
    public void Elimination_starts_where_pivots_are_the_same_for_all_instances()
    {
        // C0-C1-C2 bind glutamate; D and O hang on C2: all that leaves D, O and C2 is constant.
        Entry[,] pattern = new Entry[5, 5];
        foreach ((int to, int from, bool varies) in new[] { (1, 0, true), (0, 1, false), (2, 1, true), (1, 2, false), (3, 2, false), (2, 3, false), (4, 2, false), (2, 4, false) })
        {
            pattern[to, from] = varies ? Entry.Varies : Entry.Constant;
            pattern[from, from] = varies || pattern[from, from] == Entry.Varies ? Entry.Varies : Entry.Constant;
        }

        int[] order = OrderElimination.Run(pattern);

        Assert.Equal([2, 3, 4], order[..3].Order());
        Assert.True(OrderElimination.Cost(pattern, order) < OrderElimination.Cost(pattern, [0, 1, 2, 3, 4]));
    }

    private static Mechanism Lowered => SimplifyAlgebra.Run(FoldConstants.Run(SubstituteParameters.Run(InlineFunctions.Run(s_receptor))));
}
