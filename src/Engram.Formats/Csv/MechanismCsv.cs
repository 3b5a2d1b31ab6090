using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Csv;

/// <summary>A mechanism's numbers as tables for spreadsheets and other programs.</summary>
public static class MechanismCsv
{
    /// <summary>One row a parameter, input, state and transition: kind, name, value, unit, formula, description.</summary>
    /// <remarks>Parameters are in the unit they were published in; rates are in 1/ms at the default inputs, with every scheme in its first state.</remarks>
    public static string Parameters(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        double[] inputs = interpreter.DefaultInputs(), start = Start(interpreter, inputs);
        return CsvWriter.Rows(
        [
            ["kind", "name", "value", "unit", "formula", "description"],
            .. mechanism.Parameters.Select(Parameter),
            .. mechanism.Inputs.Select(i => new[] { "input", i.Name, CsvWriter.Number(i.Default), i.Dimension.BaseUnit, "", i.Kind.ToString() }),
            .. mechanism.Schemes.SelectMany(s => s.States).Select(s => new[] { "state", s.Name, CsvWriter.Number(s.Level), "", "", s.Description }),
            .. mechanism.Schemes.SelectMany(s => s.Transitions).Zip(interpreter.Mechanism.Schemes.SelectMany(s => s.Transitions), (written, inlined) => new[]
            {
                "rate", $"{written.From} -> {written.To}", Rounded(interpreter.Value(inlined.Rate, inputs, start)), "1/ms", written.Rate.ToString(), "",
            }),
        ]);
    }

    /// <summary>The generator matrix Q of every scheme at the default inputs, 1/ms: rows leave, columns enter, rows sum to zero.</summary>
    /// <exception cref="FormatsException"><c>EN0803</c>: the mechanism has no scheme.</exception>
    public static string Generators(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        return Generators(mechanism, interpreter.DefaultInputs());
    }

    /// <summary>The generator matrix Q of every scheme, 1/ms, at given inputs.</summary>
    /// <param name="mechanism">A mechanism with at least one scheme.</param>
    /// <param name="inputs">Values in the order of <see cref="Mechanism.Inputs"/>, base units.</param>
    /// <exception cref="FormatsException"><c>EN0803</c>: the mechanism has no scheme.</exception>
    public static string Generators(Mechanism mechanism, ReadOnlySpan<double> inputs)
    {
        if (mechanism.Schemes.Length == 0)
        {
            throw new FormatsException(new("EN0803", mechanism.Name, "the mechanism has no kinetic scheme", "Choose one that has"));
        }

        Interpreter interpreter = new(mechanism);
        double[] start = Start(interpreter, inputs);
        List<string> tables = [];
        for (int s = 0; s < mechanism.Schemes.Length; s++)
        {
            int n = mechanism.Schemes[s].States.Length;
            double[] q = new double[n * n];
            interpreter.Generator(s, inputs, start, q);
            tables.Add(Square(mechanism.Schemes[s], q, n));
        }

        return string.Join("\n", tables);
    }

    // Few rates read the state, and a resting state need not be unique; the first state of each scheme is what the file can promise.
    private static double[] Start(Interpreter interpreter, ReadOnlySpan<double> inputs)
    {
        double[] state = new double[interpreter.StateCount];
        for (int i = 0; i < interpreter.Mechanism.Equations.Length; i++)
        {
            state[interpreter.EquationOffset + i] = interpreter.Value(interpreter.Mechanism.Equations[i].Initial, inputs, state);
        }

        for (int s = 0; s < interpreter.Mechanism.Schemes.Length; s++)
        {
            state[interpreter.SchemeOffset(s)] = 1;
        }

        return state;
    }

    private static string Square(KineticScheme scheme, double[] q, int n) => CsvWriter.Rows(
    [
        scheme.States.Select(s => s.Name).Prepend($"{scheme.Name} (1/ms)"),
        .. scheme.States.Select((s, row) => Enumerable.Range(0, n).Select(c => Rounded(q[(row * n) + c])).Prepend(s.Name)),
    ]);

    private static string[] Parameter(Parameter p)
    {
        string unit = Unit.TryParse(p.Unit, out Unit published) && published.Dimension == p.Quantity.Dimension ? p.Unit : p.Quantity.Dimension.BaseUnit;
        return ["parameter", p.Name, Rounded(p.Quantity.In(unit)), unit, "", p.Description];
    }

    // Fifteen digits: a unit conversion's last bit is not worth showing.
    private static string Rounded(double value) => value.ToString("G15", System.Globalization.CultureInfo.InvariantCulture);
}
