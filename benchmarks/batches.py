"""Mini-batches of large data

One pass over the data in random order, 64 examples a batch, each multiplied with the weights of a
first layer of five units. *Copy the shuffled set* is exercise 5's answer. *Index a batch at a time*
shuffles only the numbers of the columns. *Examples contiguous* does so too, on data that lie in
memory example by example: `(m, n_x)`, each batch turned over after it was fetched. Memory is the
most that a pass needs beside the data (`tracemalloc`). All three give the same batches.
"""

import tracemalloc

import numpy as np

from benchmarks.lesson_code import lesson_code
from benchmarks.timing import by_turns, ratio, spread

SIZE = 64


def copied(X, Y, seed):
    """Return the mini-batches of exercise 5's answer, which shuffles a copy of the data."""
    return lesson_code()["random_mini_batches"](X, Y, SIZE, seed)


def indexed(X, Y, seed):
    """Yield the mini-batches, each indexed from data whose examples are columns."""
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    for start in range(0, len(order), SIZE):
        chosen = order[start : start + SIZE]
        yield X[:, chosen], Y[:, chosen]


def contiguous(rows, labels, seed):
    """Yield the mini-batches, each indexed from data whose examples are rows, and turned over."""
    np.random.seed(seed)
    order = np.random.permutation(len(rows))
    for start in range(0, len(order), SIZE):
        chosen = order[start : start + SIZE]
        yield rows[chosen].T, labels[chosen].T


WAYS = {
    "copy the shuffled set": copied,
    "index a batch at a time": indexed,
    "examples contiguous": contiguous,
}
SHAPES = [(2, 1_000_000), (784, 100_000)]


def passes(n, m):
    """Return {way: a function that goes over all data once}, on the same data."""
    rng = np.random.default_rng(0)
    rows, labels = rng.standard_normal((m, n)), rng.integers(0, 2, (m, 1))
    X, Y = np.ascontiguousarray(rows.T), labels.T
    W = np.ones((5, n))

    def a_pass(way, data):
        def run():
            for X_batch, _ in way(*data, seed=1):
                W @ X_batch

        return run

    return {
        name: a_pass(way, (rows, labels) if way is contiguous else (X, Y))
        for name, way in WAYS.items()
    }


def most_memory(run):
    """Return the most bytes that are in use at once during a run, beside those before it."""
    tracemalloc.start()
    run()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    rows = []
    for n, m in [(2, 1000), (20, 500)] if quick else SHAPES:
        runs = passes(n, m)
        samples = by_turns(runs, rounds=2 if quick else 5, seconds=0)
        for name, run in runs.items():
            rows.append(
                {
                    "data": f"{m:,} × {n}",
                    "way": name,
                    "time of a pass": spread(samples[name]),
                    "in times the last": ratio(samples[name], samples["examples contiguous"]),
                    "memory beside the data": f"{most_memory(run) / 1e6:,.1f} MB",
                }
            )
    return rows
