using System.Reflection;
using System.Reflection.Emit;
using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>Writes single operations as intermediate code, for one instance or for a vector of them.</summary>
/// <param name="il">Where the code goes.</param>
/// <param name="vectors">The vector type, or null for one instance at a time.</param>
internal sealed class OperationEmitter(ILGenerator il, VectorSet? vectors)
{
    /// <summary>Writes an operation whose operands are on the evaluation stack.</summary>
    public void Emit(Operation operation)
    {
        if (vectors is null)
        {
            OperateScalar(operation);
        }
        else
        {
            OperateVector(vectors, operation);
        }
    }

    private void OperateScalar(Operation operation)
    {
        switch (operation)
        {
            case Operation.Add:
                il.Emit(OpCodes.Add);
                break;
            case Operation.Subtract:
                il.Emit(OpCodes.Sub);
                break;
            case Operation.Multiply:
                il.Emit(OpCodes.Mul);
                break;
            case Operation.Divide:
                il.Emit(OpCodes.Div);
                break;
            case Operation.Negate:
                il.Emit(OpCodes.Neg);
                break;
            default:
                il.Emit(OpCodes.Ldc_I4, (int)operation);
                il.Emit(OpCodes.Call, ScalarCall.Method(ProgramVerifier.Arity(operation)));
                break;
        }
    }

    private void OperateVector(VectorSet v, Operation operation)
    {
        switch (operation)
        {
            case Operation.Less or Operation.Greater or Operation.LessOrEqual or Operation.GreaterOrEqual:
                il.Emit(OpCodes.Call, v.Method(ComparisonName(operation), 2));
                il.Emit(OpCodes.Ldc_R8, 1.0);
                Broadcast();
                il.Emit(OpCodes.Call, v.Operator("op_BitwiseAnd"));
                break;
            case Operation.Exp:
                il.Emit(OpCodes.Call, v.Own(typeof(Exponential), nameof(Exponential.Of)));
                break;
            case Operation.Power:
                il.Emit(OpCodes.Call, v.Own(typeof(LaneMath), nameof(LaneMath.Power), v.Type));
                break;
            case Operation.Min or Operation.Max:
                il.Emit(OpCodes.Call, v.Method(operation.ToString(), 2));
                break;
            case Operation.Sqrt or Operation.Abs:
                il.Emit(OpCodes.Call, v.Method(operation.ToString(), 1));
                break;
            default:
                if (OperatorName(operation) is { } name)
                {
                    il.Emit(OpCodes.Call, v.Operator(name));
                }
                else
                {
                    il.Emit(OpCodes.Ldc_I4, (int)operation);
                    il.Emit(OpCodes.Call, v.Own(typeof(LaneMath), nameof(LaneMath.Apply), typeof(int)));
                }

                break;
        }
    }

    /// <summary>Puts the number on the evaluation stack into every lane.</summary>
    public void Broadcast()
    {
        if (vectors is not null)
        {
            il.Emit(OpCodes.Call, vectors.Broadcast);
        }
    }

    private static string? OperatorName(Operation operation) => operation switch
    {
        Operation.Add => "op_Addition",
        Operation.Subtract => "op_Subtraction",
        Operation.Multiply => "op_Multiply",
        Operation.Divide => "op_Division",
        Operation.Negate => "op_UnaryNegation",
        _ => null,
    };

    private static string ComparisonName(Operation operation) => operation switch
    {
        Operation.Less => "LessThan",
        Operation.Greater => "GreaterThan",
        Operation.LessOrEqual => "LessThanOrEqual",
        _ => "GreaterThanOrEqual",
    };
}

/// <summary>Where scalar code calls for operations that are not machine instructions; the operation's number comes last.</summary>
internal static class ScalarCall
{
    public static MethodInfo Method(int arguments) =>
        typeof(ScalarCall).GetMethod(nameof(Apply), [.. Enumerable.Repeat(typeof(double), arguments), typeof(int)])!;

    public static double Apply(double a, int operation) => ScalarMath.Apply((Operation)operation, a);

    public static double Apply(double a, double b, int operation) => ScalarMath.Apply((Operation)operation, a, b);

    public static double Apply(double a, double b, double c, int operation) => ScalarMath.Apply((Operation)operation, a, b, c);
}
