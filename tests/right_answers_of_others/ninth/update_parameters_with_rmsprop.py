"""More right answers to update_parameters_with_rmsprop, by another author."""

import math

import numpy as np


def square_avg_addcdiv(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A port of torch.optim.RMSprop, with addcmul and addcdiv as helpers, in place."""

    def addcmul_(t, a, b, value):
        t += value * a * b

    def addcdiv_(t, a, b, value):
        t += value * a / b

    for name in parameters:
        grad, square_avg = grads["d" + name], s["d" + name]
        square_avg *= beta2
        addcmul_(square_avg, grad, grad, value=1 - beta2)
        avg = np.sqrt(square_avg) + epsilon
        addcdiv_(parameters[name], grad, avg, value=-learning_rate)
    return parameters, s


def scalar_kernel_vectorized(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The rule is written for single numbers with math.sqrt, and spread over arrays by np.vectorize."""

    def kernel(w, g, q):
        q = beta2 * q + (1 - beta2) * g * g
        return w - learning_rate * g / (math.sqrt(q) + epsilon), q

    spread = np.vectorize(kernel, otypes=[float, float])
    new_w, new_s = {}, {}
    for key in parameters:
        new_w[key], new_s["d" + key] = spread(parameters[key], grads["d" + key], s["d" + key])
    return new_w, new_s


def root_by_hypot(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The root of the average comes from np.hypot(√(β₂ s), √(1 - β₂) g); s is its square."""
    params, state = dict(parameters), dict(s)
    for d, g in grads.items():
        rms = np.hypot(np.sqrt(beta2 * s[d]), np.sqrt(1 - beta2) * g)
        state[d] = rms**2
        params[d[1:]] = parameters[d[1:]] - np.divide(learning_rate * g, rms + epsilon)
    return params, state
