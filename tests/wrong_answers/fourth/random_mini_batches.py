"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math

import numpy as np


def rows_indexed_by_permutation(X, Y, mini_batch_size=64, seed=0):
    """The order of columns is used on rows, and Y has but one: IndexError.

    say: rows; columns; x[:,; axis; out of bounds; second axis; indexerror
    """
    np.random.seed(seed)
    m = X.shape[1]
    idx = np.random.permutation(m)
    X_shuf, Y_shuf = X[idx], Y[idx]  # fault
    return [
        (X_shuf[:, i:i + mini_batch_size], Y_shuf[:, i:i + mini_batch_size])
        for i in range(0, m, mini_batch_size)
    ]


def two_lists_instead_of_pairs(X, Y, mini_batch_size=64, seed=0):
    """Returns one list of X batches and one of Y batches, not a list of pairs.

    say: pair; tuple; list of; two lists; (x_batch, y_batch)
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    X_batches, Y_batches = [], []
    for start in range(0, m, mini_batch_size):
        cols = perm[start:start + mini_batch_size]
        X_batches.append(X[:, cols])
        Y_batches.append(Y[:, cols])
    return X_batches, Y_batches  # fault


def shuffled_in_place_apart(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: X and Y are shuffled in place, so the caller's arrays change, and each by its own draw.

    say: same order; together; belong; own label; pair; x + unchanged; x + chang; as they are; in place; copy; one permutation
    """
    np.random.seed(seed)
    np.random.shuffle(X.T)  # fault
    np.random.shuffle(Y.T)  # fault
    m = X.shape[1]
    batches = []
    for i in range(math.ceil(m / mini_batch_size)):
        sl = slice(i * mini_batch_size, (i + 1) * mini_batch_size)
        batches.append((X[:, sl], Y[:, sl]))
    return batches


def generator_not_list(X, Y, mini_batch_size=64, seed=0):
    """Yields the batches, as a data loader does: what comes back is a generator, not a list.

    say: list; generator; yield; len(; append
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for start in range(0, m, mini_batch_size):
        batch = order[start:start + mini_batch_size]
        yield X[:, batch], Y[:, batch]  # fault


def negative_rest_is_everything(X, Y, mini_batch_size=64, seed=0):
    """The rest is cut as [-rest:]; when nothing is left over, -0 means all columns, and they come once more.

    say: whole; all columns; twice; again; divid; too many; extra; one more; left over; multiple; number of batches; batches + not
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    B = mini_batch_size
    mini_batches = []
    for k in range(m // B):
        mini_batches.append((shuffled_X[:, k * B:(k + 1) * B], shuffled_Y[:, k * B:(k + 1) * B]))
    rest = m % B
    mini_batches.append((shuffled_X[:, -rest:], shuffled_Y[:, -rest:]))  # fault
    return mini_batches


def stacked_and_labels_come_flat(X, Y, mini_batch_size=64, seed=0):
    """X and Y are stacked to be shuffled together; cutting off the last row gives Y as (B,), not (1, B).

    say: (1,; shape; dimension; one row; y_batch + shape; 1-d; -1:
    """
    np.random.seed(seed)
    data = np.vstack([X, Y])
    data = data[:, np.random.permutation(data.shape[1])]
    batches = []
    for j in range(0, data.shape[1], mini_batch_size):
        chunk = data[:, j:j + mini_batch_size]
        batches.append((chunk[:-1], chunk[-1]))  # fault
    return batches


def scattered_not_gathered(X, Y, mini_batch_size=64, seed=0):
    """Column j is moved to place order[j]: that is the inverse of the order asked for.

    say: order; inverse; left side; scatter; x[:, order]; permutation
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_s, Y_s = np.empty_like(X), np.empty_like(Y)
    X_s[:, order] = X  # fault
    Y_s[:, order] = Y  # fault
    edges = list(range(0, m, mini_batch_size)) + [m]
    return [(X_s[:, a:b], Y_s[:, a:b]) for a, b in zip(edges, edges[1:])]


def split_along_rows(X, Y, mini_batch_size=64, seed=0):
    """np.split cuts along axis 0, so it cuts rows, not columns.

    say: axis; rows; columns; shape; np.split; hsplit
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    cuts = np.arange(mini_batch_size, m, mini_batch_size)
    X_parts = np.split(X[:, perm], cuts)  # fault
    Y_parts = np.split(Y[:, perm], cuts)  # fault
    return list(zip(X_parts, Y_parts))


def loop_variable_may_not_exist(X, Y, mini_batch_size=64, seed=0):
    """The rest begins after the last full batch k; when there is no full batch, k was never set.

    say: smaller than; fewer; larger than; no full batch; full batch; unboundlocal; not associated; before assignment; referenced; local variable; never runs; one batch; before the loop
    """
    np.random.seed(seed)
    m = X.shape[1]
    p = np.random.permutation(m)
    Xs, Ys = X[:, p], Y[:, p]
    out = []
    for k in range(math.floor(m / mini_batch_size)):  # fault
        lo, hi = k * mini_batch_size, (k + 1) * mini_batch_size
        out.append((Xs[:, lo:hi], Ys[:, lo:hi]))
    if m % mini_batch_size != 0:
        out.append((Xs[:, (k + 1) * mini_batch_size:], Ys[:, (k + 1) * mini_batch_size:]))  # fault
    return out


def last_batch_filled_up(X, Y, mini_batch_size=64, seed=0):
    """The last batch is filled up from the start of the order, so some examples come twice.

    say: twice; repeated; last batch; shorter; short; fill; pad; what is left; again; left over
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    n_batches = -(-m // mini_batch_size)
    grid = np.resize(order, (n_batches, mini_batch_size))  # fault
    return [(X[:, cols], Y[:, cols]) for cols in grid]


def cut_from_the_right(X, Y, mini_batch_size=64, seed=0):
    """Batches are popped from the end of the order: the first one holds the last columns.

    say: from the left; from the end; from the right; wrong end; first batch; order; last columns; begin at; backward
    """
    np.random.seed(seed)
    remaining = np.random.permutation(X.shape[1]).tolist()
    batches = []
    while remaining:
        batch = remaining[-mini_batch_size:]  # fault
        del remaining[-mini_batch_size:]  # fault
        batches.append((X[:, batch], Y[:, batch]))
    return batches


def keras_default_batch_size(X, Y, mini_batch_size=32, seed=0):  # fault
    """The default of mini_batch_size is 32, not 64.

    say: default; 64; 32; mini_batch_size=; signature
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    X, Y = X[:, permutation], Y[:, permutation]
    num = int(np.ceil(m / mini_batch_size))
    return [
        (X[:, i * mini_batch_size:(i + 1) * mini_batch_size],
         Y[:, i * mini_batch_size:(i + 1) * mini_batch_size])
        for i in range(num)
    ]
