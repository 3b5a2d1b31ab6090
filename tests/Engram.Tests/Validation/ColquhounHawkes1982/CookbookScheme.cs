using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Tests.Validation.ColquhounHawkes1982;

/// <summary>The numerical example of Colquhoun &amp; Hawkes (1982) Phil. Trans. R. Soc. B 300:1, a nicotinic receptor of five states.</summary>
/// <remarks>
/// Expected numbers of this folder: the published test values of the SCALCS program (R. Lape, D. Colquhoun and colleagues,
/// github.com/DCPROGS/SCALCS, folder tests), at 0.1 µM agonist unless said otherwise. The tolerance is half a unit of the last printed
/// digit. The rate 2k*−2 is the printed 0.66667 /s, not 2/3: the printed digits tell them apart.
/// </remarks>
internal static class CookbookScheme
{
    public const double Agonist = 1e-4; // mM

    public static Mechanism Mechanism { get; } = new MechanismBuilder("CH82", "Nicotinic receptor with two openings, after Colquhoun & Hawkes")
        .Parameter("beta1", "15 /s").Parameter("beta2", "15000 /s").Parameter("alpha1", "3000 /s").Parameter("alpha2", "500 /s")
        .Parameter("off1", "2000 /s").Parameter("off2", "4000 /s").Parameter("offOpen", "0.66667 /s")
        .Parameter("on1", "1e8 /M/s").Parameter("on2", "5e8 /M/s").Parameter("onOpen", "5e8 /M/s")
        .Ligand("agonist")
        .Scheme(s => s.Open("AR*").Open("A2R*").States("AR", "A2R", "R")
            .Reversible("AR", "AR*", "beta1", "alpha1")
            .Reversible("A2R", "A2R*", "beta2", "alpha2")
            .Reversible("R", "AR", "on1 * agonist", "off1")
            .Reversible("AR", "A2R", "on2 * agonist", "off2")
            .Reversible("AR*", "A2R*", "onOpen * agonist", "offOpen"))
        .BuildUnchecked();

    public static ConditionedScheme At(double millimolar) => ConditionedScheme.Of(Mechanism, Conditions.Default.With("agonist", millimolar));

    public static ConditionedScheme Standard { get; } = At(Agonist);

    /// <summary>Checks a number against printed text: within half a unit of the last digit shown.</summary>
    public static void Matches(string printed, double computed)
    {
        double value = double.Parse(printed, System.Globalization.CultureInfo.InvariantCulture);
        string mantissa = printed.Split('e', 'E')[0];
        int decimals = mantissa.Contains('.', StringComparison.Ordinal) ? mantissa.Length - mantissa.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        int exponent = printed.Contains('e', StringComparison.Ordinal) ? int.Parse(printed.Split('e')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        double halfUnit = 0.5 * Math.Pow(10, exponent - decimals);
        Assert.InRange(computed, value - (1.0001 * halfUnit), value + (1.0001 * halfUnit));
    }
}
