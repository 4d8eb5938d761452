"""More right answers to schedule_lr_decay, by another author."""

import numpy as np


def counts_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Counts the multiples of the interval up to the epoch."""
    drops = len(range(time_interval, epoch_num + 1, time_interval))
    return learning_rate0 / (1 + decay_rate * drops)


def epoch_without_remainder(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Takes the remainder off, then divides exactly."""
    stair = (epoch_num - epoch_num % time_interval) / time_interval
    return learning_rate0 / (1 + stair * decay_rate)


def first_of_divmod(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives the stair, and the divisor is built in steps."""
    stair, _ = divmod(epoch_num, time_interval)
    divisor = 1.0
    divisor += decay_rate * stair
    return np.divide(learning_rate0, divisor)
