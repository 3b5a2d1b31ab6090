using System.Reflection;
using System.Reflection.Emit;

namespace Engram.Tests.Conventions;

/// <summary>Every type that a type mentions: in its bases, members, locals, and in the code of its methods.</summary>
internal static class References
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types mentioned, generic arguments and element types taken apart.</summary>
    public static IEnumerable<Type> Of(Type type) => Mentioned(type).OfType<Type>().SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> Mentioned(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetFields(Own).Select(f => f.FieldType),
        .. type.GetCustomAttributesData().Select(a => a.AttributeType),
        .. type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).SelectMany(OfMethod),
    ];

    private static IEnumerable<Type?> OfMethod(MethodBase method) =>
    [
        (method as MethodInfo)?.ReturnType,
        .. method.GetParameters().Select(p => p.ParameterType),
        .. method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [],
        .. Tokens(method).SelectMany(token => Resolved(method, token)),
    ];

    private static IEnumerable<Type?> Resolved(MethodBase method, int token)
    {
        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        MemberInfo? member = method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return member is Type type ? [type] : [member?.DeclaringType, .. member is MethodInfo { IsGenericMethod: true } m ? m.GetGenericArguments() : []];
    }

    // Walks the instructions (ECMA-335, III) and picks the operands that are tokens of members.
    private static IEnumerable<int> Tokens(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < code.Length;)
        {
            int width = code[at] == 0xFE ? 2 : 1;
            OpCode opCode = s_opCodes[width == 2 ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]];
            at += width;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += Size(opCode.OperandType, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : [type, .. type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : []];
}
