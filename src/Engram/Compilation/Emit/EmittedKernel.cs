namespace Engram.Compilation.Emit;

/// <summary>Machine code generated for one program.</summary>
/// <param name="method">The code.</param>
/// <param name="lanes">Instances computed at once.</param>
internal sealed unsafe class EmittedKernel(EmittedKernel.Method method, int lanes) : Kernel
{
    /// <summary>The shape of generated code; see <see cref="Kernel.Run"/>.</summary>
    public delegate void Method(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared);

    public override int Lanes => lanes;

    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared) =>
        method(rows, rowStride, outputs, outputStride, count, shared);
}
