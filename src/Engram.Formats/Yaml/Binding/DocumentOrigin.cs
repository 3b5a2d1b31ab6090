using Engram.Experiments;
using Engram.Formats.Yaml.Documents;

namespace Engram.Formats.Yaml.Binding;

/// <summary>The document an experiment was read from.</summary>
/// <param name="Name">Name of the file, as shown in messages.</param>
/// <param name="Document">The document, with the changes made so far.</param>
/// <param name="Receptors">Receptors read so far, by name.</param>
internal sealed record DocumentOrigin(string Name, MapNode Document, ReceptorSource Receptors) : ExperimentOrigin(Name)
{
    private readonly Lazy<Experiment> _bound = new(() => Bind(Name, Document, Receptors));

    /// <summary>The document with one more change.</summary>
    public DocumentOrigin With(IEnumerable<Change> changes) =>
        new(Name, changes.Aggregate(Document, (document, change) => change.On(document)), Receptors);

    /// <summary>
    /// An experiment under changed conditions. The document is read again with and without the change, and what differs is carried over, so that
    /// whatever was changed in code since the file was read stays changed.
    /// </summary>
    /// <param name="experiment">The experiment, read from a file.</param>
    /// <param name="changes">What changes in its file.</param>
    /// <exception cref="FormatsException"><c>EN0858</c>: it was not read from a file; others: the file makes no sense with the change.</exception>
    public static Experiment Change(Experiment experiment, IReadOnlyList<Change> changes)
    {
        DocumentOrigin before = experiment.Origin as DocumentOrigin ?? throw new FormatsException(new(
            "EN0858", experiment.Title, "a condition of an experiment file is applied to an experiment that was not read from it", "Apply it to the experiment it was read with"));
        DocumentOrigin after = before.With(changes);
        (Experiment old, Experiment now) = (before._bound.Value, after._bound.Value);
        return experiment with
        {
            Origin = after,
            Patches = now.Patches == old.Patches ? experiment.Patches : now.Patches,
            Bath = now.Bath == old.Bath ? experiment.Bath : now.Bath,
            Celsius = now.Celsius == old.Celsius ? experiment.Celsius : now.Celsius,
            Protocol = now.Protocol == old.Protocol ? experiment.Protocol : now.Protocol,
            Method = now.Method == old.Method ? experiment.Method : now.Method,
        };
    }

    /// <summary>Experiments compare by what they say; the file they came from counts by its name.</summary>
    public bool Equals(DocumentOrigin? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    private static Experiment Bind(string name, MapNode document, ReceptorSource receptors)
    {
        Problems problems = new(name);
        Experiment experiment = new ExperimentBinder(receptors, problems).BindConditions(document);
        problems.ThrowIfAny();
        return experiment;
    }
}

/// <summary>One change of a document.</summary>
/// <param name="Path">Where.</param>
/// <param name="Value">The new value.</param>
internal sealed record Change(DocumentPath Path, Node Value)
{
    /// <summary>The document with the change.</summary>
    public MapNode On(MapNode document) => Path.Set(document, Value);
}
