"""The three descents on a straight line: their lines, how they run, and where people go wrong."""

from itertools import accumulate, count, repeat
from types import SimpleNamespace

import numpy as np

from checking.formulas.symbols import Symbols
from checking.rules.procedure import Choice

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
AVAILABLE = {"error": (), "weights": ("m_all", "n", "lr"), "bias": ("m_all", "n", "lr")}


def fit(do, X, y, lr, epochs, size, seed=0):
    """Return weights and bias after `epochs`, with steps of `size` examples."""
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    size = do.size(size, m)
    weights, bias = do.start(n)
    orders = do.orders(np.random.default_rng(seed), m, seed)
    for _ in range(do.epochs(epochs)):
        weights, bias = do.begin(weights, bias)
        for rows, labels in do.cut(do.pairs(next(orders), orders), size, orders):
            divisors = (f(len(rows), size) for f in (do.divisor_of_weights, do.divisor_of_bias))
            scope = {"X": X[rows], "y": y[labels], "lr": lr, "m_all": float(m), "n": float(n)}
            weights, bias = do.step(do, weights, bias, *divisors, scope)
    return weights, bias


def batch(do, X, y, lr=0.01, epochs=1000):
    """Batch descent: every step sees all the examples."""
    return fit(do, X, y, lr, epochs, len(y))


def stochastic(do, X, y, lr=0.01, epochs=1000, seed=0):
    """Stochastic descent: every step sees one example."""
    return fit(do, X, y, lr, epochs, 1, seed)


