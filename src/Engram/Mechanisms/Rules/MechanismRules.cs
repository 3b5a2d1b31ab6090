using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Every semantic check of a description, in the order in which they are run.</summary>
/// <remarks>
/// Conservation needs no rule: a transition takes from one state exactly what it gives to another, so the rows of the generator sum to
/// zero whatever the rates are. Microscopic reversibility is a property of the numbers and is reported by the analysis of a scheme.
/// </remarks>
public static class MechanismRules
{
    private static readonly Func<Mechanism, IEnumerable<Diagnostic>>[] s_rules =
    [
        NamesAreLegal.Check,
        NamesAreUnique.Check,
        SchemesHaveStates.Check,
        TransitionsJoinKnownStates.Check,
        TransitionsAreUnique.Check,
        TransitionsLeadElsewhere.Check,
        FormulasReadKnownNames.Check,
        DefinitionsReadEarlierOnes.Check,
        CallsMatchFunctions.Check,
        FunctionsDoNotRecur.Check,
        DimensionsAgree.Check,
        CurrentsHaveTheirInputs.Check,
        StatesCanBeEntered.Check,
        StatesCanBeLeft.Check,
        OpenIsPossible.Check,
        LevelsAreFractions.Check,
        NumbersAreFinite.Check,
        RatesAreNotNegative.Check,
        RatesAreDefined.Check,
        ConcentrationsAreNotNegative.Check,
        EventsUpdateKnownVariables.Check,
    ];

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
