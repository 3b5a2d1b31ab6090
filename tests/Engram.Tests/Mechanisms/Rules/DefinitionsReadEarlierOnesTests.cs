using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class DefinitionsReadEarlierOnesTests
{
    [Fact]
    public void A_definition_reads_an_earlier_one() => RuleTest.Accepted(RuleTest.Whole().Definition("a", "2").Definition("b", "a + 1"));

    [Fact]
    public void A_gate_reads_a_definition_and_an_earlier_gate() => RuleTest.Accepted(RuleTest.Whole().Definition("a", "2")
        .Gate(new Gate("g", Expression.Parse("1 / a"))).Gate(new Gate("h", Expression.Parse("g * g"))));

    [Fact]
    public void A_later_definition_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("b", "a + 1").Definition("a", "2"),
        "EN0211 at Test, definition b: 'b' reads 'a', which is computed after it. Write 'a' before 'b'.");

    [Fact]
    public void A_definition_that_reads_itself_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "a + 1"),
        "EN0212 at Test, definition a: 'a' depends on itself: a → a. Make it an equation if it has a history, else break the circle.");

    [Fact]
    public void A_circle_is_refused_once() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "b + 1").Definition("b", "c + 1").Definition("c", "a + 1"),
        "EN0212 at Test, definition a: 'a' depends on itself: a → b → c → a. Make it an equation if it has a history, else break the circle.");
}
