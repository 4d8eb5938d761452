"""Wrong answers to stochastic_gradient_descent, as people write them: see the package's docstring."""

import numpy as np


def still_divides_by_m(X, y, lr=0.01, epochs=1000, seed=0):
    """Each row's gradient is divided by m, as in batch descent; one row is its own mean.

    say: 1/m; / m; its own mean; own mean; m times too; no division; not divided; mean over;
      nothing is divided
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i] / m  # fault
            bias = bias - lr * error / m  # fault
    return weights, bias


def same_shuffle_every_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The generator is made anew in every epoch, so all epochs visit the rows in the same order.

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
    w = np.zeros(n)
    b = 0.0
    for epoch in range(epochs):
        rng = np.random.default_rng(seed)  # fault
        order = rng.permutation(m)
        for k in order:
            err = np.dot(X[k], w) + b - y[k]
            w = w - lr * err * X[k]
            b = b - lr * err
    return w, b


def order_drawn_once(X, y, lr=0.01, epochs=1000, seed=0):
    """The permutation is drawn once before the epochs, so all of them use the same order.

    say: same order + epoch; same order + every; same order + each; same permutation; same
      shuffle; same batches + epoch; repeats + order; second epoch + same; second epoch + first;
      new permutation; new order; drawn once; drawn only once; only once; shuffled once; shuffles
      once; shuffle once; permutation once; draw + in each epoch; draw + every epoch; drawn + each
      epoch; drawn + every epoch; shuffle in every epoch; shuffle in each epoch; shuffle every
      epoch; shuffle each epoch; before the epochs; before the epoch loop; before the first epoch;
      outside the loop; inside the epoch loop; anew in each epoch; anew in every epoch; fresh
      permutation; another permutation; permutation of its own;
        draws one order
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    shuffled = rng.permutation(m)  # fault
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in shuffled:
            error = X[i] @ weights + bias - y[i]
            weights -= lr * error * X[i]
            bias -= lr * error
    return weights, bias


def in_file_order(X, y, lr=0.01, epochs=1000, seed=0):
    """The rows are never shuffled; they are visited in the order of the file.

    say: never in a shuffled; no line uses it; shuffle is missing; no shuffle; never shuffled; without shuffl; without a shuffle; not in
      shuffled order; file order; order of the file; cyclic; in order 0; in the given order; as
      they stand; shuffle + missing; shuffle + first; forgot + shuffl; permutation + missing;
      permutation + not used; permutation + never used; without a permutation; random order +
      instead; rows are not shuffled; columns are not shuffled; examples are not shuffled; nothing
      is not shuffled; batches are not shuffled; data are not shuffled; data is not shuffled; x
      and y are not shuffled; the order is not shuffled; they are not shuffled; was not shuffled;
      were not shuffled
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        for i in range(m):  # fault
            prediction = X[i] @ weights + bias
            error = prediction - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def numpys_old_generator(X, y, lr=0.01, epochs=1000, seed=0):
    """np.random.seed and np.random.permutation are used, which draw other orders than default_rng.

    say: np.random.seed; legacy; old generator; global + generator; another generator; other
      generator; wrong generator; np.random.permutation; default_rng + other; default_rng +
      instead; not default_rng; default_rng + global; default_rng + old; use default_rng; use
      np.random.default_rng; default_rng + not np; default_rng + asks; default_rng + as the check
    """
    np.random.seed(seed)  # fault
    m, n = X.shape
    theta, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in np.random.permutation(m):  # fault
            e = X[i].dot(theta) + b - y[i]
            theta, b = theta - lr * e * X[i], b - lr * e
    return theta, b


def seed_not_handed_over(X, y, lr=0.01, epochs=1000, seed=0):
    """default_rng() is called without the seed, so every run shuffles differently.

    say: seed + not used; seed + unused; without the seed; without seed; without a seed; seed +
      ignored; seed + missing; seed + forgot; seed + never; two calls + differ; two calls; every
      call + different; repeatable; reproduc; each run; every run; same seed; seed + hand; seed +
      give; seed + pass; twice with the same
    """
    rng = np.random.default_rng()  # fault
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for row in rng.permutation(m):
            xi, yi = X[row], y[row]
            error = xi @ weights + bias - yi
            weights = weights - lr * error * xi
            bias = bias - lr * error
    return weights, bias


def picks_with_replacement(X, y, lr=0.01, epochs=1000, seed=0):
    """Each step picks a row at random, so in an epoch some rows come twice and some never.

    say: replacement; some rows twice; some rows + twice; rng.integers; exactly once; each row
      once; every row once; every row exactly; each row exactly; picked at random; rows at random;
      rows + several times; not a permutation; permutation + each row; rng.permutation + instead;
      some rows never; rows come twice; some come twice; come twice
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w, b = np.zeros(n), 0
    for _ in range(epochs):
        for _ in range(m):
            idx = rng.integers(m)  # fault
            diff = np.dot(w, X[idx]) + b - y[idx]
            w = w - lr * diff * X[idx]
            b = b - lr * diff
    return w, b


