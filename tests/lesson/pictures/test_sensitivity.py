"""The numbers kept for the long comparison are what its code computes."""

import numpy as np
import pytest

from lesson.pictures import PICTURES, sensitivity
from lesson.pictures.rules import RULES


@pytest.mark.thorough
def test_the_kept_costs_are_those_of_the_trainings():
    costs = sensitivity.kept()
    r, seeds = sensitivity.RATES.index(0.01), [0, 7, 19]
    measured = sensitivity.measure([0.01], seeds)
    for rule in RULES:
        np.testing.assert_allclose(costs[rule][r, seeds], measured[rule][0], rtol=1e-3)


def test_what_is_kept_is_what_was_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(sensitivity, "FILE", tmp_path / "costs.csv")
    shape = (len(sensitivity.RATES), len(sensitivity.SEEDS))
    costs = {rule: np.random.default_rng(k).random(shape) for k, rule in enumerate(RULES)}
    sensitivity.keep(costs)
    for rule, table in sensitivity.kept().items():
        np.testing.assert_allclose(table, costs[rule], rtol=1e-3)


def test_a_file_that_is_not_whole_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "costs.csv"
    file.write_text(
        "\n".join(sensitivity.FILE.read_text(encoding="utf-8").splitlines()[:-1]), encoding="utf-8"
    )
    monkeypatch.setattr(sensitivity, "FILE", file)
    with pytest.raises(ValueError, match="must hold 19 rates and 20 seeds for each"):
        sensitivity.kept()


def test_the_alt_text_and_the_lesson_say_what_was_measured():
    widths = {}
    for name, table in sensitivity.kept().items():
        good = np.median(table, axis=1) <= sensitivity.GOOD
        low, high = sensitivity.good_range(sensitivity.RATES, good)
        widths[name] = f"{np.log10(high / low):.1f}"
    alt = PICTURES["sensitivity"].alt
    said = alt.partition("decades of rates are good: ")[2]
    labels = {"gd": "gradient descent", "momentum": "momentum", "rmsprop": "RMSProp"}
    for name, width in widths.items():
        assert f"{width} for {labels.get(name, 'Adam')}" in said
    assert widths["rmsprop"] == widths["adam"]  # "RMSProp level with Adam"
