"""More right answers to exponentially_weighted_averages, by another author."""

from itertools import accumulate

import numpy as np


def accumulates_two_sums(values, beta, bias_correction=True):
    """itertools.accumulate; the divisor is the same average, taken of ones."""
    def average(series):
        running = accumulate(series, lambda v, x: beta * v + (1 - beta) * x, initial=0.0)
        return np.array(list(running)[1:])

    v = average(values)
    return v / average([1.0] * len(v)) if bias_correction else v
