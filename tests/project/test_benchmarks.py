"""benchmarks/: each one runs, compares the same work, and is written down; no time is asserted."""

import importlib
import json

import numpy as np
import pytest

from benchmarks import __main__ as bench
from benchmarks import batches, checks, lesson_code, page, picture, step, timing
from checking.check import check
from exercises import EXERCISES
from opt_experiments import large_data_table

# They mark classes.
SLOW = ("grading", "large_class", "class_growth")
THOROUGH = {name: [pytest.mark.thorough] * (name in SLOW) for name in bench.NAMES}


@pytest.mark.parametrize("name", [pytest.param(n, marks=m) for n, m in THOROUGH.items()])
def test_a_benchmark_fills_its_table(name):
    module = importlib.import_module(f"benchmarks.{name}")
    rows = module.measure(quick=True)
    lines = page.section(module, rows).splitlines()
    assert lines[0].startswith("## ")
    assert len(rows) >= 2
    assert lines[-len(rows) :] == page.table(rows).splitlines()[2:]


# --- The same work


@pytest.mark.parametrize("name", step.PEERS)
def test_all_steps_start_from_the_same_weights_and_stay_together(name):
    rivals = step.rivals()
    if rivals[name] is None:
        pytest.skip(f"{name} is not installed")
    costs = [float(rivals[name]()) for _ in range(20)]
    np.testing.assert_allclose(costs, [rivals["ours"]() for _ in range(20)], rtol=1e-12)
    assert costs[-1] < costs[0]


@pytest.mark.parametrize("way", [batches.indexed, batches.contiguous])
def test_all_ways_give_the_same_batches(way):
    rows, labels = np.random.default_rng(0).normal(size=(150, 3)), np.arange(150)[:, None]
    data = (rows, labels) if way is batches.contiguous else (rows.T, labels.T)
    wanted = batches.copied(rows.T, labels.T, seed=1)
    for (X, Y), (wanted_X, wanted_Y) in zip(way(*data, seed=1), wanted, strict=True):
        np.testing.assert_array_equal(X, wanted_X)
        np.testing.assert_array_equal(Y, wanted_Y)


def test_copying_takes_the_memory_of_the_data_and_indexing_does_not():
    runs = batches.passes(50, 2000)
    size = 50 * 2000 * 8
    most = {name: batches.most_memory(run) for name, run in runs.items()}
    assert most["copy the shuffled set"] > size
    assert most["index a batch at a time"] < size / 5
    assert most["examples contiguous"] < size / 5


@pytest.mark.parametrize("name", ["gradient_descent", "random_mini_batches", *checks.QUICK])
def test_the_answers_that_are_timed_are_what_they_are_called(name):
    with np.errstate(all="ignore"):
        for kind, functions in checks.answers(EXERCISES[name], 2).items():
            for function in functions:
                verdict = check(EXERCISES[name], function)
                assert verdict.outcome == ("passed" if kind == "right" else "wrong"), kind


# --- Measuring


def test_every_rival_has_its_turn_in_every_round():
    called = []
    calls = {"a": lambda: called.append("a"), "b": lambda: called.append("b")}
    samples = timing.by_turns(calls, rounds=3, seconds=0)
    assert {name: len(times) for name, times in samples.items()} == {"a": 3, "b": 3}
    assert called[:4] == ["a", "a", "b", "b"]  # to see how long each takes
    assert [sorted(called[i : i + 2]) for i in (4, 6, 8)] == [["a", "b"]] * 3
    assert len(called) == 10


def test_a_ratio_is_taken_round_by_round():
    # A machine that is ten times slower in the last round changes no ratio.
    found = timing.ratio([2.0, 4.0, 60.0], [1.0, 2.0, 30.0])
    assert (found.low, found.median, found.high) == (2, 2, 2)


def test_what_is_not_installed_stands_in_the_table_as_absent():
    rows = timing.compared(["ours", "other"], {"ours": [1.0, 1.0]}, "ours", "a step")
    assert [row["time of a step"] for row in rows][1] == "not installed"
    assert list(picture.bars_of(rows, "what", "time of a step")) == ["ours"]


# --- What is written


def test_the_page_the_picture_and_the_table_of_the_lesson_are_written(tmp_path):
    measured = {m: m.measure(quick=True) for m in bench.modules(["step", "batches"])}
    bench.report(measured, True, tmp_path, tmp_path / "large.json")
    text = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    assert "Other programs were at work" in text
    assert "Other programs" not in page.page(measured, "a picture", False)
    assert "## A training step" in text
    assert "## Mini-batches of large data" in text
    assert f"numpy {np.__version__}" in text
    assert (tmp_path / "benchmarks.png").read_bytes().startswith(b"\x89PNG")
    table = json.loads((tmp_path / "large.json").read_text(encoding="utf-8"))
    assert [row["way"] for row in table["rows"]] == [*batches.WAYS] * 2


def test_the_lesson_shows_the_table_of_the_last_run_of_the_benchmarks():
    stored = json.loads(bench.LARGE_DATA.read_text(encoding="utf-8"))
    written = (bench.ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert page.table(stored["rows"]) in written


def test_the_lesson_shows_the_stored_table_in_columns():
    stored = json.loads(bench.LARGE_DATA.read_text(encoding="utf-8"))
    head, *lines = large_data_table().splitlines()
    for row, line in zip(stored["rows"], lines, strict=False):
        for name, cell in row.items():
            assert line[head.index(name) :].startswith(cell)
    assert lines[-1] == stored["set-up"]


def test_what_the_lesson_says_of_the_table_is_so():
    stored = json.loads(bench.LARGE_DATA.read_text(encoding="utf-8"))["rows"]
    times = [float(row["in times the last"].split()[0]) for row in stored]
    megabytes = [float(row["memory beside the data"].split()[0].replace(",", "")) for row in stored]
    narrow_copied, _, _, wide_copied, wide_indexed, wide_contiguous = times
    assert narrow_copied < 2
    assert wide_copied > 5 * wide_contiguous
    assert wide_contiguous * 2 < wide_indexed < wide_copied
    assert megabytes[3] >= 100_000 * 784 * 8 / 1e6
    assert max(megabytes[4:]) < megabytes[3] / 100


def test_the_solved_lesson_has_a_step_for_each_optimizer():
    assert {"gd", "momentum", "rmsprop", "adam"} <= set(lesson_code.lesson_code()["STEPS"])
