using Engram.Diagnostics;
using Engram.Mechanisms;

namespace Engram.Receptors;

/// <summary>Stub.</summary>
public static class Catalogue
{
    /// <summary>All.</summary>
    public static IReadOnlyList<Receptor> All { get; } =
    [
        new("NMDA/Erreger2005-GluN2A", ReceptorFamily.Nmda, "t", 22, new MechanismBuilder("NMDA/Erreger2005-GluN2A", "t").Parameter("kon", "5e6 /M/s").Ligand("glutamate").Ligand("glycine").Input(Input.Voltage).Build()),
        new("AMPA/Jonas1993", ReceptorFamily.Ampa, "t", 22, new MechanismBuilder("AMPA/Jonas1993", "t").Parameter("kon", "5e6 /M/s").Ligand("glutamate").Build()),
    ];

    /// <summary>Find.</summary>
    public static Receptor Find(string name) => All.FirstOrDefault(r => r.Name == name)
        ?? throw new Experiments.ExperimentException(new("EN0501", "", $"there is no receptor '{name}'", NearestName.Advice(name, All.Select(r => r.Name))));
}
