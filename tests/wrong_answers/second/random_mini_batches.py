"""More wrong answers to random_mini_batches, by another author: see the package's docstring."""

import math

import numpy as np


def shuffles_rows(X, Y, mini_batch_size=64, seed=0):
    """X[order] takes rows; the examples are columns.

    say: column; row; x[:, order]; indexerror; index; out of bounds
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_shuffled = X[order]  # fault
    Y_shuffled = Y[order]  # fault
    batches = []
    for k in range(0, m, mini_batch_size):
        batches.append((X_shuffled[:, k:k + mini_batch_size], Y_shuffled[:, k:k + mini_batch_size]))
    return batches


def labels_left_at_home(X, Y, mini_batch_size=64, seed=0):
    """Only X is shuffled, so the columns lose their labels.

    say: label; same order; together; its own; shuffle
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuffled_X = X[:, order]
    mini_batches = []
    for k in range(0, m, mini_batch_size):
        X_batch = shuffled_X[:, k : k + mini_batch_size]
        Y_batch = Y[:, k : k + mini_batch_size]  # fault
        mini_batches.append((X_batch, Y_batch))
    return mini_batches


def each_its_own_permutation(X, Y, mini_batch_size=64, seed=0):
    """X and Y are shuffled by two different permutations.

    say: one permutation; same order; together; label; both; twice; once; its own
    """
    np.random.seed(seed)
    m = X.shape[1]
    X2 = X[:, np.random.permutation(m)]
    Y2 = Y[:, np.random.permutation(m)]  # fault
    return [(X2[:, i:i + mini_batch_size], Y2[:, i:i + mini_batch_size]) for i in range(0, m, mini_batch_size)]


def full_batches_only(X, Y, mini_batch_size=64, seed=0):
    """The columns left over at the end are lost: only the complete batches are made.

    say: last batch; left over; left; short; lost; missing; rest; remain; complete; number of batches; batches
    """
    m = X.shape[1]
    np.random.seed(seed)
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    mini_batches = []
    num_complete_minibatches = math.floor(m / mini_batch_size)  # fault
    for k in range(0, num_complete_minibatches):
        mini_batch_X = shuffled_X[:, k * mini_batch_size:(k + 1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size:(k + 1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    return mini_batches  # fault


def rest_counted_from_the_back(X, Y, mini_batch_size=64, seed=0):
    """The last batch takes the last mini_batch_size columns, some of which were in the batch before.

    say: last batch; twice; again; left over; what is left; too many; short; repeat; already; remain; columns
    """
    m = X.shape[1]
    np.random.seed(seed)
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    mini_batches = []
    full = m // mini_batch_size
    for k in range(full):
        a, b = k * mini_batch_size, (k + 1) * mini_batch_size
        mini_batches.append((shuffled_X[:, a:b], shuffled_Y[:, a:b]))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, -mini_batch_size:], shuffled_Y[:, -mini_batch_size:]))  # fault
    return mini_batches


def rest_from_the_unshuffled(X, Y, mini_batch_size=64, seed=0):
    """The last short batch is cut out of X and Y themselves, and not of the shuffled ones.

    say: last batch; shuffled; unshuffled; short; original; not in the shuffled order
    """
    m = X.shape[1]
    np.random.seed(seed)
    permutation = np.random.permutation(m)
    shuffled_X, shuffled_Y = X[:, permutation], Y[:, permutation]
    mini_batches = []
    full = m // mini_batch_size
    for k in range(full):
        a, b = k * mini_batch_size, (k + 1) * mini_batch_size
        mini_batches.append((shuffled_X[:, a:b], shuffled_Y[:, a:b]))
    if m % mini_batch_size:
        end = full * mini_batch_size
        mini_batches.append((X[:, end:], Y[:, end:]))  # fault
    return mini_batches


