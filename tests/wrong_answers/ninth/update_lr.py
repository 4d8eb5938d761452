"""More wrong answers to update_lr, by another author: see the package's docstring."""

import math

import numpy as np


def compounds_every_epoch(learning_rate0, epoch_num, decay_rate):
    """The rate of the epoch before is divided again in every epoch, instead of alpha_0 once.

    say: α₀; once; again; every epoch; first rate; compound; loop; one division; repeat; product; too fast; shrink; previous
    """
    lr = learning_rate0
    for epoch in range(epoch_num + 1):  # fault
        lr = lr / (1 + decay_rate * epoch)  # fault
    return lr


def exponential_instead(learning_rate0, epoch_num, decay_rate):
    """Exponential decay, alpha_0·e^(-d·epoch), instead of inverse-time decay.

    say: inverse; d·epoch; d · epoch; d·⌊; divi; decay_rate *; 1/(; power; formula; exponential; eˣ; e^
    """
    k = decay_rate
    return learning_rate0 * math.exp(-k * epoch_num)  # fault


def inverse_square_root(learning_rate0, epoch_num, decay_rate):
    """The divisor stands under a square root, as in AdaGrad's theory or "inverse square root" schedules.

    say: root; sqrt; divisor; d·epoch; d · epoch; d·⌊; decay_rate *; too slow; power; too high
    """
    return learning_rate0 / np.sqrt(1 + decay_rate * epoch_num)  # fault


def min_lr_kept(learning_rate0, epoch_num, decay_rate):
    """The rate is kept at 0.001 at least, so it stops falling in late epochs (and small first rates are raised).

    say: 0.001; least; floor; stop + fall; thousand; limit; lower; bound; further; min_lr; minimum
    """
    min_lr = 1e-3
    scheduler = lambda epoch: learning_rate0 / (1 + decay_rate * epoch)
    return max(scheduler(epoch_num), min_lr)  # fault


def no_rate_for_epoch_zero(learning_rate0, epoch_num, decay_rate):
    """Nothing is assigned for epoch 0: UnboundLocalError, where alpha_0 is wanted.

    say: epoch 0; epoch = 0; epoch_num = 0; epoch_num=0; zero; unbound; assign; local variable; not associated; α₀; first epoch
    """
    if epoch_num > 0:  # fault
        new_lr = learning_rate0 / (1 + decay_rate * epoch_num)
    return new_lr  # fault


def lambda_lr_factor(learning_rate0, epoch_num, decay_rate):
    """Only the factor 1/(1 + d·epoch) is returned, as PyTorch's LambdaLR wants it: the first rate is missing.

    say: α₀; learning_rate0 + not; first rate; factor; missing; ignor; start from; multipl; depend
    """
    lr_lambda = lambda epoch: 1.0 / (1.0 + decay_rate * epoch)
    return lr_lambda(epoch_num)  # fault


def epochs_counted_from_one(learning_rate0, epoch_num, decay_rate):
    """One is taken off the epoch, as where epochs count from 1: here they count from 0.

    say: epoch 0; epoch - 1; epoch_num - 1; count + 0; from 0; one less; one epoch; too early; behind; off by one; epoch itself; before; - 1; epoch 1
    """
    denominator = 1 + decay_rate * (epoch_num - 1)  # fault
    return learning_rate0 / denominator


def rounded_for_the_log(learning_rate0, epoch_num, decay_rate):
    """The rate is rounded to four decimals, so small ones lose digits and become 0.

    say: round; digit; decimal; becomes 0; exact; precis; places; 0.0
    """
    lr = learning_rate0 / (1 + decay_rate * epoch_num)
    lr = round(float(lr), 4)  # fault
    return lr
