"""A learner's test of Adams at work: the lines that hide a mistake, or judge wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise

import numpy as np

from checking.calls.compare import same
from checking.calls.run import Call
from checking.crashes.peek import is_number
from checking.rules.quantities import is_near
from checking.source import Statement
from checking.watch.asking import watched as watched_run
from checking.watch.record import Record
from checking.watch.replay import parameters_of
from exercises.grader_calls import HIDING, NAMES, expected, watched

OWN = "update_parameters_with_adam"
_ONE_NUMBER = re.compile(r"\b(norm|sum|mean|max|min|std|median)\(|\.(shape|size)\b.*[!=]=")
_REDUCES = re.compile(r"\b(norm|sum|mean|max|min|std|median)\(.*[<>]")
_COMPARES = re.compile(r"allclose|isclose|assert|abs\(|[<>]")
_EQUALS = re.compile("[!=]=")
_ANYONE = re.compile(r"\bany\((?!not\b)[^=<>]*$")
_ASKS_FOR_KEYS = re.compile(r"\bnot in\b|\bexcept\b|\.get\(|\.keys\(|\bset\(|\bsorted\(")
_SHALLOW = re.compile(r"\bdict\((?!\w+=)|copy\.copy\(|\.copy\(\)|\{\*\*")


class Work:
    """One run of a test under watch: the record, empty where it cannot be watched, and the calls.

    calls: what it called the Adam with.
    """

    def __init__(self, record: Record, calls: list):
        self.record, self.calls = record, calls
        # The learner's own Adam may stand in the same cell, and is not the test.
        adam = {s.line for s in record.code if s.text.startswith(f"def {OWN}(")}
        self.ran = [s for s in record.done if not adam & {s.line, s.inside}]
        self.left: Statement | None = record.statements.get(record.left)

    @property
    def call_lines(self) -> list[int]:
        """The lines that call the Adam: in a function of the test's, where it is handed to one."""
        adam = next(iter(parameters_of(self.record)), "")
        own = [s for s in self.ran if adam in s.names and s.kind != "def"]
        handed = [m[1] for s in own if (m := re.search(rf"(\w+)\({adam}\b", s.text))]
        names = [f"{n}(" for name in handed for n in parameters_of(self.record, name)[:1]]
        inside = [s for s in self.ran if s.kind != "def" and any(n in s.text for n in names)]
        return [s.line for s in inside or own]

    @property
    def verdict(self) -> list[int]:
        """The line by which the test ends; the last return where it was cut off."""
        if self.left and self.left.kind == "return":
            return [self.left.line]
        return sorted(s.line for s in self.record.code if s.kind == "return")[-1:]

    @property
    def false_line(self) -> list[int]:
        """The condition by which the test said False, else the line that said so."""
        return [self.left.under or self.left.line] if self.left else []

    @property
    def asks_for_bits(self) -> bool:
        """Whether the condition by which the test said False asks for the very same numbers."""
        asked = [self.record.statements[n].text for n in self.false_line]
        return any("array_equal(" in text or (".all()" in text and "==" in text) for text in asked)

    @property
    def returns_early(self) -> str:
        """The sentence on a return in a loop, "" where the test ended elsewhere."""
        if not self.left or self.left.kind != "return" or not self.left.within:
            return ""
        return (
            f"This return stands inside the loop of line {self.left.within[0]}, so nothing is "
            "compared after its first round: say False at a difference, and True once, after all "
            "loops."
        )

    @property
    def ends_among_its_calls(self) -> bool:
        """Whether the test ended in a loop that calls the Adam, so that others would have come."""
        left = self.record.ran[-1:] if self.record.ended else [self.record.left]
        loops = {
            loop
            for n in left
            if n in self.record.statements
            for loop in self.record.statements[n].within
        }
        return any(loops & {*self.record.statements[n].within} for n in self.call_lines)

    @property
    def asks_for_keys(self) -> bool:
        """Whether the test may ask which keys there are, before it takes them."""
        return any(_ASKS_FOR_KEYS.search(s.text) for s in self.record.code)

    def shown(self, lines) -> tuple[str, ...]:
        """Return a heading with the numbers of at most two lines, and what stands there."""
        statements = self.record.statements
        lines = [n for n in dict.fromkeys(lines) if n in statements][:2]
        if len(lines) < 2:
            return tuple(
                text for n in lines for text in (f"Line {n}:", f"    {statements[n].text}")
            )
        heading = f"Lines {lines[0]} and {lines[1]}:"
        return heading, *(f"    {n}: {statements[n].text}" for n in lines)

    def lines_hiding(self, name: str) -> list[int]:
        """Return the lines that set what hides a mistake, in the first call of the Adam."""
        where = HIDING[name].where if name else (1,)
        if isinstance(where[0], str):
            lines = self._line_that_sets(lambda name, value: name in where and is_number(value))
            return lines or self.call_lines[-1:]
        lines = []
        for given in (self.calls[0][place] for place in where if self.calls):
            if isinstance(given, dict) and not (
                name == "zeros" and any(map(np.any, given.values()))
            ):
                lines += self._line_that_sets(
                    lambda key, value, given=given: (
                        key in given and np.array_equal(value, given[key])
                    )
                )
        return lines

    def _line_that_sets(self, it: Callable) -> list[int]:
        """Return the first line that sets a variable or an entry so that ``it(name, value)``."""
        for w in self.record.writes:
            if it((w.place.path or (w.place.name,))[-1], w.value):
                # Of a function that it calls, such as one that draws, the test's own line.
                statements, before = self.record.statements, self.record.ran[: w.moment]
                ran = [s for n in before if (s := statements.get(n)) and s.kind != "def"]
                own = (s.line for s in reversed(ran) if s.inside == ran[0].inside)
                return [next(own, w.line)]
        return []

    def compares(self, words: re.Pattern = _COMPARES) -> Statement | None:
        """Return the last statement that ran after a call and compares."""
        after = self.record.ran.index(self.call_lines[-1]) if self.call_lines else 0
        late = set(self.record.ran[after:])
        found = [s for s in self.ran if s.line in late and words.search(s.text)]
        return found[-1] if found else None

    @cached_property
    def held(self) -> set[str]:
        """Which results of a right Adam the test holds, to compare with."""
        right = expected(self.calls[-1]) if self.calls else ()
        writes = [w for w in self.record.writes if w.line not in self.call_lines]
        return {
            name
            for name, result in zip(NAMES, right, strict=False)
            if all(any(is_near(w.value, array) for w in writes) for array in result.values())
        }


