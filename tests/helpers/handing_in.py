"""Notebooks for the tests of marking: write them from code, and mark them."""

import json
from dataclasses import replace

import pytest

from grading.marking.mark import Settings, mark
from grading.sandbox.bubblewrap import Limits
from grading.submission.reading import Submission
from lesson.editions import notebooks
from public_tests import POINTS

# Where there is no sandbox, all that need one are skipped in one line (see conftest.py).
needs_sandbox = pytest.mark.usefixtures("sandbox_here")

# Right answers to three exercises: one before and one after the one that is attacked.
BEFORE, ATTACKED, AFTER = "update_parameters_with_gd", "update_lr", "schedule_lr_decay"
RIGHT = {
    BEFORE: """
def update_parameters_with_gd(parameters, grads, learning_rate):
    return {key: w - learning_rate * grads["d" + key] for key, w in parameters.items()}
""",
    ATTACKED: """
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / (1 + decay_rate * epoch_num)
""",
    AFTER: """
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * np.floor(epoch_num / time_interval))
""",
}
THREE = {name: POINTS[name] for name in RIGHT}
SETTINGS = Settings(THREE, seed=7, limits=Limits(seconds=20))


def notebook(*cells: str, **more) -> str:
    """Return the text of a notebook with these code cells."""
    made = [{"cell_type": "code", "source": cell, "metadata": {}} for cell in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more})


def hand_in(folder, text, name="submission") -> Submission:
    path = folder / f"{name}.ipynb"
    if isinstance(text, bytes):
        path.write_bytes(text)
    else:
        path.write_text(text, encoding="utf-8")
    return Submission(path, name, path.name)


def mark_cells(folder, *cells: str, settings: Settings = SETTINGS, **limits) -> dict:
    """Mark a notebook with these cells after `import numpy as np`; return its record."""
    if limits:
        settings = replace(settings, limits=replace(settings.limits, **limits))
    return mark(hand_in(folder, notebook("import numpy as np", *cells)), settings)


def mark_book(folder, book, name="submission") -> dict:
    """Mark a notebook that the lesson's builder made, on all exercises."""
    return mark(hand_in(folder, notebooks.text_of(book), name), Settings(POINTS, seed=7))


def outcomes(record: dict) -> dict[str, str]:
    return {name: said["outcome"] for name, said in record["exercises"].items()}
