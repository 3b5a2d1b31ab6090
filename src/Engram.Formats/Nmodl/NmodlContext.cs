using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Formats.Nmodl;

/// <summary>What the parts of one file share: names, dimensions, the formula writer, the currents under their NMODL names.</summary>
internal sealed class NmodlContext
{
    public NmodlContext(Mechanism mechanism)
    {
        Mechanism = mechanism;
        Names = new NmodlNames(mechanism);
        Currents = [.. mechanism.Currents.Select(Named)];
        Update = Names.Reserve("update");
        Kinetics = Names.Reserve("kinetics");
        Equations = Names.Reserve("equations");
        Dimensions = new FormulaDimensions(mechanism);
        Functions = new NmodlFunctions(Names);
        Formula = new NmodlFormula(Names, Dimensions, Functions);
    }

    public Mechanism Mechanism { get; }

    public NmodlNames Names { get; }

    public FormulaDimensions Dimensions { get; }

    public NmodlFunctions Functions { get; }

    public NmodlFormula Formula { get; }

    public IReadOnlyList<NmodlCurrent> Currents { get; }

    /// <summary>Name of the procedure that computes open probabilities, definitions and gates from the state.</summary>
    public string Update { get; }

    /// <summary>The statement that runs it; none where there is nothing to compute, for then the file has no such procedure.</summary>
    public IEnumerable<string> CallUpdate => Mechanism.Schemes.Length + Mechanism.Definitions.Length + Mechanism.Gates.Length > 0 ? [$"{Update}()"] : [];

    /// <summary>Name of the KINETIC block.</summary>
    public string Kinetics { get; }

    /// <summary>Name of the DERIVATIVE block.</summary>
    public string Equations { get; }

    /// <summary>Whether a formula reads something that the update procedure computes.</summary>
    public bool NeedsUpdate(IEnumerable<Expression> formulas)
    {
        HashSet<string> computed =
        [
            .. Mechanism.Schemes.Select(s => s.OpenSymbol), .. Mechanism.Definitions.Select(d => d.Name), .. Mechanism.Gates.Select(g => g.Name),
        ];
        return formulas.Any(f => f.Names().Any(computed.Contains));
    }

    private NmodlCurrent Named(MembraneCurrent current)
    {
        string name = Names.Reserve(current.Name);
        string conductance = Mechanism.Currents.Count(c => c is OhmicCurrent) == 1 ? "g" : "g_" + current.Name;
        return new NmodlCurrent(
            current, name, current is OhmicCurrent ? Names.Reserve(conductance) : null,
            [.. current.Shares.Select(s => Names.Reserve($"{current.Name}_{s.Ion}"))]);
    }
}

/// <summary>A current under its NMODL names.</summary>
/// <param name="Current">The current.</param>
/// <param name="Name">Its name, nA.</param>
/// <param name="Conductance">Name of its conductance, nS; null for a GHK current.</param>
/// <param name="Shares">Names of the parts carried by each ion of <see cref="MembraneCurrent.Shares"/>, nA.</param>
internal sealed record NmodlCurrent(MembraneCurrent Current, string Name, string? Conductance, IReadOnlyList<string> Shares);
