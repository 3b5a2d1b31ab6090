"""Compiles a .mod file for Debian's NEURON, whose nrnivmodl does not work: nocmodl, cc, link, load."""
import pathlib
import shutil
import subprocess

REGISTER = """#include <stdio.h>
extern void _{name}_reg(void);
extern int nrnmpi_myid;
extern int nrn_nobanner_;
void modl_reg(void) {{ _{name}_reg(); }}
"""
COMPILE = ["cc", "-O3", "-march=native", "-w", "-fPIC", "-DHAVE_CONFIG_H", "-I/usr/include", "-I."]


def library(source, folder):
    """Path of the shared library made in `folder` from one .mod file; load it with h.nrn_load_dll."""
    source, folder = pathlib.Path(source), pathlib.Path(folder)
    name = source.stem
    shutil.copy(source, folder)
    run(["nocmodl", f"{name}.mod"], folder)
    (folder / "mod_func.c").write_text(REGISTER.format(name=name))
    for unit in (name, "mod_func"):
        run([*COMPILE, "-c", f"{unit}.c", "-o", f"{unit}.o"], folder)
    run(["cc", "-shared", "-o", "libnrnmech.so", f"{name}.o", "mod_func.o", "-L/usr/lib/nrn", "-lnrniv",
         "-Wl,-rpath,/usr/lib/nrn"], folder)
    return folder / "libnrnmech.so"


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
