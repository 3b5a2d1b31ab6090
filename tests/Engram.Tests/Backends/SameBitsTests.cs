using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Engram.Compilation;
using Engram.Simulation.FixedStep;

namespace Engram.Tests.Backends;

/// <summary>The promise: same model, same bits, whatever the width of the vectors, the number of threads, the features of the processor.</summary>
public sealed class SameBitsTests
{
    private const string HashFile = "ENGRAM_TEST_HASH_FILE";
    private static readonly string[] s_models = ["synapse", "synapse, stepped voltage", "spine", "ring"];

    [Theory]
    [InlineData(KernelBackend.Portable)]
    [InlineData(KernelBackend.Vector128)]
    [InlineData(KernelBackend.Vector256)]
    [InlineData(KernelBackend.Vector512)]
    public void Every_width_gives_the_bits_of_scalar_code(KernelBackend backend) => Assert.Equal(Hash(KernelBackend.Scalar, 1), Hash(backend, 1));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_number_of_threads_gives_the_bits_of_one(int threads) => Assert.Equal(Hash(KernelBackend.Automatic, 1), Hash(KernelBackend.Automatic, threads));

    [Theory]
    [InlineData("EnableAVX512F")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public void A_processor_with_fewer_features_gives_the_same_bits(string feature)
    {
        string file = Path.GetTempFileName();
        ProcessStartInfo start = new(Environment.ProcessPath!, ["--filter-method", "*" + nameof(Writes_its_hash_when_asked)])
        {
            RedirectStandardOutput = true,
            Environment = { [HashFile] = file, ["DOTNET_" + feature] = "0" },
        };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        string found = File.ReadAllText(file);
        File.Delete(file);

        Assert.True(found.Length > 0, output);
        Assert.Equal(Hash(KernelBackend.Automatic, 1), found);
    }

    [Fact]
    public void Writes_its_hash_when_asked()
    {
        string hash = Hash(KernelBackend.Automatic, 1);
        Assert.Equal(64, hash.Length);
        if (Environment.GetEnvironmentVariable(HashFile) is { } file)
        {
            File.WriteAllText(file, hash);
        }
    }

    // Every recorded value and every instance's state, with and without the quiet path.
    private static string Hash(KernelBackend backend, int threads)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in s_models)
        {
            foreach (double tolerance in (double[])[0, 1e-9])
            {
                PopulationModel model = BackendMechanisms.Model(name, count: 53, steps: 1200);
                PopulationSimulation simulation = new(model, new PopulationOptions { Backend = backend, Threads = threads, QuietTolerance = tolerance, BlockSize = 16 });
                PopulationRecording recording = simulation.Run();
                foreach (double[] values in recording.Sums.Concat(recording.Watches).Concat(Enumerable.Range(0, model.Count).Select(simulation.StateOf)))
                {
                    hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
