"""More wrong answers to mini_batch_gradient_descent, by another author: see the package's docstring."""

import numpy as np


def full_size_divisor(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The short last batch divides by batch_size, not by its own length.

    say: own length; last batch; short batch; len(batch); divid; short last; its length; batch_size + divi
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / batch_size  # fault
            bias = bias - lr * np.sum(errors) / batch_size  # fault
    return weights, bias


def rest_left_out(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Only full batches are used; the short last one is dropped.

    say: last batch; short; left over; rest; dropped; left out; every row; all rows; remain; never used
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    w, b = np.zeros(n), 0.0
    num_batches = m // batch_size  # fault
    for epoch in range(epochs):
        perm = rng.permutation(m)
        for k in range(num_batches):
            idx = perm[k * batch_size : (k + 1) * batch_size]
            xb, yb = X[idx], y[idx]
            e = xb.dot(w) + b - yb
            dw, db = xb.T.dot(e) / len(idx), e.mean()
            w, b = w - lr * dw, b - lr * db
    return w, b


def slices_the_rows_not_the_order(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The permutation is drawn and not used: batches are cut from X as it stands.

    say: order; shuffl; permutation; as it stands; same batches; x[start; 0, 1
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            end = min(start + batch_size, m)
            Xb, yb = X[start:end], y[start:end]  # fault
            errors = Xb @ weights + bias - yb
            weights = weights - lr * (Xb.T @ errors) / len(Xb)
            bias = bias - lr * errors.sum() / len(Xb)
    return weights, bias


def slice_ends_at_batch_size(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The slice ends at batch_size instead of start + batch_size: later batches are empty.

    say: start +; empty; slice; nan; length 0; no rows; start+; end of the batch; only the first batch
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


def step_after_the_inner_loop(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The update is indented too little: only the last batch of an epoch makes a step.

    say: indent; each batch; every batch; inside the loop; last batch; inner loop; one step; after each; per epoch;
        made inside of it
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            gw = X[batch].T @ errors / len(batch)
            gb = np.mean(errors)
        weights = weights - lr * gw  # fault
        bias = bias - lr * gb  # fault
    return weights, bias


def mean_over_all_rows(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Each batch's sums are divided by m, the number of all rows.

    say: own length; len(batch); / m; by m; divid; batch's length; too short; too small; number of all
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    theta, theta_0 = np.zeros(n), 0.0

    def cost_gradient(rows):
        e = X[rows] @ theta + theta_0 - y[rows]
        return (X[rows].T @ e) / m, e.sum() / m  # fault

    for _ in range(epochs):
        order = rng.permutation(m)
        for s in range(0, m, batch_size):
            g, g_0 = cost_gradient(order[s : s + batch_size])
            theta = theta - lr * g
            theta_0 = theta_0 - lr * g_0
    return theta, theta_0


def nearly_equal_parts(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """array_split makes parts of nearly equal size, not of batch_size rows with a short rest.

    say: array_split; equal size; equal; batch_size rows; cut off; cut into; last batch; split; number of batches; length; sections; short
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    w, b = np.zeros(n), 0.0
    n_parts = -(-m // batch_size)
    for _ in range(epochs):
        for idx in np.array_split(rng.permutation(m), n_parts):  # fault
            r = X[idx] @ w + b - y[idx]
            w, b = w - lr * X[idx].T @ r / idx.size, b - lr * r.mean()
    return w, b


def fractional_number_of_batches(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The number of batches is made with /, so range gets a float: a TypeError.

    say: //; float; whole number; integer; range
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    steps_per_epoch = m / batch_size  # fault
    for epoch in range(epochs):
        order = rng.permutation(m)
        for step in range(steps_per_epoch):  # fault
            batch = order[step * batch_size : (step + 1) * batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights = weights - lr * X[batch].T @ errors / len(batch)
            bias = bias - lr * np.sum(errors) / len(batch)
    return weights, bias


def gradients_pile_up(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The gradients are added up and never set to zero before the next batch.

    say: zero; add up; reset; accumul; +=; previous batch; earlier; old gradient; each batch's own; sum of
    """
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        grad_w, grad_b = np.zeros(n), 0.0  # fault
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            grad_w += X[batch].T @ errors / len(batch)  # fault
            grad_b += errors.mean()  # fault
            weights = weights - lr * grad_w
            bias = bias - lr * grad_b
    return weights, bias


def both_shuffled_again_and_again(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """X and y are replaced by their shuffled selves, and shuffled once more in the next epoch.

    say: second epoch; again; overwrit; original; replace; order; already shuffled; reassign; the shuffled; permut; next epoch
    """
    rng = np.random.default_rng(seed)
    n_samples, n_features = X.shape
    weights, bias = np.zeros(n_features), 0.0
    for epoch in range(epochs):
        p = rng.permutation(n_samples)
        X, y = X[p], y[p]  # fault
        for i in range(0, n_samples, batch_size):
            X_i, y_i = X[i : i + batch_size], y[i : i + batch_size]
            diff = X_i @ weights + bias - y_i
            weights = weights - lr * (X_i.T @ diff) / len(y_i)
            bias = bias - lr * diff.sum() / len(y_i)
    return weights, bias


def weights_by_sum_bias_by_mean(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """The weights' gradient is a sum over the batch: only the bias's is divided.

    say: divid; the mean; a mean; mean of; own mean; the sum; a sum; sum of; weights + length; weights + len; too long; own length; / len; weights + batch
    """
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = list(rng.permutation(m))
        while order:
            batch, order = order[:batch_size], order[batch_size:]
            errors = X[batch] @ weights + bias - y[batch]
            dw = np.zeros(n)
            for e, x in zip(errors, X[batch]):
                dw += e * x
            weights = weights - lr * dw  # fault
            bias = bias - lr * np.mean(errors)
    return weights, bias


def fresh_generator_one_gradient(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """Two mistakes: a new generator each epoch, and one mean over all entries for every weight.

    say: generator; default_rng; same order; before the first epoch; mean over; axis; each weight; column; entries; x.t; all weights
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for epoch in range(epochs):
        order = np.random.default_rng(seed).permutation(m)  # fault
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            grad = np.mean(errors[:, np.newaxis] * X[batch])  # fault
            weights = weights - lr * grad
            bias = bias - lr * errors.mean()
    return weights, bias
