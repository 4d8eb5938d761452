"""testCases: what each case gives, made fresh, sharing nothing, and telling mistakes apart."""

import itertools
import re
import sys

import numpy as np
import pytest

import testCases
from exercises import EXERCISES as checked

LAYERS = {"W1": (2, 3), "b1": (2, 1), "W2": (3, 3), "b2": (3, 1)}
GRADS = {f"d{name}": shape for name, shape in LAYERS.items()}

# Each exercise with inputs: all but the learner's own test of Adams.
EXERCISES = [name for name, exercise in checked.items() if exercise.rule]


def case(exercise):
    return getattr(testCases, f"{exercise}_test_case")()


def arrays_of(value):
    if isinstance(value, np.ndarray):
        return [value]
    if isinstance(value, dict):
        value = tuple(value.values())
    return [a for part in value for a in arrays_of(part)] if isinstance(value, tuple) else []


def said_of(exercise):
    """Return what a case's docstring says that it returns: [(name, shape or "")]."""
    docstring = getattr(testCases, f"{exercise}_test_case").__doc__
    listed = re.match(r"Return ([^.;:]+)", docstring)[1]
    return re.findall(r"(\w+)(?: (\([\d, ]+\)))?(?:, |$)", listed)


def test_every_exercise_with_inputs_has_a_case():
    assert {f"{name}_test_case" for name in EXERCISES} == set(testCases.__all__)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_case_returns_the_first_arguments_of_its_function_as_its_docstring_says(exercise):
    values = case(exercise)
    values = values if isinstance(values, tuple) else (values,)
    names = [name for name, _ in said_of(exercise)]
    assert names == list(checked[exercise].arguments[: len(values)])
    for value, (name, shape) in zip(values, said_of(exercise), strict=True):
        if isinstance(value, dict):
            shapes = {key: array.shape for key, array in value.items()}
            assert shapes == (LAYERS if name == "parameters" else GRADS)
        elif isinstance(value, np.ndarray):
            assert shape in ("", str(value.shape))
        else:
            assert type(value) in (int, float, bool) and not shape


@pytest.mark.parametrize("exercise", EXERCISES)
def test_case_of_a_single_argument_is_the_dictionary_itself(exercise):
    assert isinstance(case(exercise), dict) == (checked[exercise].arguments == ("parameters",))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_case_is_fresh_on_every_call(exercise):
    spoiled = case(exercise)
    before = [array.copy() for array in arrays_of(spoiled)]
    for array in arrays_of(spoiled):
        array += 1
    again = arrays_of(case(exercise))
    assert len(again) == len(before)
    assert all(map(np.array_equal, again, before))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_arrays_of_a_case_share_no_memory(exercise):
    arrays = arrays_of(case(exercise)) + arrays_of(case(exercise))
    assert not any(itertools.starmap(np.shares_memory, itertools.combinations(arrays, 2)))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_case_leaves_the_global_random_state_alone(exercise):
    np.random.seed(11)
    expected = np.random.rand()
    np.random.seed(11)
    case(exercise)
    assert np.random.rand() == expected


@pytest.mark.parametrize("exercise", EXERCISES)
def test_numbers_of_a_case_are_finite_and_of_64_bits(exercise):
    for array in arrays_of(case(exercise)):
        assert np.isfinite(array).all()
        assert array.dtype in (np.float64, np.int64)


def test_random_mini_batches_case_ends_in_a_short_batch_and_has_both_labels():
    X, Y, size = case("random_mini_batches")
    assert X.shape[1] % size == 20
    assert set(np.unique(Y)) == {0, 1}


def test_random_mini_batches_case_holds_the_numbers_of_published_notebooks():
    X, _, size = case("random_mini_batches")
    np.random.seed(0)
    first = X[:, np.random.permutation(X.shape[1])[:size]]
    np.testing.assert_allclose(first[0, :3], [0.90085595, -0.7612069, 0.2344157], atol=1e-7)


def test_gradient_descent_case_holds_the_numbers_of_published_notebooks():
    parameters, grads, learning_rate = case("update_parameters_with_gd")
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    published = [[1.63535156, -0.62320365, -0.53718766], [-1.07799357, 0.85639907, -2.29470142]]
    np.testing.assert_allclose(W1, published, atol=1e-8)


def test_line_has_independent_columns_and_leaves_a_short_batch():
    X, y, _, _, batch_size, _ = case("mini_batch_gradient_descent")
    assert np.linalg.matrix_rank(np.column_stack([X, np.ones(len(y))])) == 3
    assert len(y) % batch_size == 1


