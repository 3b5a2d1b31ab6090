namespace Engram.Diagnostics;

/// <summary>Base of the one exception type each room has; carries the diagnostic that the user is shown.</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
/// <param name="inner">The failure underneath, if any.</param>
public abstract class EngramException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.ToString(), inner)
{
    /// <summary>What is wrong, where, and what to do.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
