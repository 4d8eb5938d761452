"""The three descents on a straight line as procedures: their lines, their choice points."""

from functools import cached_property

import numpy as np

from checking.formulas import evaluate
from checking.symbols import Symbols

TEXT = """
    error ← X@weights_old + bias_old - y
    weights ← weights_old - lr*(transpose(X)@error)/m
    bias ← bias_old - lr*sum(error)/m
"""
SYMBOLS = Symbols(
    written={
        "weights_old": "weights",
        "bias_old": "bias",
        "m_all": "the number of all examples",
        "n": "the number of features",
    },
    said={"lr": "the learning rate", "m": "the number of examples in the step"},
    arrays=frozenset({"X", "y", "error", "weights_old", "bias_old"}),
    fixed={"lr": (0.001,)},
)
AVAILABLE = {
    "error": (),
    "weights": ("m_all", "n", "lr"),
    "bias": ("m_all", "n", "lr"),
}

# Each choice point: the right choice first, then what else people do there.
STEP = {
    "start": {
        "zeros": "",
        "ones": "weights and bias start at 1, not at 0",
        "weights at one": "the weights start at 1, not at 0",
        "bias at one": "the bias starts at 1, not at 0",
        "bias anew": "the bias is set back to 0 in every epoch: that belongs before the loop",
        "anew": "weights and bias are set back to 0 in every epoch: that belongs before the loop",
    },
    "together": {
        "together": "",
        "weights first": "the bias is moved with an error that the new weights make; both have "
        "to use the same",
        "bias first": "the weights are moved with an error that the new bias makes; both have "
        "to use the same",
        "bias never": "the bias is never moved",
        "bias once an epoch": "the bias is moved once an epoch, with the last error",
        "weights never": "the weights are never moved",
        "error once": "the error is computed once, before the loop, and never again",
    },
    "epochs": {
        "all": "",
        "one fewer": "there is one epoch too few",
        "one more": "there is one epoch too many",
        "one": "there is a single epoch (is the return inside the loop?)",
        "1000": "there are always 1000 epochs, whatever epochs says",
    },
    "gradient": {
        "of the step": "",
        "summed up": "the gradients of all steps so far are summed up and never set back to 0",
        "summed up in the epoch": "the gradients of an epoch's steps so far are summed up; each "
        "step has its own alone",
    },
}
ALL = {
    "rows": {
        "all": "",
        "each": "a step is taken at each row, in order, where one step should see all rows",
        "last": "only the last row counts (is the gradient set back inside the loop over rows?)",
        "first": "only the first row counts",
    },
}
ORDER = {
    "one permutation an epoch": "",
    "as it came": "the examples are taken in the order of the file, never shuffled",
    "one permutation for all": "every epoch has the same order: it is drawn once, or the generator "
    "is made anew in every epoch",
    "drawn with replacement": "examples are drawn with replacement: some come twice, some never",
    "np.random.seed": "the order comes from np.random.seed, another generator than "
    "np.random.default_rng(seed)",
    "seed ignored": "the seed is ignored: the order is the same for every seed",
    "seed 42": "the seed is fixed at 42, whatever seed says",
    "backwards": "the examples are taken backwards",
    "piled up": "X and y are replaced by their shuffled selves, so that each epoch shuffles what "
    "the last one shuffled",
    "rng.shuffle": "the order comes of shuffling a list, where rng.permutation(m) is asked for",
}
PAIRS = {
    "pairs": {
        "kept": "",
        "only X": "X is shuffled and y is not, so the pairs are lost",
        "only y": "y is shuffled and X is not, so the pairs are lost",
        "two orders": "X and y are each shuffled in an order of their own, so the pairs are lost",
    },
}
SINGLE = {
    "examples": {
        "all": "",
        "one": "only the first example of each epoch is used",
        "one drawn": "each epoch draws a single example with rng.integers; it should visit all",
        "all but the first": "the first example of each epoch is left out",
        "all but the last": "the last example of each epoch is left out",
        "last": "each epoch takes one step, with the last example (is the update inside the inner "
        "loop?)",
        "summed": "the gradients of an epoch are summed up and make a single step",
        "batch": "each epoch takes one step with the mean of all gradients: that is batch descent",
        "all each time": "every step sees all the examples, where it should see one",
        "wrong row": "the error is that of the shuffled row, but the weights move by the row that "
        "the loop's counter names",
        "first only": "a single step is taken in all (is the return inside the inner loop?)",
    },
}
BATCH = {
    "tail": {
        "kept": "",
        "dropped": "the last, shorter batch is left out",
        "divided by batch_size": "the last, shorter batch is divided by batch_size, not by its "
        "own length",
        "weights divided by batch_size": "in the last, shorter batch the weights' gradient is "
        "divided by batch_size, not by the batch's own length",
        "bias divided by batch_size": "in the last, shorter batch the bias's gradient is "
        "divided by batch_size, not by the batch's own length",
        "merged": "what is left over is put into the last full batch",
        "a batch early": "the last batch starts a whole batch too early",
        "first": "the shorter batch comes first, not last",
    },
    "size": {
        "batch_size": "",
        "one more": "every batch holds one example too many",
        "2": "the batches always hold 2 examples, whatever batch_size says",
        "1": "every step sees a single example, whatever batch_size says",
        "m": "every step sees all the examples, whatever batch_size says",
        "64": "the batches always hold 64 examples, whatever batch_size says",
        "equal parts": "the order is cut into nearly equal parts, not into batches of batch_size",
    },
    "slices": {
        "one after the other": "",
        "one late": "a batch begins one example after the one before it, so that batches overlap",
        "one less": "every batch ends one example too early (a slice leaves its end out)",
        "one more": "every batch ends one example too late, and overlaps the next",
        "to the end": "every batch runs to the last example",
        "k for k·size": "batch k starts at row k of the order, so that batches overlap",
        "first again": "every step sees the first batch again",
        "all but the last": "the last batch is left out, full or not",
        "only the first": "only the first batch of each epoch is used",
        "only the last": "only the last batch of each epoch is used (is the update inside the "
        "inner loop?)",
        "anew": "the order is drawn anew for every batch, not once an epoch",
        "drawn": "every batch is drawn anew from all the examples, so that some come twice in an "
        "epoch, some never",
        "batches in random order": "the batches are cut from the file's order, and only their own "
        "order is shuffled",
        "summed": "the gradients of an epoch's batches are summed up and make a single step",
        "all each time": "every step sees all the examples, where it should see a batch",
        "up to batch_size": "a batch is cut from its start to batch_size, so that all but the "
        "first are empty",
        "first only": "a single step is taken in all (is the return inside the inner loop?)",
    },
}


