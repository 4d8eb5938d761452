"""More right answers to random_mini_batches, by another author."""

import numpy as np


def splits_the_order(X, Y, mini_batch_size=64, seed=0):
    """Splits the order, and takes the columns of each piece."""
    np.random.seed(seed)
    m = X.shape[1]
    pieces = np.split(np.random.permutation(m), range(mini_batch_size, m, mini_batch_size))
    return [(X.take(p, axis=1), Y.take(p, axis=1)) for p in pieces]


def transposed_rows(X, Y, mini_batch_size=64, seed=0):
    """Works with examples as rows and transposes each batch back."""
    np.random.seed(seed)
    order = np.random.permutation(len(X.T))
    A, B = X.T[order], Y.T[order]
    batches = []
    while len(A) > 0:
        batches.append((A[:mini_batch_size].T, B[:mini_batch_size].T))
        A, B = A[mini_batch_size:], B[mini_batch_size:]
    return batches


def recursive_cut(X, Y, mini_batch_size=64, seed=0):
    """Cuts the rest by halving: recursion over the number of batches, to a small depth."""
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)

    def cut(first, last):
        if last - first == 1:
            p = order[first * mini_batch_size : last * mini_batch_size]
            return [(X[:, p], Y[:, p])]
        middle = (first + last) // 2
        return cut(first, middle) + cut(middle, last)

    return cut(0, -(-m // mini_batch_size))
