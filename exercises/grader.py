"""Section 11: be the grader. The learner's test meets right Adams and wrong ones."""

from __future__ import annotations

import numpy as np

from checking.calls.form import said_of
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.exercise import Exercise, Finding
from checking.messages import crash
from checking.watch.used_up import used_up_in
from exercises.adams import FORGETFUL, RIGHT, WRONG
from exercises.grader_calls import (
    HIDING,
    MOST_CALLS,
    differences,
    hiding_in,
    watched,
    what_hides,
)
from exercises.grader_run import OWN, returns_early, why_accepted, why_rejected, work_of


def examine(test, seed: int = 0):
    """Return what is wrong with a learner's test of Adams, "not started", or None."""
    adams = (*RIGHT, *WRONG)
    # Shuffled, so that a test that counts its calls does not pass; a wrong one first, so that one
    # that compares all others with the first does not either.
    order = np.random.default_rng(seed).permutation(len(adams))
    order = np.roll(order, -np.argmax(order >= len(RIGHT)))
    answers, calls = [None] * len(adams), [[] for _ in adams]
    with TimeLimit(TIME_LIMIT) as limit:
        for number in order:
            name, adam = adams[number][:2]
            FORGETFUL.forget()
            call = Call(None, (watched(adam, calls[number]),))
            observe(test, call, ("adam",), (), limit)
            error, answer = call.crash, call.result
            if error and not error.started:
                return "not started"
            if error and (error.kind == "TimeUp" or number < len(RIGHT)):
                stage = "time" if error.kind == "TimeUp" else "crash"
                often = error.kind == "TimeUp" and len(calls[number]) == MOST_CALLS
                lines = _OFTEN if often else crash.explain(error, name)
                return Finding(stage, lines, case=name, missing=error.missing, args=(adam,))
            if not error and not isinstance(answer, (bool, np.bool_)):
                shown = "nothing" if answer is None else said_of(answer)
                text = f"The answer should be True or False, {shown} came back."
                return Finding("form", (text, *_ends_without(test, adam, answer)), args=(adam,))
            answers[number] = error or bool(answer)
    return _finding(test, answers[: len(RIGHT)], answers[len(RIGHT) :], calls)


_OFTEN = (
    "It did not come back in time: it calls each Adam a great many times.",
    f"A few calls tell more: compare what comes back with what your own {OWN} returns.",
)


def _ends_without(test, adam, answer) -> tuple[str, ...]:
    """Return where a test ends that gives no answer."""
    if answer is not None or not (work := work_of(test, adam)):
        return ()
    last = max(work.record.statements)
    said = "After this line the function ends without a return: return True at the very end."
    return (*work.shown([last]), said) if work.left and work.left.kind != "return" else ()


def _finding(test, on_right, on_wrong, calls) -> Finding | None:
    caught = sum(answer is False for answer in on_wrong)
    count = (
        f"It catches {caught} of {len(WRONG)} wrong Adams, and accepts {sum(on_right)} of "
        f"{len(RIGHT)} right ones."
    )
    if not any(calls):
        work = work_of(test, RIGHT[0][1])
        shown = work.shown([work.record.left]) if work else ()
        if work and (fact := used_up_in(work.record)):
            shown = (*work.shown(fact.lines), fact.said)
        advice = f"Call it, and compare with what your own {OWN} returns."
        lines = ("It never calls the Adam that it is given.", *shown, advice, count)
        return Finding("values", lines, ("never calls",), args=RIGHT[0][1:2])
    if not all(on_right):
        return _rejects(test, on_right, on_wrong, calls, count)
    number = next((i for i, answer in enumerate(on_wrong) if answer is not False), None)
    if number is None:
        return None
    answer, wrong = on_wrong[number], WRONG[number]
    if answer is True:
        did, why = "accepts", _accepts(test, wrong, calls[len(RIGHT) + number])
    else:
        did, why = "stops with an error on", _stops(answer)
    lines = (count, f"It {did} an Adam that {wrong[0]}.", *why)
    return Finding("values", lines, (f"misses: {wrong[0]}",), args=wrong[1:2])


def _stops(error) -> tuple[str, ...]:
    _, *where = crash.explain(error, "")
    at = f"Line {error.scene.number}" if error.scene and error.scene.number else "It"
    if error.kind == "AssertionError":
        stops = f"{at} stops with {error.kind}: where it asserts, it has to return False instead."
        return (stops, *where[:1])
    key = "A key that is missing is wrong, too: ask whether it is there before you take it."
    stops = f"{at} stops with {error.kind}; it has to return False there."
    return (stops, *where[:1], *([key] if error.kind == "KeyError" else []))


def _rejects(test, on_right, on_wrong, calls, count) -> Finding:
    number = on_right.index(False)
    every = not any(on_right)
    head = "It says False to every right Adam." if every else f"It rejects {RIGHT[number][0]}."
    name = "always False" if every else "rejects a right one"
    work = work_of(test, RIGHT[number][1])
    lines, said = [], ""
    if every and sum(answer is True for answer in on_wrong) > 0.7 * len(on_wrong):
        head, name = "It says False to right Adams and True to most wrong ones.", "inverted"
        lines, said = work.false_line() if work else [], "Are the answers exchanged?"
    elif every and "negative s" in hiding_in(calls[0]):
        name, said = "negative s", str(HIDING["negative s"])
        lines = work.lines_hiding(name) if work else []
    elif work:
        lines, said = why_rejected(work)
    shown = work.shown(lines) if work else ()
    hint = () if every and said else (_HINTS[number],)
    lines = (head, *shown, *filter(None, [said]), *hint, count)
    return Finding("values", lines, (name,), args=RIGHT[number][1:2])


_HINTS = (
    f"Work out one step by hand (or with your own {OWN}, on copies of the same inputs), and "
    "compare with that, by np.allclose.",
    "Hand over copies (copy.deepcopy), and compare with what a right Adam returns: "
    "whether an Adam changes its arguments does not matter.",
    "Do not ask for the same bits, as == and np.array_equal do: compare with np.allclose.",
    "Hand a copy to each call (copy.deepcopy): what was handed over cannot be used again.",
)


def _accepts(test, wrong, calls) -> tuple[str, ...]:
    """Return why a wrong Adam is not found out: what the calls hide, or where it does show."""
    _, adam, likely = wrong
    FORGETFUL.forget()
    found = differences(adam, calls)
    FORGETFUL.forget()
    work = work_of(test, adam)
    most = max(found.values(), default=0)
    if work and not found and (said := returns_early(work)):
        # What would find it out comes after the return.
        return (*work.shown(work.verdict), said)
    if most < 1e-6:
        same = (
            (f"In your calls it differs from a right one by {most:.1g} at most.",) if most else ()
        )
        name, said = what_hides(calls, likely)
        return (*same, *(work.shown(work.lines_hiding(name)) if work else ()), *said)
    place = max(found, key=found.get)
    seen = () if np.isinf(most) else (f"In your calls its {place} is off by up to {most:.2g}.",)
    lines, said = why_accepted(work, found) if work else ([], _ALL)
    return (*seen, *(work.shown(lines) if work else ()), said)


_ALL = (
    "Compare each of the five results with your own Adam's, in all keys (one that is missing is "
    "wrong, too), with a tolerance as small as np.allclose's; return True stands at the very end."
)
is_correct_adam = Exercise(name="is_correct_adam", section=11, examine=examine)

EXERCISES = (is_correct_adam,)
