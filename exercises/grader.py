"""Section 11: be the grader. The learner's test meets right Adams and wrong ones."""

from __future__ import annotations

import numpy as np

from checking.calls.form import said_of
from checking.calls.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.crashes.said import listed
from checking.exercise import Exercise, Finding
from checking.messages import crash
from checking.watch.used_up import used_up_in
from exercises.adams import RIGHT, WRONG
from exercises.grader_calls import (
    HIDING,
    MOST_CALLS,
    NAMES,
    differences,
    hides_more,
    hiding_in,
    watched,
    what_hides,
)
from exercises.grader_run import OWN, why_accepted, why_rejected, work_of


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
            call = Call(None, (watched(adam, calls[number]),))
            observe(test, call, ("adam",), (), limit)
            error, answer = call.crash, call.result
            if error and not error.started:
                return "not started"
            if error and (error.kind == "TimeUp" or number < len(RIGHT)):
                stage = "time" if error.kind == "TimeUp" else "crash"
                often = stage == "time" and any(len(some) == MOST_CALLS for some in calls)
                lines = _OFTEN if often else crash.explain(error, name)
                if stage == "crash":
                    lines = (*lines, _besides(work_of(test, adam), calls[number]))
                return Finding(stage, lines, case=name, missing=error.missing, args=(adam,))
            if not error and not isinstance(answer, (bool, np.bool_)):
                return _no_answer(test, adam, answer)
            answers[number] = error or bool(answer)
    return _finding(test, answers[: len(RIGHT)], answers[len(RIGHT) :], calls)


_OFTEN = (
    "It did not come back in time: it calls each Adam a great many times.",
    f"A few calls tell more: compare what comes back with what your own {OWN} returns.",
)


def _no_answer(test, adam, answer) -> Finding:
    """Return that no truth value came back, and where a test ends that gives no answer."""
    shown = "nothing" if answer is None else said_of(answer)
    lines = (f"The answer should be True or False, {shown} came back.",)
    work = work_of(test, adam)
    if answer is None and work.left and work.left.kind != "return":
        said = "After this line the function ends without a return: return True at the very end."
        lines += (*work.shown([max(work.record.statements)]), said)
    return Finding("form", lines, args=(adam,))


def _finding(test, on_right, on_wrong, calls) -> Finding | None:
    caught = sum(answer is False for answer in on_wrong)
    count = (
        f"It catches {caught} of {len(WRONG)} wrong Adams, and accepts {sum(on_right)} of "
        f"{len(RIGHT)} right ones."
    )
    if not any(calls):
        return _values("never calls", RIGHT[0][1], *_never_calls(test), count)
    if not all(on_right):
        name, adam, *lines = _rejects(test, on_right, on_wrong, calls)
        return _values(name, adam, *lines, count)
    for (said, adam, likely), answer, called in zip(
        WRONG, on_wrong, calls[len(RIGHT) :], strict=True
    ):
        if answer is True:
            missed = [
                (wrong, own)
                for (_, wrong, _), own, other in zip(
                    WRONG, calls[len(RIGHT) :], on_wrong, strict=True
                )
                if other is True
            ]
            does, why = "accepts", _accepts(test, adam, likely, called, missed)
        elif answer is not False:
            does, why = "stops with an error on", _stops(answer, work_of(test, adam))
        else:
            continue
        return _values(f"misses: {said}", adam, count, f"It {does} an Adam that {said}.", *why)
    return None


def _values(name: str, adam, *lines: str) -> Finding:
    return Finding("values", tuple(filter(None, lines)), (name,), args=(adam,))


def _never_calls(test) -> tuple[str, ...]:
    work = work_of(test, RIGHT[0][1])
    shown = work.shown([work.record.left])
    if fact := used_up_in(work.record):
        shown = (*work.shown(fact.lines), fact.said)
    advice = f"Call it, and compare with what your own {OWN} returns."
    return "It never calls the Adam that it is given.", *shown, advice


def _stops(error, work) -> tuple[str, ...]:
    """Return where a test stops on a wrong Adam, in place of an answer."""
    _, *where = crash.explain(error, "")
    at = f"Line {error.scene.number}" if error.scene and error.scene.number else "It"
    stops = f"{at} stops with {error.kind}"
    if error.kind == "AssertionError":
        has_to = f"{stops}: where it asserts, it has to return False instead."
        return has_to, *where[:1], "" if work.asks_for_keys else _KEY
    has_to = f"{stops}; it has to return False there."
    return has_to, *where[:1], _KEY if error.kind == "KeyError" else ""


