namespace Engram.Kinetics;

/// <summary>How long after a jump of conditions a channel first opens.</summary>
public static class FirstLatency
{
    /// <summary>The density of the wait for the first opening. Colquhoun &amp; Hawkes (1987) Proc. R. Soc. B 230:15.</summary>
    /// <param name="before">Occupancies at the moment of the jump, one for each state; channels already open count as immediate.</param>
    /// <param name="after">The scheme after the jump.</param>
    /// <returns>Its total falls short of 1 when a channel may never open.</returns>
    /// <exception cref="KineticsException"><c>EN0404</c>: there is no shut or no open state; <c>EN0408</c>: not occupancies.</exception>
    public static DwellTimeDensity Of(ReadOnlySpan<double> before, ConditionedScheme after)
    {
        Occupancies.Require(before, after.Count, after.Name);
        int[] waiting = CanOpen(after);
        double[] exit = after.Block(waiting, after.Open).RowSums();
        return waiting.Length == 0
            ? throw KineticsException.NoSuchStates(after.Name, "open")
            : new DwellTimeDensity(
                after.Name, Sojourns.Part(before, waiting), after.Block(waiting, waiting), exit, Sojourns.Part(before, after.Open).Sum());
    }

    // Shut states from which opening is impossible never end a wait; left in, they would make Q_FF singular.
    private static int[] CanOpen(ConditionedScheme scheme)
    {
        HashSet<int> can = [.. scheme.Open];
        while (scheme.Shut.Where(i => !can.Contains(i) && can.Any(j => scheme.Rate(i, j) > 0)).ToArray() is { Length: > 0 } more)
        {
            can.UnionWith(more);
        }

        return [.. scheme.Shut.Where(can.Contains)];
    }
}
