"""More wrong answers to schedule_lr_decay, by another author: see the package's docstring."""

import bisect

import numpy as np


def nearest_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """round takes the nearest stair, so the drop comes half an interval too early.

    say: round; down; floor; nearest; half; too early; too soon; //; whole
    """
    stair = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def step_lr_gamma(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """alpha_0·d^stair, as PyTorch's StepLR with gamma, instead of alpha_0 / (1 + d·stair).

    say: power; d·epoch; d · epoch; d·⌊; decay_rate *; divi; gamma; **; inverse; formula; steplr
    """
    gamma, step_size = decay_rate, time_interval
    return learning_rate0 * gamma ** (epoch_num // step_size)  # fault


def jumps_back_between_drops(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The lower rate holds only in the epoch where it drops; in all others alpha_0 is returned.

    say: between; every epoch; only; stay; multiple; jump; back to; not only; in between; α₀; stair; drops; remains; other epochs; keeps; whole interval
    """
    learning_rate = learning_rate0  # fault
    if epoch_num % time_interval == 0:  # fault
        learning_rate = learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))
    return learning_rate


def epochs_of_the_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stair's number is multiplied by the interval again: it counts epochs, and the rate falls far too much.

    say: stair; multipl; too much; interval + again; by the interval; times; counts; //
    """
    start_of_stair = epoch_num - epoch_num % time_interval  # fault
    return learning_rate0 / (1 + decay_rate * start_of_stair)  # fault


def drops_by_the_same_factor(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Every stair divides by 1 + d once more: the rate falls geometrically, alpha_0 / (1 + d)^stair.

    say: power; again; once more; every stair; each stair; compound; geometric; d·epoch; d · epoch; d·⌊; second stair; two stairs; multipl; one division; times; recurs; loop; divisor; second drop
    """
    lr = learning_rate0
    while epoch_num >= time_interval:
        lr /= 1 + decay_rate  # fault
        epoch_num -= time_interval  # fault
    return lr


def nine_milestones(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Only nine milestones are listed, so the rate stays where it is from the tenth stair on.

    say: nine; stop + fall; milestone; no longer; further; stays; more stairs; keeps; falling; large epoch; many; tenth
    """
    milestones = [k * time_interval for k in range(1, 10)]  # fault
    stair = bisect.bisect_right(milestones, epoch_num)
    return learning_rate0 / (1 + decay_rate * stair)


def divmod_gives_a_pair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives a pair, quotient and remainder, and 1 + d times a pair raises TypeError.

    say: divmod; pair; tuple; remainder; quotient; //; sequence; unsupported
    """
    interval_idx = divmod(epoch_num, time_interval)  # fault
    decay = 1 + decay_rate * interval_idx  # fault
    return learning_rate0 / decay


def thousand_typed_in(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The interval of 1000 is typed in, and time_interval is ignored.

    say: time_interval + used; 1000; ignor; typed; hard-coded; time_interval is; the interval
    """
    n_drops = np.floor(epoch_num / 1000)  # fault
    return learning_rate0 * 1 / (1 + decay_rate * n_drops)
