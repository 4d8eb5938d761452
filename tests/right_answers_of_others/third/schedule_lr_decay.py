"""More right answers to schedule_lr_decay, by another author."""

import math

import numpy as np


def remainder_taken_off(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The remainder is taken off first; what is left divides evenly."""
    stair = (epoch_num - epoch_num % time_interval) / time_interval
    return learning_rate0 / (1 + decay_rate * stair)


def counts_the_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The multiples of the interval from 1·interval to the epoch are counted."""
    drops = len(range(time_interval, epoch_num + 1, time_interval))
    return learning_rate0 / (1.0 + drops * decay_rate)


def divmod_and_reciprocal(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives stair and remainder; a product with the reciprocal."""
    stair, _ = divmod(int(epoch_num), int(time_interval))
    return learning_rate0 * np.reciprocal(math.fsum([1.0, decay_rate * stair]))
