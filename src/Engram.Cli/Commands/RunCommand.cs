using System.CommandLine;
using System.Globalization;
using Engram.Cli.Completion;
using Engram.Cli.Inputs;
using Engram.Cli.Results;
using Engram.Cli.Views;
using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Output;
using Engram.Formats.Yaml;

namespace Engram.Cli.Commands;

/// <summary><c>engram run</c>: carries out experiments and writes what they gave.</summary>
internal sealed class RunCommand : CliCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Experiment files.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string[]> _set = new("--set", "-s")
    {
        Description = "Change anything in the file, e.g. protocol.hold=\"-40 mV\"; may be repeated.", HelpName = "PATH=VALUE", AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _output = new("--output", "-o", "--out") { Description = "Folder for figures, traces and report; results/<name of the file> when not said.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the report as one JSON document, and write no files unless --output is given." };
    private readonly Option<bool> _noFigures = new("--no-figures") { Description = "Draw nothing." };
    private readonly Option<string> _formats = new("--formats") { Description = "Figure formats: png, svg or both.", HelpName = "LIST", DefaultValueFactory = _ => "png,svg" };

    private readonly Option<int?> _limit = new("--limit")
    {
        Description = $"Most conditions of a sweep that are run; {ExperimentRunner.DefaultLimit} when neither this nor the file says.", HelpName = "N",
    };

    /// <summary>The command.</summary>
    public RunCommand()
        : base("run", "Carry out experiments: tables, figures, traces, report.")
    {
        _files.CompletionSources.Add(Completions.ExperimentFiles);
        Add(_files);
        foreach (Option option in (Option[])[_set, _output, _json, _noFigures, _formats, _limit])
        {
            Add(option);
        }
    }

    /// <inheritdoc/>
    public override string About =>
        "Carries out each experiment under every combination of its conditions, prints what was measured beside what was published, and writes figures " +
        "(PNG and SVG), traces (CSV) and a report (JSON) into a folder. Ends with code 1 when a published value was missed, 2 when a file is wrong, 3 when it failed.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram run experiments/ampa-nmda-epsc.yaml", "run it"),
        new("engram run epsc.yaml --set protocol.hold=\"-40 mV\"", "the same at another voltage"),
        new("engram run epsc.yaml --set bath.magnesium=\"[0 mM, 1 mM]\"", "a list of values where the file has one"),
        new("engram run epsc.yaml --json | jq '.runs[0].measurements'", "for other programs"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        IReadOnlyList<string> figures = call.Value(_noFigures) ? [] : FigureFiles.Formats(call.Value(_formats)!);
        (string Path, Experiment Experiment)[] experiments = Work.Watched(
            call, "reading", 1, _ => call.Value(_files)!.Select(f => (f, Read(call, f))).ToArray());
        List<Report> reports = [];
        foreach ((string path, Experiment experiment) in experiments)
        {
            using OutputFolder? folder = FolderOf(call, path, experiments.Length) is { } name ? ResultFiles.Open(name) : null;
            Report report = Work.Run(call, experiment);
            reports.Add(report);
            Tell(call, report, folder is null ? [] : ResultFiles.Write(report, folder, figures, call.Interrupt));
        }

        if (call.Value(_json))
        {
            call.Terminal.Out.Write(ReportDocument.Of(reports));
        }

        return reports.Any(r => Verdicts.Of(r).Missed > 0) ? ExitCode.Missed : ExitCode.Done;
    }

    private void Tell(Invocation call, Report report, IReadOnlyList<string> written)
    {
        Messages messages = new(call.Terminal);
        foreach (Diagnostic warning in report.Warnings)
        {
            messages.Tell(warning);
        }

        if (call.Value(_json))
        {
            return;
        }

        ReportView.Write(report, call.Page);
        if (written.Count > 0)
        {
            call.Page.Heading("Written");
            foreach (string path in written)
            {
                call.Page.Line("  " + call.Terminal.Shown(path));
            }
        }

        call.Page.Line();
    }

    private Experiment Read(Invocation call, string file)
    {
        IEnumerable<(string, string)> limit = call.Value(_limit) is { } n ? [("sweep-limit", n.ToString(CultureInfo.InvariantCulture))] : [];
        return ExperimentReader.Read(ExperimentFiles.Existing(call.Terminal, file), [.. (call.Value(_set) ?? []).Select(Setting.Parse), .. limit]);
    }

    private string? FolderOf(Invocation call, string file, int files)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return call.Value(_output) is { Length: > 0 } given ? call.Terminal.Path(files > 1 ? Path.Combine(given, name) : given)
            : call.Value(_json) ? null
            : call.Terminal.Path(Path.Combine("results", name));
    }
}
