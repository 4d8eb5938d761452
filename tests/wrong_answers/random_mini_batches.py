"""Wrong answers to random_mini_batches, as people write them: see the package's docstring."""

import numpy as np
import math
import random


def cuts_without_shuffling(X, Y, mini_batch_size=64, seed=0):
    """The examples are cut in their given order; there is no shuffle at all.

    say: shuffle is missing; no shuffle; never shuffled; without shuffl; without a shuffle; not in
      shuffled order; file order; order of the file; cyclic; in order 0; in the given order; as
      they stand; shuffle + missing; shuffle + first; forgot + shuffl; permutation + missing;
      permutation + not used; permutation + never used; without a permutation; random order +
      instead; given order; original order; rows are not shuffled; columns are not shuffled;
      examples are not shuffled; nothing is not shuffled; batches are not shuffled; data are not
      shuffled; data is not shuffled; x and y are not shuffled; the order is not shuffled; they
      are not shuffled; was not shuffled; were not shuffled; as they came, not shuffled
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        mini_batch = (X[:, start : start + mini_batch_size], Y[:, start : start + mini_batch_size])  # fault
        mini_batches.append(mini_batch)
    return mini_batches


def labels_left_unshuffled(X, Y, mini_batch_size=64, seed=0):
    """Only X is shuffled; Y keeps its order, so examples lose their labels.

    say: y is not shuffled; y was not shuffled; y not shuffled; y is left; y stays; y keeps; y
      unshuffled; unshuffled y; y must be shuffled; y is never; y in the same order; y must + same
      order; y needs + same order; y has + same order; y too; x and y + same order; same order as
      x; in the same order; shuffle y; shuffles only x; only x; x alone; shuffle both; labels +
      not shuffled; labels + same order; labels + shuffled too; labels + stay; labels + wrong;
      wrong label; wrong target; another label; other labels; lose + label; own label; its label;
      their labels; own target; its own y; y of another; y of other; y belongs to another; another
      row's; other rows' target; targets + file; targets + not shuffled; do not match; no longer
      match; y_batch + order; y_batch + unshuffled; y[order; y[batch]; same columns of y; same
      rows of y; another row
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    shuffled_X = X[:, permutation]
    shuffled_Y = Y  # fault
    batches = []
    for k in range(0, m, mini_batch_size):
        batches.append((shuffled_X[:, k : k + mini_batch_size], shuffled_Y[:, k : k + mini_batch_size]))
    return batches


def an_order_for_each(X, Y, mini_batch_size=64, seed=0):
    """X and Y are each shuffled with a permutation of their own.

    say: two permutations; one permutation; second permutation; own permutation; permutation of
      its own; permutation of their own; in the same order; one order for both; same order for
      both; same permutation; same order as x; x's order; order of its own; order of their own;
      different orders; y is + another order; y is in a different order; y in another order; y in
      a different order; y has + own order; drawn twice; permutations; one draw; x and y + same
      order; lose + label; wrong label; own label
    """
    np.random.seed(seed)
    m = X.shape[1]
    Xs = X[:, np.random.permutation(m)]
    Ys = Y[:, np.random.permutation(m)]  # fault
    return [(Xs[:, i : i + mini_batch_size], Ys[:, i : i + mini_batch_size]) for i in range(0, m, mini_batch_size)]


def shuffles_rows(X, Y, mini_batch_size=64, seed=0):
    """X[order] and Y[order] take rows, where the columns are meant.

    say: takes rows; shuffles rows; shuffled rows; rows + instead of columns; rows, not columns;
      rows are shuffled; rows + columns; [:, order]; out of bounds; x[order]; x[order; columns,
      not rows; axis 0; [:,
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_mixed = X[order]  # fault
    Y_mixed = Y[order]  # fault
    out = []
    for s in range(0, m, mini_batch_size):
        out.append((X_mixed[:, s : s + mini_batch_size], Y_mixed[:, s : s + mini_batch_size]))
    return out


def seed_unused(X, Y, mini_batch_size=64, seed=0):
    """np.random.seed(seed) is never called, so the order differs from call to call.

    say: seed + not; seed + missing; seed + never; seed + forgot; no seed; without seed; without
      the seed; without a seed; every call + different; two calls; repeatable; reproduc; every
      run; each run; seed + first; seed + unused; seed + ignored; np.random.seed + not;
      np.random.seed + never; np.random.seed + missing; call np.random.seed; np.random.seed(seed)
      first; first np.random.seed; np.random.seed(seed) before; np.random.seed(seed) + before
    """
    m = X.shape[1]
    order = np.random.permutation(m)  # fault
    X_sh, Y_sh = X[:, order], Y[:, order]
    batches = list()
    left = 0
    while left < m:
        right = left + mini_batch_size
        batches.append((X_sh[:, left:right], Y_sh[:, left:right]))
        left = right
    return batches


def seed_after_the_draw(X, Y, mini_batch_size=64, seed=0):
    """The seed is set only after the permutation has been drawn.

    say: seed + after; seed + before; seed + first; seed + too late; seed + earlier; two calls;
      seed + no effect; repeatable; reproduc; same seed; every call + different; two different
      answers + random numbers without the seed
    """
    m = X.shape[1]
    perm = np.random.permutation(m)  # fault
    np.random.seed(seed)  # fault
    Xp = X[:, perm]
    Yp = Y[:, perm]
    res = []
    for j in range(0, m, mini_batch_size):
        res.append((Xp[:, j : j + mini_batch_size], Yp[:, j : j + mini_batch_size]))
    return res


def generator_of_the_last_section(X, Y, mini_batch_size=64, seed=0):
    """The order comes from np.random.default_rng(seed), as in section 2; here np.random.seed is asked for.

    say: default_rng; another generator; other generator; wrong generator; section 2;
      np.random.permutation; legacy; new generator + old; rng.permutation; np.random.seed +
      instead; np.random.seed + not; np.random.seed + other; np.random.seed + here; use
      np.random.seed; use np.random.permutation
    """
    rng = np.random.default_rng(seed)  # fault
    n_examples = X.shape[1]
    order = rng.permutation(n_examples)  # fault
    batches = []
    for begin in range(0, n_examples, mini_batch_size):
        cols = order[begin : begin + mini_batch_size]
        batches.append((X[:, cols], Y[:, cols]))
    return batches


def seed_always_zero(X, Y, mini_batch_size=64, seed=0):
    """np.random.seed(0) ignores the parameter seed, so all seeds give the same order.

    say: seed + fixed; seed + always; np.random.seed(0); seed(0); seed + ignored; seed + not used;
      seed + unused; every seed; other seed; another seed; parameter seed; all seeds; different
      seed; seed + hard; `seed`; seed=; seed + not 0
    """
    np.random.seed(0)  # fault
    m = X.shape[1]
    p = np.random.permutation(m)
    bs = mini_batch_size
    return [(X[:, p[i : i + bs]], Y[:, p[i : i + bs]]) for i in range(0, m, bs)]


def counts_rows_as_examples(X, Y, mini_batch_size=64, seed=0):
    """m is X.shape[0], the number of rows, so the order covers the wrong number of examples.

    say: x.shape[0]; shape[0]; shape[1]; number of rows; number of columns; examples are columns;
      len(x); m is the number of rows; m is the number of columns; m = x.shape[1]; examples are
      the columns; number of columns of x; rows of x; columns of x
    """
    np.random.seed(seed)
    m = X.shape[0]  # fault
    order = np.random.permutation(m)
    X = X[:, order]
    Y = Y[:, order]
    mini_batches = []
    for k in range(0, m, mini_batch_size):
        mini_batches.append((X[:, k : k + mini_batch_size], Y[:, k : k + mini_batch_size]))
    return mini_batches


def shuffles_the_callers_arrays(X, Y, mini_batch_size=64, seed=0):
    """X and Y are overwritten in place with the shuffled columns, so the caller's data are changed.

    say: caller; as they are; x[:]; x is changed; x and y + changed; changes x; changes the;
      modifies; modified; x and y themselves; your inputs; the inputs; input + changed; untouched;
      original x; a copy; changed in place; shuffled in place; in place + caller; is changed; are
      changed; in-place; in place,; leave x; overwrites x; overwrites your; x was changed; x was
      shuffled
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X[:] = X[:, order]  # fault
    Y[:] = Y[:, order]  # fault
    mini_batches = []
    for s in range(0, m, mini_batch_size):
        mini_batches.append((X[:, s : s + mini_batch_size].copy(), Y[:, s : s + mini_batch_size].copy()))
    return mini_batches


def draws_for_every_batch(X, Y, mini_batch_size=64, seed=0):
    """A new permutation is drawn for every batch, so some examples come twice and some not at all.

    say: permutation + every batch; permutation + each batch; permutation + per batch; permutation
      + before the loop; permutation + in the loop; permutation + inside the loop; permutation +
      only once; permutation + drawn again; permutation + drawn once; permutation + every round;
      permutation + each round; order + every batch; order + each batch; order + per batch; order
      + before the loop; order + in the loop; order + inside the loop; order + only once; order +
      drawn again; order + drawn once; order + every round; order + each round; shuffle + every
      batch; shuffle + each batch; shuffle + per batch; shuffle + before the loop; shuffle + in
      the loop; shuffle + inside the loop; shuffle + only once; shuffle + drawn again; shuffle +
      drawn once; shuffle + every round; shuffle + each round; one permutation; too many
      permutations; several permutations; new permutation; examples + twice; columns + twice; some
      examples
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        permutation = np.random.permutation(m)  # fault
        batch = permutation[start : start + mini_batch_size]
        mini_batches.append((X[:, batch], Y[:, batch]))
    return mini_batches


def order_used_backwards(X, Y, mini_batch_size=64, seed=0):
    """Column j is moved to place order[j] instead of place j being filled by column order[j]: the inverse order.

    say: inverse; backward; argsort; left side; left of the; wrong side; to place; moved to; [:,
      order] =; x[:, order]; x[:, order[; other way round; undo; the place + column; wrong
      direction; reads + writes; reversed
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_new, Y_new = np.empty_like(X), np.empty_like(Y)
    for j in range(m):
        X_new[:, order[j]] = X[:, j]  # fault
        Y_new[:, order[j]] = Y[:, j]  # fault
    mini_batches = []
    for s in range(0, m, mini_batch_size):
        mini_batches.append((X_new[:, s : s + mini_batch_size], Y_new[:, s : s + mini_batch_size]))
    return mini_batches


def pythons_own_random(X, Y, mini_batch_size=64, seed=0):
    """The order is shuffled with Python's module random, which draws another order than np.random.

    say: random module; module random; module `random`; python's random; random.shuffle; another
      generator; other generator; wrong generator; standard library; python's own; python; import
      random; use np.random; not np.random; np.random.permutation
    """
    random.seed(seed)  # fault
    m = X.shape[1]
    idx = list(range(m))
    random.shuffle(idx)  # fault
    X_r, Y_r = X[:, idx], Y[:, idx]
    return [(X_r[:, a : a + mini_batch_size], Y_r[:, a : a + mini_batch_size]) for a in range(0, m, mini_batch_size)]


def drops_the_short_batch(X, Y, mini_batch_size=64, seed=0):
    """Only the full batches are cut; the columns left over are lost.

    say: short + missing; short + drop; short + left out; short + skip; short + never; short + not
      used; short + unused; short + forgot; short + not there; short + batch too; short + ignored;
      last batch + missing; last batch + drop; last batch + left out; last batch + skip; last
      batch + never; last batch + not used; last batch + unused; last batch + forgot; last batch +
      not there; last batch + batch too; last batch + ignored; left over + missing; left over +
      drop; left over + left out; left over + lost; left over + skip; left over + never; left over
      + not used; left over + unused; left over + forgot; left over + not there; left over + batch
      too; left over + ignored; leftover + missing; leftover + drop; leftover + left out; leftover
      + lost; leftover + skip; leftover + never; leftover + not used; leftover + unused; leftover
      + forgot; leftover + not there; leftover + batch too; leftover + ignored; left-over +
      missing; left-over + drop; left-over + left out; left-over + lost; left-over + skip;
      left-over + never; left-over + not used; left-over + unused; left-over + forgot; left-over +
      not there; left-over + batch too; left-over + ignored; what is left + missing; what is left
      + drop; what is left + left out; what is left + lost; what is left + skip; what is left +
      never; what is left + not used; what is left + unused; what is left + forgot; what is left +
      not there; what is left + batch too; what is left + ignored; remain + missing; remain +
      drop; remain + left out; remain + lost; remain + skip; remain + never; remain + not used;
      remain + unused; remain + forgot; remain + not there; remain + batch too; remain + ignored;
      the rest + missing; the rest + drop; the rest + left out; the rest + skip; the rest + never;
      the rest + not used; the rest + unused; the rest + forgot; the rest + not there; the rest +
      batch too; the rest + ignored; last rows + missing; last rows + drop; last rows + left out;
      last rows + skip; last rows + never; last rows + not used; last rows + unused; last rows +
      forgot; last rows + not there; last rows + batch too; last rows + ignored; last columns +
      missing; last columns + drop; last columns + left out; last columns + skip; last columns +
      never; last columns + not used; last columns + unused; last columns + forgot; last columns +
      not there; last columns + batch too; last columns + ignored; only full; only the full; only
      + full batches; one batch too few; a batch too few; one batch fewer; math.floor; rounds
      down; rounded down
    """
    np.random.seed(seed)
    m = X.shape[1]
    # Step 1: Shuffle (X, Y)
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((Y.shape[0], m))
    # Step 2: Partition (shuffled_X, shuffled_Y)
    num_complete_minibatches = math.floor(m / mini_batch_size)
    mini_batches = []
    for k in range(0, num_complete_minibatches):  # fault
        mini_batch_X = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    return mini_batches


def empty_batch_when_it_divides(X, Y, mini_batch_size=64, seed=0):
    """The rest is appended without asking whether there is one, so when m divides evenly an empty batch stands at the end.

    say: empty; evenly; divisible; nothing is left; nothing left; no rest; no remainder; multiple
      of; without columns; no columns; 0 columns; zero columns; one batch too many; divides m; m %
      mini_batch_size
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuf_X, shuf_Y = X[:, order], Y[:, order]
    full = m // mini_batch_size
    batches = []
    for k in range(full):
        lo, hi = k * mini_batch_size, (k + 1) * mini_batch_size
        batches.append((shuf_X[:, lo:hi], shuf_Y[:, lo:hi]))
    batches.append((shuf_X[:, full * mini_batch_size :], shuf_Y[:, full * mini_batch_size :]))  # fault
    return batches


def rest_from_unshuffled_X(X, Y, mini_batch_size=64, seed=0):
    """The last, short batch is cut from X and Y as they were before the shuffle.

    say: last batch + unshuffled; last batch + not shuffled; last batch + not the shuffled; last
      batch + original; last batch + before the shuffle; last batch + shuffled x; last batch +
      from x; last batch + shuffled array; last batch + file order; last batch + in the order of;
      last batch + shuffled order; last batch + shuffled column; last batch + shuffled + not;
      short + unshuffled; short + not shuffled; short + not the shuffled; short + original; short
      + before the shuffle; short + shuffled x; short + from x; short + shuffled array; short +
      file order; short + in the order of; short + shuffled order; short + shuffled column; left
      over + unshuffled; left over + not shuffled; left over + not the shuffled; left over +
      original; left over + before the shuffle; left over + shuffled x; left over + from x; left
      over + shuffled array; left over + file order; left over + in the order of; left over +
      shuffled order; left over + shuffled column; left over + shuffled + not; leftover +
      unshuffled; leftover + not shuffled; leftover + not the shuffled; leftover + original;
      leftover + before the shuffle; leftover + shuffled x; leftover + from x; leftover + shuffled
      array; leftover + file order; leftover + in the order of; leftover + shuffled order;
      leftover + shuffled column; leftover + shuffled + not; the rest + unshuffled; the rest + not
      shuffled; the rest + not the shuffled; the rest + original; the rest + before the shuffle;
      the rest + shuffled x; the rest + from x; the rest + shuffled array; the rest + file order;
      the rest + in the order of; the rest + shuffled order; the rest + shuffled column; the rest
      + shuffled + not; what is left + unshuffled; what is left + not shuffled; what is left + not
      the shuffled; what is left + original; what is left + before the shuffle; what is left +
      shuffled x; what is left + from x; what is left + shuffled array; what is left + file order;
      what is left + in the order of; what is left + shuffled order; what is left + shuffled
      column; what is left + shuffled + not; unshuffled x; taken from x; from x and y; from the
      original; not from the shuffled
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = np.random.permutation(m)
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    n_full = m // mini_batch_size
    for k in range(n_full):
        mini_batch_X = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    # end case
    if m % mini_batch_size != 0:
        mini_batch_X = X[:, n_full * mini_batch_size : m]  # fault
        mini_batch_Y = Y[:, n_full * mini_batch_size : m]  # fault
        mini_batches.append((mini_batch_X, mini_batch_Y))
    return mini_batches


def labels_of_the_rest_unshuffled(X, Y, mini_batch_size=64, seed=0):
    """In the short last batch the columns of Y come from the unshuffled Y.

    say: last batch + y is; last batch + y from; last batch + y comes; last batch + unshuffled y;
      y is + last batch + unshuffled; y was + last batch + unshuffled; y has + last batch +
      unshuffled; `y` + last batch + unshuffled; y must + last batch + unshuffled; y stays + last
      batch + unshuffled; y keeps + last batch + unshuffled; y_batch + last batch + unshuffled;
      labels + last batch + unshuffled; y needs + last batch + unshuffled; y comes + last batch +
      unshuffled; y in the + last batch + unshuffled; y not + last batch + unshuffled; y is + last
      batch + not shuffled; y was + last batch + not shuffled; y has + last batch + not shuffled;
      `y` + last batch + not shuffled; y must + last batch + not shuffled; y stays + last batch +
      not shuffled; y keeps + last batch + not shuffled; y_batch + last batch + not shuffled;
      labels + last batch + not shuffled; y needs + last batch + not shuffled; y comes + last
      batch + not shuffled; y in the + last batch + not shuffled; y not + last batch + not
      shuffled; last batch + original y; last batch + shuffled y; last batch + labels; last batch
      + label; y is + last batch + other; y was + last batch + other; y has + last batch + other;
      `y` + last batch + other; y must + last batch + other; y stays + last batch + other; y keeps
      + last batch + other; y_batch + last batch + other; labels + last batch + other; y needs +
      last batch + other; y comes + last batch + other; y in the + last batch + other; y not +
      last batch + other; y is + last batch + wrong; y was + last batch + wrong; y has + last
      batch + wrong; `y` + last batch + wrong; y must + last batch + wrong; y stays + last batch +
      wrong; y keeps + last batch + wrong; y_batch + last batch + wrong; labels + last batch +
      wrong; y needs + last batch + wrong; y comes + last batch + wrong; y in the + last batch +
      wrong; y not + last batch + wrong; last batch + y_batch; y is + last batch + shuffled; y was
      + last batch + shuffled; y has + last batch + shuffled; `y` + last batch + shuffled; y must
      + last batch + shuffled; y stays + last batch + shuffled; y keeps + last batch + shuffled;
      y_batch + last batch + shuffled; labels + last batch + shuffled; y needs + last batch +
      shuffled; y comes + last batch + shuffled; y in the + last batch + shuffled; y not + last
      batch + shuffled; y is + last batch + belong; y was + last batch + belong; y has + last
      batch + belong; `y` + last batch + belong; y must + last batch + belong; y stays + last
      batch + belong; y keeps + last batch + belong; y_batch + last batch + belong; labels + last
      batch + belong; y needs + last batch + belong; y comes + last batch + belong; y in the +
      last batch + belong; y not + last batch + belong; short + y is; short + y from; short + y
      comes; short + unshuffled y; y is + short + unshuffled; y was + short + unshuffled; y has +
      short + unshuffled; `y` + short + unshuffled; y must + short + unshuffled; y stays + short +
      unshuffled; y keeps + short + unshuffled; y_batch + short + unshuffled; labels + short +
      unshuffled; y needs + short + unshuffled; y comes + short + unshuffled; y in the + short +
      unshuffled; y not + short + unshuffled; y is + short + not shuffled; y was + short + not
      shuffled; y has + short + not shuffled; `y` + short + not shuffled; y must + short + not
      shuffled; y stays + short + not shuffled; y keeps + short + not shuffled; y_batch + short +
      not shuffled; labels + short + not shuffled; y needs + short + not shuffled; y comes + short
      + not shuffled; y in the + short + not shuffled; y not + short + not shuffled; short +
      original y; short + shuffled y; short + labels; short + label; y is + short + other; y was +
      short + other; y has + short + other; `y` + short + other; y must + short + other; y stays +
      short + other; y keeps + short + other; y_batch + short + other; labels + short + other; y
      needs + short + other; y comes + short + other; y in the + short + other; y not + short +
      other; y is + short + wrong; y was + short + wrong; y has + short + wrong; `y` + short +
      wrong; y must + short + wrong; y stays + short + wrong; y keeps + short + wrong; y_batch +
      short + wrong; labels + short + wrong; y needs + short + wrong; y comes + short + wrong; y
      in the + short + wrong; y not + short + wrong; short + y_batch; y is + short + shuffled; y
      was + short + shuffled; y has + short + shuffled; `y` + short + shuffled; y must + short +
      shuffled; y stays + short + shuffled; y keeps + short + shuffled; y_batch + short +
      shuffled; labels + short + shuffled; y needs + short + shuffled; y comes + short + shuffled;
      y in the + short + shuffled; y not + short + shuffled; y is + short + belong; y was + short
      + belong; y has + short + belong; `y` + short + belong; y must + short + belong; y stays +
      short + belong; y keeps + short + belong; y_batch + short + belong; labels + short + belong;
      y needs + short + belong; y comes + short + belong; y in the + short + belong; y not + short
      + belong; left over + y is; left over + y from; left over + y comes; left over + unshuffled
      y; y is + left over + unshuffled; y was + left over + unshuffled; y has + left over +
      unshuffled; `y` + left over + unshuffled; y must + left over + unshuffled; y stays + left
      over + unshuffled; y keeps + left over + unshuffled; y_batch + left over + unshuffled;
      labels + left over + unshuffled; y needs + left over + unshuffled; y comes + left over +
      unshuffled; y in the + left over + unshuffled; y not + left over + unshuffled; y is + left
      over + not shuffled; y was + left over + not shuffled; y has + left over + not shuffled; `y`
      + left over + not shuffled; y must + left over + not shuffled; y stays + left over + not
      shuffled; y keeps + left over + not shuffled; y_batch + left over + not shuffled; labels +
      left over + not shuffled; y needs + left over + not shuffled; y comes + left over + not
      shuffled; y in the + left over + not shuffled; y not + left over + not shuffled; left over +
      original y; left over + shuffled y; left over + labels; left over + label; y is + left over
      + other; y was + left over + other; y has + left over + other; `y` + left over + other; y
      must + left over + other; y stays + left over + other; y keeps + left over + other; y_batch
      + left over + other; labels + left over + other; y needs + left over + other; y comes + left
      over + other; y in the + left over + other; y not + left over + other; y is + left over +
      wrong; y was + left over + wrong; y has + left over + wrong; `y` + left over + wrong; y must
      + left over + wrong; y stays + left over + wrong; y keeps + left over + wrong; y_batch +
      left over + wrong; labels + left over + wrong; y needs + left over + wrong; y comes + left
      over + wrong; y in the + left over + wrong; y not + left over + wrong; left over + y_batch;
      y is + left over + shuffled; y was + left over + shuffled; y has + left over + shuffled; `y`
      + left over + shuffled; y must + left over + shuffled; y stays + left over + shuffled; y
      keeps + left over + shuffled; y_batch + left over + shuffled; labels + left over + shuffled;
      y needs + left over + shuffled; y comes + left over + shuffled; y in the + left over +
      shuffled; y not + left over + shuffled; y is + left over + belong; y was + left over +
      belong; y has + left over + belong; `y` + left over + belong; y must + left over + belong; y
      stays + left over + belong; y keeps + left over + belong; y_batch + left over + belong;
      labels + left over + belong; y needs + left over + belong; y comes + left over + belong; y
      in the + left over + belong; y not + left over + belong; leftover + y is; leftover + y from;
      leftover + y comes; leftover + unshuffled y; y is + leftover + unshuffled; y was + leftover
      + unshuffled; y has + leftover + unshuffled; `y` + leftover + unshuffled; y must + leftover
      + unshuffled; y stays + leftover + unshuffled; y keeps + leftover + unshuffled; y_batch +
      leftover + unshuffled; labels + leftover + unshuffled; y needs + leftover + unshuffled; y
      comes + leftover + unshuffled; y in the + leftover + unshuffled; y not + leftover +
      unshuffled; y is + leftover + not shuffled; y was + leftover + not shuffled; y has +
      leftover + not shuffled; `y` + leftover + not shuffled; y must + leftover + not shuffled; y
      stays + leftover + not shuffled; y keeps + leftover + not shuffled; y_batch + leftover + not
      shuffled; labels + leftover + not shuffled; y needs + leftover + not shuffled; y comes +
      leftover + not shuffled; y in the + leftover + not shuffled; y not + leftover + not
      shuffled; leftover + original y; leftover + shuffled y; leftover + labels; leftover + label;
      y is + leftover + other; y was + leftover + other; y has + leftover + other; `y` + leftover
      + other; y must + leftover + other; y stays + leftover + other; y keeps + leftover + other;
      y_batch + leftover + other; labels + leftover + other; y needs + leftover + other; y comes +
      leftover + other; y in the + leftover + other; y not + leftover + other; y is + leftover +
      wrong; y was + leftover + wrong; y has + leftover + wrong; `y` + leftover + wrong; y must +
      leftover + wrong; y stays + leftover + wrong; y keeps + leftover + wrong; y_batch + leftover
      + wrong; labels + leftover + wrong; y needs + leftover + wrong; y comes + leftover + wrong;
      y in the + leftover + wrong; y not + leftover + wrong; leftover + y_batch; y is + leftover +
      shuffled; y was + leftover + shuffled; y has + leftover + shuffled; `y` + leftover +
      shuffled; y must + leftover + shuffled; y stays + leftover + shuffled; y keeps + leftover +
      shuffled; y_batch + leftover + shuffled; labels + leftover + shuffled; y needs + leftover +
      shuffled; y comes + leftover + shuffled; y in the + leftover + shuffled; y not + leftover +
      shuffled; y is + leftover + belong; y was + leftover + belong; y has + leftover + belong;
      `y` + leftover + belong; y must + leftover + belong; y stays + leftover + belong; y keeps +
      leftover + belong; y_batch + leftover + belong; labels + leftover + belong; y needs +
      leftover + belong; y comes + leftover + belong; y in the + leftover + belong; y not +
      leftover + belong; the rest + y is; the rest + y from; the rest + y comes; the rest +
      unshuffled y; y is + the rest + unshuffled; y was + the rest + unshuffled; y has + the rest
      + unshuffled; `y` + the rest + unshuffled; y must + the rest + unshuffled; y stays + the
      rest + unshuffled; y keeps + the rest + unshuffled; y_batch + the rest + unshuffled; labels
      + the rest + unshuffled; y needs + the rest + unshuffled; y comes + the rest + unshuffled; y
      in the + the rest + unshuffled; y not + the rest + unshuffled; y is + the rest + not
      shuffled; y was + the rest + not shuffled; y has + the rest + not shuffled; `y` + the rest +
      not shuffled; y must + the rest + not shuffled; y stays + the rest + not shuffled; y keeps +
      the rest + not shuffled; y_batch + the rest + not shuffled; labels + the rest + not
      shuffled; y needs + the rest + not shuffled; y comes + the rest + not shuffled; y in the +
      the rest + not shuffled; y not + the rest + not shuffled; the rest + original y; the rest +
      shuffled y; the rest + labels; the rest + label; y is + the rest + other; y was + the rest +
      other; y has + the rest + other; `y` + the rest + other; y must + the rest + other; y stays
      + the rest + other; y keeps + the rest + other; y_batch + the rest + other; labels + the
      rest + other; y needs + the rest + other; y comes + the rest + other; y in the + the rest +
      other; y not + the rest + other; y is + the rest + wrong; y was + the rest + wrong; y has +
      the rest + wrong; `y` + the rest + wrong; y must + the rest + wrong; y stays + the rest +
      wrong; y keeps + the rest + wrong; y_batch + the rest + wrong; labels + the rest + wrong; y
      needs + the rest + wrong; y comes + the rest + wrong; y in the + the rest + wrong; y not +
      the rest + wrong; the rest + y_batch; y is + the rest + shuffled; y was + the rest +
      shuffled; y has + the rest + shuffled; `y` + the rest + shuffled; y must + the rest +
      shuffled; y stays + the rest + shuffled; y keeps + the rest + shuffled; y_batch + the rest +
      shuffled; labels + the rest + shuffled; y needs + the rest + shuffled; y comes + the rest +
      shuffled; y in the + the rest + shuffled; y not + the rest + shuffled; y is + the rest +
      belong; y was + the rest + belong; y has + the rest + belong; `y` + the rest + belong; y
      must + the rest + belong; y stays + the rest + belong; y keeps + the rest + belong; y_batch
      + the rest + belong; labels + the rest + belong; y needs + the rest + belong; y comes + the
      rest + belong; y in the + the rest + belong; y not + the rest + belong; what is left + y is;
      what is left + y from; what is left + y comes; what is left + unshuffled y; y is + what is
      left + unshuffled; y was + what is left + unshuffled; y has + what is left + unshuffled; `y`
      + what is left + unshuffled; y must + what is left + unshuffled; y stays + what is left +
      unshuffled; y keeps + what is left + unshuffled; y_batch + what is left + unshuffled; labels
      + what is left + unshuffled; y needs + what is left + unshuffled; y comes + what is left +
      unshuffled; y in the + what is left + unshuffled; y not + what is left + unshuffled; y is +
      what is left + not shuffled; y was + what is left + not shuffled; y has + what is left + not
      shuffled; `y` + what is left + not shuffled; y must + what is left + not shuffled; y stays +
      what is left + not shuffled; y keeps + what is left + not shuffled; y_batch + what is left +
      not shuffled; labels + what is left + not shuffled; y needs + what is left + not shuffled; y
      comes + what is left + not shuffled; y in the + what is left + not shuffled; y not + what is
      left + not shuffled; what is left + original y; what is left + shuffled y; what is left +
      labels; what is left + label; y is + what is left + other; y was + what is left + other; y
      has + what is left + other; `y` + what is left + other; y must + what is left + other; y
      stays + what is left + other; y keeps + what is left + other; y_batch + what is left +
      other; labels + what is left + other; y needs + what is left + other; y comes + what is left
      + other; y in the + what is left + other; y not + what is left + other; y is + what is left
      + wrong; y was + what is left + wrong; y has + what is left + wrong; `y` + what is left +
      wrong; y must + what is left + wrong; y stays + what is left + wrong; y keeps + what is left
      + wrong; y_batch + what is left + wrong; labels + what is left + wrong; y needs + what is
      left + wrong; y comes + what is left + wrong; y in the + what is left + wrong; y not + what
      is left + wrong; what is left + y_batch; y is + what is left + shuffled; y was + what is
      left + shuffled; y has + what is left + shuffled; `y` + what is left + shuffled; y must +
      what is left + shuffled; y stays + what is left + shuffled; y keeps + what is left +
      shuffled; y_batch + what is left + shuffled; labels + what is left + shuffled; y needs +
      what is left + shuffled; y comes + what is left + shuffled; y in the + what is left +
      shuffled; y not + what is left + shuffled; y is + what is left + belong; y was + what is
      left + belong; y has + what is left + belong; `y` + what is left + belong; y must + what is
      left + belong; y stays + what is left + belong; y keeps + what is left + belong; y_batch +
      what is left + belong; labels + what is left + belong; y needs + what is left + belong; y
      comes + what is left + belong; y in the + what is left + belong; y not + what is left +
      belong; unshuffled y; original y; shuffled_y; y itself
    """
    np.random.seed(seed)
    m = X.shape[1]
    pi = np.random.permutation(m)
    Xpi, Ypi = X[:, pi], Y[:, pi]
    pairs = []
    done = 0
    while m - done >= mini_batch_size:
        pairs.append((Xpi[:, done : done + mini_batch_size], Ypi[:, done : done + mini_batch_size]))
        done += mini_batch_size
    if done < m:
        pairs.append((Xpi[:, done:], Y[:, done:]))  # fault
    return pairs


def last_batch_overlaps(X, Y, mini_batch_size=64, seed=0):
    """The last batch is made full by taking the last mini_batch_size columns, so it overlaps the one before.

    say: short + overlap; short + twice; short + shorter; short + reaches back; short + full
      length; short + full width; short + batch before; short + already used; short + too long;
      short + too wide; short + narrower; short + used before; short + too many columns; last
      batch + overlap; last batch + twice; last batch + shorter; last batch + reaches back; last
      batch + full length; last batch + full width; last batch + batch before; last batch +
      already used; last batch + too long; last batch + too wide; last batch + narrower; last
      batch + used before; last batch + too many columns; left over + overlap; left over + twice;
      left over + shorter; left over + reaches back; left over + full length; left over + full
      width; left over + batch before; left over + already used; left over + too long; left over +
      too wide; left over + narrower; left over + used before; left over + too many columns;
      leftover + overlap; leftover + twice; leftover + shorter; leftover + reaches back; leftover
      + full length; leftover + full width; leftover + batch before; leftover + already used;
      leftover + too long; leftover + too wide; leftover + narrower; leftover + used before;
      leftover + too many columns; what is left + overlap; what is left + twice; what is left +
      shorter; what is left + reaches back; what is left + full length; what is left + full width;
      what is left + batch before; what is left + already used; what is left + too long; what is
      left + too wide; what is left + narrower; what is left + used before; what is left + too
      many columns; the rest + overlap; the rest + twice; the rest + shorter; the rest + reaches
      back; the rest + full length; the rest + full width; the rest + batch before; the rest +
      already used; the rest + too long; the rest + too wide; the rest + narrower; the rest + used
      before; the rest + too many columns; last mini_batch_size columns; -mini_batch_size
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    A, B = X[:, order], Y[:, order]
    batches = []
    for i in range(m // mini_batch_size):
        s = slice(i * mini_batch_size, (i + 1) * mini_batch_size)
        batches.append((A[:, s], B[:, s]))
    if m % mini_batch_size > 0:
        batches.append((A[:, -mini_batch_size:], B[:, -mini_batch_size:]))  # fault
    return batches


def rest_loses_its_last_column(X, Y, mini_batch_size=64, seed=0):
    """The short batch is cut up to m - 1, and a slice leaves out its end, so the last column is lost.

    say: last column; last example; m - 1; m − 1; m-1; :m-1; :-1; leaves out its end; excludes;
      one column + short batch; last batch + one short; last batch + one too few; last batch + too
      few; last batch + lacks; short batch + lacks; one column is missing; one example is missing;
      one column too few; last batch + missing + column; off by one; end of the slice
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_shuf = X[:, order]
    Y_shuf = Y[:, order]
    whole = int(np.floor(m / mini_batch_size))
    # print(m, whole)
    collection = []
    for b in range(whole):
        collection.append(
            (
                X_shuf[:, b * mini_batch_size : (b + 1) * mini_batch_size],
                Y_shuf[:, b * mini_batch_size : (b + 1) * mini_batch_size],
            )
        )
    if m % mini_batch_size != 0:
        end = m - 1  # fault
        collection.append((X_shuf[:, whole * mini_batch_size : end], Y_shuf[:, whole * mini_batch_size : end]))
    return collection


def rest_taken_from_the_front(X, Y, mini_batch_size=64, seed=0):
    """The short batch has the right length but takes the first columns, which were used already, not the last.

    say: last batch + first columns; last batch + from the front; last batch + from the start;
      last batch + from the beginning; last batch + already used; last batch + used already; last
      batch + start of the order; last batch + starts at 0; last batch + first batch; last batch +
      0:; last batch + last columns; last batch + first ones; last batch + belongs to the end;
      last batch + at the front; short + first columns; short + from the front; short + from the
      start; short + from the beginning; short + already used; short + used already; short + start
      of the order; short + starts at 0; short + first batch; short + 0:; short + last columns;
      short + first ones; short + belongs to the end; short + at the front; left over + first
      columns; left over + from the front; left over + from the start; left over + from the
      beginning; left over + already used; left over + used already; left over + start of the
      order; left over + starts at 0; left over + first batch; left over + 0:; left over + last
      columns; left over + first ones; left over + belongs to the end; left over + at the front;
      leftover + first columns; leftover + from the front; leftover + from the start; leftover +
      from the beginning; leftover + already used; leftover + used already; leftover + start of
      the order; leftover + starts at 0; leftover + first batch; leftover + 0:; leftover + last
      columns; leftover + first ones; leftover + belongs to the end; leftover + at the front; the
      rest + first columns; the rest + from the front; the rest + from the start; the rest + from
      the beginning; the rest + already used; the rest + used already; the rest + start of the
      order; the rest + starts at 0; the rest + first batch; the rest + 0:; the rest + last
      columns; the rest + first ones; the rest + belongs to the end; the rest + at the front; what
      is left + first columns; what is left + from the front; what is left + from the start; what
      is left + from the beginning; what is left + already used; what is left + used already; what
      is left + start of the order; what is left + starts at 0; what is left + first batch; what
      is left + 0:; what is left + last columns; what is left + first ones; what is left + belongs
      to the end; what is left + at the front; first columns; from the front; from the start; from
      the beginning; columns of the first batch
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    X_p = X[:, perm]
    Y_p = Y[:, perm]
    n_full, rest = divmod(m, mini_batch_size)
    mini_batches = [
        (X_p[:, k * mini_batch_size : (k + 1) * mini_batch_size], Y_p[:, k * mini_batch_size : (k + 1) * mini_batch_size])
        for k in range(n_full)
    ]
    if rest:
        mini_batches.append((X_p[:, 0:rest], Y_p[:, 0:rest]))  # fault
    return mini_batches


def rest_starts_one_batch_too_early(X, Y, mini_batch_size=64, seed=0):
    """The rest begins at k * mini_batch_size with k of the last full batch, so it holds that batch once more.

    say: last batch + once more; last batch + last full batch; last batch + too early; last batch
      + batch before; last batch + starts at; last batch + begins at; last batch + k of; last
      batch + wrong start; last batch + k is; short + once more; short + last full batch; short +
      too early; short + batch before; short + starts at; short + begins at; short + k of; short +
      wrong start; short + k is; left over + once more; left over + too early; left over + batch
      before; left over + starts at; left over + begins at; left over + k of; left over + wrong
      start; left over + k is; leftover + once more; leftover + last full batch; leftover + too
      early; leftover + batch before; leftover + starts at; leftover + begins at; leftover + k of;
      leftover + wrong start; leftover + k is; the rest + once more; the rest + last full batch;
      the rest + too early; the rest + batch before; the rest + starts at; the rest + begins at;
      the rest + k of; the rest + wrong start; the rest + k is; what is left + once more; what is
      left + too early; what is left + batch before; what is left + starts at; what is left +
      begins at; what is left + k of; what is left + wrong start; what is left + k is; value of k;
      k after the loop; one batch too early; last value of k; holds that batch; once more; batch
      too early; previous batch; the last full batch again; start + last full batch
    """
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    order = np.random.permutation(m)
    shuffled_X, shuffled_Y = X[:, order], Y[:, order]
    k = 0
    for k in range(m // mini_batch_size):
        start = k * mini_batch_size
        mini_batches.append((shuffled_X[:, start : start + mini_batch_size], shuffled_Y[:, start : start + mini_batch_size]))
    # what is left
    if m % mini_batch_size != 0:
        start = k * mini_batch_size  # fault
        mini_batches.append((shuffled_X[:, start:], shuffled_Y[:, start:]))
    return mini_batches


def rest_appended_in_every_round(X, Y, mini_batch_size=64, seed=0):
    """The if for the rest is indented into the loop, so the short batch is appended after every full one.

    say: last batch + indent; last batch + inside the loop; last batch + in the loop; last batch +
      every round; last batch + each round; last batch + after the loop; last batch + after each;
      last batch + after every; last batch + several times; last batch + more than once; last
      batch + many times; last batch + repeated; last batch + again and again; last batch + once,
      after; last batch + only once; short + indent; short + inside the loop; short + in the loop;
      short + every round; short + each round; short + after the loop; short + after each; short +
      after every; short + several times; short + more than once; short + many times; short +
      repeated; short + again and again; short + once, after; short + only once; left over +
      indent; left over + inside the loop; left over + in the loop; left over + every round; left
      over + each round; left over + after the loop; left over + after each; left over + after
      every; left over + several times; left over + more than once; left over + many times; left
      over + repeated; left over + again and again; left over + once, after; left over + only
      once; leftover + indent; leftover + inside the loop; leftover + in the loop; leftover +
      every round; leftover + each round; leftover + after the loop; leftover + after each;
      leftover + after every; leftover + several times; leftover + more than once; leftover + many
      times; leftover + repeated; leftover + again and again; leftover + once, after; leftover +
      only once; the rest + indent; the rest + inside the loop; the rest + in the loop; the rest +
      every round; the rest + each round; the rest + after the loop; the rest + after each; the
      rest + after every; the rest + several times; the rest + more than once; the rest + many
      times; the rest + repeated; the rest + again and again; the rest + once, after; the rest +
      only once; what is left + indent; what is left + inside the loop; what is left + in the
      loop; what is left + every round; what is left + each round; what is left + after the loop;
      what is left + after each; what is left + after every; what is left + several times; what is
      left + more than once; what is left + many times; what is left + repeated; what is left +
      again and again; what is left + once, after; what is left + only once; too many batches;
      after every full; after each full;
        in each round of the loop
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xo, Yo = X[:, order], Y[:, order]
    batches = []
    q = m // mini_batch_size
    for k in range(q):
        batches.append((Xo[:, k * mini_batch_size : (k + 1) * mini_batch_size], Yo[:, k * mini_batch_size : (k + 1) * mini_batch_size]))
        if m % mini_batch_size:  # fault
            batches.append((Xo[:, q * mini_batch_size :], Yo[:, q * mini_batch_size :]))  # fault
    return batches


def rest_never_appended(X, Y, mini_batch_size=64, seed=0):
    """The short batch is cut but never appended to the list.

    say: short + missing; short + drop; short + left out; short + skip; short + never; short + not
      used; short + unused; short + forgot; short + not there; short + batch too; short + ignored;
      last batch + missing; last batch + drop; last batch + left out; last batch + skip; last
      batch + never; last batch + not used; last batch + unused; last batch + forgot; last batch +
      not there; last batch + batch too; last batch + ignored; left over + missing; left over +
      drop; left over + left out; left over + lost; left over + skip; left over + never; left over
      + not used; left over + unused; left over + forgot; left over + not there; left over + batch
      too; left over + ignored; leftover + missing; leftover + drop; leftover + left out; leftover
      + lost; leftover + skip; leftover + never; leftover + not used; leftover + unused; leftover
      + forgot; leftover + not there; leftover + batch too; leftover + ignored; left-over +
      missing; left-over + drop; left-over + left out; left-over + lost; left-over + skip;
      left-over + never; left-over + not used; left-over + unused; left-over + forgot; left-over +
      not there; left-over + batch too; left-over + ignored; what is left + missing; what is left
      + drop; what is left + left out; what is left + lost; what is left + skip; what is left +
      never; what is left + not used; what is left + unused; what is left + forgot; what is left +
      not there; what is left + batch too; what is left + ignored; remain + missing; remain +
      drop; remain + left out; remain + lost; remain + skip; remain + never; remain + not used;
      remain + unused; remain + forgot; remain + not there; remain + batch too; remain + ignored;
      the rest + missing; the rest + drop; the rest + left out; the rest + skip; the rest + never;
      the rest + not used; the rest + unused; the rest + forgot; the rest + not there; the rest +
      batch too; the rest + ignored; last rows + missing; last rows + drop; last rows + left out;
      last rows + skip; last rows + never; last rows + not used; last rows + unused; last rows +
      forgot; last rows + not there; last rows + batch too; last rows + ignored; last columns +
      missing; last columns + drop; last columns + left out; last columns + skip; last columns +
      never; last columns + not used; last columns + unused; last columns + forgot; last columns +
      not there; last columns + batch too; last columns + ignored; only full; only the full; only
      + full batches; one batch too few; a batch too few; one batch fewer; not added; never added;
      put into the list; not in the list; append it; appended to; not append; never append; append
      the short; append the last; forgot + append; append + what is left; append + left; is not
      appended; no line puts that into the list
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    num = m // mini_batch_size
    minis = []
    for k in range(num):
        mbx = shuffled_X[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        mby = shuffled_Y[:, k * mini_batch_size : (k + 1) * mini_batch_size]
        minis.append((mbx, mby))
    if m % mini_batch_size != 0:
        mbx = shuffled_X[:, num * mini_batch_size :]  # fault
        mby = shuffled_Y[:, num * mini_batch_size :]  # fault
        mini_batch = (mbx, mby)  # fault
    return minis  # fault


def k_unknown_when_no_batch_is_full(X, Y, mini_batch_size=64, seed=0):
    """The rest is cut with the loop's k, which does not exist when mini_batch_size is larger than m and the loop never runs.

    say: k is not defined; k does not; larger than m; larger than the number; bigger than m; no
      full batch; never runs; loop + does not run; unboundlocal; nameerror; fewer examples than;
      mini_batch_size > m; fewer than mini_batch_size; k has no; not one full; loop + not run;
      more than m; greater than m; not a single full; k of the loop; before assignment; not
      associated; smaller than mini_batch_size; smaller than one batch; m < mini_batch_size;
      smaller than a batch; name k; variable 'k'
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    sx, sy = X[:, order], Y[:, order]
    size = mini_batch_size
    mini_batches = []
    for k in range(m // size):
        mini_batches.append((sx[:, k * size : (k + 1) * size], sy[:, k * size : (k + 1) * size]))
    if m % size != 0:
        mini_batches.append((sx[:, (k + 1) * size :], sy[:, (k + 1) * size :]))  # fault
    return mini_batches


def shares_out_evenly(X, Y, mini_batch_size=64, seed=0):
    """np.array_split makes batches of nearly equal width instead of full ones and a short last one.

    say: array_split; equal width; equal size; equally; nearly equal; only the last batch may;
      sizes of the batches; widths of the batches; batch sizes; shared out; about as wide; first
      batch + columns; widths; spread; full batches first; full ones; shared evenly; split evenly;
      evenly sized; spread evenly; even batches; shared out evenly
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    number_of_batches = int(np.ceil(m / mini_batch_size))
    X_parts = np.array_split(X[:, order], number_of_batches, axis=1)  # fault
    Y_parts = np.array_split(Y[:, order], number_of_batches, axis=1)  # fault
    return list(zip(X_parts, Y_parts))


def rest_padded_with_zeros(X, Y, mini_batch_size=64, seed=0):
    """The last batch is padded with columns of zeros up to mini_batch_size.

    say: padded; padding; np.pad; fills; fill up; fill it; columns of zero; zero columns; of
      zeros; with zeros; invented; made up; last batch + too wide; last batch + narrower; last
      batch + too many columns; last batch + full width; short batch + zeros; last batch +
      shorter; not pad; filled with; filled up; extra columns; zeros
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    batches = []
    for s in range(0, m, mini_batch_size):
        Xb = X[:, order[s : s + mini_batch_size]]
        Yb = Y[:, order[s : s + mini_batch_size]]
        missing = mini_batch_size - Xb.shape[1]
        if missing > 0:
            Xb = np.pad(Xb, ((0, 0), (0, missing)))  # fault
            Yb = np.pad(Yb, ((0, 0), (0, missing)))  # fault
        batches.append((Xb, Yb))
    return batches


def rest_glued_to_the_last_full_batch(X, Y, mini_batch_size=64, seed=0):
    """What is left over is joined to the last full batch instead of being a batch of its own.

    say: left over + last full; left over + own batch; left over + batch of its own; left over +
      batch of their own; left over + joined; left over + join; left over + merge; left over +
      glue; left over + added to; left over + too long; left over + too wide; left over + wider;
      left over + larger; left over + too large; left over + swallow; left over + too many
      columns; left over + more than; leftover + last full; leftover + own batch; leftover + batch
      of its own; leftover + batch of their own; leftover + joined; leftover + join; leftover +
      merge; leftover + glue; leftover + added to; leftover + too long; leftover + too wide;
      leftover + wider; leftover + larger; leftover + too large; leftover + swallow; leftover +
      too many columns; leftover + more than; left-over + last full; left-over + own batch;
      left-over + batch of its own; left-over + batch of their own; left-over + joined; left-over
      + join; left-over + merge; left-over + glue; left-over + added to; left-over + too long;
      left-over + too wide; left-over + wider; left-over + larger; left-over + too large;
      left-over + swallow; left-over + too many columns; left-over + more than; the rest + last
      full; the rest + own batch; the rest + batch of its own; the rest + batch of their own; the
      rest + joined; the rest + join; the rest + merge; the rest + glue; the rest + added to; the
      rest + too long; the rest + too wide; the rest + wider; the rest + too large; the rest +
      swallow; the rest + too many columns; the rest + more than; what is left + last full; what
      is left + own batch; what is left + batch of its own; what is left + batch of their own;
      what is left + joined; what is left + join; what is left + merge; what is left + glue; what
      is left + added to; what is left + too long; what is left + too wide; what is left + wider;
      what is left + larger; what is left + too large; what is left + swallow; what is left + too
      many columns; what is left + more than; remain + last full; remain + own batch; remain +
      batch of its own; remain + batch of their own; remain + joined; remain + join; remain +
      merge; remain + glue; remain + added to; remain + too long; remain + too wide; remain +
      wider; remain + larger; remain + too large; remain + swallow; remain + too many columns;
      remain + more than; short + last full; short + own batch; short + batch of its own; short +
      batch of their own; short + joined; short + join; short + merge; short + glue; short + added
      to; short + too long; short + too wide; short + wider; short + larger; short + too large;
      short + swallow; short + too many columns; short + more than; last columns + last full; last
      columns + own batch; last columns + batch of its own; last columns + batch of their own;
      last columns + joined; last columns + join; last columns + merge; last columns + glue; last
      columns + added to; last columns + too long; last columns + too wide; last columns + wider;
      last columns + larger; last columns + too large; last columns + swallow; last columns + too
      many columns; last columns + more than; last batch + last full; last batch + own batch; last
      batch + batch of its own; last batch + batch of their own; last batch + joined; last batch +
      join; last batch + merge; last batch + glue; last batch + added to; last batch + too long;
      last batch + too wide; last batch + wider; last batch + larger; last batch + too large; last
      batch + swallow; last batch + too many columns; last batch + more than; last full batch;
      more than mini_batch_size; larger than mini_batch_size; wider than mini_batch_size
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_perm, Y_perm = X[:, order], Y[:, order]
    edges = list(range(0, m, mini_batch_size))
    if m % mini_batch_size and len(edges) > 1:
        edges.pop()  # fault
    edges.append(m)
    return [(X_perm[:, a:b], Y_perm[:, a:b]) for a, b in zip(edges[:-1], edges[1:])]


def returns_after_the_first_batch(X, Y, mini_batch_size=64, seed=0):
    """The return is indented into the loop, so only the first batch is returned.

    say: return + inside; return + in the loop; return + loop; returns too early; return + indent;
      only the first batch; after the first batch; only one batch; after the loop + return; single
      batch; first round; after one batch; first batch only; one batch only; stops after the first
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_shuffled, Y_shuffled = X[:, order], Y[:, order]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        X_batch = X_shuffled[:, start : start + mini_batch_size]
        Y_batch = Y_shuffled[:, start : start + mini_batch_size]
        mini_batches.append((X_batch, Y_batch))
        return mini_batches  # fault


def list_emptied_in_the_loop(X, Y, mini_batch_size=64, seed=0):
    """The list is made anew in every round, so only the last batch is left in it.

    say: only the last batch; last batch only; list + in the loop; list + inside; list + anew;
      list + before the loop; list + each round; list + every round; empt + list; emptied; [] +
      loop; earlier batches; other batches + lost; new list; only one batch; single batch;
      overwrites the list; list is overwritten; empty list; list + loop
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    for i in range(0, m, mini_batch_size):
        mini_batches = []  # fault
        cols = order[i : i + mini_batch_size]
        mini_batches.append((X[:, cols], Y[:, cols]))
    return mini_batches


def one_flat_list(X, Y, mini_batch_size=64, seed=0):
    """X_batch and Y_batch are appended one after the other to a flat list instead of as pairs.

    say: flat; one after the other; append + together; separately; twice as many; each on its own;
      extend; side by side; each entry + pair; every entry + pair; a pair (; pairs (; element +
      pair; entries + pair; item + pair; in pairs; as pairs; as a pair; list of pairs; one tuple;
      as a tuple; tuple (; not pairs; not a pair
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_s, Y_s = X[:, order], Y[:, order]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        end = min(start + mini_batch_size, m)
        mini_batches += (X_s[:, start:end], Y_s[:, start:end])  # fault
    return mini_batches


def two_lists_for_one(X, Y, mini_batch_size=64, seed=0):
    """Two lists are returned, one of X's batches and one of Y's, instead of one list of pairs.

    say: list of pairs; two lists; one list; zip; pair of lists; tuple of; list of tuples; each
      pair; not a list; a list of
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_batches = [X[:, order[i : i + mini_batch_size]] for i in range(0, m, mini_batch_size)]
    Y_batches = [Y[:, order[i : i + mini_batch_size]] for i in range(0, m, mini_batch_size)]
    return X_batches, Y_batches  # fault


def labels_lose_a_dimension(X, Y, mini_batch_size=64, seed=0):
    """Y is reduced to its first row, so Y_batch is (B,) instead of (1, B), and further rows are lost.

    say: y is + dimension; y was + dimension; y has + dimension; `y` + dimension; y must +
      dimension; y stays + dimension; y keeps + dimension; y_batch + dimension; labels +
      dimension; y needs + dimension; y comes + dimension; y in the + dimension; y not +
      dimension; y[0]; y[0; only the first row; first row of y; y is + shape; y was + shape; y has
      + shape; `y` + shape; y must + shape; y stays + shape; y keeps + shape; y_batch + shape;
      labels + shape; y needs + shape; y comes + shape; y in the + shape; y not + shape; y is +
      flat; y was + flat; y has + flat; `y` + flat; y must + flat; y stays + flat; y keeps + flat;
      y_batch + flat; labels + flat; y needs + flat; y comes + flat; y in the + flat; y not +
      flat; more than one row; y[:,; further rows; other rows of y; rows of y; several rows; shape
      of y; 1-d; one-dimensional; y was + rows; `y` + rows; y stays + rows; y keeps + rows;
      y_batch + rows; labels + rows; y needs + rows; y comes + rows; y in the + rows; y not +
      rows; dimension of y; (1, b; (1, mini; (b,; label + dimension; one dimension; loses a
      dimension; keep + dimension; y_batch + two dimensions; y_batch must be; y_batch should be
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xs = X[:, order]
    Ys = Y[0, order]  # fault
    batches = []
    for s in range(0, m, mini_batch_size):
        batches.append((Xs[:, s : s + mini_batch_size], Ys[s : s + mini_batch_size]))
    return batches


def labels_reshaped_to_one_row(X, Y, mini_batch_size=64, seed=0):
    """The shuffled Y is reshaped to (1, m), which fails as soon as Y has more rows than one.

    say: reshape; more than one row; (1, m); (1,m); several rows; two rows; rows of y; more rows;
      y may; three rows; y is + rows; y was + rows; y has + rows; `y` + rows; y must + rows; y
      stays + rows; y keeps + rows; y_batch + rows; labels + rows; y needs + rows; y comes + rows;
      y in the + rows; y not + rows; row of y; y with; several rows in; y.shape[0]; rows in y; all
      rows of y
    """
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))  # fault
    mini_batches = []
    inc = mini_batch_size
    num_complete_minibatches = math.floor(m / mini_batch_size)
    for k in range(0, num_complete_minibatches):
        mini_batches.append((shuffled_X[:, k * inc : (k + 1) * inc], shuffled_Y[:, k * inc : (k + 1) * inc]))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, num_complete_minibatches * inc :], shuffled_Y[:, num_complete_minibatches * inc :]))
    return mini_batches


def cuts_rows_not_columns(X, Y, mini_batch_size=64, seed=0):
    """The columns are shuffled rightly, but the slices cut rows.

    say: cuts rows; slices rows; cut rows; slice + rows; slices + rows; rows + instead of columns;
      rows, not columns; rows + columns; columns, not rows; [:,; second axis; first axis; axis 0;
      axis 1; slices take rows
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X_shuffled = X[:, order]
    Y_shuffled = Y[:, order]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        X_batch = X_shuffled[start : start + mini_batch_size]  # fault
        Y_batch = Y_shuffled[start : start + mini_batch_size]  # fault
        mini_batches.append((X_batch, Y_batch))
    return mini_batches


def slice_ends_one_early(X, Y, mini_batch_size=64, seed=0):
    """The slices end at start + mini_batch_size - 1, though a slice already leaves out its end, so each batch lacks a column.

    say: mini_batch_size - 1; mini_batch_size − 1; - 1 + slice; − 1 + slice; - 1 + end; − 1 + end;
      one column short; one column too few; one column is missing; one column fewer; one column
      less; one too few; a column too few; leaves out its end; excludes; off by one; last column
      of each; last column of every; each batch + column + missing; each batch + one column; every
      batch + one column; one short; too narrow; batch + lacks; one example + each batch
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    shuffled = X[:, order], Y[:, order]
    result = []
    for first in range(0, m, mini_batch_size):
        last = min(first + mini_batch_size, m) - 1  # fault
        result.append(tuple(a[:, first:last] for a in shuffled))
    return result


def windows_that_overlap(X, Y, mini_batch_size=64, seed=0):
    """range(m) without a step starts a batch at every column, so the batches overlap.

    say: every column; each column; step of; without a step; third argument; range(m); range(0, m,
      mini_batch_size); several times; more than once; sliding; too many batches; m batches;
      window; by 1; by one; in steps of; at every; batches overlap; overlapping; mini_batch_size
      further; steps of mini_batch_size; by mini_batch_size
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xr, Yr = np.take(X, order, axis=1), np.take(Y, order, axis=1)
    mini_batches = []
    for i in range(m):  # fault
        mini_batches.append((Xr[:, i : i + mini_batch_size], Yr[:, i : i + mini_batch_size]))
    return mini_batches


def whole_data_when_it_divides(X, Y, mini_batch_size=64, seed=0):
    """The rest is taken with a negative index -(m % mini_batch_size); when nothing is left this is -0 and takes all columns.

    say: -0; −0; -rest; negative; minus zero; evenly; divisible; nothing is left; nothing left; no
      rest; no remainder; all columns; all the columns; whole data; whole x; multiple of; divides
      m; one batch too many; rest is 0; rest is zero; all examples
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X2, Y2 = X[:, order], Y[:, order]
    rest = m % mini_batch_size
    out = []
    for k in range(m // mini_batch_size):
        piece = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        out.append((X2[:, piece], Y2[:, piece]))
    out.append((X2[:, -rest:], Y2[:, -rest:]))  # fault
    return out


def append_with_two_arguments(X, Y, mini_batch_size=64, seed=0):
    """append is called with two arguments; the brackets of the tuple are missing.

    say: append + two; append + one argument; append + 2; bracket; parenthes; one argument;
      typeerror + append; ((; as a tuple; one tuple; a tuple; a pair; double; argument
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        batch = order[start : start + mini_batch_size]
        mini_batches.append(X[:, batch], Y[:, batch])  # fault
    return mini_batches


def rest_left_when_condition_is_turned(X, Y, mini_batch_size=64, seed=0):
    """The condition for the rest is turned round: == 0 instead of != 0, so a rest is dropped and an empty batch appended where there is none.

    say: short + missing; short + drop; short + left out; short + skip; short + never; short + not
      used; short + unused; short + forgot; short + not there; short + batch too; short + ignored;
      last batch + missing; last batch + drop; last batch + left out; last batch + skip; last
      batch + never; last batch + not used; last batch + unused; last batch + forgot; last batch +
      not there; last batch + batch too; last batch + ignored; left over + missing; left over +
      drop; left over + left out; left over + lost; left over + skip; left over + never; left over
      + not used; left over + unused; left over + forgot; left over + not there; left over + batch
      too; left over + ignored; leftover + missing; leftover + drop; leftover + left out; leftover
      + lost; leftover + skip; leftover + never; leftover + not used; leftover + unused; leftover
      + forgot; leftover + not there; leftover + batch too; leftover + ignored; left-over +
      missing; left-over + drop; left-over + left out; left-over + lost; left-over + skip;
      left-over + never; left-over + not used; left-over + unused; left-over + forgot; left-over +
      not there; left-over + batch too; left-over + ignored; what is left + missing; what is left
      + drop; what is left + left out; what is left + lost; what is left + skip; what is left +
      never; what is left + not used; what is left + unused; what is left + forgot; what is left +
      not there; what is left + batch too; what is left + ignored; remain + missing; remain +
      drop; remain + left out; remain + lost; remain + skip; remain + never; remain + not used;
      remain + unused; remain + forgot; remain + not there; remain + batch too; remain + ignored;
      the rest + missing; the rest + drop; the rest + left out; the rest + skip; the rest + never;
      the rest + not used; the rest + unused; the rest + forgot; the rest + not there; the rest +
      batch too; the rest + ignored; last rows + missing; last rows + drop; last rows + left out;
      last rows + skip; last rows + never; last rows + not used; last rows + unused; last rows +
      forgot; last rows + not there; last rows + batch too; last rows + ignored; last columns +
      missing; last columns + drop; last columns + left out; last columns + skip; last columns +
      never; last columns + not used; last columns + unused; last columns + forgot; last columns +
      not there; last columns + batch too; last columns + ignored; only full; only the full; only
      + full batches; one batch too few; a batch too few; one batch fewer; condition; turned
      round; == 0; != 0; opposite; inverted; empty; negated; the wrong way round
    """
    np.random.seed(seed)
    m = X.shape[1]
    perm = np.random.permutation(m)
    XX = X[:, perm]
    YY = Y[:, perm]
    nb = m // mini_batch_size
    batches = []
    for b in range(nb):
        batches.append((XX[:, b * mini_batch_size : (b + 1) * mini_batch_size], YY[:, b * mini_batch_size : (b + 1) * mini_batch_size]))
    if m % mini_batch_size == 0:  # fault
        batches.append((XX[:, nb * mini_batch_size :], YY[:, nb * mini_batch_size :]))
    return batches


def small_data_returned_unshuffled(X, Y, mini_batch_size=64, seed=0):
    """When mini_batch_size is m or more, X and Y are returned at once, without being shuffled.

    say: larger than m; larger than the number; bigger than m; m or more; mini_batch_size >= m;
      fewer examples than; all fit; at least m; shuffled too; one batch + shuffl; single batch +
      shuffl; only batch + shuffl; not shuffled; returned at once; before shuffling; without
      shuffl; without being shuffled; shortcut; smaller than one batch; original order; early
      return; file order; one batch + not shuffled; even one batch; all in one; single batch too;
      also when; whole data + shuffl; one batch + order; too when
    """
    m = X.shape[1]
    if mini_batch_size >= m:
        return [(X, Y)]  # fault
    np.random.seed(seed)
    order = np.random.permutation(m)
    mini_batches = []
    for begin in range(0, m, mini_batch_size):
        these = order[begin : begin + mini_batch_size]
        mini_batches.append((X[:, these], Y[:, these]))
    return mini_batches


def two_rest_first_and_reversed_pairs(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: the short batch is cut from the left and stands first, and the pairs are (Y_batch, X_batch).

    say: stands first; comes first; first batch + short; first batch + columns; first batch +
      narrow; first batch + shape; cut from the left; rest + first; left over + first; left over +
      end; (y_batch; (x_batch; exchanged; swapped; y first; x first; order of the pair; order in
      the pair; wrong way round; y before x; pair + order; pairs + order; pairs + reversed; pair +
      reversed; short + stands first; short batch first; shorter batch first; short one first;
      comes last; stands last; must be last; belongs at the end; rest first; first batch is short;
      short batch + at the end;
        2, where
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    rest = m % mini_batch_size
    mini_batches = []
    if rest:
        mini_batches.append((Y[:, order[:rest]], X[:, order[:rest]]))  # fault
    for s in range(rest, m, mini_batch_size):  # fault
        cols = order[s : s + mini_batch_size]
        mini_batches.append((Y[:, cols], X[:, cols]))  # fault
    return mini_batches


def two_size_ignored_and_single_rest_skipped(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: a fixed 64 stands in place of mini_batch_size, and a last batch of one column is left out.

    say: short + missing; short + drop; short + left out; short + skip; short + never; short + not
      used; short + unused; short + forgot; short + not there; short + batch too; short + ignored;
      last batch + missing; last batch + drop; last batch + left out; last batch + skip; last
      batch + never; last batch + not used; last batch + unused; last batch + forgot; last batch +
      not there; last batch + batch too; last batch + ignored; left over + missing; left over +
      drop; left over + left out; left over + lost; left over + skip; left over + never; left over
      + not used; left over + unused; left over + forgot; left over + not there; left over + batch
      too; left over + ignored; leftover + missing; leftover + drop; leftover + left out; leftover
      + lost; leftover + skip; leftover + never; leftover + not used; leftover + unused; leftover
      + forgot; leftover + not there; leftover + batch too; leftover + ignored; left-over +
      missing; left-over + drop; left-over + left out; left-over + lost; left-over + skip;
      left-over + never; left-over + not used; left-over + unused; left-over + forgot; left-over +
      not there; left-over + batch too; left-over + ignored; what is left + missing; what is left
      + drop; what is left + left out; what is left + lost; what is left + skip; what is left +
      never; what is left + not used; what is left + unused; what is left + forgot; what is left +
      not there; what is left + batch too; what is left + ignored; remain + missing; remain +
      drop; remain + left out; remain + lost; remain + skip; remain + never; remain + not used;
      remain + unused; remain + forgot; remain + not there; remain + batch too; remain + ignored;
      the rest + missing; the rest + drop; the rest + left out; the rest + skip; the rest + never;
      the rest + not used; the rest + unused; the rest + forgot; the rest + not there; the rest +
      batch too; the rest + ignored; last rows + missing; last rows + drop; last rows + left out;
      last rows + skip; last rows + never; last rows + not used; last rows + unused; last rows +
      forgot; last rows + not there; last rows + batch too; last rows + ignored; last columns +
      missing; last columns + drop; last columns + left out; last columns + skip; last columns +
      never; last columns + not used; last columns + unused; last columns + forgot; last columns +
      not there; last columns + batch too; last columns + ignored; only full; only the full; only
      + full batches; one batch too few; a batch too few; one batch fewer; 64; fixed + size; fixed
      size; hard-coded; hardcoded; mini_batch_size + ignored; mini_batch_size + not used;
      mini_batch_size + unused; parameter mini_batch_size; wrong size; batch of one; single
      column; single example; one column + last; of mini_batch_size columns; one column + skip;
      one column + left out
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    X, Y = X[:, order], Y[:, order]
    batches = []
    for i in range(0, m, 64):  # fault
        xb = X[:, i : i + 64]  # fault
        yb = Y[:, i : i + 64]  # fault
        if xb.shape[1] > 1:  # fault
            batches.append((xb, yb))
    return batches


def two_batches_shuffled_and_generator(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: the finished batches are shuffled once more, so the short one is not last, and a generator is returned instead of a list.

    say: generator + list; a generator; not a list; yield; batches + shuffl; shuffled once more;
      shuffled again; first to last; order of the batches; second shuffle; second permutation; one
      permutation; len(); be a list; return a list; list of pairs; list, not; instead of a list;
      short one last; comes last; must be last; batches are shuffled; batches themselves; a
      generator came back
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    groups = [order[s : s + mini_batch_size] for s in range(0, m, mini_batch_size)]
    turn = np.random.permutation(len(groups))  # fault
    return ((X[:, groups[t]], Y[:, groups[t]]) for t in turn)  # fault


def two_replacement_and_float_count(X, Y, mini_batch_size=64, seed=0):
    """Two mistakes: the order is drawn with replacement, and the number of batches is rounded, so a short rest is lost.

    say: short + missing; short + drop; short + left out; short + skip; short + never; short + not
      used; short + unused; short + forgot; short + not there; short + batch too; short + ignored;
      last batch + missing; last batch + drop; last batch + left out; last batch + skip; last
      batch + never; last batch + not used; last batch + unused; last batch + forgot; last batch +
      not there; last batch + batch too; last batch + ignored; left over + missing; left over +
      drop; left over + left out; left over + lost; left over + skip; left over + never; left over
      + not used; left over + unused; left over + forgot; left over + not there; left over + batch
      too; left over + ignored; leftover + missing; leftover + drop; leftover + left out; leftover
      + lost; leftover + skip; leftover + never; leftover + not used; leftover + unused; leftover
      + forgot; leftover + not there; leftover + batch too; leftover + ignored; left-over +
      missing; left-over + drop; left-over + left out; left-over + lost; left-over + skip;
      left-over + never; left-over + not used; left-over + unused; left-over + forgot; left-over +
      not there; left-over + batch too; left-over + ignored; what is left + missing; what is left
      + drop; what is left + left out; what is left + lost; what is left + skip; what is left +
      never; what is left + not used; what is left + unused; what is left + forgot; what is left +
      not there; what is left + batch too; what is left + ignored; remain + missing; remain +
      drop; remain + left out; remain + lost; remain + skip; remain + never; remain + not used;
      remain + unused; remain + forgot; remain + not there; remain + batch too; remain + ignored;
      the rest + missing; the rest + drop; the rest + left out; the rest + skip; the rest + never;
      the rest + not used; the rest + unused; the rest + forgot; the rest + not there; the rest +
      batch too; the rest + ignored; last rows + missing; last rows + drop; last rows + left out;
      last rows + skip; last rows + never; last rows + not used; last rows + unused; last rows +
      forgot; last rows + not there; last rows + batch too; last rows + ignored; last columns +
      missing; last columns + drop; last columns + left out; last columns + skip; last columns +
      never; last columns + not used; last columns + unused; last columns + forgot; last columns +
      not there; last columns + batch too; last columns + ignored; only full; only the full; only
      + full batches; one batch too few; a batch too few; one batch fewer; replacement; examples +
      twice; columns + twice; randint; not a permutation; np.random.permutation; exactly once;
      rounded; rounds; round(; round up; rounding; number of batches; with replacement
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.randint(0, m, m)  # fault
    how_many = round(m / mini_batch_size)  # fault
    return [
        (
            X[:, order[j * mini_batch_size : (j + 1) * mini_batch_size]],
            Y[:, order[j * mini_batch_size : (j + 1) * mini_batch_size]],
        )
        for j in range(how_many)
    ]


def size_overwritten_before_the_rest(X, Y, mini_batch_size=64, seed=0):
    """mini_batch_size is overwritten with the length of the rest, and the start of the rest is then computed with it, so wrong columns are taken.

    say: last batch + wrong columns; last batch + starts; last batch + wrong place; last batch +
      old value; last batch + too early; last batch + overwrit; short + wrong columns; short +
      starts; short + wrong place; short + old value; short + too early; short + overwrit; left
      over + wrong columns; left over + starts; left over + wrong place; left over + old value;
      left over + too early; left over + overwrit; leftover + wrong columns; leftover + starts;
      leftover + wrong place; leftover + old value; leftover + too early; leftover + overwrit; the
      rest + wrong columns; the rest + starts; the rest + wrong place; the rest + old value; the
      rest + too early; the rest + overwrit; what is left + wrong columns; what is left + starts;
      what is left + wrong place; what is left + old value; what is left + too early; what is left
      + overwrit; mini_batch_size + overwrit; mini_batch_size + changed; mini_batch_size +
      reassign; mini_batch_size + new value; mini_batch_size + old value; wrong columns; changes
      mini_batch_size; start of the rest; start of the last; start of the short; mini_batch_size
      is overwritten; mini_batch_size is changed; first column of the batch. your line gives;
        as it was handed over
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    Xo = X[:, order]
    Yo = Y[:, order]
    full = m // mini_batch_size
    mini_batches = []
    for k in range(full):
        mini_batches.append((Xo[:, mini_batch_size * k : mini_batch_size * (k + 1)], Yo[:, mini_batch_size * k : mini_batch_size * (k + 1)]))
    if m % mini_batch_size:
        mini_batch_size = m % mini_batch_size  # fault
        start = full * mini_batch_size  # fault
        mini_batches.append((Xo[:, start : start + mini_batch_size], Yo[:, start : start + mini_batch_size]))
    return mini_batches


def single_rest_loses_its_dimension(X, Y, mini_batch_size=64, seed=0):
    """The last batch is squeezed, so when one example is left over (or Y has one row) it is no column of two dimensions any more.

    say: last batch + dimension; last batch + shape; last batch + squeeze; last batch + flat; last
      batch + (n_x; last batch + 1-d; last batch + 2-d; last batch + two-dimensional; short +
      dimension; short + shape; short + squeeze; short + flat; short + (n_x; short + 1-d; short +
      2-d; short + two-dimensional; one example + dimension; one example + shape; one example +
      squeeze; one example + flat; one example + (n_x; one example + 1-d; one example + 2-d; one
      example + two-dimensional; single + dimension; single + shape; single + squeeze; single +
      flat; single + (n_x; single + 1-d; single + 2-d; single + two-dimensional; left over +
      dimension; left over + shape; left over + squeeze; left over + flat; left over + (n_x; left
      over + 1-d; left over + 2-d; left over + two-dimensional; x_batch + dimension; x_batch +
      shape; x_batch + squeeze; x_batch + flat; x_batch + (n_x; x_batch + 1-d; x_batch + 2-d;
      x_batch + two-dimensional; y_batch + dimension; y_batch + shape; y_batch + squeeze; y_batch
      + flat; y_batch + (n_x; y_batch + 1-d; y_batch + 2-d; y_batch + two-dimensional; one column
      + dimension; one column + shape; one column + squeeze; one column + flat; one column + (n_x;
      one column + 1-d; one column + 2-d; one column + two-dimensional; squeeze; (n_x, 1); (n_x,);
      two dimensions; loses a dimension
    """
    np.random.seed(seed)
    m = X.shape[1]
    order = np.random.permutation(m)
    batches = []
    for start in range(0, m, mini_batch_size):
        stop = start + mini_batch_size
        xb, yb = X[:, order[start:stop]], Y[:, order[start:stop]]
        if stop > m:
            xb, yb = xb.squeeze(), yb.squeeze()  # fault
        batches.append((xb, yb))
    return batches
