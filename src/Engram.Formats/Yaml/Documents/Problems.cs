using Engram.Diagnostics;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Collects everything that is wrong with one file, so that it can be mended in one go.</summary>
internal sealed class Problems(string file)
{
    private const int Shown = 50;
    private readonly List<(Position Position, Diagnostic Diagnostic)> _found = [];

    /// <summary>Name of the file, as shown in messages.</summary>
    public string File { get; } = file;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => _found.Count == 0;

    /// <summary>Notes one thing that is wrong.</summary>
    public void Add(string id, Position position, string found, string advice = "") =>
        Add(position, new Diagnostic(id, position.In(File), found, advice));

    /// <summary>Notes what another room found wrong with something written here; its id stays.</summary>
    public void Add(Position position, EngramException exception)
    {
        if (exception is FormatsException formats)
        {
            _found.AddRange(formats.All.Select(d => (position, d with { Where = $"{position.In(File)}, which names {d.Where}" })));
            return;
        }

        Diagnostic inner = exception.Diagnostic;
        string found = inner.Where.Length > 0 ? $"{inner.Where}: {inner.Found}" : inner.Found;
        Add(position, inner with { Where = position.In(File), Found = found });
    }

    /// <summary>Throws all that was found, in the order of the file; returns when there is nothing.</summary>
    /// <exception cref="FormatsException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (!None)
        {
            throw FormatsException.Of([.. _found
                .OrderBy(f => (f.Position.Line, f.Position.Column))
                .Select(f => f.Diagnostic)
                .Distinct()
                .Take(Shown)]);
        }
    }

    private void Add(Position position, Diagnostic diagnostic) => _found.Add((position, diagnostic));
}
