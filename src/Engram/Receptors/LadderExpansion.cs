using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Receptors;

/// <summary>Repeats the states of a scheme for each occupancy of two co-agonist sites; see <see cref="CoAgonistLadder"/>.</summary>
internal sealed class LadderExpansion
{
    private const string Agonist = "glutamate";
    private const int Sites = 2;

    private readonly KineticScheme _scheme;
    private readonly IReadOnlyList<CoAgonistBinding> _bindings;
    private readonly bool _cooperative;
    private readonly int[][] _occupancies;
    private readonly Dictionary<string, int> _glutamates = new(StringComparer.Ordinal);
    private readonly int _mostGlutamates;

    public LadderExpansion(KineticScheme scheme, IReadOnlyList<CoAgonistBinding> bindings, bool cooperative)
    {
        (_scheme, _bindings, _cooperative) = (scheme, bindings, cooperative);
        _occupancies = [.. Occupancies(bindings.Count)];
        CountGlutamates();
        _mostGlutamates = _glutamates.Values.Max();
    }

    public KineticScheme Expand() => _scheme with
    {
        States = _scheme.States.SelectMany(s => Held(s.Name).Select(o => s with { Name = Named(s.Name, o) })).ToEquatableArray(),
        Transitions = [.. _scheme.Transitions.SelectMany(Repeated), .. _glutamates.Keys.SelectMany(Ladder)],
    };

    private IEnumerable<int[]> Held(string state) =>
        _glutamates.ContainsKey(state) ? _occupancies : _occupancies.Where(o => o.Sum() == Sites);

    // A gating state that exists in one full occupancy only keeps its name.
    private string Named(string state, int[] occupancy) =>
        !_glutamates.ContainsKey(state) && _bindings.Count == 1 ? state : $"{state}_{string.Concat(occupancy)}";

    private IEnumerable<Transition> Repeated(Transition t)
    {
        bool losesGlutamate =
            _glutamates.TryGetValue(t.From, out int before) && _glutamates.TryGetValue(t.To, out int after) && after < before;
        foreach (int[] o in Held(t.From).Where(o => Held(t.To).Contains(o)))
        {
            int empty = Sites - o.Sum();
            Expression rate = losesGlutamate && _cooperative && empty > 0 ? t.Rate * Cooperativity(-empty) : t.Rate;
            yield return new Transition(Named(t.From, o), Named(t.To, o), rate);
        }
    }

    private IEnumerable<Transition> Ladder(string state)
    {
        foreach (int[] from in _occupancies)
        {
            for (int ligand = 0; ligand < _bindings.Count && from.Sum() < Sites; ligand++)
            {
                int[] to = [.. from];
                to[ligand]++;
                string name = _bindings[ligand].Ligand;
                int missing = _mostGlutamates - _glutamates[state];
                Expression on = new Symbol($"{name}_on") * new Symbol(name), off = new Symbol($"{name}_off");
                off = _cooperative && missing > 0 ? off * Cooperativity(-missing) : off;
                yield return new Transition(Named(state, from), Named(state, to), Times(Sites - from.Sum(), on));
                yield return new Transition(Named(state, to), Named(state, from), Times(to[ligand], off));
            }
        }
    }

    private Binary Cooperativity(double steps) => new(BinaryOperator.Power, new Symbol("cooperativity"), steps / _mostGlutamates);

    private static Expression Times(int factor, Expression rate) => factor == 1 ? rate : (Expression)factor * rate;

    private static IEnumerable<int[]> Occupancies(int ligands)
    {
        for (int first = 0; first <= Sites; first++)
        {
            for (int second = 0; second <= (ligands > 1 ? Sites - first : 0); second++)
            {
                yield return ligands > 1 ? [first, second] : [first];
            }
        }
    }

    // States joined by a step whose rate reads glutamate; each step towards binding adds one, from the emptiest of its row.
    private void CountGlutamates()
    {
        Transition[] binding = [.. _scheme.Transitions.Where(t => t.Rate.Names().Contains(Agonist))];
        if (binding.Length == 0)
        {
            throw new ReceptorException(new("EN0507", _scheme.Name, "no state of the scheme binds glutamate",
                "The ladder needs a scheme with binding steps: use the co-agonist gate"));
        }

        foreach (string start in binding.Select(t => t.From).Where(s => binding.All(t => t.To != s)).Distinct())
        {
            Climb(binding, start, 0);
        }
    }

    private void Climb(Transition[] binding, string state, int count)
    {
        _glutamates[state] = Math.Max(count, _glutamates.GetValueOrDefault(state));
        foreach (Transition t in binding.Where(t => t.From == state))
        {
            Climb(binding, t.To, count + 1);
        }
    }
}
