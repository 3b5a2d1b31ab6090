using System.Collections.Frozen;
using Engram.Mechanisms;

namespace Engram.Formats.Equations;

/// <summary>Names as papers print them: <c>[glutamate]</c>, p with the state's name, k with its subscript, Greek letters.</summary>
internal sealed class LatexNames
{
    private static readonly FrozenSet<string> s_greek = FrozenSet.ToFrozenSet(
        ["alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "nu", "rho", "sigma", "tau", "phi", "omega"], StringComparer.Ordinal);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public LatexNames(Mechanism mechanism)
    {
        foreach (Input input in mechanism.Inputs)
        {
            _names[input.Name] = Of(input);
        }

        foreach (State state in mechanism.Schemes.SelectMany(s => s.States))
        {
            _names[state.Name] = $"p_{{{Upright(state.Name)}}}";
        }

        foreach (Parameter parameter in mechanism.Parameters)
        {
            _names[parameter.Name] = Constant(parameter.Name);
        }

        foreach (KineticScheme scheme in mechanism.Schemes)
        {
            _names[scheme.OpenSymbol] = $"p_{{{Upright(scheme.OpenSymbol)}}}";
        }
    }

    /// <summary>The name in mathematics.</summary>
    public string this[string name] => _names.TryGetValue(name, out string? known) ? known : Plain(name);

    /// <summary>Upright text in mathematics.</summary>
    public static string Upright(string text) => $"\\mathrm{{{LatexText.Of(text)}}}";

    private static string Of(Input input) => input.Kind switch
    {
        InputKind.Voltage => "V",
        InputKind.Temperature => "T",
        InputKind.Time => "t",
        InputKind.Ligand or InputKind.Ion => $"[{Word(input.Name)}]",
        _ => Plain(input.Name),
    };

    // kon is k with the subscript "on".
    private static string Constant(string name)
    {
        int letters = name.TakeWhile(char.IsAsciiLetter).Count();
        return letters is > 1 and <= 4 && "kKRgEPD".Contains(name[0]) ? Subscripted(name[..1], name[1..]) : Plain(name);
    }

    // A Greek word or a single letter is a symbol; anything longer is a word, with what follows an underscore as its subscript.
    private static string Plain(string name)
    {
        string letters = new([.. name.TakeWhile(char.IsAsciiLetter)]);
        return s_greek.Contains(letters) ? Subscripted("\\" + letters, name[letters.Length..])
            : letters.Length == 1 ? Subscripted(letters, name[1..])
            : Word(name);
    }

    private static string Word(string name)
    {
        int mark = name.IndexOf('_', StringComparison.Ordinal);
        return mark <= 0 ? Upright(name) : Subscripted(Upright(name[..mark]), name[mark..]);
    }

    private static string Subscripted(string symbol, string subscript) => subscript.Trim('_') is { Length: > 0 } text
        ? $"{symbol}_{{{Upright(text.Replace('_', ','))}}}"
        : symbol;
}
