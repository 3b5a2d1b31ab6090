using Engram.Units;

namespace Engram.Mechanisms;

/// <summary>A number of a mechanism that has a name: a rate constant, a conductance, an affinity.</summary>
/// <param name="Name">Identifier used in expressions.</param>
/// <param name="Quantity">Value in the base unit, with its dimension.</param>
/// <param name="Unit">Unit in which it was published and is shown, e.g. <c>/M/s</c>.</param>
/// <param name="Description">What it is; may be empty.</param>
public sealed record Parameter(string Name, Quantity Quantity, string Unit, string Description = "")
{
    /// <summary>Reads the published text, e.g. <c>"4.59e6 /M/s"</c>.</summary>
    public static Parameter Parse(string name, string text, string description = "")
    {
        Quantity quantity = Quantity.Parse(text);
        string unit = text.Trim().TrimStart("+-.0123456789eE".ToCharArray()).Trim();
        return new Parameter(name, quantity, unit, description);
    }
}
