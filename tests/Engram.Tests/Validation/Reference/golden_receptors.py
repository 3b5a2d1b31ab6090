#!/usr/bin/python3
"""Recomputes every golden receptor number from the rate tables, and writes golden_receptors.csv.

Nothing here uses Engram: rates are typed in schemes.py, responses are exact (traces.py), and each printed
number stands beside the computed one. The operational definitions are in README.md.
"""
import csv
import math
import pathlib
from scipy.optimize import brentq
import golden_membrane
import schemes as s
from printed import AMPA, NMDA
from traces import (Cleft, Markov, Pulse, desensitisation, fall_to_1_e, half_maximum, hill_slope, rise,
                    sampled_rise)

AMPA_SCHEMES = {
    "A1": s.jonas_1993(), "A2": s.destexhe_six_state(), "A3": s.destexhe_two_state(),
    "A4-RH-a": s.robert_howe_a(), "A4-RH-b": s.robert_howe_b(), "A5": s.raman_trussell_code(),
    "A4-RH-a-2beta": s.robert_howe_a(factor=2), "A6": s.geiger_1999(), "A7": s.momiyama_2003(),
    "A8": s.saftenku_granule_ampa(), "A9": s.milstein_nicoll(),
}
NMDA_SCHEMES = {
    **{f"{n}-{'2x' if factors else 'plain'}": s.five_state(*s.FIVE_STATE[n], factors)
       for n in s.FIVE_STATE for factors in (False, True)},
    "N6": s.erreger_2005(*s.GLUN2A), "N7": s.erreger_2005(*s.GLUN2B),
    "N8-2A": s.popescu_2004(), "N8-2B": s.popescu_2004(0.25, 0.23),
}
RECOVERED = 1 - 1 / math.e
DEFINITIONS = {
    "peak": "largest conductance over the conductance of the fully open receptor; steady value if no overshoot",
    "t_peak": "time of the peak from the start of the pulse",
    "rise_10_90": "first crossing of 90 % of peak minus first crossing of 10 %",
    "rise_10_90_sampled": "the same from samples, first at or above, no interpolation (grid: README.md)",
    "steady_over_peak": "equilibrium at the step concentration over peak",
    "tau_desensitisation":
        "least squares of C + A exp(-(t - t_peak)/tau), all free, t_peak..500 (AMPA) or 3000 ms (NMDA)",
    "tau_weighted": "integral from t_peak to the end of the window, over peak (windows: README.md)",
    "tau_weighted_whole_tail": "integral from t_peak to infinity, over peak",
    "t_1_e": "time from t_peak to peak/e",
    "ec50_peak": "half of the largest peak, concentrations up to 100 (AMPA) or 10 mM (NMDA)",
    "ec50_steady": "half of the largest equilibrium response, concentrations up to 100 (AMPA) or 10 mM (NMDA)",
    "hill_peak": "two-parameter Hill fit to peaks over the largest peak, 61 concentrations",
    "hill_steady": "two-parameter Hill fit to equilibria over the largest, 61 concentrations",
    "t63": "gap after which a pulse of 1 mM, 1 ms gives 1 - 1/e of its control peak",
    "t63_next_20_ms": "t63 rounded up to a multiple of 20 ms",
    "half_desensitising": "ambient glutamate (equilibrium) that halves the peak of a step to 1 mM",
}


class Family:
    """What differs between the two tables: concentrations (mM) and windows (ms)."""

    def __init__(self, long, top, settle, fit_end, pulse_end, cleft_end, coarse):
        self.long, self.top, self.settle, self.fit_end = long, top, settle, fit_end
        self.pulse_end, self.cleft_end, self.coarse = pulse_end, cleft_end, coarse


AMPA_FAMILY = Family(10, 100, 2000, 500, 80, 60, None)
NMDA_FAMILY = Family(1, 10, 30_000, 3000, 6000, 4000, 0.1)


def long_step(markov, family):
    name = f"step {family.long} mM"
    response, steady = markov.step(markov.rest, family.long), markov.steady(family.long)
    t_peak, peak = response.maximum(family.settle)
    overshoot = peak > steady * (1 + 1e-6)
    peak = peak if overshoot else steady
    yield name, "peak", "1", peak
    if overshoot:
        yield name, "t_peak", "ms", t_peak
    yield name, "rise_10_90", "ms", rise(response, t_peak, peak)
    if not family.coarse:
        yield name, "rise_10_90_sampled", "ms", sampled_rise(response, 60, None, None)
    yield name, "steady_over_peak", "1", steady / peak
    if overshoot:
        yield name, "tau_desensitisation", "ms", desensitisation(response, t_peak, peak, steady, family.fit_end)


