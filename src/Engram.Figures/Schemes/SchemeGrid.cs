using Engram.Figures.Drawing;
using Engram.Mechanisms;

namespace Engram.Figures.Schemes;

/// <summary>Size of a scheme's picture: columns wide enough for the rates between them.</summary>
internal sealed class SchemeGrid
{
    public const double NodeWidth = 58, NodeHeight = 40, RowHeight = 96;

    private const double LabelSize = Typography.SmallSize, Air = 26, Narrowest = 118;

    private readonly Spot[] _cells;

    public SchemeGrid(SchemeGraph graph, Mechanism mechanism, Spot[] cells)
    {
        (double left, double top) = (cells.Min(c => c.X), cells.Min(c => c.Y));
        _cells = [.. cells.Select(c => new Spot(c.X - left, c.Y - top))];
        Graph = graph;
        Texts = [.. graph.Edges.Select(e => RateText.Of(e.Rate, mechanism))];
        ColumnWidth = Math.Max(Narrowest, Math.Ceiling(Math.Max(Along() + NodeWidth + Air, Beside())));
    }

    public SchemeGraph Graph { get; }

    /// <summary>Rates, one for each edge.</summary>
    public IReadOnlyList<string> Texts { get; }

    public double ColumnWidth { get; }

    public double Width => (_cells.Max(c => c.X) * ColumnWidth) + NodeWidth + SideRoom;

    public double Height => (_cells.Max(c => c.Y) * RowHeight) + NodeHeight;

    // Labels of vertical arrows in the outermost columns reach beyond the nodes.
    private double SideRoom => 2 * SideReach;

    private double SideReach => Math.Max(0, Widest(IsVertical) + 12 - (NodeWidth / 2));

    /// <summary>Middle of a state, from the upper left corner of the picture.</summary>
    public Spot Middle(int state) =>
        new(SideReach + (NodeWidth / 2) + (_cells[state].X * ColumnWidth), (NodeHeight / 2) + (_cells[state].Y * RowHeight));

    private bool IsVertical(SchemeEdge e) => Math.Abs(_cells[e.From].X - _cells[e.To].X) < 0.3;

    private double Along() => Widest(e => !IsVertical(e));

    private double Beside() => (2 * Widest(IsVertical)) + Air;

    private double Widest(Func<SchemeEdge, bool> chosen) =>
        Graph.Edges.Select((e, k) => chosen(e) ? Typography.Width(Texts[k], LabelSize) : 0).DefaultIfEmpty(0).Max();
}
