using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Receptors;

/// <summary>The measured waveforms of GluN1/GluN2A-2D: they rise and decay as Yi et al. 2019 (Table 1) and Traynelis et al. 2010 measured.</summary>
public sealed class GluN2Tests
{
    // Rise (ms) and weighted decay (ms) from the same tables.
    [Theory]
    [InlineData("GluN2A", 3.9, 87)]
    [InlineData("GluN2B", 14.9, 548)]
    [InlineData("GluN2C", 6.2, 320)]
    [InlineData("GluN2D", 6.2, 5714)]
    [InlineData("GluN2A-exon5", 4.8, 56)]
    [InlineData("GluN2B-exon5", 10.3, 155)]
    [InlineData("GluN2D-exon5", 3.5, 992)]
    public void A_pulse_of_glutamate_gives_the_measured_rise_and_decay(string subunit, double rise, double decay)
    {
        (double measuredRise, double measuredDecay) = Response(Find(subunit));

        // The rise is read from samples 0.01 ms apart. The area over the peak exceeds the weighted decay where the rise takes a good part of it.
        Assert.Equal(1, measuredRise / rise, 0.01);
        Assert.InRange(measuredDecay / decay, 0.92, 1.15); // 2B with exon 5: the printed components give 134 ms, the printed mean of cells is 155
    }

    [Fact]
    public void Subunits_are_ordered_2A_2C_2B_2D_by_decay()
    {
        double[] decays = [.. new[] { "GluN2A", "GluN2C", "GluN2B", "GluN2D" }.Select(s => Response(Find(s)).Decay)];

        Assert.Equal(decays.Order(), decays);
        Assert.True(decays[3] > 5 * decays[2]);
    }

    [Theory]
    [InlineData("GluN2A", 3.3e-3, 0.45)]
    [InlineData("GluN2B", 2.9e-3, 0.12)]
    [InlineData("GluN2C", 1.7e-3, 0.01)]
    [InlineData("GluN2D", 0.5e-3, 0.04)]
    public void The_steady_response_is_half_at_the_EC50(string subunit, double ec50, double most)
    {
        Mechanism mechanism = Find(subunit);
        Interpreter interpreter = new(mechanism);
        double Steady(double glutamate) => interpreter.Value("open", Inputs(mechanism, glutamate), interpreter.Rest(Inputs(mechanism, glutamate)));

        Assert.Equal(most / 2, Steady(ec50), 1e-9);
        Assert.Equal(most, Steady(1000), 1e-3 * most);
    }

    [Fact]
    public void Rest_is_a_state_that_stays()
    {
        Mechanism mechanism = Find("GluN2B");
        Interpreter interpreter = new(mechanism);
        double[] inputs = Inputs(mechanism, 2e-3), derivative = new double[interpreter.StateCount];

        interpreter.Derivative(inputs, interpreter.Rest(inputs), derivative);

        Assert.All(derivative, d => Assert.Equal(0, d, 1e-15));
    }

    private static Mechanism Find(string subunit) => Catalogue.Find($"NMDA/Table-{subunit}").Mechanism;

    // 1 mM for 4 ms; 10-90 % rise, and area after the peak over the peak.
    private static (double Rise, double Decay) Response(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        double[] state = interpreter.Rest(Inputs(mechanism, 0));
        List<(double Time, double Open)> trace = [(0, 0)];
        while (trace[^1].Time < 60_000)
        {
            double time = trace[^1].Time, dt = time < 40 ? 0.01 : 1;
            double[] inputs = Inputs(mechanism, time < 4 - 1e-9 ? 1 : 0);
            RungeKutta(interpreter, inputs, state, dt);
            trace.Add((time + dt, interpreter.Value("open", inputs, state)));
        }

        int peak = trace.IndexOf(trace.MaxBy(p => p.Open));
        double Reached(double share) => trace.First(p => p.Open >= share * trace[peak].Open).Time;
        double area = trace.Skip(peak).Zip(trace.Skip(peak + 1), (a, b) => 0.5 * (a.Open + b.Open) * (b.Time - a.Time)).Sum();
        return (Reached(0.9) - Reached(0.1), area / trace[peak].Open);
    }

    private static void RungeKutta(Interpreter interpreter, double[] inputs, double[] y, double dt)
    {
        double[] Slope(double[] at)
        {
            double[] d = new double[y.Length];
            interpreter.Derivative(inputs, at, d);
            return d;
        }

        double[] Moved(double[] slope, double by) => [.. y.Zip(slope, (a, s) => a + (by * s))];
        double[] k1 = Slope(y), k2 = Slope(Moved(k1, dt / 2)), k3 = Slope(Moved(k2, dt / 2)), k4 = Slope(Moved(k3, dt));
        for (int i = 0; i < y.Length; i++)
        {
            y[i] += dt / 6 * (k1[i] + (2 * k2[i]) + (2 * k3[i]) + k4[i]);
        }
    }

    private static double[] Inputs(Mechanism mechanism, double glutamate) => [.. mechanism.Inputs.Select(i => i.Name == "glutamate" ? glutamate : i.Default)];
}
