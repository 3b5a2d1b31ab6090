using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class OccupancyKernelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1001)]
    public void Vectors_give_the_bits_of_the_scalar_loop(int count)
    {
        const int states = 5;
        double[] step = MatrixExponential.Of(Generators.ColquhounHawkes1982(), states, 0.025);
        RandomStream random = new(1);
        double[] current = [.. Enumerable.Range(0, states * count).Select(_ => random.NextUniform())];
        double[] next = new double[current.Length], scalar = new double[current.Length];
        for (int j = 0; j < states; j++)
        {
            for (int k = 0; k < count; k++)
            {
                double sum = 0;
                for (int i = 0; i < states; i++)
                {
                    sum += current[(i * count) + k] * step[(i * states) + j];
                }

                scalar[(j * count) + k] = sum;
            }
        }

        OccupancyKernel.Advance(step, states, current, next);

        Assert.Equal(scalar.Select(BitConverter.DoubleToInt64Bits), next.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void A_step_in_place_is_refused()
    {
        double[] occupancies = new double[4];

        Assert.Throws<ArgumentException>(() => OccupancyKernel.Advance(new double[4], 2, occupancies, occupancies));
    }
}
