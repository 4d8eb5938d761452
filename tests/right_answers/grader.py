"""A test that knows Adam, by one whose own Adam returns three dictionaries."""

import copy

import numpy as np

from tests.right_answers.updates import adam_maker, average, stores_new

ADAM = adam_maker(True, stores_new, average, short=True)
SHAPES = {"W1": (2, 3), "b1": (2, 1), "W2": (1, 2), "b2": (1, 1)}
RATE, BETA1, BETA2, EPSILON = 0.3, 0.7, 0.8, 0.1


def grader_by_position(adam):
    rng = np.random.default_rng(1)
    parameters = {key: rng.normal(size=shape) for key, shape in SHAPES.items()}
    grads, v = ({"d" + key: rng.normal(size=SHAPES[key]) for key in SHAPES} for _ in range(2))
    s = {key: 1 + array**2 for key, array in v.items()}
    right = np.True_
    for t in (1, 2, 7):
        given = (parameters, grads, v, s, t, RATE, BETA1, BETA2, EPSILON)
        after, v_after, s_after = ADAM(*copy.deepcopy(given))
        v_hat = {key: array / (1 - BETA1**t) for key, array in v_after.items()}
        s_hat = {key: array / (1 - BETA2**t) for key, array in s_after.items()}
        got, got_v, got_s, got_v_hat, got_s_hat = adam(*copy.deepcopy(given))
        if not got_v_hat.keys() == got_s_hat.keys() == v_hat.keys():
            return False
        for key in parameters:
            right &= np.allclose(got[key], after[key])
            right &= np.allclose(got_v["d" + key], v_after["d" + key])
            right &= np.allclose(got_s["d" + key], s_after["d" + key])
            right &= np.allclose(got_v_hat["d" + key], v_hat["d" + key])
            right &= np.allclose(got_s_hat["d" + key], s_hat["d" + key])
    return right
