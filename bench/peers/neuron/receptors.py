#!/usr/bin/python3
"""The receptor-kinetics workload in NEURON: KINETIC blocks, sparse solver, fixed step of 0.025 ms, one thread."""
import math
import os
import pathlib
import sys
import time
BEGIN = time.perf_counter()
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from events import STEP, trains
from peer import arguments, report
from build import library
os.environ.setdefault("NEURON_MODULE_OPTIONS", "-nogui")

GATE = 1 / (1 + 1 / 3.57 * math.exp(0.062 * 60))


def main():
    options = arguments(__doc__)
    from neuron import h
    h.nrn_load_dll(str(library(pathlib.Path(__file__).parent / "synapse.mod", options.work)))
    section = h.Section()
    clamp = h.SEClamp(section(0.5))       # holds -60 mV to 1e-5 mV, so that v is a constant of the mechanism
    clamp.dur1, clamp.amp1, clamp.rs = 1e9, -60, 1e-6
    synapses = [h.GlutamateSynapse(section(0.5)) for _ in range(options.synapses)]
    connections = [h.NetCon(None, synapse) for synapse in synapses]
    for connection in connections:
        connection.weight[0], connection.delay = 1, 0
    openings = [pointers(h, synapses, state) for state in ("_ref_O", "_ref_NO")]
    h.dt = STEP
    h.finitialize(-60)
    for synapse, step in zip(*trains(options.synapses, round(options.duration / STEP))):
        connections[synapse].event(step * STEP)
    ready, ready_cpu = time.perf_counter(), time.process_time()
    rows = []
    for ms in range(options.duration):
        for _ in range(round(1 / STEP)):
            h.fadvance()
        rows.append((ms + 1, *(gather() * gate for gather, gate in zip(openings, (1, GATE)))))
    done, done_cpu = time.perf_counter(), time.process_time()
    report(options, rows, run=done - ready, cpu=done_cpu - ready_cpu, prepare=ready - BEGIN,
           total=time.perf_counter() - BEGIN, version=f"NEURON {h.nrnversion(0)}",
           method="KINETIC sparse (backward Euler), SEClamp at -60 mV")


def pointers(h, synapses, state):
    """A function that sums one state over all synapses."""
    source, values = h.PtrVector(len(synapses)), h.Vector(len(synapses))
    for index, synapse in enumerate(synapses):
        source.pset(index, getattr(synapse, state))

    def gather():
        source.gather(values)
        return values.sum()
    return gather


main()
