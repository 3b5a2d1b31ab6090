using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Compilation;

/// <summary>A membrane current written out as one formula, without its gates.</summary>
internal static class CurrentFormula
{
    /// <summary>The formula, pA, outward positive; reads <c>v</c> and, for GHK, <c>celsius</c>.</summary>
    public static Expression Of(MembraneCurrent current) => current switch
    {
        OhmicCurrent ohmic => ohmic.Conductance * (new Symbol("v") - ohmic.Reversal),
        GhkCurrent ghk => Ghk(ghk),
        _ => throw new CompilationException(new("EN0302", current.Name, $"a current of kind {current.GetType().Name} cannot be computed", "Use an ohmic or a GHK current")),
    };

    // I = P z F u (in − out e^−u)/(1 − e^−u) with u = zvF/RT; written with exprel so that v = 0 is no special case:
    // u/(1 − e^−u) = 1/exprel(−u). 1 mM·µm³/ms = 1e-18 mol/ms = F·1e-15 C/s, hence the factor F·1e-3 in pA.
    private static Expression Ghk(GhkCurrent ghk)
    {
        Expression thermal = new Number(1e3 * PhysicalConstants.Gas / PhysicalConstants.Faraday, new(Voltage: 1, Temperature: -1))
            * (new Symbol("celsius") + new Number(PhysicalConstants.ZeroCelsius, new(Temperature: 1)));
        Expression u = ghk.Valence * new Symbol("v") / thermal;
        Number faraday = new(PhysicalConstants.Faraday * 1e-3, new(Current: 1, Time: 1, Concentration: -1, Length: -3));
        return ghk.Permeability * ghk.Valence * faraday
            * (ghk.Inside - (ghk.Outside * new Call("exp", [-u]))) / new Call("exprel", [-u]);
    }
}
