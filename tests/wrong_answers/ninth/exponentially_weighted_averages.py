"""More wrong answers to exponentially_weighted_averages, by another author: see the package's docstring."""

import numpy as np


def starts_from_first_value(values, beta, bias_correction=True):
    """v starts as the first value (pandas' adjust=False), not as 0.

    say: v_0; start + 0; starts + zero; start at; begin; first value; v = 0; zero; initial; values[0]; from 0
    """
    values = np.asarray(values, dtype=float)
    v = values[0]  # fault
    smoothed = []
    for t, x in enumerate(values, 1):
        v = beta * v + (1 - beta) * x
        smoothed.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(smoothed)


def alpha_taken_for_beta(values, beta, bias_correction=True):
    """beta is used as the weight of the newest value (alpha of pandas' ewm), not as the share that is kept.

    say: exchang; swap; 1 - beta; 1 - β; newest; kept; share; other way; past; new value; old + weight; alpha; β · v; beta * v; reversed; roles
    """
    alpha = beta  # fault
    numerator, out = 0.0, []
    for i, x in enumerate(values):
        numerator = (1 - alpha) * numerator + alpha * x  # fault
        norm = 1 - (1 - alpha) ** (i + 1)  # fault
        out.append(numerator / norm if bias_correction else numerator)
    return np.asarray(out)


def kernel_of_ten(values, beta, bias_correction=True):
    """The average is a convolution with only ten weights: values more than nine steps back are forgotten.

    say: forgot; forget; 11; kernel; truncat; whole past; all values; reaches back; memory; far back; older; old values; long; cut; later; window; past
    """
    x = np.asarray(values, dtype=float)
    taps = 10  # fault
    kernel = (1 - beta) * beta ** np.arange(taps)  # fault
    v = np.convolve(x, kernel)[: len(x)]
    if not bias_correction:
        return v
    return v / (1 - beta ** np.arange(1, len(x) + 1))


def reads_corrected_neighbour(values, beta, bias_correction=True):
    """The entries are corrected in place, and the next one is built on the corrected number.

    say: carry; correct + next; builds on; uncorrected; not corrected; without the correction; result only; store; v itself; previous + correct; /=; goes into
    """
    T = len(values)
    v = np.zeros(T + 1)
    for t in range(1, T + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]  # fault
        if bias_correction:
            v[t] /= 1 - beta**t  # fault
    return v[1:]


def output_typed_like_values(values, beta, bias_correction=True):
    """The result takes the type of values: with whole numbers the averages are cut to integers.

    say: integer; dtype; whole number; float; decimal; round; cut; truncat; zeros_like; empty_like; type
    """
    values = np.asarray(values)
    averages = np.zeros_like(values)  # fault
    running = 0.0
    for idx, value in np.ndenumerate(values):
        running = beta * running + (1 - beta) * value
        scale = 1 - beta ** (idx[0] + 1) if bias_correction else 1.0
        averages[idx] = running / scale  # fault
    return averages


def complement_to_the_power(values, beta, bias_correction=True):
    """The correction divides by (1 - beta)**t instead of 1 - beta**t.

    say: 1 - βᵗ; 1 - beta**t; 1 - beta ** t; 1 − βᵗ; β^t; beta^t; power; parenthes; divisor; (1 - beta); bracket; correction; divide
    """
    v_t, v_hat = [0.0], []
    for t in range(1, len(values) + 1):
        v_t += [beta * v_t[-1] + (1 - beta) * values[t - 1]]
        v_hat += [v_t[-1] / (1 - beta) ** t]  # fault
    return np.array(v_hat if bias_correction else v_t[1:])


def wants_a_shape(values, beta, bias_correction=True):
    """values.shape is asked, which a list of numbers does not have: AttributeError.

    say: list; shape; len(; sequence; attribute; asarray; np.array; tuple
    """
    n = values.shape[0]  # fault
    v = np.zeros(n)
    v[0] = (1 - beta) * values[0]
    for i in range(1, n):
        v[i] = beta * v[i - 1] + (1 - beta) * values[i]
    if bias_correction:
        v = v / (1 - np.power(beta, np.arange(1, n + 1)))
    return v


def tf_shadow_variable(values, beta, bias_correction=True):
    """As in tf.train.ExponentialMovingAverage, the decay is lowered to (1 + n)/(10 + n) in early steps, and the average starts from the first value.

    say: beta + same; beta + chang; β + chang; β + each; β + every; decay; start; zero; v_0; v = 0; first value; initial; other β; smaller β; smaller beta; constant; β·v; beta * v; β + share; kept; 1 - β; 1 - beta
    """

    class ExponentialMovingAverage:
        def __init__(self, decay, initial_value):
            self.decay = decay
            self.shadow = float(initial_value)  # fault
            self.num_updates = 0

        def apply(self, value):
            self.num_updates += 1
            n = self.num_updates
            decay = min(self.decay, (1 + n) / (10 + n))  # fault
            self.shadow -= (1 - decay) * (self.shadow - value)
            return self.shadow

        def average(self):
            if bias_correction:
                return self.shadow / (1 - self.decay**self.num_updates)
            return self.shadow

    ema = ExponentialMovingAverage(beta, values[0])
    history = []
    for value in values:
        ema.apply(value)
        history.append(ema.average())
    return np.array(history)
