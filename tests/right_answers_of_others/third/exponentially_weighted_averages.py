"""More right answers to exponentially_weighted_averages, by another author."""

import itertools

import numpy as np


def accumulate_with_start(values, beta, bias_correction=True):
    """itertools.accumulate carries v; the start 0 is cut off again."""
    kept = itertools.accumulate(values, lambda v, x: beta * v + (1 - beta) * x, initial=0.0)
    v = np.array(list(kept)[1:])
    return v / (1 - beta ** np.arange(1, len(v) + 1)) if bias_correction else v


def matrix_of_weights(values, beta, bias_correction=True):
    """A lower triangular matrix of the weights (1 - β)β^k times the values; 0⁰ counts as 1."""
    x = np.asarray(values, dtype=float)
    age = np.subtract.outer(np.arange(x.size), np.arange(x.size))
    weights = np.where(age >= 0, (1 - beta) * np.power(float(beta), np.maximum(age, 0)), 0.0)
    if bias_correction:
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ x


def moves_towards_the_value(values, beta, bias_correction=True):
    """v moves by 1 - β of its distance, and the product of the β's is kept along."""
    out, v, share_of_start = [], 0.0, 1.0
    for value in values:
        v += (1 - beta) * (value - v)
        share_of_start *= beta
        out.append(v / (1 - share_of_start if bias_correction else 1))
    return np.array(out)
