using Engram.Diagnostics;

namespace Engram.Compilation;

/// <summary>A description that cannot be turned into something that runs (<c>EN03xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
public sealed class CompilationException(Diagnostic diagnostic) : EngramException(diagnostic);
