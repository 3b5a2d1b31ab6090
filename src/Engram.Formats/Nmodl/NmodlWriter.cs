using Engram.Mechanisms;

namespace Engram.Formats.Nmodl;

/// <summary>Writes a mechanism as a POINT_PROCESS that NEURON 8.2 translates, with units that <c>modlunit</c> accepts.</summary>
/// <remarks>
/// <para>Concentrations of ligands are RANGE parameters in mM: set them, or drive them with <c>Vector.play</c>. Voltage, temperature and the
/// ions NEURON knows (calcium, sodium, potassium, chloride; inputs named like <c>calcium_out</c>) are read from NEURON; pointers stay pointers.</para>
/// <para>Every current is one NONSPECIFIC_CURRENT in nA for the number of channels the conductance says (one channel as the catalogue writes
/// them). The part an ion carries is a RANGE variable <c>{current}_{ion}</c>, nA, and is not written to NEURON's ion: the charge is counted once,
/// and a model that wants the accumulation reads the variable.</para>
/// <para>Schemes start in the steady state of the conditions at initialisation (reached from their first state, where there are several);
/// equations at their initial values. NEURON solves both to first order: at its customary step of 0.025 ms peaks of the catalogue's receptors
/// are off by about 1 %.</para>
/// </remarks>
public static class NmodlWriter
{
    /// <summary>The file's text; lines end in LF.</summary>
    /// <param name="mechanism">A description that passes the rules.</param>
    /// <exception cref="FormatsException"><c>EN0802</c>: NMODL cannot express it.</exception>
    public static string Write(Mechanism mechanism)
    {
        NmodlContext context = new(mechanism);
        NmodlDeclarations declarations = new(context);
        NmodlDynamics dynamics = new(context);
        string[] blocks =
        [
            Head(context),
            declarations.Neuron(),
            NmodlDeclarations.Units(),
            declarations.Parameters(),
            declarations.Assigned(),
            declarations.States(),
            dynamics.Breakpoint(),
            dynamics.Initial(),
            dynamics.Kinetics(),
            dynamics.Derivatives(),
            dynamics.Update(),
            new NmodlEvents(context).Block(),
            dynamics.Functions(),
            .. context.Functions.Definitions.Select(d => d + "\n"), // last: writing the other blocks is what asks for them
        ];
        return string.Join("\n", blocks.Where(b => b.Length > 0));
    }

    /// <summary>Name under which NEURON knows the mechanism: <c>NMDA/Erreger2005-GluN2A</c> is <c>h.NMDA_Erreger2005_GluN2A</c>.</summary>
    public static string ProcessName(Mechanism mechanism) => NmodlWords.Free(mechanism.Name);

    private static string Head(NmodlContext context)
    {
        Mechanism m = context.Mechanism;
        IEnumerable<string> lines =
        [
            $"{m.Name}, exported by Engram.",
            .. context.Currents.Count > 0 ? ["Currents in nA, outward positive; conductances in nS."] : Array.Empty<string>(),
            .. m.Inputs.Any(i => i.Kind == InputKind.Ligand) ? ["Ligands in mM: set them, or drive them with Vector.play."] : Array.Empty<string>(),
            .. m.Inputs.Where(i => i.Kind == InputKind.Temperature).Select(i => FormattableString.Invariant($"Temperature is NEURON's celsius; the description's default is {i.Default} degC.")),
            .. context.Currents.SelectMany(c => c.Shares.Zip(c.Current.Shares, (name, share) => $"{name} is the part of {c.Name} carried by {share.Ion}; it is not written to NEURON's ion.")),
            .. m.Schemes.Length > 0 && m.Equations.Length > 0 ? ["A scheme and equations are solved side by side: use NEURON's fixed step, CVODE refuses such a file."] : Array.Empty<string>(),
            .. Bibliography.Of(m).Select(s => $"Source: {s}"),
        ];
        return $"TITLE {NmodlWords.Comment(m.Title)}\n\nCOMMENT\n{string.Concat(lines.Select(l => NmodlWords.Comment(l) + "\n"))}ENDCOMMENT\n";
    }
}
