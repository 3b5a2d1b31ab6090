using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Curves;
using Engram.Figures.Dwells;
using Engram.Figures.Traces;
using Engram.Mechanisms;
using Engram.Simulation;
using Engram.Units;

namespace Engram.Figures;

/// <summary>Draws figures of reports.</summary>
public static class FigureDrawing
{
    // A numeric axis with more points than this is a curve, with fewer a few traces.
    private const int FewPoints = 4;

    /// <summary>Draws one figure.</summary>
    /// <param name="report">What an experiment gave.</param>
    /// <param name="request">What is to be shown.</param>
    /// <exception cref="FiguresException">
    /// <c>EN0901</c>: no such sweep axis; <c>EN0902</c>: nothing to draw; <c>EN0904</c>: too many panels.
    /// </exception>
    public static Figure Draw(Report report, FigureRequest request)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(request);
        return request.Kind switch
        {
            FigureKind.Curve => CurveFigure.Of(report, request),
            FigureKind.DwellTimes => DwellFigure.Of(report, request),
            FigureKind.Scheme => Scheme(report, request),
            _ => TraceFigure.Of(report, request),
        };
    }

    /// <summary>The figures of an experiment that names none: a curve along a sweep of a quantity, dwell times of single channels, or else its traces.</summary>
    /// <param name="report">What the experiment gave.</param>
    public static IReadOnlyList<Figure> Default(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [Draw(report, DefaultRequest(report))];
    }

    /// <summary>What <see cref="Default"/> draws.</summary>
    internal static FigureRequest DefaultRequest(Report report)
    {
        Experiment experiment = report.Experiment;
        SweepAxis? along = experiment.Sweep.FirstOrDefault(a => report.Curves.Any(c => c.Along == a.Name))
            ?? experiment.Sweep.FirstOrDefault(a => a.Points.Length > FewPoints && a.Points.All(p => p.Value is not null));
        if (along is not null && report.Measurements.Any())
        {
            return new FigureRequest(FigureKind.Curve) { X = along.Name, LogX = along.Points[0].Dimension == Concentration.Dimension };
        }

        // Two axes of a few conditions make rows and columns; what is left is overlaid.
        return report.Runs.Any(r => r.Views.Any(v => v.Dwells is { Open.Length: > 0 }))
            ? new FigureRequest(FigureKind.DwellTimes)
            : new FigureRequest(FigureKind.Traces) { Y = Ordinate(report), Panels = experiment.Sweep.Where(a => a.Points.Length <= FewPoints).Select(a => a.Name).Take(2).ToEquatableArray() };
    }

    // A mechanism without a current still opens.
    private static string Ordinate(Report report) =>
        new[] { "current", "open-probability" }.FirstOrDefault(y => report.Runs[0].Recording.Traces.Any(t => t.Quantity == y)) ?? report.Runs[0].Recording.Traces[0].Quantity;

    // The first patch, occupied as at the end of its first run, or of the window.
    private static Figure Scheme(Report report, FigureRequest request)
    {
        Run run = report.Runs[0];
        PatchView view = run.Views[0];
        Recording recording = run.Recording;
        int last = recording.Times.Length - 1;
        for (double end = request.Window?.To ?? double.PositiveInfinity; last > 0 && recording.Times.Span[last] > end; last--)
        {
        }

        double[] occupancies = [.. view.Mechanism.Scheme.States.Select(s => recording.Trace(view.Patch.Name, s.Name).Values.Span[last])];
        string moment = $"Occupancies at {Words.Number(recording.Times.Span[last], Time.Dimension)}.";
        return SchemeDrawing.Draw(view.Mechanism, occupancies, request.Title.Length > 0 ? request.Title : null, $"{request.Caption.Trim()} {moment}".Trim());
    }
}
