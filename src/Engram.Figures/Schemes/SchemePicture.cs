using Engram.Figures.Drawing;
using Engram.Mechanisms;

namespace Engram.Figures.Schemes;

/// <summary>The shapes and texts of a scheme: states as boxes filled as far as they are occupied, arrows both ways with their rates.</summary>
/// <param name="grid">Where the states stand.</param>
/// <param name="corner">Upper left corner on the page.</param>
internal sealed class SchemePicture(SchemeGrid grid, Spot corner)
{
    private const double Radius = 9, Outline = 1.8, Line = 1.1, Apart = 3.2, HeadLength = 7, HeadWidth = 3.4, Gap = 4, Bow = 44;
    private const int CurvePoints = 24;
    private const double EmptyStrength = 0.12, FullStrength = 0.55;

    /// <summary>The states.</summary>
    public IEnumerable<Shape> Nodes(Func<StateRole, string> colour, IReadOnlyList<double>? occupancies)
    {
        for (int i = 0; i < grid.Graph.Count; i++)
        {
            string own = colour(grid.Graph.Roles[i]);
            Box box = BoxOf(i);
            yield return new RoundedBox(box, Radius, new Stroke(own, 0), Palette.Tint(own, EmptyStrength));
            if (occupancies is not null && occupancies[i] * box.Height > 0.5)
            {
                yield return Filled(box, Math.Min(1, occupancies[i]), Palette.Tint(own, FullStrength));
            }

            yield return new RoundedBox(box, Radius, new Stroke(own, Outline));
        }
    }

    /// <summary>Names of the states, with their occupancies in per cent.</summary>
    public IEnumerable<Lettering> Names(IReadOnlyList<double>? occupancies)
    {
        for (int i = 0; i < grid.Graph.Count; i++)
        {
            Spot middle = grid.Middle(i) + corner;
            Lettering name = new(grid.Graph.Scheme.States[i].Name, middle.X, middle.Y + (occupancies is null ? 4.5 : -2), Typography.HeadSize) { Bold = true, Anchor = TextAnchor.Middle };
            yield return name;
            if (occupancies is not null)
            {
                yield return name with { Text = SchemeDrawing.Percent(occupancies[i]), Y = middle.Y + 12.5, Size = Typography.SmallSize, Bold = false };
            }
        }
    }

    /// <summary>The arrows, each a line and a head.</summary>
    public IEnumerable<Shape> Arrows()
    {
        foreach (SchemeEdge edge in grid.Graph.Edges)
        {
            Spot[] line = Course(edge);
            Spot tip = line[^1], way = Unit(tip - line[^2]), across = new(-way.Y, way.X);
            Spot foot = tip - (way * HeadLength);
            yield return new Polyline([.. line[..^1], foot], new Stroke(Palette.Ink, Line));
            yield return new Polyline([tip, foot + (across * HeadWidth), foot - (across * HeadWidth)], new Stroke(Palette.Ink, 0), Closed: true, Palette.Ink);
        }
    }

    /// <summary>The rates: each on the side of its own arrow, so that the two of a pair lie on either side.</summary>
    public IEnumerable<Lettering> Rates()
    {
        for (int k = 0; k < grid.Graph.Edges.Count; k++)
        {
            Spot[] line = Course(grid.Graph.Edges[k]);
            Spot way = Unit(line[^1] - line[0]), side = new(way.Y, -way.X), at = (line[line.Length / 2] + line[(line.Length - 1) / 2]) * 0.5;
            bool isSteep = Math.Abs(way.Y) > Math.Abs(way.X);
            Lettering text = new(grid.Texts[k], 0, 0, Typography.SmallSize) { Colour = Palette.Quiet };
            double slant = isSteep ? Math.Abs(way.X / way.Y) * text.Size / 2 : Math.Abs(way.Y / way.X) * text.Bounds.Width / 2;
            yield return isSteep
                ? text with { X = at.X + (Math.Sign(side.X) * (6 + slant)), Y = at.Y + 3.5, Anchor = side.X > 0 ? TextAnchor.Start : TextAnchor.End }
                : text with { X = at.X, Y = at.Y + (side.Y < 0 ? -5 - slant : 13 + slant), Anchor = TextAnchor.Middle };
        }
    }

    // The lower part of a rounded box, as water stands in a glass.
    private static Polyline Filled(Box box, double fraction, string colour)
    {
        const int Steps = 24;
        List<Spot> left = [], right = [];
        for (int k = 0; k <= Steps; k++)
        {
            // Finer at the ends, where the corners are round.
            double up = fraction * box.Height * (1 - Math.Cos(Math.PI * k / Steps)) / 2;
            double into = Math.Max(0, Radius - Math.Min(up, box.Height - up));
            double inset = Radius - Math.Sqrt(Math.Max(0, (Radius * Radius) - (into * into)));
            left.Add(new Spot(box.Left + inset, box.Bottom - up));
            right.Add(new Spot(box.Right - inset, box.Bottom - up));
        }

        right.Reverse();
        return new Polyline([.. left, .. right], new Stroke(colour, 0), Closed: true, colour);
    }

    private Box BoxOf(int state)
    {
        Spot middle = grid.Middle(state) + corner;
        return new Box(middle.X - (SchemeGrid.NodeWidth / 2), middle.Y - (SchemeGrid.NodeHeight / 2), SchemeGrid.NodeWidth, SchemeGrid.NodeHeight);
    }

    // To the left of the line between the two states as one travels, so that there and back lie side by side; around a state in the way.
    private Spot[] Course(SchemeEdge edge)
    {
        Spot a = grid.Middle(edge.From) + corner, b = grid.Middle(edge.To) + corner;
        Spot way = Unit(b - a), side = new(way.Y, -way.X);
        Box from = BoxOf(edge.From), to = BoxOf(edge.To);
        Spot shift = side * Apart;
        if (!Enumerable.Range(0, grid.Graph.Count).Any(i => i != edge.From && i != edge.To && Hits(BoxOf(i), a, b)))
        {
            return [a + shift + (way * Reach(from, way)), b + shift - (way * Reach(to, way))];
        }

        // One bow for both directions, upwards or to the left, so that a pair stays a pair.
        Spot bow = (side.Y < 0 || (side.Y == 0 && side.X < 0) ? side : side * -1) * (2 * Bow), control = ((a + b) * 0.5) + bow;
        Spot[] curve = [.. Enumerable.Range(0, CurvePoints + 1).Select(k => Quadratic(a, control, b, (double)k / CurvePoints) + shift)];
        return [.. curve.Where(p => !Contains(from, p) && !Contains(to, p))];
    }

    private static Spot Quadratic(Spot a, Spot control, Spot b, double t) => (a * ((1 - t) * (1 - t))) + (control * (2 * t * (1 - t))) + (b * (t * t));

    private static bool Contains(Box box, Spot p) => p.X > box.Left - Gap && p.X < box.Right + Gap && p.Y > box.Top - Gap && p.Y < box.Bottom + Gap;

    private static bool Hits(Box box, Spot a, Spot b) => Enumerable.Range(1, 39).Any(k => Contains(box, a + ((b - a) * (k / 40.0))));

    // From the middle of a box to just outside its edge.
    private static double Reach(Box box, Spot way) => Gap + Math.Min(
        Math.Abs(way.X) > 1e-9 ? box.Width / 2 / Math.Abs(way.X) : double.PositiveInfinity,
        Math.Abs(way.Y) > 1e-9 ? box.Height / 2 / Math.Abs(way.Y) : double.PositiveInfinity);

    private static Spot Unit(Spot vector) => vector * (1 / vector.Length);
}
