namespace Engram.Simulation.Waveforms;

/// <summary>A jump that decays: <c>amplitude · e^(−(t−start)/decay)</c> from the start on; a synaptic transmitter transient.</summary>
/// <remarks>After 40 decay times what is left (4e-18 of the jump) is dropped, so that the course ends.</remarks>
/// <param name="Start">ms.</param>
/// <param name="Amplitude">Height of the jump, base unit.</param>
/// <param name="Decay">Time constant, ms.</param>
public sealed record ExponentialPulse(double Start, double Amplitude, double Decay) : Waveform
{
    private const double Ended = 40;

    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => [Start, Start + (Ended * Decay)];

    /// <inheritdoc/>
    public override double At(double time) => time < Start || time >= Start + (Ended * Decay) ? 0 : Amplitude * Math.Exp(-(time - Start) / Decay);

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => Amplitude == 0 || from < Start || from >= Start + (Ended * Decay);

    /// <inheritdoc/>
    public override double Slope(double time) => -At(time) / Decay;
}

/// <summary>A pulse with a finite solution exchange: rises as <c>1 − e^(−t/τ)</c> and falls with the same time constant.</summary>
/// <param name="Start">ms.</param>
/// <param name="Length">ms from the start of the rise to the start of the fall.</param>
/// <param name="Amplitude">Concentration reached, base unit.</param>
/// <param name="Exchange">10-90 % time of the exchange, ms; above zero (a perfect square is <see cref="PiecewiseLinear"/>).</param>
public sealed record ExchangedPulse(double Start, double Length, double Amplitude, double Exchange) : Waveform
{
    private const double Ended = 40;

    // 10-90 % of an exponential takes τ·ln 9.
    private double TimeConstant => Exchange / Math.Log(9);

    // Breakpoints and values go by the same numbers, so that both agree to the last bit on what is before and what after.
    private double Fall => Start + Length;

    private double End => Fall + (Ended * TimeConstant);

    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => [Start, Fall, End];

    /// <inheritdoc/>
    public override double At(double time)
    {
        return time < Start || time >= End ? 0
            : time < Fall ? Amplitude * -double.ExpM1(-(time - Start) / TimeConstant)
            : Amplitude * -double.ExpM1(-Length / TimeConstant) * Math.Exp(-(time - Fall) / TimeConstant);
    }

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => Amplitude == 0 || from < Start || from >= End;

    /// <inheritdoc/>
    public override double Slope(double time) =>
        time < Start ? 0 : time < Fall ? (Amplitude - At(time)) / TimeConstant : -At(time) / TimeConstant;
}

/// <summary>A pulse that rises and falls exponentially, scaled so that its peak is the amplitude.</summary>
/// <param name="Start">ms.</param>
/// <param name="Amplitude">Peak, base unit.</param>
/// <param name="Rise">Time constant of the rise, ms; shorter than the decay.</param>
/// <param name="Decay">Time constant of the decay, ms.</param>
public sealed record BiexponentialPulse(double Start, double Amplitude, double Rise, double Decay) : Waveform
{
    private const double Ended = 40;

    private double End => Start + (Ended * Decay);

    private double Scale
    {
        get
        {
            double peak = Rise * Decay / (Decay - Rise) * Math.Log(Decay / Rise);
            return Amplitude / (Math.Exp(-peak / Decay) - Math.Exp(-peak / Rise));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => [Start, End];

    /// <inheritdoc/>
    public override double At(double time)
    {
        double since = time - Start;
        return time < Start || time >= End ? 0 : Scale * (Math.Exp(-since / Decay) - Math.Exp(-since / Rise));
    }

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => Amplitude == 0 || from < Start || from >= End;

    /// <inheritdoc/>
    public override double Slope(double time)
    {
        double since = time - Start;
        return time < Start || time >= End ? 0 : Scale * ((Math.Exp(-since / Rise) / Rise) - (Math.Exp(-since / Decay) / Decay));
    }
}
