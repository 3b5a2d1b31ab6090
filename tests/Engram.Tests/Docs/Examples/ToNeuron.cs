// <to-neuron>
using Engram.Formats;
using Engram.Mechanisms;
using Engram.Receptors;
// </to-neuron>

namespace Engram.Tests.Docs.Examples;

/// <summary>A receptor as a POINT_PROCESS for NEURON.</summary>
internal static class ToNeuron
{
    public static string Write()
    {
        // <to-neuron>
        Mechanism receptor = Catalogue.Find("NMDA/Erreger2005-GluN2A").Mechanism;
        string mod = Exporter.Export(receptor, "nmodl"); // or latex, markdown, dot, csv, csv-q
        // </to-neuron>
        return mod;
    }
}
