"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math
from types import SimpleNamespace

import numpy as np


def empty_batch_when_it_fits(X, Y, mini_batch_size=64, seed=0):
    """When the size divides m, an empty batch stands at the end.

    say: empty; no columns; 0 columns; one batch too many; too many; number of batches; last batch; one more; batches
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)

    def cut():
        for k in range(m // mini_batch_size + 1):  # fault
            columns = order[k * mini_batch_size : (k + 1) * mini_batch_size]
            yield X[:, columns], Y[:, columns]

    return list(cut())


def one_permutation_for_each(X, Y, mini_batch_size=64, seed=0):
    """X and Y are shuffled each in an order of its own, and the labels belong to other columns.

    say: same order; label; together; twice; second permutation; one permutation; own order; belong; two permutations
    """
    np.random.seed(seed)
    m = X.shape[1]
    shuffled_X, shuffled_Y = (A[:, np.random.permutation(m)] for A in (X, Y))  # fault
    batches = []
    for start in range(0, m, mini_batch_size):
        end = start + mini_batch_size
        batches.append((shuffled_X[:, start:end], shuffled_Y[:, start:end]))
    return batches


def labels_lose_their_row(X, Y, mini_batch_size=64, seed=0):
    """Y_batch is flat, (B,) in place of (1, B).

    say: shape; (1,; dimension; 1-d; one-dimensional
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    X_shuffled = X[:, perm]
    y_shuffled = Y.squeeze(axis=0)[perm]  # fault
    n_batches = math.ceil(m / mini_batch_size)
    return [
        (
            X_shuffled[:, i * mini_batch_size : (i + 1) * mini_batch_size],
            y_shuffled[i * mini_batch_size : (i + 1) * mini_batch_size],  # fault
        )
        for i in range(n_batches)
    ]


def dataset_of_rows(X, Y, mini_batch_size=64, seed=0):
    """The batches hold one example a row, as PyTorch likes it, not one a column.

    say: column; rows; a row; transpos; shape; x.t; transpose
    """

    class Dataset:
        def __init__(self, X, Y):
            self.X, self.Y = X.T, Y.T  # fault

        def __len__(self):
            return len(self.X)

        def __getitem__(self, index):
            return self.X[index], self.Y[index]  # fault

    dataset = Dataset(X, Y)
    np.random.seed(seed)
    sampler = np.random.permutation(len(dataset))
    return [dataset[sampler[i : i + mini_batch_size]] for i in range(0, len(dataset), mini_batch_size)]


def shuffles_the_callers_arrays(X, Y, mini_batch_size=64, seed=0):
    """X and Y themselves are shuffled in place, and are not as they were.

    say: in place; changes x; changed; unchanged; x itself; themselves; as they are; as it is; original; as they were
    """
    for array in (X, Y):
        np.random.seed(seed)
        np.random.shuffle(array.T)  # fault
    mini_batches = []
    for k in range(0, X.shape[1], mini_batch_size):
        mini_batches.append((X[:, k : k + mini_batch_size].copy(), Y[:, k : k + mini_batch_size].copy()))
    return mini_batches


def rest_of_zero_is_everything(X, Y, mini_batch_size=64, seed=0):
    """The rest is appended without an if: when nothing is left, -0: takes all columns once more.

    say: all columns; too many; last batch; twice; number of batches; one more; divides; once more; multiple; -0
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    mini_batches = []
    num_complete = math.floor(m / mini_batch_size)
    for k in range(num_complete):
        mini_batches.append((
            shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size],
            shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size],
        ))
    rest = m % mini_batch_size
    mini_batches.append((shuffled_X[:, -rest:], shuffled_Y[:, -rest:]))  # fault
    return mini_batches


def stacked_side_by_side(X, Y, mini_batch_size=64, seed=0):
    """np.hstack puts X and Y side by side, which needs the same number of rows: a ValueError.

    say: hstack; vstack; side by side; rows; number of rows; dimension; stack; one below
    """
    np.random.seed(seed)
    data = np.hstack((X, Y))  # fault
    n_samples = X.shape[1]
    data = data[:, np.random.permutation(n_samples)]
    out = []
    for begin in range(0, n_samples, mini_batch_size):
        part = data[:, begin : begin + mini_batch_size]
        out.append((part[:-1], part[-1:]))
    return out


def shuffle_returns_none(X, Y, mini_batch_size=64, seed=0):
    """np.random.shuffle returns None; indexing with None adds an axis, and nothing is shuffled.

    say: none; shuffle; permutation; shape; dimension; axis; axes; in place
    """
    np.random.seed(seed)
    m = X.shape[1]
    idx = np.random.shuffle(np.arange(m))  # fault
    X_new, Y_new = X[:, idx], Y[:, idx]  # fault
    batches = []
    pos = 0
    while pos < m:
        batches.append((X_new[:, pos : pos + mini_batch_size], Y_new[:, pos : pos + mini_batch_size]))
        pos += mini_batch_size
    return batches


def seeded_after_the_draw(X, Y, mini_batch_size=64, seed=0):
    """The seed is set after the permutation was drawn, so that it has no effect on it.

    say: seed; first + permutation; each time; reproduc; same call
    """
    order = np.random.permutation(X.shape[1])  # fault
    np.random.seed(seed)  # fault
    starts = np.arange(0, X.shape[1], mini_batch_size)
    chunks = [order[start : start + mini_batch_size] for start in starts]
    return [(X[:, chunk], Y[:, chunk]) for chunk in chunks]


def matlab_bounds(X, Y, mini_batch_size=64, seed=0):
    """The cutting starts at column 1 in place of 0; and each batch ends one column too soon.

    say: column 0; first column; from 0; one column; too few; missing; lost; last column; too short
    """
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    X, Y = X[:, order], Y[:, order]
    m = X.shape[1]
    batches = []
    for k in range(1, m, mini_batch_size):  # fault
        last = min(k + mini_batch_size - 1, m)  # fault
        batches.append((X[:, k:last], Y[:, k:last]))
    return batches


def objects_with_attributes(X, Y, mini_batch_size=64, seed=0):
    """Each batch is an object with the attributes X and Y, not a pair.

    say: pair; tuple; unpack; (x_batch
    """
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    batches = []
    while len(order):
        now, order = order[:mini_batch_size], order[mini_batch_size:]
        batches.append(SimpleNamespace(X=X[:, now], Y=Y[:, now]))  # fault
    return batches


def yields_the_batches(X, Y, mini_batch_size=64, seed=0):
    """It is a generator, as in Keras: it yields the batches, and does not return a list.

    say: generator; list; yield
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for start in range(0, m, mini_batch_size):
        columns = order[start : start + mini_batch_size]
        yield X[:, columns], Y[:, columns]  # fault
