using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>A scheme under conditions that hold from one moment to the next, or drift: what a protocol does to a receptor.</summary>
/// <remarks>Between the breaks the rates are constant, or smooth functions of time; at a break they may jump.</remarks>
public sealed class ConditionSchedule
{
    private readonly Func<double, ConditionedScheme> _at;

    private ConditionSchedule(KineticScheme scheme, IReadOnlyList<double> breaks, bool isPiecewiseConstant, Func<double, ConditionedScheme> at) =>
        (Scheme, Breaks, IsPiecewiseConstant, _at) = (scheme, breaks, isPiecewiseConstant, at);

    /// <summary>The scheme.</summary>
    public KineticScheme Scheme { get; }

    /// <summary>Moments at which conditions may jump, ms, ascending, all after 0.</summary>
    public IReadOnlyList<double> Breaks { get; }

    /// <summary>Whether the conditions are constant between breaks, so that everything can be computed exactly.</summary>
    public bool IsPiecewiseConstant { get; }

    /// <summary>The same conditions for ever.</summary>
    public static ConditionSchedule Constant(ConditionedScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return new(scheme.Scheme, [], true, _ => scheme);
    }

    /// <summary>Steps from one set of conditions to the next.</summary>
    /// <param name="first">What holds from time 0.</param>
    /// <param name="steps">What holds from each later moment, ms, in order of time.</param>
    public static ConditionSchedule Steps(ConditionedScheme first, params (double From, ConditionedScheme Scheme)[] steps)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(steps);
        double[] breaks = [.. steps.Select(s => s.From)];
        RequireAscending(breaks);
        ConditionedScheme[] schemes = [first, .. steps.Select(s => s.Scheme)];
        return new(first.Scheme, breaks, true, t => schemes[breaks.Count(b => b <= t)]);
    }

    /// <summary>Conditions that drift: a transmitter transient, a voltage ramp.</summary>
    /// <param name="mechanism">The description.</param>
    /// <param name="conditions">The conditions at each time, ms.</param>
    /// <param name="breaks">Where they jump, ascending.</param>
    /// <param name="scheme">Index of the scheme.</param>
    public static ConditionSchedule Changing(
        Mechanism mechanism, Func<double, Conditions> conditions, IReadOnlyList<double>? breaks = null, int scheme = 0)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(conditions);
        RequireAscending(breaks ?? []);
        KineticScheme described = scheme == 0 ? mechanism.Scheme : mechanism.Schemes[scheme];
        ThreadLocal<Interpreter> interpreter = new(() => new Interpreter(mechanism)); // trials may run side by side
        ConditionedScheme At(double t)
        {
            Conditions now = conditions(t);
            return now.Parameters.Length > 0
                ? ConditionedScheme.Of(mechanism, now, scheme)
                : new ConditionedScheme(described, ConditionedScheme.GeneratorOf(interpreter.Value!, now.InputsOf(mechanism), scheme), mechanism.Name);
        }

        return new(described, breaks ?? [], false, At);
    }

    /// <summary>The scheme at a time, ms; at a break, what holds from then on.</summary>
    public ConditionedScheme At(double time) => _at(time);

    /// <summary>The first break after a time, or infinity.</summary>
    public double NextBreak(double time) => Breaks.FirstOrDefault(b => b > time, double.PositiveInfinity);

    private static void RequireAscending(IReadOnlyList<double> breaks)
    {
        for (int i = 0; i < breaks.Count; i++)
        {
            if (!(breaks[i] > (i == 0 ? 0 : breaks[i - 1])))
            {
                throw new ArgumentException("Breaks must be positive and ascending.", nameof(breaks));
            }
        }
    }
}
