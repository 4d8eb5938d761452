"""Learning-rate schedules: decay, staircase, warm-up and cosine."""

import math

import numpy as np

LR = [
    lambda learning_rate0, epoch_num, decay_rate: learning_rate0 / (1 + decay_rate * epoch_num),
    lambda a, e, d: (1 / (1 + d * e)) * a,
    lambda a, e, d: np.divide(a, 1 + np.multiply(e, d)),
    lambda a, e, d: a * (1 + e * d) ** -1,
    lambda a, e, d, k=1: np.float64(a) / (e * d + k),
    lambda a, e, d: np.array([a / (1 + d * e)]),
]

SCHEDULE = [
    lambda a, e, d, interval=1000: a / (1 + d * (e // interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * np.floor(e / time_interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * math.floor(e / time_interval)),
    lambda a, e, d, time_interval=1000: 1 / (1 + d * int(e / time_interval)) * a,
    lambda a, e, d, time_interval=1000: a / (1 + d * ((e - e % time_interval) / time_interval)),
    lambda a, e, d, time_interval=1000: a / (1 + d * divmod(e, time_interval)[0]),
]


def cosine_by_cases(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    fraction = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return 0.5 * learning_rate0 * (1 + math.cos(math.pi * fraction))


def cosine_squared(a, e, w, n):
    if e >= w:
        return a * np.cos(np.pi * (e - w) / (n - w) / 2) ** 2
    return a * ((e + 1) / w)


def cosine_from_a_list(a, e, w, n):
    rates = [a * (k + 1) / w for k in range(w)]
    rates += [a / 2 + a / 2 * np.cos(k * np.pi / (n - w)) for k in range(n - w)]
    return rates[e]


def cosine_chosen_at_the_end(a, e, w, n):
    line = a * np.divide(e + 1, max(w, 1))
    wave = a * (1 - (1 - np.cos(np.pi * (e - w) / (n - w))) / 2)
    return np.where(e < w, line, wave)


def cosine_of_the_rest(a, e, w, n):
    left = (n - e) / (n - w)
    return a * np.sin(np.pi / 2 * left) ** 2 if left <= 1 else np.array([a / w * (e + 1)])


def cosine_of_the_smaller(a, e, w, n):
    after = max(e - w, 0)
    wave = (np.exp(1j * np.pi * after / (n - w)).real + 1) / 2
    return min((e + 1) / w, 1) * a * wave if w else a * wave


COSINES = [
    cosine_by_cases,
    cosine_squared,
    cosine_from_a_list,
    cosine_chosen_at_the_end,
    cosine_of_the_rest,
    cosine_of_the_smaller,
]


RIGHT = {
    "update_lr": LR,
    "schedule_lr_decay": SCHEDULE,
    "cosine_lr_with_warmup": COSINES,
}
