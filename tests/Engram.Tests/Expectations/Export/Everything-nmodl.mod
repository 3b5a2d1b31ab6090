TITLE A mechanism that uses every part of the description

COMMENT
Every/thing-1, exported by Engram.
Currents in nA, outward positive; conductances in nS.
Ligands in mM: set them, or drive them with Vector.play.
Temperature is NEURON's celsius; the description's default is 22 degC.
i_ghk_calcium is the part of i_ghk carried by calcium; it is not written to NEURON's ion.
A scheme and equations are solved side by side: use NEURON's fixed step, CVODE refuses such a file.
Source: Goldman (1943) J Gen Physiol 27:37
Source: Jahr & Stevens (1990) J Neurosci 10:3178
ENDCOMMENT

NEURON {
    THREADSAFE
    POINT_PROCESS Every_thing_1
    USEION ca READ cao, cai
    NONSPECIFIC_CURRENT i, i_ghk
    RANGE magnesium
    RANGE kon, q10, tau_glu, g, permeability
    RANGE first_open, second_open, warm, drive, block, g_
    RANGE i_ghk_calcium
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
    magnesium = 1 (mM) : ligand, set from outside
    kon = 5 (/mM/ms) : binding; 5000000 /M/s
    q10 = 2 (1) : per 10 degrees
    tau_glu = 1.2 (ms) : clearance
    g = 0.05 (nS)
    permeability = 0.002 (um3/ms) : 0.002 um^3/ms
}

ASSIGNED {
    v (mV)
    celsius (degC)
    cao (mM)
    cai (mM)
    first_open (1)
    second_open (1)
    warm (1)
    drive (mV)
    block (1)
    g_ (nS)
    i (nA)
    i_ghk (nA)
    i_ghk_calcium (nA)
}

STATE {
    R (1)
    R_star (1)
    O (1)
    O_ (1)
    D (1)
    DD_ (1)
    glu (mM)
    phos (1)
}

BREAKPOINT {
    SOLVE equations METHOD derivimplicit
    SOLVE kinetics METHOD sparse
    update()
    g_ = block * g * (first_open + phos * second_open)
    i = (0.001) * g_ * (v - (-0.7 (mV)))
    i_ghk = (0.001) * block * goldman(permeability * first_open, 2, cai, cao)
    i_ghk_calcium = i_ghk
}

INITIAL {
    glu = 0 (mM)
    phos = 0.1
    R = 1
    D = 1
    SOLVE kinetics STEADYSTATE sparse
    update()
}

KINETIC kinetics {
    update()
    ~ R <-> R_star (2 * kon * glu * warm, 0.5 (/ms))
    ~ R_star <-> O (1.5 (/ms) * exprel(v / 100 (mV)), 1 (/ms) * boltzmann(v + 30 (mV), 20 (mV)))
    ~ R_star <-> O_ (0.2 (/ms), 0 (/ms))
    ~ O_ <-> R (0.3 (/ms) * abs_mV(drive) / 70 (mV), 0 (/ms))
    CONSERVE R + R_star + O + O_ = 1
    ~ D <-> DD_ (0.1 (/ms), 0.2 (/ms) * (1 - first_open))
    CONSERVE D + DD_ = 1
}

DERIVATIVE equations {
    update()
    glu' = -glu / tau_glu
    phos' = 0.05 (/ms) * (first_open - phos * phos)
}

PROCEDURE update() {
    first_open = 0.5 * O + O_
    second_open = DD_
    warm = q10^((celsius - 22 (degC)) / 10 (degC))
    drive = choose_mV(v < -20 (mV), max_mV(v, -100 (mV)), min_mV(2 * v, 0 (mV)))
    block = 1 / (1 + magnesium / 3.57 (mM) * exp(-0.062 (/mV) * v))
}

NET_RECEIVE(weight (mM), strength (1)) {
    INITIAL {
        strength = 0.5
    }
    update()
    strength = strength + 0.3 * (1 - strength)
    update()
    glu = glu + weight * strength * (1 - first_open)
}

FUNCTION boltzmann(x (mV), slope (mV)) (1) {
    boltzmann = 1 / (1 + exp(-x / slope))
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

FUNCTION abs_mV(value (mV)) (mV) {
    if (value < 0) {
        abs_mV = -value
    } else {
        abs_mV = value
    }
}

FUNCTION choose_mV(condition, yes (mV), no (mV)) (mV) {
    if (condition != 0) {
        choose_mV = yes
    } else {
        choose_mV = no
    }
}

FUNCTION max_mV(one (mV), other (mV)) (mV) {
    if (one > other) {
        max_mV = one
    } else {
        max_mV = other
    }
}

FUNCTION min_mV(one (mV), other (mV)) (mV) {
    if (one < other) {
        min_mV = one
    } else {
        min_mV = other
    }
}
