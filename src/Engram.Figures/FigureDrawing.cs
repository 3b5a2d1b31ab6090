using Engram.Experiments;
using Engram.Figures.Traces;

namespace Engram.Figures;

/// <summary>Draws figures of reports.</summary>
public static class FigureDrawing
{
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
            FigureKind.Curve => Curves.CurveFigure.Of(report, request),
            FigureKind.DwellTimes => Dwells.DwellFigure.Of(report, request),
            _ => TraceFigure.Of(report, request),
        };
    }
}
