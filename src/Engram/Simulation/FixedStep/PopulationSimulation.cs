using System.Runtime.ExceptionServices;
using Engram.Compilation;

namespace Engram.Simulation.FixedStep;

/// <summary>A population in the course of time. Same model, same options: the same bits for any number of threads and any width of vectors.</summary>
public sealed class PopulationSimulation
{
    private readonly PopulationSetup _setup;
    private readonly PopulationBlock[] _blocks;

    /// <summary>Compiles the mechanism and puts every instance at rest under the inputs of the first step.</summary>
    /// <exception cref="SimulationException"><c>EN0613</c>..<c>EN0615</c>: the model cannot be run.</exception>
    /// <exception cref="CompilationException"><c>EN03xx</c>: the mechanism cannot be compiled.</exception>
    public PopulationSimulation(PopulationModel model, PopulationOptions options)
    {
        _setup = new PopulationSetup(model, options);
        GridEvent[][] events = _setup.EventsByBlock();
        _blocks = new PopulationBlock[(model.Count + options.BlockSize - 1) / options.BlockSize];
        ForEachBlock(b => _blocks[b] = new PopulationBlock(
            _setup, events[b], b * options.BlockSize, Math.Min(options.BlockSize, model.Count - (b * options.BlockSize))));
    }

    /// <summary>The mechanism as it is run.</summary>
    public CompiledMechanism Compiled => _setup.Compiled;

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Time reached, ms.</summary>
    public double Time => Step * _setup.Options.Step;

    /// <summary>What was recorded so far.</summary>
    public PopulationRecording Recording => _setup.Recording(Step / _setup.Model.RecordEvery);

    /// <summary>What the run cost: calls of the step kernel, and how many times a single instance was stepped.</summary>
    public (long StepCalls, long InstanceSteps) Cost => (_blocks.Sum(b => b.Cost.Steps), _blocks.Sum(b => b.Cost.InstanceSteps));

    /// <summary>Advances to the end of the model.</summary>
    /// <exception cref="SimulationException"><c>EN0610</c>..<c>EN0612</c>: the numbers left the possible.</exception>
    public PopulationRecording Run()
    {
        Advance(_setup.Model.Steps);
        return Recording;
    }

    /// <summary>Advances to a step.</summary>
    /// <param name="step">At most the length of the model.</param>
    public void Advance(int step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, _setup.Model.Steps);
        int from = Step;
        ForEachBlock(b => _blocks[b].Run(from, step));
        Step = Math.Max(Step, step);
    }

    /// <summary>The state of one instance now, in the order of <see cref="CompiledMechanism.StateNames"/>.</summary>
    public unsafe double[] StateOf(int instance)
    {
        double[] state = new double[Compiled.StateNames.Count];
        fixed (double* target = state)
        {
            _blocks[instance / _setup.Options.BlockSize].WriteState(instance, Step, target, 1);
        }

        return state;
    }

    // Blocks do not look at each other, so each is done from beginning to end by whichever thread is free; the first failure in block order is reported.
    private void ForEachBlock(Action<int> work)
    {
        ExceptionDispatchInfo?[] failures = new ExceptionDispatchInfo?[_blocks.Length];
        int next = -1;
        void WorkOff()
        {
            for (int b = Interlocked.Increment(ref next); b < _blocks.Length; b = Interlocked.Increment(ref next))
            {
                try
                {
                    work(b);
                }
                catch (SimulationException failure)
                {
                    failures[b] = ExceptionDispatchInfo.Capture(failure);
                }
            }
        }

        int threads = Math.Min(_setup.Options.Threads, _blocks.Length);
        if (threads <= 1)
        {
            WorkOff();
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => WorkOff());
        }

        Array.Find(failures, f => f is not null)?.Throw();
    }
}
