using System.Globalization;

namespace Engram.Simulation.Deterministic;

/// <summary>Runs a model whose voltages and concentrations are given: occupancies of infinitely many channels.</summary>
public static class DeterministicSimulation
{
    private const double TighterBy = 100;
    private const double NoResponse = 1e-9; // below this open probability an error is not taken relative to it

    /// <summary>Runs it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tolerance">Relative tolerance where conditions change; parts with constant conditions are exact.</param>
    /// <param name="sampling">Even sampling interval, ms; null samples densely where things happen.</param>
    /// <returns>Traces of every placement, with the error reached: the difference to a run with a hundred times tighter tolerance.</returns>
    /// <exception cref="SimulationException"><c>EN0602</c>: an occupancy left 0..1.</exception>
    public static Recording Run(Model model, double tolerance = 1e-9, double? sampling = null)
    {
        (Compartment Compartment, Placement Placement, ClampedMechanism System)[] placed =
            [.. model.Compartments.SelectMany(c => c.Placements.Select(p => (c, p, new ClampedMechanism(p, c))))];
        double[] breakpoints = [.. placed.SelectMany(p => p.System.Breakpoints).Distinct().Order()];
        double[] times = SampleTimes.Of(breakpoints, model.Duration, sampling);
        List<Trace> traces = [.. model.Compartments.SelectMany(c => CompartmentTraces.Of(c, times))];
        double error = 0;
        bool exact = true;
        foreach ((Compartment compartment, Placement placement, ClampedMechanism system) in placed)
        {
            OccupancyCourse course = OccupancyCourse.Of(system, times, tolerance);
            exact &= course.IsExact;
            error = Math.Max(error, ErrorOf(system, times, course, tolerance));
            traces.AddRange(PlacementTraces.Of(placement, compartment, times, course.States));
        }

        string method = exact
            ? "deterministic, exact (modes of the Q-matrix)"
            : string.Create(CultureInfo.InvariantCulture, $"deterministic, Rodas5P, tolerance {tolerance:G2}; exact where conditions are constant");
        return new Recording(times, traces, method, error, Seed: null);
    }

    // Openness decides currents; its largest deviation from a much tighter solution, as a fraction of its own peak.
    private static double ErrorOf(ClampedMechanism system, double[] times, OccupancyCourse course, double tolerance)
    {
        double[][] tight = course.IsExact ? course.States : OccupancyCourse.Of(system, times, Math.Max(tolerance / TighterBy, 1e-13)).States;
        double peak = 0, difference = course.ExactnessDefect;
        for (int s = 0; s < system.Interpreter.Mechanism.Schemes.Length; s++)
        {
            for (int k = 0; k < times.Length; k++)
            {
                double open = system.Interpreter.Open(s, tight[k]);
                peak = Math.Max(peak, open);
                difference = Math.Max(difference, Math.Abs(open - system.Interpreter.Open(s, course.States[k])));
            }
        }

        return peak > NoResponse ? difference / peak : difference;
    }
}
