"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math
import random

import numpy as np


def labels_stay_in_place(X, Y, mini_batch_size=64, seed=0):
    """Only X is shuffled; the labels are cut unshuffled and belong to other examples.

    say: y too; y as well; label; same order; y[:,; together; belong; shuffle y; y is not
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    shuffled_X = X[:, permutation]
    mini_batches = []
    for k in range(0, m, mini_batch_size):
        mini_batches.append((shuffled_X[:, k : k + mini_batch_size], Y[:, k : k + mini_batch_size]))  # fault
    return mini_batches


def full_batches_only(X, Y, mini_batch_size=64, seed=0):
    """The part for the last, shorter batch is missing.

    say: short; left over; rest; dropped; left at the end; remain; every example; all examples; missing
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    X_s, Y_s = X[:, perm], Y[:, perm]
    num_complete = math.floor(m / mini_batch_size)
    batches = []
    for k in range(num_complete):  # fault
        lo, hi = k * mini_batch_size, (k + 1) * mini_batch_size
        batches.append((X_s[:, lo:hi], Y_s[:, lo:hi]))
    return batches  # fault


def empty_batch_at_the_end(X, Y, mini_batch_size=64, seed=0):
    """When m is a multiple of the batch size, a last batch without columns is added.

    say: empty; multiple; no columns; 0 columns; zero columns; exactly; without columns; divides; one too many; (0
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    n_full = m // mini_batch_size
    mini_batches = []
    for k in range(n_full + 1):  # fault
        pick = order[k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((X[:, pick], Y[:, pick]))
    return mini_batches


def permutes_the_rows(X, Y, mini_batch_size=64, seed=0):
    """X[order] takes rows where columns are meant: the index is out of bounds.

    say: column; [:,; axis; x[order]
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X, Y = X[order], Y[order]  # fault
    return [
        (X[:, i : i + mini_batch_size], Y[:, i : i + mini_batch_size])
        for i in range(0, m, mini_batch_size)
    ]


def two_different_orders(X, Y, mini_batch_size=64, seed=0):
    """X and Y are each shuffled with a permutation of their own.

    say: same order; one permutation; label; together; second permutation; once; belong; twice; own permutation; two permutations; *one*
    """
    np.random.seed(seed)
    m = X.shape[1]
    shuffled_X = X[:, np.random.permutation(m)]
    shuffled_Y = Y[:, np.random.permutation(m)]  # fault
    starts = np.arange(0, m, mini_batch_size)
    xs = np.split(shuffled_X, starts[1:], axis=1)
    ys = np.split(shuffled_Y, starts[1:], axis=1)
    return list(zip(xs, ys))


def shuffles_callers_arrays(X, Y, mini_batch_size=64, seed=0):
    """X and Y themselves are overwritten with their shuffled columns.

    say: leave x; as they are; itself; themselves; in place; overwrit; change; modif; copy; x[:]; caller
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X[:] = X[:, order]  # fault
    Y[:] = Y[:, order]  # fault
    batches = []
    start = 0
    while start < m:
        stop = start + mini_batch_size
        batches.append((X[:, start:stop].copy(), Y[:, start:stop].copy()))
        start = stop
    return batches


def minus_zero_takes_all(X, Y, mini_batch_size=64, seed=0):
    """The rest is cut with -rest: and when nothing is left over, -0: takes every column once more.

    say: empty; -0; multiple; nothing left; twice; all columns; rest is 0; too many; whole; once more; exactly; divides; one batch more
    """
    np.random.seed(seed)
    m = X.shape[1]
    p = np.random.permutation(m)
    Xp, Yp = X[:, p], Y[:, p]
    result = []
    for k in range(m // mini_batch_size):
        cols = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        result.append((Xp[:, cols], Yp[:, cols]))
    rest = m % mini_batch_size
    result.append((Xp[:, -rest:], Yp[:, -rest:]))  # fault
    return result


def parentheses_round_k_plus_one(X, Y, mini_batch_size=64, seed=0):
    """k + 1 * B without parentheses is k + B: the slices end too soon or are empty.

    say: parenthes; bracket; (k + 1); slice; end of; columns; empty; too few; missing examples; lost
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    mini_batches = []
    for k in range(0, math.ceil(m / mini_batch_size)):
        mini_batch_X = shuffled_X[:, k * mini_batch_size : k + 1 * mini_batch_size]  # fault
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : k + 1 * mini_batch_size]  # fault
        mini_batch = (mini_batch_X, mini_batch_Y)
        mini_batches.append(mini_batch)
    return mini_batches


