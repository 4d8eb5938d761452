"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import math

import numpy as np


def slide_in_place_of_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The quotient is not rounded down: the rate slides instead of staying on a stair.

    say: //; rounded down; round; floor; whole number; stair; slide; division
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))  # fault


def rest_of_the_division(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """% gives the rest of the division, where // gives the number of the stair.

    say: %; //; rest; remainder; modulo; floor; rounded down; stair
    """
    stair = epoch_num % time_interval  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def to_the_nearest_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """np.round goes to the nearest whole number; it must go down.

    say: down; floor; //; round; nearest; too early; half
    """
    return learning_rate0 / (1 + decay_rate * np.round(epoch_num / time_interval))  # fault


def one_stair_down_already(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """ceil rounds up: right after epoch 0 the rate already stands one stair lower.

    say: down; floor; //; rounds up; ceil; too early; one stair; round
    """
    return learning_rate0 / (1 + decay_rate * math.ceil(epoch_num / time_interval))  # fault


def nothing_between_the_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """A rate is returned only at the epochs where it drops; at all others the result is None.

    say: none; every epoch; each epoch; return; between; other epochs; nothing
    """
    if epoch_num % time_interval == 0:  # fault
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))  # fault


def springs_back_between(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Between the drops it returns learning_rate0 again, instead of staying on the stair.

    say: every epoch; stay; between; first rate; learning_rate0; back; α₀; stair; only where it drops
    """
    rate = learning_rate0  # fault
    if epoch_num % time_interval == 0:  # fault
        rate = learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))
    return rate


def rounds_the_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """decay_rate is inside the rounding: d·epoch is divided and rounded, and a small d gives no decay.

    say: parenthes; bracket; decay_rate; inside; outside; order; epoch_num // time_interval; floor; product; round
    """
    return learning_rate0 / (1 + math.floor(decay_rate * epoch_num / time_interval))  # fault


def thousand_typed_in(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The interval is typed in as 1000; the argument time_interval is not used.

    say: time_interval; 1000; argument; typed; interval; not used
    """
    steps_down = int(epoch_num / 1000)  # fault
    return learning_rate0 / (1 + steps_down * decay_rate)


def drops_one_interval_late(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stair changes one epoch late, because > stands where >= belongs.

    say: late; >=; one epoch; off by one; //; at the epoch; where it drops; interval; drop
    """
    stair = 0
    while epoch_num > time_interval:  # fault
        epoch_num -= time_interval
        stair += 1
    return learning_rate0 / (1 + decay_rate * stair)


def each_stair_divides_again(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """On every stair the rate already lowered is divided again: it compounds.

    say: power; again; compound; already; first rate; learning_rate0; α₀; loop; multipl; exponential; repeated
    """
    rate = learning_rate0
    for stair in range(1, epoch_num // time_interval + 1):
        rate = rate / (1 + decay_rate * stair)  # fault
    return rate


def unbracketed_slide(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: nothing is rounded down, and the parentheses round the divisor are missing.

    say: parenthes; bracket; divisor; //; rounded down; floor; whole number; stair;
        where the rule has
    """
    fraction = epoch_num / time_interval  # fault
    return learning_rate0 / 1 + decay_rate * fraction  # fault
