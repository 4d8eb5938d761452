"""More right answers to cosine_lr_with_warmup, by another author."""

import cmath
import math


def smaller_of_two_curves(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """No if: the smaller of the endless ramp and of a cosine that waits; squared cosine of half the angle."""
    ramp = (epoch_num + 1) / (warmup_epochs or 1e-300)
    down = max(0, epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return learning_rate0 * min(ramp, math.cos(math.pi / 2 * down) ** 2)


def whole_schedule_looked_up(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """All rates are put into a list, and the epoch's is looked up."""
    up = [learning_rate0 * k / warmup_epochs for k in range(1, warmup_epochs + 1)]
    n = num_epochs - warmup_epochs
    down = [learning_rate0 * (0.5 + 0.5 * math.cos(k * math.pi / n)) for k in range(n)]
    return (up + down)[epoch_num]


def turned_on_the_circle(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The cosine is the real part of a complex exponential; the branches are asked the other way round."""
    if epoch_num >= warmup_epochs:
        turn = cmath.exp(1j * cmath.pi * (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs))
        return learning_rate0 / 2 + learning_rate0 / 2 * turn.real
    return learning_rate0 - learning_rate0 * (warmup_epochs - epoch_num - 1) / warmup_epochs
