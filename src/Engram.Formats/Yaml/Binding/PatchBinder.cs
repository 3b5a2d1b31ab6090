using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads the patches of a preparation.</summary>
internal sealed class PatchBinder(ReceptorSource receptors, Problems problems)
{
    /// <summary>All patches.</summary>
    public EquatableArray<Patch> Bind(Fields prepare)
    {
        if (prepare.Node.Entries.Length > 0 && prepare.Has("patch") == prepare.Has("patches"))
        {
            problems.Add(
                "EN0845", prepare.Position, prepare.Has("patch") ? "both 'patch' and 'patches' are given" : "there is neither 'patch' nor 'patches'",
                "Give one 'patch:', or several under 'patches:'");
        }

        EquatableArray<Patch> patches = prepare.Has("patch")
            ? One(prepare.Below("patch", PatchSchema.Patch), null) is { } only ? [only] : []
            : prepare.Entries("patches").Select(e => One(Fields.Of(PatchSchema.Patch, e.Value), e.Key)).OfType<Patch>().ToEquatableArray();
        CheckBaths(prepare, new LigandCheck(patches, problems));
        return patches;
    }

    /// <summary>What a bath holds.</summary>
    public static EquatableArray<BathEntry> Bath(Fields fields) => fields.Entries("bath")
        .Select(e => new BathEntry(e.Key, e.Value is ScalarNode s && Quantity.TryParse(s.Text, out Quantity q) ? q.Value : double.NaN))
        .ToEquatableArray();

    private Patch? One(Fields fields, string? name)
    {
        if (Receptor(fields, name ?? "patch") is not { } receptor)
        {
            return null;
        }

        return new Patch(name ?? receptor.Name, receptor)
        {
            Count = fields.Number("count"),
            MagnesiumBlock = fields.OptionalText("magnesium-block"),
            CoAgonist = fields.OptionalText("co-agonist"),
            GluA2Lacking = fields.Flag("glua2-lacking"),
            Calcium = fields.Text("calcium") switch { "ghk" => CalciumModel.Ghk, "blue-brain" => CalciumModel.BlueBrain, _ => CalciumModel.Share },
            CalciumOverSodium = fields.Number("calcium-over-sodium"),
            Parameters = fields.Entries("parameters").Select(e => Override(e, receptor)).OfType<ParameterOverride>().ToEquatableArray(),
            Bath = Bath(fields),
        };
    }

    private Receptor? Receptor(Fields fields, string name)
    {
        try
        {
            return fields["receptor"] switch
            {
                ScalarNode { IsEmpty: false } scalar => receptors.Find(scalar.Text),
                MapNode own => new ReceptorBinder(problems).Bind(own, name),
                _ => null,
            };
        }
        catch (EngramException e)
        {
            problems.Add(fields.At("receptor"), e);
            return null;
        }
    }

    private ParameterOverride? Override(MapEntry entry, Receptor receptor)
    {
        EquatableArray<Parameter> parameters = receptor.Mechanism.Parameters;
        int index = parameters.FindIndex(p => p.Name == entry.Key);
        if (index < 0)
        {
            problems.Add(
                "EN0852", entry.Position, $"'{receptor.Name}' has no parameter '{entry.Key}'", NearestName.Advice(entry.Key, parameters.Select(p => p.Name)));
            return null;
        }

        new SchemaCheck(problems).Check(entry.Value, new QuantityKind(parameters[index].Quantity.Dimension));
        return entry.Value is ScalarNode scalar && Quantity.TryParse(scalar.Text, out Quantity quantity) ? new(entry.Key, quantity) : null;
    }

    private static void CheckBaths(Fields prepare, LigandCheck ligands)
    {
        IEnumerable<MapEntry> own = prepare.Entries("patches").Select(e => e.Value).Append(prepare["patch"])
            .SelectMany(patch => Fields.Of(PatchSchema.Patch, patch).Entries("bath"));
        foreach (MapEntry entry in prepare.Entries("bath").Concat(own))
        {
            ligands.Check(entry.Key, entry.Position);
        }
    }
}
