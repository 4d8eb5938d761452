"""Runs a submission's process in bubblewrap, with limits; says what is missing without it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from grading.sandbox import seccomp

ROOT = Path(__file__).resolve().parents[2]
# What a submission may import beside Python and its packages, and what its process is made of.
# No cases, no rules of the exercises, no answers.
MODULES = ("opt_ready.py", "opt_utils.py", "opt_utils_v1a.py", "testCases.py")
GIVEN = (*MODULES, "opt_plots", "opt_experiments", "opt_sliders")
MARKER = ("checking", "grading")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
NOBODY = 65534  # the user and the group without rights
SCRATCH = "/tmp"  # all that can be written to in the sandbox
SANDBOXED = ["/marker", "/lesson"]  # where our modules lie there
_START = "from grading.sandbox.inside import main; main()"


@dataclass(frozen=True)
class Limits:
    """What a submission may use.

    seconds:   for all calls of an exercise together, and for each definition.
    total:     seconds for the whole submission.
    memory:    bytes of address space.
    file_size: bytes of any file it writes; the scratch folder holds four times as much.

    And what the marker itself may use for it:
    work:      seconds of the processor, all waiting left out; a notebook with a mistake in every
               exercise needs about ten.
    patience:  seconds by the clock, beside twice the submission's total.
    room:      bytes of address space.
    """

    seconds: float = 10.0
    total: float = 240.0
    memory: int = 2 << 30
    file_size: int = 8 << 20
    open_files: int = 64
    work: int = 240
    patience: float = 120.0
    room: int = 3 << 30

    def for_system(self) -> dict[str, int]:
        """Return what the operating system limits, by the names of `resource`'s RLIMIT_…."""
        sizes = {"AS": self.memory, "FSIZE": self.file_size, "CORE": 0}
        return {**sizes, "NOFILE": self.open_files, "CPU": int(self.total) + 1}

    def for_child(self) -> dict[str, int]:
        """Return what the system also limits in an exercise's process."""
        # The filter of system calls forbids new processes too, and does so under root as well.
        return {"NPROC": 0} if seccomp.trouble() else {}


def packages() -> list[Path]:
    """Return the folders of installed packages."""
    found = [Path(p) for p in sys.path if p.endswith(("site-packages", "dist-packages"))]
    found = [Path(np.__file__).resolve().parent.parent, *found]
    return [path for path in dict.fromkeys(found) if path.is_dir()]


def interpreter() -> str:
    """Return Python's own file: not that of a virtual environment, whose folder may be anywhere."""
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def command(sandboxed: bool) -> list[str]:
    """Return the command line that starts the process of a submission, `sandboxed` or not."""
    python = _python(SANDBOXED if sandboxed else [str(ROOT)], _START)
    return [*_bubblewrap(), *python] if sandboxed else python


def _python(places: list[str], code: str) -> list[str]:
    """Return how to run code with modules from some places and the installed packages."""
    after = [str(path) for path in packages()]
    start = f"import sys; sys.path[:0] = {places!r}; sys.path += {after!r}; {code}"
    # -I: nothing of the user's settings; -S: no start-up files of the packages' folder.
    return [interpreter(), "-I", "-S", "-B", "-c", start]


@cache
def _bubblewrap() -> tuple[str, ...]:
    """Return the sandbox's command: what can be seen in it, all of it read-only but /tmp."""
    options = ["--unshare-all", "--die-with-parent", "--new-session"]
    options += ["--uid", "65534", "--gid", "65534", "--hostname", "marking"]
    # The scratch folder comes first, because the packages may lie below it. Where its size
    # cannot be limited it is read-only.
    limited = "--size" in _help()
    options += ["--size", str(4 * Limits.file_size), "--tmpfs"] if limited else ["--dir"]
    options += [SCRATCH]
    seen = [Path("/usr"), *packages(), *_prefixes(), Path("/etc/ld.so.cache")]
    for path in (Path("/lib"), Path("/lib32"), Path("/lib64"), Path("/etc/alternatives")):
        if path.is_symlink():
            options += ["--symlink", os.readlink(path), str(path)]
        else:
            seen.append(path)
    for path in dict.fromkeys(map(str, seen)):
        options += ["--ro-bind-try", path, path]
    for place, names in (("/lesson", GIVEN), ("/marker", MARKER)):
        for name in names:
            options += ["--ro-bind", str(ROOT / name), f"{place}/{name}"]
    for device in ("null", "zero", "urandom", "random"):
        options += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    options += ["--remount-ro", "/", "--chdir", SCRATCH, "--"]
    return (shutil.which("bwrap") or "bwrap", *options)


