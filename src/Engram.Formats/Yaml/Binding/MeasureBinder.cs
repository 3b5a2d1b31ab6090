using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads what is measured.</summary>
internal sealed class MeasureBinder(Problems problems)
{
    /// <summary>The measures, in the order of the file.</summary>
    public EquatableArray<Measure> Bind(Fields root, Experiment experiment)
    {
        List<(Measure Measure, Position Position)> read = [.. root.Items("measure").Select(n => (Read(n, experiment), n.Position)).Where(m => m.Item1 is not null).Select(m => (m.Item1!, m.Position))];
        foreach ((Measure measure, Position position) in read.Where((m, i) => read.FindIndex(n => (n.Measure.Name, n.Measure.Patch) == (m.Measure.Name, m.Measure.Patch)) < i))
        {
            problems.Add("EN0855", position, $"two measures are called '{measure.Name}'", "Give one of them a name of its own: { name: … }");
        }

        foreach ((Measure measure, Position position) in read)
        {
            CheckCurve(measure, position, experiment, [.. read.Select(m => m.Measure)]);
        }

        return read.Select(m => m.Measure).ToEquatableArray();
    }

    /// <summary>Notes a patch that is not there.</summary>
    public static void CheckPatch(Fields fields, Experiment experiment, Problems problems)
    {
        if (fields.OptionalText("patch") is { } patch && !experiment.Patches.Any(p => p.Name == patch))
        {
            problems.Add("EN0846", fields.At("patch"), $"there is no patch '{patch}'", NearestName.Advice(patch, experiment.Patches.Select(p => p.Name)));
        }
    }

    private Measure? Read(Node node, Experiment experiment)
    {
        (string name, Position position, Node? options) = SchemaCheck.Named(node);
        Fields fields = Fields.Of(MeasureSchema.Measure.Find(name)!.Options, options, position);
        CheckPatch(fields, experiment, problems);
        try
        {
            Measure measure = MeasureSchema.Create(name, fields);
            measure = measure with { Name = fields.OptionalText("name") ?? measure.Name, Patch = fields.OptionalText("patch") };
            return measure is RunMeasure run && Window(fields, experiment) is { } window ? run with { Window = window } : measure;
        }
        catch (EngramException e)
        {
            problems.Add(position, e);
            return null;
        }
    }

    private (double From, double To)? Window(Fields fields, Experiment experiment)
    {
        if (fields.Window("window") is { } window && !(window.From < window.To && window.From < experiment.Protocol.Duration))
        {
            problems.Add("EN0842", fields.At("window"), "the window is empty or begins after the end of the run", "Write [from, to], from before to and within the run");
        }

        return fields.Window("window");
    }

    private void CheckCurve(Measure measure, Position position, Experiment experiment, Measure[] all)
    {
        if (measure is not CurveMeasure curve)
        {
            return;
        }

        if (!experiment.Sweep.Any(a => a.Name == curve.Along))
        {
            problems.Add("EN0846", position, $"'{curve.Name}' is read along '{curve.Along}', which is no axis of the sweep", NearestName.Advice(curve.Along, experiment.Sweep.Select(a => a.Name)));
        }

        string[] runs = [.. all.OfType<RunMeasure>().Select(m => m.Name)];
        if (!runs.Contains(curve.Of))
        {
            problems.Add("EN0846", position, $"'{curve.Name}' is read from '{curve.Of}', which is not measured", NearestName.Advice(curve.Of, runs));
        }
    }
}
