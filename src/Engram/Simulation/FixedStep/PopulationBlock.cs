using Engram.Compilation;
using Engram.Compilation.Emit;

namespace Engram.Simulation.FixedStep;

/// <summary>Instances that are advanced together from the first step to the last, on one thread, without looking at any other block.</summary>
/// <remarks>
/// An instance is either active, in one of the columns of <see cref="_active"/> and stepped with its neighbours there, or quiet, at its home
/// column of <see cref="_quiet"/> and advanced at the end of every leap. All arithmetic is per instance, so where it stands changes no bit of it; sums run
/// over home columns in a fixed order.
/// </remarks>
internal sealed unsafe class PopulationBlock
{
    private const int Home = -1;

    private readonly PopulationSetup _setup;
    private readonly CompiledMechanism _compiled;
    private readonly int _first, _count;
    private readonly AlignedRows _active, _quiet, _observed, _seen, _stepShared, _observeShared, _quietShared;
    private readonly int[] _columnOf, _instanceIn;
    private readonly BlockEvents _events;
    private readonly ProgramEvaluator? _stepSharer, _observeSharer;
    private readonly OccupancyGuard _guard;
    private int _activeCount;
    private QuietClamp? _clamp;
    private double[]? _sharedFor;
    private (QuietClamp? Clamp, int Steps) _quietSharedFor;

    /// <param name="setup">What all blocks share.</param>
    /// <param name="events">Events of its instances, in order.</param>
    /// <param name="first">First instance.</param>
    /// <param name="count">Number of instances.</param>
    public PopulationBlock(PopulationSetup setup, GridEvent[] events, int first, int count)
    {
        (_setup, _compiled, _first, _count) = (setup, setup.Compiled, first, count);
        int stride = (count + 7) & ~7, observables = _compiled.Observables.Length, states = _compiled.StateNames.Count;
        _active = new AlignedRows(_compiled.Rows.Length, stride);
        _quiet = new AlignedRows(states + observables, stride);
        _observed = new AlignedRows(observables, stride);
        _seen = new AlignedRows(observables, stride);
        _stepShared = new AlignedRows(1, (_compiled.Step.SharedCount + 8) & ~7);
        _observeShared = new AlignedRows(1, (_compiled.Observe.SharedCount + 8) & ~7);
        _quietShared = new AlignedRows(1, (setup.LargestQuietShared + 8) & ~7);
        (_stepSharer, _observeSharer) = (_compiled.Step.NewSharer(), _compiled.Observe.NewSharer());
        (_columnOf, _instanceIn) = (new int[count], new int[stride]);
        _events = new BlockEvents(setup, events);
        _guard = new OccupancyGuard(_compiled, setup.Options.OccupancyTolerance);
        for (int i = 0; i < count; i++)
        {
            (_columnOf[i], _instanceIn[i]) = (i, i);
            setup.WriteRest(_active, i);
        }

        _activeCount = count;
    }

    /// <summary>Kernel calls made so far: active steps and quiet leaps.</summary>
    public (long Steps, long Leaps, long ActiveLaneSteps) Calls { get; private set; }

    /// <summary>Advances from one step to another and records on the way.</summary>
    public void Run(int from, int to)
    {
        int stretch = 0;
        for (int step = from; step < to;)
        {
            while (_setup.Stretches[stretch].End <= step)
            {
                stretch++;
            }

            ClampStretch now = _setup.Stretches[stretch];
            UseClamp(now);
            int end = Math.Min(Math.Min(to, now.End), _setup.NextRecord(step));
            end = Math.Min(end, step + QuietModes.LongestLeap);
            RunLeap(step, end);
            if (end % _setup.Model.RecordEvery == 0)
            {
                Record(end / _setup.Model.RecordEvery);
            }

            Rest();
            step = end;
        }
    }

    /// <summary>The state of one instance now.</summary>
    public double[] StateOf(int instance)
    {
        int states = _compiled.StateNames.Count, i = instance - _first;
        double[] state = new double[states];
        if (_columnOf[i] != Home)
        {
            return [.. Enumerable.Range(0, states).Select(r => _active[r, _columnOf[i]])];
        }

        fixed (double* target = state)
        {
            _clamp!.Modes.Leave(_quiet.Start + i, _quiet.Stride, target, 1);
        }

        return state;
    }

    // Under other inputs the coordinates are others: everything returns to time stepping, and what is quiet under them leaves it again.
    private void UseClamp(ClampStretch stretch)
    {
        if (ReferenceEquals(_sharedFor, stretch.Inputs))
        {
            return;
        }

        for (int i = 0; i < _count && _clamp is not null; i++)
        {
            if (_columnOf[i] == Home)
            {
                Wake(i, 0);
            }
        }

        Share(_stepSharer, stretch.Inputs, _stepShared);
        Share(_observeSharer, stretch.Inputs, _observeShared);
        _sharedFor = stretch.Inputs;
        _clamp = _setup.QuietClampOf(stretch);
        Rest();
    }

