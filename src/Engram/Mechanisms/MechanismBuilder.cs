using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Mechanisms;

/// <summary>Writes a mechanism down as a paper does: parameters with their units, transitions as text, sources.</summary>
/// <param name="name">Identifier, unique in a catalogue.</param>
/// <param name="title">One line for people.</param>
public sealed class MechanismBuilder(string name, string title)
{
    private readonly List<Parameter> _parameters = [];
    private readonly List<Input> _inputs = [];
    private readonly List<Function> _functions = [];
    private readonly List<Definition> _definitions = [];
    private readonly List<KineticScheme> _schemes = [];
    private readonly List<Equation> _equations = [];
    private readonly List<Gate> _gates = [];
    private readonly List<MembraneCurrent> _currents = [];
    private readonly List<EventHandler> _events = [];
    private readonly List<Citation> _sources = [];

    /// <summary>Adds a publication.</summary>
    public MechanismBuilder Source(Citation citation) => Add(_sources, citation);

    /// <summary>Adds a named number, e.g. <c>("kon", "5e6 /M/s", "binding of glutamate")</c>.</summary>
    public MechanismBuilder Parameter(string parameter, string value, string description = "") =>
        Add(_parameters, Mechanisms.Parameter.Parse(parameter, value, description));

    /// <summary>Reads a ligand's concentration.</summary>
    public MechanismBuilder Ligand(string ligand, double defaultMillimolar = 0) => Add(_inputs, Mechanisms.Input.Ligand(ligand, defaultMillimolar));

    /// <summary>Reads anything else from the surroundings: <see cref="Mechanisms.Input.Voltage"/>, temperature, an ion.</summary>
    public MechanismBuilder Input(Input input) => Add(_inputs, input);

    /// <summary>Adds a function of its own arguments.</summary>
    public MechanismBuilder Function(string function, string[] arguments, string body) =>
        Add(_functions, new Function(function, arguments.ToEquatableArray(), Expression.Parse(body)));

    /// <summary>Adds a named intermediate value.</summary>
    public MechanismBuilder Definition(string definition, string value) => Add(_definitions, new Definition(definition, Expression.Parse(value)));

    /// <summary>Adds the mechanism's only scheme.</summary>
    public MechanismBuilder Scheme(Action<SchemeBuilder> write) => Scheme(KineticScheme.DefaultName, write);

    /// <summary>Adds a kinetic scheme.</summary>
    public MechanismBuilder Scheme(string scheme, Action<SchemeBuilder> write)
    {
        SchemeBuilder builder = new(scheme);
        write(builder);
        return Add(_schemes, builder.Build());
    }

    /// <summary>Adds a variable that follows a differential equation; texts are formulas, the derivative per ms.</summary>
    public MechanismBuilder Equation(string variable, Dimension dimension, string initial, string derivative) =>
        Add(_equations, new Equation(variable, dimension, Expression.Parse(initial), Expression.Parse(derivative)));

    /// <summary>Adds an instantaneous factor of the currents.</summary>
    public MechanismBuilder Gate(Gate gate) => Add(_gates, gate);

    /// <summary>Adds an ohmic current.</summary>
    /// <param name="current">Identifier.</param>
    /// <param name="conductance">Formula, nS.</param>
    /// <param name="reversal">Formula, mV.</param>
    /// <param name="calciumShare">Fraction of the current carried by Ca2+, a formula; empty when not said.</param>
    public MechanismBuilder OhmicCurrent(string current, string conductance, string reversal, string calciumShare = "") => Add(_currents, new OhmicCurrent(
        current, Expression.Parse(conductance), Expression.Parse(reversal),
        calciumShare.Length == 0 ? [] : [new IonShare("calcium", Expression.Parse(calciumShare))]));

    /// <summary>Adds any other current.</summary>
    public MechanismBuilder Current(MembraneCurrent current) => Add(_currents, current);

    /// <summary>Adds an event handler; updates are written <c>("glu", "glu + weight")</c>.</summary>
    public MechanismBuilder OnEvent(string handler, string[] arguments, params (string Target, string Value)[] updates) => Add(_events, new EventHandler(
        handler, arguments.ToEquatableArray(), [], updates.Select(u => new Update(u.Target, Expression.Parse(u.Value))).ToEquatableArray()));

    /// <summary>Adds an event handler with variables of its own for each connection.</summary>
    public MechanismBuilder OnEvent(EventHandler handler) => Add(_events, handler);

    /// <summary>The mechanism, checked.</summary>
    /// <exception cref="MechanismException">The first error any rule finds.</exception>
    public Mechanism Build()
    {
        Mechanism mechanism = BuildUnchecked();
        Rules.MechanismRules.ThrowOnError(mechanism);
        return mechanism;
    }

    /// <summary>The mechanism as written, for looking at every diagnostic at once.</summary>
    public Mechanism BuildUnchecked() => new(
        name, title, _parameters.ToEquatableArray(), _inputs.ToEquatableArray(), _functions.ToEquatableArray(), _definitions.ToEquatableArray(),
        _schemes.ToEquatableArray(), _equations.ToEquatableArray(), _gates.ToEquatableArray(), _currents.ToEquatableArray(),
        _events.ToEquatableArray(), _sources.ToEquatableArray());

    private MechanismBuilder Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return this;
    }
}
