"""More right answers to update_lr, by another author."""

def power_of_minus_one(learning_rate0, epoch_num, decay_rate):
    """The divisor to the power −1."""
    return learning_rate0 * (1 + decay_rate * epoch_num) ** -1


def as_reciprocals(learning_rate0, epoch_num, decay_rate):
    """1/α grows by d/α₀ each epoch."""
    return 1 / (1 / learning_rate0 + epoch_num * decay_rate / learning_rate0)


def telescoping_product(learning_rate0, epoch_num, decay_rate):
    """Each epoch multiplies by the quotient of two divisors; the product telescopes."""
    lr = learning_rate0
    for epoch in range(epoch_num):
        lr *= (1 + decay_rate * epoch) / (1 + decay_rate * (epoch + 1))
    return lr
