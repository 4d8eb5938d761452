"""Marking: what grows with the class

All that the marker does beside marking: list a download (of Blackboard's shape, a note of the LMS's
beside each notebook), see what is marked already, write the reports (two pages for each learner,
the tables and the summary), write them again when nothing has changed, and put the marks into a
gradebook. The records are made: copies of four that were marked. Processor time. What is linear
takes at most 10 times as long for 2,000 as for 200, and 25 times for 50,000 as for 2,000; the last
two columns say how much of that it takes, and the aim is at most 1.2. (The reports of any class
hold its picture, half a second.)
"""

import contextlib
import hashlib
import io
import json
import tempfile
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from benchmarks.grading import notebooks
from benchmarks.timing import in_units
from grading.export import command as export
from grading.marking import records
from grading.marking.mark import Settings, mark
from grading.reports import whole_class
from grading.submission.files import apart, find
from grading.submission.reading import Submission
from public_tests import POINTS

SIZES = (200, 2_000, 50_000)
SETTINGS = Settings(POINTS, seed=1, order=1, sandboxed=False, fingerprint="made")


def marked_ones(folder):
    """Return the record of a notebook of each kind."""
    made = []
    for kind, text in notebooks().items():
        path = folder / f"{kind}.ipynb"
        path.write_text(text, encoding="utf-8")
        made.append(mark(Submission(path, kind, kind), replace(SETTINGS, fingerprint="")))
    return made


def hand_in(folder, size):
    """Make a class's download and its gradebook; the notebooks in it are empty."""
    folder.mkdir()
    rows = ['"Username","Homework [Total Pts: 100 Score] |1"']
    for number in range(size):
        start = f"Homework_user{number}_attempt_2026-05-01-09-00-00"
        book = json.dumps({"cells": [], "metadata": {"number": number}})
        (folder / f"{start}_x.ipynb").write_text(book, encoding="utf-8")
        (folder / f"{start}.txt").write_text("Name: somebody", encoding="utf-8")
        rows.append(f'"user{number}",""')
    folder.with_suffix(".csv").write_text("\n".join(rows), encoding="utf-8")


def times_of(size, made, folder):
    """Return {what: seconds} for a class of this size."""
    handed_in, out = folder / f"class{size}", folder / f"out{size}"
    hand_in(handed_in, size)
    seconds = {}

    @contextlib.contextmanager
    def timed(what):
        begin = time.process_time()
        yield
        seconds[what] = time.process_time() - begin

    with timed("list the download"):
        submissions, beside = find([handed_in]), apart([handed_in])
    assert len(submissions) == len(beside) == size
    for number, one in enumerate(submissions):
        sha256 = hashlib.sha256(one.path.read_bytes()).hexdigest()
        about = {"name": one.name, "file": one.file, "sha256": sha256, "fingerprint": "made"}
        records.save(made[number % len(made)] | about, out)
    with timed("see what is marked"):
        marked = [records.is_marked(one, SETTINGS, out) for one in submissions]
    assert all(marked)
    for what in ("write the reports", "write them again"):
        with timed(what):
            kept = records.all_of(submissions, out)
            whole_class.write_class(kept, out, POINTS, seed=1, apart=beside)
    options = ["--to", "blackboard", "--gradebook", str(handed_in.with_suffix(".csv"))]
    with timed("export"), contextlib.redirect_stdout(io.StringIO()):
        code = export.main([str(out), *options, "--out", str(folder / f"back{size}")])
    assert code == 0
    return seconds


def measure(quick=False, sizes=SIZES):
    """Return the rows of the table; `quick` sees that it runs."""
    sizes = (2, 4, 8) if quick else sizes
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = marked_ones(folder)
        found = {}
        for size in sizes:
            found[size] = times_of(size, made, folder)
    return [
        {
            "what": what,
            **{f"{size:,} notebooks": in_units(found[size][what]) for size in sizes},
            **{
                f"{more:,} in times {more // less} × {less:,}": (
                    f"{found[more][what] / found[less][what] * less / more:.2f} ×"
                )
                for less, more in pairwise(sizes)
            },
        }
        for what in found[sizes[0]]
    ]
