using Engram.Compilation.Emit;

namespace Engram.Simulation.FixedStep;

/// <summary>What a leap of some steps does to the sums of one scheme's coordinates: found once, applied after every leap of that length.</summary>
internal sealed class LeapFactors
{
    private readonly NormalForm _form;
    private readonly double[] _cosine, _sine, _decay;
    private readonly int _steps;

    private LeapFactors(NormalForm form, double[] driverSlopes, int steps, double step)
    {
        (_form, _steps) = (form, steps);
        (int n, int terms) = (form.States, form.Leave.Count);
        (_cosine, _sine, _decay) = (new double[n * terms], new double[n * terms], new double[terms]);
        for (int i = 0; i < n * terms; i++)
        {
            double slope = form.Terms.All[i / n].Zip(driverSlopes, (e, d) => e * d).Sum();
            double size = Exponential.Of((form.Rate[i % n] + slope) * steps * step);
            (double s, double c) = Math.SinCos(form.Frequency[i % n] * steps * step);
            (_cosine[i], _sine[i], _decay[i / n]) = (size * c, size * s, Exponential.Of(slope * steps * step));
        }
    }

    /// <summary>The factors of a leap.</summary>
    /// <param name="form">The scheme's normal form.</param>
    /// <param name="driverSlopes">1/ms, at most 0.</param>
    /// <param name="steps">Length of the leap.</param>
    /// <param name="step">Time step, ms.</param>
    public static LeapFactors Of(NormalForm form, double[] driverSlopes, int steps, double step) => new(form, driverSlopes, steps, step);

    /// <summary>Moves the sums on.</summary>
    public void Apply(double[] sums)
    {
        for (int term = 0; term < _decay.Length; term++)
        {
            Span<double> row = sums.AsSpan(term * _form.States, _form.States);
            if (_form.Propagators.Count > 0)
            {
                UndiagonalForm.Leap(_form.Propagators, row, _steps);
                foreach (ref double x in row)
                {
                    x *= _decay[term];
                }
            }
            else
            {
                Turn(row, term * _form.States);
            }
        }
    }

    private void Turn(Span<double> row, int at)
    {
        for (int j = 0; j < row.Length; j++)
        {
            int p = _form.Partner[j];
            if (p == j)
            {
                row[j] *= _cosine[at + j];
            }
            else if (p > j)
            {
                (double a, double b) = (row[j], row[p]);
                (row[j], row[p]) = ((_cosine[at + j] * a) - (_sine[at + j] * b), (_cosine[at + j] * b) + (_sine[at + j] * a));
            }
        }
    }
}
