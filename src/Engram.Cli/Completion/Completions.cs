using System.CommandLine.Completions;
using Engram.Cli.Inputs;
using Engram.Experiments.Measures;
using Engram.Receptors;

namespace Engram.Cli.Completion;

/// <summary>What may be typed where a name is wanted.</summary>
internal static class Completions
{
    /// <summary>Receptors of the catalogue.</summary>
    public static IEnumerable<string> Receptors(CompletionContext context) => Starting(context, Catalogue.All.Select(r => r.Name));

    /// <summary>Experiment files, and the folders that may hold some.</summary>
    public static IEnumerable<string> ExperimentFiles(CompletionContext context)
    {
        string word = context.WordToComplete;
        string folder = Path.GetDirectoryName(word) is { Length: > 0 } given ? given : ".";
        return Directory.Exists(folder) ? Starting(context, Within(folder, word)) : [];
    }

    /// <summary>Whatever <c>engram show</c> can show.</summary>
    public static IEnumerable<string> Shown(CompletionContext context) => Receptors(context)
        .Concat(Starting(context, MeasureCatalogue.All.Select(m => m.Name)))
        .Concat(Starting(context, MagnesiumBlock.All.Select(b => b.Name)))
        .Concat(ExperimentFiles(context));

    private static IEnumerable<string> Within(string folder, string word)
    {
        string prefix = word[..(word.LastIndexOf('/') + 1)];
        IEnumerable<string> folders = Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d) + "/").Where(d => d[0] is not '.');
        IEnumerable<string> files = Directory.EnumerateFiles(folder).Where(Names.IsFile).Select(f => Path.GetFileName(f));
        return folders.Concat(files).Select(n => prefix + n).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Starting(CompletionContext context, IEnumerable<string> names) =>
        names.Where(n => n.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase));
}
