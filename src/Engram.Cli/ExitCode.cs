using Engram.Compilation;
using Engram.Diagnostics;
using Engram.Numerics;
using Engram.Simulation;

namespace Engram.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>A published value was missed.</summary>
    public const int Missed = 1;

    /// <summary>The command or a file is wrong; nothing was run.</summary>
    public const int BadInput = 2;

    /// <summary>It failed while running or writing.</summary>
    public const int Failed = 3;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Stopped = 130;

    /// <summary>Who is to blame for a diagnostic: the input, or the work itself.</summary>
    public static int Of(EngramException failure) => failure switch
    {
        NumericsException or SimulationException or CompilationException => Failed,
        CliException cli => cli.ExitCode,
        _ => BadInput,
    };
}
