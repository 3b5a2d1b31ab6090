using Engram.Units;
using static Engram.Experiments.Measures.Kinds.CommonOptions;

namespace Engram.Experiments.Measures.Kinds;

/// <summary>Measures of one response: its size, its time course, its charge.</summary>
internal static class ResponseKinds
{
    private const string Group = "Responses";

    public static MeasureKind[] All { get; } =
    [
        new("peak", "Value where the trace deviates most from its beginning.", Group, [Recorded], o => new Peak(o.Name, o.Text("quantity"), TraceDimension.Of(o.Text("quantity")))),
        new("peak-open-probability", "Largest open probability.", Group, [], o => new Peak(o.Name, "open-probability", default)),
        new("time-to-peak", "Time from the onset of the application to the peak.", Group, [Kinetic], o => new TimeToPeak(o.Name, o.Text("quantity"))),
        new("rise-time", "Time from one fraction of the peak to another.", Group, [Kinetic, Fraction("from", "10 %"), Fraction("to", "90 %")],
            o => new RiseTime(o.Name, o.Text("quantity"), o.Quantity("from"), o.Quantity("to"))),
        new("decay-time", "Time from the peak until a fraction of it is left; 1/e where nothing is said.", Group, [Kinetic, Fraction("to", "0.36787944117144233")],
            o => new DecayTime(o.Name, o.Text("quantity"), o.Quantity("to"))),
        new("deactivation", "Decay time constant after the peak: area over peak (weighted), or by fitting one to three exponentials.", Group,
            [Kinetic, new("fit", MeasureOptionKind.Choice, default, ["weighted", "one", "two", "three"], "weighted", "how it is read"), Component], Deactivation),
        new("desensitisation", "Time constant of an exponential with a steady remainder, fitted from the peak on.", Group,
            [Kinetic, Exponentials, Component], Desensitisation),
        new("relaxation", "Time constant of a trace that relaxes to a new level from the beginning of the window on.", Group,
            [Kinetic with { Kind = MeasureOptionKind.Text, Choices = [] }, Exponentials, Component], Relaxation),
        new("steady-over-peak", "Response at the end of the window over the peak.", Group, [Kinetic], o => new SteadyOverPeak(o.Name, o.Text("quantity"))),
        new("pulse-ratio", "Response to a later pulse over the response to the first.", Group,
            [Kinetic, new("pulse", MeasureOptionKind.Count, default, [], "2", "which pulse")], o => new PulseRatio(o.Name, o.Text("quantity"), o.Count("pulse", 1))),
        new("charge", "Integral of the current.", Group, [], o => new IntegralOf(o.Name, "current", new(Current: 1, Time: 1))),
        new("calcium-charge", "Integral of the Ca2+ current.", Group, [], o => new IntegralOf(o.Name, "calcium-current", new(Current: 1, Time: 1))),
        new("calcium-share", "Fraction of the charge that Ca2+ carries (the fractional Ca2+ current Pf).", Group, [], o => new IonShareOfCharge(o.Name, "calcium")),
        new("value", "Value of a trace at a time.", Group, [Trace, new("at", MeasureOptionKind.Quantity, Time.Dimension, [], "end", "time, or 'end'")],
            o => new ValueAt(o.Name, o.Text("quantity"), TraceDimension.Of(o.Text("quantity")), o.Quantity("at"))),
        new("mean", "Mean of a trace.", Group, [Trace], o => new MeanOf(o.Name, o.Text("quantity"), TraceDimension.Of(o.Text("quantity")))),
        new("unblocked-fraction", "Fraction of the current that the Mg2+ block lets through at the end of the run.", Group, [],
            o => new ValueAt(o.Name, "magnesium_block", default, double.PositiveInfinity)),
    ];

    private static MeasureOption Exponentials => new("exponentials", MeasureOptionKind.Count, default, [], "1", "number of exponentials");

    private static MeasureOption Component =>
        new("component", MeasureOptionKind.Choice, default, ["weighted", "fast", "middle", "slow"], "weighted", "which time constant of several");

    private static Measure Deactivation(MeasureOptions o)
    {
        int exponentials = Array.IndexOf(["weighted", "one", "two", "three"], o.Text("fit"));
        return exponentials == 0
            ? new WeightedDecay(o.Name, o.Text("quantity"))
            : new FittedDecay(o.Name, o.Text("quantity"), exponentials, ComponentOf(o, exponentials), WithOffset: false);
    }

    private static FittedDecay Desensitisation(MeasureOptions o)
    {
        int exponentials = o.Count("exponentials", 1, 3);
        return new(o.Name, o.Text("quantity"), exponentials, ComponentOf(o, exponentials), WithOffset: true);
    }

    private static FittedRelaxation Relaxation(MeasureOptions o)
    {
        int exponentials = o.Count("exponentials", 1, 3);
        return new(o.Name, o.Text("quantity"), exponentials, ComponentOf(o, exponentials));
    }

    private static int ComponentOf(MeasureOptions o, int exponentials) => o.Text("component") switch
    {
        "fast" => 1,
        "middle" => Math.Min(2, exponentials),
        "slow" => exponentials,
        _ => 0,
    };
}
