"""More right answers to update_lr, by another author."""

from fractions import Fraction

import numpy as np


def scheduler_class_called(learning_rate0, epoch_num, decay_rate):
    """A Keras-like schedule class with __call__, configured and called once."""

    class InverseTimeDecay:
        def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False):
            self.lr0, self.steps, self.rate, self.staircase = initial_learning_rate, decay_steps, decay_rate, staircase

        def __call__(self, step):
            p = step / self.steps
            if self.staircase:
                p = np.floor(p)
            return self.lr0 / (1 + self.rate * p)

    return InverseTimeDecay(learning_rate0, 1, decay_rate)(epoch_num)


def reciprocals_added(learning_rate0, epoch_num, decay_rate):
    """1/α grows by d/α₀ every epoch: the reciprocal of a sum."""
    inverse = 1 / learning_rate0 + decay_rate / learning_rate0 * epoch_num
    return inverse**-1


def fraction_then_float(learning_rate0, epoch_num, decay_rate):
    """Exact fractions, turned into a float at the end."""
    divisor = Fraction(float(decay_rate)) * int(epoch_num) + 1
    return float(Fraction(float(learning_rate0)) / divisor)
