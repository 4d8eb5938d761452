"""Which rows each step of a descent sees: all, one after another, or batch after batch.

A step is (rows of X, rows of y, divisors for weights and bias).
"""

from functools import cached_property

import numpy as np


def steps_of_all(choices, m):
    """Return (rows, rows of y, divisors for weights and bias) of batch descent's steps."""
    rows = np.arange(m)
    choice = choices["rows"]
    if choice == "each":
        return [(rows[i : i + 1], rows[i : i + 1], (1, 1)) for i in range(m)]
    part = {"last": rows[-1:], "first": rows[:1]}.get(choice, rows)
    return [(part, part, (m, m))]


class Draw:
    """The orders that a descent draws: its generators, and what has been drawn so far."""

    def __init__(self, choices, m, seed):
        self.choices, self.m, self.seed = choices, m, seed
        if seed is None:
            return
        fixed = {"seed ignored": 0, "seed 42": 42}
        self.rng = np.random.default_rng(fixed.get(choices["order"], seed))
        self.piled = np.arange(m)
        self.epoch = -1

    @cached_property
    def legacy(self):
        """The generator that np.random.seed(seed) would set."""
        return np.random.RandomState(self.seed)

    @cached_property
    def fixed(self):
        """One permutation, drawn once for all epochs."""
        return np.random.default_rng(self.seed).permutation(self.m)

    def order(self):
        """Return the order of the next epoch."""
        m, rng = self.m, self.rng
        match self.choices["order"]:
            case "as it came":
                return np.arange(m)
            case "one by one":
                return np.array([rng.integers(m) for _ in range(m)], dtype=int)
            case "one by one, of the order":
                return rng.permutation(m)[[rng.integers(m) for _ in range(m)]]
            case "two an epoch":
                rng.permutation(m)
            case "one for all, seed 0":
                return np.random.default_rng(0).permutation(m)
            case "one permutation for all":
                return self.fixed
            case "drawn with replacement":
                return rng.integers(0, m, m)
            case "np.random.seed":
                return self.legacy.permutation(m)
            case "backwards":
                return np.arange(m)[::-1]
            case "piled up":
                self.piled = self.piled[rng.permutation(m)]
                return self.piled
            case "backwards through":
                return rng.permutation(m)[::-1]
            case "seed + epoch":
                self.epoch += 1
                return np.random.default_rng(self.seed + self.epoch).permutation(m)
            case "argsort":
                return np.argsort(rng.random(m))
            case "rng.choice":
                return rng.choice(m, m, replace=False)
            case "m − 1":
                return rng.permutation(m - 1)
            case "once for nothing":
                if self.epoch < 0:
                    self.epoch = 0
                    rng.permutation(m)
            case "rng.shuffle":
                order = list(range(m))
                rng.shuffle(order)
                return np.array(order, dtype=int)
        return rng.permutation(m)

    def steps(self, size):
        """Return (rows of X, rows of y, divisors for weights and bias) of an epoch's steps."""
        order = self.order()
        labels = {
            "only X": lambda: np.arange(self.m),
            "two orders": lambda: self.rng.permutation(self.m),
        }.get(self.choices["pairs"], lambda: order)()
        rows = np.arange(self.m) if self.choices["pairs"] == "only y" else order
        if "examples" in self.choices:
            return self._single(rows, labels)
        return self._batches(rows, labels, size)

    def _single(self, rows, labels):
        choice, m = self.choices["examples"], self.m
        if choice == "one drawn":
            rows = labels = np.random.default_rng(self.seed).integers(0, m, 1)
        if choice == "anew":
            rows = labels = np.array([rows[0], *(self.order()[i] for i in range(1, m))], dtype=int)
        if choice in ("batch", "all each time"):
            return [(rows, labels, (m, m))] * (1 if choice == "batch" else m)
        part = {
            "one": slice(0, 1),
            "all but the first": slice(1, m),
            "all but the last": slice(0, m - 1),
            "last": slice(m - 1, m),
        }.get(choice, slice(0, m))
        return [(rows[[i]], labels[[i]], (1, 1)) for i in range(len(rows))[part]]

    def _batches(self, rows, labels, size):
        m, cut = self.m, self.choices["slices"]
        sizes = {"one more": size + 1, "2": 2, "1": 1, "m": m, "64": 64}
        asked, size = size, sizes.get(self.choices["size"], size)
        slices = self._slices(size)
        if cut == "batches in random order":
            rows = labels = np.arange(m)
            order = np.random.default_rng(self.seed).permutation(len(slices))
            slices = [slices[i] for i in order]
        steps = []
        for part in slices:
            if cut == "anew":
                rows = labels = self.rng.permutation(m)
            here = rows[part], labels[part]
            if cut == "drawn":
                here = (self.rng.choice(m, min(size, m), replace=False),) * 2
            if cut == "drawn, the rest too":
                here = (self.rng.choice(m, len(here[0]), replace=False),) * 2
            if cut == "drawn with replacement":
                here = (self.rng.choice(m, min(size, m)),) * 2
            if cut == "all each time":
                here = rows, labels
            own = len(here[0])
            tail = self.choices["tail"]
            weights = (
                asked if tail in ("divided by batch_size", "weights divided by batch_size") else own
            )
            bias = asked if tail in ("divided by batch_size", "bias divided by batch_size") else own
            steps.append((*here, (weights, bias)))
        return steps

    def _slices(self, size):
        m, cut, tail = self.m, self.choices["slices"], self.choices["tail"]
        if self.choices["size"] == "parts":
            return np.array_split(np.arange(m), size)
        if self.choices["size"] == "equal parts":
            return np.array_split(np.arange(m), -(-m // size))
        starts = range(0, m, 1 if cut == "one late" else size)
        ends = {"one less": -1, "one more": 1}.get(cut, 0)
        slices = [slice(i, m if cut == "to the end" else i + size + ends) for i in starts]
        if cut == "2 in the slice":
            slices = [slice(i, i + 2) for i in starts]
        if cut == "from the second":
            slices = [slice(i, i + size) for i in range(1, m, size)]
        if cut == "first again":
            slices = [slice(0, size)] * len(slices)
        if cut == "up to batch_size":
            slices = [slice(i, size) for i in starts]
        if cut == "strided":
            slices = [slice(k, None, len(starts)) for k in range(len(starts))]
        if cut == "k for k·size":
            slices = [slice(k, k + size) for k in range(len(slices))]
        pick = {
            "all but the last": slice(-1),
            "only the first": slice(1),
            "only the last": slice(-1, None),
        }
        slices = slices[pick.get(cut, slice(None))]
        rest = m % size
        if rest and slices:
            full = m - rest
            if tail == "dropped":
                slices = [part for part in slices if part.start < full]
            elif tail == "merged" and len(slices) > 1:
                slices[-2:] = [slice(full - size, m)]
            elif tail == "a batch early":
                slices[-1] = slice(max(full - size, 0), m)
            elif tail == "first":
                slices = [slice(full, m), *slices[:-1]]
            elif tail == "last batch_size":
                slices[-1] = slice(max(m - size, 0), m)
            elif tail == "filled":
                slices[-1] = np.r_[full:m, 0 : min(size - rest, m)]
            elif tail == "wrapped":
                slices[-1] = np.arange(full, full + size) % m
            elif tail == "one short":
                slices[-1] = slice(full, m - 1)
            elif tail == "half" and 2 * rest < size:
                slices = slices[:-1]
        return slices
