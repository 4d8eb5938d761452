"""What an exception means here: the learner's line, and one sentence on what stood there.

The sentences are made in `crashes`, by a small function for each family of exceptions.
"""

from __future__ import annotations

import re

from checking.calls.run import Crash
from checking.crashes import indices, keys, kinds, names, shapes
from checking.crashes.scene import Scene

_LONGEST = 100

_PLAIN = (
    # Those that say the same of every line.
    ("ValueError", r"math domain error", "The math module has no answer for that number."),
    (
        "RecursionError",
        r"",
        "The function calls itself more often than Python allows, some 1000 "
        "times: without an end, or once for each epoch. The rule needs no recursion.",
    ),
    ("SystemExit", r"", "The function ends the program: return the result, do not exit."),
    ("OverflowError", r"", "A number grew beyond what a float can hold."),
    ("AssertionError", r"", "An assert of your own does not hold here."),
    (
        "EOFError|StdinNotImplementedError",
        r"",
        "Nothing can be typed in while a check runs: take what you need from the arguments.",
    ),
)
_TABLE = (
    # (exceptions, pattern of the message, function of the scene and the pattern's groups)
    *keys.TABLE,
    *names.TABLE,
    *kinds.TABLE,
    *shapes.TABLE,
    *indices.TABLE,
    *((kinds, pattern, lambda scene, text=text: text) for kinds, pattern, text in _PLAIN),
)


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
    for exceptions, pattern, explained in _TABLE:
        found = re.search(pattern, crash.message)
        if crash.kind not in exceptions.split("|") or not found:
            continue
        # A family passes on what it cannot explain; the scene of another process may lack anything.
        if said := explained(crash.scene or Scene(), *found.groups()):
            return said
    return ""
