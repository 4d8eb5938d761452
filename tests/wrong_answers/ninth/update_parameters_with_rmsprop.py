"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import numpy as np


def tf_rsqrt_of_the_sum(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Epsilon stands inside the root, as in TensorFlow 1's RMSPropOptimizer.

    say: ε; epsilon; outside; inside; behind the root
    """

    def rsqrt(x):
        return 1.0 / np.sqrt(x)

    for var in parameters:
        grad = grads["d" + var]
        s["d" + var] += (1 - beta2) * (np.square(grad) - s["d" + var])
        parameters[var] = parameters[var] - learning_rate * grad * rsqrt(s["d" + var] + epsilon)  # fault
    return parameters, s


def adagrad_cache(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The squares are only added up, as AdaGrad does: beta2 is not used and nothing fades.

    say: β₂; beta2; adagrad; fade; fading; added up; sum of; average; decay; old s; accumul
    """
    cache = {k: a.copy() for k, a in s.items()}
    theta = {}
    for k, x in parameters.items():
        dx = grads["d" + k]
        cache["d" + k] += dx**2  # fault
        theta[k] = x - learning_rate * dx / (np.sqrt(cache["d" + k]) + epsilon)
    return theta, cache


def julia_matrix_square(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """dW^2 was ported as a matrix power; the square is taken entry by entry, and a matrix that is not square has no power.

    say: entry; entries; element; matrix_power; matrix power; ** 2; **2; square matri; power; square; shape; matrix product
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for kind in ("W", "b"):
            g = grads[f"d{kind}{l}"]
            s[f"d{kind}{l}"] = beta2 * s[f"d{kind}{l}"] + (1 - beta2) * np.linalg.matrix_power(g, 2)  # fault
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * g / (
                np.sqrt(s[f"d{kind}{l}"]) + epsilon
            )
    return parameters, s


def mean_square_of_the_array(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The mean is taken over the entries of an array, so all of its weights share one square.

    say: entry; entries; mean; np.mean; each weight; every weight; element; share; one number; average over; whole array; same for all
    """

    def mean_square(x):
        return np.mean(x**2)  # fault

    new_params, new_s = dict(parameters), dict(s)
    for key in grads:
        new_s[key] = beta2 * s[key] + (1 - beta2) * mean_square(grads[key])  # fault
        rms = np.sqrt(new_s[key]) + epsilon
        new_params[key[1:]] = parameters[key[1:]] - learning_rate * grads[key] / rms
    return new_params, new_s


def epsilon_as_a_floor(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Epsilon is only a lower limit of the root, np.maximum(root, epsilon), and is not added.

    say: ε; epsilon; maximum; add; plus; floor; divisor; denominator
    """
    for (name, w), (dname, g), acc in zip(parameters.items(), grads.items(), s.values()):
        acc[:] = beta2 * acc + (1 - beta2) * g * g
        w -= learning_rate * g / np.maximum(np.sqrt(acc), epsilon)  # fault
    return parameters, s


def stale_gradient_for_bias(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """For the bias, g is still the gradient of W: its square goes into s of the bias, and the step too (both get W's shape).

    say: db; bias; shape; b1; dw1 + db1; gradient of w; own gradient
    """
    new_parameters, new_s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]

        g = grads[f"dW{l}"]
        new_s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * g**2
        new_parameters[f"W{l}"] = W - learning_rate * g / (np.sqrt(new_s[f"dW{l}"]) + epsilon)

        new_s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * g**2  # fault
        new_parameters[f"b{l}"] = b - learning_rate * g / (np.sqrt(new_s[f"db{l}"]) + epsilon)  # fault
    return new_parameters, new_s


def helper_with_its_own_epsilon(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The helper has an epsilon of 1e-8 of its own, and the caller's is never handed over.

    say: ε; epsilon; 1e-8; ignor; typed; hard-coded; hard coded; default
    """

    def normalize(g, ms, eps=1e-8):
        return g / (ms**0.5 + eps)

    def update(w, g, ms):
        ms = beta2 * ms + (1 - beta2) * g**2
        return w - learning_rate * normalize(g, ms), ms  # fault

    for key in list(parameters):
        parameters[key], s["d" + key] = update(parameters[key], grads["d" + key], s["d" + key])
    return parameters, s


def addcmul_without_value(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """addcmul is called without its value: the factor 1 - beta2 in front of the square is missing.

    say: 1 - β₂; 1 - beta2; 1 − β₂; factor; weight of the; average; share
    """

    def addcmul(tensor, t1, t2, value=1):
        return tensor + value * t1 * t2

    names = list(parameters.keys())
    for i, name in enumerate(names):
        grad = grads["d" + name]
        square_avg = addcmul(s["d" + name] * beta2, grad, grad)  # fault
        avg = np.sqrt(square_avg) + epsilon
        parameters[names[i]] = parameters[name] - learning_rate * (grad / avg)
        s["d" + name] = square_avg
    return parameters, s
