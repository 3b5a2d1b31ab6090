using System.Globalization;
using Engram.Diagnostics;

namespace Engram.Kinetics;

/// <summary>A question about a scheme's gating that has no answer as asked (<c>EN04xx</c>).</summary>
/// <param name="diagnostic">What is wrong, where, and what to do.</param>
/// <param name="inner">The failure underneath, if any.</param>
public sealed class KineticsException(Diagnostic diagnostic, Exception? inner = null) : EngramException(diagnostic, inner)
{
    internal static KineticsException UnknownName(string where, string kind, string name, IEnumerable<string> known) => new(new(
        "EN0401", where, $"there is no {kind} '{name}'", NearestName.Advice(name, known)));

    internal static KineticsException BadValue(string where, string name, double value, string expected) => new(new(
        "EN0402", where, string.Create(CultureInfo.InvariantCulture, $"'{name}' is {value:R}"), expected));

    internal static KineticsException NotLinear(string where) => new(new(
        "EN0403", where, "the rates depend on the occupancies themselves",
        "Only schemes with rates set by the surroundings can be analysed without stepping; run a simulation instead"));

    internal static KineticsException NoSuchStates(string where, string kind) => new(new(
        "EN0404", where, $"the scheme has no {kind} state that is ever visited under these conditions",
        "Raise the concentration of the agonist, or choose a scheme that has one"));

    internal static KineticsException NotExponential(string where) => new(new(
        "EN0405", where, "the density is not a sum of real exponentials", "Ask for its values with Density(t) instead of its components"));

    internal static KineticsException BadBurst(string where, string found) => new(new(
        "EN0406", where, found, "Name one or more shut states in which bursts end"));

    internal static KineticsException NoHalfMaximum(string where, string variable) => new(new(
        "EN0407", where, $"the response does not change with '{variable}'", "Choose a ligand or a parameter that the scheme's rates read"));

    internal static KineticsException BadOccupancies(string where, string found) => new(new(
        "EN0408", where, found, "Occupancies are at least 0, sum to 1, and there is one for each state"));

    internal static KineticsException ToleranceNotReached(double time, double error) => new(new(
        "EN0409", string.Create(CultureInfo.InvariantCulture, $"t = {time:G6} ms"),
        string.Create(CultureInfo.InvariantCulture, $"the rates change so fast that the error stays at {error:G3}"),
        "Name the moment of the jump as a break, or relax the tolerance"));

    internal static KineticsException BoundExceeded(double time) => new(new(
        "EN0416", string.Create(CultureInfo.InvariantCulture, $"t = {time:G6} ms"),
        "a rate rose above the bound found for its interval", "Name the moment of the jump as a break, or shorten the bounding interval"));

    internal static KineticsException TooFew(string what, int count, int needed) => new(new(
        "EN0417", "", string.Create(CultureInfo.InvariantCulture, $"there are {count} {what}, but at least {needed} are needed"),
        "Record for longer, or average more trials"));
}
