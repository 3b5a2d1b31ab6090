namespace Engram.Simulation;

/// <summary>One recorded quantity against time.</summary>
/// <param name="Placement">Mechanism it belongs to, or the compartment's name.</param>
/// <param name="Quantity">What it is: <c>current</c>, <c>open-probability</c>, <c>calcium-current</c>, a state, a ligand, <c>voltage</c>.</param>
/// <param name="Unit">Base unit of the values.</param>
/// <param name="Values">One value for each time of the recording.</param>
public sealed record Trace(string Placement, string Quantity, string Unit, ReadOnlyMemory<double> Values);

/// <summary>What a simulation recorded, on one time axis.</summary>
/// <param name="Times">ms, ascending; denser where things happen. A jump has its time twice.</param>
/// <param name="Traces">The quantities.</param>
/// <param name="Method">How it was computed, in a few words.</param>
/// <param name="ErrorReached">Largest error of any open probability, as a fraction of its peak; null where the method is stochastic.</param>
/// <param name="Seed">Seed of the random streams; null for deterministic runs.</param>
public sealed record Recording(ReadOnlyMemory<double> Times, IReadOnlyList<Trace> Traces, string Method, double? ErrorReached, long? Seed)
{
    /// <summary>A trace by what it belongs to and what it is.</summary>
    /// <exception cref="SimulationException"><c>EN0601</c>: it was not recorded.</exception>
    public Trace Trace(string placement, string quantity) =>
        Traces.FirstOrDefault(t => t.Placement == placement && t.Quantity == quantity)
        ?? throw new SimulationException(new(
            "EN0601", placement, $"'{quantity}' was not recorded", Diagnostics.NearestName.Advice(quantity, Traces.Where(t => t.Placement == placement).Select(t => t.Quantity))));
}
