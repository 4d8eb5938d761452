"""What an exception means here: the learner's line, and one sentence on what stood there.

The sentences are made in `crashes`, by a small function for each family of exceptions.
"""

from __future__ import annotations

import re

from checking.calls.run import Crash
from checking.crashes import keys, kinds, names, shapes
from checking.crashes.scene import Scene

_LONGEST = 100

# Those that say the same of every line.
_PLAIN = {
    "ValueError: math domain": "The math module has no answer for that number.",
    "ValueError: .*equal division": "np.split makes equal parts only, when it is given how many: "
    "given the places where to cut, a list, it cuts there, and the last part may be shorter.",
    "ValueError: .*truth value": "An if needs one answer, and a comparison of arrays (== of "
    "dictionaries or tuples of them, too) gives one for each number: np.allclose of two arrays "
    "gives one answer. Go through dictionaries key by key.",
    "RecursionError:": "The function calls itself more often than Python allows, some 1000 "
    "times: without an end, or once for each epoch. The rule needs no recursion.",
    "RuntimeError: dictionary .*changed": "Keys are added to the dictionary, or taken out of it, "
    "while this loop goes through it: put what is new into another dictionary.",
    "SystemExit:": "The function ends the program: return the result, do not exit.",
    "OverflowError:": "A number grew beyond what a float can hold.",
    "AssertionError:": "An assert of your own does not hold here.",
    "EOFError:|StdinNotImplementedError:": "Nothing can be typed in while a check runs: take what "
    "you need from the arguments.",
    r"TypeError: .*(type\(s\) for \^|'bitwise_xor')": "In Python a power is **, not ^.",
    "TypeError: 'int' object is not iterable": "range(…) counts up to a number.",
    r"TypeError: .*append\(\) takes": "append takes one thing: a pair needs brackets of its own, "
    "append((a, b)).",
    "TypeError: .*'(builtin_)?(function|method)": "A function is called, with round brackets after "
    "its name: f(…).",
    r"TypeError: .*(data type|a dtype)": "np.zeros takes the shape as one tuple, "
    "with brackets of its own, such as np.zeros((rows, columns)) or np.zeros(array.shape).",
}
_TABLE = (*keys.TABLE, *names.TABLE, *kinds.TABLE, *shapes.TABLE)


def explain(crash: Crash, case: str) -> tuple[str, ...]:
    """Return the sentences that explain a crash: where, what, what it means."""
    if crash.kind == "TimeUp":
        return (
            f"It did not come back in time (case “{case}”), so it was stopped.",
            "A loop that never ends does this: check that its condition can become false.",
        )
    what = f"{crash.kind}: {crash.message}" if crash.message else crash.kind
    what = " ".join(what.split())
    if len(what) > _LONGEST:
        what = what[: _LONGEST - 1] + "…"
    note = meaning(crash)
    scene = crash.scene
    if scene is None or not scene.number:
        lines = (f"It stops with {what} (case “{case}”).", note)
    else:
        inside = f" (in {scene.inside})" if scene.inside else ""
        first = f"Line {scene.number}{inside} stops with {what} (case “{case}”)."
        lines = (first, f"    {scene.text}", note)
    return tuple(filter(None, lines))


def meaning(crash: Crash) -> str:
    """Return the sentence for an exception, or "" for one that nothing is known of."""
    whole = f"{crash.kind}: {crash.message}"
    if plain := next((said for pattern, said in _PLAIN.items() if re.match(pattern, whole)), ""):
        return plain
    for exceptions, pattern, explained in _TABLE:
        found = re.search(pattern, crash.message)
        if crash.kind not in exceptions.split("|") or not found:
            continue
        # A family passes on what it cannot explain; the scene of another process may lack anything.
        if said := explained(crash.scene or Scene(), *found.groups()):
            return said
    return ""
