using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>Writes in C# what is done to the preparation. Times count from the beginning of the run.</summary>
public static class Doing
{
    /// <summary>Holds the membrane at a potential: <c>.Hold(-70.mV)</c>.</summary>
    public static Experiment Hold(this Experiment experiment, Voltage potential) => experiment.Do(p => p with { Hold = potential.Millivolts });

    /// <summary>Changes the command voltage, at once or as a ramp.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="to">New potential.</param>
    /// <param name="at">When it begins to change; later than the changes before.</param>
    /// <param name="over">Length of the ramp; none for a step.</param>
    public static Experiment Step(this Experiment experiment, Voltage to, Time at, Time over = default) => experiment.Do(p =>
        p with { Voltage = p.Voltage.Append(new VoltageChange(at.Milliseconds, to.Millivolts, over.Milliseconds)).ToEquatableArray() });

    /// <summary>Lets a solution flow that replaces the bath: <c>.Apply("glutamate", 1.mM, at: 10.ms, lasting: 1.ms)</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="ligand">What.</param>
    /// <param name="concentration">How much; 0 washes it out.</param>
    /// <param name="at">When.</param>
    /// <param name="lasting">How long; to the end of the run where nothing is said.</param>
    /// <param name="exchange">10-90 % time of the solution exchange; none for a perfect square.</param>
    /// <param name="pulses">Number of pulses.</param>
    /// <param name="interval">From the start of one pulse to that of the next.</param>
    public static Experiment Apply(
        this Experiment experiment, string ligand, Concentration concentration, Time at = default, Time? lasting = null, Time exchange = default,
        int pulses = 1, Time interval = default) =>
        experiment.Apply(new SquarePulse(
            ligand, at.Milliseconds, concentration.Millimolar, lasting?.Milliseconds ?? double.PositiveInfinity, exchange.Milliseconds)
        { Pulses = pulses, Interval = interval.Milliseconds });

    /// <summary>Lets a vesicle go: a jump that decays, added to the bath: <c>.Release("glutamate", 1.1.mM, decay: 1.2.ms, at: 5.ms)</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="ligand">What.</param>
    /// <param name="concentration">Height of the jump; the peak where there is a rise.</param>
    /// <param name="decay">Time constant of the decay.</param>
    /// <param name="at">When.</param>
    /// <param name="rise">Time constant of the rise, shorter than the decay; none for a jump.</param>
    /// <param name="pulses">Number of releases.</param>
    /// <param name="interval">From one release to the next.</param>
    public static Experiment Release(
        this Experiment experiment, string ligand, Concentration concentration, Time decay, Time at = default, Time? rise = null,
        int pulses = 1, Time interval = default)
    {
        Application release = rise is { } rising
            ? new BiexponentialRelease(ligand, at.Milliseconds, concentration.Millimolar, rising.Milliseconds, decay.Milliseconds)
            : new ExponentialRelease(ligand, at.Milliseconds, concentration.Millimolar, decay.Milliseconds);
        return experiment.Apply(release with { Pulses = pulses, Interval = interval.Milliseconds });
    }

    /// <summary>Adds any application, such as a <see cref="SampledCourse"/>.</summary>
    public static Experiment Apply(this Experiment experiment, Application application) =>
        experiment.Do(p => p with { Applications = p.Applications.Append(application).ToEquatableArray() });

    /// <summary>How long the run lasts: <c>.For(200.ms)</c>.</summary>
    public static Experiment For(this Experiment experiment, Time duration) => experiment.Do(p => p with { Duration = duration.Milliseconds });

    /// <summary>How it is computed: <c>.By(new Stochastic(Trials: 200))</c>; deterministic where nothing is said.</summary>
    public static Experiment By(this Experiment experiment, Method method) => experiment with { Method = method };

    private static Experiment Do(this Experiment experiment, Func<Protocol, Protocol> change) =>
        experiment with { Protocol = change(experiment.Protocol) };
}
