using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads what the measurements should be, and checks that they speak of something that is measured.</summary>
internal sealed class ExpectationBinder(Problems problems)
{
    /// <summary>The expectations, in the order of the file.</summary>
    public EquatableArray<Expectation> Bind(Fields root, Experiment experiment) => root.Items("expect")
        .Select(n => Read(Fields.Of(ResultSchema.Expectation, n), experiment))
        .OfType<Expectation>()
        .ToEquatableArray();

    private Expectation? Read(Fields fields, Experiment experiment)
    {
        string name = fields.Text("measure");
        if (experiment.Measures.FirstOrDefault(m => m.Name == name) is not { } measure)
        {
            problems.Add("EN0846", fields.At("measure"), $"'{name}' is not measured", NearestName.Advice(name, experiment.Measures.Select(m => m.Name)));
            return null;
        }

        MeasureBinder.CheckPatch(fields, experiment, problems);
        CheckDimensions(fields, measure);
        (double value, double low, double high) = Band(fields);
        return new Expectation(name, value, low, high, fields.Text("source"))
        {
            Patch = fields.OptionalText("patch"),
            When = fields.Entries("when").Select(e => Condition(e, experiment)).OfType<SweepCondition>().ToEquatableArray(),
            KnownMiss = fields.Text("known-miss"),
        };
    }

    private void CheckDimensions(Fields fields, Measure measure)
    {
        SchemaCheck check = new(problems);
        foreach (Node node in ((string[])["value", "low", "high", "+/-"]).Select(k => fields[k]).OfType<Node>())
        {
            check.Check(node, new QuantityKind(measure.Dimension));
        }

        if (fields["within"] is ScalarNode within && !(Quantity.TryParse(within.Text, out Quantity q) && q.Dimension == Dimension.None))
        {
            check.Check(within, new QuantityKind(measure.Dimension));
        }
    }

    private (double Value, double Low, double High) Band(Fields fields)
    {
        double value = fields.OptionalNumber("value") ?? double.NaN;
        string[] bands = [.. ((string[])["within", "+/-"]).Where(fields.Has)];
        bool limits = fields.Has("low") || fields.Has("high");
        if (bands.Length + (limits ? 1 : 0) != 1 || (bands.Length > 0 && !fields.Has("value")))
        {
            problems.Add("EN0845", fields.Position, "the expectation does not say, or says twice, what is accepted", "Give 'value' with 'within' or '+/-', or give 'low' and 'high'");
            return default;
        }

        if (limits)
        {
            (double low, double high) = (fields.OptionalNumber("low") ?? double.NegativeInfinity, fields.OptionalNumber("high") ?? double.PositiveInfinity);
            if (low > high || value < low || value > high)
            {
                problems.Add("EN0840", fields.Position, "'low', 'value' and 'high' are not in ascending order", "Exchange them");
            }

            return (value, low, high);
        }

        double half = Half(fields, bands[0], value);
        return (value, value - half, value + half);
    }

    // 'within' is relative when it has no unit ('1 %'), and '+/-' never is.
    private static double Half(Fields fields, string band, double value)
    {
        Quantity quantity = Quantity.TryParse(fields.Text(band), out Quantity q) ? q : default;
        return band == "within" && quantity.Dimension == Dimension.None ? quantity.Value * Math.Abs(value) : quantity.Value;
    }

    private SweepCondition? Condition(MapEntry entry, Experiment experiment)
    {
        if (experiment.Sweep.FirstOrDefault(a => a.Name == entry.Key) is not { } axis)
        {
            problems.Add("EN0846", entry.Position, $"'{entry.Key}' is no axis of the sweep", NearestName.Advice(entry.Key, experiment.Sweep.Select(a => a.Name)));
            return null;
        }

        if (axis.Points.Length == 0)
        {
            return null;
        }

        string text = (entry.Value as ScalarNode)?.Text ?? "";
        if (axis.Points.FirstOrDefault(p => p.Label == text || Same(p, text)) is not { } point)
        {
            problems.Add("EN0846", entry.Value.Position, $"the axis '{axis.Name}' has no condition '{text}'", NearestName.Advice(text, axis.Points.Select(p => p.Label)));
            return null;
        }

        return new(axis.Name, point.Label);
    }

    // '1000 uM' names the condition '1 mM'.
    private static bool Same(SweepPoint point, string text) => point.Value is { } value && Quantity.TryParse(text, out Quantity q)
        && q.Dimension == point.Dimension && Math.Abs(q.Value - value) <= 1e-9 * Math.Abs(value);
}
