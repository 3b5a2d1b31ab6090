using System.CommandLine;
using Engram.Cli.Completion;
using Engram.Cli.Inputs;
using Engram.Cli.Results;
using Engram.Cli.Showing;
using Engram.Diagnostics;
using Engram.Experiments.Measures;
using Engram.Formats.Yaml;
using Engram.Receptors;

namespace Engram.Cli.Commands;

/// <summary><c>engram show</c>: all about one receptor, measure, block or experiment.</summary>
internal sealed class ShowCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "A receptor, a measure, a Mg2+ block, or an experiment file." };

    private readonly Option<string?> _at = new("--at")
    {
        Description = "Conditions for rates and occupancies, e.g. \"voltage=-60 mV, glutamate=1 mM\".", HelpName = "NAME=VALUE,...",
    };

    private readonly Option<bool> _stages = new("--stages") { Description = "Print the receptor after each pass of the compiler." };
    private readonly Option<string?> _diagram = new("--diagram") { Description = "Draw the scheme into a file (.png or .svg).", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document (receptors)." };

    /// <summary>The command.</summary>
    public ShowCommand()
        : base("show", "Tell all about a receptor, a measure, a Mg2+ block or an experiment.")
    {
        _name.CompletionSources.Add(Completions.Shown);
        Add(_name);
        foreach (Option option in (Option[])[_at, _stages, _diagram, _json])
        {
            Add(option);
        }
    }

    /// <inheritdoc/>
    public override string About =>
        "Shows a receptor with its scheme, its rates in the units they were published in, gates, currents, source and evidence, whether its loops obey " +
        "microscopic reversibility, and what follows from it: EC50, open probability, decay, open time. Measures, blocks and experiment files are shown too.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram show AMPA/JonasMajorSakmann1993", "a receptor"),
        new("engram show N6 --at \"glutamate=10 uM, voltage=-70 mV, magnesium=1 mM\"", "its rates and occupancies under conditions"),
        new("engram show GluN2A --diagram scheme.svg", "its scheme as a picture"),
        new("engram show GluN2A --stages", "what the compiler makes of it"),
        new("engram show deactivation", "a measure with its options"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        string name = call.Value(_name)!;
        if (Names.IsFile(name) && ExperimentFiles.TopLevel(ExperimentFiles.Existing(call.Terminal, name), "prepare") is not null)
        {
            ExperimentView.Write(ExperimentReader.Read(ExperimentFiles.Existing(call.Terminal, name)), call.Page);
        }
        else if (MeasureCatalogue.All.FirstOrDefault(m => m.Name == name) is { } measure)
        {
            MeasureView.Write(measure, call.Page);
        }
        else if (MagnesiumBlock.All.FirstOrDefault(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } block)
        {
            BlockView.Write(block, call.Page);
        }
        else
        {
            ShowReceptor(call, Find(name, call.Terminal));
        }

        return ExitCode.Done;
    }

    private void ShowReceptor(Invocation call, Receptor receptor)
    {
        ReceptorPage page = new(receptor, ConditionSettings.Parse(call.Value(_at), receptor.Mechanism));
        if (call.Value(_diagram) is { Length: > 0 } file)
        {
            SchemeFile.Write(page, call.Terminal.Path(file));
            new Messages(call.Terminal).Note($"drawn: {call.Terminal.Shown(call.Terminal.Path(file))}");
        }

        if (call.Value(_stages))
        {
            StagesView.Write(receptor, call.Page);
        }
        else if (call.Value(_json))
        {
            call.Terminal.Out.Write(ReceptorDocument.Of(page));
        }
        else
        {
            ReceptorView.Write(page, call.Page);
        }
    }

    // A name that is nothing may be meant as any kind of thing; the nearest of all is offered.
    private static Receptor Find(string name, Terminal terminal)
    {
        try
        {
            return Names.Receptor(name, terminal);
        }
        catch (ReceptorException unknown) when (unknown.Diagnostic.Id.EndsWith("01", StringComparison.Ordinal) && !unknown.Diagnostic.Advice.StartsWith("Did", StringComparison.Ordinal))
        {
            IEnumerable<string> others = MeasureCatalogue.All.Select(m => m.Name).Concat(MagnesiumBlock.All.Select(b => b.Name));
            string advice = NearestName.Of(name, others) is { } near ? $"Did you mean '{near}'?" : "'engram list receptors' and 'engram list measures' show what there is";
            throw new CliException(new("EN1014", "", $"there is no receptor, measure or block '{name}'", advice), inner: unknown);
        }
    }
}