def empty_batch_at_the_end(X, Y, mini_batch_size=64, seed=0):
    """When the size divides m, an empty batch is appended at the end.

    say: empty; one too many; divides; never empty; no columns; 0 columns
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    out = []
    for k in range(m // mini_batch_size + 1):  # fault
        columns = order[k * mini_batch_size:(k + 1) * mini_batch_size]
        out.append((X[:, columns], Y[:, columns]))  # fault
    return out


def seed_forgotten(X, Y, mini_batch_size=64, seed=0):
    """np.random.seed(seed) is never called, so the order is another one each time.

    say: seed; np.random.seed; order; each time; permutation
    """
    m = X.shape[1]
    order = np.random.permutation(m)  # fault
    X = X[:, order]
    Y = Y[:, order]
    pairs = []
    start = 0
    while start < m:
        pairs.append((X[:, start:start + mini_batch_size], Y[:, start:start + mini_batch_size]))
        start += mini_batch_size
    return pairs


def new_deck_every_batch(X, Y, mini_batch_size=64, seed=0):
    """The permutation is drawn in every round, so columns come twice and others never.

    say: one permutation; once; before the loop; twice; inside; again; several
    """
    np.random.seed(seed)
    m = X.shape[1]
    batches = []
    for start in range(0, m, mini_batch_size):
        order = np.random.permutation(m)  # fault
        chosen = order[start:start + mini_batch_size]
        batches.append((X[:, chosen], Y[:, chosen]))
    return batches


def two_lists(X, Y, mini_batch_size=64, seed=0):
    """It returns a list of X's and a list of Y's instead of one list of pairs.

    say: pair; tuple; list; (x_batch, y_batch); two lists
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_batches, Y_batches = [], []
    for i in range(0, m, mini_batch_size):
        X_batches.append(X[:, order[i:i + mini_batch_size]])
        Y_batches.append(Y[:, order[i:i + mini_batch_size]])
    return X_batches, Y_batches  # fault


def flat_list(X, Y, mini_batch_size=64, seed=0):
    """X_batch and Y_batch are put into the list one after the other and not as a pair.

    say: pair; tuple; (x_batch, y_batch); append; too many; flat; extend
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    mini_batches = []
    for i in range(0, m, mini_batch_size):
        cut = order[i:i + mini_batch_size]
        mini_batches += (X[:, cut], Y[:, cut])  # fault
    return mini_batches


def shuffles_the_guests_data(X, Y, mini_batch_size=64, seed=0):
    """The shuffled columns are written back into X and Y themselves, which shall stay as they are.

    say: leave; themselves; in place; changed; overwrite; copy; changes; x[:]
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X[:] = X[:, order]  # fault
    Y[:] = Y[:, order]  # fault
    result = []
    for i in range(0, m, mini_batch_size):
        result.append((X[:, i:i + mini_batch_size], Y[:, i:i + mini_batch_size]))
    return result


def first_batch_only(X, Y, mini_batch_size=64, seed=0):
    """The return is inside the loop, so there is only the first batch.

    say: return; inside; first batch; one batch; missing; indent; after the loop; batches
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_s, Y_s = X[:, order], Y[:, order]
    batches = []
    for i in range(0, m, mini_batch_size):
        batches.append((X_s[:, i:i + mini_batch_size], Y_s[:, i:i + mini_batch_size]))
        return batches  # fault


def list_born_in_the_loop(X, Y, mini_batch_size=64, seed=0):
    """The list is made anew in every round, so only the last batch is left in it.

    say: before the loop; inside; last batch; one batch; list; missing; each round; anew; batches
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for i in range(0, m, mini_batch_size):
        mini_batches = []  # fault
        batch = order[i : i + mini_batch_size]
        mini_batches.append((X[:, batch], Y[:, batch]))
    return mini_batches


