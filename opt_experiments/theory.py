"""What theory predicts, to put beside what you measure: rates, stability limits, escape times.

The rules are "gd", "momentum" (the lesson's, v ← βv + (1−β)g) and "heavy ball" (v ← βv + g), on a
bowl ½(x² + κy²), whose curvatures c go from 1 to κ. A rate is the share of the distance to the
bottom that a step leaves in the long run: below 1 it converges, above 1 it diverges.

Sources: Polyak (1964), Some methods of speeding up the convergence of iteration methods;
Goh (2017), Why momentum really works.
"""

import numpy as np

RULES = ("gd", "momentum", "heavy ball")


def iteration_matrix(rule, alpha_c, beta=0.0):
    """Return the matrix by which one step multiplies (x, u) on a bowl of curvature c, (2, 2).

    x is the distance to the bottom, u the last move:  u ← β·u + p·x,  x ← x − u,  where p is αc
    for the heavy ball and (1 − β)·αc for the lesson's momentum. Gradient descent has β = 0.

    rule : one of RULES; alpha_c : α times c; beta : 0 ≤ β < 1, not used by "gd"
    Raises: ValueError for another rule or β.

    >>> iteration_matrix("heavy ball", 0.5, beta=0.25)
    array([[ 0.5 , -0.25],
           [ 0.5 ,  0.25]])
    """
    beta = _beta_of(rule, beta)
    pull = alpha_c * (1 - beta) if rule == "momentum" else alpha_c
    return np.array([[1 - pull, -beta], [pull, beta]])


def spectral_radius(matrix):
    """Return the largest absolute eigenvalue: the rate at which powers of a matrix shrink or grow.

    matrix : (n, n)

    >>> spectral_radius([[0, 2], [0.5, 0]])
    1.0
    """
    return float(np.abs(np.linalg.eigvals(matrix)).max())


def predicted_rate(rule, learning_rate, kappa, beta=0.9):
    """Return the share of the distance that a step leaves in the long run on `quadratic(kappa)`.

    The slower of its two directions counts, c = 1 and c = κ.

    rule : one of RULES; learning_rate : α > 0; kappa : κ > 0; beta : 0 ≤ β < 1, not used by "gd"
    Raises: ValueError for another rule or β.

    >>> predicted_rate("gd", 0.5, kappa=3)
    0.5
    """
    return max(
        spectral_radius(iteration_matrix(rule, learning_rate * curvature, beta))
        for curvature in (1, kappa)
    )


def stability_limit(rule, beta=0.9):
    """Return what αc must stay below, or a step leads away: 2, 2(1+β) or 2(1+β)/(1−β).

    c is the curvature of the steepest direction.

    rule : one of RULES; beta : 0 ≤ β < 1, not used by "gd"
    Raises: ValueError for another rule or β.

    >>> stability_limit("gd"), stability_limit("heavy ball", 0.5), stability_limit("momentum", 0.5)
    (2.0, 3.0, 6.0)
    """
    beta = _beta_of(rule, beta)
    limit = 2.0 * (1 + beta)
    return limit / (1 - beta) if rule == "momentum" else limit


def best_settings(rule, kappa):
    """Return (learning_rate, beta, rate), the quickest that the rule can be on `quadratic(kappa)`.

    gd: α = 2/(1+κ), rate (κ−1)/(κ+1). Heavy ball: α = (2/(1+√κ))², β = ((√κ−1)/(√κ+1))², rate
    (√κ−1)/(√κ+1). The lesson's momentum: the same β and rate, with α = 1/√κ.

    rule : one of RULES; kappa : κ ≥ 1
    Raises: ValueError for another rule or κ.

    >>> best_settings("momentum", 9)
    (0.3333333333333333, 0.25, 0.5)
    """
    _beta_of(rule, 0)
    if not kappa >= 1:
        raise ValueError(f"kappa must be at least 1, got {kappa}")
    if rule == "gd":
        return 2 / (1 + kappa), 0.0, (kappa - 1) / (kappa + 1)
    root = float(np.sqrt(kappa))
    rate = (root - 1) / (root + 1)
    learning_rate = 1 / root if rule == "momentum" else (2 / (1 + root)) ** 2
    return learning_rate, rate**2, rate


def fitted_rate(distances, first, last):
    """Return the share that a step leaves, from the line through ln(distance), steps first…last.

    distances : (n,), all > 0 in that range; first < last < n
    Raises: ValueError for steps in another order or beyond the last distance.

    >>> round(fitted_rate([1, 0.5, 0.25, 0.125], 0, 3), 6)
    0.5
    """
    if not 0 <= first < last < len(distances):
        raise ValueError(
            f"first and last must be steps with 0 <= first < last < {len(distances)}, "
            f"got {first} and {last}"
        )
    steps = np.arange(first, last + 1)
    return float(np.exp(np.polyfit(steps, np.log(distances[first : last + 1]), 1)[0]))


def escape_time(start, learning_rate, curvature=-2.0, goal=1.0):
    """Return how many steps gradient descent needs from `start` to `goal` down a ridge.

    ln(goal/start) / ln(1 − αc): each step multiplies the distance to the ridge by 1 − αc.

    start, goal : distances to the ridge, 0 < start ≤ goal; learning_rate : α > 0
    curvature : c < 0, of the direction that leads down; −2 for `saddle`
    Raises: ValueError for any number outside these bounds.

    >>> round(escape_time(1e-10, 0.1), 1)
    126.3
    """
    if not (0 < start <= goal and learning_rate > 0 and curvature < 0):
        raise ValueError(
            "wanted 0 < start <= goal, learning_rate > 0 and curvature < 0, got "
            f"start={start}, goal={goal}, learning_rate={learning_rate}, curvature={curvature}"
        )
    return float(np.log(goal / start) / np.log(1 - learning_rate * curvature))


def _beta_of(rule, beta):
    """Return the β that a rule uses, after a look at both."""
    if rule not in RULES:
        raise ValueError(f"rule must be one of {', '.join(RULES)}, got {rule!r}")
    if rule == "gd":
        return 0.0
    if not 0 <= beta < 1:
        raise ValueError(f"beta must lie in 0 <= β < 1, got {beta}")
    return beta
