namespace Engram.Experiments;

/// <summary>Where an experiment was read from; null in experiments written in code.</summary>
/// <param name="Name">Name of the file, as shown in messages and reports.</param>
public abstract record ExperimentOrigin(string Name);
