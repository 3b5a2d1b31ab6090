
namespace Engram.Tests.Docs;

/// <summary>The documentation as files.</summary>
internal static class Documents
{
    private static readonly string[] s_skipped = ["bin", "obj", ".git", "artifacts", "results", "node_modules"];

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = Checkout.Root;

    /// <summary>Whether what is produced now is to be written into the documents.</summary>
    public static bool Accepting => Environment.GetEnvironmentVariable("ENGRAM_ACCEPT") == "1";

    /// <summary>Every Markdown file, relative to <see cref="Root"/>, but those that tests made.</summary>
    public static IEnumerable<string> Markdown => Under(Root)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("tests/Engram.Tests/Expectations/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a document, lines ending in LF.</summary>
    public static string Read(string document) => File.ReadAllText(Path.Combine(Root, document)).ReplaceLineEndings("\n");

    /// <summary>Compares a document with what it should be, or writes that.</summary>
    public static void Check(string document, string wanted)
    {
        if (Accepting)
        {
            File.WriteAllText(Path.Combine(Root, document), wanted);
            return;
        }

        string found = Read(document);
        if (found != wanted)
        {
            Assert.Fail($"{document} lags behind (- there, + now):\n{Expectations.Golden.Differences(found, wanted)}\n"
                + "Run the tests once with ENGRAM_ACCEPT=1 and review the change.");
        }
    }

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder)
        .Where(d => !s_skipped.Contains(Path.GetFileName(d)))
        .SelectMany(Under));
}
