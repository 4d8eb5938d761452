"""What a learner's test of Adams is told: its own fault, or what its calls lacked."""

import contextlib
import copy

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES

RULE = EXERCISES["update_parameters_with_adam"].rule
SHAPES = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}


def reference(*args):
    return RULE.answer(args)


def drawn(rng, shapes, prefix="d"):
    return {prefix + key: rng.normal(size=shape) for key, shape in shapes.items()}


def equal(got, want, **tolerance):
    return all(
        set(g) == set(w) and all(np.allclose(g[k], w[k], **tolerance) for k in w)
        for g, w in zip(got, want, strict=True)
    )


def comparing(
    times=(1, 2, 7),
    settings=(0.05, 0.8, 0.95, 0.1),
    shapes=SHAPES,
    change=None,
    same=equal,
    hand_over=copy.deepcopy,
):
    """Return a test of Adams; what is left as it is, is right."""

    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        parameters, grads, v = (drawn(rng, shapes, p) for p in ("", "d", "d"))
        s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
        if change:
            change(grads, v, s)
        for t in times:
            args = (parameters, grads, v, s, t)
            want = reference(*copy.deepcopy(args), *settings)
            if not same(adam(*hand_over(args), *settings), want):
                return False
        return True

    return is_correct_adam


def each(place, function):
    def change(*dictionaries):
        for key, array in dictionaries[place].items():
            dictionaries[place][key] = function(array)

    return change


def cold(*dictionaries):
    each(1, np.zeros_like)(*dictionaries)
    each(2, np.zeros_like)(*dictionaries)


def first_results(count):
    return lambda got, want: equal(got[:count], want[:count])


def keys_it_has(got, want):
    return all(np.allclose(g[k], w[k]) for g, w in zip(got, want, strict=True) for k in g)


def one_key(got, want):
    return bool(np.allclose(got[0]["W1"], want[0]["W1"]))


def exactly(got, want):
    return all((g[k] == w[k]).all() for g, w in zip(got, want, strict=True) for k in w)


def asserting(got, want):
    for g, w in zip(got, want, strict=True):
        for k in w:
            np.testing.assert_allclose(g[k], w[k])
    return True


FAULTS = [
    (comparing(settings=(0.05, 0.9, 0.9, 0.1)), "In all your calls β₁ = β₂: take two"),
    (comparing(settings=(0.05, 0.9, 0.95, 0.1)), "In all your calls β₁ or β₂ is its default"),
    (comparing(settings=(0.05, 0.8, 0.999, 0.1)), "In all your calls β₁ or β₂ is its default"),
    (comparing(settings=(0.01, 0.8, 0.95, 0.1)), "In all your calls α = 0.01, its default"),
    (comparing(settings=(0.05, 0.8, 0.95, 1e-8)), "In all your calls ε is too small"),
    (comparing(times=(7,)), "In all your calls t has one value alone: a number typed for it"),
    (comparing(times=(1,)), "In all your calls t is 1 or 2, where powers"),
    (comparing(times=(2,)), "In all your calls t is 1 or 2, where powers"),
    (comparing(times=(3000, 4000)), "In all your calls βᵗ is all but 0"),
    (comparing(change=cold), "In all your calls v or s holds nothing but zeros"),
    (comparing(change=each(0, np.ones_like)), "In all your calls the gradients are 1 in size"),
    (comparing(change=each(0, np.abs)), "In all your calls the gradients have one sign"),
    (comparing(change=each(2, np.negative)), "In all your calls s holds negative numbers"),
    (
        comparing(shapes={k: SHAPES[k] for k in ("W1", "b1")}),
        "calls the network has one layer",
    ),
    (comparing(same=first_results(1)), "Nothing compares v closely enough: go through all five"),
    (
        comparing(same=first_results(3)),
        "Nothing compares s_corrected closely enough: go through all five",
    ),
    (comparing(same=keys_it_has), 'It returns no v_corrected["db3"]'),
    (comparing(same=one_key), "Nothing compares v closely enough: go through all five"),
    (comparing(same=lambda g, w: equal(g, w, atol=0.1)), "In your calls its parameters"),
    (comparing(same=exactly), "Do not ask for the same bits, as == and np.array_equal do"),
    (comparing(same=lambda got, want: not equal(got, want)), "Are the answers exchanged?"),
    (
        comparing(same=asserting),
        "stops with AssertionError: where it asserts, it has to return False instead.",
    ),
    (comparing(hand_over=lambda args: args), "Hand a copy to each call (copy.deepcopy)"),
    (lambda adam: True, "It never calls the Adam that it is given."),
]


@pytest.mark.parametrize(("test", "said"), FAULTS)
@pytest.mark.filterwarnings("ignore:invalid value")
def test_a_test_of_adams_is_told_what_it_lacks(test, said):
    finding = check(EXERCISES["is_correct_adam"], test).finding
    assert said in " ".join(finding.lines)
    assert len(finding.lines) <= 7


