using Engram.Experiments;

namespace Engram.Cli.Views;

/// <summary>Conditions of a sweep in words.</summary>
internal static class ConditionText
{
    /// <summary>Each axis with its label: <c>hold -70 mV, bath.magnesium 1 mM</c>; empty where there is none.</summary>
    public static string Of(IEnumerable<SweepCondition> conditions) => string.Join(", ", conditions.Select(c => $"{c.Axis} {c.Label}"));
}
