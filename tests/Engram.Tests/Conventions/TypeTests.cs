using System.Reflection;
using System.Runtime.CompilerServices;

namespace Engram.Tests.Conventions;

/// <summary>What every type keeps to.</summary>
public sealed class TypeTests
{
    private static readonly string[] s_saysNothing = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Misc", "Common"];

    private static IEnumerable<Type> Written => Assemblies.All.SelectMany(a => a.Written());

    private static IEnumerable<Type> Public => Assemblies.All.SelectMany(a => a.PublicTypes());

    [Fact]
    public void A_public_class_is_sealed_static_or_meant_for_inheritance() => Assert.Empty(
        Public.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));

    [Fact]
    public void An_internal_class_is_sealed_unless_something_inherits_it() => Assert.Empty(
        Written.Where(t => t.IsClass && !t.IsVisible && !t.IsSealed && !t.IsAbstract && !Written.Any(d => d.BaseType == t)).Select(t => t.FullName));

    [Fact]
    public void A_record_does_not_change_after_it_was_made() => Assert.Empty(
        from type in Written
        where IsRecord(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void A_public_record_holds_no_array_that_could_be_written_to() => Assert.Empty(
        from type in Public
        where IsRecord(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.PropertyType.IsArray
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void No_field_is_public_but_constants() => Assert.Empty(
        from type in Public
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !(field.IsInitOnly && field.IsStatic && !field.FieldType.IsArray)
        select $"{type.FullName}.{field.Name}");

    [Fact]
    public void No_name_says_nothing() => Assert.Empty(
        Written.Where(t => s_saysNothing.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal))).Select(t => t.FullName));

    [Fact]
    public void Each_room_has_one_exception_type_that_carries_a_diagnostic() => Assert.Empty(
        Written.Where(t => typeof(Exception).IsAssignableFrom(t) && !typeof(Engram.Diagnostics.EngramException).IsAssignableFrom(t))
            .Concat(Written.Where(t => typeof(Engram.Diagnostics.EngramException).IsAssignableFrom(t) && !t.IsAbstract)
                .GroupBy(t => t.Namespace).Where(room => room.Count() > 1).SelectMany(room => room))
            .Select(t => t.FullName));

    // The compiler gives every record a PrintMembers, and no other type one with a StringBuilder.
    private static bool IsRecord(Type type) => type.GetMethod(
        "PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly, [typeof(System.Text.StringBuilder)]) is not null;
}