def pulse(markov, family):
    name = "pulse 1 mM 1 ms"
    response = Pulse(markov)
    t_peak, peak = response.maximum(family.settle)
    yield name, "peak", "1", peak
    yield name, "t_peak", "ms", t_peak
    yield name, "rise_10_90", "ms", rise(response, t_peak, peak)
    yield name, "rise_10_90_sampled", "ms", sampled_rise(
        response, 1 if family.coarse else 80, family.coarse, 600)
    yield name, "tau_weighted", "ms", response.area(t_peak, family.pulse_end) / peak
    yield name, "tau_weighted_whole_tail", "ms", response.area(t_peak, 1e7) / peak
    yield name, "t_1_e", "ms", fall_to_1_e(response, t_peak, peak, 1e5)


def cleft(markov, family):
    name = "cleft 1.1 mM 1.2 ms"
    response = Cleft(markov)
    t_peak, peak = response.maximum(family.settle)
    yield name, "peak", "1", peak
    yield name, "t_peak", "ms", t_peak
    yield name, "rise_10_90", "ms", rise(response, t_peak, peak)
    yield name, "tau_weighted", "ms", response.area(t_peak, family.cleft_end) / peak
    yield name, "tau_weighted_whole_tail", "ms", response.area(t_peak, 1e7) / peak
    yield name, "t_1_e", "ms", fall_to_1_e(response, t_peak, peak, 1e5)


def concentration_response(markov, family):
    def peak(c):
        return markov.step(markov.rest, c).maximum(family.settle)[1]
    for measure, curve in (("peak", peak), ("steady", markov.steady)):
        yield "concentration-response", f"ec50_{measure}", "uM", 1e3 * half_maximum(curve, family.top)
        yield "concentration-response", f"hill_{measure}", "1", hill_slope(curve, family.top)


def desensitised(markov):
    control = Pulse(markov).maximum(20)[1]
    after = markov.step(markov.rest, 1).state(100)

    def recovered(gap):
        test = Pulse(markov)
        test.first = markov.step(markov.step(after, 0).state(gap), 1)
        test.second = markov.step(test.first.state(1), 0)
        return test.maximum(20)[1] / control
    t63 = brentq(lambda gap: recovered(gap) - RECOVERED, 0, 1e5, xtol=1e-9)
    yield "recovery after 100 ms at 1 mM", "t63", "ms", t63
    yield "recovery after 100 ms at 1 mM", "t63_next_20_ms", "ms", 20 * math.ceil(t63 / 20)

    def remaining(c):
        return markov.step(markov.equilibrium(c), 1).maximum(20)[1]
    half = brentq(lambda x: remaining(math.exp(x)) - remaining(0) / 2, math.log(1e-8), math.log(0.05), xtol=1e-12)
    yield "ambient glutamate", "half_desensitising", "uM", 1e3 * math.exp(half)


def receptor_rows():
    for family, group, printed in ((AMPA_FAMILY, AMPA_SCHEMES, AMPA), (NMDA_FAMILY, NMDA_SCHEMES, NMDA)):
        for name, scheme in group.items():
            markov = Markov(scheme)
            parts = [long_step, pulse, cleft, concentration_response]
            rows = [row for part in parts for row in part(markov, family)]
            if family is AMPA_FAMILY and name not in ("A3", "A9"):
                rows += desensitised(markov)
            expected = printed.get(name, {})
            known = {(protocol, measure) for protocol, measure, _, _ in rows}
            assert expected.keys() <= known, expected.keys() - known
            for protocol, measure, unit, value in rows:
                text = expected.get((protocol, measure.removesuffix("_sampled")), "")
                yield name, protocol, measure, unit, value, text


def agreement(value, printed, relative=0.01):
    """Whether value is within 1 % of the printed text, or rounds to it."""
    if not printed:
        return "", ""
    if printed[0] == ">":
        return "", "yes" if value > float(printed[1:]) else "NO"
    number = float(printed)
    digits = len(printed.partition(".")[2])
    near = abs(value - number) <= max(relative * abs(number), 0.5000001 * 10.0**-digits)
    return f"{value / number:.5f}", "yes" if near else "NO"


def main():
    rows = [*receptor_rows(), *golden_membrane.rows()]
    path = pathlib.Path(__file__).with_suffix(".csv")
    missed = 0
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("scheme protocol measure unit value printed ratio agrees definition".split())
        for scheme, protocol, measure, unit, value, printed in rows:
            ratio, agrees = agreement(value, printed)
            writer.writerow((scheme, protocol, measure, unit, f"{value:.10g}", printed, ratio, agrees,
                             DEFINITIONS.get(measure, "")))
            missed += agrees == "NO"
            if printed:
                print(f"{scheme:14} {protocol:30} {measure:24} {value:14.6g} {printed:>9} {ratio:>8} {agrees}")
    print(f"{len(rows)} values, {sum(bool(r[-1]) for r in rows)} with a printed number, {missed} not reproduced")


if __name__ == "__main__":
    main()
