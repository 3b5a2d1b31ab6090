using Engram.Compilation;
using Engram.Compilation.Emit;

namespace Engram.Simulation.FixedStep;

/// <summary>Records a block: sums over its instances, and single instances that are watched.</summary>
internal sealed unsafe class BlockObserver
{
    private readonly PopulationSetup _setup;
    private readonly CompiledMechanism _compiled;
    private readonly int _first, _count;
    private readonly AlignedRows _shared, _seen;
    private readonly ProgramEvaluator? _sharer;
    private readonly (int Watch, int Instance)[] _watches;
    private AlignedRows? _states;

    public BlockObserver(PopulationSetup setup, int first, int count)
    {
        (_setup, _compiled, _first, _count) = (setup, setup.Compiled, first, count);
        _shared = new AlignedRows(1, (_compiled.Observe.SharedCount + 8) & ~7);
        _seen = new AlignedRows(_compiled.Observables.Length, (count + 7) & ~7);
        _sharer = _compiled.Observe.NewSharer();
        _watches = [.. setup.WatchesOf(first, count)];
    }

    /// <summary>Takes over new inputs.</summary>
    public void Use(double[] inputs) => Share(_sharer, inputs, _shared);

    /// <summary>Records everything at a step.</summary>
    public void Record(int record, in BlockView now)
    {
        // Where a sum cannot be read from the coordinates, every instance's state is written out at its home column.
        bool fromSums = now.Sums is null or { AllLinear: true };
        AlignedRows states = fromSums ? now.Active : WriteAllStates(now);
        int count = fromSums ? now.ActiveCount : _count;
        Observe(states, count);
        for (int o = 0; o < _setup.Model.Sums.Length; o++)
        {
            double sum = FixedOrderSum.Of(new ReadOnlySpan<double>(_seen.Start + ((nint)o * _seen.Stride), count));
            _setup.WriteBlockSum(record, o, _first, fromSums && now.Sums is { } quiet ? sum + quiet.Of(o) : sum);
        }

        RecordWatches(record, now);
    }

    private void RecordWatches(int record, in BlockView now)
    {
        foreach ((int watch, int instance) in _watches)
        {
            AlignedRows states = States();
            now.Block.WriteState(instance, now.Step, states.Start, states.Stride);
            Observe(states, 1);
            _setup.WriteWatch(record, watch, _seen[_setup.Model.Sums.Length + watch, 0]);
        }
    }

    private AlignedRows WriteAllStates(in BlockView now)
    {
        AlignedRows states = States();
        for (int i = 0; i < _count; i++)
        {
            now.Block.WriteState(_first + i, now.Step, states.Start + i, states.Stride);
        }

        return states;
    }

    private void Observe(AlignedRows states, int count)
    {
        Kernel kernel = _compiled.Observe.Kernel;
        int lanes = (count + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes;
        kernel.Run(states.Start, states.Stride, _seen.Start, _seen.Stride, lanes, _shared.Start);
    }

    private AlignedRows States() => _states ??= new AlignedRows(_compiled.Rows.Length, _seen.Stride);

    /// <summary>Computes a program's shared values, or hands it the inputs themselves.</summary>
    public static void Share(ProgramEvaluator? sharer, double[] inputs, AlignedRows target)
    {
        Span<double> values = new(target.Start, target.Stride);
        if (sharer is null)
        {
            inputs.CopyTo(values);
        }
        else
        {
            sharer.Run(inputs, [], values);
        }
    }
}

/// <summary>A block at the moment of recording.</summary>
/// <param name="Active">Columns of the active instances.</param>
/// <param name="ActiveCount">How many.</param>
/// <param name="Sums">Sums over the quiet instances; null when all are active.</param>
/// <param name="Block">The block.</param>
/// <param name="Step">The step.</param>
internal readonly record struct BlockView(AlignedRows Active, int ActiveCount, QuietSums? Sums, PopulationBlock Block, int Step);
