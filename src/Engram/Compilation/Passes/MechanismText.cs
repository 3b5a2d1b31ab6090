using System.Text;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Prints a description, one statement a line: what the compiler shows after its first passes.</summary>
internal static class MechanismText
{
    public static string Of(Mechanism m)
    {
        StringBuilder text = new();
        void Line(string line) => text.Append(line).Append('\n');
        Line($"mechanism {m.Name}");
        Each(m.Parameters, p => Line($"parameter {p.Name} = {p.Quantity}"));
        Each(m.Inputs, i => Line($"input {i.Name}"));
        Each(m.Functions, f => Line($"function {f.Name}({f.Arguments}) = {f.Body}"));
        Each(m.Definitions, d => Line($"{d.Name} = {d.Value}"));
        foreach (KineticScheme s in m.Schemes)
        {
            Line($"scheme {s.Name}: {string.Join(", ", s.States.Select(x => x.Name))}");
            Each(s.Transitions, t => Line($"  {t}"));
        }

        Each(m.Equations, e => Line($"{e.Name}' = {e.Derivative}, from {e.Initial}"));
        Each(m.Gates, g => Line($"gate {g.Name} = {g.Factor}"));
        Each(m.Currents, c => Line($"current {c.Name} = {CurrentFormula.Of(c)}"));
        Each(m.Events, e => Line($"on {e.Name}({e.Arguments}): {string.Join("; ", e.Updates.Select(u => $"{u.Target} = {u.Value}"))}"));
        return text.ToString();
    }

    private static void Each<T>(EquatableArray<T> items, Action<T> write)
    {
        foreach (T item in items)
        {
            write(item);
        }
    }
}
