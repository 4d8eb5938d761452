"""More wrong answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import numpy as np


def one_mean_square_a_matrix(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """All entries of a matrix get the mean of its squares, instead of each its own.

    say: entry by entry; each entry; every entry; its own; of their own; np.mean; a mean; the mean; entries; elementwise; element
    """
    new_p, new_s = {}, {}
    for key in parameters:
        g = grads["d" + key]
        new_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * np.mean(g**2)  # fault
        new_p[key] = parameters[key] - learning_rate * g / (np.sqrt(new_s["d" + key]) + epsilon)
    return new_p, new_s


def absolute_value_averaged(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s averages the gradient's size, not its square.

    say: square; dw²; **2; ** 2; abs; dw^2; power
    """
    names = [f"{kind}{l}" for l in range(1, len(parameters) // 2 + 1) for kind in "Wb"]
    params, squares = {}, {}
    for name in names:
        grad, old = grads["d" + name], s["d" + name]
        new = beta2 * old + (1 - beta2) * np.abs(grad)  # fault
        squares["d" + name] = new
        params[name] = parameters[name] - learning_rate * grad / (np.sqrt(new) + epsilon)
    return params, squares


def gradient_times_its_transpose(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Squares by a matrix product with the transpose: the shape is another, and it fails for W.

    say: entry; matrix product; dot; shape; broadcast; **2; ** 2; transpos; square
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        dW, db = grads["dW" + str(l)], grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * np.dot(dW, dW.T)  # fault
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * np.dot(db, db.T)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * dW / (np.sqrt(s["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * db / (np.sqrt(s["db" + str(l)]) + epsilon)
    return parameters, s


def adams_correction_without_t(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Corrects s as Adam does, by a t that RMSProp does not have: NameError.

    say: not defined; correction; nameerror; has no t; name 't'; no bias correction; uncorrected
    """
    new_params, new_s = {}, {}
    for k, theta in parameters.items():
        g = grads[f"d{k}"]
        s_k = beta2 * s[f"d{k}"] + (1 - beta2) * np.square(g)
        s_hat = s_k / (1 - beta2**t)  # fault
        new_params[k] = theta - learning_rate * g / (np.sqrt(s_hat) + epsilon)
        new_s[f"d{k}"] = s_k
    return new_params, new_s


def gradient_squared_in_place(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is squared in place for s, so the step takes the square too and loses the sign.

    say: gradient itself; square; sign; in place; dw²; grads + chang; dw itself; direction; always down
    """
    updated, cache = dict(parameters), dict(s)
    for key in updated:
        g = grads["d" + key]
        g **= 2  # fault
        cache["d" + key] = beta2 * cache["d" + key] + (1 - beta2) * g
        updated[key] = updated[key] - learning_rate * g / (np.sqrt(cache["d" + key]) + epsilon)  # fault
    return updated, cache


def epsilon_as_lower_bound(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Epsilon bounds the root from below instead of being added to it.

    say: epsilon; ε
    """
    s = {k: beta2 * s[k] + (1 - beta2) * grads[k] ** 2 for k in s}
    rms = {k: np.maximum(np.sqrt(s[k]), epsilon) for k in s}  # fault
    parameters = {k: p - learning_rate * grads["d" + k] / rms["d" + k] for k, p in parameters.items()}
    return parameters, s


def no_root_in_divisor(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The root is forgotten: the step is divided by s + epsilon.

    say: root; sqrt; √
    """
    new_parameters = {}
    new_s = {}
    for grad_name in grads:
        param_name = grad_name.replace("d", "", 1)
        g = grads[grad_name]
        new_s[grad_name] = beta2 * s[grad_name] + (1 - beta2) * g * g
        scale = learning_rate / (new_s[grad_name] + epsilon)  # fault
        new_parameters[param_name] = parameters[param_name] - scale * g
    return new_parameters, new_s


def epsilon_inside_and_old_s_out(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: epsilon stands inside the root, and the old s is returned.

    say: epsilon; ε; root; outside; old s; new s; s + unchanged; s + updated; s + not change; s + return
    """
    params = {}
    for key, value in parameters.items():
        grad = grads["d" + key]
        mean_square = beta2 * s["d" + key] + (1 - beta2) * grad**2
        params[key] = value - learning_rate * grad / np.sqrt(mean_square + epsilon)  # fault
    return params, s  # fault
