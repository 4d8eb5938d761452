"""Right answers to schedule_lr_decay in unusual forms, written without sight of the checks."""

import numpy as np
import bisect
import math


def divmod_twice(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives the stair, and the division is written as a power."""
    stair, on_the_stair = divmod(epoch_num, time_interval)
    return learning_rate0 * (1 + stair * decay_rate) ** -1.0


def back_to_the_edge(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The rest of the division is taken off first, so that the quotient is whole anyway."""
    edge = epoch_num - epoch_num % time_interval
    return learning_rate0 / (1 + decay_rate * edge / time_interval)


def counts_the_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It counts the drops up to this epoch as the length of a range."""
    drops = len(range(time_interval, epoch_num + 1, time_interval))
    return learning_rate0 / (1 + decay_rate * drops)


def subtracts_intervals(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The divisor grows in a while loop, an interval at a time."""
    stairs = 0
    while epoch_num >= time_interval:
        epoch_num -= time_interval
        stairs += 1
    return learning_rate0 / (1 + decay_rate * stairs)


def searches_the_edges(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It looks the epoch up among the edges of the stairs with bisect."""
    edges = range(time_interval, epoch_num + time_interval + 1, time_interval)
    return learning_rate0 / (1 + decay_rate * bisect.bisect_right(edges, epoch_num))


def numpy_floor_divide(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """np.floor_divide, and a plain float at the end."""
    return float(learning_rate0 / (1 + decay_rate * np.floor_divide(epoch_num, time_interval)))


def ceiling_of_the_next(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Rounds up the quotient of the next epoch, and takes one off."""
    stair = math.ceil((epoch_num + 1) / time_interval) - 1
    return learning_rate0 / (1 + decay_rate * stair)


def divmod_takes_the_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The first number of divmod is the stair."""
    stair, _ = divmod(epoch_num, time_interval)
    return learning_rate0 / (1 + decay_rate * stair)


def counts_the_drops_too(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Counts the epochs up to this one at which the rate drops."""
    drops = sum(1 for _ in range(time_interval, epoch_num + 1, time_interval))
    return learning_rate0 * (1 + drops * decay_rate) ** -1


def start_of_the_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Goes back to the epoch where the stair begins, and divides there."""
    first_epoch = epoch_num - epoch_num % time_interval
    return learning_rate0 / (1 + decay_rate * math.floor(first_epoch / time_interval))
