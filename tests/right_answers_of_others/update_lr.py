"""Right answers to update_lr in unusual forms, written without sight of the checks."""

import numpy as np


def power_minus_one(learning_rate0, epoch_num, decay_rate):
    """The division is written as the power −1."""
    return learning_rate0 * (1 + epoch_num * decay_rate) ** -1.0


def inverse_of_the_inverse(learning_rate0, epoch_num, decay_rate):
    """The inverse of the rate grows in a straight line, and is inverted at the end."""
    slope = decay_rate / learning_rate0
    return 1 / (1 / learning_rate0 + slope * epoch_num)


def numpy_divide(learning_rate0, epoch_num, decay_rate):
    """np.divide and np.dot on a row of two, turned into a plain number."""
    divisor = np.dot([1.0, decay_rate], [1.0, epoch_num])
    return float(np.divide(learning_rate0, divisor))


def step_by_step(learning_rate0, epoch_num, decay_rate):
    """The divisor grows in a loop, in place, with a whole number of rounds and no rate carried on."""
    grown = 0.0
    for _ in range(epoch_num):
        grown += 1
    learning_rate0 /= 1 + decay_rate * grown
    return learning_rate0


def no_decay_first(learning_rate0, epoch_num, decay_rate):
    """The case without decay returns early."""
    if not decay_rate or not epoch_num:
        return learning_rate0
    share = 1 / (decay_rate * epoch_num)
    return learning_rate0 * share / (share + 1)


def power_minus_one_too(learning_rate0, epoch_num, decay_rate):
    """A product with the power minus one."""
    return learning_rate0 * (epoch_num * decay_rate + 1) ** -1


def reciprocal(learning_rate0, epoch_num, decay_rate):
    """One over the sum of 1/alpha0 and d·epoch/alpha0."""
    return 1 / (1 / learning_rate0 + decay_rate * epoch_num / learning_rate0)


def divisor_by_addition(learning_rate0, epoch_num, decay_rate):
    """The divisor grows by d once an epoch, and is used at the end."""
    divisor = 1.0
    for _ in range(epoch_num):
        divisor += decay_rate
    return learning_rate0 / divisor
