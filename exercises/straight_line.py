"""Section 2: a straight line, fitted with all examples a step, with one, with a few."""

import numpy as np

from checking.derive import Symbols
from checking.exercise import Case, Exercise, Words
from checking.formulas import evaluate
from checking.rules import Procedure, Slip

TEXT = """
    error ← X@weights_old + bias_old - y
    weights ← weights_old - lr*(transpose(X)@error)/m
    bias ← bias_old - lr*sum(error)/m
"""
SYMBOLS = Symbols(
    written={"weights_old": "weights", "bias_old": "bias", "m_all": "the number of all examples"},
    said={"lr": "the learning rate", "m": "the number of examples in the step"},
    fixed={"lr": (0.001,)},
)
AVAILABLE = {
    "error": (),
    "weights": ("m_all", "n", "lr"),
    "bias": ("m_all", "n", "lr"),
}

STEP = {
    "start": {
        "zeros": "",
        "ones": "weights and bias start at 1, not at 0",
    },
    "together": {
        "together": "",
        "weights first": "the bias is moved with an error that the new weights make; both have "
        "to use the same",
        "bias first": "the weights are moved with an error that the new bias makes; both have "
        "to use the same",
        "bias never": "the bias is never moved",
        "weights never": "the weights are never moved",
    },
    "epochs": {
        "all": "",
        "one fewer": "there is one epoch too few",
        "one more": "there is one epoch too many",
        "one": "there is a single epoch (is the return inside the loop?)",
    },
}
ORDER = {
    "one permutation an epoch": "",
    "as it came": "the examples are taken in the order of the file, never shuffled",
    "one permutation for all": "the examples are shuffled once, not anew in every epoch",
    "generator anew": "the generator is made anew in every epoch, so each has the same order",
    "drawn with replacement": "examples are drawn with replacement: some come twice, some never",
    "np.random.seed": "the order comes from np.random.seed, another generator than "
    "np.random.default_rng(seed)",
    "seed ignored": "the seed is ignored: the order is the same for every seed",
    "sorted": "the examples are taken backwards",
    "only X": "X is shuffled and y is not, so the pairs are lost",
}
SINGLE = {
    "examples": {
        "all": "",
        "one": "only the first example of each epoch is used",
        "all but the last": "the last example of each epoch is left out",
    },
}
BATCH = {
    "tail": {
        "kept": "",
        "dropped": "the last, shorter batch is left out",
        "divided by batch_size": "the last, shorter batch is divided by batch_size, not by its "
        "own length",
    },
    "size": {
        "batch_size": "",
        "one more": "every batch holds one example too many",
        "2": "the batches always hold 2 examples, whatever batch_size says",
        "1": "every step sees a single example, whatever batch_size says",
        "m": "every step sees all the examples, whatever batch_size says",
        "64": "the batches always hold 64 examples, whatever batch_size says",
    },
    "stop": {
        "size": "",
        "overlap": "a batch begins one example after the one before it, so that batches overlap",
    },
}


def _orders(choice, m, seed):
    """Yield the order of the examples in each epoch."""
    rng = np.random.default_rng(0 if choice == "seed ignored" else seed)
    legacy = np.random.RandomState(seed)
    fixed = np.random.default_rng(seed).permutation(m)
    while True:
        yield {
            "as it came": lambda: np.arange(m),
            "one permutation for all": lambda: fixed,
            "generator anew": lambda: fixed,
            "drawn with replacement": lambda: rng.integers(0, m, m),
            "np.random.seed": lambda: legacy.permutation(m),
            "sorted": lambda: np.arange(m)[::-1],
        }.get(choice, lambda: rng.permutation(m))()


def _fit(lines, choices, X, y, lr, epochs, size, seed):
    """Return weights and bias after `epochs`, with steps of `size` examples (all, when None)."""
    X, y = np.asarray(X, float), np.asarray(y, float)
    m, n = X.shape
    weights, bias = np.zeros(n), np.float64(0.0)
    if choices["start"] == "ones":
        weights, bias = np.ones(n), np.float64(1.0)
    epochs = {"one fewer": epochs - 1, "one more": epochs + 1, "one": min(epochs, 1)}.get(
        choices["epochs"], epochs
    )
    orders = _orders(choices["order"], m, seed) if size else None
    for _ in range(epochs):
        order = next(orders) if size else np.arange(m)
        for positions in _parts(choices, m, size or m):
            rows = order[positions]
            labels = positions if choices.get("order") == "only X" else rows
            step = size if choices.get("tail") == "divided by batch_size" else len(rows)
            scope = {
                "X": X[rows], "y": y[labels], "lr": np.float64(lr), "m": np.float64(step),
                "m_all": np.float64(m), "n": np.float64(n),
                "weights_old": weights, "bias_old": bias,
            }  # fmt: skip
            weights, bias = _step(lines, choices["together"], scope)
    return weights, bias


