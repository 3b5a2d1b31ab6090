using System.Runtime.InteropServices;
using Engram.Cli;

using CancellationTokenSource interrupt = new();
using PosixSignalRegistration pressed = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration told = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CliProgram.Run(args, Terminal.OfProcess(), interrupt.Token);

// The program stops itself, so that nothing is left half-written; a second Ctrl-C ends it at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
}
