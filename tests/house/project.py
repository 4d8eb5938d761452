"""The project's files, as the tests of the house read them."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests import ROOT

SECTIONS = sorted((ROOT / "lesson" / "sections").glob("*.py"))
MODULES = sorted(path.stem for path in ROOT.glob("*.py"))


def project_files() -> list[Path]:
    """Return what git tracks or would track; without git, in a download, what is not hidden."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        files = [ROOT / line for line in listed.stdout.splitlines()]
    else:
        hidden = re.compile(r"(^|/)(\.(?!ci|github)|__pycache__)")
        files = [path for path in ROOT.rglob("*") if not hidden.search(str(path.relative_to(ROOT)))]
    return [path for path in files if path.is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    """Yield the files that hold text, each with its text."""
    for path in project_files():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


PAGES = [path for path in project_files() if path.suffix == ".md"]
