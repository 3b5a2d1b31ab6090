namespace Engram.Tests.Mechanisms.Rules;

public sealed class NamesAreLegalTests
{
    [Fact]
    public void Starred_and_primed_states_are_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating().State("A2R*").State("C'")
        .Reversible("C", "A2R*", "1 [1/ms]", "1 [1/ms]").Reversible("C", "C'", "1 [1/ms]", "1 [1/ms]")));

    [Fact]
    public void A_name_with_a_dash_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Parameter("k-on", "1 /ms"),
        "EN0201 at Test: 'k-on' cannot be the name of a parameter. A name is a letter followed by letters, digits or '_'; a state's may also hold * and a prime.");

    [Fact]
    public void A_parameter_named_v_is_refused() => RuleTest.Rejected(
        new Engram.Mechanisms.MechanismBuilder("Test", "").Parameter("v", "1 mV"),
        "EN0224 at Test: 'v' cannot be the name of a parameter: it is the membrane potential. Choose another name.");

    [Fact]
    public void A_ligand_named_t_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Ligand("t"), "EN0224 at Test: 't' cannot be the name of an input: it is the time. Choose another name.");

    [Fact]
    public void A_definition_named_open_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("open", "1"),
        "EN0224 at Test: 'open' cannot be the name of a definition: it is the open probability. Choose another name.");

    [Fact]
    public void A_model_without_scheme_may_compute_its_own_open_probability() => RuleTest.Accepted(
        RuleTest.Receptor().Definition("open", "0.5").OhmicCurrent("i", "gamma * open", "0 [mV]"));

    [Fact]
    public void A_function_named_like_a_built_in_one_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("exp", ["x"], "x"), "EN0224 at Test: 'exp' cannot be the name of a function: it is a function of the language. Choose another name.");
}
