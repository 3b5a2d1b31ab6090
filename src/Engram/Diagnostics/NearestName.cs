namespace Engram.Diagnostics;

/// <summary>Finds the valid name a user most likely meant.</summary>
public static class NearestName
{
    /// <summary>The nearest candidate, at most two edits or a third of its length from <paramref name="found"/>; null when none is near.</summary>
    /// <param name="found">The name that is not known.</param>
    /// <param name="candidates">The names that are.</param>
    public static string? Of(string found, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, distance: Distance(found, candidate)))
        .Where(pair => pair.distance <= Math.Max(2, pair.candidate.Length / 3) && pair.distance < Math.Max(found.Length, pair.candidate.Length))
        .OrderBy(pair => pair.distance)
        .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    /// <summary>"Did you mean 'x'?" when a candidate is near, else the list of what there is.</summary>
    /// <param name="found">The name that is not known.</param>
    /// <param name="candidates">The names that are.</param>
    public static string Advice(string found, IEnumerable<string> candidates)
    {
        string[] names = [.. candidates];
        return Of(found, names) is { } near
            ? $"Did you mean '{near}'?"
            : names.Length == 0 ? "" : $"Known: {string.Join(", ", names.Take(20))}{(names.Length > 20 ? ", …" : "")}";
    }

    // Damerau-Levenshtein (adjacent transpositions), ignoring case; names are short, so the plain table will do.
    private static int Distance(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
