using System.Collections.Concurrent;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Reference;

/// <summary>The method of <see cref="UnrollStep"/> done plainly: formulas by the interpreter, systems by dense elimination, one instance at a time.</summary>
internal sealed unsafe class ReferenceStep : Kernel
{
    private readonly ConcurrentBag<Worker> _idle = [];
    private readonly Func<Worker> _hire;

    private ReferenceStep(Mechanism mechanism, IReadOnlyList<SystemPart> parts, double step, string[] rows) =>
        _hire = () => new Worker(mechanism, parts, step, rows);

    public override int Lanes => 1;

    public static CompiledProgram Prepare(Mechanism mechanism, IReadOnlyList<SystemPart> parts, double step, string[] rows) =>
        new(new ReferenceStep(mechanism, parts, step, rows), null, mechanism.Inputs.Length);

    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared)
    {
        Worker worker = _idle.TryTake(out Worker? idle) ? idle : _hire();
        for (nint i = 0; i < count; i++)
        {
            worker.Advance(rows + i, rowStride, outputs + i, outputStride, shared);
        }

        _idle.Add(worker);
    }

    private sealed class Worker
    {
        private readonly Interpreter _interpreter;
        private readonly IReadOnlyList<SystemPart> _parts;
        private readonly double _step;
        private readonly InputMap _inputs;
        private readonly double[] _now, _mean, _end;
        private readonly Dictionary<CoupledGroup, Expression[,]> _jacobians = [];

        public Worker(Mechanism mechanism, IReadOnlyList<SystemPart> parts, double step, string[] rows)
        {
            (_interpreter, _parts, _step) = (new Interpreter(mechanism), parts, step);
            _inputs = new InputMap(mechanism, rows);
            (_now, _mean, _end) = (new double[_interpreter.StateCount], new double[_interpreter.StateCount], new double[_interpreter.StateCount]);
            foreach (CoupledGroup group in parts.OfType<CoupledGroup>())
            {
                IReadOnlyList<Expression> f = group.Derivatives();
                Expression[,] jacobian = new Expression[f.Count, f.Count];
                for (int k = 0; k < jacobian.Length; k++)
                {
                    jacobian[k / f.Count, k % f.Count] = Differentiate.Run(_interpreter.Mechanism, f[k / f.Count], group.Variables[k % f.Count]);
                }

                _jacobians[group] = jacobian;
            }
        }

        public void Advance(double* rows, nint rowStride, double* outputs, nint outputStride, double* shared)
        {
            double[] inputs = _inputs.Read(rows, rowStride, shared, _step / 2);
            for (int k = 0; k < _now.Length; k++)
            {
                _mean[k] = _now[k] = rows[k * rowStride];
            }

            foreach (SystemPart part in _parts)
            {
                int at = Array.IndexOf([.. _interpreter.StateNames], part.Variables[0]);
                switch (part)
                {
                    case LinearEquation linear:
                        AdvanceExactly(linear, at, inputs);
                        break;
                    case DrivenScheme driven:
                        AdvanceScheme(driven, at, inputs);
                        break;
                    case CoupledGroup group:
                        AdvanceTogether(group, inputs);
                        break;
                }
            }

            for (int k = 0; k < _end.Length; k++)
            {
                outputs[k * outputStride] = _end[k];
            }
        }

        private void AdvanceExactly(LinearEquation part, int at, double[] inputs)
        {
            double z = _interpreter.Value(part.Slope, inputs, _mean) * _step;
            double change = _interpreter.Value(part.Equation.Derivative, inputs, _mean) * _step;
            _end[at] = _now[at] + (change * ScalarMath.Apply(Code.Operation.Exprel, z));
            _mean[at] = _now[at] + (change * ScalarMath.Apply(Code.Operation.Exprel2, z));
        }

        private void AdvanceScheme(DrivenScheme part, int at, double[] inputs)
        {
            int n = part.Variables.Count;
            double[] q = new double[n * n], matrix = new double[n * n];
            _interpreter.Generator(_interpreter.Mechanism.Schemes.FindIndex(s => s.Name == part.Scheme.Name), inputs, _mean, q);
            for (int i = 0; i < n * n; i++)
            {
                matrix[((i % n) * n) + (i / n)] = (i / n == i % n ? 1 : 0) - (UnrollStep.SchemeGamma * _step * q[i]);
            }

            double[] y = _now[at..(at + n)];
            Numerics.DenseLu lu = new();
            lu.Factor(matrix, n);
            lu.Solve(y);
            double[] first = [.. y], end = [.. y];
            foreach (double weight in UnrollStep.SchemeWeights)
            {
                lu.Solve(y);
                for (int i = 0; i < n; i++)
                {
                    end[i] += weight * (y[i] - first[i]);
                }
            }

            for (int i = 0; i < n; i++)
            {
                Finish(at + i, end[i]);
            }
        }

        private void AdvanceTogether(CoupledGroup group, double[] inputs)
        {
            int[] at = [.. group.Variables.Select(v => Array.IndexOf([.. _interpreter.StateNames], v))];
            IReadOnlyList<Expression> f = group.Derivatives();
            int n = at.Length;
            double[] matrix = new double[n * n];
            for (int i = 0; i < n * n; i++)
            {
                matrix[i] = (i / n == i % n ? 1 : 0) - (UnrollStep.CoupledGamma * _step * _interpreter.Value(_jacobians[group][i / n, i % n], inputs, _mean));
            }

            Numerics.DenseLu lu = new();
            lu.Factor(matrix, n);
            double[] k1 = [.. f.Select(d => _interpreter.Value(d, inputs, _mean))];
            lu.Solve(k1);
            for (int i = 0; i < n; i++)
            {
                _mean[at[i]] = _now[at[i]] + (_step * k1[i]);
            }

            double[] k2 = [.. f.Select((d, i) => _interpreter.Value(d, inputs, _mean) - (2 * k1[i]))];
            lu.Solve(k2);
            for (int i = 0; i < n; i++)
            {
                Finish(at[i], _now[at[i]] + (_step * ((1.5 * k1[i]) + (0.5 * k2[i]))));
            }
        }

        private void Finish(int at, double end) => (_end[at], _mean[at]) = (end, 0.5 * (_now[at] + end));
    }
}
