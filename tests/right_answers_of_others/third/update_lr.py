"""More right answers to update_lr, by another author."""

import operator

import numpy as np


def power_of_minus_one(learning_rate0, epoch_num, decay_rate):
    """The divisor to the power -1."""
    return learning_rate0 * (1 + decay_rate * epoch_num) ** -1.0


def reciprocal_of_a_line(learning_rate0, epoch_num, decay_rate):
    """1/α grows by d/α₀ each epoch: the reciprocal of a straight line."""
    return 1 / (1 / learning_rate0 + decay_rate / learning_rate0 * epoch_num)


def named_operators(learning_rate0, epoch_num, decay_rate):
    """operator's functions instead of signs, and a NumPy number out."""
    divisor = operator.add(1, operator.mul(decay_rate, epoch_num))
    return np.float64(operator.truediv(learning_rate0, divisor))
