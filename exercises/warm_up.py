"""Section 15, optional: a schedule that warms up along a line and falls along a cosine."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.rules.entry_rule import Returned
from checking.rules.procedure import Choice, Procedure
from checking.rules.quantities import RightRun
from exercises.common import fixed, given_case

ARGUMENTS = ("learning_rate0", "epoch_num", "warmup_epochs", "num_epochs")
TURN = Choice(
    "is_warm",
    lambda epoch, warmup: epoch < warmup,
    {
        "the warm-up lasts one epoch too long (≤ in place of <): it goes above α₀": (
            lambda epoch, warmup: epoch <= warmup
        ),
    },
    "The first epochs, as many as the warm-up has, are epoch 0 to warm-up − 1.",
    about="warm and condition",
)


def run(do, learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """Return the rate of an epoch."""
    given = (learning_rate0, epoch_num, warmup_epochs, num_epochs, np.pi)
    scope = dict(zip((*ARGUMENTS, "pi"), map(np.float64, given), strict=True))
    if do.is_warm(epoch_num, warmup_epochs):
        return do.warm(**scope)
    scope |= {"past": do.past(**scope), "length": do.length(**scope)}
    return do.cosine(**scope)


def _drawn(before):
    """Return a case with drawn numbers, its epoch in the warm-up or after it."""

    def make(rng):
        warmup = int(rng.integers(8, 40))
        total = warmup + int(rng.integers(50, 400))
        epoch = rng.integers(2, warmup - 2) if before else rng.integers(warmup + 5, total - 5)
        return rng.uniform(0.05, 3), int(epoch), warmup, total

    return make


cosine_lr_with_warmup = Exercise(
    name="cosine_lr_with_warmup",
    section=15,
    right_run=RightRun(),
    rule=Procedure(
        Choice("run", run),
        (TURN,),
        text="""
            warm ← learning_rate0*(epoch_num + 1)/warmup_epochs
            past ← epoch_num - warmup_epochs
            length ← num_epochs - warmup_epochs
            cosine ← learning_rate0*(1 + cos(pi*past/length))/2
        """,
        symbols=Symbols(
            written={
                "learning_rate0": "α₀",
                "epoch_num": "epoch",
                "warmup_epochs": "w",
                "num_epochs": "E",
                "pi": "π",
                "warm": "α",
                "past": "(epoch − w)",
                "length": "(E − w)",
                "cosine": "α",
            },
            said={
                "learning_rate0": "the highest rate",
                "warmup_epochs": "the epochs of the warm-up",
                "num_epochs": "all epochs",
            },
            counters=frozenset(ARGUMENTS[1:]),
        ),
        available={
            "warm": ARGUMENTS,
            "past": ARGUMENTS,
            "length": ARGUMENTS,
            "cosine": (*ARGUMENTS, "past", "length"),
        },
        returns=(Returned("learning_rate"),),
    ),
    cases=(
        Case("the first epoch", "it must not be lost with a rate of 0", fixed(0.4, 0, 5, 40)),
        Case("in the warm-up", "a straight line up", fixed(0.13, 2, 5, 40)),
        Case("the warm-up's last epoch", "it reaches α₀", fixed(0.4, 4, 5, 40)),
        Case("the first epoch after the warm-up", "still α₀", fixed(0.4, 5, 5, 40)),
        Case("the second after it", "the way down begins", fixed(0.4, 6, 5, 40)),
        Case("half-way down", "half of α₀", fixed(0.7, 26, 4, 48)),
        Case("far down", "a curve, not a line", fixed(1.7, 33, 5, 40)),
        Case("the last epoch", "small, and not yet 0", fixed(0.4, 39, 5, 40)),
        Case("no warm-up, first epoch", "no division by 0", fixed(0.3, 0, 0, 20)),
        Case("no warm-up, later", "the cosine alone", fixed(0.3, 7, 0, 20)),
        Case("one epoch of warm-up", "α₀ at once", fixed(0.9, 0, 1, 10)),
        Case("all but two are warm-up", "a short cosine", fixed(0.6, 8, 7, 9)),
        Case("drawn, in the warm-up", "numbers that no constant imitates", _drawn(True)),
        Case("drawn, after it", "numbers that no constant imitates", _drawn(False)),
        Case("drawn, after it, once more", "numbers that no constant imitates", _drawn(False)),
        Case("plain numbers, warm-up", "by hand", fixed(1.0, 1, 4, 8)),
        Case("plain numbers, on the way down", "by hand", fixed(1.0, 5, 3, 9)),
        given_case("cosine_lr_with_warmup"),
    ),
    words=Words(
        why={
            "warm": "The warm-up goes up in equal steps; its last epoch has the rate α₀.",
            "past": "The cosine begins when the warm-up is over.",
            "length": "The cosine takes all epochs that are not warm-up.",
            "cosine": "The cosine begins with α₀ and would reach 0 when all epochs are over.",
        }
    ),
)

EXERCISES = (cosine_lr_with_warmup,)
