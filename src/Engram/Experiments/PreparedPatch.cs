using Engram.Mechanisms;
using Engram.Simulation;

namespace Engram.Experiments;

/// <summary>A patch made ready: the receptor with its block, co-agonist site and overrides, in its bath, under the protocol.</summary>
internal static class PreparedPatch
{
    public static Compartment Of(Patch patch, Experiment experiment)
    {
        Mechanism mechanism = MechanismOf(patch);
        return new Compartment(
            patch.Name,
            experiment.Protocol.Command(),
            experiment.Celsius ?? patch.Receptor.Celsius,
            Ligands(mechanism, patch, experiment).ToEquatableArray(),
            [new Placement(patch.Name, mechanism, patch.Count)]);
    }

    /// <summary>The receptor as the patch wants it.</summary>
    /// <exception cref="ExperimentException"><c>EN0706</c>: a parameter in a wrong dimension; <c>EN0725</c>: no such co-agonist site.</exception>
    public static Mechanism MechanismOf(Patch patch) =>
        patch.Parameters.Aggregate(PatchChemistry.Of(patch), (mechanism, change) => Overridden(mechanism, change, patch.Name));

    private static Mechanism Overridden(Mechanism mechanism, ParameterOverride change, string patch)
    {
        int index = mechanism.Parameters.FindIndex(p => p.Name == change.Name);
        Units.Dimension expected = index >= 0 ? mechanism.Parameters[index].Quantity.Dimension : change.Quantity.Dimension;
        return change.Quantity.Dimension == expected
            ? mechanism.With(change.Name, change.Quantity.Value)
            : throw new ExperimentException(new(
                "EN0706", $"{patch}.parameters.{change.Name}",
                $"it is {change.Quantity.Dimension.Name}, but {expected.Name} is expected", $"Give it in a unit such as {expected.BaseUnit}"));
    }

    // Only what the mechanism reads; what nothing was said of keeps the mechanism's default.
    private static IEnumerable<LigandCourse> Ligands(Mechanism mechanism, Patch patch, Experiment experiment)
    {
        foreach (Input input in mechanism.Inputs.Where(i => i.Kind is InputKind.Ligand or InputKind.Ion))
        {
            double bath = patch.Bath.Concat(experiment.Bath).FirstOrDefault(b => b.Ligand == input.Name)?.Concentration ?? input.Default;
            yield return new LigandCourse(input.Name, experiment.Protocol.Concentration(input.Name, bath));
        }
    }
}
