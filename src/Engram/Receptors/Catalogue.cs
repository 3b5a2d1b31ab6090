using Engram.Diagnostics;

namespace Engram.Receptors;

/// <summary>Every receptor that is shipped, each with its evidence.</summary>
public static class Catalogue
{
    private static readonly Lazy<IReadOnlyList<Receptor>> s_all = new(
        () => [.. Ampa.AmpaReceptors.All, .. Nmda.NmdaReceptors.All, .. Gaba.GabaReceptors.All]);

    /// <summary>All receptors: AMPA, NMDA, GABA-A, each family from detailed to simple.</summary>
    public static IReadOnlyList<Receptor> All => s_all.Value;

    /// <summary>The receptors of one family.</summary>
    public static IEnumerable<Receptor> Of(ReceptorFamily family) => All.Where(r => r.Family == family);

    /// <summary>Finds a receptor by name, alias or an ending of the name that only one has; case does not matter.</summary>
    /// <param name="name">E.g. <c>NMDA/Erreger2005-GluN2A</c>, <c>N6</c>, <c>JonasMajorSakmann1993</c>.</param>
    /// <exception cref="ReceptorException"><c>EN0501</c>: none has it; <c>EN0502</c>: several have it.</exception>
    public static Receptor Find(string name)
    {
        string wanted = name.Trim();
        if (All.FirstOrDefault(r => Same(r.Name, wanted) || r.Aliases.Any(a => Same(a, wanted))) is { } exact)
        {
            return exact;
        }

        Receptor[] ending = wanted.Length == 0 ? [] : [.. All.Where(r => EndsWithWords(r.Name, wanted))];
        return ending.Length switch
        {
            1 => ending[0],
            0 => throw new ReceptorException(new("EN0501", "", $"there is no receptor '{name}'", Advice(wanted))),
            _ => throw new ReceptorException(new("EN0502", "", $"'{name}' is the end of several receptors' names",
                $"Write one of {string.Join(", ", ending.Select(r => r.Name))}")),
        };
    }

    private static string Advice(string wanted)
    {
        // The nearest name is looked for with and without the family, since people leave it out.
        // Short aliases (A1, N6) are one edit from anything short, so they are not offered.
        IEnumerable<string> publications = All.Select(r => r.Name[(r.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        IEnumerable<string> aliases = All.SelectMany(r => r.Aliases).Where(a => a.Length > 7);
        return NearestName.Of(wanted, All.Select(r => r.Name).Concat(publications).Concat(aliases)) is { } near
            ? $"Did you mean '{near}'?"
            : "'engram list receptors' shows all of them";
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // "GluN2A" ends "NMDA/Erreger2005-GluN2A", but "uN2A" does not: an ending begins a word of the name.
    private static bool EndsWithWords(string name, string end) =>
        name.EndsWith(end, StringComparison.OrdinalIgnoreCase) && name.Length > end.Length && name[^(end.Length + 1)] is '/' or '-';
}
