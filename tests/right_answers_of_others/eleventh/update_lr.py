"""More right answers to update_lr, by another author: see the package's docstring."""

import numpy as np
from fractions import Fraction


def inverse_rates_add_up(learning_rate0, epoch_num, decay_rate):
    """It works with the inverse of the rate: 1/α₀ plus d·epoch/α₀."""
    return 1 / (1 / learning_rate0 + epoch_num * decay_rate / learning_rate0)


def schedule_object_called(learning_rate0, epoch_num, decay_rate):
    """A callable object, as Keras schedules are."""

    class InverseTimeDecay:
        def __init__(self, initial, rate):
            self.initial, self.rate = initial, rate

        def __call__(self, step):
            return self.initial * (1 + self.rate * step) ** -1

    return InverseTimeDecay(learning_rate0, decay_rate)(epoch_num)


def exact_fractions(learning_rate0, epoch_num, decay_rate):
    """Computed exactly with fractions, and made a float at the end."""
    return float(Fraction(float(learning_rate0)) / (1 + Fraction(float(decay_rate)) * int(epoch_num)))
