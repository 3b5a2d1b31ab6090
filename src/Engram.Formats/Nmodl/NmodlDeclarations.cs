using System.Globalization;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Nmodl;

/// <summary>The blocks that declare: NEURON, UNITS, PARAMETER, ASSIGNED, STATE.</summary>
internal sealed class NmodlDeclarations(NmodlContext context)
{
    private static readonly Dimension s_conductance = new(Current: 1, Voltage: -1);

    private Mechanism Mechanism => context.Mechanism;

    // Inputs that NEURON does not supply itself are parameters of each synapse: they can be set, or played with Vector.play.
    private IEnumerable<Input> Settable => Mechanism.Inputs.Where(i => i.Kind is InputKind.Ligand or InputKind.Ion && NmodlNames.IonOf(i) is null);

    private IEnumerable<Input> Pointers => Mechanism.Inputs.Where(i => i.Kind == InputKind.Pointer);

    private IEnumerable<(string Ion, string Variable, int Valence)> Ions => Mechanism.Inputs.Select(NmodlNames.IonOf).OfType<(string, string, int)>();

    public string Neuron() => NmodlBlock.Of("NEURON",
    [
        "THREADSAFE",
        $"POINT_PROCESS {context.Names.Mechanism}",
        .. Ions.GroupBy(i => i.Ion).Select(g =>
            $"USEION {g.Key} READ {string.Join(", ", g.Select(i => i.Variable))}{(g.Key is "ca" or "na" or "k" ? "" : string.Create(CultureInfo.InvariantCulture, $" VALENCE {g.First().Valence}"))}"),
        .. NmodlBlock.List("NONSPECIFIC_CURRENT", context.Currents.Select(c => c.Name)),
        .. NmodlBlock.List("POINTER", Pointers.Select(p => context.Names[p.Name])),
        .. NmodlBlock.List("RANGE", Settable.Select(i => context.Names[i.Name])),
        .. NmodlBlock.List("RANGE", Mechanism.Parameters.Select(p => context.Names[p.Name])),
        .. NmodlBlock.List("RANGE", Computed().Select(c => c.Name)),
        .. NmodlBlock.List("RANGE", context.Currents.SelectMany(c => c.Shares)),
    ]);

    public static string Units() => NmodlBlock.Of("UNITS", NmodlUnit.Definitions);

    public string Parameters() => NmodlBlock.Of("PARAMETER",
    [
        .. Settable.Select(i => $"{context.Names[i.Name]} = {NmodlFormula.Of(i.Default, i.Dimension)}{UnitOfPure(i.Dimension)} : {Kind(i)}, set from outside"),
        .. Mechanism.Parameters.Select(p => $"{context.Names[p.Name]} = {NmodlFormula.Of(p.Quantity.Value, p.Quantity.Dimension)}{UnitOfPure(p.Quantity.Dimension)}{Published(p)}"),
    ]);

    public string Assigned() => NmodlBlock.Of("ASSIGNED",
    [
        "v (mV)",
        .. ReadsTemperature() ? ["celsius (degC)"] : Array.Empty<string>(),
        .. Ions.Select(i => $"{i.Variable} (mM)"),
        .. Pointers.Select(p => $"{context.Names[p.Name]} ({NmodlUnit.Of(p.Dimension)})"),
        .. Computed().Select(c => $"{c.Name} ({NmodlUnit.Of(c.Dimension)})"),
        .. context.Currents.SelectMany(c => c.Shares.Prepend(c.Name)).Select(n => $"{n} (nA)"),
    ]);

    public string States() => NmodlBlock.Of("STATE",
    [
        .. Mechanism.Schemes.SelectMany(s => s.States).Select(s => $"{context.Names[s.Name]} (1){Remark(s.Description)}"),
        .. Mechanism.Equations.Select(e => $"{context.Names[e.Name]} ({NmodlUnit.Of(e.Dimension)})"),
    ]);

    private bool ReadsTemperature() =>
        Mechanism.Inputs.Any(i => i.Kind == InputKind.Temperature) || Mechanism.Currents.Any(c => c is GhkCurrent);

    private IEnumerable<(string Name, Dimension Dimension)> Computed() =>
    [
        .. Mechanism.Schemes.Select(s => (context.Names[s.OpenSymbol], Dimension.None)),
        .. Mechanism.Definitions.Select(d => (context.Names[d.Name], context.Dimensions.Of(d.Name))),
        .. Mechanism.Gates.Select(g => (context.Names[g.Name], Dimension.None)),
        .. context.Currents.Where(c => c.Conductance is not null).Select(c => (c.Conductance!, s_conductance)),
    ];

    private static string UnitOfPure(Dimension dimension) => dimension == Dimension.None ? " (1)" : "";

    private static string Kind(Input input) => input.Kind == InputKind.Ligand ? "ligand" : "ion";

    private static string Published(Parameter p)
    {
        string value = p.Unit.Length > 0 && p.Unit != p.Quantity.Dimension.BaseUnit && Unit.TryParse(p.Unit, out Unit unit)
            ? $"{unit.FromBase(p.Quantity.Value).ToString("G7", CultureInfo.InvariantCulture)} {p.Unit}"
            : "";
        return Remark(string.Join("; ", new[] { p.Description, value }.Where(t => t.Length > 0)));
    }

    private static string Remark(string text) => text.Length == 0 ? "" : " : " + NmodlWords.Comment(text);
}
