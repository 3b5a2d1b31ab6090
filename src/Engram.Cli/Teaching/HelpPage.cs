using System.CommandLine;
using Engram.Cli.Commands;
using Engram.Cli.Pages;

namespace Engram.Cli.Teaching;

/// <summary>Help that teaches: what a command is good for, how it is called, what it takes, and examples to copy.</summary>
internal static class HelpPage
{
    /// <summary>Writes the help of one command.</summary>
    public static void Write(CliCommand command, Page page)
    {
        page.Title(Name(command));
        page.Paragraph(command.About);
        page.Heading("Usage");
        page.Line("  " + Usage(command));
        Section(page, "Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Section(page, "Arguments", command.Arguments.Where(a => !a.Hidden).Select(a => (a.Name, a.Description ?? "")));
        Section(page, "Options", OptionsOf(command).Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? "")));
        page.Heading("Examples");
        int width = command.Examples.Max(e => e.Line.Length);
        foreach (Example example in command.Examples)
        {
            page.Line($"  {example.Line.PadRight(width)}   {example.Meaning}");
        }
    }

    private static string Name(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : command.Name;

    private static string Usage(Command command)
    {
        string arguments = string.Concat(command.Arguments.Where(a => !a.Hidden).Select(a =>
            " " + (a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name) + (a.Arity.MaximumNumberOfValues > 1 ? "..." : "")));
        return $"{Name(command)}{(command.Subcommands.Count > 0 ? " COMMAND" : "")}{arguments} [options]";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));

    private static string Label(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Append(option.Name).Distinct().OrderBy(a => a.Length))
        + (option.HelpName is { } value ? $" {value}" : "");

    private static void Section(Page page, string heading, IEnumerable<(string Name, string Text)> entries)
    {
        (string Name, string Text)[] all = [.. entries];
        if (all.Length == 0)
        {
            return;
        }

        page.Heading(heading);
        int width = all.Max(e => e.Name.Length);
        foreach ((string name, string text) in all)
        {
            page.Line($"  {name.PadRight(width)}   {text}");
        }
    }
}
