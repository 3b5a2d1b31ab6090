using Engram.Cli.Pages;
using Engram.Experiments;
using Spectre.Console;

namespace Engram.Cli.Results;

/// <summary>Carries out long work so that Ctrl-C ends it at once and somebody who waits sees how far it is.</summary>
internal static class Work
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400), s_glance = TimeSpan.FromMilliseconds(80);

    /// <summary>Runs an experiment.</summary>
    /// <param name="call">Gives streams and interruption.</param>
    /// <param name="experiment">The experiment.</param>
    public static Report Run(Invocation call, Experiment experiment)
    {
        long total = experiment.Sweep.Aggregate(1L, (n, axis) => n * Math.Max(1, axis.Points.Length));
        return Watched(call, experiment.Title, total, told => experiment.Run(experiment.SweepLimit, told, call.Interrupt));
    }

    /// <summary>Does work on another thread, showing progress when it takes longer than one likes to wait.</summary>
    /// <param name="call">Gives streams and interruption.</param>
    /// <param name="title">What is done.</param>
    /// <param name="total">Number of parts.</param>
    /// <param name="work">The work; tells how many parts are done.</param>
    /// <exception cref="OperationCanceledException">Ctrl-C; the work is left behind, and has written nothing.</exception>
    public static T Watched<T>(Invocation call, string title, long total, Func<IProgress<int>, T> work)
    {
        Count count = new();
        Task<T> task = Task.Run(() => work(count), call.Interrupt);
        bool done = Waited(task, s_patience, call.Interrupt);
        if (!done && call.Terminal.ErrorIsWatched)
        {
            Show(call, title, total, count, task);
        }

        // Ctrl-C is answered here, whatever the work is doing; its own failure comes out as it was thrown.
        Waited(task, Timeout.InfiniteTimeSpan, call.Interrupt);
        return task.GetAwaiter().GetResult();
    }

    private static void Show(Invocation call, string title, long total, Count count, Task task)
    {
        Terminal terminal = call.Terminal;
        RichConsole.On(terminal.Error, Math.Min(terminal.Width, 100), terminal.Colour, moving: true)
            .Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(title.Length > 40 ? title[..39] + "…" : title), maxValue: Math.Max(1, total));
                bar.IsIndeterminate = total <= 1;
                while (!Waited(task, s_glance, call.Interrupt))
                {
                    bar.Value = count.Done;
                }
            });
    }

    private static bool Waited(Task task, TimeSpan time, CancellationToken interrupt)
    {
        interrupt.ThrowIfCancellationRequested();
        return Task.WaitAny([task, Task.Delay(time, interrupt)], CancellationToken.None) == 0 || Ended(interrupt);
    }

    private static bool Ended(CancellationToken interrupt)
    {
        interrupt.ThrowIfCancellationRequested();
        return false;
    }

    // Progress<T> would post to the thread pool, where the last count may overtake the first.
    private sealed class Count : IProgress<int>
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Report(int value)
        {
            int seen = Volatile.Read(ref _done);
            while (value > seen && Interlocked.CompareExchange(ref _done, value, seen) != seen)
            {
                seen = Volatile.Read(ref _done);
            }
        }
    }
}
