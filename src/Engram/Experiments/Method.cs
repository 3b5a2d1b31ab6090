namespace Engram.Experiments;

/// <summary>How an experiment is computed.</summary>
public abstract record Method;

/// <summary>Occupancies of infinitely many channels: exact where conditions are constant, error-controlled where they change.</summary>
/// <param name="Tolerance">Relative tolerance of the error-controlled parts.</param>
public sealed record Deterministic(double Tolerance = 1e-9) : Method;

/// <summary>A finite number of channels opening and closing at random, repeated.</summary>
/// <param name="Trials">Number of repetitions.</param>
/// <param name="Seed">Seed of the random streams; same seed, same bits.</param>
public sealed record Stochastic(int Trials = 100, long Seed = 1) : Method;

/// <summary>One channel: an idealised record with dwell times.</summary>
/// <param name="Trials">Number of records.</param>
/// <param name="Seed">Seed of the random streams; same seed, same bits.</param>
public sealed record SingleChannel(int Trials = 1, long Seed = 1) : Method;
