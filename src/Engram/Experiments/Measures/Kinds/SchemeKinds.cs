using Engram.Units;
using static Engram.Experiments.Measures.Kinds.CommonOptions;

namespace Engram.Experiments.Measures.Kinds;

/// <summary>Measures of the scheme itself, without stepping through time.</summary>
internal static class SchemeKinds
{
    private const string Group = "Schemes, without stepping";

    public static MeasureKind[] All { get; } =
    [
        new("scheme-ec50", "Concentration of half of the largest response of the scheme, by root finding.", Group, [Ligand, Response, Highest],
            o => HalfEffect(o, HalfEffectValue.Concentration)),
        new("scheme-maximum", "Largest response of the scheme.", Group, [Ligand, Response, Highest], o => HalfEffect(o, HalfEffectValue.Maximum)),
        new("scheme-slope", "Hill slope of the scheme's response at its EC50.", Group, [Ligand, Response, Highest], o => HalfEffect(o, HalfEffectValue.Slope)),
        new("scheme-hill-slope", "Hill slope fitted to the scheme's responses over the largest, 61 concentrations from 10 nM up.", Group, [Ligand, Response, Highest],
            o => new SchemeHillSlope(o.Name, o.Text("ligand"), ResponseOf(o), o.Quantity("up-to"))),
        new("half-desensitising", "Ambient concentration that halves the peak response to a step.", Group, [Ligand, Amount("step", "1 mM")],
            o => new HalfDesensitising(o.Name, o.Text("ligand"), o.Quantity("step"))),
        new("scheme-recovery", "Gap after a conditioning pulse until a test pulse gives a fraction of its control peak.", Group,
            [Ligand, Amount("pulse", "1 mM"), Duration("conditioning", "100 ms"), Duration("test", "1 ms"), Fraction("to", "0.6321205588285577")],
            o => new SchemeRecovery(o.Name, o.Text("ligand"), o.Quantity("pulse"), o.Quantity("conditioning"), o.Quantity("test"), o.Quantity("to"))),
        new("loop-product", "Forward over backward rates round a loop, at least 1; 1 is microscopic reversibility.", Group,
            [new("loop", MeasureOptionKind.Text, default, [], "worst", "its states, or 'worst'")],
            o => new LoopProduct(o.Name, o.Text("loop") == "worst" ? "" : o.Text("loop"))),
        new("mean-open-time", "Mean open time of one channel with the ligand applied for ever, by Q-matrix theory.", Group, [Ligand, Amount("at", "1 mM")],
            o => new MeanDwell(o.Name, o.Text("ligand"), o.Quantity("at"), Open: true)),
        new("mean-shut-time", "Mean shut time of one channel with the ligand applied for ever, by Q-matrix theory.", Group, [Ligand, Amount("at", "1 mM")],
            o => new MeanDwell(o.Name, o.Text("ligand"), o.Quantity("at"), Open: false)),
    ];

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
}
