using Engram.Cli;
using Engram.Cli.Pages;
using Engram.Cli.Results;

namespace Engram.Tests.Cli;

public sealed class WorkTests
{
    [Fact]
    public void Somebody_who_waits_sees_how_far_it_is_on_the_error_stream()
    {
        (string output, string error) = Watch(watched: true);

        Assert.Equal("", output);
        Assert.Contains("[long]", error, StringComparison.Ordinal); // shown as it is, not read as markup
        Assert.Contains("50%", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_sees_nothing() => Assert.Equal(("", ""), Watch(watched: false));

    [Fact]
    public void A_failure_comes_out_as_it_was_thrown() => Assert.Throws<CliException>(
        () => Work.Watched<int>(Call(TextWriter.Null, TextWriter.Null, watched: false), "fails", 1, _ => throw new CliException(new("EN1008", "", "it fails"))));

    private static (string Out, string Error) Watch(bool watched)
    {
        using StringWriter output = new(), error = new();
        int result = Work.Watched(Call(output, error, watched), "a [long] work", 2, told =>
        {
            told.Report(1);
            Thread.Sleep(1200); // longer than one likes to wait
            return 42;
        });
        Assert.Equal(42, result);
        return (output.ToString(), error.ToString());
    }

    private static Invocation Call(TextWriter output, TextWriter error, bool watched)
    {
        Terminal terminal = new(output, error) { ErrorIsWatched = watched };
        return new Invocation(null!, terminal, new PlainPage(output), TestContext.Current.CancellationToken);
    }
}
