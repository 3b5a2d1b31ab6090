using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>Applies one change to every formula of a description; the traversal that the other passes share.</summary>
internal static class MapExpressions
{
    public static Mechanism Run(Mechanism m, Func<Expression, Expression> change) => m with
    {
        Definitions = m.Definitions.Select(d => d with { Value = change(d.Value) }).ToEquatableArray(),
        Schemes = m.Schemes.Select(s => s with
        {
            Transitions = s.Transitions.Select(t => t with { Rate = change(t.Rate) }).ToEquatableArray(),
        }).ToEquatableArray(),
        Equations = m.Equations.Select(e => e with { Initial = change(e.Initial), Derivative = change(e.Derivative) }).ToEquatableArray(),
        Gates = m.Gates.Select(g => g with { Factor = change(g.Factor) }).ToEquatableArray(),
        Currents = m.Currents.Select(c => Map(c, change)).ToEquatableArray(),
        Events = m.Events.Select(e => e with
        {
            ConnectionState = e.ConnectionState.Select(d => d with { Value = change(d.Value) }).ToEquatableArray(),
            Updates = e.Updates.Select(u => u with { Value = change(u.Value) }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static MembraneCurrent Map(MembraneCurrent current, Func<Expression, Expression> change)
    {
        EquatableArray<IonShare> shares = current.Shares.Select(s => s with { Fraction = change(s.Fraction) }).ToEquatableArray();
        return current switch
        {
            OhmicCurrent o => o with { Conductance = change(o.Conductance), Reversal = change(o.Reversal), Shares = shares },
            GhkCurrent g => g with { Permeability = change(g.Permeability), Inside = change(g.Inside), Outside = change(g.Outside), Shares = shares },
            _ => current,
        };
    }
}
