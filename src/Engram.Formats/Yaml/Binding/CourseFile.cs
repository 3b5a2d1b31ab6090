using Engram.Experiments.Protocols;
using Engram.Formats.Yaml.Documents;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads the course of a concentration from a table.</summary>
internal static class CourseFile
{
    /// <summary>The course; what is wrong with the table is noted.</summary>
    public static SampledCourse Read(string path, string ligand, double at, Position position, Problems problems)
    {
        problems.Add("EN0850", position, $"the table '{Path.GetFileName(path)}' cannot be read", "Tables are not yet read");
        return new(ligand, at, [0], [0]);
    }
}
