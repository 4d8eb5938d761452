"""Wrong answers to gradient_descent, as people write them: see the package's docstring."""

import numpy as np


def sums_instead_of_means(X, y, lr=0.01, epochs=1000):
    """Neither gradient is divided by m: the sum over the rows stands where the mean belongs.

    say: divide + by m; divided + by m; dividing by m; 1/m; / m; mean + sum; mean + not the sum; m
      times too; times too large; times too long; average; without the mean; not divided; divide
      by the number; divided by the number; divide both by
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights = weights - lr * (X.T @ errors)  # fault
        bias = bias - lr * np.sum(errors)  # fault
    return weights, bias


def factor_two_of_the_mse(X, y, lr=0.01, epochs=1000):
    """The gradient carries a factor 2, from a cost without the half; here the half takes it away.

    say: factor 2; factor of 2; factor two; 2/m; 2 / m; twice as; twice too; doubled; times 2; two
      times; a 2 too; 2 too many; the half; twice what it should be
    """
    n_samples, n_features = X.shape
    w = np.zeros(n_features)
    b = 0
    for epoch in range(epochs):
        # forward
        y_pred = np.dot(X, w) + b
        dw = (2 / n_samples) * np.dot(X.T, (y_pred - y))  # fault
        db = (2 / n_samples) * np.sum(y_pred - y)  # fault
        # step
        w = w - lr * dw
        b = b - lr * db
    return w, b


def bias_not_averaged(X, y, lr=0.01, epochs=1000):
    """The bias gradient is the sum of the errors, not their mean; only the weights divide by m.

    say: bias + divide; bias + mean; bias + sum; bias + m times; bias + / m; bias + 1/m; bias +
      averag; b is + not divided; b was + not divided; b has + not divided; `b` + not divided; b
      must + not divided; b1 + not divided; b gets + not divided; b moves + not divided; b needs +
      not divided; b not + not divided; b, + not divided; b is + divide; b was + divide; b has +
      divide; `b` + divide; b must + divide; b1 + divide; b gets + divide; b moves + divide; b
      needs + divide; b not + divide; b, + divide; b is + mean; b was + mean; b has + mean; `b` +
      mean; b must + mean; b1 + mean; b gets + mean; b moves + mean; b needs + mean; b not + mean;
      b, + mean; bias + times too
    """
    m = len(X)
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        errors = X.dot(weights) + bias - y
        grad_w = X.T.dot(errors) / m
        grad_b = errors.sum()  # fault
        weights = weights - lr * grad_w
        bias = bias - lr * grad_b
    return weights, bias


def bias_sees_new_weights(X, y, lr=0.01, epochs=1000):
    """The errors are computed a second time after the weights have moved, so the bias sees the new weights.

    say: new weights; updated weights; move together; moves together; moved together; weights +
      already moved; weights + have moved; weights + moved before; recomput; errors + twice; error
      + twice; second time; old weights; same errors + bias; same error + bias; after the weights;
      bias + together; weights and bias together; errors once a step; once a step; compute the
      errors once; compute errors once; errors before
    """
    rows, cols = X.shape
    theta = np.zeros(cols)
    b0 = 0.0
    for i in range(epochs):
        theta = theta - lr / rows * X.T @ (X @ theta + b0 - y)
        b0 = b0 - lr / rows * np.sum(X @ theta + b0 - y)  # fault
    return theta, b0


def error_the_other_way_round(X, y, lr=0.01, epochs=1000):
    """The error is y minus the prediction, but the step is still subtracted, so the fit runs uphill.

    say: wrong sign; the sign; uphill; ascent; plus + minus; is added; are added; adds + step;
      added + subtract; adds + subtract; wrong direction; with the gradient + against; downhill;
      minus sign; sign + wrong; y -; y −; y minus; the other way round; prediction minus;
      prediction - y; prediction − y; error + reversed; swapped + error; errors + exchanged; minus
      the prediction; diverge; away from the
    """
    m, n = X.shape
    weights = np.zeros((n,))
    bias = 0.
    for e in range(epochs):
        predictions = X @ weights + bias
        errors = y - predictions  # fault
        gradient_w = X.T @ errors / m
        gradient_b = np.mean(errors)
        weights -= lr * gradient_w
        bias -= lr * gradient_b
        if e % 500 == 499:
            print('epoch', e + 1, 'cost', np.mean(errors**2) / 2)
    return weights, bias


def small_random_start(X, y, lr=0.01, epochs=1000):
    """The weights start at small random numbers instead of zero.

    say: begin + zero; begin + at 0; random; initial + zero; initial + weights; before the first
      step; start at zero; starts at zero; start from zero; starts from zero; start with zero;
      start + not zero; start + not at zero; start at 0; start from 0; starts at 0; begin at zero;
      begin at 0; not zero + first; no step + zero; epochs + zeros; start is not
    """
    m, n = X.shape
    # initialise
    np.random.seed(1)
    weights = np.random.randn(n) * 0.01  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = np.matmul(X, weights) + bias - y
        weights = weights - lr * np.matmul(X.T, errors) / m
        bias = bias - lr * np.sum(errors) / m
    return weights, bias


def zeros_of_the_datas_type(X, y, lr=0.01, epochs=1000):
    """np.zeros_like takes over the type of X, so with whole-number data the weights are whole numbers and the update cannot be stored.

    say: integer; whole number; dtype; zeros_like; int64; decimal; casting; type of x; truncat;
      cut to; fraction; cast; ufunc; float zeros
    """
    m = X.shape[0]
    weights = np.zeros_like(X[0])  # fault
    bias = 0.0
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        weights -= lr * (X.T @ errors) / m  # fault
        bias -= lr * np.sum(errors) / m
    return weights, bias


def y_as_a_column(X, y, lr=0.01, epochs=1000):
    """y is made a column (m, 1), so the errors become an (m, m) table instead of m numbers.

    say: (m, 1); (m,1); (m, m); (m × m); m × m; reshape; broadcast; errors + shape; y is + shape;
      y was + shape; y has + shape; `y` + shape; y must + shape; y stays + shape; y keeps + shape;
      y_batch + shape; labels + shape; y needs + shape; y comes + shape; y in the + shape; y not +
      shape; (5, 5); (7, 7); two dimensions; 2-d; m by m; shape (m; weights + shape; w is + shape;
      w1 + shape; w has + shape; `w` + shape; w must + shape; w gets + shape; y is + (m,); y was +
      (m,); y has + (m,); `y` + (m,); y must + (m,); y stays + (m,); y keeps + (m,); y_batch +
      (m,); labels + (m,); y needs + (m,); y comes + (m,); y in the + (m,); y not + (m,); a table;
      y is a column; made a column; into a column; column vector; reshaped; y.reshape
    """
    m, n = X.shape
    y = y.reshape(m, 1)  # fault
    w = np.zeros(n)
    b = 0
    for i in range(epochs):
        yhat = X @ w + b
        e = yhat - y
        w = w - lr * X.T @ e / m
        b = b - lr * np.sum(e) / m
    return w, b


def m_and_n_exchanged(X, y, lr=0.01, epochs=1000):
    """X.shape is unpacked the wrong way round: m is the number of columns and n the number of rows.

    say: n, m; m, n; exchanged; swapped; m and n; x.shape; zeros(m; one weight a column; one
      weight for each column; one weight per column; matmul + mismatch; shapes + match; too many
      weights; weights + shape; weights + (n,); len(weights); m is the number of rows; m rows and
      n columns; n columns; swap; m, n = x.shape
    """
    n, m = X.shape  # fault
    weights = np.zeros(n)  # fault
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        dw = X.T @ errors / m
        db = sum(errors) / m
        weights, bias = weights - lr * dw, bias - lr * db
    return weights, bias


def ends_after_one_epoch(X, y, lr=0.01, epochs=1000):
    """The return stands inside the loop, so there is only one step whatever epochs says (and with 0 epochs nothing comes back).

    say: return + inside; return + in the loop; return + loop; returns too early; return too
      early; return + indent; after the first epoch; after one epoch; after 1 epoch; only one
      epoch; only the first epoch; one epoch only; single epoch; one pass only; only one pass;
      epochs + ignored; ended after; stops after the first; stops after one; only one step; one
      step only; after one step; after the first step; single step; first step; one step,
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        residual = X @ weights + bias - y
        weights = weights - lr * (1 / m) * X.T @ residual
        bias = bias - lr * (1 / m) * np.sum(residual)
        return weights, bias  # fault


def starts_anew_every_epoch(X, y, lr=0.01, epochs=1000):
    """Weights and bias are set back to zero at the start of every epoch, so only the last step counts.

    say: reset; set back; starts again; start again; starts anew; start anew; starts over; start
      over; starts from zero again; set to zero; zero + every epoch; zero + each epoch; zero + in
      the loop; zero + inside; before the first epoch; forgets; only the last epoch; back to zero;
      back to 0; initial + loop; every round; each round; only the last step; zero + before the
      loop; weights + before the loop; start + before the loop; before the loop, once
    """
    m, n = X.shape
    for epoch in range(epochs):
        weights = np.zeros(n)  # fault
        bias = 0.0  # fault
        errors = X @ weights + bias - y
        weights = weights - lr * X.T @ errors / m
        bias = bias - lr * errors.sum() / m
    return weights, bias


def bias_comes_first(X, y, lr=0.01, epochs=1000):
    """The results are returned in the wrong order: bias first.

    say: order + return; wrong order; exchanged; swapped; bias first; weights first; weights,
      bias; bias, weights; first + should be; bias + before; first result; the other way; first
      value + weights
    """
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    k = 0
    while k < epochs:
        e = X @ w + b - y
        w, b = w - lr * (X.T @ e) / m, b - lr * np.sum(e) / m
        k = k + 1
    return b, w  # fault


def transpose_forgotten(X, y, lr=0.01, epochs=1000):
    """The gradient uses X where Xᵀ belongs, and the shapes do not fit.

    say: x.t; transpos; xᵀ; x^t; x @ errors; matmul + mismatch; shapes + fit; shapes + match;
      mismatch in its core; not aligned; (n, m)
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        grad_weights = X @ errors / m  # fault
        grad_bias = np.sum(errors) / m
        weights = weights - lr * grad_weights
        bias = bias - lr * grad_bias
    return weights, bias


def one_epoch_short(X, y, lr=0.01, epochs=1000):
    """range(1, epochs) makes one step fewer than asked for.

    say: one step fewer; one epoch fewer; one step short; one epoch short; one short; one too few;
      one epoch too few; one step too few; one fewer; one less; range(epochs); range(1, epochs);
      epochs - 1; epochs − 1; one step missing; last epoch + missing; one epoch is missing; one
      epoch missing; off by one; a step too few; an epoch too few; one round too few
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for it in range(1, epochs):  # fault
        errs = (X * weights).sum(axis=1) + bias - y
        weights = weights - lr * (X * errs[:, None]).mean(axis=0)
        bias = bias - lr * errs.mean()
    return weights, bias


def one_number_for_all_weights(X, y, lr=0.01, epochs=1000):
    """The mean is taken over the whole table, without an axis, so every weight gets the same gradient.

    say: axis; whole table; whole array; all entries; same gradient; same step; one number for
      all; one number + weights; single number; all the weights + same; all weights + same;
      weights + equal; own gradient; equal weights; all columns; over everything; each weight +
      own; every weight + same; every weight + own
    """
    n = X.shape[1]
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        dW = np.mean(X * errors.reshape(-1, 1))  # fault
        db = np.mean(errors)
        weights = weights - lr * dW
        bias = bias - lr * db
    return weights, bias


def stops_when_good_enough(X, y, lr=0.01, epochs=1000):
    """An early stop with a tolerance, as in scikit-learn, ends the training before all epochs are done.

    say: early stop; stops early; stop early; stopped early; stops too early; stopped before;
      tolerance; break; before all; not all epochs; stops before; too few steps; fewer steps;
      fewer epochs; ends early; converge; small gradient; leaves the loop; all the epochs; run all
      epochs; runs all; runs fewer; all epochs + made; makes fewer; as many steps as; is left in
      its round
    """
    tol = 1e-1
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        errors = X @ weights + bias - y
        grad = X.T @ errors / m
        if np.linalg.norm(grad) < tol:  # fault
            break  # fault
        weights = weights - lr * grad
        bias = bias - lr * np.mean(errors)
    return weights, bias


def squares_in_the_gradient(X, y, lr=0.01, epochs=1000):
    """The errors are squared before they enter the gradient: the cost's formula stands where its derivative belongs.

    say: square; **2; ** 2; e²; errors themselves; cost's formula; derivative
    """
    m, n = X.shape
    w = np.zeros(n)
    b = 0.0
    for step in range(epochs):
        cost_terms = np.square(X @ w + b - y)  # fault
        w = w - lr * (X.T @ cost_terms) / m
        b = b - lr * np.sum(cost_terms) / m
    return w, b


def divides_by_columns(X, y, lr=0.01, epochs=1000):
    """m is the number of columns, so the gradients are divided by n instead of by the number of rows.

    say: number of columns; x.shape[1]; shape[1]; divided by n; divides by n; divide by n;
      shape[0]; n instead of m; n, not m; number of weights; len(x)
    """
    m = X.shape[1]  # fault
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        errors = np.dot(X, weights) + bias - y
        weights = weights - (lr / m) * np.dot(errors, X)
        bias = bias - (lr / m) * np.sum(errors)
    return weights, bias


def errors_from_before_the_loop(X, y, lr=0.01, epochs=1000):
    """The errors are computed once before the loop and never again, so every step repeats the first.

    say: errors + before the loop; errors + each step; errors + every step; errors + each epoch;
      errors + every epoch; errors + inside the loop; errors + in the loop; errors + into the
      loop; errors + only once; errors + recomput; errors + anew; errors + again; errors + stale;
      errors + old; error + before the loop; error + each step; error + every step; error + each
      epoch; error + every epoch; error + inside the loop; error + in the loop; error + into the
      loop; error + only once; error + recomput; error + anew; error + again; error + stale; error
      + old; predictions + before the loop; predictions + each step; predictions + every step;
      predictions + each epoch; predictions + every epoch; predictions + inside the loop;
      predictions + in the loop; predictions + into the loop; predictions + only once; predictions
      + recomput; predictions + anew; predictions + again; predictions + stale; predictions + old;
      recomput; repeats the first; same step; same errors; never again; stale; errors of the
      start; straight line; from the start + errors
    """
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    predictions = X @ weights + bias
    errors = predictions - y  # fault
    for _ in range(epochs):  # fault
        weights = weights - lr * X.T @ errors / m
        bias = bias - lr * errors.sum() / m
    return weights, bias


def bias_left_out_of_prediction(X, y, lr=0.01, epochs=1000):
    """The prediction is Xw without the bias, so the errors do not see it.

    say: bias + prediction; without the bias; without bias; bias is missing; bias + missing;
      forgot + bias; bias + forgot; b is + prediction; b was + prediction; b has + prediction; `b`
      + prediction; b must + prediction; b1 + prediction; b gets + prediction; b moves +
      prediction; b needs + prediction; b not + prediction; b, + prediction; b is + errors; b was
      + errors; b has + errors; `b` + errors; b must + errors; b1 + errors; b gets + errors; b
      moves + errors; b needs + errors; b not + errors; b, + errors; leaves out the bias; b is +
      xw; b was + xw; b has + xw; `b` + xw; b must + xw; b1 + xw; b gets + xw; b moves + xw; b
      needs + xw; b not + xw; b, + xw; bias + is missing; bias + left out; bias + not in; bias +
      leaves out; error + without the bias; errors + without the bias; bias + in the error; bias +
      to the prediction
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights - y  # fault
        weights = weights - lr / m * (X.T @ errors)
        bias = bias - lr / m * np.sum(errors)
    return weights, bias


def weights_and_bias_are_one_array(X, y, lr=0.01, epochs=1000):
    """weights = bias = np.zeros(n) makes one array with two names, so weights and bias change each other, and the bias is no number.

    say: same array; one array; two names; share; weights = bias; bias + a number; bias + an
      array; bias + shape; both names; alias; same object; bias + (n,)
    """
    m, n = X.shape
    weights = bias = np.zeros(n)  # fault
    for _ in range(epochs):
        errors = X @ weights + np.mean(bias) - y
        grad_w = X.T @ errors / m
        grad_b = np.sum(errors) / m
        weights -= lr * grad_w
        bias -= lr * grad_b
    return weights, bias


def row_by_row_inside_the_epoch(X, y, lr=0.01, epochs=1000):
    """The weights and bias are changed after each row: that is stochastic descent, not one step an epoch over all rows.

    say: after each row; after every row; row by row; stochastic; one row at a time; single row;
      all rows before; all rows + one step; one step an epoch; one step per epoch; one step each
      epoch; one step a pass; m steps; single example; one example; many steps; sgd; each row +
      step; every row + step
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for epoch in range(epochs):
        # one example after the other
        for i in range(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i] / m  # fault
            bias = bias - lr * error / m  # fault
    return weights, bias


def two_history_and_no_mean(X, y, lr=0.01, epochs=1000):
    """Two mistakes: a list of costs is returned as a third value, and the weights' gradient is not divided by m.

    say: three values; three results; third; two values; two results; costs; history; a pair; pair
      of; too many values; weights + divide; weights + mean; weights + / m; weights + 1/m; weights
      + by m; weights + sum; w is + by m; w1 + by m; w has + by m; `w` + by m; w must + by m; w
      gets + by m; weights + m times; 3 values; tuple of 3; tuple of three
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    costs = []
    for _ in range(epochs):
        errors = X @ weights + bias - y
        costs.append(np.sum(errors**2) / (2 * m))
        grad_w = X.T @ errors  # fault
        grad_b = np.mean(errors)
        weights = weights - lr * grad_w
        bias = bias - lr * grad_b
    return weights, bias, costs  # fault


def two_bias_added_and_extra_epoch(X, y, lr=0.01, epochs=1000):
    """Two mistakes: the bias is moved with its gradient, not against it, and the loop makes one epoch too many.

    say: bias + wrong sign; bias + the sign; bias + plus; bias + is added; bias + are added; bias
      + adds; bias + uphill; bias + wrong direction; bias + against; bias + subtract; b is + wrong
      sign; b was + wrong sign; b has + wrong sign; `b` + wrong sign; b must + wrong sign; b1 +
      wrong sign; b gets + wrong sign; b moves + wrong sign; b needs + wrong sign; b not + wrong
      sign; b, + wrong sign; b is + the sign; b was + the sign; b has + the sign; `b` + the sign;
      b must + the sign; b1 + the sign; b gets + the sign; b moves + the sign; b needs + the sign;
      b not + the sign; b, + the sign; b is + plus; b was + plus; b has + plus; `b` + plus; b must
      + plus; b1 + plus; b gets + plus; b moves + plus; b needs + plus; b not + plus; b, + plus; b
      is + is added; b was + is added; b has + is added; `b` + is added; b must + is added; b1 +
      is added; b gets + is added; b moves + is added; b needs + is added; b not + is added; b, +
      is added; b is + are added; b was + are added; b has + are added; `b` + are added; b must +
      are added; b1 + are added; b gets + are added; b moves + are added; b needs + are added; b
      not + are added; b, + are added; b is + adds; b was + adds; b has + adds; `b` + adds; b must
      + adds; b1 + adds; b gets + adds; b moves + adds; b needs + adds; b not + adds; b, + adds; b
      is + uphill; b was + uphill; b has + uphill; `b` + uphill; b must + uphill; b1 + uphill; b
      gets + uphill; b moves + uphill; b needs + uphill; b not + uphill; b, + uphill; b is + wrong
      direction; b was + wrong direction; b has + wrong direction; `b` + wrong direction; b must +
      wrong direction; b1 + wrong direction; b gets + wrong direction; b moves + wrong direction;
      b needs + wrong direction; b not + wrong direction; b, + wrong direction; b is + against; b
      was + against; b has + against; `b` + against; b must + against; b1 + against; b gets +
      against; b moves + against; b needs + against; b not + against; b, + against; b is +
      subtract; b was + subtract; b has + subtract; `b` + subtract; b must + subtract; b1 +
      subtract; b gets + subtract; b moves + subtract; b needs + subtract; b not + subtract; b, +
      subtract; one epoch too many; one step too many; one too many; once too often; one epoch
      more; one step more; one more epoch; one more step; <= epochs; range(epochs); <=; off by
      one; epochs=0; epochs = 0; no epochs; an epoch too many; a step too many; zero epochs
    """
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    it = 0
    while it <= epochs:  # fault
        errors = X @ weights + bias - y
        weights = weights - lr * X.T @ errors / m
        bias = bias + lr * np.sum(errors) / m  # fault
        it += 1
    return weights, bias


def ones_column_and_no_bias(X, y, lr=0.01, epochs=1000):
    """The bias is folded into the weights through a column of ones, and stays there: weights has n + 1 entries and the bias returned is another number.

    say: column of ones; np.ones; n+1; one weight too many; one entry too many; weights + (n,);
      weights + n entries; weights + shape; too many weights; first entry; weights[1:];
      weights[0]; bias + among; bias + in the weights; bias + inside; extra weight; weights + has
      + entries; always 0; bias + always; bias stays; bias + always 0; bias + never; among the
      weights; inside weights;
        first of its 4 numbers
    """
    m = X.shape[0]
    Xb = np.hstack([np.ones((m, 1)), X])  # fault
    weights = np.zeros(Xb.shape[1])
    for _ in range(epochs):
        errors = Xb.dot(weights) - y
        weights = weights - lr * Xb.T.dot(errors) / m
    return weights, 0.0  # fault
