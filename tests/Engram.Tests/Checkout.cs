namespace Engram.Tests;

/// <summary>Where the project stands on this machine: found from the running tests upwards, since a reproducible build forgets the paths of its sources.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A folder or file of the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run outside a checkout: no folder above them holds Engram.slnx.")
        : File.Exists(System.IO.Path.Combine(folder.FullName, "Engram.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
