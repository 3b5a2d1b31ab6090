// <own-scheme>
using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;
// </own-scheme>

namespace Engram.Tests.Docs.Examples;

/// <summary>A scheme of one's own, with a slip in it.</summary>
internal static class OwnScheme
{
    public static (Mechanism Mine, ReversibilityReport Loops, Mechanism Mended) Write()
    {
        // <own-scheme>
        Mechanism mine = new MechanismBuilder("Mine", "one binding step, open and desensitised states in a loop")
            .Source(new Citation("Mine", "my notebook, page 12"))
            .Ligand("glutamate")
            .Input(Input.Voltage)
            .Parameter("kon", "5e6 /M/s", "binding of glutamate").Parameter("koff", "2000 /s", "its unbinding")
            .Parameter("opening", "4000 /s").Parameter("closing", "1000 /s")
            .Parameter("sleep", "200 /s").Parameter("wake", "1 /s") // a slip: 10 /s closes the loop
            .Parameter("doze", "20 /s").Parameter("rouse", "4 /s")
            .Scheme(s => s
                .State("R", "no glutamate").State("RA", "one glutamate").Open("O").State("D", description: "desensitised")
                .Reversible("R", "RA", "kon * glutamate", "koff")
                .Reversible("RA", "O", "opening", "closing")
                .Reversible("RA", "D", "sleep", "wake")
                .Reversible("O", "D", "doze", "rouse"))
            .Parameter("gamma", "10 pS", "one open channel").Parameter("e_rev", "0 mV")
            .OhmicCurrent("i", "gamma * open", "e_rev")
            .Build(); // names, units and shape are checked here

        ReversibilityReport loops = Reversibility.Of(mine);
        foreach (Diagnostic warning in loops.Diagnostics)
        {
            Console.WriteLine(warning); // the loop RA–O–D is off by a factor 10: which rates to look at, and why
        }

        Mechanism mended = mine.With("wake", 10e-3); // 10 /s, in the base unit 1/ms
        // </own-scheme>
        return (mine, loops, mended);
    }
}
