"""The submission's process: it defines what the exercises need, and answers calls.

It knows no case, no rule and no mark. It reads the notebook and runs none of it; for each exercise
it forks a child, which sets limits, closes doors, defines what this exercise needs and answers
calls. What comes from a child may be forged by the submission, so whoever reads it trusts none.
"""

from __future__ import annotations

import contextlib
import inspect
import linecache
import os
import resource
import sys
import types

import numpy as np

from checking import reading
from checking.run import Call, observe
from grading import seccomp
from grading.wire import (
    LONGEST_TEXT,
    MOST_CODE,
    Garbled,
    Packer,
    Unpacker,
    read_frame,
    write_frame,
)


class Wire:
    """The pipe to the marker: its answers go out, what is asked comes in."""

    def __init__(self):
        self._in = os.fdopen(os.dup(0), "rb")
        self._out = os.fdopen(os.dup(1), "wb")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)

    def send(self, say: str, data: bytes = b"", **more) -> None:
        """Send the marker a message and the bytes of its arrays."""
        os.set_blocking(self._out.fileno(), True)
        write_frame(self._out, {"say": say, **more}, data)

    def receive(self) -> tuple[dict, bytes]:
        """Return what the marker asks next; where it asks nothing more, the process ends."""
        # A child shares the pipe with those that come after it, and may have unset this.
        os.set_blocking(self._in.fileno(), True)
        frame = read_frame(self._in, MOST_CODE)
        if frame is None:
            os._exit(0)
        return frame


def set_limits(limits: dict[str, int]) -> None:
    """Set the limits that this system has."""
    for name, most in limits.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):
            kind = getattr(resource, f"RLIMIT_{name}")
            _, hard = resource.getrlimit(kind)
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(kind, (most, most))


class Submission:
    """One exercise's function with all that it reaches, defined in a module of its own."""

    def __init__(self, wire: Wire, read: reading.Reading, sources: dict[int, str]):
        self._wire = wire
        self._read = read
        self._sources = sources
        # Functions, classes and tracebacks find the notebook as they do in Jupyter.
        self._module = sys.modules["__main__"] = types.ModuleType("__main__")

    def define(self, name: str, skip: list[int]) -> None:
        """Run what a function needs, without the statements `skip`; say whether it is there."""
        for number in reading.needed(self._read, [name]):
            if number not in skip:
                self._run(number)
        self._wire.send("defined", there=name in vars(self._module))

    def _run(self, number: int) -> None:
        statement = self._read.statements[number]
        file, cell = statement.code.co_filename, statement.cell
        lines = self._sources[cell].splitlines(keepends=True)
        # So that a traceback can show the learner's own line.
        linecache.cache[file] = (0, None, lines, file)
        names = sorted(statement.binds)[:10]
        self._wire.send("at", number=number, cell=cell, names=names)
        try:
            exec(statement.code, vars(self._module))
        except BaseException as error:
            said = f"line {statement.line}: {type(error).__name__}: {_text(error)}"
            self._wire.send("failed", cell=cell, names=names, said=said)

    def answer(self, ask: dict, data: bytes) -> None:
        """Call a function on the arguments that came, and send all that was seen of it."""
        function = vars(self._module).get(ask["name"])
        if not callable(function):
            self._wire.send("answer", id=ask["id"], missing=True)
            return

        def to_marker(number, signature):
            return _called_back(self._wire, number, signature)

        unpacker = Unpacker(data, on_function=to_marker)
        call = Call(None, tuple(unpacker.unpack(node) for node in ask["args"]))
        try:
            observe(function, call, ask["names"], ask["returns"], limit=None)
        except BaseException as error:
            crash = {"kind": type(error).__name__, "message": _text(error)}
            self._wire.send("answer", id=ask["id"], crash=crash)
            return
        crash = call.crash and {
            "kind": call.crash.kind[:LONGEST_TEXT],
            "message": call.crash.message[:LONGEST_TEXT],
            "line": call.crash.line[:LONGEST_TEXT],
            "started": call.crash.started,
            "missing": str(call.crash.missing)[:LONGEST_TEXT],
        }
        packer = Packer()
        try:
            result, after = packer.pack(call.result), packer.pack(call.after)
            said = {"result": result, "after": after, "shared": call.shared[:10], "crash": crash}
            self._wire.send("answer", bytes(packer.data), id=ask["id"], **said)
        except Garbled:
            self._wire.send("answer", id=ask["id"], result=["o", "result of many megabytes"])


def _text(error: BaseException) -> str:
    try:
        return str(error)[:LONGEST_TEXT]
    except Exception:
        return ""


def _called_back(wire: Wire, number: int, parameters: list):
    """Return a function that stands for one in the marker's process: each call crosses."""
    signature = inspect.Signature(
        inspect.Parameter(
            name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=rest[0] if rest else _EMPTY
        )
        for name, *rest in parameters
    )

    def function(*args, **named):
        bound = signature.bind(*args, **named)
        bound.apply_defaults()
        packer = Packer()
        packed = packer.pack(tuple(bound.args))
        wire.send("back", bytes(packer.data), number=number, args=packed)
        reply, data = wire.receive()
        if "error" in reply:
            kind = getattr(sys.modules["builtins"], reply["error"], RuntimeError)
            raise kind(reply["message"])
        unpacker = Unpacker(data, packer.objects)
        for known, contents in reply["changed"]:
            _update(unpacker, packer.objects[known], contents)
        return unpacker.unpack(reply["result"])

    return function


def _update(unpacker: Unpacker, known, contents) -> None:
    """Change what the submission handed over; what cannot be changed is left alone."""
    if isinstance(known, (dict, np.ndarray)):
        unpacker.update(known, contents)


_EMPTY = inspect.Parameter.empty


def main() -> None:
    """Read the notebook; then, for each exercise that is asked for, let a child serve it.

    So no exercise finds what another did to its process, and NumPy is imported once.
    """
    wire = Wire()
    ask, _ = wire.receive()
    set_limits(ask["limits"])
    wire.send("ready")
    sources = dict(ask["cells"])
    read = reading.read(list(sources.items()), ask["names"])
    calls = reading.calls(read, ask["names"])
    found = {"begun": sorted(read.begun), "not_run": read.not_run, "failures": read.failures}
    wire.send("read", calls=calls, **found)
    while True:
        ask, _ = wire.receive()
        child = os.fork()
        if not child:
            try:
                serve(wire, ask, Submission(wire, read, sources))
            finally:
                os._exit(1)
        _, status = os.waitpid(child, 0)
        wire.send("ended", status=os.waitstatus_to_exitcode(status))


def serve(wire: Wire, ask: dict, submission: Submission) -> None:
    """Define what one exercise needs, behind closed doors, and answer calls until the end."""
    set_limits(ask["limits"])
    if ask["close_doors"]:
        seccomp.close_doors()
    submission.define(ask["name"], ask["skip"])
    while True:
        ask, data = wire.receive()
        if "stop" in ask:
            os._exit(0)
        submission.answer(ask, data)
