"""More wrong answers to update_lr, by another author: see the package's docstring."""

from itertools import islice

import numpy as np


def each_rate_from_the_last(learning_rate0, epoch_num, decay_rate):
    """Each epoch divides the rate of the epoch before, not the first rate, so that the decay compounds.

    say: compound; last rate; previous; too small; learning_rate0; first rate; again; product; accumulat; α₀; already
    """

    def rates():
        lr, epoch = learning_rate0, 0
        while True:
            lr = lr / (1 + decay_rate * epoch)  # fault
            yield lr
            epoch += 1

    return next(islice(rates(), epoch_num, None))


def scheduler_instead_of_rate(learning_rate0, epoch_num, decay_rate):
    """It returns a function of the epoch in place of the rate itself.

    say: function; lambda
    """
    schedule = lambda epoch: learning_rate0 / (1 + decay_rate * epoch)
    return schedule  # fault


def square_root_of_divisor(learning_rate0, epoch_num, decay_rate):
    """The square root of the divisor is taken.

    say: root; sqrt; too large; too slowly; too little; √; power
    """
    divisor = np.sqrt(1 + decay_rate * epoch_num)  # fault
    return learning_rate0 / divisor


def never_below_min_lr(learning_rate0, epoch_num, decay_rate):
    """The rate is kept at 0.001 or more.

    say: 0.001; minimum; floor; lower limit; lower bound; too large; at late; later epoch; late epoch
    """

    class ReduceLR:
        min_lr = 1e-3

        def __init__(self, lr, decay):
            self.lr = lr
            self.decay = decay

        def on_epoch_begin(self, epoch):
            return max(self.lr / (1 + self.decay * epoch), self.min_lr)  # fault

    return ReduceLR(learning_rate0, decay_rate).on_epoch_begin(epoch_num)


def recursion_over_all_epochs(learning_rate0, epoch_num, decay_rate):
    """It calls itself once for each epoch, and Python stops that at about a thousand.

    say: recursion; thousand; calls itself; depth; deep; large epoch; many epochs; recursive
    """

    def divisor(epoch):
        if epoch == 0:
            return 1
        return decay_rate + divisor(epoch - 1)  # fault

    return learning_rate0 / divisor(epoch_num)


def compound_interest_from_one(learning_rate0, epoch_num, decay_rate):
    """The divisor is a power of 1 + d, as with compound interest; and the epochs count from 1.

    say: power; exponent; compound; epoch 0; epoch_num + 1; +1; + 1; from 1; from 0; one epoch; **
    """
    periods = epoch_num + 1  # fault
    factor = (1 + decay_rate) ** periods  # fault
    lr = learning_rate0 / factor
    return lr