def _step(lines, choice, scope):
    scope = dict(scope, error=evaluate(lines["error"], scope))
    old = scope["weights_old"], scope["bias_old"]
    if choice == "bias first":
        bias = evaluate(lines["bias"], scope)
        scope["error"] = evaluate(lines["error"], dict(scope, bias_old=bias))
        return evaluate(lines["weights"], scope), bias
    weights = evaluate(lines["weights"], scope)
    if choice == "weights first":
        scope["error"] = evaluate(lines["error"], dict(scope, weights_old=weights))
    bias = evaluate(lines["bias"], scope)
    if choice == "bias never":
        return weights, old[1]
    return (old[0], bias) if choice == "weights never" else (weights, bias)


def _parts(choices, m, size):
    """Return the positions, in the epoch's order, of the examples that each step sees."""
    positions = np.arange(m)
    if "examples" in choices:
        stop = {"one": 1, "all but the last": m - 1}.get(choices["examples"], m)
        return [positions[i : i + 1] for i in range(stop)]
    size = {"one more": size + 1, "2": 2, "1": 1, "m": m, "64": 64}.get(choices.get("size"), size)
    stride = 1 if choices.get("stop") == "overlap" else size
    parts = [positions[i : i + size] for i in range(0, m, stride)]
    if choices.get("tail") == "dropped":
        parts = [part for part in parts if len(part) == size]
    return parts


def _batch(lines, choices, X, y, lr=0.01, epochs=1000):
    return _fit(lines, choices, X, y, lr, epochs, None, None)


def _stochastic(lines, choices, X, y, lr=0.01, epochs=1000, seed=0):
    return _fit(lines, choices, X, y, lr, epochs, 1, seed)


def _mini_batch(lines, choices, X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    return _fit(lines, choices, X, y, lr, epochs, batch_size, seed)


SLIPS = (
    Slip(
        "doubled gradient",
        "the gradient is twice what it should be, 2·error·x",
        lines="""
            weights ← weights_old - lr*2*(transpose(X)@error)/m
            bias ← bias_old - lr*2*sum(error)/m
        """,
        why="The cost here is the sum of error²/(2m): the 2 below cancels the one above.",
    ),
    Slip(
        "uphill",
        "every step goes uphill: it is added, or the error is y − prediction",
        lines="""
            weights ← weights_old + lr*(transpose(X)@error)/m
            bias ← bias_old + lr*sum(error)/m
        """,
        why="With error = prediction − y the gradient is error·x, and the step subtracts it.",
    ),
)
SUMMED = Slip(
    "sum for mean",
    "the gradient is summed over the examples, not averaged",
    lines="""
        weights ← weights_old - lr*(transpose(X)@error)
        bias ← bias_old - lr*sum(error)
    """,
    why="The mean keeps the step's size the same, however many examples it sees.",
)
OVER_ALL = Slip(
    "divided by all",
    "the gradient is divided by the number of all examples, not by the number in the step",
    lines="""
        weights ← weights_old - lr*(transpose(X)@error)/m_all
        bias ← bias_old - lr*sum(error)/m_all
    """,
    why="A step averages over the examples that it sees.",
)

WORDS = {
    "why": {
        "error": "The error is the prediction X·weights + bias, minus y.",
        "weights": "Each weight moves by the learning rate times the mean of error·x.",
        "bias": "The bias moves by the learning rate times the mean error.",
        "together": "One step computes both changes first, then makes both.",
        "start": "Everyone starts from zero, so that the answers can be compared.",
        "order": "One np.random.default_rng(seed) a call, one permutation(m) an epoch.",
        "tail": "The last batch is shorter; its mean is over its own examples.",
    },
    "look": {
        "order": "Look again at how the examples are shuffled, in section 2.",
        "": "Look again at the rule in section 2.",
    },
    "keep": {
        "X": "The data belong to the caller: read them only.",
        "y": "The data belong to the caller: read them only.",
    },
}


def _data(m, n, *rest, whole=False):
    def make(rng):
        X = rng.standard_normal((m, n))
        y = X @ rng.standard_normal(n) + 0.7 + 0.2 * rng.standard_normal(m)
        if whole:
            return np.round(3 * X).astype(int), np.round(3 * y).astype(int), *rest
        return X, y, *rest

    return make


def _toy(*rest):
    return lambda rng: (np.array([[1, 2], [2, 3], [3, 4], [4, 5]]), np.array([5, 7, 9, 11]), *rest)


def _course(name, *rest):
    def make(rng):
        import testCases

        return getattr(testCases, f"{name}_test_case")()

    return make


def _exercise(name, run, choices, arguments, slips, cases):
    return Exercise(
        name=name,
        section=2,
        arguments=arguments,
        returns=("weights", "bias"),
        rule=Procedure(run, choices, TEXT, SYMBOLS, AVAILABLE),
        cases=cases,
        slips=slips,
        words=Words(**WORDS),
    )


gradient_descent = _exercise(
    "gradient_descent",
    _batch,
    STEP,
    ("X", "y", "lr", "epochs"),
    (*SLIPS, SUMMED),
    (
        Case("one step", "a single step from zero", _data(5, 2, 0.1, 1)),
        Case("two steps", "the second starts where the first ended", _data(5, 2, 0.1, 2)),
        Case("seven steps, three features", "every weight moves", _data(8, 3, 0.05, 7)),
        Case("one feature", "a single weight", _data(6, 1, 0.2, 5)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0)),
        Case("whole numbers", "integers are fine", _data(6, 2, 0.01, 6, whole=True)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 50)),
        Case("rates left at their defaults", "0.01 and 1000", _data(4, 2), slow=True),
        Case("the inputs of testCases.py", "what the lesson prints", _course("gradient_descent")),
    ),
)

