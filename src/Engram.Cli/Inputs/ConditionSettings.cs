using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Cli.Inputs;

/// <summary>Reads <c>--at voltage=-60 mV, glutamate=1 mM</c>.</summary>
internal static class ConditionSettings
{
    /// <summary>The conditions, or null where nothing is said.</summary>
    /// <param name="text">Names and values, separated by commas.</param>
    /// <param name="mechanism">Whose inputs and parameters are named.</param>
    /// <exception cref="CliException"><c>EN1015</c>: not of this form, or a name the receptor does not have.</exception>
    public static Conditions? Parse(string? text, Mechanism mechanism) => string.IsNullOrWhiteSpace(text)
        ? null
        : text.Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(Conditions.Default, (conditions, part) => With(conditions, part, mechanism));

    private static Conditions With(Conditions conditions, string part, Mechanism mechanism)
    {
        if (part.Split('=', 2) is not [string name, string value])
        {
            throw new CliException(new("EN1015", $"--at {part.Trim()}", "there is no '=' between name and value", "Write e.g. --at \"voltage=-60 mV, glutamate=1 mM\""));
        }

        string asked = name.Trim() switch { "voltage" => "v", "temperature" => "celsius", string other => other };
        Dimension dimension = mechanism.Inputs.FirstOrDefault(i => i.Name == asked)?.Dimension
            ?? mechanism.Parameters.FirstOrDefault(p => p.Name == asked)?.Quantity.Dimension
            ?? throw Unknown(name.Trim(), mechanism);
        try
        {
            return conditions.With(mechanism, asked, Quantity.Parse(value, dimension).Value);
        }
        catch (UnitsException e)
        {
            throw new CliException(e.Diagnostic with { Where = $"--at {name.Trim()}" }, inner: e);
        }
    }

    private static CliException Unknown(string name, Mechanism mechanism) => new(new(
        "EN1015", $"--at {name}", $"{mechanism.Name} reads no '{name}'",
        NearestName.Advice(name, mechanism.Inputs.Select(Shown).Concat(mechanism.Parameters.Select(p => p.Name)))));

    private static string Shown(Input input) => input.Kind switch { InputKind.Voltage => "voltage", InputKind.Temperature => "temperature", _ => input.Name };
}
