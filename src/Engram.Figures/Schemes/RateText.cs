using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Figures.Schemes;

/// <summary>Rates as they stand beside arrows: <c>2 kon [Glu]</c> for <c>2 * kon * glutamate</c>.</summary>
internal static class RateText
{
    private static readonly (string Name, string Sign)[] s_signs = [("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("_plus", "⁺"), ("_minus", "⁻")];

    public static string Of(Expression rate, Mechanism mechanism)
    {
        string text = rate.ToString() ?? "";
        foreach (Input ligand in mechanism.Inputs.Where(i => i.Kind == InputKind.Ligand).OrderByDescending(i => i.Name.Length))
        {
            text = text.Replace(ligand.Name, $"[{Short(ligand.Name)}]", StringComparison.Ordinal);
        }

        foreach ((string name, string sign) in s_signs)
        {
            text = text.Replace(name, sign, StringComparison.Ordinal);
        }

        return text.Replace(" * ", " ", StringComparison.Ordinal).Replace('-', '−');
    }

    private static string Short(string ligand) => ligand switch
    {
        "glutamate" => "Glu",
        "glycine" => "Gly",
        "d_serine" => "D-Ser",
        "magnesium" => "Mg",
        _ => ligand,
    };
}
