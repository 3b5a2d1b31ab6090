using Engram.Mechanisms;

namespace Engram.Tests.Mechanisms;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_of_equal_items_are_equal_and_hash_alike()
    {
        EquatableArray<string> one = ["a", "b"], other = new[] { "a", "b" }.ToEquatableArray();

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Order_and_length_matter()
    {
        EquatableArray<int> one = [1, 2];

        Assert.True(one != [2, 1]);
        Assert.True(one != [1, 2, 3]);
    }

    [Fact]
    public void The_default_is_the_empty_array()
    {
        EquatableArray<int> nothing = default;

        Assert.Equal([], nothing);
        Assert.Equal(0, nothing.Length);
        Assert.Equal("", nothing.ToString());
        Assert.Equal(-1, nothing.FindIndex(_ => true));
        Assert.Equal(0, nothing.AsSpan().Length);
    }

    [Fact]
    public void The_first_item_that_satisfies_is_found()
    {
        EquatableArray<int> numbers = [3, 5, 8, 10];

        Assert.Equal(2, numbers.FindIndex(n => n % 2 == 0));
        Assert.Equal(8, numbers[2]);
        Assert.Equal("3, 5, 8, 10", numbers.ToString());
    }

    [Fact]
    public void The_source_can_change_without_the_copy()
    {
        int[] source = [1, 2];
        EquatableArray<int> copy = source.ToEquatableArray();
        source[0] = 9;

        Assert.Equal(1, copy[0]);
    }
}