    private void RunLeap(int begin, int end)
    {
        Kernel kernel = _compiled.Step.Kernel;
        for (int step = begin; step < end;)
        {
            while (_events.TryTake(step, out int connection))
            {
                Deliver(connection, step - begin);
            }

            int next = Math.Min(end, _events.NextStep);
            if (_activeCount > 0)
            {
                int lanes = (_activeCount + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes;
                for (int k = step; k < next; k++)
                {
                    kernel.Run(_active.Start, _active.Stride, _active.Start, _active.Stride, lanes, _stepShared.Start);
                }

                Calls = (Calls.Steps + next - step, Calls.Leaps, Calls.ActiveLaneSteps + ((long)(next - step) * lanes));
            }

            step = next;
        }

        LeapQuiet(end - begin);
        for (int column = 0; column < _activeCount; column++)
        {
            _guard.Check(_active, column, _first + _instanceIn[column], end * _setup.Options.Step);
        }
    }

    private void LeapQuiet(int steps)
    {
        if (_clamp is null)
        {
            return;
        }

        if (_quietSharedFor != (_clamp, steps))
        {
            _clamp.Kernel.Share(steps, new Span<double>(_quietShared.Start, _clamp.Kernel.SharedCount));
            _quietSharedFor = (_clamp, steps);
        }

        _clamp.Kernel.Kernel.Run(_quiet.Start, _quiet.Stride, _quiet.Start, _quiet.Stride, _quiet.Stride, _quietShared.Start);
        Calls = (Calls.Steps, Calls.Leaps + 1, Calls.ActiveLaneSteps);
    }

    // Active instances that have come near their fixed point leave time stepping; the last column fills the gap.
    private void Rest()
    {
        for (int column = _activeCount - 1; column >= 0 && _clamp is not null; column--)
        {
            if (_clamp.Modes.IsQuiet(_active.Start + column, _active.Stride))
            {
                int instance = _instanceIn[column], last = --_activeCount;
                _clamp.Modes.Enter(_active.Start + column, _active.Stride, _quiet.Start + instance, _quiet.Stride);
                _active.CopyColumn(last, column);
                (_instanceIn[column], _columnOf[_instanceIn[last]]) = (_instanceIn[last], column);
                _columnOf[instance] = Home;
            }
        }
    }

    private void Wake(int instance, int stepsIntoLeap)
    {
        int column = _activeCount++;
        _clamp!.Modes.Leap(_quiet.Start + instance, _quiet.Stride, stepsIntoLeap);
        _clamp.Modes.Leave(_quiet.Start + instance, _quiet.Stride, _active.Start + column, _active.Stride);
        _quiet.ClearColumn(instance);
        (_columnOf[instance], _instanceIn[column]) = (column, instance);
    }

    private void Deliver(int connection, int stepsIntoLeap)
    {
        int instance = _setup.Model.Connections[connection].Instance - _first;
        if (_columnOf[instance] == Home)
        {
            Wake(instance, stepsIntoLeap);
        }

        _events.Deliver(connection, _sharedFor!, _active, _columnOf[instance]);
    }

    private void Record(int record)
    {
        int observables = _compiled.Observables.Length;
        Observe(observables);
        for (int o = 0; o < observables; o++)
        {
            _setup.WriteBlockSum(record, o, _first, FixedOrderSum.Of(new ReadOnlySpan<double>(_seen.Start + ((nint)o * _seen.Stride), _count)));
        }

        _setup.WriteWatches(record, _first, _count, _seen);
    }

    private void Observe(int observables)
    {
        Kernel kernel = _compiled.Observe.Kernel;
        if (_clamp is { Kernel.AllLinear: true })
        {
            new ReadOnlySpan<double>(_quiet.Start + ((nint)_compiled.StateNames.Count * _quiet.Stride), observables * _quiet.Stride)
                .CopyTo(new Span<double>(_seen.Start, observables * _seen.Stride));
        }
        else if (_clamp is not null)
        {
            ObserveQuietStates(kernel);
        }

        int lanes = (_activeCount + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes;
        kernel.Run(_active.Start, _active.Stride, _observed.Start, _observed.Stride, lanes, _observeShared.Start);
        for (int column = 0; column < _activeCount; column++)
        {
            for (int o = 0; o < observables; o++)
            {
                _seen[o, _instanceIn[column]] = _observed[o, column];
            }
        }
    }

    private void ObserveQuietStates(Kernel kernel)
    {
        AlignedRows states = _setup.NewRows(_quiet.Stride);
        for (int i = 0; i < _count; i++)
        {
            if (_columnOf[i] == Home)
            {
                _clamp!.Modes.Leave(_quiet.Start + i, _quiet.Stride, states.Start + i, states.Stride);
            }
        }

        kernel.Run(states.Start, states.Stride, _seen.Start, _seen.Stride, states.Stride, _observeShared.Start);
    }

    private static void Share(ProgramEvaluator? sharer, double[] inputs, AlignedRows target)
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
