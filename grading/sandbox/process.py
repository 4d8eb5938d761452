"""A submission's process, seen from the marker: asked and answered in time, or ended."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import time

from grading.border.wire import HEAD, MOST_CODE, Garbled, frame, read_frame
from grading.sandbox import bubblewrap

KEPT_OUTPUT = 2000
LONGEST_WAIT = 2e6  # seconds, as many as the system can wait
GRACE = 2.0  # seconds for an end that was asked for, or that has begun


class Died(Exception):
    """The process ended, or sends what is no answer; the text says how."""


class Late(Exception):
    """The process did not answer in time."""


def read_in_time(file: int, size: int, deadline: float) -> bytes:
    """Return as many bytes as asked for, fewer where the stream ends; raises Late."""
    parts = bytearray()
    while len(parts) < size:
        _wait(file, select.POLLIN, deadline)
        piece = os.read(file, min(size - len(parts), 1 << 16))
        if not piece:
            break
        parts += piece
    return bytes(parts)


def write_in_time(file: int, data: bytes, deadline: float) -> None:
    """Write all of it; raises Late: it may never be read."""
    left = memoryview(data)
    while left:
        _wait(file, select.POLLOUT, deadline)
        with contextlib.suppress(BlockingIOError):
            left = left[os.write(file, left) :]


def _wait(file: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(file, event)
    # Without time left nothing is taken: a flood would never find the pipe empty.
    left = min(deadline - time.monotonic(), LONGEST_WAIT)
    if left <= 0 or not poll.poll(1000 * left):
        raise Late


class Channel:
    """Two pipes to one child, which no other child has: what it leaves in them is lost with it."""

    def __init__(self):
        self._from_child, self._child_writes = os.pipe()
        self._child_reads, self._to_child = os.pipe()
        os.set_blocking(self._to_child, False)
        self.for_child = [self._child_reads, self._child_writes]

    def handed_over(self) -> None:
        """Close the ends that are the child's: it has them."""
        while self.for_child:
            os.close(self.for_child.pop())

    def send(self, deadline: float, data: bytes = b"", **message) -> None:
        """Send a frame; raises Late, Garbled for what is too large, OSError."""
        write_in_time(self._to_child, frame(message, data, MOST_CODE), deadline)

    def receive(self, deadline: float) -> tuple[dict, bytes] | None:
        """Return the next frame, or None where there is none to come; raises Late, Garbled."""
        return read_frame(lambda size: read_in_time(self._from_child, size, deadline))

    def close(self) -> None:
        """Forget the child."""
        self.handed_over()
        os.close(self._from_child)
        os.close(self._to_child)


class Process:
    """The process of a submission: it reads the notebook, and has a child for each exercise.

    What it says itself comes over a socket of its own, which no child has. So nothing that a
    child sends can be taken for it: above all not that the child has ended.
    Late and Died mean that nothing is left of the process; only when a child ended in good order
    can there be another.
    """

    def __init__(self, sandboxed: bool):
        self._control, theirs = socket.socketpair()
        self._control.setblocking(False)
        with theirs:
            self._process = bubblewrap.start(sandboxed, theirs)
        self._child: Channel | None = None
        self.is_there = True
        self.said = ""

    @property
    def has_child(self) -> bool:
        """Whether there is a child that has not ended, as far as is known."""
        return self._child is not None

    def ask(self, deadline: float, **message) -> None:
        """Ask the process itself; raises Late and Died."""
        with self._or_ended():
            self._write(deadline, message, [])

    def start_child(self, deadline: float, **message) -> None:
        """Have a child for an exercise, with pipes of its own; raises Late and Died."""
        self._child = Channel()
        with self._or_ended():
            self._write(deadline, message, self._child.for_child)
            self._child.handed_over()

    def _write(self, deadline: float, message: dict, files: list[int]) -> None:
        whole = frame(message, b"", MOST_CODE)
        control = self._control.fileno()
        # The files come with the frame's head, which is so short that it is sent at once.
        _wait(control, select.POLLOUT, deadline)
        socket.send_fds(self._control, [whole[: HEAD.size]], files)
        write_in_time(control, whole[HEAD.size :], deadline)

    def hear(self, deadline: float) -> dict:
        """Return what the process itself says next; raises Late and Died."""
        control = self._control.fileno()
        with self._or_ended():
            if came := read_frame(lambda size: read_in_time(control, size, deadline)):
                return came[0]
        raise Died(self.kill())

    def send(self, deadline: float, data: bytes = b"", **message) -> None:
        """Send to the child; raises Late and Died."""
        with self._or_ended():
            try:
                self._child.send(deadline, data, **message)
                return
            except BrokenPipeError:
                pass
        raise Died(self.child_ended())

    def receive(self, deadline: float) -> tuple[dict, bytes]:
        """Return what the child says next; raises Late and Died."""
        with self._or_ended():
            if came := self._child.receive(deadline):
                return came
        raise Died(self.child_ended())

    def child_ended(self) -> str:
        """Wait a moment for the child's end; return how it came. Raises Late and Died.

        A child may close its pipes and stay: then the process is ended with it.
        """
        said = self.hear(time.monotonic() + GRACE)
        self._forget_child()
        # Where it left something that the next one could find, there is no next one.
        if said["traces"]:
            self.kill()
        return how_it_ended(said["status"])

    @contextlib.contextmanager
    def _or_ended(self):
        try:
            yield
        except Late:
            self.kill()
            raise
        except (Garbled, MemoryError) as error:
            self.kill()
            raise Died("it sent what is no answer") from error
        except (OSError, ValueError) as error:
            raise Died(self.kill()) from error

    def _forget_child(self) -> None:
        if self._child:
            self._child.close()
        self._child = None

    def kill(self) -> str:
        """End the process with all that it started; return how it ended by itself."""
        self._forget_child()
        self.is_there = False
        # One that is asked nothing more ends by itself; one that died is about to say how.
        self._control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=0.2)
        code = bubblewrap.kill(self._process)
        with self._process.stderr as output, contextlib.suppress(Late, OSError, ValueError):
            # How it explains that it did not start.
            piece = read_in_time(output.fileno(), KEPT_OUTPUT, time.monotonic() + GRACE)
            self.said = piece.decode(errors="replace").strip()
        return how_it_ended(code)


def how_it_ended(code: int) -> str:
    """Say in words what a process's exit code means."""
    # bubblewrap says 128 + n for a signal n.
    if code < 0 or code > 128:
        return f"signal {-code if code < 0 else code - 128}"
    return f"exit status {code}"