def work_of(test, adam) -> Work:
    """Return what a test does with an Adam when it is watched."""
    calls: list = []
    call = Call(None, (watched(adam, calls),))
    record = watched_run(test, call, lambda run: run({}, True))
    return Work(record or Record(), calls)


def why_accepted(work: Work, found: dict[str, float]) -> tuple[list[int], str]:
    """Return the lines that let a wrong Adam pass which differs in the calls, and the sentence."""
    if any_of := [s.line for s in work.ran if _ANYONE.search(s.text) and "!=" not in s.text]:
        said = "any(…) is content when one of its things is True, and here all have to be: all(…)."
        return any_of[-1:], said
    verdicts: dict[str, object] = {}
    for write in reversed(work.record.writes):
        name = "" if write.place.path else write.place.name
        if write.value is False and verdicts.get(name) and not name.endswith("()"):
            return [verdicts[name]], (
                f"`{name}` became False, and a later round sets it anew, so that only the last "
                "comparison counts: say False at the first difference."
            )
        verdicts[name] = write.line if write.value is True else 0
    knows = work.held or any(OWN in s.names for s in work.record.code if s.kind != "def")
    if not knows and any(same(one, two) for one, two in pairwise(work.calls)):
        return work.call_lines[:2], (
            "The Adam under test is called twice with the same inputs, so it is compared with "
            f"itself: one of the two has to be your own {OWN}."
        )
    if missing := [place for place, off in found.items() if np.isinf(off)]:
        loops = [s.line for s in work.ran if s.kind == "for" and s.within]
        loops = [line for line in loops if line > max(work.call_lines, default=0)]
        compares = work.compares()
        return loops[-1:] or [compares.line] * bool(compares), (
            f"It returns no {missing[0]}: go through the keys that a right one returns, and say "
            "False where one is missing."
        )
    if not knows:
        said = f"Nothing is compared with what your own {OWN} returns for the same inputs."
        return work.verdict, said
    return _why_it_compares_too_little(work, found)


