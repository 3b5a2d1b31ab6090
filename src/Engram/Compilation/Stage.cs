namespace Engram.Compilation;

/// <summary>The description after one pass of the compiler.</summary>
/// <param name="Name">The pass, a verb phrase.</param>
/// <param name="Text">The description as text.</param>
public sealed record Stage(string Name, string Text);
