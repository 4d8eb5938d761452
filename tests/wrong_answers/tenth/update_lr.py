"""More wrong answers to update_lr, by another author: see the package's docstring."""

import math

import numpy as np


def one_over_one_plus(learning_rate0, epoch_num, decay_rate):
    """1 / 1 + d·epoch without parentheses: the rate grows.

    say: parenthes; grows; divisor; larger; too large; 1 + d; bracket; greater; rises; whole
    """
    decay = 1 / 1 + decay_rate * epoch_num  # fault
    alpha = decay * learning_rate0
    return alpha


def exponential_like_keras(learning_rate0, epoch_num, decay_rate):
    """Exponential decay, α₀·e^(-d·epoch), instead of inverse-time decay.

    say: exponential; exp(; inverse; 1 + d; 1 + decay_rate; divid; division; power
    """
    return learning_rate0 * math.exp(-decay_rate * epoch_num)  # fault


def root_and_next_epoch(learning_rate0, epoch_num, decay_rate):
    """The divisor has a square root, and it counts epochs from 1.

    say: square root; sqrt; epoch 0; epoch_num + 1; power; epoch + 1; first epoch; divisor; root
    """
    t = epoch_num + 1  # fault
    return learning_rate0 / np.sqrt(1 + decay_rate * t)  # fault


def multiplies_as_on_paper(learning_rate0, epoch_num, decay_rate):
    """decay_rate(epoch_num) calls a number: the * is missing.

    say: callable; times; multipl; like a function; as a function; ×; decay_rate *
    """
    learning_rate = learning_rate0 / (1 + decay_rate(epoch_num))  # fault
    return learning_rate


def divides_again_every_epoch(learning_rate0, epoch_num, decay_rate):
    """The divisions pile up: the rate of each epoch is divided again, instead of α₀ once.

    say: once; loop; pile; α₀ itself; learning_rate0 itself; one division; product; compound; from α₀; repeated; already; from learning_rate0; accumul; again and again; too small; each epoch; every epoch; previous
    """
    lr = learning_rate0
    for epoch in range(1, epoch_num + 1):  # fault
        lr = lr / (1 + decay_rate * epoch)  # fault
    return lr


def never_below_a_floor(learning_rate0, epoch_num, decay_rate):
    """The rate never falls below 0.0001.

    say: floor; minimum; min_lr; 0.0001; 1e-4; 1e-04; below; lower limit; at least; bound; late; large epoch; thousand; many epochs; max(; stops; limit
    """
    min_lr = 1e-4  # fault
    lr = learning_rate0 / (1.0 + decay_rate * epoch_num)
    return max(lr, min_lr)  # fault


def returns_the_rate_it_got(learning_rate0, epoch_num, decay_rate):
    """The new rate is computed under another name, and α₀ is returned.

    say: returns α₀; return + α₀; return + learning_rate; unchanged; no decay; not used; same rate; does not change; constant; does not fall; does not shrink; never changes; α₀ itself; whatever the epoch; every epoch
    """
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)  # fault
    return learning_rate0  # fault
