"""More wrong answers to cosine_lr_with_warmup, by another author: see the package's docstring."""

import math

import numpy as np


def first_epoch_lost(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The warm-up starts at 0: the + 1 is missing.

    say: +1; first epoch; starts at 0; warm-up; warmup; epoch 0; plus 1
    """
    if epoch_num < warmup_epochs:
        return learning_rate0 * epoch_num / warmup_epochs  # fault
    frac = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return 0.5 * learning_rate0 * (1 + np.cos(np.pi * frac))


def ramp_one_epoch_longer(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """<= where < belongs: epoch w still counts as warm-up, above α₀, and w = 0 divides by zero.

    say: <=; epoch < w; division by zero; zerodivision; epoch w; edge; above; first epoch after; warmup_epochs = 0; w = 0
    """
    if epoch_num <= warmup_epochs:  # fault
        lr = learning_rate0 * (epoch_num + 1) / warmup_epochs
    else:
        done = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
        lr = learning_rate0 / 2 * (1 + math.cos(math.pi * done))
    return lr


def divided_by_all_epochs(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The fraction is divided by E, not by E - w.

    say: e − w; e - w; num_epochs - warmup_epochs; num_epochs − warmup_epochs; fraction; way down
    """
    a0, e, w, E = learning_rate0, epoch_num, warmup_epochs, num_epochs
    if e < w:
        return a0 * (e + 1) / w
    return a0 / 2 * (1 + np.cos(np.pi * (e - w) / E))  # fault


def angle_in_degrees(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The angle is given in degrees, but np.cos takes radians.

    say: radian; degree; np.pi; π; 180
    """
    if epoch_num < warmup_epochs:
        return learning_rate0 * ((epoch_num + 1) / warmup_epochs)
    remaining = num_epochs - warmup_epochs
    angle = 180 * (epoch_num - warmup_epochs) / remaining  # fault
    return learning_rate0 * (1 + np.cos(angle)) / 2


def quarter_wave(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """A quarter of a wave: cos of half the angle, without 1 + and the half.

    say: half a; quarter; half the angle; 1 plus; π/2; α₀/2; half of a; half as
    """
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    x = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return learning_rate0 * np.cos(x * np.pi / 2)  # fault


def zero_in_last_epoch(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The last epoch is meant to reach 0: divided by E - 1 - w, which may be 0.

    say: e − w; e - w; last epoch; num_epochs - 1; reach 0; reaches 0; division by zero; zerodivision; num_epochs - warmup_epochs; fraction; 1 too
    """
    if epoch_num < warmup_epochs:
        return (epoch_num + 1) / warmup_epochs * learning_rate0
    T_max = (num_epochs - 1) - warmup_epochs  # fault
    T_cur = epoch_num - warmup_epochs
    return 0.5 * learning_rate0 * (1.0 + math.cos(math.pi * T_cur / T_max))


def no_warmup_no_decay(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """Without warm-up the rate stays constant.

    say: w = 0; constant; without warm-up; no warm-up; warmup_epochs=0; warmup_epochs = 0; w=0; does not fall
    """
    if warmup_epochs == 0:  # fault
        return learning_rate0  # fault
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    progress = (epoch_num - warmup_epochs) / float(max(1, num_epochs - warmup_epochs))
    return max(0.0, 0.5 * (1.0 + math.cos(math.pi * progress))) * learning_rate0


def warmup_overwritten(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The warm-up's rate is worked out and overwritten by the cosine: a return or an else is missing.

    say: warm-up; warmup; overwrit; else; return
    """
    lr = learning_rate0
    if epoch_num < warmup_epochs:
        lr = learning_rate0 * (epoch_num + 1) / warmup_epochs  # fault
    frac = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    lr = learning_rate0 / 2 * (1 + np.cos(np.pi * frac))  # fault
    return lr


def hole_at_the_edge(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """Neither branch takes epoch w (UnboundLocalError).

    say: epoch w; unboundlocal; edge; >=; neither; no value; not associated; epoch_num == warmup_epochs
    """
    if epoch_num < warmup_epochs:
        alpha = learning_rate0 * (epoch_num + 1) / warmup_epochs
    elif epoch_num > warmup_epochs:  # fault
        p = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
        alpha = learning_rate0 / 2 * (1 + np.cos(np.pi * p))
    return alpha  # fault


def floored_fraction(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The fraction is a whole division, always 0, so the rate never falls.

    say: //; whole; floor; integer; does not fall; never falls; stays; fraction
    """
    steps_down = epoch_num - warmup_epochs
    if steps_down < 0:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    share = steps_down // (num_epochs - warmup_epochs)  # fault
    return learning_rate0 / 2 * (1 + np.cos(np.pi * share))


def ramp_and_cosine_shifted(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """The ramp is divided by w + 1, and the cosine counts its epochs from 1.

    say: / w; /w; warm-up; warmup; epoch − w; epoch - w; one epoch; α₀; counts from
    """
    def warm(epoch):
        return (epoch + 1) / (warmup_epochs + 1)  # fault

    def cool(epoch):
        frac = (epoch + 1 - warmup_epochs) / (num_epochs - warmup_epochs)  # fault
        return (1 + np.cos(np.pi * frac)) / 2

    return learning_rate0 * (warm(epoch_num) if epoch_num < warmup_epochs else cool(epoch_num))
