using Engram.Cli.Pages;
using Engram.Cli.Views;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Cli.Showing;

/// <summary>A scheme as tables: states, rates, occupancies.</summary>
internal static class SchemeSheets
{
    /// <summary>States with what they are.</summary>
    public static Sheet States(KineticScheme scheme)
    {
        Sheet sheet = new("state", new Column("conducts", Right: true), new Column("meaning", Wraps: true));
        foreach (State s in scheme.States)
        {
            sheet.Add(new Cell(s.Name, s.IsOpen ? Tone.Strong : Tone.Normal), s.IsOpen ? NumberText.Rounded(s.Level) : "", s.Description);
        }

        return sheet.WithoutEmptyColumns();
    }

    /// <summary>Transitions with both rates as they were published.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="mechanism">Its mechanism, for the parameters.</param>
    /// <param name="at">The scheme under conditions, to show the rates there too; null for none.</param>
    public static Sheet Rates(KineticScheme scheme, Mechanism mechanism, ConditionedScheme? at)
    {
        Sheet sheet = new(
        [
            new("from"), new("to"), new("rate there"), new("rate back"),
            .. at is null ? Array.Empty<Column>() : [new Column("there now", Right: true), new Column("back now", Right: true)],
        ]);
        HashSet<(string, string)> told = [];
        foreach (Transition t in scheme.Transitions)
        {
            if (!told.Contains((t.To, t.From)))
            {
                told.Add((t.From, t.To));
                Transition? back = scheme.Transitions.FirstOrDefault(b => b.From == t.To && b.To == t.From);
                sheet.Add([t.From, t.To, Text(t, mechanism), back is null ? NumberText.None : Text(back, mechanism), .. at is null ? Array.Empty<Cell>() : [Now(at, t.From, t.To), Now(at, t.To, t.From)]]);
            }
        }

        return sheet;
    }

    /// <summary>Occupancies in equilibrium.</summary>
    public static Sheet Occupancies(ConditionedScheme at)
    {
        Sheet sheet = new("state", new Column("occupancy", Right: true), new Column("mean lifetime", Right: true));
        double[] lifetimes = at.MeanLifetimes();
        for (int i = 0; i < at.Count; i++)
        {
            sheet.Add(at.Scheme.States[i].Name, NumberText.Rounded(at.Equilibrium[i]), NumberText.Of(lifetimes[i], "ms"));
        }

        return sheet;
    }

    /// <summary>Whether a parameter is the rate constant of one transition, and so stands in the table of rates instead of having a name.</summary>
    public static bool IsInline(Parameter parameter) => parameter.Name.StartsWith("k_", StringComparison.Ordinal) && parameter.Description.Length == 0;

    private static string Now(ConditionedScheme at, string from, string to) =>
        $"{NumberText.Rounded(1e3 * at.Rate(at.Scheme.IndexOf(from), at.Scheme.IndexOf(to)))} /s";

    // "k_C0_C1 * glutamate" is shown as "4.59e6 /M/s * glutamate", as papers have it.
    private static string Text(Transition t, Mechanism mechanism) => t.Rate.Rewrite(e => e is Symbol s && Inline(s.Name, mechanism) is { } p ? new Symbol(NumberText.Of(p)) : e).ToString()!;

    private static Parameter? Inline(string name, Mechanism mechanism) => mechanism.Parameters.FirstOrDefault(p => p.Name == name && IsInline(p));
}
