"""The right Adams and the wrong ones that a learner's test of Adams meets."""

from __future__ import annotations

import numpy as np

from checking.formulas.tree import read_lines
from checking.mistakes.slips import Variation
from exercises.adam import update_parameters_with_adam

RULE = update_parameters_with_adam.rule


def as_adam(step):
    """Return ``step(*args)`` as a function with the names and the defaults of Adam's arguments."""

    def adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
        return step(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)

    return adam


def make_adam(lines: str = "", kinds: str = "Wb"):
    """Return an Adam that follows `lines` in place of the rule's own; without any, a right one.

    It returns five values. The right ones are made as the wrong ones are, so that their time does
    not tell them apart.

    kinds: what follows `lines`, weights and biases; the other entries follow the rule.
    """
    variation = Variation("", read_lines(lines))

    @as_adam
    def adam(*args):
        entries = RULE.entries_of(args)
        own = {key: given for key, given in entries.items() if key[0] not in kinds}
        others = {key: given for key, given in entries.items() if key[0] in kinds}
        with np.errstate(all="ignore"):
            both = zip(RULE.answer_for(own), RULE.answer_for(others, variation), strict=True)
        # In the order of the entries: a test may compare one by one.
        return tuple(
            {item.prefix + key: (one | other)[item.prefix + key] for key in entries}
            for item, (one, other) in zip(RULE.returns, both, strict=True)
        )

    return adam


right_adam = make_adam()


@as_adam
def in_place(*args):
    """Update the arguments in place."""
    results, given = right_adam(*args), (args[0], *args[2:4])
    for old, new in zip(given, results, strict=False):
        for key, value in new.items():
            old[key][...] = value
    return *given, *results[3:]


@as_adam
def in_another_order(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon):
    """Calculate in another order, which rounds differently."""
    parameters, v, s, v_corrected, s_corrected = map(dict, (parameters, v, s, {}, {}))
    for key, g in grads.items():
        v[key] = v[key] + (g - v[key]) * (1 - beta1)
        s[key] = s[key] - (1 - beta2) * (s[key] - g * g)
        v_corrected[key] = 1 / (1 - beta1**t) * v[key]
        s_corrected[key] = 1 / (1 - beta2**t) * s[key]
        step = v_corrected[key] / (epsilon + s_corrected[key] ** 0.5)
        parameters[key[1:]] = parameters[key[1:]] - step * learning_rate
    return parameters, v, s, v_corrected, s_corrected


@as_adam
def spoils_what_it_is_given(*args):
    """Answer rightly, and leave nothing of the arrays that were handed over."""
    results = right_adam(*args)
    for given in args[:4]:
        for key, value in given.items():
            given[key] = np.full(np.shape(value), np.nan)
            if isinstance(value, np.ndarray) and value.dtype.kind == "f":
                value[...] = np.nan
    return results


@as_adam
def first_rows_alone(parameters, *args):
    """Step rightly in the first row of each array alone."""
    updated, *others = right_adam(parameters, *args)
    return {k: np.concatenate([a[:1], parameters[k][1:]]) for k, a in updated.items()}, *others


@as_adam
def without_the_last_bias(*args):
    """Leave a key out of the corrected averages."""
    results, last = right_adam(*args), f"db{len(args[0]) // 2}"
    return *results[:3], *({k: a for k, a in d.items() if k != last} for d in results[3:])


@as_adam
def v_with_its_sign_turned(*args):
    """Give back a v that is right in size alone."""
    updated, v, *others = right_adam(*args)
    return updated, {key: -array for key, array in v.items()}, *others


@as_adam
def v_in_another_order(*args):
    """Give back the right entries of v in wrong places."""
    updated, v, *others = right_adam(*args)
    rolled = {key: np.roll(array.ravel(), 1).reshape(array.shape) for key, array in v.items()}
    return updated, rolled, *others


class KeepsItsFirstT:
    """An Adam whose corrections are those of its first call's t; a copy of it begins anew."""

    first = None

    def __call__(self, parameters, grads, v, s, t, *settings, **named):
        self.first = t if self.first is None else self.first
        return right_adam(parameters, grads, v, s, self.first, *settings, **named)


RIGHT = (
    ("an Adam that makes new arrays", right_adam),
    ("an Adam that updates its arguments in place", in_place),
    ("an Adam that computes in another order, and so rounds differently", in_another_order),
    ("an Adam that writes over all the arrays it is given, as it may", spoils_what_it_is_given),
)


def _wrong(said, lines, *hidden, kinds="Wb"):
    return said, make_adam(lines, kinds), hidden


def _steps(said, step, *hidden, kinds="Wb"):
    return _wrong(said, f"w ← w_old - learning_rate*{step}", *hidden, kinds=kinds)


def _corrects(said, power, *hidden):
    lines = f"v_corrected ← v/(1 - beta1{power})\ns_corrected ← s/(1 - beta2{power})"
    return _wrong(said, lines, *hidden, "large t")


def _stores(one, beta, g):
    average = f"({beta}*{one}_old + (1 - {beta})*{g})/(1 - {beta}**t)"
    said = f"stores the corrected {one} back in {one}"
    return _wrong(said, f"{one} ← {average}\n{one}_corrected ← {one}", "large t")


