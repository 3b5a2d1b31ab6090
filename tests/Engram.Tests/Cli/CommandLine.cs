using Engram.Cli;

namespace Engram.Tests.Cli;

/// <summary>Runs the program as a shell would, in this process.</summary>
internal sealed class CommandLine : IDisposable
{
    private CommandLine(string folder) => Folder = folder;

    /// <summary>An empty folder to work in; gone afterwards.</summary>
    public string Folder { get; }

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Checkout.Root;

    public static CommandLine InEmptyFolder() => new(Directory.CreateTempSubdirectory("engram-cli-").FullName);

    /// <summary>Runs a command in the root of the repository.</summary>
    public static Ended Run(params string[] args) => At(Root, args);

    /// <summary>Runs a command in the empty folder.</summary>
    public Ended Here(params string[] args) => At(Folder, args);

    /// <summary>Writes a file into the empty folder.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public static Ended At(string folder, string[] args, CancellationToken interrupt = default)
    {
        using StringWriter output = new(), error = new();
        int code = CliProgram.Run(args, new Terminal(output, error) { Folder = folder }, interrupt);
        return new Ended(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Out, string Error);
