using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation.FixedStep;

/// <summary>Steps during which every shared input keeps its value.</summary>
/// <param name="Begin">First step.</param>
/// <param name="End">Step after the last.</param>
/// <param name="Inputs">Values in the order of <see cref="CompiledMechanism.SharedInputs"/>.</param>
internal sealed record ClampStretch(int Begin, int End, double[] Inputs)
{
    /// <summary>Cuts a run where an input changes.</summary>
    public static IReadOnlyList<ClampStretch> Of(PopulationModel model, IReadOnlyList<Input> inputs, double step)
    {
        (Waveform Course, double At)[] courses = [.. inputs.Select(i => (CourseOf(model, i), i.Kind == InputKind.Time ? 0 : 0.5))];
        bool constant = courses.All(c => c.Course.IsConstant(0, model.Steps * step) && !c.Course.Breakpoints.Any(b => b > 0 && b < model.Steps * step));
        List<ClampStretch> stretches = [];
        Dictionary<double[], double[]> seen = new(new SameNumbers()); // a clamp that returns is the same clamp, and its quiet path is found once
        int begin = 0;
        double[] now = ValuesAt(courses, 0, step);
        seen.Add(now, now);
        for (int k = 1; k < model.Steps && !constant; k++)
        {
            double[] next = ValuesAt(courses, k, step);
            if (!next.AsSpan().SequenceEqual(now))
            {
                stretches.Add(new(begin, k, now));
                (begin, now) = (k, seen.TryGetValue(next, out double[]? known) ? known : next);
                seen.TryAdd(now, now);
            }
        }

        stretches.Add(new(begin, model.Steps, now));
        return stretches;
    }

    private static Waveform CourseOf(PopulationModel model, Input input) =>
        model.Inputs.FindIndex(i => i.Input == input.Name) is >= 0 and int index ? model.Inputs[index].Course
        : input.Kind == InputKind.Time ? new PiecewiseLinear([0, 1e12], [0, 1e12])
        : input.Default;

    // An input that is the time is given at the beginning of the step; the compiled step itself moves it to the middle.
    private static double[] ValuesAt((Waveform Course, double At)[] courses, int k, double step) => [.. courses.Select(c => c.Course.At((k + c.At) * step))];

    private sealed class SameNumbers : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(double[] numbers)
        {
            HashCode hash = default;
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
