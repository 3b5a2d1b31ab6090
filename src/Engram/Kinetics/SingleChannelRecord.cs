using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>A stretch of an idealised record at one conductance level.</summary>
/// <param name="Level">Conductance as a fraction of the full level; 0 is shut.</param>
/// <param name="Start">ms.</param>
/// <param name="Duration">ms.</param>
public readonly record struct Dwell(double Level, double Start, double Duration)
{
    /// <summary>Whether the channel conducts.</summary>
    public bool IsOpen => Level > 0;
}

/// <summary>What one channel did: which states it visited, and the idealised record an experimenter would see of it.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Visits">Visits in order, from time 0 to the end without a gap.</param>
/// <param name="Length">ms.</param>
public sealed record SingleChannelRecord(KineticScheme Scheme, IReadOnlyList<StateVisit> Visits, double Length)
{
    /// <summary>The record as conductance levels: visits of equal level run together.</summary>
    public IReadOnlyList<Dwell> Dwells() => Merge(i => Scheme.States[i].Level);

    /// <summary>Complete open times, ms: those whose beginning and end both fall inside the record.</summary>
    public double[] OpenTimes() => Complete(open: true);

    /// <summary>Complete shut times, ms.</summary>
    public double[] ShutTimes() => Complete(open: false);

    /// <summary>When the channel is first open, ms; infinite if never.</summary>
    public double FirstOpening() =>
        Merge(i => Scheme.States[i].IsOpen ? 1 : 0).Where(d => d.IsOpen).Select(d => d.Start).DefaultIfEmpty(double.PositiveInfinity).First();

    /// <summary>Fraction of the record spent in each state.</summary>
    public double[] Occupancies()
    {
        double[] occupancies = new double[Scheme.States.Length];
        foreach (StateVisit visit in Visits)
        {
            occupancies[visit.State] += visit.Duration / Length;
        }

        return occupancies;
    }

    /// <summary>The state at a time, ms.</summary>
    public int StateAt(double time)
    {
        (int low, int high) = (0, Visits.Count - 1);
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Visits[middle].Start <= time ? (middle, high) : (low, middle - 1);
        }

        return Visits[low].State;
    }

    // The first and the last are cut off by the ends of the record.
    private double[] Complete(bool open)
    {
        List<Dwell> dwells = Merge(i => Scheme.States[i].IsOpen ? 1 : 0);
        return [.. dwells.Skip(1).Take(Math.Max(0, dwells.Count - 2)).Where(d => d.IsOpen == open).Select(d => d.Duration)];
    }

    private List<Dwell> Merge(Func<int, double> level)
    {
        List<Dwell> dwells = [];
        foreach (StateVisit visit in Visits)
        {
            double here = level(visit.State);
            if (dwells.Count > 0 && dwells[^1].Level == here)
            {
                dwells[^1] = dwells[^1] with { Duration = visit.End - dwells[^1].Start };
            }
            else
            {
                dwells.Add(new Dwell(here, visit.Start, visit.Duration));
            }
        }

        return dwells;
    }
}
