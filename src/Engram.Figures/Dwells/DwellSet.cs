using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Drawing;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Figures.Dwells;

/// <summary>Dwells of one kind in one run of one patch, with what theory expects.</summary>
/// <param name="Head">Patch and conditions in words.</param>
/// <param name="IsOpen">Whether these are open times, not shut times.</param>
/// <param name="Counts">The histogram.</param>
/// <param name="Density">Its theoretical density; null while anything changes, for then there is no one density.</param>
/// <param name="Colour">Of its bars.</param>
internal sealed record DwellPanel(string Head, bool IsOpen, DwellHistogram Counts, DwellTimeDensity? Density, string Colour);

/// <summary>Reads the dwell times of a report.</summary>
internal static class DwellSet
{
    /// <summary>Everything that was asked for and is there, run by run.</summary>
    /// <exception cref="FiguresException"><c>EN0902</c>: no run gave dwell times.</exception>
    public static IReadOnlyList<DwellPanel> Of(Report report, FigureRequest request)
    {
        DwellPanel[] all = [.. from run in report.Runs
                               let colours = Palette.Of([.. run.Views.Select(v => v.Patch.Receptor.Family)])
                               from k in Enumerable.Range(0, run.Views.Count)
                               from isOpen in Kinds(request)
                               let times = Times(run.Views[k], isOpen)
                               where times.Any(t => t > 0)
                               select new DwellPanel(Head(report, run, run.Views[k]), isOpen, DwellHistogram.Of(times), Density(run.Views[k], isOpen), colours[k])];
        return all.Length > 0 ? all : throw new FiguresException(new(
            "EN0902", "kind", "there is nothing to draw: no run gave open or shut times", "Use the method 'single-channel', and let it run long enough for channels to open"));
    }

    /// <summary>Which times are asked for: "open", "shut", or both where the ordinate names anything else.</summary>
    public static bool[] Kinds(FigureRequest request) => request.Y switch { "open" => [true], "shut" => [false], _ => [true, false] };

    private static EquatableArray<double> Times(PatchView view, bool isOpen) => view.Dwells is not { } dwells ? [] : isOpen ? dwells.Open : dwells.Shut;

    private static string Head(Report report, Run run, PatchView view)
    {
        string conditions = string.Join(", ", run.Conditions.Select(c => Words.Condition(report.Experiment, c)));
        return report.Experiment.Patches.Length == 1 && conditions.Length > 0 ? conditions
            : conditions.Length > 0 ? $"{view.Patch.Name}, {conditions}"
            : view.Patch.Name;
    }

    private static DwellTimeDensity? Density(PatchView view, bool isOpen)
    {
        Input[] inputs = [.. view.Mechanism.Inputs.Where(i => i.Kind is not (InputKind.Time or InputKind.Pointer))];
        if (view.Mechanism.Schemes.Length == 0 || inputs.Any(i => view.Compartment.Course(i) is not Constant))
        {
            return null;
        }

        Engram.Kinetics.Conditions conditions = inputs.Aggregate(
            Engram.Kinetics.Conditions.Default, (c, input) => c.With(view.Mechanism, input.Name, view.Compartment.Course(input).At(0)));
        ConditionedScheme scheme = ConditionedScheme.Of(view.Mechanism, conditions);
        return isOpen ? OpenTimes.Of(scheme) : ShutTimes.Of(scheme);
    }
}
