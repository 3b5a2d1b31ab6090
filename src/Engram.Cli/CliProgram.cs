using System.CommandLine;
using Engram.Cli.Commands;
using Engram.Cli.Teaching;
using Engram.Diagnostics;
using Engram.Formats;

namespace Engram.Cli;

/// <summary>The command line of Engram: reads what is wanted, has a command do it, and tells failures as diagnostics.</summary>
internal static class CliProgram
{
    /// <summary>The version, as the report and the change log have it.</summary>
    public static string Version => typeof(CliProgram).Assembly.GetName().Version!.ToString(3);

    /// <summary>Carries out one command line.</summary>
    /// <param name="args">What stands after <c>engram</c>.</param>
    /// <param name="terminal">Where it is written.</param>
    /// <param name="interrupt">Cancelled by Ctrl-C.</param>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken interrupt = default)
    {
        bool debug = args.Contains(CommonOptions.DebugName);
        try
        {
            int code = Carry(args, terminal, interrupt);
            terminal.Out.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.Write("stopped; nothing was written\n");
            return ExitCode.Stopped;
        }
        catch (EngramException failure)
        {
            return Tell(terminal, failure, failure is FormatsException several ? several.All : [failure.Diagnostic], ExitCode.Of(failure), debug);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Tell(terminal, failure, [new("EN1007", "", "reading or writing failed", failure.Message)], ExitCode.Failed, debug);
        }
        catch (Exception failure)
        {
            Diagnostic mistake = new("EN1008", "", $"a mistake of Engram itself ({failure.GetType().Name}: {failure.Message})",
                "Please report it, with what is printed when you add --debug");
            return Tell(terminal, failure, [mistake], ExitCode.Failed, debug);
        }
    }

    private static int Carry(IReadOnlyList<string> args, Terminal terminal, CancellationToken interrupt)
    {
        CommonOptions common = new();
        EngramCommand root = new(common);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        CliCommand command = (CliCommand)parsed.CommandResult.Command;
        Invocation call = new(parsed, terminal, terminal.Page(parsed.GetValue(common.Plain)), interrupt);
        if (parsed.GetResult(common.Help) is not null)
        {
            HelpPage.Write(command, call.Page);
            return ExitCode.Done;
        }

        CommandLineCheck.ThrowOnError(parsed, root);
        return command.Run(call);
    }

    private static int Tell(Terminal terminal, Exception failure, IReadOnlyList<Diagnostic> diagnostics, int code, bool debug)
    {
        Messages messages = new(terminal);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            messages.Tell(diagnostic);
        }

        if (debug)
        {
            terminal.Error.Write($"{failure}\n");
        }

        return code;
    }
}
