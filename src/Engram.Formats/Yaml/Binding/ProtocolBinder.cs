using Engram.Experiments.Protocols;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads a protocol and expands its short forms.</summary>
internal sealed class ProtocolBinder(string folder, Problems problems)
{
    /// <summary>The protocol.</summary>
    public Protocol Bind(Fields fields, LigandCheck ligands)
    {
        double duration = fields.Number("run");
        ApplicationBinder applications = new(folder, problems, ligands, duration);
        return new Protocol(duration)
        {
            Hold = fields.Number("hold"),
            Voltage = Changes(fields, duration),
            Applications = applications.Bind(fields),
            Sampling = fields.OptionalNumber("sample"),
        };
    }

    private EquatableArray<VoltageChange> Changes(Fields fields, double duration)
    {
        List<VoltageChange> changes = [];
        foreach (Node node in fields.Items("voltage"))
        {
            Fields one = Fields.Of(ProtocolSchema.VoltageChange, node);
            VoltageChange change = new(one.Number("at"), one.Number("to"), one.Number("over"));
            ApplicationBinder.CheckWithin(change.At, duration, one.At("at"), "the voltage changes", problems);
            if (changes.LastOrDefault() is { } before && change.At < before.At + before.Over)
            {
                problems.Add("EN0851", one.At("at"), "this change of the voltage begins before the one above it has ended", "Write the changes in order of time, ramps after one another");
            }

            changes.Add(change);
        }

        return changes.ToEquatableArray();
    }
}