def k_plus_size(X, Y, mini_batch_size=64, seed=0):
    """The slice ends at k + size and not at (k + 1)·size: the later batches are too narrow or empty.

    say: slice; too few; narrow; empty; ends; columns; missing; lost
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuffled_X, shuffled_Y = X[:, order], Y[:, order]
    mini_batches = []
    for k in range(math.ceil(m / mini_batch_size)):
        x = shuffled_X[:, k * mini_batch_size : k + mini_batch_size]  # fault
        y = shuffled_Y[:, k * mini_batch_size : k + mini_batch_size]  # fault
        mini_batches.append((x, y))
    return mini_batches


def one_row_of_labels_presumed(X, Y, mini_batch_size=64, seed=0):
    """reshape((1, m)) presumes that Y has a single row; it may have more.

    say: reshape; more than one row; one row; rows; several rows; valueerror
    """
    m = X.shape[1]
    np.random.seed(seed)
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))  # fault
    return [
        (shuffled_X[:, i : i + mini_batch_size], shuffled_Y[:, i : i + mini_batch_size])
        for i in range(0, m, mini_batch_size)
    ]


def counts_rows_as_examples(X, Y, mini_batch_size=64, seed=0):
    """len(X) is the number of rows; the number of examples is X.shape[1].

    say: shape[1]; column; row; number of examples; len(x); missing; examples
    """
    np.random.seed(seed)
    m = len(X)  # fault
    order = np.random.permutation(m)
    batches = []
    for i in range(0, m, mini_batch_size):
        picked = order[i:i + mini_batch_size]
        batches.append((X[:, picked], Y[:, picked]))
    return batches


def range_of_a_fraction(X, Y, mini_batch_size=64, seed=0):
    """m / mini_batch_size is a decimal number, and range needs a whole one.

    say: float; integer; whole number; range; typeerror; //; decimal; ceil
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    batches = []
    for k in range(m / mini_batch_size):  # fault
        part = order[k * mini_batch_size:(k + 1) * mini_batch_size]
        batches.append((X[:, part], Y[:, part]))
    return batches


def modern_generator(X, Y, mini_batch_size=64, seed=0):
    """The order comes from default_rng(seed); here np.random.seed and np.random.permutation are asked for.

    say: np.random.seed; default_rng; generator; order; seed; permutation
    """
    rng = np.random.default_rng(seed)  # fault
    order = rng.permutation(X.shape[1])  # fault
    starts = range(0, len(order), mini_batch_size)
    return [(X[:, order[s:s + mini_batch_size]], Y[:, order[s:s + mini_batch_size]]) for s in starts]


def rest_in_every_round(X, Y, mini_batch_size=64, seed=0):
    """The leftover batch is appended inside the loop, so it comes once in each round.

    say: last batch; inside; after the loop; too many; several; again; indent; twice; left over; rest; more than once
    """
    m = X.shape[1]
    np.random.seed(seed)
    p = np.random.permutation(m)
    Xs, Ys = X[:, p], Y[:, p]
    mini_batches = []
    full = m // mini_batch_size
    for k in range(full):
        mini_batches.append((Xs[:, k*mini_batch_size:(k+1)*mini_batch_size],
                             Ys[:, k*mini_batch_size:(k+1)*mini_batch_size]))
        if m % mini_batch_size != 0:  # fault
            mini_batches.append((Xs[:, full*mini_batch_size:], Ys[:, full*mini_batch_size:]))  # fault
    return mini_batches


def cuts_rows(X, Y, mini_batch_size=64, seed=0):
    """The slices cut rows of the shuffled arrays; the columns must be cut.

    say: column; row; slice; axis
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuffled_X, shuffled_Y = X[:, order], Y[:, order]
    batches = []
    for start in range(0, m, mini_batch_size):
        stop = start + mini_batch_size
        batches.append((shuffled_X[start:stop], shuffled_Y[start:stop]))  # fault
    return batches


def no_rest_and_labels_stay(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: the leftover columns are lost, and the labels are cut from the unshuffled Y.

    say: last batch; left over; lost; short; missing; rest; label; together; same order; number of batches
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_new = X[:, order]
    Y_new = Y  # fault
    batches = []
    for k in range(m // mini_batch_size):  # fault
        a = k * mini_batch_size
        b = a + mini_batch_size
        batches.append((X_new[:, a:b], Y_new[:, a:b]))  # fault
    return batches
