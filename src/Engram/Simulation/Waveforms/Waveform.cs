namespace Engram.Simulation.Waveforms;

/// <summary>A quantity that is given as a function of time: a command voltage, a ligand's concentration, a temperature.</summary>
/// <remarks>Smooth between its breakpoints, continuous from the right at each; before the first it holds its baseline for ever.</remarks>
public abstract record Waveform
{
    /// <summary>Value at a time (ms), base unit; the value from the right where it jumps.</summary>
    public abstract double At(double time);

    /// <summary>Value before anything happens.</summary>
    public double Baseline => At(double.NegativeInfinity);

    /// <summary>Times (ms) at which the value or its slope jumps, ascending.</summary>
    public abstract IEnumerable<double> Breakpoints { get; }

    /// <summary>Whether the value stays the same on [from, to); both lie between the same two breakpoints.</summary>
    public abstract bool IsConstant(double from, double to);

    /// <summary>Time derivative, per ms, from the right.</summary>
    public abstract double Slope(double time);

    /// <summary>A value that never changes.</summary>
    public static implicit operator Waveform(double value) => new Constant(value);

    /// <summary>Sum of two courses.</summary>
    public static Waveform operator +(Waveform a, Waveform b) => (a, b) switch
    {
        (Constant x, Constant y) => new Constant(x.Value + y.Value),
        (Constant { Value: 0 }, _) => b,
        (_, Constant { Value: 0 }) => a,
        _ => new Sum(a, b),
    };
}

/// <summary>A value that never changes.</summary>
/// <param name="Value">The value, base unit.</param>
public sealed record Constant(double Value) : Waveform
{
    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => [];

    /// <inheritdoc/>
    public override double At(double time) => Value;

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => true;

    /// <inheritdoc/>
    public override double Slope(double time) => 0;
}

/// <summary>Two courses added.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
public sealed record Sum(Waveform First, Waveform Second) : Waveform
{
    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => First.Breakpoints.Concat(Second.Breakpoints).Distinct().Order();

    /// <inheritdoc/>
    public override double At(double time) => First.At(time) + Second.At(time);

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => First.IsConstant(from, to) && Second.IsConstant(from, to);

    /// <inheritdoc/>
    public override double Slope(double time) => First.Slope(time) + Second.Slope(time);
}
