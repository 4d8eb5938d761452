"""More right answers to exponentially_weighted_averages, by another author."""

import itertools

import numpy as np


def matrix_of_weights(values, beta, bias_correction=True):
    """A lower triangular matrix of weights times the values."""
    x = np.asarray(list(values), dtype=float)
    T = x.size
    ages = np.arange(T)[:, None] - np.arange(T)[None, :]
    weights = np.where(ages >= 0, (1 - beta) * beta ** np.maximum(ages, 0).astype(float), 0.0)
    if bias_correction:
        weights = weights / (1 - beta ** np.arange(1, T + 1))[:, None]
    return weights @ x


def accumulate_with_initial(values, beta, bias_correction=True):
    """itertools.accumulate keeps v; the correction comes afterwards in one line."""
    chain = itertools.accumulate(values, lambda v, x: beta * v + (1 - beta) * x, initial=0.0)
    averages = np.array(list(chain)[1:], dtype=float)
    if not bias_correction:
        return averages
    return averages / (1 - np.power(float(beta), np.arange(1, len(averages) + 1)))


def running_divisor(values, beta, bias_correction=True):
    """The divisor 1 − βᵗ is itself the average of ones, kept beside v."""
    v = total_weight = 0.0
    out = np.empty(len(values))
    for i, value in enumerate(values):
        v += (1 - beta) * (value - v)
        total_weight += (1 - beta) * (1 - total_weight)
        out[i] = v / total_weight if bias_correction else v
    return out
