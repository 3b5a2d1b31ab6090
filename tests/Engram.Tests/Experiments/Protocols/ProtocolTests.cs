using CsCheck;
using Engram.Experiments.Protocols;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Experiments.Protocols;

/// <summary>What a protocol says, as courses of voltage and concentration.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public void Steps_and_ramps_follow_one_another()
    {
        Waveform command = new Protocol(50) { Hold = -70, Voltage = [new(5, 40), new(10, -80, 20), new(40, 0)] }.Command();

        Assert.Equal([-70, 40, 40, -20, -80, -80, 0, 0], ((double[])[0, 5, 9.9, 20, 30, 39, 40, 50]).Select(command.At));
        Assert.Equal(new Constant(-60), new Protocol(1).Command());
    }

    [Fact]
    public void A_solution_replaces_the_bath_and_a_release_adds_to_it()
    {
        Protocol protocol = new(50) { Applications = [new SquarePulse("glutamate", 5, 1, 10), new ExponentialRelease("glutamate", 30, 1.1, 1.2), new SquarePulse("glycine", 0, 0, 50)] };
        Waveform course = protocol.Concentration("glutamate", 0.02);

        Assert.Equal([0.02, 1, 1, 0.02, 1.12], ((double[])[0, 5, 14.9, 15, 30]).Select(t => Math.Round(course.At(t), 12)));
        Assert.Equal(0, protocol.Concentration("glycine", 0.1).At(10), 1e-15);
        Assert.Equal(new Constant(1), protocol.Concentration("magnesium", 1));
    }

    [Fact]
    public void A_train_repeats_its_pulse()
    {
        SquarePulse train = new("glutamate", 10, 1, 2) { Pulses = 3, Interval = 20 };
        Waveform course = train.Course(0);

        Assert.Equal(50, train.LastStart);
        Assert.Equal([10, 12, 30, 32, 50, 52], course.Breakpoints);
        Assert.Equal([0, 1, 0, 1, 1, 0], ((double[])[9, 11, 13, 30, 51.9, 52]).Select(course.At));
    }

    [Fact]
    public void Pulses_that_touch_are_one_long_pulse() => Gen.Select(Gen.Int[2, 6], Gen.Double[0.5, 3], Gen.Double[0, 20]).Sample(
        (pulses, length, time) =>
        {
            Waveform train = new SquarePulse("x", 1, 2, length) { Pulses = pulses, Interval = length }.Course(0.5), one = new SquarePulse("x", 1, 2, pulses * length).Course(0.5);
            if (one.Breakpoints.Concat(train.Breakpoints).All(b => Math.Abs(b - time) > 1e-9))
            {
                Assert.Equal(one.At(time), train.At(time), 1e-12);
            }
        });

    [Fact]
    public void A_jump_that_stays_has_no_end() => Assert.Equal(1, new SquarePulse("x", 1, 1, double.PositiveInfinity).Course(0).At(1e9));

    [Fact]
    public void An_exchange_that_stays_reaches_its_concentration() =>
        Assert.Equal(1, new SquarePulse("x", 1, 1, double.PositiveInfinity, Exchange: 0.5).Course(0.2).At(1e9) + 0.2, 1e-12);

    [Fact]
    public void A_sampled_course_is_shifted_to_its_start()
    {
        Waveform course = new SampledCourse("x", 10, [0, 5, 10], [0, 1, 0]).Course(0);

        Assert.Equal([0, 0.5, 1, 0.2, 0], ((double[])[10, 12.5, 15, 19, 30]).Select(t => Math.Round(course.At(t), 12)));
    }
}
