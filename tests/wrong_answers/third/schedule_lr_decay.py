"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import math

import numpy as np


def slide_not_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """/ does not round down, so the rate falls on every epoch.

    say: //; round; floor; stair; whole number; ⌊; every epoch; falls on each; within an interval; same interval
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))  # fault


def rounds_to_nearest(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """round goes to the nearest number, so the stair begins half an interval early.

    say: round down; rounds; down; //; floor; ⌊; nearest; half; too early; early
    """
    k = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * k)


def decays_on_multiples_only(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Between the multiples of the interval it returns the first rate again.

    say: multiple; between; every epoch; each epoch; not only; remainder; where it drops; goes back; first rate; α₀
    """
    if epoch_num % time_interval == 0:  # fault
        learning_rate = learning_rate0 / (1 + decay_rate * epoch_num / time_interval)
    else:
        learning_rate = learning_rate0  # fault
    return learning_rate


def remainder_instead_of_quotient(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """% gives the remainder of the division; // would give the stair.

    say: //; remainder; %; modulo; floor; round; quotient; stair
    """
    stair = np.mod(epoch_num, time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def decay_rate_inside_the_floor(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """d is multiplied first and rounded down with it: parentheses are missing round epoch // interval.

    say: parenthes; bracket; inside; floor; rounded; round down; left to right; decay_rate * epoch_num; multiplied first
    """
    return learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault


def first_stair_left_early(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """ceil rounds up: epoch 1 stands already on the second stair.

    say: ceil; down; floor; //; ⌊; too early; stair; first interval; one stair
    """
    n_drops = math.ceil(epoch_num / time_interval)  # fault
    return 1 / (1 + decay_rate * n_drops) * learning_rate0


def thousand_typed_and_exponential(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: 1000 is typed in, and the stairs fall exponentially instead of by 1 + d·k.

    say: time_interval; 1000; typed; never used; ignore; exponential; np.exp; 1 +; divide; divisor; division; formula; inverse
    """
    stairs = epoch_num // 1000  # fault
    learning_rate = learning_rate0 * np.exp(-decay_rate * stairs)  # fault
    return learning_rate


def divides_the_wrong_way_round(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """interval // epoch instead of epoch // interval: by zero at epoch 0, wrong elsewhere.

    say: exchange; swap; upside; zero; other way; epoch_num //; epoch //; epoch/interval; order; wrong way; epoch by; divided by; ⌊epoch
    """
    number_of_intervals = time_interval // epoch_num  # fault
    return learning_rate0 / (1 + decay_rate * number_of_intervals)


def multiplies_by_gamma(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """As PyTorch's StepLR it multiplies by the decay rate on each stair, instead of dividing by 1 + d·k.

    say: power; **; 1 +; divide; divisor; division; multipl; times; formula; exponential; inverse
    """
    gamma = decay_rate
    return learning_rate0 * gamma ** (epoch_num // time_interval)  # fault


def stair_counted_at_zero(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """A stair is counted at epoch 0 already: every rate is one stair too low.

    say: epoch 0; one stair; stair is 0; early; off by one; one too; too many; first interval; begin; number 0; from 0; too low; too small
    """
    drops = 0
    for epoch in range(epoch_num + 1):
        if epoch % time_interval == 0:  # fault
            drops += 1  # fault
    return learning_rate0 / (1 + decay_rate * drops)


def no_answer_on_the_top_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Before the first drop nothing has been assigned: an UnboundLocalError.

    say: before the first; every epoch; not assigned; no value; first interval; local variable; defined; below the interval; first stair
    """
    if epoch_num >= time_interval:  # fault
        stair = int(epoch_num / time_interval)
        lr = learning_rate0 / (1 + decay_rate * stair)
    return lr  # fault


def at_most_one_drop(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """A comparison stands where a count is meant: it drops once and never again.

    say: second; again; once; further; count; more than one; //; second stair; how many; stairs; twice; only one
    """
    past_interval = epoch_num >= time_interval  # fault
    return learning_rate0 / (1 + decay_rate * past_interval)
