"""No message of any bytes makes the marker hang, grow, or end other than in a record.

Here a submission's process is a puppet: it sends what hypothesis draws, from bytes without sense to
answers that are nearly right.
"""

import json
import os
import resource
import signal
import struct

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grading.border.wire import Packer
from grading.marking import remote
from grading.marking.mark import Settings, mark
from grading.sandbox.bubblewrap import Limits
from grading.sandbox.process import Channel, Process
from tests.helpers.drawn import ARRAY_LIKE, ARRAYS, JSON, NEARLY, VALUES
from tests.helpers.handing_in import hand_in, notebook

EXERCISES = (
    "update_lr",
    "exponentially_weighted_averages",
    "gradient_descent",
    "random_mini_batches",
    "initialize_adam",
    "update_parameters_with_momentum",
    "update_parameters_with_adam",
    "is_correct_adam",
)


class Puppet(Process):
    """A process whose children send some bytes, and end."""

    sends = b""

    def __init__(self, sandboxed):
        self._child, self.is_there, self.said = None, True, ""
        each = {key: {} for key in EXERCISES}
        read = {"failures": [], "defined": {key: [1] for key in EXERCISES}, "uses": each}
        read["calls"] = {key: [] for key in EXERCISES}
        self._heard = iter([{"say": "ready"}, read])

    def ask(self, deadline, **message):
        pass

    def hear(self, deadline):
        return next(self._heard, {"status": 0, "traces": False})

    def start_child(self, deadline, **message):
        self._child = Channel()
        os.write(self._child.for_child[1], framed({"say": "ready"}) + self.sends)
        self._child.handed_over()

    def send(self, deadline, data=b"", **message):
        pass

    def kill(self):
        self._forget_child()
        self.is_there = False
        return "signal 9"


def framed(message, data=b""):
    text = json.dumps(message).encode()
    return struct.pack("<II", len(text), len(data)) + text + data


DEFINED = framed({"say": "defined", "there": True})
# Dictionaries that look like a network's, with entries of every kind.
KEYS = st.sampled_from(["W1", "b1", "W2", "b2", "dW1", "db1", "dW2", "db2"])
NETWORKS = st.dictionaries(KEYS, ARRAYS | VALUES, max_size=8)
NETWORKS |= st.tuples(st.integers(1, 3), st.integers(1, 3)).map(
    lambda shape: {"W1": np.ones(shape), "b1": np.ones((shape[0], 1))}
)
LIKELY = VALUES | NETWORKS | st.lists(NETWORKS | VALUES, min_size=2, max_size=5).map(tuple)
ARGUMENTS = st.lists(NETWORKS, min_size=4, max_size=4).flatmap(
    lambda four: st.lists(VALUES, min_size=0, max_size=5).map(lambda more: (*four, *more))
)


def packed(value):
    packer = Packer()
    return packer.pack(value), bytes(packer.data)


NODES = st.tuples(JSON | NEARLY | ARRAY_LIKE, st.binary(max_size=64))
LIKELY_NODES = (LIKELY | ARGUMENTS).map(packed)
# With a signature, or a value in the place of a function.
DEFINITIONS = st.tuples(st.sampled_from(["signature", "value"]), NODES | LIKELY_NODES).map(
    lambda drawn: framed({"say": "defined", "there": True, drawn[0]: drawn[1][0]}, drawn[1][1])
)
CRASHES = st.none() | st.dictionaries(
    st.sampled_from(["kind", "message", "line", "started", "missing"]), JSON, max_size=5
)


AFTER, SHARED = {"after": ["t", 0, []]}, {"shared": [["v['dW1']", "s['dW1']"]]}


@st.composite
def messages(draw):
    """Some frames as a child could send them; `id` counts as the marker's questions do."""
    sent, asked = draw(st.just(DEFINED) | DEFINITIONS), 1
    for _ in range(draw(st.integers(1, 6))):
        (node, data) = draw(NODES | LIKELY_NODES)
        match draw(st.sampled_from(["answer", "answer", "back", "bytes", "at", "frame"])):
            case "answer":
                said = {"say": "answer", "id": asked, "result": node, "crash": draw(CRASHES)}
                said |= draw(st.sampled_from([{}, AFTER, SHARED, AFTER | SHARED]))
                sent, asked = sent + framed(said, data), asked + 1
            case "back":
                sent += framed({"say": "back", "number": 0, "args": node}, data)
            case "bytes":
                sent += data
            case "at":
                sent += framed({"say": "at", "number": node, "cell": 1, "names": []})
            case "frame":
                sent += framed({"say": "failed", "cell": node, "names": node, "said": node})
    return sent[: 1 << 15]


@pytest.fixture
def puppet(monkeypatch):
    monkeypatch.setattr(remote, "Process", Puppet)

    def hangs(*args):
        raise TimeoutError("the marker hangs")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(600)
    yield Puppet
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(
    name=st.sampled_from(EXERCISES),
    sent=st.binary(max_size=200).map(DEFINED.__add__) | messages(),
)
def test_whatever_is_sent_ends_in_a_record(name, sent, puppet, tmp_path):
    puppet.sends = sent
    how = Settings({name: 1}, seed=7, order=7, limits=Limits(seconds=60))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record = mark(hand_in(tmp_path, notebook("x = 1")), how)
    json.dumps(record)
    assert record["state"] == "marked"
    assert "fault" not in record["exercises"][name], record["exercises"][name]["fault"]
    assert record["exercises"][name]["outcome"] in ("wrong", "not started", "passed")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
