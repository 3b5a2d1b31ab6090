using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Reference;

/// <summary>A name whose place among the interpreter's values is known; means what the <see cref="Symbol"/> means.</summary>
internal sealed record BoundSymbol(string Name, int Slot, double[] Values) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => this;

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value) => Values[Slot];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
