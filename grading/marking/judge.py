"""Marks notebooks in a process that can be ended: each in a child, under limits of its own.

What a submission sends is looked at, compared and searched for mistakes by the marker. However
strange it is, that takes no more than its time and memory here; then this notebook, and no other,
is said to have failed, and is marked again the next time.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import resource
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import weakref

from grading.marking.mark import Settings, failed, mark
from grading.marking.remote import PATIENCE
from grading.sandbox import bubblewrap, seccomp
from grading.sandbox.process import Late, how_it_ended, read_in_time, write_in_time
from grading.submission.reading import Submission

MOST_RECORD = 16 << 20
_LENGTH = 8
_OURS = threading.local()


def judged(submission: Submission, settings: Settings) -> dict:
    """Mark a submission in another process; return a record, whatever the submission does."""
    judge = getattr(_OURS, "judge", None)
    if judge is None or not judge.is_there():
        judge = _OURS.judge = Judge()
    record = judge.ask(submission, settings)
    return record or failed(submission, settings, "The process that marks came to an end.")


class Judge:
    """The process that marks, one notebook after another, for one thread of the marker."""

    def __init__(self):
        self._end, theirs = socket.socketpair()
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
        # It ends with its thread and with the marker, too.
        self.stop = weakref.finalize(self, _stop, self._end, self._process)

    def is_there(self) -> bool:
        """Whether this process can mark another notebook."""
        return self.stop.alive and self._process.poll() is None

    def ask(self, submission: Submission, settings: Settings) -> dict | None:
        """Return a submission's record, or None when the process came to an end."""
        deadline = time.monotonic() + longest(settings) + PATIENCE
        file = self._end.fileno()
        try:
            send(file, pickle.dumps((submission, settings)), deadline)
            if answer := receive(file, deadline):
                return json.loads(answer)
        except (OSError, ValueError, Late):
            pass
        self.stop()
        return None


def _stop(end: socket.socket, process: subprocess.Popen) -> None:
    """End a judge and all processes that it started."""
    end.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=1)
    bubblewrap.kill(process)


def longest(settings: Settings) -> float:
    """Return how many seconds a notebook may take by the clock."""
    return 2 * settings.limits.total + settings.limits.patience


def send(file: int, data: bytes, deadline: float) -> None:
    """Send bytes with their length; raises Late, OSError."""
    write_in_time(file, len(data).to_bytes(_LENGTH, "little") + data, deadline)


def receive(file: int, deadline: float) -> bytes:
    """Return what `send` sent, or no bytes at the end of the stream; raises Late, OSError."""
    length = int.from_bytes(read_in_time(file, _LENGTH, deadline), "little")
    if length > MOST_RECORD:
        return b""
    data = read_in_time(file, length, deadline)
    return data if len(data) == length else b""


def serve() -> None:
    """Mark one notebook after another until the socket closes. One thread alone, so it may fork."""
    marker = os.dup(0)
    while asked := receive(marker, float("inf")):
        submission, settings = pickle.loads(asked)
        reads, writes = os.pipe()
        child = os.fork()
        if not child:
            os.close(reads)
            try:
                _mark(submission, settings, writes)
            finally:
                os._exit(1)
        os.close(writes)
        record, said = _waited(reads, marker, time.monotonic() + longest(settings))
        os.close(reads)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ended = how_it_ended(os.waitstatus_to_exitcode(status))
        if not record:
            fault = f"Marking {said or f'came to an end ({ended})'}."
            record = json.dumps(failed(submission, settings, fault)).encode()
        send(marker, record, float("inf"))


def _mark(submission: Submission, settings: Settings, writes: int) -> None:
    """Mark one notebook within limits, and write its record."""
    seccomp.end_with_parent()
    limits = settings.limits
    for kind, most in ((resource.RLIMIT_AS, limits.room), (resource.RLIMIT_CPU, limits.work)):
        _, hard = resource.getrlimit(kind)
        # The submission's process has limits of its own, which may be higher.
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (least, hard))
    record = mark(submission, settings)
    send(writes, json.dumps(record).encode(), float("inf"))
    os._exit(0)


def _waited(reads: int, marker: int, deadline: float) -> tuple[bytes, str]:
    """Return the record that a child writes, or why there is none."""
    poll = select.poll()
    poll.register(reads, select.POLLIN)
    poll.register(marker, 0)  # whether the marker is still there
    ready = dict(poll.poll(1000 * max(0.0, deadline - time.monotonic())))
    if reads in ready:
        with contextlib.suppress(Late, OSError):
            return receive(reads, deadline), ""
    if marker in ready:
        return b"", "was given up with the marker"
    return b"", "took too long"
