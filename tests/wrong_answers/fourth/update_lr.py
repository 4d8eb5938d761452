"""More wrong answers to update_lr, by another author: see the package's docstring."""

import numpy as np


def keras_exponential_decay(learning_rate0, epoch_num, decay_rate):
    """Multiplies by (1 - d) once an epoch: exponential decay, not inverse-time.

    say: exponential; power; inverse; divi; 1 + d; 1 + decay; inverse-time; too fast; **; product
    """
    return learning_rate0 * (1 - decay_rate) ** epoch_num  # fault


def decay_begins_an_epoch_late(learning_rate0, epoch_num, decay_rate):
    """Epochs are counted from 1: epoch 1 has the rate of epoch 0.

    say: one epoch; an epoch; epoch - 1; epoch_num - 1; late; epoch 1; counted; shift; from 0; off by one
    """
    completed = max(epoch_num - 1, 0)  # fault
    return learning_rate0 / (1.0 + decay_rate * completed)


def decayed_again_and_again(learning_rate0, epoch_num, decay_rate):
    """In each epoch the already decayed rate is divided again: a product of all divisors.

    say: again; product; compound; one division; repeated; each epoch; every epoch; only once; accumul; learning_rate0 itself; α₀ itself; from α₀; too fast
    """
    lr = learning_rate0
    for epoch in range(epoch_num + 1):  # fault
        lr = lr / (1 + decay_rate * epoch)  # fault
    return lr


def never_below_a_hundredth(learning_rate0, epoch_num, decay_rate):
    """The rate never falls below a hundredth of the first: late epochs get too much.

    say: floor; minimum; lower bound; least; max(; below; hundredth; 0.01; late; large epoch; thousands; no longer falls; limit
    """
    decayed = learning_rate0 / (1 + decay_rate * epoch_num)
    min_lr = 0.01 * learning_rate0  # fault
    return max(decayed, min_lr)  # fault


def no_decay_taken_for_unset(learning_rate0, epoch_num, decay_rate):
    """decay_rate or 1: a decay rate of 0 is taken for missing, and becomes 1.

    say: decay_rate=0; decay_rate = 0; decay_rate 0; d = 0; no decay; 0 means; zero; or 1; without decay
    """
    d = decay_rate or 1.0  # fault
    return np.divide(learning_rate0, 1 + d * epoch_num)


def name_of_another_notebook(learning_rate0, epoch_num, decay_rate):
    """Uses epoch, a name that does not exist here: NameError.

    say: not defined; epoch_num; nameerror; no such name; undefined
    """
    learning_rate = learning_rate0 * 1.0 / (1.0 + decay_rate * epoch)  # fault
    return learning_rate
