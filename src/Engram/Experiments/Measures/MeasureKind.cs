using System.Globalization;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>What kind of value an option takes.</summary>
public enum MeasureOptionKind
{
    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Any text, e.g. the name of a trace or an axis.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,
}

/// <summary>One option of a kind of measure.</summary>
/// <param name="Name">As it is written in an experiment file.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Dimension">What a quantity must measure.</param>
/// <param name="Choices">The words a choice may be.</param>
/// <param name="Default">Value where nothing is written; empty when it must be written.</param>
/// <param name="Description">What it is.</param>
public sealed record MeasureOption(
    string Name, MeasureOptionKind Kind, Dimension Dimension, EquatableArray<string> Choices, string Default, string Description);

/// <summary>A kind of measure as an experiment file names it.</summary>
/// <param name="Name">E.g. <c>rise-time</c>.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Group">Heading under which it is listed.</param>
/// <param name="Options">Its options, beside <c>name</c>, <c>patch</c> and <c>window</c>, which every measure of a run has.</param>
/// <param name="Create">Makes the measure.</param>
public sealed record MeasureKind(
    string Name, string Summary, string Group, EquatableArray<MeasureOption> Options, Func<MeasureOptions, Measure> Create);

/// <summary>The options of one measure, as written, with defaults filled in.</summary>
public sealed class MeasureOptions
{
    private readonly MeasureKind _kind;
    private readonly IReadOnlyDictionary<string, string> _written;

    /// <summary>Checks what is written against the kind.</summary>
    /// <param name="kind">The kind of measure.</param>
    /// <param name="written">Option name → text.</param>
    /// <exception cref="ExperimentException"><c>EN0703</c>: unknown option; <c>EN0704</c>: one that must be written is missing, or a value it cannot be.</exception>
    public MeasureOptions(MeasureKind kind, IReadOnlyDictionary<string, string> written)
    {
        (_kind, _written) = (kind, written);
        string[] known = [.. kind.Options.Select(o => o.Name), "name", "patch", "window"];
        foreach (string option in written.Keys.Where(o => !known.Contains(o)))
        {
            throw new ExperimentException(new("EN0703", kind.Name, $"unknown option '{option}'", Diagnostics.NearestName.Advice(option, known)));
        }
    }

    /// <summary>Name the measurement gets: as written, or that of the kind.</summary>
    public string Name => _written.GetValueOrDefault("name", _kind.Name);

    /// <summary>A text or choice.</summary>
    public string Text(string option)
    {
        MeasureOption description = _kind.Options.First(o => o.Name == option);
        string text = _written.GetValueOrDefault(option, description.Default);
        if (text.Length == 0)
        {
            throw Wrong(option, "it must be given", $"Write '{option}:' with the {description.Description}");
        }

        return description.Choices.Length == 0 || description.Choices.Contains(text)
            ? text
            : throw Wrong(option, $"'{text}' is not a choice", Diagnostics.NearestName.Advice(text, description.Choices));
    }

    /// <summary>A number with its unit, base unit.</summary>
    public double Quantity(string option)
    {
        MeasureOption description = _kind.Options.First(o => o.Name == option);
        string text = Text(option);
        try
        {
            return text == "end" && description.Default == "end" ? double.PositiveInfinity : Units.Quantity.Parse(text, description.Dimension).Value;
        }
        catch (UnitsException e)
        {
            throw Wrong(option, e.Diagnostic.Found, e.Diagnostic.Advice);
        }
    }

    /// <summary>A whole number.</summary>
    /// <param name="option">Name of the option.</param>
    /// <param name="least">Smallest number it can be.</param>
    /// <param name="most">Largest number it can be.</param>
    /// <exception cref="ExperimentException"><c>EN0704</c>: it is no such number.</exception>
    public int Count(string option, int least = 0, int most = int.MaxValue)
    {
        string text = Text(option);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            throw Wrong(option, $"'{text}' is not a whole number", "Write e.g. 1, 2, 3");
        }

        return count >= least && count <= most
            ? count
            : throw Wrong(option, $"it is {text}", string.Create(CultureInfo.InvariantCulture, $"Write a number from {least}{(most < int.MaxValue ? $" to {most}" : " up")}"));
    }

    private ExperimentException Wrong(string option, string found, string advice) => new(new("EN0704", $"{_kind.Name}.{option}", found, advice));
}
