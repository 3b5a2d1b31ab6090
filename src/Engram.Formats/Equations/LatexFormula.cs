using System.Globalization;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats.Equations;

/// <summary>Writes formulas as LaTeX mathematics.</summary>
internal sealed class LatexFormula(LatexNames names)
{
    private static readonly string[] s_operators = ["+", "-", "\\,", "/", "^", "<", ">", "\\le", "\\ge"];

    /// <summary>The formula.</summary>
    public string Of(Expression formula) => formula switch
    {
        Number n => Of(n.Value) + Unit(n.Dimension),
        Symbol s => names[s.Name],
        Negation n => "-" + Operand(n.Operand, Precedence.Product),
        Binary b => Of(b),
        Conditional c => $"\\begin{{cases}} {Of(c.Then)} & \\text{{if }} {Of(c.Condition)} \\\\ {Of(c.Otherwise)} & \\text{{otherwise}} \\end{{cases}}",
        Call c => Of(c),
        _ => throw new InvalidOperationException($"A formula of kind {formula.GetType().Name} has no LaTeX form."),
    };

    /// <summary>The formula, in brackets unless it binds at least as tightly as a product.</summary>
    public string Factor(Expression formula) => Operand(formula, Precedence.Product);

    /// <summary>A number, with a power of ten outside 1e-3 … 1e4.</summary>
    public static string Of(double value)
    {
        double size = Math.Abs(value);
        if (size == 0 || size is >= 1e-3 and < 1e4)
        {
            return value.ToString("0.############", CultureInfo.InvariantCulture);
        }

        string[] parts = value.ToString("0.############E0", CultureInfo.InvariantCulture).Split('E');
        return parts[0] is "1" ? $"10^{{{parts[1]}}}" : $"{parts[0]} \\times 10^{{{parts[1]}}}";
    }

    // The thin space keeps number and unit together: 0.61 mM⁻¹ ms⁻¹.
    private static string Unit(Dimension dimension) =>
        dimension == Dimension.None ? "" : $"\\,\\mathrm{{{string.Join("\\,", Nmodl.NmodlUnit.Of(dimension).Split(' ').SelectMany(Powers))}}}";

    // "mM ms", "/mM/ms" and "um3/ms" as powers.
    private static IEnumerable<string> Powers(string product)
    {
        string[] factors = product.Split('/');
        for (int i = 0; i < factors.Length; i++)
        {
            string symbol = factors[i].TrimEnd("0123456789".ToCharArray());
            string power = (i > 0 ? "-" : "") + (factors[i].Length > symbol.Length ? factors[i][symbol.Length..] : i > 0 ? "1" : "");
            string shown = symbol switch { "um" => "\\mu m", "degC" => "K", _ => symbol };
            if (symbol.Length > 0)
            {
                yield return power.Length > 0 ? $"{shown}^{{{power}}}" : shown;
            }
        }
    }

    private string Of(Binary b) => b.Operator switch
    {
        BinaryOperator.Divide => $"\\frac{{{Of(b.Left)}}}{{{Of(b.Right)}}}",
        BinaryOperator.Power => $"{Operand(b.Left, Precedence.Power + 1)}^{{{Of(b.Right)}}}",
        BinaryOperator.Multiply => $"{First(b.Left)} {(StartsWithDigit(b.Right) ? "\\cdot" : "\\,")} {Operand(b.Right, Precedence.Product)}",
        _ => $"{Operand(b.Left, Precedence.Of(b))} {s_operators[(int)b.Operator]} {Operand(b.Right, Precedence.Of(b) + 1)}",
    };

    private string Of(Call c)
    {
        string inner = string.Join(", ", c.Arguments.Select(Of));
        return c.Function switch
        {
            "sqrt" => $"\\sqrt{{{inner}}}",
            "abs" => $"\\left\\lvert {inner} \\right\\rvert",
            "floor" => $"\\left\\lfloor {inner} \\right\\rfloor",
            _ => $"{Name(c.Function)}\\left({inner}\\right)",
        };
    }

    private static string Name(string function) => function switch
    {
        "log" => "\\ln",
        "log10" => "\\log_{10}",
        "exp" or "tanh" or "sin" or "cos" or "min" or "max" => "\\" + function,
        _ => $"\\operatorname{{{LatexText.Of(function)}}}",
    };

    private static bool StartsWithDigit(Expression formula) => formula switch
    {
        Number { Value: >= 0 } => true,
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Power } b => StartsWithDigit(b.Left),
        _ => false,
    };

    private string First(Expression left) => Precedence.BeginsWithMinus(left) ? Of(left) : Factor(left);

    private string Operand(Expression formula, int least) => Precedence.Of(formula) >= least ? Of(formula) : $"\\left({Of(formula)}\\right)";
}
