"""The right Adams and the wrong ones that a learner's test of Adams meets."""

from __future__ import annotations

import functools

import numpy as np

from checking.formulas.tree import read_lines
from checking.mistakes.slips import Variation
from exercises.adam import update_parameters_with_adam

RULE = update_parameters_with_adam.rule
STEP = "w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)"


def _everywhere(key, layer, layers):
    return True


def make_adam(lines: str = STEP, where=_everywhere, in_place: bool = False):
    """Return an Adam whose entries that `where` picks follow `lines` (the rule's own: a right one).

    Every Adam takes the arguments of update_parameters_with_adam and returns five values. The right
    ones are made as the wrong ones are, so that their time does not tell them apart.
    """
    variation = Variation("", read_lines(lines))

    def adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
        args = (parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
        with np.errstate(all="ignore"):
            results = RULE.answer(args)
            results = _mixed(results, RULE.answer(args, variation), where)
        if in_place:
            for given, made in zip((parameters, v, s), (results[0], *results[1:3]), strict=True):
                for key, value in made.items():
                    given[key][...] = value
            return parameters, v, s, *results[3:]
        return results

    return adam


class KeepsItsFirstT:
    """An Adam whose corrections are those of its first call's t, until it is told to forget it."""

    def __init__(self):
        self._right, self._t = make_adam(), None
        # Its signature is an Adam's: it crosses to the process of a marked submission.
        functools.update_wrapper(self, self._right)

    def __call__(self, parameters, grads, v, s, t, *settings, **named):
        self._t = self._t or t
        return self._right(parameters, grads, v, s, self._t, *settings, **named)

    def forget(self):
        """Forget the calls so far: the next one is the first."""
        self._t = None


def first_rows_alone():
    """Return an Adam that is right for the first row of each array, and leaves out the others."""
    right = make_adam()

    @functools.wraps(right)
    def adam(parameters, *args, **named):
        updated, *others = right(parameters, *args, **named)
        for key, value in updated.items():
            value[1:] = parameters[key][1:]
        return updated, *others

    return adam


def with_v_in_disguise(disguise):
    """Return an Adam that steps rightly, and gives back a v that is right in size alone."""
    right = make_adam()

    @functools.wraps(right)
    def adam(*args, **named):
        updated, v, *others = right(*args, **named)
        return updated, {key: disguise(array) for key, array in v.items()}, *others

    return adam


def without_the_last_bias():
    """Return an Adam whose corrected averages lack a key; all else is right."""
    right = make_adam()

    @functools.wraps(right)
    def adam(*args, **named):
        *others, v_corrected, s_corrected = right(*args, **named)
        last = max((key for key in v_corrected if key[:2] == "db"), key=lambda key: int(key[2:]))
        return *others, *(
            {k: a for k, a in d.items() if k != last} for d in (v_corrected, s_corrected)
        )

    return adam


def spoils_what_it_is_given():
    """Return a right Adam that leaves nothing of the arrays that it is given."""
    right = make_adam()

    @functools.wraps(right)
    def adam(parameters, grads, v, s, *args, **named):
        results = right(parameters, grads, v, s, *args, **named)
        for given in (parameters, grads, v, s):
            for key, value in given.items():
                given[key] = np.full(np.shape(value), np.nan)
                if isinstance(value, np.ndarray) and value.dtype.kind == "f":
                    value[...] = np.nan
        return results

    return adam


def _mixed(right, wrong, where):
    layers = len(right[0]) // 2
    return tuple(
        {
            key: wrong_part[key]
            if where(key.lstrip("d"), int(key.lstrip("dWb")), layers)
            else value
            for key, value in right_part.items()
        }
        for right_part, wrong_part in zip(right, wrong, strict=True)
    )


def _plain(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Adam with its arithmetic in another order, which rounds differently."""
    parameters, v, s, v_corrected, s_corrected = map(dict, (parameters, v, s, {}, {}))
    for key, g in grads.items():
        v[key] = v[key] + (g - v[key]) * (1 - beta1)
        s[key] = s[key] - (1 - beta2) * (s[key] - g * g)
        v_corrected[key] = 1 / (1 - beta1**t) * v[key]
        s_corrected[key] = 1 / (1 - beta2**t) * s[key]
        step = v_corrected[key] / (epsilon + s_corrected[key] ** 0.5)
        parameters[key[1:]] = parameters[key[1:]] - step * learning_rate
    return parameters, v, s, v_corrected, s_corrected


RIGHT = (
    ("an Adam that makes new arrays", make_adam()),
    ("an Adam that updates its arguments in place", make_adam(in_place=True)),
    ("an Adam that computes in another order, and so rounds differently", _plain),
    ("an Adam that writes over all the arrays it is given, as it may", spoils_what_it_is_given()),
)


def _slip(name: str) -> str:
    return next(slip.lines for slip in update_parameters_with_adam.slips if slip.name == name)


FORGETFUL = KeepsItsFirstT()
# From plain to subtle: (what it does, the Adam, what in a test's calls may hide it: names of
# `exercises.grader_calls.HIDING`, the likeliest first).
WRONG = (
    ("does not move the parameters", make_adam("w ← w_old"), ()),
    (
        "steps uphill",
        make_adam("w ← w_old + learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)"),
        (),
    ),
    ("is gradient descent", make_adam("w ← w_old - learning_rate*g"), ()),
    (
        "multiplies by √ŝ",
        make_adam("w ← w_old - learning_rate*v_corrected*(sqrt(s_corrected) + epsilon)"),
        (),
    ),
    (
        "forgets the root over ŝ",
        make_adam("w ← w_old - learning_rate*v_corrected/(s_corrected + epsilon)"),
        ("zeros",),
    ),
    (
        "ignores the learning rate and takes 0.01",
        make_adam("w ← w_old - 0.01*v_corrected/(sqrt(s_corrected) + epsilon)"),
        ("default α",),
    ),
    ("steps with g: no momentum", make_adam(_slip("RMSProp")), ("zeros",)),
    ("has no memory in v", make_adam("v ← (1 - beta1)*g"), ("zeros",)),
    ("has no memory in s", make_adam("s ← (1 - beta2)*g**2"), ("zeros",)),
    ("takes g whole into v", make_adam(_slip("heavy ball")), ("zeros",)),
    ("averages g, not g², in s", make_adam(_slip("no square in s")), ("gradients of one",)),
    ("averages v², not g², in s", make_adam(_slip("s averages v²")), ("zeros",)),
    (
        "loses the sign of the gradient in v",
        make_adam("v ← beta1*v_old + (1 - beta1)*abs(g)"),
        ("one sign",),
    ),
    ("exchanges β₁ and β₂", make_adam(_slip("betas exchanged")), ("equal β", "zeros", "t = 1")),
    (
        "takes β₁ = 0.9 whatever it is told",
        make_adam("v ← 0.9*v_old + (1 - 0.9)*g\nv_corrected ← v/(1 - 0.9**t)"),
        ("default β",),
    ),
    (
        "takes β₂ = 0.999 whatever it is told",
        make_adam("s ← 0.999*s_old + (1 - 0.999)*g**2\ns_corrected ← s/(1 - 0.999**t)"),
        ("default β",),
    ),
    ("corrects neither v nor s", make_adam("v_corrected ← v\ns_corrected ← s"), ("large t",)),
    ("uses v where v̂ belongs", make_adam(_slip("v not corrected in the step")), ("large t",)),
    ("uses s where ŝ belongs", make_adam(_slip("s not corrected in the step")), ("large t",)),
    (
        "corrects with 1 − β, without the power t",
        make_adam("v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)"),
        ("t = 1", "large t"),
    ),
    (
        "corrects with 1 − β², whatever t is",
        make_adam("v_corrected ← v/(1 - beta1**2)\ns_corrected ← s/(1 - beta2**2)"),
        ("t = 2", "large t"),
    ),
    (
        "corrects ŝ alone with 1 − β₂², whatever t is",
        make_adam("s_corrected ← s/(1 - beta2**2)"),
        ("t = 2", "large t"),
    ),
    (
        "corrects with 1 − β·t",
        make_adam("v_corrected ← v/(1 - beta1*t)\ns_corrected ← s/(1 - beta2*t)"),
        ("t = 1", "large t"),
    ),
    (
        "counts t from 0",
        make_adam("v_corrected ← v/(1 - beta1**(t - 1))\ns_corrected ← s/(1 - beta2**(t - 1))"),
        ("t = 1", "large t"),
    ),
    (
        "counts t from 2",
        make_adam("v_corrected ← v/(1 - beta1**(t + 1))\ns_corrected ← s/(1 - beta2**(t + 1))"),
        ("large t",),
    ),
    (
        "takes the layer's number for t",
        make_adam("v_corrected ← v/(1 - beta1**layer)\ns_corrected ← s/(1 - beta2**layer)"),
        ("t small", "large t"),
    ),
    ("corrects ŝ with β₁", make_adam("s_corrected ← s/(1 - beta1**t)"), ("equal β",)),
    ("stores the corrected v back in v", make_adam(_slip("corrected v stored")), ("large t",)),
    ("stores the corrected s back in s", make_adam(_slip("corrected s stored")), ("large t",)),
    ("puts ε inside the root", make_adam(_slip("ε inside")), ("tiny ε",)),
    (
        "takes ε = 1e-8 whatever it is told",
        make_adam("w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + 1e-8)"),
        ("tiny ε",),
    ),
    (
        "leaves ε out",
        make_adam("w ← w_old - learning_rate*v_corrected/sqrt(s_corrected)"),
        ("tiny ε",),
    ),
    (
        "adds ε to √s before the correction, as Keras does",
        make_adam(_slip("ε̂ of Keras")),
        ("tiny ε", "large t"),
    ),
    (
        "is right for the weights and corrects no bias",
        make_adam(_slip("no correction at all"), where=lambda key, layer, layers: key[0] == "b"),
        ("one layer",),
    ),
    (
        "is right but for the last layer, which it leaves alone",
        make_adam("w ← w_old", where=lambda key, layer, layers: layer == layers > 1),
        ("one layer",),
    ),
    ("moves the first row of each array alone", first_rows_alone(), ("one row",)),
    ("keeps the t of its first call, and corrects with it ever after", FORGETFUL, ("one t",)),
    (
        "returns s in the place of ŝ, though the step is right",
        make_adam(
            "s_corrected ← s\n"
            "w ← w_old - learning_rate*v_corrected/(sqrt(s/(1 - beta2**t)) + epsilon)"
        ),
        ("large t",),
    ),
    (
        "returns v with its sign turned, though the step is right",
        with_v_in_disguise(np.negative),
        (),
    ),
    (
        "returns the entries of v in another order, though the step is right",
        with_v_in_disguise(lambda array: np.roll(array.ravel(), 1).reshape(array.shape)),
        (),
    ),
    ("leaves the last layer's bias out of what it corrects", without_the_last_bias(), ()),
)
