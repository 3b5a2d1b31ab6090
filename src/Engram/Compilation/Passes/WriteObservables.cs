using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Writes what is to be observed out as straight arithmetic on the state.</summary>
/// <example>Before: <c>g = gamma * open</c>; after: <c>out g = t0 * row O</c>.</example>
internal static class WriteObservables
{
    public static KernelProgram Run(Mechanism mechanism, IReadOnlyList<Observable> observables, IReadOnlyList<string> rows)
    {
        string[] shared = [.. mechanism.Inputs.Select(i => i.Name).Where(n => !rows.Contains(n))];
        ProgramBuilder builder = new("observe", shared, rows, [.. observables.Select(o => o.Name)]);
        Scope scope = new(mechanism, builder);
        for (int i = 0; i < observables.Count; i++)
        {
            builder.Store(i, scope.Compute(observables[i].Formula));
        }

        return builder.Build();
    }
}
