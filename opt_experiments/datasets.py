"""Data sets of two classes to train on, each with examples that no training sees."""

import numpy as np

from opt_experiments.inputs import check_whole

DATA_SETS = ("moons", "circles", "blobs", "spiral", "digits")


def data_set(kind, m=300, held_out=1000, seed=3):
    """Return (X, Y) to train on and (X, Y) held out; X is (n_x, m) and Y is (1, m).

    kind : "moons": two half-moons, hooked into each other; with the defaults the lesson's own.
        "circles": a ring round a ring. "blobs": two clouds that overlap; no border is right for
        more than 91.9 % of all such points. "spiral": two arms, one and a half turns each.
        "digits": handwritten digits, 8 × 8 pixels from 0 to 1, even (0) or odd (1).
    m, held_out : how many examples; of the digits there are 1797 in all, and no more are given
    seed : draws them; of digits, which ones are held out
    Raises: ValueError for another kind, when no example would be left for one of the two, or
        for what is no whole number.
    Source: scikit-learn's make_moons, make_circles and load_digits (1797 of the digits of
        Alpaydin and Kaynak, 1998, UCI repository); the others are drawn here.

    >>> (X, Y), (X_held_out, Y_held_out) = data_set("spiral")
    >>> print(X.shape, Y.shape, X_held_out.shape)
    (2, 300) (1, 300) (2, 1000)
    """
    if kind not in DATA_SETS:
        raise ValueError(f"kind must be one of {', '.join(DATA_SETS)}, got {kind!r}")
    check_whole(2, m=m, held_out=held_out)
    check_whole(0, seed=seed)
    if kind == "digits":
        return _digits(m, held_out, seed)
    draw = {"moons": _moons, "circles": _circles, "blobs": _blobs, "spiral": _spiral}[kind]
    return tuple(
        (np.ascontiguousarray(points.T), classes.reshape(1, -1))
        for points, classes in (draw(m, seed), draw(held_out, seed + 1))
    )


def _moons(m, seed):
    from sklearn.datasets import make_moons

    return make_moons(n_samples=m, noise=0.2, random_state=seed)


def _circles(m, seed):
    from sklearn.datasets import make_circles

    return make_circles(n_samples=m, noise=0.12, factor=0.5, random_state=seed)


def _blobs(m, seed):
    rng = np.random.default_rng(seed)
    classes = np.arange(m) % 2
    centres = np.column_stack([2.8 * classes - 1.4, np.zeros(m)])
    return centres + rng.standard_normal((m, 2)), classes


def _spiral(m, seed):
    rng = np.random.default_rng(seed)
    classes = np.arange(m) % 2
    turns = 1.5 * np.sqrt(rng.uniform(0.02, 1, size=m))
    angle = 2 * np.pi * turns + np.pi * classes
    points = turns[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return points + 0.07 * rng.standard_normal((m, 2)), classes


def _digits(m, held_out, seed):
    from sklearn.datasets import load_digits

    pixels, digits = load_digits(return_X_y=True)
    order = np.random.default_rng(seed).permutation(len(digits))
    train, rest = order[:m], order[m : m + held_out]
    if len(rest) == 0:
        raise ValueError(f"m must be below {len(digits)} for digits, got {m}")
    return tuple((pixels[some].T / 16, digits[some].reshape(1, -1) % 2) for some in (train, rest))
