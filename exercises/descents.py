"""The three descents on a straight line as procedures: their lines, and how they run."""

import numpy as np

from checking.formulas import evaluate
from checking.symbols import Symbols
from exercises.descent_steps import Draw, steps_of_all

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
    draw, passed = Draw(choices, m, seed), []
    for epoch in range(epochs):
        if start in ("bias anew", "anew"):
            bias = np.float64(0.0)
        if start in ("weights anew", "anew"):
            weights = np.zeros(n)
        scope["lr"] = np.float64(_rate(lr, epoch, choices["rate"], size))
        steps = steps_of_all(choices, m) if size is None else draw.steps(size)
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
    return passed[-1]


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
    if choice.startswith("again"):
        return lr / np.prod(1 + _factor(choice) * np.arange(epoch + 1))
    if "(epoch + 1)" in choice:
        epoch = epoch + 1
    if "^" in choice:
        return lr * float(choice[3:].partition("^")[0]) ** epoch
    return lr / (1 + _factor(choice) * epoch)


def _factor(choice):
    """Return the number in a choice of a rate: 0.1 in lr/(1 + 0.1·epoch)."""
    return float(choice.partition("+ ")[2].partition("·")[0])


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
    if choice.startswith("one at a time"):
        weights = _one_at_a_time(lines, scope)
    if choice == "one at a time, then the bias":
        scope["error"] = evaluate(lines["error"], {**scope, "weights_old": weights})
        bias = evaluate(lines["bias"], scope)
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
