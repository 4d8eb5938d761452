"""Running a learner's function while looking on: what each of its lines changed.

The function is run under `sys.settrace`. A run may also be told to put other values where a line
wrote: see `Patch`.
"""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping

import numpy as np

from checking.calls.run import TimeLimit, TimeUp, is_learners
from checking.source import statements_of
from checking.watch import record as most
from checking.watch.patching import put
from checking.watch.record import (
    RETURNED,
    Box,
    Place,
    Record,
    Text,
    Write,
    is_container,
    is_row_of_numbers,
)


class _Enough(BaseException):
    """Raised in the learner's code when enough has been seen."""


def may_be_watched(function) -> bool:
    """Return whether the lines of a function can be watched: it has source, nobody else traces."""
    code = getattr(function, "__code__", None)
    if code is None or code.co_name == "<lambda>" or sys.gettrace() is not None:
        return False
    try:
        return is_learners(code.co_filename) and bool(statements_of(code))
    except (OSError, TypeError, SyntaxError, IndexError, ValueError, RecursionError):
        return False


def watch(
    function: Callable,
    args: tuple,
    limit: TimeLimit | None,
    patches: dict | None = None,
    looks: bool = True,
    apart: Iterable[str] = (),
) -> Record:
    """Run `function` on copies of `args` and return a `Record` of what was seen.

    Functions that it calls are watched where they stand in the same cell or file; what one of
    another cell gives counts as made by the line that calls it.

    limit:   what ends it when it takes too long; None where somebody else does.
    patches: {(line, turn): [Patch, …]}, other values to put where its statements wrote.
    looks:   whether to note what is written; else only what comes back.
    apart:   the names of functions that are not watched, wherever they stand.
    """
    return _Watch(function.__code__, patches or {}, looks, apart).run(function, args, limit)


