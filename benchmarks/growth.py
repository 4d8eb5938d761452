"""How training grows

One epoch of the lesson's `model`, with Adam and batches of 64. Each block is compared with its
first row: the examples grow by ten, the width by ten, the depth by two. The time grows in step with
the examples. Width is cheap as long as starting an operation takes longer than the operation
itself; a layer more is its own operations more.
"""

import numpy as np

from benchmarks.lesson_code import lesson_code
from benchmarks.timing import by_turns, ratio, spread

SIZES = {
    "examples": {f"{m:,} examples, 2-5-5-1": (m, [2, 5, 5, 1]) for m in (3_000, 30_000, 300_000)},
    "width": {f"3,000 examples, 2-{w}-{w}-1": (3000, [2, w, w, 1]) for w in (5, 50, 500)},
    "depth": {
        f"3,000 examples, {d} hidden layers of 5": (3000, [2, *[5] * d, 1]) for d in (2, 4, 8, 16)
    },
}


def epoch(m, layers):
    """Return a function that trains a network with these layers for one epoch on m examples."""
    rng = np.random.default_rng(0)
    X = rng.standard_normal((2, m))
    Y = (X[:1] * X[1:] > 0).astype(int)
    model = lesson_code()["model"]
    return lambda: model(X, Y, layers, "adam", 0.001, num_epochs=1, print_cost=False)


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    rows = []
    for block in SIZES.values():
        sizes = dict(list(block.items())[:2]) if quick else block
        calls = {name: epoch(*size) for name, size in sizes.items()}
        samples = by_turns(calls, *((2, 0) if quick else (7, 0.02)))
        first = next(iter(sizes))
        rows += [
            {
                "one epoch": name,
                "time": spread(seconds),
                "in times the block's first": ratio(seconds, samples[first]),
            }
            for name, seconds in samples.items()
        ]
    return rows
