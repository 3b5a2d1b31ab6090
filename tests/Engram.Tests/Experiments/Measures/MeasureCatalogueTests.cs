using Engram.Experiments;
using Engram.Experiments.Measures;

namespace Engram.Tests.Experiments.Measures;

/// <summary>Every kind of measure as an experiment file asks for it.</summary>
public sealed class MeasureCatalogueTests
{
    public static TheoryData<string> Kinds => [.. MeasureCatalogue.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_made_from_what_must_be_given_and_its_defaults(string kind)
    {
        MeasureKind found = MeasureCatalogue.Find(kind);
        Dictionary<string, string> required = found.Options.Where(o => o.Default.Length == 0).ToDictionary(o => o.Name, o => "x");

        Measure measure = found.Create(new MeasureOptions(found, required));

        Assert.Equal(kind, measure.Name);
        Assert.Equal(found.Group == "Curves along a sweep", measure is CurveMeasure);
        Assert.Equal("mine", found.Create(new MeasureOptions(found, new Dictionary<string, string>(required) { ["name"] = "mine" })).Name);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_choice_of_every_option_is_accepted(string kind)
    {
        MeasureKind found = MeasureCatalogue.Find(kind);
        Dictionary<string, string> required = found.Options.Where(o => o.Default.Length == 0).ToDictionary(o => o.Name, o => "x");

        Assert.All(found.Options.SelectMany(o => o.Choices.Select(c => (o.Name, c))), choice =>
            Assert.NotNull(found.Create(new MeasureOptions(found, new Dictionary<string, string>(required) { [choice.Name] = choice.c }))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_and_option_is_described(string kind)
    {
        MeasureKind found = MeasureCatalogue.Find(kind);

        Assert.Matches(@"^[A-Z].*\.$", found.Summary);
        Assert.All(found.Options, o => Assert.NotEmpty(o.Description));
        Assert.Distinct(found.Options.Select(o => o.Name));
        Assert.All(found.Options.Where(o => o.Choices.Length > 0), o => Assert.Contains(o.Default, o.Choices));
    }

    [Fact]
    public void Names_are_unique_and_groups_stand_together()
    {
        Assert.Distinct(MeasureCatalogue.All.Select(k => k.Name));
        string[] groups = [.. MeasureCatalogue.All.Select(k => k.Group)];
        Assert.Equal(["Responses", "Schemes, without stepping", "Channels at random", "Curves along a sweep"], groups.Where((g, i) => i == 0 || groups[i - 1] != g));
    }

    [Theory]
    [InlineData("current", "pA")]
    [InlineData("calcium-current", "pA")]
    [InlineData("conductance", "nS")]
    [InlineData("voltage", "mV")]
    [InlineData("temperature", "°C")]
    [InlineData("d_serine", "mM")]
    [InlineData("spermine", "mM")]
    [InlineData("open-probability", "")]
    [InlineData("C0", "")]
    public void A_value_has_the_unit_of_its_trace(string trace, string unit) =>
        Assert.Equal(unit, Make("value", ("quantity", trace)).Dimension.BaseUnit);

    [Theory]
    [InlineData("weighted", 0)]
    [InlineData("fast", 1)]
    [InlineData("middle", 2)]
    [InlineData("slow", 3)]
    public void Components_of_a_fit_are_counted_from_the_fastest(string component, int index)
    {
        Assert.Equal(new FittedDecay("deactivation", "open-probability", 3, index, false), Make("deactivation", ("fit", "three"), ("component", component)));
        Assert.Equal(new FittedRelaxation("relaxation", "open-probability", 3, index), Make("relaxation", ("exponentials", "3"), ("component", component)));
    }

    [Fact]
    public void Options_are_read_with_their_units()
    {
        Assert.Equal(new RiseTime("rise-time", "current", 0.2, 0.8), Make("rise-time", ("quantity", "current"), ("from", "20 %"), ("to", "0.8")));
        Assert.Equal(new ValueAt("value", "voltage", new(Voltage: 1), 500), Make("value", ("quantity", "voltage"), ("at", "0.5 s")));
        Assert.Equal(double.PositiveInfinity, ((ValueAt)Make("value")).At);
        Assert.Equal(new SchemeRecovery("scheme-recovery", "glutamate", 0.01, 100, 1, 1 - Math.Exp(-1)), Make("scheme-recovery", ("pulse", "10 uM")));
    }

    [Theory]
    [InlineData("peek", "EN0702: there is no measure 'peek'. Did you mean 'peak'?")]
    [InlineData("rise-tiem", "EN0702: there is no measure 'rise-tiem'. Did you mean 'rise-time'?")]
    public void An_unknown_measure_is_refused_with_the_nearest(string name, string text) =>
        Assert.Equal(text, Assert.Throws<ExperimentException>(() => MeasureCatalogue.Find(name)).Message);

    [Theory]
    [InlineData("rise-time", "form", "20 %", "EN0703 at rise-time: unknown option 'form'. Did you mean 'from'?")]
    [InlineData("peak", "quantity", "curent", "EN0704 at peak.quantity: 'curent' is not a choice. Did you mean 'current'?")]
    [InlineData("ec50", "of", "", "EN0704 at ec50.of: it must be given. Write 'of:' with the name of the measurement on the ordinate.")]
    [InlineData("pulse-ratio", "pulse", "two", "EN0704 at pulse-ratio.pulse: 'two' is not a whole number. Write e.g. 1, 2, 3.")]
    [InlineData("pulse-ratio", "pulse", "0", "EN0704 at pulse-ratio.pulse: it is 0. Write a number from 1 up.")]
    [InlineData("desensitisation", "exponentials", "4", "EN0704 at desensitisation.exponentials: it is 4. Write a number from 1 to 3.")]
    [InlineData("relaxation", "exponentials", "0", "EN0704 at relaxation.exponentials: it is 0. Write a number from 1 to 3.")]
    [InlineData("relaxation", "exponentials", "99999999999", "EN0704 at relaxation.exponentials: '99999999999' is not a whole number. Write e.g. 1, 2, 3.")]
    public void An_option_that_cannot_be_is_refused(string kind, string option, string value, string text) =>
        Assert.Equal(text, Assert.Throws<ExperimentException>(() => Make(kind, (option, value))).Message);

    [Theory]
    [InlineData("scheme-recovery", "pulse", "5 mV")]
    [InlineData("rise-time", "to", "end")]
    [InlineData("rise-time", "to", "5 ms")]
    public void A_quantity_of_another_dimension_is_refused(string kind, string option, string value) =>
        Assert.StartsWith($"EN0704 at {kind}.{option}: ", Assert.Throws<ExperimentException>(() => Make(kind, (option, value))).Message, StringComparison.Ordinal);

    private static Measure Make(string kind, params (string Option, string Value)[] written)
    {
        MeasureKind found = MeasureCatalogue.Find(kind);
        return found.Create(new MeasureOptions(found, written.ToDictionary(w => w.Option, w => w.Value)));
    }
}