def _prefixes() -> list[Path]:
    """Return the folders that Python itself lives in."""
    real = Path(interpreter()).parent.parent
    return [path for path in (real, Path(sys.base_prefix)) if path != Path("/")]


@cache
def _help() -> str:
    run = subprocess.run(["bwrap", "--help"], capture_output=True, text=True)
    return run.stdout + run.stderr


# A program that does what every submission needs, under the same filter: this machine's kernel
# and C library may use a system call that no other did.
_TRIAL = """
import os, numpy as np
from grading.sandbox import seccomp
seccomp.close_doors(DOORS)
large = np.random.default_rng(1).normal(size=(300, 300))
np.linalg.solve(large @ large.T, np.sqrt(abs(large)).sum(axis=0))
np.zeros(1 << 22).copy()
import opt_utils
with open("/tmp/trial", "w") as file:
    file.write("works")
print(open("/tmp/trial").read())
"""


@cache
def trouble() -> str:
    """Return why there is no sandbox here, or "" when it works."""
    if sys.platform != "linux":
        return "bubblewrap is for Linux only"
    if not shutil.which("bwrap"):
        return "bubblewrap is not installed (on Debian and Ubuntu: apt install bubblewrap)"
    if why := seccomp.trouble():
        return why
    trial = _TRIAL.replace("DOORS", repr(seccomp.program()))
    try:
        run = _tried([*_bubblewrap(), *_python(SANDBOXED, f"exec({trial!r})")])
    except (OSError, subprocess.SubprocessError) as error:
        return f"bubblewrap does not work here: {error}"
    if run.stdout.strip() == "works":
        return ""
    return f"bubblewrap does not work here: {(run.stderr.strip() or 'it said nothing')[:300]}"


def _tried(command: list[str], **rights) -> subprocess.CompletedProcess:
    """Run a command as a submission's process is run."""
    how = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True, "timeout": 60}
    return subprocess.run(command, cwd="/", env=environment(), **how, **rights)


@cache
def without_rights() -> dict:
    """Return the options by which root starts a process as nobody; {} where it cannot.

    Who is not root has no rights to give away; and nobody has to be able to read Python.
    """
    if sys.platform != "linux" or os.geteuid():
        return {}
    rights = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        run = _tried(_python([str(ROOT)], "import grading.sandbox.inside"), **rights)
    except (OSError, subprocess.SubprocessError):
        return {}
    return {} if run.returncode else rights


def missing_protections() -> list[str]:
    """Return what --unsafe gives up here, in words."""
    files = (
        "it can read and change every file that you can, such as other submissions and the marks"
    )
    if without_rights():
        files = "it can read every file that anybody may read"
    missing = [files, "it can look at your other processes"]
    if seccomp.trouble():
        missing.append("it can use the network")
        missing.append("it can start programs, and signal your other processes")
    if sys.platform != "linux":
        missing.append("its memory may not be limited by the system")
    return missing


def environment() -> dict[str, str]:
    """Return all that a submission's process sees of the environment."""
    places = {"HOME": SCRATCH, "TMPDIR": SCRATCH, "PATH": "/usr/bin"}
    return {**places, "LANG": "C.UTF-8", "MPLBACKEND": "Agg", **ONE_THREAD}


def start(sandboxed: bool, control: socket.socket) -> subprocess.Popen:
    """Return a new process that waits for a submission, `sandboxed` or not.

    control: the socket over which the marker's requests come.
    """
    how = {} if sandboxed else {"cwd": os.environ.get("TMPDIR", "/tmp"), **without_rights()}
    return subprocess.Popen(
        command(sandboxed),
        stdin=control,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        **how,
    )


def kill(process: subprocess.Popen) -> int:
    """End a process and all that it started; return the exit code that it had by itself, or now."""
    ended = process.poll()
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (AttributeError, ProcessLookupError, PermissionError):
        process.kill()
    process.wait()
    return process.returncode if ended is None else ended
