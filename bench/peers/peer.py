"""What every peer program takes and gives: the size of the run in, summed conductances and times out."""
import argparse
import json
import pathlib
import resource


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--synapses", type=int, default=10_000)
    parser.add_argument("--duration", type=int, default=1000, help="whole ms")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder to build in")
    return parser.parse_args()


def report(options, rows, run, cpu, prepare, total, version, method, peak_kib=None):
    """Writes conductance.csv (t_ms, AMPA nS, NMDA nS) and result.json into the work folder."""
    text = "".join(f"{t},{a:.15g},{n:.15g}\n" for t, a, n in rows)
    (options.work / "conductance.csv").write_text("t_ms,g_ampa_nS,g_nmda_nS\n" + text)
    ns = 1e9 / (options.synapses * options.duration * 40)
    peak = peak_kib or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (options.work / "result.json").write_text(json.dumps({
        "version": version, "method": method, "synapses": options.synapses, "duration_ms": options.duration,
        "ns_per_synapse_step": ns * run, "cpu_ns_per_synapse_step": ns * cpu, "run_s": run,
        "prepare_s": prepare, "total_s": total, "peak_rss_mb": peak / 1024}))
