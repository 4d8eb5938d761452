"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import random

import numpy as np


def labels_get_second_permutation(X, Y, mini_batch_size=64, seed=0):
    """X and Y are each shuffled with a permutation of their own, so examples lose their labels.

    say: same order; own label; one permutation; belongs; together; same permutation; second permutation; two permutations; label
    """
    np.random.seed(seed)
    m = X.shape[1]
    X_shuffled = X[:, np.random.permutation(m)]
    Y_shuffled = Y[:, np.random.permutation(m)]  # fault
    return [
        (X_shuffled[:, k : k + mini_batch_size], Y_shuffled[:, k : k + mini_batch_size])
        for k in range(0, m, mini_batch_size)
    ]


def scatters_columns(X, Y, mini_batch_size=64, seed=0):
    """The permutation stands on the left side, so columns are sent to places (the inverse order) instead of taken from them.

    say: inverse; x[:, order]; order; right side; taken; other way; permutation; left side; taking columns; takes columns
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xs, Ys = np.empty_like(X), np.empty_like(Y)
    Xs[:, order] = X  # fault
    Ys[:, order] = Y  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        stop = start + mini_batch_size
        batches.append((Xs[:, start:stop], Ys[:, start:stop]))
    return batches


def shuffles_the_originals(X, Y, mini_batch_size=64, seed=0):
    """The caller's own X and Y are shuffled in place through their transposes.

    say: in place; leave x; copy; as they are; original; unchanged; x and y themselves; overwrit; caller
    """
    np.random.seed(seed)
    np.random.shuffle(X.T)  # fault
    np.random.seed(seed)
    np.random.shuffle(Y.T)  # fault
    m = X.shape[1]
    mini_batches = []
    for i in range(0, m, mini_batch_size):
        mini_batches.append((X[:, i : i + mini_batch_size].copy(), Y[:, i : i + mini_batch_size].copy()))
    return mini_batches


def last_batch_filled_up(X, Y, mini_batch_size=64, seed=0):
    """The last batch reaches back to be full, so some examples come twice.

    say: last batch; twice; short; repeat; overlap; narrower; what is left; too wide; the rest
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    num_complete = m // mini_batch_size
    mini_batches = []
    for k in range(num_complete):
        a, b = k * mini_batch_size, (k + 1) * mini_batch_size
        mini_batches.append((shuffled_X[:, a:b], shuffled_Y[:, a:b]))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, -mini_batch_size:], shuffled_Y[:, -mini_batch_size:]))  # fault
    return mini_batches


def matlab_end_index(X, Y, mini_batch_size=64, seed=0):
    """The slices end one column early, as if the end index were included, so each batch loses a column.

    say: one column; lost; missing; end + slice; too narrow; columns; slice; lose; mini_batch_size columns
    """
    np.random.seed(seed)
    m = X.shape[1]
    pi = np.random.permutation(m)
    Xp = X[:, pi]
    Yp = Y[:, pi]
    result = []
    first = 0
    while first < m:
        last = min(first + mini_batch_size, m) - 1
        result.append((Xp[:, first:last], Yp[:, first:last]))  # fault
        first += mini_batch_size
    return result


def same_pair_refilled(X, Y, mini_batch_size=64, seed=0):
    """One list is refilled and appended again and again, so all batches are the last one.

    say: same list; same object; all + last; one list; new pair; new tuple; tuple; last batch; identical; copies; same batch
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    pair = [None, None]  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        pick = order[start : start + mini_batch_size]
        pair[0] = X[:, pick]
        pair[1] = Y[:, pick]
        batches.append(pair)  # fault
    return batches


def takes_rows_of_X(X, Y, mini_batch_size=64, seed=0):
    """The permutation is put into the first index, which takes rows where columns are meant, and fails.

    say: column; rows; x[:, order]; x[:,; second index; indexerror; [:,
    """
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    X_s, Y_s = X[order], Y[order]  # fault
    return [
        (X_s[:, k : k + mini_batch_size], Y_s[:, k : k + mini_batch_size])
        for k in range(0, X.shape[1], mini_batch_size)
    ]


def lazy_generator(X, Y, mini_batch_size=64, seed=0):
    """A generator with yield comes back instead of a list: it has no length and can be read only once.

    say: list; generator; yield
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for start in range(0, m, mini_batch_size):
        chosen = order[start : start + mini_batch_size]
        yield X[:, chosen], Y[:, chosen]  # fault


def sampled_by_python_random(X, Y, mini_batch_size=64, seed=0):
    """The order comes from Python's random module, another one than np.random.permutation gives for the seed.

    say: np.random; permutation; numpy; random module; order; np.random.seed
    """
    random.seed(seed)  # fault
    m = X.shape[1]
    order = random.sample(range(m), m)  # fault
    out = []
    while order:
        now, order = order[:mini_batch_size], order[mini_batch_size:]
        out.append((np.take(X, now, axis=1), np.take(Y, now, axis=1)))
    return out


def rest_cut_inside_loop(X, Y, mini_batch_size=64, seed=0):
    """The block for the short last batch is indented into the loop, so the rest is appended after every batch.

    say: too many; twice; inside; indent; loop; more than once; repeat; after the loop; duplicat; batches; number of; rest + every
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = np.random.permutation(m)
    X_shuffled = X[:, permutation]
    Y_shuffled = Y[:, permutation]
    full = m // mini_batch_size
    if full == 0:
        return [(X_shuffled, Y_shuffled)]
    for k in range(full):
        X_batch = X_shuffled[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        Y_batch = Y_shuffled[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((X_batch, Y_batch))
        if m % mini_batch_size:  # fault
            X_rest = X_shuffled[:, full * mini_batch_size :]
            Y_rest = Y_shuffled[:, full * mini_batch_size :]
            mini_batches.append((X_rest, Y_rest))  # fault
    return mini_batches


def labels_lose_their_row(X, Y, mini_batch_size=64, seed=0):
    """The labels are taken out as Y[0, ...], so a batch of labels is (B,) and no longer (1, B).

    say: shape; (1,; y[:,; two-dimensional; dimension; reshape; flat
    """
    np.random.seed(seed)
    m = X.shape[1]
    shuffled = np.random.permutation(m)
    splits = np.split(shuffled, range(mini_batch_size, m, mini_batch_size))
    return [(X[:, s], Y[0, s]) for s in splits]  # fault


def new_order_for_each_batch(X, Y, mini_batch_size=64, seed=0):
    """Every batch draws a permutation of its own so examples are repeated or lost, and the pair comes out as (Y, X).

    say: one permutation; twice; lost; (x_batch, y_batch); exchanged; swapped; first x; pair; each example; missing; order; shape
    """
    np.random.seed(seed)
    m = X.shape[1]

    def make_batch(start):
        order = np.random.permutation(m)  # fault
        where = order[start : start + mini_batch_size]
        return Y[:, where], X[:, where]  # fault

    return [make_batch(start) for start in range(0, m, mini_batch_size)]
