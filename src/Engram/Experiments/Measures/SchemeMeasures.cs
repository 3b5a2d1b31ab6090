using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>What can be said of the patch's scheme in its bath without stepping through time.</summary>
internal static class SchemeInBath
{
    public static Kinetics.Conditions Of(PatchView view) => Simulation.Stochastic.ClampSchedule.ConditionsAt(
        view.Mechanism.Inputs.Select(i => (i, view.Compartment.Course(i))), double.NegativeInfinity);
}

/// <summary>Which number of a scheme's concentration-response relation is wanted.</summary>
public enum HalfEffectValue
{
    /// <summary>Concentration of half of the largest response.</summary>
    Concentration,

    /// <summary>Hill slope at that concentration.</summary>
    Slope,

    /// <summary>Largest response.</summary>
    Maximum,
}

/// <summary>EC50, Hill slope or maximum of a scheme by root finding, without stepping and without a fit.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Ligand">Ligand that is varied.</param>
/// <param name="Response">Equilibrium, or the peak of a jump from none of it.</param>
/// <param name="Highest">Highest concentration applied, mM; infinite for the limit.</param>
/// <param name="Wanted">Which number.</param>
public sealed record SchemeHalfEffect(string Name, Dimension Dimension, string Ligand, ResponseMeasure Response, double Highest, HalfEffectValue Wanted)
    : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        HalfEffect half = new ConcentrationResponse(view.Mechanism, SchemeInBath.Of(view), Ligand, Response, highest: Highest).HalfEffect();
        return Wanted switch
        {
            HalfEffectValue.Concentration => half.Concentration,
            HalfEffectValue.Slope => half.HillSlope,
            _ => half.Saturated,
        };
    }
}

/// <summary>Hill slope by fitting the responses over the largest, at 61 concentrations evenly spaced in their logarithm; amplitude fixed at 1.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Ligand">Ligand that is varied.</param>
/// <param name="Response">Equilibrium, or the peak of a jump from none of it.</param>
/// <param name="Highest">Highest concentration, mM; the lowest is 10 nM.</param>
public sealed record SchemeHillSlope(string Name, string Ligand, ResponseMeasure Response, double Highest) : RunMeasure(Name, Dimension.None)
{
    private const int Points = 61;
    private const double Lowest = 1e-5;

    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        ConcentrationResponse relation = new(view.Mechanism, SchemeInBath.Of(view), Ligand, Response, highest: Highest);
        double[] x = [.. Enumerable.Range(0, Points).Select(k => Lowest * Math.Pow(Highest / Lowest, k / (Points - 1.0)))];
        double[] y = relation.Responses(x);
        double top = y.Max();
        LeastSquaresFit fit = LeastSquares.Fit(
            (p, residuals) =>
            {
                for (int k = 0; k < x.Length; k++)
                {
                    residuals[k] = (1 / (1 + Math.Pow(p[0] / x[k], p[1]))) - (y[k] / top);
                }
            },
            x.Length, [relation.HalfEffect().Concentration, 1.2], [true, true]);
        return new MeasuredValue(fit.Parameters[1].Value, fit.Parameters[1].Low, fit.Parameters[1].High);
    }
}

/// <summary>The ambient concentration that halves the peak response to a step: how sensitive a receptor is to desensitisation.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Ligand">The ligand.</param>
/// <param name="Step">Concentration stepped to, mM.</param>
public sealed record HalfDesensitising(string Name, string Ligand, double Step) : RunMeasure(Name, Concentration.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Kinetics.Conditions bath = SchemeInBath.Of(view);
        ConditionedScheme during = ConditionedScheme.Of(view.Mechanism, bath.With(Ligand, Step));
        double PeakFrom(double ambient) => Relaxation.Between(ConditionedScheme.Of(view.Mechanism, bath.With(Ligand, ambient)), during).Peak().Value;
        double half = PeakFrom(0) / 2;
        return Fitted.RootOrNone(() => Math.Exp(Root.Find(logarithm => PeakFrom(Math.Exp(logarithm)) - half, Math.Log(1e-7), Math.Log(Step))));
    }
}

/// <summary>The gap after which a test pulse gives back a fraction of its control peak, after a conditioning pulse that desensitises.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Ligand">The ligand.</param>
/// <param name="Pulse">Concentration of both pulses, mM.</param>
/// <param name="Conditioning">Length of the conditioning pulse, ms.</param>
/// <param name="Test">Length of the test pulse, ms.</param>
/// <param name="To">Fraction of the control peak.</param>
public sealed record SchemeRecovery(string Name, string Ligand, double Pulse, double Conditioning, double Test, double To) : RunMeasure(Name, Time.Dimension)
{
    private const double Longest = 1e6;

    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Kinetics.Conditions bath = SchemeInBath.Of(view).With(Ligand, 0);
        ConditionedScheme without = ConditionedScheme.Of(view.Mechanism, bath), with = ConditionedScheme.Of(view.Mechanism, bath.With(Ligand, Pulse));
        double control = TestPeak(without.Equilibrium, with, without);
        double[] conditioned = new Relaxation(without.Equilibrium, with).OccupanciesAt(Conditioning);
        double Missing(double gap) => (TestPeak(new Relaxation(conditioned, without).OccupanciesAt(gap), with, without) / control) - To;
        return Missing(0) > 0 ? 0 : Missing(Longest) < 0 ? double.NaN : Math.Exp(Root.Find(x => Missing(Math.Exp(x)), Math.Log(1e-3), Math.Log(Longest)));
    }

    // The largest response after the start of the test, its tail included.
    private double TestPeak(ReadOnlySpan<double> start, ConditionedScheme with, ConditionedScheme without)
    {
        Relaxation rising = new(start, with);
        (double time, double value) = rising.Peak();
        double during = time > 0 && time <= Test ? value : rising.OpenProbability(Test);
        Relaxation falling = new(rising.OccupanciesAt(Test), without);
        return Math.Max(during, Math.Max(falling.Start, falling.Peak().Value));
    }
}

/// <summary>How far a loop of the scheme is from microscopic reversibility: its product of forward over backward rates, or the reciprocal, whichever is at least 1.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Loop">States of the loop, e.g. <c>R0 R1 D1 D0</c>; empty for the worst loop.</param>
public sealed record LoopProduct(string Name, string Loop) : RunMeasure(Name, Dimension.None)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        EquatableArray<SchemeLoop> loops = Reversibility.Of(view.Mechanism, SchemeInBath.Of(view)).Loops;
        string[] wanted = Loop.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        SchemeLoop? loop = wanted.Length == 0 ? loops.MaxBy(l => l.Excess) : loops.FirstOrDefault(l => l.States.Order().SequenceEqual(wanted.Order()));
        return loop is null
            ? throw new ExperimentException(new("EN0726", Name, $"the scheme has no loop through {string.Join(", ", wanted)}", "'engram show' lists its loops"))
            : loop.Excess;
    }
}

/// <summary>Mean open or shut time of one channel with the ligand applied for ever, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Ligand">The ligand.</param>
/// <param name="Applied">Its concentration, mM.</param>
/// <param name="Open">Open times, or shut times.</param>
public sealed record MeanDwell(string Name, string Ligand, double Applied, bool Open) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        ConditionedScheme scheme = ConditionedScheme.Of(view.Mechanism, SchemeInBath.Of(view).With(Ligand, Applied));
        return Open ? OpenTimes.Mean(scheme) : ShutTimes.Mean(scheme);
    }
}
