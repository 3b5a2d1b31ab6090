using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Which response to a concentration is meant.</summary>
public enum ResponseMeasure
{
    /// <summary>Open probability in equilibrium, as after a long application.</summary>
    Equilibrium,

    /// <summary>Largest open probability after a jump from rest.</summary>
    Peak,
}

/// <summary>How the response of a mechanism depends on one ligand or parameter: EC50, IC50 and Hill slope without fitting, or by fitting.</summary>
/// <remarks>The response is Σ level·occupancy times the mechanism's gates, so that block and co-agonist gates are part of it.</remarks>
public sealed class ConcentrationResponse
{
    private const double NoEffect = 1e-9;               // of the response: a change that is only rounding
    private const double Smallest = 1e-9, Infinite = 1e9; // mM, or base units of a parameter: the span searched
    private const int PointsPerDecade = 3;

    private readonly Mechanism _mechanism;
    private readonly Conditions _conditions, _rest;
    private readonly double _highest;
    private readonly int _scheme;
    private readonly bool _isParameter;
    private readonly Lazy<double> _atZero;
    private readonly Lazy<(double Concentration, double Response)[]> _survey;
    private readonly Lazy<(double, double)> _saturation;

    /// <summary>Looks at one variable of a mechanism.</summary>
    /// <param name="mechanism">The description.</param>
    /// <param name="conditions">Everything else that holds during the response.</param>
    /// <param name="variable">The ligand, ion or parameter that is varied.</param>
    /// <param name="measure">Equilibrium or peak.</param>
    /// <param name="rest">For a peak: what the jump starts from, in equilibrium; by default the conditions with the ligand at 0.</param>
    /// <param name="highest">The highest concentration applied, mM; the full effect is the furthest up to there. Infinite: the limit itself.</param>
    /// <param name="scheme">Index of the scheme.</param>
    /// <exception cref="KineticsException"><c>EN0401</c>: no such variable.</exception>
    public ConcentrationResponse(
        Mechanism mechanism, Conditions conditions, string variable, ResponseMeasure measure = ResponseMeasure.Equilibrium,
        Conditions? rest = null, double highest = double.PositiveInfinity, int scheme = 0)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, Smallest);
        (_mechanism, _conditions, Variable, Measure, _highest, _scheme) = (mechanism, conditions, variable, measure, highest, scheme);
        Conditions without = conditions.With(mechanism, variable, 0);
        _isParameter = mechanism.Inputs.All(i => i.Name != variable);
        _rest = rest ?? (_isParameter ? conditions : without);
        _atZero = new(() => Response(0));
        _survey = new(Survey);
        _saturation = new(Saturate);
    }

    /// <summary>The ligand, ion or parameter that is varied.</summary>
    public string Variable { get; }

    /// <summary>Equilibrium or peak.</summary>
    public ResponseMeasure Measure { get; }

    /// <summary>Response without any of it.</summary>
    public double AtZero => _atZero.Value;

    /// <summary>
    /// Where the response has moved furthest from <see cref="AtZero"/>: the limit at infinite concentration, or the extreme of a curve that turns back.
    /// </summary>
    public (double Concentration, double Response) Saturation => _saturation.Value;

    /// <summary>The response to a concentration, mM (or to a parameter's value, base unit).</summary>
    public double Response(double concentration)
    {
        Conditions during = _conditions.With(_mechanism, Variable, concentration);
        ConditionedScheme scheme = ConditionedScheme.Of(_mechanism, during, _scheme);
        double open = Measure == ResponseMeasure.Equilibrium
            ? scheme.EquilibriumOpenProbability
            : Relaxation.Between(Rest(concentration), scheme).Peak().Value;
        return open * Gates(during, scheme);
    }

    /// <summary>The concentration of half effect, found as a root, and the Hill slope there.</summary>
    /// <exception cref="KineticsException"><c>EN0407</c>: the response does not depend on the variable.</exception>
    public HalfEffect HalfEffect()
    {
        double effect = Saturation.Response - AtZero;
        if (Math.Abs(effect) <= NoEffect * Math.Max(Math.Abs(AtZero), Math.Abs(Saturation.Response)))
        {
            throw KineticsException.NoHalfMaximum(_mechanism.Name, Variable);
        }

        double half = ConcentrationOf(AtZero + (0.5 * effect));
        return new HalfEffect(half, HillSlope(half), AtZero, Saturation.Response);
    }

    /// <summary>The lowest concentration at which the response is a given one: e.g. an absolute IC50 at half of <see cref="AtZero"/>.</summary>
    /// <exception cref="KineticsException"><c>EN0407</c>: the response is never reached.</exception>
    public double ConcentrationOf(double response)
    {
        double scale = Math.Abs(Saturation.Response - AtZero); // the root is found to 1e-13 of this
        double top = Math.Min(Saturation.Concentration, Infinite);
        (double Concentration, double Response)[] points =
            [.. _survey.Value.Where(x => x.Concentration < top), (top, double.IsInfinity(Saturation.Concentration) ? Response(top) : Saturation.Response)];
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i - 1].Response < response != points[i].Response < response)
            {
                (double low, double high) = (Math.Log(points[i - 1].Concentration), Math.Log(points[i].Concentration));
                return Math.Exp(Root.Find(x => (Response(Math.Exp(x)) - response) / scale, low, high, 1e-13));
            }
        }

        throw KineticsException.NoHalfMaximum(_mechanism.Name, Variable);
    }

    /// <summary>The Hill slope d ln((R − R₀)/(R_max − R)) / d ln c at a concentration; 1 for simple binding.</summary>
    public double HillSlope(double concentration)
    {
        double Logit(double x)
        {
            double effect = (Response(concentration * Math.Exp(x)) - AtZero) / (Saturation.Response - AtZero);
            return Math.Log(effect / (1 - effect));
        }

        const double h = 2e-3; // two central differences, extrapolated: error h⁴, about 1e-11
        double coarse = (Logit(2 * h) - Logit(-2 * h)) / (4 * h), fine = (Logit(h) - Logit(-h)) / (2 * h);
        return fine + ((fine - coarse) / 3);
    }

    /// <summary>Responses to many concentrations.</summary>
    public double[] Responses(IEnumerable<double> concentrations) => [.. concentrations.Select(Response)];

    private (double Concentration, double Response)[] Survey()
    {
        double low = Math.Log(Smallest), high = Math.Log(Math.Min(_highest, Infinite));
        int steps = (int)Math.Ceiling((high - low) / Math.Log(10) * PointsPerDecade);
        return [.. Enumerable.Range(0, steps + 1).Select(i => Math.Exp(low + ((high - low) * i / steps))).Select(c => (c, Response(c)))];
    }

    // Coarsely over the whole span, then finely about the furthest point; the far end may be a limit that is never reached.
    private (double Concentration, double Response) Saturate()
    {
        (double Concentration, double Response)[] points = _survey.Value;
        int direction = points.MaxBy(x => Math.Abs(x.Response - AtZero)).Response >= AtZero ? 1 : -1;
        double last = double.IsInfinity(_highest) ? Limit() : points[^1].Response;
        int furthest = Enumerable.Range(0, points.Length).MaxBy(i => direction * points[i].Response);
        if (direction * (points[furthest].Response - last) <= NoEffect * Math.Abs(last))
        {
            return (_highest, last);
        }

        double low = Math.Log(points[Math.Max(0, furthest - 1)].Concentration);
        double high = Math.Log(points[Math.Min(points.Length - 1, furthest + 1)].Concentration);
        Minimum extreme = Minimum.Find(x => -direction * Response(Math.Exp(x)), low, high);
        return (Math.Exp(extreme.Position), -direction * extreme.Value);
    }

    // Far out R = limit + a/c + ...: one Richardson step over a decade removes the first term, without overflow of rates.
    private double Limit() => ((10 * Response(Infinite)) - Response(Infinite / 10)) / 9;

    private ConditionedScheme Rest(double value) =>
        ConditionedScheme.Of(_mechanism, _isParameter ? _rest.With(_mechanism, Variable, value) : _rest, _scheme);

    // Gates may read the state; they are taken as in equilibrium.
    private double Gates(Conditions conditions, ConditionedScheme scheme)
    {
        if (_mechanism.Gates.Length == 0)
        {
            return 1;
        }

        Interpreter interpreter = new(conditions.Apply(_mechanism));
        double[] state = new double[interpreter.StateCount];
        scheme.Equilibrium.CopyTo(state.AsSpan(interpreter.SchemeOffset(_scheme)));
        return interpreter.Gates(conditions.InputsOf(_mechanism), state);
    }
}
