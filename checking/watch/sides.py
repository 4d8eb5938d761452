"""One side of a run alone, whatever else is wrong in it: its epochs, its course, its layers."""

from __future__ import annotations

from collections.abc import Callable

from checking.calls.run import Call
from checking.watch.as_then import as_it_went
from checking.watch.asking import seen_at, watched
from checking.watch.course import orders_of
from checking.watch.drawn import not_the_orders, other_orders
from checking.watch.fact import Fact
from checking.watch.facts import fact_of, too_early
from checking.watch.locate import rounds_of
from checking.watch.look import look_again
from checking.watch.orders import order_fact
from checking.watch.pieces import pieces_of
from checking.watch.seen import Seen
from checking.watch.steps import set_back, steps_fact_of


def look_for_epochs(exercise, function: Callable, call: Call) -> Seen | None:
    """Return what is wrong with the epochs of a procedure, and its orders, as a call shows it."""
    orders = orders_of(exercise.quantities(call.args))

    def ask(run):
        record = run({}, True)
        fact = too_early(record) or set_back(record) or order_fact(record, orders)
        fact = fact or other_orders(exercise, call.args, record, orders)
        fact = fact or not_the_orders(exercise, record, orders)
        return seen_at(record, fact.lines, fact) if fact else None

    return watched(function, call, ask) if orders else None


def look_for_course(exercise, function: Callable, call: Call) -> Seen | None:
    """Return what is wrong with the rounds and steps of a procedure, whatever its numbers are."""

    def ask(run):
        record, pieces = run({}, True), pieces_of(exercise, call)
        expected = exercise.right_run.rounds(*call.args)
        fact = too_early(record) or set_back(record) or steps_fact_of(record, pieces, expected)
        if fact := fact or rounds_of(record, expected):
            return seen_at(record, fact.lines, fact)
        # Its own numbers, drawn once, can be gone by; another run has others.
        drawn = Fact("other orders", 0, "")
        again = as_it_went(exercise, call, record, lambda patches, looks: record, drawn)
        seen = look_again(*again, (drawn.name,)) if again else None
        return seen if seen and (seen.mistake or seen.fact) else None

    return watched(function, call, ask)


def look_for_layers(exercise, function: Callable, call: Call) -> Seen | None:
    """Return the loop that does not reach all layers of a network, if one does not."""

    def ask(run):
        record, pieces = run({}, True), pieces_of(exercise, call)
        arguments = dict(zip(exercise.arguments, call.args, strict=False))
        fact = fact_of(record, pieces, exercise.returned, arguments)
        told = fact and fact.name == "layers not reached"
        return seen_at(record, fact.lines, fact) if told else None

    return watched(function, call, ask)
