"""Wrong answers to schedule_lr_decay, as people write them: see the package's docstring."""

import numpy as np
import math


def slash_for_two_slashes(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """`/` stands where `//` belongs, so the rate shrinks every epoch, without stairs.

    say: //; rounded down; rounds down; round down; rounding; every epoch; no stair; without
      stair; floor is missing; floor + missing; not rounded; whole number; without floor; without
      rounding; floor division; must be rounded; number of the stair; between the stairs; smooth
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num / time_interval))  # fault


def rounds_to_the_nearest(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """round goes to the nearest whole number, so the rate drops half an interval too early; it should round down.

    say: round(; `round`; nearest; half an interval; too early; rounded down; rounds down; round
      down; rounding down; floor; //; half way; halfway
    """
    stair = round(epoch_num / time_interval)  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def rounds_up(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """np.ceil rounds up; it should round down.

    say: ceil; rounds up; round up; rounded up; upward; rounding up; rounded down; rounds down;
      round down; floor; //; one stair too; up to the next; interval too early
    """
    n = np.ceil(epoch_num / time_interval)  # fault
    lr = learning_rate0 / (1 + decay_rate * n)
    return lr


def interval_of_a_thousand(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """1000 is written in for the interval, so the argument time_interval is ignored.

    say: 1000; time_interval; fixed; ignore; interval + argument; interval + always
    """
    return learning_rate0 / (1 + decay_rate * np.floor(epoch_num / 1000))  # fault


def rest_of_the_division(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """`%` gives the rest of the division; `//` gives the number of the stair.

    say: %; remainder; modulo; //; the rest; rest of
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num % time_interval))  # fault


