"""More wrong answers to orthogonalize, by another author: see the package's docstring."""

import numpy as np


def squares_entry_by_entry(M, steps=5, epsilon=1e-7):
    """A * A squares the entries: the product of matrices is meant.

    say: @; matrix product; product of matrices; entries; matmul
    """
    a, b, c = 3.4445, -4.775, 2.0315
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = a * X + (b * A + c * A * A) @ X  # fault
    return X


def transposed_on_wrong_side(M, steps=5, epsilon=1e-7):
    """A is made as XᵀX; it does not fit in front of X unless X is square (ValueError).

    say: x @ x.t; xxᵀ; x·xᵀ; x xᵀ; transpose; shape; valueerror; rows; mismatch; matmul
    """
    X = M / (np.linalg.norm(M) + epsilon)
    for i in range(steps):
        A = X.T @ X  # fault
        B = -4.775 * A + 2.0315 * A @ A
        X = 3.4445 * X + B @ X
    return X


def largest_singular_value(M, steps=5, epsilon=1e-7):
    """The spectral norm in place of the root of the sum of squares.

    say: norm; root of the sum; sum of all squares; frobenius; ‖m‖; spectral
    """
    size = np.linalg.norm(M, ord=2)  # fault
    X = M / (size + epsilon)
    for _ in range(steps):
        A = np.dot(X, X.T)
        X = 3.4445 * X + np.dot(-4.775 * A + 2.0315 * np.dot(A, A), X)
    return X


def a_made_once(M, steps=5, epsilon=1e-7):
    """A is made before the loop and stays that of the first X.

    say: each time; each round; every round; loop; new x; first x; a + once; before the loop; again
    """
    X = M / (np.linalg.norm(M) + epsilon)
    A = X @ X.T  # fault
    poly = -4.775 * A + 2.0315 * (A @ A)
    while steps > 0:
        X = 3.4445 * X + poly @ X  # fault
        steps -= 1
    return X


def shrunk_in_each_round(M, steps=5, epsilon=1e-7):
    """X is divided by its norm in every round.

    say: norm; before the loop; once; divided; every round; each round
    """
    X = M
    for k in range(steps):
        X = X / (np.linalg.norm(X) + epsilon)  # fault
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X


def one_round_too_few(M, steps=5, epsilon=1e-7):
    """range(1, steps) makes one round too few.

    say: round; too few; one less; range; `steps` times; steps times
    """
    norm = np.sqrt((M ** 2).sum())
    Xs = [M / (norm + epsilon)]
    for i in range(1, steps):  # fault
        X = Xs[i - 1]
        A = X @ np.transpose(X)
        Xs.append(3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X)
    return Xs[-1]


def textbook_cubic(M, steps=5, epsilon=1e-7):
    """The textbook's Newton–Schulz, 1.5 X - 0.5 XXᵀX, with other factors and without A A.

    say: 3.4445; factor; a·a; aa; 2.0315; 4.775; coefficient; fifth
    """
    X = M / (np.linalg.norm(M) + epsilon)
    I = np.eye(M.shape[0])
    for _ in range(steps):
        X = 0.5 * (3 * I - X @ X.T) @ X  # fault
    return X


def exact_by_svd(M, steps=5, epsilon=1e-7):
    """The exact U Vᵀ: no rounds are made, steps and epsilon have no effect.

    say: newton; steps; rounds; exact; svd; near 1; epsilon; singular
    """
    U, S, Vh = np.linalg.svd(M, full_matrices=False)  # fault
    return U @ Vh  # fault


def returns_after_first_round(M, steps=5, epsilon=1e-7):
    """return stands inside the loop: one round, and None for steps = 0.

    say: return; round; inside the loop; indent; none; steps; first round
    """
    X = M / (np.linalg.norm(M) + epsilon)
    for step in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
        return X  # fault


def epsilon_beside_fraction(M, steps=5, epsilon=1e-7):
    """epsilon is added to the quotient, not to the norm: zeros still give 0/0, and entries are shifted.

    say: epsilon; ε; 0/0; zero; nan; bracket; norm
    """
    X = M / np.linalg.norm(M) + epsilon  # fault
    for _ in range(steps):
        A = X @ X.T
        B = -4.775 * A + 2.0315 * A @ A
        X = 3.4445 * X + B @ X
    return X


def bracket_around_too_much(M, steps=5, epsilon=1e-7):
    """aX is in the bracket with A, which has another shape (ValueError unless X is square).

    say: bracket; shape; valueerror; broadcast; operands; 3.4445; parenthes
    """
    a, b, c = (3.4445, -4.7750, 2.0315)
    X = M.copy()
    X = X / (np.linalg.norm(X) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = (a * X + b * A + c * A @ A) @ X  # fault
    return X


def norm_without_root_and_sign(M, steps=5, epsilon=1e-7):
    """The norm is not rooted, and the sign of 4.775 is missing.

    say: norm; root; ‖m‖; sqrt; sign; minus; −4.775; -4.775; 4.775
    """
    n = np.sum(np.square(M))  # fault
    X = M / (n + epsilon)
    for _ in range(steps):
        A = X @ X.T
        AA = A @ A
        X = 3.4445 * X + (4.775 * A + 2.0315 * AA) @ X  # fault
    return X


def argument_scaled_in_place(M, steps=5, epsilon=1e-7):
    """/= changes the caller's matrix (in Muon the velocity).

    say: in place; chang; copy; /=; argument; caller
    """
    X = M
    X /= np.linalg.norm(M) + epsilon  # fault
    for _ in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X
