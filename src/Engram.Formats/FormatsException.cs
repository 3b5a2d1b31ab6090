using Engram.Diagnostics;

namespace Engram.Formats;

/// <summary>A file that cannot be read or written as asked (<c>EN08xx</c>): a table with a hole, an unknown format, a mechanism another tool cannot express.</summary>
/// <param name="diagnostic">What is wrong, where (file and line), and what to do.</param>
/// <param name="inner">The failure underneath, if any.</param>
public sealed class FormatsException(Diagnostic diagnostic, Exception? inner = null) : EngramException(diagnostic, inner);
