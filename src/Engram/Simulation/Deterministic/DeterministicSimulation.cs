using System.Globalization;
using Engram.Compilation.Reference;

namespace Engram.Simulation.Deterministic;

/// <summary>Runs a model whose voltages and concentrations are given: occupancies of infinitely many channels.</summary>
public static class DeterministicSimulation
{
    private const double TighterBy = 100;
    private const double Tightest = 1e-13;   // rounding of a double, with a margin
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

    // Openness decides currents: the largest deviation of any open probability, or of any variable of an equation, from a much tighter
    // solution, each as a fraction of its own peak.
    private static double ErrorOf(ClampedMechanism system, double[] times, OccupancyCourse course, double tolerance)
    {
        if (course.IsExact)
        {
            return Observables(system).Select(o => Fraction(course.ExactnessDefect, course.States.Max(o))).DefaultIfEmpty(0).Max();
        }

        double[][] tight = OccupancyCourse.Of(system, times, Math.Max(tolerance / TighterBy, Tightest)).States;
        return Observables(system)
            .Select(o => Fraction(
                Math.Max(course.ExactnessDefect, tight.Zip(course.States, (t, c) => Math.Abs(o(t) - o(c))).Max()),
                tight.Max(state => Math.Abs(o(state)))))
            .DefaultIfEmpty(0)
            .Max();
    }

    private static IEnumerable<Func<double[], double>> Observables(ClampedMechanism system)
    {
        Interpreter interpreter = system.Interpreter;
        return Enumerable.Range(0, interpreter.Mechanism.Schemes.Length).Select(s => (Func<double[], double>)(state => interpreter.Open(s, state)))
            .Concat(Enumerable.Range(interpreter.EquationOffset, interpreter.StateCount - interpreter.EquationOffset).Select(i => (Func<double[], double>)(state => state[i])));
    }

    private static double Fraction(double difference, double peak) => peak > NoResponse ? difference / peak : difference;
}
