using Engram.Diagnostics;
using Engram.Receptors;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Finds receptors by name or file; a file is read once.</summary>
/// <param name="folder">Folder in which the names of files are looked up.</param>
internal sealed class ReceptorSource(string folder)
{
    private readonly Dictionary<string, Receptor> _files = [];

    /// <summary>Folder in which the names of files are looked up.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether a receptor's name is that of a file.</summary>
    public static bool IsFile(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The receptor of a name.</summary>
    /// <exception cref="EngramException"><c>EN0501</c>: the catalogue has none; <see cref="FormatsException"/>: its file cannot be read.</exception>
    public Receptor Find(string name)
    {
        if (!IsFile(name))
        {
            return Catalogue.Find(name);
        }

        lock (_files)
        {
            if (!_files.TryGetValue(name, out Receptor? receptor))
            {
                receptor = ReceptorReader.Read(Path.Combine(Folder, name));
                _files.Add(name, receptor);
            }

            return receptor;
        }
    }
}
