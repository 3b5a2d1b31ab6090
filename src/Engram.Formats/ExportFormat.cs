using Engram.Mechanisms;

namespace Engram.Formats;

/// <summary>A text format a mechanism can be written in.</summary>
/// <param name="Name">What <c>engram export --to</c> takes, e.g. <c>nmodl</c>.</param>
/// <param name="Extension">File extension with its dot, e.g. <c>.mod</c>.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Write">Gives the text; lines end in LF.</param>
public sealed record ExportFormat(string Name, string Extension, string Description, Func<Mechanism, string> Write);
