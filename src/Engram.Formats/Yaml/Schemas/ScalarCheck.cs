using System.Globalization;
using Engram.Diagnostics;
using Engram.Formats.Yaml.Documents;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>Checks single values: quantities and their dimension, words, counts, formulas.</summary>
internal sealed class ScalarCheck(Problems problems)
{
    // Formulas are trees read by recursion: a bound on their length bounds the stack.
    private const int LongestFormula = 2000;

    /// <summary>Checks one value.</summary>
    public void Check(ScalarNode node, Kind kind)
    {
        switch (kind)
        {
            case QuantityKind quantity:
                CheckQuantity(node, quantity);
                break;
            case CountKind count:
                CheckCount(node, count);
                break;
            case ChoiceKind choice when !choice.Choices.Contains(node.Text):
                problems.Add("EN0841", node.Position, $"{node.Noun} is not one of the choices", NearestName.Advice(node.Text, choice.Choices));
                break;
            case FlagKind when node.Text is not ("true" or "false"):
                problems.Add("EN0841", node.Position, $"{node.Noun} is neither true nor false", "Write true or false");
                break;
            case NameKind name:
                Look(node.Text, node.Position, name.Lookup);
                break;
            case FormulaKind:
                CheckFormula(node);
                break;
        }
    }

    private void CheckCount(ScalarNode node, CountKind kind)
    {
        if (!long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long count) || count < kind.Least)
        {
            problems.Add("EN0840", node.Position, $"{node.Noun} is not {kind.Noun}", "Write it without a unit or decimals");
        }
        else if (count > kind.Most)
        {
            problems.Add("EN0840", node.Position, $"{node.Noun} is more than {kind.Most}", "Give a smaller number");
        }
    }

    private void CheckQuantity(ScalarNode node, QuantityKind kind)
    {
        if (kind.Word.Length > 0 && node.Text == kind.Word)
        {
            return;
        }

        if (!Quantity.TryParse(node.Text, out Quantity quantity))
        {
            problems.Add("EN0837", node.Position, $"{node.Noun} is not a number with a unit", $"Expected {kind.Noun}");
        }
        else if (!double.IsFinite(quantity.Value))
        {
            problems.Add("EN0839", node.Position, $"{node.Noun} is not a finite number", $"Expected {kind.Noun}");
        }
        else if (kind.Dimension is { } expected && quantity.Dimension != expected)
        {
            bool bare = quantity.Dimension == Dimension.None && !node.Text.Contains('%', StringComparison.Ordinal);
            problems.Add(
                "EN0838", node.Position,
                bare ? $"{node.Noun} has no unit, but {expected.Name} is expected" : $"{node.Noun} is {quantity.Dimension.Name}, but {expected.Name} is expected",
                $"Write e.g. {(bare && expected.BaseUnit.Length > 0 ? $"{node.Text} {UnitOf(kind)}" : kind.Example)}");
        }
        else if ((kind.Bound == Bound.NotNegative && quantity.Value < 0) || (kind.Bound == Bound.Positive && quantity.Value <= 0))
        {
            string limit = kind.Bound == Bound.Positive ? "must be more than zero" : "must not be negative";
            problems.Add("EN0840", node.Position, $"{node.Noun}: {(kind.Dimension ?? quantity.Dimension).Name} {limit} here", $"Write e.g. {kind.Example}");
        }
    }

    private static string UnitOf(QuantityKind kind) => kind.Example[(kind.Example.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private void CheckFormula(ScalarNode node)
    {
        if (node.Text.Length > LongestFormula || node.Text.Count(c => c == '(') > 100)
        {
            problems.Add("EN0848", node.Position, "the formula is too long", "Name its parts under 'definitions'");
            return;
        }

        try
        {
            _ = Expression.Parse(node.Text);
        }
        catch (MechanismException e)
        {
            problems.Add(node.Position, e);
        }
    }

    /// <summary>Notes what the room that knows a name has to say of it.</summary>
    public void Look(string name, Position position, Action<string>? lookup)
    {
        try
        {
            lookup?.Invoke(name);
        }
        catch (EngramException e)
        {
            problems.Add(position, e);
        }
    }
}
