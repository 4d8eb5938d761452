"""Inputs to try each exercise on, in the order its function takes them.

Every call makes them anew, the same numbers each time: change them as you like, the next call is
not touched. No two arrays share memory, and NumPy's global random state stays as it is.
There are no answers here.

The states v and s are those of a training under way, not zeros: a first step from zeros cannot
tell most mistakes from the rule.
"""

import sys
from dis import opmap

import numpy as np

from opt_utils import load_params_and_grads

_UNPACK = opmap.get("UNPACK_SEQUENCE", 0)


def _parameters_and_grads():
    """Return two layers: W1 (2, 3), b1 (2, 1), W2 (3, 3), b2 (3, 1), and gradients alike."""
    W1, b1, W2, b2, dW1, db1, dW2, db2 = load_params_and_grads(seed=1)
    parameters = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def _warm_v(grads):
    """Return averages of gradients, of either sign."""
    rng = np.random.RandomState(2)
    return {name: 0.5 * rng.randn(*grad.shape) for name, grad in grads.items()}


def _warm_s(grads):
    """Return averages of squared gradients: positive, some small, so that an epsilon shows."""
    rng = np.random.RandomState(3)
    return {name: rng.uniform(0.01, 1.0, grad.shape) for name, grad in grads.items()}


def _line():
    """Return seven points near y = 2 x1 - x2 + 1: an odd number, so that batches have a rest."""
    rng = np.random.RandomState(4)
    X = rng.uniform(-2, 2, (7, 2))
    y = X @ [2.0, -1.0] + 1 + 0.1 * rng.randn(7)
    return X, y


def update_parameters_with_gd_test_case():
    """Return parameters, grads, learning_rate."""
    parameters, grads = _parameters_and_grads()
    return parameters, grads, 0.01


def gradient_descent_test_case():
    """Return X (7, 2), y (7,), lr, epochs."""
    return *_line(), 0.1, 20


def stochastic_gradient_descent_test_case():
    """Return X (7, 2), y (7,), lr, epochs, seed."""
    return *_line(), 0.05, 10, 5


def mini_batch_gradient_descent_test_case():
    """Return X (7, 2), y (7,), lr, epochs, batch_size, seed; the last batch of an epoch has 1."""
    return *_line(), 0.1, 10, 3, 5


def random_mini_batches_test_case():
    """Return X (12288, 148), Y (1, 148), mini_batch_size; the last batch has 20."""
    rng = np.random.RandomState(1)
    X = rng.randn(12288, 148)
    Y = (rng.randn(1, 148) < 0.5).astype(np.int64)
    return X, Y, 64


def exponentially_weighted_averages_test_case():
    """Return values (12,), beta, bias_correction; the values are as temperatures of twelve days."""
    values = 15 + 5 * np.random.RandomState(6).randn(12)
    return values, 0.8, True


def initialize_velocity_test_case():
    """Return parameters: the dictionary itself, not a tuple."""
    return _parameters_and_grads()[0]


def update_parameters_with_momentum_test_case():
    """Return parameters, grads, v."""
    parameters, grads = _parameters_and_grads()
    return parameters, grads, _warm_v(grads)


def update_parameters_with_rmsprop_test_case():
    """Return parameters, grads, s."""
    parameters, grads = _parameters_and_grads()
    return parameters, grads, _warm_s(grads)


def initialize_adam_test_case():
    """Return parameters: the dictionary itself, not a tuple."""
    return _parameters_and_grads()[0]


class _FourOrAll(tuple):
    """A tuple that unpacks into its first four when four names stand on the left, else into all.

    Python tells an iterable nothing of how many names wait for it: whoever unpacks into four asks
    for a fifth as well, to see that there is none, and whoever unpacks into nine asks in the same
    way. So no iterable can do it by what it is asked, and a shorter tuple would cost the call
    `update_parameters_with_adam(*update_parameters_with_adam_test_case())`. What tells is the line
    that unpacks: its instruction, UNPACK_SEQUENCE, carries the number of names. It is read here,
    and nothing else is; where it cannot be read (a Python of another make), all are given. Length,
    indices and equality are those of the whole tuple.

    >>> a, b, c, d = _FourOrAll("123456789")
    >>> print(a, b, c, d, *_FourOrAll("123456789"))
    1 2 3 4 1 2 3 4 5 6 7 8 9
    """

    def __iter__(self):
        caller = sys._getframe(1) if hasattr(sys, "_getframe") else None
        code, place = (caller.f_code.co_code, caller.f_lasti) if caller else (b"", 0)
        asked_for_four = code[place : place + 2] == bytes([_UNPACK, 4])
        return iter(tuple(super().__iter__())[: 4 if asked_for_four else None])


def update_parameters_with_adam_test_case():
    """Return parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon.

    Into four names it unpacks as well, as notebooks that choose t and the rates themselves do:

    >>> parameters, grads, v, s = update_parameters_with_adam_test_case()
    """
    parameters, grads = _parameters_and_grads()
    v, s = _warm_v(grads), _warm_s(grads)
    return _FourOrAll((parameters, grads, v, s, 7, 0.02, 0.8, 0.95, 0.1))


def update_lr_test_case():
    """Return learning_rate0, epoch_num, decay_rate."""
    return 0.5, 3, 0.2


def schedule_lr_decay_test_case():
    """Return learning_rate0, epoch_num, decay_rate, time_interval."""
    return 0.5, 270, 0.3, 100


def update_parameters_with_nesterov_test_case():
    """Return parameters, grads, v; as for momentum."""
    return update_parameters_with_momentum_test_case()


def update_parameters_with_adamw_test_case():
    """Return parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon, weight_decay."""
    return *update_parameters_with_adam_test_case(), 0.3


def cosine_lr_with_warmup_test_case():
    """Return learning_rate0, epoch_num, warmup_epochs, num_epochs."""
    return 0.5, 30, 8, 90


def flatten_parameters_test_case():
    """Return parameters: the dictionary itself, not a tuple."""
    return _parameters_and_grads()[0]


def update_flat_with_adam_test_case():
    """Return flat, flat_grads, v, s, t, learning_rate, beta1, beta2, epsilon.

    The first four are vectors (20,).
    """
    *states, t, learning_rate, beta1, beta2, epsilon = update_parameters_with_adam_test_case()
    vectors = (np.concatenate([a.ravel() for a in state.values()]) for state in states)
    return *vectors, t, learning_rate, beta1, beta2, epsilon


def update_parameters_with_lion_test_case():
    """Return parameters, grads, v; as for momentum."""
    return update_parameters_with_momentum_test_case()


def orthogonalize_test_case():
    """Return M (3, 5), steps."""
    return np.random.RandomState(4).randn(3, 5), 5


def update_matrix_with_muon_test_case():
    """Return W (4, 3), dW (4, 3), v (4, 3)."""
    rng = np.random.RandomState(5)
    return rng.randn(4, 3), rng.randn(4, 3), 0.5 * rng.randn(4, 3)


__all__ = [name for name in dir() if name.endswith("_test_case")]
