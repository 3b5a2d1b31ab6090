using Engram.Units;

namespace Engram.Formats.Nmodl;

/// <summary>The functions a file needs because NMODL has none such: <c>exprel</c>, <c>min</c>, <c>max</c>, <c>if</c>, Goldman-Hodgkin-Katz.</summary>
/// <remarks>Each is defined once for every dimension it is used with, so that the units of the file can be checked.</remarks>
internal sealed class NmodlFunctions(NmodlNames names)
{
    private readonly Dictionary<string, (string Name, Func<string, string> Text)> _used = new(StringComparer.Ordinal);

    /// <summary>The definitions of every function asked for, in the order of asking.</summary>
    public IEnumerable<string> Definitions => _used.Values.Select(u => u.Text(u.Name));

    /// <summary>Name of (e^x − 1)/x, continuous at 0 with the limit and switch-over of the library.</summary>
    public string Exprel() => Use("exprel", name => $$"""
        FUNCTION {{name}}(x) {
            if (fabs(x) < 1e-5) {
                {{name}} = 1 + x / 2 + x * x / 6
            } else {
                {{name}} = (exp(x) - 1) / x
            }
        }
        """);

    /// <summary>Name of the choice between two values of a dimension.</summary>
    public string Choose(Dimension dimension) => Use("choose" + Suffix(dimension), name => $$"""
        FUNCTION {{name}}(condition, yes ({{NmodlUnit.Of(dimension)}}), no ({{NmodlUnit.Of(dimension)}})) ({{NmodlUnit.Of(dimension)}}) {
            if (condition != 0) {
                {{name}} = yes
            } else {
                {{name}} = no
            }
        }
        """);

    /// <summary>Name of the smaller or larger of two values of a dimension.</summary>
    /// <param name="which"><c>min</c> or <c>max</c>.</param>
    /// <param name="dimension">Their dimension.</param>
    public string Extreme(string which, Dimension dimension) => Use(which + Suffix(dimension), name => $$"""
        FUNCTION {{name}}(one ({{NmodlUnit.Of(dimension)}}), other ({{NmodlUnit.Of(dimension)}})) ({{NmodlUnit.Of(dimension)}}) {
            if (one {{(which == "min" ? '<' : '>')}} other) {
                {{name}} = one
            } else {
                {{name}} = other
            }
        }
        """);

    /// <summary>Name of the magnitude of a value of a dimension; NMODL's own takes pure numbers.</summary>
    public string Absolute(Dimension dimension) => dimension == Dimension.None ? "fabs" : Use("abs" + Suffix(dimension), name => $$"""
        FUNCTION {{name}}(value ({{NmodlUnit.Of(dimension)}})) ({{NmodlUnit.Of(dimension)}}) {
            if (value < 0) {
                {{name}} = -value
            } else {
                {{name}} = value
            }
        }
        """);

    /// <summary>Name of the Goldman-Hodgkin-Katz current; reads <c>v</c> and <c>celsius</c>.</summary>
    public string Ghk()
    {
        string exprel = Exprel();
        string thermal = NmodlFormula.Of(1e3 * PhysicalConstants.Gas / PhysicalConstants.Faraday, new(Voltage: 1, Temperature: -1));
        string zero = NmodlFormula.Of(PhysicalConstants.ZeroCelsius, new(Temperature: 1));
        string faraday = NmodlFormula.Of(PhysicalConstants.Faraday * 1e-3, new(Current: 1, Time: 1, Concentration: -1, Length: -3));
        return Use("goldman", name => $$"""
            FUNCTION {{name}}(permeability (um3/ms), valence, inside (mM), outside (mM)) (pA) {
                LOCAL u
                u = valence * v / ({{thermal}} * (celsius + {{zero}}))
                {{name}} = permeability * valence * {{faraday}} * (inside - outside * exp(-u)) / {{exprel}}(-u)
            }
            """);
    }

    private static string Suffix(Dimension dimension) => dimension == Dimension.None ? "" : "_" + NmodlUnit.Word(dimension);

    private string Use(string key, Func<string, string> text)
    {
        if (!_used.TryGetValue(key, out (string Name, Func<string, string> Text) use))
        {
            _used[key] = use = (names.Reserve(key), text);
        }

        return use.Name;
    }
}
