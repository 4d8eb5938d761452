"""Section 11: be the grader. The learner's test meets right Adams and wrong ones."""

from __future__ import annotations

import functools

import numpy as np

from checking import crash
from checking.compare import said_of
from checking.exercise import Exercise, Finding
from checking.formulas import read_lines
from checking.rules import Returned
from checking.run import TIME_LIMIT, Call, TimeLimit, observe
from checking.slips import Variation
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
)

_WARM = "Start from a state that is not zero: v and s with numbers in them."
_LATE = "At t = 1 from zero state much cancels: try t = 7, or two steps in a row."
_EPSILON = "With ε = 1e-8 nobody sees where it stands: try 0.1."
_BETAS = "Give β₁ and β₂ values that differ and are not the defaults."
_RATE = "Give a learning rate that nobody would type in, such as 0.037."
_STATE = "Look at the v and s that come back too, not at the parameters alone."
_CORRECTED = (
    "Look at the corrected values that come back too. (If you compare with your own Adam: does it "
    "return all five dictionaries?)"
)
_KEYS = "Compare every entry: weights and biases, of more than one layer."
_UNCORRECTED = "Use a small t and a β close to 1, where the correction is large."


def _slip(name: str) -> str:
    return next(slip.lines for slip in update_parameters_with_adam.slips if slip.name == name)


_FORGETFUL = KeepsItsFirstT()
# From plain to subtle: (what it does, the Adam, what would show it).
WRONG = (
    ("does not move the parameters", make_adam("w ← w_old"), "Compare the parameters."),
    ("steps uphill", make_adam(
        "w ← w_old + learning_rate*v_corrected/(sqrt(s_corrected) + epsilon)"),
     "Compare the parameters with numbers of your own."),
    ("is gradient descent", make_adam("w ← w_old - learning_rate*g"),
     "Compare the parameters with numbers of your own."),
    ("multiplies by √ŝ", make_adam(_slip("multiplied by the root")),
     "Compare the parameters with numbers of your own."),
    ("forgets the root over ŝ", make_adam(
        "w ← w_old - learning_rate*v_corrected/(s_corrected + epsilon)"), _WARM),
    ("ignores the learning rate and takes 0.01", make_adam(
        "w ← w_old - 0.01*v_corrected/(sqrt(s_corrected) + epsilon)"), _RATE),
    ("steps with g: no momentum", make_adam(_slip("RMSProp")), _WARM),
    ("has no memory in v", make_adam(_slip("no memory in v")), _WARM),
    ("has no memory in s", make_adam(_slip("no memory in s")), _WARM),
    ("takes g whole into v", make_adam(_slip("heavy ball")), _WARM),
    ("averages g, not g², in s", make_adam(_slip("no square in s")), _WARM),
    ("averages v², not g², in s", make_adam(_slip("s averages v²")), _WARM),
    ("exchanges β₁ and β₂", make_adam(_slip("betas exchanged")), _LATE + " " + _STATE),
    ("takes β₁ = 0.9 whatever it is told", make_adam(
        "v ← 0.9*v_old + (1 - 0.9)*g\nv_corrected ← v/(1 - 0.9**t)"), _BETAS),
    ("takes β₂ = 0.999 whatever it is told", make_adam(
        "s ← 0.999*s_old + (1 - 0.999)*g**2\ns_corrected ← s/(1 - 0.999**t)"), _BETAS),
    ("corrects neither v nor s", make_adam(
        "v_corrected ← v\ns_corrected ← s"), _UNCORRECTED),
    ("uses v where v̂ belongs", make_adam(_slip("v not corrected in the step")), _UNCORRECTED),
    ("uses s where ŝ belongs", make_adam(_slip("s not corrected in the step")), _UNCORRECTED),
    ("corrects with 1 − β, without the power t", make_adam(
        "v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)"), _LATE),
    ("corrects with 1 − β², whatever t is", make_adam(
        "v_corrected ← v/(1 - beta1**2)\ns_corrected ← s/(1 - beta2**2)"),
     "At t = 2 a fixed 2 looks right: try t = 7."),
    ("corrects ŝ alone with 1 − β₂², whatever t is", make_adam("s_corrected ← s/(1 - beta2**2)"),
     "At t = 2 a fixed 2 looks right: try t = 7."),
    ("corrects with 1 − β·t", make_adam(
        "v_corrected ← v/(1 - beta1*t)\ns_corrected ← s/(1 - beta2*t)"), _LATE),
    ("counts t from 0", make_adam(
        "v_corrected ← v/(1 - beta1**(t - 1))\ns_corrected ← s/(1 - beta2**(t - 1))"), _LATE),
    ("counts t from 2", make_adam(
        "v_corrected ← v/(1 - beta1**(t + 1))\ns_corrected ← s/(1 - beta2**(t + 1))"),
     _UNCORRECTED),
    ("takes the layer's number for t", make_adam(
        "v_corrected ← v/(1 - beta1**layer)\ns_corrected ← s/(1 - beta2**layer)"),
     "With t = 1 or 2 the layers' numbers look right: try t = 7."),
    ("corrects ŝ with β₁", make_adam("s_corrected ← s/(1 - beta1**t)"), _BETAS + " " + _CORRECTED),
    ("stores the corrected v back in v", make_adam(_slip("corrected v stored")), _STATE),
    ("stores the corrected s back in s", make_adam(_slip("corrected s stored")), _STATE),
    ("puts ε inside the root", make_adam(_slip("ε inside")), _EPSILON),
    ("takes ε = 1e-8 whatever it is told", make_adam(
        "w ← w_old - learning_rate*v_corrected/(sqrt(s_corrected) + 1e-8)"), _EPSILON),
    ("leaves ε out", make_adam(
        "w ← w_old - learning_rate*v_corrected/sqrt(s_corrected)"), _EPSILON),
    ("adds ε to √s before the correction, as Keras does", make_adam(_slip("ε̂ of Keras")),
     _EPSILON + " A small t makes it larger."),
    ("is right for the weights and corrects no bias", make_adam(
        _slip("no correction at all"), where=lambda key, layer, layers: key[0] == "b"), _KEYS),
    ("is right but for the last layer, which it leaves alone", make_adam(
        "w ← w_old", where=lambda key, layer, layers: layer == layers > 1), _KEYS),
    ("moves the first row of each array alone", first_rows_alone(),
     "Compare every number: np.allclose looks at all of an array, np.any at one."),
    ("keeps the t of its first call, and corrects with it ever after", _FORGETFUL,
     "A single t hides a number typed for it: call each Adam with several."),
    ("returns s in the place of ŝ, though the step is right", make_adam(
        "s_corrected ← s\n"
        "w ← w_old - learning_rate*v_corrected/(sqrt(s/(1 - beta2**t)) + epsilon)"), _CORRECTED),
)  # fmt: skip


