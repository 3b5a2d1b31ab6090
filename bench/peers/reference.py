#!/usr/bin/python3
"""Independent tight solution of the receptor-kinetics workload: summed conductance every 1 ms.

Between events glutamate is g exp(-t/1.2 ms), so the occupancies at the end of m grid steps are those at
the beginning times a matrix that depends on g alone, and analytically. That matrix is tabulated once at
Chebyshev points in g (fourth-order Magnus integration) for m = 1..40 and evaluated by its
Chebyshev series; nothing is stepped at 0.025 ms, and no code is shared with Engram or with the peers.
"""
import argparse
import json
import math
import pathlib
import sys
import time
import numpy as np
from events import STEP, checksum, trains

TAU = 1.2                        # ms, decay of glutamate
PER_MS = 40                      # grid steps in a ms
GLYCINE = 1e-3                   # mM
GATE = 1 / (1 + 1 / 3.57 * math.exp(0.062 * 60))   # Jahr & Stevens (1990), -60 mV, 1 mM Mg2+


def ampa():
    """Rates at 0 glutamate and their slope in glutamate (1/ms, 1/(mM ms)), open state, start."""
    c0, c1, c2, d, o = range(5)
    free = {(c1, c0): 0.0059, (c2, c1): 86, (c2, d): 0.9, (d, c2): 0.064, (c2, o): 2.7, (o, c2): 0.2}
    bound = {(c0, c1): 13, (c1, c2): 13}
    return generator(free, 5), generator(bound, 5), o, np.eye(5)[c0]


def nmda():
    """Nine closed states r(glutamate, glycine), open 9, desensitised 10; 1 uM glycine."""
    def r(glutamate, glycine):
        return 3 * glutamate + glycine
    free, bound = {}, {}
    for other in range(3):
        for n in range(2):
            bound[r(n, other), r(n + 1, other)] = (2 - n) * 5
            free[r(n + 1, other), r(n, other)] = (n + 1) * 0.0055
            free[r(other, n), r(other, n + 1)] = (2 - n) * 10 * GLYCINE
            free[r(other, n + 1), r(other, n)] = (n + 1) * 0.005
    free |= {(8, 9): 0.0465, (9, 8): 0.0916, (8, 10): 0.0084, (10, 8): 0.0018}
    p = 10 * GLYCINE / (10 * GLYCINE + 0.005)
    start = np.zeros(11)
    start[:3] = (1 - p)**2, 2 * p * (1 - p), p**2
    return generator(free, 11), generator(bound, 11), 9, start


def generator(rates, size):
    q = np.zeros((size, size))
    for (a, b), rate in rates.items():
        q[a, b] += rate
        q[a, a] -= rate
    return q


def expm(a):
    """Taylor series after scaling, for a stack of matrices."""
    halvings = max(0, math.ceil(math.log2(np.abs(a).sum(-1).max() / 0.25)))
    a = a / 2.0**halvings
    term = total = np.broadcast_to(np.eye(a.shape[-1]), a.shape)
    for k in range(1, 15):
        term = term @ a / k
        total = total + term
    for _ in range(halvings):
        total = total @ total
    return total


def propagators(free, bound, glutamate, divisions):
    """Matrices for 1..40 grid steps from each initial glutamate: array [steps, g, from, to]."""
    h = STEP / divisions
    points = 0.5 + np.array([-1, 1]) * math.sqrt(3) / 6
    commutator = free @ bound - bound @ free
    total = np.broadcast_to(np.eye(len(free)), (glutamate.size, *free.shape))
    result = []
    for n in range(PER_MS * divisions):
        one, two = (glutamate[:, None, None] * math.exp(-(n + x) * h / TAU) for x in points)
        # occupancies are row vectors, so the commutator is [Q(t1), Q(t2)] = (g2 - g1)[free, bound]
        total = total @ expm(h * free + h / 2 * (one + two) * bound
                             + math.sqrt(3) / 12 * h * h * (two - one) * commutator)
        if (n + 1) % divisions == 0:
            result.append(total)
    return np.array(result)


