namespace Engram.Kinetics;

/// <summary>Bursts of openings: groups kept together by short shuttings, apart by visits to burst-ending shut states.</summary>
/// <remarks>
/// Ideal resolution, steady state. The open states are A, the short-lived shut ones B, the burst-ending ones C; E = A ∪ B.
/// Equations: Colquhoun &amp; Hawkes (1982) Phil. Trans. R. Soc. B 300:1, section 3.
/// </remarks>
public sealed class Bursts
{
    private readonly ConditionedScheme _scheme;
    private readonly int[] _a, _b, _c, _e;
    private readonly SmallMatrix _ab, _ba, _cycle;
    private readonly double[] _start, _ending;

    private Bursts(ConditionedScheme scheme, int[] ending)
    {
        _scheme = scheme;
        (_a, _c) = ([.. scheme.Open], ending);
        _b = [.. scheme.Shut.Where(i => !ending.Contains(i))];
        _e = [.. _a, .. _b];
        _ab = Sojourns.Exits(scheme, _a, _b);
        _ba = Sojourns.Exits(scheme, _b, _a);
        _cycle = _ab * _ba;
        _ending = (SmallMatrix.Identity(_a.Length) - _cycle).RowSums();
        _start = StartVector();
    }

    /// <summary>In which open state a burst begins: φ_b = p_C·(Q_CB·G_BA + Q_CA), normalised (eq 3.2).</summary>
    public IReadOnlyList<double> Start => _start;

    /// <summary>Probability that the burst ends after an opening begun in each open state: (G_AB·G_BC + G_AC)·1 (eq 3.16).</summary>
    public IReadOnlyList<double> End => _ending;

    /// <summary>Number of openings in a burst (eqs 3.4-3.8).</summary>
    public OpeningsPerBurst Openings => new(_scheme.Name, _start, _cycle);

    /// <summary>From the beginning of the first opening to the end of the last, ms (eq 3.17).</summary>
    public DwellTimeDensity Length => new(_scheme.Name, InE(_start), _scheme.Block(_e, _e), InE((-_scheme.Block(_a, _a)) * _ending));

    /// <summary>Sum of the open times of a burst, ms (eqs 3.22-3.23).</summary>
    public DwellTimeDensity TotalOpenTime
    {
        get
        {
            SmallMatrix within = _scheme.Block(_a, _a) + (_scheme.Block(_a, _b) * _ba);
            return new DwellTimeDensity(_scheme.Name, _start, within, (-within).RowSums());
        }
    }

    /// <summary>Mean of the shut times within a burst taken together, bursts of one opening included, ms.</summary>
    public double MeanTotalShutTime => Length.Mean - TotalOpenTime.Mean;

    /// <summary>Fraction of a burst that is spent open.</summary>
    public double OpenFraction => TotalOpenTime.Mean / Length.Mean;

    /// <summary>A single shutting within a burst, ms.</summary>
    public DwellTimeDensity GapsWithin
    {
        get
        {
            double[] entries = PerBurst() * _ab, exit = _scheme.Block(_b, _a).RowSums();
            double gaps = SmallMatrix.Dot(entries, _ba.RowSums());
            return new DwellTimeDensity(_scheme.Name, [.. entries.Select(x => x / gaps)], _scheme.Block(_b, _b), exit);
        }
    }

    /// <summary>The shutting between two bursts: all shuttings less those that stay in B, ms.</summary>
    public DwellTimeDensity GapsBetween
    {
        get
        {
            double[] openings = PerBurst(), toB = openings * _ab, toC = openings * Sojourns.Exits(_scheme, _a, _c);
            double gaps = openings.Sum() - SmallMatrix.Dot(toB, _ba.RowSums());
            int[] f = [.. _b, .. _c];
            SmallMatrix within = SmallMatrix.BlockDiagonal(_scheme.Block(f, f), _scheme.Block(_b, _b));
            double[] exit = [.. _scheme.Block(f, _a).RowSums(), .. _scheme.Block(_b, _a).RowSums().Select(x => -x)];
            double[] start = [.. toB, .. toC, .. toB];
            return new DwellTimeDensity(_scheme.Name, [.. start.Select(x => x / gaps)], within, exit);
        }
    }

    /// <summary>Bursts that end when one of the named shut states is visited.</summary>
    /// <exception cref="KineticsException"><c>EN0406</c>: none named, or one that is open; <c>EN0404</c>: no burst ever begins.</exception>
    public static Bursts EndingIn(ConditionedScheme scheme, params IReadOnlyList<string> states)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        int[] ending = scheme.IndicesOf(states);
        return ending.Length == 0 ? throw KineticsException.BadBurst(scheme.Name, "no burst-ending state is named")
            : ending.FirstOrDefault(scheme.Open.Contains, -1) is >= 0 and int open
                ? throw KineticsException.BadBurst(scheme.Name, $"the burst-ending state '{scheme.Scheme.States[open].Name}' is open")
                : new Bursts(scheme, ending);
    }

    // Mean number of openings begun in each open state of one burst: φ_b·(I − G_AB·G_BA)⁻¹.
    private double[] PerBurst()
    {
        SmallMatrix inverse = (SmallMatrix.Identity(_a.Length) - _cycle).Solve(SmallMatrix.Identity(_a.Length));
        return _start * inverse;
    }

    private double[] StartVector()
    {
        double[] entries = Sojourns.Part(_scheme.Equilibrium, _c) * ((_scheme.Block(_c, _b) * _ba) + _scheme.Block(_c, _a));
        return entries.Sum() > 0 ? SmallMatrix.Normalised(entries) : throw KineticsException.NoSuchStates(_scheme.Name, "open");
    }

    private double[] InE(double[] overA) => [.. overA, .. new double[_b.Length]];
}
