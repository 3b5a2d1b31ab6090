using Engram.Diagnostics;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Simulation;

namespace Engram.Experiments;

/// <summary>What an experiment gave.</summary>
/// <param name="Experiment">The experiment as it was run.</param>
/// <param name="Runs">One run for each combination of the sweep's conditions.</param>
/// <param name="Curves">Measurements read off curves along a sweep axis.</param>
/// <param name="Bibliography">Every publication the numbers rest on, each once, in order of first use.</param>
/// <param name="Warnings">What the user should know, e.g. a loop that breaks reversibility.</param>
public sealed record Report(
    Experiment Experiment,
    IReadOnlyList<Run> Runs,
    IReadOnlyList<CurveResult> Curves,
    IReadOnlyList<Citation> Bibliography,
    IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>All measurements of runs and curves.</summary>
    public IEnumerable<Measurement> Measurements => Runs.SelectMany(r => r.Measurements).Concat(Curves.Select(c => c.Measurement));

    /// <summary>Whether a published value was missed.</summary>
    public bool HasMiss => Measurements.Any(m => m.Verdict == Verdict.Fail);

    /// <summary>Largest error reached by any deterministic run, as a fraction of the peak; null when there was none.</summary>
    public double? ErrorReached => Runs.Max(r => r.Recording.ErrorReached);
}

/// <summary>The experiment under one combination of conditions.</summary>
/// <param name="Conditions">Axis and label of each sweep axis.</param>
/// <param name="Views">Each patch with its traces.</param>
/// <param name="Recording">All traces.</param>
/// <param name="Measurements">What was measured.</param>
public sealed record Run(
    EquatableArray<SweepCondition> Conditions, IReadOnlyList<PatchView> Views, Recording Recording, IReadOnlyList<Measurement> Measurements);

/// <summary>A measurement off a curve, with the curve.</summary>
/// <param name="Measurement">The number.</param>
/// <param name="Along">Sweep axis.</param>
/// <param name="Of">Measurement on the ordinate.</param>
/// <param name="X">Positions, base unit.</param>
/// <param name="Y">Values, base unit.</param>
/// <param name="Fit">Fitted curve, or null.</param>
public sealed record CurveResult(Measurement Measurement, string Along, string Of, EquatableArray<double> X, EquatableArray<double> Y, Func<double, double>? Fit);

/// <summary>Whether a measurement is what was published.</summary>
public enum Verdict
{
    /// <summary>Nothing is published to compare with.</summary>
    None,

    /// <summary>Within the accepted band.</summary>
    Pass,

    /// <summary>Outside the accepted band.</summary>
    Fail,

    /// <summary>Outside, as is known and explained.</summary>
    KnownMiss,
}

/// <summary>One measured number.</summary>
/// <param name="Name">Name of the measure.</param>
/// <param name="Patch">Patch it was read from.</param>
/// <param name="Conditions">Conditions it was read under; a curve's own axis is left out.</param>
/// <param name="Value">Value with confidence limits, base unit.</param>
/// <param name="Unit">Base unit.</param>
/// <param name="Expected">What it should be, or null.</param>
public sealed record Measurement(
    string Name, string Patch, EquatableArray<SweepCondition> Conditions, MeasuredValue Value, string Unit, Expectation? Expected)
{
    /// <summary>Whether it is what was published.</summary>
    public Verdict Verdict => Expected is null ? Verdict.None
        : Value.Value >= Expected.Low && Value.Value <= Expected.High ? Verdict.Pass
        : Expected.KnownMiss.Length > 0 ? Verdict.KnownMiss
        : Verdict.Fail;
}
