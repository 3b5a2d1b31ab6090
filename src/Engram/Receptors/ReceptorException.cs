using Engram.Diagnostics;

namespace Engram.Receptors;

/// <summary>A receptor, block or transformation that is not there or does not apply (<c>EN05xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
public sealed class ReceptorException(Diagnostic diagnostic) : EngramException(diagnostic);
