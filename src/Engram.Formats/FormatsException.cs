using Engram.Diagnostics;

namespace Engram.Formats;

/// <summary>A file that cannot be read or written as it stands (<c>EN08xx</c>); tells everything that is wrong with it, not only the first thing.</summary>
public sealed class FormatsException : EngramException
{
    /// <summary>One thing that is wrong.</summary>
    /// <param name="diagnostic">What is wrong, in which line and column, and what to do.</param>
    /// <param name="inner">The failure underneath, if any.</param>
    public FormatsException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic, inner) => All = [diagnostic];

    private FormatsException(IReadOnlyList<Diagnostic> all, Diagnostic first)
        : base(first) => All = all;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> All { get; }

    /// <summary>Every diagnostic on a line of its own.</summary>
    public override string Message => string.Join("\n", All);

    /// <summary>Several things that are wrong with one file.</summary>
    /// <param name="diagnostics">At least one, in the order of the file.</param>
    public static FormatsException Of(IReadOnlyList<Diagnostic> diagnostics) => new(diagnostics, diagnostics[0]);
}
