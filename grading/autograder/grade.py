"""What runs inside Gradescope: it marks one submission and writes results.json.

Gradescope says how: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import hashlib
import json
import sys
import traceback
from dataclasses import replace
from pathlib import Path

from checking.messages.show import not_started_line
from grading.marking.judge import judged
from grading.marking.mark import AGAIN, Settings
from grading.options import limits_of
from grading.reports.pages import message
from grading.sandbox import bubblewrap
from grading.sandbox.bubblewrap import ROOT
from grading.submission.files import find
from grading.submission.reading import Submission, Unreadable, read_bytes
from grading.writing import write_whole

SETTINGS = "settings.json"
NOTEBOOK = "Optimization_methods.ipynb"
TELL = "tell whoever teaches the course"


def main(handed_in: Path, results: Path) -> int:
    """Mark what the folder `handed_in` holds; write what a learner sees to `results`; return 0."""
    try:
        said = graded(handed_in, settings_in(ROOT / SETTINGS))
    except Exception:
        traceback.print_exc(file=sys.stdout)  # whoever teaches reads what is printed
        said = _only(f"This could not be marked, by a fault of the autograder: {TELL}.")
    write_whole(results, json.dumps(said, ensure_ascii=False, indent=1) + "\n")
    return 0


def settings_in(file: Path) -> Settings:
    """Return how all are marked, as the archive's maker wrote it to a file."""
    made = json.loads(file.read_text(encoding="utf-8"))
    limits, sandboxed = limits_of(made["time_limit"]), not bubblewrap.trouble()
    return Settings(made["points"], made["seed"], made["order"], sandboxed, limits)


def graded(handed_in: Path, settings: Settings) -> dict:
    """Return what Gradescope takes: a test for each exercise, with its points and its message.

    handed_in: the folder with the submission. settings: how it is marked, but for its own seed.
    Raises RuntimeError where nothing may be run.
    """
    if not settings.sandboxed and not bubblewrap.without_rights():
        raise RuntimeError(f"no sandbox ({bubblewrap.trouble()}), and no user without rights")
    chosen = _chosen(find([handed_in]) if handed_in.is_dir() else [])
    if isinstance(chosen, str):
        return _only(chosen)
    record = judged(chosen, replace(settings, seed=own_seed(chosen, settings.seed)))
    if record["state"] == "failed":
        print(record["note"], record.get("fault", ""), sep="\n")
        return _only(f"This could not be marked, by a fault of the autograder: {TELL}.")
    if record["state"] != "marked":
        return _only(f"{chosen.file} could not be marked: {record['note']}.")
    tests = [_test(entry, settings.points[name]) for name, entry in record["exercises"].items()]
    lines = [f"{chosen.file}: {record['total']} of {record['of']} points."]
    lines += [f"Cell {item['cell']} could not be run: {item['said']}" for item in record["cells"]]
    for entry in record["exercises"].values():
        if "fault" in entry:
            print(entry["title"], entry["fault"], sep="\n")
    took = {"execution_time": round(record["seconds"]), "stdout_visibility": "hidden"}
    return {**_visible("\n".join(lines)), **took, "tests": tests}


def own_seed(chosen: Submission, secret: int) -> int:
    """Return the seed of the cases of a `chosen` notebook, made of its bytes and the `secret`.

    Learners hand in as often as they like, and a message, or an error that they raise themselves,
    may hold numbers of a case. Nobody can use them in the next notebook.
    """
    try:
        data = read_bytes(chosen.path)
    except Unreadable:  # which `judged` says, too
        data = b""
    return int.from_bytes(hashlib.sha256(f"{secret}:".encode() + data).digest()[:16], "big")


def _chosen(found: list[Submission]) -> Submission | str:
    """Return the notebook to mark, or what to say where it cannot be told which that is."""
    books = [one for one in found if one.path.suffix.lower() == ".ipynb"]
    named = [one for one in books if one.path.name.lower() == NOTEBOOK.lower()]
    for few in (books, named):
        if len(few) == 1:
            return few[0]
    if not books:
        held = ", ".join(one.file for one in found[:3]) or "nothing"
        return f"There is no notebook (.ipynb) in what you handed in, but {held}."
    shown = ", ".join(one.file for one in books[:5])
    return f"You handed in several notebooks ({shown}): hand in {NOTEBOOK} alone."


def _test(entry: dict, points: int) -> dict:
    lines = message(entry)
    if entry["outcome"] == "not started" and not lines:
        lines = [not_started_line(entry["title"], begun=False)]
    if entry["outcome"] == AGAIN:
        lines.append(f"Nothing is said of your answer: {TELL}.")
    title, _, name = entry["title"].partition(" · ")
    test = {"name": name or title, "number": title.split()[-1], "max_score": points}
    test |= {"score": entry["points"], **_visible("\n".join(lines))}
    return test | {"status": "passed" if entry["outcome"] == "passed" else "failed"}


def _visible(output: str) -> dict:
    return {"output": output, "output_format": "text", "visibility": "visible"}


def _only(output: str) -> dict:
    return {"score": 0, **_visible(output)}


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
