"""Marks notebooks in a process that can be ended: each in a child, under limits of its own.

What a submission sends is looked at, compared and searched for mistakes by the marker. However
strange it is, that takes no more than its time and memory here; then this notebook, and no other,
has failed, and is marked again the next time.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import resource
import socket
import subprocess
import sys
import threading
import weakref
from multiprocessing.connection import Connection, wait

from grading.marking.mark import Settings, failed, mark
from grading.marking.remote import PATIENCE
from grading.sandbox import bubblewrap, seccomp
from grading.sandbox.process import how_it_ended
from grading.submission.reading import Submission

MOST_RECORD = 16 << 20
_OURS = threading.local()


def judged(submission: Submission, settings: Settings) -> dict:
    """Mark a submission by `settings`; return a record, whatever the submission does."""
    judge = getattr(_OURS, "judge", None)
    if judge is None or not judge.is_there():
        judge = _OURS.judge = Judge()
    record = judge.ask(submission, settings)
    return record or failed(submission, settings, "The process that marks came to an end.")


class Judge:
    """The process that marks, one notebook after another, for one thread of the marker."""

    def __init__(self):
        ours, theirs = socket.socketpair()
        code = "from grading.marking.judge import serve; serve()"
        start = f"import sys; sys.path[:] = {sys.path!r}; {code}"
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", start],
                stdin=theirs,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **bubblewrap.ONE_THREAD},
                cwd=bubblewrap.ROOT,
                # Ctrl-C is for the marker, which ends this by closing its socket.
                start_new_session=True,
            )
        self._end = Connection(ours.detach())
        # It ends with its thread and with the marker, too.
        self.stop = weakref.finalize(self, _stop, self._end, self._process)

    def is_there(self) -> bool:
        """Return whether this process can mark another notebook."""
        return self.stop.alive and self._process.poll() is None

    def ask(self, submission: Submission, settings: Settings) -> dict | None:
        """Return the record of a submission, marked by `settings`; None when the process ended."""
        with contextlib.suppress(OSError, EOFError, ValueError):
            self._end.send((submission, settings))
            if self._end.poll(longest(settings) + PATIENCE):
                return json.loads(self._end.recv_bytes(MOST_RECORD))
        self.stop()
        return None


def _stop(end: Connection, process: subprocess.Popen) -> None:
    """End a judge and all processes that it started."""
    end.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=1)
    bubblewrap.kill(process)


def longest(settings: Settings) -> float:
    """Return how many seconds, by the clock, `settings` leave for a notebook."""
    return 2 * settings.limits.total + settings.limits.patience


def serve() -> None:
    """Mark one notebook after another until the socket closes. One thread alone, so it may fork."""
    marker = Connection(os.dup(0))
    with contextlib.suppress(EOFError, OSError):
        while True:
            marker.send_bytes(_record_of(*marker.recv(), marker))


def _record_of(submission: Submission, settings: Settings, marker: Connection) -> bytes:
    """Return the record that a child makes, as JSON, or one that says what became of the child."""
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    child = fork.Process(target=_mark, args=(submission, settings, theirs))
    child.start()
    theirs.close()
    ready = wait([ours, marker], longest(settings))  # the marker, for it may be gone
    record = b""
    if ours in ready:
        with contextlib.suppress(EOFError, OSError):
            record = ours.recv_bytes(MOST_RECORD)
        child.join(1)
    ours.close()
    child.kill()
    child.join()
    if record:
        return record
    why = f"came to an end ({how_it_ended(child.exitcode)})"
    if ours not in ready:
        why = "was given up with the marker" if ready else "took too long"
    return json.dumps(failed(submission, settings, f"Marking {why}.")).encode()


def _mark(submission: Submission, settings: Settings, theirs: Connection) -> None:
    """Mark one notebook within limits, and send its record."""
    seccomp.end_with_parent()
    limits = settings.limits
    for kind, most in ((resource.RLIMIT_AS, limits.room), (resource.RLIMIT_CPU, limits.work)):
        _, hard = resource.getrlimit(kind)
        # The submission's process has limits of its own, which may be higher.
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (least, hard))
    theirs.send_bytes(json.dumps(mark(submission, settings)).encode())
    os._exit(0)
