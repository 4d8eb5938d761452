"""Run nbval on a notebook, as a learner's CI does."""

import re
import subprocess
import sys
from types import SimpleNamespace

from tests.helpers.walking import environment


def nbval(notebook, *options, **settings):
    """Run nbval in a process of its own; return its exit code, the failed code cells (counted
    from 0) and its closing line."""
    command = [sys.executable, "-m", "pytest", *options, "--nbval-current-env"]
    command += ["--nbval-cell-timeout=600", "-q", "-rfE", "-p", "no:cacheprovider", str(notebook)]
    run = subprocess.run(
        command,
        cwd=notebook.parent,
        env=environment(**settings),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    failed = re.findall(r"^(?:FAILED|ERROR) .*::Cell (\d+)", run.stdout, re.MULTILINE)
    return SimpleNamespace(
        code=run.returncode, failed=sorted(map(int, failed)), text=run.stdout + run.stderr
    )
