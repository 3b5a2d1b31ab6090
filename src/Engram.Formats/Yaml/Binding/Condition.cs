using System.Collections.Immutable;
using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>One condition of an axis.</summary>
internal sealed record Condition(string Label, double? Value, Dimension Dimension, Position Position, ImmutableArray<Change> Changes)
{
    /// <summary>The condition as the experiment carries it.</summary>
    public SweepPoint ToPoint() => new(Label, Value, Dimension, experiment => DocumentOrigin.Change(experiment, Changes));
}

/// <summary>The conditions of an axis, counted before they are made, so that a sweep of a billion is refused and not tried.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Make">Makes them.</param>
internal sealed record ConditionSet(double Count, Func<IEnumerable<Condition>> Make)
{
    /// <summary>No condition.</summary>
    public static readonly ConditionSet None = new(1, () => []);
}