def floor_over_the_product(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Without brackets `//` rounds the product d·epoch/interval down; only epoch/interval is to be rounded.

    say: bracket; parenthes; product; precedence; round + with d; only epoch; d·epoch; d · epoch;
      decay_rate * epoch; inside the floor; before the floor; inside the rounding; left to right;
      before rounding; first multipl; d is rounded; rounds d; before the division; multiplied with
      d first; d belongs outside; d + inside; too much is rounded; floor of d; floor takes
    """
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num // time_interval)  # fault
    return learning_rate


def floor_reaches_too_far(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """np.floor stands round the whole divisor; it belongs round epoch/interval only.

    say: whole divisor; floor; only epoch; denominator; too far; whole sum; rounds + divisor;
      divisor is rounded; bracket + floor; parenthes + floor
    """
    divisor = np.floor(1 + decay_rate * epoch_num / time_interval)  # fault
    return learning_rate0 / divisor


def floor_of_the_epoch(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The floor is taken of the epoch, which is whole already, not of the quotient.

    say: quotient; after the division; epoch alone; round + down; whole already; floor of the
      epoch; floor + epoch; floor + quotient; floor + whole; floor + division; quotient + not
      rounded; not rounded
    """
    stairs = math.floor(epoch_num) / time_interval  # fault
    return learning_rate0 / (1 + decay_rate * stairs)


def divisor_without_brackets(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The brackets round the whole divisor are missing: it computes α₀/1 + d·stair.

    say: whole divisor; denominator; precedence; / 1 +; added; bracket + divisor; bracket + whole;
      bracket + denominator; bracket + missing; parenthes + divisor; parenthes + whole; parenthes
      + denominator; parenthes + missing; /1
    """
    stair = epoch_num // time_interval
    return learning_rate0 / 1 + decay_rate * stair  # fault


def top_stair_is_one(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The stairs are counted from 1; the top one is 0 and has the rate α₀.

    say: from 1; top; from 0; one stair; one too; first stair; first interval; stair 0; α₀ itself;
      at once; one interval; stairs + one; 1 is added; stair too; adds 1
    """
    which_stair = epoch_num // time_interval + 1  # fault
    return learning_rate0 / (1 + decay_rate * which_stair)


def drops_one_epoch_early(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It adds 1 to the epoch, so each drop comes one epoch too early.

    say: one epoch; epoch+1; epoch_num+1; too early; early; one too; 1 is added; adds 1; off by
      one; counted from 1; one more than it should be
    """
    return learning_rate0 / (1 + decay_rate * ((epoch_num + 1) // time_interval))  # fault


def drops_one_epoch_late(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It takes 1 from the epoch, so each drop comes one epoch too late.

    say: one epoch; epoch−1; epoch - 1; epoch − 1; epoch_num - 1; late; off by one; one too
    """
    e = max(epoch_num - 1, 0)  # fault
    k = math.floor(e / time_interval)
    return learning_rate0 / (1 + decay_rate * k)


def constant_factor_per_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It multiplies by d for each stair, a power, as PyTorch's StepLR; the rule divides by 1 + d·stair.

    say: power; steplr; constant factor; same factor; exponent; exponential; pytorch; factor per
      stair; factor for each; not divide; 1 + d·stair; divides by
    """
    gamma = decay_rate
    return learning_rate0 * gamma ** (epoch_num // time_interval)  # fault


def power_of_one_plus_d(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The number of the stair is an exponent of 1 + d; it should be multiplied with d.

    say: power; exponent; exponential; (1+d); multipl; same factor; constant factor; repeated at
      each drop
    """
    steps = epoch_num // time_interval
    return learning_rate0 / (1 + decay_rate) ** steps  # fault


def only_on_the_edge(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The rate is lower only in the epochs where it drops; in between α₀ comes back.

    say: between; where it drops; every epoch has; multiple; returns α₀; back to α₀; comes back;
      goes back; α₀ again; other epochs; all epochs; first rate + again; learning_rate0 + other; %
      time_interval; springs back; back up; not only those
    """
    learning_rate = learning_rate0
    if epoch_num % time_interval == 0:  # fault
        learning_rate = learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))
    return learning_rate  # fault


def nothing_between_the_edges(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The return stands under an if: between the drops the function gives None.

    say: none; between; return; every epoch has; multiple; other epochs; not only those
    """
    if epoch_num % time_interval == 0:  # fault
        k = epoch_num / time_interval
        return learning_rate0 / (1 + decay_rate * k)  # fault


def divides_again_at_each_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It divides the rate anew at each stair, and so multiplies all divisors; α₀ is to be divided once.

    say: once; again; every stair; repeated; compound; loop; product; accumul; cumul; previous
      rate; anew at each stair; again at each stair; already divided; at each stair
    """
    lr = learning_rate0
    for epoch in range(1, epoch_num + 1):
        if epoch % time_interval == 0:
            lr = lr / (1 + decay_rate * (epoch // time_interval))  # fault
    return lr


def interval_over_epoch(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Epoch and interval are exchanged in the division.

    say: exchanged; swapped; interval / epoch; interval // epoch; time_interval //; interchanged;
      wrong way round; upside; inverted; interval by the epoch; interval + divided by + epoch;
      zerodivision; interval/epoch
    """
    ratio = np.floor(np.divide(time_interval, epoch_num))  # fault
    return learning_rate0 / (1 + decay_rate * ratio)


def grows_downstairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It multiplies with the divisor, so the rate rises at each stair; it should divide.

    say: multipl; divide; division; grows; rises; increase
    """
    stair, _ = divmod(epoch_num, time_interval)
    return learning_rate0 * (1 + decay_rate * stair)  # fault


def rate_rounded_down(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The outer division is written with `//` too, so the rate itself is rounded down to a whole number.

    say: rate + round; whole number; outer; first division; rounds the rate; 0.0; rounds down;
      rate is rounded; rate itself; // + outer; // + first; second //; rate + integer; rate +
      whole; rate + rounded down
    """
    return learning_rate0 // (1 + decay_rate * (epoch_num // time_interval))  # fault


def slide_as_before(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The interval is not used at all: it is the rule of the exercise before.

    say: every epoch; exercise 12; update_lr; time_interval; interval is; without the interval; no
      stair; without stair; interval + not used; interval + missing; interval + ignored; interval
      + left out; ignores + interval; floor is missing
    """
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)  # fault
    return learning_rate


def one_drop_and_no_more(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It drops once, after the first interval, and never again.

    say: only once; drops again; one drop; a single; never again; further; more stairs; second;
      only the first; two stairs; later; stair 2; at most 1; only 0 or 1; 0 and 1; drops once; one
      stair; just once
    """
    stair = 1 if epoch_num >= time_interval else 0  # fault
    return learning_rate0 / (1 + decay_rate * stair)


def one_function_call_per_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """It calls itself once for each stair; with thousands of stairs Python's recursion limit ends it.

    say: recurs; calls itself; maximum; too deep; limit
    """
    def stairs(epoch):
        if epoch < time_interval:
            return 0
        return 1 + stairs(epoch - time_interval)  # fault

    return learning_rate0 / (1 + decay_rate * stairs(epoch_num))


def d_left_out(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """The decay rate d is left out of the divisor.

    say: decay_rate; d is; decay rate; without d; d missing; factor d; d left out; forgot d; d
      forgotten; d has no; d makes no; ignores d
    """
    drops = int(epoch_num / time_interval)
    alpha = learning_rate0 / (1 + drops)  # fault
    return alpha


def nearest_and_from_one(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: it rounds to the nearest, and counts the stairs from 1.

    say: nearest; half an interval; from 1; top; from 0; floor; one stair; first stair; too early;
      one too; adds 1; 1 is added; rounded; rounds to; round(
    """
    k = np.round(epoch_num / time_interval)  # fault
    k = k + 1  # fault
    return learning_rate0 / (1 + decay_rate * k)


def minus_and_no_floor(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: minus stands in the divisor, and the quotient is not rounded down.

    say: sign; minus; 1 − d; 1 - d; plus; //; every epoch; not rounded; no stair; floor is
      missing; whole number; without stair; rounded down
    """
    t = epoch_num / time_interval  # fault
    return learning_rate0 / (1 - decay_rate * t)  # fault


def math_floor_of_two(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """math.floor gets two arguments; the division must be written, it takes one number.

    say: math.floor; two arguments; one argument; typeerror; one number; second argument; comma;
      exactly one
    """
    return learning_rate0 / (1 + decay_rate * math.floor(epoch_num, time_interval))  # fault


def stair_multiplied_and_early(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """Two mistakes: the drop comes one epoch early, and the rate is multiplied, not divided.

    say: one epoch; early; epoch+1; epoch_num+1; 1 is added; adds 1; multipl; divide; division;
      grows; rises
    """
    number_of_drops = int((epoch_num + 1) / time_interval)  # fault
    return learning_rate0 * (1 + decay_rate * number_of_drops)  # fault
