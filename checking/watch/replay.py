"""What the learner's variables held at a moment of a run that was watched."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping

import numpy as np

from checking.source import Statement, parsed
from checking.watch.record import Box, Record

_GIVEN = {"np": np, "numpy": np, "math": math}


def start_of(record: Record, line: int, moment: int) -> int:
    """Return how many statements had been run when the last one of a line began."""
    return max((i for i, ran in enumerate(record.ran[:moment]) if ran == line), default=0)


def scope_at(record: Record, arguments: Mapping, moment: int, patches: Mapping) -> dict:
    """Return {name: what it stood for} when so many statements had been run.

    arguments: {name: value} of the call, as the lesson names them.
    patches:   what was put in other values' places during this run.
    """
    boxes: dict[int, dict] = {}
    scope: dict = {**_GIVEN, **arguments}
    numbers = [*record.arguments, *[0] * len(arguments)]
    given = zip(parameters_of(record), arguments.values(), numbers, strict=False)
    for name, value, number in given:
        scope[name] = value
        if number and isinstance(value, Mapping):
            scope[name] = boxes[number] = dict(value)
    for write in record.writes:
        if write.moment > moment:
            break
        value = write.value
        for patch in patches.get((write.line, write.turn), ()):
            if patch.place == write.place:
                value = patch.value
        if isinstance(value, Box):
            value = boxes.setdefault(value.number, {})
        if not write.place.path:
            scope[write.place.name] = value
        elif write.owner:
            boxes.setdefault(write.owner, {})[write.place.path[-1]] = value
    return scope | {text.name: text.value for text in record.texts if text.moment <= moment}


def call_of(record: Record, name: str, before: int | None = None) -> Statement | None:
    """Return the last statement that called a function of the learner's, None when none did.

    before: how many statements had been run; all of them when it is left out.
    """
    call = re.compile(rf"(?<!np\.)\b{name}\(")
    ran = (record.statements[line] for line in reversed(record.ran[:before]))
    return next((s for s in ran if call.search(s.text) and s.kind != "def"), None)


def parameters_of(record: Record, name: str = "") -> list[str]:
    """Return the parameters of a function of the learner's: of this name, else of the first."""
    heads = (s for s in record.code if s.kind == "def")
    head = next((s for s in heads if s.text.startswith(f"def {name}(" if name else "def ")), None)
    node = parsed(head) if head else None
    return [a.arg for a in node.args.args] if isinstance(node, ast.FunctionDef) else []
