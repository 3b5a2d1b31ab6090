using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Experiments.Protocols;

/// <summary>A ligand applied: what, how much, and in which course of time.</summary>
/// <param name="Ligand">E.g. <c>glutamate</c>.</param>
/// <param name="At">When the (first) application begins, ms.</param>
public abstract record Application(string Ligand, double At)
{
    /// <summary>Number of pulses; more than one makes a train.</summary>
    public int Pulses { get; init; } = 1;

    /// <summary>Interval from one start to the next, ms; used when there is more than one pulse.</summary>
    public double Interval { get; init; }

    /// <summary>What the application adds to the bath, mM.</summary>
    /// <param name="bath">Concentration in the bath, mM: a solution exchange replaces it, a release adds to it.</param>
    public Waveform Course(double bath) => Enumerable.Range(0, Pulses)
        .Select(k => One(At + (k * Interval), bath))
        .Aggregate((Waveform)new Constant(0), (sum, next) => sum + next);

    /// <summary>Last moment at which a pulse begins, ms.</summary>
    public double LastStart => At + ((Pulses - 1) * Interval);

    /// <summary>One pulse.</summary>
    protected abstract Waveform One(double start, double bath);
}

/// <summary>A solution of given concentration for a given time: while it flows it replaces the bath.</summary>
/// <param name="Ligand">What.</param>
/// <param name="At">When, ms.</param>
/// <param name="Concentration">mM; 0 washes the ligand out.</param>
/// <param name="Length">ms; infinite for a jump that stays.</param>
/// <param name="Exchange">10-90 % time of the solution exchange, ms; 0 for a perfect square.</param>
public sealed record SquarePulse(string Ligand, double At, double Concentration, double Length, double Exchange = 0) : Application(Ligand, At)
{
    /// <inheritdoc/>
    protected override Waveform One(double start, double bath) => Exchange > 0
        ? new ExchangedPulse(start, Length, Concentration - bath, Exchange)
        : double.IsInfinity(Length)
            ? PiecewiseLinear.Steps(0, (start, Concentration - bath))
            : PiecewiseLinear.Steps(0, (start, Concentration - bath), (start + Length, 0));
}

/// <summary>A release that jumps and decays: <c>concentration · e^(−t/decay)</c>, added to the bath.</summary>
/// <param name="Ligand">What.</param>
/// <param name="At">When, ms.</param>
/// <param name="Concentration">Height of the jump, mM.</param>
/// <param name="Decay">Time constant, ms.</param>
public sealed record ExponentialRelease(string Ligand, double At, double Concentration, double Decay) : Application(Ligand, At)
{
    /// <inheritdoc/>
    protected override Waveform One(double start, double bath) => new ExponentialPulse(start, Concentration, Decay);
}

/// <summary>A release that rises and decays exponentially, added to the bath.</summary>
/// <param name="Ligand">What.</param>
/// <param name="At">When, ms.</param>
/// <param name="Concentration">Peak, mM.</param>
/// <param name="Rise">Time constant of the rise, ms.</param>
/// <param name="Decay">Time constant of the decay, ms.</param>
public sealed record BiexponentialRelease(string Ligand, double At, double Concentration, double Rise, double Decay) : Application(Ligand, At)
{
    /// <inheritdoc/>
    protected override Waveform One(double start, double bath) => new BiexponentialPulse(start, Concentration, Rise, Decay);
}

/// <summary>Any course, given by points joined by straight lines, added to the bath.</summary>
/// <param name="Ligand">What.</param>
/// <param name="At">Shift of the course in time, ms.</param>
/// <param name="Times">ms, from the start of the course.</param>
/// <param name="Concentrations">mM.</param>
public sealed record SampledCourse(string Ligand, double At, EquatableArray<double> Times, EquatableArray<double> Concentrations) : Application(Ligand, At)
{
    /// <inheritdoc/>
    protected override Waveform One(double start, double bath) =>
        new PiecewiseLinear(Times.Select(t => t + start).ToEquatableArray(), Concentrations);
}
