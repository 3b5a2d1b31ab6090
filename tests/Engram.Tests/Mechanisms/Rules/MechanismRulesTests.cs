using System.Reflection;
using Engram.Mechanisms;
using Engram.Mechanisms.Rules;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class MechanismRulesTests
{
    private static readonly Type[] s_rules =
        [.. typeof(MechanismRules).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(MechanismRules).Namespace && t != typeof(MechanismRules) && CheckOf(t) is not null)];

    [Fact]
    public void Every_rule_is_run_once()
    {
        Delegate[] run = (Delegate[])typeof(MechanismRules).GetField("s_rules", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        Assert.Equal(s_rules.Select(t => t.Name).Order(), run.Select(d => d.Method.DeclaringType!.Name).Order());
    }

    [Fact]
    public void Every_rule_has_its_tests()
    {
        IEnumerable<string> tested = GetType().Assembly.GetTypes().Where(t => t.Namespace == GetType().Namespace).Select(t => t.Name);

        Assert.Empty(s_rules.Select(t => t.Name + "Tests").Except(tested));
    }

    [Fact]
    public void Building_stops_at_the_first_error() => Assert.Equal(
        "EN0209 at Test, transition B → B: the transition leads from a state to itself. Remove it, or correct one of its ends.",
        Assert.Throws<MechanismException>(() => RuleTest.Receptor().Scheme(s => s.Gating().Transition("B", "B", "kof")).Build()).Message);

    [Fact]
    public void Every_error_is_told_when_all_are_asked_for() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().Transition("B", "B", "kof")),
        "EN0209 at Test, transition B → B: the transition leads from a state to itself. Remove it, or correct one of its ends.",
        "EN0210 at Test, transition B → B: there is nothing named 'kof'. Did you mean 'koff'?");

    [Fact]
    public void A_mechanism_of_nothing_breaks_no_rule() => RuleTest.Accepted(new MechanismBuilder("Empty", ""));

    private static MethodInfo? CheckOf(Type type) => type.GetMethod("Check", BindingFlags.Public | BindingFlags.Static, [typeof(Mechanism)]);
}
