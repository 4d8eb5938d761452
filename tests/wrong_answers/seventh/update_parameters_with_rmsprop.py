"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import numpy as np


def epsilon_under_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """ε stands inside the root.

    say: ε; epsilon; outside; inside; under the root
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / np.sqrt(s[f"dW{l}"] + epsilon)  # fault
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / np.sqrt(s[f"db{l}"] + epsilon)  # fault
    return parameters, s


def matlab_power_sign(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """^ is not a power in Python (TypeError).

    say: ^; **; power; square; typeerror
    """
    for key in parameters:
        g = grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g ^ 2  # fault
        parameters[key] = parameters[key] - learning_rate * g / (np.sqrt(s["d" + key]) + epsilon)
    return parameters, s


def epsilon_outside_the_division(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Parentheses round the divisor are missing: ε is added to the quotient.

    say: parenthes; bracket; ε; epsilon; divisor
    """
    new_params, new_s = {}, {}
    for key, W in parameters.items():
        dW = grads["d" + key]
        new_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * dW**2
        step = dW / np.sqrt(new_s["d" + key]) + epsilon  # fault
        new_params[key] = W - learning_rate * step
    return new_params, new_s


def weighted_gradient_squared(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The factor 1 − β₂ is squared together with the gradient.

    say: 1 - β₂; 1 − β₂; 1 - beta2; factor; only the gradient; square; parenthes
    """
    S = {k: beta2 * s[k] + ((1 - beta2) * grads[k]) ** 2 for k in s}  # fault
    P = {
        k: parameters[k] - learning_rate * grads["d" + k] / (np.sqrt(S["d" + k]) + epsilon)
        for k in parameters
    }
    return P, S


def whole_matrix_one_norm(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean square over the whole array is taken, one number, instead of the square of each entry.

    say: entry by entry; entry; each weight; shape; mean; one number; average over
    """
    p, s_new = {}, {}
    for name in parameters:
        g = grads["d" + name]
        mean_square = np.mean(g**2)  # fault
        s_new["d" + name] = beta2 * s["d" + name] + (1 - beta2) * mean_square
        p[name] = parameters[name] - learning_rate * g / (np.sqrt(s_new["d" + name]) + epsilon)
    return p, s_new


def root_and_old_state(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """No root is taken; and the biases' step uses the s from before the update.

    say: root; sqrt; √; old s; new s; before
    """
    params, cache = dict(parameters), dict(s)
    for l in range(1, len(parameters) // 2 + 1):
        W, b, dW, db = f"W{l}", f"b{l}", f"dW{l}", f"db{l}"
        cache[dW] = beta2 * s[dW] + (1 - beta2) * np.square(grads[dW])
        cache[db] = beta2 * s[db] + (1 - beta2) * np.square(grads[db])
        params[W] = params[W] - learning_rate * grads[dW] / (cache[dW] + epsilon)  # fault
        params[b] = params[b] - learning_rate * grads[db] / (np.sqrt(s[db]) + epsilon)  # fault
    return params, cache


def squared_gradient_steps(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradients are squared once and for all, and the step uses the squares: its sign is lost.

    say: sign; gradient itself; square + step; negative; squared; not squared; direction
    """
    grads = {k: g * g for k, g in grads.items()}  # fault
    new_p, new_s = {}, {}
    for l in range(len(parameters) // 2):
        for c in ["W", "b"]:
            n = c + str(l + 1)
            new_s["d" + n] = beta2 * s["d" + n] + (1 - beta2) * grads["d" + n]
            new_p[n] = parameters[n] - learning_rate * grads["d" + n] / (np.sqrt(new_s["d" + n]) + epsilon)  # fault
    return new_p, new_s
