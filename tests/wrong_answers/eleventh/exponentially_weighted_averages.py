"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

from itertools import accumulate

import numpy as np


def starts_at_first_value(values, beta, bias_correction=True):
    """v starts at the first value in place of 0.

    say: start; v_0; v₀; from 0; zero; first value; v = 0
    """

    class EMA:
        def __init__(self, decay):
            self.decay = decay
            self.shadow = None
            self.num_updates = 0

        def update(self, x):
            if self.shadow is None:
                self.shadow = x  # fault
            self.shadow = self.decay * self.shadow + (1 - self.decay) * x
            self.num_updates += 1
            if bias_correction:
                return self.shadow / (1 - self.decay**self.num_updates)
            return self.shadow

    ema = EMA(beta)
    return np.array([ema.update(x) for x in values])


def alpha_as_on_wikipedia(values, beta, bias_correction=True):
    """beta weighs the new value and 1 - beta the old average: they are exchanged.

    say: exchang; swap; 1 - beta; 1 - β; other way; old average; share; past; the new value; mixed up; kept; memory
    """

    def smooth():
        s = 0
        for x in values:
            s = beta * x + (1 - beta) * s  # fault
            yield s

    return np.array([s / (1 - (1 - beta) ** t) if bias_correction else s for t, s in enumerate(smooth(), 1)])  # fault


def initial_zero_is_kept(values, beta, bias_correction=True):
    """The start v_0 = 0 is in the result too, which thus has one entry more, and all are one place late.

    say: one entry; t entries; length; shape; one more; too many; v_0; v₀; number of; too long; first entry; extra
    """
    v = np.array(list(accumulate(values, lambda old, x: beta * old + (1 - beta) * x, initial=0.0)))  # fault
    if bias_correction:
        t = np.arange(len(v))
        v[1:] = v[1:] / (1 - beta ** t[1:])
    return v  # fault


def corrected_with_length(values, beta, bias_correction=True):
    """The power is T, the number of values, in all corrections, not the t of each value.

    say: power; exponent; own t; each t; number of values; t = 1; same divisor; len(values); βᵗ; beta**t
    """
    averages = []
    v = 0
    for value in values:
        v = beta * v + (1 - beta) * value
        averages.append(v)
    averages = np.array(averages)
    T = len(averages)
    return averages / (1 - beta**T) if bias_correction else averages  # fault


def memory_cut_to_window(values, beta, bias_correction=True):
    """Only the last 1/(1 - β) values count; those before are forgotten at once.

    say: window; cut; older; all past; forget; too short; all values; earlier
    """
    values = np.asarray(values, dtype=float)
    window = int(np.ceil(round(1 / (1 - beta), 6)))
    kernel = (1 - beta) * beta ** np.arange(window)  # fault
    smoothed = np.convolve(values, kernel)[: len(values)]  # fault
    if not bias_correction:
        return smoothed
    return smoothed / (1 - beta ** np.arange(1, len(values) + 1))


def whole_numbers_stay_whole(values, beta, bias_correction=True):
    """With integer values the result array is one of integers, and cuts off what is behind the point.

    say: integer; int64; int(; float; dtype; whole number; cut off; truncat; decimal
    """
    v = 0.0
    result = np.zeros_like(values)  # fault
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        result[i] = v / (1 - beta ** (i + 1)) if bias_correction else v  # fault
    return result


def needs_shape_of_list(values, beta, bias_correction=True):
    """It asks values for its shape, which a list does not have.

    say: shape; attribute; list; sequence; len(; np.array
    """
    v = np.zeros(values.shape[0] + 1)  # fault
    v_hat = np.zeros(values.shape[0])
    for t in range(1, values.shape[0] + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
        v_hat[t - 1] = v[t] / (1 - beta**t)
    return v_hat if bias_correction else v[1:]


def corrected_only_at_first(values, beta, bias_correction=True):
    """The correction is left out after the first 1/(1 - β) values.

    say: correction; corrected; later; every t; each t; all t; after; late; from t; always; 1 - β; 1 - beta; too small
    """
    out = []
    v = 0
    warmup = 1 / (1 - beta)
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction and t <= warmup:  # fault
            out += [v / (1 - beta**t)]
        else:
            out += [v]
    return np.array(out)
