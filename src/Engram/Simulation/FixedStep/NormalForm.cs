using System.Numerics;
using Engram.Compilation.Emit;
using Engram.Numerics;

namespace Engram.Simulation.FixedStep;

/// <summary>
/// The exact solution of p' = p·(Q₀ + Σ wᵖ·Qₚ), where every driver wᵢ decays with its own rate, for small w: coordinates d in which every mode only
/// decays, d' = d·Λ.
/// </summary>
/// <remarks>
/// w = 0 is a regular singular point of the equation written in w (Frobenius; Coddington &amp; Levinson 1955, chapter 4), so p = d·X(w) with
/// X(w) = Σ wᵏ·Tₖ·L a power series (k and p are one exponent for each driver); L and R are the left and right modes of Q₀. Inserting gives for each pair
/// of modes (λᵢ − λⱼ − Σ k/τ)·Tₖ[i,j] = Σₚ (Tₖ₋ₚ·Mₚ)[i,j], Mₚ = L·Qₚ·R, and a like recursion for the inverse. Complex modes come in conjugate pairs and
/// are kept as real and imaginary part. What the series leaves out is bounded at the threshold. Where Q₀ has no full set of modes (equal unbinding rates
/// in a row do that) the coordinates move as d' = d·Q₀: see <see cref="UndiagonalForm"/>.
/// </remarks>
internal sealed class NormalForm
{
    private readonly double[] _leftOut;

    private NormalForm(int states, Complex[] eigenvalues, int[] conjugate, PowerTerms terms)
    {
        (States, Terms, _leftOut) = (states, terms, new double[terms.Highest + 1]);
        (Rate, Frequency, Partner) = (new double[states], new double[states], conjugate);
        for (int k = 0; k < states; k++)
        {
            (Rate[k], Frequency[k]) = (eigenvalues[k].Real, eigenvalues[k].Imaginary);
        }
    }

    /// <summary>A form whose coordinates do not decay each by itself.</summary>
    /// <param name="propagators">exp(Q₀·h·2ᵏ), row-major.</param>
    /// <param name="terms">The powers.</param>
    /// <param name="scale">Natural size of each driver.</param>
    /// <param name="matrices">Enter and leave, one for each kept term.</param>
    /// <param name="leftOut">Norms by degree.</param>
    internal NormalForm(
        IReadOnlyList<double[]> propagators, PowerTerms terms, double[] scale, (IReadOnlyList<double[]> Enter, IReadOnlyList<double[]> Leave) matrices, double[] leftOut)
    {
        int n = (int)Math.Round(Math.Sqrt(propagators[0].Length));
        (States, Terms, _leftOut, Scale, Propagators) = (n, terms, leftOut, scale, propagators);
        (Enter, Leave) = matrices;
        (Rate, Frequency, Partner) = (new double[n], new double[n], [.. Enumerable.Range(0, n)]);
    }

    /// <summary>exp(Q₀·h·2ᵏ) of a form without modes; empty where there are modes.</summary>
    public IReadOnlyList<double[]> Propagators { get; } = [];

    /// <summary>The powers of the drivers that stand before the matrices.</summary>
    public PowerTerms Terms { get; }

    /// <summary>Number of states, and of coordinates.</summary>
    public int States { get; }

    /// <summary>Decay rate of every coordinate (≤ 0), 1/ms.</summary>
    public double[] Rate { get; }

    /// <summary>Angular frequency, 1/ms: a coordinate with a positive one is the real part of a mode, its partner the imaginary part.</summary>
    public double[] Frequency { get; }

    /// <summary>The other coordinate of a complex mode; itself for a real one.</summary>
    public int[] Partner { get; }

    /// <summary>Matrices from occupancies to coordinates, one for each kept term: <c>[state*n + coordinate]</c>.</summary>
    public IReadOnlyList<double[]> Enter { get; private set; } = [];

    /// <summary>Matrices from coordinates to occupancies: <c>[coordinate*n + state]</c>.</summary>
    public IReadOnlyList<double[]> Leave { get; private set; } = [];

