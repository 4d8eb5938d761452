"""What .ci/run does with the parts that it runs: all run, and one that fails makes it fail."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests import ROOT

needs_linux = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("flock"), reason=".ci/run is for Debian's Linux"
)
pytestmark = [pytest.mark.thorough, needs_linux]
# It says its words in two pieces, and fails where a word is one that FAILS lists; a word that
# stands there as once:word fails the first time alone.
MAKE = """#!/bin/sh
echo "$*" >>asked
echo "begin: $*"
sleep 0.1
echo "end: $*"
for word in $FAILS; do
    case " $* " in *" ${word#once:} "*)
        [ "$word" = "${word#once:}" ] && exit 2
        [ -e "tried ${word#once:}" ] || { touch "tried ${word#once:}"; exit 2; } ;;
    esac
done
"""
PARTS = ["test", "check", "browser", "site-test", "oldest", "parity", "dask", "nbgrader"]


@pytest.fixture
def run(tmp_path):
    """Return a function that runs .ci/run where make is a stand-in and nothing can be installed."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    nothing = "#!/bin/sh\nexit 1\n"
    texts = dict.fromkeys(("chromium", "npm", "bwrap", "uv", "apt-get"), nothing) | {"make": MAKE}
    for name, text in texts.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    for name in ("python3", "python3.11"):  # they pass for the oldest that the lesson runs on
        (programs / name).symlink_to(sys.executable)

    def run(fails=""):
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, "PATH": path, "FAILS": fails, "PYENV_ROOT": str(tmp_path)}
        done = subprocess.run(
            ["bash", ".ci/run"], cwd=tmp_path, env=env, capture_output=True, text=True
        )
        lines = (tmp_path / "asked").read_text().splitlines()
        targets = [word for line in lines for word in line.split() if word in PARTS]
        return done.returncode, done.stdout, targets

    return run


def test_every_part_runs_and_each_is_printed_in_one_piece(run):
    code, said, targets = run()
    assert code == 0, said
    assert set(PARTS) - set(targets) <= {"oldest"}  # which needs a Python 3.11
    pieces = re.findall(r"^=== .*\nbegin: (.*)\nend: (.*)$", said, re.MULTILINE)
    assert len(pieces) >= 2 * len(PARTS) - 3
    assert all(begin == end for begin, end in pieces)


@pytest.mark.parametrize("part", ["test", "browser", "nbgrader"])
def test_one_part_that_fails_makes_all_fail_and_stops_no_other(part, run):
    code, said, targets = run(part)
    assert code == 1
    assert re.search(rf"^FAILED: {part}(-again)?$", said, re.MULTILINE)
    assert set(PARTS) - set(targets) <= {"oldest"}


def test_what_cannot_be_installed_is_skipped_which_is_said(run):
    code, said, targets = run(".venv-more/parity.stamp .venv-site/site-test.stamp")
    assert code == 0
    assert {"parity", "site-test"} <= {*re.findall(r"^([\w-]+) SKIPPED: ", said, re.MULTILINE)}
    assert not {"parity", "site-test"} & set(targets)
    assert "All is well" in said


def test_a_browser_that_stumbles_is_tried_again(run):
    code, said, targets = run("once:browser")
    assert code == 0, said
    assert targets.count("browser") == 2
