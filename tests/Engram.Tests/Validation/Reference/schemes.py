"""Rate tables of the receptor schemes, typed from the publications: 1/s, 1/(M s); no other code was used.

A scheme is (states, conductance by state, first-order rates, binding rates); rates are by (from, to).
"""


def both(*rows):
    """(from, to, forward, back) rows into a dictionary; None leaves an entry out."""
    rates = {}
    for a, b, forward, back in rows:
        for key, rate in (((a, b), forward), ((b, a), back)):
            if rate is not None:
                rates[key] = rate
    return rates


def scheme(free, binding, **conductance):
    states = list(dict.fromkeys(state for key in binding | free for state in key))
    return states, {s: conductance.get(s, 0.0) for s in states}, free, binding


def jonas_1993():
    """A1. Jonas, Major & Sakmann (1993) J Physiol 472:615; factors included in the rates."""
    free = both(("C1", "C0", 4260, None), ("C2", "C1", 3260, None), ("C2", "O", 4240, 900),
                ("C1", "C3", 2890, 39.2), ("C2", "C4", 172, 0.727), ("O", "C5", 17.7, 4.0),
                ("C4", "C3", 45.7, None), ("C4", "C5", 16.8, 190.4))
    return scheme(free, {("C0", "C1"): 4.59e6, ("C1", "C2"): 28.4e6, ("C3", "C4"): 1.27e6}, O=1)


def destexhe_six_state():
    """A2. Destexhe, Mainen & Sejnowski, fit to Xiang (1994)."""
    free = both(("C1", "C0", 5.9, None), ("C2", "C1", 86000, None), ("C1", "D1", 900, 64),
                ("C2", "D2", 900, 64), ("C2", "O", 2700, 200))
    return scheme(free, {("C0", "C1"): 13e6, ("C1", "C2"): 13e6}, O=1)


def destexhe_two_state():
    """A3. Destexhe, Mainen & Sejnowski (1994)."""
    return scheme({("O", "C"): 190}, {("C", "O"): 1.1e6}, O=1)


def robert_howe_2003(k1, koff, koff_d0, alpha, beta, d1, g1, d2, g2, d0, g0, levels, factor=3):
    """A4. Robert & Howe (2003) J Neurosci 23:847; levels are the conductances of O2, O3, O4."""
    binding, free = {}, {}
    for i in range(4):
        binding[f"R{i}", f"R{i + 1}"] = (4 - i) * k1
        free[f"R{i + 1}", f"R{i}"] = (i + 1) * koff
    for i in range(4):
        binding[f"D{i}", f"D{i + 1}"] = (3, 3, 2, 1)[i] * k1
        free[f"D{i + 1}", f"D{i}"] = koff_d0 if i == 0 else i * koff
    for i in (2, 3):
        binding[f"E{i}", f"E{i + 1}"] = (4 - i) * k1
        free[f"E{i + 1}", f"E{i}"] = (i - 1) * koff
    free |= both(("R0", "D0", 4 * d0, g0))
    for i in (1, 2, 3, 4):
        free |= both((f"R{i}", f"D{i}", i * d1, g1))
    for i in (2, 3, 4):
        free |= both((f"D{i}", f"E{i}", (i - 1) * d2, g2),
                     (f"R{i}", f"O{i}", {2: 2, 3: factor, 4: 4}[i] * beta, alpha))
    top = levels[2]
    return scheme(free, binding, O2=levels[0] / top, O3=levels[1] / top, O4=1.0)


def robert_howe_a(**changes):
    return robert_howe_2003(**dict(k1=1.6e7, koff=7400, koff_d0=0.41, alpha=2600, beta=9600, d1=1500, g1=9.1,
                                   d2=170, g2=42, d0=0.003, g0=0.83, levels=(15.5, 26, 36.5)) | changes)


def robert_howe_b(**changes):
    return robert_howe_2003(**dict(k1=1.0e7, koff=10000, koff_d0=1.0, alpha=8000, beta=20000, d1=800, g1=45,
                                   d2=4000, g2=220, d0=0.0035, g0=6, levels=(8, 16, 24)) | changes)


def raman_trussell_code():
    """A5. Raman & Trussell (1992) scheme 1, rates as re-tuned by Graham and Manis."""
    free = both(("C1", "C0", 300, None), ("C2", "C1", 200000, None), ("C2", "D", 30000, 20),
                ("C2", "O1", 100000, 2000), ("C2", "O2", 2000, 250))
    return scheme(free, {("C0", "C1"): 13e6, ("C1", "C2"): 13e6}, O1=1, O2=1)


def geiger_1999(d2_d3=1.59):
    """A6. Geiger et al. (1999); the public code has d2_d3 = 1590, which breaks a cycle."""
    free = both(("C1", "C0", 157, None), ("C2", "C1", 3760, None), ("C2", "O", 14900, 4000),
                ("C1", "D1", 1530, 408), ("C2", "D2", 502, 0.377), ("O", "D3", 121, 191),
                ("D2", "D1", 2, None), ("D2", "D3", d2_d3, 899))
    return scheme(free, {("C0", "C1"): 17.1e6, ("C1", "C2"): 3.24e6, ("D1", "D2"): 0.611e6}, O=1)


