using Engram.Diagnostics;

namespace Engram.Figures;

/// <summary>A figure that cannot be drawn or written as asked (<c>EN09xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
/// <param name="inner">The failure underneath, if any.</param>
public sealed class FiguresException(Diagnostic diagnostic, Exception? inner = null) : EngramException(diagnostic, inner);
