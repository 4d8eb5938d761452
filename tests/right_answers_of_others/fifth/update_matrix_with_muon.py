"""More right answers to update_matrix_with_muon, by another author."""

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


def velocity_by_own_momentum(W, dW, v, learning_rate=0.01, beta=0.95):
    """The own momentum gives v, called on copies; O is taken through its stepping function, as a velocity."""
    def layer(array, d="d"):
        return {d + "W1": array.copy(), d + "b1": np.zeros((len(array), 1))}

    _, vel = update_parameters_with_momentum(layer(W, ""), layer(dW), layer(v), beta, learning_rate)
    v = vel["dW1"]
    rate = learning_rate * 0.2 * np.sqrt(max(W.shape))
    moved, _ = update_parameters_with_momentum(layer(W, ""), layer(orthogonalize(v)), layer(v), 0, rate)
    return moved["W1"], v


def both_in_place(W, dW, v, learning_rate=0.01, beta=0.95):
    """W and v are changed in place, and the larger side is found with an if."""
    np.add(beta * v, (1 - beta) * dW, out=v)
    rows, columns = W.shape
    n = rows if rows > columns else columns
    W -= orthogonalize(v) * (learning_rate * (n / 25) ** 0.5)
    return W, v


def transposed_and_sorted(W, dW, v, learning_rate=0.01, beta=0.95):
    """The transposed v is made orthogonal and turned back; the larger side is the last of the sorted ones."""
    new_v = v + (1 - beta) * (dW - v)
    *_, side = sorted(W.shape)
    O = orthogonalize(new_v.T).T
    return W - np.multiply(O, 0.2 * side**0.5) * learning_rate, new_v
