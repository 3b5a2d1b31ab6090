using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>Every kind of measure, by the name an experiment file gives it.</summary>
public static class MeasureCatalogue
{
    private const string Responses = "Responses", Curves = "Curves along a sweep", Schemes = "Schemes, without stepping", Channels = "Channels at random";

    private static readonly MeasureOption s_quantity = new(
        "quantity", MeasureOptionKind.Choice, default, ["current", "open-probability", "conductance", "calcium-current"], "current", "trace that is read");

    private static readonly MeasureOption s_kinetic = s_quantity with { Default = "open-probability" };
    private static readonly MeasureOption s_trace = s_quantity with { Kind = MeasureOptionKind.Text, Choices = [], Description = "trace, state or gate that is read" };
    private static readonly MeasureOption s_of = new("of", MeasureOptionKind.Text, default, [], "", "name of the measurement on the ordinate");
    private static readonly MeasureOption s_along = new("along", MeasureOptionKind.Text, default, [], "", "name of the sweep axis");

    /// <summary>All kinds, by group.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        new("peak", "Value where the trace deviates most from its beginning.", Responses, [s_quantity], o => new Peak(o.Name, o.Text("quantity"), DimensionOf(o.Text("quantity")))),
        new("peak-open-probability", "Largest open probability.", Responses, [], o => new Peak(o.Name, "open-probability", default)),
        new("time-to-peak", "Time from the onset of the application to the peak.", Responses, [s_kinetic], o => new TimeToPeak(o.Name, o.Text("quantity"))),
        new("rise-time", "Time from one fraction of the peak to another.", Responses, [s_kinetic, Fraction("from", "10 %"), Fraction("to", "90 %")],
            o => new RiseTime(o.Name, o.Text("quantity"), o.Quantity("from"), o.Quantity("to"))),
        new("decay-time", "Time from the peak until a fraction of it is left; 1/e where nothing is said.", Responses, [s_kinetic, Fraction("to", "0.36787944117144233")],
            o => new DecayTime(o.Name, o.Text("quantity"), o.Quantity("to"))),
        new("deactivation", "Decay time constant after the peak: area over peak (weighted), or by fitting one to three exponentials.", Responses,
            [s_kinetic, new("fit", MeasureOptionKind.Choice, default, ["weighted", "one", "two", "three"], "weighted", "how it is read"), Component], Deactivation),
        new("desensitisation", "Time constant of an exponential with a steady remainder, fitted from the peak on.", Responses,
            [s_kinetic, new("exponentials", MeasureOptionKind.Count, default, [], "1", "number of exponentials"), Component],
            o => new FittedDecay(o.Name, o.Text("quantity"), o.Count("exponentials"), ComponentOf(o, o.Count("exponentials")), WithOffset: true)),
        new("relaxation", "Time constant of a trace that relaxes to a new level from the beginning of the window on.", Responses,
            [s_kinetic with { Kind = MeasureOptionKind.Text, Choices = [] }, new("exponentials", MeasureOptionKind.Count, default, [], "1", "number of exponentials"), Component],
            o => new FittedRelaxation(o.Name, o.Text("quantity"), o.Count("exponentials"), ComponentOf(o, o.Count("exponentials")))),
        new("steady-over-peak", "Response at the end of the window over the peak.", Responses, [s_kinetic], o => new SteadyOverPeak(o.Name, o.Text("quantity"))),
        new("pulse-ratio", "Response to a later pulse over the response to the first.", Responses,
            [s_kinetic, new("pulse", MeasureOptionKind.Count, default, [], "2", "which pulse")], o => new PulseRatio(o.Name, o.Text("quantity"), o.Count("pulse"))),
        new("charge", "Integral of the current.", Responses, [], o => new IntegralOf(o.Name, "current", new(Current: 1, Time: 1))),
        new("calcium-charge", "Integral of the Ca2+ current.", Responses, [], o => new IntegralOf(o.Name, "calcium-current", new(Current: 1, Time: 1))),
        new("calcium-share", "Fraction of the charge that Ca2+ carries (the fractional Ca2+ current Pf).", Responses, [], o => new IonShareOfCharge(o.Name, "calcium")),
        new("value", "Value of a trace at a time.", Responses, [s_trace, new("at", MeasureOptionKind.Quantity, Time.Dimension, [], "end", "time, or 'end'")],
            o => new ValueAt(o.Name, o.Text("quantity"), DimensionOf(o.Text("quantity")), o.Quantity("at"))),
        new("mean", "Mean of a trace.", Responses, [s_trace], o => new MeanOf(o.Name, o.Text("quantity"), DimensionOf(o.Text("quantity")))),
        new("unblocked-fraction", "Fraction of the current that the Mg2+ block lets through at the end of the run.", Responses, [],
            o => new ValueAt(o.Name, "magnesium_block", default, double.PositiveInfinity)),

