using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms;

/// <summary>A current through the membrane, outward positive; every gate of the mechanism multiplies it.</summary>
/// <param name="Name">Identifier, e.g. <c>i</c>.</param>
/// <param name="Shares">Which ions carry which fraction; empty when not said.</param>
public abstract record MembraneCurrent(string Name, EquatableArray<IonShare> Shares);

/// <summary>Ohmic current: I = conductance · gates · (v − reversal), pA.</summary>
/// <param name="Name">Identifier.</param>
/// <param name="Conductance">nS, usually <c>gamma * open</c> for one channel.</param>
/// <param name="Reversal">mV.</param>
/// <param name="Shares">Which ions carry which fraction.</param>
public sealed record OhmicCurrent(string Name, Expression Conductance, Expression Reversal, EquatableArray<IonShare> Shares)
    : MembraneCurrent(Name, Shares);

/// <summary>Goldman-Hodgkin-Katz current of one ion: I = P · z²·vF²/RT · (in − out·e^(−zvF/RT))/(1 − e^(−zvF/RT)), pA.</summary>
/// <param name="Name">Identifier.</param>
/// <param name="Ion">Ion carried, e.g. <c>calcium</c>.</param>
/// <param name="Valence">Charge number z.</param>
/// <param name="Permeability">Permeability times area, µm³/ms.</param>
/// <param name="Inside">Concentration inside, mM.</param>
/// <param name="Outside">Concentration outside, mM.</param>
public sealed record GhkCurrent(string Name, string Ion, int Valence, Expression Permeability, Expression Inside, Expression Outside)
    : MembraneCurrent(Name, [new IonShare(Ion, new Number(1))]);

/// <summary>The fraction of a current that one ion carries (the fractional current, e.g. Pf of Ca2+).</summary>
/// <param name="Ion">E.g. <c>calcium</c>.</param>
/// <param name="Fraction">Dimensionless, 0..1; may depend on inputs.</param>
public sealed record IonShare(string Ion, Expression Fraction);
