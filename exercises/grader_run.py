"""A learner's test of Adams at work: the lines that hide a mistake, or judge wrongly."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from checking.calls.compare import same
from checking.calls.run import Call
from checking.rules.quantities import is_near
from checking.source import Statement
from checking.watch.asking import watched as watched_run
from checking.watch.record import Box, Record
from checking.watch.replay import parameters_of
from exercises.adams import FORGETFUL, make_adam
from exercises.grader_calls import HIDING, NAMES, results_of, watched

OWN = "update_parameters_with_adam"
ONE_NUMBER = re.compile(r"\b(norm|sum|mean|max|min|std|median)\(|\.(shape|size)\b.*[!=]=")
_COMPARES = re.compile(r"allclose|isclose|assert|abs\(|[<>]")
_SHALLOW = re.compile(r"\bdict\((?!\w+=)|copy\.copy\(|\.copy\(\)|\{\*\*")


class Work:
    """One run of a test under watch: the record, and what it called the Adam with."""

    def __init__(self, record: Record, calls: list):
        self.record, self.calls = record, calls
        self.adam = next(iter(parameters_of(record)), "")
        self.ran = [s for n in dict.fromkeys(record.ran) if (s := record.statements.get(n))]
        self.left: Statement | None = record.statements.get(record.left)

    @property
    def call_lines(self) -> list[int]:
        """The lines that call the Adam: in a function of the test's, where it is handed to one."""
        own = [s for s in self.ran if self.adam in s.names and s.kind != "def"]
        handed = [m[1] for s in own if (m := re.search(rf"(\w+)\({self.adam}\b", s.text))]
        inside = [
            s.line
            for name in dict.fromkeys(handed)
            for parameter in parameters_of(self.record, name)[:1]
            for s in self.ran
            if f"{parameter}(" in s.text and s.kind != "def"
        ]
        return inside or [s.line for s in own]

    @property
    def verdict(self) -> list[int]:
        """The line by which the test ends; the last return where it was cut off."""
        if self.left and self.left.kind == "return":
            return [self.left.line]
        ends = [s.line for s in self.record.statements.values() if s.kind == "return"]
        return [max(ends)] if ends else []

    @property
    def calls_its_own(self) -> bool:
        """Whether the test names the Adam of exercise 11."""
        return any(OWN in s.names for s in self.record.statements.values() if s.kind != "def")

    def shown(self, lines) -> tuple[str, ...]:
        """Return a heading with the numbers of at most two lines, and what stands there."""
        lines = [n for n in dict.fromkeys(lines) if n in self.record.statements][:2]
        texts = {n: self.record.statements[n].text for n in lines}
        if len(lines) < 2:
            return tuple(line for n in lines for line in (f"Line {n}:", f"    {texts[n]}"))
        return f"Lines {lines[0]} and {lines[1]}:", *(f"    {n}: {texts[n]}" for n in lines)

    def lines_hiding(self, name: str) -> list[int]:
        """Return the lines that set what hides a mistake, in the first call of the Adam."""
        if not self.calls:
            return []
        where = HIDING[name].where if name else (1,)
        if isinstance(where[0], str):
            return self._lines_of_number(where) or self.call_lines[-1:]
        held = [given for place in where if isinstance(given := self.calls[0][place], dict)]
        if name == "zeros":
            held = [given for given in held if not any(map(np.any, given.values()))]
        return list(dict.fromkeys(n for given in held for n in self._lines_of(given)[:1]))

    def _lines_of(self, given: dict) -> list[int]:
        """Return the lines that held an array of a dictionary that the Adam was handed."""
        return [
            self._own(w.line)
            for w in self.record.writes
            if w.place.path and w.place.path[-1] in given
            if np.array_equal(w.value, given[w.place.path[-1]])
        ]

    def _own(self, line: int) -> int:
        """Return the test's own line that called the function in which a line stands."""
        before = self.record.ran[: self.record.ran.index(line) + 1]
        return next((n for n in reversed(before) if n >= self.record.ran[0]), line)

    def _lines_of_number(self, names: tuple[str, ...]) -> list[int]:
        found = [
            w.line
            for w in self.record.writes
            if (w.place.path or (w.place.name,))[-1] in names
            if not np.ndim(w.value) and not isinstance(w.value, (Box, bool))
        ]
        return list(dict.fromkeys(found))[:1]

    def compares(self, words: re.Pattern = _COMPARES) -> Statement | None:
        """Return the last statement that ran and compares."""
        after = self.record.ran.index(self.call_lines[-1]) if self.call_lines else 0
        late = set(self.record.ran[after:])
        found = [s for s in self.ran if s.line in late and words.search(s.text)]
        return found[-1] if found else None

    def false_line(self) -> list[int]:
        """Return the condition by which the test said False, else the line that said so."""
        return [self.left.under or self.left.line] if self.left else []


def work_of(test, adam) -> Work | None:
    """Return what a test does with an Adam when it is watched; None where it cannot be."""
    calls: list = []
    FORGETFUL.forget()
    call = Call(None, (watched(adam, calls),))
    work = watched_run(test, call, lambda run: Work(run({}, True), calls))
    FORGETFUL.forget()
    return work if work and work.record.ran else None


def returns_early(work: Work) -> str:
    """Return the sentence on a return in a loop, "" where the test ended elsewhere."""
    left = work.left
    if not left or left.kind != "return" or not left.within:
        return ""
    return (
        f"This return stands inside the loop of line {left.within[0]}, so nothing is compared "
        "after its first round: say False at a difference, and True once, after all loops."
    )


