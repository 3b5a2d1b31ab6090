using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation;

/// <summary>How a mechanism is turned into something that runs.</summary>
public sealed record CompilerOptions
{
    /// <summary>Time step, ms.</summary>
    public double Step { get; init; } = 0.025;

    /// <summary>What runs it; all give the same results, the generated ones the same bits.</summary>
    public KernelBackend Backend { get; init; }

    /// <summary>Names of the inputs that differ between instances (each instance's own voltage); the others are shared by all.</summary>
    public EquatableArray<string> OwnInputs { get; init; } = [];

    /// <summary>What shall be computable besides the state.</summary>
    public EquatableArray<Observable> Observables { get; init; } = [];
}

/// <summary>A formula in a mechanism's names that can be observed in every instance.</summary>
/// <param name="Name">Name in the recording.</param>
/// <param name="Formula">E.g. <c>open * gamma * magnesium_block</c>.</param>
public sealed record Observable(string Name, Expression Formula)
{
    /// <summary>An observable from its formula's text.</summary>
    public static Observable Parse(string name, string formula) => new(name, Expression.Parse(formula));
}

/// <summary>What runs a mechanism.</summary>
public enum KernelBackend
{
    /// <summary>The widest vectors the processor has; without code generation, <see cref="Portable"/>.</summary>
    Automatic,

    /// <summary>The interpreter of the description: slow, plain, the truth.</summary>
    Interpreter,

    /// <summary>The compiled program, run without generating code.</summary>
    Portable,

    /// <summary>Generated code, one instance at a time.</summary>
    Scalar,

    /// <summary>Generated code, two instances at a time.</summary>
    Vector128,

    /// <summary>Generated code, four instances at a time (AVX2).</summary>
    Vector256,

    /// <summary>Generated code, eight instances at a time (AVX-512).</summary>
    Vector512,
}
