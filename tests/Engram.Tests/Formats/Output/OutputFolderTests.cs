using System.Text;
using Engram.Formats;
using Engram.Formats.Output;

namespace Engram.Tests.Formats.Output;

/// <summary>Results appear whole or not at all.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("engram").FullName;

    [Fact]
    public void Files_appear_together_when_all_are_written()
    {
        string path = Path.Combine(_root, "out");
        using OutputFolder folder = OutputFolder.Open(path);
        folder.Write("a.txt", "A");
        folder.Write("b.txt", stream => stream.Write("B"u8));
        Assert.DoesNotContain(Directory.GetFiles(path), f => f.EndsWith(".txt", StringComparison.Ordinal));

        IReadOnlyList<string> written = folder.Commit();

        Assert.Equal([Path.Combine(path, "a.txt"), Path.Combine(path, "b.txt")], written);
        Assert.Equal(["a.txt", "b.txt"], Directory.GetFiles(path).Select(f => Path.GetFileName(f)).Order());
        Assert.Equal("A", File.ReadAllText(written[0]));
    }

    [Fact]
    public void Nothing_is_left_of_an_output_that_is_given_up()
    {
        string path = Path.Combine(_root, "out");
        using (OutputFolder folder = OutputFolder.Open(path))
        {
            folder.Write("a.txt", "A");
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_there_stays()
    {
        File.WriteAllText(Path.Combine(_root, "a.txt"), "before");
        using OutputFolder folder = OutputFolder.Open(_root);

        FormatsException told = Assert.Throws<FormatsException>(() => folder.Write("a.txt", s => s.Write(new byte[100_000]), Full));

        Assert.Equal("EN0861", told.Diagnostic.Id);
        Assert.EndsWith("a.txt: the disk is full. Make room, or choose another folder with --out.", told.Message);
        Assert.Empty(folder.Commit());
        Assert.Equal("before", File.ReadAllText(Assert.Single(Directory.GetFiles(_root))));
    }

    [Fact]
    public void Cancelling_while_writing_leaves_nothing()
    {
        string path = Path.Combine(_root, "a.txt");

        Assert.Throws<OperationCanceledException>(() => WholeFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new OperationCanceledException();
        }));

        Assert.Empty(Directory.GetFiles(_root));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told()
    {
        string path = Path.Combine(_root, "out");
        File.WriteAllText(path, "");

        FormatsException told = Assert.Throws<FormatsException>(() => OutputFolder.Open(path));

        Assert.Equal($"EN0860 at {path}: there is a file of that name, not a folder. Choose a folder that can be written to with --out.", told.Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");

        Assert.Equal("EN0860", Assert.Throws<FormatsException>(() => OutputFolder.Open("/proc/engram/out")).Diagnostic.Id);
    }

    [Fact]
    public void A_missing_folder_is_told_when_one_file_is_written() =>
        Assert.Equal("EN0860", Assert.Throws<FormatsException>(() => WholeFile.Write(Path.Combine(_root, "no", "a.txt"), "A")).Diagnostic.Id);

    [Fact]
    public void Text_is_written_without_a_mark()
    {
        string path = Path.Combine(_root, "a.txt");
        WholeFile.Write(path, "µ");

        Assert.Equal(Encoding.UTF8.GetBytes("µ"), File.ReadAllBytes(path));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The kernel's own full disk where there is one, else its error.
    private static Stream Full(string path)
    {
        File.WriteAllText(path, "half");
        return File.Exists("/dev/full") ? new FileStream("/dev/full", FileMode.Open, FileAccess.Write) : new FullStream();
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device", 28);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device", 28);
    }
}
