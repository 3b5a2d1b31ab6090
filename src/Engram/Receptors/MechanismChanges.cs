using Engram.Compilation.Passes;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Receptors;

/// <summary>The small changes from which the transformations of this room are made; each gives a new mechanism.</summary>
internal static class MechanismChanges
{
    /// <summary>Whether any formula reads the name.</summary>
    public static bool Reads(this Mechanism mechanism, string name)
    {
        bool found = mechanism.Functions.Any(f => f.Body.Names().Contains(name));
        MapExpressions.Run(mechanism, e =>
        {
            found |= e.Names().Contains(name);
            return e;
        });
        return found;
    }

    /// <summary>Adds an input unless one of that name is there, whose default is kept.</summary>
    public static Mechanism WithInput(this Mechanism mechanism, Input input) =>
        mechanism.Inputs.Any(i => i.Name == input.Name) ? mechanism : mechanism with { Inputs = [.. mechanism.Inputs, input] };

    /// <summary>Drops inputs that nothing reads any more.</summary>
    public static Mechanism WithoutUnread(this Mechanism mechanism, params string[] inputs) => mechanism with
    {
        Inputs = mechanism.Inputs.Where(i => !inputs.Contains(i.Name) || mechanism.Reads(i.Name)).ToEquatableArray(),
    };

    /// <summary>Adds a parameter, or replaces the one of that name in its place.</summary>
    public static Mechanism WithParameter(this Mechanism mechanism, Parameter parameter) => mechanism with
    {
        Parameters = mechanism.Parameters.Any(p => p.Name == parameter.Name)
            ? mechanism.Parameters.Select(p => p.Name == parameter.Name ? parameter : p).ToEquatableArray()
            : [.. mechanism.Parameters, parameter],
    };

    /// <summary>Drops a parameter that nothing reads any more.</summary>
    public static Mechanism WithoutUnreadParameter(this Mechanism mechanism, string parameter) => mechanism.Reads(parameter)
        ? mechanism
        : mechanism with { Parameters = mechanism.Parameters.Where(p => p.Name != parameter).ToEquatableArray() };

    /// <summary>Adds a publication, once.</summary>
    public static Mechanism WithSource(this Mechanism mechanism, Citation source) =>
        mechanism.Sources.Contains(source) ? mechanism : mechanism with { Sources = [.. mechanism.Sources, source] };

    /// <summary>The mechanism's only ohmic current.</summary>
    /// <exception cref="ReceptorException"><c>EN0506</c>: it has none, or several.</exception>
    public static OhmicCurrent OnlyOhmicCurrent(this Mechanism mechanism, string why) =>
        mechanism.Currents is { Length: 1 } only && only[0] is OhmicCurrent ohmic
            ? ohmic
            : throw new ReceptorException(new("EN0506", mechanism.Name, $"{why} needs one ohmic current, and the mechanism has another arrangement",
                "Apply it to a receptor as the catalogue gives it, before any other change of its current"));

    /// <summary>A concentration as a formula, mM.</summary>
    public static Number Millimolar(double value) => new(value, new(Concentration: 1));
}
