using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>Four subunits, each binding glutamate and desensitising by itself; conductance grows with the number bound: 16 states.</summary>
/// <remarks>
/// <para>R0…R4 hold n glutamates; in D0…D4 one subunit is desensitised, in E2…E4 two; O2, O3, O4 are open from R2, R3, R4.</para>
/// <para>Two sets of rates circulate under this name in public code. They describe different receptors (GluR1 and GluR4 of the paper; which
/// is which is not verified).</para>
/// </remarks>
public static class RobertHowe2003
{
    private const string RodriguesName = "AMPA/RobertHowe2003-Rodrigues2023";
    private const string HartveitName = "AMPA/RobertHowe2003-HartveitVeruki2006";
    private const string Title = "four subunits, 16 states, three conductance levels";

    private const string OpeningOfO3 =
        "O3 opens at o3_factor · beta. Independent subunits give 3 (the default); two public codes, one of them Rodrigues et al. 2023, have 2.";

    // Rodrigues et al. 2023, fitted to recordings at several temperatures; off unless temperature_scaling is 1.
    private const string Binding = "1 + temperature_scaling * (10.273 / (1 + exp(-0.473 * (celsius - 31.724 [degC]) / 1 [degC])) - 1)";
    private const string Unbinding = "1 + temperature_scaling * (5.134 / (1 + exp(-0.367 * (celsius - 28.976 [degC]) / 1 [degC])) - 1)";

    /// <summary>The rates in the plasticity model of Rodrigues et al. 2023.</summary>
    public static Receptor Rodrigues2023 { get; } = new(
        RodriguesName, ReceptorFamily.Ampa, Title + ", rates as in Rodrigues et al. 2023", 22, Describe(
        RodriguesName,
        Publications.Rodrigues2023,
        m => m
            .Parameter("k1", "1.6e7 /M/s", "binding to one subunit").Parameter("k_1", "7400 /s", "unbinding from one subunit")
            .Parameter("k_2", "0.41 /s", "unbinding from D1")
            .Parameter("alpha", "2600 /s", "closing").Parameter("beta", "9600 /s", "opening, for each glutamate")
            .Parameter("delta1", "1500 /s", "desensitisation, for each glutamate").Parameter("gamma1", "9.1 /s", "recovery")
            .Parameter("delta2", "170 /s", "second desensitisation").Parameter("gamma2", "42 /s", "recovery from it")
            .Parameter("delta0", "0.003 /s", "desensitisation without glutamate").Parameter("gamma0", "0.83 /s", "recovery without glutamate"),
        "36.5 pS", 15.5 / 36.5, 26 / 36.5))
    {
        Subunits = "recombinant GluA homomer",
        Evidence = new(EvidenceKind.ReadInSource, "Rodrigues et al. 2023, Table 5 and code, as Robert and Howe 2003"),
        Notes =
        [
            OpeningOfO3,
            "The loop R0-R1-D1-D0 misses reversibility by a factor 1.19, from rounding k_2; k_2 = 0.487 /s closes it.",
            "Conductances 15.5, 26, 36.5 pS (O2, O3, O4); open probability is counted in units of O4. Coombs et al. 2017, GluA1 with gamma-2: 16.3, 28.7, 37.8 pS.",
            "temperature_scaling = 1 multiplies binding by 10.273/(1+exp(-0.473(T-31.724))) and unbinding by 5.134/(1+exp(-0.367(T-28.976))), as in Rodrigues et al.; "
            + "they pass through 1 at 27.0 and 25.1 °C. By default (0) the printed rates hold at every temperature.",
        ],
        Aliases = ["A4", "A4-RH-a", "RH-a"],
    };

