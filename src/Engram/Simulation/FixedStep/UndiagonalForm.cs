using Engram.Numerics;

namespace Engram.Simulation.FixedStep;

/// <summary>The normal form where Q₀ has no full set of modes: coordinates move as d' = d·Q₀, by matrices exp(Q₀·h·2ᵏ).</summary>
/// <remarks>
/// p = d·S(w) with S = Σ wᵏ·Sₖ, S₀ = I and Q₀·Sₖ − Sₖ·Q₀ − (Σ k/τ)·Sₖ = Σₚ Sₖ₋ₚ·Qₚ, a linear system for the n² elements of Sₖ; the inverse series follows from
/// S·S⁻¹ = I. Schemes too large for that system keep no power of w: they become quiet only when the drivers themselves can be neglected.
/// </remarks>
internal static class UndiagonalForm
{
    private const int LargestSystem = 12;

    // 2^30 steps are longer than any run.
    private const int Doublings = 30;

    /// <summary>The normal form; null when not even its propagators are finite.</summary>
    public static NormalForm Of(IReadOnlyList<(int[] Exponents, double[] Matrix)> generators, int n, double[] decays, double step)
    {
        PowerTerms terms = n <= LargestSystem ? PowerTerms.For(decays.Length) : PowerTerms.None(decays.Length);
        double[] scale = NormalForm.NaturalSizes(generators, decays), leftOut = new double[terms.Highest + 1];
        List<double[]> leave = [Identity(n)], enter = [Identity(n)];
        for (int k = 1; k < terms.All.Count && terms.Kept > 0; k++)
        {
            double decay = terms.All[k].Zip(decays, (e, d) => e * d).Sum();
            leave.Add(Solve(generators[0].Matrix, n, decay, RightSide(generators, terms, k, leave, n)));
            enter.Add(Inverse(terms, k, leave, enter, n));
            double size = terms.All[k].Zip(scale, (e, c) => Math.Pow(c, e)).Aggregate(1.0, (a, b) => a * b);
            leftOut[terms.All[k].Sum()] += size * (Norm(leave[k], n) + Norm(enter[k], n));
        }

        if (terms.Kept == 0 && decays.Length > 0)
        {
            // neglecting a driver of natural size s for its time 1/decay moves at most 2·n·s of the occupancies
            leftOut[1] = 2.0 * n * decays.Length;
        }

        List<double[]> propagators = [MatrixExponential.Of(generators[0].Matrix, n, step)];
        while (propagators.Count < Doublings)
        {
            propagators.Add(Product(propagators[^1], propagators[^1], n));
        }

        return new NormalForm(propagators, terms, scale, ([.. enter.Take(terms.KeptCount)], [.. leave.Take(terms.KeptCount)]), leftOut);
    }

    /// <summary>Moves coordinates on: one product for every binary digit of the number of steps.</summary>
    public static void Leap(IReadOnlyList<double[]> propagators, Span<double> row, int steps)
    {
        int n = row.Length;
        Span<double> next = n <= QuietScheme.Workspace ? stackalloc double[QuietScheme.Workspace] : new double[n];
        next = next[..n];
        for (int bit = 0; steps >> bit != 0; bit++)
        {
            if ((steps >> bit & 1) != 0)
            {
                next.Clear();
                for (int i = 0; i < n; i++)
                {
                    DenseKernel.AddScaled(next, row[i], propagators[bit].AsSpan(i * n, n));
                }

                next.CopyTo(row);
            }
        }
    }

    private static double[] RightSide(IReadOnlyList<(int[] Exponents, double[] Matrix)> generators, PowerTerms terms, int k, List<double[]> s, int n)
    {
        double[] sum = new double[n * n];
        foreach ((int[] exponents, double[] matrix) in generators.Skip(1))
        {
            if (terms.IndexOfDifference(terms.All[k], exponents) is >= 0 and int before)
            {
                DenseKernel.AddScaled(sum, 1, Product(s[before], matrix, n));
            }
        }

        return sum;
    }

    private static double[] Solve(double[] q, int n, double decay, double[] right)
    {
        int size = n * n;
        double[] system = new double[size * size];
        for (int row = 0; row < size; row++)
        {
            (int i, int j) = (row / n, row % n);
            for (int m = 0; m < n; m++)
            {
                system[(row * size) + (m * n) + j] += q[(i * n) + m];
                system[(row * size) + (i * n) + m] -= q[(m * n) + j];
            }

            system[(row * size) + row] -= decay;
        }

        DenseLu lu = new();
        lu.Factor(system, size);
        lu.Solve(right);
        return right;
    }

    // Σ over all ways to write the exponents as a sum: S⁻¹ₖ = −Σ S⁻¹ⱼ·Sₖ₋ⱼ, j before k.
    private static double[] Inverse(PowerTerms terms, int k, List<double[]> s, List<double[]> inverse, int n)
    {
        double[] sum = new double[n * n];
        for (int j = 0; j < k; j++)
        {
            if (terms.IndexOfDifference(terms.All[k], terms.All[j]) is >= 0 and int rest)
            {
                DenseKernel.AddScaled(sum, -1, Product(inverse[j], s[rest], n));
            }
        }

        return sum;
    }

    private static double Norm(double[] a, int n) => Enumerable.Range(0, n).Max(i => a.AsSpan(i * n, n).ToArray().Sum(Math.Abs));

    private static double[] Identity(int n) => [.. Enumerable.Range(0, n * n).Select(i => i / n == i % n ? 1.0 : 0.0)];

    private static double[] Product(double[] a, double[] b, int n)
    {
        double[] product = new double[n * n];
        DenseKernel.Multiply(a, b, product, n);
        return product;
    }
}
