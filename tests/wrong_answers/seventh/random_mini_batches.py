"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math

import numpy as np


def rows_are_shuffled(X, Y, mini_batch_size=64, seed=0):
    """X[order] takes rows, where there are n_x of them only (IndexError, or shuffled features).

    say: column; x[:, ; rows; out of bounds; index; axis
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_s, Y_s = X[order], Y[order]  # fault
    return [
        (X_s[:, k : k + mini_batch_size], Y_s[:, k : k + mini_batch_size])
        for k in range(0, m, mini_batch_size)
    ]


def labels_get_own_order(X, Y, mini_batch_size=64, seed=0):
    """Y is shuffled by a second permutation: columns lose their labels.

    say: same order; one permutation; label; together; belong; second permutation; same permutation; match
    """
    np.random.seed(seed)
    m = X.shape[1]
    shuffled_X = X[:, np.random.permutation(m)]
    shuffled_Y = Y[:, np.random.permutation(m)]  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        stop = start + mini_batch_size
        batches.append((shuffled_X[:, start:stop], shuffled_Y[:, start:stop]))
    return batches


def empty_last_batch(X, Y, mini_batch_size=64, seed=0):
    """The rest is appended without asking whether there is one: an empty batch when m is a multiple.

    say: empty; never empty; multiple; divisible; m % ; too many; one batch more; (2, 0); no columns
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    num_complete = math.floor(m / mini_batch_size)
    for k in range(0, num_complete):
        mini_batch_X = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    mini_batch_X = shuffled_X[:, num_complete * mini_batch_size :]
    mini_batch_Y = shuffled_Y[:, num_complete * mini_batch_size :]
    mini_batches.append((mini_batch_X, mini_batch_Y))  # fault
    return mini_batches


def rest_begins_too_early(X, Y, mini_batch_size=64, seed=0):
    """The last batch begins at m − B·⌊m/B⌋, which is the length of the rest, not its place.

    say: last batch; left; rest; short; start; shape
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    shuffled_X, shuffled_Y = X[:, permutation], Y[:, permutation]
    full = m // mini_batch_size
    mini_batches = []
    for k in range(full):
        cut = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        mini_batches.append((shuffled_X[:, cut], shuffled_Y[:, cut]))
    if m % mini_batch_size != 0:
        end = m - mini_batch_size * full  # fault
        mini_batches.append((shuffled_X[:, end:], shuffled_Y[:, end:]))  # fault
    return mini_batches


def shuffled_where_it_lies(X, Y, mini_batch_size=64, seed=0):
    """The shuffled columns are written back into the caller's X and Y.

    say: x and y + chang; your x; in place; as they are; leave; x[:]; overwr; modif; copy; original
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X[:] = X[:, order]  # fault
    Y[:] = Y[:, order]  # fault
    out, i = [], 0
    while i < m:
        out.append((X[:, i : i + mini_batch_size].copy(), Y[:, i : i + mini_batch_size].copy()))
        i += mini_batch_size
    return out


def modern_generator_order(X, Y, mini_batch_size=64, seed=0):
    """default_rng(seed) as in section 2 gives another order than np.random.seed(seed).

    say: np.random.seed; default_rng; order; generator; permutation; seed
    """
    m = X.shape[1]
    rng = np.random.default_rng(seed)  # fault
    order = rng.permutation(m)  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        batch = order[start : start + mini_batch_size]
        batches.append((X[:, batch], Y[:, batch]))
    return batches


def two_separate_lists(X, Y, mini_batch_size=64, seed=0):
    """A pair of lists comes back instead of a list of pairs.

    say: list of pairs; pairs; pair; list; tuple; number of batches; zip; how many
    """
    np.random.seed(seed)
    perm = np.random.permutation(X.shape[1])
    X_batches, Y_batches = [], []
    for start in range(0, X.shape[1], mini_batch_size):
        idx = perm[start : start + mini_batch_size]
        X_batches.append(X[:, idx])
        Y_batches.append(Y[:, idx])
    return X_batches, Y_batches  # fault


def flattened_labels(X, Y, mini_batch_size=64, seed=0):
    """The labels lose a dimension: Y_batch is (B,) instead of (1, B).

    say: shape; (1, ; dimension; y[:, ; row; y_batch; flat
    """
    np.random.seed(seed)
    m = X.shape[1]
    pi = np.random.permutation(m)
    minis = []
    for k in range(int(np.ceil(m / mini_batch_size))):
        cols = pi[k * mini_batch_size : k * mini_batch_size + mini_batch_size]
        X_batch = X[:, cols]
        Y_batch = Y[0, cols]  # fault
        minis.append((X_batch, Y_batch))
    return minis


def float_number_of_batches(X, Y, mini_batch_size=64, seed=0):
    """range gets the result of a true division, a float (TypeError); and the rest would be lost.

    say: integer; //; float; whole; typeerror; range; last batch; rest; left
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X, Y = X[:, order], Y[:, order]
    mini_batches = []
    for k in range(m / mini_batch_size):  # fault
        mini_batches.append(
            (X[:, k * mini_batch_size : (k + 1) * mini_batch_size],
             Y[:, k * mini_batch_size : (k + 1) * mini_batch_size])
        )
    return mini_batches


def reshuffled_for_every_batch(X, Y, mini_batch_size=64, seed=0):
    """A permutation is drawn for each batch: columns occur twice, others never.

    say: one permutation; once; twice; each batch; every batch; before the loop; order; exactly once; repeated; missing
    """
    m = X.shape[1]
    np.random.seed(seed)
    result = []
    for start in range(0, m, mini_batch_size):
        indices = np.random.permutation(m)[start : start + mini_batch_size]  # fault
        result.append((X[:, indices], Y[:, indices]))
    return result
