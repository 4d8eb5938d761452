"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math

import numpy as np


def rest_starts_at_leftover_k(X, Y, mini_batch_size=64, seed=0):
    """The rest is cut with the loop's last k, so it repeats the last full batch; with no full batch k is not set.

    say: last batch; twice; repeat; the rest; too wide; overlap; left over; unbound; not defined; local variable; not associated; short batch; too many columns
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    num_complete_minibatches = math.floor(m / mini_batch_size)
    for k in range(0, num_complete_minibatches):
        mini_batch_X = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    if m % mini_batch_size != 0:
        mini_batch_X = shuffled_X[:, k * mini_batch_size :]  # fault
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size :]  # fault
        mini_batches.append((mini_batch_X, mini_batch_Y))
    return mini_batches


def labels_indexed_like_a_list(X, Y, mini_batch_size=64, seed=0):
    """Y[order] takes rows of Y, which has only one: IndexError.

    say: y[:; takes rows; indexerror; out of bounds; one row; columns of; takes columns; [:, order]
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_shuffled = X[:, order]
    Y_shuffled = Y[order]  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        stop = start + mini_batch_size
        batches.append((X_shuffled[:, start:stop], Y_shuffled[start:stop]))
    return batches


def columns_come_back_as_rows(X, Y, mini_batch_size=64, seed=0):
    """Columns are collected with zip, and the batches are not turned back: examples are rows.

    say: transpos; rows; shape; .t; turned; columns
    """
    np.random.seed(seed)
    examples = list(zip(X.T, Y.T))
    deck = [examples[i] for i in np.random.permutation(len(examples))]
    result = []
    while deck:
        hand, deck = deck[:mini_batch_size], deck[mini_batch_size:]
        xs, ys = zip(*hand)
        result.append((np.array(xs), np.array(ys)))  # fault
    return result


def cuts_the_unshuffled_X(X, Y, mini_batch_size=64, seed=0):
    """X_batch is cut from X itself, Y_batch from the shuffled labels: pictures lose their labels.

    say: shuffled_x; not shuffled; unshuffled; label; same order; together; belong; order of x; original; x + shuffl; in order
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuffled_X = X[:, order]
    shuffled_Y = Y[:, order]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        X_batch = X[:, start : start + mini_batch_size]  # fault
        Y_batch = shuffled_Y[:, start : start + mini_batch_size]
        mini_batches.append((X_batch, Y_batch))
    return mini_batches


def as_many_batches_as_size(X, Y, mini_batch_size=64, seed=0):
    """array_split gets the size as the number of parts: mini_batch_size batches come out.

    say: number of batches; array_split; how many batches; too many batches; too many; wide; wider; narrow; width; parts; columns; batches of
    """
    np.random.seed(seed)
    parts = np.array_split(np.random.permutation(X.shape[1]), mini_batch_size)  # fault
    return [(X[:, p], Y[:, p]) for p in parts]


def extends_instead_of_appends(X, Y, mini_batch_size=64, seed=0):
    """+= with a tuple puts two arrays into the list, not a pair: a flat list.

    say: pair; tuple; append; flat; twice as many; +=; extend; single array; unpack
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    mini_batches = []
    for i in range(0, m, mini_batch_size):
        take = perm[i : i + mini_batch_size]
        mini_batches += (X[:, take], Y[:, take])  # fault
    return mini_batches


def generator_of_the_exercise_before(X, Y, mini_batch_size=64, seed=0):
    """default_rng gives another order than np.random.seed and np.random.permutation; the rest is dropped.

    say: np.random.seed; default_rng; order; last batch; left over; leftover; the rest; shorter batch; missing; lost; shuffl; permutation; every column; generator
    """
    rng = np.random.default_rng(seed)  # fault
    m = X.shape[1]
    order = rng.permutation(m)  # fault
    batches = []
    for start in range(0, m - mini_batch_size + 1, mini_batch_size):  # fault
        batch = order[start : start + mini_batch_size]
        batches.append((X[:, batch], Y[:, batch]))
    return batches
