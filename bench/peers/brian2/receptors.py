#!/usr/bin/python3
"""The receptor-kinetics workload in Brian2: C++ standalone, RK4, step of 0.025 ms, one thread."""
import json
import math
import pathlib
import sys
import time
BEGIN = time.perf_counter()
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from events import STEP, trains
from peer import arguments, report

GATE = 1 / (1 + 1 / 3.57 * math.exp(0.062 * 60))
# Rates in 1/ms, concentrations in mM; C0 and r00 follow from the conservation of receptors.
AMPA = """
dglu/dt = -glu/(1.2*ms) : 1
C0 = 1 - C1 - C2 - D - O : 1
dC1/dt = (13*glu*C0 - (0.0059 + 13*glu)*C1 + 86*C2)/ms : 1
dC2/dt = (13*glu*C1 - (86 + 0.9 + 2.7)*C2 + 0.064*D + 0.2*O)/ms : 1
dD/dt = (0.9*C2 - 0.064*D)/ms : 1
dO/dt = (2.7*C2 - 0.2*O)/ms : 1
"""
GLUTAMATE, GLYCINE = ("5*glu", "0.0055"), ("0.01", "0.005")
# Wall and processor time and peak memory of the compiled program alone; its memory is polled, since what wait() reports
# includes the interpreter that it was forked from.
MEASURE = """import json, resource, subprocess, time
begin, peak = time.perf_counter(), 0
program = subprocess.Popen(["./main"])
while program.poll() is None:
    try:
        peak = [int(s.split()[1]) for s in open(f"/proc/{program.pid}/status") if s.startswith("VmHWM")][0]
    except (OSError, IndexError):
        pass
    time.sleep(0.01)
wall, used = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak_kib": peak}, open("measured.json", "w"))
raise SystemExit(program.returncode)"""


def nmda():
    """Equations of the nine closed states r(glutamate)(glycine), the open state NO and the desensitised ND."""
    gains, losses = {}, {}

    def move(a, b, rate):
        losses.setdefault(a, []).append(rate)
        gains.setdefault(b, []).append(f"{rate}*{a}")
    for other in range(3):
        for n in range(2):
            move(f"r{n}{other}", f"r{n + 1}{other}", f"{2 - n}*{GLUTAMATE[0]}")
            move(f"r{n + 1}{other}", f"r{n}{other}", f"{n + 1}*{GLUTAMATE[1]}")
            move(f"r{other}{n}", f"r{other}{n + 1}", f"{2 - n}*{GLYCINE[0]}")
            move(f"r{other}{n + 1}", f"r{other}{n}", f"{n + 1}*{GLYCINE[1]}")
    for state, away, back in (("NO", "0.0465", "0.0916"), ("ND", "0.0084", "0.0018")):
        move("r22", state, away)
        move(state, "r22", back)
    dynamic = [state for state in gains if state != "r00"]
    lines = [f"r00 = 1 - ({' + '.join(dynamic)}) : 1"]
    for state in dynamic:
        lines.append(f"d{state}/dt = ({' + '.join(gains[state])} - ({' + '.join(losses[state])})*{state})/ms : 1")
    return "\n".join(lines)


def main():
    options = arguments(__doc__)
    import brian2 as b
    b.set_device("cpp_standalone", build_on_run=False)
    b.prefs.devices.cpp_standalone.openmp_threads = 0
    b.prefs.devices.cpp_standalone.run_cmd_unix = [sys.executable, "measure.py"]
    b.prefs.codegen.cpp.extra_compile_args_gcc = ["-w", "-O3", "-march=native", "-ffast-math",
                                                  "-fno-finite-math-only", "-std=c++11"]
    b.defaultclock.dt = STEP * b.ms
    receptors = b.NeuronGroup(options.synapses, AMPA + nmda(), method="rk4")
    receptors.r01, receptors.r02 = 2 * (2 / 3) * (1 / 3), (2 / 3)**2   # glycine sites in equilibrium at 1 uM
    who, when = trains(options.synapses, round(options.duration / STEP))
    source = b.SpikeGeneratorGroup(options.synapses, who, when * STEP * b.ms)
    release = b.Synapses(source, receptors, on_pre="glu_post += 1")
    release.connect(j="i")
    every_ms = b.Clock(1 * b.ms)
    total = b.NeuronGroup(1, "ampa : 1\nnmda : 1")
    gather = b.Synapses(receptors, total, "ampa_post = O_pre : 1 (summed)\nnmda_post = NO_pre : 1 (summed)",
                        clock=every_ms)
    gather.connect()
    record = b.StateMonitor(total, ["ampa", "nmda"], record=0, clock=every_ms, when="end")
    network = b.Network(receptors, source, release, total, gather, record)
    # an event acts before the step that begins at its time, hence synapses ahead of groups
    network.schedule = ["start", "thresholds", "synapses", "groups", "resets", "end"]
    network.run((options.duration + STEP) * b.ms)     # one step more: the last sum is taken at its start
    b.device.build(directory=str(options.work), compile=True, run=False)
    (options.work / "measure.py").write_text(MEASURE)
    ready = time.perf_counter()
    b.device.run(str(options.work), False, [])
    measured = json.loads((options.work / "measured.json").read_text())
    rows = [(round(t / b.ms), a, n * GATE) for t, a, n in zip(record.t, record.ampa[0], record.nmda[0])][1:]
    report(options, rows, run=measured["wall"], cpu=measured["cpu"], prepare=ready - BEGIN,
           total=time.perf_counter() - BEGIN,
           version=f"Brian2 {b.__version__}", method="C++ standalone, RK4, -O3 -march=native -ffast-math",
           peak_kib=measured["peak_kib"])


main()
