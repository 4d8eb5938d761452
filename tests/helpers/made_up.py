"""A made-up exercise, and the places that it touches in a copy of the project."""

import re
import shutil

from tests import ROOT

NAME, BEFORE = "halve_lr", "random_mini_batches"
POINTS_FILE = ROOT / "points.toml"
SECTIONS = {True: "02_a_straight_line.py", False: "15_newer_methods.py"}
ENTRY = '''\
"""Made up: a learning rate that halves in a fixed time."""

from checking.exercise import Case, Exercise
from checking.formulas.symbols import Symbols
from checking.rules.entry_rule import EntryRule, Returned
from exercises.common import fixed, given_case

halve_lr = Exercise(
    name="halve_lr",
    section=SECTION,
    rule=EntryRule(
        text="learning_rate ← learning_rate0/2**(epoch_num/half_life)",
        symbols=Symbols({"learning_rate0": "α₀", "epoch_num": "epoch", "half_life": "h"}, {}),
        arguments=("learning_rate0", "epoch_num", "half_life"),
        returns=(Returned("learning_rate", "learning_rate"),),
    ),
    cases=(
        Case("epoch 7", "a rate that is not 1", fixed(0.13, 7, 3.6)),
        Case("epoch 0", "nothing has decayed yet", fixed(0.4, 0, 7.5)),
        Case("epoch 30", "far out", fixed(2.5, 30, 4.3)),
        given_case("halve_lr"),
    ),
)

EXERCISES = (halve_lr,)
'''
INPUTS = '''\
def halve_lr_test_case():
    """Return learning_rate0, epoch_num, half_life."""
    return 0.5, 3, 4.5


__all__ ='''
CELLS = '''
# %% [markdown]
# ### A rate that halves
# **Exercise · 5 minutes · about 1 line**
#
# As exercise {{update_lr}}, but the rate halves every $h$ epochs.


# %%
def halve_lr(learning_rate0, epoch_num, half_life):
    """
    Return the learning rate of an epoch when it halves every `half_life` epochs.

    >>> halve_lr(0.5, 2, 2)
    0.25
    """
    ### BEGIN SOLUTION
    return learning_rate0 / 2 ** (epoch_num / half_life)
    ### END SOLUTION


# %%
halve_lr_test(halve_lr)

# %% [markdown]
# <details><summary>Hint</summary>
#
# How often has it halved by then?
# </details>
'''
RIGHT = '''\
"""A learning rate that halves."""


def by_a_power(learning_rate0, epoch_num, half_life):
    return learning_rate0 * 0.5 ** (epoch_num / half_life)


RIGHT = {"halve_lr": [by_a_power]}
'''
WRONG = '''\
"""Wrong answers to halve_lr, as people write them: see the package's docstring."""


def whole_halvings(learning_rate0, epoch_num, half_life):
    """It halves in steps.

    say: rounded; //
    """
    return learning_rate0 / 2 ** (epoch_num // half_life)  # fault
'''


def copy_of_the_project(folder):
    """Copy all files of the project that a change of it touches, and what they need."""
    names = ["checking", "exercises", "images", "lesson", "opt_experiments", "opt_plots"]
    names += ["opt_sliders", "tests"]
    for name in names:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*ROOT.glob("*.py"), *ROOT.glob("*.ipynb"), ROOT / "README.md", POINTS_FILE):
        shutil.copy(file, folder)


def places(points):
    """Return what is written by hand for the exercise, {a file's path: its new text}.

    points: what it gives; 0 for an optional exercise.
    """
    table = POINTS_FILE.read_text(encoding="utf-8")
    if points:
        before = re.search(rf"{BEFORE} = (\d+)", table)
        lesser = f"{NAME} = {points}\n{BEFORE} = {int(before[1]) - points}"
        table = table.replace(before[0], lesser)
    else:
        table = table.replace("]\n\n[points]", f'    "{NAME}",\n]\n\n[points]')
    file = SECTIONS[bool(points)]
    section = ROOT / "lesson" / "sections" / file
    cases = (ROOT / "testCases.py").read_text(encoding="utf-8")
    return {
        "points.toml": table,
        f"exercises/{NAME}.py": ENTRY.replace("SECTION", str(int(file[:2]))),
        "testCases.py": cases.replace("__all__ =", INPUTS),
        f"lesson/sections/{file}": section.read_text(encoding="utf-8") + CELLS,
        f"tests/right_answers/{NAME}.py": RIGHT,
        f"tests/wrong_answers/{NAME}.py": WRONG,
    }
