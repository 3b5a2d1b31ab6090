using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Numerics;

namespace Engram.Simulation.Deterministic;

/// <summary>The state of one mechanism at every sample time: exact where conditions are constant, error-controlled where they change.</summary>
internal sealed class OccupancyCourse
{
    private const double Slack = 1e-7;

    private readonly ClampedMechanism _system;
    private readonly double[] _times;
    private readonly double _tolerance;

    private OccupancyCourse(ClampedMechanism system, double[] times, double tolerance)
    {
        (_system, _times, _tolerance) = (system, times, tolerance);
        States = new double[times.Length][];
    }

    /// <summary>State at each sample time.</summary>
    public double[][] States { get; }

    /// <summary>Whether every part was solved exactly.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Largest difference between the two exact routes (modes and matrix exponential) at the end of a part.</summary>
    public double ExactnessDefect { get; private set; }

    public static OccupancyCourse Of(ClampedMechanism system, double[] times, double tolerance)
    {
        OccupancyCourse course = new(system, times, tolerance);
        course.Run();
        return course;
    }

    private void Run()
    {
        double[] state = _system.Rest();
        int first = 0;
        while (first < _times.Length)
        {
            // A part ends where a time stands twice (or at the end): that is where conditions jump.
            int last = first;
            while (last + 1 < _times.Length && _times[last + 1] > _times[last])
            {
                last++;
            }

            state = Part(first, last, state);
            first = last + 1;
        }
    }

    private double[] Part(int first, int last, double[] state)
    {
        States[first] = state;
        if (last > first)
        {
            if (_system.IsLinear && _system.IsConstant(_times[first], _times[last]))
            {
                Exact(first, last);
            }
            else
            {
                Stepped(first, last);
            }
        }

        Guard(first, last);
        return States[last];
    }

    private void Exact(int first, int last)
    {
        for (int k = first + 1; k <= last; k++)
        {
            States[k] = new double[_system.Count];
        }

        int offset = 0;
        for (int s = 0; s < _system.Interpreter.Mechanism.Schemes.Length; s++)
        {
            int n = _system.Interpreter.Mechanism.Schemes[s].States.Length;
            double[] q = _system.Generator(s, _times[first], States[first]);
            if (SpectralDecomposition.TryOf(q, n, out SpectralDecomposition? modes) && modes.IsWellConditioned)
            {
                Modes(modes, q, first, last, offset, n);
            }
            else
            {
                Exponentials(q, first, last, offset, n);
            }

            offset += n;
        }
    }

    private void Modes(SpectralDecomposition modes, double[] q, int first, int last, int offset, int n)
    {
        ReadOnlySpan<double> start = States[first].AsSpan(offset, n);
        for (int k = first + 1; k <= last; k++)
        {
            modes.Propagate(start, _times[k] - _times[first], States[k].AsSpan(offset, n));
        }

        double[] other = new double[n];
        Advance(start, MatrixExponential.Of(q, n, _times[last] - _times[first]), other);
        for (int i = 0; i < n; i++)
        {
            ExactnessDefect = Math.Max(ExactnessDefect, Math.Abs(other[i] - States[last][offset + i]));
        }
    }

    private void Exponentials(double[] q, int first, int last, int offset, int n)
    {
        for (int k = first + 1; k <= last; k++)
        {
            double[] step = MatrixExponential.Of(q, n, _times[k] - _times[k - 1]);
            Advance(States[k - 1].AsSpan(offset, n), step, States[k].AsSpan(offset, n));
        }
    }

    private static void Advance(ReadOnlySpan<double> from, ReadOnlySpan<double> step, Span<double> to)
    {
        int n = from.Length;
        to.Clear();
        for (int i = 0; i < n; i++)
        {
            DenseKernel.AddScaled(to, from[i], step.Slice(i * n, n));
        }
    }

    private void Stepped(int first, int last)
    {
        IsExact = false;
        double[] state = [.. States[first]];
        int k = first;
        Rosenbrock solver = new(_system, new OdeTolerances(_tolerance, _tolerance * 1e-3));
        try
        {
            solver.Integrate(_times[first], _times[last], state, _times.AsSpan(first, last - first + 1), default, (_, y) => States[k++] = y.ToArray());
        }
        catch (NumericsException e)
        {
            throw new SimulationException(new(
                "EN0605", $"{_system.Interpreter.Mechanism.Name}, {e.Diagnostic.Where}", e.Diagnostic.Found,
                "Look for a rate or an equation that runs away under these conditions, or relax the tolerance"));
        }
    }

    private void Guard(int first, int last)
    {
        for (int k = first; k <= last; k++)
        {
            GuardStates(States[k], _times[k]);
            GuardSums(States[k], _times[k]);
        }
    }

    private void GuardStates(double[] state, double time)
    {
        int occupancies = _system.Interpreter.EquationOffset;
        for (int i = 0; i < state.Length; i++)
        {
            if (!double.IsFinite(state[i]) || (i < occupancies && (state[i] < -Slack || state[i] > 1 + Slack)))
            {
                throw Left(time, $"{(i < occupancies ? "the occupancy of state" : "the variable")} '{_system.Interpreter.StateNames[i]}' became {Text(state[i])}");
            }
        }
    }

    private void GuardSums(double[] state, double time)
    {
        Interpreter interpreter = _system.Interpreter;
        for (int s = 0; s < interpreter.Mechanism.Schemes.Length; s++)
        {
            double sum = 0;
            foreach (double occupancy in state.AsSpan(interpreter.SchemeOffset(s), interpreter.Mechanism.Schemes[s].States.Length))
            {
                sum += occupancy;
            }

            if (Math.Abs(sum - 1) > Slack)
            {
                throw Left(time, $"the occupancies sum to {Text(sum)}");
            }
        }
    }

    private SimulationException Left(double time, string found) => new(new(
        "EN0602", $"{_system.Interpreter.Mechanism.Name}, t = {Text(time)} ms", found,
        "Occupancies stay between 0 and 1 and sum to 1: look for a rate that is negative or not finite under these conditions"));

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
