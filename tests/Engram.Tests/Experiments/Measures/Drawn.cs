using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Receptors;
using Engram.Simulation;

namespace Engram.Tests.Experiments.Measures;

/// <summary>Recordings drawn by hand: traces given as functions of time, so that every measure of them is known.</summary>
internal static class Drawn
{
    private static readonly Patch s_patch = new("P", Catalogue.Find("AMPA/JonasMajorSakmann1993"));

    /// <summary>A view of one trace.</summary>
    /// <param name="times">ms.</param>
    /// <param name="values">As many.</param>
    /// <param name="quantity">What it is called.</param>
    /// <param name="starts">When pulses are applied, ms.</param>
    public static PatchView View(double[] times, double[] values, string quantity = "current", params double[] starts) =>
        View(times, [(quantity, values)], starts);

    /// <summary>A view of several traces.</summary>
    public static PatchView View(double[] times, (string Quantity, double[] Values)[] traces, params double[] starts)
    {
        Protocol protocol = new(times[^1]) { Applications = [.. starts.Select(s => (Application)new SquarePulse("glutamate", s, 1, 1))] };
        Experiment experiment = new("drawn") { Patches = [s_patch], Protocol = protocol };
        Recording recording = new(times, [.. traces.Select(t => new Trace("P", t.Quantity, "", t.Values))], "drawn", null, null);
        Compartment compartment = PreparedPatch.Of(s_patch, experiment);
        return new PatchView(s_patch, compartment.Placements[0].Mechanism, protocol, compartment, recording, null);
    }

    /// <summary>A view of a function on an even grid.</summary>
    public static PatchView Of(Func<double, double> trace, double duration, double step, params double[] starts)
    {
        double[] times = Grid(duration, step);
        return View(times, [.. times.Select(trace)], "current", starts);
    }

    /// <summary>0, step, … duration.</summary>
    public static double[] Grid(double duration, double step) => [.. Enumerable.Range(0, (int)Math.Round(duration / step) + 1).Select(k => k * step)];

    /// <summary>The same times with one of them twice, and values that jump there.</summary>
    public static PatchView Jumping(double[] before, double[] after, Func<double, double> first, Func<double, double> second, params double[] starts) =>
        View([.. before, .. after], [.. before.Select(first), .. after.Select(second)], "current", starts);
}
