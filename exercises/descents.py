"""The three descents on a straight line: their lines, how they run, and where people go wrong."""

from dataclasses import replace
from itertools import accumulate, count, repeat

import numpy as np

from checking.formulas.symbols import Symbols
from checking.rules.procedure import Choice
from exercises import shuffling

TEXT = """
    error ← X@weights_old + bias_old - y
    weights ← weights_old - lr*(transpose(X)@error)/m
    bias ← bias_old - lr*sum(error)/m
"""
SYMBOLS = Symbols(
    written={
        "weights": "the new weights",
        "bias": "the new bias",
        "weights_old": "weights",
        "bias_old": "bias",
        "m_all": "the number of all examples",
        "n": "the number of features",
    },
    said={"lr": "the learning rate", "m": "the number of examples in the step"},
    arrays=frozenset({"X", "y", "error", "weights_old", "bias_old"}),
)
# Where a step sees some of the examples, m is the number of all, in the lesson as in most answers.
SYMBOLS_OF_A_PART = replace(SYMBOLS, written={**SYMBOLS.written, "m": "len(batch)"})
AVAILABLE = {"error": (), "weights": ("m_all", "n", "lr"), "bias": ("m_all", "n", "lr")}
SLIPS = """
    the gradient is twice what it should be, 2·error·x
        weights ← weights_old - lr*2*(transpose(X)@error)/m
        bias ← bias_old - lr*2*sum(error)/m
        why: The cost here is the sum of error²/(2m): the 2 below cancels the one above.
    every step goes uphill: it is added, or the error is y − prediction
        weights ← weights_old + lr*(transpose(X)@error)/m
        bias ← bias_old + lr*sum(error)/m
        why: With error = prediction − y the gradient is error·x, and the step subtracts it.
"""


def of_one(text):
    """Return lines as they are where a step sees one example."""
    return text.replace("(transpose(X)@error)/m", "error*X").replace("sum(error)/m", "error")


def fit(do, X, y, lr, epochs, size, seed=0):
    """Return weights and bias after `epochs`, with steps of `size` examples.

    `both` is an epoch's order twice, for the rows of X and for the numbers of y; a step sees some
    of its columns.
    """
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    weights, bias = np.zeros(n), np.float64(0)
    orders = do.orders(np.random.default_rng(seed), m, seed)
    for _ in range(epochs):
        weights, bias = do.begin(weights, bias)
        both = do.pairs(next(orders), orders)
        for rows, labels in do.cut(both, size, orders):
            divisor = float(do.divisor(np.size(rows), size))
            scope = {"X": X[rows], "y": y[labels], "lr": lr, "m_all": float(m), "n": float(n)}
            weights, bias = do.step(do, weights, bias, {**scope, "m": divisor})
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


def step(do, weights, bias, scope):
    """Return the weights and the bias after one step: both move by the same error."""
    scope = {**scope, "weights_old": weights, "bias_old": bias}
    scope["error"] = do.error(**scope)
    return do.weights(**scope), do.bias(**scope)


STEP = Choice(
    "step",
    step,
    why="One step computes both changes first, from one error, then makes both.",
    about="weights",
)


@STEP.slip(
    "the error is worked out anew for each weight, when others have moved already: all weights "
    "move together, by the same error"
)
def _(do, weights, bias, scope):
    new = weights.copy()
    for j in range(len(new)):
        new[j] = step(do, new, bias, scope)[0][j]
    return new, step(do, weights, bias, scope)[1]


@STEP.slip("the bias is moved with an error that the new weights make; both have to use the same")
def _(do, weights, bias, scope):
    new = step(do, weights, bias, scope)[0]
    return new, step(do, new, bias, scope)[1]


# --- the loops --------------------------------------------------------------------------------

BEGIN = Choice(
    "begin",
    lambda weights, bias: (weights, bias),
    {
        "the weights are set back to 0 in every epoch: that belongs before the loop": (
            lambda weights, bias: (np.zeros_like(weights), bias)
        ),
        "weights and bias are set back to 0 in every epoch: that belongs before the loop": (
            lambda weights, bias: (np.zeros_like(weights), np.float64(0))
        ),
    },
    about="start",
)
NO_ORDERS = Choice("orders", lambda rng, m, seed: repeat(np.arange(m)), about="order")
ORDERS = shuffling.orders(
    "the examples are taken in the order in which they lie, never in a shuffled order",
    np.random.default_rng,
    np.random.RandomState,
    "the order comes from np.random.seed, another generator than np.random.default_rng(seed)",
    "Make one rng = np.random.default_rng(seed) in each call; draw one permutation(m) an epoch.",
)


@ORDERS.slip(
    "each epoch shuffles what the last one has shuffled: it has to begin with X and y, or the "
    "numbers 0 … m−1, as they came"
)
def _(rng, m, seed):
    return accumulate(shuffling.drawn(rng, m), lambda piled, order: piled[order])


@ORDERS.slip(
    "examples are drawn with replacement (rng.integers), so that some come twice, some never"
)
def _(rng, m, seed):
    return (rng.integers(0, m, m) for _ in count())


PAIRS = shuffling.pairs(
    "y", "Row i of X and number i of y belong together, before and after shuffling."
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
    about="weights and bias",
)
# Where nothing can go wrong at them.
SURE_PAIRS, SURE_DIVISOR = Choice("pairs", shuffling.twice), Choice("divisor", DIVISOR.right)

# --- what a step sees -------------------------------------------------------------------------


ALL = Choice(
    "cut",
    lambda both, size, orders: [both],
    why="One step sees all the examples: their mean makes it.",
    about="batch",
)
ONE = Choice(
    "cut",
    lambda both, size, orders: both.T,
    {"only the first example of each epoch is used": lambda both, size, orders: both.T[:1]},
    "Every example of an epoch makes one step, at once.",
    about="batch",
)
FEW = shuffling.cuts(
    {
        "every step sees all the examples, where it should see a batch": (
            lambda both, size, orders: [both] * len(shuffling.batches(both, size))
        ),
        "only the first batch of each epoch is used": (
            lambda both, size, orders: shuffling.batches(both, size)[:1]
        ),
        "the order is drawn anew for every batch, not once an epoch": shuffling.drawn_anew,
        "each batch draws examples of its own, so that some come twice and others never": (
            shuffling.drawn_alone
        ),
    }
)
