"""The marker's side of a submission's process: start it, call its functions, outlive its tricks."""

from __future__ import annotations

import contextlib
import inspect
import queue
import threading
import time
from dataclasses import dataclass, field

import numpy as np

from checking.run import Call, Crash, Elsewhere
from grading import sandbox, seccomp
from grading.sandbox import Limits
from grading.wire import Garbled, Packer, Unpacker, read_frame, write_frame

MOST_SKIPPED = 8
_KEPT_OUTPUT = 4000


class Died(Exception):
    """The process ended, or sends what is no answer; the text says how."""


class Late(Exception):
    """The process did not answer in time."""


class Process:
    """One process, with a thread for each of its two streams."""

    def __init__(self, sandboxed: bool):
        self._process = sandbox.start(sandboxed)
        # Few frames wait here: a flood stops at its source.
        self._frames: queue.Queue = queue.Queue(maxsize=2)
        self._closed = threading.Event()
        self.output = bytearray()
        for read in (self._read_frames, self._read_output):
            threading.Thread(target=read, daemon=True).start()

    def _read_frames(self) -> None:
        frame = True
        while frame is not None and not self._closed.is_set():
            try:
                frame = read_frame(self._process.stdout)
            except (Garbled, MemoryError) as error:
                self._put(error)
                return
            except (OSError, ValueError):  # closed by `kill`
                frame = None
            self._put(frame)

    def _put(self, frame) -> None:
        while not self._closed.is_set():
            with contextlib.suppress(queue.Full):
                self._frames.put(frame, timeout=0.2)
                return

    def _read_output(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := self._process.stderr.read1(1 << 16):
                self.output += piece[: max(0, _KEPT_OUTPUT - len(self.output))]

    def send(self, data: bytes = b"", **message) -> None:
        try:
            write_frame(self._process.stdin, message, data)
        except (OSError, ValueError) as error:
            raise Died(self.kill()) from error

    def receive(self, deadline: float) -> tuple[dict, bytes]:
        """Return the next frame; raises Late and Died, and then nothing is left of the process."""
        try:
            frame = self._frames.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            self.kill()
            raise Late from None
        if isinstance(frame, tuple):
            return frame
        ended = self.kill()
        raise Died("it sent what is no answer" if isinstance(frame, Exception) else ended)

    def kill(self) -> str:
        """End the process with all that it started; return how it ended by itself."""
        # A process that closed its pipe is about to end: let it say how.
        with contextlib.suppress(Exception):
            self._process.wait(timeout=0.2)
        code = sandbox.kill(self._process)
        self._closed.set()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.close()
        # bubblewrap says 128 + n for a signal n.
        if code < 0 or code > 128:
            return f"signal {-code if code < 0 else code - 128}"
        return f"exit status {code}"


@dataclass
class Remote:
    """A submission in its process, started anew when it died.

    begun, failures, not_run: what the process said of the notebook, see `grading.reading`.
    fresh: whether the process has not served any exercise yet.
    """

    cells: list[tuple[int, str]]
    names: list[str]
    sandboxed: bool
    limits: Limits
    begun: set[str] = field(default_factory=set)
    failures: list[tuple[int, list[str], str]] = field(default_factory=list)
    not_run: dict[str, int] = field(default_factory=dict)
    fresh: bool = True

    def __post_init__(self):
        self._process: Process | None = None
        self._skip: dict[int, tuple[int, list[str], str]] = {}
        self._defined: set[str] = set()
        self._at: tuple[int, int, list[str]] | None = None
        self._asked = 0
        self._end = time.monotonic() + self.limits.total

    def deadline(self, seconds: float | None = None) -> float:
        seconds = self.limits.seconds if seconds is None else seconds
        return min(self._end, time.monotonic() + seconds)

    def time_is_over(self) -> bool:
        return time.monotonic() >= self._end

    def start(self) -> None:
        """Start a process and have it define the functions; raises Died or Late when it cannot.

        A definition that ends or hangs the process is left out the next time.
        """
        while not self._process:
            try:
                self._start_once()
            except (Died, Late) as error:
                self.stop()
                if not self._at or len(self._skip) >= MOST_SKIPPED or self.time_is_over():
                    raise
                number, cell, names = self._at
                said = "did not come to an end" if isinstance(error, Late) else f"ended it: {error}"
                self._skip[number] = (cell, names, f"this definition {said}")
        self.fresh = True

    def _start_once(self) -> None:
        self._at = None
        self._process = process = Process(self.sandboxed)
        close_doors = seccomp.is_known_here()
        process.send(limits=self.limits.for_system(), close_doors=close_doors)
        self._expect("ready", self.deadline(30))
        process.send(cells=self.cells, names=self.names, skip=list(self._skip))
        said = self._expect("read", self.deadline())
        match said:
            case {"begun": list(begun), "not_run": dict(not_run), "failures": list(failures)}:
                self.begun = set(self.names) & {name for name in begun if isinstance(name, str)}
                self.not_run = {k: v for k, v in not_run.items() if isinstance(v, int)}
                self.failures = [_failure(*item) for item in failures[:50]]
            case _:
                raise Died("it sent what is no answer")
        self.failures += self._skip.values()
        while True:
            said, _ = process.receive(self.deadline())
            match said:
                case {"say": "at", "number": int(number), "cell": int(cell), "names": list(names)}:
                    self._at = number, cell, [str(name)[:60] for name in names[:10]]
                case {"say": "failed", "cell": cell, "names": names, "said": why}:
                    if len(self.failures) < 50:
                        self.failures.append(_failure(cell, names, why))
                case {"say": "defined", "names": list(names)}:
                    self._defined = {name for name in names if isinstance(name, str)}
                    return
                case _:
                    raise Died("it sent what is no answer")

    def _expect(self, say: str, deadline: float) -> dict:
        said, _ = self._process.receive(deadline)
        if said.get("say") != say:
            raise Died("it sent what is no answer")
        return said

    def defines(self, name: str) -> bool:
        return name in self._defined

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process = None

    def output(self) -> str:
        return bytes(self._process.output).decode(errors="replace") if self._process else ""

    def call(self, name, call: Call, names, returns, deadline: float) -> None:
        """Call a function, and fill in `call`; raises Died and Late."""
        self.start()
        self._asked += 1
        functions: list = []

        def number_of(function):
            functions.append(function)
            return len(functions) - 1, _parameters(function)

        packer = Packer(of_function=number_of)
        args = [packer.pack(argument) for argument in call.args]
        returns = [getattr(item, "name", item) for item in returns]
        ask = {"id": self._asked, "name": name, "args": args, "names": names, "returns": returns}
        try:
            self._process.send(bytes(packer.data), **ask)
            while True:
                said, data = self._process.receive(deadline)
                match said:
                    case {"say": "back", "number": int(number), "args": packed} if (
                        0 <= number < len(functions)
                    ):
                        self._call_back(functions[number], packed, data)
                    case {"say": "answer", "id": self._asked}:
                        _fill_in(call, said, data)
                        return
                    case _:
                        raise Garbled
        except Garbled:
            self.stop()
            raise Died("it sent what is no answer") from None
        except (Died, Late):
            self._process = None
            raise

    def _call_back(self, function, packed, data: bytes) -> None:
        """Call one of the marker's functions for the submission, and send back what it did."""
        objects: dict[int, object] = {}
        args = Unpacker(data, objects).unpack(packed)
        if not isinstance(args, tuple):
            raise Garbled("arguments are a tuple")
        # Long whole numbers could make a power that never ends.
        args = [float(a) if type(a) is int else a for a in args]
        known = {id(value): number for number, value in objects.items()}
        packer = Packer(known)
        try:
            with np.errstate(all="ignore"):
                result = packer.pack(function(*args))
        except Exception as error:
            self._process.send(error=type(error).__name__, message=str(error)[:200])
            return
        changed = [
            (number, packer.contents(value))
            for number, value in objects.items()
            if isinstance(value, (dict, np.ndarray))
        ]
        self._process.send(bytes(packer.data), result=result, changed=changed)


def _failure(cell, names, said) -> tuple[int, list[str], str]:
    names = [str(name)[:60] for name in names[:10]] if isinstance(names, list) else []
    return cell if isinstance(cell, int) else 0, names, str(said)[:300]


def _parameters(function) -> list:
    return [
        [p.name] if p.default is p.empty else [p.name, p.default]
        for p in inspect.signature(function).parameters.values()
    ]


def _fill_in(call: Call, said: dict, data: bytes) -> None:
    """Fill in what was seen of a call; raises Garbled when it is no such thing."""
    if said.get("missing"):
        call.crash = Crash("NameError", "the function is not defined")
        return
    unpacker = Unpacker(data)
    match said.get("crash"):
        case None:
            call.result = unpacker.unpack(said.get("result"))
        case {"kind": str(kind), "message": str(message), **more}:
            line, missing = str(more.get("line", "")), str(more.get("missing", ""))
            call.crash = Crash(kind, message, line, more.get("started") is not False, missing)
        case _:
            raise Garbled("it is no crash")
    after = unpacker.unpack(said.get("after", ["t", 0, []]))
    if not isinstance(after, tuple):
        raise Garbled("what became of the arguments is a tuple")
    call.after = after
    shared = said.get("shared", [])
    if not (isinstance(shared, list) and all(_is_pair(pair) for pair in shared)):
        raise Garbled("shared memory is said in pairs")
    call.shared = [(one[:60], other[:60]) for one, other in shared]


def _is_pair(pair) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(n, str) for n in pair)


class RemoteFunction(Elsewhere):
    """A submission's function, for `checking.check`; its calls share a time limit.

    died: how the process ended in one of its calls, or "".
    """

    def __init__(self, remote: Remote, name: str):
        self._remote = remote
        self._name = name
        self._deadline: float | None = None
        self.died = ""

    def observe(self, call: Call, names: tuple[str, ...], returns) -> None:
        if self.died:
            call.crash = Crash("SystemExit", self.died)
            return
        try:
            self._remote.start()
            if self._deadline is None:
                self._deadline = self._remote.deadline()
            self._remote.call(self._name, call, names, returns, self._deadline)
        except Late:
            call.crash = Crash("TimeUp", "")
        except Died as error:
            self.died = str(error)
            call.crash = Crash("SystemExit", f"its process ended ({error})")
        call.after = call.after or call.args
