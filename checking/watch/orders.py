"""What a run shows of the orders that it draws: the generator, the drawing, how often each ran."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from checking.watch.code import Statement
from checking.watch.fact import Fact, often
from checking.watch.record import Record

DRAWS = ("permutation(", "shuffle(", "integers(", "randint(", "choice(", "argsort(")
LOOPS = ("for", "while")
SEEDS = ("default_rng(", "random.seed(", "RandomState(", "Generator(")


def order_fact(record: Record, orders: list, inner: int) -> Fact | None:
    """Return what is drawn too seldom or too often, or not gone through; or None.

    orders: those that a right run draws.
    inner: how many rounds a loop through one of them makes at least.
    """
    seeds, draws = _lines_with(record, SEEDS), _lines_with(record, DRAWS)
    if not orders or len(draws) != 1:
        return None
    draw, due = draws[0], len(orders)
    drawn = times_begun(record, draw)[0]
    made = times_begun(record, seeds[-1])[0] if seeds else 0
    if made > 1:
        loop = f"the loop of line {seeds[-1].within[-1]}" if seeds[-1].within else "the loop"
        said = (
            f"This line runs {often(made)}, and each new generator begins from its seed: make one, "
            f"before {loop}, and let it draw all the orders."
        )
        return Fact("generator made anew", seeds[-1].line, said)
    outer = next((s for n in record.ran if (s := record.statements[n]).kind in LOOPS), None)
    several = " for " in draw.text and draw.kind not in LOOPS
    whole = draws_all(record, len(orders[0]))
    if drawn == 1 < due and draw == outer:
        epochs = next((s for s in record.statements.values() if draw.line in s.within[:1]), None)
        said = "This loop goes through one order: around it belongs a loop that makes the epochs."
        if epochs and epochs.kind in LOOPS:
            said = (
                f"Each example makes all its epochs at once, in the loop of line {epochs.line}: "
                "that loop belongs outside, and in each of its rounds an order of its own."
            )
        return Fact("loops exchanged", draw.line, said)
    if drawn == 1 < due and outer and not draw.within and not several:
        said = (
            f"This line draws one order, and all {due} rounds of the loop in line {outer.line} use "
            "it: each has to draw one of its own, so it belongs into that loop."
        )
        return Fact("drawn once", draw.line, said)
    loops = [s for n in dict.fromkeys(record.ran) if (s := record.statements[n]).kind in LOOPS]
    if drawn == due and inner > 1 and draw.kind not in LOOPS and whole:
        name = next((w.place.name for w in record.writes if w.line == draw.line), "")
        walked = any(loop.within or name in loop.names for loop in loops)
        if name and not walked and not several:
            said = (
                f"`{name}` is the whole order, all {len(orders[0])} numbers: a loop has to go "
                f"through it, inside the loop of line {draw.within[0]}, and make its steps there."
                if draw.within
                else f"`{name}` is the whole order, and no loop goes through it."
            )
            return Fact("order not walked", draw.line, said)
    if drawn > due and draw.within and whole:
        orders_due = "one is" if due == 1 else f"{due} are"
        said = (
            f"This line draws {drawn} orders, and {orders_due} asked for: it stands in the loop of "
            f"line {draw.within[0]}, and belongs before it."
        )
        return Fact("drawn too often", draw.line, said)
    return None


def _lines_with(record: Record, words: tuple[str, ...]) -> list[Statement]:
    ran = (record.statements.get(line) for line in dict.fromkeys(record.ran))
    return [s for s in ran if s and any(word in s.text for word in words)]


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


def drawing_in(record: Record) -> list[int]:
    """Return the line that draws the order; where none does, the loop through the examples."""
    if draws := _lines_with(record, DRAWS):
        return [draws[0].line]
    loops = [
        s for line in dict.fromkeys(record.ran) if (s := record.statements[line]).kind == "for"
    ]
    inner = [s.line for s in loops if s.within] or [s.line for s in loops]
    return inner[:1]


def draws_all(record: Record, count: int) -> bool:
    """Return whether what is drawn first is an order of so many examples, each once."""
    lines = drawing_in(record)
    drawn = [w.value for w in record.writes if w.line in lines]
    head = lines and record.statements[lines[0]].kind in LOOPS
    first = drawn[0] if drawn and np.ndim(drawn[0]) else drawn[:count] if head else []
    return len(first) == count > 0 and sorted(np.ravel(first)) == list(range(count))