def _rejects(test, on_right, on_wrong, calls) -> tuple:
    """Return a name for it that a right Adam is rejected, that Adam, and the lines to say."""
    number, every = on_right.index(False), not any(on_right)
    said, adam = RIGHT[number]
    head = "It says False to every right Adam." if every else f"It rejects {said}."
    name = "always False" if every else "rejects a right one"
    work = work_of(test, adam)
    if every and sum(answer is True for answer in on_wrong) > 0.7 * len(on_wrong):
        head, name = "It says False to right Adams and True to most wrong ones.", "inverted"
        lines, why = work.false_line, "Are the answers exchanged?"
    elif every and work.asks_for_bits and "v" in work.held:
        lines, why = work.false_line, _HINTS[2]
    elif every and "negative s" in hiding_in(calls[0]):
        name = "negative s"
        lines, why = work.lines_hiding(name), str(HIDING[name])
    else:
        lines, why = why_rejected(work)
    hint = "" if every and why else _HINTS[number]
    # Where a right one is accepted, all calls are there to be seen.
    accepted = next((called for called, ok in zip(calls, on_right, strict=False) if ok), [])
    return name, adam, head, *work.shown(lines), why, f"{hint} {hides_more(accepted)}".strip()


_HINTS = (
    f"Work out one step by hand (or with your own {OWN}, on copies of the same inputs), and "
    "compare with that, by np.allclose.",
    "Hand over copies (copy.deepcopy), and compare with what a right Adam returns: "
    "whether an Adam changes its arguments does not matter.",
    "Do not ask for the same bits, as == and np.array_equal do: compare with np.allclose.",
    "Hand a copy to each call (copy.deepcopy): what was handed over cannot be used again.",
)


def _accepts(test, adam, likely, calls, missed) -> tuple[str, ...]:
    """Return why a wrong Adam is not found out: what the calls hide, or where it does show.

    missed: the Adams that are not found out, each with the calls of it.
    """
    found, work = differences(adam, calls), work_of(test, adam)
    place = max(found, key=found.get, default="")
    most, seen = found.get(place, 0), ""
    if 0 < most < 1e-6:
        seen = f"In your calls it differs from a right one by {most:.1g} at most."
    elif 0 < most < np.inf:
        seen = f"In your calls its {place} is off by up to {most:.2g}."
    if fact := used_up_in(work.record):
        return seen, *work.shown(fact.lines), fact.said
    if work.returns_early and not 0 < most < 1e-6:
        # Where it differs in no call, what would find it out comes after the return.
        lines, said = work.verdict, [work.returns_early]
    elif most < 1e-6:
        name, *said = what_hides(calls, likely)
        lines = work.lines_hiding(name)
    elif work.ran:
        lines, *said = why_accepted(work, found)
    else:
        lines, said = [], [_ALL]
    more = ()
    if most < 1e-6 and not work.returns_early:
        calls, more = [], _uncompared(missed)  # What they hide is said already.
    besides = _besides(work, calls) if lines and "missing" not in said[-1] else ""
    return seen, *work.shown(lines), *said[:-1], f"{said[-1]} {besides}".strip(), *more


def _besides(work, calls) -> str:
    """Return what a test has to do besides, so that all of it can be mended at once."""
    # Where it ends before its loop is through, other calls would come.
    calls = [] if work.ends_among_its_calls else calls
    return f"{hides_more(calls)} {'' if work.asks_for_keys else _KEY}".strip()


def _uncompared(missed) -> tuple[str, ...]:
    """Return in which results Adams that are missed differ, so that nothing compares these."""
    all_off = [differences(adam, calls) for adam, calls in missed]
    shows = [off for off in all_off if 1e-6 < max(off.values(), default=0) < np.inf]
    places = {place.partition("[")[0] for off in shows for place in off}
    names = [name for name in NAMES if name in places]
    verb = "are" if len(names) > 1 else "is"
    closely = f"Nor {verb} {listed(names)} compared closely enough: go through all five results"
    return (f"{closely}, with np.allclose.",) if names else ()


_KEY = "Say False, too, where a key is missing in what the Adam returns: ask before you take it."
_ALL = (
    "Compare each of the five results with your own Adam's, in all keys (one that is missing is "
    "wrong, too), with a tolerance as small as np.allclose's; return True stands at the very end."
)
is_correct_adam = Exercise(name="is_correct_adam", section=11, examine=examine)

EXERCISES = (is_correct_adam,)