    /// <summary>The normal form, or null when the modes of Q₀ cannot be trusted.</summary>
    /// <param name="generators">Qₚ by exponents, row-major; the first is Q₀.</param>
    /// <param name="n">Number of states.</param>
    /// <param name="decays">1/τ of every driver, 1/ms.</param>
    /// <param name="step">Time step, ms.</param>
    public static NormalForm? Of(IReadOnlyList<(int[] Exponents, double[] Matrix)> generators, int n, double[] decays, double step)
    {
        if (!SpectralDecomposition.TryOf(generators[0].Matrix, n, out SpectralDecomposition? modes) || !modes.IsWellConditioned
            || Conjugates(modes.Eigenvalues) is not { } conjugate)
        {
            return UndiagonalForm.Of(generators, n, decays, step);
        }

        Complex[] right = new Complex[n * n], left = new Complex[n * n];
        for (int k = 0; k < n; k++)
        {
            Complex[] r = modes.RightVector(k), l = modes.LeftVector(k);
            for (int i = 0; i < n; i++)
            {
                right[(i * n) + k] = r[i];
                left[(k * n) + i] = l[i];
            }
        }

        NormalForm form = new(n, modes.Eigenvalues.ToArray(), conjugate, PowerTerms.For(decays.Length));
        form.Expand(generators, modes.Eigenvalues.ToArray(), left, right, decays);
        return form;
    }

    /// <summary>Natural size of each driver: where it does as much to the rates as its own decay.</summary>
    public double[] Scale { get; private set; } = [];

    /// <summary>The largest s such that entering and leaving are exact within a tolerance while every |wᵢ| ≤ s·<see cref="Scale"/>ᵢ.</summary>
    /// <param name="tolerance">Bound of the error of the occupancies (sum of absolute errors).</param>
    public double Threshold(double tolerance)
    {
        double low = -60, high = 20; // log s; 120 halvings resolve it to the last bit
        for (int i = 0; i < 120; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = LeftOut(Math.Exp(middle)) <= tolerance ? (middle, high) : (low, middle);
        }

        return Math.Exp(low);
    }

    /// <summary>For every driver the distance at which it does as much to the rates as its own decay.</summary>
    public static double[] NaturalSizes(IReadOnlyList<(int[] Exponents, double[] Matrix)> generators, double[] decays) =>
        [.. decays.Select((d, i) => d / Math.Max(1e-300, generators.Where(q => q.Exponents.Sum() == 1 && q.Exponents[i] == 1).Sum(q => q.Matrix.Max(Math.Abs))))];

    /// <summary>Moves coordinates on by some steps.</summary>
    /// <param name="row">The coordinates, changed in place.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="step">Time step, ms.</param>
    public void Leap(Span<double> row, int steps, double step)
    {
        if (Propagators.Count > 0)
        {
            UndiagonalForm.Leap(Propagators, row, steps);
            return;
        }

        double time = steps * step;
        for (int r = 0; r < row.Length; r++)
        {
            double size = Exponential.Of(Rate[r] * time);
            int partner = Partner[r];
            if (partner == r)
            {
                row[r] *= size;
            }
            else if (partner > r)
            {
                // (a + ib)·e^(iωt); ω < 0 where the imaginary part comes first, and then the roles are changed
                (double a, double b) = (row[r], row[partner]);
                (double sine, double cosine) = Math.SinCos(Frequency[r] * time);
                row[r] = size * ((cosine * a) - (sine * b));
                row[partner] = size * ((cosine * b) + (sine * a));
            }
        }
    }

    // The remainder after the last degree that is summed is below that degree once degrees halve, which they do where the sum is small.
    private double LeftOut(double s)
    {
        double sum = 0, term = 0, previous = 0;
        for (int degree = Terms.Kept + 1; degree < _leftOut.Length; degree++)
        {
            (previous, term) = (term, _leftOut[degree] * Math.Pow(s, degree));
            sum += term;
        }

        return term > 0.5 * previous && term > 0 ? double.PositiveInfinity : sum + term;
    }

