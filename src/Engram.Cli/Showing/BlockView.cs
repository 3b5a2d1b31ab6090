using Engram.Cli.Pages;
using Engram.Cli.Views;
using Engram.Receptors;

namespace Engram.Cli.Showing;

/// <summary>A Mg2+ block as a page: its constants, and what is left of the current at each voltage.</summary>
internal static class BlockView
{
    private static readonly double[] s_voltages = [-100, -80, -60, -40, -20, 0, 20, 40], s_concentrations = [0.1, 0.5, 1, 2];

    /// <summary>Writes it.</summary>
    public static void Write(MagnesiumBlock block, Page page)
    {
        page.Title(block.Name);
        page.Paragraph($"Block of NMDA channels by Mg2+ outside: {block.Title}.");
        page.Heading("Form");
        page.Line($"  unblocked = 1 / (1 + [Mg]/{NumberText.Rounded(block.Affinity)} mM * exp(-{NumberText.Rounded(block.Slope)} /mV * V))");
        page.Heading("Unblocked fraction");
        Sheet sheet = new([new Column("V", Right: true), .. s_concentrations.Select(c => new Column(NumberText.Of(c, "mM"), Right: true))]);
        foreach (double v in s_voltages)
        {
            sheet.Add([NumberText.Of(v, "mV"), .. s_concentrations.Select(c => (Cell)NumberText.Rounded(block.Unblocked(v, c)))]);
        }

        page.Table(sheet);
        page.Heading("What follows");
        page.Line($"  half blocked in 1 mM at {NumberText.Of(block.HalfBlockVoltage(1), "mV")}");
        page.Line($"  half blocked at -60 mV in {NumberText.Of(block.HalfBlockConcentration(-60), "mM")}");
        page.Line($"  largest inward current in 1 mM at {NumberText.Of(block.CurrentMinimum(1).Voltage, "mV")}");
        ReportView.Bibliography([block.Source], page);
    }
}
