using Engram.Experiments.Measures.Kinds;

namespace Engram.Experiments.Measures;

/// <summary>Every kind of measure, by the name an experiment file gives it.</summary>
public static class MeasureCatalogue
{
    /// <summary>All kinds, by group.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } = [.. ResponseKinds.All, .. SchemeKinds.All, .. ChannelKinds.All, .. CurveKinds.All];

    /// <summary>Finds a kind by name.</summary>
    /// <exception cref="ExperimentException"><c>EN0702</c>: no such measure.</exception>
    public static MeasureKind Find(string name) => All.FirstOrDefault(k => k.Name == name)
        ?? throw new ExperimentException(new("EN0702", "", $"there is no measure '{name}'", Diagnostics.NearestName.Advice(name, All.Select(k => k.Name))));
}
