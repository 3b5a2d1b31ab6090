using System.Reflection;
using System.Runtime.CompilerServices;
using Engram.Mechanisms;

namespace Engram.Tests.Conventions;

/// <summary>The assemblies that the conventions hold for.</summary>
internal static class Assemblies
{
    /// <summary>The library.</summary>
    public static Assembly Core { get; } = typeof(Mechanism).Assembly;

    /// <summary>The library and those that carry the third-party dependencies.</summary>
    public static IReadOnlyList<Assembly> All { get; } =
        [Core, Assembly.Load("Engram.Formats"), Assembly.Load("Engram.Figures"), Assembly.Load("Engram.Cli")];

    /// <summary>The types written by hand: not those the compiler makes for lambdas, iterators and extension blocks.</summary>
    public static IEnumerable<Type> Written(this Assembly assembly) =>
        assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Engram", StringComparison.Ordinal) == true && !IsCompilerMade(t));

    /// <summary>The public types written by hand, nested ones included.</summary>
    public static IEnumerable<Type> PublicTypes(this Assembly assembly) => assembly.Written().Where(t => t.IsVisible);

    private static bool IsCompilerMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<') || (type.DeclaringType is { } outer && IsCompilerMade(outer));
}