def momiyama_2003():
    """A7. Momiyama, Silver, Haeusser et al. (2003), Purkinje cell."""
    free = both(("C1", "C0", 2093, None), ("C2", "C1", 4719, None), ("C2", "O", 17230, 3740),
                ("O", "D4", 114.1, 90.47), ("C1", "D5", 421.9, 31.15), ("C2", "D6", 855.3, 46.65),
                ("O", "D7", 3.108, 0.6912), ("D4", "D8", 18.78, 0.3242), ("D6", "D5", 3486, None),
                ("D6", "D7", 476.4, 420.9), ("D7", "D8", 10340, 636.3))
    return scheme(free, {("C0", "C1"): 13.66e6, ("C1", "C2"): 6.019e6, ("D5", "D6"): 6.019e6}, O=1)


def saftenku_granule_ampa():
    """A8. Cerebellar granule cell (Saftenku 2001), 20 C."""
    free = both(("C1", "C0", 6240, None), ("C2", "C1", 12500, None), ("C2", "O", 4200, 302),
                ("O", "D5", 109, 33.4), ("C2", "D6", 395, 0.546), ("C1", "D7", 513, 28.1),
                ("D6", "D7", 57.1, None), ("D6", "D5", 8.15, 130))
    return scheme(free, {("C0", "C1"): 26.6e6, ("C1", "C2"): 13.3e6, ("D7", "D6"): 2.41e6}, O=1)


def milstein_nicoll():
    """A9. Milstein & Nicoll (2007) type, TARP-aware."""
    free = both(("RG", "R", 5e4, None), ("RG", "C1", 3.65e4, 4550), ("C1", "C2", 300, 1e4),
                ("C1", "O1", 1e4, 6000), ("C2", "O2", 1e4, 6000), ("C1", "D1", 1100, 1), ("C2", "D2", 300, 10))
    return scheme(free, {("R", "RG"): 1e7}, O1=1, O2=1)


def five_state(on, off, desensitise, recover, opening, closing, factors):
    """N1-N5. C0-C1-C2-O with D on C2; factors: 2 on, on; off, 2 off."""
    two = 2 if factors else 1
    free = both(("C1", "C0", off, None), ("C2", "C1", two * off, None), ("C2", "D", desensitise, recover),
                ("C2", "O", opening, closing))
    return scheme(free, {("C0", "C1"): two * on, ("C1", "C2"): on}, O=1)


FIVE_STATE = {
    "N1": (5e6, 6.7, 15.2, 9.4, 83.8, 83.8),      # Lester & Jahr (1992)
    "N2": (5e6, 5, 4.0, 0.3, 10, 322),            # Clements & Westbrook (1991)
    "N3": (5e6, 4.7, 8.4, 1.8, 46.5, 91.6),       # Edmonds & Colquhoun (1992)
    "N4": (5e6, 9.5, 16, 13, 25, 59),             # Hessler, Shirke & Malinow (1993)
    "N5": (5e6, 12.9, 8.4, 6.8, 46.5, 73.8),      # Destexhe, Mainen & Sejnowski (1996)
}


def erreger_2005(on, off, kf, kf_back, ks, ks_back, d1, d1_back, d2, d2_back):
    """N6, N7. Erreger et al. (2005) J Physiol 563:345."""
    free = both(("RA", "R", off, None), ("RA2", "RA", 2 * off, None), ("RA2", "D1", d1, d1_back),
                ("RA2", "D2", d2, d2_back), ("RA2", "f", kf, kf_back), ("RA2", "s", ks, ks_back),
                ("f", "O", ks, ks_back), ("s", "O", kf, kf_back))
    return scheme(free, {("R", "RA"): 2 * on, ("RA", "RA2"): on}, O=1)


GLUN2A = (31.6e6, 1010, 3140, 174, 230, 178, 85.1, 29.7, 230, 1.01)
GLUN2B = (2.83e6, 38.1, 2836, 175, 48, 230, 550, 81.4, 112, 0.91)


def popescu_2004(forward=1.0, back=1.0):
    """N8. Popescu, Robert, Howe & Auerbach (2004) Nature 430:790; the scales make the ad-hoc GluN2B variant."""
    free = both(("A1", "A0", 60 * back, None), ("A2", "A1", 120 * back, None),
                ("A2", "A3", 127 * forward, 161 * back), ("A3", "A4", 580 * forward, 2610 * back),
                ("A4", "O1", 2508 * forward, 2167 * back), ("O1", "O2", 3449 * forward, 662 * back))
    return scheme(free, {("A0", "A1"): 34e6 * forward, ("A1", "A2"): 17e6 * forward}, O1=1, O2=1)
