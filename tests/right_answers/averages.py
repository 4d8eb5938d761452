"""Exponentially weighted averages, by loops, by weights and by a filter."""

import numpy as np


def averages_plain(values, beta, bias_correction=True):
    v, averages = 0, []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def averages_list(values, beta, bias_correction=True):
    return list(averages_plain(values, beta, bias_correction))


def averages_in_an_array(values, beta, bias_correction=True):
    averages = np.zeros(len(values))
    for i in range(len(values)):
        averages[i] = beta * (averages[i - 1] if i else 0.0) + (1 - beta) * values[i]
    if bias_correction:
        averages /= 1 - beta ** np.arange(1, len(values) + 1)
    return averages


def averages_by_weights(values, beta, bias_correction=True):
    values = np.asarray(values)
    found = []
    for t in range(1, len(values) + 1):
        weights = (1 - beta) * float(beta) ** np.arange(t)[::-1]
        v = (weights * values[:t]).sum()
        found.append(v / weights.sum() if bias_correction else v)
    return found


def averages_incremental(values, beta, bias_correction=True):
    v, power, found = np.float64(0), 1.0, []
    for value in values:
        v += (1 - beta) * (value - v)
        power *= beta
        found += [v / (1 - power)] if bias_correction else [v]
    return np.asarray(found)


def averages_filtered(values, beta, bias_correction=True):
    from scipy.signal import lfilter  # takes as long to load as all the rest

    v = lfilter([1 - beta], [1, -beta], np.asarray(values, float))
    return v / (1 - beta ** np.arange(1, len(v) + 1)) if bias_correction else v


RIGHT = {
    "exponentially_weighted_averages": [
        averages_plain,
        averages_list,
        averages_in_an_array,
        averages_by_weights,
        averages_incremental,
        averages_filtered,
    ],
}
