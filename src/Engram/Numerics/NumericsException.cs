using Engram.Diagnostics;

namespace Engram.Numerics;

/// <summary>A computation that cannot give a trustworthy number; raised instead of returning NaN or a wrong answer.</summary>
/// <param name="diagnostic">What is wrong, where, and what to do (ids <c>EN1101</c>...).</param>
/// <param name="inner">The failure underneath, if any.</param>
public sealed class NumericsException(Diagnostic diagnostic, Exception? inner = null) : EngramException(diagnostic, inner)
{
    internal static NumericsException NotFinite(string what) => new(new Diagnostic(
        "EN1101", what, "a number is NaN or infinite", "Check the rates and concentrations that were put in"));

    internal static NumericsException Singular(int column) => new(new Diagnostic(
        "EN1102", $"column {column}", "the matrix is singular", "The linear system has no unique solution"));

    internal static NumericsException NotAGenerator(int row, string found) => new(new Diagnostic(
        "EN1103", $"row {row}", found, "A generator has rates of at least 0 off the diagonal and rows that sum to 0"));

    internal static NumericsException SeveralClosedClasses(IEnumerable<IReadOnlyList<int>> classes) => new(new Diagnostic(
        "EN1104",
        "",
        "the equilibrium is not unique: closed sets of states "
            + string.Join(" and ", classes.Select(c => "{" + string.Join(", ", c) + "}")),
        "Start from given occupancies, or join the sets by a transition"));

    internal static NumericsException OdeNotFinite(double time, string what) => new(new Diagnostic(
        "EN1105", FormattableString.Invariant($"t = {time:G9} ms"), $"{what} is NaN or infinite", "A rate leaves its range here"));

    internal static NumericsException StepUnderflow(double time, double step) => new(new Diagnostic(
        "EN1106",
        FormattableString.Invariant($"t = {time:G9} ms"),
        FormattableString.Invariant($"the error tolerance is not reached even with a step of {step:G3} ms"),
        "Name the discontinuity here as a stop time, or relax the tolerance"));

    internal static NumericsException FitImpossible(string found, string advice) => new(new Diagnostic("EN1107", "fit", found, advice));

    internal static NumericsException NoRoot(double low, double high) => new(new Diagnostic(
        "EN1108",
        FormattableString.Invariant($"[{low:G9}, {high:G9}]"),
        "the function has the same sign at both ends",
        "Give an interval in which it changes sign"));
}
