using System.Text.Json;
using Engram.Cli;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class ListTests
{
    [Theory]
    [InlineData("receptors")]
    [InlineData("blocks")]
    [InlineData("ligands")]
    public void A_list_is_the_accepted_one(string kind) => Golden.Check($"Cli/list-{kind}.txt", CommandLine.Run("list", kind).Out);

    [Fact]
    public void Every_measure_is_listed_once()
    {
        string[] lines = CommandLine.Run("list", "measures").Out.Split('\n');

        Assert.All(Engram.Experiments.Measures.MeasureCatalogue.All, m => Assert.Single(lines, l => l.StartsWith(m.Name + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Experiments_are_listed_with_their_titles_and_receptor_files_are_not()
    {
        string listed = CommandLine.Run("list", "experiments").Out;

        Assert.Contains("experiments/ampa-nmda-epsc.yaml", listed, StringComparison.Ordinal);
        Assert.Contains("AMPA and NMDA receptors under one release of glutamate", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(".receptor.yaml", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_singular_will_do() => Assert.Equal(CommandLine.Run("list", "receptors").Out, CommandLine.Run("list", "receptor").Out);

    [Fact]
    public void As_JSON_it_is_one_document_with_every_receptor()
    {
        using JsonDocument document = JsonDocument.Parse(CommandLine.Run("list", "receptors", "--json").Out);

        Assert.Equal(Catalogue.All.Select(r => r.Name), document.RootElement.GetProperty("receptors").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
    }

    [Fact]
    public void An_unknown_kind_is_told_with_the_nearest() => Assert.Equal(
        new Ended(ExitCode.BadInput, "", "error EN1010: there is no list of 'receptros'. Did you mean 'receptors'?\n"), CommandLine.Run("list", "receptros"));
}