def _fixed(name, value, one, g):
    lines = f"{one} ← {value}*{one}_old + (1 - {value})*{g}\n"
    lines += f"{one}_corrected ← {one}/(1 - {value}**t)"
    return _wrong(f"takes {name} = {value} whatever it is told", lines, "default β")


_EXCHANGED = """
    v ← beta2*v_old + (1 - beta2)*g
    v_corrected ← v/(1 - beta2**t)
    s ← beta1*s_old + (1 - beta1)*g**2
    s_corrected ← s/(1 - beta1**t)
"""
_KERAS = "sqrt(1 - beta2**t)/(1 - beta1**t)*v/(sqrt(s) + epsilon)"
_NO_LAST_LAYER = "(1 - (1 - sign(layers - layer))*sign(layers - 1))"
_S_FOR_S_CORRECTED = """
    s_corrected ← s
    w ← w_old - learning_rate*v_corrected/(sqrt(s/(1 - beta2**t)) + epsilon)
"""
# From plain to subtle: (what it does, the Adam, what in a test's calls may hide it: names of
# `exercises.grader_calls.HIDING`, the likeliest first).
WRONG = (
    _wrong("does not move the parameters", "w ← w_old"),
    _steps("steps uphill", "(-v_corrected)/(sqrt(s_corrected) + epsilon)"),
    _steps("is gradient descent", "g"),
    _steps("multiplies by √ŝ", "v_corrected*(sqrt(s_corrected) + epsilon)"),
    _steps("forgets the root over ŝ", "v_corrected/(s_corrected + epsilon)", "zeros"),
    _wrong(
        "ignores the learning rate and takes 0.01",
        "w ← w_old - 0.01*v_corrected/(sqrt(s_corrected) + epsilon)",
        "default α",
    ),
    _steps("steps with g: no momentum", "g/(sqrt(s_corrected) + epsilon)", "zeros"),
    _wrong("has no memory in v", "v ← (1 - beta1)*g", "zeros"),
    _wrong("has no memory in s", "s ← (1 - beta2)*g**2", "zeros"),
    _wrong("takes g whole into v", "v ← beta1*v_old + g", "zeros"),
    _wrong("averages g, not g², in s", "s ← beta2*s_old + (1 - beta2)*g", "gradients of one"),
    _wrong("averages v², not g², in s", "s ← beta2*s_old + (1 - beta2)*v**2", "zeros"),
    _wrong(
        "loses the sign of the gradient in v", "v ← beta1*v_old + (1 - beta1)*abs(g)", "one sign"
    ),
    _wrong("exchanges β₁ and β₂", _EXCHANGED, "equal β", "zeros", "small t"),
    _fixed("β₁", "0.9", "v", "g"),
    _fixed("β₂", "0.999", "s", "g**2"),
    _corrects("corrects neither v nor s", "*0"),
    _steps("uses v where v̂ belongs", "v/(sqrt(s_corrected) + epsilon)", "large t"),
    _steps("uses s where ŝ belongs", "v_corrected/(sqrt(s) + epsilon)", "large t"),
    _corrects("corrects with 1 − β, without the power t", "", "small t"),
    _corrects("corrects with 1 − β², whatever t is", "**2", "small t"),
    _wrong(
        "corrects ŝ alone with 1 − β₂², whatever t is",
        "s_corrected ← s/(1 - beta2**2)",
        "small t",
        "large t",
    ),
    _corrects("corrects with 1 − β·t", "*t", "small t"),
    _corrects("counts t from 0", "**(t - 1)", "small t"),
    _corrects("counts t from 2", "**(t + 1)"),
    _corrects("takes the layer's number for t", "**layer", "small t"),
    _wrong("corrects ŝ with β₁", "s_corrected ← s/(1 - beta1**t)", "equal β"),
    _stores("v", "beta1", "g"),
    _stores("s", "beta2", "g**2"),
    _steps("puts ε inside the root", "v_corrected/sqrt(s_corrected + epsilon)", "tiny ε"),
    _steps(
        "takes ε = 1e-8 whatever it is told", "v_corrected/(sqrt(s_corrected) + 1e-8)", "tiny ε"
    ),
    _steps("leaves ε out", "v_corrected/sqrt(s_corrected)", "tiny ε"),
    _steps("adds ε to √s before the correction, as Keras does", _KERAS, "tiny ε", "large t"),
    _steps(
        "is right for the weights and corrects no bias",
        "v/(sqrt(s) + epsilon)",
        "one layer",
        kinds="b",
    ),
    _steps(
        "is right but for the last layer, which it leaves alone",
        f"{_NO_LAST_LAYER}*v_corrected/(sqrt(s_corrected) + epsilon)",
        "one layer",
    ),
    ("moves the first row of each array alone", first_rows_alone, ("one row",)),
    (
        "keeps the t of its first call, and corrects with it ever after",
        KeepsItsFirstT(),
        ("one t",),
    ),
    _wrong("returns s in the place of ŝ, though the step is right", _S_FOR_S_CORRECTED, "large t"),
    ("returns v with its sign turned, though the step is right", v_with_its_sign_turned, ()),
    ("returns the entries of v in another order, though the step is right", v_in_another_order, ()),
    ("leaves the last layer's bias out of what it corrects", without_the_last_bias, ()),
)
