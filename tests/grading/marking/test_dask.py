"""Marking on Dask's own local cluster: a worker killed on the way, the marker killed, none lost."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from grading.__main__ import main
from grading.marking import engine
from grading.sandbox import bubblewrap
from public_tests import POINTS
from tests.helpers.handing_in import RIGHT, SETTINGS, hand_in, needs_sandbox, notebook

GOOD = notebook("import numpy as np", *RIGHT.values())
SLOW = notebook(
    "import numpy as np",
    *RIGHT.values(),
    "import time\n\ndef update_lr(a, b, c):\n    time.sleep(0.05)\n    return a / (1 + b * c)",
)
TOTAL = sum(POINTS[name] for name in RIGHT)
ONLY = ["--only", *RIGHT]
COUNT = 12


def totals_in(out):
    return [json.loads(path.read_text())["total"] for path in (out / "marks").glob("n*.json")]


def test_without_dask_it_says_what_to_install(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    hand_in(tmp_path, GOOD, "one")
    options = ["--unsafe", "--dask", "local", "--out", str(tmp_path / "out"), *ONLY]
    assert main([str(tmp_path), *options]) == 2
    assert "install requirements/dask.txt" in capsys.readouterr().err


def test_a_worker_with_other_files_marks_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "judged", lambda *_: pytest.fail("it was marked"))
    record = engine.judged_there(hand_in(tmp_path, GOOD), SETTINGS)
    assert record["state"] == "failed"
    assert "a worker has other files" in record["note"]


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("dask.distributed", reason="needs requirements/dask.txt")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        yield cluster


@needs_sandbox
@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_costs_no_mark(cluster, tmp_path):
    for number in range(COUNT):
        hand_in(tmp_path, SLOW, f"n{number}")
    out = tmp_path / "out"
    killed = []

    def kill_one():
        while len(list((out / "marks").glob("n*.json"))) < 2:
            time.sleep(0.02)
        killed.append(cluster.workers[0].pid)
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    address = cluster.scheduler_address
    assert main([str(tmp_path), "--out", str(out), "--dask", address, *ONLY]) == 0
    killer.join()
    assert killed
    assert totals_in(out) == [TOTAL] * COUNT


@needs_sandbox
def test_a_marker_that_is_killed_goes_on_where_it_was(cluster, tmp_path):
    for number in range(COUNT):
        hand_in(tmp_path, SLOW, f"n{number}")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "grading", str(tmp_path), "--out", str(out), *ONLY]
    command += ["--dask", cluster.scheduler_address]
    run = subprocess.Popen(command, cwd=bubblewrap.ROOT, stderr=subprocess.DEVNULL)
    while run.poll() is None and len(totals_in(out)) < 3:
        time.sleep(0.02)
    run.kill()
    run.wait()
    kept = {path: path.read_bytes() for path in (out / "marks").glob("n*.json")}
    assert len(kept) >= 3
    done = subprocess.run(command, cwd=bubblewrap.ROOT, capture_output=True, text=True)
    assert f"{len(kept)} of {COUNT} are marked already." in done.stdout
    assert {path: path.read_bytes() for path in kept} == kept
    assert totals_in(out) == [TOTAL] * COUNT
