"""More wrong answers to update_lr, by another author: see the package's docstring."""

import numpy as np


def divisor_without_parentheses(learning_rate0, epoch_num, decay_rate):
    """The parentheses round the divisor are missing: it divides by 1 and adds d times epoch.

    say: parenthes; bracket; whole divisor; divisor
    """
    return learning_rate0 / 1 + decay_rate * epoch_num  # fault


def decay_before_epoch(learning_rate0, epoch_num, decay_rate):
    """(1 + d) · epoch stands where 1 + d · epoch belongs, and epoch 0 divides by zero.

    say: parenthes; bracket; × comes before; times; zero; multipl; zerodivision
    """
    divisor = (1 + decay_rate) * epoch_num  # fault
    return learning_rate0 / divisor


def compound_interest(learning_rate0, epoch_num, decay_rate):
    """The rate is divided by 1 + d once an epoch, which is exponential and not inverse-time decay.

    say: power; exponential; inverse; each epoch; loop; once; again; multipl; repeated
    """
    alpha = learning_rate0
    for _ in range(epoch_num):  # fault
        alpha = alpha / (1 + decay_rate)  # fault
    return alpha


def epoch_counted_from_one(learning_rate0, epoch_num, decay_rate):
    """1 is added to the epoch, so epoch 0 has already decayed.

    say: epoch 0; epoch_num; one too; first epoch; already; off by one; late; one epoch
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num + 1))  # fault


def floored(learning_rate0, epoch_num, decay_rate):
    """// rounds down to a whole number: a rate below 1 becomes 0.

    say: //; whole; integer; zero; rounds; division
    """
    return learning_rate0 // (1 + decay_rate * epoch_num)  # fault


def printed_only(learning_rate0, epoch_num, decay_rate):
    """The rate is printed and not returned.

    say: return; none; print
    """
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)
    print("learning rate:", learning_rate)  # fault


def straight_line_down(learning_rate0, epoch_num, decay_rate):
    """It subtracts instead of dividing: the rate falls along a line and becomes negative.

    say: divide; division; minus; subtract; negative; /; linear; inverse; falls along a straight
      line
    """
    decay = 1 - decay_rate * epoch_num  # fault
    return learning_rate0 * decay  # fault


def sum_of_the_three(learning_rate0, epoch_num, decay_rate):
    """decay_rate and epoch are added; they must be multiplied.

    say: multipl; times; product; ×; added; typed where d·epoch belongs
    """
    return learning_rate0 * 1.0 / np.sum([1, decay_rate, epoch_num])  # fault


def e_to_the_minus(learning_rate0, epoch_num, decay_rate):
    """It is exponential decay; inverse-time decay is asked for.

    say: exponential; inverse; divide; formula; power
    """
    return learning_rate0 * np.exp(-decay_rate * epoch_num)  # fault


def late_and_unbracketed(learning_rate0, epoch_num, decay_rate):
    """Two mistakes: the divisor has no parentheses, and the epoch is counted one too high.

    say: parenthes; bracket; divisor; epoch 0; epoch_num; one too; off by one
    """
    n = epoch_num + 1  # fault
    return learning_rate0 / 1 + decay_rate * n  # fault
