using Engram.Formats.Yaml.Binding;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Receptors;

namespace Engram.Formats.Yaml;

/// <summary>Reads receptor files: parameters, states, transitions and the current of a receptor of one's own.</summary>
public static class ReceptorReader
{
    /// <summary>Reads a receptor file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatsException"><c>EN0830</c>-<c>EN0854</c>: everything that is wrong with the file, at once.</exception>
    public static Receptor Read(string path) => Parse(TextFile.Read(path), path);

    /// <summary>Reads a receptor from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Name of the file, for messages and as the receptor's name when it gives none.</param>
    /// <exception cref="FormatsException"><c>EN0831</c>-<c>EN0854</c>: everything that is wrong, at once.</exception>
    public static Receptor Parse(string text, string name = "")
    {
        Problems problems = new(Path.GetFileName(name));
        Node document = DocumentParser.Parse(text, problems);
        new SchemaCheck(problems).Check(document, new SectionKind(ReceptorSchema.Receptor));
        Receptor? receptor = document is MapNode root
            ? new ReceptorBinder(problems).Bind(root, name.Length > 0 ? Path.GetFileNameWithoutExtension(name) : "receptor")
            : null;
        problems.ThrowIfAny();
        return receptor!;
    }
}
