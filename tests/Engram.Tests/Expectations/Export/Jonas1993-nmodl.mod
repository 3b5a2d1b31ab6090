TITLE AMPA receptor of CA3 pyramidal cells

COMMENT
AMPA/Jonas1993, exported by Engram.
Currents in nA, outward positive; conductances in nS.
Ligands in mM: set them, or drive them with Vector.play.
i_calcium is the part of i carried by calcium; it is not written to NEURON's ion.
Source: Jonas, Major & Sakmann (1993) J Physiol 472:615
ENDCOMMENT

NEURON {
    THREADSAFE
    POINT_PROCESS AMPA_Jonas1993
    NONSPECIFIC_CURRENT i
    RANGE glutamate
    RANGE k1, k1r, k2, k2r, alpha, beta, gamma
    RANGE open_probability, g
    RANGE i_calcium
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
    glutamate = 0 (mM) : ligand, set from outside
    k1 = 4.59 (/mM/ms) : first binding; 4590000 /M/s
    k1r = 4.26 (/ms) : first unbinding; 4260 /s
    k2 = 28.4 (/mM/ms) : second binding; 2.84E+07 /M/s
    k2r = 3.26 (/ms) : second unbinding; 3260 /s
    alpha = 4.24 (/ms) : opening; 4240 /s
    beta = 0.9 (/ms) : closing; 900 /s
    gamma = 0.01 (nS) : conductance of the open channel; 10 pS
}

ASSIGNED {
    v (mV)
    open_probability (1)
    g (nS)
    i (nA)
    i_calcium (nA)
}

STATE {
    C0 (1)
    C1 (1)
    C2 (1)
    O (1)
    C3 (1) : one glutamate, desensitised
    C4 (1) : two glutamates, desensitised
    C5 (1) : two glutamates, desensitised
}

BREAKPOINT {
    SOLVE kinetics METHOD sparse
    update()
    g = gamma * open_probability
    i = (0.001) * g * (v - 0 (mV))
    i_calcium = 0.01 * i
}

INITIAL {
    C0 = 1
    SOLVE kinetics STEADYSTATE sparse
    update()
}

KINETIC kinetics {
    ~ C0 <-> C1 (k1 * glutamate, k1r)
    ~ C1 <-> C2 (k2 * glutamate, k2r)
    ~ C2 <-> O (alpha, beta)
    ~ C1 <-> C3 (2.89 (/ms), 0.0392 (/ms))
    ~ C2 <-> C4 (0.172 (/ms), 0.000727 (/ms))
    ~ O <-> C5 (0.0177 (/ms), 0.004 (/ms))
    ~ C3 <-> C4 (1.27 (/mM/ms) * glutamate, 0.0457 (/ms))
    ~ C4 <-> C5 (0.0168 (/ms), 0.1904 (/ms))
    CONSERVE C0 + C1 + C2 + O + C3 + C4 + C5 = 1
}

PROCEDURE update() {
    open_probability = O
}
