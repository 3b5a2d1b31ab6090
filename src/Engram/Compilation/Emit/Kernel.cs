namespace Engram.Compilation.Emit;

/// <summary>A program ready to run over many instances.</summary>
/// <remarks>
/// Memory is state-major, instance-minor: <c>rows[k*rowStride + i]</c> is row k of instance i, so that neighbouring instances are lanes
/// of a vector and nothing is shuffled. All values are computed before the first output of a lane group is stored, so outputs may be the rows.
/// </remarks>
internal abstract unsafe class Kernel
{
    /// <summary>Instances computed at once; the count must be a multiple of it.</summary>
    public abstract int Lanes { get; }

    /// <summary>Runs the program.</summary>
    /// <param name="rows">Values of the instances.</param>
    /// <param name="rowStride">Distance between rows, in doubles.</param>
    /// <param name="outputs">Where the outputs go, laid out like the rows.</param>
    /// <param name="outputStride">Distance between outputs, in doubles.</param>
    /// <param name="count">Number of instances, a multiple of <see cref="Lanes"/>.</param>
    /// <param name="shared">The values shared by all instances.</param>
    public abstract void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared);
}
