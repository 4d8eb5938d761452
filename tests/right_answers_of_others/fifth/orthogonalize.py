"""More right answers to orthogonalize, by another author."""

import numpy as np


def tall_ones_transposed(M, steps=5, epsilon=1e-7):
    """As in the published Muon: tall matrices are worked on transposed, so that A is the smaller one."""
    a, b, c = 3.4445, -4.775, 2.0315
    tall = M.shape[0] > M.shape[1]
    X = M.T if tall else M
    X = X / (np.sqrt(np.sum(X * X)) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = a * X + b * (A @ X) + c * (A @ (A @ X))
    return X.T if tall else X


def polynomial_on_singular_values(M, steps=5, epsilon=1e-7):
    """U and V are found once, and the rounds are made with the singular values alone."""
    U, sizes, Vt = np.linalg.svd(M, full_matrices=False)
    sizes = sizes / (np.hypot.reduce(sizes) + epsilon)
    for _ in range(steps):
        sizes = np.polyval([2.0315, 0, -4.775, 0, 3.4445, 0], sizes)
    return (U * sizes) @ Vt


def calling_itself(M, steps=5, epsilon=1e-7):
    """Recursive: the last round is made of what fewer steps give; factors are drawn out à la Horner."""
    if steps == 0:
        return M / (np.linalg.norm(M) + epsilon)
    X = calling_itself(M, steps - 1, epsilon)
    A = np.einsum("ik,jk->ij", X, X)
    one = np.eye(len(A))
    return (3.4445 * one + A @ (2.0315 * A - 4.775 * one)) @ X
