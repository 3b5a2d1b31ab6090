using System.CommandLine;
using Engram.Cli.Completion;
using Engram.Cli.Inputs;
using Engram.Cli.Results;
using Engram.Cli.Views;
using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Yaml;

namespace Engram.Cli.Commands;

/// <summary><c>engram verify</c>: every experiment that says what it should give, measured against that.</summary>
internal sealed class VerifyCommand : CliCommand
{
    private readonly Argument<string[]> _files = new("FILE|FOLDER")
    {
        Description = "Experiment files, or folders of them; all that come with Engram when not said.", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document." };

    /// <summary>The command.</summary>
    public VerifyCommand()
        : base("verify", "Measure against published values, with their sources.")
    {
        _files.CompletionSources.Add(Completions.ExperimentFiles);
        Add(_files);
        Add(_json);
    }

    /// <inheritdoc/>
    public override string About =>
        "Runs every experiment that says what it should give, and prints each value as measured and as published, with its source and verdict. " +
        "A known miss is shown with its reason and is not a failure. Ends with code 1 when a value is missed.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram verify", "everything that comes with Engram"),
        new("engram verify experiments/magnesium", "one folder"),
        new("engram verify --json > verify.json", "for other programs"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        string[] files = [.. ExperimentFiles.All(call.Terminal, call.Value(_files) ?? []).Where(f => ExperimentFiles.TopLevel(f, "expect") is not null)];
        Verified[] results = Work.Watched(call, "verify", files.Length, told => VerifyAll(call, files, told));
        Verdicts sum = results.Aggregate(default(Verdicts), (s, r) => s + r.Verdicts);
        if (call.Value(_json))
        {
            call.Terminal.Out.Write(VerifyDocument.Of(results, sum));
        }
        else
        {
            VerifyView.Write(results, sum, call.Page);
        }

        return results.Select(r => r.Failure).OfType<EngramException>().Select(ExitCode.Of).Append(sum.Missed > 0 ? ExitCode.Missed : ExitCode.Done).Max();
    }

    // In parallel, told in the order of the files whichever is done first; one that fails does not keep the others from being verified.
    private static Verified[] VerifyAll(Invocation call, string[] files, IProgress<int> told)
    {
        Verified[] results = new Verified[files.Length];
        int done = 0;
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = call.Interrupt }, i =>
        {
            results[i] = VerifyOne(call, files[i]);
            told.Report(Interlocked.Increment(ref done));
        });
        return results;
    }

    private static Verified VerifyOne(Invocation call, string file)
    {
        string shown = call.Terminal.Shown(file);
        try
        {
            Experiment experiment = ExperimentReader.Read(file);
            Report report = experiment.Run(experiment.SweepLimit, cancellation: call.Interrupt);
            return new Verified(shown, report, Verdicts.Of(report), null);
        }
        catch (EngramException failure)
        {
            return new Verified(shown, null, default, failure);
        }
    }
}

/// <summary>One experiment that was verified.</summary>
/// <param name="File">Its file, as shown.</param>
/// <param name="Report">What it gave; null where it could not be run.</param>
/// <param name="Verdicts">How many values it reproduced.</param>
/// <param name="Failure">Why it could not be run.</param>
internal sealed record Verified(string File, Report? Report, Verdicts Verdicts, EngramException? Failure);
