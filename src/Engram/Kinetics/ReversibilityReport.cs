using System.Globalization;
using Engram.Diagnostics;
using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>What the loops of a scheme say about microscopic reversibility.</summary>
/// <param name="Loops">Every loop of up to six states and a basis of the longer ones, with their products.</param>
/// <param name="Diagnostics">Warnings: <c>EN0410</c> a loop does not close, <c>EN0411</c> a step has no return, <c>EN0412</c> a ligand does not cancel.</param>
public sealed record ReversibilityReport(EquatableArray<SchemeLoop> Loops, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether every loop closes within <see cref="Reversibility.Tolerance"/>.</summary>
    public bool IsReversible => Diagnostics.Length == 0;

    /// <summary>The loop that is furthest from closing; null in a scheme without loops.</summary>
    public SchemeLoop? Worst => Loops.MaxBy(l => l.Excess);

    internal static Diagnostic Broken(string mechanism, SchemeLoop loop, IReadOnlyList<(string A, string B)> suspects)
    {
        string factor = loop.Excess.ToString("G3", CultureInfo.InvariantCulture);
        string steps = string.Join(", ", suspects.Select(s => $"{s.A}–{s.B}"));
        string decimals = Math.Log10(loop.Excess) is >= 0.95 and double power && Math.Abs(power - Math.Round(power)) < 0.02
            ? $"; a factor so near 10^{Math.Round(power)} looks like a slip of the decimal point" : "";
        return Warning("EN0410", mechanism, $"loop {loop} breaks microscopic reversibility by a factor {factor}",
            $"Check the rates of {steps}{(suspects.Count < loop.States.Length ? " (the loop's other steps also lie in loops that close)" : "")}{decimals}");
    }

    internal static Diagnostic OneWay(string mechanism, SchemeLoop loop, IReadOnlyList<string> steps) => Warning(
        "EN0411", mechanism, $"loop {loop} cannot be reversible: {(steps.Count > 0 ? string.Join(", ", steps) + " has no return" : "a rate in it is zero")}",
        "Give the missing rate if the receptor is meant to be at equilibrium; a driven loop may stay");

    internal static Diagnostic DependsOnLigand(string mechanism, SchemeLoop loop, string ligand) => Warning(
        "EN0412", mechanism, $"the product round loop {loop} depends on the concentration of {ligand}",
        $"A loop binds {ligand} as often as it releases it: a binding or unbinding step lacks or has too much of it");

    private static Diagnostic Warning(string id, string where, string found, string advice) => new(id, where, found, advice) { IsWarning = true };
}
