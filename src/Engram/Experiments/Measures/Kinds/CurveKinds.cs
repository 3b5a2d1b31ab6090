using Engram.Units;
using static Engram.Experiments.Measures.Kinds.CommonOptions;

namespace Engram.Experiments.Measures.Kinds;

/// <summary>Measures of a measurement along a sweep axis.</summary>
internal static class CurveKinds
{
    private const string Group = "Curves along a sweep";

    public static MeasureKind[] All { get; } =
    [
        new("ec50", "Concentration at half of the maximum of a fitted Hill curve.", Group, [Of, Along], o => Hill(o, HillParameter.Half, inhibition: false)),
        new("ic50", "Concentration that halves, by a fitted Hill curve that falls.", Group, [Of, Along], o => Hill(o, HillParameter.Half, inhibition: true)),
        new("hill-slope", "Slope of a fitted Hill curve.", Group, [Of, Along, Shape],
            o => Hill(o, HillParameter.Slope, o.Text("curve") == "falling")),
        new("maximum", "Maximum of a fitted Hill curve.", Group, [Of, Along], o => Hill(o, HillParameter.Maximum, inhibition: false)),
        new("reversal", "Potential at which the current changes sign.", Group, [Of, Along], o => new Crossing(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), 0)),
        new("half-block-voltage", "Potential at which half of the current is blocked.", Group, [Of, Along],
            o => new Crossing(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), 0.5)),
        new("iv-minimum-voltage", "Potential of the most negative current of an I-V curve; below it the slope is negative.", Group, [Of, Along],
            o => new Lowest(o.Name, Voltage.Dimension, o.Text("of"), o.Text("along"), Position: true)),
        new("iv-minimum", "Most negative current of an I-V curve.", Group, [Of, Along],
            o => new Lowest(o.Name, new(Current: 1), o.Text("of"), o.Text("along"), Position: false)),
        new("rectification-index", "Chord conductance at a positive over that at a negative potential.", Group,
            [Of, Along, Potential("positive", "40 mV"), Potential("negative", "-60 mV"), Potential("reversal", "0 mV")],
            o => new RectificationIndex(o.Name, o.Text("of"), o.Text("along"), o.Quantity("positive"), o.Quantity("negative"), o.Quantity("reversal"))),
        new("recovery-time", "Interval after which a measurement has come back to a fraction; 1 - 1/e where nothing is said.", Group, [Of, Along, Fraction("to", "0.6321205588285577")],
            o => new Crossing(o.Name, Time.Dimension, o.Text("of"), o.Text("along"), o.Quantity("to"))),
        new("ratio", "A measurement under one condition over the same under another.", Group,
            [Of, Along, Condition("numerator", "condition above"), Condition("denominator", "condition below")],
            o => new ConditionRatio(o.Name, o.Text("of"), o.Text("along"), o.Text("numerator"), o.Text("denominator"))),
    ];

    private static MeasureOption Potential(string name, string value) => new(name, MeasureOptionKind.Quantity, Voltage.Dimension, [], value, "potential");

    private static MeasureOption Condition(string name, string description) => new(name, MeasureOptionKind.Text, default, [], "", description);

    private static MeasureOption Shape => new("curve", MeasureOptionKind.Choice, default, ["rising", "falling"], "rising", "shape of the curve");

    private static HillCurve Hill(MeasureOptions o, HillParameter parameter, bool inhibition) => new(
        o.Name, parameter == HillParameter.Half ? Concentration.Dimension : default, o.Text("of"), o.Text("along"), parameter, inhibition);
}
