"""Each optimizer, alone and in stacks

A whole step with each of the lesson's optimizers, for one network 2-5-2-1 and for stacks of them
on the same 64 moons, which is how a grid of learning rates and seeds is trained. The last column
says what 40 networks at once cost, in steps of one; the aim is 3 at most. Forty networks have
12,800 activations in their first layer alone, and going over them takes longer than starting an
operation does: an optimizer that does little beside, as gd, has the largest ratio.
"""

from benchmarks.lesson_code import first_batch, lesson_code
from benchmarks.peers import LAYERS
from benchmarks.step import our_step
from benchmarks.timing import by_turns, ratio, spread
from opt_utils import initialize_parameters

STACKS = {"one network": 0} | {f"stack of {R}": range(R) for R in (1, 10, 40)}


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    X, Y = first_batch()
    rows = []
    for optimizer in lesson_code()["STEPS"]:
        steps = {
            name: our_step(optimizer, X, Y, initialize_parameters(LAYERS, seed))
            for name, seed in STACKS.items()
        }
        samples = by_turns(steps, *((2, 1e-4) if quick else (50, 0.01)))
        times = {name: spread(seconds) for name, seconds in samples.items()}
        forty = ratio(samples["stack of 40"], samples["one network"])
        rows.append({"optimizer": optimizer, **times, "40 in times one": forty})
    return rows
