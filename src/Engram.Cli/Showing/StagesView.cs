using Engram.Cli.Pages;
using Engram.Compilation;
using Engram.Receptors;

namespace Engram.Cli.Showing;

/// <summary>A receptor after each pass of the compiler.</summary>
internal static class StagesView
{
    /// <summary>Writes it.</summary>
    public static void Write(Receptor receptor, Page page)
    {
        // The passes are the same whatever runs the program; this one needs no code to be generated.
        CompiledMechanism compiled = Compiler.Compile(receptor.Mechanism, new CompilerOptions { Backend = KernelBackend.Portable });
        page.Title(receptor.Name);
        page.Paragraph("The description after each pass of the compiler.");
        foreach (Stage stage in compiled.Stages)
        {
            page.Heading(stage.Name);
            foreach (string line in stage.Text.TrimEnd().Split('\n'))
            {
                page.Line("  " + line);
            }
        }
    }
}
