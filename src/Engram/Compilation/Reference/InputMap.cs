using Engram.Mechanisms;

namespace Engram.Compilation.Reference;

/// <summary>Collects a mechanism's inputs in its own order from the shared ones and those each instance has of its own.</summary>
internal sealed unsafe class InputMap
{
    private readonly (int Row, int Shared, bool IsTime)[] _sources;
    private readonly double[] _values;

    public InputMap(Mechanism mechanism, string[] rows)
    {
        int shared = 0;
        _sources = [.. mechanism.Inputs.Select(i => Array.IndexOf(rows, i.Name) is >= 0 and int row
            ? (row, -1, i.Kind == InputKind.Time)
            : (-1, shared++, i.Kind == InputKind.Time))];
        _values = new double[_sources.Length];
    }

    /// <summary>The inputs of one instance; the same array every time.</summary>
    public double[] Read(double* rows, nint rowStride, double* shared, double timeShift)
    {
        for (int i = 0; i < _sources.Length; i++)
        {
            (int row, int slot, bool isTime) = _sources[i];
            _values[i] = (row >= 0 ? rows[row * rowStride] : shared[slot]) + (isTime ? timeShift : 0);
        }

        return _values;
    }
}
