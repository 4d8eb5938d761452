"""The data sets are what their descriptions say, and what is held out is not trained on."""

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.datasets import load_digits
from sklearn.neighbors import KNeighborsClassifier

from opt_experiments import DATA_SETS, data_set
from opt_utils import load_dataset


@pytest.mark.parametrize("kind", DATA_SETS)
def test_examples_are_columns_with_labels_0_and_1_in_equal_shares(kind):
    (X, Y), (X_held_out, Y_held_out) = data_set(kind, m=200, held_out=500)
    for examples, labels, m in ((X, Y, 200), (X_held_out, Y_held_out, 500)):
        assert examples.shape == (64 if kind == "digits" else 2, m)
        assert labels.shape == (1, m)
        assert set(np.unique(labels)) == {0, 1}
        assert labels.mean() == pytest.approx(0.5, abs=0.05 if kind == "digits" else 0)


@pytest.mark.parametrize("kind", DATA_SETS)
def test_no_example_is_held_out_and_trained_on(kind):
    (X, _), (X_held_out, _) = data_set(kind)
    assert not {tuple(x) for x in X.T} & {tuple(x) for x in X_held_out.T}


@pytest.mark.parametrize("kind", DATA_SETS)
def test_a_seed_draws_the_same_examples_and_another_seed_others(kind):
    first, again, other = (data_set(kind, seed=seed)[0][0] for seed in (5, 5, 6))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_the_default_moons_are_the_lessons():
    (X, Y), _ = data_set("moons")
    for ours, given in zip((X, Y), load_dataset(is_plot=False), strict=True):
        np.testing.assert_array_equal(ours, given)


@pytest.mark.parametrize(
    ("kind", "least"), [("moons", 0.95), ("circles", 0.93), ("spiral", 0.95), ("digits", 0.95)]
)
def test_neighbours_tell_the_class_so_the_task_can_be_learned(kind, least):
    (X, Y), (X_held_out, Y_held_out) = data_set(kind, m=700)
    neighbours = KNeighborsClassifier(5).fit(X.T, Y[0])
    assert neighbours.score(X_held_out.T, Y_held_out[0]) > least


@pytest.mark.parametrize("kind", ["moons", "circles", "spiral"])
def test_no_straight_line_parts_these(kind):
    (X, Y), _ = data_set(kind, m=700)
    rows = np.column_stack([X.T, np.ones(700)])
    line = np.linalg.lstsq(rows, 2 * Y[0] - 1, rcond=None)[0]
    assert np.mean((rows @ line > 0) == Y[0]) < 0.9


def test_the_blobs_overlap_as_much_as_is_said():
    (X, Y), _ = data_set("blobs", m=100_000)
    best = np.mean((X[0] > 0) == Y[0])
    assert best == pytest.approx(norm.cdf(1.4), abs=0.004)
    assert round(norm.cdf(1.4), 3) == 0.919


def test_the_digits_are_scikit_learns_and_none_comes_twice():
    (X, Y), (X_held_out, Y_held_out) = data_set("digits", m=1000)
    pixels, digits = load_digits(return_X_y=True)
    ours = np.column_stack([np.hstack([X, X_held_out]).T * 16, np.hstack([Y, Y_held_out])[0]])
    theirs = np.column_stack([pixels, digits % 2])
    assert X_held_out.shape[1] == 797
    assert sorted(map(tuple, ours)) == sorted(map(tuple, theirs))
