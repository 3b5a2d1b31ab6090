using Engram.Formats;
using Engram.Formats.Yaml;

namespace Engram.Tests.Formats.Yaml;

/// <summary>Files that cannot be read at all.</summary>
public sealed class TextFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engram").FullName;

    [Fact]
    public void A_file_that_is_not_there_is_told_with_the_nearest_one()
    {
        File.WriteAllText(Path.Combine(_folder, "deactivation.yaml"), "");

        Assert.EndsWith("there is no such file. Did you mean 'deactivation.yaml'?", Told("deactivaton.yaml"));
    }

    [Fact]
    public void A_folder_is_told() => Assert.EndsWith("this is a folder. Name a file in it.", Told(""));

    [Fact]
    public void A_file_that_is_not_text_is_told()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.yaml"), [0x74, 0xff, 0xfe, 0x00]);

        Assert.EndsWith("the file is not text in UTF-8. Save it as UTF-8.", Told("a.yaml"));
    }

    [Fact]
    public void An_empty_file_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, "a.yaml"), "# nothing yet\n");

        Assert.Equal("EN0836 at a.yaml, line 1, column 1: the file is empty. An experiment begins with 'title: …'; 'engram new' writes one.", Told("a.yaml"));
    }

    [Fact]
    public void A_mark_at_the_beginning_is_passed_over()
    {
        File.WriteAllText(
            Path.Combine(_folder, "a.yaml"), "title: T\nprepare: { patch: { receptor: NMDA/Erreger2005-GluN2A } }\nprotocol: { run: 1 ms }\n", new System.Text.UTF8Encoding(true));

        Assert.Equal("T", ExperimentReader.Read(Path.Combine(_folder, "a.yaml")).Title);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Told(string name) => Assert.Throws<FormatsException>(() => ExperimentReader.Read(Path.Combine(_folder, name))).Message;
}