class Receptor:
    """Occupancies of every synapse, advanced by tabulated exact matrices."""

    def __init__(self, scheme, synapses, top, degree, divisions):
        free, bound, self.open, start = scheme
        self.size, self.top, self.degree = start.size, top, degree
        self.occupancy = np.tile(start, (synapses, 1))
        angle = (np.arange(degree + 1) + 0.5) * math.pi / (degree + 1)
        table = propagators(free, bound, top / 2 * (1 + np.cos(angle)), divisions)
        cosines = np.cos(np.outer(np.arange(degree + 1), angle)) * 2 / (degree + 1)
        cosines[0] /= 2
        self.series = np.einsum("kg,mgij->mkij", cosines, table).reshape(PER_MS, degree + 1, -1)

    def advance(self, who, glutamate, steps):
        angle = np.arccos(np.clip(2 * glutamate / self.top - 1, -1, 1))
        basis = np.cos(np.outer(angle, np.arange(self.degree + 1)))
        matrix = (basis @ self.series[steps - 1]).reshape(-1, self.size, self.size)
        self.occupancy[who] = np.einsum("si,sij->sj", self.occupancy[who], matrix)


def solve(synapses, duration, degree=48, divisions=32):
    """Rows t (ms), summed AMPA and NMDA conductance (nS, 1 nS a synapse) at 1, 2, ... ms."""
    who, when = trains(synapses, round(duration / STEP))
    top = largest_glutamate(who, when, synapses)
    receptors = [Receptor(scheme, synapses, top, degree, divisions) for scheme in (ampa(), nmda())]
    glutamate = np.zeros(synapses)
    rows = []
    for ms in range(round(duration)):
        first, last = np.searchsorted(when, (ms * PER_MS, (ms + 1) * PER_MS))
        done = np.zeros(synapses, dtype=np.int64)
        for synapse, step in zip(who[first:last], when[first:last] - ms * PER_MS):
            move(receptors, glutamate, np.array([synapse]), int(step - done[synapse]))
            glutamate[synapse] += 1
            done[synapse] = step
        quiet = np.flatnonzero(done == 0)
        move(receptors, glutamate, quiet, PER_MS)
        for synapse in np.flatnonzero(done):
            move(receptors, glutamate, np.array([synapse]), int(PER_MS - done[synapse]))
        ampa_sum, nmda_sum = (r.occupancy[:, r.open].sum() for r in receptors)
        rows.append((ms + 1, ampa_sum, nmda_sum * GATE))
    return np.array(rows)


def move(receptors, glutamate, who, steps):
    if steps == 0 or who.size == 0:
        return
    for receptor in receptors:
        receptor.advance(who, glutamate[who], steps)
    glutamate[who] *= math.exp(-steps * STEP / TAU)


def largest_glutamate(who, when, synapses):
    level, last, top = np.zeros(synapses), np.zeros(synapses), 1.0
    for synapse, step in zip(who, when):
        level[synapse] = 1 + level[synapse] * math.exp(-(step - last[synapse]) * STEP / TAU)
        last[synapse] = step
        top = max(top, level[synapse])
    return top


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--synapses", type=int, default=10_000)
    parser.add_argument("--duration", type=int, default=1000, help="whole ms")
    parser.add_argument("--degree", type=int, default=48, help="of the Chebyshev series")
    parser.add_argument("--divisions", type=int, default=32, help="Magnus steps in a grid step")
    parser.add_argument("--output", type=pathlib.Path, default=None, help="CSV; default: standard output")
    arguments = parser.parse_args()
    begin = time.perf_counter()
    rows = solve(arguments.synapses, arguments.duration, arguments.degree, arguments.divisions)
    text = "t_ms,g_ampa_nS,g_nmda_nS\n" + "".join(f"{t:.0f},{a:.14e},{n:.14e}\n" for t, a, n in rows)
    (arguments.output.write_text if arguments.output else sys.stdout.write)(text)
    who, when = trains(arguments.synapses, round(arguments.duration / STEP))
    print(json.dumps({"seconds": round(time.perf_counter() - begin, 1), "events": who.size,
                      "checksum": checksum(who, when)}), file=sys.stderr)


if __name__ == "__main__":
    main()
