"""The marker's side of a submission: its functions, called in its process, whatever that does."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field

from checking.reading import MOST_FAILURES
from checking.run import Call, Crash, Elsewhere
from grading import sandbox, seccomp
from grading.crossing import call_back, fill_in, parameters_of
from grading.process import GRACE, Died, Late, Process
from grading.sandbox import Limits
from grading.wire import Garbled, Packer

MOST_SKIPPED = 8
MOST_STATEMENTS = 100_000
PATIENCE = 60.0  # seconds for Python and NumPy to start, on a busy machine


class Unable(RuntimeError):
    """No process can be had, before any of a submission's code has run."""


@dataclass
class Remote:
    """A submission in its process, which has a child for each exercise; started anew when it died.

    names: the exercises' functions.
    end:   when the time for the whole submission is over, as `time.monotonic` says it.
    begun, failures, not_run, calls: what was found in the notebook, see `checking.reading`.
    """

    cells: list[tuple[int, str]]
    names: list[str]
    sandboxed: bool
    limits: Limits
    end: float
    begun: set[str] = field(default_factory=set)
    failures: list[tuple[int, list[str], str]] = field(default_factory=list)
    not_run: dict[str, int] = field(default_factory=dict)
    calls: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self):
        self._process: Process | None = None
        self._unreadable: Died | Late | None = None
        self._asked = 0
        # The statements that ended or hung a process: left out from then on.
        self._skip: list[int] = []
        self._at: tuple[int, int, list[str]] | None = None

    def deadline(self) -> float:
        """Return when what begins now has to be over."""
        return min(self.end, time.monotonic() + self.limits.seconds)

    def open(self, name: str) -> bool:
        """Have a child that defines a function; return whether it did. Raises Died, Late, Unable.

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
        """Have a process that has read the notebook; raises Died and Late when it cannot."""
        if self._unreadable:
            raise self._unreadable
        if self._process and self._process.is_there:
            return
        self._process = process = Process(self.sandboxed)
        try:
            patience = time.monotonic() + PATIENCE
            scratch = sandbox.SCRATCH if self.sandboxed else ""
            ask = {"limits": self.limits.for_system(), "scratch": scratch}
            process.ask(patience, cells=self.cells, names=self.names, **ask)
            process.hear(patience)
        except (Died, Late) as error:
            raise Unable(f"no process could be started: {process.said or error!r}") from error
        try:
            read = process.hear(self.deadline())
        except (Died, Late) as error:
            self._unreadable = error
            raise
        self.begun, self.not_run = set(read["begun"]), read["not_run"]
        self.calls = read["calls"]
        for cell, names, said in read["failures"]:
            self._failed(cell, names, said)

    def _define(self, name: str) -> bool:
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
            said = self._process.receive(self.deadline())[0]
            last = self._at[0] if self._at else -1
            match said:
                # Forward only, and only so far: what is forged comes to an end.
                case {"say": "at", "number": int(number), "cell": int(cell), "names": list(names)}:
                    if not last < number < MOST_STATEMENTS:
                        raise self._garbled()
                    self._at = number, cell, names
                case {"say": "failed", "cell": int(cell), "names": list(names), "said": why} if (
                    failed < last
                ):
                    failed = last
                    self._failed(cell, names, why)
                case {"say": "defined", "there": there}:
                    return there is True
                case _:
                    raise self._garbled()

    def _failed(self, cell: int, names: list, said) -> None:
        found = (cell, [str(name)[:60] for name in names[:10]], str(said)[:300])
        if found not in self.failures and len(self.failures) < MOST_FAILURES:
            self.failures.append(found)

    def _garbled(self) -> Died:
        self.stop()
        return Died("it sent what is no answer")

    def close(self) -> None:
        """End the child; if it does not end at once, its whole process."""
        if self._process and self._process.has_child:
            with contextlib.suppress(Died, Late):
                self._process.send(time.monotonic() + GRACE, stop=True)
                self._process.child_ended()

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process and self._process.is_there:
            self._process.kill()

    def call(self, name, call: Call, names, returns, deadline: float) -> None:
        """Call the child's function, and fill in `call`; raises Died and Late."""
        self._asked += 1
        functions: list = []

        def number_of(function):
            functions.append(function)
            return len(functions) - 1, parameters_of(function)

        packer = Packer(of_function=number_of)
        args = [packer.pack(argument) for argument in call.args]
        ask = {"id": self._asked, "name": name, "args": args, "names": names, "returns": returns}
        try:
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
                        fill_in(call, said, data)
                        return
                    case _:
                        raise Garbled
        except Garbled:
            raise self._garbled() from None


class RemoteFunction(Elsewhere):
    """A submission's function, for `checking.check`; its calls share a time limit."""

    def __init__(self, remote: Remote, name: str):
        self._remote = remote
        self._name = name
        self._deadline: float | None = None
        self._died: Crash | None = None

    def observe(self, call: Call, names: tuple[str, ...], returns) -> None:
        """Call the function in its process; whatever becomes of that stands in `call.crash`."""
        if self._died:
            call.crash, call.after = self._died, call.args
            return
        try:
            if self._deadline is None:
                self._deadline = self._remote.deadline()
            self._remote.call(self._name, call, names, returns, self._deadline)
        except Late:
            call.crash = Crash("TimeUp", "")
        except Died as error:
            call.crash = self._died = Crash("SystemExit", f"its process ended ({error})")
        call.after = call.after or call.args
