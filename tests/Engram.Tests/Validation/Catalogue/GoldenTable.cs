using System.Globalization;

namespace Engram.Tests.Validation.Catalogue;

/// <summary>The receptor values recomputed by an independent program; see Reference/README.md for what each measure means.</summary>
internal static class GoldenTable
{
    private static readonly Lazy<IReadOnlyList<Row>> s_rows = new(Read);

    public static IReadOnlyList<Row> Rows => s_rows.Value;

    public static double Value(string scheme, string protocol, string measure) =>
        Rows.Single(r => r.Scheme == scheme && r.Protocol == protocol && r.Measure == measure).Value;

    private static IReadOnlyList<Row> Read()
    {
        string file = Checkout.Path("tests", "Engram.Tests", "Validation", "Reference", "golden_receptors.csv");
        return [.. File.ReadLines(file).Skip(1).Select(Fields).Select(f => new Row(f[0], f[1], f[2], double.Parse(f[4], CultureInfo.InvariantCulture), f[5], f[7]))];
    }

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        bool quoted = false;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
        }

        return [.. fields];
    }

    internal sealed record Row(string Scheme, string Protocol, string Measure, double Value, string Printed, string Agrees);
}
