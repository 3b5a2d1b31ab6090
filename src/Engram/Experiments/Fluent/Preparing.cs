using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>Writes in C# what is prepared, about as short as in an experiment file; every call gives a new experiment.</summary>
public static class Preparing
{
    /// <summary>Adds a patch of membrane with a receptor of the catalogue: <c>.Prepare("NMDA/Erreger2005-GluN2A", count: 20)</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="receptor">Its name or alias.</param>
    /// <param name="count">Number of channels.</param>
    /// <param name="name">Name in tables and figures; the receptor's own where nothing is said.</param>
    /// <exception cref="ReceptorException"><c>EN0501</c>: there is no such receptor; <c>EN0502</c>: several end with that name.</exception>
    public static Experiment Prepare(this Experiment experiment, string receptor, double count = 1, string? name = null) =>
        experiment.Prepare(Catalogue.Find(receptor), count, name);

    /// <summary>Adds a patch of membrane with any receptor, one's own or a changed one.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="receptor">The receptor.</param>
    /// <param name="count">Number of channels.</param>
    /// <param name="name">Name in tables and figures; the receptor's own where nothing is said.</param>
    public static Experiment Prepare(this Experiment experiment, Receptor receptor, double count = 1, string? name = null) =>
        experiment.Prepare(new Patch(name ?? receptor.Name, receptor) { Count = count });

    /// <summary>Adds a patch of membrane, with all that a <see cref="Patch"/> can say.</summary>
    public static Experiment Prepare(this Experiment experiment, Patch patch) =>
        experiment with { Patches = experiment.Patches.Append(patch).ToEquatableArray() };

    /// <summary>Changes every patch: <c>.Change(p => p with { MagnesiumBlock = "AscherNowak1988" })</c>.</summary>
    public static Experiment Change(this Experiment experiment, Func<Patch, Patch> change) =>
        experiment with { Patches = experiment.Patches.Select(change).ToEquatableArray() };

    /// <summary>Puts a ligand or ion into the bath, instead of what was there of it: <c>.Bath("magnesium", 1.mM)</c>.</summary>
    public static Experiment Bath(this Experiment experiment, string ligand, Concentration concentration) => experiment with
    {
        Bath = experiment.Bath.Where(b => b.Ligand != ligand).Append(new BathEntry(ligand, concentration.Millimolar)).ToEquatableArray(),
    };

    /// <summary>Warms or cools the preparation; otherwise each receptor stays at the temperature its rates were measured at.</summary>
    public static Experiment At(this Experiment experiment, Temperature temperature) => experiment with { Celsius = temperature.Celsius };
}
