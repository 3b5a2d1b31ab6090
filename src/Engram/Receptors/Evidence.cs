namespace Engram.Receptors;

/// <summary>How the numbers of a receptor were obtained.</summary>
public enum EvidenceKind
{
    /// <summary>Read in the authors' own code, or in a table of the paper (V).</summary>
    ReadInSource,

    /// <summary>Read in somebody else's code or paper that quotes the publication (V2).</summary>
    QuotedElsewhere,

    /// <summary>Constructed here from measured numbers; no author published this scheme.</summary>
    Constructed,

    /// <summary>Customary textbook values, not checked against the paper (M+).</summary>
    Textbook,
}

/// <summary>Where the numbers of a receptor were read and how far they can be trusted.</summary>
/// <param name="Kind">How they were obtained.</param>
/// <param name="ReadFrom">The public file or table, e.g. <c>ModelDB 18198, ampa5.mod</c>.</param>
public sealed record Evidence(EvidenceKind Kind, string ReadFrom)
{
    /// <summary>The kind in words.</summary>
    public string Meaning => Kind switch
    {
        EvidenceKind.ReadInSource => "read in the authors' own code or a table of the paper",
        EvidenceKind.QuotedElsewhere => "read in another work that quotes the paper: an error of the quoter would be repeated here",
        EvidenceKind.Constructed => "constructed from measured numbers: no author published this scheme",
        _ => "customary textbook values, not checked against the paper: do not hold an experiment to them",
    };

    /// <summary>Whether a published value may be held against the simulation, and a miss called a failure.</summary>
    public bool MayGate => Kind is EvidenceKind.ReadInSource or EvidenceKind.QuotedElsewhere;

    /// <summary>Kind and place as one sentence.</summary>
    public override string ToString() => ReadFrom.Length > 0 ? $"{ReadFrom}: {Meaning}" : Meaning;
}
