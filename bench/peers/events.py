#!/usr/bin/python3
"""Glutamate events of the receptor-kinetics workload, the same bits in every program.

Each synapse draws geometric gaps on the 0.025 ms grid from its own SplitMix64 stream
(Steele, Lea & Flood 2014), so no file is shared. The recipe is in README.md; the check sum lets
another program prove that it made the same events.
"""
import argparse
import numpy as np

SEED = 20261123
STEP = 0.025                     # ms
LOG_NO_EVENT = -1.2500781315110272e-04   # ln(1 - p), p = 5 Hz x 0.025 ms = 1.25e-4
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def mix(z):
    """Output function of SplitMix64."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def trains(synapses=10_000, steps=40_000):
    """Synapse and step number of every event, ordered by step, then synapse.

    An event at step k is +1 mM of glutamate at time k x 0.025 ms, before the step that begins there.
    """
    index = np.arange(synapses, dtype=np.uint64)
    state = mix(np.uint64(SEED) + GOLDEN * (index + np.uint64(1)))
    position = np.full(synapses, -1, dtype=np.int64)
    who, when = [], []
    while index.size:
        state = state + GOLDEN
        u = ((mix(state) >> np.uint64(11)) + np.uint64(1)).astype(np.float64) * 2.0**-53
        position = position + 1 + np.floor(np.log(u) / LOG_NO_EVENT).astype(np.int64)
        alive = position < steps
        index, state, position = index[alive], state[alive], position[alive]
        who.append(index.astype(np.int64))
        when.append(position)
    who, when = np.concatenate(who), np.concatenate(when)
    order = np.lexsort((who, when))
    return who[order], when[order]


def checksum(who, when):
    """Sum of (synapse + 1)(step + 1), both counted from 0, modulo 2^64."""
    return int(((who + 1).astype(np.uint64) * (when + 1).astype(np.uint64)).sum(dtype=np.uint64))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--synapses", type=int, default=10_000)
    parser.add_argument("--duration", type=float, default=1000.0, help="ms")
    arguments = parser.parse_args()
    who, when = trains(arguments.synapses, round(arguments.duration / STEP))
    print(f"events {who.size}  checksum {checksum(who, when)}")
    for synapse in range(min(3, arguments.synapses)):
        print(f"synapse {synapse}: steps {when[who == synapse].tolist()}")
