COMMENT
Receptor-kinetics workload (bench/peers/README.md): one glutamate, an AMPA receptor (C0-C1-C2, D and O on C2)
and an NMDA receptor with two glutamate and two glycine sites. The sparse KINETIC solver is backward Euler.
Both schemes stand in one KINETIC block: of two blocks in a file, nocmodl 8.2.2 emits the fluxes of the first twice.
ENDCOMMENT

NEURON {
    POINT_PROCESS GlutamateSynapse
    RANGE gmax, mg, g
    NONSPECIFIC_CURRENT i
    THREADSAFE
}

UNITS {
    (nA) = (nanoamp)
    (mV) = (millivolt)
    (uS) = (microsiemens)
    (mM) = (milli/liter)
}

PARAMETER {
    tau = 1.2 (ms)
    gmax = 0.001 (uS)
    mg = 1 (mM)
    gly = 0.001 (mM)
    Rb = 13 (/mM /ms)
    Ru1 = 0.0059 (/ms)
    Ru2 = 86 (/ms)
    Rd = 0.9 (/ms)
    Rr = 0.064 (/ms)
    Ro = 2.7 (/ms)
    Rc = 0.2 (/ms)
    Kon = 5 (/mM /ms)
    Koff = 0.0055 (/ms)
    Gon = 10 (/mM /ms)
    Goff = 0.005 (/ms)
    No = 0.0465 (/ms)
    Nc = 0.0916 (/ms)
    Nd = 0.0084 (/ms)
    Nr = 0.0018 (/ms)
}

ASSIGNED {
    v (mV)
    i (nA)
    g (uS)
    bind (/ms)
    nbind (/ms)
    gbind (/ms)
}

STATE {
    glu (mM)
    C0 C1 C2 D O
    R00 R01 R02 R10 R11 R12 R20 R21 R22 NO ND
}

INITIAL { LOCAL p
    glu = 0
    C0 = 1
    C1 = 0
    C2 = 0
    D = 0
    O = 0
    p = Gon * gly / (Gon * gly + Goff)
    R00 = (1 - p) * (1 - p)
    R01 = 2 * p * (1 - p)
    R02 = p * p
    R10 = 0
    R11 = 0
    R12 = 0
    R20 = 0
    R21 = 0
    R22 = 0
    NO = 0
    ND = 0
}

BREAKPOINT {
    SOLVE clearance METHOD cnexp
    SOLVE receptors METHOD sparse
    g = gmax * (O + NO / (1 + mg / 3.57 (mM) * exp(-0.062 (/mV) * v)))
    i = g * v
}

DERIVATIVE clearance {
    glu' = -glu / tau
}

KINETIC receptors {
    bind = Rb * glu
    ~ C0 <-> C1 (bind, Ru1)
    ~ C1 <-> C2 (bind, Ru2)
    ~ C2 <-> D (Rd, Rr)
    ~ C2 <-> O (Ro, Rc)
    CONSERVE C0 + C1 + C2 + D + O = 1
    nbind = Kon * glu
    gbind = Gon * gly
    ~ R00 <-> R10 (2 * nbind, Koff)
    ~ R10 <-> R20 (nbind, 2 * Koff)
    ~ R01 <-> R11 (2 * nbind, Koff)
    ~ R11 <-> R21 (nbind, 2 * Koff)
    ~ R02 <-> R12 (2 * nbind, Koff)
    ~ R12 <-> R22 (nbind, 2 * Koff)
    ~ R00 <-> R01 (2 * gbind, Goff)
    ~ R01 <-> R02 (gbind, 2 * Goff)
    ~ R10 <-> R11 (2 * gbind, Goff)
    ~ R11 <-> R12 (gbind, 2 * Goff)
    ~ R20 <-> R21 (2 * gbind, Goff)
    ~ R21 <-> R22 (gbind, 2 * Goff)
    ~ R22 <-> NO (No, Nc)
    ~ R22 <-> ND (Nd, Nr)
    CONSERVE R00 + R01 + R02 + R10 + R11 + R12 + R20 + R21 + R22 + NO + ND = 1
}

NET_RECEIVE(weight (mM)) {
    glu = glu + weight
}
