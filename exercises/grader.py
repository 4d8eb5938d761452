"""Section 11: be the grader. The learner's test meets right Adams and wrong ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from checking.calls.form import said_of
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.exercise import Exercise, Finding
from checking.messages import crash
from exercises.adams import FORGETFUL, RIGHT, WRONG
from exercises.grader_calls import (
    MOST_CALLS,
    differences,
    hidden_besides,
    negative_squares,
    results_of,
    watched,
    what_hides,
)
from exercises.grader_run import OWN, returns_early, why_accepted, why_rejected, work_of


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
                lines = _too_long(calls[number], name, error)
                return Finding("time", lines, case=name, args=(adam,))
            if error and number < len(RIGHT):
                lines = crash.explain(error, name)
                return Finding("crash", lines, case=name, missing=error.missing, args=(adam,))
            if not error and not isinstance(answer, bool):
                is_plain = isinstance(answer, (int, float, str, np.generic))
                shown = repr(answer)[:60] if is_plain else said_of(answer)
                shown = "nothing" if answer is None else shown
                text = f"The answer should be True or False, {shown} came back."
                return Finding("form", (text, *_ends_without(test, adam, answer)), args=(adam,))
            answers[number] = error or answer
    found = [answers[number] for number in range(len(adams))]
    handed_over = [calls[number] for number in range(len(adams))]
    return _finding(test, found[: len(RIGHT)], found[len(RIGHT) :], handed_over)


def _too_long(calls, name: str, error) -> tuple[str, ...]:
    """Return what is said of a test that did not come back in time."""
    if len(calls) < MOST_CALLS:
        return crash.explain(error, name)
    return (
        "It did not come back in time: it calls each Adam a great many times.",
        "A few calls tell more: compare what comes back with what your own "
        f"{OWN} returns for the same inputs.",
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
    count = f"It catches {caught} of {len(WRONG)} wrong Adams, and accepts {sum(on_right)} of " + (
        f"{len(RIGHT)} right ones."
    )
    if not any(calls):
        work = work_of(test, RIGHT[0][1])
        shown = work.shown([work.record.left]) if work else ()
        advice = f"Call it, and compare with what your own {OWN} returns."
        lines = ("It never calls the Adam that it is given.", *shown, advice, count)
        return Finding("values", lines, ("never calls",), args=RIGHT[0][1:2])
    if all(on_right) and all(answer is True for answer in on_wrong):
        lines = (
            "It says True to every Adam, right or wrong.",
            *_accepts(test, WRONG[0], calls[len(RIGHT)], partial(_is_compared, on_wrong, calls)),
            count,
        )
        return Finding("values", lines, ("always True",), args=WRONG[0][1:2])
    if not all(on_right):
        finding = _rejects(test, on_right, on_wrong, calls, count)
        return replace(finding, args=RIGHT[on_right.index(False)][1:2])
    for number, wrong in enumerate(WRONG):
        answer = on_wrong[number]
        if answer is not False:
            did = "accepts" if answer is True else "stops with an error on"
            made = calls[len(RIGHT) + number]
            if answer is True:
                why = _accepts(test, wrong, made, partial(_is_compared, on_wrong, calls))
            else:
                _, *where = crash.explain(answer, "")
                line = answer.scene.number if answer.scene else 0
                at = (
                    f"Line {line} stops with {answer.kind}"
                    if line
                    else f"It stops with {answer.kind}"
                )
                why = (f"{at}; it has to return False there.", *where[:1], *_missing_key(answer))
            lines = (count, f"It {did} an Adam that {wrong[0]}.", *why)
            return Finding("values", lines, (f"misses: {wrong[0]}",), args=wrong[1:2])
    return None


def _missing_key(error) -> tuple[str, ...]:
    if error.kind != "KeyError":
        return ()
    return ("A key that is missing is wrong, too: ask whether it is there before you take it.",)


def _rejects(test, on_right, on_wrong, calls, count) -> Finding:
    number = on_right.index(False)
    every = not any(on_right)
    head = "It says False to every right Adam." if every else f"It rejects {RIGHT[number][0]}."
    if every and sum(answer is True for answer in on_wrong) > 0.7 * len(on_wrong):
        head = (
            "It says False to right Adams and True to most wrong ones: are the answers exchanged?"
        )
        return Finding("values", (head, *_judging(test, number), count), ("inverted",))
    work = work_of(test, RIGHT[number][1])
    if every and negative_squares(calls[0]):
        shown = work.shown(work.lines_hiding("negative")) if work else ()
        said = (
            "s holds negative numbers in your calls, and their root is nan, which equals nothing: "
            "s is an average of squares, so draw positive numbers for it."
        )
        return Finding("values", (head, *shown, said, count), ("negative s",))
    lines, said = why_rejected(work) if work else ([], "")
    shown = work.shown(lines) if work else ()
    name = "always False" if every else "rejects a right one"
    hint = () if every and said else (_HINTS[number],)
    return Finding("values", (head, *shown, *filter(None, [said]), *hint, count), (name,))


def _judging(test, number: int) -> tuple[str, ...]:
    work = work_of(test, RIGHT[number][1])
    return work.shown(work.false_line()) if work else ()


_HINTS = (
    f"Work out one step by hand (or with your own {OWN}, on copies of the same inputs), and "
    "compare with that, by np.allclose.",
    "Hand over copies (copy.deepcopy), and compare with what a right Adam returns: "
    "whether an Adam changes its arguments does not matter.",
    "Do not ask for the same bits, as == and np.array_equal do: compare with np.allclose.",
    "Hand a copy to each call (copy.deepcopy): what was handed over cannot be used again.",
)


def _is_compared(on_wrong, calls, names: list[str]) -> bool:
    """Return whether a wrong Adam was caught that differs in these results alone."""
    for (_, adam, _), answer, made in zip(WRONG, on_wrong, calls[len(RIGHT) :], strict=True):
        if answer is False and results_of(differences(adam, made[-1:])) == names:
            return True
    return False


def _accepts(test, wrong, calls, is_compared) -> tuple[str, ...]:
    """Return why a wrong Adam is not found out: what the calls hide, or where it does show."""
    _, adam, likely = wrong
    FORGETFUL.forget()
    found = differences(adam, calls)
    FORGETFUL.forget()
    work = work_of(test, adam)
    if work and not found and (said := returns_early(work)):
        # What would find it out comes after the return.
        return (*work.shown(work.verdict), said)
    if not found or max(found.values()) < 1e-6:
        most = max(found.values(), default=0)
        same = (
            (f"In your calls it differs from a right one by {most:.1g} at most.",) if most else ()
        )
        name, said = what_hides(calls, likely)
        shown = work.shown(work.lines_hiding(name)) if work else ()
        said = (
            said
            or "Your calls do not tell it from a right one: numbers of about 1, of both signs, do."
        )
        return (*same, *shown, said, *hidden_besides(calls, name))
    place, off = max(found.items(), key=lambda item: item[1])
    seen = f"In your calls its {place} is off by up to {off:.2g}."
    if not work:
        return (() if np.isinf(off) else (seen,)) + (_ALL,)
    lines, said = why_accepted(work, found, is_compared)
    return (*(() if np.isinf(off) else (seen,)), *work.shown(lines), said)


_ALL = (
    "Compare each of the five results with your own Adam's, in all keys, with a tolerance as small "
    "as np.allclose's; return True stands at the very end, after all loops."
)


is_correct_adam = Exercise(name="is_correct_adam", section=11, examine=examine)

EXERCISES = (is_correct_adam,)
