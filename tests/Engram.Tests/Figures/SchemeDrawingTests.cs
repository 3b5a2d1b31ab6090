using Engram.Experiments;
using Engram.Figures;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Figures;

/// <summary>Diagrams of kinetic schemes.</summary>
public sealed class SchemeDrawingTests
{
    public static TheoryData<string> Schemes => [.. Catalogue.All.Where(r => r.Mechanism.Schemes.Length > 0).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_state_of_the_catalogue_is_drawn_once_and_apart_from_the_others(string name)
    {
        Mechanism mechanism = Catalogue.Find(name).Mechanism;
        Figure figure = SchemeDrawing.Draw(mechanism);
        Box[] boxes = [.. figure.Shapes.OfType<RoundedBox>().Where(b => b.Stroke.Width > 0).Select(b => b.Place)];

        Assert.Equal(mechanism.Scheme.States.Length, boxes.Length);
        Assert.All(boxes, box => Assert.Single(boxes, other => other.Overlaps(box)));
        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Right <= figure.Width && box.Bottom <= figure.Height));
        Assert.All(mechanism.Scheme.States, s => Assert.Contains(figure.Letterings, l => l.Bold && l.Text == s.Name));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    [InlineData("A4")]
    [InlineData("N6")]
    [InlineData("N10")]
    public void Texts_do_not_overlap(string name)
    {
        Lettering[] all = [.. SchemeDrawing.Draw(Catalogue.Find(name).Mechanism).Letterings];

        Assert.All(Enumerable.Range(0, all.Length), i => Assert.DoesNotContain(all[(i + 1)..], other => other.Bounds.Overlaps(all[i].Bounds)));
    }

    [Fact]
    public void Binding_leads_to_the_right_opening_up_and_desensitisation_down()
    {
        Figure figure = SchemeDrawing.Draw(Catalogue.Find("A4").Mechanism);
        Lettering At(string state) => figure.Letterings.Single(l => l.Bold && l.Text == state);

        Assert.Equal(new[] { "R0", "R1", "R2", "R3", "R4" }, new[] { "R3", "R1", "R0", "R4", "R2" }.OrderBy(s => At(s).X));
        Assert.Equal(At("R2").X, At("O2").X);
        Assert.True(At("O2").Y < At("R2").Y && At("R2").Y < At("D2").Y && At("D2").Y < At("E2").Y);
    }

    [Fact]
    public void Roles_are_told_by_colour() => Assert.Equal(
        ["shut", "open", "desensitised", "blocked"], SchemeDrawing.Draw(Catalogue.Find("N10").Mechanism).Legend.Select(e => e.Label));

    [Fact]
    public void Occupancies_stand_in_the_states_in_per_cent()
    {
        Mechanism mechanism = Catalogue.Find("A2").Mechanism;
        double[] equilibrium = ConditionedScheme.Of(mechanism, Engram.Kinetics.Conditions.Default.With("glutamate", 0.01)).Equilibrium.ToArray();
        Figure figure = SchemeDrawing.Draw(mechanism, equilibrium);

        // Detailed balance by hand: C1/C0 = Rb·c/Ru1 = 0.13/0.0059, D1/C1 = Rd/Rr = 0.9/0.064, C2/C1 = 0.13/86, D2/C2 = 14.06, O/C2 = 13.5.
        double c1 = 0.13 / 0.0059, d1 = c1 * 0.9 / 0.064, c2 = c1 * 0.13 / 86, total = 1 + c1 + d1 + (c2 * (1 + (0.9 / 0.064) + 13.5));
        Assert.Contains(figure.Letterings, l => l.Text == $"{100 * d1 / total:F0} %");
    }

    [Fact]
    public void Another_number_of_occupancies_is_refused() => Assert.Equal(
        "EN0905 at AMPA/DestexheMainenSejnowski1998: 2 occupancies are given for 6 states. Give one for each state, in the order of the scheme.",
        Assert.Throws<FiguresException>(() => SchemeDrawing.Draw(Catalogue.Find("A2").Mechanism, [0.5, 0.5])).Message);

    [Fact]
    public void A_report_shows_the_scheme_of_its_first_patch_at_the_end() =>
        Assert.Contains("Occupancies at 30 ms.", FigureDrawing.Draw(Samples.ResponseReport, new FigureRequest(FigureKind.Scheme)).Caption, StringComparison.Ordinal);
}
