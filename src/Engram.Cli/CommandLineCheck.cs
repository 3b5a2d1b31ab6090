using System.CommandLine;
using System.CommandLine.Parsing;
using Engram.Cli.Commands;
using Engram.Diagnostics;

namespace Engram.Cli;

/// <summary>Tells what is wrong with a command line, with the nearest name there is.</summary>
internal static class CommandLineCheck
{
    /// <summary>Refuses a command line that is not understood.</summary>
    /// <exception cref="CliException"><c>EN1001</c>-<c>EN1004</c>: an unknown command or option, too much, or something missing.</exception>
    public static void ThrowOnError(ParseResult parsed, EngramCommand root)
    {
        Command command = parsed.CommandResult.Command;
        if (StrayOption(parsed) is { } option)
        {
            throw new CliException(new("EN1002", "", $"'{option}' is not an option of 'engram{(command == root ? "" : " " + command.Name)}'",
                NearestName.Advice(option, OptionNames(command, root))));
        }

        if (parsed.UnmatchedTokens is [string first, ..])
        {
            throw new CliException(command == root
                ? new("EN1001", "", $"'{first}' is not a command", NearestName.Advice(first, root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)))
                : new("EN1003", "", $"'{first}' is too much", $"'engram {command.Name} --help' shows what it takes"));
        }

        if (parsed.Errors is [ParseError error, ..] && command != root)
        {
            throw new CliException(new("EN1004", "", error.Message.TrimEnd('.'), $"'engram {command.Name} --help' shows what it takes"));
        }
    }

    // What looks like an option and is none would else be taken for a file or a name; after "--" anything goes.
    private static string? StrayOption(ParseResult parsed)
    {
        HashSet<Token> meant = [.. parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash)];
        IEnumerable<Token> given = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens);
        return given.FirstOrDefault(t => IsOptionLike(t.Value) && !meant.Contains(t))?.Value ?? parsed.UnmatchedTokens.FirstOrDefault(IsOptionLike);
    }

    private static bool IsOptionLike(string text) => text.Length > 1 && text[0] == '-' && !char.IsAsciiDigit(text[1]);

    private static IEnumerable<string> OptionNames(Command command, Command root) =>
        command.Options.Concat(root.Options.Where(o => o.Recursive)).Where(o => !o.Hidden).Select(o => o.Name);
}
