"""A large class, marked once

A class as under *Marking*, of the size that stands in the row. `make bench` does not mark it again:
this is the last run of `python -m benchmarks.large_class 2000` (or of another number), which takes
some ten minutes on two idle cores and writes this section.
The load is what the system called the average of the five minutes before: about how many programs
wanted a core at that time. Where it is not near 0, others took their part of the cores, and the
seconds say little.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from benchmarks import page
from benchmarks.__main__ import main
from benchmarks.grading import notebooks, whole_class

RECORDED = Path(__file__).with_suffix(".json")


def mark_class(size):
    """Mark a class of this size; return its row, and on what it was marked."""
    load = f"{os.getloadavg()[1]:.1f}"
    with tempfile.TemporaryDirectory() as name:
        row = whole_class(notebooks(), Path(name), size)
    return row | {"load before": load, "on": page.set_up().partition(";")[0]}


def measure(quick=False):
    """Return the rows that were recorded; `quick` sees that a class can be marked, too."""
    rows = json.loads(RECORDED.read_text(encoding="utf-8"))
    return [*rows, mark_class(2)] if quick else rows


if __name__ == "__main__":
    rows = [mark_class(int(size)) for size in sys.argv[1:] or ["2000"]]
    RECORDED.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    main(["--write", "large_class"])
