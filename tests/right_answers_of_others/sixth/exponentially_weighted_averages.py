"""More right answers to exponentially_weighted_averages, by another author."""

import numpy as np


def weights_as_a_matrix(values, beta, bias_correction=True):
    """All averages at once, with a lower triangular matrix of the weights (1 - beta) beta^k."""
    T = len(values)
    age = np.subtract.outer(np.arange(T), np.arange(T))
    V = np.where(age >= 0, (1 - beta) * float(beta) ** np.maximum(age, 0), 0.0) @ np.asarray(values, dtype=float)
    return V / (1 - float(beta) ** np.arange(1, T + 1)) if bias_correction else V


def generator_with_running_power(values, beta, bias_correction=True):
    """A generator that keeps beta to the power t as a running product."""

    def averages():
        v, power = 0.0, 1.0
        for x in values:
            v, power = v + (1 - beta) * (x - v), power * beta
            yield v / (1 - power) if bias_correction else v

    return np.fromiter(averages(), dtype=float)


def accumulate_then_divide(values, beta, bias_correction=True):
    """itertools.accumulate for v, the whole correction as one division of arrays."""
    from itertools import accumulate

    v = np.array(list(accumulate(values, lambda old, x: beta * old + (1 - beta) * x, initial=0.0))[1:])
    if not bias_correction:
        return v
    return v / (1 - np.power(float(beta), np.arange(1, len(v) + 1)))
