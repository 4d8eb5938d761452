"""Wrong answers to mini_batch_gradient_descent, as people write them: see the package's docstring."""

import numpy as np
import math


def short_batch_divided_by_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Every batch divides by batch_size, also the short last one, which should divide by its own length.

    say: short + own length; short + len(; short +  its length; short + counts half; short + too
      small; short + counts too little; last batch + own length; last batch + len(; last batch +
      its length; last batch + counts half; last batch + too small; last batch + counts too
      little; left over + own length; left over + len(; left over +  its length; left over +
      counts half; left over + too small; left over + counts too little; by its own length;
      divided by batch_size; divides by batch_size; divide by batch_size; by batch_size instead;
      its own length; last batch + by batch_size; short batch + by batch_size; last batch + by its
      own; short + by batch_size; short + by its own; counts too little; counts half
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / batch_size  # fault
            bias = bias - lr * np.sum(errors) / batch_size  # fault
    return weights, bias


def only_full_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """m // batch_size counts only the full batches, so the rows left over are never used.

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
      + full batches; one batch too few; a batch too few; one batch fewer; round + up
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    n_batches = m // batch_size  # fault
    for epoch in range(epochs):
        # shuffle, then go through the batches
        perm = rng.permutation(m)
        for k in range(n_batches):  # fault
            idx = perm[k * batch_size : (k + 1) * batch_size]
            Xb, yb = X[idx], y[idx]
            e = Xb @ w + b - yb
            w = w - lr * Xb.T @ e / len(idx)
            b = b - lr * e.mean()
    return w, b


def divides_by_all_rows(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each batch's gradient is divided by m, the number of all rows, instead of the batch's own.

    say: divided by m; divides by m; divide by m; by m,; / m; 1/m; by all rows; of all rows;
      number of all; m instead of; by m instead; by m, not
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            rows = order[start : start + batch_size]
            errors = X[rows] @ weights + bias - y[rows]
            dw = (1 / m) * X[rows].T @ errors  # fault
            db = (1 / m) * np.sum(errors)  # fault
            weights = weights - lr * dw
            bias = bias - lr * db
    return weights, bias


def sums_over_the_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradients are sums over the batch; nothing is divided by its length.

    say: not divided; sum + mean; sum instead; sums instead; average; no division; times too
      large; times too long; / len; nothing is divided; mean, not; take the mean; a mean; divide
      by the length; divide by the number; divided by the length; divided by len; divide by len;
      is a sum; are sums; adds up the
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for s in range(0, m, batch_size):
            X_batch = X[order[s : s + batch_size]]
            y_batch = y[order[s : s + batch_size]]
            errors = X_batch @ weights + bias - y_batch
            weights -= lr * (X_batch.T @ errors)  # fault
            bias -= lr * errors.sum()  # fault
    return weights, bias


def slice_ends_at_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at batch_size instead of start + batch_size, so all batches but the first are empty.

    say: only the first batch; first batch only; first batch + only; stops at batch_size; ends at
      batch_size; up to batch_size; start to; second batch; all other batches;
      order[start:batch_size]; batches are empty; all empty; empty batches; all but the first;
      after the first; later batches; every batch after; empty from; second batch + empty; the
      other batches
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start:batch_size]  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def starts_stop_too_early(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The starts run only to m - batch_size, so the last batch, full or short, is never used.

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
      + full batches; one batch too few; a batch too few; one batch fewer; m - batch_size; m −
      batch_size; range(0, m, batch_size); last batch + full
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    theta = np.zeros(n)
    theta0 = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for i in range(0, m - batch_size, batch_size):  # fault
            B = order[i : i + batch_size]
            residual = np.dot(X[B], theta) + theta0 - y[B]
            theta = theta - lr * np.dot(X[B].T, residual) / B.size
            theta0 = theta0 - lr * residual.sum() / B.size
    return theta, theta0


def last_batch_filled_from_the_front(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch is filled up with rows from the start of the order, so some rows are used twice.

    say: short + fill; short + wrap; short + padded; short + from the start; short + from the
      front; short + from the beginning; short + first rows; short + begin again; short + start
      again; short + again from; last batch + fill; last batch + wrap; last batch + padded; last
      batch + from the start; last batch + from the front; last batch + from the beginning; last
      batch + first rows; last batch + begin again; last batch + start again; last batch + again
      from; left over + fill; left over + wrap; left over + padded; left over + from the start;
      left over + from the front; left over + from the beginning; left over + first rows; left
      over + begin again; left over + start again; left over + again from; end + fill; end + wrap;
      end + padded; end + from the start; end + from the front; end + from the beginning; end +
      first rows; end + begin again; end + start again; end + again from; last + fill; last +
      wrap; last + padded; last + from the start; last + from the front; last + from the
      beginning; last + first rows; last + begin again; last + start again; last + again from;
      filled up; filled with; wraps around; wrap around; wraps; % m; modulo
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = [order[i % m] for i in range(start, start + batch_size)]  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.mean(errors)
    return weights, bias


def one_batch_too_many(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The number of batches is m // batch_size + 1 even when m divides evenly; then the last batch is empty and its mean is NaN.

    say: divides evenly; evenly; one batch too many; too many batches; divisible; nothing is left;
      nothing left; no rest; no remainder; multiple of; divides m; zero rows; no rows; 0 rows;
      without rows; ceil; an empty batch; batch is empty; empty + evenly; empty + last; empty +
      divid; batch without rows; empty batch
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    num_batches = m // batch_size + 1  # fault
    for epoch in range(epochs):
        order = rng.permutation(m)
        for k in range(num_batches):
            pick = order[k * batch_size : k * batch_size + batch_size]
            errors = X[pick] @ weights + bias - y[pick]
            weights = weights - lr * (X[pick].T @ errors) / errors.shape[0]
            bias = bias - lr * np.sum(errors) / errors.shape[0]
    return weights, bias


def generator_inside_the_loop(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The generator is made inside the epoch loop, so every epoch gets the same permutation.

    say: same order + epoch; same order + every; same order + each; same permutation; same
      shuffle; same batches + epoch; repeats + order; second epoch + same; second epoch + first;
      generator + before; generator + inside; generator + in the loop; generator + into the loop;
      generator + each epoch; generator + every epoch; generator + anew; generator + again;
      generator + once; rng + before; rng + inside; rng + in the loop; rng + into the loop; rng +
      each epoch; rng + every epoch; rng + anew; rng + again; rng + once; default_rng + before;
      default_rng + inside; default_rng + in the loop; default_rng + into the loop; default_rng +
      each epoch; default_rng + every epoch; default_rng + anew; default_rng + again; default_rng
      + once; one generator; new generator
    """
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        generator = np.random.default_rng(seed)  # fault
        p = generator.permutation(m)
        for lo in range(0, m, batch_size):
            rows = p[lo : lo + batch_size]
            err = X[rows].dot(w) + b - y[rows]
            w = w - lr * err.dot(X[rows]) / len(rows)
            b = b - lr * err.mean()
    return w, b


def batches_cut_once(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """One permutation is cut into batches before the epochs, and all epochs use the same batches.

    say: same order + epoch; same order + every; same order + each; same shuffle; same batches +
      epoch; repeats + order; second epoch + same; second epoch + first; new permutation; new
      order; cut + once; cut + each epoch; cut + every epoch; batches + each epoch; batches +
      every epoch; drawn once; drawn only once; only once; shuffled once; shuffles once; shuffle
      once; permutation once; draw + in each epoch; draw + every epoch; drawn + each epoch; drawn
      + every epoch; shuffle in every epoch; shuffle in each epoch; shuffle every epoch; shuffle
      each epoch; before the epochs; before the epoch loop; before the first epoch; outside the
      loop; inside the epoch loop; anew in each epoch; anew in every epoch; fresh permutation;
      another permutation; permutation of its own;
        draws one order
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    order = rng.permutation(m)  # fault
    batches = [order[s : s + batch_size] for s in range(0, m, batch_size)]  # fault
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for batch in batches:
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.sum() / len(batch)
    return weights, bias


def slices_of_the_unshuffled_data(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The order is drawn but not used: the slices are taken from X and y as they stand.

    say: shuffle is missing; no shuffle; never shuffled; without shuffl; without a shuffle; not in
      shuffled order; file order; order of the file; cyclic; in order 0; in the given order; as
      they stand; shuffle + missing; shuffle + first; forgot + shuffl; permutation + missing;
      permutation + not used; permutation + never used; without a permutation; random order +
      instead; order + not used; order + unused; order + never used; order is drawn but; drawn +
      not used; drawn but; x[order; x[batch]; slice of the permutation; slice of the order; order
      + ignored; permutation + ignored; x[start; rows are not shuffled; columns are not shuffled;
      examples are not shuffled; nothing is not shuffled; batches are not shuffled; data are not
      shuffled; data is not shuffled; x and y are not shuffled; the order is not shuffled; they
      are not shuffled; was not shuffled; were not shuffled
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            end = min(start + batch_size, m)
            X_b, y_b = X[start:end], y[start:end]  # fault
            errors = X_b @ weights + bias - y_b
            weights = weights - lr * X_b.T @ errors / (end - start)
            bias = bias - lr * errors.sum() / (end - start)
    return weights, bias


def old_global_generator(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.random.seed and np.random.permutation stand in place of default_rng and draw other orders.

    say: np.random.seed; legacy; old generator; global + generator; another generator; other
      generator; wrong generator; np.random.permutation; default_rng + other; default_rng +
      instead; not default_rng; default_rng + global; default_rng + old; use default_rng; use
      np.random.default_rng; default_rng + not np; default_rng + asks; default_rng + as the check
    """
    m = X.shape[0]
    n = X.shape[1]
    weights = np.zeros(n)
    bias = 0.0
    np.random.seed(seed)  # fault
    for i in range(epochs):
        permutation = list(np.random.permutation(m))  # fault
        for j in range(0, m, batch_size):
            indices = permutation[j : j + batch_size]
            # get mini-batch
            batch_x = X[indices]
            batch_y = y[indices]
            errors = batch_x @ weights + bias - batch_y
            weights = weights - lr * batch_x.T @ errors / len(indices)
            bias = bias - lr * np.sum(errors) / len(indices)
    return weights, bias


def targets_not_shuffled(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X is taken in the shuffled order and y in the file's, so rows meet other rows' targets.

    say: y is not shuffled; y was not shuffled; y not shuffled; y is left; y stays; y keeps; y
      unshuffled; unshuffled y; y must be shuffled; y is never; y in the same order; y must + same
      order; y needs + same order; y has + same order; y too; x and y + same order; same order as
      x; shuffle y; shuffles only x; only x; x alone; shuffle both; labels + not shuffled; labels
      + same order; labels + shuffled too; labels + stay; labels + wrong; wrong label; wrong
      target; another label; other labels; lose + label; own label; its label; their labels; own
      target; its own y; y of another; y of other; y belongs to another; another row's; other
      rows' target; targets + file; targets + not shuffled; do not match; no longer match; y_batch
      + order; y_batch + unshuffled; y[order; y[batch]; same columns of y; same rows of y; another
      row; y is not, so the pairs are lost
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        Xs = X[rng.permutation(m)]
        for start in range(0, m, batch_size):
            stop = start + batch_size
            errors = Xs[start:stop] @ weights + bias - y[start:stop]  # fault
            weights = weights - lr * Xs[start:stop].T @ errors / len(errors)
            bias = bias - lr * np.mean(errors)
    return weights, bias


def bias_after_the_weights_moved(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The errors are computed again after the weights' update, and the bias uses the new ones.

    say: new weights; updated weights; move together; moves together; moved together; weights +
      already moved; weights + have moved; weights + moved before; recomput; errors + once; error
      + once; errors + twice; error + twice; errors + again; error + again; second time; old
      weights; same errors + bias; same error + bias; after the weights; bias + together; weights
      and bias together
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            xb = X[batch]
            pred = xb @ weights + bias
            weights = weights - lr * np.dot(xb.T, pred - y[batch]) / len(batch)
            pred = xb @ weights + bias  # fault
            bias = bias - lr * np.sum(pred - y[batch]) / len(batch)
    return weights, bias


def bias_step_is_a_sum(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The weights divide by the batch's length, the bias does not.

    say: bias + divide; bias + divided; bias + mean; bias + sum; bias + length; bias + average;
      bias + not divided; bias + times too; bias + len(; b is + divide; b was + divide; b has +
      divide; `b` + divide; b must + divide; b1 + divide; b gets + divide; b moves + divide; b
      needs + divide; b not + divide; b, + divide; b is + divided; b was + divided; b has +
      divided; `b` + divided; b must + divided; b1 + divided; b gets + divided; b moves + divided;
      b needs + divided; b not + divided; b, + divided; b is + mean; b was + mean; b has + mean;
      `b` + mean; b must + mean; b1 + mean; b gets + mean; b moves + mean; b needs + mean; b not +
      mean; b, + mean; b is + sum; b was + sum; b has + sum; `b` + sum; b must + sum; b1 + sum; b
      gets + sum; b moves + sum; b needs + sum; b not + sum; b, + sum; b is + length; b was +
      length; b has + length; `b` + length; b must + length; b1 + length; b gets + length; b moves
      + length; b needs + length; b not + length; b, + length; b is + average; b was + average; b
      has + average; `b` + average; b must + average; b1 + average; b gets + average; b moves +
      average; b needs + average; b not + average; b, + average; b is + not divided; b was + not
      divided; b has + not divided; `b` + not divided; b must + not divided; b1 + not divided; b
      gets + not divided; b moves + not divided; b needs + not divided; b not + not divided; b, +
      not divided; b is + times too; b was + times too; b has + times too; `b` + times too; b must
      + times too; b1 + times too; b gets + times too; b moves + times too; b needs + times too; b
      not + times too; b, + times too; b is + len(; b was + len(; b has + len(; `b` + len(; b must
      + len(; b1 + len(; b gets + len(; b moves + len(; b needs + len(; b not + len(; b, + len(
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            size = len(batch)
            errors = X[batch] @ weights + bias - y[batch]
            gradients = {"dw": X[batch].T @ errors / size, "db": np.sum(errors)}  # fault
            weights = weights - lr * gradients["dw"]
            bias = bias - lr * gradients["db"]
    return weights, bias


def last_of_each_batch_cut_off(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at start + batch_size - 1, though a slice already leaves out its end; every batch is one row short.

    say: one row short; batch_size - 1; batch_size − 1; - 1 + slice; − 1 + slice; one short;
      leaves out its end; excludes; one row too few; a row too few; one row less; one row fewer;
      row + missing; last row of each; last row of every; last row of the batch; off by one; slice
      stops before; slice + already
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            end = start + batch_size - 1  # fault
            idx = order[start:end]
            if len(idx) == 0:
                continue
            e = X[idx] @ w + b - y[idx]
            w = w - lr * X[idx].T @ e / len(idx)
            b = b - lr * e.sum() / len(idx)
    return w, b


def leaves_after_the_first_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The return is indented into the epoch loop, so only one epoch runs.

    say: return + inside; return + in the loop; return + loop; returns too early; return too
      early; return + indent; after the first epoch; after one epoch; after 1 epoch; only one
      epoch; only the first epoch; one epoch only; single epoch; one pass only; only one pass;
      epochs + ignored; ended after; stops after the first; stops after one
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
        return weights, bias  # fault
    return weights, bias


def batches_of_equal_length(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """np.array_split makes batches of nearly equal length, 3, 2, 2 instead of 3, 3, 1.

    say: array_split; equal length; equal size; equally; nearly equal; 3, 2, 2; only the last
      batch may; lengths of the batches; sizes of the batches; batch sizes; shared out; about as
      long; batches + as long as; np.array_split; full batches first; full ones; shared evenly;
      split evenly; evenly sized; spread evenly; even batches
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    pieces = math.ceil(m / batch_size)
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(m), pieces):  # fault
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * errors.mean()
    return weights, bias


def batch_size_many_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The order is cut into batch_size batches, instead of batches of batch_size rows.

    say: batch_size batches; rows a batch; rows per batch; rows in a batch; rows each; how many
      batches; batches of batch_size; count of batches; wrong length; wrong size; size of the
      batches; length of the batches; batches + too long; batches + too large; rows a step; step +
      batch_size; batches of batch_size rows; batch_size is the number of rows; batch_size rows
      each; rows, not the number of batches; not the number of batches
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        step = max(1, m // batch_size)  # fault
        for start in range(0, m, step):
            batch = order[start : start + step]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def one_random_batch_an_epoch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each epoch takes a step with one batch only; the other rows of the permutation are not visited.

    say: only one batch; one batch an epoch; one batch per epoch; one batch each epoch; a single
      batch; only the first batch; first batch only; one step an epoch; one step per epoch; one
      step each epoch; second loop; all the batches; rest of the permutation; rest of the order;
      rest of the rows; whole permutation; other batches; whole order; one step only; only one
      step; remaining batches; one batch and; not one batch; through all batches; each epoch + all
      batches; one batch only; with one batch; rows of the permutation are not; not visited
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        batch = rng.permutation(m)[:batch_size]  # fault
        errors = X[batch] @ weights + bias - y[batch]
        weights = weights - lr * X[batch].T @ errors / len(batch)
        bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def new_permutation_for_every_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """A permutation is drawn for every batch instead of once an epoch, so rows come twice or not at all.

    say: draws a new order in each round; permutation + every batch; permutation + each batch;
      permutation + per batch; permutation + once an epoch; permutation + once per epoch; permutation + inner loop; permutation +
      outside the inner; permutation + before the inner; permutation + one an epoch; permutation +
      one per epoch; permutation + every step; permutation + each step; permutation + drawn again;
      order + every batch; order + each batch; order + per batch; order + once an epoch; order +
      once per epoch; order + inner loop; order + outside the inner; order + before the inner;
      order + one an epoch; order + one per epoch; order + every step; order + each step; order +
      drawn again; shuffle + every batch; shuffle + each batch; shuffle + per batch; shuffle +
      once an epoch; shuffle + once per epoch; shuffle + inner loop; shuffle + outside the inner;
      shuffle + before the inner; shuffle + one an epoch; shuffle + one per epoch; shuffle + every
      step; shuffle + each step; shuffle + drawn again; one permutation an epoch; one
      rng.permutation; too many permutations; several permutations
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for _ in range(epochs):
        for start in range(0, m, batch_size):
            chosen = rng.permutation(m)[start : start + batch_size]  # fault
            e = X[chosen] @ w + b - y[chosen]
            w -= lr * X[chosen].T @ e / len(chosen)
            b -= lr * e.mean()
    return w, b


def rest_joins_the_last_full_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The rows left over are put into the last full batch instead of making a short batch of their own.

    say: left over + last full; left over + own batch; left over + batch of its own; left over +
      batch of their own; left over + joined; left over + join; left over + merge; left over +
      glue; left over + added to; left over + too long; left over + longer; left over + too large;
      left over + swallow; leftover + last full; leftover + own batch; leftover + batch of its
      own; leftover + batch of their own; leftover + joined; leftover + join; leftover + merge;
      leftover + glue; leftover + added to; leftover + too long; leftover + longer; leftover + too
      large; leftover + swallow; left-over + last full; left-over + own batch; left-over + batch
      of its own; left-over + batch of their own; left-over + joined; left-over + join; left-over
      + merge; left-over + glue; left-over + added to; left-over + too long; left-over + longer;
      left-over + too large; left-over + swallow; the rest + last full; the rest + own batch; the
      rest + batch of its own; the rest + batch of their own; the rest + joined; the rest + join;
      the rest + merge; the rest + glue; the rest + added to; the rest + too long; the rest +
      longer; the rest + too large; the rest + swallow; what is left + last full; what is left +
      own batch; what is left + batch of its own; what is left + batch of their own; what is left
      + joined; what is left + join; what is left + merge; what is left + glue; what is left +
      added to; what is left + too long; what is left + longer; what is left + too large; what is
      left + swallow; remain + last full; remain + own batch; remain + batch of its own; remain +
      batch of their own; remain + joined; remain + join; remain + merge; remain + glue; remain +
      added to; remain + too long; remain + longer; remain + too large; remain + swallow; short +
      last full; short + own batch; short + batch of its own; short + batch of their own; short +
      joined; short + join; short + merge; short + glue; short + added to; short + too long; short
      + longer; short + too large; short + swallow; last rows + last full; last rows + own batch;
      last rows + batch of its own; last rows + batch of their own; last rows + joined; last rows
      + join; last rows + merge; last rows + glue; last rows + added to; last rows + too long;
      last rows + longer; last rows + too large; last rows + swallow; last batch + last full; last
      batch + own batch; last batch + batch of its own; last batch + batch of their own; last
      batch + joined; last batch + join; last batch + merge; last batch + glue; last batch + added
      to; last batch + too long; last batch + longer; last batch + too large; last batch +
      swallow; last full batch; longer than batch_size; larger than batch_size; more than
      batch_size; batch + too long
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    full = max(1, m // batch_size)  # fault
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(full):
            end = m if k == full - 1 else (k + 1) * batch_size  # fault
            batch = order[k * batch_size : end]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def rest_only_after_all_epochs(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short batch is handled after the epoch loop, so it is used once in all instead of once an epoch.

    say: short + after the loop; short + after all epochs; short + each epoch; short + every
      epoch; short + once in all; short + indent; short + outside; short + once an epoch; short +
      per epoch; short + only once; short + last epoch; short + at the very end; short + once,;
      last batch + after the loop; last batch + after all epochs; last batch + each epoch; last
      batch + every epoch; last batch + once in all; last batch + indent; last batch + outside;
      last batch + once an epoch; last batch + per epoch; last batch + only once; last batch +
      last epoch; last batch + at the very end; last batch + once,; left over + after the loop;
      left over + after all epochs; left over + each epoch; left over + every epoch; left over +
      once in all; left over + indent; left over + outside; left over + once an epoch; left over +
      per epoch; left over + only once; left over + last epoch; left over + at the very end; left
      over + once,; leftover + after the loop; leftover + after all epochs; leftover + each epoch;
      leftover + every epoch; leftover + once in all; leftover + indent; leftover + outside;
      leftover + once an epoch; leftover + per epoch; leftover + only once; leftover + last epoch;
      leftover + at the very end; leftover + once,; what is left + after the loop; what is left +
      after all epochs; what is left + each epoch; what is left + every epoch; what is left + once
      in all; what is left + indent; what is left + outside; what is left + once an epoch; what is
      left + per epoch; what is left + only once; what is left + last epoch; what is left + at the
      very end; what is left + once,; the rest + after the loop; the rest + after all epochs; the
      rest + each epoch; the rest + every epoch; the rest + once in all; the rest + indent; the
      rest + outside; the rest + once an epoch; the rest + per epoch; the rest + only once; the
      rest + last epoch; the rest + at the very end; the rest + once,; remain + after the loop;
      remain + after all epochs; remain + each epoch; remain + every epoch; remain + once in all;
      remain + indent; remain + outside; remain + once an epoch; remain + per epoch; remain + only
      once; remain + last epoch; remain + at the very end; remain + once,; after the epoch loop;
      outside the epoch loop; after all epochs; made once, after all rounds
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0

    def one_step(w, b, rows):
        err = X[rows] @ w + b - y[rows]
        return w - lr * X[rows].T @ err / len(rows), b - lr * err.mean()

    full = m // batch_size
    order = np.arange(m)
    for _ in range(epochs):
        order = rng.permutation(m)
        for k in range(full):
            weights, bias = one_step(weights, bias, order[k * batch_size : (k + 1) * batch_size])
    if m % batch_size and epochs > 0:  # fault
        weights, bias = one_step(weights, bias, order[full * batch_size :])  # fault
    return weights, bias


def rest_reaches_back(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The last batch is the last batch_size rows of the order, so it overlaps with the batch before instead of being short.

    say: short + overlap; short + reaches back; short + batch before; short + already used; short
      + used before; last batch + overlap; last batch + reaches back; last batch + batch before;
      last batch + already used; last batch + used before; left over + overlap; left over +
      reaches back; left over + batch before; left over + already used; left over + used before;
      leftover + overlap; leftover + reaches back; leftover + batch before; leftover + already
      used; leftover + used before; what is left + overlap; what is left + reaches back; what is
      left + batch before; what is left + already used; what is left + used before; the rest +
      overlap; the rest + reaches back; the rest + batch before; the rest + already used; the rest
      + used before; last + reaches back; last + batch before; last + already used; last + used
      before; [-batch_size; last batch_size rows; order[-; overlaps with; overlaps the; batch_size
      rows from the end; rows of the batch before; used in the batch before
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        batches = [order[k * batch_size : (k + 1) * batch_size] for k in range(m // batch_size)]
        if m % batch_size != 0:
            batches.append(order[-batch_size:])  # fault
        # print([len(b) for b in batches])
        for batch in batches:
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def rest_divides_by_modulo_always(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The last batch divides by m % batch_size, which is 0 when m divides evenly.

    say: m % batch_size; modulo; evenly; zerodivision; division by zero; divides by zero; divided
      by zero; divide by zero; by 0; divisible; infin; nothing is left; nothing left; no rest; no
      remainder; multiple of; divides m; is 0; without a short
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            if start + batch_size >= m:
                size = m % batch_size  # fault
            else:
                size = batch_size
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * (X[batch].T @ errors) / size
            bias = bias - lr * float(np.sum(errors)) / size
    return weights, bias


def while_loop_steps_by_one(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The start moves on by 1 instead of by batch_size, so the batches overlap.

    say: by 1; by one; start += batch_size; batch_size further; several times; more than once;
      sliding; too many batches; too many steps; m batches; start at every; batches overlap;
      overlapping; on by batch_size; steps of batch_size; advance; start + further
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        start = 0
        while start < m:
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
            start += 1  # fault
    return weights, bias


def mean_error_times_mean_row(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradient of the weights is the mean error times the mean row, instead of the mean of error times row.

    say: mean error; mean row; mean of the product; product of the means; product of means;
      product of two means; mean of x; mean of the rows; mean of the errors; own error; each row +
      error; row by its; x.t @ errors; each error; before they are multiplied; before multiplying;
      multiplied + before; averaged before; x[batch].t @; averages of
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    for ep in range(epochs):
        shuffled = rng.permutation(m)
        for i in range(0, m, batch_size):
            xb = X[shuffled[i : i + batch_size]]
            yb = y[shuffled[i : i + batch_size]]
            mean_err = np.mean(xb @ w + b - yb)
            w = w - lr * mean_err * xb.mean(axis=0)  # fault
            b = b - lr * mean_err
    return w, b


def columns_of_the_batch(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X[:, batch] takes columns, as in section 3; here examples are rows.

    say: column; x[:,; examples are rows; x[batch]; [:,; axis 1; rows, not
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            mini_X = X[:, batch]  # fault
            mini_y = y[batch]
            errors = mini_X @ weights + bias - mini_y
            weights = weights - lr * mini_X.T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def two_sign_and_all_errors_for_bias(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: the weights' step is added, not subtracted, and the bias is moved by the array of errors, not their mean.

    say: wrong sign; the sign; uphill; ascent; plus + minus; adds + step; added + subtract; adds +
      subtract; wrong direction; with the gradient + against; downhill; minus sign; sign + wrong;
      bias + a number; bias + an array; bias + mean; bias + shape; bias + sum; broadcast; bias +
      single; bias + average; bias + vector; step is added; gradient is added; added instead; must
      be subtracted
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights + lr * X[batch].T @ errors / len(batch)  # fault
            bias = bias - lr * errors / len(batch)  # fault
    return weights, bias


def two_single_rests_skipped_and_factor_two(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: a last batch of one row is skipped, and the gradients carry a factor 2.

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
      + full batches; one batch too few; a batch too few; one batch fewer; factor 2; factor of 2;
      factor two; 2/m; 2 / m; twice as; twice too; doubled; times 2; two times; a 2 too; 2 too
      many; the half; one row + skip; single row + skip; batch of one; one row + left out; one row
      + missing; one row + used; a single row; twice that
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            if len(batch) < 2 and batch_size > 1:  # fault
                continue  # fault
            Xb, yb = X[batch], y[batch]
            errors = Xb @ weights + bias - yb
            weights = weights - lr * 2 / len(batch) * Xb.T @ errors  # fault
            bias = bias - lr * 2 / len(batch) * np.sum(errors)  # fault
    return weights, bias


def two_zeroed_each_epoch_and_len_X(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: weights and bias are set to zero in every epoch, and the gradients are divided by len(X) instead of the batch's length.

    say: reset; set back; starts again; start again; starts anew; start anew; starts over; start
      over; starts from zero again; set to zero; zero + every epoch; zero + each epoch; zero + in
      the loop; zero + inside; before the first epoch; forgets; only the last epoch; back to zero;
      back to 0; initial + loop; len(x); all rows; of all rows; divided by m; divides by m; divide
      by m; / m; 1/m; zero + before the loop; weights + before the loop; start + before the loop;
      before the epoch loop
    """
    rng = np.random.default_rng(seed)
    n = X.shape[1]
    for _ in range(epochs):
        weights, bias = np.zeros(n), 0.0  # fault
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * (X[batch].T @ errors) / len(X)  # fault
            bias = bias - lr * errors.sum() / len(X)  # fault
    return weights, bias


def two_momentum_and_rest_dropped(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: the step has a momentum as PyTorch's SGD, and the loop drops the short last batch.

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
      + full batches; one batch too few; a batch too few; one batch fewer; momentum; velocity;
      remember; earlier steps; earlier gradients; old gradients; past gradients; previous
      gradient; previous step; memory; 0.9; averages of gradients; plain gradient; makes 3 rounds;
      it should make 4
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    vel_w, vel_b = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        start = 0
        while start + batch_size <= m:  # fault
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            vel_w = 0.9 * vel_w + X[batch].T @ errors / len(batch)  # fault
            vel_b = 0.9 * vel_b + np.mean(errors)  # fault
            weights = weights - lr * vel_w
            bias = bias - lr * vel_b
            start += batch_size
    return weights, bias
