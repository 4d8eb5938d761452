"""Section 15, optional: a schedule that warms up along a line and falls along a cosine."""

import numpy as np

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.mistakes.slips import slips
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
        "the warm-up ends one epoch too early: its last epoch is epoch = warm-up − 1": (
            lambda epoch, warmup: epoch + 1 < warmup
        ),
        "there is no warm-up: the cosine is used from the first epoch on": (
            lambda epoch, warmup: False
        ),
        "there is no cosine: the rate of the warm-up goes on after it": (
            lambda epoch, warmup: True
        ),
        "the two are exchanged: the cosine stands in the warm-up, the line after it": (
            lambda epoch, warmup: epoch >= warmup
        ),
        "the two are exchanged: the line stands after the warm-up (> in place of <)": (
            lambda epoch, warmup: epoch > warmup
        ),
    },
    "The first epochs, as many as the warm-up has, are epoch 0 to warm-up − 1.",
    about="warm",
    asks=True,
)


def run(do, learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """Return the rate of an epoch."""
    given = (learning_rate0, epoch_num, warmup_epochs, num_epochs, np.pi)
    scope = dict(zip((*ARGUMENTS, "pi"), map(np.float64, given), strict=True))
    if do.is_warm(epoch_num, warmup_epochs):
        return do.warm(**scope)
    scope |= {"past": do.past(**scope), "length": do.length(**scope)}
    return do.cosine(**scope)


RUN = Choice("run", run)


@RUN.slip("the warm-up goes from 0 to α₀, as np.linspace does: then the first epoch has the rate 0")
def _(do, learning_rate0, epoch_num, warmup_epochs, num_epochs):
    if do.is_warm(epoch_num, warmup_epochs):
        return np.linspace(0, learning_rate0, warmup_epochs)[epoch_num]
    return run(do, learning_rate0, epoch_num, warmup_epochs, num_epochs)


@RUN.slip("there is no cosine: the rate stays at α₀ when the warm-up is over")
def _(do, learning_rate0, epoch_num, warmup_epochs, num_epochs):
    epochs = (epoch_num, warmup_epochs, num_epochs)
    return run(do, learning_rate0, *epochs) if do.is_warm(*epochs[:2]) else learning_rate0


@RUN.slip("the warm-up is multiplied by a cosine that runs over all epochs")
def _(do, learning_rate0, epoch_num, warmup_epochs, num_epochs):
    wave = (1 + np.cos(np.pi * epoch_num / num_epochs)) / 2
    return learning_rate0 * wave * min(1, (epoch_num + 1) / max(warmup_epochs, 1))


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
        RUN,
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
    slips=slips("""
        the warm-up counts from 0, α₀·epoch/warm-up: then the first epoch has the rate 0
            warm ← learning_rate0*epoch_num/max(1, warmup_epochs)
            why: An epoch at rate 0 learns nothing; with epoch + 1 the last one reaches α₀.
        the warm-up is divided by one epoch more than it has
            warm ← learning_rate0*(epoch_num + 1)/(warmup_epochs + 1)
            why: The last epoch of the warm-up has the rate α₀.
        the cosine runs over all epochs, the warm-up included: π·epoch/epochs
            past ← epoch_num
            length ← num_epochs
            why: It begins where the warm-up ends, at α₀; else the rate jumps down there.
        the cosine is at 0 in the last epoch already: its length is one too small
            length ← num_epochs - warmup_epochs - 1
            why: The rate reaches 0 when the last epoch is over, not in it.
        the cosine is one epoch ahead, and so lower than α₀ at its start
            past ← epoch_num - warmup_epochs + 1
        the brackets around epoch − warm-up are missing
            cosine ← learning_rate0*(1 + cos(pi*(epoch_num - warmup_epochs/length)))/2
        the brackets around epochs − warm-up are missing
            cosine ← learning_rate0*(1 + cos(pi*(past/num_epochs - warmup_epochs)))/2
        the rate is α₀ through the warm-up: there is none
            warm ← learning_rate0
        the share of the warm-up is divided with //, which leaves 0 or 1
            warm ← learning_rate0*floor((epoch_num + 1)/warmup_epochs)
        the 1 is not added to the cosine, which then goes below 0
            cosine ← learning_rate0*cos(pi*past/length)
            why: 1 + cos lies between 2 and 0, and its half between 1 and 0.
        the 1 is not added to the cosine, which then goes below 0
            cosine ← learning_rate0*cos(pi*past/length)/2
            why: 1 + cos lies between 2 and 0, and its half between 1 and 0.
        the cosine of half the angle is taken, a quarter of a wave, without 1 + and the half
            cosine ← learning_rate0*cos(pi*past/length/2)
            why: 1 + cos lies between 2 and 0, and its half between 1 and 0.
        the brackets around 1 + cos are missing: α₀/2 multiplies the 1 alone
            cosine ← learning_rate0/2*1 + cos(pi*past/length)
        the cosine has 2π in place of π: it comes up again
            cosine ← learning_rate0*(1 + cos(2*pi*past/length))/2
        the angle is in degrees, 180 in place of π: np.cos counts in radians
            cosine ← learning_rate0*(1 + cos(180*past/length))/2
        the rate falls along a straight line
            cosine ← learning_rate0*(1 - past/length)
        α₀ comes back as it was
            warm ← learning_rate0
            cosine ← learning_rate0
    """),
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
