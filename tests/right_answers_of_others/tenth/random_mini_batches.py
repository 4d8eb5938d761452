"""More right answers to random_mini_batches, by another author."""

import numpy as np


def takes_from_a_shrinking_order(X, Y, mini_batch_size=64, seed=0):
    """The order is eaten from the left with np.take until nothing is left."""
    np.random.seed(seed)
    order, batches = np.random.permutation(X.shape[1]), []
    while order.size:
        now, order = order[:mini_batch_size], order[mini_batch_size:]
        batches.append(tuple(np.take(A, now, axis=1) for A in (X, Y)))
    return batches
