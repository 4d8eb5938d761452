"""More right answers to schedule_lr_decay, by another author: see the package's docstring."""

from bisect import bisect_right

import numpy as np


def bisect_on_milestones(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Drops so far are found by bisection in the range of the epochs where it drops."""
    milestones = range(time_interval, epoch_num + time_interval + 1, time_interval)
    return learning_rate0 / (1 + decay_rate * bisect_right(milestones, epoch_num))


def rest_taken_away_first(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The epoch minus its rest is divided without rounding."""
    begin = epoch_num - epoch_num % time_interval
    return learning_rate0 * time_interval / (time_interval + decay_rate * begin)


def counted_by_generator(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The drops are counted one by one by a generator expression."""
    drops = sum(1 for _ in range(time_interval, epoch_num + 1, time_interval))
    return learning_rate0 / (1 + decay_rate * drops)
