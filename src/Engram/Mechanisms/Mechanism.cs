namespace Engram.Mechanisms;

/// <summary>Whatever happens on a membrane or in a spine, described once as immutable data with value equality.</summary>
/// <remarks>
/// Every number inside is in the coherent set ms, mV, nS, pA, pF, mM, µm, °C. A drug, a block or another temperature is a function
/// from mechanism to mechanism (<c>with</c>). Build one with <see cref="MechanismBuilder"/>, which checks it.
/// </remarks>
/// <param name="Name">Identifier, unique in a catalogue.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Parameters">Named numbers.</param>
/// <param name="Inputs">What it reads from its surroundings.</param>
/// <param name="Functions">Functions used in its expressions.</param>
/// <param name="Definitions">Named intermediate values, each depending only on earlier ones, inputs, parameters and states.</param>
/// <param name="Schemes">Kinetic schemes.</param>
/// <param name="Equations">Ordinary differential equations.</param>
/// <param name="Gates">Instantaneous factors of its currents.</param>
/// <param name="Currents">Currents through the membrane.</param>
/// <param name="Events">What it does when an event arrives.</param>
/// <param name="Sources">Publications of topology and numbers.</param>
public sealed record Mechanism(
    string Name,
    string Title,
    EquatableArray<Parameter> Parameters,
    EquatableArray<Input> Inputs,
    EquatableArray<Function> Functions,
    EquatableArray<Definition> Definitions,
    EquatableArray<KineticScheme> Schemes,
    EquatableArray<Equation> Equations,
    EquatableArray<Gate> Gates,
    EquatableArray<MembraneCurrent> Currents,
    EquatableArray<EventHandler> Events,
    EquatableArray<Citation> Sources)
{
    /// <summary>The first kinetic scheme.</summary>
    /// <exception cref="MechanismException"><c>EN0204</c>: the mechanism has none.</exception>
    public KineticScheme Scheme => Schemes.Length > 0
        ? Schemes[0]
        : throw new MechanismException(new("EN0204", Name, "the mechanism has no kinetic scheme", "Choose one that has, or add a scheme"));

    /// <summary>What a name of the mechanism measures: an input, parameter, state, <c>open</c>, variable, definition or gate.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its dimension, for a definition the one that follows from its formula; null when there is no such name.</returns>
    public Units.Dimension? DimensionOf(string name) => Rules.Formulas.Of(this).Names.GetValueOrDefault(name);

    /// <summary>The same mechanism with one parameter changed.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="value">New value, base unit of the parameter's dimension.</param>
    /// <exception cref="MechanismException"><c>EN0202</c>: no such parameter.</exception>
    public Mechanism With(string parameter, double value)
    {
        int index = Parameters.FindIndex(p => p.Name == parameter);
        if (index < 0)
        {
            throw new MechanismException(new(
                "EN0202", Name, $"there is no parameter '{parameter}'", Diagnostics.NearestName.Advice(parameter, Parameters.Select(p => p.Name))));
        }

        Parameter old = Parameters[index];
        return this with
        {
            Parameters = Parameters.Select((p, i) => i == index ? p with { Quantity = new(value, old.Quantity.Dimension), Unit = old.Quantity.Dimension.BaseUnit } : p)
                .ToEquatableArray(),
        };
    }

    /// <summary>The same mechanism with a gate added, or replaced when one of that name is there.</summary>
    public Mechanism WithGate(Gate gate) => this with { Gates = Gates.Where(g => g.Name != gate.Name).Append(gate).ToEquatableArray() };

    /// <summary>The same mechanism without the named gate.</summary>
    public Mechanism WithoutGate(string gate) => this with { Gates = Gates.Where(g => g.Name != gate).ToEquatableArray() };

    /// <summary>Identifier and title.</summary>
    public override string ToString() => $"{Name}: {Title}";
}
