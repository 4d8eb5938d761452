"""Whether two notebooks hold the same functions: a hash of their sources, and of nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from grading.submission.reading import definition

# Two people may well write fewer functions than these alike.
FEWEST = 3


def same_answers(cells: list[tuple[int, str]], names: Iterable[str]) -> str:
    """Return a hash of the sources of these functions, "" for too few of them.

    cells, names: a notebook's code cells, and the functions. The last definition counts, as in
    marking. Blanks, comments, outputs and all other cells do not matter. Nothing is parsed: what
    is handed in may be anything.
    """
    sources = {name: source for name in names if (source := _source(cells, name))}
    if len(sources) < FEWEST:
        return ""
    text = "\0".join(f"{name}\0{source}" for name, source in sorted(sources.items()))
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]


def _source(cells: list[tuple[int, str]], name: str) -> str:
    """Return a function's source without blanks and comments, "" where there is none.

    >>> _source([(1, "def f(x):  # double\\n    return 2 * x\\ny = f(1)")], "f")
    'deff(x):return2*x'
    """
    for _, source in reversed(cells):
        if found := list(definition(name).finditer(source)):
            first, *lines = source[found[-1].start() :].splitlines() or [""]
            kept, indent = [first], len(found[-1][1].expandtabs())
            for line in lines:
                code = line.strip()
                inside = len(line.expandtabs()) - len(line.expandtabs().lstrip()) > indent
                if code and not inside and not code.startswith(("#", ")", "]", "}")):
                    break
                kept.append(line)
            return re.sub(r"\s+|#[^\n]*", "", "\n".join(kept))
    return ""
