using System.Globalization;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Equations;

/// <summary>One line of the table of numbers, in the unit of publication.</summary>
/// <param name="Name">Name of the parameter or input.</param>
/// <param name="Value">Number, up to seven digits.</param>
/// <param name="Unit">Unit; empty for pure numbers.</param>
/// <param name="Description">What it is; may be empty.</param>
internal sealed record ParameterRow(string Name, string Value, string Unit, string Description)
{
    public static IEnumerable<ParameterRow> Of(Mechanism mechanism) => mechanism.Parameters.Select(Of)
        .Concat(mechanism.Inputs.Where(i => i.Kind is not (InputKind.Voltage or InputKind.Time)).Select(Of));

    private static ParameterRow Of(Parameter p)
    {
        string unit = Units.Unit.TryParse(p.Unit, out Unit published) && published.Dimension == p.Quantity.Dimension ? p.Unit : p.Quantity.Dimension.BaseUnit;
        return new ParameterRow(p.Name, p.Quantity.In(unit).ToString("G7", CultureInfo.InvariantCulture), unit, p.Description);
    }

    private static ParameterRow Of(Input i) =>
        new(i.Name, i.Default.ToString("G7", CultureInfo.InvariantCulture), i.Dimension.BaseUnit, "input, its default");
}
