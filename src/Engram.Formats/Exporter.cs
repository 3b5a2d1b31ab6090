using Engram.Diagnostics;
using Engram.Formats.Csv;
using Engram.Formats.Equations;
using Engram.Formats.Graphviz;
using Engram.Formats.Nmodl;
using Engram.Mechanisms;

namespace Engram.Formats;

/// <summary>Writes a mechanism in the formats of other tools and of papers; the one entry point of <c>engram export</c>.</summary>
public static class Exporter
{
    /// <summary>Every format, in the order in which help lists them.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } =
    [
        new("nmodl", ".mod", "a POINT_PROCESS for NEURON", NmodlWriter.Write),
        new("latex", ".tex", "the equations as a LaTeX document", LatexDocument.Write),
        new("markdown", ".md", "the equations as Markdown with mathematics", MarkdownDocument.Write),
        new("dot", ".dot", "the scheme as a Graphviz diagram", DotWriter.Write),
        new("csv", ".csv", "parameters, inputs and rates as a table", MechanismCsv.Parameters),
        new("csv-q", ".csv", "the generator matrix Q at the default inputs as a table", MechanismCsv.Generators),
    ];

    /// <summary>The mechanism as text.</summary>
    /// <param name="mechanism">A description that passes the rules.</param>
    /// <param name="format">Name of one of <see cref="Formats"/>.</param>
    /// <exception cref="FormatsException"><c>EN0801</c>: no such format; <c>EN0802</c>: the format cannot express the mechanism.</exception>
    public static string Export(Mechanism mechanism, string format) => Format(format).Write(mechanism);

    /// <summary>The format of that name.</summary>
    /// <exception cref="FormatsException"><c>EN0801</c>: no such format.</exception>
    public static ExportFormat Format(string name) => Formats.FirstOrDefault(f => f.Name == name)
        ?? throw new FormatsException(new("EN0801", "", $"'{name}' is not an export format", NearestName.Advice(name, Formats.Select(f => f.Name))));
}
