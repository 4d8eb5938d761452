"""Right answers to exponentially_weighted_averages in unusual forms, written without sight of the checks."""

import numpy as np
import itertools
from scipy.signal import lfilter
from itertools import accumulate


def filter_of_scipy(values, beta, bias_correction=True):
    """A recursive filter of scipy makes the averages, and one division the correction."""
    v = lfilter([1 - beta], [1, -beta], np.asarray(values, dtype=float))
    if bias_correction:
        v = v / (1 - beta ** np.arange(1, len(v) + 1))
    return v


def triangular_matrix(values, beta, bias_correction=True):
    """The weights of all past values stand in a lower triangular matrix, which is applied at once."""
    T = len(values)
    ago = np.subtract.outer(np.arange(T), np.arange(T))
    weights = np.where(ago >= 0, (1 - beta) * float(beta) ** np.maximum(ago, 0), 0.0)
    if bias_correction:
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ np.asarray(values, dtype=float)


def accumulate_from_zero(values, beta, bias_correction=True):
    """itertools.accumulate carries the average, and the initial zero is cut off."""
    steps = itertools.accumulate(values, lambda v, x: beta * v + (1 - beta) * x, initial=0.0)
    v = np.array(list(steps)[1:])
    return v / (1 - np.power(float(beta), np.arange(1, v.size + 1))) if bias_correction else v


def difference_form(values, beta, bias_correction=True):
    """Moves v towards the value by a share of their difference; the power is built up by products."""
    v, power, out = 0.0, 1.0, np.empty(len(values))
    for i, x in enumerate(values):
        v += (1 - beta) * (x - v)
        power *= beta
        out[i] = v / (1 - power) if bias_correction else v
    return out


def corrected_recursion(values, beta, bias_correction=True):
    """Two sums run along: that of the weighted values and that of the weights; their quotient is the correction."""
    top = bottom = 0.0
    tops, bottoms = [], []
    for x in values:
        top = beta * top + (1 - beta) * x
        bottom = beta * bottom + (1 - beta)
        tops.append(top)
        bottoms.append(bottom if bias_correction else 1.0)
    return np.divide(tops, bottoms)


def generator_inside(values, beta, bias_correction=True):
    """A generator inside yields the averages, and np.fromiter collects them."""

    def averages():
        v = 0.0
        for t, x in enumerate(values, start=1):
            v = beta * v + (1 - beta) * x
            yield v / (1 - beta**t) if bias_correction else v

    return np.fromiter(averages(), dtype=float, count=len(values))


def sum_written_out(values, beta, bias_correction=True):
    """Each average is summed anew from the written-out formula, without any recursion."""
    result = []
    for t in range(1, len(values) + 1):
        v = sum((1 - beta) * beta**k * values[t - 1 - k] for k in range(t)) + 0.0
        if bias_correction:
            v /= 1 - beta**t
        result.append(v)
    return np.array(result)


def convolution(values, beta, bias_correction=True):
    """The values are convolved with the fading weights, and the tail is cut off."""
    T = len(values)
    kernel = (1 - beta) * float(beta) ** np.arange(T)
    v = np.convolve(values, kernel)[:T]
    if not bias_correction:
        return v
    return v / np.cumsum(kernel)


def array_with_a_zero_in_front(values, beta, bias_correction=True):
    """v has T + 1 places with v_0 in front, and a while loop counts t."""
    v = np.zeros(len(values) + 1)
    t = 1
    while t <= len(values):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
        t += 1
    divisor = np.array([1 - beta**k for k in range(1, t)]) if bias_correction else 1
    return v[1:] / divisor


def weights_as_a_matrix(values, beta, bias_correction=True):
    """A triangular matrix of weights (1 - beta)·beta**k times the values."""
    x = np.asarray(values, dtype=float)
    T = len(x)
    lag = np.arange(T)[:, None] - np.arange(T)[None, :]
    weights = np.where(lag >= 0, (1 - beta) * float(beta) ** np.maximum(lag, 0), 0.0)
    v = weights @ x
    return v / (1 - float(beta) ** np.arange(1, T + 1)) if bias_correction else v


def accumulated(values, beta, bias_correction=True):
    """itertools.accumulate from 0, and the corrections at once."""
    v = np.array(list(accumulate(values, lambda old, x: beta * old + (1 - beta) * x, initial=0.0))[1:])
    if not bias_correction:
        return v
    return v / (1 - np.power(float(beta), range(1, len(v) + 1)))


def running_power(values, beta, bias_correction=True):
    """The power of beta is carried along by multiplication; the average as v += (1 - beta)(x - v)."""
    averages = np.empty(len(values))
    v, power = 0.0, 1.0
    for i, x in enumerate(values):
        v += (1 - beta) * (x - v)
        power *= beta
        averages[i] = v / (1 - power) if bias_correction else v
    return averages
