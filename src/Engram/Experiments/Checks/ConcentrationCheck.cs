using Engram.Diagnostics;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Experiments.Checks;

/// <summary>Concentrations are zero or more, in the bath, in every application, and in their sum.</summary>
internal static class ConcentrationCheck
{
    private const string Advice = "Give a concentration of zero or more";
    private const double Rounding = 1e-12; // mM

    public static IEnumerable<Diagnostic> Of(Experiment experiment)
    {
        Diagnostic[] given = [.. Baths(experiment), .. experiment.Protocol.Applications.SelectMany(Given)];
        return given.Length > 0 || ApplicationCheck.Of(experiment.Protocol).Any() ? given : experiment.Patches.SelectMany(p => Sums(p, experiment));
    }

    private static IEnumerable<Diagnostic> Baths(Experiment experiment) => experiment.Bath.Concat(experiment.Patches.SelectMany(p => p.Bath))
        .Where(b => !IsConcentration(b.Concentration))
        .Select(b => new Diagnostic("EN0719", $"bath.{b.Ligand}", $"the concentration is {NumberText.Of(b.Concentration)} mM", Advice));

    private static IEnumerable<Diagnostic> Given(Application a)
    {
        IEnumerable<double> concentrations = a switch
        {
            SquarePulse s => [s.Concentration],
            ExponentialRelease e => [e.Concentration],
            BiexponentialRelease e => [e.Concentration],
            SampledCourse c => c.Concentrations,
            _ => [],
        };
        foreach (double wrong in concentrations.Where(c => !IsConcentration(c)).Take(1))
        {
            yield return new("EN0719", $"protocol.apply.{a.Ligand}", $"the concentration is {NumberText.Of(wrong)} mM", Advice);
        }
    }

    // Two solutions at once each take their difference from the bath away, and with it more than there is.
    private static IEnumerable<Diagnostic> Sums(Patch patch, Experiment experiment)
    {
        foreach (string ligand in experiment.Protocol.Applications.Select(a => a.Ligand).Distinct())
        {
            double bath = patch.Bath.Concat(experiment.Bath).FirstOrDefault(b => b.Ligand == ligand)?.Concentration ?? DefaultOf(patch.Receptor.Mechanism, ligand);
            Waveform course = experiment.Protocol.Concentration(ligand, bath);
            foreach (double time in course.Breakpoints.Where(t => double.IsFinite(t) && course.At(t) < -Rounding).Take(1))
            {
                yield return new(
                    "EN0719", $"protocol.apply.{ligand}", $"the concentration is {NumberText.Of(course.At(time))} mM at {NumberText.Of(time)} ms, where applications overlap",
                    "One solution replaces another: begin the second when the first has ended");
            }
        }
    }

    private static double DefaultOf(Mechanism mechanism, string ligand) => mechanism.Inputs.FirstOrDefault(i => i.Name == ligand)?.Default ?? 0;

    private static bool IsConcentration(double value) => value >= 0 && double.IsFinite(value);
}
