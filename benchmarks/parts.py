"""Where the time of a step goes

The given half (`opt_utils`) and the four update functions of the solution, on 64 moons and the
network 2-5-2-1. An update is many operations on arrays of a few numbers: nearly all of its time
goes into starting them. The optional exercise on one flat vector is about that.
"""

from benchmarks.lesson_code import first_batch, lesson_code
from benchmarks.peers import LAYERS, RATE
from benchmarks.timing import by_turns, compared
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
)


def calls():
    """Return {what: a call of it}, all on the same batch."""
    X, Y = first_batch()
    parameters = initialize_parameters(LAYERS)
    a, caches = forward_propagation(X, parameters)
    grads = backward_propagation(X, Y, caches)
    parts = {
        "forward_propagation": lambda: forward_propagation(X, parameters),
        "compute_cost": lambda: compute_cost(a, Y),
        "backward_propagation": lambda: backward_propagation(X, Y, caches),
    }
    for optimizer, step in lesson_code()["STEPS"].items():
        _, state = step(parameters, grads, None, 1, RATE)
        parts[f"update, {optimizer}"] = lambda step=step, state=state: step(
            parameters, grads, state, 2, RATE
        )
    return parts


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    parts = calls()
    samples = by_turns(parts, *((2, 1e-4) if quick else (50, 0.01)))
    return compared(parts, samples, "forward_propagation", "a call")
