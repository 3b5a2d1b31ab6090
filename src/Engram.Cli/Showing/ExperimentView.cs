using Engram.Cli.Pages;
using Engram.Cli.Views;
using Engram.Experiments;
using Engram.Experiments.Protocols;

namespace Engram.Cli.Showing;

/// <summary>An experiment file as a page, without running it.</summary>
internal static class ExperimentView
{
    /// <summary>Writes it.</summary>
    public static void Write(Experiment e, Page page)
    {
        page.Title(e.Title);
        if (e.Why.Length > 0)
        {
            page.Paragraph(e.Why);
        }

        page.Heading("Prepared");
        page.List(e.Patches.Select(p => $"{(p.Name == p.Receptor.Name ? "" : p.Name + ": ")}{NumberText.Rounded(p.Count)} × {p.Receptor.Name} ({p.Receptor.Title})"));
        page.Heading("Done");
        page.List(Steps(e));
        if (e.Sweep.Length > 0)
        {
            page.Heading("Repeated under");
            page.List(e.Sweep.Select(a => $"{a.Name}: {string.Join(", ", a.Points.Select(p => p.Label))}"));
        }

        page.Heading("Measured");
        page.List(e.Measures.Select(m => m.Name));
        if (e.Expectations.Length > 0)
        {
            page.Heading("Published");
            page.List(e.Expectations.Select(x => $"{x.Measure}{(x.When.Length > 0 ? $" ({ConditionText.Of(x.When)})" : "")}: {Value(e, x)}, {x.Source}"));
        }
    }

    private static string Value(Experiment e, Expectation x) =>
        NumberText.Of(x.Value, e.Measures.FirstOrDefault(m => m.Name == x.Measure)?.Dimension.BaseUnit ?? "");

    private static IEnumerable<string> Steps(Experiment e)
    {
        yield return $"held at {NumberText.Of(e.Protocol.Hold, "mV")} for {NumberText.Of(e.Protocol.Duration, "ms")}{(e.Celsius is { } c ? $" at {NumberText.Of(c, "°C")}" : "")}";
        if (e.Bath.Length > 0)
        {
            yield return "bath: " + string.Join(", ", e.Bath.Select(b => $"{b.Ligand} {NumberText.Of(b.Concentration, "mM")}"));
        }

        foreach (VoltageChange v in e.Protocol.Voltage)
        {
            yield return $"to {NumberText.Of(v.To, "mV")} at {NumberText.Of(v.At, "ms")}{(v.Over > 0 ? $", over {NumberText.Of(v.Over, "ms")}" : "")}";
        }

        foreach (Application a in e.Protocol.Applications)
        {
            yield return Said(a) + (a.Pulses > 1 ? $", {a.Pulses} pulses every {NumberText.Of(a.Interval, "ms")}" : "");
        }
    }

    private static string Said(Application a) => a switch
    {
        SquarePulse p => $"{p.Ligand} {NumberText.Of(p.Concentration, "mM")} {(double.IsInfinity(p.Length) ? $"from {NumberText.Of(p.At, "ms")} on" : $"at {NumberText.Of(p.At, "ms")} for {NumberText.Of(p.Length, "ms")}")}",
        ExponentialRelease r => $"{r.Ligand} {NumberText.Of(r.Concentration, "mM")} released at {NumberText.Of(r.At, "ms")}, decaying with {NumberText.Of(r.Decay, "ms")}",
        BiexponentialRelease r => $"{r.Ligand} {NumberText.Of(r.Concentration, "mM")} released at {NumberText.Of(r.At, "ms")}, rising with {NumberText.Of(r.Rise, "ms")}, decaying with {NumberText.Of(r.Decay, "ms")}",
        _ => $"{a.Ligand} in a given course from {NumberText.Of(a.At, "ms")}",
    };
}
