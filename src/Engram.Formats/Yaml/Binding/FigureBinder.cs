using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads what is drawn.</summary>
internal sealed class FigureBinder(Problems problems)
{
    /// <summary>The figures, in the order of the file.</summary>
    public EquatableArray<FigureRequest> Bind(Fields root, Experiment experiment) =>
        root.Items("figure").Concat(root.Items("figures")).Select(n => Read(Fields.Of(ResultSchema.Figure, n), experiment)).ToEquatableArray();

    private FigureRequest Read(Fields fields, Experiment experiment)
    {
        FigureKind kind = fields.Text("kind") switch
        {
            "curve" => FigureKind.Curve,
            "dwell-times" => FigureKind.DwellTimes,
            "scheme" => FigureKind.Scheme,
            "" when fields.Has("x") => FigureKind.Curve,
            _ => FigureKind.Traces,
        };
        string[] panels = [.. fields.Items("panels").Select(n => (n as ScalarNode)?.Text ?? "")];
        CheckAxes(fields, experiment, panels, kind);
        return new FigureRequest(kind)
        {
            Y = fields.Text("y"),
            X = fields.Text("x"),
            LogX = fields.Flag("log-x"),
            Panels = panels.ToEquatableArray(),
            Window = fields.Window("window"),
            Normalize = fields.Flag("normalize"),
            Title = fields.Text("title"),
            Caption = fields.Text("caption").Trim(),
        };
    }

    private void CheckAxes(Fields fields, Experiment experiment, string[] panels, FigureKind kind)
    {
        string[] axes = [.. experiment.Sweep.Select(a => a.Name)];
        foreach (string axis in panels.Append(fields.Text("x")).Where(a => a.Length > 0 && !axes.Contains(a)))
        {
            problems.Add("EN0846", fields.At(fields.Text("x") == axis ? "x" : "panels"), $"'{axis}' is no axis of the sweep", NearestName.Advice(axis, axes));
        }

        if (kind == FigureKind.Curve && !fields.Has("x"))
        {
            problems.Add("EN0835", fields.Position, "the key 'x' is missing in 'figure'", "A curve needs 'x:' with the name of a sweep axis");
        }

        string[] measures = [.. experiment.Measures.Select(m => m.Name)];
        if (kind == FigureKind.Curve && !measures.Contains(fields.Text("y")))
        {
            problems.Add("EN0846", fields.At("y"), $"'{fields.Text("y")}' is not measured, and a curve shows a measurement", NearestName.Advice(fields.Text("y"), measures));
        }
    }
}