def labels_stay_in_place(X, y, lr=0.01, epochs=1000, seed=0):
    """X is shuffled and y is not, so a row meets another row's target.

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
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        X_shuffled = X[rng.permutation(m)]  # fault
        for i in range(m):
            error = X_shuffled[i] @ weights + bias - y[i]  # fault
            weights = weights - lr * error * X_shuffled[i]
            bias = bias - lr * error
    return weights, bias


def position_instead_of_row(X, y, lr=0.01, epochs=1000, seed=0):
    """The order is drawn, but the loop uses the position in it, not the row it names; so the rows come in file order.

    say: never in a shuffled; no line uses it; shuffle is missing; no shuffle; never shuffled; without shuffl; without a shuffle; not in
      shuffled order; file order; order of the file; cyclic; in order 0; in the given order; as
      they stand; shuffle + missing; shuffle + first; forgot + shuffl; permutation + missing;
      permutation + not used; permutation + never used; without a permutation; random order +
      instead; order + not used; order + unused; order + never used; order is drawn but; drawn +
      not used; drawn but; position; order[i]; order[; index + order; counter; order + ignored;
      rows are not shuffled; columns are not shuffled; examples are not shuffled; nothing is not
      shuffled; batches are not shuffled; data are not shuffled; data is not shuffled; x and y are
      not shuffled; the order is not shuffled; they are not shuffled; was not shuffled; were not
      shuffled
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for i, row in enumerate(order):
            error = X[i] @ weights + bias - y[i]  # fault
            weights = weights - lr * error * X[i]  # fault
            bias = bias - lr * error
    return weights, bias


def shuffles_what_is_shuffled(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch shuffles the already shuffled rows, so from the second epoch on the order is another one than the permutation.

    say: already shuffled; shuffled again; shuffle + again; second epoch + original; original
      rows; original order; original x; original data; of the original; compos; pile up; on top
      of; x and y + overwrit; permutation of the permutation; from the second epoch; shuffled
      data; shuffled x; first epoch is right; shuffled rows + shuffl; each epoch shuffles what the
      last one shuffled;
        shuffles what the last one
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w = np.zeros(n)
    b = 0.0
    for _ in range(epochs):
        p = rng.permutation(m)
        X = X[p]  # fault
        y = y[p]  # fault
        for x_i, y_i in zip(X, y):
            e_i = x_i @ w + b - y_i
            w = w - lr * e_i * x_i
            b = b - lr * e_i
    return w, b


def bias_uses_a_fresh_error(X, y, lr=0.01, epochs=1000, seed=0):
    """The error is computed again between the two updates, so the bias sees the new weights.

    say: new weights; updated weights; move together; moves together; moved together; weights +
      already moved; weights + have moved; weights + moved before; recomput; errors + once; error
      + once; errors + twice; error + twice; errors + again; error + again; second time; same
      errors + bias; same error + bias; after the weights; bias + together; weights and bias
      together
    """

    def err(i, w, b):
        return float(np.dot(X[i], w)) + b - y[i]

    rng = np.random.default_rng(seed)
    m, n = np.shape(X)
    w, b = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            w = w - lr * err(i, w, b) * X[i]
            b = b - lr * err(i, w, b)  # fault
    return w, b


def runs_uphill(X, y, lr=0.01, epochs=1000, seed=0):
    """The error is prediction minus target, and the step is added: it goes uphill.

    say: wrong sign; the sign; uphill; ascent; plus + minus; adds + step; added + subtract; adds +
      subtract; wrong direction; with the gradient + against; downhill; minus sign; sign + wrong;
      diverge; away from the; step is added; gradient is added; added instead; must be subtracted
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    coef = np.zeros(n)
    intercept = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ coef + intercept - y[i]
            coef += lr * error * X[i]  # fault
            intercept += lr * error  # fault
    return coef, intercept


def only_one_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """The return stands inside the outer loop, so the function ends after the first epoch.

    say: return + inside; return + in the loop; return + loop; returns too early; return too
      early; return + indent; after the first epoch; after one epoch; after 1 epoch; only one
      epoch; only the first epoch; one epoch only; single epoch; one pass only; only one pass;
      epochs + ignored; ended after; stops after the first; stops after one
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = np.inner(X[i], weights) + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
        return weights, bias  # fault


def steps_outside_the_inner_loop(X, y, lr=0.01, epochs=1000, seed=0):
    """The updates stand after the inner loop, so each epoch takes one step, with the last row only.

    say: indent; one step an epoch; one step per epoch; one step each epoch; one step a pass;
      outside the loop; outside + inner; after the loop; last error; one row an epoch; one row per
      epoch; one row each epoch; after each row; after every row; step + each row; step + every
      row; m steps; only one row; only one step; single step; only the last row; last row only;
      with the last row; after the inner loop; inside the inner loop; into the inner loop; in the
      inner loop; inner loop + indent; last row of the epoch; last row's
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        # new order
        order = rng.permutation(m)
        for i in order:
            y_hat = X[i] @ weights + bias
            error = y_hat - y[i]
        weights = weights - lr * error * X[i]  # fault
        bias = bias - lr * error  # fault
    return weights, bias


def collects_the_whole_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """All the rows' gradients are added up at the epoch's old weights and make one step: batch descent.

    say: batch gradient; one step an epoch; one step per epoch; one step each epoch; one step a
      pass; after each row; after every row; step + each row; step + every row; added up; collect;
      accumulat; m steps; once an epoch; once per epoch; single step; at the end of the epoch; at
      the end of each; sum of all; sum of the gradients; sums the gradients; all rows at once; all
      rows first; is batch descent; this is batch; one big step; one step at the end; steps only
      at the end; step only at the end; summed;
        sums up makes one step
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        dw, db = np.zeros(n), 0.0  # gradients of this epoch
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            dw += error * X[i]
            db += error
        weights = weights - lr * dw  # fault
        bias = bias - lr * db  # fault
    return weights, bias


def one_row_an_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """Each epoch visits only the first row of its permutation instead of all m rows.

    say: only the first row; first row only; only the first; single row; one step an epoch; one
      step per epoch; one step each epoch; m steps; all m rows; second loop; whole permutation;
      single step; the other rows; one row an epoch; one row per epoch; one row each epoch; only
      one row; just one row; the first row of; all m; through all rows; through every row; visits
      all
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        i = rng.permutation(m)[0]  # fault
        error = X[i] @ weights + bias - y[i]
        weights = weights - lr * error * X[i]
        bias = bias - lr * error
    return weights, bias


def weights_step_lacks_the_row(X, y, lr=0.01, epochs=1000, seed=0):
    """The weights are moved by the error alone; the factor x_i is missing, so all weights stay equal.

    say: weights + times x[i]; weights + times the row; weights + the factor x; weights + x[i] is
      missing; weights + x[i] + missing; weights + without x; weights + x_i + missing; weights +
      xᵢ + missing; weights + same for all; weights + the same step; weights + row + missing;
      weights + multiplied by x; weights + times x_i; weights + times xᵢ; step + times x[i]; step
      + times the row; step + the factor x; step + x[i] is missing; step + x[i] + missing; step +
      without x; step + x_i + missing; step + xᵢ + missing; step + same for all; step + the same
      step; step + row + missing; step + multiplied by x; step + times x_i; step + times xᵢ;
      gradient + times x[i]; gradient + times the row; gradient + the factor x; gradient + x[i] is
      missing; gradient + x[i] + missing; gradient + without x; gradient + x_i + missing; gradient
      + xᵢ + missing; gradient + same for all; gradient + the same step; gradient + row + missing;
      gradient + multiplied by x; gradient + times x_i; gradient + times xᵢ; update + times x[i];
      update + times the row; update + the factor x; update + x[i] is missing; update + x[i] +
      missing; update + without x; update + x_i + missing; update + xᵢ + missing; update + same
      for all; update + the same step; update + row + missing; update + multiplied by x; update +
      times x_i; update + times xᵢ; error + times x[i]; error + times the row; error + the factor
      x; error + x[i] is missing; error + x[i] + missing; error + without x; error + x_i +
      missing; error + xᵢ + missing; error + same for all; error + the same step; error + row +
      missing; error + multiplied by x; error + times x_i; error + times xᵢ; w is + times x[i]; w1
      + times x[i]; w has + times x[i]; `w` + times x[i]; w must + times x[i]; w gets + times
      x[i]; w is + times the row; w1 + times the row; w has + times the row; `w` + times the row;
      w must + times the row; w gets + times the row; w is + the factor x; w1 + the factor x; w
      has + the factor x; `w` + the factor x; w must + the factor x; w gets + the factor x; w is +
      x[i] is missing; w1 + x[i] is missing; w has + x[i] is missing; `w` + x[i] is missing; w
      must + x[i] is missing; w gets + x[i] is missing; w is + x[i] + missing; w1 + x[i] +
      missing; w has + x[i] + missing; `w` + x[i] + missing; w must + x[i] + missing; w gets +
      x[i] + missing; w is + without x; w1 + without x; w has + without x; `w` + without x; w must
      + without x; w gets + without x; w is + x_i + missing; w1 + x_i + missing; w has + x_i +
      missing; `w` + x_i + missing; w must + x_i + missing; w gets + x_i + missing; w is + xᵢ +
      missing; w1 + xᵢ + missing; w has + xᵢ + missing; `w` + xᵢ + missing; w must + xᵢ + missing;
      w gets + xᵢ + missing; w is + same for all; w1 + same for all; w has + same for all; `w` +
      same for all; w must + same for all; w gets + same for all; w is + the same step; w1 + the
      same step; w has + the same step; `w` + the same step; w must + the same step; w gets + the
      same step; w is + row + missing; w1 + row + missing; w has + row + missing; `w` + row +
      missing; w must + row + missing; w gets + row + missing; w is + multiplied by x; w1 +
      multiplied by x; w has + multiplied by x; `w` + multiplied by x; w must + multiplied by x; w
      gets + multiplied by x; w is + times x_i; w1 + times x_i; w has + times x_i; `w` + times
      x_i; w must + times x_i; w gets + times x_i; w is + times xᵢ; w1 + times xᵢ; w has + times
      xᵢ; `w` + times xᵢ; w must + times xᵢ; w gets + times xᵢ; factor x; x[i] is missing; x_i is
      missing; xᵢ is missing; error alone; only the error; without x[i]; without the row; not
      multiplied; all weights + same; all weights + equal; weights + equal; lr * error * x[i];
      every weight + same; multipl + x[i]; row itself
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            step = lr * error  # fault
            weights = weights - step  # fault
            bias = bias - step
    return weights, bias


def columns_for_rows(X, y, lr=0.01, epochs=1000, seed=0):
    """X[:, i] takes a column; an example is a row, X[i].

    say: column; x[:, i]; examples are rows; a row + x[i]; row is x[i]; [:,; out of bounds; rows,
      not columns
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            x_i = X[:, i]  # fault
            error = x_i @ weights + bias - y[i]
            weights = weights - lr * error * x_i
            bias = bias - lr * error
    return weights, bias


def transposed_row_matmul_number(X, y, lr=0.01, epochs=1000, seed=0):
    """X[i].T @ error is a matrix product with a number, which NumPy refuses; here * is needed.

    say: matrix product; matmul; times a number; with a number; is a number; a number + @; a
      scalar; scalar; entry by entry; use *; `*`; not @; 0-d; zero dimensions; 0 dimensions;
      enough dimensions; .t @
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for j in range(m):
            i = order[j]
            error = X[i] @ weights + bias - y[i]
            grad_w = X[i].T @ error  # fault
            weights = weights - lr * grad_w
            bias = bias - lr * error
    return weights, bias


def last_row_of_the_order_skipped(X, y, lr=0.01, epochs=1000, seed=0):
    """The inner loop runs to m - 1, so the last row of each permutation is not visited.

    say: m - 1; m − 1; m-1; last of the; one row + skip; one row + left out; one row too few; one
      step too few; one step short; one row short; row + skipped; not visited; never visited; a
      row is missing; one row + missing; one row is missing; one fewer; off by one; one step
      fewer; one step missing; range(m); last row is; last row + never; last row + skip; last row
      + left out; last row + missing; last row of each; last row of every; last row of the; last
      index
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for _ in range(epochs):
        perm = rng.permutation(m)
        for j in range(0, m - 1):  # fault
            residual = X[perm[j]] @ w + b - y[perm[j]]
            w = w - lr * residual * X[perm[j]]
            b = b - lr * residual
    return w, b


def forgets_after_every_epoch(X, y, lr=0.01, epochs=1000, seed=0):
    """Weights and bias are set to zero inside the outer loop, so each epoch starts from nothing.

    say: reset; set back; starts again; start again; starts anew; start anew; starts over; start
      over; starts from zero again; set to zero; zero + every epoch; zero + each epoch; zero + in
      the loop; zero + inside; before the first epoch; forgets; only the last epoch; back to zero;
      back to 0; initial + loop; zero + before the loop; weights + before the loop; start + before
      the loop; before the epoch loop
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    for epoch in range(epochs):
        weights = np.zeros(n)  # fault
        bias = 0.0  # fault
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def weights_of_the_type_of_X(X, y, lr=0.01, epochs=1000, seed=0):
    """The weights get the type of X, and with whole numbers every update is cut to a whole number.

    say: integer; whole number; dtype; zeros_like; int64; decimal; casting; type of x; truncat;
      cut to; fraction; rounded; rounds; cut off; float
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights = np.zeros(n, dtype=X.dtype)  # fault
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            for j in range(n):
                weights[j] = weights[j] - lr * error * X[i, j]  # fault
            bias = bias - lr * error
    return weights, bias


def error_recomputed_for_each_weight(X, y, lr=0.01, epochs=1000, seed=0):
    """The error is computed inside the loop over the weights, so the second weight sees the first one's new value.

    say: second weight; first weight; weights + together; error + inside + loop; error + before
      the loop; before + weights + touch; one after the other; one weight after; half-updated;
      half updated; for each weight; for every weight; move together; each weight + error; all
      weights + same error; one weight + next; once a row; once per row; inside the loop over;
      loop over the weights; weights + one by one; weights move together; entry of weights; other
      weights
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            bias_error = np.sum(X[i] * weights) + bias - y[i]
            for j in range(n):
                error = np.sum(X[i] * weights) + bias - y[i]  # fault
                weights[j] -= lr * error * X[i][j]
            bias -= lr * bias_error
    return weights, bias


def rate_shrinks_with_steps(X, y, lr=0.01, epochs=1000, seed=0):
    """The learning rate is made smaller from epoch to epoch, which nobody asked for.

    say: learning rate + constant; learning rate + decay; learning rate + shrink; learning rate +
      smaller; learning rate + change; learning rate + same in; learning rate + each epoch;
      learning rate + every epoch; learning rate + per epoch; learning rate + divided; learning
      rate + as given; learning rate + stays; step size + constant; step size + decay; step size +
      shrink; step size + smaller; step size + change; step size + same in; step size + each
      epoch; step size + every epoch; step size + per epoch; step size + divided; step size + as
      given; step size + stays; `lr` + constant; `lr` + decay; `lr` + shrink; `lr` + smaller; `lr`
      + change; `lr` + same in; `lr` + each epoch; `lr` + every epoch; `lr` + per epoch; `lr` +
      divided; `lr` + as given; `lr` + stays; decay; lr is; lr must; lr stays; same lr; constant
      lr; lr / (; 1 + epoch;
        the learning rate, the same in each step
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    # print(X.shape, y.shape)
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        eta = lr / (1 + epoch)  # fault
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - eta * error * X[i]
            bias = bias - eta * error
    return weights, bias


def two_pairs_zipped_unshuffled_and_doubled(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: zip goes through the rows in file order without a shuffle, and the gradient has a factor 2.

    say: shuffle is missing; no shuffle; never shuffled; without shuffl; without a shuffle; not in
      shuffled order; file order; order of the file; cyclic; in order 0; in the given order; as
      they stand; shuffle + missing; shuffle + first; forgot + shuffl; permutation + missing;
      permutation + not used; permutation + never used; without a permutation; random order +
      instead; factor 2; factor of 2; factor two; 2/m; 2 / m; twice as; twice too; doubled; times
      2; two times; a 2 too; 2 too many; the half; rows are not shuffled; columns are not
      shuffled; examples are not shuffled; nothing is not shuffled; batches are not shuffled; data
      are not shuffled; data is not shuffled; x and y are not shuffled; the order is not shuffled;
      they are not shuffled; was not shuffled; were not shuffled
    """
    n = X.shape[1]
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        for xi, target in zip(X, y):  # fault
            error = xi @ weights + bias - target
            weights = weights - lr * 2 * error * xi  # fault
            bias = bias - lr * 2 * error  # fault
    return weights, bias


def two_fixed_seed_and_no_bias_in_error(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: the generator gets a fixed number instead of seed, and the error is computed without the bias.

    say: seed + fixed; seed + ignored; seed + not used; seed + unused; seed + never; other seed;
      another seed; different seed; 42; every seed; all seeds; seed + same; bias + prediction;
      without the bias; without bias; bias + missing; bias + forgot; b is + prediction; b was +
      prediction; b has + prediction; `b` + prediction; b must + prediction; b1 + prediction; b
      gets + prediction; b moves + prediction; b needs + prediction; b not + prediction; b, +
      prediction; parameter seed; `seed`; bias + is missing; bias + left out; bias + not in; bias
      + leaves out; error + without the bias; errors + without the bias; bias + in the error; bias
      + to the prediction
    """
    rng = np.random.default_rng(42)  # fault
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights - y[i]  # fault
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias


def two_seed_per_epoch_and_wrong_return(X, y, lr=0.01, epochs=1000, seed=0):
    """Two mistakes: every epoch makes a generator of its own with seed + epoch, and only the weights are returned.

    say: generator + before; generator + inside; generator + in the loop; generator + each epoch;
      generator + every epoch; generator + anew; generator + once; rng + before; rng + inside; rng
      + in the loop; rng + each epoch; rng + every epoch; rng + anew; rng + once; default_rng +
      before; default_rng + inside; default_rng + in the loop; default_rng + each epoch;
      default_rng + every epoch; default_rng + anew; default_rng + once; one generator; new
      generator; seed + epoch; two values; two results; both weights and bias; bias + returned;
      bias + return; bias is missing; only the weights; weights, bias; a pair; a tuple; return
      weights and bias; return both
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for ep in range(epochs):
        order = np.random.default_rng(seed + ep).permutation(m)  # fault
        for i in order:
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights  # fault


def permutation_misspelt(X, y, lr=0.01, epochs=1000, seed=0):
    """The method's name is misspelt: permuation instead of permutation.

    say: permuation; misspel; spelling; spelt; spelled; attributeerror; no attribute; no method;
      typo; name of the method
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        for i in rng.permuation(m):  # fault
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias
