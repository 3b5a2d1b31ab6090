using Engram.Experiments.Protocols;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads the applications of ligands, those of the short forms included.</summary>
internal sealed class ApplicationBinder(string folder, Problems problems, LigandCheck ligands, double duration)
{
    /// <summary>All of them.</summary>
    public EquatableArray<Application> Bind(Fields protocol) =>
    [
        .. protocol.Items("apply").OfType<MapNode>().Select(node => Apply(Fields.Of(ProtocolSchema.Application, node))),
        .. Short(protocol, "paired-pulses", ProtocolSchema.PairedPulses, f => [Pulse(f) with { Pulses = 2, Interval = f.Number("interval") }]),
        .. Short(protocol, "recovery", ProtocolSchema.Recovery, Recovery),
        .. Short(protocol, "concentration-response", ProtocolSchema.ConcentrationResponse, f => [Pulse(f)]),
        .. Short(protocol, "co-agonist-jump", ProtocolSchema.CoAgonistJump, Jump),
    ];

    /// <summary>Notes an event that begins at or after the end of the run.</summary>
    public static void CheckWithin(double at, double duration, Position position, string what, Problems problems)
    {
        if (at >= duration && duration > 0)
        {
            problems.Add(
                "EN0842", position, $"{what} at {new Quantity(at, Dimensions.Time)}, but the run ends at {new Quantity(duration, Dimensions.Time)}",
                "Let the run be longer, or the event earlier");
        }
    }

    private Application[] Short(Fields protocol, string key, Section section, Func<Fields, Application[]> expand)
    {
        if (!protocol.Has(key))
        {
            return [];
        }

        Fields fields = protocol.Below(key, section);
        return [.. expand(fields).Select(a => Checked(a, fields))];
    }

    private static SquarePulse Pulse(Fields f) =>
        new(f.Text("ligand"), f.Number("at"), f.Number("concentration"), f.Has("for") || f.Section.Find("for")!.Default.Length > 0 ? f.Number("for") : double.PositiveInfinity);

    private static SquarePulse[] Recovery(Fields f)
    {
        SquarePulse first = Pulse(f);
        return [first, first with { At = first.At + first.Length + f.Number("wait"), Length = f.Number("test") }];
    }

    private static SquarePulse[] Jump(Fields f) =>
        [new(f.Text("agonist"), 0, f.Number("agonist-concentration"), double.PositiveInfinity), Pulse(f)];

    private Application Apply(Fields f)
    {
        Conflicts(f);
        if (!f.Has("concentration") && !f.Has("file"))
        {
            problems.Add("EN0835", f.Position, "the key 'concentration' is missing in 'apply'", "Add 'concentration:' with a concentration such as 1 mM");
        }

        return Checked(Repeated(Shaped(f), f), f);
    }

    private Application Shaped(Fields f)
    {
        (string ligand, double at, double concentration) = (f.Text("ligand"), f.Number("at"), f.Number("concentration"));
        if (f.Has("file"))
        {
            return CourseFile.Read(Path.Combine(folder, f.Text("file")), ligand, at, f.At("file"), problems);
        }

        if (f.Has("rise"))
        {
            (double rise, double decay) = (f.Number("rise"), f.Number("decay"));
            if (!(rise < decay))
            {
                problems.Add("EN0845", f.At("rise"), "a release that rises needs a 'decay' longer than its 'rise'", "Give both, the rise shorter");
            }

            return new BiexponentialRelease(ligand, at, concentration, rise, decay);
        }

        return f.Has("decay")
            ? new ExponentialRelease(ligand, at, concentration, f.Number("decay"))
            : new SquarePulse(ligand, at, concentration, f.Has("for") ? f.Number("for") : double.PositiveInfinity, f.Number("exchange"));
    }

    private void Conflicts(Fields f)
    {
        (string Shape, string[] Keys)[] shapes =
            [("a square pulse", ["for", "exchange"]), ("a release", ["rise", "decay"]), ("a course from a table", ["file"])];
        (string Shape, string[] Keys)[] told = [.. shapes.Where(s => s.Keys.Any(f.Has))];
        if (told.Length > 1)
        {
            string[] keys = [.. told.Select(t => t.Keys.First(f.Has))];
            problems.Add("EN0845", f.At(keys[1]), $"'{keys[0]}' makes this {told[0].Shape}, '{keys[1]}' {told[1].Shape}", "Keep the keys of one shape");
        }

        if (f.Has("file") && f.Has("concentration"))
        {
            problems.Add("EN0845", f.At("concentration"), "the concentration is given twice, here and by 'file'", "Remove one");
        }
    }

    private Application Repeated(Application application, Fields f)
    {
        int pulses = (int)Math.Clamp(f.Count("pulses"), 1, int.MaxValue);
        if (f.Has("interval") && f.Has("frequency"))
        {
            problems.Add("EN0845", f.At("frequency"), "both 'interval' and 'frequency' are given", "Keep one of the two");
        }

        double interval = f.OptionalNumber("interval") ?? 1 / f.OptionalNumber("frequency") ?? 0;
        if (pulses > 1 != interval > 0)
        {
            problems.Add("EN0845", f.At(pulses > 1 ? "pulses" : f.Has("interval") ? "interval" : "frequency"), "a train needs both the number of 'pulses' and their 'interval' or 'frequency'", "Give both, or neither for one pulse");
        }

        return application with { Pulses = pulses, Interval = interval };
    }

    private Application Checked(Application application, Fields f)
    {
        ligands.Check(application.Ligand, f.At("ligand"));
        bool train = application.Pulses > 1;
        CheckWithin(application.LastStart, duration, f.At(train ? "pulses" : "at"), train ? "the last pulse begins" : "the application begins", problems);
        return application;
    }
}
