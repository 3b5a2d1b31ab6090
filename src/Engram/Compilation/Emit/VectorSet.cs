using System.Reflection;
using System.Runtime.Intrinsics;

namespace Engram.Compilation.Emit;

/// <summary>The vector type a kernel is written in, and the methods that the just-in-time compiler turns into single machine instructions.</summary>
/// <param name="Type">Vector of doubles.</param>
/// <param name="Operations">The static class with its operations.</param>
/// <param name="Lanes">Instances in a vector.</param>
internal sealed record VectorSet(Type Type, Type Operations, int Lanes)
{
    public static VectorSet Of128 { get; } = new(typeof(Vector128<double>), typeof(Vector128), 2);

    public static VectorSet Of256 { get; } = new(typeof(Vector256<double>), typeof(Vector256), 4);

    public static VectorSet Of512 { get; } = new(typeof(Vector512<double>), typeof(Vector512), 8);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string, int), MethodInfo> _found = new();

    /// <summary>The same number in every lane.</summary>
    public MethodInfo Broadcast => _found.GetOrAdd(("Create", 1), _ => Operations.GetMethod("Create", [typeof(double)])!);

    /// <summary>A generic operation such as <c>LessThan</c>, for doubles.</summary>
    public MethodInfo Method(string name, int arguments) => _found.GetOrAdd((name, arguments), _ => Operations.GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Static)
        .Cast<MethodInfo>()
        .First(m => m.IsGenericMethodDefinition && m.GetParameters().Length == arguments && m.GetGenericArguments().Length == 1
            && !m.GetParameters().Any(p => p.ParameterType.IsByRef)).MakeGenericMethod(typeof(double)));

    /// <summary>An operator of the vector type: <c>op_Addition</c>.</summary>
    public MethodInfo Operator(string name) => _found.GetOrAdd((name, 0), _ => Type.GetMethod(name, name == "op_UnaryNegation" ? [Type] : [Type, Type])!);

    /// <summary>A function of ours, e.g. the exponential.</summary>
    public MethodInfo Own(Type home, string name, params Type[] more) => home.GetMethod(name, [Type, .. more])!;
}
