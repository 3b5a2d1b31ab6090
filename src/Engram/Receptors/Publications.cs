using Engram.Mechanisms;

namespace Engram.Receptors;

/// <summary>Publications that several receptors rest on; one that serves a single scheme is cited in that scheme's file.</summary>
internal static class Publications
{
    public static readonly Citation Destexhe1998 = new(
        "Destexhe1998",
        "Destexhe A, Mainen ZF, Sejnowski TJ (1998) Kinetic models of synaptic transmission. In: Koch C, Segev I (eds) Methods in Neuronal Modeling, 2nd ed. MIT Press, Cambridge MA",
        "rates read in ModelDB 18198");

    public static readonly Citation Rodrigues2023 = new(
        "Rodrigues2023",
        "Rodrigues YE, Tigaret CM, Marie H, O'Donnell C, Veltz R (2023) A stochastic model of hippocampal synaptic plasticity with geometrical readout of enzyme dynamics. eLife 12:e80152",
        "Tables 5-8 and the authors' code SynapseElife");

    public static readonly Citation Traynelis2010 = new(
        "Traynelis2010",
        "Traynelis SF, Wollmuth LP, McBain CJ, et al (2010) Glutamate receptor ion channels: structure, regulation, and function. Pharmacol Rev 62:405-496",
        "Table 16");

    public static readonly Citation Yi2019 = new(
        "Yi2019",
        "Yi F, Bhattacharya S, Thompson CM, Traynelis SF, Hansen KB (2019) Functional and pharmacological properties of triheteromeric GluN1/2B/2D NMDA receptors. J Physiol 597:5495-5514",
        "Table 1, PMC6858497");

    public static readonly Citation Saftenku2001 = new(
        "Saftenku2001", "Saftenku EE (2001) kinetics of cerebellar granule cell receptors, as coded by the author", "ModelDB 51196, ampa.mod and nmda.mod");

    public static readonly Citation Nieus2006 = new(
        "Nieus2006",
        "Nieus T, Sola E, Mapelli J, Saftenku E, Rossi P, D'Angelo E (2006) LTP regulates burst initiation and frequency at mossy fiber-granule cell synapses of rat cerebellum: experimental observations and theoretical predictions. J Neurophysiol 95:686-699",
        "ModelDB 116835, AmpaCOD.mod and NmdaS.mod");

    public static readonly Citation Burnashev1995 = new(
        "Burnashev1995",
        "Burnashev N, Zhou Z, Neher E, Sakmann B (1995) Fractional calcium currents through recombinant GluR channels of the NMDA, AMPA and kainate receptor subtypes. J Physiol 485:403-418",
        "values quoted from memory");

    public static readonly Citation Garaschuk1996 = new(
        "Garaschuk1996",
        "Garaschuk O, Schneggenburger R, Schirra C, Tempia F, Konnerth A (1996) Fractional Ca2+ currents through somatic and dendritic glutamate receptor channels of rat hippocampal CA1 pyramidal neurones. J Physiol 491:757-772",
        "value quoted from memory");

    public static readonly Citation Chindemi2022 = new(
        "Chindemi2022",
        "Chindemi G, Abdellah M, Amsalem O, et al (2022) A calcium-based plasticity model for predicting long-term potentiation and depression in the neocortex. Nat Commun 13:3038",
        "GluSynapse.mod");
}
