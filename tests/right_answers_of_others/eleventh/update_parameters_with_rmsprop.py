"""More right answers to update_parameters_with_rmsprop, by another author: see the package's docstring."""

import numpy as np


def lambdas_bound_by_default(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Closures, run after the loop, that bind their key by a default value."""
    new_s = {k: beta2 * s[k] + (1 - beta2) * np.square(g) for k, g in grads.items()}
    jobs = {
        k: lambda k=k: parameters[k] - learning_rate * grads["d" + k] / (new_s["d" + k] ** 0.5 + epsilon)
        for k in parameters
    }
    return {k: job() for k, job in jobs.items()}, new_s


def own_rate_for_each_weight(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The rate of each weight is computed as an array of its own; s is changed in place."""
    for name in list(parameters):
        g, acc = grads["d" + name], s["d" + name]
        acc *= beta2
        acc += (1 - beta2) * g * g
        rate = learning_rate / (epsilon + np.sqrt(acc))
        parameters[name] = parameters[name] - rate * g
    return parameters, s


def generator_of_triples(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A generator yields key, new parameter and new s; both dictionaries are filled from it."""

    def walk():
        for key, w in parameters.items():
            g = grads[f"d{key}"]
            mean_square = s[f"d{key}"] + (1 - beta2) * (g**2 - s[f"d{key}"])
            yield key, w - learning_rate * np.divide(g, np.add(np.sqrt(mean_square), epsilon)), mean_square

    new_parameters, new_s = {}, {}
    for key, new_parameters[key], new_s["d" + key] in walk():
        pass
    return new_parameters, new_s
