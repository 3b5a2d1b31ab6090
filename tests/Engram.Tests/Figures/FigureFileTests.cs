using System.Buffers.Binary;
using System.Xml.Linq;
using Engram.Figures;

namespace Engram.Tests.Figures;

/// <summary>Figures as files.</summary>
public sealed class FigureFileTests
{
    private static readonly Figure s_figure = FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure);

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        Figure again = FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure);

        Assert.Equal(s_figure.ToSvg(), again.ToSvg());
        Assert.Equal(s_figure.ToPng(), again.ToPng());
    }

    [Fact]
    public void Svg_text_is_text_in_the_carried_face_with_others_to_fall_back_on()
    {
        XElement svg = XDocument.Parse(s_figure.ToSvg()).Root!;
        XElement[] texts = [.. svg.Descendants().Where(e => e.Name.LocalName == "text")];

        Assert.Contains(texts, t => t.Value.Contains("+40 mV", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Value.Contains("Current (pA)", StringComparison.Ordinal));
        Assert.All(texts, t => Assert.Equal("Liberation Sans, Arial, Helvetica, sans-serif", t.Attribute("font-family")!.Value));
    }

    [Fact]
    public void Svg_is_small_and_says_what_it_shows()
    {
        string svg = s_figure.ToSvg();

        Assert.True(svg.Length < 100_000, $"{svg.Length} characters: courses are thinned to what can be seen");
        Assert.Contains("<title>One release of glutamate</title>", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Png_has_the_size_of_the_page_times_the_scale(double scale)
    {
        byte[] png = s_figure.ToPng(scale);

        Assert.Equal((int)Math.Ceiling(s_figure.Width * scale), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal((int)Math.Ceiling(s_figure.Height * scale), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void Files_are_written_whole()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("engram-figure-");
        try
        {
            s_figure.SaveSvg(Path.Combine(folder.FullName, "a.svg"));
            s_figure.SavePng(Path.Combine(folder.FullName, "a.png"));

            Assert.Equal(["a.png", "a.svg"], folder.GetFiles().Select(f => f.Name).Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        string path = Path.Combine(Path.GetTempPath(), "engram-no-such-folder", "a.svg");

        FiguresException e = Assert.Throws<FiguresException>(() => s_figure.SaveSvg(path));

        Assert.Equal(("EN0903", path), (e.Diagnostic.Id, e.Diagnostic.Where));
        Assert.Equal("Choose a folder that exists, can be written to and has room", e.Diagnostic.Advice);
    }
}
