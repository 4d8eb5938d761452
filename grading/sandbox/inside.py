"""The submission's process: it defines what the exercises need, and answers calls.

It knows no case, no rule and no mark. It reads the notebook and runs none of it; for each exercise
it forks a child, which sets limits, closes doors, defines what this exercise needs and answers
calls. What comes from a child may be forged by the submission, so whoever reads it trusts none.
"""

from __future__ import annotations

import contextlib
import linecache
import os
import resource
import socket
import sys
import types
from inspect import Signature

import numpy as np

from checking.calls.begun import has_code
from checking.calls.run import Call, Crash, missing_in, observe, text_of
from checking.notebook import reading
from checking.watch.watching import may_be_watched, watch
from grading.border import wire
from grading.border.signatures import pack_signature, unpack_signature
from grading.border.watched import pack_run, read_patches
from grading.border.wire import LONGEST_TEXT, Garbled, Packer, Unpacker
from grading.sandbox import in_jupyter, seccomp

MOST_CELLS = 10  # that define a function, of those that are told


class Wire:
    """A child's two pipes to the marker, which no other child has."""

    def __init__(self, reads: int, writes: int):
        self._in = os.fdopen(reads, "rb")
        self._out = os.fdopen(writes, "wb")

    def send(self, say: str, data: bytes = b"", **more) -> None:
        """Send the marker a message of the kind `say`, with `more` in it, and bytes, `data`."""
        wire.write_frame(self._out, {"say": say, **more}, data)

    def receive(self) -> tuple[dict, bytes]:
        """Return the marker's next request; end the process when there is none."""
        came = wire.read_frame(self._in.read, wire.MOST_CODE)
        if came is None:
            os._exit(0)
        return came


class Control:
    """The socket by which the marker asks the process itself; its children close it."""

    def __init__(self):
        self._socket = socket.socket(fileno=os.dup(0))
        silence()

    def send(self, say: str, **more) -> None:
        """Send a message of the kind `say` to the marker, with `more` in it."""
        self._socket.sendall(wire.frame({"say": say, **more}, b"", wire.MOST_CODE))

    def receive(self) -> tuple[dict, list[int]]:
        """Return the marker's request and its files; end the process where there is none."""
        head, files, _, _ = socket.recv_fds(self._socket, wire.HEAD.size, 2)
        first = [head]

        def read(size: int) -> bytes:
            return first.pop() if first else self._socket.recv(size, socket.MSG_WAITALL)

        came = wire.read_frame(read, wire.MOST_CODE)
        if came is None:
            os._exit(0)
        return came[0], files

    def close(self) -> None:
        """Close the socket, in a child."""
        self._socket.close()


def silence() -> None:
    """Connect standard input, output and errors to the null device, opened anew."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for file in (0, 1, 2):
        os.dup2(nothing, file)
    os.close(nothing)


def set_limits(limits: dict[str, int]) -> None:
    """Set the limits that this system knows."""
    for name, most in limits.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):
            kind = getattr(resource, f"RLIMIT_{name}")
            _, hard = resource.getrlimit(kind)
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(kind, (most, most))


class Submission:
    """One exercise's function, and all that it uses, defined in a module of its own."""

    def __init__(self, wire: Wire, read: reading.Reading):
        self._wire = wire
        self._read = read
        # Functions, classes and tracebacks find the notebook as they do in Jupyter.
        self._module = sys.modules["__main__"] = types.ModuleType("__main__")

    def define(self, name: str, skip: list[int]) -> None:
        """Run what the function `name` needs, without the statements `skip`; tell the marker."""
        for number in reading.needed(self._read, [name]):
            if number not in skip:
                self._run(number)
        there, function = name in vars(self._module), vars(self._module).get(name)
        packer, report = Packer(), {}
        if callable(function):
            signature = pack_signature(function, packer)
            report = {"signature": signature, "begun": has_code(function)}
        elif there:
            report = {"value": packer.pack(function)}
        self._wire.send("defined", bytes(packer.data), there=there, **report)

    def _run(self, number: int) -> None:
        statement = self._read.statements[number]
        file, cell = statement.code.co_filename, statement.cell
        lines = self._read.sources[cell].splitlines(keepends=True)
        # So that a traceback can show the learner's own line.
        linecache.cache[file] = (0, None, lines, file)
        names = sorted(statement.binds)[:10]
        self._wire.send("at", number=number, cell=cell, names=names)
        try:
            exec(statement.code, vars(self._module))
        except BaseException as error:
            kind, missing = type(error).__name__, missing_in(error)[:LONGEST_TEXT]
            why = f"line {statement.line}: {kind}: {text_of(error)}"[:LONGEST_TEXT]
            self._wire.send("failed", names=names, said=why, kind=kind, missing=missing)

    def answer(self, ask: dict, data: bytes) -> None:
        """Call what the marker asks for in `ask`, and send all that was seen of it.

        data: the bytes of the arguments.
        """
        function = vars(self._module).get(ask["name"])
        if not callable(function):
            self._wire.send("answer", id=ask["id"], missing=True)
            return

        def to_marker(number, signature):
            return _called_back(self._wire, number, unpack_signature(signature, unpacker))

        unpacker = Unpacker(data, on_function=to_marker)
        # These replace the submission's own functions of the same names.
        for name, number, signature in ask["helpers"]:
            vars(self._module)[name] = to_marker(number, signature)
        call = Call(None, tuple(unpacker.unpack(node) for node in ask["args"]))
        if "patches" in ask:
            self._watch(function, call.args, ask, unpacker)
            return
        try:
            observe(function, call, ask["names"], ask["returns"], limit=None)
        except BaseException as error:
            call = Call(None, (), crash=Crash(type(error).__name__, text_of(error)))
        packer = Packer()
        try:
            report = {"result": packer.pack(call.result), "after": packer.pack(call.after)}
            report |= {"shared": call.shared[:10], "printed": call.printed}
            report["crash"] = call.crash and _as_data(call.crash)
            self._wire.send("answer", bytes(packer.data), id=ask["id"], **report)
        except Garbled:
            self._wire.send("answer", id=ask["id"], result=["o", "result of many megabytes"])

    def _watch(self, function, args: tuple, ask: dict, unpacker: Unpacker) -> None:
        """Run a function once more, and send what was seen of its lines; nothing when it cannot."""
        packer, record = Packer(), None
        with contextlib.suppress(BaseException):
            if may_be_watched(function):
                patches = read_patches(ask["patches"], unpacker)
                record = watch(function, args, None, patches, ask["looks"], ask["apart"])
                record = pack_run(record, packer, ask["looks"])
        try:
            self._wire.send("answer", bytes(packer.data), id=ask["id"], record=record)
        except (Garbled, TypeError, ValueError):
            self._wire.send("answer", id=ask["id"], record=None)


