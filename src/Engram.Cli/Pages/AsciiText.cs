using System.Text;

namespace Engram.Cli.Pages;

/// <summary>Says in ASCII what Engram's own signs say, so that plain text survives every pipe; names of people keep their plain letters.</summary>
internal static class AsciiText
{
    /// <summary>The text with its signs spelled; what has no spelling stays as it is.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder plain = new(text.Length + 8);
        foreach (char c in text)
        {
            plain.Append(c < 128 ? c.ToString() : Spelled(c));
        }

        return plain.ToString();
    }

    private static string Spelled(char c) => c switch
    {
        'µ' or 'μ' => "u",
        'Ω' or '\u2126' => "Ohm",
        '°' => "deg",
        '±' => "+/-",
        '−' or '–' or '‐' or '─' => "-",
        '—' => "--",
        '×' => "x",
        '·' or '•' => "*",
        '…' => "...",
        '→' => "->",
        '←' => "<-",
        '⇌' or '↔' => "<->",
        '│' => "|",
        '≤' => "<=",
        '≥' => ">=",
        '≈' => "~",
        '∞' => "inf",
        '²' => "^2",
        '³' => "^3",
        '⁺' => "+",
        '⁻' => "-",
        '✓' => "ok",
        '✗' => "MISS",
        '‘' or '’' => "'",
        '“' or '”' => "\"",
        '\u00a0' => " ",
        'ä' or 'á' or 'à' or 'â' => "a",
        'ö' or 'ó' or 'ò' or 'ø' => "o",
        'ü' or 'ú' => "u",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'í' or 'ï' => "i",
        'ñ' => "n",
        'ç' => "c",
        'Δ' => "Delta",
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'τ' => "tau",
        _ => c.ToString(),
    };
}
