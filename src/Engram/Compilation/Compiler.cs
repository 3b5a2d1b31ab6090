using Engram.Compilation.Code;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Compilation;

/// <summary>Turns a description into something that runs, in milliseconds and without any tool chain.</summary>
public static class Compiler
{
    /// <summary>Compiles a mechanism for many instances and a fixed time step.</summary>
    /// <param name="mechanism">A description that passes the rules.</param>
    /// <param name="options">Step, backend, what is to be observed.</param>
    /// <exception cref="CompilationException"><c>EN03xx</c>: the description cannot be compiled, or a name in it is unknown.</exception>
    public static CompiledMechanism Compile(Mechanism mechanism, CompilerOptions options)
    {
        StageList stages = new();
        Mechanism described = mechanism with { };
        string[] rows = RowsOf(mechanism, options);

        mechanism = stages.Add("InlineFunctions", InlineFunctions.Run(mechanism));
        mechanism = stages.Add("SubstituteParameters", SubstituteParameters.Run(mechanism));
        mechanism = stages.Add("FoldConstants", FoldConstants.Run(mechanism));
        mechanism = stages.Add("SimplifyAlgebra", SimplifyAlgebra.Run(mechanism));
        IReadOnlyList<SystemPart> parts = stages.Add("BuildGenerator", BuildGenerator.Run(mechanism));
        QuietStructure quiet = stages.Add("FindQuietModes", FindQuietModes.Run(mechanism, parts, options.OwnInputs));
        KernelProgram step = stages.Add("UnrollStep", UnrollStep.Run(mechanism, parts, options.Step, rows));
        step = stages.Add("EliminateCommonSubexpressions", EliminateCommonSubexpressions.Run(step));
        (KernelProgram stepShared, KernelProgram stepLoop) = stages.Add("HoistInvariants", HoistInvariants.Run(step));
        stepLoop = stages.Add("OrderInstructions", OrderInstructions.Run(stepLoop));
        Observable[] observables = [.. options.Observables.Select(o => o with { Formula = Prepare(described, o.Formula) })];
        KernelProgram observe = stages.Add("WriteObservables", EliminateCommonSubexpressions.Run(WriteObservables.Run(mechanism, observables, rows)));
        (KernelProgram observeShared, KernelProgram observeLoop) = stages.Add("HoistInvariants", HoistInvariants.Run(observe));
        KernelProgram[] handlers = [.. mechanism.Events.Select(e => stages.Add($"WriteHandler {e.Name}", WriteHandler.Run(mechanism, e, rows)))];

        bool interpreted = options.Backend == KernelBackend.Interpreter;
        CompiledPrograms programs = new(
            interpreted ? ReferenceStep.Prepare(described, parts, options.Step, rows) : CompiledProgram.Of(stepShared, stepLoop, options.Backend),
            interpreted ? ReferenceObserver.Prepare(described, observables, rows) : CompiledProgram.Of(observeShared, observeLoop, options.Backend),
            handlers.ToEquatableArray(),
            stepLoop,
            quiet);
        return new CompiledMechanism(described, mechanism, options, rows, parts, observables, programs, stages.ToList());
    }

    private static string[] RowsOf(Mechanism m, CompilerOptions options)
    {
        foreach (string own in options.OwnInputs.Where(own => m.Inputs.FindIndex(i => i.Name == own) < 0))
        {
            throw new CompilationException(new(
                "EN0301", m.Name, $"there is no input named '{own}'", Diagnostics.NearestName.Advice(own, m.Inputs.Select(i => i.Name))));
        }

        if (!(options.Step > 0) || !double.IsFinite(options.Step))
        {
            throw new CompilationException(new("EN0306", m.Name, FormattableString.Invariant($"a time step of {options.Step} ms"), "Give a positive step, e.g. 0.025 ms"));
        }

        return [.. m.Schemes.SelectMany(s => s.States.Select(x => x.Name)), .. m.Equations.Select(e => e.Name), .. options.OwnInputs];
    }

    // A formula from outside takes the same way as those inside, and sees the same functions and parameters.
    private static Mechanisms.Expressions.Expression Prepare(Mechanism described, Mechanisms.Expressions.Expression formula)
    {
        Mechanism carrier = described with { Definitions = [new Definition("observed", formula)] };
        return SimplifyAlgebra.Run(FoldConstants.Run(SubstituteParameters.Run(InlineFunctions.Run(carrier)))).Definitions[0].Value;
    }
}
