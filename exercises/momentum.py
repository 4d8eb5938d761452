"""Section 5: momentum, a velocity that remembers."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.mistakes.slips import Slip
from checking.rules.entry_rule import EntryRule, Returned
from checking.rules.procedure import Choice, Procedure
from exercises.common import (
    ALIKE_LAYERS,
    ELEVEN_LAYERS,
    ENTRIES,
    FOUR_LAYERS,
    KEEP_GRADS,
    ONE_BY_ONE,
    ONE_LAYER,
    THREE_LAYERS,
    TWO_LAYERS,
    given_case,
    gradients,
    keys_in_other_orders,
    network_cases,
    new_gradients,
    one_weight,
    parameters,
    symbols,
    zeros_like,
)

# --- initialize_velocity ----------------------------------------------------------------------

FILL = Choice(
    "fill",
    np.zeros_like,
    {
        "the arrays are filled with ones; they are to hold zeros": np.ones_like,
        "the parameters' own values are stored; zeros are to be": np.copy,
    },
    "At the start nothing has been seen: no gradient yet, so zeros.",
)


KEEP_PARAMETERS = {"parameters": "Only their shapes are needed here: leave the parameters alone."}


def _one_state(do, parameters):
    return {f"d{key}": do.fill(w) for key, w in parameters.items()}


initialize_velocity = Exercise(
    name="initialize_velocity",
    section=5,
    rule=Procedure(
        Choice("run", _one_state),
        (FILL,),
        returns=(Returned("v"),),
    ),
    cases=network_cases(),
    words=Words(
        keep=KEEP_PARAMETERS,
    ),
)


# --- update_parameters_with_momentum ----------------------------------------------------------

ARGUMENTS = ("parameters", "grads", "v", "beta", "learning_rate")
RETURNS = (Returned("parameters", "w"), Returned("v", "v", "d"))


def _case(sizes, beta, learning_rate, warm=1.0, scale=1.0):
    return lambda rng: (
        parameters(rng, sizes),
        gradients(rng, sizes, scale),
        gradients(rng, sizes, warm * scale),
        beta,
        learning_rate,
    )


def _no_gradient(rng):
    weights, grads, v, beta, learning_rate = _case(TWO_LAYERS, 0.7, 0.3)(rng)
    return weights, zeros_like(grads), v, beta, learning_rate


def _plain_numbers(rng):
    return (
        one_weight("", 2.0, -1.0),
        one_weight("d", 4.0, 6.0),
        one_weight("d", -2.0, 1.0),
        0.75,
        0.1,
    )


update_parameters_with_momentum = Exercise(
    name="update_parameters_with_momentum",
    section=5,
    rule=EntryRule(
        text="""
            v ← beta*v_old + (1 - beta)*g
            w ← w_old - learning_rate*v
        """,
        symbols=symbols(
            said={"v": "the velocity", "beta": "beta"},
            fixed={"beta": (0.95, 0.8), "learning_rate": (0.0075, 0.0007)},
        ),
        arguments=ARGUMENTS,
        entries={name: ENTRIES[name] for name in ("parameters", "grads", "v")},
        returns=RETURNS,
    ),
    cases=(
        Case("warm velocity", "a forgotten past shows", _case(TWO_LAYERS, 0.83, 0.07)),
        Case("from rest", "the first step", _case(TWO_LAYERS, 0.9, 0.02, warm=0.0)),
        Case("little memory", "β and 1 − β differ the other way", _case(ONE_LAYER, 0.3, 0.4)),
        Case("one weight", "shapes that fit everything", _case(ONE_BY_ONE, 0.6, 0.05)),
        Case("three layers", "every layer has its own shape", _case(THREE_LAYERS, 0.95, 0.2)),
        Case("four layers", "a loop that ends too early", _case(FOUR_LAYERS, 0.75, 0.11)),
        Case("eleven layers", "keys of two digits", _case(ELEVEN_LAYERS, 0.65, 0.09)),
        Case("no memory", "β = 0 is gradient descent", _case(TWO_LAYERS, 0.0, 0.06)),
        Case("no gradient", "the velocity coasts on", _no_gradient),
        Case("tiny gradients", "small numbers count", _case(TWO_LAYERS, 0.9, 3.0, scale=1e-4)),
        keys_in_other_orders(_case(ALIKE_LAYERS, 0.7, 0.08)),
        Case("one weight, by hand", "plain numbers", _plain_numbers),
        Case("three steps in a row", "what comes back goes in", _case(TWO_LAYERS, 0.8, 0.1), 3),
        given_case("update_parameters_with_momentum", 0.9, 0.01),
    ),
    slips=(
        Slip(
            "heavy ball",
            "the gradient goes into v whole, v = β·v + g: that is the heavy-ball convention",
            lines="v ← beta*v_old + g",
            why="Here v is a weighted average, so that its weights β and 1 − β add up to 1.",
        ),
        Slip(
            "plain gradient step",
            "the parameters step along the gradient, not along the velocity",
            lines="w ← w_old - learning_rate*g",
            why="The velocity is computed, so that the step can use it.",
        ),
        Slip(
            "old velocity",
            "the parameters step with the velocity from before this update",
            lines="w ← w_old - learning_rate*v_old",
            why="First the velocity takes in the new gradient, then the parameters move with it.",
        ),
        Slip(
            "velocity holds the step",
            "the learning rate is already inside v",
            lines="v ← beta*v_old + (1 - beta)*learning_rate*g\nw ← w_old - v",
            why="v averages gradients; the learning rate belongs to the step of w alone.",
        ),
        Slip(
            "velocity holds minus the gradient",
            "v averages −g and is then added to w",
            lines="v ← beta*v_old - (1 - beta)*g\nw ← w_old + learning_rate*v",
        ),
        Slip(
            "Nesterov",
            "the step looks one velocity ahead: that is Nesterov's variant",
            lines="w ← w_old - learning_rate*(beta*v + (1 - beta)*g)",
        ),
        Slip("velocity not stored", "v comes back as it went in", lines="v ← v_old"),
        Slip(
            "velocity as Keras has it",
            "v takes in −α times the gradient and is added to w: that is another convention",
            lines="v ← beta*v_old - learning_rate*g\nw ← w_old + v",
            why="Here v is a weighted average; the learning rate belongs to the step of w alone.",
        ),
        Slip(
            "rate twice",
            "the learning rate stands inside v; it belongs in the step of w alone",
            lines="v ← beta*v_old + (1 - beta)*learning_rate*g",
        ),
    ),
    words=Words(
        why={
            "v": "v has to be a weighted average of what it was and of the new gradient.",
            "w": "The parameters move against the velocity, and the learning rate sets how far.",
        },
        keep=KEEP_GRADS,
    ),
    advance=lambda args, result, rng: (
        result[0],
        new_gradients(args, rng),
        result[1],
        *args[3:],
    ),
)

EXERCISES = (initialize_velocity, update_parameters_with_momentum)
