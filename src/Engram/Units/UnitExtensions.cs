using System.Numerics;

namespace Engram.Units;

/// <summary>Units at the door: <c>1.mM</c>, <c>-70.mV</c>, <c>1.2.ms</c>; inside everything is a plain number in the base unit.</summary>
public static class UnitExtensions
{
    extension<T>(T value)
        where T : INumberBase<T>
    {
        /// <summary>The number in milliseconds.</summary>
        public Time ms => new(double.CreateChecked(value));

        /// <summary>The number in seconds.</summary>
        public Time s => new(double.CreateChecked(value) * 1e3);

        /// <summary>The number in microseconds.</summary>
        public Time us => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in minutes.</summary>
        public Time min => new(double.CreateChecked(value) * 60e3);

        /// <summary>The number in millivolts.</summary>
        public Voltage mV => new(double.CreateChecked(value));

        /// <summary>The number in volts.</summary>
        public Voltage V => new(double.CreateChecked(value) * 1e3);

        /// <summary>The number in millimolar.</summary>
        public Concentration mM => new(double.CreateChecked(value));

        /// <summary>The number in micromolar.</summary>
        public Concentration uM => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in nanomolar.</summary>
        public Concentration nM => new(double.CreateChecked(value) * 1e-6);

        /// <summary>The number in molar.</summary>
        public Concentration M => new(double.CreateChecked(value) * 1e3);

        /// <summary>The number in nanosiemens.</summary>
        public Conductance nS => new(double.CreateChecked(value));

        /// <summary>The number in picosiemens.</summary>
        public Conductance pS => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in microsiemens.</summary>
        public Conductance uS => new(double.CreateChecked(value) * 1e3);

        /// <summary>The number in picoamperes.</summary>
        public Current pA => new(double.CreateChecked(value));

        /// <summary>The number in nanoamperes.</summary>
        public Current nA => new(double.CreateChecked(value) * 1e3);

        /// <summary>The number in femtoamperes.</summary>
        public Current fA => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in degrees Celsius.</summary>
        public Temperature degC => new(double.CreateChecked(value));

        /// <summary>The number in micrometres.</summary>
        public Length um => new(double.CreateChecked(value));

        /// <summary>The number in nanometres.</summary>
        public Length nm => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in hertz.</summary>
        public Frequency Hz => new(double.CreateChecked(value) * 1e-3);

        /// <summary>The number in per millisecond.</summary>
        public Frequency perMs => new(double.CreateChecked(value));
    }
}
