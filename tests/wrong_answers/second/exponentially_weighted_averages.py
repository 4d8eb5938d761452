"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def correction_carried_on(values, beta, bias_correction=True):
    """The corrected number is stored in v, and the next average builds on it.

    say: carry; store; next; uncorrected; result only; builds on; corrected; in v
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta**t)  # fault
        averages.append(v)
    return np.array(averages)


def counts_from_zero(values, beta, bias_correction=True):
    """t starts at 0, so the first correction divides by 1 - 1 = 0.

    say: from 1; t = 1; start=1; zero; zerodivision; enumerate; one too many; nan; counted
    """
    v = 0
    result = []
    for t, x in enumerate(values):  # fault
        v = beta * v + (1 - beta) * x
        if bias_correction:
            result.append(v / (1 - beta**t))  # fault
        else:
            result.append(v)
    return np.array(result)


def no_power_in_correction(values, beta, bias_correction=True):
    """The correction divides by 1 - beta, without the power t.

    say: power; beta**t; βᵗ; β^t; **t
    """
    v = 0.0
    out = []
    for value in values:
        v = beta * v + (1 - beta) * value
        out.append(v / (1 - beta) if bias_correction else v)  # fault
    return np.array(out)


def times_t(values, beta, bias_correction=True):
    """beta is multiplied by t instead of raised to the power t.

    say: power; **; beta**t; βᵗ; β^t; multipl; times
    """
    v, smoothed = 0.0, []
    for t, value in enumerate(values, 1):
        v = beta * v + (1 - beta) * value
        smoothed.append(v)
        if bias_correction:
            smoothed[-1] = v / (1 - beta * t)  # fault
    return np.array(smoothed)


def mug_poured_wrong(values, beta, bias_correction=True):
    """beta and 1 - beta are exchanged: the share beta is fresh and not kept.

    say: exchanged; swapped; kept; 1 - beta; share; beta; past; the other way
    """
    averages = np.zeros(len(values))
    v = 0.0
    for i in range(len(values)):
        v = (1 - beta) * v + beta * values[i]  # fault
        averages[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return averages


def starts_with_first_value(values, beta, bias_correction=True):
    """v starts with the first value and not with 0.

    say: start; v_0; zero; first value; begin
    """
    v = values[0]  # fault
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def switch_the_wrong_way(values, beta, bias_correction=True):
    """The correction is applied when bias_correction is false, and left out when it is true.

    say: bias_correction; exchanged; swapped; true; false; opposite; the other way
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if not bias_correction:  # fault
            averages.append(v / (1 - beta**t))
        else:
            averages.append(v)
    return np.array(averages)


def only_the_last_average(values, beta, bias_correction=True):
    """Only the last average is returned; there should be one for each value.

    say: each value; t entries; one number; list; append; one average; shape
    """
    v = 0
    t = 0
    for value in values:
        t += 1
        v = beta * v + (1 - beta) * value
    if bias_correction:
        v = v / (1 - beta**t)
    return np.array(v)  # fault


def all_corrected_by_the_last_t(values, beta, bias_correction=True):
    """All averages are divided by 1 - beta**T, though each needs its own t.

    say: its own; each t; power; len(values)
    """
    v = 0.0
    averages = []
    for value in values:
        v = beta * v + (1 - beta) * value
        averages.append(v)
    averages = np.array(averages)
    if bias_correction:
        averages = averages / (1 - beta ** len(values))  # fault
    return averages


def one_t_ahead(values, beta, bias_correction=True):
    """t already counts from 1, and t + 1 in the power is one too many.

    say: one too many; power; from 1; one too; off by one
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            averages.append(v / (1 - beta ** (t + 1)))  # fault
        else:
            averages.append(v)
    return np.array(averages)


def noted_before_sipping(values, beta, bias_correction=True):
    """The average is appended before the new value went in: the result lags by one.

    say: before; after the; update; order; lags; late; one step; v_0; previous; old
    """
    v = 0.0
    noted = []
    for t, value in enumerate(values, start=1):
        noted.append(v / (1 - beta**t) if bias_correction else v)  # fault
        v = beta * v + (1 - beta) * value  # fault
    return np.array(noted)


def mug_emptied_each_time(values, beta, bias_correction=True):
    """v is set to zero in every round, so there is no memory.

    say: before the loop; zero; memory; reset; forget; inside; past
    """
    averages = []
    for t, value in enumerate(values, start=1):
        v = 0  # fault
        v = beta * v + (1 - beta) * value
        if bias_correction:
            averages.append(v / (1 - beta**t))
        else:
            averages.append(v)
    return np.array(averages)


def zero_stays_in_front(values, beta, bias_correction=True):
    """The result has T + 1 entries: the v_0 = 0 in front is returned too.

    say: t entries; one too many; v_0; length; v[1:]; shape; entries; starting 0 comes back too
    """
    T = len(values)
    v = np.zeros(T + 1)
    for t in range(1, T + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
    if bias_correction:
        powers = beta ** np.arange(1, T + 1)
        v[1:] = v[1:] / (1 - powers)
    return v  # fault


def rounded_by_integers(values, beta, bias_correction=True):
    """zeros_like takes the type of the values: with whole numbers the averages lose their fractions.

    say: integer; whole; zeros_like; decimal; float; dtype; fraction; rounded; cut off
    """
    averages = np.zeros_like(values)  # fault
    v = 0.0
    for i, value in enumerate(values):
        v = beta * v + (1 - beta) * value
        averages[i] = v / (1 - beta ** (i + 1)) if bias_correction else v  # fault
    return averages


def index_one_too_far(values, beta, bias_correction=True):
    """t counts from 1, so values[t] skips the first value and runs past the end.

    say: index; values[t - 1]; t - 1; indexerror; out of range; past the end; first value
    """
    v = 0
    averages = []
    for t in range(1, len(values) + 1):
        v = beta * v + (1 - beta) * values[t]  # fault
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def bracket_in_the_wrong_place(values, beta, bias_correction=True):
    """1 - beta * value is not (1 - beta) * value: the parentheses are missing.

    say: parenthes; bracket; (1 - beta); 1 - beta; share
    """
    def average(old, new):
        return beta * old + 1 - beta * new  # fault

    v, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        v = average(v, value)
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)


def caret_for_power(values, beta, bias_correction=True):
    """^ is no power in Python: it needs **, and stops with a TypeError for decimal numbers.

    say: **; power; ^; typeerror; unsupported; operand
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            averages.append(v / (1 - beta^t))  # fault
        else:
            averages.append(v)
    return np.array(averages)


def exchanged_and_carried(values, beta, bias_correction=True):
    """Two mistakes: beta and 1 - beta are exchanged, and the corrected number is carried on in v.

    say: exchanged; swapped; kept; share; carry; store; corrected; builds on; next; 1 - beta; past
    """
    v = 0
    res = []
    t = 1
    for x in values:
        v = beta * x + (1 - beta) * v  # fault
        if bias_correction:
            v /= 1 - beta ** t  # fault
        res.append(v)
        t += 1
    return np.array(res)
