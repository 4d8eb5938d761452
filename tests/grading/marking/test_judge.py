"""The marker's own work for a notebook: in a process that can be ended, whatever it does."""

import gc
import json
import os
import signal
import threading
from dataclasses import replace

import pytest

from grading.marking import judge
from grading.marking.judge import judged
from grading.marking.mark import AGAIN
from tests.helpers.handing_in import (
    RIGHT,
    SETTINGS,
    THREE,
    hand_in,
    needs_sandbox,
    notebook,
    outcomes,
)

pytestmark = needs_sandbox
GOOD = notebook("import numpy as np", *RIGHT.values())


class Points(dict):
    """Points that do something to the process that marks by them."""

    def __iter__(self):
        self.act()
        return super().__iter__()


class Loops(Points):
    def act(self):
        while True:
            pass


class Sleeps(Points):
    def act(self):
        signal.pause()


class Fills(Points):
    def act(self):
        kept = []
        while True:
            kept.append(bytes(1 << 26))


class Dies(Points):
    def act(self):
        os.kill(os.getpid(), signal.SIGSEGV)


class EndsItsParent(Points):
    def act(self):
        os.kill(os.getppid(), signal.SIGKILL)
        signal.pause()


@pytest.fixture(autouse=True)
def no_judge_is_left():
    yield
    if found := vars(judge._OURS).pop("judge", None):
        found.stop()
    gc.collect()


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (Loops, f"signal {signal.SIGXCPU:d}"),
        (Sleeps, "took too long"),
        pytest.param(Fills, "MemoryError", marks=pytest.mark.thorough),
        (Dies, f"signal {signal.SIGSEGV:d}"),
        pytest.param(
            EndsItsParent, "The process that marks came to an end", marks=pytest.mark.thorough
        ),
    ],
)
def test_what_goes_wrong_in_the_marker_costs_one_notebook_a_new_run(points, said, tmp_path):
    one = hand_in(tmp_path, GOOD)
    patience = 0.0 if points is Sleeps else 600.0
    limits = replace(SETTINGS.limits, total=0.5, work=1, patience=patience, room=1 << 30)
    record = judged(one, replace(SETTINGS, points=points(THREE), limits=limits))
    assert record["state"] == "failed"
    assert record["note"].startswith(AGAIN)
    assert said in record["fault"]
    json.dumps(record)
    # The next one is marked as if nothing had happened.
    assert set(outcomes(judged(one, SETTINGS)).values()) == {"passed"}


def test_a_judge_ends_with_the_thread_that_asked_it(tmp_path):
    one, found = hand_in(tmp_path, GOOD), []

    def work():
        found.append(judged(one, SETTINGS)["total"])
        found.append(judge._OURS.judge._process)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    gc.collect()
    total, process = found
    assert total == sum(THREE.values())
    assert process.poll() is not None
