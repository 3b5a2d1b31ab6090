"""Cycle products, magnesium block, I-V minima and Goldman-Hodgkin-Katz shares, recomputed from the formulas."""
import math
import schemes as s
from scipy.optimize import brentq, minimize_scalar

VOLTAGES = (-100, -80, -70, -65, -60, -50, -40, -30, -20, -10, 0, 20, 40)
GAS, FARADAY = 8.314462618, 96485.33212


def jahr_stevens(v, mg=1.0, k=3.57, slope=0.062):
    return 1 / (1 + mg / k * math.exp(-slope * v))


def vargas_caballero(v, mg=1.0):
    return jahr_stevens(v, mg, 2.552, 0.072)


def ascher_nowak(v, mg=1.0):
    return 1 / (1 + 0.61 * mg * math.exp(-v / 17) / (5.4 * math.exp(v / 47)))


def kampa(v, mg=1.0):
    block = 0.05e-3 * 1000 * mg * math.exp(-2 * 0.8 * (v - 40) / 25)
    return 1 / (1 + block / (12.8 * math.exp(2 * 0.2 * (v - 40) / 25)))


BLOCK = {
    "Jahr-Stevens 1990": (
        jahr_stevens, ".0072 .0244 .0445 .0597 .0796 .1385 .2302 .3572 .5081 .6576 .7812 .9250 .9771"),
    "Vargas-Caballero 2003": (
        vargas_caballero, ".0019 .0080 .0163 .0231 .0328 .0652 .1253 .2274 .3768 .5540 .7185 .9150 .9785"),
    "Ascher-Nowak 1988": (
        ascher_nowak, ".0029 .0144 .0315 .0463 .0675 .1389 .2644 .4447 .6408 .7989 .8985 .9777 .9954"),
    "Evans 2012 GluN2C": (
        lambda v: jahr_stevens(v, k=25),
        ".0483 .1492 .2458 .3077 .3773 .5297 .6767 .7956 .8786 .9308 .9615 .9886 .9967"),
    "Evans 2012 GluN2D": (
        lambda v: jahr_stevens(v, k=40),
        ".0751 .2191 .3427 .4155 .4922 .6431 .7701 .8616 .9205 .9556 .9756 .9928 .9979"),
}
KAMPA = dict(zip((-80, -60, -40, -20, 0, 40), "0.0170 0.0791 0.298 0.678 0.913 0.996".split()))


def block_rows():
    for name, (gate, text) in BLOCK.items():
        for v, printed in zip(VOLTAGES, text.split()):
            yield name, f"1 mM Mg, {v} mV", "unblocked", "1", gate(v), printed
    for v, printed in KAMPA.items():
        yield "N9", f"1 mM Mg, {v} mV", "unblocked", "1", kampa(v), printed
    yield "N9", "1 mM Mg, -60 mV", "block_rate", "1/ms", 0.05 * math.exp(-1.6 * -100 / 25), "30"
    yield "N9", "1 mM Mg, -60 mV", "unblock_rate", "1/ms", 12.8 * math.exp(0.4 * -100 / 25), "2.6"
    for name, printed in (("Jahr-Stevens 1990", "-20.5"), ("Vargas-Caballero 2003", "-13.0"),
                          ("Ascher-Nowak 1988", "-27.2"), ("Evans 2012 GluN2C", ""), ("Evans 2012 GluN2D", "")):
        gate = BLOCK[name][0]
        yield name, "1 mM Mg", "half_block", "mV", brentq(lambda v: gate(v) - 0.5, -150, 100), printed
    yield "N9", "1 mM Mg", "half_block", "mV", brentq(lambda v: kampa(v) - 0.5, -150, 100), ""
    for mg, where, depth in ((0.1, "-47.1", "-31.0"), (0.5, "-32.0", "-15.9"), (1.0, "-27.0", "-10.8"),
                             (1.2, "-25.8", "-9.7"), (2.0, "-23.0", "-6.9")):
        best = minimize_scalar(lambda v: v * jahr_stevens(v, mg), bounds=(-100, 0), method="bounded",
                               options={"xatol": 1e-9})
        yield "Jahr-Stevens 1990", f"{mg} mM Mg, E 0 mV", "iv_minimum_voltage", "mV", best.x, where
        yield "Jahr-Stevens 1990", f"{mg} mM Mg, E 0 mV", "iv_minimum_current", "mV", best.fun, depth
    for v, printed in ((-100, "7.3"), (-70, "46.5"), (-60, "86.5"), (0, "3570")):
        yield "Jahr-Stevens 1990", f"{v} mV", "mg_ic50", "uM", 3570 * math.exp(0.062 * v), printed


