"""Mark notebooks: ``python -m grading submissions/ --out marks``, or one's own notebook."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

try:
    from public_tests import POINTS
except (OSError, ValueError) as error:  # points.toml is no file of points
    print(error, file=sys.stderr)
    sys.exit(2)

from checking.notebook.points import FILE
from grading.autograder import command as autograder
from grading.export import command as export
from grading.marking import records
from grading.marking.engine import LOCAL, NoEngine, marked_by_dask
from grading.marking.judge import judged
from grading.marking.mark import Settings
from grading.options import add_shared, limits_of, number_from, points_of, sentence
from grading.reports import by_hand
from grading.reports.terminal import report
from grading.reports.whole_class import write_class
from grading.sandbox import bubblewrap
from grading.submission.files import apart, find
from grading.submission.reading import Submission
from grading.submission.unpack import FOLDER as UNPACKED
from grading.writing import keep_from_git

OUT = Path("marks")
COMMANDS = {"autograder": autograder, "export": export}


class Job(NamedTuple):
    """What is to be marked, and how.

    apart:   files that are nobody's submission, {name: what it is}.
    out:     the folder for reports, or None where a table in the terminal is enough.
    by_hand: marks that a teacher has set, as `by_hand.read` returns them.
    """

    submissions: list[Submission]
    apart: dict[str, str]
    settings: Settings
    out: Path | None
    by_hand: dict[str, dict]


def main(arguments: list[str] | None = None) -> int:
    """Mark what the command line names; return 0 when all is marked (a single one: all right).

    arguments: the words of the command line; None for the process's own. The first may be another
    command; a folder of that name is `./export`.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding prints what it can
            stream.reconfigure(errors="replace")
    os.environ["MPLBACKEND"] = "Agg"  # pictures are written, none is shown
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]].main(arguments[1:])
    options = _options(arguments)
    try:
        job = _planned(options)
    except (OSError, ValueError) as error:
        print(sentence(error), file=sys.stderr)
        return 2
    if job.out is None:
        return _show(judged(job.submissions[0], job.settings))
    try:
        return _mark_class(job, options)
    except (OSError, NoEngine) as error:
        print(sentence(error), file=sys.stderr)
        return 2


def _planned(options: argparse.Namespace) -> Job:
    """Return what is to be done; raises OSError and ValueError where that cannot be."""
    places, out = options.places, options.out or OUT
    leave_out = out.resolve()
    a_class = bool(options.out) or any(place.is_dir() for place in places)
    submissions = find(places, leave_out, leave_out / UNPACKED if a_class else None)
    if not submissions:
        raise ValueError("There is nothing to mark there.")
    beside = apart(places, leave_out)
    _look_for_a_sandbox(options.unsafe)
    alone = len(submissions) == 1 and not places[0].is_dir()
    if alone and not options.handout and (places[0].parent / FILE).is_file():
        options.handout = places[0].parent
        print(f"Marked by what {options.handout / FILE} asks for.", file=sys.stderr)
    points = points_of(options.handout)
    points = {name: points[name] for name in points if not options.only or name in options.only}
    out, marks = None if alone and not options.out else out, {}
    if out:
        out.mkdir(parents=True, exist_ok=True)
        keep_from_git(out)
        marks = by_hand.read(out, [one.name for one in submissions], points)
    settings = Settings(
        points,
        records.secret_of(out, "seed") if options.seed is None else options.seed,
        records.secret_of(out, "order"),
        sandboxed=not options.unsafe,
        limits=limits_of(options.time_limit),
        right_helpers=options.right_helpers,
    )
    settings = replace(settings, fingerprint=records.fingerprint(settings))
    return Job(submissions, beside, settings, out, marks)


