using Engram.Mechanisms;

namespace Engram.Formats.Nmodl;

/// <summary>The NMODL name of everything a mechanism names, each distinct and none reserved.</summary>
internal sealed class NmodlNames
{
    private static readonly (string Ion, string Short, int Valence)[] s_ions = [("calcium", "ca", 2), ("sodium", "na", 1), ("potassium", "k", 1), ("chloride", "cl", -1)];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NmodlNames(Mechanism mechanism)
    {
        Mechanism = NmodlWords.Free(mechanism.Name);
        _taken.Add(Mechanism);
        foreach (Input input in mechanism.Inputs)
        {
            Fix(input.Name, Given(input));
        }

        foreach (string state in mechanism.Schemes.SelectMany(s => s.States).Select(s => s.Name).Concat(mechanism.Equations.Select(e => e.Name)))
        {
            AddState(state);
        }

        foreach (string name in mechanism.Parameters.Select(p => p.Name).Concat(mechanism.Definitions.Select(d => d.Name))
            .Concat(mechanism.Gates.Select(g => g.Name)).Concat(mechanism.Functions.Select(f => f.Name)))
        {
            _names[name] = Reserve(name);
        }

        foreach (KineticScheme scheme in mechanism.Schemes)
        {
            _names[scheme.OpenSymbol] = Reserve(scheme.Name == KineticScheme.DefaultName ? "open_probability" : scheme.OpenSymbol);
        }
    }

    private NmodlNames(NmodlNames outer, IEnumerable<string> locals)
    {
        Mechanism = outer.Mechanism;
        _names = new(outer._names, StringComparer.Ordinal);
        _taken = new(outer._taken, StringComparer.Ordinal);
        foreach (string local in locals)
        {
            _names[local] = Reserve(local);
        }
    }

    /// <summary>Name of the POINT_PROCESS.</summary>
    public string Mechanism { get; }

    /// <summary>The NMODL name of a name of the mechanism.</summary>
    public string this[string name] => _names.TryGetValue(name, out string? known) ? known : NmodlWords.Identifier(name);

    /// <summary>The same names with arguments of a function or an event added.</summary>
    public NmodlNames With(IEnumerable<string> locals) => new(this, locals);

    /// <summary>A name for something the file needs and the mechanism does not name; like the one wanted.</summary>
    public string Reserve(string wanted)
    {
        string name = NmodlWords.Free(wanted);
        return _taken.Add(name) ? name : Reserve(name + "_");
    }

    /// <summary>The ion of NEURON an input reads, e.g. <c>("ca", "cao", 2)</c> for <c>calcium_out</c>; null when NEURON has no such ion.</summary>
    public static (string Ion, string Variable, int Valence)? IonOf(Input input)
    {
        int row = Array.FindIndex(s_ions, i => input.Name == i.Ion + "_out" || input.Name == i.Ion + "_in");
        return input.Kind == InputKind.Ion && row >= 0
            ? (s_ions[row].Short, s_ions[row].Short + (input.Name.EndsWith("_out", StringComparison.Ordinal) ? "o" : "i"), s_ions[row].Valence)
            : null;
    }

    private static string? Given(Input input) => input.Kind switch
    {
        InputKind.Voltage => "v",
        InputKind.Temperature => "celsius",
        InputKind.Time => "t",
        _ => IonOf(input)?.Variable,
    };

    private void Fix(string name, string? given)
    {
        _names[name] = given ?? Reserve(name);
        _taken.Add(_names[name]);
    }

    // For every state X the translator declares X0 (its initial value) and DX (its derivative): C, C0 and DC cannot be states together.
    private void AddState(string state)
    {
        string name = Reserve(state);
        while (!_taken.Add(name + "0") | !_taken.Add("D" + name))
        {
            name = Reserve(name + "_");
        }

        _names[state] = name;
    }
}
