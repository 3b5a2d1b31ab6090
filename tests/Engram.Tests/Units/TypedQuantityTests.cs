using System.Reflection;
using Engram.Units;

namespace Engram.Tests.Units;

public sealed class TypedQuantityTests
{
    [Fact]
    public void Numbers_read_as_physiology()
    {
        Assert.Equal(-70, (-70.mV).Millivolts);
        Assert.Equal(-70.5, (-70.5.mV).Millivolts);
        Assert.Equal(1, 1.mM.Millimolar);
        Assert.Equal(1.2, 1.2.ms.Milliseconds);
        Assert.Equal(0.008, 8.pS.Nanosiemens);
        Assert.Equal(5e-3, 5.Hz.PerMillisecond);
    }

    public static TheoryData<string, string> Extensions => new()
    {
        { "ms", "ms" }, { "s", "s" }, { "us", "us" }, { "min", "min" }, { "mV", "mV" }, { "V", "V" }, { "mM", "mM" }, { "uM", "uM" },
        { "nM", "nM" }, { "M", "M" }, { "nS", "nS" }, { "pS", "pS" }, { "uS", "uS" }, { "pA", "pA" }, { "nA", "nA" }, { "fA", "fA" },
        { "degC", "degC" }, { "um", "um" }, { "nm", "nm" }, { "Hz", "Hz" }, { "perMs", "1/ms" },
    };

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Each_extension_agrees_with_the_unit_of_its_name(string extension, string unit)
    {
        Quantity expected = Quantity.Parse("3 " + unit);
        foreach (object number in new object[] { 3, 3L, 3f, 3.0, 3m })
        {
            MethodInfo getter = typeof(UnitExtensions).GetMethod("get_" + extension)!.MakeGenericMethod(number.GetType());
            object typed = getter.Invoke(null, [number])!;
            Quantity found = (Quantity)typed.GetType().GetMethod("op_Implicit", [typed.GetType()])!.Invoke(null, [typed])!;

            Assert.Equal(expected.Dimension, found.Dimension);
            Assert.Equal(expected.Value, found.Value, 1e-12);
        }
    }

    [Fact]
    public void No_extension_is_left_untested()
    {
        IEnumerable<string> there = typeof(UnitExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name.StartsWith("get_", StringComparison.Ordinal)).Select(m => m.Name[4..]).Distinct();

        Assert.Equal(there.Order(), Extensions.Select(row => row.Data.Item1).Order());
    }

    public static TheoryData<Type> Types => new(
        typeof(Time), typeof(Voltage), typeof(Current), typeof(Conductance), typeof(Concentration), typeof(Length), typeof(Temperature), typeof(Frequency));

    [Theory]
    [MemberData(nameof(Types))]
    public void Like_quantities_add_scale_and_compare(Type type)
    {
        dynamic three = Activator.CreateInstance(type, 3.0)!, two = Activator.CreateInstance(type, 2.0)!;

        Assert.Equal(Activator.CreateInstance(type, 5.0), (object)(three + two));
        Assert.Equal(Activator.CreateInstance(type, 1.0), (object)(three - two));
        Assert.Equal(Activator.CreateInstance(type, -3.0), (object)(-three));
        Assert.Equal(Activator.CreateInstance(type, 6.0), (object)(2.0 * three));
        Assert.Equal(Activator.CreateInstance(type, 1.5), (object)(three / 2.0));
        Assert.Equal(1.5, (double)(three / two));
        Assert.True(three > two && two < three && three >= two && two <= three && three.CompareTo(two) > 0);
        Assert.False(two > three || three < two || two >= three || three <= two);
    }

    [Fact]
    public void Each_is_shown_as_the_field_writes_it()
    {
        Assert.Equal("1.1 mM", 1.1.mM.ToString());
        Assert.Equal("10 µM", 10.uM.ToString());
        Assert.Equal("8 pS", 8.pS.ToString());
        Assert.Equal("-70 mV", (-70.mV).ToString());
        Assert.Equal("1.2 ms", 1.2.ms.ToString());
        Assert.Equal("-12.5 pA", (-12.5.pA).ToString());
        Assert.Equal("22 °C", 22.degC.ToString());
        Assert.Equal("100 nm", 100.nm.ToString());
        Assert.Equal("5 Hz", 5.Hz.ToString());
    }

    [Fact]
    public void The_thermal_voltage_is_25_7_millivolts_at_25_degrees() =>
        Assert.Equal(25.6926, PhysicalConstants.ThermalVoltage(25), 5e-5); // kT/e at 298.15 K, as tabulated
}
