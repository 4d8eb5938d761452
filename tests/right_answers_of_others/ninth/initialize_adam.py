"""More right answers to initialize_adam, by another author."""

import copy

import numpy as np


def deepcopy_of_the_first(parameters):
    """s is a deep copy of v, both returned as a pair."""
    v = {"d" + k: np.zeros(np.shape(p)) for k, p in parameters.items()}
    return v, copy.deepcopy(v)


def generator_of_two(parameters):
    """A generator expression makes the dictionaries, and is unpacked into a tuple."""
    return tuple({f"d{k}": 0.0 * np.ones(p.shape) for k, p in parameters.items()} for _ in "vs")


def state_class_attributes(parameters):
    """A small state class keeps both moments for each parameter; they are taken out at the end."""

    class Moments:
        __slots__ = ("exp_avg", "exp_avg_sq")

        def __init__(self, like):
            self.exp_avg = np.zeros_like(like, dtype=np.float64)
            self.exp_avg_sq = np.zeros_like(like, dtype=np.float64)

    state = {f"d{name}": Moments(p) for name, p in parameters.items()}
    v = {name: m.exp_avg for name, m in state.items()}
    s = {name: m.exp_avg_sq for name, m in state.items()}
    return v, s
