using Engram.Compilation.Code;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Mechanisms;

namespace Engram.Compilation;

/// <summary>A mechanism ready to be advanced in many instances; immutable and safe to share between simulations and threads.</summary>
public sealed class CompiledMechanism
{
    private readonly CompiledPrograms _programs;
    private readonly IReadOnlyList<Lazy<Stage>> _stages;

    internal CompiledMechanism(
        Mechanism mechanism, Mechanism lowered, CompilerOptions options, string[] rows, IReadOnlyList<SystemPart> parts, Observable[] observables,
        CompiledPrograms programs, IReadOnlyList<Lazy<Stage>> stages)
    {
        _programs = programs;
        (Mechanism, Lowered, Options, Rows, Parts, Observables, _stages) = (mechanism, lowered, options, rows, parts, observables, stages);
        StateNames = rows[..^options.OwnInputs.Length];
        SharedInputs = [.. mechanism.Inputs.Where(i => !options.OwnInputs.Contains(i.Name))];
    }

    /// <summary>The description it was made from.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>How it was made.</summary>
    public CompilerOptions Options { get; }

    /// <summary>What runs it on this machine.</summary>
    public KernelBackend Backend => CompiledProgram.Resolve(Options.Backend);

    /// <summary>Names of the state variables in memory order: occupancies of each scheme, then equation variables.</summary>
    public IReadOnlyList<string> StateNames { get; }

    /// <summary>The inputs that are the same for all instances, in order.</summary>
    public IReadOnlyList<Input> SharedInputs { get; }

    /// <summary>The description after every pass, as text.</summary>
    public IReadOnlyList<Stage> Stages => [.. _stages.Select(s => s.Value)];

    /// <summary>Operations done for one instance in one step.</summary>
    public int OperationsPerStep => StepLoop.OperationCount;

    /// <summary>Divisions done for one instance in one step.</summary>
    public int DivisionsPerStep => StepLoop.DivisionCount;

    internal Mechanism Lowered { get; }

    internal string[] Rows { get; }

    internal IReadOnlyList<SystemPart> Parts { get; }

    internal Observable[] Observables { get; }

    internal CompiledProgram Step => _programs.Step;

    internal CompiledProgram Observe => _programs.Observe;

    internal EquatableArray<KernelProgram> Handlers => _programs.Handlers;

    internal KernelProgram StepLoop => _programs.StepLoop;

    internal QuietStructure Quiet => _programs.Quiet;
}

/// <summary>The programs of a mechanism.</summary>
/// <param name="Step">One time step.</param>
/// <param name="Observe">The observables.</param>
/// <param name="Handlers">One for each event handler.</param>
/// <param name="StepLoop">The part of a step done for every instance.</param>
/// <param name="Quiet">What decays and what is driven by it.</param>
internal sealed record CompiledPrograms(CompiledProgram Step, CompiledProgram Observe, EquatableArray<KernelProgram> Handlers, KernelProgram StepLoop, QuietStructure Quiet);
