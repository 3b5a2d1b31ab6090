using System.Globalization;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats.Nmodl;

/// <summary>Writes formulas as NMODL: units in round brackets, its own names for functions, and calls of functions the file must then define.</summary>
internal sealed class NmodlFormula(NmodlNames names, FormulaDimensions dimensions, NmodlFunctions functions)
{
    private static readonly string[] s_operators = ["+", "-", "*", "/", "^", "<", ">", "<=", ">="];

    /// <summary>The same writer inside a function or event that has arguments of its own.</summary>
    public NmodlFormula With(IEnumerable<string> locals) => new(names.With(locals), dimensions, functions);

    /// <summary>The NMODL name of a name.</summary>
    public string Name(string name) => names[name];

    /// <summary>The formula as NMODL.</summary>
    public string Of(Expression formula) => formula switch
    {
        Number n => Of(n),
        Symbol s => names[s.Name],
        Negation n => $"-{Operand(n.Operand, Precedence.Product)}",
        Binary b => Of(b),
        Conditional c => $"{functions.Choose(dimensions.Of(c))}({Of(c.Condition)}, {Of(c.Then)}, {Of(c.Otherwise)})",
        Call c => Of(c),
        _ => throw new InvalidOperationException($"A formula of kind {formula.GetType().Name} has no NMODL form."),
    };

    /// <summary>The formula, in brackets unless it binds at least as tightly as a product.</summary>
    public string Factor(Expression formula) => Operand(formula, Precedence.Product);

    /// <summary>A number, bare where it has no dimension; fifteen digits, so that 3260/1000 reads 3.26.</summary>
    public static string Of(double value, Dimension dimension) =>
        value.ToString("G15", CultureInfo.InvariantCulture) + (dimension == Dimension.None ? "" : $" ({NmodlUnit.Of(dimension)})");

    private static string Of(Number n) => Of(n.Value, n.Dimension);

    private string Of(Binary b)
    {
        if (b.Operator == BinaryOperator.Power)
        {
            return $"{Operand(b.Left, Precedence.Power + 1)}^{Operand(b.Right, Precedence.Power + 1)}";
        }

        bool product = b.Operator is BinaryOperator.Multiply or BinaryOperator.Divide;
        int rank = product ? Precedence.Product : Precedence.Of(b);
        string left = product && Precedence.BeginsWithMinus(b.Left) ? Of(b.Left) : Operand(b.Left, rank);
        return $"{left} {s_operators[(int)b.Operator]} {Operand(b.Right, rank + 1)}";
    }

    private string Of(Call call)
    {
        string function = call.Function switch
        {
            "abs" => functions.Absolute(dimensions.Of(call)),
            "exprel" => functions.Exprel(),
            "min" or "max" => functions.Extreme(call.Function, dimensions.Of(call)),
            _ when Call.BuiltIn.ContainsKey(call.Function) => call.Function,
            _ => names[call.Function],
        };
        return $"{function}({string.Join(", ", call.Arguments.Select(Of))})";
    }

    private string Operand(Expression formula, int least) => Precedence.Of(formula) >= least ? Of(formula) : $"({Of(formula)})";
}
