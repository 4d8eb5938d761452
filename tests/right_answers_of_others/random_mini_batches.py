"""Right answers to random_mini_batches in unusual forms, written without sight of the checks."""

import numpy as np
import math
from itertools import takewhile, count


def hsplit_at_multiples(X, Y, mini_batch_size=64, seed=0):
    """np.split cuts both shuffled arrays at the multiples of mini_batch_size."""
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    cuts = range(mini_batch_size, m, mini_batch_size)
    return list(zip(np.split(X[:, order], cuts, axis=1), np.split(Y[:, order], cuts, axis=1)))


def cuts_the_order_itself(X, Y, mini_batch_size=64, seed=0):
    """The order is cut, and the columns of X and Y are taken batch by batch."""
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    pairs = []
    while order.size:
        now, order = order[:mini_batch_size], order[mini_batch_size:]
        pairs.append((X[:, now], Y[:, now]))
    return pairs


def full_then_rest_with_divmod(X, Y, mini_batch_size=64, seed=0):
    """Full batches and the rest are handled apart, counted with divmod."""
    np.random.seed(seed)
    m = X.shape[1]
    full, rest = divmod(m, mini_batch_size)
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    mini_batches = []
    for k in range(full):
        a, b = k * mini_batch_size, (k + 1) * mini_batch_size
        mini_batches.append((shuffled_X[:, a:b], shuffled_Y[:, a:b]))
    if rest > 0:
        mini_batches.append((shuffled_X[:, -rest:], shuffled_Y[:, -rest:]))
    return mini_batches


def transposed_all_the_way(X, Y, mini_batch_size=64, seed=0):
    """Examples are made rows, shuffled and cut as rows, and each batch is transposed back."""
    np.random.seed(seed)
    order = np.random.permutation(len(X.T))
    rows_X, rows_Y = X.T[order], Y.T[order]
    return [
        (rows_X[i : i + mini_batch_size].T, rows_Y[i : i + mini_batch_size].T)
        for i in range(0, len(order), mini_batch_size)
    ]


def recursive_cut(X, Y, mini_batch_size=64, seed=0):
    """A nested function halves the list of batch starts by recursion and joins the two results."""
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xs, Ys = X[:, order], Y[:, order]

    def cut(starts):
        if len(starts) == 0:
            return []
        if len(starts) == 1:
            piece = slice(starts[0], starts[0] + mini_batch_size)
            return [(Xs[:, piece], Ys[:, piece])]
        half = len(starts) // 2
        return cut(starts[:half]) + cut(starts[half:])

    return cut(list(range(0, m, mini_batch_size)))


def shuffles_an_arange(X, Y, mini_batch_size=64, seed=0):
    """np.random.shuffle on an arange gives the same order as np.random.permutation(m)."""
    np.random.seed(seed)
    m = X.shape[1]
    order = np.arange(m)
    np.random.shuffle(order)
    batches = []
    for k in range(math.ceil(m / mini_batch_size)):
        chosen = order[k * mini_batch_size : min(m, (k + 1) * mini_batch_size)]
        batches.append((np.take(X, chosen, axis=1), np.take(Y, chosen, axis=1)))
    return batches


def stacked_and_shuffled_together(X, Y, mini_batch_size=64, seed=0):
    """X and Y are stacked into one array and shuffled together, then parted again."""
    np.random.seed(seed)
    deck = np.vstack([X, Y])
    deck = deck[:, np.random.permutation(deck.shape[1])]
    n_x = X.shape[0]
    starts = takewhile(lambda s: s < deck.shape[1], count(0, mini_batch_size))
    return [(deck[:n_x, s : s + mini_batch_size], deck[n_x:, s : s + mini_batch_size]) for s in starts]


def column_by_column(X, Y, mini_batch_size=64, seed=0):
    """Single columns are collected in lists and joined with hstack when a batch is full or the end is reached."""
    np.random.seed(seed)
    m = X.shape[1]
    batches, xs, ys = [], [], []
    for place, j in enumerate(np.random.permutation(m)):
        xs.append(X[:, [j]])
        ys.append(Y[:, [j]])
        if len(xs) == mini_batch_size or place == m - 1:
            batches.append((np.hstack(xs), np.hstack(ys)))
            xs, ys = [], []
    return batches


def generator_inside_list(X, Y, mini_batch_size=64, seed=0):
    """A nested generator yields the pairs and list() collects them."""

    def pairs():
        np.random.seed(seed)
        order = np.random.permutation(X.shape[1])
        for first in order[::mini_batch_size]:
            place = int(np.flatnonzero(order == first)[0])
            yield X[:, order[place : place + mini_batch_size]], Y[:, order[place : place + mini_batch_size]]

    return list(pairs())


def filled_through_the_inverse(X, Y, mini_batch_size=64, seed=0):
    """Column j is written to the place where the order holds j, found with argsort: the same order by way of its inverse."""
    np.random.seed(seed)
    m = X.shape[1]
    where = np.argsort(np.random.permutation(m))
    X_new, Y_new = np.empty_like(X), np.empty_like(Y)
    X_new[:, where] = X
    Y_new[:, where] = Y
    edges = [*range(0, m, mini_batch_size), m]
    return [(X_new[:, a:b], Y_new[:, a:b]) for a, b in zip(edges, edges[1:])]


def rows_of_the_transpose(X, Y, mini_batch_size=64, seed=0):
    """Shuffles rows of X.T and Y.T, and turns each piece back."""
    np.random.seed(seed)
    order = np.random.permutation(X.shape[1])
    A, B = X.T[order], Y.T[order]
    return [(A[i:i + mini_batch_size].T, B[i:i + mini_batch_size].T) for i in range(0, len(order), mini_batch_size)]


def split_the_order(X, Y, mini_batch_size=64, seed=0):
    """np.split of the order, then columns by np.take."""
    np.random.seed(seed)
    m = X.shape[1]
    pieces = np.split(np.random.permutation(m), np.arange(mini_batch_size, m, mini_batch_size))
    return [(np.take(X, piece, axis=1), np.take(Y, piece, axis=1)) for piece in pieces]


def stacked_deck(X, Y, mini_batch_size=64, seed=0):
    """X above Y in one array of columns, shuffled and cut together."""
    n_x, m = X.shape
    np.random.seed(seed)
    deck = np.vstack((X, Y))[:, np.random.permutation(m)]
    batches = []
    start = 0
    while start < m:
        hand = deck[:, start:start + mini_batch_size]
        batches.append((hand[:n_x], hand[n_x:]))
        start += mini_batch_size
    return batches


def full_ones_then_rest(X, Y, mini_batch_size=64, seed=0):
    """Complete batches first, and the rest if there is one."""
    np.random.seed(seed)
    m = X.shape[1]
    order = list(np.random.permutation(m))
    Xs, Ys = X[:, order], Y[:, order]
    full, rest = divmod(m, mini_batch_size)
    out = [(Xs[:, k * mini_batch_size:(k + 1) * mini_batch_size], Ys[:, k * mini_batch_size:(k + 1) * mini_batch_size])
           for k in range(full)]
    if rest:
        out.append((Xs[:, -rest:], Ys[:, -rest:]))
    return out
