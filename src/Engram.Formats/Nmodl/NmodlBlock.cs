using System.Text;

namespace Engram.Formats.Nmodl;

/// <summary>Text of one block: a head, indented lines, a closing brace.</summary>
internal static class NmodlBlock
{
    // The translator reads lines into a fixed buffer; short lines also read better.
    private const int Width = 110;

    /// <summary>The block, or nothing when it has no lines.</summary>
    public static string Of(string head, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? "" : $"{head} {{\n{string.Concat(all.Select(l => $"    {l.Replace("\n", "\n    ", StringComparison.Ordinal)}\n"))}}}\n";
    }

    /// <summary>A keyword and its list of names, on as many statements as the width asks for.</summary>
    public static IEnumerable<string> List(string keyword, IEnumerable<string> names)
    {
        string line = "";
        foreach (string name in names)
        {
            if (line.Length > 0 && line.Length + name.Length + 2 > Width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? $"{keyword} {name}" : ", " + name;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    /// <summary>A sum broken over lines.</summary>
    public static string Sum(IEnumerable<string> terms)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (string term in terms)
        {
            if (column > Width - 20)
            {
                text.Append("\n    ");
                column = 0;
            }

            string part = text.Length == 0 ? term : " + " + term;
            text.Append(part);
            column += part.Length;
        }

        return text.ToString();
    }
}