def test_a_test_that_uses_again_what_it_has_handed_over_is_told_to_copy():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        parameters, grads, v = (drawn(rng, SHAPES, p) for p in ("", "d", "d"))
        s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
        for t in (1, 2, 7):
            given = copy.deepcopy((parameters, v, s))
            want = reference(parameters, grads, v, s, t, 0.05, 0.8, 0.95, 0.1)
            got = adam(given[0], grads, given[1], given[2], t, 0.05, 0.8, 0.95, 0.1)
            if not equal(got, want):
                return False
        return True

    lines = check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines
    assert lines[0] == "It rejects an Adam that writes over all the arrays it is given, as it may."
    assert "Hand a copy to each call" in " ".join(lines)


def test_a_test_that_looks_everywhere_passes():
    assert check(EXERCISES["is_correct_adam"], comparing()).outcome == "passed"


def _first_key_alone():
    def same(got, want):
        for g, w in zip(got, want, strict=True):
            for key in w:
                return bool(np.allclose(g[key], w[key]))

    return comparing(times=(7,), same=same)


@pytest.mark.parametrize(
    ("test", "said", "unsaid"),
    [
        (_first_key_alone(), "Say False, too, where a key is missing", "one layer"),
        (comparing(times=(7,), settings=(0.05, 0.8, 0.95, 1e-8)), "too small", "key is missing"),
        (comparing(times=(1, 2), settings=(0.05, 0.9, 0.999, 0.1)), "β₁ or β₂", "t is the same"),
    ],
)
def test_what_a_test_lacks_besides_is_said_at_once_and_nothing_that_it_has(test, said, unsaid):
    lines = " ".join(check(EXERCISES["is_correct_adam"], test).finding.lines)
    assert said in lines
    assert unsaid not in lines


def test_what_hides_mistakes_is_said_beside_a_crash_too():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        parameters, grads, v = (drawn(rng, SHAPES, p) for p in ("", "d", "d"))
        s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
        args, settings = (parameters, grads, v, s, 7), (0.05, 0.8, 0.95, 0.1)
        got, want = adam(*copy.deepcopy(args), *settings), reference(*args, *settings)
        return all(g == w for g, w in zip(got, want, strict=True))

    lines = " ".join(check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines)
    assert "Your calls hide other mistakes, too: t has one value alone." in lines
    assert "Say False, too, where a key is missing" in lines


def test_what_is_not_compared_is_said_beside_what_the_calls_hide():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        for t in (2, 7):
            parameters, grads, v = (drawn(rng, SHAPES, p) for p in ("", "d", "d"))
            s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
            args, settings = (parameters, grads, v, s, t), (0.05, 0.8, 0.8, 0.1)
            got, want = adam(*copy.deepcopy(args), *settings)[0], reference(*args, *settings)[0]
            if not all(k in got and np.allclose(got[k], want[k]) for k in want):
                return False
        return True

    lines = " ".join(check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines)
    assert "In all your calls β₁ = β₂" in lines
    assert "Nor are v, s and s_corrected compared closely enough" in lines


def test_the_call_is_shown_by_which_a_test_draws_negative_squares():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)

        def some(prefix):
            return {prefix + key: rng.normal(size=shape) for key, shape in SHAPES.items()}

        args = some(""), some("d"), some("d"), some("d"), 7
        settings = (0.05, 0.8, 0.95, 0.1)
        got, want = adam(*copy.deepcopy(args), *settings), reference(*args, *settings)
        return all(np.allclose(g[k], w[k]) for g, w in zip(got, want, strict=True) for k in w)

    lines = check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines
    assert any('args = some(""), some("d")' in line for line in lines)


def test_a_test_that_hands_over_no_settings_is_told_what_it_does():
    def is_correct_adam(adam):
        w = {"W1": np.ones((2, 2)), "b1": np.ones((2, 1))}
        g = {"d" + key: array for key, array in w.items()}
        with contextlib.suppress(Exception):
            adam(copy.deepcopy(w), copy.deepcopy(g), dict(g), dict(g), 1, float, 0.9, 0.99, 0.1)
        return False

    finding = check(EXERCISES["is_correct_adam"], is_correct_adam).finding
    assert finding.lines[0] == "It says False to every right Adam."


def test_a_test_that_compares_what_is_used_up_is_told_so():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        parameters, grads, v = (drawn(rng, SHAPES, p) for p in ("", "d", "d"))
        s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
        args, settings = (parameters, grads, v, s, 7), (0.05, 0.8, 0.95, 0.1)
        pairs = zip(adam(*copy.deepcopy(args), *settings), reference(*args, *settings), strict=True)
        keys = all(g.keys() == w.keys() for g, w in pairs)
        return keys and all(np.allclose(g[k], w[k]) for g, w in pairs for k in w)

    lines = " ".join(check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines)
    assert "`pairs` can be gone through only once" in lines


def test_a_test_that_asks_for_the_same_bits_is_told_so():
    def is_correct_adam(adam):
        rng = np.random.default_rng(0)
        p, g, v = (drawn(rng, SHAPES, prefix) for prefix in ("", "d", "d"))
        s = {key: rng.uniform(0.5, 2, array.shape) for key, array in v.items()}
        got = adam(*copy.deepcopy((p, g, v, s)), 7, 0.05, 0.8, 0.95, 0.1)
        for d in v:
            new = g[d] * 0.2 + v[d] * 0.8
            if not np.array_equal(got[1][d], new):
                return False
        return True

    lines = " ".join(check(EXERCISES["is_correct_adam"], is_correct_adam).finding.lines)
    assert "np.array_equal" in lines
