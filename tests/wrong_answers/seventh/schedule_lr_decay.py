"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import math

import numpy as np


def slide_with_true_division(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """True division: the rate sinks in every epoch, there are no stairs.

    say: //; floor; round; stair; whole; ⌊; every epoch; between
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))  # fault


def nearest_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Rounded to the nearest whole number instead of down: the stair comes half an interval early.

    say: down; floor; //; ⌊; early; too soon; nearest; half
    """
    stair = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def only_on_the_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Between the drops it returns α₀ again.

    say: between; every epoch; not only; α₀; learning_rate0; stay; %; multiple; each epoch
    """
    if epoch_num % time_interval == 0:  # fault
        return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))
    return learning_rate0  # fault


def floor_over_the_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """d·epoch // interval: the product is rounded down, not epoch / interval alone.

    say: parenthes; bracket; floor; epoch // ; epoch_num // time_interval; d = 0; rounded; round; decay_rate; ⌊; small d
    """
    return learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault


def thousand_typed_in(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """1000 is typed in, and time_interval not used.

    say: time_interval; 1000; interval
    """
    num_drops = int(np.floor(epoch_num / 1000))  # fault
    lr = learning_rate0 / (1 + decay_rate * num_drops)
    return lr


def halved_at_every_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Step decay as in Keras examples: a power of the decay rate, not 1 + d·stair in the divisor.

    say: 1 + d; divi; power; d = 0; inverse
    """
    drop = decay_rate
    return learning_rate0 * math.pow(drop, math.floor(epoch_num / time_interval))  # fault


def remainder_for_quotient(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The remainder % instead of the quotient: the rate falls within a stair and jumps back.

    say: %; //; remainder; floor; stair; whole; jump; ⌊; round
    """
    epoch_in_stairs = epoch_num % time_interval  # fault
    denominator = 1 + decay_rate * epoch_in_stairs
    return learning_rate0 / denominator
