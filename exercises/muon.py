"""Section 15, optional: Muon, a step for a whole matrix, made orthogonal by Newton–Schulz."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun
from exercises.common import fixed, given_case

# --- orthogonalize ----------------------------------------------------------------------------

NUMBERS = (3.4445, -4.775, 2.0315)


def run(do, M, steps=5, epsilon=1e-7):
    """Return M with all its singular values near 1."""
    M, epsilon = np.asarray(M, float), np.float64(epsilon)
    X = do.first(M=M, size=np.linalg.norm(M), epsilon=epsilon)
    a, b, c = map(np.float64, NUMBERS)
    for _ in range(steps):
        X = do.X(X_old=X, A=do.A(X_old=X), a=a, b=b, c=c)
    return X


def _matrix(rows, columns, *rest, scale=1.0):
    return lambda rng: (scale * rng.standard_normal((rows, columns)), *rest)


def _rank_one(rng):
    return np.outer(rng.standard_normal(4), rng.standard_normal(3)), 4


orthogonalize = Exercise(
    name="orthogonalize",
    section=15,
    right_run=RightRun(rounds=lambda M, steps=5, epsilon=1e-7: (frozenset({steps}),)),
    rule=Procedure(
        Choice("run", run),
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
            },
            said={"A": "XXᵀ", "epsilon": "epsilon", "size": "the norm of M"},
            arrays=frozenset({"M", "X_old", "A", "X", "first"}),
        ),
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
        Case("zeros", "ε keeps 0/0 away", fixed(np.zeros((2, 3)))),
        Case("3 and 4, by hand", "plain numbers", fixed(np.array([[3.0, 0], [0, 4]]), 1, 0.0)),
        given_case("orthogonalize"),
    ),
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


def step(do, W, dW, v, learning_rate=0.01, beta=0.95):
    """Return (W, v) after one step of Muon."""
    new_v = do.v(v_old=v, g=dW, beta=np.float64(beta))
    O = orthogonalize.rule.answer((new_v,))
    factor = do.factor(side=np.float64(max(W.shape)))
    return do.w(w_old=W, O=O, factor=factor, learning_rate=np.float64(learning_rate)), new_v


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
        Choice("run", step),
        text="""
            v ← beta*v_old + (1 - beta)*g
            factor ← 0.2*sqrt(side)
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
        ),
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
    words=Words(
        why={
            "v": "v is the velocity of section 5, a weighted average of the gradients.",
            "w": "The step goes against O.",
        },
        keep={"dW": "The gradient belongs to the caller: read it only."},
    ),
)

EXERCISES = (orthogonalize, update_matrix_with_muon)
