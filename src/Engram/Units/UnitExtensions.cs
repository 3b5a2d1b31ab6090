namespace Engram.Units;

/// <summary>Units at the door: <c>1.mM</c>, <c>-70.mV</c>, <c>1.2.ms</c>; inside everything is a plain number in the base unit.</summary>
public static class UnitExtensions
{
    extension(double value)
    {
        /// <summary>The number in milliseconds.</summary>
        public Time ms => new(value);

        /// <summary>The number in seconds.</summary>
        public Time s => new(value * 1e3);

        /// <summary>The number in microseconds.</summary>
        public Time us => new(value * 1e-3);

        /// <summary>The number in minutes.</summary>
        public Time min => new(value * 60e3);

        /// <summary>The number in millivolts.</summary>
        public Voltage mV => new(value);

        /// <summary>The number in volts.</summary>
        public Voltage V => new(value * 1e3);

        /// <summary>The number in millimolar.</summary>
        public Concentration mM => new(value);

        /// <summary>The number in micromolar.</summary>
        public Concentration uM => new(value * 1e-3);

        /// <summary>The number in nanomolar.</summary>
        public Concentration nM => new(value * 1e-6);

        /// <summary>The number in molar.</summary>
        public Concentration M => new(value * 1e3);

        /// <summary>The number in nanosiemens.</summary>
        public Conductance nS => new(value);

        /// <summary>The number in picosiemens.</summary>
        public Conductance pS => new(value * 1e-3);

        /// <summary>The number in microsiemens.</summary>
        public Conductance uS => new(value * 1e3);

        /// <summary>The number in picoamperes.</summary>
        public Current pA => new(value);

        /// <summary>The number in nanoamperes.</summary>
        public Current nA => new(value * 1e3);

        /// <summary>The number in femtoamperes.</summary>
        public Current fA => new(value * 1e-3);

        /// <summary>The number in degrees Celsius.</summary>
        public Temperature degC => new(value);

        /// <summary>The number in micrometres.</summary>
        public Length um => new(value);

        /// <summary>The number in nanometres.</summary>
        public Length nm => new(value * 1e-3);

        /// <summary>The number in hertz.</summary>
        public Frequency Hz => new(value * 1e-3);

        /// <summary>The number in per millisecond.</summary>
        public Frequency perMs => new(value);
    }

    extension(int value)
    {
        /// <summary>The number in milliseconds.</summary>
        public Time ms => new(value);

        /// <summary>The number in seconds.</summary>
        public Time s => new(value * 1e3);

        /// <summary>The number in microseconds.</summary>
        public Time us => new(value * 1e-3);

        /// <summary>The number in minutes.</summary>
        public Time min => new(value * 60e3);

        /// <summary>The number in millivolts.</summary>
        public Voltage mV => new(value);

        /// <summary>The number in volts.</summary>
        public Voltage V => new(value * 1e3);

        /// <summary>The number in millimolar.</summary>
        public Concentration mM => new(value);

        /// <summary>The number in micromolar.</summary>
        public Concentration uM => new(value * 1e-3);

        /// <summary>The number in nanomolar.</summary>
        public Concentration nM => new(value * 1e-6);

        /// <summary>The number in molar.</summary>
        public Concentration M => new(value * 1e3);

        /// <summary>The number in nanosiemens.</summary>
        public Conductance nS => new(value);

        /// <summary>The number in picosiemens.</summary>
        public Conductance pS => new(value * 1e-3);

        /// <summary>The number in microsiemens.</summary>
        public Conductance uS => new(value * 1e3);

        /// <summary>The number in picoamperes.</summary>
        public Current pA => new(value);

        /// <summary>The number in nanoamperes.</summary>
        public Current nA => new(value * 1e3);

        /// <summary>The number in femtoamperes.</summary>
        public Current fA => new(value * 1e-3);

        /// <summary>The number in degrees Celsius.</summary>
        public Temperature degC => new(value);

        /// <summary>The number in micrometres.</summary>
        public Length um => new(value);

        /// <summary>The number in nanometres.</summary>
        public Length nm => new(value * 1e-3);

        /// <summary>The number in hertz.</summary>
        public Frequency Hz => new(value * 1e-3);

        /// <summary>The number in per millisecond.</summary>
        public Frequency perMs => new(value);
    }
}