def _as_data(crash: Crash) -> dict:
    """Return a crash as plain data for JSON."""
    kind, message, missing = crash.kind, crash.message, str(crash.missing)
    texts = {"kind": kind, "message": message, "missing": missing}
    short = {key: text[:LONGEST_TEXT] for key, text in texts.items()}
    return short | {"started": crash.started, "scene": crash.scene and crash.scene.as_data()}


def _called_back(wire: Wire, number: int, signature: Signature):
    """Return a function that calls one in the marker's process."""

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
        for number_of, contents in reply["changed"]:
            known = packer.objects[number_of]
            if isinstance(known, (dict, np.ndarray)):  # what cannot be changed is left alone
                unpacker.update(known, contents)
        return unpacker.unpack(reply["result"])

    return function


def main() -> None:
    """Read the notebook; then, for each exercise that is asked for, let a child serve it.

    So no exercise finds what another did to its process, and NumPy is imported once.
    """
    seccomp.end_with_parent()
    in_jupyter.prepare()
    control = Control()
    ask, _ = control.receive()
    set_limits(ask["limits"])
    control.send("ready")
    silence()
    names = ask["names"]
    read = reading.read(ask["cells"], names, tuple(ask["written_with"]))
    control.send("read", **what_was_read(read, names))
    scratch = ask["scratch"]
    before = state_of(scratch)
    while True:
        ask, files = control.receive()
        child = os.fork()
        if not child:
            try:
                control.close()
                wire = Wire(*files)
                serve(wire, ask, Submission(wire, read))
            finally:
                os._exit(1)
        for file in files:
            os.close(file)
        _, status = os.waitpid(child, 0)
        traces = state_of(scratch) != before
        control.send("ended", status=os.waitstatus_to_exitcode(status), traces=traces)


def state_of(folder: str) -> tuple:
    """Return a folder's time of change, which the kernel updates whenever its contents change."""
    return (os.stat(folder).st_ctime_ns, os.listdir(folder)) if folder else ()


def what_was_read(read: reading.Reading, names: list[str]) -> dict:
    """Return what the marker is told of a notebook that was `read`, of the functions `names`."""
    uses = {name: reading.reached(read, name) & set(read.not_run) for name in names}
    return {
        "failures": read.failures,
        "defined": {name: cells[-MOST_CELLS:] for name, cells in read.defined.items()},
        "uses": {name: {one: read.not_run[one] for one in sorted(uses[name])} for name in names},
        "calls": reading.calls(read, names),
    }


def serve(wire: Wire, ask: dict, submission: Submission) -> None:
    """Restrict this process, define what one exercise needs, and answer calls until the end.

    wire, ask: the way to the marker, and what it asks for. submission: what defines and answers.
    """
    seccomp.end_with_parent()
    silence()
    set_limits(ask["limits"])
    if ask["doors"]:
        seccomp.close_doors(bytes.fromhex(ask["doors"]))
    wire.send("ready")
    in_jupyter.install()
    submission.define(ask["name"], ask["skip"])
    while True:
        ask, data = wire.receive()
        if "stop" in ask:
            os._exit(0)
        submission.answer(ask, data)