    /// <summary>The rates quoted by Hartveit and Veruki 2006.</summary>
    public static Receptor HartveitVeruki2006 { get; } = new(
        HartveitName, ReceptorFamily.Ampa, Title + ", rates as in Hartveit and Veruki 2006", 22, Describe(
        HartveitName,
        new(
            "HartveitVeruki2006",
            "Hartveit E, Veruki ML (2006) Studying properties of neurotransmitter receptors by non-stationary noise analysis of spontaneous synaptic currents. J Physiol 574:751-785",
            "as coded in the UCL ion-channel model builder (B Tagg)"),
        m => m
            .Parameter("k1", "1.0e7 /M/s", "binding to one subunit").Parameter("k_1", "10000 /s", "unbinding from one subunit")
            .Parameter("k_2", "1.0 /s", "unbinding from D1")
            .Parameter("alpha", "8000 /s", "closing").Parameter("beta", "20000 /s", "opening, for each glutamate")
            .Parameter("delta1", "800 /s", "desensitisation, for each glutamate").Parameter("gamma1", "45 /s", "recovery")
            .Parameter("delta2", "4000 /s", "second desensitisation").Parameter("gamma2", "220 /s", "recovery from it")
            .Parameter("delta0", "0.0035 /s", "desensitisation without glutamate").Parameter("gamma0", "6 /s", "recovery without glutamate"),
        "24 pS", 8.0 / 24, 16.0 / 24))
    {
        Subunits = "recombinant GluA homomer, no TARP",
        Evidence = new(EvidenceKind.QuotedElsewhere, "UCL ion-channel model builder (B Tagg), schemes of Hartveit and Veruki 2006"),
        Notes =
        [
            OpeningOfO3,
            "Conductances 8, 16, 24 pS (O2, O3, O4); open probability is counted in units of O4.",
            "temperature_scaling = 1 applies the temperature factors of Rodrigues et al. 2023, which were made for the other set of rates.",
        ],
        Aliases = ["A4-RH-b", "RH-b"],
    };

    private static Mechanism Describe(string name, Citation source, Action<MechanismBuilder> rates, string gamma, double level2, double level3)
    {
        MechanismBuilder builder = new MechanismBuilder(name, Title)
            .Source(new(
                "RobertHowe2003", "Robert A, Howe JR (2003) How AMPA receptor desensitization depends on receptor occupancy. J Neurosci 23:847-858", "quoted by the next source"))
            .Source(source)
            .Ligand("glutamate")
            .Input(Input.Temperature);
        rates(builder);
        return builder
            .Parameter("o3_factor", "3", "statistical factor of the opening of O3")
            .Parameter("temperature_scaling", "0", "1 applies the temperature factors of Rodrigues et al. 2023, 0 none")
            .Definition("bind", $"k1 * glutamate * ({Binding})")
            .Definition("unbind", $"k_1 * ({Unbinding})")
            .Definition("unbind_d0", $"k_2 * ({Unbinding})")
            .Scheme(s => Gating(s, level2, level3))
            .Pore(gamma, reversal: "0 mV", calciumShare: "3.5 %")
            .Build();
    }

    private static void Gating(SchemeBuilder s, double level2, double level3) => s
        .States("R0", "R1", "R2", "R3", "R4", "D0", "D1", "D2", "D3", "D4", "E2", "E3", "E4")
        .Open("O2", level2).Open("O3", level3).Open("O4")
        .Reversible("R0", "R1", "4 * bind", "unbind").Reversible("R1", "R2", "3 * bind", "2 * unbind")
        .Reversible("R2", "R3", "2 * bind", "3 * unbind").Reversible("R3", "R4", "bind", "4 * unbind")
        .Reversible("D0", "D1", "3 * bind", "unbind_d0").Reversible("D1", "D2", "3 * bind", "unbind")
        .Reversible("D2", "D3", "2 * bind", "2 * unbind").Reversible("D3", "D4", "bind", "3 * unbind")
        .Reversible("E2", "E3", "2 * bind", "unbind").Reversible("E3", "E4", "bind", "2 * unbind")
        .Reversible("R0", "D0", "4 * delta0", "gamma0").Reversible("R1", "D1", "delta1", "gamma1")
        .Reversible("R2", "D2", "2 * delta1", "gamma1").Reversible("R3", "D3", "3 * delta1", "gamma1").Reversible("R4", "D4", "4 * delta1", "gamma1")
        .Reversible("D2", "E2", "delta2", "gamma2").Reversible("D3", "E3", "2 * delta2", "gamma2").Reversible("D4", "E4", "3 * delta2", "gamma2")
        .Reversible("R2", "O2", "2 * beta", "alpha").Reversible("R3", "O3", "o3_factor * beta", "alpha").Reversible("R4", "O4", "4 * beta", "alpha");
}
