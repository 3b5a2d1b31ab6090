namespace Engram.Numerics;

/// <summary>One step of <see cref="Rodas5P"/> and its continuous extension, over a reused workspace.</summary>
internal sealed class RosenbrockStep
{
    // Where the defect of the continuous extension is sampled; its leading error vanishes at neither.
    private static readonly double[] DefectPoints = [0.25, 0.8];

    private readonly IOdeSystem _system;
    private readonly int _n;
    private readonly DenseLu _lu = new();
    private readonly double[][] _k;
    private readonly double[][] _dense;
    private readonly double[] _jacobian;
    private readonly double[] _matrix;
    private readonly double[] _timeDerivative;
    private readonly double[] _argument;
    private readonly double[] _slope;
    private readonly double[] _start;
    private double _time;
    private double _length;
    private double _latest;

    public RosenbrockStep(IOdeSystem system)
    {
        (_system, _n) = (system, system.Count);
        double[] Row() => new double[_n];
        _k = [.. Enumerable.Range(0, Rodas5P.Stages).Select(_ => Row())];
        _dense = [Row(), Row(), Row()];
        (_jacobian, _matrix) = (new double[_n * _n], new double[_n * _n]);
        (_timeDerivative, _argument, _slope, _start, End) = (Row(), Row(), Row(), Row(), Row());
    }

    /// <summary>State at the end of the step.</summary>
    public double[] End { get; }

    /// <summary>Estimated error of each variable at the end of the step.</summary>
    public ReadOnlySpan<double> Error => _k[^1];

    /// <summary>Evaluations of f so far.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Takes the derivatives at the start of a step; tries of several lengths may follow.</summary>
    /// <remarks>No stage is evaluated later than <paramref name="latest"/>: f may jump there.</remarks>
    public void Begin(double time, ReadOnlySpan<double> y, double latest)
    {
        (_time, _latest) = (time, latest);
        y.CopyTo(_start);
        _system.Jacobian(time, y, _jacobian);
        _system.TimeDerivative(time, y, _timeDerivative);
        if (!DenseKernel.IsFinite(_jacobian) || !DenseKernel.IsFinite(_timeDerivative))
        {
            throw NumericsException.OdeNotFinite(time, "a derivative of f");
        }
    }

    /// <summary>Tries a step: fills <see cref="End"/> and <see cref="Error"/>; false when its linear system is singular.</summary>
    public bool Try(double length)
    {
        _length = length;
        for (int i = 0; i < _matrix.Length; i++)
        {
            _matrix[i] = (i / _n == i % _n ? 1 / (Rodas5P.Gamma * length) : 0) - _jacobian[i];
        }

        if (!_lu.TryFactor(_matrix, _n))
        {
            return false;
        }

        for (int stage = 0; stage < Rodas5P.Stages; stage++)
        {
            Stage(stage);
        }

        _argument.CopyTo(End, 0);
        DenseKernel.AddScaled(End, 1, _k[^1]);
        return true;
    }

    /// <summary>Prepares <see cref="Interpolate"/> for the step last tried.</summary>
    public void PrepareInterpolation()
    {
        for (int p = 0; p < _dense.Length; p++)
        {
            _dense[p].AsSpan().Clear();
            for (int stage = 0; stage < Rodas5P.Stages; stage++)
            {
                DenseKernel.AddScaled(_dense[p], Rodas5P.Dense[p][stage], _k[stage]);
            }
        }
    }

    /// <summary>State at a fraction of the step, by the method's continuous extension of order 4.</summary>
    public void Interpolate(double fraction, Span<double> y)
    {
        double rest = 1 - fraction;
        for (int i = 0; i < _n; i++)
        {
            double bend = _dense[0][i] + (fraction * (_dense[1][i] + (fraction * _dense[2][i])));
            y[i] = (rest * _start[i]) + (fraction * (End[i] + (rest * bend)));
        }
    }

    /// <summary>Writes the error of the continuous extension u, estimated from its defect u′ - f(t, u).</summary>
    /// <remarks>The step's own linear solve turns the defect into an error in y and tames stiff components.</remarks>
    public void InterpolationError(Span<double> worst)
    {
        worst.Clear();
        foreach (double fraction in DefectPoints)
        {
            Interpolate(fraction, _argument);
            Evaluate(fraction, _slope);
            for (int i = 0; i < _n; i++)
            {
                double bend = _dense[0][i] + (fraction * (_dense[1][i] + (fraction * _dense[2][i])));
                double bendSlope = _dense[1][i] + (2 * fraction * _dense[2][i]);
                double rise = End[i] - _start[i] + ((1 - (2 * fraction)) * bend) + (fraction * (1 - fraction) * bendSlope);
                _slope[i] = (rise / _length) - _slope[i];
            }

            _lu.Solve(_slope);
            for (int i = 0; i < _n; i++)
            {
                worst[i] = Math.Max(worst[i], Math.Abs(_slope[i]));
            }
        }
    }

    // Hairer & Wanner (1996) IV.7, eq. 7.25: (I/(γh) - J) kᵢ = f(t + cᵢh, y + Σaᵢⱼkⱼ) + Σ(cᵢⱼ/h)kⱼ + hdᵢ ∂f/∂t.
    private void Stage(int stage)
    {
        Span<double> k = _k[stage];
        _start.CopyTo(_argument, 0);
        for (int j = 0; j < stage; j++)
        {
            DenseKernel.AddScaled(_argument, Rodas5P.A[stage][j], _k[j]);
        }

        Evaluate(Rodas5P.Times[stage], k);
        for (int j = 0; j < stage; j++)
        {
            DenseKernel.AddScaled(k, Rodas5P.C[stage][j] / _length, _k[j]);
        }

        DenseKernel.AddScaled(k, _length * Rodas5P.TimeWeights[stage], _timeDerivative);
        _lu.Solve(k);
    }

    private void Evaluate(double fraction, Span<double> slope)
    {
        Evaluations++;
        _system.Derivative(Math.Min(_time + (fraction * _length), _latest), _argument, slope);
    }
}
