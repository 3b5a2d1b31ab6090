using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Mechanisms.Rules;

/// <summary>One formula of a mechanism, with the place where it stands, what it must measure and which names it may read.</summary>
/// <param name="Place">As a user would say it, e.g. <c>transition C0 → C1</c>.</param>
/// <param name="Text">The formula.</param>
/// <param name="Expected">What it must measure; null when that follows from the formula.</param>
/// <param name="Visible">Names it may read and what they measure (null: anything).</param>
/// <param name="Scope">Why it may read no other names, as advice.</param>
internal sealed record Formula(
    string Place, Expression Text, Dimension? Expected, IReadOnlyDictionary<string, Dimension?> Visible, string Scope = "")
{
    /// <summary>Where a diagnostic about this formula points.</summary>
    public string Where(Mechanism mechanism) => $"{mechanism.Name}, {Place}";

    /// <summary>Every formula of a description: functions, definitions, transitions, equations, gates, currents, events.</summary>
    public static IReadOnlyList<Formula> Of(Mechanism mechanism) => Formulas.Of(mechanism).All;
}
