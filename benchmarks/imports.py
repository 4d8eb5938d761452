"""The first cell

What a fresh Python takes to import NumPy, and NumPy with the project's modules. matplotlib,
scikit-learn and SciPy are loaded where they are first used. The aim for `opt_utils` and
`public_tests` is less than 0.25 s more than NumPy alone.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.timing import spread

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = {
    "numpy": "numpy",
    "opt_utils": "numpy, opt_utils",
    "opt_utils, public_tests": "numpy, opt_utils, public_tests",
    "all that the first cell imports": (
        "numpy, opt_utils, public_tests, opt_plots, opt_experiments, testCases"
    ),
}


def processor_seconds(modules):
    """Return the processor's seconds until a fresh Python has imported these modules."""
    code = f"import {modules}, time; print(time.process_time())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    samples = {name: [] for name in IMPORTS}
    for round_ in range(1 if quick else 12):
        for name, modules in IMPORTS.items():
            taken = processor_seconds(modules)
            if round_ or quick:  # the first round fills the disk's cache
                samples[name].append(taken)
    rows = []
    for name, seconds in samples.items():
        more = [one - alone for one, alone in zip(seconds, samples["numpy"], strict=True)]
        rows.append(
            {
                "imported": name,
                "time": spread(seconds),
                "more than NumPy alone": "–" if name == "numpy" else spread(more),
            }
        )
    return rows
