"""The rules of the pictures as a learner's steps, and the moons that they train on."""

from lesson.pictures import networks
from lesson.pictures.rules import STEPS as STEPS_OF
from opt_utils import load_dataset

__all__ = ["STEPS_OF", "X", "Y", "batches"]

X, Y = load_dataset(is_plot=False)


def batches(X, Y, size, seed):
    return list(networks.mini_batches(X, Y, seed, size))
