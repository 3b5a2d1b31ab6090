using Engram.Diagnostics;

namespace Engram.Experiments;

/// <summary>An experiment that cannot be carried out as it is written (<c>EN07xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where in the experiment, and what to do.</param>
public sealed class ExperimentException(Diagnostic diagnostic) : EngramException(diagnostic);
