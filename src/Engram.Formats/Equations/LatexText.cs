using System.Collections.Frozen;

namespace Engram.Formats.Equations;

/// <summary>Plain text in LaTeX: special characters escaped, the field's signs as mathematics.</summary>
internal static class LatexText
{
    private static readonly FrozenDictionary<char, string> s_escaped = new Dictionary<char, string>
    {
        ['\\'] = "\\textbackslash{}", ['{'] = "\\{", ['}'] = "\\}", ['$'] = "\\$", ['&'] = "\\&", ['%'] = "\\%", ['#'] = "\\#", ['_'] = "\\_",
        ['~'] = "\\textasciitilde{}", ['^'] = "\\textasciicircum{}", ['µ'] = "\\ensuremath{\\mu}", ['μ'] = "\\ensuremath{\\mu}", ['°'] = "\\ensuremath{^{\\circ}}",
        ['→'] = "\\ensuremath{\\to}", ['·'] = "\\ensuremath{\\cdot}", ['×'] = "\\ensuremath{\\times}", ['−'] = "\\ensuremath{-}", ['²'] = "\\ensuremath{^2}",
        ['³'] = "\\ensuremath{^3}", ['⁺'] = "\\ensuremath{^+}", ['⁻'] = "\\ensuremath{^-}", ['α'] = "\\ensuremath{\\alpha}", ['β'] = "\\ensuremath{\\beta}",
        ['γ'] = "\\ensuremath{\\gamma}", ['δ'] = "\\ensuremath{\\delta}", ['τ'] = "\\ensuremath{\\tau}", ['≥'] = "\\ensuremath{\\ge}", ['≤'] = "\\ensuremath{\\le}",
        ['≈'] = "\\ensuremath{\\approx}",
    }.ToFrozenDictionary();

    /// <summary>The text, safe in LaTeX.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => s_escaped.TryGetValue(c, out string? escaped) ? escaped : c.ToString()));
}
