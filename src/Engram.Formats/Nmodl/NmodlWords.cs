using System.Collections.Frozen;
using System.Text;

namespace Engram.Formats.Nmodl;

/// <summary>What NMODL accepts as a name, and the names it or the C and HOC beneath it keep for themselves.</summary>
internal static class NmodlWords
{
    // Authors' names. The library runs without the tables of ICU, which would take accents off.
    private const string Accented = "äáàâãåéèêëíìîïóòôöõøúùûüñçýłšžčćśńęąğıÄÁÀÂÃÅÉÈÊËÍÌÎÏÓÒÔÖÕØÚÙÛÜÑÇÝŁŠŽČĆŚŃĘĄĞİ";
    private const string Bare = "aaaaaaeeeeiiiioooooouuuuncylszccsneagiAAAAAAEEEEIIIIOOOOOOUUUUNCYLSZCCSNEAGI";

    private static readonly FrozenDictionary<char, string> s_spelled = new Dictionary<char, string>
    {
        ['α'] = "alpha", ['β'] = "beta", ['γ'] = "gamma", ['δ'] = "delta", ['ε'] = "epsilon", ['η'] = "eta", ['θ'] = "theta", ['κ'] = "kappa",
        ['λ'] = "lambda", ['μ'] = "mu", ['µ'] = "mu", ['ν'] = "nu", ['ρ'] = "rho", ['σ'] = "sigma", ['τ'] = "tau", ['φ'] = "phi", ['ω'] = "omega",
        ['Δ'] = "Delta", ['Ω'] = "Omega", ['*'] = "_star", ['\''] = "_prime", ['+'] = "_plus",
    }.ToFrozenDictionary();

    // Keywords and integrators as the translator of NEURON 8.2.2 lists them, its functions, variables every section has,
    // members every point process has, and the words of C and HOC that a macro or a member of that name would break; then NEURON's own mechanisms and classes.
    private static readonly FrozenSet<string> s_reserved = """
        VERBATIM COMMENT ENDVERBATIM ENDCOMMENT TITLE CONSTANT PARAMETER INDEPENDENT ASSIGNED INITIAL TERMINAL DERIVATIVE EQUATION BREAKPOINT
        CONDUCTANCE SOLVE STATE STEPPED LINEAR NONLINEAR DISCRETE FUNCTION FUNCTION_TABLE PROCEDURE PARTIAL INT DEL DEL2 LOCAL METHOD STEADYSTATE
        SENS STEP WITH FROM TO BY FORALL IF ELSE WHILE START DEFINE KINETIC CONSERVE PLOT VS LAG RESET MATCH MODEL_LEVEL SWEEP FIRST LAST
        COMPARTMENT LONGITUDINAL_DIFFUSION PUTQ GETQ IFERROR SOLVEFOR UNITS UNITSON UNITSOFF TABLE DEPEND NEURON SUFFIX POINT_PROCESS
        ARTIFICIAL_CELL NONSPECIFIC_CURRENT ELECTRODE_CURRENT SECTION RANGE USEION READ WRITE VALENCE CHARGE GLOBAL POINTER BBCOREPOINTER EXTERNAL
        INCLUDE CONSTRUCTOR DESTRUCTOR NET_RECEIVE BEFORE AFTER WATCH FOR_NETCONS THREADSAFE PROTECT MUTEXLOCK MUTEXUNLOCK REPRESENTS HELP
        adams runge euler adeuler heun adrunge gear newton simplex simeq seidel sparse derivimplicit cnexp clsoda after_cvode cvode_t cvode_t_v
        first_time error f_flux b_flux fabs abs sqrt sin cos tan acos asin atan atan2 sinh cosh tanh floor ceil fmod log log10 pow printf prterr
        exp threshold force deflate expfit derivs spline hyperbol revhyperbol sigmoid revsigmoid harmonic squarewave sawtooth revsawtooth ramp
        pulse perpulse perstep erf exprand factorial gauss normrand poisrand poisson setseed scop_random boundary romberg legendre invert
        stepforce schedule set_seed nrn_random_play at_time net_event net_send net_move state_discontinuity nrn_pointing nrn_ghk
        v t dt celsius area diam L Ra cm nseg secondorder pi PI nil delta_t open usetable state flag
        get_loc has_loc loc get_segment hname baseattr same hocobjptr
        auto break case char const continue default do double else enum extern float for goto if inline int long register return short signed sizeof
        static struct switch typedef union unsigned void volatile while NULL stdin stdout stderr errno index signal y0 y1 yn j0 j1 jn gamma0
        proc func iterator iterator_statement local localobj begintemplate endtemplate objref strdef public external new access create insert
        uninsert forsec ifsec forall print delete stop quit read setpointer depvar eqn debug edit em parallel help pwd obfunc
        hh pas extracellular capacitance fastpas k_ion na_ion ca_ion IClamp SEClamp VClamp AlphaSynapse ExpSyn Exp2Syn APCount NetStim IntFire1
        IntFire2 IntFire4 PatternStim SVClmp NetCon CVode Vector Matrix List Graph Random String Deck File Impedance StateTransitionEvent
        NrnThread Datum Prop Memb_list Node Symbol Section Point_process
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name is taken by NMODL, NEURON, C or HOC.</summary>
    public static bool IsReserved(string name) => s_reserved.Contains(name);

    /// <summary>The nearest NMODL identifier: Greek letters spelled out, marks by name, all else an underscore; <c>A2R*</c> gives <c>A2R_star</c>.</summary>
    public static string Identifier(string name)
    {
        StringBuilder text = new();
        foreach (char c in name)
        {
            text.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : s_spelled.GetValueOrDefault(c, "_"));
        }

        string trimmed = text.ToString().TrimStart('_'); // the translator's own names begin with an underscore
        return trimmed.Length > 0 && char.IsAsciiLetter(trimmed[0]) ? trimmed : "S" + trimmed;
    }

    /// <summary>The identifier of a name, with underscores added until nobody keeps it.</summary>
    public static string Free(string name)
    {
        string identifier = Identifier(name);
        return IsReserved(identifier) ? Free(identifier + "_") : identifier;
    }

    /// <summary>Text that stands safely in a comment or title: one line, ASCII (the translator refuses all else), never the word that ends the block.</summary>
    public static string Comment(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("ENDCOMMENT", "end of comment", StringComparison.Ordinal);
        return string.Concat(line.Select(Ascii));
    }

    private static string Ascii(char c) => c switch
    {
        < (char)128 => c.ToString(),
        _ when Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and int at => Bare[at].ToString(),
        'µ' or 'μ' => "u",
        '°' => "deg ",
        '–' or '—' or '−' => "-",
        '×' => "x",
        '·' => "*",
        '→' => "->",
        '⁺' => "+",
        '⁻' => "-",
        '²' => "2",
        '³' => "3",
        '≈' => "~",
        'ß' => "ss",
        '’' or '‘' => "'",
        '“' or '”' => "\"",
        '…' => "...",
        _ => s_spelled.GetValueOrDefault(c, "?"),
    };
}
