"""Calls a submission's functions in its process, whatever that process does."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import Signature
from typing import NamedTuple

from checking.calls.run import Call
from checking.notebook.reading import MOST_FAILURES
from checking.watch.record import Record
from grading.border.calls import call_back, fill_in
from grading.border.signatures import pack_signature, unpack_signature
from grading.border.watched import pack_patches, read_run
from grading.border.wire import LONGEST_TEXT, Garbled, Packer, Unpacker
from grading.sandbox import bubblewrap, seccomp
from grading.sandbox.bubblewrap import Limits
from grading.sandbox.process import GRACE, Died, Late, Process

MOST_SKIPPED = 8
MOST_STATEMENTS = 100_000
PATIENCE = 60.0  # seconds for Python and NumPy to start, on a busy machine


class Unable(RuntimeError):
    """No process can be started; none of the submission's code has run."""


class Failure(NamedTuple):
    """A cell or a statement that could not be run.

    names:   what it would have defined.
    said:    what is wrong.
    kind:    the exception's, for a statement.
    missing: the name or the module that it did not find, or "".
    """

    cell: int
    names: list[str]
    said: str
    kind: str = ""
    missing: str = ""


class Defined(NamedTuple):
    """The outcome of a function's definition.

    value:     what has its name, where that is no function.
    signature: the function's, or None.
    begun:     whether more than a stub stands in it.
    """

    is_function: bool
    value: object = None
    signature: Signature | None = None
    begun: bool = False


class Statement(NamedTuple):
    """A statement that a child has begun to run: its number, its cell, and what it defines."""

    number: int
    cell: int
    names: list[str]


class Asked(NamedTuple):
    """What a child is asked to call, and until when.

    helpers: functions of the marker's that stand for the submission's own of these names.
    """

    name: str
    args: tuple
    deadline: float
    helpers: dict[str, Callable]


