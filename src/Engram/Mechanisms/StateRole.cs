namespace Engram.Mechanisms;

/// <summary>What a state does, as a diagram shows it.</summary>
public enum StateRole
{
    /// <summary>Does not conduct and may open.</summary>
    Shut,

    /// <summary>Conducts, fully or in part.</summary>
    Open,

    /// <summary>Does not conduct though agonist is bound, and leaves slowly.</summary>
    Desensitised,

    /// <summary>Its pore is occupied by a blocker.</summary>
    Blocked,
}

/// <summary>Reads a state's role from its level, its description and, where that is silent, its name.</summary>
public static class StateRoles
{
    /// <summary>The role: open by level; desensitised or blocked by description; else a name of D and digits is desensitised, as the field writes it.</summary>
    public static StateRole Of(State state) => state switch
    {
        { IsOpen: true } => StateRole.Open,
        _ when state.Description.Contains("block", StringComparison.OrdinalIgnoreCase) => StateRole.Blocked,
        _ when state.Description.Contains("desensiti", StringComparison.OrdinalIgnoreCase) => StateRole.Desensitised,
        _ when state.Description.Length == 0 && state.Name.StartsWith('D') && state.Name[1..].All(char.IsAsciiDigit) => StateRole.Desensitised,
        _ => StateRole.Shut,
    };
}
