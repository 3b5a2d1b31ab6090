using Engram.Compilation;
using Engram.Compilation.Emit;

namespace Engram.Simulation.FixedStep;

/// <summary>Instances that are advanced together from the first step to the last, on one thread, without looking at any other block.</summary>
/// <remarks>
/// An instance is either active, in one of the columns of <see cref="_active"/> and stepped with its neighbours there, or quiet: then its coordinates
/// stand at its home column of <see cref="_quiet"/> as they were at the step <see cref="_since"/>, and are moved on only when somebody wants to know.
/// All arithmetic is per instance, so where it stands changes no bit of it; sums have a fixed order.
/// </remarks>
internal sealed unsafe class PopulationBlock
{
    private const int Home = -1;

    // Active instances are looked at after so many steps at most: whether they have become quiet, whether their numbers are possible.
    private const int LongestLeap = 40;

    private readonly PopulationSetup _setup;
    private readonly CompiledMechanism _compiled;
    private readonly int _first, _count;
    private readonly AlignedRows _active, _quiet, _stepShared;
    private readonly int[] _columnOf, _instanceIn, _since;
    private readonly BlockEvents _events;
    private readonly ProgramEvaluator? _stepSharer;
    private readonly OccupancyGuard _guard;
    private readonly BlockObserver _observer;
    private int _activeCount, _nextCheck;
    private QuietClamp? _clamp;
    private QuietSums? _sums;
    private double[]? _inputs;

    /// <param name="setup">What all blocks share.</param>
    /// <param name="events">Events of its instances, in order.</param>
    /// <param name="first">First instance.</param>
    /// <param name="count">Number of instances.</param>
    public PopulationBlock(PopulationSetup setup, GridEvent[] events, int first, int count)
    {
        (_setup, _compiled, _first, _count) = (setup, setup.Compiled, first, count);
        int stride = (count + 7) & ~7;
        _active = new AlignedRows(_compiled.Rows.Length, stride);
        _quiet = new AlignedRows(_compiled.StateNames.Count, stride);
        _stepShared = new AlignedRows(1, (_compiled.Step.SharedCount + 8) & ~7);
        _stepSharer = _compiled.Step.NewSharer();
        (_columnOf, _instanceIn, _since) = (new int[count], new int[stride], new int[count]);
        _events = new BlockEvents(setup, events);
        _guard = new OccupancyGuard(_compiled, setup.Options.OccupancyTolerance);
        _observer = new BlockObserver(setup, first, count);
        for (int i = 0; i < count; i++)
        {
            (_columnOf[i], _instanceIn[i]) = (i, i);
            setup.WriteRest(_active, i);
        }

        _activeCount = count;
    }

    /// <summary>Calls of the step kernel so far, and how many instances they stepped.</summary>
    public (long Steps, long InstanceSteps) Cost { get; private set; }

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

            UseClamp(_setup.Stretches[stretch], step);
            int end = Math.Min(Math.Min(to, _setup.Stretches[stretch].End), Math.Min(_setup.NextRecord(step), step + LongestLeap));
            RunLeap(step, end);
            if (end % _setup.Model.RecordEvery == 0)
            {
                _observer.Record(end / _setup.Model.RecordEvery, new(_active, _activeCount, _sums, this, end));
            }