def _why_it_compares_too_little(work: Work, found) -> tuple[list[int], str]:
    if loose := [s.line for s in work.ran if "atol" in s.text or "rtol" in s.text]:
        said = "The tolerance lets that pass: leave atol and rtol as np.allclose has them."
        return loose[-1:], said
    one = work.compares(_REDUCES) or work.compares(_ONE_NUMBER)
    if one and not any(word in one.text for word in ("allclose", "abs(", "shape")):
        return [one.line], (
            "One number for a whole array, a sum or a norm, may be that of other entries; a "
            "negative difference is below any bound, and nan is above none: compare entry by "
            "entry, with np.allclose."
        )
    lines = [one.line] if (one := work.compares() or work.compares(_EQUALS)) else []
    if all('"db' in place or '"b' in place for place in found):
        return lines, "No bias is compared there: go through all keys, those with b as well."
    off = [name for name in NAMES if any(place.startswith(f"{name}[") for place in found)]
    closely = "" if work.held and not work.held & {*off} else " closely enough"
    return sorted({*work.call_lines[-1:], *lines}), (
        f"Nothing compares {' and '.join(off)}{closely}: go through all five results, "
        f"{', '.join(NAMES)}, with np.allclose."
    )


def why_rejected(work: Work) -> tuple[list[int], str]:
    """Return the lines by which a test rejects a right Adam, and the sentence on it, if known."""
    changed = any(w.line in work.call_lines and w.inside and w.owner for w in work.record.writes)
    copies = [s.line for s in work.ran if _SHALLOW.search(s.text)]
    if changed and copies and not any("deepcopy" in s.text for s in work.ran):
        return [n for n in copies if n in work.call_lines] or copies[-2:], (
            "It copies the dictionaries and not their arrays, which an Adam may change: "
            "copy.deepcopy copies both."
        )
    if changed and "v" in work.held:
        return work.false_line, "It looks at what the arguments became: an Adam may change them."
    if changed:
        said = "The Adam changed these arrays, which are used again: hand a copy.deepcopy to each."
        return work.call_lines[:2], said
    if wrong := _wrong_reference(work):
        return wrong, (
            "No right Adam returns what your test expects from there for these inputs: look at "
            f"that formula, or take what your own {OWN} returns; draw the inputs once, and hand a "
            "copy to each of the two."
        )
    return work.false_line, ""


def _wrong_reference(work: Work) -> list[int]:
    """Return the line that worked out what a right Adam was compared with, if that is wrong."""
    if not work.left or not work.calls:
        return []
    values = [array for result in expected(work.calls[-1]) for array in result.values()]
    compared = work.record.statements[work.false_line[0]].names
    writes = [w for w in work.record.writes if w.line not in work.call_lines]
    for write in reversed(writes):
        held = write.place.name in compared and not write.place.path
        if held and np.ndim(write.value) == 2 and not any(is_near(write.value, v) for v in values):
            return [w.line for w in writes if np.array_equal(w.value, write.value)][:1]
    own = [s.line for s in work.ran if OWN in s.names and s.kind != "def"]
    own = [line for line in own if line not in work.call_lines]
    return [] if "v" in work.held or not own else [own[-1], work.call_lines[-1]]
