"""The marker's side of a submission's process: it answers in time, or it is ended."""

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
    """The process ended, or sent something that is no answer; the text says which."""


class Late(Exception):
    """The process did not answer in time."""


def read_in_time(file: int, size: int, deadline: float) -> bytes:
    """Return `size` bytes of an open `file`, fewer where the stream ends; raises Late, OSError.

    deadline: by when they have to be there, as `time.monotonic` says it.
    """
    data = bytearray()
    while len(data) < size:
        _wait(file, select.POLLIN, deadline)
        piece = os.read(file, min(size - len(data), 1 << 16))
        if not piece:
            break
        data += piece
    return bytes(data)


def write_in_time(file: int, data: bytes, deadline: float) -> None:
    """Write all of `data` to an open `file`; raises Late, OSError.

    deadline: by when the other side has to have read them, as `time.monotonic` says it.
    """
    left = memoryview(data)
    while left:
        _wait(file, select.POLLOUT, deadline)
        with contextlib.suppress(BlockingIOError):
            left = left[os.write(file, left) :]


def _wait(file: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(file, event)
    # With no time left nothing is read: a process that never stops writing keeps the pipe full.
    left = min(deadline - time.monotonic(), LONGEST_WAIT)
    if left <= 0 or not poll.poll(1000 * left):
        raise Late


class Channel:
    """Two pipes to one child; no other child has them, and they are closed with it."""

    def __init__(self):
        self._from_child, self._child_writes = os.pipe()
        self._child_reads, self._to_child = os.pipe()
        os.set_blocking(self._to_child, False)
        self.for_child = [self._child_reads, self._child_writes]

    def handed_over(self) -> None:
        """Close our copies of the child's ends."""
        while self.for_child:
            os.close(self.for_child.pop())

    def send(self, deadline: float, data: bytes = b"", **message) -> None:
        """Send a message and the bytes `data` by a deadline; raises Late, OSError and Garbled."""
        write_in_time(self._to_child, frame(message, data, MOST_CODE), deadline)

    def receive(self, deadline: float) -> tuple[dict, bytes] | None:
        """Return the next message and its bytes, if they come by a deadline; raises Late, Garbled.

        None where the stream ends.
        """
        return read_frame(lambda size: read_in_time(self._from_child, size, deadline))

    def close(self) -> None:
        """Forget the child."""
        self.handed_over()
        os.close(self._from_child)
        os.close(self._to_child)


class Process:
    """The process of a submission: it reads the notebook, and has a child for each exercise.

    The process itself speaks over a socket that no child has. So no child can forge its messages,
    above all not the message that a child has ended.
    Late and Died mean that the process is gone. Another child can be started only after the last
    one ended in good order.
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
        """Whether a child was started and has not been seen to end."""
        return self._child is not None

    def ask(self, deadline: float, **message) -> None:
        """Send a message to the process itself by a deadline; raises Late and Died."""
        with self._or_ended():
            self._write(deadline, message, [])

    def start_child(self, deadline: float, **message) -> None:
        """Start a child for an exercise, with pipes of its own, by a deadline.

        message: what the child is to know. Raises Late and Died.
        """
        self._child = Channel()
        with self._or_ended():
            self._write(deadline, message, self._child.for_child)
            self._child.handed_over()

    def _write(self, deadline: float, message: dict, files: list[int]) -> None:
        whole = frame(message, b"", MOST_CODE)
        control = self._control.fileno()
        # The pipes' descriptors go with the frame's head, which is short enough for one call.
        _wait(control, select.POLLOUT, deadline)
        socket.send_fds(self._control, [whole[: HEAD.size]], files)
        write_in_time(control, whole[HEAD.size :], deadline)

    def hear(self, deadline: float) -> dict:
        """Return the process's next message, if it comes by a deadline; raises Late and Died."""
        control = self._control.fileno()
        with self._or_ended():
            if came := read_frame(lambda size: read_in_time(control, size, deadline)):
                return came[0]
        raise Died(self.kill())

    def send(self, deadline: float, data: bytes = b"", **message) -> None:
        """Send a message and the bytes `data` to the child by a deadline; raises Late and Died."""
        with self._or_ended():
            try:
                self._child.send(deadline, data, **message)
                return
            except BrokenPipeError:
                pass
        raise Died(self.child_ended())

    def receive(self, deadline: float) -> tuple[dict, bytes]:
        """Return the child's next message and its bytes, by a deadline; raises Late and Died."""
        with self._or_ended():
            if came := self._child.receive(deadline):
                return came
        raise Died(self.child_ended())

    def child_ended(self) -> str:
        """Wait a moment for the child to end; return how it ended. Raises Late and Died.

        A child may close its pipes and go on running: then the whole process is ended.
        """
        ended = self.hear(time.monotonic() + GRACE)
        self._forget_child()
        # The child left files that the next child could find: this process starts no other.
        if ended["traces"]:
            self.kill()
        return how_it_ended(ended["status"])

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
        # A process without further requests ends by itself; one that died still has to say how.
        self._control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=0.2)
        code = bubblewrap.kill(self._process)
        with self._process.stderr as output, contextlib.suppress(Late, OSError, ValueError):
            # Its own message, when it could not start.
            piece = read_in_time(output.fileno(), KEPT_OUTPUT, time.monotonic() + GRACE)
            self.said = piece.decode(errors="replace").strip()
        return how_it_ended(code)


def how_it_ended(code: int) -> str:
    """Return in words what a process's exit code means.

    >>> how_it_ended(-9), how_it_ended(137), how_it_ended(3)
    ('signal 9', 'signal 9', 'exit status 3')
    """
    # bubblewrap says 128 + n for a signal n.
    if code < 0 or code > 128:
        return f"signal {-code if code < 0 else code - 128}"
    return f"exit status {code}"
