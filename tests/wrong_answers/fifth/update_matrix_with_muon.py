"""More wrong answers to update_matrix_with_muon, by another author: see the package's docstring."""

import numpy as np


def orthogonalize(M, steps=5, epsilon=1e-7):
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return X


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    new_p = {key: p - learning_rate * new_v["d" + key] for key, p in parameters.items()}
    return new_p, new_v


def gradient_orthogonalized_first(W, dW, v, learning_rate=0.01, beta=0.95):
    """The gradient is made orthogonal and then averaged, in place of the velocity.

    say: orthogonalize + v; gradient; of the new v; order; velocity
    """
    O = orthogonalize(dW)  # fault
    v = beta * v + (1 - beta) * O  # fault
    W = W - learning_rate * 0.2 * np.sqrt(max(W.shape)) * v  # fault
    return W, v


def old_velocity_orthogonalized(W, dW, v, learning_rate=0.01, beta=0.95):
    """O is made of the old v.

    say: new v; old v; before; order
    """
    O = orthogonalize(v)  # fault
    new_v = beta * v + (1 - beta) * dW
    scale = 0.2 * np.sqrt(max(W.shape[0], W.shape[1]))
    return W - learning_rate * scale * O, new_v


def rows_for_larger_side(W, dW, v, learning_rate=0.01, beta=0.95):
    """The number of rows is taken, not the larger side.

    say: max; larger; n_l; columns; both; w.shape; wide
    """
    v = beta * v + (1 - beta) * dW
    n = len(W)  # fault
    W = W - learning_rate * 0.2 * n**0.5 * orthogonalize(v)
    return W, v


def half_in_place_of_root(W, dW, v, learning_rate=0.01, beta=0.95):
    """** 1 / 2 halves: the root is missing.

    say: root; √; sqrt; half; ** 1 / 2
    """
    v = beta * v + (1 - beta) * dW
    ortho = orthogonalize(v)
    factor = 0.2 * max(W.shape) ** 1 / 2  # fault
    W = W - learning_rate * factor * ortho
    return W, v


def keller_jordans_scale(W, dW, v, learning_rate=0.01, beta=0.95):
    """The scale of the first Muon, √max(1, rows/columns), in place of 0.2·√max(n_l, n_{l−1}).

    say: 0.2; factor; √max; scale; max(
    """
    v = v * beta + dW * (1 - beta)
    update = orthogonalize(v, steps=5)
    update = update * max(1, W.shape[0] / W.shape[1]) ** 0.5  # fault
    return W - learning_rate * update, v


def orthogonal_velocity_kept(W, dW, v, learning_rate=0.01, beta=0.95):
    """What orthogonalize makes is stored in v and returned as the velocity.

    say: v + orthogonal; v + average; returned v; velocity + orthogonal; velocity that; kept
    """
    v = beta * v + (1 - beta) * dW
    v = orthogonalize(v)  # fault
    W = W - learning_rate * 0.2 * np.sqrt(np.max(W.shape)) * v
    return W, v


def buffer_as_in_pytorch(W, dW, v, learning_rate=0.01, beta=0.95):
    """The heavy ball: 1 - beta is missing in v (W is right all the same).

    say: 1 - beta; 1 − β; 1 - β; heavy ball; factor; (1 − beta)
    """
    v *= beta
    v += dW  # fault
    W -= learning_rate * 0.2 * max(W.shape) ** 0.5 * orthogonalize(v)
    return W, v


def nesterov_by_default(W, dW, v, learning_rate=0.01, beta=0.95):
    """Looks ahead as PyTorch does: O is made of β·v + (1 − β)·dW with the new v.

    say: nesterov; look ahead; look-ahead; of the new v; looks ahead; twice; new v itself; once more
    """
    v = beta * v + (1 - beta) * dW
    nesterov = True
    g = beta * v + (1 - beta) * dW if nesterov else v  # fault
    rows, cols = W.shape
    adjusted = learning_rate * 0.2 * np.sqrt(max(rows, cols))
    return W - adjusted * orthogonalize(g), v


def momentum_stepped_as_well(W, dW, v, learning_rate=0.01, beta=0.95):
    """The own momentum gives the velocity, but has moved W already.

    say: momentum; twice; two steps; already; moved; step + too; old w
    """
    p, vel = update_parameters_with_momentum({"W1": W}, {"dW1": dW}, {"dW1": v}, beta, learning_rate)  # fault
    W, v = p["W1"], vel["dW1"]  # fault
    W = W - learning_rate * 0.2 * np.sqrt(max(W.shape)) * orthogonalize(v)
    return W, v


def np_max_of_two_numbers(W, dW, v, learning_rate=0.01, beta=0.95):
    """np.max takes its second argument as an axis (AxisError).

    say: np.max; axis; np.maximum; max(
    """
    n_l, n_prev = W.shape
    v = beta * v + (1 - beta) * dW
    step = learning_rate * 0.2 * np.sqrt(np.max(n_l, n_prev))  # fault
    return W - step * orthogonalize(v), v


def beta_as_number_of_rounds(W, dW, v, learning_rate=0.01, beta=0.95):
    """beta is handed to orthogonalize, which takes it for the number of rounds (TypeError).

    say: steps; rounds; orthogonalize(v); integer; typeerror; float + range
    """
    v = beta * v + (1 - beta) * dW
    O = orthogonalize(v, beta)  # fault
    W = W - learning_rate * 0.2 * np.sqrt(max(W.shape)) * O
    return W, v


def uphill_with_traded_weights(W, dW, v, learning_rate=0.01, beta=0.95):
    """beta and 1 - beta are exchanged, and the step goes uphill.

    say: swapped; exchanged; traded; other way round; wrong way round; interchanged; uphill; sign; minus; plus; β·v; direction
    """
    momentum = (1 - beta) * v + beta * dW  # fault
    d_0, d_1 = W.shape
    delta = orthogonalize(momentum) * 0.2 * np.sqrt(max([d_0, d_1]))
    return W + learning_rate * delta, momentum  # fault
