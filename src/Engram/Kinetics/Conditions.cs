using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Kinetics;

/// <summary>A name given a number.</summary>
/// <param name="Name">Input or parameter of a mechanism.</param>
/// <param name="Value">Base unit of its dimension.</param>
public sealed record Setting(string Name, double Value);

/// <summary>What a scheme is looked at under; whatever is not said is the mechanism's own default.</summary>
/// <param name="Voltage">Membrane potential, mV; null for the default.</param>
/// <param name="Celsius">Temperature, °C; null for the default.</param>
/// <param name="Concentrations">Ligands and ions by name, mM, sorted by name.</param>
/// <param name="Parameters">Parameters of the mechanism that are overridden, base units, sorted by name.</param>
public sealed record Conditions(
    double? Voltage, double? Celsius, EquatableArray<Setting> Concentrations, EquatableArray<Setting> Parameters)
{
    /// <summary>The mechanism's own defaults throughout.</summary>
    public static Conditions Default { get; } = new(null, null, [], []);

    /// <summary>The same conditions at another membrane potential, mV.</summary>
    public Conditions At(double voltage) => this with { Voltage = voltage };

    /// <summary>The same conditions at another temperature, °C.</summary>
    public Conditions AtTemperature(double celsius) => this with { Celsius = celsius };

    /// <summary>The same conditions with one ligand or ion at another concentration, mM.</summary>
    public Conditions With(string ligand, double millimolar) => this with { Concentrations = Put(Concentrations, ligand, millimolar) };

    /// <summary>The same conditions at another membrane potential: <c>At(-70.mV)</c>.</summary>
    public Conditions At(Voltage voltage) => At(voltage.Millivolts);

    /// <summary>The same conditions at another temperature: <c>AtTemperature(37.degC)</c>.</summary>
    public Conditions AtTemperature(Temperature temperature) => AtTemperature(temperature.Celsius);

    /// <summary>The same conditions with one ligand or ion at another concentration: <c>With("glutamate", 1.mM)</c>.</summary>
    public Conditions With(string ligand, Concentration concentration) => With(ligand, concentration.Millimolar);

    /// <summary>The same conditions with one parameter of the mechanism at another value, base unit.</summary>
    public Conditions WithParameter(string parameter, double value) => this with { Parameters = Put(Parameters, parameter, value) };

    /// <summary>The same conditions with a ligand, an ion or a parameter changed, whichever has that name in the mechanism.</summary>
    /// <exception cref="KineticsException"><c>EN0401</c>: neither has that name.</exception>
    public Conditions With(Mechanism mechanism, string variable, double value)
    {
        if (mechanism.Inputs.FindIndex(i => i.Name == variable) is >= 0 and int index)
        {
            return mechanism.Inputs[index].Kind switch
            {
                InputKind.Voltage => At(value),
                InputKind.Temperature => AtTemperature(value),
                _ => With(variable, value),
            };
        }

        return mechanism.Parameters.Any(p => p.Name == variable)
            ? WithParameter(variable, value)
            : throw KineticsException.UnknownName(
                mechanism.Name, "input or parameter", variable, mechanism.Inputs.Select(i => i.Name).Concat(mechanism.Parameters.Select(p => p.Name)));
    }

    /// <summary>The inputs of a mechanism under these conditions, in its order, base units.</summary>
    /// <exception cref="KineticsException"><c>EN0401</c>: it has no such input; <c>EN0402</c>: not a possible value.</exception>
    public double[] InputsOf(Mechanism mechanism)
    {
        foreach (Setting setting in Concentrations)
        {
            if (mechanism.Inputs.All(i => i.Name != setting.Name))
            {
                throw KineticsException.UnknownName(mechanism.Name, "ligand or ion", setting.Name, mechanism.Inputs.Select(i => i.Name));
            }
        }

        return [.. mechanism.Inputs.Select(input => Checked(mechanism, input, ValueOf(input)))];
    }

    /// <summary>The mechanism with the overridden parameters put in.</summary>
    /// <exception cref="MechanismException"><c>EN0202</c>: no such parameter.</exception>
    public Mechanism Apply(Mechanism mechanism) => Parameters.Aggregate(mechanism, (m, setting) => m.With(setting.Name, setting.Value));

    private double ValueOf(Input input) => input.Kind switch
    {
        InputKind.Voltage => Voltage ?? input.Default,
        InputKind.Temperature => Celsius ?? input.Default,
        _ => Concentrations.FindIndex(s => s.Name == input.Name) is >= 0 and int index ? Concentrations[index].Value : input.Default,
    };

    private static double Checked(Mechanism mechanism, Input input, double value) => input.Kind switch
    {
        _ when !double.IsFinite(value) => throw KineticsException.BadValue(mechanism.Name, input.Name, value, "Give a finite number"),
        InputKind.Ligand or InputKind.Ion when value < 0 =>
            throw KineticsException.BadValue(mechanism.Name, input.Name, value, "A concentration is at least 0 mM"),
        InputKind.Temperature when value <= -273.15 =>
            throw KineticsException.BadValue(mechanism.Name, input.Name, value, "A temperature is above -273.15 °C"),
        _ => value,
    };

    private static EquatableArray<Setting> Put(EquatableArray<Setting> settings, string name, double value) => settings
        .Where(s => s.Name != name).Append(new Setting(name, value)).OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableArray();
}
