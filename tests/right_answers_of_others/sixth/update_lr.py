"""More right answers to update_lr, by another author."""

import numpy as np


def power_of_minus_one(learning_rate0, epoch_num, decay_rate):
    """The division as a power of -1."""
    return learning_rate0 * (1 + epoch_num * decay_rate) ** -1


def divisor_added_up(learning_rate0, epoch_num, decay_rate):
    """The divisor as a dot product of two short vectors, returned as a float."""
    return float(learning_rate0 / np.dot([1.0, decay_rate], [1.0, epoch_num]))


def inverse_of_inverses(learning_rate0, epoch_num, decay_rate):
    """The inverse of the rate grows along a line; this takes its inverse."""
    slowness = 1 / learning_rate0 + decay_rate * epoch_num / learning_rate0
    return 1 / slowness
