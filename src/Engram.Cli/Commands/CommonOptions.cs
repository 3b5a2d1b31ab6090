using System.CommandLine;
using System.CommandLine.Help;

namespace Engram.Cli.Commands;

/// <summary>Options every command takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>How the option for stack traces is written.</summary>
    public const string DebugName = "--debug";

    /// <summary>Shows help.</summary>
    public Option Help { get; } = new HelpOption("--help", "-h") { Description = "Show what a command does, with examples." };

    /// <summary>Writes plain text.</summary>
    public Option<bool> Plain { get; } = new("--plain") { Description = "Plain ASCII text without colour, as a pipe gets it.", Recursive = true };

    /// <summary>Shows stack traces.</summary>
    public Option<bool> Debug { get; } = new(DebugName) { Description = "After an error, show where in the program it arose.", Recursive = true };
}
