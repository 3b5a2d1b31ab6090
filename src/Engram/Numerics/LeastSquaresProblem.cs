namespace Engram.Numerics;

/// <summary>The residuals as a function of parameters that may take any value: logarithms of the positive ones.</summary>
internal sealed class LeastSquaresProblem(ResidualFunction residuals, ResidualDerivatives? derivatives, int points, bool[] positive)
{
    private const double RelativeStep = 6e-6; // central differences: eps^(1/3)

    public bool IsPositive(int i) => positive[i];

    public double[] Inner(ReadOnlySpan<double> outer)
    {
        double[] inner = outer.ToArray();
        for (int i = 0; i < inner.Length; i++)
        {
            inner[i] = positive[i] ? Math.Log(inner[i]) : inner[i];
        }

        return inner;
    }

    public double[] Outer(double[] inner) => [.. inner.Select((x, i) => positive[i] ? Math.Exp(x) : x)];

    public double[] OuterSlopes(double[] inner) => [.. inner.Select((x, i) => positive[i] ? Math.Exp(x) : 1)];

    public double[] Residuals(double[] inner)
    {
        double[] values = new double[points];
        residuals(Outer(inner), values);
        return values;
    }

    /// <summary>Derivatives by the inner parameters: one column a parameter.</summary>
    public double[][] Jacobian(double[] inner)
    {
        double[][] columns = [.. inner.Select(_ => new double[points])];
        if (derivatives is null)
        {
            Difference(inner, columns);
            return columns;
        }

        derivatives(Outer(inner), columns);
        double[] slopes = OuterSlopes(inner);
        for (int j = 0; j < inner.Length; j++)
        {
            foreach (ref double value in columns[j].AsSpan())
            {
                value *= slopes[j];
            }
        }

        return columns;
    }

    private void Difference(double[] inner, double[][] columns)
    {
        double[] point = [.. inner];
        for (int j = 0; j < inner.Length; j++)
        {
            double step = RelativeStep * (positive[j] || inner[j] == 0 ? 1 : Math.Abs(inner[j]));
            (double low, double high) = (inner[j] - step, inner[j] + step);
            point[j] = high;
            double[] above = Residuals(point);
            point[j] = low;
            double[] below = Residuals(point);
            point[j] = inner[j];
            for (int i = 0; i < points; i++)
            {
                columns[j][i] = (above[i] - below[i]) / (high - low);
            }
        }
    }
}
