using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>
/// Discovers that, under constant inputs, everything in a mechanism is driven by variables that decay by themselves to a fixed point: from
/// somewhere on each instance can then be advanced exactly, at once over any number of steps.
/// </summary>
/// <example>
/// Before: <c>glu' = -glu / 1.2; C0 → C1 : 13 * glu</c>; after: <c>glu decays by itself; gating is driven by glu (rates of degree 1)</c>.
/// </example>
internal static class FindQuietModes
{
    // Rates that are no polynomials are expanded to this degree, and the rest is bounded.
    private const int HighestDegree = 4;

    public static QuietStructure Run(Mechanism mechanism, IReadOnlyList<SystemPart> parts, IReadOnlyCollection<string> ownInputs)
    {
        List<DrivenModes> schemes = [];
        HashSet<string> states = [.. parts.SelectMany(p => p.Variables)];
        HashSet<string> moving = [.. ownInputs, .. mechanism.Inputs.Where(i => i.Kind == InputKind.Time).Select(i => i.Name)];
        string[] equations = [.. mechanism.Equations.Select(e => e.Name)];
        foreach (SystemPart part in parts)
        {
            IEnumerable<Expression> formulas = part is DrivenScheme d ? d.Scheme.Transitions.Select(t => t.Rate) : part is LinearEquation e ? [e.Equation.Derivative] : [];
            HashSet<string> reads = [.. formulas.SelectMany(f => Dependencies.Of(mechanism, f))];
            if (part is CoupledGroup)
            {
                return QuietStructure.None($"{string.Join(", ", part.Variables)} depend on each other or on themselves");
            }

            if (reads.FirstOrDefault(moving.Contains) is { } moves)
            {
                return QuietStructure.None($"{part.Variables[0]} depends on {moves}, which differs between instances or moves");
            }

            string[] drivers = [.. reads.Where(states.Contains).Except(part is LinearEquation ? part.Variables : []).Order(StringComparer.Ordinal)];
            if (drivers.FirstOrDefault(name => part is LinearEquation || !equations.Contains(name)) is { } other)
            {
                return QuietStructure.None($"{part.Variables[0]} is driven by {other}, which does not decay by itself");
            }

            if (part is DrivenScheme driven)
            {
                schemes.Add(new DrivenModes(driven.Scheme, drivers, Expand(mechanism, driven.Scheme, drivers)));
            }
        }

        return new QuietStructure([.. parts.OfType<LinearEquation>()], schemes, "");
    }

    // The derivatives of every rate by its drivers, degree by degree, until they vanish.
    private static List<RateDerivative> Expand(Mechanism m, KineticScheme scheme, string[] drivers)
    {
        List<RateDerivative> all = [new(new int[drivers.Length], [.. scheme.Transitions.Select(t => t.Rate)])];
        for (int next = 0; next < all.Count; next++)
        {
            RateDerivative lower = all[next];
            int last = Math.Max(0, Array.FindLastIndex(lower.Exponents, e => e > 0));
            for (int i = last; i < drivers.Length && lower.Exponents.Sum() < HighestDegree; i++)
            {
                Expression[] rates = [.. lower.Rates.Select(r => Differentiate.Run(m, r, drivers[i]))];
                if (rates.Any(e => e is not Number { Value: 0 }))
                {
                    int[] exponents = [.. lower.Exponents];
                    exponents[i]++;
                    all.Add(new(exponents, rates));
                }
            }
        }

        return all;
    }
}

/// <summary>What decays and what is driven by it.</summary>
/// <param name="Equations">Equations that decay by themselves.</param>
/// <param name="Schemes">Schemes and their drivers.</param>
/// <param name="Obstacle">Why there is no quiet path; empty when there is.</param>
internal sealed record QuietStructure(IReadOnlyList<LinearEquation> Equations, IReadOnlyList<DrivenModes> Schemes, string Obstacle)
{
    /// <summary>No quiet path, and why.</summary>
    public static QuietStructure None(string obstacle) => new([], [], obstacle);

    public override string ToString() => Obstacle.Length > 0
        ? $"no quiet path: {Obstacle}\n"
        : string.Concat(Equations.Select(e => $"{e.Equation.Name} decays by itself\n"))
            + string.Concat(Schemes.Select(s => s.Drivers.Length == 0
                ? $"{s.Scheme.Name} is constant\n"
                : $"{s.Scheme.Name} is driven by {string.Join(", ", s.Drivers)} (rates of degree {s.RateDerivatives.Max(d => d.Exponents.Sum())})\n"));
}

/// <summary>A scheme and the decaying variables its rates depend on.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Drivers">Names of equation variables.</param>
/// <param name="RateDerivatives">The rates, then their derivatives that are not 0.</param>
internal sealed record DrivenModes(KineticScheme Scheme, string[] Drivers, IReadOnlyList<RateDerivative> RateDerivatives);

/// <summary>A partial derivative of every rate of a scheme.</summary>
/// <param name="Exponents">How often by each driver.</param>
/// <param name="Rates">One for every transition.</param>
internal sealed record RateDerivative(int[] Exponents, Expression[] Rates);
