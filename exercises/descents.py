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
    X = _features(X, choices["features"])
    if choices["goal"] == "at once" and np.isfinite(X).all():
        best = np.linalg.lstsq(np.column_stack([X, np.ones(m)]), y, rcond=None)[0]
        return best[:-1], best[-1]
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
    draw, passed = _Draw(choices, m, seed), []
    for epoch in range(epochs):
        if start in ("bias anew", "anew"):
            bias = np.float64(0.0)
        if start in ("weights anew", "anew"):
            weights = np.zeros(n)
        scope["lr"] = np.float64(_rate(lr, epoch, choices["rate"], size))
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
        passed.append((weights, bias))
    return _returned(choices["returned"], passed) if passed else (weights, bias)


def _returned(choice, passed):
    """Return what comes back of the weights and biases after each epoch."""
    if choice == "mean of the epochs":
        return np.mean([w for w, _ in passed], axis=0), np.mean([b for _, b in passed])
    return passed[0 if choice == "after the first" else -1]


def _features(X, choice):
    with np.errstate(all="ignore"):
        match choice:
            case "standardised":
                return (X - X.mean(axis=0)) / X.std(axis=0)
            case "standardised, guarded":
                return (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
            case "centred":
                return X - X.mean(axis=0)
            case "by their largest":
                return X / X.max(axis=0)
    return X


def _rate(lr, epoch, choice, size):
    """Return the learning rate of an epoch."""
    if choice in ("constant", "lr·size"):
        return lr * (size if choice == "lr·size" and size else 1)
    if choice == "lr/√(epoch + 1)":
        return lr / np.sqrt(epoch + 1)
    if "^" in choice:
        return lr * float(choice[3:].partition("^")[0]) ** epoch
    return lr / (1 + float(choice.partition("+ ")[2].partition("·")[0]) * epoch)


def _one_at_a_time(lines, scope):
    """Return the weights when each is moved before the error for the next is made."""
    weights = scope["weights_old"]
    for j in range(len(weights)):
        here = {**scope, "weights_old": weights}
        here["error"] = evaluate(lines["error"], here)
        moved = np.broadcast_to(evaluate(lines["weights"], here), weights.shape)
        weights = np.where(np.arange(len(weights)) == j, moved, weights)
    return weights


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
    if choice == "one at a time":
        weights = _one_at_a_time(lines, scope)
    if choices["gradient"] != "of the step":
        keep, add = {"smoothed": (0.9, 0.1), "with momentum": (0.9, 1.0)}.get(
            choices["gradient"], (1.0, 1.0)
        )
        moved = weights - old[0], bias - old[1]
        state["total"] = tuple(
            keep * t + add * d for t, d in zip(state["total"], moved, strict=True)
        )
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
        self.epoch = -1

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
            elif tail == "one short":
                slices[-1] = slice(full, m - 1)
            elif tail == "half" and 2 * rest < size:
                slices = slices[:-1]
        return slices
