"""Orders that a run draws, held against those of the mistakes that are known."""

from __future__ import annotations

import numpy as np

from checking.mistakes.slips import Variation
from checking.watch.fact import Fact
from checking.watch.gathered import begun
from checking.watch.locate import LOCATE
from checking.watch.orders import drawing_in, drawn_before
from checking.watch.record import Record, Write


def orders_held(record: Record, m: int) -> list[np.ndarray]:
    """Return the orders of m examples that the drawing line of a run made."""
    lines = drawing_in(record)
    drawn: dict[str, list[Write]] = {}
    for write in record.writes:
        if write.line in lines and np.asarray(write.value).dtype.kind in "iu":
            drawn.setdefault(write.place.name, []).append(write)
    for writes in drawn.values():
        values = [np.asarray(write.value) for write in writes]
        if not any(map(np.ndim, values)):
            values = _gone_through(record, writes, m)
        whole = [v for v in values if v.shape == (m,)]
        orders = [v for v in whole if np.array_equal(np.sort(v), np.arange(m))]
        if orders and not all(np.array_equal(order, np.arange(m)) for order in orders):
            return orders
    return []


def _gone_through(record: Record, writes: list[Write], m: int) -> list[np.ndarray]:
    """Return the orders that a loop goes through, number by number, each time that it begins."""
    times: dict[int, list[int]] = {}
    for write in writes:
        times.setdefault(begun(record, write.line, write.moment), []).append(int(write.value))
    # What begins with the number that came last is no change, and is not noted.
    missing = [sorted({*range(m)} - {*numbers}) for numbers in times.values()]
    pairs = zip(missing, times.values(), strict=True)
    return [np.array([*lacking[:1], *numbers]) for lacking, numbers in pairs]


def other_orders(exercise, args: tuple, record: Record, orders: list) -> Fact | None:
    """Return that all orders of a run are those of a mistake that is known, or None.

    orders: those that a right run draws.
    """
    held = orders_held(record, len(orders[0])) if orders else []
    if len(held) != len(orders) or all(map(np.array_equal, held, orders)):
        return None
    for point in exercise.rule.points:
        for slip in point.slips if point.about == "order" else ():
            drawn = _drawn_by(exercise.rule, args, slip, point.name)
            if len(drawn) >= len(held) and all(map(np.array_equal, held, drawn)):
                lines = [line for p in slip.places or {point.about} for line in LOCATE[p](record)]
                said = f"{slip.said[0].upper()}{slip.said[1:]}."
                return Fact("other orders", lines[0], said, tuple(lines[1:]))
    return None


def not_the_orders(exercise, record: Record, orders: list) -> Fact | None:
    """Return that a run draws whole orders that are not those of a right run, whatever they are."""
    held = orders_held(record, len(orders[0])) if orders else []
    if not orders or len(held) < len(orders) or any(map(np.array_equal, held, orders)):
        return None
    if drawn_before(record, drawing_in(record)[0]):
        # What else was drawn has moved the generator on.
        return None
    why = next(point.why for point in exercise.rule.points if point.about == "order")
    return Fact("other orders", drawing_in(record)[0], f"Another order is drawn there. {why}")


def _drawn_by(rule, args: tuple, slip: Variation, name: str) -> list:
    """Return the orders that a run with a mistake uses."""
    drawn: list = []

    def noted(*given):
        for order in slip.choices[name](*given):
            drawn.append(order)
            yield order

    rule.answer(args, slip._replace(choices={name: noted}))
    return drawn