stochastic_gradient_descent = _exercise(
    "stochastic_gradient_descent",
    _stochastic,
    {**STEP, "order": ORDER, **SINGLE},
    ("X", "y", "lr", "epochs", "seed"),
    (*SLIPS, OVER_ALL),
    (
        Case("one epoch", "a step for each example", _data(4, 2, 0.1, 1, 3)),
        Case("two epochs", "shuffled anew", _data(5, 2, 0.1, 2, 0)),
        Case("five epochs, three features", "every weight moves", _data(6, 3, 0.05, 5, 7)),
        Case("one feature", "a single weight", _data(6, 1, 0.2, 3, 1)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4, 2)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0, 0)),
        Case("whole numbers", "integers are fine", _data(6, 2, 0.01, 3, 5, whole=True)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 20, 4)),
        Case("seed left at its default", "seed 0", _data(5, 2, 0.1, 3)),
        Case(
            "the inputs of testCases.py",
            "what the lesson prints",
            _course("stochastic_gradient_descent"),
        ),
    ),
)

mini_batch_gradient_descent = _exercise(
    "mini_batch_gradient_descent",
    _mini_batch,
    {**STEP, "order": ORDER, **BATCH},
    ("X", "y", "lr", "epochs", "batch_size", "seed"),
    (*SLIPS, SUMMED, OVER_ALL),
    (
        Case("one epoch, batches of 2", "nothing left over", _data(6, 2, 0.1, 1, 2, 3)),
        Case("7 examples, batches of 3", "a shorter last batch", _data(7, 2, 0.1, 2, 3, 0)),
        Case("5 examples, batches of 4", "a last batch of one", _data(5, 3, 0.1, 3, 4, 7)),
        Case("3 examples, batches of 8", "fewer examples than a batch", _data(3, 2, 0.1, 3, 8, 1)),
        Case("batches of 1", "as in stochastic descent", _data(5, 2, 0.1, 2, 1, 5)),
        Case("one batch of all", "as in batch descent", _data(6, 2, 0.1, 3, 6, 2)),
        Case("one example", "m = 1", _data(1, 2, 0.1, 4, 2, 2)),
        Case("no epochs", "nothing moves", _data(4, 2, 0.1, 0, 2, 0)),
        Case("whole numbers", "integers are fine", _data(7, 2, 0.01, 3, 3, 5, whole=True)),
        Case("70 examples, batches of 64", "a size that habit types", _data(70, 2, 0.1, 2, 64, 9)),
        Case("the toy data", "the first example of the lesson", _toy(0.01, 20, 3, 4)),
        Case("size and seed at their defaults", "2 and 0", _data(5, 2, 0.1, 3)),
        Case(
            "the inputs of testCases.py",
            "what the lesson prints",
            _course("mini_batch_gradient_descent"),
        ),
    ),
)

EXERCISES = (gradient_descent, stochastic_gradient_descent, mini_batch_gradient_descent)
