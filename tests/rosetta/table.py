"""The table: each rule of the lesson beside PyTorch's, optax's and Keras's.

docs/rosetta.md and the lesson's short table are written from it (page.py), and every row is run:
against recorded traces always, against the frameworks where they are installed.
"""

from rosetta.plain import GRADIENT_DESCENT, MOMENTUM, NESTEROV
from rosetta.scaled import ADAM, ADAMW, CORRECTED_RMSPROP, RMSPROP, UNCORRECTED
from rosetta.schedules import SCHEDULES

RULES = (
    GRADIENT_DESCENT,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    ADAM,
    ADAMW,
    UNCORRECTED,
    CORRECTED_RMSPROP,
    *SCHEDULES,
)
