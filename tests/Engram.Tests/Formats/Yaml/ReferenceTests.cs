using System.Text.Json;
using Engram.Experiments;
using Engram.Formats.Yaml;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Formats.Yaml;

/// <summary>The reference page and the editors' schemas are those of the program as it is.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_page_is_current() => Golden.Check("../../../docs/experiments.md", ExperimentReference.Markdown());

    [Fact]
    public void The_schema_of_experiments_is_current() => Golden.Check("../../../schemas/experiment.schema.json", ExperimentReference.JsonSchema());

    [Fact]
    public void The_schema_of_receptors_is_current() => Golden.Check("../../../schemas/receptor.schema.json", ExperimentReference.ReceptorJsonSchema());

    [Fact]
    public void The_example_of_the_page_can_be_run()
    {
        Experiment example = ExperimentReader.Parse(ExperimentReference.Example, "example.yaml");

        Assert.Equal(6, example.Run(cancellation: TestContext.Current.CancellationToken).Runs.Count);
    }

    [Fact]
    public void The_receptor_of_the_page_is_a_receptor()
    {
        string page = ExperimentReference.Markdown();
        int start = page.LastIndexOf("```yaml", StringComparison.Ordinal) + 8;

        Receptor receptor = ReceptorReader.Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)], "mine.yaml");

        Assert.Equal(("mine", 5, 8), (receptor.Name, receptor.Mechanism.Scheme.States.Length, receptor.Mechanism.Scheme.Transitions.Length));
    }

    [Fact]
    public void Every_reference_of_the_schema_leads_to_a_definition()
    {
        using JsonDocument schema = JsonDocument.Parse(ExperimentReference.JsonSchema());
        HashSet<string> defined = [.. schema.RootElement.GetProperty("$defs").EnumerateObject().Select(d => $"#/$defs/{d.Name}")];

        string[] named = [.. References(schema.RootElement)];

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(defined));
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
