using System.Globalization;
using Engram.Diagnostics;
using Engram.Experiments.Protocols;

namespace Engram.Experiments;

/// <summary>What must hold before an experiment is run, whoever wrote it: a file or C#.</summary>
public static class ExperimentCheck
{
    /// <summary>All errors of an experiment, each at its path (<c>protocol.apply.glutamate.at</c>).</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="limit">Most combinations of conditions that may be run.</param>
    public static IReadOnlyList<Diagnostic> Errors(Experiment experiment, int limit) =>
        [.. Preparation(experiment), .. Surroundings(experiment), .. Timing(experiment.Protocol), .. Concentrations(experiment), .. Names(experiment), .. SweepSize(experiment, limit)];

    /// <summary>What the user should know though the experiment can be run.</summary>
    public static IReadOnlyList<Diagnostic> Warnings(Experiment experiment) =>
        [.. experiment.Patches.SelectMany(p => Mechanisms.Rules.MechanismRules.Check(p.Receptor.Mechanism)).Where(d => d.IsWarning).Distinct()];

    internal static void ThrowOnError(Experiment experiment, int limit)
    {
        if (Errors(experiment, limit) is [Diagnostic first, ..])
        {
            throw new ExperimentException(first);
        }
    }

    private static IEnumerable<Diagnostic> Preparation(Experiment experiment)
    {
        if (experiment.Patches.Length == 0)
        {
            yield return new("EN0701", "prepare", "nothing is prepared", "Give a patch with a receptor");
        }

        foreach (IGrouping<string, Patch> twice in experiment.Patches.GroupBy(p => p.Name).Where(g => g.Count() > 1))
        {
            yield return new("EN0712", "prepare", $"two patches are named '{twice.Key}'", "Give each its own name");
        }

        foreach (Patch patch in experiment.Patches.Where(p => !(p.Count > 0) || !double.IsFinite(p.Count)))
        {
            yield return new("EN0713", $"prepare.{patch.Name}.count", $"the number of channels is {Text(patch.Count)}", "Give a number above zero");
        }
    }

    private static IEnumerable<Diagnostic> Surroundings(Experiment experiment)
    {
        foreach (double potential in experiment.Protocol.Voltage.Select(v => v.To).Prepend(experiment.Protocol.Hold).Where(v => !double.IsFinite(v)))
        {
            yield return new("EN0745", "protocol.hold and voltage", $"a potential is {Text(potential)} mV", "Give a finite number");
        }

        if (experiment.Celsius is { } celsius && !(double.IsFinite(celsius) && celsius > -273.15))
        {
            yield return new("EN0745", "temperature", $"the temperature is {Text(celsius)} °C", "Give a finite number above -273.15 °C");
        }
    }

    private static IEnumerable<Diagnostic> Timing(Protocol protocol)
    {
        if (!(protocol.Duration > 0) || !double.IsFinite(protocol.Duration))
        {
            yield return new("EN0705", "protocol.run", $"the run lasts {Text(protocol.Duration)} ms", "Give a duration above zero");
            yield break;
        }

        foreach (Application a in protocol.Applications)
        {
            if (!(a.At >= 0) || a.LastStart >= protocol.Duration)
            {
                yield return new(
                    "EN0714", $"protocol.apply.{a.Ligand}", $"an application begins at {Text(a.At < 0 ? a.At : a.LastStart)} ms, outside the run of {Text(protocol.Duration)} ms",
                    "Begin it earlier, or run longer");
            }

            if (a is SquarePulse { Length: <= 0 })
            {
                yield return new("EN0715", $"protocol.apply.{a.Ligand}.for", "the pulse has no length", "Give a length above zero");
            }

            if (a is ExponentialRelease { Decay: not > 0 } || a is BiexponentialRelease b && !(b.Rise > 0 && b.Rise < b.Decay))
            {
                yield return new(
                    "EN0743", $"protocol.apply.{a.Ligand}.decay", "the time constants of a release are not above zero, or its rise is not the shorter one",
                    "Give a decay above zero, and a rise between zero and it");
            }

            if (a.Pulses < 1)
            {
                yield return new(
                    "EN0746", $"protocol.apply.{a.Ligand}.pulses", string.Create(CultureInfo.InvariantCulture, $"the number of pulses is {a.Pulses}"), "Give one or more");
            }

            if (a.Pulses > 1 && !(a.Interval > 0))
            {
                yield return new("EN0716", $"protocol.apply.{a.Ligand}.interval", "a train of pulses has no interval", "Give an interval or a frequency above zero");
            }
        }

        foreach (VoltageChange v in protocol.Voltage.Where(v => !(v.At >= 0) || v.At + v.Over > protocol.Duration))
        {
            yield return new("EN0717", "protocol.voltage", $"the voltage changes at {Text(v.At)} ms, outside the run of {Text(protocol.Duration)} ms", "Begin it earlier, or run longer");
        }

        if (protocol.Sampling is { } step && !(step > 0))
        {
            yield return new("EN0718", "protocol.sample", $"the sampling interval is {Text(step)} ms", "Give an interval above zero");
        }
    }

