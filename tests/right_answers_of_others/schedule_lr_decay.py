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