@pytest.mark.parametrize(
    "exercise", ["update_parameters_with_rmsprop", "update_parameters_with_adam"]
)
def test_state_s_is_positive(exercise):
    s = case(exercise)[2 if exercise.endswith("rmsprop") else 3]
    assert all((array > 0).all() for array in s.values())


def adam(w, g, v, s, t, learning_rate, beta1, beta2, epsilon, *, inside=False, correct=True):
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    if correct:
        v, s = v / (1 - beta1**t), s / (1 - beta2**t)
    root = np.sqrt(s + epsilon) if inside else np.sqrt(s) + epsilon
    return w - learning_rate * v / root


@pytest.mark.parametrize(
    "slip",
    [
        {"inside": True},
        {"correct": False},
        {"t": 1},
        {"t": 2},
        {"v": 0.0},
        {"s": 0.0},
        {"beta1": 0.9},
        {"beta2": 0.999},
        {"beta1": 0.95, "beta2": 0.8},
        {"epsilon": 1e-8},
        {"learning_rate": 0.01},
    ],
    ids=str,
)
def test_adam_case_tells_a_slip_from_the_rule_in_every_array(slip):
    parameters, grads, v, s, *numbers = case("update_parameters_with_adam")
    names = ["t", "learning_rate", "beta1", "beta2", "epsilon"]
    for name, w in parameters.items():
        given = {"w": w, "g": grads[f"d{name}"], "v": v[f"d{name}"], "s": s[f"d{name}"]}
        given |= dict(zip(names, numbers, strict=True))
        assert np.abs(adam(**given) - adam(**(given | slip))).max() > 1e-4


def test_schedule_case_lies_where_rounding_and_flooring_differ():
    _, epoch, rate, interval = case("schedule_lr_decay")
    assert round(epoch / interval) != epoch // interval
    assert rate != 1


def test_adams_case_unpacks_into_four_names_as_well_as_nine():
    parameters, grads, v, s = case("update_parameters_with_adam")
    p, g, v9, s9, t, learning_rate, beta1, beta2, epsilon = case("update_parameters_with_adam")
    for four, nine in ((parameters, p), (grads, g), (v, v9), (s, s9)):
        assert four.keys() == nine.keys()
        assert all(np.array_equal(four[key], nine[key]) for key in four)
    assert (t, learning_rate, beta1, beta2, epsilon) == (7, 0.02, 0.8, 0.95, 0.1)


UNPACKED = """
def in_a_function():
    first, second, third, fourth = case()
    return [first, second, third, fourth]


def often():
    for _ in range(200):  # until the interpreter has made its instructions special
        first, second, third, fourth = case()
    return [first, second, third, fourth]


def through_a_name():
    kept = case()
    [first, second, third, fourth] = kept
    return [first, second, third, fourth]


def nested():
    (first, second, third, fourth), _ = case(), 0
    return [first, second, third, fourth]


def in_a_loop():
    for first, second, third, fourth in [case()]:
        return [first, second, third, fourth]


def with_many_names_before():
    parts = [case() for _ in range(3)]
    x = {f"{n}": n for n in range(300)}
    a, b, c, d = parts[0]
    return [a, b, c, d]
"""
ALL = {
    "call": "(lambda *all: all)(*case())",
    "list": "list(case())",
    "tuple": "tuple(case())",
    "in a display": "[*case()]",
    "rest": "(lambda first, *rest: [first, *rest])(*case())",
    "comprehension": "[one for one in case()]",
    "index": "[case()[n] for n in range(len(case()))]",
    "zip": "[one for one, _ in zip(case(), range(20))]",
}


@pytest.mark.parametrize("traced", [False, True])
@pytest.mark.parametrize("name", re.findall(r"def (\w+)", UNPACKED))
def test_four_names_get_four_however_they_are_written(name, traced):
    space = {"case": lambda: testCases._FourOrAll(range(9))}
    exec(UNPACKED, space)
    before = sys.gettrace()
    sys.settrace((lambda *given: sys.gettrace()) if traced else before)
    try:
        assert space[name]() == [0, 1, 2, 3]
    finally:
        sys.settrace(before)


@pytest.mark.parametrize("code", ALL.values(), ids=ALL)
def test_all_else_gets_all_nine(code):
    assert list(eval(code, {"case": lambda: testCases._FourOrAll(range(9))})) == list(range(9))


def test_another_number_of_names_is_an_error_as_for_any_tuple():
    with pytest.raises(ValueError, match="too many values to unpack"):
        _, _, _ = testCases._FourOrAll(range(9))
    with pytest.raises(ValueError, match="not enough values"):
        _, _, _, _, _, _, _, _, _, _ = testCases._FourOrAll(range(9))
