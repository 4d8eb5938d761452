"""The first cell

What importing NumPy takes in a fresh Python with IPython, which every notebook has, and importing
NumPy with the project's modules (compiled by an earlier start). matplotlib, scikit-learn and SciPy
are loaded where they are first used. *From disk* is by the clock, after the system was told to
forget what it holds of these files; how long it takes then is the disk's and the other programs'.
The aim is less than 0.25 s more than NumPy alone, from disk too.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import spread

ROOT = Path(__file__).resolve().parent.parent
ALL = "numpy, opt_utils, public_tests, opt_plots, opt_experiments, testCases"
IMPORTS = {
    "numpy": "numpy",
    "opt_utils": "numpy, opt_utils",
    "opt_utils, public_tests": "numpy, opt_utils, public_tests",
    "all that the first cell imports": ALL,
}
TIMES = """
import IPython, time
processor, clock = time.process_time(), time.perf_counter()
import {modules}
print(time.process_time() - processor, time.perf_counter() - clock)
"""
# The modules' files, with what is compiled of them, and the libraries that they load.
FILES = """
import IPython, sys, {modules}
specs = [spec for one in list(sys.modules.values()) if (spec := getattr(one, "__spec__", None))]
print(*(path for spec in specs for path in (spec.origin, spec.cached)), sep="\\n")
for line in open("/proc/self/maps"):
    print(line[73:].strip())
"""
CAN_FORGET = hasattr(os, "posix_fadvise") and Path("/proc/self/maps").exists()


def fresh_python(code, modules, compiled):
    """Return the lines that code prints in a fresh Python that keeps compiled files in a folder."""
    environment = {name: text for name, text in os.environ.items() if "BYTECODE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", code.format(modules=modules)],
        cwd=ROOT,
        env=environment | {"PYTHONPYCACHEPREFIX": compiled},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def forget(files):
    """Tell the system to forget what it holds of some files in memory."""
    for path in filter(os.path.isfile, files):
        file = os.open(path, os.O_RDONLY)
        os.fsync(file)  # what is not yet written cannot be forgotten
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    warm, cold = {name: [] for name in IMPORTS}, {name: [] for name in IMPORTS}
    with tempfile.TemporaryDirectory() as compiled:
        fresh_python(TIMES, ALL, compiled)  # compiles all
        files = fresh_python(FILES, ALL, compiled) if CAN_FORGET else []
        for _ in range(1 if quick else 12):
            for name, modules in IMPORTS.items():
                processor, _ = fresh_python(TIMES, modules, compiled)[0].split()
                warm[name].append(float(processor))
                forget(files)
                _, clock = fresh_python(TIMES, modules, compiled)[0].split()
                cold[name].append(float(clock))
    rows = []
    for name in IMPORTS:
        row = {"imported": name, "time": spread(warm[name]), "more than NumPy": more(warm, name)}
        if CAN_FORGET:
            row |= {"from disk": spread(cold[name]), "more than NumPy from disk": more(cold, name)}
        rows.append(row)
    return rows


def more(samples, name):
    """Return how much longer something took than NumPy alone, round by round."""
    alone = zip(samples[name], samples["numpy"], strict=True)
    return "–" if name == "numpy" else spread([one - numpy for one, numpy in alone])
