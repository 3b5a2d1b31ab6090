using System.Globalization;
using System.Text.RegularExpressions;
using Engram.Experiments;
using Engram.Units;

namespace Engram.Figures;

/// <summary>Conditions and quantities as people say them.</summary>
internal static partial class Words
{
    private const int Digits = 4;

    private static readonly Dictionary<string, string> s_quantities = new(StringComparer.Ordinal)
    {
        ["current"] = "Current",
        ["open-probability"] = "Open probability",
        ["conductance"] = "Conductance",
        ["calcium-current"] = "Ca²⁺ current",
        ["calcium-charge"] = "Ca²⁺ charge",
        ["calcium-share"] = "Ca²⁺ share of the charge",
        ["magnesium_block"] = "Fraction not blocked by Mg²⁺",
        ["peak"] = "Peak current",
    };

    /// <summary>A trace, measurement or axis, to stand beside an axis line.</summary>
    public static string Quantity(string name) => s_quantities.TryGetValue(name, out string? word) ? word : Capital(Ligand(Spaced(Last(name))));

    /// <summary>A ligand or ion.</summary>
    public static string Ligand(string name) => name switch { "magnesium" => "Mg²⁺", "calcium" or "calcium_out" => "Ca²⁺", "zinc" => "Zn²⁺", "proton" => "H⁺", "d_serine" => "D-serine", _ => name };

    /// <summary>A sweep axis along an abscissa: "Potential", "Glutamate", "Interval".</summary>
    public static string Abscissa(SweepAxis axis)
    {
        Dimension dimension = axis.Points[0].Dimension;
        return IsPotential(axis.Name) ? "Membrane potential"
            : dimension == Concentration.Dimension && Substance(axis.Name) is { } ligand ? Capital(Ligand(ligand))
            : Capital(Spaced(Last(axis.Name)));
    }

    /// <summary>A condition: "−70 mV", "1 mM Mg²⁺", "no glycine", "interval 20 ms".</summary>
    public static string Condition(Experiment experiment, SweepCondition condition)
    {
        SweepPoint? point = experiment.Sweep.FirstOrDefault(a => a.Name == condition.Axis)?.Points.FirstOrDefault(p => p.Label == condition.Label);
        if (point?.Value is not { } value || !Units.Quantity.TryParse(condition.Label, out _))
        {
            return Label(condition);
        }

        string number = Number(value, point.Dimension);
        if (point.Dimension == Concentration.Dimension && Substance(condition.Axis) is { } ligand)
        {
            return value == 0 ? $"no {Ligand(ligand)}" : $"{number} {Ligand(ligand)}";
        }

        return IsPotential(condition.Axis) ? (value > 0 ? "+" : "") + number : $"{Spaced(Last(condition.Axis))} {number}";
    }

    /// <summary>A quantity with its prefix and a true minus sign.</summary>
    /// <param name="value">Base unit.</param>
    /// <param name="dimension">What it measures.</param>
    public static string Number(double value, Dimension dimension) =>
        value == 0 ? $"0 {dimension.BaseUnit}".TrimEnd() : new Quantity(value, dimension).ToPrefixedString(Digits).Replace('-', '−');

    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>Running text as printers set it: Mg²⁺ for Mg2+, a true minus sign before a number.</summary>
    public static string Typeset(string text) => LoneMinus().Replace(Ion().Replace(Micro().Replace(text, "µ"), m => m.Groups[1].Value + (m.Groups[2].Value == "2" ? "²⁺" : "⁺")), "−");

    [GeneratedRegex(@"\b(Mg|Ca|Zn|Ba|Sr|Na|K|H|Cs)(2?)\+(?!\w)")]
    private static partial Regex Ion();

    [GeneratedRegex(@"(?<=\d ?)u(?=[MmsASVFL]\b)")]
    private static partial Regex Micro();

    [GeneratedRegex(@"(?<![\w.)\]])-(?=[\d.])")]
    private static partial Regex LoneMinus();

    private static string Label(SweepCondition condition) =>
        condition.Label.Any(char.IsLetter) && condition.Label is not ("true" or "false") ? condition.Label : $"{Spaced(Last(condition.Axis))} {condition.Label.Replace('-', '−')}";

    private static bool IsPotential(string axis) => Last(axis) is "hold" or "voltage" or "to" or "v";

    // bath.magnesium, protocol.apply.glutamate.concentration, glycine: the last part that is not a general word.
    private static string? Substance(string axis) =>
        axis.Split('.').LastOrDefault(part => part is not ("concentration" or "bath" or "protocol" or "apply" or "pulse" or "square" or "exponential") && !char.IsAsciiDigit(part[0]));

    private static string Last(string name) => name.Split('.')[^1];

    private static string Spaced(string name) => name.Replace('-', ' ').Replace('_', ' ');
}
