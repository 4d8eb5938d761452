"""More right answers to schedule_lr_decay, by another author."""

import numpy as np


def divmod_takes_the_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives stair and remainder; the remainder is not used."""
    stair, _ = divmod(epoch_num, time_interval)
    return learning_rate0 / (1 + stair * decay_rate)


def epoch_of_last_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Goes back to the last multiple of the interval, and divides exactly there."""
    last_drop = epoch_num - epoch_num % time_interval
    return learning_rate0 / (1 + decay_rate * last_drop / time_interval)


def counting_down(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Subtracts intervals and counts them in the divisor."""
    divisor = np.float64(1)
    while epoch_num >= time_interval:
        epoch_num -= time_interval
        divisor += decay_rate
    return learning_rate0 / divisor
