"""Marking

What it takes to mark one notebook, of the marker and of the notebook's own process together (here
without the sandbox, which hides its processor time and takes some ten milliseconds), beside a fresh
Python that imports NumPy. The aim is at most 1.5 s for a complete notebook. Then whole classes, in
the sandbox: a quarter each of complete, half-done and blank notebooks, and of notebooks with three
mistakes; seconds by the clock on all cores, the most memory that the marker itself took, and what
its folder takes on disk.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.timing import ratio, spread
from grading.marking.mark import Settings, mark
from grading.sandbox import bubblewrap
from grading.submission.reading import Submission
from lesson import build
from lesson.editions.notebooks import learner, text_of
from public_tests import POINTS

SLIPS = {
    "update_parameters_with_gd": "return {key: w + learning_rate * grads['d' + key] "
    "for key, w in parameters.items()}",
    "update_lr": "return learning_rate0 / (1 + decay_rate) * epoch_num",
    "exponentially_weighted_averages": "return np.array(values, dtype=float)",
}
NUMPY = "import numpy, in a fresh Python"


def notebooks():
    """Return {kind: the text of such a notebook}."""
    lesson = build.load()
    most = len(lesson.points)
    books = {
        "complete": learner(lesson, solve_first=most),
        "half done": learner(lesson, solve_first=7),
        "blank": learner(lesson),
        "three mistakes": learner(lesson, solve_first=most, replace=SLIPS),
    }
    return {kind: text_of(book) for kind, book in books.items()}


def processor_seconds(call):
    """Return the processor's seconds of a call, with those of the processes that it waited for."""

    def used():
        who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, who))

    begin = used()
    call()
    return used() - begin


def singles(texts, folder, rounds):
    """Return rows: the time of one notebook of each kind, measured by turns."""
    settings = Settings(POINTS, seed=1, sandboxed=False)
    calls = {NUMPY: lambda: subprocess.run([sys.executable, "-c", "import numpy"], check=True)}
    for kind, text in texts.items():
        path = folder / f"{kind}.ipynb"
        path.write_text(text, encoding="utf-8")
        one = Submission(path, kind, kind)
        calls[kind] = lambda one=one: mark(one, settings)
    samples = {name: [] for name in calls}
    for number in range(rounds + 1):
        for name, call in calls.items():
            seconds = processor_seconds(call)
            if number:  # the first is a warm-up
                samples[name].append(seconds)
    return [
        {
            "what": name,
            "processor time": spread(found),
            "in times import numpy": ratio(found, samples[NUMPY]),
        }
        for name, found in samples.items()
    ]


def whole_class(texts, folder, size):
    """Return the row of a class: notebooks a second, and the marker's memory."""
    handed_in = folder / f"class of {size}"
    handed_in.mkdir()
    kinds = list(texts)
    for number in range(size):
        file = handed_in / f"{number:05}.ipynb"
        file.write_text(texts[kinds[number % len(kinds)]], encoding="utf-8")
    out = folder / f"out of {size}"
    command = [sys.executable, "-m", "grading", str(handed_in), "--out", str(out)]
    if bubblewrap.trouble():
        command.append("--unsafe")
    begin, most = time.perf_counter(), 0.0
    said = folder / "what it said.txt"
    with said.open("w", encoding="utf-8") as file:
        run = subprocess.Popen(command, cwd=build.ROOT, stdout=file, stderr=subprocess.STDOUT)
        while run.poll() is None:
            most = max(most, megabytes(run.pid))
            time.sleep(0.1)
    seconds = time.perf_counter() - begin
    if run.returncode or len(list((out / "marks").glob("*.json"))) != size:
        raise RuntimeError(f"not all were marked:\n{said.read_text(encoding='utf-8')[-2000:]}")
    return {
        "what": f"a class of {size}",
        "seconds": f"{seconds:.0f}",
        "seconds a notebook": f"{seconds / size:.2f}",
        "memory of the marker": f"{most:.0f} MB" if most else "not known here",
        "size of marks/": f"{size_of(out) / 2**20:.1f} MB",
    }


def size_of(folder):
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def megabytes(process):
    """Return the memory of a process in MB, or 0 where that is not told."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")]
    return int(found[0]) / 1024 if found else 0.0


def measure(quick=False, sizes=(20, 200)):
    """Return the rows of the table; `quick` sees that it runs."""
    texts = dict(list(notebooks().items())[: 2 if quick else None])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = singles(texts, folder, rounds=1 if quick else 9)
        return [*rows, *(whole_class(texts, folder, size) for size in ((2,) if quick else sizes))]
