using System.Globalization;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Conditions at regular distances: <c>{ from: -100 mV, to: 60 mV, step: 10 mV }</c>.</summary>
internal static class RangeOfConditions
{
    // A range whose length is a whole number of steps ends at its last value in spite of rounding.
    private const double Slack = 1e-9;

    /// <summary>Reads a range and notes what cannot be meant.</summary>
    public static ConditionSet Read(DocumentPath path, MapNode node, Problems problems)
    {
        Fields fields = new(SweepSchema.Range, node);
        SchemaCheck check = new(problems);
        check.Check(node, new SectionKind(SweepSchema.Range));
        foreach (Node value in ((string[])["from", "to", "step"]).Select(k => node[k]).OfType<Node>().Where(_ => problems.None))
        {
            check.Check(value, path.Kind is QuantityKind kind && value != node["step"] ? kind : path.Kind is QuantityKind any ? any with { Bound = Bound.Any } : path.Kind);
        }

        string[] spacings = [.. ((string[])["step", "points", "per-decade"]).Where(fields.Has)];
        if (spacings.Length != 1 || path.Kind is not QuantityKind)
        {
            problems.Add(
                "EN0845", node.Position, path.Kind is not QuantityKind ? "a range needs a quantity, and this path is none" : $"the range has {spacings.Length} of step, points and per-decade",
                "Give one: from, to, and step, points or per-decade");
        }

        return problems.None ? Spaced(path, fields, problems) : ConditionSet.None;
    }

    /// <summary>Values at equal distances.</summary>
    public static ConditionSet Linear(DocumentPath path, double from, double to, double step, Position at) =>
        Of(path, Math.Floor(Math.Abs((to - from) / step) + Slack) + 1, k => from + (k * Math.Abs(step) * Math.Sign(to - from)), at);

    /// <summary>Values at equal ratios, so many in each factor of ten.</summary>
    public static ConditionSet PerDecade(DocumentPath path, double from, double to, double perDecade, Position at) =>
        Of(path, Math.Floor(Math.Abs(Math.Log10(to / from) * perDecade) + Slack) + 1, k => from * Math.Pow(10, k * Math.Sign(to - from) / perDecade), at);

    private static ConditionSet Spaced(DocumentPath path, Fields fields, Problems problems)
    {
        (double from, double to, Position at) = (fields.Number("from"), fields.Number("to"), fields.Position);
        bool log = fields.Has("per-decade") || fields.Text("scale") == "log";
        if (log && !(from > 0 && to > 0))
        {
            problems.Add("EN0840", at, "a logarithmic range must lie above zero", "Let it begin above zero, or give a step");
            return ConditionSet.None;
        }

        if (fields.Has("step"))
        {
            double step = fields.Number("step");
            if (step == 0)
            {
                problems.Add("EN0840", fields.At("step"), "the step is zero", "Give a step");
                return ConditionSet.None;
            }

            return Linear(path, from, to, step, at);
        }

        double last = fields.Count("points") - 1;
        return fields.Has("per-decade") ? PerDecade(path, from, to, fields.Count("per-decade"), at)
            : log ? Of(path, last + 1, k => from * Math.Pow(to / from, k / last), at)
            : Of(path, last + 1, k => from + ((to - from) * k / last), at);
    }

    private static ConditionSet Of(DocumentPath path, double count, Func<double, double> value, Position at) =>
        new(count, () => Enumerable.Range(0, (int)count).Select(k => At(path, value(k), at)));

    private static Condition At(DocumentPath path, double value, Position at)
    {
        // Twelve digits take away what 0.1 + 0.2 adds.
        double rounded = double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Quantity quantity = new(rounded, ((QuantityKind)path.Kind).Dimension ?? default);
        return new(quantity.ToPrefixedString(), rounded, quantity.Dimension, at, [new Change(path, new ScalarNode(at, quantity.ToString()))]);
    }
}
