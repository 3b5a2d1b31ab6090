using Engram.Diagnostics;
using Engram.Experiments.Checks;
using Engram.Mechanisms;
using Engram.Mechanisms.Rules;

namespace Engram.Experiments;

/// <summary>What must hold before an experiment is run, whoever wrote it: a file or C#.</summary>
public static class ExperimentCheck
{
    /// <summary>All errors of an experiment, each at its path (<c>protocol.apply.glutamate.at</c>).</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="limit">Most combinations of conditions that may be run.</param>
    public static IReadOnlyList<Diagnostic> Errors(Experiment experiment, int limit) =>
        [.. ErrorsOfOneRun(experiment), .. SweepCheck.Of(experiment, limit)];

    /// <summary>What the user should know though the experiment can be run: what the rules say of its receptors, and loops that do not close.</summary>
    /// <param name="experiment">The experiment; the receptors are taken with the block, co-agonist site and parameters of their patches.</param>
    public static IReadOnlyList<Diagnostic> Warnings(Experiment experiment) => Warnings(experiment.Patches.Select(PreparedPatch.MechanismOf));

    /// <summary>The warnings of what was run, each receptor once.</summary>
    internal static IReadOnlyList<Diagnostic> Warnings(IEnumerable<Mechanism> mechanisms) =>
        [.. mechanisms.DistinctBy(m => m.Name).SelectMany(m => MechanismRules.Check(m).Where(d => d.IsWarning).Concat(ReversibilityCheck.Of(m))).Distinct()];

    internal static void ThrowOnError(Experiment experiment, int limit) => Throw(Errors(experiment, limit));

    /// <summary>For one combination of conditions: the size of the sweep was checked for all.</summary>
    internal static void ThrowOnErrorOfOneRun(Experiment experiment) => Throw(ErrorsOfOneRun(experiment));

    private static IEnumerable<Diagnostic> ErrorsOfOneRun(Experiment experiment) =>
    [
        .. PreparationCheck.Of(experiment),
        .. DurationCheck.Of(experiment.Protocol),
        .. ApplicationCheck.Of(experiment.Protocol),
        .. VoltageCheck.Of(experiment.Protocol),
        .. ConcentrationCheck.Of(experiment),
        .. ReadingCheck.Of(experiment),
        .. MethodCheck.Of(experiment),
        .. NameCheck.Of(experiment),
    ];

    private static void Throw(IEnumerable<Diagnostic> errors)
    {
        if (errors.FirstOrDefault() is { } first)
        {
            throw new ExperimentException(first);
        }
    }
}