def why_accepted(work: Work, found: dict[str, float]) -> tuple[list[int], str]:
    """Return the lines that let a wrong Adam pass which differs in the calls, and the sentence."""
    if said := returns_early(work):
        return work.verdict, said
    verdicts = {w.place.name for w in work.record.writes if isinstance(w.value, bool)}
    anyone = re.compile(r"\bany\((?!not\b)[^=<>]*$")
    if any_of := [s.line for s in work.ran if anyone.search(s.text) and "!=" not in s.text]:
        said = "any(…) is content when one of its things is True, and here all have to be: all(…)."
        return any_of[-1:], said
    for name in sorted(name for name in verdicts if not name.endswith("()")):
        held = [w for w in work.record.writes if w.place == (name, ())]
        if turns := [b.line for a, b in pairwise(held) if b.value is True and a.value is False]:
            said = (
                f"`{name}` became False, and a later round sets it anew, so that only the last "
                "comparison counts: say False at the first difference."
            )
            return turns[-1:], said
    held = _held(work, make_adam()(*work.calls[-1]))
    knows = work.calls_its_own or held
    if not knows and any(same(one, two) for one, two in pairwise(work.calls)):
        said = (
            "The Adam under test is called twice with the same inputs, so it is compared with "
            f"itself: one of the two has to be your own {OWN}."
        )
        return work.call_lines[:2], said
    if missing := [place for place, off in found.items() if np.isinf(off)]:
        loops = [s.line for s in work.ran if s.kind == "for" and s.within]
        said = (
            f"It returns no {missing[0]}: go through the keys that a right one returns, and say "
            "False where one is missing."
        )
        return loops[-1:], said
    if not knows:
        said = f"Nothing is compared with what your own {OWN} returns for the same inputs."
        return work.verdict, said
    return _why_it_compares_too_little(work, found, held)


def _why_it_compares_too_little(work: Work, found, held) -> tuple[list[int], str]:
    compares = work.compares()
    lines = [compares.line] if compares else []
    if loose := [s.line for s in work.ran if "atol" in s.text or "rtol" in s.text]:
        return loose[
            -1:
        ], "The tolerance lets that pass: leave atol and rtol as np.allclose has them."
    one = work.compares(ONE_NUMBER)
    if one and "allclose" not in one.text and "abs(" not in one.text:
        said = (
            "One number for a whole array, a sum or a norm, may be that of other entries, and a "
            "negative difference is below any bound: compare entry by entry, with np.allclose."
        )
        return [one.line], said
    if all('"db' in place or '"b' in place for place in found):
        return lines, "No bias is compared there: go through all keys, those with b as well."
    off = results_of(found)
    closely = "" if held and not held & {*off} else " closely enough"
    said = (
        f"Nothing compares {' and '.join(off)}{closely}: go through all five results, "
        f"{', '.join(NAMES)}, with np.allclose; where a key is missing, say False, too."
    )
    return sorted({*work.call_lines[-1:], *lines}), said


def why_rejected(work: Work) -> tuple[list[int], str]:
    """Return the lines by which a test rejects a right Adam, and the sentence on it, if known."""
    lines, record = work.false_line(), work.record
    condition = record.statements[lines[0]] if lines else None
    changed = any(w.line in work.call_lines and w.inside and w.owner for w in record.writes)
    right = make_adam()(*work.calls[-1]) if work.calls else ()
    copies = [s.line for s in work.ran if _SHALLOW.search(s.text)]
    if changed and copies and "deepcopy" not in " ".join(s.text for s in work.ran):
        return copies[-2:], (
            "It copies the dictionaries and not their arrays, which an Adam may change: "
            "copy.deepcopy copies both."
        )
    if changed and "v" in _held(work, right):
        return lines, "It looks at what the arguments became: an Adam may change them."
    if changed:
        said = "The Adam changed these arrays, which are used again: hand a copy.deepcopy to each."
        return work.call_lines[:2], said
    if condition and right and (wrong := _wrong_reference(work, condition, right)):
        return wrong, (
            "No right Adam returns what your test expects from there for these inputs: look at "
            f"that formula, or take what your own {OWN} returns; draw the inputs once, and hand a "
            "copy to each of the two."
        )
    return lines, ""


def _held(work: Work, right) -> set[str]:
    """Return which results of a right Adam the test holds, to compare with."""
    writes = [w for w in work.record.writes if w.line not in work.call_lines]
    return {
        name
        for name, result in zip(NAMES, right, strict=False)
        if all(any(is_near(w.value, array) for w in writes) for array in result.values())
    }


def _wrong_reference(work: Work, condition, right) -> list[int]:
    """Return the line that worked out what a right Adam was compared with, if that is wrong."""
    values = [array for result in right for array in result.values()]
    writes = [w for w in work.record.writes if w.line not in work.call_lines]
    for write in reversed(writes):
        held = write.place.name in condition.names and not write.place.path
        if held and np.ndim(write.value) == 2 and not any(is_near(write.value, v) for v in values):
            return [w.line for w in writes if np.array_equal(w.value, write.value)][:1]
    own = [s.line for s in work.ran if OWN in s.names and s.kind != "def"]
    own = [line for line in own if line not in work.call_lines]
    return [] if "v" in _held(work, right) or not own else [own[-1], work.call_lines[-1]]
