using System.Globalization;
using Engram.Compilation;

namespace Engram.Simulation.FixedStep;

/// <summary>Stops a run whose numbers left the possible: an occupancy outside 0..1, occupancies that do not add up to 1, something not finite.</summary>
internal sealed class OccupancyGuard(CompiledMechanism compiled, double tolerance)
{
    // What rounding can do: a little at once, and a few units in the last place in every step.
    private const double SumTolerance = 1e-9, SumTolerancePerStep = 1e-15;
    private readonly int[] _schemeSizes = [.. compiled.Mechanism.Schemes.Select(s => s.States.Length)];

    /// <summary>Checks one instance.</summary>
    /// <exception cref="SimulationException"><c>EN0610</c>: not finite; <c>EN0611</c>: outside 0..1; <c>EN0612</c>: the sum is not 1.</exception>
    public unsafe void Check(AlignedRows rows, int column, int instance, int step)
    {
        double time = step * compiled.Options.Step, allowed = SumTolerance + (SumTolerancePerStep * step);
        double* state = rows.Start + column;
        int row = 0;
        foreach (int size in _schemeSizes)
        {
            double sum = 0, least = 0, most = 0;
            for (int end = row + size; row < end; row++)
            {
                double occupancy = state[row * (nint)rows.Stride];
                sum += occupancy;
                least = Math.Min(least, occupancy);
                most = Math.Max(most, occupancy);
            }

            if (!(Math.Abs(sum - 1) <= allowed && least >= -tolerance && most <= 1 + tolerance))
            {
                throw Failure(rows, column, instance, time, sum);
            }
        }

        for (; row < compiled.StateNames.Count; row++)
        {
            if (!double.IsFinite(state[row * (nint)rows.Stride]))
            {
                throw Failure(rows, column, instance, time, 1);
            }
        }
    }

    private SimulationException Failure(AlignedRows rows, int column, int instance, double time, double sum)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{compiled.Mechanism.Name}, instance {instance}, {time:0.######} ms");
        for (int r = 0; r < compiled.StateNames.Count; r++)
        {
            double value = rows[r, column];
            if (!double.IsFinite(value))
            {
                return new(new("EN0610", where, string.Create(CultureInfo.InvariantCulture, $"{compiled.StateNames[r]} is {value}"), "Look for a rate or a formula that is not finite there"));
            }
        }

        for (int r = 0; r < _schemeSizes.Sum(); r++)
        {
            double value = rows[r, column];
            if (value < -tolerance || value > 1 + tolerance)
            {
                return new(new(
                    "EN0611", where, string.Create(CultureInfo.InvariantCulture, $"the occupancy of {compiled.StateNames[r]} is {value:G6}"),
                    "The step is too long for these rates, or a rate is negative: shorten the step"));
            }
        }

        return new(new(
            "EN0612", where, string.Create(CultureInfo.InvariantCulture, $"the occupancies of a scheme add up to {sum:R}, not to 1"),
            "Check what the mechanism's events and equations write"));
    }
}
