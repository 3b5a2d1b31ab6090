using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>Writes in C# what is measured and drawn.</summary>
public static class Measuring
{
    /// <summary>Measures in every patch: <c>.Measure("rise-time", ("from", "20 %"), ("to", "80 %"))</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="kind">A kind of <see cref="MeasureCatalogue"/>.</param>
    /// <param name="options">Its options, as an experiment file writes them.</param>
    /// <exception cref="ExperimentException"><c>EN0702</c>-<c>EN0704</c>: no such measure or option, or a value it cannot have.</exception>
    public static Experiment Measure(this Experiment experiment, string kind, params ReadOnlySpan<(string Option, string Value)> options) =>
        experiment.Measure(kind, null, null, options);

    /// <summary>Measures in one patch, or in a part of the run.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="kind">A kind of <see cref="MeasureCatalogue"/>.</param>
    /// <param name="patch">The patch; null for all of them.</param>
    /// <param name="window">Part of the run that is looked at; null for all of it.</param>
    /// <param name="options">Its options, as an experiment file writes them.</param>
    /// <exception cref="ExperimentException"><c>EN0702</c>-<c>EN0704</c>: no such measure or option, or a value it cannot have.</exception>
    public static Experiment Measure(
        this Experiment experiment, string kind, string? patch, (Time From, Time To)? window = null, params ReadOnlySpan<(string Option, string Value)> options)
    {
        Dictionary<string, string> written = new(StringComparer.Ordinal);
        foreach ((string option, string value) in options)
        {
            written[option] = value;
        }

        MeasureKind found = MeasureCatalogue.Find(kind);
        Measure measure = found.Create(new MeasureOptions(found, written)) with { Patch = patch };
        return experiment with { Measures = experiment.Measures.Append(window is { } part ? Within(measure, part) : measure).ToEquatableArray() };
    }

    /// <summary>Draws a figure: traces of a quantity, with sweep axes that get panels of their own.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="quantity">Trace on the ordinate, e.g. <c>current</c>.</param>
    /// <param name="panels">Sweep axes whose conditions stand in panels of their own.</param>
    public static Experiment Draw(this Experiment experiment, string quantity, params ReadOnlySpan<string> panels) =>
        experiment.Draw(new FigureRequest(FigureKind.Traces) { Y = quantity, Panels = EquatableArray.Create(panels) });

    /// <summary>Draws any figure.</summary>
    public static Experiment Draw(this Experiment experiment, FigureRequest figure) =>
        experiment with { Figures = experiment.Figures.Append(figure).ToEquatableArray() };

    private static RunMeasure Within(Measure measure, (Time From, Time To) window) => measure switch
    {
        RunMeasure run when window.From < window.To => run with { Window = (window.From.Milliseconds, window.To.Milliseconds) },
        RunMeasure => throw Refused(measure, $"the window from {window.From} to {window.To} is empty", "Give its beginning before its end"),
        _ => throw Refused(measure, "a measure of a curve has no window", "Give the window to the measure that the curve is made of"),
    };

    private static ExperimentException Refused(Measure measure, string found, string advice) => new(new("EN0704", $"{measure.Name}.window", found, advice));
}
