"""Make the archive: ``python -m grading autograder --gradescope autograder.zip``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from checking.notebook.points import FILE
from grading.autograder.grade import SETTINGS
from grading.marking.mark import new_secret
from grading.options import add_shared, points_of, sentence
from grading.sandbox.bubblewrap import GIVEN, MARKER, ROOT
from grading.writing import write_zip

SCRIPTS = ("setup.sh", "run_autograder")
# Beside what a submission may import.
HELD = (FILE, "LICENSE", "requirements.txt", "public_tests.py", "exercises", *MARKER)


def main(arguments: list[str]) -> int:
    """Do what the command line's arguments say; return 0 when the archive is made."""
    parser = argparse.ArgumentParser(prog="python -m grading autograder", description=__doc__)
    help_ = "the archive to write"
    parser.add_argument("--gradescope", type=Path, required=True, metavar="FILE", help=help_)
    add_shared(parser)
    options = parser.parse_args(arguments)
    try:
        points = points_of(options.handout)
        write(options.gradescope, points, options.seed, options.time_limit)
    except (OSError, ValueError) as error:
        print(sentence(error), file=sys.stderr)
        return 2
    print(
        f"{options.gradescope}: upload it as the autograder of a programming assignment, with "
        f"{sum(points.values())} points. It holds the rules and a secret: keep it as you keep "
        "solutions."
    )
    return 0


def write(path: Path, points: dict[str, int], seed: int | None, seconds: float) -> None:
    """Write the archive to a path; the cases of a submission are made from `seed` and the notebook.

    points: what each exercise gives. seed: None for a new secret. seconds: for an exercise.
    """
    secret = new_secret() if seed is None else seed
    settings = {"points": points, "seed": secret, "order": new_secret(), "time_limit": seconds}
    files = {name: file.read_bytes() for name, file in _contents()}
    files[SETTINGS] = json.dumps(settings, indent=1).encode()
    write_zip(path, files, SCRIPTS)


def _contents() -> Iterator[tuple[str, Path]]:
    """Yield the name in the archive and the file of all that it holds."""
    for name in SCRIPTS:
        yield name, Path(__file__).with_name(name)
    for name in (*HELD, *GIVEN):
        place = ROOT / name
        for file in [place] if place.is_file() else place.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(ROOT).as_posix(), file
