"""What a run shows of the orders that it draws: the generator, the drawing, how often each ran."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from checking.source import Statement
from checking.watch.fact import Fact, often
from checking.watch.record import Record
from checking.watch.replay import parameters_of

DRAWS = ("permutation(", "shuffle(", "integers(", "randint(", "choice(", "argsort(")
LOOPS = ("for", "while")
_ANEW = re.compile(r"\b(integers|randint|choice)\((?!.*(?:replace|shuffle|permut))")
SEEDS = ("default_rng(", "random.seed(", "RandomState(", "Generator(")


def order_fact(record: Record, orders: list) -> Fact | None:
    """Return that an order is not used, or how often it is drawn, or the generator made; or None.

    orders: those that a right run draws.
    """
    seeds, draws = _lines_with(record, SEEDS), _lines_with(record, DRAWS)
    if not orders or len(draws) != 1:
        return None
    draw, due = draws[0], len(orders)
    if seeds and record.ran.index(seeds[0].line) > record.ran.index(draw.line):
        said = (
            f"The order is drawn there before line {seeds[0].line} sets the seed, which has to "
            "come first."
        )
        return Fact("seed too late", draw.line, said, (seeds[0].line,))
    if fact := _not_used(record, draw):
        return fact
    sizes = [np.size(w.value) for w in record.writes if w.line == draw.line]
    numbers = record.ran.count(draw.line) * max(sizes, default=0)
    found = _ANEW.search(draw.text)
    if found and numbers >= due * len(orders[0]):
        said = (
            f"{found[1]} draws each number anew, so that some come twice and others never: go "
            "through one permutation of all in each epoch."
        )
        return Fact("drawn anew", draw.line, said)
    made = times_begun(record, seeds[-1])[0] if seeds else 0
    if made > 1:
        around = seeds[-1].within[-1:] or [s.line for s in record.loops[:1]]
        loop = f"the loop of line {around[0]}" if around else "the loop"
        said = (
            f"This line runs {often(made)}, and each new generator begins from its seed: make one, "
            f"before {loop}, and let it draw all the orders."
        )
        return Fact("generator made anew", seeds[-1].line, said)
    if record.ran.count(draw.line) > due and len(draw.within) > 1 and draw.kind not in LOOPS:
        said = (
            f"This line draws a new order in each round of the loop in line {draw.within[0]}: each "
            "epoch draws one, before that loop, and its batches take parts of that one."
        )
        return Fact("drawn too often", draw.line, said)
    outer = next(iter(record.loops), None)
    several = " for " in draw.text and draw.kind not in LOOPS
    once = times_begun(record, draw)[0] == 1 < due
    if once and draw == outer:
        epochs = next((s for s in record.code if draw.line in s.within[:1]), None)
        said = "This loop goes through one order: around it belongs a loop that makes the epochs."
        if epochs and epochs.kind in LOOPS:
            said = (
                f"Each example makes all its epochs at once, in the loop of line {epochs.line}: "
                "that loop belongs outside, and in each of its rounds an order of its own."
            )
        return Fact("loops exchanged", draw.line, said)
    every = "both" if due == 2 else f"all {due}"
    if once and outer and not draw.within and not several:
        said = (
            f"This line draws one order, and {every} rounds of the loop in line {outer.line} use "
            "it: each has to draw one of its own, so it belongs in that loop."
        )
        with_it = [s for s in record.done if draw.sets & (s.names - s.sets) and s.line < outer.line]
        if numbers := [str(s.line) for s in with_it if not s.within]:
            *most, last = numbers
            listed = f"lines {', '.join(most)} and {last}" if most else f"line {last}"
            said = f"{said[:-1]}, with {listed}."
        exchanged = [s for s in record.loops if s.within and times_begun(record, s)[1] == due]
        if times_begun(record, outer)[1] != due and exchanged:
            said = (
                f"The loop of line {exchanged[0].line} makes the epochs: it belongs outside of the "
                f"one in line {outer.line}, and draws an order in each of its rounds."
            )
            return Fact("loops exchanged", outer.line, said, (exchanged[0].line,))
        if times_begun(record, outer)[1] != due:
            said = (
                f"This line draws one order for {every} epochs: each has to draw one of its own, "
                "in a loop over the epochs, and goes through it in a loop inside of that one."
            )
        return Fact("drawn once", draw.line, said)
    return None


def _not_used(record: Record, draw: Statement) -> Fact | None:
    """Return that no line takes the examples by the numbers that are drawn."""
    given = parameters_of(record)[:2]
    if not given:
        return None
    rows = re.compile(rf"\b({'|'.join(given)})\b(?!\.shape)")
    walks = [s for s in record.loops if s is draw or draw.sets & (s.names - s.sets)]
    for statement in (draw, *walks):
        for name in sorted(statement.sets):
            others = [s for s in record.code if s is not statement]
            drawn = [w.value for w in record.writes if w.place == (name, ())]
            # A drawn line holds whole orders, the loop through one of them the numbers in it.
            dimensions = 0 if statement.kind in LOOPS else 1
            if not drawn or any(np.ndim(value) != dimensions for value in drawn):
                continue
            counts = not dimensions and drawn[:3] == [0, 1, 2][: len(drawn)]
            uses = re.compile(rf"(?<!len\()\b{name}\b(?!\.shape|\.size)")
            # A line may take some of an order, and keep the rest under its name.
            read = (
                s.text.partition(" = ")[2] if name in s.sets else s.text
                for s in others
                if name in s.names and s.kind != "def"
            )
            used = any(map(uses.search, read))
            numbered = "enumerate(" in statement.text and not counts
            if used or (name.startswith("_") and not numbered) or counts:
                continue
            takes = [s.line for s in others if s.within and rows.search(s.text)]
            beside = [s.line for s in record.loops if s.within and s.within == statement.within]
            said = (
                f"`{name}` holds the drawn order, and no line takes the examples by it: they are "
                "taken as they lie, never in a shuffled order."
            )
            if statement.kind in LOOPS:
                said = (
                    f"`{name}` is the number of an example, and no line uses it: what a step takes "
                    "of X and y has to be that example's."
                )
            return Fact("order not used", statement.line, said, tuple((takes or beside)[:2]))
    return None


def _lines_with(record: Record, words: tuple[str, ...]) -> list[Statement]:
    return [s for s in record.done if any(word in s.text for word in words)]


def times_begun(record: Record, statement: Statement) -> tuple[int, float]:
    """Return how often a statement was begun, and how many rounds a loop made each time."""
    ran = record.ran
    rounds = sum(
        line == statement.line and statement.line in record.statements[following].within
        for line, following in pairwise(ran)
        if following in record.statements
    )
    # The head of a loop runs once more than its rounds.
    begun = max(ran.count(statement.line) - rounds, 1)
    return begun, rounds / begun


def seed_in(record: Record) -> list[int]:
    """Return the line that makes the generator or gives it its seed; without one, the drawing."""
    seeds = _lines_with(record, SEEDS)
    return [seeds[-1].line] if seeds else drawing_in(record)


def generator_in(record: Record) -> list[int]:
    """Return the line of the generator, or of its seed, and the drawing where it names another."""
    own = [s.line for s in _lines_with(record, DRAWS)[:1] if "random." in s.text]
    return list(dict.fromkeys([*seed_in(record), *own]))


def drawn_before(record: Record, line: int) -> bool:
    """Return whether another line takes numbers of a generator before this one draws an order."""
    makers = _lines_with(record, SEEDS)
    generators = {name for s in makers for name in s.sets}
    return any(
        s.line != line and s not in makers and (s.names & generators or "random." in s.text)
        for s in record.done
        if record.ran.index(s.line) < record.ran.index(line)
    )


def draws_in(record: Record) -> bool:
    """Return whether a run drew random numbers, as far as its lines tell."""
    return bool(_lines_with(record, (*SEEDS, *DRAWS)))


def drawing_in(record: Record) -> list[int]:
    """Return the line that draws the order; where none does, the loop through the examples."""
    if draws := _lines_with(record, DRAWS):
        return [draws[0].line]
    loops = [s for s in record.loops if s.kind == "for"]
    inner = [s.line for s in loops if s.within] or [s.line for s in loops]
    return inner[:1]