@dataclass
class Remote:
    """A submission in its process, with a child for each exercise; a dead process is started anew.

    names: the exercises' functions.
    end:   when the time for the whole submission is over, as `time.monotonic` says it.
    written_with: the version of Python that the notebook was saved with, when it is known.
    failures:     what could not be run.
    defined:      {function: the cells that define it}.
    uses:         {function: {name: cell}}, names that it looks up and that a cell makes, or makes
                  other, by code that is not run.
    calls:        {function: others of `names` that it reaches}.
    """

    cells: list[tuple[int, str]]
    names: list[str]
    sandboxed: bool
    limits: Limits
    end: float
    written_with: tuple[int, ...] = ()
    failures: list[Failure] = field(default_factory=list)
    defined: dict[str, list[int]] = field(default_factory=dict)
    uses: dict[str, dict[str, int]] = field(default_factory=dict)
    calls: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self):
        self._process: Process | None = None
        self._unreadable: Died | Late | None = None
        self._asked = 0
        # The statements that ended or hung a process: left out from then on.
        self._skip: list[int] = []
        self._at: Statement | None = None

    def deadline(self) -> float:
        """Return by when a call that begins now has to be over."""
        return min(self.end, time.monotonic() + self.limits.seconds)

    def open(self, name: str) -> Defined | None:
        """Start a child that defines the function `name`; return the outcome, None for no function.

        A definition that ends or hangs the child is left out the next time. Raises Died, Late and
        Unable.
        """
        while True:
            self._start()
            try:
                return self._define(name)
            except (Died, Late) as error:
                if not self._at or len(self._skip) >= MOST_SKIPPED or time.monotonic() >= self.end:
                    raise
                how = "did not come to an end" if isinstance(error, Late) else f"ended it: {error}"
                self._skip.append(self._at.number)
                self._failed(self._at.cell, self._at.names, f"this definition {how}")

    def _start(self) -> None:
        """Start a process that reads the notebook; raises Died and Late."""
        if self._unreadable:
            raise self._unreadable
        if self._process and self._process.is_there:
            return
        self._process = process = Process(self.sandboxed)
        scratch = bubblewrap.SCRATCH if self.sandboxed else ""
        ask = {"cells": self.cells, "names": self.names, "written_with": self.written_with}
        try:
            patience = time.monotonic() + PATIENCE
            process.ask(patience, limits=self.limits.for_system(), scratch=scratch, **ask)
            process.hear(patience)
        except (Died, Late) as error:
            raise Unable(f"no process could be started: {process.said or error!r}") from error
        try:
            read = process.hear(self.deadline())
        except (Died, Late) as error:
            self._unreadable = error
            raise
        self.defined, self.uses, self.calls = read["defined"], read["uses"], read["calls"]
        for cell, names, why in read["failures"]:
            self._failed(cell, names, why)

    def _define(self, name: str) -> Defined | None:
        self._at = None
        doors = "" if seccomp.trouble() else seccomp.program().hex()
        ask = {"name": name, "skip": self._skip, "limits": self.limits.for_child()}
        try:
            patience = time.monotonic() + PATIENCE
            self._process.start_child(patience, doors=doors, **ask)
            self._process.receive(patience)
        except (Died, Late) as error:
            raise Unable(f"no process could be had for {name}: {error!r}") from error
        failed = -1
        while True:
            message, data = self._process.receive(self.deadline())
            last = self._at.number if self._at else -1
            match message:
                # Only forward, up to the last statement: a forged message cannot loop for ever.
                case {"say": "at", "number": int(number), "cell": int(cell), "names": list(names)}:
                    if not last < number < MOST_STATEMENTS:
                        raise self._garbled()
                    self._at = Statement(number, cell, names)
                case {"say": "failed", "names": list(names), "said": why, **more} if failed < last:
                    failed = last
                    about = more.get("kind", ""), more.get("missing", "")
                    self._failed(self._at.cell, names, why, *about)
                case {"say": "defined", "there": True, **more}:
                    with self._no_garbled():
                        return _defined(more, data)
                case {"say": "defined"}:
                    return None
                case _:
                    raise self._garbled()

    def _failed(self, cell: int, names: list, why, kind="", missing="") -> None:
        names = [str(name)[:60] for name in names[:10]]
        found = Failure(cell, names, *(str(text)[:LONGEST_TEXT] for text in (why, kind, missing)))
        if found not in self.failures and len(self.failures) < MOST_FAILURES:
            self.failures.append(found)

    def _garbled(self) -> Died:
        self.stop()
        return Died("it sent what is no answer")

    @contextlib.contextmanager
    def _no_garbled(self):
        """End the process where it sends what is no answer; then Died is raised."""
        try:
            yield
        except Garbled:
            raise self._garbled() from None

    def close(self) -> None:
        """End the child; if it does not end at once, end its whole process."""
        if self._process and self._process.has_child:
            with contextlib.suppress(Died, Late):
                self._process.send(time.monotonic() + GRACE, stop=True)
                self._process.child_ended()

    def stop(self) -> None:
        """End the process."""
        if self._process and self._process.is_there:
            self._process.kill()

    def call(self, asked: Asked, call: Call, names: tuple[str, ...], returns) -> None:
        """Call what is `asked` for, and fill in `call`; raises Died and Late.

        names, returns: the names of the arguments and of what is returned.
        """
        with self._no_garbled():
            fill_in(call, *self._answer(asked, {"names": names, "returns": returns}))

    def watch(self, asked: Asked, how: dict, patches: dict) -> Record | None:
        """Return what is seen of what is `asked` for, run under watch; None where it cannot be.

        how: what `checking.watch` is to know beside `patches`, which say what to put where. Raises
        Died and Late.
        """
        if not (self._process and self._process.has_child):
            return None
        with self._no_garbled():
            message, data = self._answer(asked, how, patches)
        with contextlib.suppress(Garbled):
            return read_run(message.get("record"), data)

    def _answer(self, asked: Asked, how: dict, patches: dict | None = None) -> tuple[dict, bytes]:
        """Return the child's answer to what is asked; raises Died, Late and Garbled."""
        self._asked += 1
        functions: list[Callable] = []

        def number_of(function: Callable) -> tuple[int, list | None]:
            functions.append(function)
            return len(functions) - 1, pack_signature(function, packer)

        packer = Packer(of_function=number_of)
        ask = {"id": self._asked, "name": asked.name, **how}
        ask["args"] = [packer.pack(one) for one in asked.args]
        ask["helpers"] = [[name, *number_of(right)] for name, right in asked.helpers.items()]
        if patches is not None:
            ask["patches"] = pack_patches(patches, packer)
        self._process.send(asked.deadline, bytes(packer.data), **ask)
        while True:
            message, data = self._process.receive(asked.deadline)
            match message:
                case {"say": "back", "number": int(number), "args": packed} if (
                    0 <= number < len(functions)
                ):
                    reply, data = call_back(functions[number], packed, data)
                    self._process.send(asked.deadline, data, **reply)
                case {"say": "answer", "id": self._asked}:
                    return message, data
                case _:
                    raise Garbled


def _defined(message: dict, data: bytes) -> Defined:
    """Return what a child says that it has defined; raises Garbled."""
    if "value" in message:
        return Defined(False, Unpacker(data).unpack(message["value"]))
    signature = unpack_signature(message.get("signature"), Unpacker(data))
    return Defined(True, signature=signature, begun=message.get("begun") is True)
