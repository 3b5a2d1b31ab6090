using Engram.Diagnostics;

namespace Engram.Units;

/// <summary>A text that is not a unit or a quantity, or a quantity of the wrong dimension (<c>EN01xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
public sealed class UnitsException(Diagnostic diagnostic) : EngramException(diagnostic);
