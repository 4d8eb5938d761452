"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def correction_carried_on(values, beta, bias_correction=True):
    """The corrected number is stored in v, and the next step builds on it.

    say: carry; carries; carried; next step; next round; uncorrected; builds on; store; only into the result
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta**t)  # fault
        averages.append(v)
    return np.array(averages)


def time_counts_from_zero(values, beta, bias_correction=True):
    """t counts from 0: the first divisor is 1 − β⁰ = 0.

    say: from 1; start=1; t = 1; t + 1; zero; t = 0; division; counts; β⁰
    """
    v = 0.0
    result = []
    for t, x in enumerate(values):  # fault
        v = beta * v + (1 - beta) * x
        result.append(v / (1 - beta**t) if bias_correction else v)  # fault
    return np.array(result)


def starts_at_first_value(values, beta, bias_correction=True):
    """v starts at the first value instead of 0, as in many recipes without correction.

    say: v_0; v₀; start; from 0; = 0; zero; first value
    """
    v = values[0]  # fault
    out = np.empty(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        out[i] = v
        if bias_correction:
            out[i] /= 1 - beta ** (i + 1)
    return out


def alpha_as_in_wikipedia(values, beta, bias_correction=True):
    """β weights the new value and 1 − β the past: exchanged, and the correction fits neither.

    say: exchang; swap; 1 - beta; 1 − β; 1 - β; the past; kept; other way
    """
    avg, averages = 0, []
    for x in values:
        avg = beta * x + (1 - beta) * avg  # fault
        averages.append(avg)
    averages = np.array(averages, dtype=float)
    if bias_correction:
        powers = np.arange(1, len(values) + 1)
        averages = averages / (1 - beta**powers)
    return averages


def zeros_like_the_values(values, beta, bias_correction=True):
    """zeros_like takes over the integer type of whole-number values, and cuts off the decimals.

    say: integer; dtype; float; whole number; zeros_like; decimal; rounded; truncat
    """
    v = np.zeros_like(values)  # fault
    previous = 0.0
    for t in range(1, len(values) + 1):
        previous = beta * previous + (1 - beta) * values[t - 1]
        v[t - 1] = previous / (1 - beta**t) if bias_correction else previous
    return v


def corrected_at_the_end(values, beta, bias_correction=True):
    """All averages are divided by 1 − β^T of the last step; each needs its own t.

    say: own t; each t; βᵗ; beta**t; power; t counted; last t; at each; len(values); correction
    """
    v = [0.0]
    for x in values:
        v.append(beta * v[-1] + (1 - beta) * x)
    v = np.array(v[1:])
    if bias_correction:
        v = v / (1 - beta ** len(values))  # fault
    return v


def previous_value_not_average(values, beta, bias_correction=True):
    """The value before is averaged, not the average before; v_0 also stays in the result, which is one too long.

    say: previous average; v_{t−1}; v_{t-1}; the past; previous value; entries; length; one more; too many; too long; shape; starting 0 comes back; value before is carried
    """
    T = len(values)
    v = np.zeros(T + 1)
    for t in range(1, T + 1):
        last = values[t - 2] if t > 1 else 0  # fault
        v[t] = beta * last + (1 - beta) * values[t - 1]  # fault
    if bias_correction:
        for t in range(1, T + 1):
            v[t] = v[t] / (1 - beta**t)
    return v  # fault
