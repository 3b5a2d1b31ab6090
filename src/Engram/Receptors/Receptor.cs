using Engram.Mechanisms;

namespace Engram.Receptors;

/// <summary>Family of a receptor.</summary>
public enum ReceptorFamily
{
    /// <summary>AMPA receptors: fast, Na+ and K+.</summary>
    Ampa,

    /// <summary>NMDA receptors: slow, Ca2+, two agonists, Mg2+ block.</summary>
    Nmda,

    /// <summary>GABA-A receptors: the fast inhibition of circuits.</summary>
    Gaba,
}

/// <summary>A receptor of the catalogue: a mechanism with what is known of it.</summary>
/// <param name="Name">Family, publication and variant: <c>NMDA/Erreger2005-GluN2A</c>.</param>
/// <param name="Family">Family.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Celsius">Temperature at which the rates hold, °C.</param>
/// <param name="Mechanism">Its description.</param>
public sealed record Receptor(string Name, ReceptorFamily Family, string Title, double Celsius, Mechanism Mechanism);
