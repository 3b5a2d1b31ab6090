using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Keeps what every pass made, to be printed on request, and checks programs on the way.</summary>
internal sealed class StageList
{
    private readonly List<(string Name, Func<string> Text)> _stages = [];

    public Mechanism Add(string pass, Mechanism mechanism)
    {
        _stages.Add((pass, () => MechanismText.Of(mechanism)));
        return mechanism;
    }

    public IReadOnlyList<SystemPart> Add(string pass, IReadOnlyList<SystemPart> parts)
    {
        _stages.Add((pass, () => string.Concat(parts.Select((p, i) => $"part {i + 1}: {p}\n"))));
        return parts;
    }

    public QuietStructure Add(string pass, QuietStructure structure)
    {
        _stages.Add((pass, structure.ToString));
        return structure;
    }

    public KernelProgram Add(string pass, KernelProgram program)
    {
        ProgramVerifier.Verify(program);
        _stages.Add((pass, program.ToString));
        return program;
    }

    public (KernelProgram Shared, KernelProgram Loop) Add(string pass, (KernelProgram Shared, KernelProgram Loop) programs)
    {
        ProgramVerifier.Verify(programs.Shared);
        ProgramVerifier.Verify(programs.Loop);
        _stages.Add((pass, () => $"shared by all instances\n{programs.Shared}for every instance\n{programs.Loop}"));
        return programs;
    }

    public IReadOnlyList<Lazy<Stage>> ToList() => [.. _stages.Select(s => new Lazy<Stage>(() => new Stage(s.Name, s.Text())))];
}
