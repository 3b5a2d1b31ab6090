using System.Globalization;
using System.Text;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Docs;

/// <summary>Writes the catalogue's part of <c>docs/science.md</c> from the catalogue itself.</summary>
internal static class ScienceCatalogue
{
    private const int LoopsListed = 8;

    public static string Text()
    {
        StringBuilder text = new();
        foreach ((ReceptorFamily family, string heading) in new[]
            { (ReceptorFamily.Ampa, "AMPA receptors"), (ReceptorFamily.Nmda, "NMDA receptors"), (ReceptorFamily.Gaba, "GABA-A receptors") })
        {
            text.Append($"\n## {heading}\n");
            foreach (Receptor receptor in Catalogue.Of(family))
            {
                text.Append('\n').Append(Of(receptor));
            }
        }

        return text.ToString();
    }

    private static string Of(Receptor receptor)
    {
        Mechanism mechanism = receptor.Mechanism;
        StringBuilder text = new($"### {receptor.Name}\n\n{Sentence(receptor.Title)}");
        text.Append(receptor.Subunits.Length > 0 && receptor.Subunits != receptor.Title ? $" Subunits or cell: {receptor.Subunits}." : "")
            .Append(receptor.Aliases.Length > 0 ? $" Also found as {string.Join(", ", receptor.Aliases.Select(a => $"`{a}`"))}." : "")
            .Append("\n\n");
        foreach ((string what, string value) in Lines(receptor, mechanism).Where(line => line.Value.Length > 0))
        {
            text.Append($"- {what}: {value}\n");
        }

        foreach (string note in receptor.Notes)
        {
            text.Append($"- Note: {note}\n");
        }

        foreach (Citation source in receptor.Bibliography)
        {
            text.Append($"- Source: {source}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string What, string Value)> Lines(Receptor receptor, Mechanism mechanism)
    {
        yield return ("Evidence", $"{receptor.Evidence.Meaning}; {receptor.Evidence.ReadFrom}.");
        yield return ("States", States(mechanism));
        yield return ("Temperature", $"rates hold at {Number(receptor.Celsius)} °C"
            + (mechanism.Inputs.Any(i => i.Kind == InputKind.Temperature) ? "; they follow the temperature." : "; no temperature dependence is given."));
        yield return ("Ligands and ions", string.Join(", ", mechanism.Inputs.Where(i => i.Kind is InputKind.Ligand or InputKind.Ion).Select(i => i.Name)) + ".");
        yield return ("Pore", string.Join(", ", mechanism.Parameters.Where(p => p.Name is "gamma" or "e_rev" or "pf")
            .Select(p => $"{p.Description} {p.Quantity.ToPrefixedString()}")) is { Length: > 0 } pore ? pore + "." : "");
        yield return ("Mg2+ block", receptor.MagnesiumBlock is { } block ? $"gate {block.Name}, {Number(block.Affinity)} mM at 0 mV, {Number(block.Slope)} /mV."
            : mechanism.Inputs.Any(i => i.Name == "magnesium") ? "Mg2+ binds within the scheme." : "");
        yield return ("Co-agonist site", receptor.CoAgonist is { } site
            ? $"{site.Subunits}: glycine {Micromolar(site.GlycineEc50)}, D-serine {Micromolar(site.DSerineEc50)}, Hill slope {Number(site.Hill)}." : "");
        yield return ("Loops", Loops(mechanism));
    }

    private static string States(Mechanism mechanism)
    {
        if (mechanism.Schemes.Length == 0)
        {
            return $"no Markov scheme; {mechanism.Equations.Length} differential equations ({string.Join(", ", mechanism.Equations.Select(e => e.Name))}).";
        }

        State[] open = [.. mechanism.Scheme.States.Where(s => s.IsOpen)];
        return $"{mechanism.Scheme.States.Length} ({string.Join(", ", mechanism.Scheme.States.Select(s => s.Name))}); open: "
            + $"{string.Join(", ", open.Select(s => s.Level == 1 ? s.Name : $"{s.Name} (level {Number(s.Level)})"))}.";
    }

    private static string Loops(Mechanism mechanism)
    {
        if (mechanism.Schemes.Length == 0)
        {
            return "";
        }

        ReversibilityReport report = Reversibility.Of(mechanism);
        if (report.Worst is not { } worst)
        {
            return "none.";
        }

        string counted = report.Loops.Length <= LoopsListed
            ? string.Join(", ", report.Loops.Select(l => $"{l} {Product(l)}"))
            : $"{report.Loops.Length}, the furthest from closing {worst} {Product(worst)}";
        return counted + (report.IsReversible ? "; all close within 2 %." : "; not all close.");
    }

    private static string Product(SchemeLoop loop) => loop.Excess.ToString("G4", CultureInfo.InvariantCulture);

    private static string Micromolar(double millimolar) => new Engram.Units.Concentration(millimolar).ToString();

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
