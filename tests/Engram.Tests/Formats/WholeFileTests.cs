using Engram.Formats;

namespace Engram.Tests.Formats;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engram-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_replaced_and_nothing_else_is_left()
    {
        string path = Path.Combine(_folder, "trace.csv");
        File.WriteAllText(path, "old");

        WholeFile.Write(path, "µ\n");

        Assert.Equal("µ\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        string path = Path.Combine(_folder, "none", "trace.csv");

        FormatsException e = Assert.Throws<FormatsException>(() => WholeFile.Write(path, ""));

        Assert.Equal($"EN0860 at {path}: the folder is not there. Choose a folder that can be written to with --out.", e.Message);
    }

    [Fact]
    public void A_target_that_cannot_be_replaced_leaves_no_part_behind()
    {
        string path = Path.Combine(_folder, "folder");
        Directory.CreateDirectory(path);

        Assert.Equal("EN0821", Assert.Throws<FormatsException>(() => WholeFile.Write(path, "text")).Diagnostic.Id);
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
