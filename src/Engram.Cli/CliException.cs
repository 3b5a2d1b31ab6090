using Engram.Diagnostics;

namespace Engram.Cli;

/// <summary>A command that cannot be carried out as it was given (<c>EN10xx</c>).</summary>
/// <param name="diagnostic">What is wrong and what to do.</param>
/// <param name="exitCode">What the shell is told.</param>
/// <param name="inner">The failure underneath, if any.</param>
internal sealed class CliException(Diagnostic diagnostic, int exitCode = Cli.ExitCode.BadInput, Exception? inner = null)
    : EngramException(diagnostic, inner)
{
    /// <summary>What the shell is told.</summary>
    public int ExitCode { get; } = exitCode;
}
