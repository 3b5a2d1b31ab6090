using System.Numerics;
using Engram.Numerics;

namespace Engram.Simulation.FixedStep;

/// <summary>
/// The exact solution of p' = p·(Q₀ + Σ wᵖQₚ), w' = -w/τ, for small w: coordinates d in which every mode only decays, d' = d·Λ.
/// </summary>
/// <remarks>
/// w = 0 is a regular singular point of the equation written in w (Frobenius; Coddington &amp; Levinson 1955, chapter 4), so p = d·X(w) with
/// X(w) = Σ wᵏ·Tₖ·L a power series that converges everywhere; L and R are the left and right modes of Q₀. Inserting gives for each pair of modes
/// (λᵢ − λⱼ − k/τ)·Tₖ[i,j] = Σₚ (Tₖ₋ₚ·Mₚ)[i,j], Mₚ = L·Qₚ·R, and a like recursion for the inverse. Complex modes come in conjugate pairs and are kept as
/// real and imaginary part. What the series leaves out after <see cref="Orders"/> is bounded at the threshold.
/// </remarks>
internal sealed class NormalForm
{
    /// <summary>Powers of w that are kept.</summary>
    public const int Orders = 8;

    // Terms summed to bound what is left out.
    private const int Beyond = 6;

    private readonly double[] _norms = new double[Orders + Beyond + 1];

    private NormalForm(int states, Complex[] eigenvalues, int[] conjugate)
    {
        States = states;
        (Rate, Frequency, Partner) = (new double[states], new double[states], new int[states]);
        for (int k = 0; k < states; k++)
        {
            (Rate[k], Frequency[k], Partner[k]) = (eigenvalues[k].Real, eigenvalues[k].Imaginary, conjugate[k]);
        }
    }

    /// <summary>Number of states, and of coordinates.</summary>
    public int States { get; }

    /// <summary>Decay rate of every coordinate (≤ 0), 1/ms.</summary>
    public double[] Rate { get; }

    /// <summary>Angular frequency, 1/ms: a coordinate with a positive one is the real part of a mode, its partner the imaginary part.</summary>
    public double[] Frequency { get; }

    /// <summary>The other coordinate of a complex mode; itself for a real one.</summary>
    public int[] Partner { get; }

    /// <summary>Matrices from occupancies to coordinates for w⁰, w¹, …: <c>[state*n + coordinate]</c>.</summary>
    public IReadOnlyList<double[]> Enter { get; private set; } = [];

    /// <summary>Matrices from coordinates to occupancies: <c>[coordinate*n + state]</c>.</summary>
    public IReadOnlyList<double[]> Leave { get; private set; } = [];

    /// <summary>The normal form, or null when the modes of Q₀ cannot be trusted.</summary>
    /// <param name="generators">Q₀, Q₁, … row-major; only Q₀ when nothing drives the scheme.</param>
    /// <param name="n">Number of states.</param>
    /// <param name="decay">1/τ of the driver, 1/ms; unused without one.</param>
    public static NormalForm? Of(IReadOnlyList<double[]> generators, int n, double decay)
    {
        if (!SpectralDecomposition.TryOf(generators[0], n, out SpectralDecomposition? modes) || !modes.IsWellConditioned
            || Conjugates(modes.Eigenvalues) is not { } conjugate)
        {
            return null;
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

        NormalForm form = new(n, modes.Eigenvalues.ToArray(), conjugate);
        form.Expand(generators, modes.Eigenvalues.ToArray(), left, right, decay);
        return form;
    }

    /// <summary>The largest |w| at which entering and leaving are exact within a tolerance.</summary>
    /// <param name="tolerance">Bound of the error of the occupancies (sum of absolute errors).</param>
    public double Threshold(double tolerance)
    {
        double low = -60, high = 20; // log w; 120 halvings resolve it to the last bit
        for (int i = 0; i < 120; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = LeftOut(Math.Exp(middle)) <= tolerance ? (middle, high) : (low, middle);
        }

        return Math.Exp(low);
    }

    // The remainder after the last term that is summed is below that term once terms halve, which they do where the sum is small.
    private double LeftOut(double w)
    {
        double sum = 0, power = Math.Pow(w, Orders + 1), term = 0, previous = 0;
        for (int k = Orders + 1; k < _norms.Length; k++)
        {
            (previous, term) = (term, _norms[k] * power);
            sum += term;
            power *= w;
        }

        return term > 0.5 * previous && term > 0 ? double.PositiveInfinity : sum + term;
    }

    private void Expand(IReadOnlyList<double[]> generators, Complex[] lambda, Complex[] left, Complex[] right, double decay)
    {
        int n = States;
        Complex[][] m = [.. generators.Select(q => Product(Product(left, [.. q.Select(x => new Complex(x, 0))], n), right, n))];
        List<Complex[]> t = [Identity(n)], s = [Identity(n)];
        int terms = generators.Count > 1 ? _norms.Length : 1;
        for (int k = 1; k < terms; k++)
        {
            Complex[] tk = new Complex[n * n], sk = new Complex[n * n];
            for (int p = 1; p <= Math.Min(k, m.Length - 1); p++)
            {
                AddTo(tk, Product(t[k - p], m[p], n), 1);
                AddTo(sk, Product(m[p], s[k - p], n), -1);
            }

            for (int i = 0; i < n * n; i++)
            {
                Complex divisor = lambda[i / n] - lambda[i % n] - (k * decay);
                tk[i] /= divisor;
                sk[i] /= divisor;
            }

            t.Add(tk);
            s.Add(sk);
            _norms[k] = Norm(Product(Product(right, tk, n), left, n), n) + Norm(Product(Product(right, sk, n), left, n), n);
        }

        Leave = [.. t.Take(Orders + 1).Select(x => RealRows(Product(x, left, n)))];
        Enter = [.. s.Take(Orders + 1).Select(x => RealColumns(Product(right, x, n)))];
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
