"""Calling a learner's function: on copies, within a time limit, with everything observed."""

from __future__ import annotations

import contextlib
import copy
import importlib.util
import io
import os
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from checking.calls.compare import MOST_ITEMS, arrays_in
from checking.calls.limit import TimeLimit, TimeUp
from checking.crashes.scene import Scene, missing_name, note, text_of

TIME_LIMIT = 6.0
# Lines in these folders and files are not the learner's. What learners are given stands in a
# folder of its own where a class is marked.
_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
_found = importlib.util.find_spec("opt_utils")
_GIVEN = os.path.dirname(_found.origin) if _found and _found.origin else _ROOT
_OURS = (
    *(os.path.join(_ROOT, folder, "") for folder in ("checking", "exercises", "grading")),
    *(os.path.join(_GIVEN, given) for given in ("opt_", "testCases.py", "public_tests.py")),
)
# A browser's Python has the root folder for its own, in which all lies.
_LIBRARY = (sys.base_prefix,) if sys.base_prefix != "/" else ("/lib/",)


@dataclass
class Crash:
    """An exception that left the learner's function.

    started: whether it is something else than the `raise` of a stub.
    missing: of a NameError or a ModuleNotFoundError, the name that is not there.
    scene:   the learner's own line that it came from, and what stood there; None without source.
    """

    kind: str
    message: str
    started: bool = True
    missing: str = ""
    scene: Scene | None = None


@dataclass(eq=False)
class Call:
    """One call and all that was seen of it; plain data, so that it can cross a process border.

    args:    the arguments, as they were before the call.
    want:    what should come back.
    after:   the same arguments when the call had ended.
    result:  what was returned; None after a crash.
    crash:   what went wrong, or None.
    shared:  pairs of names of returned arrays (or a returned one and an argument) that share
             memory, such as ("v['dW1']", "s['dW1']").
    printed: whether the function printed something, which is not shown.
    apart:   functions whose lines are not watched: they have checks of their own.
    """

    case: object
    args: tuple
    want: object = None
    after: tuple = ()
    result: object = None
    crash: Crash | None = None
    shared: list[tuple[str, str]] = field(default_factory=list)
    printed: bool = False
    apart: tuple[str, ...] = ()


class Elsewhere:
    """A learner's function that runs in another process: it notes by itself what is seen of it."""

    def __call__(self, *args):
        raise TypeError("a function of another process is called through observe")

    def observe(self, call: Call, names: tuple[str, ...], returns) -> None:
        """Call the function, and note in `call` what was seen of it, as `observe` does."""
        raise NotImplementedError

    def watch(self, call: Call, patches: dict, looks: bool):
        """Run the function once more under watch; None where it cannot be watched."""
        return None


def observe(
    function: Callable, call: Call, names: tuple[str, ...], returns, limit: TimeLimit | None
):
    """Call `function` once on a copy of `call.args`; note in `call` all that can be seen of it.

    names, returns: the names of the arguments and of what is returned, for the names of arrays.
    limit: what ends it when it takes too long; None where somebody else does.
    """
    if isinstance(function, Elsewhere):
        function.observe(call, names, returns)
        return
    given = copy.deepcopy(call.args)
    printed = io.StringIO()
    try:
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            warnings.catch_warnings(),
            np.errstate(all="ignore"),
        ):
            warnings.simplefilter("ignore")
            result = limit.call(function, *given) if limit else function(*given)
    except TimeUp:
        call.crash = Crash("TimeUp", "")
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        call.crash = _crash_of(error)
    else:
        if isinstance(result, (list, tuple)) and len(result) > MOST_ITEMS:
            result = result[:MOST_ITEMS]
        call.shared = list(_sharing(result, given, names, returns))
        call.result = _copied(result)
    call.after = given
    call.printed = bool(printed.getvalue())


def _copied(result):
    try:
        return copy.deepcopy(result)
    except Exception:
        return result


def _crash_of(error: BaseException) -> Crash:
    """Return what a learner needs of an exception: kind, message, their own line."""
    own, traced = [], error.__traceback__
    while traced is not None:
        if is_learners(traced.tb_frame.f_code.co_filename):
            own.append(traced)
        traced = traced.tb_next
    kind, text = type(error).__name__, text_of(error)
    return Crash(kind, text, not is_stub(error), missing_in(error), note(own, error))


def missing_in(error: BaseException) -> str:
    """Return the global name, or the module, that an exception says is not there, or ""."""
    return "" if isinstance(error, UnboundLocalError) else missing_name(error)


def is_stub(error: BaseException) -> bool:
    """Return whether an exception is a stub's: the learner's own NotImplementedError.

    Whatever it says: each edition of the lesson, and nbgrader by itself, has a text of its own.
    """
    frames = traceback.extract_tb(error.__traceback__)
    return type(error) is NotImplementedError and is_learners(frames[-1].filename)


def is_learners(filename: str) -> bool:
    """Return whether a file's code is the learner's: neither ours nor a library's."""
    library = "site-packages" in filename or filename.startswith((*_LIBRARY, "<frozen"))
    # NumPy's compiled parts say where they stand in its own source.
    library = library or filename.endswith(".pyx")
    return not library and not filename.startswith(_OURS)


def _sharing(result, args, names, returns) -> Iterator[tuple[str, str]]:
    """Yield the pairs of arrays that share memory though one must not change with the other."""
    several = isinstance(result, (tuple, list)) and len(returns) > 1
    parts = result if several else (result,)
    returned = [
        pair for name, part in zip(returns, parts, strict=False) for pair in arrays_in(part, name)
    ]
    if len(returned) > 200:
        return
    for (one, first), (other, second) in combinations(returned, 2):
        if np.shares_memory(first, second):
            yield one, other
    for name, argument in zip(names, args, strict=False):
        for other, second in arrays_in(argument, name):
            for one, first in returned:
                # Updating parameters, v or s in place is allowed: same name, same entry.
                if one != other and np.shares_memory(first, second):
                    yield one, f"{other} (an argument)"
