using Engram.Diagnostics;
using Engram.Mechanisms;

namespace Engram.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("EN0103", "bath.magnesium", "'5 mV' is a voltage", "Use mM", "EN0103 at bath.magnesium: '5 mV' is a voltage. Use mM.")]
    [InlineData("EN0102", "", "'x' is not a number", "", "EN0102: 'x' is not a number.")]
    [InlineData("EN0203", "A", "there is no state 'x'", "Did you mean 'y'?", "EN0203 at A: there is no state 'x'. Did you mean 'y'?")]
    [InlineData("EN0203", "A", "wrong!", "", "EN0203 at A: wrong!")]
    public void It_reads_as_one_paragraph(string id, string where, string found, string advice, string text) =>
        Assert.Equal(text, new Diagnostic(id, where, found, advice).ToString());

    [Fact]
    public void An_exception_carries_its_diagnostic_and_shows_its_text()
    {
        Diagnostic diagnostic = new("EN0204", "AMPA", "the mechanism has no kinetic scheme", "Add one");
        EngramException exception = new MechanismException(diagnostic);

        Assert.Same(diagnostic, exception.Diagnostic);
        Assert.Equal("EN0204 at AMPA: the mechanism has no kinetic scheme. Add one.", exception.Message);
    }

    [Fact]
    public void A_diagnostic_is_an_error_unless_it_says_otherwise()
    {
        Assert.False(new Diagnostic("EN0216", "", "x").IsWarning);
        Assert.NotEqual(new Diagnostic("EN0216", "", "x"), new Diagnostic("EN0216", "", "x") { IsWarning = true });
    }
}
