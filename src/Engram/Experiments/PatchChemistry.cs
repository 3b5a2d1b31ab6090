using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Experiments;

/// <summary>The receptor of a patch with the Mg2+ block, co-agonist site, rectification and Ca2+ entry that the patch asks for.</summary>
internal static class PatchChemistry
{
    // Glutamate lowers the affinity for glycine 3-10 fold (Mayer, Vyklicky & Clements 1989; Benveniste et al. 1990).
    private const double Cooperativity = 5;

    public static Mechanism Of(Patch patch)
    {
        Mechanism mechanism = patch.Receptor.Mechanism;
        if (patch.GluA2Lacking)
        {
            mechanism = mechanism.CalciumPermeable();
        }

        mechanism = WithCalcium(WithBlock(mechanism, patch), patch);
        return WithCoAgonist(mechanism, patch);
    }

    private static Mechanism WithBlock(Mechanism mechanism, Patch patch) => patch.MagnesiumBlock switch
    {
        null => mechanism,
        "none" => mechanism.WithoutMagnesiumBlock(),
        string name => mechanism.WithMagnesiumBlock(MagnesiumBlock.Find(name)),
    };

    private static Mechanism WithCalcium(Mechanism mechanism, Patch patch) => patch.Calcium switch
    {
        CalciumModel.Share => mechanism,
        CalciumModel.Ghk => mechanism.WithGhk(patch.CalciumOverSodium),
        _ => mechanism.WithBlueBrainCalcium(),
    };

    private static Mechanism WithCoAgonist(Mechanism mechanism, Patch patch)
    {
        CoAgonist site = patch.Receptor.CoAgonist ?? CoAgonist.Native;
        return patch.CoAgonist switch
        {
            null => mechanism,
            "none" => mechanism.WithoutCoAgonist(),
            "product" => mechanism.WithCoAgonist(site),
            "ladder" => mechanism.WithoutCoAgonist().WithCoAgonistLadder([CoAgonistBinding.Glycine(site)]),
            "cooperative-ladder" => mechanism.WithoutCoAgonist().WithCoAgonistLadder(site, Cooperativity),
            "d-serine-ladder" => mechanism.WithoutCoAgonist().WithCoAgonistLadder([CoAgonistBinding.DSerine(site)]),
            string other => throw new ExperimentException(new(
                "EN0725", $"{patch.Name}.co-agonist", $"'{other}' is not a way to describe the co-agonist site",
                Diagnostics.NearestName.Advice(other, ["product", "ladder", "d-serine-ladder", "cooperative-ladder", "none"]))),
        };
    }
}
