"""Mini-batches, cut in many ways."""

import math

import numpy as np


def batches_textbook(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    order = list(np.random.permutation(m))
    shuffled_X = X[:, order]
    shuffled_Y = Y[:, order].reshape((1, m))
    full = math.floor(m / mini_batch_size)
    for k in range(0, full):
        x = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((x, y))
    if m % mini_batch_size != 0:
        mini_batches.append(
            (shuffled_X[:, full * mini_batch_size :], shuffled_Y[:, full * mini_batch_size :])
        )
    return mini_batches


def batches_sliced(X, Y, mini_batch_size=64, seed=0):
    order = np.random.RandomState(seed).permutation(X.shape[1])
    return [
        (X[:, part], Y[:, part])
        for part in (order[i : i + mini_batch_size] for i in range(0, X.shape[1], mini_batch_size))
    ]


def batches_split(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    cuts = np.arange(mini_batch_size, X.shape[1], mini_batch_size)
    return list(
        zip(np.split(X[:, order], cuts, axis=1), np.split(Y[:, order], cuts, axis=1), strict=True)
    )


def batches_stacked(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    Z = np.vstack([X, Y])[:, np.random.permutation(X.shape[1])]
    found, start = [], 0
    while start < Z.shape[1]:
        part = Z[:, start : start + mini_batch_size]
        found.append([part[:-1], part[-1:]])
        start += mini_batch_size
    return found


def batches_by_rows(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    index = np.arange(X.shape[1])
    np.random.shuffle(index)
    x, y = X.T[index], Y.T[index]
    count = -(-len(index) // mini_batch_size)
    return tuple(
        (
            x[k * mini_batch_size : (k + 1) * mini_batch_size].T.copy(),
            y[k * mini_batch_size : (k + 1) * mini_batch_size].T.copy(),
        )
        for k in range(count)
    )


def batches_mixed_in_one_go(data, labels, size=64, seed=0, verbose=False):
    np.random.seed(seed)
    order = np.random.permutation(data.shape[-1])
    pairs = []
    for k in range(int(np.ceil(len(order) / size))):
        take = order[k * size : min((k + 1) * size, len(order))]
        pairs.append((np.take(data, take, axis=1), np.take(labels, take, axis=1)))
    return pairs


RIGHT = {
    "random_mini_batches": [
        batches_textbook,
        batches_sliced,
        batches_split,
        batches_stacked,
        batches_by_rows,
        batches_mixed_in_one_go,
    ],
}
