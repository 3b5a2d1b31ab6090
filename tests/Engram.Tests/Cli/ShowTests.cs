using System.Text.Json;
using Engram.Cli;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class ShowTests
{
    [Theory]
    [InlineData("AMPA/JonasMajorSakmann1993", "jonas")]
    [InlineData("NMDA/Erreger2005-GluN2A", "erreger")]
    [InlineData("deactivation", "measure")]
    [InlineData("JahrStevens1990", "block")]
    public void A_page_is_the_accepted_one(string name, string file) => Golden.Check($"Cli/show-{file}.txt", CommandLine.Run("show", name).Out);

    [Fact]
    public void Rates_and_occupancies_are_shown_under_conditions()
    {
        string page = CommandLine.Run("show", "NMDA/Erreger2005-GluN2A", "--at", "glutamate=10 uM, voltage=-40 mV").Out;

        // 2 · 31.6 /µM/s · 10 µM
        Assert.Matches(@"R +RA +2 \* kon \* glutamate +koff +632 /s +1010 /s", page);
        Assert.Contains("Equilibrium under these conditions", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_receptor_can_be_shown() => Assert.All(Catalogue.All, r =>
    {
        Ended ended = CommandLine.Run("show", r.Name);
        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Error));
        Assert.Contains(r.Bibliography.First().Text.Split(' ')[0], ended.Out, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_shipped_experiment_can_be_shown() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(CommandLine.Root, "experiments"), "*.yaml", SearchOption.AllDirectories).Where(f => !f.Contains(".receptor.", StringComparison.Ordinal)),
        file => Assert.Equal((ExitCode.Done, ""), Code(CommandLine.Run("show", file))));

    [Fact]
    public void As_JSON_the_numbers_can_be_read()
    {
        using JsonDocument document = JsonDocument.Parse(CommandLine.Run("show", "A1", "--json").Out);
        double ec50 = document.RootElement.GetProperty("numbers").EnumerateArray().Single(n => n.GetProperty("name").GetString() == "EC50 of the peak response").GetProperty("value").GetDouble();

        Assert.Equal(0.358, ec50, tolerance: 0.0036); // mM, computed from the published rates, 1 %
    }

    [Fact]
    public void Stages_show_the_description_after_each_pass()
    {
        string page = CommandLine.Run("show", "A1", "--stages").Out;

        Assert.Contains("InlineFunctions", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("FoldConstants", StringComparison.Ordinal) < page.IndexOf("UnrollStep", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scheme.svg", "<svg")]
    [InlineData("scheme.png", "PNG")]
    public void A_diagram_is_drawn_into_a_file(string file, string begins)
    {
        using CommandLine shell = CommandLine.InEmptyFolder();

        Ended ended = shell.Here("show", "A1", "--at", "glutamate=1 mM", "--diagram", file);

        Assert.Equal((ExitCode.Done, $"drawn: {file}\n"), (ended.Code, ended.Error));
        Assert.Contains(begins, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(shell.Folder, file)).AsSpan(0, 200)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scheme", "error EN1016 at SCHEME: the name of a diagram has no ending. End it in .png or .svg.\n")]
    [InlineData("scheme.gif", "error EN1009: 'gif' is not a format of figures. Known: png, svg.\n")]
    public void A_diagram_of_another_kind_is_refused(string file, string error)
    {
        using CommandLine shell = CommandLine.InEmptyFolder();

        Ended ended = shell.Here("show", "A1", "--diagram", file);

        Assert.Equal((ExitCode.BadInput, error), (ended.Code, ended.Error.Replace(Path.Combine(shell.Folder, file), "SCHEME", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("JonasMajorSakman1993", "error EN0501: there is no receptor 'JonasMajorSakman1993'. Did you mean 'JonasMajorSakmann1993'?\n")]
    [InlineData("deactivatoin", "error EN1014: there is no receptor, measure or block 'deactivatoin'. Did you mean 'deactivation'?\n")]
    [InlineData("nothing-of-the-kind", "error EN1014: there is no receptor, measure or block 'nothing-of-the-kind'. 'engram list receptors' and 'engram list measures' show what there is.\n")]
    public void An_unknown_name_is_told_with_the_nearest(string name, string error) =>
        Assert.Equal(new Ended(ExitCode.BadInput, "", error), CommandLine.Run("show", name));

    [Theory]
    [InlineData("glutmate=1 mM", "error EN1015 at --at glutmate: AMPA/JonasMajorSakmann1993 reads no 'glutmate'. Did you mean 'glutamate'?\n")]
    [InlineData("glutamate=5 mV", "error EN0103 at --at glutamate: '5 mV' is a voltage, but a concentration is expected. Give it in a unit such as mM.\n")]
    [InlineData("glutamate", "error EN1015 at --at glutamate: there is no '=' between name and value. Write e.g. --at \"voltage=-60 mV, glutamate=1 mM\".\n")]
    public void Wrong_conditions_are_refused(string at, string error) =>
        Assert.Equal(new Ended(ExitCode.BadInput, "", error), CommandLine.Run("show", "A1", "--at", at));

    private static (int, string) Code(Ended ended) => (ended.Code, ended.Error);
}
