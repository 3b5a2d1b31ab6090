using Engram.Diagnostics;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>A number of an experiment that can be varied by name.</summary>
/// <param name="Path">Its name, as in an experiment file.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Put">The experiment with another value, base unit.</param>
internal sealed record VariedPath(string Path, Dimension Dimension, Func<Experiment, double, Experiment> Put)
{
    private static readonly string[] s_known = ["hold", "temperature", "bath.glutamate", "bath.glycine", "bath.magnesium", "apply.glutamate.concentration"];

    /// <summary>Finds it.</summary>
    /// <exception cref="ExperimentException"><c>EN0740</c>: nothing of that name can be varied.</exception>
    public static VariedPath Of(string path) => path.Split('.') switch
    {
        ["hold"] => new(path, Voltage.Dimension, (e, v) => e.Hold(new Voltage(v))),
        ["temperature"] => new(path, Temperature.Dimension, (e, v) => e.At(new Temperature(v))),
        ["bath", string ligand] => new(path, Concentration.Dimension, (e, v) => e.Bath(ligand, new Concentration(v))),
        ["apply", string ligand, "concentration"] => new(path, Concentration.Dimension, (e, v) => Applied(e, ligand, v)),
        _ => throw Unknown(path, "nothing of that name can be varied", s_known),
    };

    /// <summary>Refuses what does not measure the same.</summary>
    /// <exception cref="ExperimentException"><c>EN0741</c>.</exception>
    public void Check(Quantity value)
    {
        if (value.Dimension != Dimension)
        {
            throw new ExperimentException(new(
                "EN0741", $"sweep.{Path}", $"{value} is {value.Dimension.Name}, but {Dimension.Name} is expected",
                $"Give it in a unit such as {Dimension.BaseUnit}"));
        }
    }

    private static Experiment Applied(Experiment experiment, string ligand, double concentration)
    {
        if (!experiment.Protocol.Applications.Any(a => a.Ligand == ligand && a is not SampledCourse))
        {
            throw Unknown(
                $"apply.{ligand}.concentration", $"no pulse or release of '{ligand}' is applied",
                experiment.Protocol.Applications.Select(a => $"apply.{a.Ligand}.concentration"));
        }

        return experiment with
        {
            Protocol = experiment.Protocol with
            {
                Applications = experiment.Protocol.Applications.Select(a => a.Ligand == ligand ? With(a, concentration) : a).ToEquatableArray(),
            },
        };
    }

    private static Application With(Application application, double concentration) => application switch
    {
        SquarePulse pulse => pulse with { Concentration = concentration },
        ExponentialRelease release => release with { Concentration = concentration },
        BiexponentialRelease release => release with { Concentration = concentration },
        _ => application,
    };

    private static ExperimentException Unknown(string path, string found, IEnumerable<string> known) =>
        new(new("EN0740", $"sweep.{path}", found, NearestName.Advice(path, known)));
}
