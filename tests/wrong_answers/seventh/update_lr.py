"""More wrong answers to update_lr, by another author: see the package's docstring."""

import numpy as np


def parentheses_forgotten(learning_rate0, epoch_num, decay_rate):
    """Without parentheses only 1 divides, and d·epoch is added.

    say: parenthes; bracket; whole divisor; divisor; grows; too large
    """
    return learning_rate0 / 1 + decay_rate * epoch_num  # fault


def decay_rate_plus_one(learning_rate0, epoch_num, decay_rate):
    """(1 + d)·epoch stands in the divisor instead of 1 + d·epoch; epoch 0 divides by zero.

    say: parenthes; bracket; zero; epoch 0; (1 + d); 1 + d; divi
    """
    denominator = (1 + decay_rate) * epoch_num  # fault
    alpha = learning_rate0 / denominator
    return alpha


def keras_exponential(learning_rate0, epoch_num, decay_rate):
    """Exponential decay instead of inverse-time decay.

    say: exponential; inverse; 1 + d; divi; too small
    """
    return learning_rate0 * np.exp(-decay_rate * epoch_num)  # fault


def compounds_over_the_epochs(learning_rate0, epoch_num, decay_rate):
    """The rate is divided again in each epoch, from the last rate instead of from α₀.

    say: α₀; learning_rate0; each epoch; again; one division; compound; once; loop; product; too small
    """
    lr = learning_rate0
    for epoch in range(1, epoch_num + 1):
        lr = lr / (1 + decay_rate * epoch)  # fault
    return lr


def local_name_before_value(learning_rate0, epoch_num, decay_rate):
    """learning_rate is read before it has a value (UnboundLocalError).

    say: learning_rate0; learning_rate + value; unbound; not defined; nameerror
    """
    learning_rate = learning_rate / (1 + decay_rate * epoch_num)  # fault
    return learning_rate
