"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np
from collections import deque


def corrected_value_carried_on(values, beta, bias_correction=True):
    """The corrected average is stored in v itself, so the next step builds on it.

    say: carry; itself; store; overwrit; builds on; uncorrected; result only; goes on; separate;
        is carried on to the next value
    """
    v = 0.0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta**t)  # fault
        averages.append(v)
    return np.array(averages)


def counted_from_zero(values, beta, bias_correction=True):
    """t counts from 0, so the first divisor is 1 - beta**0 = 0.

    say: from 1; start=1; t = 1; t + 1; zero; by 0; counts; exponent; power; infin; nan; one too small
    """
    v = 0
    result = []
    for t, x in enumerate(values):  # fault
        v = beta * v + (1 - beta) * x
        if bias_correction:
            result.append(v / np.float64(1 - beta**t))  # fault
        else:
            result.append(v)
    return np.array(result)


def begins_with_first_value(values, beta, bias_correction=True):
    """v starts as the first value instead of 0, as pandas' ewm does.

    say: from 0; v = 0; start; first value; zero; begins; v_0; v₀; v0
    """
    smoothed = []
    v = values[0]  # fault
    for t, x in enumerate(values, 1):
        v = beta * v + (1 - beta) * x
        smoothed.append(v / (1 - beta**t) if bias_correction else v)
    return np.asarray(smoothed)


def alpha_convention(values, beta, bias_correction=True):
    """beta weighs the new value and 1 - beta the old average: the two are exchanged.

    say: exchange; swap; kept; new value; mixed up; other way; β·v; beta * v; confus; 1 − β; 1 - beta
    """
    T = len(values)
    v = np.zeros(T + 1)
    for t in range(1, T + 1):
        v[t] = (1 - beta) * v[t - 1] + beta * values[t - 1]  # fault
    if bias_correction:
        return v[1:] / (1 - (1 - beta) ** np.arange(1, T + 1))  # fault
    return v[1:]


def beta_times_t_and_burn_in(values, beta, bias_correction=True):
    """Two mistakes: beta times t instead of the power, and the first average is left out as burn-in.

    say: power; **; βᵗ; beta**t; β^t; to the; times t; exponent; length; t entries; first + missing; each value; one too few; left out; shape
    """
    v, out = 0.0, np.empty(len(values))
    for i in range(len(values)):
        t = i + 1
        v = beta * v + (1 - beta) * values[i]
        out[i] = v / np.float64(1 - beta * t) if bias_correction else v  # fault
    return out[1:]  # fault


def switch_not_looked_at(values, beta, bias_correction=True):
    """bias_correction is never asked for: the result is always corrected.

    say: bias_correction; false; always; switch; flag; uncorrected; without correction; as it is
    """
    v = 0.0
    weighted = []
    corrected = []
    for t, theta in enumerate(values, start=1):
        v = beta * v + (1.0 - beta) * theta
        weighted.append(v)
        corrected.append(v / (1.0 - beta**t))  # fault
    return np.array(corrected)  # fault


def last_average_only(values, beta, bias_correction=True):
    """Only the last average is returned instead of one for each value.

    say: each value; t entries; every; list; append; one average; an array; its array; arrays; a number; shape; whole series
    """
    v_t = 0.0
    t = 0
    for x in values:
        t += 1
        v_t = beta * v_t + (1 - beta) * x
        ergebnis = np.array([v_t])  # fault
    if bias_correction:
        ergebnis = ergebnis / (1 - beta**t)
    return ergebnis  # fault


def keeps_integer_type(values, beta, bias_correction=True):
    """The result takes the type of values: with whole numbers its decimals are cut off.

    say: integer; whole number; float; dtype; zeros_like; decimal; cut off; type of values; truncat; rounded
    """
    values = np.asarray(values)
    out = np.zeros_like(values)  # fault
    previous = 0.0
    for t, x in enumerate(values, start=1):
        previous = beta * previous + (1 - beta) * x
        out[t - 1] = previous / (1 - beta**t) if bias_correction else previous
    return out


def convolution_not_cut(values, beta, bias_correction=True):
    """np.convolve gives 2T - 1 numbers, and only the first T of them are averages.

    say: 2t; length; t entries; [:t]; too many; too long; convolve; shape; one average for each; entries; last ones
    """
    T = len(values)
    kernel = (1 - beta) * beta ** np.arange(T)
    v = np.convolve(values, kernel)  # fault
    if bias_correction:
        v = v / (1 - beta ** np.arange(1, len(v) + 1))
    return v  # fault


def written_before_updated(values, beta, bias_correction=True):
    """Each average is written down before its value is taken in, one step late.

    say: before; too late; one step late; one late; append; order; after; first entry; behind; previous; shift; old v; update v
    """
    ewma = []
    v = 0.0
    for t in range(1, len(values) + 1):
        divisor = 1 - beta**t if bias_correction else 1.0
        ewma.append(v / divisor)  # fault
        v = beta * v + (1 - beta) * values[t - 1]  # fault
    return np.array(ewma)


def one_divisor_for_all(values, beta, bias_correction=True):
    """All averages are divided by 1 - beta**T, where each t has its own divisor.

    say: each t; of its own; beta**t; βᵗ; divisor; last t; every t; t entries; same number; power; constant; exponent; its t
    """
    v = 0.0
    history = []
    T = len(values)
    for x in values:
        v = beta * v + (1 - beta) * x
        history.append(v)
    history = np.array(history)
    if bias_correction:
        history = history / (1 - beta**T)  # fault
    return history


def v_made_in_one_branch(values, beta, bias_correction=True):
    """v gets its start only when bias_correction is true: else an UnboundLocalError.

    say: v = 0; before the loop; start; no value; not assigned; defined; bias_correction=false; is false; local variable
    """
    if bias_correction:
        v, correction = 0.0, lambda t: 1 - beta**t  # fault
    else:
        correction = lambda t: 1
    result = []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x  # fault
        result.append(v / correction(t))
    return np.array(result)


def moving_window(values, beta, bias_correction=True):
    """A plain mean of the last 1 / (1 - beta) values instead of fading weights.

    say: window; fading; plain mean; weights; formula; beta * v; β·v; equal; exponential; every value; all the past; older
    """
    window = deque(maxlen=max(1, round(1 / (1 - beta))))  # fault
    means = []
    for x in values:
        window.append(x)
        means.append(sum(window) / (len(window) if bias_correction else window.maxlen))  # fault
    return np.array(means)
