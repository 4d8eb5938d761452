"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import math

import numpy as np


def floor_of_whole_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """decay_rate * epoch_num is worked out before //, so the product with the decay rate is rounded down too.

    say: parenthes; bracket; left to right; decay rate + round; only epoch; first + //; before + multipl; rounded down; precedence; //
    """
    return learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault


def drops_only_that_epoch(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The lower rate is used only in epochs that the interval divides; all others get the first rate back.

    say: every epoch; between; multiple; stay; other epochs; not only; first rate; each epoch; back up; divisible
    """
    if epoch_num % time_interval == 0:  # fault
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))
    return learning_rate0  # fault


def rate_made_only_on_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The rate is assigned only in epochs where it drops, and in all others the name does not exist.

    say: every epoch; unboundlocal; between; multiple; other epochs; only where; not only; each epoch; divisible; learning_rate + before; not assigned; no value
    """
    if epoch_num % time_interval == 0:  # fault
        learning_rate = learning_rate0 / (1 + decay_rate * epoch_num / time_interval)
    return learning_rate  # fault


def rounds_to_nearest_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """round takes the nearest whole number, so the rate drops in the middle of an interval.

    say: round + down; floor; //; nearest; middle; too early; too soon; half
    """
    stair = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def edge_epoch_left_above(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """searchsorted puts the epoch on an edge one stair too high, so each drop comes one epoch late.

    say: one epoch; edge; exactly; multiple; //; floor; boundary; drops at; epoch + interval; whole interval; divisible; too late; epoch late
    """
    edges = np.arange(time_interval, epoch_num + time_interval + 1, time_interval)
    stairs_down = np.searchsorted(edges, epoch_num)  # fault
    return float(learning_rate0 / (1 + decay_rate * stairs_down))


def table_of_ten_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """A table holds ten stairs only, so an epoch further on raises an IndexError.

    say: index; out of range; any epoch; late epoch; large epoch; list; formula; ten stairs; any stair; more than ten; over ten
    """
    rates = [learning_rate0 / (1 + decay_rate * k) for k in range(10)]  # fault
    return rates[epoch_num // time_interval]  # fault


def compounds_on_each_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """On each stair the last rate is divided by 1 + d again, so the divisors multiply instead of adding up.

    say: compound; power; product; multipl; second stair; one division; repeated; first rate; again; too fast; adds; start from
    """
    lr = learning_rate0
    for stair in range(epoch_num // time_interval):
        lr /= 1 + decay_rate  # fault
    return lr


def default_interval_hundred(learning_rate0, epoch_num, decay_rate, time_interval=100):  # fault
    """The default of time_interval was changed to 100, while the task has 1000.

    say: default; time_interval=1000; signature; without time_interval; first line
    """
    whole_intervals = math.floor(epoch_num / time_interval)
    denominator = 1 + decay_rate * whole_intervals
    return learning_rate0 / denominator


def first_stair_is_one_and_multiplied(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stairs are numbered from 1 instead of 0, and the rate is multiplied where it should be divided.

    say: from 0; first stair; one too; divide; multipl; epoch 0; grows; ceil; topmost; number 0; stair 0
    """
    stair = (epoch_num // time_interval) + 1  # fault
    factor = 1 + decay_rate * stair
    new_rate = learning_rate0 * factor  # fault
    return new_rate