def two_lists_returned(X, Y, mini_batch_size=64, seed=0):
    """It returns a list of X's and a list of Y's, not a list of pairs.

    say: pair; list of; two lists; zip; tuple
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_batches, Y_batches = [], []
    for s in range(0, m, mini_batch_size):
        X_batches.append(X[:, order[s : s + mini_batch_size]])
        Y_batches.append(Y[:, order[s : s + mini_batch_size]])
    return X_batches, Y_batches  # fault


def labels_without_their_row(X, Y, mini_batch_size=64, seed=0):
    """Y is flattened, so its batches are (B,) and not (1, B).

    say: shape; (1,; flat; one row; two-dimensional; dimension; (b,); row of
    """
    np.random.seed(seed)
    indices = np.random.permutation(X.shape[1])
    labels = np.squeeze(Y, axis=0)  # fault
    out = []
    for i in range(0, indices.size, mini_batch_size):
        sel = indices[i : i + mini_batch_size]
        out.append((np.take(X, sel, axis=1), np.take(labels, sel)))
    return out


def splits_into_equal_parts(X, Y, mini_batch_size=64, seed=0):
    """np.split wants parts of equal size: where columns are left over it raises a ValueError.

    say: equal; split; left over; short; divide evenly; division; rest; multiple; remain; narrower
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    parts = max(m // mini_batch_size, 1)
    Xs = np.split(X[:, order], parts, axis=1)  # fault
    Ys = np.split(Y[:, order], parts, axis=1)  # fault
    return [(x, y) for x, y in zip(Xs, Ys)]


def inclusive_end(X, Y, mini_batch_size=64, seed=0):
    """The end is counted as in MATLAB, inclusive: each batch lacks its last column.

    say: - 1; −1; one column; too few; last column; lacks; missing; end of; slice; inclusive; too short; lost; fewer
    """
    np.random.seed(seed)
    m = X.shape[1]
    idx = np.random.permutation(m)
    batches = []
    first = 0
    while first < m:
        last = min(first + mini_batch_size - 1, m - 1)  # fault
        batches.append((X[:, idx[first:last]], Y[:, idx[first:last]]))  # fault
        first = first + mini_batch_size
    return batches


def one_pair_object_for_all(X, Y, mini_batch_size=64, seed=0):
    """One and the same list is filled and appended each time: all entries are the last batch.

    say: same list; same object; new tuple; same batch; each round; last batch; new pair; tuple; all the same; identical; a new list; every entry; equal
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    pair = [None, None]  # fault
    mini_batches = []
    for b in range(0, m, mini_batch_size):
        pair[0] = X[:, order[b : b + mini_batch_size]]
        pair[1] = Y[:, order[b : b + mini_batch_size]]
        mini_batches.append(pair)  # fault
    return mini_batches


def seed_after_the_draw(X, Y, mini_batch_size=64, seed=0):
    """The order is drawn before the seed is set, so it differs from call to call.

    say: first set; before; seed; each call; every call; repeat
    """
    m = X.shape[1]
    permutation = np.random.permutation(m)  # fault
    np.random.seed(seed)  # fault
    batches = []
    for k in range(-(-m // mini_batch_size)):
        cols = permutation[k * mini_batch_size : (k + 1) * mini_batch_size]
        batches.append((X[:, cols], Y[:, cols]))
    return batches


def last_batch_filled_up(X, Y, mini_batch_size=64, seed=0):
    """The short last batch is filled up with examples from the front, which come twice.

    say: twice; short; filled; narrower; more than once; too many; repeat; again; once
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    missing = -m % mini_batch_size
    order = np.concatenate([order, np.resize(order, missing)])  # fault
    return [
        (X[:, chunk], Y[:, chunk])
        for chunk in order.reshape(-1, mini_batch_size)  # fault
    ]


def size_fixed_and_lazy(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: the batch size is overwritten with 64, and yield makes a generator, not a list.

    say: `64`; = 64; always 64; mini_batch_size; generator; yield; list; overwrit; typed
    """
    mini_batch_size = 64  # fault
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for start in range(0, m, mini_batch_size):
        chosen = order[start : start + mini_batch_size]
        yield X[:, chosen], Y[:, chosen]  # fault


def pythons_shuffle_newest_first(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: Python's random shuffles, not NumPy's, and each batch is put in front of the earlier ones.

    say: np.random; permutation; order; numpy; random.shuffle; first to last; revers; append; in front;
        2, 5, 5 and 5
    """
    random.seed(seed)
    m = X.shape[1]
    order = list(range(m))
    random.shuffle(order)  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        take = order[start : start + mini_batch_size]
        batches.insert(0, (X[:, take], Y[:, take]))  # fault
    return batches
