"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

from bisect import bisect_left

import numpy as np


def step_lr_with_gamma(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The rate is multiplied by a power of d, as StepLR does, in place of divided by 1 + d·stair; and it drops one epoch early.

    say: power; divid; exponent; 1 +; multipl; **; divisor; d = 0; decay_rate=0; decay rate 0; no decay; early; too soon; epoch_num + 1; + 1; one epoch
    """
    gamma = decay_rate
    n_drops = (epoch_num + 1) // time_interval  # fault
    return learning_rate0 * gamma**n_drops  # fault


def stair_rounded_to_nearest(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stair is rounded to the nearest whole number, not down.

    say: round; down; floor; too early; half; nearest; //; too soon
    """
    lr = np.float64(learning_rate0)
    stair = np.rint(np.divide(epoch_num, time_interval))  # fault
    lr /= 1 + decay_rate * stair
    return float(lr)


def bisect_misses_the_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """At the very epoch of a drop the rate is still that of the stair before.

    say: too late; one epoch; drop; bisect; exact; multiple; late; begin; starts; edge; interval + itself
    """
    milestones = range(time_interval, epoch_num + time_interval, time_interval)
    drops = bisect_left(milestones, epoch_num)  # fault
    return learning_rate0 / (1 + decay_rate * drops)


def divided_at_each_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Each drop divides the last rate by 1 + d once more, so that the decay compounds.

    say: compound; power; twice; second drop; again; last rate; too small; learning_rate0; first rate; already; second stair; product; α₀; stair 2; previous
    """

    class Optimizer:
        pass

    optimizer = Optimizer()
    optimizer.lr = learning_rate0
    remaining = epoch_num
    while remaining >= time_interval:
        optimizer.lr = optimizer.lr / (1 + decay_rate)  # fault
        remaining -= time_interval
    return optimizer.lr


def floor_of_the_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """d times the epoch is divided and rounded down, not the epoch alone.

    say: parenthes; bracket; round + first; floor + product; before; product; epoch //; epoch_num //; left to right; only the epoch; epoch alone; order of
    """
    return learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault


def divmod_gives_a_pair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod returns a pair, quotient and rest, and a pair does not take part in the arithmetic.

    say: divmod; tuple; pair; //; floor; two numbers
    """
    stair = divmod(epoch_num, time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)  # fault
