"""More right answers to random_mini_batches, by another author."""

import numpy as np


def split_with_cuts(X, Y, mini_batch_size=64, seed=0):
    """np.split along the columns at multiples of the batch size, then zip."""
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    cuts = np.arange(mini_batch_size, order.size, mini_batch_size)
    return list(zip(np.split(X[:, order], cuts, axis=1), np.split(Y[:, order], cuts, axis=1)))


def transposed_and_back(X, Y, mini_batch_size=64, seed=0):
    """Works on rows of the transposed arrays and turns each batch back."""
    np.random.seed(seed)
    rows = np.random.permutation(len(X.T))
    Xt, Yt = X.T[rows], Y.T[rows]
    pairs = []
    while len(Xt):
        pairs.append((Xt[:mini_batch_size].T, Yt[:mini_batch_size].T))
        Xt, Yt = Xt[mini_batch_size:], Yt[mini_batch_size:]
    return pairs


def full_ones_then_the_rest(X, Y, mini_batch_size=64, seed=0):
    """The long way: full batches in a loop, and an if for the rest; np.take for the columns."""
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    batches = []
    full, rest = divmod(m, mini_batch_size)
    for k in range(full):
        chosen = permutation[k * mini_batch_size : (k + 1) * mini_batch_size]
        batches += [(np.take(X, chosen, axis=1), np.take(Y, chosen, axis=1))]
    if rest > 0:
        chosen = permutation[-rest:]
        batches += [(np.take(X, chosen, axis=1), np.take(Y, chosen, axis=1))]
    return batches
