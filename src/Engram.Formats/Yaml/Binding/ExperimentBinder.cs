using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Makes an experiment of a document, noting what cannot be meant. What the schema refuses was noted before and is read leniently.</summary>
internal sealed class ExperimentBinder(ReceptorSource receptors, Problems problems)
{
    /// <summary>The whole experiment.</summary>
    public Experiment Bind(MapNode root)
    {
        Fields fields = new(ExperimentSchema.Root, root);
        Experiment experiment = BindConditions(root);
        if (!problems.None)
        {
            return experiment;
        }

        // Axes before measures, measures before what is expected of them: each is checked against those before it.
        experiment = experiment with { Title = fields.Text("title"), Why = fields.Text("why").Trim(), Sources = ReceptorBinder.Sources(fields) };
        experiment = experiment with { Origin = new DocumentOrigin(problems.File, root, receptors), SweepLimit = (int)Math.Min(fields.Count("sweep-limit"), int.MaxValue) };
        experiment = experiment with { Sweep = new SweepBinder(problems).Bind(root, experiment) };
        experiment = experiment with { Measures = new MeasureBinder(problems).Bind(fields, experiment) };
        experiment = experiment with { Figures = new FigureBinder(problems).Bind(fields, experiment) };
        return experiment with { Expectations = new ExpectationBinder(problems).Bind(fields, experiment) };
    }

    /// <summary>Only what a condition can change: preparation, protocol, method.</summary>
    public Experiment BindConditions(MapNode root)
    {
        Fields fields = new(ExperimentSchema.Root, root);
        Fields prepare = fields.Below("prepare", ExperimentSchema.Prepare);
        EquatableArray<Patch> patches = new PatchBinder(receptors, problems).Bind(prepare);
        EquatableArray<BathEntry> bath = PatchBinder.Bath(prepare);
        return new Experiment("")
        {
            Patches = patches,
            Bath = bath,
            Celsius = prepare.OptionalNumber("temperature"),
            Protocol = new ProtocolBinder(receptors.Folder, problems).Bind(fields.Below("protocol", ProtocolSchema.Protocol), new LigandCheck(patches, problems)),
            Method = Method(fields["method"]),
        };
    }

    private static Method Method(Node? node)
    {
        (string name, _, Node? options) = SchemaCheck.Named(node ?? new ScalarNode(default, "deterministic"));
        Fields fields = Fields.Of(MethodSchema.Method.Find(name)?.Options ?? MethodSchema.Method.Variants[0].Options, options);
        return name switch
        {
            "stochastic" => new Stochastic((int)fields.Count("trials"), fields.Count("seed")),
            "single-channel" => new SingleChannel((int)fields.Count("trials"), fields.Count("seed")),
            _ => new Deterministic(fields.Number("tolerance")),
        };
    }
}
