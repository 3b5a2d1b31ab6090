using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Cli.Showing;

/// <summary>What follows from a receptor's scheme; each number is computed only when it is shown.</summary>
/// <param name="receptor">The receptor.</param>
/// <param name="at">Conditions that were asked for, or null.</param>
internal sealed class ReceptorPage(Receptor receptor, Conditions? at)
{
    private const double Saturating = 1; // mM, what a synapse sees at the peak of a release
    private const double Pulse = 1; // ms
    private const double Highest = 100; // mM, counted as saturating where EC50s are taken
    private const double Long = 1e6; // ms, after which nothing relaxes any more

    /// <summary>The receptor.</summary>
    public Receptor Receptor => receptor;

    /// <summary>Conditions that were asked for, or null.</summary>
    public Conditions? At => at;

    /// <summary>The ligand that opens it: the first its rates read; null where there is none.</summary>
    public string? Agonist { get; } = AgonistOf(receptor.Mechanism);

    /// <summary>Whether its loops close; null where it has no scheme.</summary>
    public ReversibilityReport? Reversibility { get; } = receptor.Mechanism.Schemes.Length == 0 ? null : Kinetics.Reversibility.Of(receptor.Mechanism, at);

    /// <summary>The scheme under the conditions asked for; null where it has none.</summary>
    public ConditionedScheme? Conditioned => receptor.Mechanism.Schemes.Length == 0 ? null : ConditionedScheme.Of(receptor.Mechanism, at ?? Conditions.Default);

    /// <summary>The numbers, each with its name and unit.</summary>
    public IEnumerable<SchemeNumber> Numbers()
    {
        if (Agonist is not { } agonist || receptor.Mechanism.Schemes.Length != 1)
        {
            yield break;
        }

        ConditionedScheme without = Under(agonist, 0), with = Under(agonist, Saturating);
        Relaxation? onset = Attempt(() => Relaxation.Between(without, with));
        yield return Number($"peak open probability, 1 mM {agonist}", "", () => onset?.Peak().Value);
        yield return Number("time to that peak", "ms", () => onset?.Peak().Time);
        yield return Number($"open probability in lasting 1 mM {agonist}", "", () => with.EquilibriumOpenProbability);
        yield return Number("decay after 1 ms of 1 mM (area over peak)", "ms", () => Decay(onset, without));
        yield return Number("mean open time in 1 mM", "ms", () => OpenTimes.Mean(with));
        foreach ((string name, ResponseMeasure measure) in ((string, ResponseMeasure)[])[("peak", ResponseMeasure.Peak), ("steady", ResponseMeasure.Equilibrium)])
        {
            ConcentrationResponse response = new(receptor.Mechanism, Conditions.Default, agonist, measure, highest: Highest);
            HalfEffect? half = Attempt(response.HalfEffect);
            yield return new SchemeNumber($"EC50 of the {name} response", half?.Concentration ?? double.NaN, "mM");
            yield return new SchemeNumber("  its Hill slope", half?.HillSlope ?? double.NaN, "");
        }
    }

    private static SchemeNumber Number(string name, string unit, Func<double?> value) => new(name, Attempt<double?>(value) ?? double.NaN, unit);

    private static double? Decay(Relaxation? onset, ConditionedScheme without)
    {
        if (onset is null)
        {
            return null;
        }

        Relaxation offset = new(onset.OccupanciesAt(Pulse), without);
        (double time, double peak) = offset.Peak();
        return (offset.Integral(Long) - offset.Integral(time)) / peak;
    }

    private ConditionedScheme Under(string agonist, double millimolar) =>
        ConditionedScheme.Of(receptor.Mechanism, Conditions.Default.With(agonist, millimolar));

    private static string? AgonistOf(Mechanism mechanism)
    {
        HashSet<string> read = [.. mechanism.Schemes.SelectMany(s => s.Transitions).SelectMany(t => t.Rate.Names()), .. mechanism.Definitions.SelectMany(d => d.Value.Names())];
        return mechanism.Inputs.FirstOrDefault(i => i.Kind == InputKind.Ligand && read.Contains(i.Name))?.Name;
    }

    // A scheme may have no unique rest or no response: then the number does not exist, and the page says so with a dash.
    private static T? Attempt<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (EngramException)
        {
            return default;
        }
    }
}

/// <summary>A number that follows from a scheme.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Base unit; NaN where it does not exist.</param>
/// <param name="Unit">Base unit.</param>
internal sealed record SchemeNumber(string Name, double Value, string Unit);
