using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Engram.Tests.Conventions;

/// <summary>Prints what an assembly offers: one line a type, one a member, in the order of the alphabet.</summary>
internal static class PublicApi
{
    private const BindingFlags Offered = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> s_words = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(char)] = "char",
    };

    /// <summary>The text; members that every record has are left out.</summary>
    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.PublicTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (string member in type.GetMembers(Offered).Where(IsOffered).Select(Member).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsOffered(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !member.Name.Contains('<')
        && member switch
        {
            MethodBase m => IsSeen(m) && (!m.IsSpecialName || m is ConstructorInfo || m.Name.StartsWith("op_", StringComparison.Ordinal)),
            PropertyInfo p => IsSeen(p.GetMethod) || IsSeen(p.SetMethod),
            FieldInfo f => (f.IsPublic || f.IsFamily) && !f.IsSpecialName,
            EventInfo e => IsSeen(e.AddMethod),
            _ => false,
        };

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Kind(Type type) => type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : (type.IsAbstract, type.IsSealed) switch { (true, true) => "static class", (true, false) => "abstract class", (false, true) => "sealed class", _ => "class" };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<Type> bases = type.GetInterfaces().OrderBy(Name, StringComparer.Ordinal);
        if (type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType))
        {
            bases = bases.Prepend(b);
        }

        string listed = string.Join(", ", bases.Select(Name));
        return listed.Length > 0 ? " : " + listed : "";
    }

    private static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo c => $"new({Parameters(c)})",
        MethodInfo m => $"{Static(m)}{Name(m.ReturnType)} {m.Name}{Generic(m)}({Parameters(m)})",
        PropertyInfo p => $"{Static(p.GetMethod ?? p.SetMethod!)}{Name(p.PropertyType)} {Indexed(p)} {{ {Accessors(p)}}}",
        FieldInfo { IsLiteral: true } f => $"const {Name(f.FieldType)} {f.Name}",
        FieldInfo f => $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}",
        _ => member.ToString()!,
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "";

    private static string Generic(MethodInfo m) => m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "";

    private static string Indexed(PropertyInfo p) => p.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : p.Name;

    private static string Accessors(PropertyInfo p)
    {
        string set = !IsSeen(p.SetMethod) ? ""
            : p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";
        return (IsSeen(p.GetMethod) ? "get; " : "") + set;
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo p) =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + Value(p.RawDefaultValue) : "")}";

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Name(Type type)
    {
        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsPointer ? "*" : "");
        }

        string plain = s_words.GetValueOrDefault(type, type.Name.Split('`')[0]);
        string nested = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}.{plain}" : plain;
        return type.IsGenericType ? $"{nested}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : nested;
    }
}
