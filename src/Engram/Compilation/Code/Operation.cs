namespace Engram.Compilation.Code;

/// <summary>What one instruction of a kernel does; every backend gives each the same meaning, and the vector ones the same bits at every width.</summary>
internal enum Operation
{
    /// <summary>A number.</summary>
    Constant,

    /// <summary>A value shared by all instances.</summary>
    Input,

    /// <summary>A value of the instance: a state variable or an input of its own.</summary>
    Row,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,

    /// <summary>b where a is not zero, else c.</summary>
    Select,
    Power,
    Min,
    Max,
    Exp,
    Log,
    Log10,
    Sqrt,
    Abs,
    Tanh,
    Sin,
    Cos,
    Floor,

    /// <summary>(eˣ − 1)/x.</summary>
    Exprel,

    /// <summary>(eˣ − 1 − x)/x²: the mean over a step of a variable that relaxes exponentially.</summary>
    Exprel2,
}
