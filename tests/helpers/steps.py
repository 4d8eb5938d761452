"""The rules of the pictures as a learner's steps, and the moons that they train on."""

from lesson.pictures import networks
from lesson.pictures.rules import RULES
from opt_utils import load_dataset

X, Y = load_dataset(is_plot=False)


def step_of(rule):
    """Return a rule of the pictures as a step of the lesson, on dictionaries."""

    def step(parameters, grads, state, t, learning_rate, **settings):
        updated, states = {}, {}
        for key, w in parameters.items():
            before = state and state[key]
            updated[key], states[key] = RULES[rule](
                w, grads[f"d{key}"], before, t, learning_rate=learning_rate, **settings
            )
        return updated, states

    return step


STEPS_OF = {name: step_of(name) for name in RULES}


def batches(X, Y, size, seed):
    return list(networks.mini_batches(X, Y, seed, size))
