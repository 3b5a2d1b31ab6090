using Engram.Formats.Yaml;
using Engram.Receptors;

namespace Engram.Cli.Inputs;

/// <summary>Finds what a name means.</summary>
internal static class Names
{
    /// <summary>A receptor of the catalogue, or one's own in a file.</summary>
    /// <exception cref="ReceptorException"><c>EN0501</c>, <c>EN0502</c>: none or several.</exception>
    public static Receptor Receptor(string name, Terminal terminal) =>
        IsFile(name) ? ReceptorReader.Read(ExperimentFiles.Existing(terminal, name)) : Catalogue.Find(name);

    /// <summary>Whether a name is that of a YAML file.</summary>
    public static bool IsFile(string name) => Path.GetExtension(name) is ".yaml" or ".yml";
}
