using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Every semantic check of a description, in the order in which they are run.</summary>
public static class MechanismRules
{
    private static readonly Func<Mechanism, IEnumerable<Diagnostic>>[] s_rules = [];

    /// <summary>All errors and warnings of a description.</summary>
    public static IReadOnlyList<Diagnostic> Check(Mechanism mechanism) => [.. s_rules.SelectMany(rule => rule(mechanism))];

    /// <summary>Throws the first error, if there is one; warnings pass.</summary>
    /// <exception cref="MechanismException">The first error.</exception>
    public static void ThrowOnError(Mechanism mechanism)
    {
        if (Check(mechanism).FirstOrDefault(d => !d.IsWarning) is { } error)
        {
            throw new MechanismException(error);
        }
    }
}
