using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation.Stochastic;

/// <summary>The given voltages and concentrations of a compartment, as the conditions of one mechanism in time.</summary>
internal static class ClampSchedule
{
    public static ConditionSchedule Of(Placement placement, Compartment compartment)
    {
        Mechanism mechanism = placement.Mechanism;
        if (mechanism.Schemes.Length != 1 || mechanism.Equations.Length > 0)
        {
            throw new SimulationException(new(
                "EN0603", placement.Name, $"'{mechanism.Name}' is not one kinetic scheme, so it has no single channels", "Run it deterministically, or choose a receptor with a scheme"));
        }

        (Input Input, Waveform Course)[] courses = [.. mechanism.Inputs.Select(i => (i, compartment.Course(i)))];
        double[] breaks = [.. courses.SelectMany(c => c.Course.Breakpoints).Where(b => b > 0).Distinct().Order()];
        double[] edges = [0, .. breaks];
        bool constant = edges.Select((from, k) => (from, to: k + 1 < edges.Length ? edges[k + 1] : double.PositiveInfinity))
            .All(part => Array.TrueForAll(courses, c => c.Course.IsConstant(part.from, part.to)));
        return constant
            ? ConditionSchedule.Steps(At(mechanism, courses, 0), [.. breaks.Select(b => (b, At(mechanism, courses, b)))])
            : ConditionSchedule.Changing(mechanism, t => ConditionsAt(courses, t), breaks);
    }

    /// <summary>The conditions at a time, ms; before 0, what holds before anything happens.</summary>
    public static Conditions ConditionsAt(IEnumerable<(Input Input, Waveform Course)> courses, double time)
    {
        Conditions conditions = Conditions.Default;
        foreach ((Input input, Waveform course) in courses)
        {
            double value = course.At(time);
            conditions = input.Kind switch
            {
                InputKind.Voltage => conditions.At(value),
                InputKind.Temperature => conditions.AtTemperature(value),
                InputKind.Time => conditions,
                _ => conditions.With(input.Name, value),
            };
        }

        return conditions;
    }

    private static ConditionedScheme At(Mechanism mechanism, (Input, Waveform)[] courses, double time) =>
        ConditionedScheme.Of(mechanism, ConditionsAt(courses, time));
}
