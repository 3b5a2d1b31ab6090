TITLE Reads all there is

COMMENT
Surroundings, exported by Engram.
Currents in nA, outward positive; conductances in nS.
Temperature is NEURON's celsius; the description's default is 22 degC.
i_cl_chloride is the part of i_cl carried by chloride; it is not written to NEURON's ion.
ENDCOMMENT

NEURON {
    THREADSAFE
    POINT_PROCESS Surroundings
    USEION cl READ clo, cli VALENCE -1
    NONSPECIFIC_CURRENT i_gap, i_cl
    POINTER phase, neighbour
    RANGE zinc
    RANGE p
    RANGE g
    RANGE i_cl_chloride
}

UNITS {
    (mV) = (millivolt)
    (pA) = (picoamp)
    (nA) = (nanoamp)
    (nS) = (nanosiemens)
    (mM) = (milli/liter)
    (um) = (micron)
}

PARAMETER {
    zinc = 1E-05 (mM) : ion, set from outside
    p = 0.001 (um3/ms) : 0.001 um^3/ms
}

ASSIGNED {
    v (mV)
    celsius (degC)
    clo (mM)
    cli (mM)
    phase (1)
    neighbour (mV)
    g (nS)
    i_gap (nA)
    i_cl (nA)
    i_cl_chloride (nA)
}

STATE {
    x (1)
}

BREAKPOINT {
    SOLVE equations METHOD cnexp
    g = 0.1 (nS)
    i_gap = (0.001) * g * (v - 2 * neighbour)
    i_cl = (0.001) * goldman(p * x * x, -1, cli, clo)
    i_cl_chloride = i_cl
}

INITIAL {
    x = zinc / 1 (mM)
}

DERIVATIVE equations {
    x' = (phase * sin(t / 5 (ms)) - x) / 2 (ms)
}

FUNCTION exprel(x) {
    if (fabs(x) < 1e-5) {
        exprel = 1 + x / 2 + x * x / 6
    } else {
        exprel = (exp(x) - 1) / x
    }
}

FUNCTION goldman(permeability (um3/ms), valence, inside (mM), outside (mM)) (pA) {
    LOCAL u
    u = valence * v / (0.0861733326214518 (mV/degC) * (celsius + 273.15 (degC)))
    goldman = permeability * valence * 96.48533212331 (pA ms/mM/um3) * (inside - outside * exp(-u)) / exprel(-u)
}