def mini_batch(do, X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Mini-batch descent: every step sees a few examples."""
    return fit(do, X, y, lr, epochs, batch_size, seed)


# --- a step -----------------------------------------------------------------------------------


def step(do, weights, bias, for_weights, for_bias, scope):
    """Return the weights and the bias after one step: both move by the same error."""
    scope = {**scope, "weights_old": weights, "bias_old": bias}
    scope["error"] = do.error(m=float(for_weights), **scope)
    return do.weights(m=float(for_weights), **scope), do.bias(m=float(for_bias), **scope)


def _weights_first(do, weights, bias, *rest):
    new = step(do, weights, bias, *rest)[0]
    return new, step(do, new, bias, *rest)[1]


def _bias_first(do, weights, bias, *rest):
    new = step(do, weights, bias, *rest)[1]
    return step(do, weights, new, *rest)[0], new


def _one_after_the_other(do, weights, bias, *rest):
    new = weights.copy()
    for j in range(len(new)):
        new[j] = step(do, new, bias, *rest)[0][j]
    return new, step(do, weights, bias, *rest)[1]


WRONG_STEPS = {
    "the error is worked out anew for each weight, when others have moved already: all weights "
    "move together, by the same error": _one_after_the_other,
    "the bias is moved with an error that the new weights make; both have to use the same": (
        _weights_first
    ),
    "the weights are moved with an error that the new bias makes; both have to use the same": (
        _bias_first
    ),
    "the bias is never moved": lambda do, weights, bias, *rest: (
        step(do, weights, bias, *rest)[0],
        bias,
    ),
    "the weights are never moved": lambda do, weights, bias, *rest: (
        weights,
        step(do, weights, bias, *rest)[1],
    ),
}


def _means_apart(do, weights, bias, for_weights, for_bias, scope):
    new = step(do, weights, bias, for_weights, for_bias, scope)[1]
    return weights + (new - bias) * scope["X"].mean(axis=0), new


# Of one example, the mean is the product itself.
WRONG_STEPS_OF_MANY = {
    **WRONG_STEPS,
    "the weights' gradient is the mean error times the mean of X; it is the mean of error·x": (
        _means_apart
    ),
}


def _entry_by_entry(total):
    """Return a stochastic step with X[i] * weights; the bias moves by `total` of the error."""

    def moved(do, weights, bias, for_weights, for_bias, scope):
        (x,) = scope["X"]
        error = x * weights + bias - scope["y"]
        return weights - scope["lr"] * error * x, bias - scope["lr"] * total(error)

    return moved


ENTRY_BY_ENTRY = (
    "* stands in the prediction where @ belongs: X[i] * weights is one number for each feature, "
    "X[i] @ weights their sum"
)
WHY_STEP = "One step computes both changes first, from one error, then makes both."
STEP = Choice("step", step, WRONG_STEPS_OF_MANY, WHY_STEP, about="weights")
STEP_OF_ONE = Choice(
    "step",
    step,
    {
        **WRONG_STEPS,
        ENTRY_BY_ENTRY: _entry_by_entry(lambda error: error),
        f"{ENTRY_BY_ENTRY} (the bias takes their sum)": _entry_by_entry(np.sum),
        f"{ENTRY_BY_ENTRY} (the bias takes their mean)": _entry_by_entry(np.mean),
    },
    WHY_STEP,
    about="weights",
)

# --- the loops --------------------------------------------------------------------------------

START = Choice(
    "start",
    lambda n: (np.zeros(n), np.float64(0)),
    {
        "the weights start at 1, not at 0": lambda n: (np.ones(n), np.float64(0)),
        "the bias starts at 1, not at 0": lambda n: (np.zeros(n), np.float64(1)),
    },
    "Everyone starts from zero, so that the answers can be compared.",
    about="start",
)
ANEW = {
    "the weights are set back to 0 in every epoch: that belongs before the loop": (
        lambda weights, bias: (np.zeros_like(weights), bias)
    ),
    "the bias is set back to 0 in every epoch: that belongs before the loop": (
        lambda weights, bias: (weights, np.float64(0))
    ),
}
BEGIN_OF_ALL = Choice("begin", lambda weights, bias: (weights, bias), ANEW, about="start")
BEGIN = Choice(
    "begin",
    lambda weights, bias: (weights, bias),
    {
        **ANEW,
        "weights and bias are set back to 0 in every epoch: that belongs before the loop": (
            lambda weights, bias: (np.zeros_like(weights), np.float64(0))
        ),
    },
    about="start",
)
WRONG_EPOCHS = {
    "there is one epoch too few": lambda epochs: epochs - 1,
    "there is one epoch too many": lambda epochs: epochs + 1,
}
EPOCHS = Choice(
    "epochs",
    lambda epochs: epochs,
    {
        **WRONG_EPOCHS,
        "only the first epoch counts (is the return inside the loop?)": (
            lambda epochs: min(epochs, 1)
        ),
    },
    about="epochs",
)
# With all examples a step, a start from zero in every epoch gives the same.
EPOCHS_OF_ALL = Choice(
    "epochs",
    lambda epochs: epochs,
    {
        **WRONG_EPOCHS,
        "only one epoch counts (is the return inside the loop? or are weights and bias set back "
        "to 0 in every epoch?)": lambda epochs: min(epochs, 1),
    },
    about="epochs",
)
ORDERS = Choice(
    "orders",
    lambda rng, m, seed: (rng.permutation(m) for _ in count()),
    {
        "the examples are taken in the order in which they lie, never in a shuffled order": (
            lambda rng, m, seed: repeat(np.arange(m))
        ),
        "every epoch has the same order: it is drawn once, or the generator is made anew in every "
        "epoch": lambda rng, m, seed: repeat(rng.permutation(m)),
        "each epoch shuffles what the last one has shuffled: it has to begin with X and y, or the "
        "numbers 0 … m−1, as they came": lambda rng, m, seed: accumulate(
            (rng.permutation(m) for _ in count()), lambda piled, order: piled[order]
        ),
        "examples are drawn with replacement (rng.integers), so that some come twice, some never": (
            lambda rng, m, seed: (rng.integers(0, m, m) for _ in count())
        ),
    },
    "Make one rng = np.random.default_rng(seed) a call, and draw one permutation(m) an epoch.",
    about="order",
    elsewhere={
        "generator": {
            "the order comes from np.random.seed, another generator than "
            "np.random.default_rng(seed)": (
                lambda rng, m, seed: map(np.random.RandomState(seed).permutation, repeat(m))
            )
        },
        "seed": {
            "the seed is ignored: the order is the same for every seed": (
                lambda rng, m, seed: map(np.random.default_rng(0).permutation, repeat(m))
            )
        },
    },
)
NO_ORDERS = Choice("orders", lambda rng, m, seed: repeat(np.arange(m)), about="order")
PAIRS = Choice(
    "pairs",
    lambda order, orders: np.array([order, order]),
    {
        "X is shuffled and y is not, so the pairs are lost": (
            lambda order, orders: np.array([order, np.arange(len(order))])
        ),
        "y is shuffled and X is not, so the pairs are lost": (
            lambda order, orders: np.array([np.arange(len(order)), order])
        ),
        "X and y are each shuffled in an order of their own, so the pairs are lost": (
            lambda order, orders: np.array([order, next(orders)])
        ),
    },
    "Row i of X and number i of y belong together, before and after shuffling.",
    about="shuffled",
)
DIVISOR = Choice(
    "divisor",
    lambda own, size: own,
    {
        "the last, shorter batch is divided by batch_size, not by its own length": (
            lambda own, size: size
        )
    },
    "The last batch is shorter; its mean is over its own examples.",
    about="weights",
)
OF_WEIGHTS = DIVISOR.alone("divisor_of_weights", "in the weights' gradient alone")
OF_BIAS = DIVISOR.alone("divisor_of_bias", "in the bias's gradient alone", about="bias")
SIZE = Choice(
    "size",
    lambda size, m: size,
    {
        "the batches always hold 2 examples, whatever batch_size says": lambda size, m: 2,
        "every step sees a single example, whatever batch_size says": lambda size, m: 1,
        "every step sees all the examples, whatever batch_size says": lambda size, m: m,
    },
    "A batch holds batch_size examples; what is left over makes a shorter one.",
    about="batch",
)


def one_step_in_all(run):
    """Return `run` with its return inside the inner loop."""

    def returns_early(do, X, y, lr=0.01, epochs=1000, *rest):
        first = SimpleNamespace(**{**vars(do), "cut": lambda *args: do.cut(*args)[:1]})
        return run(first, X, y, lr, min(epochs, 1), *rest)

    return returns_early
