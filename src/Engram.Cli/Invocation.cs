using System.CommandLine;
using Engram.Cli.Pages;

namespace Engram.Cli;

/// <summary>One command being carried out.</summary>
/// <param name="Parsed">What was asked for.</param>
/// <param name="Terminal">Streams and surroundings.</param>
/// <param name="Page">Where results are written.</param>
/// <param name="Interrupt">Cancelled by Ctrl-C.</param>
internal sealed record Invocation(ParseResult Parsed, Terminal Terminal, Page Page, CancellationToken Interrupt)
{
    /// <summary>The value of an option.</summary>
    public T? Value<T>(Option<T> option) => Parsed.GetValue(option);

    /// <summary>The value of an argument.</summary>
    public T? Value<T>(Argument<T> argument) => Parsed.GetValue(argument);
}
