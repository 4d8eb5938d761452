"""More wrong answers to update_lr, by another author: see the package's docstring."""

import numpy as np


def division_before_sum(learning_rate0, epoch_num, decay_rate):
    """The parentheses round the divisor are missing, so decay_rate * epoch_num is added.

    say: parenthes; bracket; divisor; divides first; precedence; before +; grows; added
    """
    lr = learning_rate0 / 1 + decay_rate * epoch_num  # fault
    return lr


def exponential_instead(learning_rate0, epoch_num, decay_rate):
    """e to the minus d·epoch is exponential decay, not the inverse-time decay asked for.

    say: exponential; np.exp; inverse; 1 +; divide; divisor; division; another formula; other decay
    """
    return learning_rate0 * np.exp(-decay_rate * epoch_num)  # fault


def decays_the_decayed(learning_rate0, epoch_num, decay_rate):
    """Each epoch divides the rate of the epoch before, so the divisors multiply up.

    say: each epoch; once; one division; again; multipl; compound; learning_rate0; first rate; cumul; previous; α₀; product; already
    """
    lr = learning_rate0
    for epoch in range(epoch_num + 1):
        lr = lr / (1 + decay_rate * epoch)  # fault
    return lr


def whole_number_division(learning_rate0, epoch_num, decay_rate):
    """Two slashes round the rate down to a whole number, mostly 0.

    say: //; whole number; two slashes; rounds; rounded; floor; integer; round down; one slash
    """
    divisor = 1 + decay_rate * epoch_num
    return learning_rate0 // divisor  # fault


def parentheses_as_in_mathematics(learning_rate0, epoch_num, decay_rate):
    """A number before parentheses is a call in Python, not a product: a TypeError.

    say: callable; `*`; decay_rate *; d · e; called; a call; multipl; star; times sign; product
    """
    alpha = learning_rate0 * (1 / (1 + decay_rate(epoch_num)))  # fault
    return alpha


def epochs_from_one(learning_rate0, epoch_num, decay_rate):
    """It treats the first epoch as number 1, so every rate comes one epoch late.

    say: epoch 0; - 1; −1; too late; one step late; one late; from 0; minus 1; off by one; one epoch; epoch_num; counts
    """
    epochs_done = max(epoch_num - 1, 0)  # fault
    return learning_rate0 / (1 + decay_rate * epochs_done)


def never_below_a_floor(learning_rate0, epoch_num, decay_rate):
    """The rate is kept from falling below a hundredth of the first one.

    say: floor; minimum; max; below; smaller; limit; clip; thousands; large epoch; late epoch; lower; at least; hundredth
    """
    min_lr = learning_rate0 / 100  # fault
    decayed = learning_rate0 / (1.0 + decay_rate * epoch_num)
    return max(decayed, min_lr)  # fault


def prints_and_gives_none(learning_rate0, epoch_num, decay_rate):
    """Two mistakes: the rate is printed, not returned, and it falls with the root of the epoch only.

    say: return; none; print; root; sqrt
    """
    learning_rate = learning_rate0 / np.sqrt(1 + decay_rate * epoch_num)  # fault
    print("learning rate:", learning_rate)  # fault
