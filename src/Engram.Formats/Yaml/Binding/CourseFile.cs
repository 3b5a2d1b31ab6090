using Engram.Experiments.Protocols;
using Engram.Formats.Csv;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads the course of a concentration from a table: times, then the ligand's column, or the only one there is.</summary>
internal static class CourseFile
{
    /// <summary>The course; what is wrong with the table is noted.</summary>
    public static SampledCourse Read(string path, string ligand, double at, Position position, Problems problems)
    {
        try
        {
            CsvTable table = CsvReader.ReadWaveform(path);
            CsvColumn course = table.Columns.Count == 2 ? table.Columns[1] : table[ligand];
            if (course.Dimension != Dimensions.Concentration)
            {
                problems.Add("EN0838", position, $"the column '{course.Name} ({course.Unit})' is {course.Dimension.Name}, but a concentration is expected", "Write its unit in the head of the column, e.g. glutamate (mM)");
            }
            else if (course.Values.FirstOrDefault(v => v < 0) is var negative and < 0)
            {
                problems.Add("EN0840", position, FormattableString.Invariant($"the column '{course.Name}' goes down to {negative} mM: a concentration must not be negative"), "Correct the table");
            }

            return new(ligand, at, table.Columns[0].Values.ToEquatableArray(), course.Values.ToEquatableArray());
        }
        catch (FormatsException e)
        {
            problems.Add(position, e);
            return new(ligand, at, [0], [0]);
        }
    }
}
