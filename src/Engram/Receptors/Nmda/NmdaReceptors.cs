using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>The NMDA receptors of the catalogue, and what they all have in common.</summary>
internal static class NmdaReceptors
{
    public static IReadOnlyList<Receptor> All { get; } =
    [
        LesterJahr1992.Receptor,
        ClementsWestbrook1991.Receptor,
        EdmondsColquhoun1992.Receptor,
        HesslerShirkeMalinow1993.Receptor,
        DestexheMainenSejnowski1998.Receptor,
        DestexheMainenSejnowski1998.TwoState,
        Saftenku2001.Receptor,
        Nieus2006.Receptor,
        Erreger2005.GluN2A,
        Erreger2005.GluN2B,
        Popescu2004.Receptor,
        Popescu2004.ScaledGluN2B,
        Kampa2004.Receptor,
        VargasCaballeroRobinson2004.Receptor,
        Wang2002.Receptor,
        .. GluN2.All,
    ];

    /// <summary>
    /// Completes an NMDA receptor: the pore (50 pS, 0 mV, 10 % Ca2+ unless said otherwise), the Mg2+ block as a gate (null where the scheme
    /// binds Mg2+ itself) and the co-agonist site as a gate. With no Mg2+ and 100 µM glycine, the defaults, both gates are exactly 1.
    /// </summary>
    public static Receptor Complete(
        string name, string title, double celsius, CoAgonist site, MagnesiumBlock? block, Func<MechanismBuilder, MechanismBuilder> write,
        string gamma = "50 pS", string reversal = "0 mV", string calciumShare = "10 %")
    {
        Mechanism bare = write(new MechanismBuilder(name, title)).Pore(gamma, reversal, calciumShare).Build()
            .WithSource(site == CoAgonist.Native ? Publications.Garaschuk1996 : Publications.Burnashev1995);
        Mechanism blocked = block is null ? bare : bare.WithMagnesiumBlock(block);
        return new Receptor(name, ReceptorFamily.Nmda, title, celsius, blocked.WithCoAgonist(site)) { CoAgonist = site, MagnesiumBlock = block };
    }
}