        new("scheme-ec50", "Concentration of half of the largest response of the scheme, by root finding.", Schemes, [Ligand, Response, Highest],
            o => HalfEffect(o, HalfEffectValue.Concentration)),
        new("scheme-maximum", "Largest response of the scheme.", Schemes, [Ligand, Response, Highest], o => HalfEffect(o, HalfEffectValue.Maximum)),
        new("scheme-slope", "Hill slope of the scheme's response at its EC50.", Schemes, [Ligand, Response, Highest], o => HalfEffect(o, HalfEffectValue.Slope)),
        new("scheme-hill-slope", "Hill slope fitted to the scheme's responses over the largest, 61 concentrations from 10 nM up.", Schemes, [Ligand, Response, Highest],
            o => new SchemeHillSlope(o.Name, o.Text("ligand"), ResponseOf(o), o.Quantity("up-to"))),
        new("half-desensitising", "Ambient concentration that halves the peak response to a step.", Schemes, [Ligand, Amount("step", "1 mM")],
            o => new HalfDesensitising(o.Name, o.Text("ligand"), o.Quantity("step"))),
        new("scheme-recovery", "Gap after a conditioning pulse until a test pulse gives a fraction of its control peak.", Schemes,
            [Ligand, Amount("pulse", "1 mM"), Duration("conditioning", "100 ms"), Duration("test", "1 ms"), Fraction("to", "0.6321205588285577")],
            o => new SchemeRecovery(o.Name, o.Text("ligand"), o.Quantity("pulse"), o.Quantity("conditioning"), o.Quantity("test"), o.Quantity("to"))),
        new("loop-product", "Forward over backward rates round a loop, at least 1; 1 is microscopic reversibility.", Schemes,
            [new("loop", MeasureOptionKind.Text, default, [], "worst", "its states, or 'worst'")],
            o => new LoopProduct(o.Name, o.Text("loop") == "worst" ? "" : o.Text("loop"))),
        new("mean-open-time", "Mean open time of one channel with the ligand applied for ever, by Q-matrix theory.", Schemes, [Ligand, Amount("at", "1 mM")],
            o => new MeanDwell(o.Name, o.Text("ligand"), o.Quantity("at"), Open: true)),
        new("mean-shut-time", "Mean shut time of one channel with the ligand applied for ever, by Q-matrix theory.", Schemes, [Ligand, Amount("at", "1 mM")],
            o => new MeanDwell(o.Name, o.Text("ligand"), o.Quantity("at"), Open: false)),

        new("recorded-open-time", "Mean of the open times of a single-channel record.", Channels, [], o => new RecordedDwell(o.Name, Open: true)),
        new("recorded-shut-time", "Mean of the shut times of a single-channel record.", Channels, [], o => new RecordedDwell(o.Name, Open: false)),
        new("unitary-current", "Current of one channel from the variance of a stochastic run against its mean.", Channels, [],
            o => new NoiseEstimate(o.Name, Current.Dimension, WantsChannels: false)),
        new("channel-number", "Number of channels from the variance of a stochastic run against its mean.", Channels, [],
            o => new NoiseEstimate(o.Name, default, WantsChannels: true)),

