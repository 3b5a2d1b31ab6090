using Engram.Diagnostics;

namespace Engram.Mechanisms;

/// <summary>A description of a mechanism that cannot be: unknown name, wrong dimension, broken scheme (<c>EN02xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
public sealed class MechanismException(Diagnostic diagnostic) : EngramException(diagnostic);