    private void Expand(IReadOnlyList<(int[] Exponents, double[] Matrix)> generators, Complex[] lambda, Complex[] left, Complex[] right, double[] decays)
    {
        int n = States;
        (int[] Exponents, Complex[] Matrix)[] m = [.. generators.Skip(1).Select(q => (q.Exponents, Product(Product(left, [.. q.Matrix.Select(x => new Complex(x, 0))], n), right, n)))];
        Scale = NaturalSizes(generators, decays);
        List<Complex[]> t = [Identity(n)], s = [Identity(n)];
        for (int k = 1; k < Terms.All.Count; k++)
        {
            int[] exponents = Terms.All[k];
            Complex[] tk = new Complex[n * n], sk = new Complex[n * n];
            foreach ((int[] step, Complex[] matrix) in m)
            {
                if (Terms.IndexOfDifference(exponents, step) is >= 0 and int before)
                {
                    AddTo(tk, Product(t[before], matrix, n), 1);
                    AddTo(sk, Product(matrix, s[before], n), -1);
                }
            }

            double decay = exponents.Zip(decays, (e, d) => e * d).Sum();
            for (int i = 0; i < n * n; i++)
            {
                Complex divisor = lambda[i / n] - lambda[i % n] - decay;
                tk[i] /= divisor;
                sk[i] /= divisor;
            }

            t.Add(tk);
            s.Add(sk);
            double size = exponents.Zip(Scale, (e, c) => Math.Pow(c, e)).Aggregate(1.0, (a, b) => a * b);
            _leftOut[exponents.Sum()] += size * (Norm(Product(Product(right, tk, n), left, n), n) + Norm(Product(Product(right, sk, n), left, n), n));
        }

        Leave = [.. t.Take(Terms.KeptCount).Select(x => RealRows(Product(x, left, n)))];
        Enter = [.. s.Take(Terms.KeptCount).Select(x => RealColumns(Product(right, x, n)))];
    }

    // p = Σ dᵢ·Cᵢ; of a conjugate pair 2·(Re d·Re C − Im d·Im C).
    private double[] RealRows(Complex[] c)
    {
        int n = States;
        double[] result = new double[n * n];
        for (int i = 0; i < n * n; i++)
        {
            int mode = i / n;
            result[i] = Frequency[mode] == 0 ? c[i].Real
                : Frequency[mode] > 0 ? 2 * c[i].Real
                : -2 * c[(Partner[mode] * n) + (i % n)].Imaginary;
        }

        return result;
    }

    private double[] RealColumns(Complex[] e)
    {
        int n = States;
        double[] result = new double[n * n];
        for (int i = 0; i < n * n; i++)
        {
            int mode = i % n;
            result[i] = Frequency[mode] >= 0 ? e[i].Real : e[((i / n) * n) + Partner[mode]].Imaginary;
        }

        return result;
    }

    private static int[]? Conjugates(ReadOnlySpan<Complex> lambda)
    {
        int[] partner = new int[lambda.Length];
        Array.Fill(partner, -1);
        for (int i = 0; i < lambda.Length; i++)
        {
            for (int j = 0; partner[i] < 0 && j < lambda.Length; j++)
            {
                bool match = lambda[i].Imaginary == 0 ? j == i : partner[j] < 0 && lambda[j] == Complex.Conjugate(lambda[i]);
                (partner[i], partner[j]) = match ? (j, i) : (partner[i], partner[j]);
            }

            if (partner[i] < 0)
            {
                return null;
            }
        }

        return partner;
    }

    private static double Norm(Complex[] a, int n) =>
        Enumerable.Range(0, n).Max(i => Enumerable.Range(0, n).Sum(j => a[(i * n) + j].Magnitude)) is var norm && double.IsFinite(norm) ? norm : double.PositiveInfinity;

    private static void AddTo(Complex[] sum, Complex[] term, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * term[i];
        }
    }

    private static Complex[] Identity(int n) => [.. Enumerable.Range(0, n * n).Select(i => i / n == i % n ? Complex.One : Complex.Zero)];

    private static Complex[] Product(Complex[] a, Complex[] b, int n)
    {
        Complex[] c = new Complex[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                for (int j = 0; j < n; j++)
                {
                    c[(i * n) + j] += a[(i * n) + k] * b[(k * n) + j];
                }
            }
        }

        return c;
    }
}
