"""Mark notebooks: ``python -m grading submissions/ --out marks``, or one's own notebook."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from checking.notebook.points import FILE
from grading.autograder import command as autograder
from grading.export import command as export
from grading.marking import records
from grading.marking.engine import LOCAL, NoEngine, marked_by_dask
from grading.marking.judge import judged
from grading.marking.mark import Settings
from grading.reports import by_hand, learner, whole_class
from grading.sandbox import bubblewrap
from grading.sandbox.bubblewrap import Limits
from grading.submission.edition import handed_out
from grading.submission.files import apart, find
from grading.submission.reading import Submission
from grading.submission.unpack import FOLDER as UNPACKED
from public_tests import POINTS

OUT = Path("marks")
COMMANDS = {"autograder": autograder, "export": export}


def main(arguments: list[str] | None = None) -> int:
    """Mark what the command line names; return 0 when all is marked (a single one: all right).

    The first word may be another command; a folder of that name is `./export`.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding prints what it can
            stream.reconfigure(errors="replace")
    os.environ["MPLBACKEND"] = "Agg"  # pictures are written, none is shown
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]].main(arguments[1:])
    options = _options(arguments)
    leave_out = (options.out or OUT).resolve()
    a_class = bool(options.out) or any(place.is_dir() for place in options.places)
    try:
        submissions = find(options.places, leave_out, leave_out / UNPACKED if a_class else None)
        beside = apart(options.places, leave_out)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    if not submissions:
        print("There is nothing to mark there.", file=sys.stderr)
        return 2
    if not _may_run(options.unsafe):
        return 2
    alone = len(submissions) == 1 and not options.places[0].is_dir()
    out = options.out or (None if alone else OUT)
    try:
        beside_it = options.places[0].parent if alone else None
        if not options.handout and beside_it and (beside_it / FILE).is_file():
            options.handout = beside_it
            print(f"Marked by what {beside_it / FILE} asks for.", file=sys.stderr)
        points = handed_out(options.handout) if options.handout else POINTS
        points = {name: points[name] for name in points if not options.only or name in options.only}
        if out:
            out.mkdir(parents=True, exist_ok=True)
            records.keep_from_git(out)
        said = by_hand.read(out, [one.name for one in submissions], points) if out else {}
        seed = records.secret_of(out, "seed") if options.seed is None else options.seed
        order = records.secret_of(out, "order")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    settings = Settings(
        points,
        seed,
        order,
        sandboxed=not options.unsafe,
        limits=Limits(seconds=options.time_limit, total=24 * options.time_limit),
        right_helpers=options.right_helpers,
    )
    settings = replace(settings, fingerprint=records.fingerprint(settings))
    if out is None:
        record = judged(submissions[0], settings)
        print(learner.table(record))
        return int(record["total"] < record["of"])
    return _mark_class(submissions, settings, out, options, said, beside)


def _mark_class(submissions, settings: Settings, out: Path, options, said, beside) -> int:
    waiting = [
        submission
        for submission in submissions
        if options.again or not records.is_marked(submission, settings, out)
    ]
    marked_before = len(submissions) - len(waiting)
    if marked_before:
        print(f"{marked_before} of {len(submissions)} are marked already.")
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
    except NoEngine as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        marked = (by_hand.applied(one, said) for one in records.all_of(submissions, out))
        summary = whole_class.write_class(marked, out, settings.points, settings.seed, beside)
    if stopped:
        kept = sum(summary.states.values())
        print(
            f"Stopped: {kept} of {len(submissions)} are marked; the same line goes on from there.",
            file=sys.stderr,
        )
        return 130
    print(f"Marks, feedback and a summary are in {out}.")
    if summary.states["unreadable"]:
        print(f"{summary.states['unreadable']} could not be marked; grades.csv says why.")
    if beside:
        files = "1 other file is" if len(beside) == 1 else f"{len(beside)} other files are"
        print(f"{files} nobody's submission; summary.md lists them.")
    if other := summary.other_editions():
        print(f"WARNING: {other}", file=sys.stderr)
    if again := summary.again():
        print(again, file=sys.stderr)
    if failed:
        print(f"{failed} have to be marked again: run this once more.", file=sys.stderr)
    if failed or again:
        return 1
    if len(submissions) == 1:
        record = by_hand.applied(records.load(submissions[0], out), said)
        print(learner.table(record))
        return int(record["total"] < record["of"])
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
        parallel = Parallel(
            options.jobs,
            prefer="threads",
            return_as="generator_unordered",
            pre_dispatch="2 * n_jobs",
        )
        found = parallel(delayed(judged)(one, settings) for one in waiting)
    # Where no one looks on, as in a log, a line now and then is enough.
    pause = 0.1 if sys.stderr.isatty() else 10
    yield from tqdm(found, total=len(waiting), unit="notebook", mininterval=pause)


def _may_run(unsafe: bool) -> bool:
    trouble = bubblewrap.trouble()
    if unsafe:
        if sys.platform == "win32":
            print("Windows lacks what marking needs; Linux has it (WSL is one).", file=sys.stderr)
            return False
        print("Without the sandbox (--unsafe).", file=sys.stderr)
        return True
    if not trouble:
        return True
    print(f"There is no sandbox: {trouble}.\nWithout it, what a notebook's code can do:", end="",
          file=sys.stderr)  # fmt: skip
    print("", *bubblewrap.missing_protections(), sep="\n- ", file=sys.stderr)
    print("If you trust these notebooks (your own, say), add --unsafe.", file=sys.stderr)
    return False


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m grading", description=__doc__)
    add = parser.add_argument
    add("places", nargs="+", type=Path, metavar="SUBMISSION", help="notebooks and folders of them")
    add("--out", type=Path, metavar="DIR", help=f"where reports go (a class's: {OUT})")
    add("--seed", type=int, metavar="N", help="make the cases from N (else: from a secret number)")
    add("--jobs", type=int, metavar="N", default=os.cpu_count(), help="how many at once")
    add("--dask", metavar="ADDRESS",
        help=f"mark on Dask's workers: a scheduler's tcp://HOST:8786, or “{LOCAL}”")  # fmt: skip
    add("--time-limit", type=float, metavar="S", default=Limits.seconds,
        help="seconds for an exercise (default: %(default)g)")  # fmt: skip
    add("--handout", type=Path, metavar="DIR", help="mark what this edition asks, by its points")
    add("--only", nargs="+", choices=list(POINTS), metavar="EXERCISE", help="mark only these")
    add("--right-helpers", action="store_true",
        help="give points for what is wrong only because a function that it calls is")  # fmt: skip
    add("--again", action="store_true", help="mark again what is marked already")
    add("--unsafe", action="store_true", help="run without the sandbox")
    options = parser.parse_args(arguments)
    if options.seed is not None and options.seed < 0:
        parser.error("--seed must be 0 or more")
    if options.jobs is None or options.jobs < 1:
        parser.error("--jobs must be 1 or more")
    if not 0 < options.time_limit <= 3600:
        parser.error("--time-limit must be more than 0 seconds, and at most 3600")
    return options


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
