using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Finds the largest value of a relaxation exactly: every zero of its slope, bracketed on a log time grid, then refined.</summary>
internal static class RelaxationPeak
{
    // A sum of n exponentials has at most n - 1 extremes (Descartes); they lie a good fraction of a time constant apart.
    private const double PointsPerDecade = 20;
    private const double NoLarger = 1e-12;

    public static (double Time, double Value) Of(Relaxation relaxation, double fastest, double slowest)
    {
        (double Time, double Value) best = (0, relaxation.Start);
        if (!(fastest > 0))
        {
            return best;
        }

        double low = Math.Log(1e-4 / fastest), high = Math.Log(60 / slowest);
        int points = (int)Math.Ceiling((high - low) / Math.Log(10) * PointsPerDecade);
        double before = low, slopeBefore = relaxation.Slope(Math.Exp(low));
        for (int i = 1; i <= points; i++)
        {
            double now = low + ((high - low) * i / points), slope = relaxation.Slope(Math.Exp(now));
            if (slopeBefore > 0 && slope <= 0)
            {
                double scale = slopeBefore - slope;
                double time = Math.Exp(Root.Find(x => relaxation.Slope(Math.Exp(x)) / scale, before, now, 1e-13));
                best = Larger(best, (time, relaxation.OpenProbability(time)));
            }

            (before, slopeBefore) = (now, slope);
        }

        return Larger(best, (double.PositiveInfinity, relaxation.End));
    }

    // What the tail approaches counts as the peak only when nothing before stands above it by more than rounding.
    private static (double Time, double Value) Larger((double Time, double Value) best, (double Time, double Value) other)
    {
        double margin = NoLarger * Math.Abs(best.Value) * (double.IsInfinity(other.Time) ? -1 : 1);
        return other.Value > best.Value + margin ? other : best;
    }
}
