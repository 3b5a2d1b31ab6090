using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Formats.Equations;

/// <summary>One equation, both sides in LaTeX mathematics.</summary>
internal sealed record EquationLine(string Left, string Right);

/// <summary>Equations under a heading.</summary>
internal sealed record EquationSection(string Heading, IReadOnlyList<EquationLine> Lines);

/// <summary>The equations of a mechanism in the order a paper gives them; documents only lay them out.</summary>
internal sealed class EquationSheet
{
    private readonly LatexNames _names;
    private readonly LatexFormula _formula;

    public EquationSheet(Mechanism mechanism)
    {
        Mechanism = mechanism;
        _names = new LatexNames(mechanism);
        _formula = new LatexFormula(_names);
        Sections = [.. All().Where(s => s.Lines.Count > 0)];
    }

    public Mechanism Mechanism { get; }

    public IReadOnlyList<EquationSection> Sections { get; }

    /// <summary>The symbol of a parameter or input.</summary>
    public string Symbol(string name) => _names[name];

    /// <summary>A transition's rate.</summary>
    public string Rate(Transition transition) => _formula.Of(transition.Rate);

    private IEnumerable<EquationSection> All() =>
    [
        .. Mechanism.Schemes.Select(s => new EquationSection(
            Mechanism.Schemes.Length == 1 ? "Occupancies" : $"Occupancies of {s.Name}", [.. s.States.Select(x => Balance(s, x)), Open(s)])),
        new("Functions", [.. Mechanism.Functions.Select(f => new EquationLine($"\\operatorname{{{LatexText.Of(f.Name)}}}({string.Join(", ", f.Arguments.Select(a => _names[a]))})", _formula.Of(f.Body)))]),
        new("Definitions", [.. Mechanism.Definitions.Select(d => new EquationLine(_names[d.Name], _formula.Of(d.Value)))]),
        new("Differential equations", [.. Mechanism.Equations.SelectMany(Equation)]),
        new("Gates", [.. Mechanism.Gates.Select(g => new EquationLine(_names[g.Name], _formula.Of(g.Factor)))]),
        new("Currents", [.. Mechanism.Currents.SelectMany(Current)]),
        .. Mechanism.Events.Select(e => new EquationSection($"On {e.Name}", [.. e.Updates.Select(u => new EquationLine(_names[u.Target], $"{_formula.Of(u.Value)} \\quad \\text{{(assigned)}}"))])),
    ];

    // dp/dt of one state: what enters less what leaves, two terms a line.
    private EquationLine Balance(KineticScheme scheme, State state)
    {
        string[] terms =
        [
            .. scheme.Transitions.Where(t => t.To == state.Name).Select(t => $"+ {_formula.Factor(t.Rate)} \\, {_names[t.From]}"),
            .. scheme.Transitions.Where(t => t.From == state.Name).Select(t => $"- {_formula.Factor(t.Rate)} \\, {_names[state.Name]}"),
        ];
        string sum = string.Join(" \\\\ &\\quad ", terms.Chunk(2).Select(c => string.Join(' ', c)));
        return new EquationLine($"\\frac{{\\mathrm{{d}} {_names[state.Name]}}}{{\\mathrm{{d}} t}}", sum.StartsWith("+ ", StringComparison.Ordinal) ? sum[2..] : sum);
    }

    private EquationLine Open(KineticScheme scheme)
    {
        string sum = string.Join(" + ", scheme.States.Where(s => s.IsOpen).Select(s => s.Level == 1 ? _names[s.Name] : $"{LatexFormula.Of(s.Level)} \\, {_names[s.Name]}"));
        return new EquationLine(_names[scheme.OpenSymbol], sum.Length > 0 ? sum : "0");
    }

    private IEnumerable<EquationLine> Equation(Equation e) =>
    [
        new($"\\frac{{\\mathrm{{d}} {_names[e.Name]}}}{{\\mathrm{{d}} t}}", _formula.Of(e.Derivative)),
        new($"{_names[e.Name]}(0)", _formula.Of(e.Initial)),
    ];

    private IEnumerable<EquationLine> Current(MembraneCurrent current)
    {
        string name = $"I_{{{LatexNames.Upright(current.Name)}}}";
        string gates = string.Concat(Mechanism.Gates.Select(g => $"{_names[g.Name]} \\, "));
        yield return new EquationLine(name, gates + current switch
        {
            OhmicCurrent o => $"{_formula.Factor(o.Conductance)} \\, {Drive(o.Reversal)}",
            GhkCurrent g => Ghk(g),
            _ => throw new FormatsException(new("EN0802", Mechanism.Name, $"the current '{current.Name}' of kind {current.GetType().Name} has no printed form", "Use an ohmic or a GHK current")),
        });
        foreach (IonShare share in current.Shares.Where(s => s.Fraction is not Number { Value: 1 }))
        {
            yield return new EquationLine($"I_{{{LatexNames.Upright($"{current.Name},{share.Ion}")}}}", $"{_formula.Factor(share.Fraction)} \\, {name}");
        }
    }

    // V − E, with a written number's sign carried out.
    private string Drive(Expression reversal) => reversal switch
    {
        Number { Value: 0 } => "V",
        Number { Value: < 0 } n => $"\\left(V + {_formula.Of(n with { Value = -n.Value })}\\right)",
        _ => $"\\left(V - {_formula.Factor(reversal)}\\right)",
    };

    private string Ghk(GhkCurrent g)
    {
        string u = $"{(g.Valence == 1 ? "" : LatexFormula.Of(g.Valence) + " \\,")} V F / (R \\, T)".TrimStart();
        return $"{_formula.Factor(g.Permeability)} \\, {LatexFormula.Of(g.Valence)} F u \\, \\frac{{{_formula.Of(g.Inside)} - {_formula.Factor(g.Outside)} \\, e^{{-u}}}}{{1 - e^{{-u}}}}, \\quad u = {u}";
    }
}
