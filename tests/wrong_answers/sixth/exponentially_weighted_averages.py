"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def starts_from_first_value(values, beta, bias_correction=True):
    """The average starts from the first value instead of from 0.

    say: v_0; starts at 0; from 0; v₀; zero; first value; start at 0; starts with 0; begins at 0
    """
    v = values[0]  # fault
    out = []
    for t, x in enumerate(values, 1):
        v = beta * v + (1 - beta) * x
        out.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(out)


def corrected_value_carried_on(values, beta, bias_correction=True):
    """The corrected average overwrites v and is carried into the next step.

    say: carry; next step; next round; uncorrected; corrected + store; builds on; v itself; corrected + next;
        is carried on to the next value
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta**t)  # fault
        averages.append(v)
    return np.array(averages)


def caret_for_power(values, beta, bias_correction=True):
    """The power is written with ^, which in Python is not a power and raises TypeError for a float.

    say: **; power; ^; typeerror; beta**t; xor
    """
    T = len(values)
    v = np.zeros(T + 1)
    vhat = np.zeros(T)
    for t in range(1, T + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
        vhat[t - 1] = v[t] / (1 - beta ^ t)  # fault
    if bias_correction:
        return vhat
    return v[1:]


def container_like_the_values(values, beta, bias_correction=True):
    """The result has the dtype of the values, so with whole numbers all the averages are cut to integers.

    say: integer; dtype; whole number; float; decimal; cut off; truncat; rounded
    """
    result = np.zeros_like(values)  # fault
    average = 0.0
    for k in range(len(values)):
        average = beta * average + (1 - beta) * values[k]
        correction = 1 - beta ** (k + 1) if bias_correction else 1
        result[k] = average / correction
    return result


def convolves_finite_window(values, beta, bias_correction=True):
    """It convolves with a window of 1/(1 - beta) values only, so everything older is forgotten.

    say: older; all the past; memory; forget; every value; whole past; window; all values; past values; v_{t-1}; previous; early values; first value
    """
    values = np.asarray(values, dtype=float)
    T = len(values)
    window = int(round(1 / (1 - beta)))  # fault
    kernel = (1 - beta) * beta ** np.arange(window)  # fault
    v = np.convolve(values, kernel)[:T]
    if bias_correction:
        v = v / (1 - beta ** np.arange(1, T + 1))
    return v


def multiplies_list_by_float(values, beta, bias_correction=True):
    """The whole sequence is multiplied by 1 - beta at once, which fails for a list.

    say: list; sequence; np.array; np.asarray; typeerror; multiply; one by one; each value
    """
    fresh = (1 - beta) * values  # fault
    v, out = 0.0, []
    for t in range(len(values)):
        v = beta * v + fresh[t]
        out += [v / (1 - beta ** (t + 1))] if bias_correction else [v]
    return np.array(out)


def flag_compared_with_text(values, beta, bias_correction=True):
    """The flag is compared with the text "True", so the correction is never made.

    say: bias correction + never; not corrected; correction; bias_correction; without correction; 1 - beta**t; 1 − beta**t; uncorrected; 1 − βᵗ
    """
    v = 0.0
    res = np.empty(len(values))
    for i, x in enumerate(values):
        v = beta * v + (1 - beta) * x
        res[i] = v
        if bias_correction == "True":  # fault
            res[i] = v / (1 - beta ** (i + 1))
    return res


def only_final_average(values, beta, bias_correction=True):
    """A reduction gives only the last average, as one number, instead of one for each value.

    say: each value; one average; all averages; only the last; t entries; shape; one number; every value; append; as many
    """
    from functools import reduce

    v = reduce(lambda kept, x: beta * kept + (1 - beta) * x, values, 0.0)  # fault
    return np.array(v / (1 - beta ** len(values)) if bias_correction else v)  # fault


def shares_exchanged_and_count_from_zero(values, beta, bias_correction=True):
    """beta and 1 - beta are exchanged, and t counts from 0 so that the first correction divides by 0.

    say: exchanged; swapped; 1 - beta; 1 − beta; 1 - β; 1 − β; t = 1; start=1; from 1; division by zero; zerodivision; counted from; β + past; nan; share
    """
    smoothed = []
    v = 0.0
    for t, theta in enumerate(values):  # fault
        v = (1 - beta) * v + beta * theta  # fault
        if bias_correction:
            smoothed.append(v / (1 - beta**t))
        else:
            smoothed.append(v)
    return np.array(smoothed)
