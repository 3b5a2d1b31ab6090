using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A name means one thing: in the mechanism, among its functions, schemes and events, and within the arguments of each.</summary>
internal static class NamesAreUnique
{
    /// <summary><c>EN0207</c>: a name is given twice.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        NamedThing[] things = [.. NamedThing.Of(mechanism)];
        return
        [
            .. Twice(mechanism.Name, things),
            .. Twice(mechanism.Name, mechanism.Functions.Select(f => new NamedThing(f.Name, "function"))),
            .. Twice(mechanism.Name, mechanism.Schemes.Select(s => new NamedThing(s.Name, "scheme"))),
            .. Twice(mechanism.Name, mechanism.Events.Select(e => new NamedThing(e.Name, "event"))),
            .. mechanism.Functions.SelectMany(f => Hiding($"{mechanism.Name}, function {f.Name}", f.Arguments.Select(Argument), things)),
            .. mechanism.Events.SelectMany(e => Hiding(
                $"{mechanism.Name}, event {e.Name}",
                [.. e.Arguments.Select(Argument), .. e.ConnectionState.Select(s => new NamedThing(s.Name, "connection variable"))],
                things)),
        ];
    }

    private static NamedThing Argument(string name) => new(name, "argument");

    // An argument that hides a name would change what an inlined function reads.
    private static IEnumerable<Diagnostic> Hiding(string where, IEnumerable<NamedThing> locals, NamedThing[] things)
    {
        NamedThing[] own = [.. locals];
        return Twice(where, [.. things.Where(t => own.Any(o => o.Name == t.Name)).DistinctBy(t => t.Name), .. own]);
    }

    private static IEnumerable<Diagnostic> Twice(string where, IEnumerable<NamedThing> things)
    {
        Dictionary<string, NamedThing> first = new(StringComparer.Ordinal);
        foreach (NamedThing thing in things)
        {
            if (!first.TryAdd(thing.Name, thing))
            {
                string found = first[thing.Name].Kind == thing.Kind
                    ? $"there are two {thing.Kind}s named '{thing.Name}'"
                    : $"'{thing.Name}' names {first[thing.Name].WithArticle} and {thing.WithArticle}";
                yield return new("EN0207", where, found, "Rename one of them");
            }
        }
    }
}
