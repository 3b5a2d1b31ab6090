namespace Engram.Tests.Conventions;

/// <summary>The rooms of the library and their order: a room uses only rooms above it.</summary>
public sealed class RoomTests
{
    private static readonly string[] s_rooms =
    [
        "Diagnostics", "Units", "Numerics", "Mechanisms", "Compilation", "Kinetics", "Receptors", "Pharmacology",
        "Synapses", "Plasticity", "Neurons", "Networks", "Simulation", "Experiments",
    ];

    /// <summary>The rooms, those that are still to come included, in the order in which one may use another.</summary>
    internal static IReadOnlyList<string> Order => s_rooms;

    [Fact]
    public void Every_type_of_the_library_lives_in_a_known_room() => Assert.Empty(
        Assemblies.Core.Written().Where(t => Array.IndexOf(s_rooms, Room(t)) < 0).Select(t => t.FullName));

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(
        from type in Assemblies.Core.GetTypes()
        where Room(type).Length > 0
        from used in References.Of(type)
        where used.Assembly == Assemblies.Core && Array.IndexOf(s_rooms, Room(used)) > Array.IndexOf(s_rooms, Room(type))
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void The_scan_sees_what_a_method_calls() =>
        Assert.Contains(typeof(Engram.Mechanisms.Rules.MechanismRules), References.Of(typeof(Engram.Mechanisms.MechanismBuilder)));

    [Fact]
    public void The_library_needs_nothing_but_the_runtime_and_MathNet() => Assert.All(
        Assemblies.Core.GetReferencedAssemblies(),
        a => Assert.True(a.Name!.StartsWith("System", StringComparison.Ordinal) || a.Name is "MathNet.Numerics" or "netstandard", a.Name));

    [Theory]
    [InlineData("Engram.Formats", "Engram")]
    [InlineData("Engram.Figures", "Engram")]
    [InlineData("Engram.Cli", "Engram", "Engram.Formats", "Engram.Figures")]
    public void An_outer_assembly_uses_only_those_within(string assembly, params string[] within) => Assert.Empty(
        Assemblies.All.Single(a => a.GetName().Name == assembly).GetReferencedAssemblies()
            .Select(a => a.Name!).Where(n => n.StartsWith("Engram", StringComparison.Ordinal)).Except(within));

    // Types without a namespace are the compiler's; a lambda's class carries the namespace of the type it stands in.
    private static string Room(Type type) => type.Namespace?.Split('.') is ["Engram", var room, ..] ? room : "";
}
