"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def asks_a_list_for_shape(values, beta, bias_correction=True):
    """values.shape fails for a list: values is any sequence of numbers.

    say: list; .shape; len(; has no attribute; sequence; np.array; asarray
    """
    T = values.shape[0]  # fault
    averages = np.zeros(T)
    v = 0
    for t in range(T):
        v = beta * v + (1 - beta) * values[t]
        averages[t] = v / (1 - beta ** (t + 1)) if bias_correction else v
    return averages


def starts_from_first_value(values, beta, bias_correction=True):
    """v starts at the first value, as pandas' ewm(adjust=False), not at 0; then it is corrected as well.

    say: v_0; v0; v₀; starts at; start; zero; at 0; from 0; first value; values[0]; v = 0; first average; first result; first entry; t = 1
    """
    alpha = 1 - beta
    ewm = []
    for i, x in enumerate(values):
        if i == 0:
            ewm.append(float(x))  # fault
        else:
            ewm.append(alpha * x + (1 - alpha) * ewm[-1])
    ewm = np.array(ewm)
    if bias_correction:
        ewm = ewm / (1 - beta ** np.arange(1, len(ewm) + 1))
    return ewm


def one_correction_for_all(values, beta, bias_correction=True):
    """All averages are divided by 1 - β^T, with T the number of values, instead of each by its own t.

    say: own t; each t; power; exponent; counted; βᵗ; beta**t; first average; first entry; len(values); at each; t = 1; number of values; correction
    """
    v = 0.0
    t = len(values)  # fault
    result = []
    for value in values:
        v = beta * v + (1 - beta) * value
        if bias_correction:
            result.append(v / (1 - beta**t))  # fault
        else:
            result.append(v)
    return np.array(result)


def window_of_the_memory(values, beta, bias_correction=True):
    """Only the last 1/(1 - β) values count: older ones are cut off, though they keep a small weight.

    say: older; window; all values; past; cut off; forget; memory; earlier; every value; weight; long ago; previous; from the start
    """
    values = np.asarray(values, dtype=float)
    n_days = max(1, int(round(1 / (1 - beta))))  # fault
    kernel = (1 - beta) * beta ** np.arange(n_days)  # fault
    smoothed = np.convolve(values, kernel)[: len(values)]
    if bias_correction:
        smoothed = smoothed / (1 - beta ** np.arange(1, len(values) + 1))
    return smoothed


def appends_both_averages(values, beta, bias_correction=True):
    """With the correction both v̂ and v are appended: the else is missing, 2T entries come out.

    say: twice; 2t; entries; length; too many; else; both; shape; one average; one for each; append; how many; as many
    """
    v = 0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            averages.append(v / (1 - beta**t))  # fault
        averages.append(v)  # fault
    return np.array(averages)


def textbook_alpha_is_beta(values, beta, bias_correction=True):
    """beta is used as the textbook's smoothing factor α: the new value gets β, the past 1 - β.

    say: exchanged; swap; 1 - beta; 1 - β; 1 − β; share; reversed; other way; role; kept
    """
    alpha = beta  # fault
    s = np.zeros(len(values) + 1)
    for t in range(1, len(values) + 1):
        s[t] = alpha * values[t - 1] + (1 - alpha) * s[t - 1]  # fault
    if bias_correction:
        return s[1:] / (1 - (1 - alpha) ** np.arange(1, len(s)))
    return s[1:]


def output_like_the_input(values, beta, bias_correction=True):
    """The result takes the dtype of the values: with whole numbers all averages are cut off.

    say: integer; whole number; dtype; float; cut off; round; decimal; fraction; zeros_like; truncat; int64
    """
    data = np.array(values)
    out = np.zeros_like(data)  # fault
    running = 0.0
    for i, d in enumerate(data):
        running = beta * running + (1.0 - beta) * d
        out[i] = running / (1 - beta ** (i + 1)) if bias_correction else running  # fault
    return out
