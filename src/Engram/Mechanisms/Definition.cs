using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms;

/// <summary>A named intermediate value, computed from inputs, parameters, states and earlier definitions (NMODL's ASSIGNED).</summary>
/// <param name="Name">Identifier.</param>
/// <param name="Value">Its expression.</param>
public sealed record Definition(string Name, Expression Value);

/// <summary>A function of its own arguments, usable in every expression of the mechanism; inlined before compiling.</summary>
/// <param name="Name">Identifier.</param>
/// <param name="Arguments">Names of the arguments.</param>
/// <param name="Body">Expression in the arguments, parameters and inputs.</param>
public sealed record Function(string Name, EquatableArray<string> Arguments, Expression Body);

/// <summary>An instantaneous factor (0..1 or a potentiation) that multiplies every current of the mechanism: Mg2+ block, co-agonist site, rectification.</summary>
/// <param name="Name">Identifier, e.g. <c>magnesium_block</c>; readable in expressions and recordings.</param>
/// <param name="Factor">Dimensionless expression.</param>
/// <param name="Source">Where the form and its constants come from.</param>
public sealed record Gate(string Name, Expression Factor, Citation? Source = null)
{
    /// <summary>Whether it decides how many channels open (a co-agonist site), rather than how much passes an open one (a block): it then is part of the open probability.</summary>
    public bool ActsOnOpening { get; init; }
}
