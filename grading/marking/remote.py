"""Calls a submission's functions in its process, whatever that process does."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from inspect import Signature
from typing import NamedTuple

from checking.calls.run import Call, Crash, Elsewhere
from checking.notebook.reading import MOST_FAILURES
from checking.watch.record import Record
from checking.watch.repair import MOST_RUNS
from grading.border.calls import call_back, fill_in
from grading.border.signatures import pack_signature, unpack_signature
from grading.border.watched import pack_patches, read_record
from grading.border.wire import LONGEST_TEXT, Garbled, Packer, Unpacker
from grading.sandbox import bubblewrap, seccomp
from grading.sandbox.bubblewrap import Limits
from grading.sandbox.process import GRACE, Died, Late, Process

# How often an exercise's function is watched at most; the search for a mistake needs fewer.
MOST_WATCHED = 4 * MOST_RUNS
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
        self._at: tuple[int, int, list[str]] | None = None

    def deadline(self) -> float:
        """Return by when a call that begins now has to be over."""
        return min(self.end, time.monotonic() + self.limits.seconds)

    def open(self, name: str) -> Defined | None:
        """Start a child that defines a function; return the outcome, None where nothing defines it.

        Raises Died, Late and Unable.

        A definition that ends or hangs the child is left out the next time.
        """
        while True:
            self._start()
            try:
                return self._define(name)
            except (Died, Late) as error:
                if not self._at or len(self._skip) >= MOST_SKIPPED or time.monotonic() >= self.end:
                    raise
                number, cell, names = self._at
                said = "did not come to an end" if isinstance(error, Late) else f"ended it: {error}"
                self._skip.append(number)
                self._failed(cell, names, f"this definition {said}")

    def _start(self) -> None:
        """Start a process that reads the notebook; raises Died and Late."""
        if self._unreadable:
            raise self._unreadable
        if self._process and self._process.is_there:
            return
        self._process = process = Process(self.sandboxed)
        try:
            patience = time.monotonic() + PATIENCE
            scratch = bubblewrap.SCRATCH if self.sandboxed else ""
            ask = {"limits": self.limits.for_system(), "scratch": scratch}
            ask |= {"names": self.names, "written_with": self.written_with}
            process.ask(patience, cells=self.cells, **ask)
            process.hear(patience)
        except (Died, Late) as error:
            raise Unable(f"no process could be started: {process.said or error!r}") from error
        try:
            read = process.hear(self.deadline())
        except (Died, Late) as error:
            self._unreadable = error
            raise
        self.defined, self.uses, self.calls = read["defined"], read["uses"], read["calls"]
        for cell, names, said in read["failures"]:
            self._failed(cell, names, said)

    def _define(self, name: str) -> Defined | None:
        self._at = None
        doors = "" if seccomp.trouble() else seccomp.program().hex()
        limits = self.limits.for_child()
        ask = {"name": name, "skip": self._skip, "limits": limits, "doors": doors}
        try:
            patience = time.monotonic() + PATIENCE
            self._process.start_child(patience, **ask)
            self._process.receive(patience)
        except (Died, Late) as error:
            raise Unable(f"no process could be had for {name}: {error!r}") from error
        failed = -1
        while True:
            said, data = self._process.receive(self.deadline())
            last = self._at[0] if self._at else -1
            match said:
                # Only forward, up to the last statement: a forged message cannot loop for ever.
                case {"say": "at", "number": int(number), "cell": int(cell), "names": list(names)}:
                    if not last < number < MOST_STATEMENTS:
                        raise self._garbled()
                    self._at = number, cell, names
                case {"say": "failed", "names": list(names), "said": why, **more} if failed < last:
                    failed = last
                    about = more.get("kind", ""), more.get("missing", "")
                    self._failed(self._at[1], names, why, *about)
                case {"say": "defined", "there": True, **more}:
                    return self._defined(more, data)
                case {"say": "defined"}:
                    return None
                case _:
                    raise self._garbled()

    def _defined(self, said: dict, data: bytes) -> Defined:
        try:
            if "value" in said:
                return Defined(False, Unpacker(data).unpack(said["value"]))
            signature = unpack_signature(said.get("signature"), Unpacker(data))
            return Defined(True, signature=signature, begun=said.get("begun") is True)
        except Garbled:
            raise self._garbled() from None

    def _failed(self, cell: int, names: list, said, kind="", missing="") -> None:
        names = [str(name)[:60] for name in names[:10]]
        found = Failure(cell, names, *(str(text)[:LONGEST_TEXT] for text in (said, kind, missing)))
        if found not in self.failures and len(self.failures) < MOST_FAILURES:
            self.failures.append(found)

    def _garbled(self) -> Died:
        self.stop()
        return Died("it sent what is no answer")

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

    def call(self, name, call: Call, names, returns, deadline: float, helpers=None) -> None:
        """Call the child's function, and fill in `call`; raises Died and Late.

        helpers: functions of the marker's that stand for its own of these names.
        """
        try:
            ask = {"names": names, "returns": returns}
            fill_in(call, *self._answer(name, call.args, deadline, helpers, ask))
        except Garbled:
            raise self._garbled() from None

    def watch(self, name, call, patches, looks: bool, deadline, helpers=None) -> Record | None:
        """Run the child's function under watch; return None where it cannot be watched.

        Raises Died and Late.
        """
        if not (self._process and self._process.has_child):
            return None
        try:
            ask = {"looks": looks, "apart": call.apart}
            said, data = self._answer(name, call.args, deadline, helpers, ask, patches)
        except Garbled:
            raise self._garbled() from None
        try:
            return read_record(said.get("record"), data)
        except Garbled:
            return None

    def _answer(self, name, args, deadline, helpers, ask: dict, patches=None) -> tuple[dict, bytes]:
        """Return the child's answer for these arguments; raises Died, Late and Garbled."""
        self._asked += 1
        functions: list = []

        def number_of(function) -> tuple:
            functions.append(function)
            return len(functions) - 1, pack_signature(function, packer)

        packer = Packer(of_function=number_of)
        ask |= {"id": self._asked, "name": name, "args": [packer.pack(one) for one in args]}
        ask["helpers"] = [[one, *number_of(right)] for one, right in (helpers or {}).items()]
        if patches is not None:
            ask["patches"] = pack_patches(patches, packer)
        self._process.send(deadline, bytes(packer.data), **ask)
        while True:
            said, data = self._process.receive(deadline)
            match said:
                case {"say": "back", "number": int(number), "args": packed} if (
                    0 <= number < len(functions)
                ):
                    reply, data = call_back(functions[number], packed, data)
                    self._process.send(deadline, data, **reply)
                case {"say": "answer", "id": self._asked}:
                    return said, data
                case _:
                    raise Garbled


