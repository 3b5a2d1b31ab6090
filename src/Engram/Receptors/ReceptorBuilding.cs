using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Receptors;

/// <summary>The ways in which papers write receptors down, added to <see cref="MechanismBuilder"/>.</summary>
internal static class ReceptorBuilding
{
    private static readonly Dimension s_binding = new(Time: -1, Concentration: -1);

    /// <summary>
    /// Writes a scheme as a table of rates: each becomes the parameter <c>k_FROM_TO</c>; a rate in 1/(M s) is multiplied by the ligand.
    /// </summary>
    /// <param name="builder">The mechanism being written.</param>
    /// <param name="ligand">The agonist.</param>
    /// <param name="states">Adds the states in matrix order.</param>
    /// <param name="rates">From, to, forward rate, backward rate.</param>
    public static MechanismBuilder RateTable(
        this MechanismBuilder builder, string ligand, Action<SchemeBuilder> states,
        params (string From, string To, string Forward, string Backward)[] rates) =>
        builder.RateTable(ligand, "", "", states, rates);

    /// <summary>The same with a factor on every forward and every backward rate, e.g. of the temperature.</summary>
    public static MechanismBuilder RateTable(
        this MechanismBuilder builder, string ligand, string forwardFactor, string backwardFactor, Action<SchemeBuilder> states,
        params (string From, string To, string Forward, string Backward)[] rates)
    {
        foreach ((string from, string to, string forward, string backward) in rates)
        {
            builder.Parameter($"k_{from}_{to}", forward).Parameter($"k_{to}_{from}", backward);
        }

        return builder.Scheme(scheme =>
        {
            states(scheme);
            foreach ((string from, string to, string forward, string backward) in rates)
            {
                scheme.Reversible(from, to, Rate(from, to, forward, ligand, forwardFactor), Rate(to, from, backward, ligand, backwardFactor));
            }
        });
    }

    /// <summary>
    /// Adds what flows: the parameters <c>gamma</c> (conductance of one fully open channel), <c>e_rev</c> (reversal) and <c>pf</c>
    /// (fraction of the current carried by Ca2+), the input <c>v</c>, and the current <c>i = gamma · open · (v − e_rev)</c> of one channel.
    /// </summary>
    public static MechanismBuilder Pore(this MechanismBuilder builder, string gamma, string reversal, string calciumShare = "")
    {
        builder.Input(Input.Voltage)
            .Parameter("gamma", gamma, "conductance of one fully open channel")
            .Parameter("e_rev", reversal, "reversal potential");
        return calciumShare.Length == 0
            ? builder.OhmicCurrent("i", "gamma * open", "e_rev")
            : builder.Parameter("pf", calciumShare, "fraction of the current carried by Ca2+").OhmicCurrent("i", "gamma * open", "e_rev", "pf");
    }

    private static string Rate(string from, string to, string value, string ligand, string factor)
    {
        string concentration = Quantity.Parse(value).Dimension == s_binding ? $" * {ligand}" : "";
        return $"k_{from}_{to}{concentration}{(factor.Length > 0 ? $" * {factor}" : "")}";
    }
}
