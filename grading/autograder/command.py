"""Make the archive: ``python -m grading autograder --gradescope autograder.zip``."""

from __future__ import annotations

import argparse
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from checking.notebook.points import FILE
from grading.autograder.grade import SETTINGS
from grading.marking.mark import new_secret
from grading.sandbox.bubblewrap import ROOT, Limits
from grading.submission.edition import handed_out
from public_tests import POINTS

HERE = Path(__file__).parent
SCRIPTS = ("setup.sh", "run_autograder")
FOLDERS = ("checking", "exercises", "grading", "opt_experiments", "opt_plots", "opt_sliders")
FILES = (
    FILE, "LICENSE", "requirements.txt", "opt_ready.py", "opt_utils.py", "opt_utils_v1a.py",
    "public_tests.py", "testCases.py",
)  # fmt: skip
_TIME = (1980, 1, 1, 0, 0, 0)
_FILE, _SCRIPT = 0o100644 << 16, 0o100755 << 16


def main(arguments: list[str]) -> int:
    """Do what the command line says; return 0 when the archive is made."""
    options = _options(arguments)
    try:
        points = handed_out(options.handout) if options.handout else POINTS
        write(options.gradescope, points, options.seed, options.time_limit)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{options.gradescope}: upload it as the autograder of a programming assignment, with "
          f"{sum(points.values())} points. It holds the rules and a secret: keep it as you keep "
          "solutions.")  # fmt: skip
    return 0


def write(path: Path, points: dict[str, int], seed: int | None, seconds: float) -> None:
    """Write the archive; the cases of each submission are made from its seed and the notebook."""
    settings = {
        "points": points,
        "seed": new_secret() if seed is None else seed,
        "order": new_secret(),
        "time_limit": seconds,
    }
    part = path.with_name(f".{path.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in sorted(_contents()):
            mode = _SCRIPT if name in SCRIPTS else _FILE
            _add(archive, name, file.read_bytes(), mode)
        _add(archive, SETTINGS, json.dumps(settings, indent=1).encode(), _FILE)
    part.replace(path)


def _contents() -> Iterator[tuple[str, Path]]:
    for name in SCRIPTS:
        yield name, HERE / name
    for name in FILES:
        yield name, ROOT / name
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(ROOT).as_posix(), file


def _add(archive: zipfile.ZipFile, name: str, data: bytes, mode: int) -> None:
    about = zipfile.ZipInfo(name, _TIME)
    about.external_attr = mode
    archive.writestr(about, data, zipfile.ZIP_DEFLATED)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m grading autograder", description=__doc__)
    add = parser.add_argument
    add("--gradescope", type=Path, required=True, metavar="FILE", help="the archive to write")
    add("--handout", type=Path, metavar="DIR", help="mark what this edition asks, by its points")
    add("--seed", type=int, metavar="N", help="make the cases from N (else: a secret number)")
    add("--time-limit", type=float, metavar="S", default=Limits.seconds,
        help="seconds for an exercise (default: %(default)g)")  # fmt: skip
    options = parser.parse_args(arguments)
    if options.seed is not None and options.seed < 0:
        parser.error("--seed must be 0 or more")
    if not 0 < options.time_limit <= 3600:
        parser.error("--time-limit must be more than 0 seconds, and at most 3600")
    return options
