using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Experiments.Protocols;

/// <summary>What is done to the preparation.</summary>
/// <param name="Duration">Length of the run, ms.</param>
public sealed record Protocol(double Duration)
{
    /// <summary>Potential held when nothing else is said, mV.</summary>
    public double Hold { get; init; } = -60;

    /// <summary>Steps and ramps of the command voltage, in order of time.</summary>
    public EquatableArray<VoltageChange> Voltage { get; init; } = [];

    /// <summary>Ligands applied.</summary>
    public EquatableArray<Application> Applications { get; init; } = [];

    /// <summary>Sampling interval of the recording, ms; null samples densely where things happen.</summary>
    public double? Sampling { get; init; }

    /// <summary>The command voltage, mV.</summary>
    public Waveform Command()
    {
        if (Voltage.Length == 0)
        {
            return Hold;
        }

        List<double> times = [], values = [];
        double now = Hold;
        foreach (VoltageChange change in Voltage)
        {
            times.AddRange([change.At, change.At + change.Over]);
            values.AddRange([now, change.To]);
            now = change.To;
        }

        return new PiecewiseLinear(times.ToEquatableArray(), values.ToEquatableArray());
    }

    /// <summary>The course of one ligand, mM.</summary>
    /// <param name="ligand">E.g. <c>glutamate</c>.</param>
    /// <param name="bath">Concentration in the bath, mM.</param>
    public Waveform Concentration(string ligand, double bath) => Applications
        .Where(a => a.Ligand == ligand)
        .Aggregate((Waveform)new Constant(bath), (course, application) => course + application.Course(bath));
}

/// <summary>A step (<paramref name="Over"/> 0) or ramp of the command voltage.</summary>
/// <param name="At">When it begins, ms.</param>
/// <param name="To">New potential, mV.</param>
/// <param name="Over">Length of the ramp, ms.</param>
public sealed record VoltageChange(double At, double To, double Over = 0);
