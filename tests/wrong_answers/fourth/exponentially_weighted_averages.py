"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def step_counted_from_zero(values, beta, bias_correction=True):
    """t is counted from 0, and the first correction divides by 1 - 1 = 0.

    say: from 1; t = 1; start=1; t + 1; starts at; zerodivision; division by zero; divide by 0; enumerate; β⁰; beta**0
    """
    v = 0.0
    out = []
    for t, x in enumerate(values):  # fault
        v = beta * v + (1 - beta) * float(x)
        out.append(v / (1 - beta**t) if bias_correction else v)  # fault
    return np.array(out)


def corrected_in_warmup_only(values, beta, bias_correction=True):
    """The correction stops after about 1/(1 - beta) values, though it still matters.

    say: at each t; every t; each value; every value; all values; only the first; early; correction + end; beginning;
        is left out; done no further
    """
    warmup = int(round(1 / (1 - beta)))
    averages = np.zeros(len(values))
    v = 0
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages[t - 1] = v
        if bias_correction and t <= warmup:  # fault
            averages[t - 1] /= 1 - beta**t
    return averages


def full_convolution_returned(values, beta, bias_correction=True):
    """np.convolve gives 2T - 1 numbers; all after the first T are tails that nobody asked for.

    say: t entries; length; one average for each; one for each; too many; convolve; [:t]; shape
    """
    T = len(values)
    kernel = (1 - beta) * beta ** np.arange(T)
    smoothed = np.convolve(values, kernel)  # fault
    if bias_correction:
        steps = np.arange(1, smoothed.size + 1)
        smoothed = smoothed / (1 - beta**steps)
    return smoothed


def cumulative_sum_of_scaled_values(values, beta, bias_correction=True):
    """Dividing by powers of beta fails for beta = 0, and for long series: 0 times infinity is NaN.

    say: nan; beta = 0; beta=0; β = 0; overflow; infin; divide by zero; power; long series; beta is 0; underflow
    """
    x = np.asarray(values, dtype=float)
    t = np.arange(1, x.size + 1)
    with np.errstate(all="ignore"):
        v = (1 - beta) * beta**t * np.cumsum(x / beta**t)  # fault
        if bias_correction:
            v = v / (1 - beta**t)
    return v


def result_keeps_integer_type(values, beta, bias_correction=True):
    """The result has the type of the values: whole numbers in, and the averages lose their decimals.

    say: integer; dtype; whole number; decimal; rounded; truncat; float; fraction; cut off
    """
    values = np.asarray(values)
    out = np.zeros_like(values)  # fault
    v = 0
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        out[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return out


def index_minus_one_wraps_round(values, beta, bias_correction=True):
    """In the first round v[t - 1] is v[-1], the last value: the start is not 0.

    say: v_0; v₀; zero; from 0; last value; first entry; first value; first average; negative index
    """
    v = np.array(values, dtype=float)
    T = len(v)
    for t in range(T):
        v[t] = beta * v[t - 1] + (1 - beta) * v[t]  # fault
    if bias_correction:
        v /= 1 - beta ** np.arange(1, T + 1)
    return v


def matlab_power_sign(values, beta, bias_correction=True):
    """^ is no power in Python but exclusive or: TypeError.

    say: power; **; ^; xor; typeerror; unsupported operand
    """
    T = len(values)
    s = np.zeros(T)
    v = 0.0
    for t in range(1, T + 1):
        v = beta * v + (1 - beta) * values[t - 1]
        if bias_correction:
            s[t - 1] = v / (1 - beta^t)  # fault
        else:
            s[t - 1] = v
    return s


def list_out_and_flag_against_none(values, beta, bias_correction=True):
    """Two mistakes: False is not None, so the correction is always made; and a list is returned.

    say: array; np.array; false; bias_correction; always; without the correction; uncorrected; as it is; not corrected
    """
    history, v = [], 0.0
    for t, value in enumerate(values, 1):
        v = v * beta + value * (1.0 - beta)
        correction = 1.0 if bias_correction is None else 1.0 - beta**t  # fault
        history.append(v / correction)
    return history  # fault


def lerp_towards_old(values, beta, bias_correction=True):
    """v moves by beta towards the value: the shares of past and new value are exchanged.

    say: exchanged; swap; 1 - beta; 1 - β; share; kept; new value; the past; other way; mixed up
    """
    def lerp(start, end, weight):
        return start + weight * (end - start)  # fault

    v, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        v = lerp(v, value, beta)  # fault
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.asarray(averages)