def _look_for_a_sandbox(unsafe: bool) -> None:
    """Raise ValueError where nothing may be run, with what to do."""
    if unsafe and sys.platform == "win32":
        raise ValueError("Windows lacks what marking needs; Linux has it (WSL is one).")
    if unsafe:
        print("Without the sandbox (--unsafe).", file=sys.stderr)
    elif trouble := bubblewrap.trouble():
        missing = "\n- ".join(["", *bubblewrap.missing_protections()])
        raise ValueError(
            f"There is no sandbox: {trouble}.\nWithout it, what a notebook's code can do:{missing}"
            "\nIf you trust these notebooks (your own, say), add --unsafe."
        )


def _show(record: dict) -> int:
    """Print a submission's table; return 0 where all is right."""
    print(report(record))
    return int(record["total"] < record["of"])


def _mark_class(job: Job, options: argparse.Namespace) -> int:
    """Mark what is not marked yet, and write the reports; return the exit code."""
    out, settings, count = job.out, job.settings, len(job.submissions)
    waiting = [
        one for one in job.submissions if options.again or not records.is_marked(one, settings, out)
    ]
    if marked_before := count - len(waiting):
        print(f"{marked_before} of {count} are marked already.")
    failed, stopped = 0, False
    try:
        for record in _mark_all(waiting, settings, options):
            if record["state"] == "failed":
                failed += 1
                print(f"\n{record['name']}: {record['note']}", file=sys.stderr)
            if record["state"] != "failed" or "fault" in record:
                records.save(record, out)
    except KeyboardInterrupt:
        stopped = True
    finally:
        kept = (by_hand.applied(one, job.by_hand) for one in records.all_of(job.submissions, out))
        summary = write_class(kept, out, settings.points, settings.seed, job.apart)
    if stopped:
        said = f"Stopped: {summary.count} of {count} are marked; the same line goes on from there."
        print(said, file=sys.stderr)
        return 130
    print(f"Marks, feedback and a summary are in {out}.")
    if job.apart:
        print(f"Files that are nobody's submission: {len(job.apart)}; summary.md lists them.")
    for note in summary.notes():
        print(f"WARNING: {note}", file=sys.stderr)
    if failed:
        print(f"{failed} have to be marked again: run this once more.", file=sys.stderr)
    if failed or summary.again():
        return 1
    if count == 1:
        return _show(by_hand.applied(records.load(job.submissions[0], out), job.by_hand))
    return 0


def _mark_all(waiting: list[Submission], settings: Settings, options) -> Iterator[dict]:
    """Yield the record of each submission as soon as it is there."""
    if not waiting:
        return
    from joblib import Parallel, delayed
    from tqdm import tqdm

    if options.dask:
        found = marked_by_dask(options.dask, waiting, settings, options.jobs)
    else:
        # Threads, for each notebook is marked in a process of its own.
        how = {"prefer": "threads", "return_as": "generator_unordered"}
        parallel = Parallel(options.jobs, pre_dispatch="2 * n_jobs", **how)
        found = parallel(delayed(judged)(one, settings) for one in waiting)
    # Where no one looks on, as in a log, a line now and then is enough.
    pause = 0.1 if sys.stderr.isatty() else 10
    yield from tqdm(found, total=len(waiting), unit="notebook", mininterval=pause)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m grading", description=__doc__)
    add = parser.add_argument
    add("places", nargs="+", type=Path, metavar="SUBMISSION", help="notebooks and folders of them")
    add("--out", type=Path, metavar="DIR", help=f"where reports go (a class's: {OUT})")
    add_shared(parser)
    jobs = os.cpu_count() or 1
    add("--jobs", type=number_from(1), metavar="N", default=jobs, help="how many at once")
    add("--dask", metavar="TCP", help=f"mark on Dask's workers: tcp://SCHEDULER:8786, or “{LOCAL}”")
    add("--only", nargs="+", choices=list(POINTS), metavar="EXERCISE", help="mark only these")
    follow = "give points for what is wrong only because a function that it calls is"
    add("--right-helpers", action="store_true", help=follow)
    add("--again", action="store_true", help="mark again what is marked already")
    add("--unsafe", action="store_true", help="run without the sandbox")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
