namespace Engram.Experiments.Measures.Kinds;

/// <summary>Options that several kinds of measure share.</summary>
internal static class CommonOptions
{
    public static MeasureOption Recorded => new(
        "quantity", MeasureOptionKind.Choice, default, ["current", "open-probability", "conductance", "calcium-current"], "current", "trace that is read");

    public static MeasureOption Kinetic => Recorded with { Default = "open-probability" };

    public static MeasureOption Trace => Recorded with { Kind = MeasureOptionKind.Text, Choices = [], Description = "trace, state or gate that is read" };

    public static MeasureOption Of => new("of", MeasureOptionKind.Text, default, [], "", "name of the measurement on the ordinate");

    public static MeasureOption Along => new("along", MeasureOptionKind.Text, default, [], "", "name of the sweep axis");

    public static MeasureOption Fraction(string name, string value) => new(name, MeasureOptionKind.Quantity, default, [], value, "fraction of the peak");
}
