using System.Text;

namespace Engram.Tests.Expectations;

/// <summary>Compares text with the file of that name beside this one; set <c>ENGRAM_ACCEPT=1</c> to accept what is produced now.</summary>
/// <example><c>Golden.Check("Export/Jonas1993.mod", text);</c></example>
internal static class Golden
{
    private const int ShownDifferences = 5;

    /// <summary>Fails, showing the first lines that differ, unless the text is the accepted one.</summary>
    /// <param name="name">File name below <c>tests/Engram.Tests/Expectations</c>, with forward slashes.</param>
    /// <param name="actual">Text produced now; line ends do not count.</param>
    public static void Check(string name, string actual)
    {
        string path = Checkout.Path("tests", "Engram.Tests", "Expectations", Path.Combine(name.Split('/')));
        string text = Normalised(actual);
        if (Environment.GetEnvironmentVariable("ENGRAM_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        if (!File.Exists(path))
        {
            Assert.Fail($"There is no expectation '{name}' yet.{HowToAccept(name)}");
        }

        string expected = Normalised(File.ReadAllText(path));
        if (expected != text)
        {
            Assert.Fail($"'{name}' differs from what was accepted (- accepted, + now):\n{Differences(expected, text)}{HowToAccept(name)}");
        }
    }

    /// <summary>The first lines that differ, with their numbers; <c>-</c> as accepted, <c>+</c> as produced now.</summary>
    internal static string Differences(string expected, string actual)
    {
        string[] old = expected.Split('\n'), now = actual.Split('\n');
        StringBuilder shown = new();
        int count = 0;
        for (int i = 0; i < Math.Max(old.Length, now.Length) && count < ShownDifferences; i++)
        {
            string? before = i < old.Length ? old[i] : null, after = i < now.Length ? now[i] : null;
            if (before == after)
            {
                continue;
            }

            count++;
            shown.Append(before is null ? "" : $"{i + 1,5} - {before}\n").Append(after is null ? "" : $"{i + 1,5} + {after}\n");
        }

        return shown.ToString();
    }

    private static string Normalised(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string HowToAccept(string name) =>
        $"\nIf the new text is right, run the tests once with ENGRAM_ACCEPT=1 and review the change of tests/Engram.Tests/Expectations/{name}.";
}
