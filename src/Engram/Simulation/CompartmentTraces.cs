using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation;

/// <summary>What is given in a compartment, as traces: command voltage, temperature where it changes, ligands.</summary>
internal static class CompartmentTraces
{
    public static IEnumerable<Trace> Of(Compartment compartment, double[] times)
    {
        yield return Sampled(compartment.Name, "voltage", "mV", compartment.Voltage, times);
        if (compartment.Celsius is not Constant)
        {
            yield return Sampled(compartment.Name, "temperature", "°C", compartment.Celsius, times);
        }

        foreach (Input ligand in compartment.Placements.SelectMany(p => p.Mechanism.Inputs).Where(i => i.Kind == InputKind.Ligand).DistinctBy(i => i.Name))
        {
            yield return Sampled(compartment.Name, ligand.Name, "mM", compartment.Course(ligand), times);
        }
    }

    private static Trace Sampled(string compartment, string quantity, string unit, Waveform course, double[] times) =>
        new(compartment, quantity, unit, times.Select((_, k) => course.At(Side.Of(times, k))).ToArray());
}

/// <summary>The instant a sample stands for: at a time that is there twice, the first sample is the moment just before.</summary>
internal static class Side
{
    public static double Of(double[] times, int sample) =>
        sample + 1 < times.Length && times[sample + 1] == times[sample] ? Math.BitDecrement(times[sample]) : times[sample];
}
