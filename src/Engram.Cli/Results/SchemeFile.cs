using Engram.Cli.Showing;
using Engram.Figures;

namespace Engram.Cli.Results;

/// <summary>The diagram of a scheme as a file, with occupancies where conditions were asked for.</summary>
internal static class SchemeFile
{
    /// <summary>Draws it.</summary>
    /// <param name="shown">The receptor.</param>
    /// <param name="path">Ends in <c>.png</c> or <c>.svg</c>.</param>
    /// <exception cref="CliException"><c>EN1016</c>: another ending; or it cannot be written.</exception>
    public static void Write(ReceptorPage shown, string path)
    {
        IReadOnlyList<string> found = FigureFiles.Formats(Path.GetExtension(path));
        if (found.Count == 0)
        {
            throw new CliException(new("EN1016", path, "the name of a diagram has no ending", "End it in .png or .svg"));
        }

        double[]? occupancies = shown.At is null ? null : shown.Conditioned?.Equilibrium.ToArray();
        Figure figure = SchemeDrawing.Draw(shown.Receptor.Mechanism, occupancies, caption: occupancies is null ? "" : "In equilibrium under the conditions asked for.");
        try
        {
            if (found[0] == "svg")
            {
                figure.SaveSvg(path);
            }
            else
            {
                figure.SavePng(path);
            }
        }
        catch (FiguresException failure)
        {
            throw new CliException(failure.Diagnostic, ExitCode.Failed, failure);
        }
    }
}
