using Engram.Compilation;
using Engram.Compilation.Code;
using Engram.Compilation.Passes;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Tests.Compilation;

/// <summary>Passes over straight-line programs, from text to text.</summary>
public sealed class ProgramPassTests
{
    [Fact]
    public void A_linear_equation_is_advanced_by_one_factor()
    {
        Mechanism m = new MechanismBuilder("m", "m").Equation("x", Dimension.None, "1", "-0.5 [1/ms] * x").BuildUnchecked();

        KernelProgram program = EliminateCommonSubexpressions.Run(UnrollStep.Run(m, BuildGenerator.Run(m), 2, ["x"]));

        Assert.Equal("t0 = row x\nt1 = -0.5\nt2 = 2\nt3 = t1 * t2\nt4 = exp(t3)\nt5 = t0 * t4\nout x = t5\n", program.ToString());
    }

    [Fact]
    public void What_is_written_twice_is_computed_once_and_what_nobody_reads_is_dropped()
    {
        KernelProgram program = ProgramOf("x * y + y * x");
        program = program with { Instructions = [.. program.Instructions, new Instruction(Operation.Exp, 0)] };

        Assert.Equal("t0 = row x\nt1 = row y\nt2 = t0 * t1\nt3 = t2 + t2\nout out = t3\n", EliminateCommonSubexpressions.Run(program).ToString());
    }

    [Fact]
    public void What_is_the_same_for_all_instances_leaves_the_loop()
    {
        (KernelProgram shared, KernelProgram loop) = HoistInvariants.Run(EliminateCommonSubexpressions.Run(ProgramOf("exp(v / 2) * x + 3 * exp(v / 2)")));

        Assert.Equal("t0 = input v\nt1 = 2\nt2 = t0 / t1\nt3 = exp(t2)\nt4 = 3\nt5 = t3 * t4\nout u0 = t3\nout u1 = t5\n", shared.ToString());
        Assert.Equal("t0 = row x\nt1 = input u0\nt2 = t1 * t0\nt3 = input u1\nt4 = t2 + t3\nout out = t4\n", loop.ToString());
    }

    [Fact]
    public void An_output_that_no_instance_changes_is_still_stored()
    {
        (KernelProgram shared, KernelProgram loop) = HoistInvariants.Run(ProgramOf("v + 1"));

        Assert.Equal("t0 = input v\nt1 = 1\nt2 = t0 + t1\nout u0 = t2\n", shared.ToString());
        Assert.Equal("t0 = input u0\nout out = t0\n", loop.ToString());
    }

    [Fact]
    public void A_program_that_reads_ahead_is_refused()
    {
        KernelProgram program = ProgramOf("x") with { Instructions = [new Instruction(Operation.Exp, 1), new Instruction(Operation.Row, 0)] };

        CompilationException e = Assert.Throws<CompilationException>(() => ProgramVerifier.Verify(program));
        Assert.Equal("EN0304 at program 'test': t0 reads t1, which is not computed before it. This is a fault of the compiler; please report it with the mechanism.", e.Message);
    }

    [Theory]
    [InlineData(5, -1, "reads slot 5 of 2")]
    [InlineData(0, 9, "output 0 is t9, which is never computed")]
    public void A_program_with_a_wrong_slot_is_refused(int row, int stored, string found)
    {
        KernelProgram program = ProgramOf("x") with { Instructions = [new Instruction(Operation.Row, row)], Stores = [new Store(0, Math.Max(stored, 0))] };

        Assert.Contains(found, Assert.Throws<CompilationException>(() => ProgramVerifier.Verify(program)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_with_a_missing_operand_is_refused()
    {
        KernelProgram program = ProgramOf("x") with { Instructions = [new Instruction(Operation.Row, 0), new Instruction(Operation.Add, 0)] };

        Assert.Contains("t1 has the wrong number of operands for Add", Assert.Throws<CompilationException>(() => ProgramVerifier.Verify(program)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_stage_of_a_compilation_can_be_read()
    {
        Mechanism m = new MechanismBuilder("m", "m").Ligand("glutamate")
            .Scheme(s => s.State("C").Open("O").Reversible("C", "O", "5 [1/mM/ms] * glutamate", "2 [1/ms]")).Build();

        CompiledMechanism compiled = Compiler.Compile(m, new CompilerOptions { Observables = [Observable.Parse("g", "open")] });

        Assert.Equal(
            ["InlineFunctions", "SubstituteParameters", "FoldConstants", "SimplifyAlgebra", "BuildGenerator", "FindQuietModes", "UnrollStep",
             "EliminateCommonSubexpressions", "HoistInvariants", "OrderInstructions", "WriteObservables", "HoistInvariants"],
            compiled.Stages.Select(s => s.Name));
        Assert.All(compiled.Stages, s => Assert.NotEmpty(s.Text));
        Assert.Equal(0, compiled.DivisionsPerStep); // glutamate is a shared input: all pivots are the same for all instances
    }

    [Theory]
    [InlineData(0.0, "glutamate", "EN0306 at m: a time step of 0 ms. Give a positive step, e.g. 0.025 ms.")]
    [InlineData(0.1, "glutamat", "EN0301 at m: there is no input named 'glutamat'. Did you mean 'glutamate'?")]
    public void Options_that_cannot_be_are_refused(double step, string own, string expected)
    {
        Mechanism m = new MechanismBuilder("m", "m").Ligand("glutamate").BuildUnchecked();

        Assert.Equal(expected, Assert.Throws<CompilationException>(() => Compiler.Compile(m, new CompilerOptions { Step = step, OwnInputs = [own] })).Message);
    }

    [Fact]
    public void An_unknown_name_in_an_observable_is_refused()
    {
        Mechanism m = new MechanismBuilder("m", "m").Ligand("glutamate").BuildUnchecked();

        CompilationException e = Assert.Throws<CompilationException>(() => Compiler.Compile(m, new CompilerOptions { Observables = [Observable.Parse("g", "glutamaat")] }));
        Assert.Equal("EN0301 at m: there is nothing named 'glutamaat'. Did you mean 'glutamate'?", e.Message);
    }

    private static KernelProgram ProgramOf(string formula)
    {
        Mechanism m = new MechanismBuilder("m", "m").BuildUnchecked();
        ProgramBuilder builder = new("test", ["v"], ["x", "y"], ["out"]);
        builder.Store(0, new Scope(m, builder).Compute(Expression.Parse(formula)));
        return builder.Build();
    }
}
