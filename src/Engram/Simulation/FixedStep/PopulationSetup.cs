using Engram.Compilation;
using Engram.Compilation.Reference;

namespace Engram.Simulation.FixedStep;

/// <summary>What the blocks of a population share: the compiled mechanism, the clamp, the quiet paths, the memory of the recording.</summary>
internal sealed class PopulationSetup
{
    // A stretch of constant inputs shorter than this is not worth finding modes for.
    private const int ShortestQuietStretch = 400;

    private readonly Dictionary<double[], QuietClamp?> _quiet = [];
    private readonly double[] _rest;
    private readonly double[] _blockSums;
    private readonly double[][] _watches;
    private readonly int _blocks;

    public PopulationSetup(PopulationModel model, PopulationOptions options)
    {
        (Model, Options) = (model, options);
        PopulationRules.Check(model, options);
        Compiled = Compiler.Compile(model.Mechanism, new CompilerOptions
        {
            Step = options.Step,
            Backend = options.Backend,
            Observables = [.. model.Sums, .. model.Watches.Select(w => w.Observable)],
        });
        Stretches = ClampStretch.Of(model, Compiled.SharedInputs, options.Step);
        HandlerOf = [.. model.Connections.Select(c => model.Mechanism.Events.FindIndex(e => e.Name == c.Handler))];
        _rest = new Interpreter(model.Mechanism).Rest(Stretches[0].Inputs);
        foreach (ClampStretch stretch in Stretches.Where(IsLong))
        {
            _quiet[stretch.Inputs] = _quiet.TryGetValue(stretch.Inputs, out QuietClamp? known) ? known : QuietClamp.Of(Compiled, stretch.Inputs, options.QuietTolerance);
        }

        _blocks = (model.Count + options.BlockSize - 1) / options.BlockSize;
        _blockSums = new double[RecordCount * Compiled.Observables.Length * _blocks];
        _watches = [.. model.Watches.Select(_ => new double[RecordCount])];
    }

    public PopulationModel Model { get; }

    public PopulationOptions Options { get; }

    public CompiledMechanism Compiled { get; }

    public IReadOnlyList<ClampStretch> Stretches { get; }

    public int[] HandlerOf { get; }

    /// <summary>Number of recorded times.</summary>
    public int RecordCount => Model.Steps / Model.RecordEvery;

    /// <summary>The step after which the next value is recorded.</summary>
    public int NextRecord(int step) => ((step / Model.RecordEvery) + 1) * Model.RecordEvery;

    /// <summary>The quiet path of a stretch, if it has one.</summary>
    public QuietClamp? QuietClampOf(ClampStretch stretch) => IsLong(stretch) ? _quiet.GetValueOrDefault(stretch.Inputs) : null;

    /// <summary>Writes the state at rest.</summary>
    public void WriteRest(AlignedRows rows, int column)
    {
        for (int r = 0; r < _rest.Length; r++)
        {
            rows[r, column] = _rest[r];
        }
    }

    public AlignedRows NewRows(int stride) => new(Compiled.Rows.Length, stride);

    /// <summary>The events of every block, in order.</summary>
    public GridEvent[][] EventsByBlock()
    {
        List<GridEvent>[] blocks = [.. Enumerable.Range(0, _blocks).Select(_ => new List<GridEvent>())];
        ReadOnlySpan<Connection> connections = Model.Connections.AsSpan();
        foreach (GridEvent e in Model.Events.AsSpan())
        {
            blocks[connections[e.Connection].Instance / Options.BlockSize].Add(e);
        }

        return [.. blocks.Select(b => b.ToArray())];
    }

    public void WriteBlockSum(int record, int observable, int first, double sum) =>
        _blockSums[((((record - 1) * Compiled.Observables.Length) + observable) * _blocks) + (first / Options.BlockSize)] = sum;

    /// <summary>The watches of a block.</summary>
    public IEnumerable<(int Watch, int Instance)> WatchesOf(int first, int count) =>
        Model.Watches.Select((w, i) => (i, w.Instance)).Where(w => w.Instance >= first && w.Instance < first + count);

    public void WriteWatch(int record, int watch, double value) => _watches[watch][record - 1] = value;

    /// <summary>What was recorded so far.</summary>
    public PopulationRecording Recording(int records)
    {
        double[] times = [.. Enumerable.Range(1, records).Select(k => k * Model.RecordEvery * Options.Step)];
        double[][] sums = [.. Enumerable.Range(0, Model.Sums.Length).Select(o => Enumerable.Range(0, records).Select(k => SumOf(k, o)).ToArray())];
        return new PopulationRecording(times, sums, [.. _watches.Select(w => w[..records])]);
    }

    private static bool IsLong(ClampStretch stretch) => stretch.End - stretch.Begin >= ShortestQuietStretch;

    private double SumOf(int record, int observable) =>
        FixedOrderSum.Of(_blockSums.AsSpan(((record * Compiled.Observables.Length) + observable) * _blocks, _blocks));
}
