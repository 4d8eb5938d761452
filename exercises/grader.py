"""Section 11: be the grader. The learner's test meets right Adams and wrong ones."""

from __future__ import annotations

import numpy as np

from checking.calls.form import said_of
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.exercise import Exercise, Finding
from checking.messages import crash
from exercises.adams import FORGETFUL, RIGHT, WRONG
from exercises.grader_calls import NAMES, differences, negative_squares, watched, what_hides

LOOK = "Look again at the advice in section 11."


def _answer(test, adam, limit):
    """Return (the test's answer, None), or (None, why it gave none)."""
    call = Call(None, (adam,))
    observe(test, call, ("adam",), (), limit)
    if call.crash:
        return None, call.crash
    if not isinstance(call.result, (bool, np.bool_)):
        return call.result, None
    return bool(call.result), None


def examine(test, seed: int = 0):
    """Return what is wrong with a learner's test of Adams, "not started", or None."""
    adams = (*RIGHT, *WRONG)
    # Shuffled, so that a test that counts its calls does not pass; a wrong one first, so that one
    # that compares all others with the first does not either.
    order = np.random.default_rng(seed).permutation(len(adams))
    order = np.roll(order, -np.argmax(order >= len(RIGHT)))
    answers, calls = {}, {}
    with TimeLimit(TIME_LIMIT) as limit:
        for number in order:
            name, adam = adams[number][:2]
            FORGETFUL.forget()
            calls[number] = []
            answer, error = _answer(test, watched(adam, calls[number]), limit)
            if error and not error.started:
                return "not started"
            if error and error.kind == "TimeUp":
                return Finding("time", crash.explain(error, name), case=name)
            if error and number < len(RIGHT):
                lines = crash.explain(error, name)
                return Finding("crash", lines, case=name, missing=error.missing)
            if not error and not isinstance(answer, bool):
                is_plain = isinstance(answer, (int, float, str, np.generic))
                shown = repr(answer)[:60] if is_plain else said_of(answer)
                shown = "nothing" if answer is None else shown
                text = f"The answer should be True or False, {shown} came back."
                end = "Is there a return True at the very end?" if answer is None else ""
                return Finding("form", tuple(filter(None, (text, end))))
            answers[number] = error or answer
    found = [answers[number] for number in range(len(adams))]
    handed_over = [calls[number] for number in range(len(adams))]
    return _finding(found[: len(RIGHT)], found[len(RIGHT) :], handed_over)


def _finding(on_right, on_wrong, calls) -> Finding | None:
    caught = sum(answer is False for answer in on_wrong)
    count = f"It catches {caught} of {len(WRONG)} wrong Adams, and accepts {sum(on_right)} of " + (
        f"{len(RIGHT)} right ones."
    )
    if not any(calls):
        lines = ("It never calls the Adam that it is given.", count, LOOK)
        return Finding("values", lines, ("never calls",))
    if all(on_right) and all(answer is True for answer in on_wrong):
        lines = ("It says True to every Adam, right or wrong.", count, LOOK)
        return Finding("values", lines, ("always True",))
    if not any(on_right):
        return _rejects_all(on_wrong, calls, count)
    if not all(on_right):
        return _rejects(on_right.index(False), count)
    for number, (name, adam, likely) in enumerate(WRONG):
        answer = on_wrong[number]
        if answer is not False:
            did = "accepts" if answer is True else "stops with an error on"
            why = _why(adam, likely, calls[len(RIGHT) + number], calls[0], answer)
            lines = (count, f"It {did} an Adam that {name}.", *why)
            return Finding("values", lines, (f"misses: {name}",))
    return None


def _rejects_all(on_wrong, calls, count) -> Finding:
    if sum(answer is True for answer in on_wrong) > 0.7 * len(on_wrong):
        lines = (
            "It says False to right Adams and True to most wrong ones: are the answers exchanged?",
            count,
        )
        return Finding("values", lines, ("inverted",))
    if negative_squares(calls[0]):
        lines = (
            "It says False to every right Adam.",
            "s holds negative numbers in your calls, and their root is nan, which equals nothing: "
            "s is an average of squares, so draw positive numbers for it.",
            count,
        )
        return Finding("values", lines, ("negative s",))
    lines = (
        "It says False to every right Adam.",
        count,
        "Work out one step by hand (or with your own Adam, on copies), and compare with that.",
        "Do both get the same inputs? Are they compared by np.allclose, and not by ==?",
    )
    return Finding("values", lines, ("always False",))


def _rejects(number: int, count: str) -> Finding:
    name = RIGHT[number][0]
    hint = {
        0: "It returns all five values; its arguments are as they were.",
        1: "Hand over copies (copy.deepcopy), and compare with what a right Adam returns: what the "
        "arguments become does not matter.",
        2: "Do not ask for the same bits, as == does: compare with np.allclose.",
        3: "Hand a copy to each call (copy.deepcopy): what was handed over cannot be used again.",
    }[number]
    lines = (f"It rejects {name}.", hint, count, LOOK)
    return Finding("values", lines, ("rejects a right one",))


def _why(adam, likely, calls, on_a_right_one, answer) -> tuple[str, ...]:
    """Return why a wrong Adam is not found out: what the calls hide, or where it does show."""
    if answer is not True:
        _, *where = crash.explain(answer, "")
        return (f"It has to return False there, and stops with {answer.kind}.", *where[:1])
    FORGETFUL.forget()
    found = differences(adam, calls)
    FORGETFUL.forget()
    if not found or max(found.values()) < 1e-6:
        same = "In all your calls this Adam returns what a right one returns."
        if found:
            same = (
                f"In your calls it differs from a right one by {max(found.values()):.1g} at most."
            )
        return same, what_hides(calls, likely) or "Hand over numbers of about 1, of both signs."
    missing = [place for place, off in found.items() if np.isinf(off)]
    if missing:
        return (
            f"It returns no {missing[0]}: go through the keys that a right one returns, and say "
            "False where one is missing.",
        )
    names = [name for name in NAMES if any(p.startswith(f"{name}[") for p in found)]
    biases = all('"db' in place or '"b' in place for place in found)
    place, off = max(found.items(), key=lambda item: item[1])
    shown = f"In your calls its {place} is off by up to {off:.2g}"
    if len(names) < len(NAMES):
        only = " and ".join(names)
        shown += f", and {only} alone {'differ' if len(names) > 1 else 'differs'}"
    shown += ", in the biases alone." if biases else "."
    if len(calls) < len(on_a_right_one):
        return (shown, "Every call counts, and every comparison in it.")
    return (
        shown,
        "Is each of the five results compared with your own Adam's, in all keys, with a tolerance "
        "as small as np.allclose's? Does return True stand at the very end, after all loops?",
    )


is_correct_adam = Exercise(
    name="is_correct_adam",
    section=11,
    examine=examine,
)

EXERCISES = (is_correct_adam,)
