"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import math

import numpy as np


def rounds_to_the_nearest(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stair is rounded to the nearest whole number, not down: drops come half an interval early.

    say: down; floor; //; round; too early; too soon; half; nearest
    """
    stair = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def gamma_of_steplr(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """PyTorch's StepLR: α₀·d^stair instead of α₀ / (1 + d·stair).

    say: power; 1 + d; 1 + decay_rate; exponent; steplr; inverse; geometric; **; divid; division
    """
    gamma, step_size = decay_rate, time_interval
    return learning_rate0 * gamma ** (epoch_num // step_size)  # fault


def floor_with_two_arguments(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """math.floor takes one argument, the quotient: TypeError.

    say: math.floor; one argument; //; quotient; two arguments; takes exactly; 2 given
    """
    stairs = math.floor(epoch_num, time_interval)  # fault
    learning_rate = learning_rate0 / (1 + decay_rate * stairs)
    return learning_rate


def floors_the_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """d·epoch // interval: the product with d is rounded down, not epoch/interval alone.

    say: parenthes; rounded down; before; precedence; product; epoch/interval; epoch / interval; epoch_num // time_interval; whole number; alone; ⌊; floor; //
    """
    return learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault


def thousand_typed_in(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The interval is typed in as 1000, time_interval is not used.

    say: 1000; time_interval; interval
    """
    if epoch_num < 1000:  # fault
        return learning_rate0
    return learning_rate0 / (1 + decay_rate * np.floor(epoch_num / 1000))  # fault


def only_where_it_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Between the drops nothing is returned: None.

    say: none; every epoch; between; returns nothing; not only; each epoch; no rate
    """
    if epoch_num % time_interval == 0:  # fault
        learning_rate = learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))
        return learning_rate  # fault


def epochs_left_undivided(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stair's first epoch is taken itself, not divided by the interval: the drops are far too deep.

    say: number of the stair; stair number; //; too small; too deep; epoch/interval; epoch / interval; multiple; floor; which stair; stairs; divided by; count; ⌊; time_interval times
    """
    def update_lr(lr0, epoch, d):
        return lr0 / (1 + d * epoch)

    start_of_stair = epoch_num - epoch_num % time_interval
    return update_lr(learning_rate0, start_of_stair, decay_rate)  # fault
