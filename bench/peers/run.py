#!/usr/bin/python3
"""Runs the receptor-kinetics workload in the other simulators and prints one JSON document.

Each peer runs in a process and a temporary folder of its own, one thread, and is judged against
reference/receptor-kinetics.csv (or, for another number of synapses, a reference computed on the spot).
"""
import argparse
import csv
import importlib.util
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# Module, programs needed, Debian packages, default ms (NEURON's cost per step does not depend on the duration).
PEERS = {
    "neuron": ("neuron", ("nocmodl", "cc"), "neuron neuron-dev python3-neuron gcc", 100),
    "brian2": ("brian2", ("g++", "make"), "python3-brian g++ make", 1000),
}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NEURON_MODULE_OPTIONS": "-nogui"}


def missing(peer):
    """What to install, or None; a folder of the same name beside this file is not the package."""
    module, programs, packages, _ = PEERS[peer]
    spec = importlib.util.find_spec(module)
    absent = [program for program in programs if shutil.which(program) is None]
    if spec is None or spec.origin is None:
        absent.insert(0, f"Python module '{module}' for {sys.executable}")
    return f"not run: {', '.join(absent)} not found; on Debian: apt-get install {packages}" if absent else None


def reference(synapses, duration):
    if synapses == 10_000 and duration <= 1000:
        with (HERE / "reference" / "receptor-kinetics.csv").open() as file:
            return rows(file)[:duration]
    from reference import solve
    return [tuple(row) for row in solve(synapses, duration)]


def rows(file):
    return [tuple(map(float, line)) for line in list(csv.reader(file))[1:]]


def errors(found, expected):
    """Largest difference over the largest reference value, AMPA and NMDA."""
    assert [row[0] for row in found] == [row[0] for row in expected], "recorded times differ from the reference"
    return [max(abs(a[k] - b[k]) for a, b in zip(found, expected)) / max(b[k] for b in expected) for k in (1, 2)]


def run(peer, synapses, duration):
    advice = missing(peer)
    if advice:
        return {"skipped": advice}
    with tempfile.TemporaryDirectory(prefix=f"receptor-kinetics-{peer}-") as folder:
        command = [sys.executable, "-W", "ignore", str(HERE / peer / "receptors.py"), "--synapses", str(synapses),
                   "--duration", str(duration), "--work", folder]
        done = subprocess.run(command, cwd=folder, env=os.environ | ONE_THREAD, capture_output=True, text=True,
                              check=False)
        if done.returncode:
            return {"failed": (done.stdout + done.stderr)[-2000:]}
        work = pathlib.Path(folder)
        result = json.loads((work / "result.json").read_text())
        with (work / "conductance.csv").open() as file:
            result["error_ampa"], result["error_nmda"] = errors(rows(file), reference(synapses, duration))
    return result


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("peers", nargs="*", help="neuron, brian2; default: all")
    parser.add_argument("--synapses", type=int, default=10_000)
    parser.add_argument("--duration", type=int, help="whole ms; default: 1000, NEURON 100")
    arguments = parser.parse_args()
    chosen = arguments.peers or list(PEERS)
    if unknown := set(chosen) - set(PEERS):
        parser.error(f"unknown peer {', '.join(sorted(unknown))}; known: {', '.join(PEERS)}")
    results = {peer: run(peer, arguments.synapses, arguments.duration or PEERS[peer][3]) for peer in chosen}
    print(json.dumps({"workload": "receptor-kinetics", "step_ms": 0.025, "threads": 1, "processor": processor(),
                      "peers": results}, indent=2))
    return 1 if any("failed" in result for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
