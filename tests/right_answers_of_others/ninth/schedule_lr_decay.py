"""More right answers to schedule_lr_decay, by another author."""

import numpy as np


def remainder_taken_off(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The remainder is taken off the epoch before a plain division."""
    stair = (epoch_num - epoch_num % time_interval) / time_interval
    return learning_rate0 / (1 + decay_rate * stair)


def step_by_step_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """A loop subtracts intervals and raises the divisor by d at each drop."""
    divisor = 1
    while epoch_num >= time_interval:
        epoch_num -= time_interval
        divisor += decay_rate
    return learning_rate0 / divisor


def milestones_counted_by_numpy(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """np.searchsorted counts the milestones reached, as a MultiStepLR would."""
    milestones = np.arange(time_interval, epoch_num + time_interval + 1, time_interval)
    reached = int(np.searchsorted(milestones, epoch_num, side="right"))
    return np.true_divide(learning_rate0, 1 + decay_rate * reached).item()
