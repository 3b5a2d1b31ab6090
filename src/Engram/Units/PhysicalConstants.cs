namespace Engram.Units;

/// <summary>Physical constants, CODATA 2018 (exact since the SI revision of 2019).</summary>
public static class PhysicalConstants
{
    /// <summary>Faraday constant, C/mol.</summary>
    public const double Faraday = 96485.33212331;

    /// <summary>Molar gas constant, J/(mol K).</summary>
    public const double Gas = 8.31446261815324;

    /// <summary>0 °C in kelvin.</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>Elementary charge, C.</summary>
    public const double ElementaryCharge = 1.602176634e-19;

    /// <summary>RT/F in mV at a temperature.</summary>
    /// <param name="celsius">Temperature, °C.</param>
    public static double ThermalVoltage(double celsius) => 1e3 * Gas * (celsius + ZeroCelsius) / Faraday;
}
