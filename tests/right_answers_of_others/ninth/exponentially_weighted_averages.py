"""More right answers to exponentially_weighted_averages, by another author."""

import itertools

import numpy as np


def triangular_weight_matrix(values, beta, bias_correction=True):
    """One lower triangular matrix of weights, (1 - beta)·beta^(t - k), times the values."""
    x = np.asarray(values, dtype=float)
    age = np.subtract.outer(np.arange(len(x)), np.arange(len(x)))
    weights = np.where(age >= 0, (1 - beta) * np.power(float(beta), np.maximum(age, 0)), 0.0)
    v = weights @ x
    return v / weights.sum(axis=1) if bias_correction else v


def accumulate_with_start(values, beta, bias_correction=True):
    """itertools.accumulate from an initial 0, which is then left out."""
    steps = itertools.accumulate(values, lambda v, x: v + (1 - beta) * (x - v), initial=0.0)
    v = np.fromiter(itertools.islice(steps, 1, None), dtype=float)
    if bias_correction:
        v = v / (1 - np.cumprod(np.full(len(v), beta, dtype=float)))
    return v


def tensorboard_smoother(values, beta, bias_correction=True):
    """As in TensorBoard's smoothing: a running number and a count, the correction applied on the way out only."""
    last, num_acc = 0.0, 0
    smoothed = np.empty(len(values))
    for point in values:
        last = last * beta + (1 - beta) * point
        num_acc += 1
        debias_weight = 1.0
        if bias_correction and beta != 1.0:
            debias_weight = 1.0 - beta**num_acc
        smoothed[num_acc - 1] = last / debias_weight
    return smoothed
