using System.Runtime.CompilerServices;

namespace Engram.Compilation.Emit;

/// <summary>Machine code generated for one program.</summary>
/// <remarks>
/// The code keeps what does not fit the registers on the stack. The run-time aligns the stack to 16 bytes, and vectors that then straddle two
/// cache lines make the whole kernel up to 2.5 times slower, by the chance of where a thread's stack begins. So the stack is moved by a few bytes
/// to where it suits the kernel; that place is measured once, when the kernel is made. It changes no bit of a result.
/// </remarks>
internal sealed unsafe class EmittedKernel : Kernel
{
    private readonly Method _method;
    private readonly nint _place, _places;

    /// <param name="method">The code.</param>
    /// <param name="lanes">Instances computed at once.</param>
    /// <param name="memory">How many values of each kind the code reads and writes: rows, outputs, shared values.</param>
    public EmittedKernel(Method method, int lanes, (int Rows, int Outputs, int Shared) memory)
    {
        (_method, Lanes) = (method, lanes);
        _places = StackPlacement.Mask(lanes);
        _place = StackPlacement.BestOf(this, memory);
    }

    private EmittedKernel(EmittedKernel other, nint place) => (_method, Lanes, _place, _places) = (other._method, other.Lanes, place, other._places);

    /// <summary>The shape of generated code; see <see cref="Kernel.Run"/>.</summary>
    public delegate void Method(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared);

    public override int Lanes { get; }

    /// <summary>The same code, entered with the stack at another place.</summary>
    /// <param name="place">0, 16, 32 or 48: what an address on the stack leaves when divided by the size of a cache line.</param>
    public EmittedKernel At(nint place) => new(this, place);

    // Compiled once and for good: another version of this method would have another frame, and the measured place would no longer hold.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared)
    {
        byte here;
        byte* moved = stackalloc byte[(int)(((nint)(&here) - _place) & _places)];
        _method(rows, rowStride, outputs, outputStride, count, shared);
        Keep(moved);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(byte* moved) => _ = moved;
}