class RemoteFunction(Elsewhere):
    """A submission's function, for `checking.check`; its calls share a time limit."""

    def __init__(self, remote: Remote, name: str, signature: Signature | None = None, helpers=None):
        if signature:
            self.__signature__ = signature
        self._remote = remote
        self._name = name
        self._helpers = helpers
        self._deadline: float | None = None
        self._died: Crash | None = None
        self._watched = 0

    def observe(self, call: Call, names: tuple[str, ...], returns) -> None:
        """Call the function in its process; `call.crash` says how a call failed."""
        if self._died:
            call.crash, call.after = self._died, call.args
            return
        try:
            if self._deadline is None:
                self._deadline = self._remote.deadline()
            self._remote.call(self._name, call, names, returns, self._deadline, self._helpers)
        except Late:
            call.crash = Crash("TimeUp", "")
        except Died as error:
            call.crash = self._died = Crash("SystemExit", f"its process ended ({error})")
        call.after = call.after or call.args

    def watch(self, call: Call, patches: dict, looks: bool) -> Record | None:
        """Run the function once more under watch; None when it cannot be, or time is over."""
        self._watched += 1
        late = self._deadline is None or time.monotonic() >= self._deadline
        if self._died or late or self._watched > MOST_WATCHED:
            return None
        try:
            return self._remote.watch(
                self._name, call, patches, looks, self._deadline, self._helpers
            )
        except (Late, Died):
            return None
