using Engram.Formats;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Formats;

public sealed class ExporterTests
{
    public static TheoryData<string> Names => [.. Exporter.Formats.Select(f => f.Name)];

    [Fact]
    public void The_formats_are_those_the_command_line_promises() =>
        Assert.Equal(["nmodl", "latex", "markdown", "dot", "csv", "csv-q"], Exporter.Formats.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_receptor_is_written_as_accepted(string format) =>
        Golden.Check($"Export/Jonas1993-{format}{Exporter.Format(format).Extension}", Exporter.Export(Samples.Jonas, format));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mechanism_with_every_part_is_written_as_accepted(string format) =>
        Golden.Check($"Export/Everything-{format}{Exporter.Format(format).Extension}", Exporter.Export(Samples.Everything, format));

    [Fact]
    public void What_a_mechanism_reads_from_its_surroundings_is_declared_as_accepted() =>
        Golden.Check("Export/Surroundings-nmodl.mod", Exporter.Export(Samples.Surroundings, "nmodl"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_receptor_with_a_scheme_is_written_with_unix_line_ends(string format) => Assert.All(
        Catalogue.All.Select(r => r.Mechanism).Where(m => m.Schemes.Length > 0),
        m =>
        {
            string text = Exporter.Export(m, format);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
        });

    [Fact]
    public void An_unknown_format_is_refused_with_the_nearest_name()
    {
        FormatsException e = Assert.Throws<FormatsException>(() => Exporter.Export(Samples.Jonas, "nmdl"));

        Assert.Equal("EN0801: 'nmdl' is not an export format. Did you mean 'nmodl'?", e.Message);
    }
}