            Rest(end);
            step = end;
        }

        _nextCheck = to;
        Check(to);
    }

    /// <summary>Writes the state of one instance at a step.</summary>
    public void WriteState(int instance, int step, double* state, nint stride)
    {
        int i = instance - _first, states = _compiled.StateNames.Count;
        if (_columnOf[i] != Home)
        {
            for (int r = 0; r < states; r++)
            {
                state[r * stride] = _active[r, _columnOf[i]];
            }

            return;
        }

        double* copy = stackalloc double[states];
        for (int r = 0; r < states; r++)
        {
            copy[r] = _quiet[r, i];
        }

        _clamp!.Modes.Leap(copy, 1, step - _since[i]);
        _clamp.Modes.Leave(copy, 1, state, stride);
    }

    // Under other inputs the coordinates are others: everything returns to time stepping, and what is quiet under them leaves it again.
    private void UseClamp(ClampStretch stretch, int step)
    {
        if (ReferenceEquals(_inputs, stretch.Inputs))
        {
            return;
        }

        for (int i = 0; i < _count && _clamp is not null; i++)
        {
            if (_columnOf[i] == Home)
            {
                Wake(i, step, step);
            }
        }

        BlockObserver.Share(_stepSharer, stretch.Inputs, _stepShared);
        _observer.Use(stretch.Inputs);
        _inputs = stretch.Inputs;
        _clamp = _setup.QuietClampOf(stretch);
        _sums = _clamp is null ? null : new QuietSums(_clamp, _setup.Options.Step);
        Rest(step);
    }

    private void RunLeap(int begin, int end)
    {
        for (int step = begin; step < end;)
        {
            while (_events.TryTake(step, out int connection))
            {
                int instance = _setup.Model.Connections[connection].Instance - _first;
                if (_columnOf[instance] == Home)
                {
                    Wake(instance, begin, step);
                }

                _events.Deliver(connection, _inputs!, _active, _columnOf[instance]);
            }

            int next = Math.Min(end, _events.NextStep);
            StepActive(next - step);
            step = next;
        }

        _sums?.Leap(end - begin);
        Check(end);
    }

    // Once in a longest leap, also where the inputs change at every step.
    private void Check(int end)
    {
        for (int column = 0; column < _activeCount && end >= _nextCheck; column++)
        {
            _guard.Check(_active, column, _first + _instanceIn[column], end);
        }

        _nextCheck = end >= _nextCheck ? end + LongestLeap : _nextCheck;
    }

    private void StepActive(int steps)
    {
        Kernel kernel = _compiled.Step.Kernel;
        int lanes = (_activeCount + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes;
        for (int k = 0; k < steps && lanes > 0; k++)
        {
            kernel.Run(_active.Start, _active.Stride, _active.Start, _active.Stride, lanes, _stepShared.Start);
            Cost = (Cost.Steps + 1, Cost.InstanceSteps + lanes);
        }
    }

    // Active instances that have come near their fixed point leave time stepping; the last column fills the gap.
    private void Rest(int step)
    {
        for (int column = _activeCount - 1; column >= 0 && _clamp is not null; column--)
        {
            if (_clamp.Modes.IsQuiet(_active.Start + column, _active.Stride))
            {
                _guard.Check(_active, column, _first + _instanceIn[column], step);
                int instance = _instanceIn[column], last = --_activeCount;
                _clamp.Modes.Enter(_active.Start + column, _active.Stride, _quiet.Start + instance, _quiet.Stride);
                _sums!.Add(1, _quiet.Start + instance, _quiet.Stride);
                _since[instance] = step;
                _active.CopyColumn(last, column);
                (_instanceIn[column], _columnOf[_instanceIn[last]]) = (_instanceIn[last], column);
                _columnOf[instance] = Home;
            }
        }
    }

    /// <summary>Returns an instance to time stepping.</summary>
    /// <param name="instance">The instance, counted from the block's first.</param>
    /// <param name="sumsAt">The step that the sums stand at.</param>
    /// <param name="step">The step at which it wakes.</param>
    private void Wake(int instance, int sumsAt, int step)
    {
        int column = _activeCount++;
        double* quiet = _quiet.Start + instance;
        _clamp!.Modes.Leap(quiet, _quiet.Stride, sumsAt - _since[instance]);
        _sums!.Add(-1, quiet, _quiet.Stride);
        _clamp.Modes.Leap(quiet, _quiet.Stride, step - sumsAt);
        _clamp.Modes.Leave(quiet, _quiet.Stride, _active.Start + column, _active.Stride);
        (_columnOf[instance], _instanceIn[column]) = (column, instance);
    }
}
