namespace Engram.Kinetics;

/// <summary>What open and shut times have in common: stays in a set of states entered from another.</summary>
internal static class Sojourns
{
    /// <summary>Equilibrium flow from one set into another, split over the states it enters and normalised.</summary>
    public static double[] Start(ConditionedScheme scheme, IReadOnlyList<int> from, IReadOnlyList<int> into, string kind)
    {
        double[] entries = Part(scheme.Equilibrium, from) * scheme.Block(from, into);
        return entries.Sum() > 0 ? SmallMatrix.Normalised(entries) : throw KineticsException.NoSuchStates(scheme.Name, kind);
    }

    public static DwellTimeDensity In(ConditionedScheme scheme, IReadOnlyList<int> set, double[] start)
    {
        SmallMatrix within = scheme.Block(set, set);
        return new DwellTimeDensity(scheme.Name, start, within, (-within).RowSums());
    }

    /// <summary>Transitions per ms from one set to another in equilibrium.</summary>
    public static double Flow(ConditionedScheme scheme, IReadOnlyList<int> from, IReadOnlyList<int> into) =>
        (Part(scheme.Equilibrium, from) * scheme.Block(from, into)).Sum();

    public static double Mean(ConditionedScheme scheme, IReadOnlyList<int> set, IReadOnlyList<int> other) =>
        Part(scheme.Equilibrium, set).Sum() / Flow(scheme, set, other);

    public static double[] Part(ReadOnlySpan<double> occupancies, IReadOnlyList<int> set)
    {
        double[] part = new double[set.Count];
        for (int i = 0; i < set.Count; i++)
        {
            part[i] = occupancies[set[i]];
        }

        return part;
    }

    /// <summary>G = (−Q_aa)⁻¹·Q_ab: which state of b a stay in a ends in. Colquhoun &amp; Hawkes (1982) eq 1.25.</summary>
    public static SmallMatrix Exits(ConditionedScheme scheme, IReadOnlyList<int> set, IReadOnlyList<int> into) =>
        (-scheme.Block(set, set)).Solve(scheme.Block(set, into));
}