    private static IEnumerable<Diagnostic> Concentrations(Experiment experiment)
    {
        foreach (BathEntry b in experiment.Bath.Concat(experiment.Patches.SelectMany(p => p.Bath)).Where(b => !(b.Concentration >= 0) || !double.IsFinite(b.Concentration)))
        {
            yield return new("EN0719", $"bath.{b.Ligand}", $"the concentration is {Text(b.Concentration)} mM", "Give a concentration of zero or more");
        }

        foreach (Application a in experiment.Protocol.Applications)
        {
            double concentration = a switch
            {
                SquarePulse s => s.Concentration,
                ExponentialRelease e => e.Concentration,
                BiexponentialRelease e => e.Concentration,
                SampledCourse c => c.Concentrations.DefaultIfEmpty(0).Min(),
                _ => 0,
            };
            if (!(concentration >= 0) || !double.IsFinite(concentration))
            {
                yield return new("EN0719", $"protocol.apply.{a.Ligand}", $"the concentration is {Text(concentration)} mM", "Give a concentration of zero or more");
            }
        }
    }

    private static IEnumerable<Diagnostic> Names(Experiment experiment)
    {
        string[] known = [.. KnownLigands.Of(experiment.Patches.Select(p => p.Receptor.Mechanism))];
        foreach (string ligand in experiment.Protocol.Applications.Select(a => a.Ligand).Concat(experiment.Bath.Select(b => b.Ligand))
            .Concat(experiment.Patches.SelectMany(p => p.Bath).Select(b => b.Ligand)).Distinct().Where(l => !known.Contains(l)))
        {
            yield return new("EN0720", "bath and applications", $"no receptor knows a ligand '{ligand}'", NearestName.Advice(ligand, known));
        }

        string[] measures = [.. experiment.Measures.Select(m => m.Name)];
        foreach (Expectation e in experiment.Expectations.Where(e => !measures.Contains(e.Measure)))
        {
            yield return new("EN0721", "expect", $"a value is expected of '{e.Measure}', which is not measured", NearestName.Advice(e.Measure, measures));
        }

        foreach (string patch in experiment.Measures.Select(m => m.Patch).Concat(experiment.Expectations.Select(e => e.Patch)).OfType<string>().Distinct()
            .Where(p => experiment.Patches.All(x => x.Name != p)))
        {
            yield return new("EN0722", "measure and expect", $"there is no patch '{patch}'", NearestName.Advice(patch, experiment.Patches.Select(p => p.Name)));
        }
    }

    private static IEnumerable<Diagnostic> SweepSize(Experiment experiment, int limit)
    {
        foreach (SweepAxis axis in experiment.Sweep.Where(a => a.Points.Length == 0))
        {
            yield return new("EN0723", $"sweep.{axis.Name}", "the axis has no conditions", "Give at least one value");
        }

        long count = Conditions.Count(experiment);
        if (count > limit)
        {
            yield return new(
                "EN0724", "sweep", string.Create(CultureInfo.InvariantCulture, $"the sweep has {count:N0} conditions, more than the limit of {limit:N0}"),
                "Take fewer values, or allow more with --limit");
        }
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