class _Watch:
    """One run under watch."""

    def __init__(self, code, patches: dict, looks: bool, apart: Iterable[str]):
        # Lines are told by their numbers: those of other cells are not watched.
        self._file, self._apart = code.co_filename, frozenset(apart)
        self._statements = {code: statements_of(code)}
        self._patches, self._looks = patches, looks
        self._record = Record()
        self._record.statements.update(self._statements[code])
        # What was seen is kept, so that no number is given twice.
        self._kept: dict[int, tuple[int, object]] = {}
        self._known: dict[tuple, tuple] = {}
        self._turns: dict[int, int] = {}
        self._frames: list = []
        self._at: tuple | None = None
        self._events = self._held = 0

    def run(self, function, args, limit) -> Record:
        record, args = self._record, copy.deepcopy(args)
        self._module = function.__module__
        record.arguments = [self._number(a) if is_container(a) else 0 for a in args]
        quiet = io.StringIO()
        with (
            contextlib.redirect_stdout(quiet),
            contextlib.redirect_stderr(quiet),
            warnings.catch_warnings(),
            np.errstate(all="ignore"),
        ):
            warnings.simplefilter("ignore")
            try:
                traced = self._traced
                result = limit.call(traced, function, args) if limit else traced(function, args)
            except KeyboardInterrupt:
                raise
            except _Enough:
                record.ended = "events"
            except TimeUp:
                record.ended = "TimeUp"
            except BaseException as error:
                record.ended = type(error).__name__
            else:
                self._came_back(result)
        return record

    def _came_back(self, result) -> None:
        """Note what came back; what the return itself made counts as written by its line."""
        record = self._record
        parts = result if isinstance(result, tuple) else (result,)
        record.returned = [self._number(p) if is_container(p) else 0 for p in parts]
        if record.ran:
            line = record.left
            self._at = None, line
            # What a function of the learner's gave is no variable yet.
            known = {id(value) for slot, (value, _) in self._known.items() if len(slot) > 1}
            seen: dict[tuple, tuple] = {}
            self._visited = set()
            self._see(("", RETURNED), Place(RETURNED), result, seen)
            if self._looks:
                made = {slot: s for slot, s in seen.items() if id(s[1]) not in known}
                self._note(made)
            variables = {RETURNED: result}
            for patch in self._patches.get((line, self._turns.get(line, 0)), ()):
                if patch.place.name == RETURNED:
                    put(variables, *patch)
            result = variables[RETURNED]
        try:
            record.result = copy.deepcopy(result)
        except Exception:
            # What cannot be copied, such as a generator, is told by its kind alone.
            record.result = type(result).__name__

    def _traced(self, function, args):
        sys.settrace(self._called)
        try:
            return function(*args)
        finally:
            sys.settrace(None)

    def _called(self, frame, event, argument):
        code = frame.f_code
        name = code.co_name
        if name.startswith("<") or code.co_filename != self._file or name in self._apart:
            return None
        if not code.co_flags & inspect.CO_OPTIMIZED:
            # The body of a class sets what its objects have in common.
            return None
        if code not in self._statements:
            try:
                self._statements[code] = self._called_within(statements_of(code))
            except (OSError, TypeError, SyntaxError, IndexError):
                return None
            self._record.statements.update(self._statements[code])
        if self._frames:
            self._look(self._frames[-1])
        self._frames.append(frame)
        self._at = None
        self._look(frame)
        return self._stepped

    def _called_within(self, statements: dict) -> dict:
        """Return a function's statements with the loops around the line that calls it."""
        line = self._line_of(self._frames[-1]) if self._frames else 0
        caller = self._record.statements.get(line)
        around = caller.within if caller else ()
        if not around:
            return statements
        return {n: s._replace(within=(*s.within, *around)) for n, s in statements.items()}

    def _stepped(self, frame, event, argument):
        if event == "exception":
            return self._stepped
        self._events += 1
        much = len(self._record.writes) > most.MOST_WRITES or self._held > most.MOST_HELD
        if self._events > most.MOST_EVENTS or much:
            raise _Enough
        here = self._line_of(frame)
        # The lines of one statement belong together.
        if event == "line" and self._at == (id(frame), here):
            return self._stepped
        self._look(frame)
        self._patch(frame)
        if event == "return":
            self._frames.pop()
            self._record.left = here
            if self._looks and self._frames:
                # What a function of the learner's gives to the one that called it.
                place = Place(f"{frame.f_code.co_name}()")
                self._known.pop((place.name,), None)
                seen: dict[tuple, tuple] = {}
                self._visited = set()
                self._see((place.name,), place, argument, seen)
                self._note(seen)
            for slot in [slot for slot in self._known if slot[0] == id(frame)]:
                del self._known[slot]
            outer = self._frames[-1] if self._frames else None
            self._at = outer and (id(outer), self._line_of(outer))
        else:
            self._at = id(frame), here
            self._record.ran.append(here)
            self._record.left = here
            self._turns[here] = self._turns.get(here, -1) + 1
        return self._stepped

    def _line_of(self, frame) -> int:
        statement = self._statements[frame.f_code].get(frame.f_lineno)
        return statement.line if statement else frame.f_lineno

    def _look(self, frame, variables=None) -> None:
        """Note all that differs from what was seen before, as written by the statement before."""
        if not self._looks:
            return
        seen: dict[tuple, tuple] = {}
        self._visited: set[int] = set()
        for name, value in list((variables or frame.f_locals).items()):
            self._see((id(frame), name), Place(name), value, seen)
            if type(value) is str and len(value) <= most.LONGEST_TEXT:
                self._note_text((id(frame), name), value)
        self._note(seen)

    def _note_text(self, slot, value: str) -> None:
        texts = self._record.texts
        if self._known.get(slot) != (value, value) and len(texts) < most.MOST_TEXTS:
            self._known[slot] = value, value
            texts.append(Text(len(self._record.ran), slot[1], value))

    def _note(self, seen: dict[tuple, tuple]) -> None:
        for slot, (place, value, state) in seen.items():
            before = self._known.get(slot)
            if before and before[1] == state:
                continue
            self._known[slot] = value, state
            if self._at is not None:
                line = self._at[1]
                self._held += np.size(value) if isinstance(value, np.ndarray) else 1
                self._record.writes.append(
                    Write(
                        line,
                        self._turns.get(line, 0),
                        len(self._record.ran),
                        place,
                        slot[0] if place.path and isinstance(slot[0], int) else 0,
                        self._plain(value),
                        before is not None and before[0] is value,
                    )
                )

    def _see(self, slot, place: Place, value, seen) -> None:
        if isinstance(value, np.ndarray):
            if value.dtype.kind in "fiub" and value.size <= most.MOST_NUMBERS:
                seen[slot] = place, value, (id(value), value.shape, value.tobytes())
        elif isinstance(value, (bool, int, float, np.number, np.bool_)):
            seen[slot] = place, value, (type(value), repr(value))
        elif is_row_of_numbers(value):
            seen[slot] = place, value, (id(value), tuple(value))
        elif not place.path and (attributes := self._attributes_of(value)):
            number = self._number(value)
            if number in self._visited or place.name.count(".") == most.DEEPEST:
                return
            self._visited.add(number)
            for name, item in attributes.items():
                # Whatever name the object has, this is one place.
                self._see((number, name), Place(f"{place.name}.{name}"), item, seen)
        elif place.path and self._attributes_of(value):
            seen[slot] = place, value, ("box", self._number(value))
        elif is_container(value) and len(place.path) < most.DEEPEST:
            number = self._number(value)
            seen[slot] = place, value, ("box", number)
            if number in self._visited:
                return
            self._visited.add(number)
            items = value.items() if isinstance(value, Mapping) else enumerate(value)
            for count, (key, item) in enumerate(items):
                if count >= most.MOST_ENTRIES:
                    break
                if isinstance(key, (str, int, float, tuple)):
                    self._see((number, key), Place(place.name, (*place.path, key)), item, seen)

    def _patch(self, frame) -> None:
        """Put values in the places where the statement that has just run wrote."""
        if self._at is None or not self._patches:
            return
        line = self._at[1]
        wanted = self._patches.get((line, self._turns.get(line, 0)))
        if wanted:
            # What is put there is not what the next statement wrote.
            at, self._at = self._at, None
            # Asked for once: before Python 3.13, asking again takes back what was put there.
            variables = frame.f_locals
            for patch in wanted:
                put(variables, *patch)
            self._look(frame, variables)
            self._at = at

    def _number(self, thing) -> int:
        """Return the number of a container, the same for the same one."""
        if id(thing) not in self._kept:
            self._kept[id(thing)] = len(self._kept) + 1, thing
        return self._kept[id(thing)][0]

    def _attributes_of(self, value) -> dict:
        """Return {attribute: value} of an object of the learner's own class."""
        if type(value).__module__ not in (self._module, "types") or isinstance(value, type):
            return {}
        try:
            return dict(object.__getattribute__(value, "__dict__"))
        except AttributeError:
            return {}

    def _plain(self, value):
        if isinstance(value, np.ndarray) or is_row_of_numbers(value):
            return np.array(value)
        if is_container(value) or self._attributes_of(value):
            return Box(type(value).__name__, self._number(value))
        return value
