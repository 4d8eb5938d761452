"""More wrong answers to update_lr, by another author: see the package's docstring."""

import numpy as np


def divides_by_one_only(learning_rate0, epoch_num, decay_rate):
    """Parentheses round the divisor are missing, so the rate is divided by 1 and the rest is added.

    say: parenthes; bracket; divisor; whole divisor; precedence; × comes before; grows
    """
    rate = learning_rate0 / 1 + decay_rate * epoch_num  # fault
    return rate


def epoch_counted_from_one(learning_rate0, epoch_num, decay_rate):
    """It subtracts 1 from the epoch as if the first epoch had number 1, so every rate belongs to the epoch before.

    say: epoch 0; from 0; epoch_num - 1; one epoch; first epoch; off by one; too late; epoch itself; epoch before; counts; too large
    """
    k = epoch_num - 1  # fault
    return learning_rate0 / (1 + decay_rate * k)


def each_epoch_calls_the_last(learning_rate0, epoch_num, decay_rate):
    """It calls itself once per epoch, so with thousands of epochs the recursion is too deep.

    say: recursion; too deep; thousand; one division; calls itself; large epoch; recursive; many epochs
    """

    def inverse_rate(e):
        if e == 0:
            return 1 / learning_rate0
        return inverse_rate(e - 1) + decay_rate / learning_rate0  # fault

    return 1 / inverse_rate(epoch_num)


def exponential_like_keras(learning_rate0, epoch_num, decay_rate):
    """This is exponential decay instead of inverse-time decay.

    say: exponential; inverse; divide; divis
    """
    return learning_rate0 * np.exp(-decay_rate * epoch_num)  # fault


def never_below_a_floor(learning_rate0, epoch_num, decay_rate):
    """The rate is kept from falling below a floor of 0.001, which the formula does not have.

    say: floor; below; limit; late epoch; large epoch; many epochs; minimum; np.max; max(
    """
    min_lr = 1e-3  # fault
    lr = learning_rate0 / (1.0 + decay_rate * epoch_num)
    if lr < min_lr:
        lr = min_lr  # fault
    return lr


def shrinks_again_each_epoch_and_rounds(learning_rate0, epoch_num, decay_rate):
    """The rate is divided again in every epoch, so the divisors multiply, and the result is rounded.

    say: one division; rounded; compound; repeated; every epoch; again and again; multipl; loop; first rate; product; too fast
    """
    lr = learning_rate0
    epoch = 0
    while epoch < epoch_num:
        epoch = epoch + 1
        lr = lr / (1 + decay_rate * epoch)  # fault
    return round(lr, 4)  # fault
