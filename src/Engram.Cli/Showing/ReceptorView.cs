using Engram.Cli.Pages;
using Engram.Cli.Views;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Cli.Showing;

/// <summary>A receptor as a page.</summary>
internal static class ReceptorView
{
    /// <summary>Writes it.</summary>
    public static void Write(ReceptorPage shown, Page page)
    {
        Receptor r = shown.Receptor;
        page.Title(r.Name);
        page.Paragraph($"{r.Title}. {char.ToUpperInvariant(Facts(r)[0])}{Facts(r)[1..]}.");
        foreach (KineticScheme scheme in r.Mechanism.Schemes)
        {
            page.Heading(r.Mechanism.Schemes.Length == 1 ? "Scheme" : $"Scheme {scheme.Name}");
            foreach (string line in SchemeDiagram.Of(scheme))
            {
                page.Line("  " + line);
            }

            page.Line();
            page.Table(SchemeSheets.States(scheme));
            page.Line();
            page.Table(SchemeSheets.Rates(scheme, r.Mechanism, shown.At is null ? null : shown.Conditioned));
        }

        Numbers(r.Mechanism, page);
        WhatFlows(r.Mechanism, page);
        Following(shown, page);
        Loops(shown, page);
        Origin(r, page);
    }

    private static string Facts(Receptor r) => string.Join("; ", new[]
    {
        r.Subunits, FormattableString.Invariant($"rates at {r.Celsius} °C"), r.Aliases.Length > 0 ? $"also called {string.Join(", ", r.Aliases)}" : "",
    }.Where(f => f.Length > 0));

    private static void Numbers(Mechanism m, Page page)
    {
        Parameter[] named = [.. m.Parameters.Where(p => !SchemeSheets.IsInline(p))];
        if (named.Length > 0)
        {
            page.Heading("Parameters");
            Sheet sheet = new("name", new Column("value", Right: true), new Column("meaning", Wraps: true));
            foreach (Parameter p in named)
            {
                sheet.Add(p.Name, NumberText.Of(p), p.Description);
            }

            page.Table(sheet.WithoutEmptyColumns());
        }

        page.Heading("Reads");
        Sheet inputs = new("name", new Column("kind"), new Column("unless said", Right: true));
        foreach (Input i in m.Inputs)
        {
            inputs.Add(i.Name, i.Kind.ToString().ToLowerInvariant(), NumberText.Of(i.Default, i.Dimension.BaseUnit));
        }

        page.Table(inputs);
    }

    private static void WhatFlows(Mechanism m, Page page)
    {
        page.Heading("Currents and gates");
        foreach (Definition d in m.Definitions)
        {
            page.Line($"  {d.Name} = {d.Value}");
        }

        foreach (Equation e in m.Equations)
        {
            page.Line($"  d{e.Name}/dt = {e.Derivative}, from {e.Initial}");
        }

        foreach (Engram.Mechanisms.EventHandler e in m.Events)
        {
            page.Line($"  on {e.Name}({string.Join(", ", e.Arguments)}): {string.Join(", ", e.Updates.Select(u => $"{u.Target} = {u.Value}"))}");
        }

        string gates = string.Concat(m.Gates.Select(g => $" * {g.Name}"));
        foreach (MembraneCurrent current in m.Currents)
        {
            page.Line(current switch
            {
                OhmicCurrent o => $"  {o.Name} = {o.Conductance}{gates} * (v - {o.Reversal})",
                GhkCurrent g => $"  {g.Name} = GHK({g.Ion}, z = {g.Valence}, permeability {g.Permeability}){gates}",
                _ => $"  {current.Name}",
            });
            foreach (IonShare share in current.Shares)
            {
                page.Line($"    of it {share.Ion}: {share.Fraction}");
            }
        }

        foreach (Gate gate in m.Gates)
        {
            page.Line($"  {gate.Name} = {gate.Factor}");
        }
    }

    private static void Following(ReceptorPage shown, Page page)
    {
        SchemeNumber[] numbers = [.. shown.Numbers()];
        if (numbers.Length > 0)
        {
            page.Heading("What follows");
            Sheet sheet = new("quantity", new Column("value", Right: true));
            foreach (SchemeNumber number in numbers)
            {
                sheet.Add(number.Name, NumberText.Of(number.Value, number.Unit));
            }

            page.Table(sheet);
        }

        if (shown is { At: not null, Conditioned: { } conditioned })
        {
            page.Heading("Equilibrium under these conditions");
            page.Table(SchemeSheets.Occupancies(conditioned));
        }
    }

    private static void Loops(ReceptorPage shown, Page page)
    {
        if (shown.Reversibility is not { } reversibility)
        {
            return;
        }

        page.Heading("Microscopic reversibility");
        if (reversibility.Worst is not { } worst)
        {
            page.Paragraph("The scheme has no loop.");
        }
        else if (reversibility.IsReversible)
        {
            string loops = reversibility.Loops.Length == 1 ? "Its one loop closes" : $"All {reversibility.Loops.Length} loops close";
            page.Paragraph($"{loops} within 2 %; the furthest from closing is {worst}, factor {NumberText.Rounded(worst.Excess)}.", Tone.Good);
        }

        foreach (Diagnostics.Diagnostic diagnostic in reversibility.Diagnostics)
        {
            page.Paragraph(diagnostic.ToString(), Tone.Warning);
        }
    }

    private static void Origin(Receptor r, Page page)
    {
        page.Heading("Evidence");
        page.Paragraph(r.Evidence.ToString());
        if (r.Notes.Length > 0)
        {
            page.Heading("Notes");
            page.List(r.Notes);
        }

        ReportView.Bibliography([.. r.Bibliography], page);
    }
}
