using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>A program split into what is shared by all instances, computed when the inputs change, and the loop over instances.</summary>
/// <param name="kernel">The loop.</param>
/// <param name="shared">The shared part; null when the kernel reads the inputs themselves.</param>
/// <param name="sharedCount">Number of shared values.</param>
internal sealed class CompiledProgram(Kernel kernel, KernelProgram? shared, int sharedCount)
{
    /// <summary>The loop over instances.</summary>
    public Kernel Kernel => kernel;

    /// <summary>Number of shared values.</summary>
    public int SharedCount => sharedCount;

    /// <summary>What computes the shared values from the inputs; null when they are the inputs themselves. One for each thread.</summary>
    public ProgramEvaluator? NewSharer() => shared is null ? null : new ProgramEvaluator(shared);

    /// <summary>Makes a program ready to run.</summary>
    public static CompiledProgram Of(KernelProgram sharedPart, KernelProgram loop, KernelBackend backend) =>
        new(KernelOf(loop, Resolve(backend)), sharedPart, sharedPart.Outputs.Length);

    /// <summary>What <see cref="KernelBackend.Automatic"/> stands for on this machine.</summary>
    public static KernelBackend Resolve(KernelBackend backend) =>
        !RuntimeFeature.IsDynamicCodeSupported && backend != KernelBackend.Interpreter ? KernelBackend.Portable
        : backend != KernelBackend.Automatic ? backend
        : Vector512.IsHardwareAccelerated ? KernelBackend.Vector512
        : Vector256.IsHardwareAccelerated ? KernelBackend.Vector256
        : Vector128.IsHardwareAccelerated ? KernelBackend.Vector128
        : KernelBackend.Scalar;

    internal static Kernel KernelOf(KernelProgram loop, KernelBackend backend) => backend switch
    {
        KernelBackend.Portable => new PortableKernel(loop),
        KernelBackend.Scalar => KernelEmitter.Run(loop, null),
        KernelBackend.Vector128 => KernelEmitter.Run(loop, VectorSet.Of128),
        KernelBackend.Vector256 => KernelEmitter.Run(loop, VectorSet.Of256),
        _ => KernelEmitter.Run(loop, VectorSet.Of512),
    };
}