def batch(lines, choices, X, y, lr=0.01, epochs=1000):
    """Batch descent, made with these lines and choices."""
    return _fit(lines, choices, X, y, lr, epochs, None, None)


def stochastic(lines, choices, X, y, lr=0.01, epochs=1000, seed=0):
    """Stochastic descent, made with these lines and choices."""
    return _fit(lines, choices, X, y, lr, epochs, 1, seed)


def mini_batch(lines, choices, X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Mini-batch descent, made with these lines and choices."""
    return _fit(lines, choices, X, y, lr, epochs, batch_size, seed)


def _fit(lines, choices, X, y, lr, epochs, size, seed):
    """Return weights and bias after `epochs`, with steps of `size` examples (all, when None)."""
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    start = choices["start"]
    weights = np.full(n, 1.0 if start in ("ones", "weights at one") else 0.0)
    bias = np.float64(start in ("ones", "bias at one"))
    scope = {"lr": np.float64(lr), "m_all": np.float64(m), "n": np.float64(n)}
    state = {"total": (np.zeros(n), 0.0), "first error": {}}
    epochs = {
        "one fewer": epochs - 1,
        "one more": epochs + 1,
        "one": min(epochs, 1),
        "1000": 1000,
    }.get(choices["epochs"], epochs)
    draw = _Draw(choices, m, seed)
    for epoch in range(epochs):
        if start == "bias anew":
            bias = np.float64(0.0)
        if start == "anew":
            weights, bias = np.zeros(n), np.float64(0.0)
        steps = _steps_of_all(choices, m) if size is None else draw.steps(size)
        if "first only" in (choices.get("examples"), choices.get("slices")):
            steps = steps[:1] if epoch == 0 else []
        if choices["gradient"] == "summed up in the epoch":
            state["total"] = (np.zeros(n), 0.0)
        at_start, moved = (weights, bias), (np.zeros(n), 0.0)
        for k, (rows, labels, divisors) in enumerate(steps):
            scope |= {"next row": X[k : k + 1], "last": k + 1 == len(steps)}
            scope |= {"X": X[rows], "y": y[labels], "weights_old": weights, "bias_old": bias}
            weights, bias = _step(lines, choices, scope, divisors, state)
            if "summed" in (choices.get("examples"), choices.get("slices")):
                # The steps of an epoch all start from where it began, and count together.
                moved = moved[0] + weights - at_start[0], moved[1] + bias - at_start[1]
                weights, bias = at_start
        weights, bias = weights + moved[0], bias + moved[1]
    return weights, bias


def _step(lines, choices, scope, divisors, state):
    choice = choices["together"]
    old = scope["weights_old"], scope["bias_old"]
    scope = {**scope, "m": np.float64(divisors[0])}
    scope["error"] = evaluate(lines["error"], scope)
    if choice == "error once":
        scope["error"] = state["first error"].setdefault(scope["y"].tobytes(), scope["error"])
    if choice == "bias first":
        bias = evaluate(lines["bias"], scope)
        scope["error"] = evaluate(lines["error"], {**scope, "bias_old": bias})
        return evaluate(lines["weights"], scope), bias
    if choices.get("examples") == "wrong row":
        weights = evaluate(lines["weights"], {**scope, "X": scope["next row"]})
    else:
        weights = evaluate(lines["weights"], scope)
    if choice == "weights first":
        scope["error"] = evaluate(lines["error"], {**scope, "weights_old": weights})
    bias = evaluate(lines["bias"], {**scope, "m": np.float64(divisors[1])})
    if choices["gradient"] != "of the step":
        state["total"] = state["total"][0] + weights - old[0], state["total"][1] + bias - old[1]
        weights, bias = old[0] + state["total"][0], old[1] + state["total"][1]
    if choice == "bias never" or (choice == "bias once an epoch" and not scope["last"]):
        return weights, old[1]
    return (old[0], bias) if choice == "weights never" else (weights, bias)


def _steps_of_all(choices, m):
    """Return (rows, rows of y, divisors for weights and bias) of batch descent's steps."""
    rows = np.arange(m)
    choice = choices["rows"]
    if choice == "each":
        return [(rows[i : i + 1], rows[i : i + 1], (1, 1)) for i in range(m)]
    part = {"last": rows[-1:], "first": rows[:1]}.get(choice, rows)
    return [(part, part, (m, m))]


class _Draw:
    """The orders that a descent draws: its generators, and what has been drawn so far."""

    def __init__(self, choices, m, seed):
        self.choices, self.m, self.seed = choices, m, seed
        if seed is None:
            return
        fixed = {"seed ignored": 0, "seed 42": 42}
        self.rng = np.random.default_rng(fixed.get(choices["order"], seed))
        self.piled = np.arange(m)

    @cached_property
    def legacy(self):
        return np.random.RandomState(self.seed)

    @cached_property
    def fixed(self):
        return np.random.default_rng(self.seed).permutation(self.m)

    def order(self):
        """Return the order of the next epoch."""
        m, rng = self.m, self.rng
        match self.choices["order"]:
            case "as it came":
                return np.arange(m)
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
        if self.choices["size"] == "equal parts":
            return np.array_split(np.arange(m), -(-m // size))
        starts = range(0, m, 1 if cut == "one late" else size)
        ends = {"one less": -1, "one more": 1}.get(cut, 0)
        slices = [slice(i, m if cut == "to the end" else i + size + ends) for i in starts]
        if cut == "first again":
            slices = [slice(0, size)] * len(slices)
        if cut == "up to batch_size":
            slices = [slice(i, size) for i in starts]
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
        return slices