def cycle_rows():
    cycles = {
        ("A1", s.jonas_1993): (("C1 C2 C4 C3", "1.006"), ("C2 O C5 C4", "1.001")),
        ("A4-RH-a", s.robert_howe_a): (("R0 R1 D1 D0", "1.19"), ("R1 R2 D2 D1", ""), ("R2 R3 D3 D2", ""),
                                       ("R3 R4 D4 D3", ""), ("D2 D3 E3 E2", ""), ("D3 D4 E4 E3", "")),
        ("A4-RH-a, k-2 0.487", lambda: s.robert_howe_a(koff_d0=0.487)): (("R0 R1 D1 D0", "1.00"),),
        ("A4-RH-b", s.robert_howe_b): (("R0 R1 D1 D0", "1.016"),),
        ("A6", s.geiger_1999): (("C1 C2 D2 D1", ""), ("C2 O D3 D2", "1.00")),
        ("A6, D2-D3 1590", lambda: s.geiger_1999(1590)): (("C2 O D3 D2", "998"),),
        ("A7", s.momiyama_2003): (("C1 C2 D6 D5", "1.00"), ("C2 O D7 D6", "1.00"), ("O D4 D8 D7", "1.00")),
        ("A8", s.saftenku_granule_ampa): (("C1 C2 D6 D7", "1.00"), ("C2 O D5 D6", "1.00")),
    }
    for (name, build), loops in cycles.items():
        _, _, free, binding = build()
        rates = free | binding
        for loop, printed in loops:
            states = loop.split()
            pairs = list(zip(states, states[1:] + states[:1]))
            forward = math.prod(rates[pair] for pair in pairs)
            product = forward / math.prod(rates[b, a] for a, b in pairs)
            # printed without a direction: the one that is at least 1
            yield name, f"cycle {loop}", "product_clockwise", "1", product, ""
            yield name, f"cycle {loop}", "product", "1", max(product, 1 / product), printed
    yield from kampa_cycles()


def kampa_cycles():
    """N9: loops of gating and Mg2+ binding; the voltage cancels (not so in the loop through O)."""
    plain = {("U", "Cl"): 10e6, ("Cl", "U"): 5.6, ("Cl", "D1"): 2.2, ("D1", "Cl"): 1.6, ("D1", "D2"): 0.43,
             ("D2", "D1"): 0.5}
    with_mg = {("U", "Cl"): 10e6, ("Cl", "U"): 17.1, ("Cl", "D1"): 2.1, ("D1", "Cl"): 0.87, ("D1", "D2"): 0.26,
               ("D2", "D1"): 0.42}
    unbind = {"U": 2.438312e-3, "Cl": 5.041915e-3, "D1": 2.98874e-3, "D2": 2.953408e-3}
    for a, b in (("U", "Cl"), ("Cl", "D1"), ("D1", "D2")):
        # a -> b -> bMg -> aMg -> a; binding to each arm has the same rate
        product = (plain[a, b] * with_mg[b, a] * unbind[a]) / (plain[b, a] * with_mg[a, b] * unbind[b])
        yield "N9", f"cycle {a} {b} {b}Mg {a}Mg", "product_clockwise", "1", product, ""


def goldman(permeability, charge, inside, outside, v, kelvin=310.15):
    """Goldman-Hodgkin-Katz current, arbitrary units; outward positive."""
    u = charge * v * 1e-3 * FARADAY / (GAS * kelvin)
    factor = permeability * charge
    return factor * (inside - outside) if abs(u) < 1e-9 else (
        factor * u * (inside - outside * math.exp(-u)) / -math.expm1(-u))


def goldman_rows():
    """37 C, [Na]o 145, [K]o 3, [Ca]o 2 mM; inside (not printed; see README) Na 10, K 140 mM, Ca 0.1 uM."""
    def calcium(p, v):
        return goldman(p, 2, 1e-4, 2, v)

    def total(p, v):
        return calcium(p, v) + goldman(1, 1, 10, 145, v) + goldman(1, 1, 140, 3, v)
    for name, p, share, reversal in (("NMDA", 4, "18", "-0.8"), ("NMDA", 10.6, "37", "5.7"),
                                     ("GluA2-lacking", 1.5, "7.6", ""), ("GluA2-containing", 0.05, "0.27", ""),
                                     ("NMDA", 2, "", "")):
        where = f"GHK PCa/PNa {p}, 37 C, Ca 2 mM"
        yield name, where, "ca_share_at_-60_mV", "%", 100 * calcium(p, -60) / total(p, -60), share
        yield name, where, "reversal", "mV", brentq(lambda v: total(p, v), -40, 40), reversal
    yield "Blue Brain recipe", "Ca 2 mM", "ca_share", "1", 0.6 * 8 / (8 + 120 / 1.38), "0.0505"


def rows():
    yield from cycle_rows()
    yield from block_rows()
    yield from goldman_rows()
