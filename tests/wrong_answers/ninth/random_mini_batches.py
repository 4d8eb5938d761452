"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math

import numpy as np


def order_from_default_rng(X, Y, mini_batch_size=64, seed=0):
    """The order comes from np.random.default_rng(seed), which draws another one than np.random.seed and np.random.permutation.

    say: np.random.seed; np.random.permutation; default_rng; generator; order; shuffl; legacy
    """
    m = X.shape[1]
    order = np.random.default_rng(seed).permutation(m)  # fault
    return [
        (X[:, order[k : k + mini_batch_size]], Y[:, order[k : k + mini_batch_size]])
        for k in range(0, m, mini_batch_size)
    ]


def shuffles_the_callers_arrays(X, Y, mini_batch_size=64, seed=0):
    """np.random.shuffle on X.T and Y.T shuffles the caller's own arrays.

    say: `x` + chang; x and y + chang; x is chang; changes x; changed x; changes your x; x and y + stay; x itself; leave x; leave `x`; as they are; in place; itself; themselves; copy; caller; modif; original; argument; input
    """
    for array in (X, Y):
        np.random.seed(seed)
        np.random.shuffle(array.T)  # fault
    batches = []
    for start in range(0, X.shape[1], mini_batch_size):
        stop = start + mini_batch_size
        batches.append((X[:, start:stop].copy(), Y[:, start:stop].copy()))
    return batches


def permutes_labels_again(X, Y, mini_batch_size=64, seed=0):
    """A second permutation is drawn for Y: the columns lose their labels.

    say: label; same order; same permutation; one permutation; *one*; twice; together; belong; pair; stay with
    """
    np.random.seed(seed)

    def shuffled(A):
        return A[:, np.random.permutation(A.shape[1])]  # fault

    X_s, Y_s = shuffled(X), shuffled(Y)  # fault
    n = math.ceil(X.shape[1] / mini_batch_size)
    cut = [slice(i * mini_batch_size, (i + 1) * mini_batch_size) for i in range(n)]
    return [(X_s[:, c], Y_s[:, c]) for c in cut]


def tail_cut_from_the_original(X, Y, mini_batch_size=64, seed=0):
    """The short last batch is cut from X and Y themselves, not from the shuffled ones.

    say: last batch; shuffled; short; left over; unshuffled; not shuffled; rest; original; the last; twice; lost; missing
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []

    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]

    full = math.floor(m / mini_batch_size)
    for k in range(full):
        sl = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        mini_batches.append((shuffled_X[:, sl], shuffled_Y[:, sl]))

    if m % mini_batch_size != 0:
        sl = slice(full * mini_batch_size, m)
        mini_batches.append((X[:, sl], Y[:, sl]))  # fault

    return mini_batches


def counts_examples_with_len(X, Y, mini_batch_size=64, seed=0):
    """len(X) counts the rows, that is the numbers of an example; examples are columns, so indices run out or columns are lost.

    say: column; x.shape[1]; row; len(x); shape; number of examples; out of bounds; axis; index; number of columns
    """
    np.random.seed(seed)
    m = len(X)  # fault
    idx = np.random.permutation(m)
    out = []
    for i in range(0, m, mini_batch_size):
        j = idx[i : i + mini_batch_size]
        out.append((X[:, j], Y[:, j]))
    return out


def stacked_then_last_row(X, Y, mini_batch_size=64, seed=0):
    """X and Y are stacked and Y is taken back as a single row [-1], of shape (B,) instead of (1, B).

    say: shape; (1,; dimension; two-dimensional; flat; [-1:]; 1d; one-dimensional; 2d; row; reshape; 1-d
    """
    np.random.seed(seed)
    data = np.vstack((X, Y))
    data = data[:, np.random.permutation(data.shape[1])]
    mini_batches = []
    while data.shape[1] > 0:
        block, data = data[:, :mini_batch_size], data[:, mini_batch_size:]
        mini_batches.append((block[:-1], block[-1]))  # fault
    return mini_batches


def zip_object_returned(X, Y, mini_batch_size=64, seed=0):
    """A zip object is returned: it has no length and can be gone through only once, where a list is wanted.

    say: list; zip; iterator; generator; once; len(; type
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    bounds = range(0, m, mini_batch_size)
    X_batches = [X[:, perm[i : i + mini_batch_size]] for i in bounds]
    Y_batches = [Y[:, perm[i : i + mini_batch_size]] for i in bounds]
    return zip(X_batches, Y_batches)  # fault


def cuts_at_the_end_too(X, Y, mini_batch_size=64, seed=0):
    """The cuts go up to m itself: when mini_batch_size divides m, an empty batch stands at the end.

    say: empty; divides; multiple; divisible; 0 columns; no columns; last batch; too many; number of batches; one more; without columns; extra
    """
    np.random.seed(seed)
    m = X.shape[1]
    p = np.random.permutation(m)
    cuts = np.arange(mini_batch_size, m + 1, mini_batch_size)  # fault
    return list(zip(np.split(X[:, p], cuts, axis=1), np.split(Y[:, p], cuts, axis=1)))
