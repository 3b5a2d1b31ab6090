"""Runs exported mechanisms in NEURON under voltage clamp and writes their currents.

usage: neuron_clamp.py JOB.json RESULT.json

JOB: {"folder": where the .mod files are, "hold": mV, "celsius": degC, "duration": ms, "sample": ms, "steps": [ms, ...], "ions": {variable: mM},
      "mechanisms": [{"name": POINT_PROCESS, "record": [variable, ...],
                      "set": {variable: number}, "point": [pointers to the membrane potential], "play": {variable: [[ms, number], ...]}, "weight": of its one connection, "events": [ms, ...]}]}
RESULT: {"units": what modlunit said, by file, empty when it said nothing against it,
         "traces": {"name.variable": {step: [value every "sample" ms]}}}

Debian's nrnivmodl fails on systems where its makefile's libraries have moved, so the C that nocmodl writes is compiled here by hand.
"""

import json
import os
import subprocess
import sys


def translate(folder, names):
    """Translates every .mod file to C; gives what the unit checker said of each."""
    said = {}
    for name in names:
        subprocess.run(["nocmodl", name + ".mod"], cwd=folder, check=True, capture_output=True, text=True)
        checked = subprocess.run(["modlunit", name + ".mod"], cwd=folder, capture_output=True, text=True)
        lines = (checked.stdout + checked.stderr).splitlines()
        said[name] = "\n".join(line for line in lines if not line.startswith(("model ", "Checking units of")))
    return said


def build(folder, names, library):
    """Compiles the C files and a registration function into a shared library that NEURON loads."""
    with open(os.path.join(folder, "mod_func.c"), "w") as f:
        f.write("".join(f"extern void _{n}_reg(void);\n" for n in names))
        f.write("void modl_reg(void) {\n" + "".join(f"    _{n}_reg();\n" for n in names) + "}\n")
    with open("/proc/self/maps") as f:
        nrniv = next(line.split()[-1] for line in f if "libnrniv" in line)
    where = os.path.dirname(nrniv)
    include = next(d for d in ("/usr/include", os.path.join(where, "..", "include")) if os.path.exists(os.path.join(d, "mech_api.h")))
    sources = [os.path.join(folder, n + ".c") for n in names + ["mod_func"]]
    command = ["gcc", "-O1", "-w", "-fPIC", "-shared", "-DHAVE_CONFIG_H", "-I" + include, "-o", library, *sources, nrniv, "-Wl,-rpath," + where]
    subprocess.run(command, check=True, capture_output=True, text=True)


def run(h, job, step):
    """One run of all mechanisms side by side in a clamped compartment; gives a trace of each."""
    section = h.Section(name="clamped")
    section.L = section.diam = 10
    clamp = h.SEClamp(section(0.5))
    clamp.rs, clamp.dur1, clamp.amp1 = 1e-4, 1e9, job["hold"]
    h.celsius = job["celsius"]
    h.dt = step
    kept, variables, events = [], {}, []
    for m in job["mechanisms"]:
        process = getattr(h, m["name"])(section(0.5))
        for variable, value in m.get("set", {}).items():
            setattr(process, variable, value)
        for pointer in m.get("point") or []:
            h.setpointer(section(0.5)._ref_v, pointer, process)
        for variable, points in m.get("play", {}).items():
            times, values = h.Vector([p[0] for p in points]), h.Vector([p[1] for p in points])
            values.play(getattr(process, "_ref_" + variable), times, True)
            kept += [times, values]
        if m.get("events"):
            connection = h.NetCon(None, process)
            connection.weight[0] = m["weight"]
            events += [(connection, time) for time in m["events"]]
        variables |= {f"{m['name']}.{v}": getattr(process, "_ref_" + v) for v in m["record"]}
        kept.append(process)
    for variable, concentration in (job.get("ions") or {}).items():
        setattr(section, variable, concentration)
    h.finitialize(job["hold"])
    for connection, time in events:
        connection.event(time)
    return sample(h, job, step, variables)


def sample(h, job, step, variables):
    """Advances, reading the variables every "sample" ms; what a step leaves in a current is of the step's beginning, so it is computed anew."""
    traces = {name: [reference[0]] for name, reference in variables.items()}
    stride = round(job["sample"] / step)
    for _ in range(round(job["duration"] / job["sample"])):
        for _ in range(stride):
            h.fadvance()
        h.fcurrent()
        for name, reference in variables.items():
            traces[name].append(reference[0])
    return traces


def main():
    os.environ["NEURON_MODULE_OPTIONS"] = "-nogui"
    from neuron import h

    with open(sys.argv[1]) as f:
        job = json.load(f)
    names = [m["name"] for m in job["mechanisms"]]
    units = translate(job["folder"], names)
    library = os.path.join(job["folder"], "mechanisms.so")
    build(job["folder"], names, library)
    h.nrn_load_dll(library)
    traces = {}
    for step in job["steps"]:
        for name, trace in run(h, job, step).items():
            traces.setdefault(name, {})[str(step)] = trace
    with open(sys.argv[2], "w") as f:
        json.dump({"units": units, "traces": traces}, f)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as e:
        sys.exit(f"{' '.join(e.cmd[:2])} failed:\n{e.stdout}\n{e.stderr}")
