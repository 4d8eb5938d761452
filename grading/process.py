"""One process for a submission: frames go in and come out, and it can be ended at any time."""

from __future__ import annotations

import contextlib
import os
import queue
import select
import subprocess
import threading
import time

from grading import sandbox
from grading.wire import MOST_CODE, Garbled, frame, read_frame

KEPT_OUTPUT = 2000


class Died(Exception):
    """The process ended, or sends what is no answer; the text says how."""


class Late(Exception):
    """The process did not answer in time."""


class Process:
    """One process, with a thread for each of its two streams."""

    def __init__(self, sandboxed: bool):
        self._process = sandbox.start(sandboxed)
        os.set_blocking(self._process.stdin.fileno(), False)
        # Few frames wait here: a flood stops at its source.
        self._frames: queue.Queue = queue.Queue(maxsize=2)
        self._closed = threading.Event()
        self._output = bytearray()
        for read in (self._read_frames, self._read_output):
            threading.Thread(target=read, daemon=True).start()

    def _read_frames(self) -> None:
        came = True
        while came is not None and not self._closed.is_set():
            try:
                came = read_frame(self._process.stdout)
            except (Garbled, MemoryError) as error:
                self._put(error)
                return
            except (OSError, ValueError):  # closed by `kill`
                came = None
            self._put(came)

    def _put(self, came) -> None:
        while not self._closed.is_set():
            with contextlib.suppress(queue.Full):
                self._frames.put(came, timeout=0.2)
                return

    def _read_output(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := self._process.stderr.read1(1 << 16):
                self._output += piece[: max(0, KEPT_OUTPUT - len(self._output))]

    def said(self) -> str:
        """Return the beginning of what it printed: how it explains that it did not start."""
        return bytes(self._output).decode(errors="replace").strip()

    def send(self, deadline: float, data: bytes = b"", **message) -> None:
        """Send a frame; raises Late and Died as `receive` does: it may never be read."""
        try:
            left = memoryview(frame(message, data, MOST_CODE))
            pipe = self._process.stdin.fileno()
            while left:
                if not select.select([], [pipe], [], max(0.0, deadline - time.monotonic()))[1]:
                    self.kill()
                    raise Late
                left = left[os.write(pipe, left) :]
        except (OSError, ValueError) as error:
            raise Died(self.kill()) from error

    def receive(self, deadline: float) -> tuple[dict, bytes]:
        """Return the next frame; raises Late and Died, and then nothing is left of the process."""
        try:
            left = deadline - time.monotonic()
            # Without time left none is taken: a flood would never find the queue empty.
            if left <= 0:
                raise queue.Empty
            came = self._frames.get(timeout=left)
        except queue.Empty:
            self.kill()
            raise Late from None
        if isinstance(came, tuple):
            return came
        ended = self.kill()
        raise Died("it sent what is no answer" if isinstance(came, Exception) else ended)

    def kill(self) -> str:
        """End the process with all that it started; return how it ended by itself."""
        # One that is asked nothing more ends by itself; one that died is about to say how.
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=0.2)
        code = sandbox.kill(self._process)
        self._closed.set()
        for stream in (self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.close()
        return how_it_ended(code)


def how_it_ended(code: int) -> str:
    """Say in words what a process's exit code means."""
    # bubblewrap says 128 + n for a signal n.
    if code < 0 or code > 128:
        return f"signal {-code if code < 0 else code - 128}"
    return f"exit status {code}"
