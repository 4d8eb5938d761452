"""More right answers to random_mini_batches, by another author: see the package's docstring."""

import numpy as np


def split_along_axis(X, Y, mini_batch_size=64, seed=0):
    """np.split cuts both shuffled arrays at the same positions."""
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    cuts = np.arange(mini_batch_size, X.shape[1], mini_batch_size)
    return list(zip(np.split(X[:, order], cuts, axis=1), np.split(Y[:, order], cuts, axis=1)))


def dataset_with_getitem(X, Y, mini_batch_size=64, seed=0):
    """A class gives batch number k by indexing, and raises IndexError at the end, so that list() stops."""

    class Batches:
        def __init__(self):
            np.random.seed(seed)
            self.order = np.random.permutation(X.shape[1])

        def __getitem__(self, k):
            columns = self.order[k * mini_batch_size : (k + 1) * mini_batch_size]
            if columns.size == 0:
                raise IndexError(k)
            return X[:, columns], Y[:, columns]

    return list(Batches())


def rows_for_a_while(X, Y, mini_batch_size=64, seed=0):
    """It works on the transposed arrays, and transposes each batch back; a full and a rest part."""
    np.random.seed(seed)
    examples, labels = X.T, Y.T
    order = np.random.permutation(len(examples))
    full, rest = divmod(len(order), mini_batch_size)
    pieces = list(order[: full * mini_batch_size].reshape(full, mini_batch_size))
    if rest:
        pieces.append(order[-rest:])
    return [(examples[piece].T, labels[piece].T) for piece in pieces]