        new("ec50", "Concentration at half of the maximum of a fitted Hill curve.", Curves, [s_of, s_along], o => Hill(o, HillParameter.Half, inhibition: false)),
        new("ic50", "Concentration that halves, by a fitted Hill curve that falls.", Curves, [s_of, s_along], o => Hill(o, HillParameter.Half, inhibition: true)),
        new("hill-slope", "Slope of a fitted Hill curve.", Curves, [s_of, s_along, Choice("curve", "rising", "falling")],
            o => Hill(o, HillParameter.Slope, o.Text("curve") == "falling")),
        new("maximum", "Maximum of a fitted Hill curve.", Curves, [s_of, s_along], o => Hill(o, HillParameter.Maximum, inhibition: false)),
        new("reversal", "Potential at which the current changes sign.", Curves, [s_of, s_along], o => new Crossing(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), 0)),
        new("half-block-voltage", "Potential at which half of the current is blocked.", Curves, [s_of, s_along],
            o => new Crossing(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), 0.5)),
        new("iv-minimum-voltage", "Potential of the most negative current of an I-V curve; below it the slope is negative.", Curves, [s_of, s_along],
            o => new Lowest(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), Position: true)),
        new("iv-minimum", "Most negative current of an I-V curve.", Curves, [s_of, s_along],
            o => new Lowest(o.Name, new(Current: 1), o.Text("of"), o.Text("along"), Position: false)),
        new("rectification-index", "Chord conductance at a positive over that at a negative potential.", Curves,
            [s_of, s_along, Potential("positive", "40 mV"), Potential("negative", "-60 mV"), Potential("reversal", "0 mV")],
            o => new RectificationIndex(o.Name, o.Text("of"), o.Text("along"), o.Quantity("positive"), o.Quantity("negative"), o.Quantity("reversal"))),
        new("recovery-time", "Interval after which a measurement has come back to a fraction; 1 - 1/e where nothing is said.", Curves, [s_of, s_along, Fraction("to", "0.6321205588285577")],
            o => new Crossing(o.Name, Time.Dimension, o.Text("of"), o.Text("along"), o.Quantity("to"))),
        new("ratio", "A measurement under one condition over the same under another.", Curves,
            [s_of, s_along, new("numerator", MeasureOptionKind.Text, default, [], "", "condition above"), new("denominator", MeasureOptionKind.Text, default, [], "", "condition below")],
            o => new ConditionRatio(o.Name, o.Text("of"), o.Text("along"), o.Text("numerator"), o.Text("denominator"))),
    ];

    /// <summary>Finds a kind by name.</summary>
    /// <exception cref="ExperimentException"><c>EN0702</c>: no such measure.</exception>
    public static MeasureKind Find(string name) => All.FirstOrDefault(k => k.Name == name)
        ?? throw new ExperimentException(new("EN0702", "", $"there is no measure '{name}'", Diagnostics.NearestName.Advice(name, All.Select(k => k.Name))));

    private static MeasureOption Component =>
        new("component", MeasureOptionKind.Choice, default, ["weighted", "fast", "middle", "slow"], "weighted", "which time constant of several");

    private static MeasureOption Fraction(string name, string value) => new(name, MeasureOptionKind.Quantity, default, [], value, "fraction of the peak");

    private static MeasureOption Ligand => new("ligand", MeasureOptionKind.Text, default, [], "glutamate", "ligand that is varied");

    private static MeasureOption Response =>
        new("response", MeasureOptionKind.Choice, default, ["peak", "equilibrium"], "peak", "peak after a step from none, or equilibrium");

    private static MeasureOption Highest => Amount("up-to", "100 mM");

    private static MeasureOption Amount(string name, string value) => new(name, MeasureOptionKind.Quantity, Concentration.Dimension, [], value, "concentration");

    private static MeasureOption Duration(string name, string value) => new(name, MeasureOptionKind.Quantity, Time.Dimension, [], value, "length of the pulse");

    private static Kinetics.ResponseMeasure ResponseOf(MeasureOptions o) =>
        o.Text("response") == "peak" ? Kinetics.ResponseMeasure.Peak : Kinetics.ResponseMeasure.Equilibrium;

    private static SchemeHalfEffect HalfEffect(MeasureOptions o, HalfEffectValue wanted) => new(
        o.Name, wanted == HalfEffectValue.Concentration ? Concentration.Dimension : default, o.Text("ligand"), ResponseOf(o), o.Quantity("up-to"), wanted);

    private static MeasureOption Potential(string name, string value) => new(name, MeasureOptionKind.Quantity, Voltage.Dimension, [], value, "potential");

    private static MeasureOption Choice(string name, params string[] choices) => new(name, MeasureOptionKind.Choice, default, choices.ToEquatableArray(), choices[0], "shape of the curve");

    private static Measure Deactivation(MeasureOptions o)
    {
        int exponentials = Array.IndexOf(["weighted", "one", "two", "three"], o.Text("fit"));
        return exponentials == 0
            ? new WeightedDecay(o.Name, o.Text("quantity"))
            : new FittedDecay(o.Name, o.Text("quantity"), exponentials, ComponentOf(o, exponentials), WithOffset: false);
    }

    private static int ComponentOf(MeasureOptions o, int exponentials) => o.Text("component") switch
    {
        "fast" => 1,
        "middle" => Math.Min(2, exponentials),
        "slow" => exponentials,
        _ => 0,
    };

    private static HillCurve Hill(MeasureOptions o, HillParameter parameter, bool inhibition) => new(
        o.Name, parameter == HillParameter.Half ? Concentration.Dimension : default, o.Text("of"), o.Text("along"), parameter, inhibition);

    private static Dimension DimensionOf(string trace) => trace switch
    {
        "current" or "calcium-current" => Current.Dimension,
        "conductance" => Conductance.Dimension,
        "voltage" => Voltage.Dimension,
        "glutamate" or "glycine" or "magnesium" => Concentration.Dimension,
        _ => default,
    };
}
