"""Section 15, optional: Muon, a step for a whole matrix, made orthogonal by Newton–Schulz."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.mistakes.slips import slips
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun
from exercises.common import given_case

# --- orthogonalize ----------------------------------------------------------------------------

NUMBERS = (3.4445, -4.775, 2.0315)

NORM = Choice(
    "norm",
    np.linalg.norm,
    {
        "M is not divided by its norm": lambda M: 1.0,
        "M is divided by its largest singular value, np.linalg.norm(M, 2)": (
            lambda M: np.linalg.norm(M, 2)
        ),
        "each row of M is divided by a norm of its own": (
            lambda M: np.linalg.norm(M, axis=1, keepdims=True)
        ),
    },
    "‖M‖ is the root of the sum of all squares: then no singular value of X is above 1.",
    about="first",
)
COUNT = Choice(
    "count",
    lambda steps: steps,
    {
        "there is one round too many": lambda steps: steps + 1,
        "there is one round too few": lambda steps: max(steps - 1, 0),
        "there are five rounds, whatever `steps` says": lambda steps: 5,
    },
    "A round for each of `steps`.",
    about="rounds",
)
FACTORS = Choice(
    "factors",
    lambda: NUMBERS,
    {
        "b and c are exchanged": lambda: (3.4445, 2.0315, -4.775),
        "the minus of b is lost": lambda: (3.4445, 4.775, 2.0315),
    },
    "The factors are a = 3.4445, b = −4.775 and c = 2.0315.",
    about="X",
)


def run(do, M, steps=5, epsilon=1e-7):
    """Return M with all its singular values near 1."""
    M, epsilon = np.asarray(M, float), np.float64(epsilon)
    X = do.first(M=M, size=do.norm(M), epsilon=epsilon)
    a, b, c = do.factors()
    for _ in range(do.count(steps)):
        A = do.A(X_old=X)
        X = do.X(X_old=X, A=A, a=np.float64(a), b=np.float64(b), c=np.float64(c))
    return X


RUN = Choice("run", run)


@RUN.slip("A is made once, before the loop: each round needs that of its own X")
def _(do, M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    A = X @ X.T
    a, b, c = do.factors()
    for _ in range(steps):
        X = a * X + (b * A + c * A @ A) @ X
    return X


@RUN.slip("X is divided by its norm again in each round")
def _(do, M, steps=5, epsilon=1e-7):
    X = np.asarray(M, float)
    for _ in range(steps):
        X = run(do, X, 1, epsilon)
    return X


@RUN.slip("each round begins again from the first X, so that all but one are lost")
def _(do, M, steps=5, epsilon=1e-7):
    return run(do, M, min(steps, 1), epsilon)


@RUN.slip("the exact UVᵀ of the singular value decomposition comes back; the rounds are asked for")
def _(do, M, steps=5, epsilon=1e-7):
    U, _, Vt = np.linalg.svd(M, full_matrices=False)
    return U @ Vt


def _matrix(rows, columns, *rest, scale=1.0):
    return lambda rng: (scale * rng.standard_normal((rows, columns)), *rest)


def _rank_one(rng):
    return np.outer(rng.standard_normal(4), rng.standard_normal(3)), 4


orthogonalize = Exercise(
    name="orthogonalize",
    section=15,
    right_run=RightRun(rounds=lambda M, steps=5, epsilon=1e-7: (frozenset({steps}),)),
    rule=Procedure(
        RUN,
        (NORM, COUNT, FACTORS),
        text="""
            first ← M/(size + epsilon)
            A ← X_old@transpose(X_old)
            X ← a*X_old + (b*A + c*(A@A))@X_old
        """,
        symbols=Symbols(
            written={
                "X_old": "X",
                "size": "‖M‖",
                "epsilon": "ε",
                "first": "the first X",
                "count": "the number of rounds",
            },
            said={"A": "XXᵀ", "epsilon": "epsilon", "size": "the norm of M"},
            arrays=frozenset({"M", "X_old", "A", "X", "first"}),
        ),
        available={
            "first": ("M", "size", "epsilon"),
            "A": ("X_old",),
            "X": ("X_old", "A", "a", "b", "c"),
        },
        returns=(Returned("X"),),
    ),
    cases=(
        Case("a wide matrix", "two rows are enough to see it", _matrix(2, 3)),
        Case("a tall matrix", "more rows than columns", _matrix(5, 3)),
        Case("a square matrix", "shapes that fit everything", _matrix(4, 4)),
        Case("one round", "the first X shows", _matrix(3, 4, 1)),
        Case("two rounds", "A is made anew", _matrix(4, 2, 2)),
        Case("seven rounds", "`steps` counts", _matrix(3, 5, 7)),
        Case("an ε that shows", "ε beside the norm", _matrix(3, 2, 3, 0.4)),
        Case("a tiny matrix", "ε counts here", _matrix(3, 4, 5, 1e-7, scale=1e-7)),
        Case("a large matrix", "its size does not count", _matrix(6, 4, scale=1e4)),
        Case("one row", "a matrix all the same", _matrix(1, 6)),
        Case("one number", "its sign, nearly", _matrix(1, 1, 4)),
        Case("rank one", "a singular value of 0 stays 0", _rank_one),
        Case("zeros", "ε keeps 0/0 away", lambda rng: (np.zeros((2, 3)),)),
        Case(
            "3 and 4, by hand",
            "plain numbers",
            lambda rng: (np.array([[3.0, 0.0], [0.0, 4.0]]), 1, 0.0),
        ),
        given_case("orthogonalize"),
    ),
    slips=slips("""
        the textbook's round 1.5·X − 0.5·X·Xᵀ·X is made, with other factors and without A·A
            X ← 1.5*X_old - 0.5*A@X_old
        A is squared entry by entry, A*A or A**2, where the matrix product A @ A belongs
            X ← a*X_old + (b*A + c*A*A)@X_old
        c·A·A is missing
            X ← a*X_old + b*A@X_old
        a·X is missing
            X ← (b*A + c*(A@A))@X_old
        a is added as a number, where a·X belongs
            X ← a + (b*A + c*(A@A))@X_old
        the old X is added to the new one
            X ← X_old + a*X_old + (b*A + c*(A@A))@X_old
        ε is added to the quotient, not to the norm
            first ← M/size + epsilon
        ε is left out
            first ← M/size
    """),
    words=Words(
        why={
            "first": "Divided by its norm, M has no singular value above 1.",
            "A": "A is the matrix product of X with itself, turned.",
            "X": "One round makes small singular values grow and keeps large ones near 1.",
        },
        keep={"M": "It is only read: make a new array, M / …, and go on with that."},
    ),
)


# --- update_matrix_with_muon ------------------------------------------------------------------


DIRECTION = Choice(
    "turn",
    lambda v, dW, beta: orthogonalize.rule.answer((v,)),
    {
        "the gradient is made orthogonal, which remembers nothing": (
            lambda v, dW, beta: orthogonalize.rule.answer((dW,))
        ),
        "Nesterov's look-ahead, β·v + (1 − β)·dW, is made orthogonal, where v is asked for": (
            lambda v, dW, beta: orthogonalize.rule.answer((beta * v + (1 - beta) * dW,))
        ),
        "nothing is made orthogonal: the step is momentum's": lambda v, dW, beta: v,
        "v is divided by its norm, and not made orthogonal": (
            lambda v, dW, beta: v / (np.linalg.norm(v) + 1e-7)
        ),
        "the sign of v is taken, as in Lion": lambda v, dW, beta: np.sign(v),
        "v is made orthogonal exactly, by the singular value decomposition": (
            lambda v, dW, beta: _exactly(v)
        ),
    },
    "What is made orthogonal is the new v.",
)
SIDE = Choice(
    "side",
    lambda shape: max(shape),
    {
        "the number of rows is taken, n_l alone": lambda shape: shape[0],
        "the number of columns is taken, n_{l−1} alone": lambda shape: shape[1],
        "the smaller of n_l and n_{l−1} is taken": lambda shape: min(shape),
        "n_l·n_{l−1} is taken, the number of all entries": lambda shape: shape[0] * shape[1],
        "the sum n_l + n_{l−1} is taken": lambda shape: sum(shape),
    },
    "It is the larger one: max(W.shape).",
)
LENGTH = Choice(
    "length",
    lambda side, shape: 0.2 * np.sqrt(side),
    {
        "the factor 0.2·√max(n_l, n_{l−1}) is left out": lambda side, shape: 1.0,
        "the factor 0.2 is left out": lambda side, shape: np.sqrt(side),
        "the factor √max(n_l, n_{l−1}) is left out": lambda side, shape: 0.2,
        "the root is left out: 0.2·max(n_l, n_{l−1})": lambda side, shape: 0.2 * side,
        "max(n_l, n_{l−1}) is halved, and no root taken: write ** 0.5, or np.sqrt": (
            lambda side, shape: 0.2 * side / 2
        ),
        "the factor is Jordan's √max(1, rows/columns): its rate is another one": (
            lambda side, shape: np.sqrt(max(1, shape[0] / shape[1]))
        ),
    },
    "0.2·√max(n_l, n_{l−1}) makes the step as large as Adam's usually are.",
)


def _exactly(M):
    U, _, Vt = np.linalg.svd(M, full_matrices=False)
    return U @ Vt


def step(do, W, dW, v, learning_rate=0.01, beta=0.95):
    """Return (W, v) after one step of Muon."""
    beta, rate = np.float64(beta), np.float64(learning_rate)
    new_v = do.v(v_old=v, g=dW, beta=beta)
    O = do.turn(new_v, dW, beta)
    factor = np.float64(do.length(do.side(W.shape), W.shape))
    return do.w(w_old=W, O=O, factor=factor, learning_rate=rate), new_v


STEP = Choice("run", step)


@STEP.slip("O comes back as v, and so is averaged with the next gradient")
def _(do, W, dW, v, learning_rate=0.01, beta=0.95):
    moved, new_v = step(do, W, dW, v, learning_rate, beta)
    return moved, orthogonalize.rule.answer((new_v,))


@STEP.slip("the old v is made orthogonal, from before this gradient")
def _(do, W, dW, v, learning_rate=0.01, beta=0.95):
    factor = do.length(do.side(W.shape), W.shape)
    return (
        W - learning_rate * factor * orthogonalize.rule.answer((v,)),
        beta * v + (1 - beta) * dW,
    )


@STEP.slip("the gradient is made orthogonal first and averaged then: the order is the other one")
def _(do, W, dW, v, learning_rate=0.01, beta=0.95):
    new_v = beta * v + (1 - beta) * orthogonalize.rule.answer((dW,))
    factor = do.length(do.side(W.shape), W.shape)
    return W - learning_rate * factor * new_v, new_v


@STEP.slip("v is lost: it comes back as it went in")
def _(do, W, dW, v, learning_rate=0.01, beta=0.95):
    return step(do, W, dW, v, learning_rate, beta)[0], v.copy()


@STEP.slip("W comes back as it went in")
def _(do, W, dW, v, learning_rate=0.01, beta=0.95):
    return W.copy(), step(do, W, dW, v, learning_rate, beta)[1]


def _matrices(rows, columns, *rest, warm=1.0, scale=1.0):
    def make(rng):
        W, dW, v = (rng.standard_normal((rows, columns)) for _ in range(3))
        return W, scale * dW, warm * scale * v, *rest

    return make


update_matrix_with_muon = Exercise(
    name="update_matrix_with_muon",
    section=15,
    right_run=RightRun(),
    rule=Procedure(
        STEP,
        (DIRECTION, SIDE, LENGTH),
        text="""
            v ← beta*v_old + (1 - beta)*g
            w ← w_old - learning_rate*factor*O
        """,
        symbols=Symbols(
            written={
                "v_old": "v",
                "g": "dW",
                "w": "W",
                "w_old": "W",
                "beta": "β",
                "learning_rate": "α",
                "factor": "0.2·√max(n_l, n_{l−1})",
                "side": "max(n_l, n_{l−1})",
            },
            said={
                "g": "the gradient",
                "v": "the velocity",
                "O": "orthogonalize(v), with its own steps and ε",
                "learning_rate": "the learning rate",
            },
            arrays=frozenset({"v_old", "v", "g", "w_old", "O"}),
            fixed={"beta": (0.9,)},
        ),
        available={"v": ("v_old", "g", "beta"), "w": ("w_old", "O", "factor", "learning_rate")},
        returns=(Returned("W"), Returned("v")),
    ),
    calls=("orthogonalize", "update_parameters_with_momentum"),
    cases=(
        Case("a tall matrix", "more rows than columns", _matrices(7, 3, 0.2, 0.85)),
        Case("a wide matrix", "more columns than rows", _matrices(2, 4, 0.07, 0.7)),
        Case("a square matrix", "shapes that fit everything", _matrices(5, 5, 0.11, 0.6)),
        Case("from rest", "the first step", _matrices(3, 6, 0.3, 0.9, warm=0.0)),
        Case("little memory", "β and 1 − β differ the other way", _matrices(4, 6, 0.05, 0.3)),
        Case("no memory", "β = 0: the gradient alone", _matrices(3, 2, 0.4, 0.0)),
        Case("large gradients", "their size plays no part", _matrices(6, 3, 0.03, 0.8, scale=1e3)),
        Case("a row", "a matrix all the same", _matrices(1, 5, 0.2, 0.65)),
        Case("rates left at their defaults", "the signature", _matrices(2, 3)),
        given_case("update_matrix_with_muon", 0.2, 0.8),
    ),
    slips=slips("""
        the gradient goes into v whole, v = β·v + dW: that is the heavy ball's velocity
            v ← beta*v_old + g
            why: O is the same then, but not the v that comes back: here it is a weighted average.
        the step is added: that walks uphill
            w ← w_old + learning_rate*factor*O
        v forgets its past
            v ← (1 - beta)*g
    """),
    words=Words(
        why={
            "v": "v is the velocity of section 5, a weighted average of the gradients.",
            "w": "The step goes against O.",
        },
        keep={"dW": "The gradient belongs to the caller: read it only."},
    ),
)

EXERCISES = (orthogonalize, update_matrix_with_muon)