def _answer(test, adam, limit):
    """Return (the test's answer, None), or (None, why it gave none)."""
    call = Call(None, (adam,))
    observe(test, call, ("adam",), (), limit)
    if call.crash:
        return None, call.crash
    if not isinstance(call.result, (bool, np.bool_)):
        return call.result, None
    return bool(call.result), None


def examine(test, seed: int = 0):
    """Return what is wrong with a learner's test of Adams, "not started", or None."""
    adams = (*RIGHT, *WRONG)
    # Shuffled, so that a test that counts its calls does not pass; a wrong one first, so that one
    # that compares all others with the first does not either.
    order = np.random.default_rng(seed).permutation(len(adams))
    order = np.roll(order, -np.argmax(order >= len(RIGHT)))
    answers = {}
    with TimeLimit(TIME_LIMIT) as limit:
        for number in order:
            name, adam, *hint = adams[number]
            _FORGETFUL.forget()
            answer, error = _answer(test, adam, limit)
            if error and not error.started:
                return "not started"
            if error and error.kind == "TimeUp":
                return Finding("time", crash.explain(error, name), case=name)
            if error and not hint:
                lines = crash.explain(error, name)
                return Finding("crash", lines, case=name, missing=error.missing)
            if not error and not isinstance(answer, bool):
                is_plain = isinstance(answer, (int, float, str, np.generic))
                shown = repr(answer)[:60] if is_plain else said_of(answer)
                shown = "nothing" if answer is None else shown
                text = f"The answer should be True or False, {shown} came back."
                return Finding("form", (text,))
            answers[number] = "crash" if error else answer
    found = [answers[number] for number in range(len(adams))]
    return _finding(found[: len(RIGHT)], found[len(RIGHT) :])


def _finding(on_right, on_wrong) -> Finding | None:
    caught = sum(answer is False for answer in on_wrong)
    count = f"It catches {caught} of {len(WRONG)} wrong Adams, and accepts {sum(on_right)} of " + (
        f"{len(RIGHT)} right ones."
    )
    look = "Look again at the advice in section 11."
    if all(on_right) and all(answer is True for answer in on_wrong):
        lines = ("It says True to every Adam, right or wrong.", count, look)
        return Finding("values", lines, ("always True",))
    if not any(on_right):
        lines = [
            "It says False to every right Adam.",
            count,
            "Work out one step by hand (or with your own Adam, on copies), and compare with that.",
            "Do you compare with a tolerance? Two right Adams may differ in the last digits.",
        ]
        return Finding("values", tuple(lines), ("always False",))
    if not all(on_right):
        name = RIGHT[on_right.index(False)][0]
        hint = {
            0: "It returns all five values; its arguments are as they were.",
            1: "Hand over copies (copy.deepcopy), and work out what you expect before the call.",
            2: "Do not ask for the same bits: compare with np.allclose or a small tolerance.",
        }[on_right.index(False)]
        return Finding(
            "values", (f"It rejects {name}.", hint, count, look), ("rejects a right one",)
        )
    for (name, _, hint), answer in zip(WRONG, on_wrong, strict=True):
        if answer is not False:
            did = "stops with an error on" if answer == "crash" else "accepts"
            return Finding(
                "values",
                (count, f"It {did} an Adam that {name}.", hint, look),
                (f"misses: {name}",),
            )
    return None


is_correct_adam = Exercise(
    name="is_correct_adam",
    section=11,
    arguments=("adam",),
    returns=(Returned("answer"),),
    examine=examine,
)

EXERCISES = (is_correct_adam,)
