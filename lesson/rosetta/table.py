"""The table: each rule of the lesson beside PyTorch's, optax's and Keras's.

docs/rosetta.md and the lesson's short table are written from it (page.py), and every row is run:
against recorded traces always, against the frameworks where they are installed.
"""

from lesson.rosetta.cosine import COSINE, COSINE_WITH_WARM_UP
from lesson.rosetta.decay import (
    EXPONENTIAL,
    EXPONENTIAL_STAIRCASE,
    INVERSE_TIME,
    MOMENTUM_WITH_DECAY,
    STAIRCASE,
)
from lesson.rosetta.newer import LION, MUON
from lesson.rosetta.plain import GRADIENT_DESCENT, MOMENTUM, NESTEROV
from lesson.rosetta.scaled import ADAM, ADAMW, CORRECTED_RMSPROP, RMSPROP, UNCORRECTED

RULES = (
    GRADIENT_DESCENT,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    ADAM,
    ADAMW,
    UNCORRECTED,
    CORRECTED_RMSPROP,
    LION,
    MUON,
    INVERSE_TIME,
    STAIRCASE,
    EXPONENTIAL,
    EXPONENTIAL_STAIRCASE,
    COSINE,
    COSINE_WITH_WARM_UP,
    MOMENTUM_WITH_DECAY,
)
