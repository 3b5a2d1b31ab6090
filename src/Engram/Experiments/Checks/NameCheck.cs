using Engram.Diagnostics;

namespace Engram.Experiments.Checks;

/// <summary>Every ligand, measure and patch that is spoken of is there.</summary>
internal static class NameCheck
{
    public static IEnumerable<Diagnostic> Of(Experiment experiment) => [.. Ligands(experiment), .. Expected(experiment), .. Patches(experiment), .. Twice(experiment)];

    private static IEnumerable<Diagnostic> Ligands(Experiment experiment)
    {
        string[] known = [.. KnownLigands.Of(experiment.Patches.Select(p => p.Receptor.Mechanism))];
        return experiment.Protocol.Applications.Select(a => a.Ligand)
            .Concat(experiment.Bath.Select(b => b.Ligand))
            .Concat(experiment.Patches.SelectMany(p => p.Bath).Select(b => b.Ligand))
            .Distinct()
            .Where(l => !known.Contains(l))
            .Select(l => new Diagnostic("EN0720", "bath and applications", $"no receptor knows a ligand '{l}'", NearestName.Advice(l, known)));
    }

    private static IEnumerable<Diagnostic> Expected(Experiment experiment)
    {
        string[] measures = [.. experiment.Measures.Select(m => m.Name)];
        return experiment.Expectations.Where(e => !measures.Contains(e.Measure))
            .Select(e => new Diagnostic("EN0721", "expect", $"a value is expected of '{e.Measure}', which is not measured", NearestName.Advice(e.Measure, measures)));
    }

    private static IEnumerable<Diagnostic> Patches(Experiment experiment)
    {
        string[] patches = [.. experiment.Patches.Select(p => p.Name)];
        return experiment.Measures.Select(m => m.Patch).Concat(experiment.Expectations.Select(e => e.Patch)).OfType<string>().Distinct()
            .Where(p => !patches.Contains(p))
            .Select(p => new Diagnostic("EN0722", "measure and expect", $"there is no patch '{p}'", NearestName.Advice(p, patches)));
    }

    private static IEnumerable<Diagnostic> Twice(Experiment experiment) => experiment.Measures.GroupBy(m => (m.Name, m.Patch)).Where(g => g.Count() > 1)
        .Select(g => new Diagnostic("EN0732", "measure", $"two measures are called '{g.Key.Name}'", "Give one of them a name of its own"));
}
