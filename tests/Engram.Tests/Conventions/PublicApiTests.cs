using Engram.Tests.Expectations;

namespace Engram.Tests.Conventions;

/// <summary>What users can call changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_accepted_one() => Golden.Check("PublicApi.Engram.txt", PublicApi.Of(Assemblies.Core));
}
