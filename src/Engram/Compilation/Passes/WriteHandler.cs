using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Writes an event handler out as straight arithmetic: each assignment sees the ones before it.</summary>
/// <example>Before: <c>on spike(weight): glu = glu + weight</c>; after: <c>out glu = row glu + row weight</c>.</example>
internal static class WriteHandler
{
    /// <summary>The handler's program; its rows are the state and own inputs, the arguments, the connection's variables.</summary>
    public static KernelProgram Run(Mechanism mechanism, Mechanisms.EventHandler handler, IReadOnlyList<string> rows)
    {
        string[] all = [.. rows, .. handler.Arguments, .. handler.ConnectionState.Select(c => c.Name)];
        string[] shared = [.. mechanism.Inputs.Select(i => i.Name).Where(n => !rows.Contains(n))];
        ProgramBuilder builder = new(handler.Name, shared, all, all);
        Scope scope = new(mechanism, builder);
        Dictionary<string, int> assigned = new(StringComparer.Ordinal);
        foreach (Update update in handler.Updates)
        {
            int value = scope.Compute(update.Value);
            scope = scope.Child();
            scope.Define(update.Target, value);
            assigned[update.Target] = value;
        }

        foreach ((string target, int value) in assigned)
        {
            builder.Store(Array.IndexOf(all, target), value);
        }

        return EliminateCommonSubexpressions.Run(builder.Build());
    }
}
