"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import bisect
import math

import numpy as np


def torch_step_lr(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """gamma ** stairs, as PyTorch's StepLR: not the formula asked for, and 0 with decay_rate 0.

    say: power; steplr; divi; 1 + d; 1 + decay; **; gamma; exponential; no decay; product
    """
    gamma = decay_rate
    return learning_rate0 * gamma ** (epoch_num // time_interval)  # fault


def bisect_over_ten_milestones(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: on a milestone itself the drop has not come (bisect_left), and after ten of them there is none.

    say: where it drops; one epoch late; late; at the boundary; on the boundary; boundary; interval itself; bisect; exactly at; more stairs; no further; goes on; later stairs; thousands; large epoch; stair; ten drops; ten stairs
    """
    milestones = [time_interval * k for k in range(1, 11)]  # fault
    stair = bisect.bisect_left(milestones, epoch_num)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def floor_of_two_numbers(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """math.floor takes one number: TypeError.

    say: one argument; floor; argument; //; typeerror
    """
    return learning_rate0 / (1 + decay_rate * math.floor(epoch_num, time_interval))  # fault


def divisor_multiplied_every_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Each stair divides the rate once more by 1 + d: a power of 1 + d, not 1 + d times the stair.

    say: power; compound; product; repeated; once more; second stair; each stair; times the stair; one division; 1 + d·; multipl; too fast; only one
    """
    lr = learning_rate0
    for epoch in range(1, epoch_num + 1):
        if epoch % time_interval == 0:
            lr /= 1 + decay_rate  # fault
    return lr


def interval_of_a_hundred(learning_rate0, epoch_num, decay_rate, time_interval=100):  # fault
    """The default of time_interval is 100, not 1000.

    say: default; 1000; time_interval=; signature
    """
    stairs_down = int(epoch_num / time_interval)
    return learning_rate0 / (1 + stairs_down * decay_rate)


def rate_times_epoch_floored(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """d * epoch // interval rounds the product down, not the quotient epoch / interval alone.

    say: parenthes; before; product; epoch / interval; epoch //; epoch_num //; only the quotient; left to right; d outside
    """
    divisor = 1 + decay_rate * epoch_num // time_interval  # fault
    return learning_rate0 / divisor


def rounded_up(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Rounds up: the first drop comes at epoch 1.

    say: down; floor; ceil; early; first stair; too soon; //; rounds up; rounded up; rounding up
    """
    n_drops = np.ceil(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * n_drops)


def cyclic_by_remainder(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod's results are taken in the wrong order: the remainder decays the rate, and it starts again at each interval.

    say: remainder; modulo; //; quotient; divmod; starts again; cycl; within a stair; exchanged; swap; inside an interval
    """
    position, stair = divmod(epoch_num, time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)
