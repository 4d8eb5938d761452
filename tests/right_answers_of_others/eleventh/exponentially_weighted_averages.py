"""More right answers to exponentially_weighted_averages, by another author: see the package's docstring."""

from itertools import accumulate, islice

import numpy as np


def accumulate_without_start(values, beta, bias_correction=True):
    """itertools.accumulate from 0.0; the start is left out by islice."""
    steps = accumulate(values, lambda v, x: beta * v + (1 - beta) * x, initial=0.0)
    v = np.array(list(islice(steps, 1, None)), dtype=float)
    return v / (1 - beta ** np.arange(1, v.size + 1)) if bias_correction else v


def triangular_matrix(values, beta, bias_correction=True):
    """All weights at once in a lower triangular matrix, which is normalised for the correction."""
    T = len(values)
    age = np.subtract.outer(np.arange(T), np.arange(T))
    weights = np.where(age >= 0, (1 - beta) * float(beta) ** np.abs(age), 0.0)
    if bias_correction:
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ np.asarray(values, dtype=float)


def coroutine_with_send(values, beta, bias_correction=True):
    """A coroutine keeps v, and the share of the start that is left; each value is sent to it."""

    def averager():
        v, water, x = 0.0, 1.0, None
        x = yield
        while True:
            v += (1 - beta) * (x - v)
            water *= beta
            x = yield v / (1 - water) if bias_correction else v

    average = averager()
    next(average)
    return np.array([average.send(value) for value in values])
