namespace Engram.Receptors.Ampa;

/// <summary>The AMPA receptors of the catalogue.</summary>
internal static class AmpaReceptors
{
    public static IReadOnlyList<Receptor> All { get; } =
    [
        JonasMajorSakmann1993.Receptor,
        DestexheMainenSejnowski1998.Receptor,
        DestexheMainenSejnowski1998.TwoState,
        RobertHowe2003.Rodrigues2023,
        RobertHowe2003.HartveitVeruki2006,
        RamanTrussell1992.GrahamManis,
        Geiger1999.Receptor,
        Momiyama2003.Receptor,
        Saftenku2001.Receptor,
        MilsteinNicoll2007.Receptor,
        Nieus2006.Receptor,
        .. GluA.All,
    ];
}
