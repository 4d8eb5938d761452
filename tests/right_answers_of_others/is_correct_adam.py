"""Right answers to is_correct_adam in unusual forms, written without sight of the checks."""

import copy

import numpy as np


def _adam_of_the_notebook(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, v_new, s_new, v_corrected, s_corrected = {}, {}, {}, {}, {}
    for key, w in parameters.items():
        g = grads["d" + key]
        v_new["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        s_new["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
        v_corrected["d" + key] = v_new["d" + key] / (1 - beta1**t)
        s_corrected["d" + key] = s_new["d" + key] / (1 - beta2**t)
        step = v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
        new[key] = w - learning_rate * step
    return new, v_new, s_new, v_corrected, s_corrected


update_parameters_with_adam = _adam_of_the_notebook


def many_random_trials(adam):
    """Thirty random trials, each with its own network, step and settings."""
    rng = np.random.default_rng(123)
    for _ in range(30):
        dims = rng.integers(2, 5, size=rng.integers(3, 6))
        state = ({}, {}, {}, {})
        for l in range(1, len(dims)):
            for key, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                state[0][key] = rng.normal(size=shape)
                state[1]["d" + key] = rng.normal(size=shape)
                state[2]["d" + key] = rng.normal(size=shape)
                state[3]["d" + key] = rng.uniform(0.1, 2, size=shape)
        t = int(rng.integers(1, 40))
        rate, b1, b2, eps = rng.uniform(0.05, 0.5), rng.uniform(0.3, 0.85), rng.uniform(0.5, 0.98), rng.uniform(0.05, 0.5)
        results = adam(*copy.deepcopy(state), t, learning_rate=rate, beta1=b1, beta2=b2, epsilon=eps)
        expected = update_parameters_with_adam(*copy.deepcopy(state), t, learning_rate=rate, beta1=b1, beta2=b2, epsilon=eps)
        for got, wanted in zip(results, expected):
            if set(got) != set(wanted):
                return False
            if not all(np.shape(got[key]) == wanted[key].shape and np.allclose(got[key], wanted[key], rtol=1e-7, atol=1e-10) for key in wanted):
                return False
    return True


def formula_written_out_again(adam):
    """No call of the reference: the rule is written out once more for each array."""
    rng = np.random.default_rng(1)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (3, 2), "b3": (3, 1)}
    w = {k: rng.normal(size=z) for k, z in shapes.items()}
    g = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    for t, lr, b1, b2, eps in ((1, 0.3, 0.6, 0.9, 0.1), (2, 0.05, 0.7, 0.8, 0.2), (7, 0.02, 0.8, 0.95, 0.1), (33, 0.2, 0.5, 0.97, 0.3)):
        out = adam(copy.deepcopy(w), copy.deepcopy(g), copy.deepcopy(v), copy.deepcopy(s), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps)
        for k in shapes:
            d = "d" + k
            v1 = b1 * v[d] + (1 - b1) * g[d]
            s1 = b2 * s[d] + (1 - b2) * g[d] ** 2
            vh, sh = v1 / (1 - b1**t), s1 / (1 - b2**t)
            for result, key, wanted in zip(out, (k, d, d, d, d), (w[k] - lr * vh / (np.sqrt(sh) + eps), v1, s1, vh, sh)):
                if key not in result or np.shape(result[key]) != wanted.shape or not np.allclose(result[key], wanted):
                    return False
    return True


def on_the_lessons_test_case(adam):
    """The lesson's own shapes with a third layer, a list of verdicts, and all() at the end."""
    rng = np.random.RandomState(0)
    shapes = {"W1": (2, 3), "b1": (2, 1), "W2": (3, 3), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    parameters = {k: rng.randn(*z) for k, z in shapes.items()}
    grads = {"d" + k: 2 * rng.randn(*z) for k, z in shapes.items()}
    v = {"d" + k: 0.5 * rng.randn(*z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.1, 1.0, z) for k, z in shapes.items()}
    verdicts = []
    for t in (7, 3, 1, 19):
        for learning_rate, beta1, beta2 in ((0.02, 0.8, 0.95), (0.5, 0.4, 0.7)):
            kw = dict(learning_rate=learning_rate, beta1=beta1, beta2=beta2, epsilon=0.1)
            theirs = adam(*copy.deepcopy([parameters, grads, v, s]), t, **kw)
            mine = update_parameters_with_adam(*copy.deepcopy([parameters, grads, v, s]), t, **kw)
            for i in range(5):
                for key in mine[i]:
                    verdicts.append(key in theirs[i] and theirs[i][key].shape == mine[i][key].shape and bool(np.allclose(theirs[i][key], mine[i][key])))
    return all(verdicts)


def a_walk_of_several_steps(adam):
    """Both go several steps, each with its own results, from warm memories; every step is compared."""
    rng = np.random.default_rng(2)
    shapes = {"W1": (4, 2), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    start = (
        {k: rng.normal(size=z) for k, z in shapes.items()},
        {"d" + k: rng.normal(size=z) for k, z in shapes.items()},
        {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()},
    )
    kw = {"learning_rate": 0.06, "beta1": 0.75, "beta2": 0.92, "epsilon": 0.1}
    mine, theirs = copy.deepcopy(start), copy.deepcopy(start)
    for t in range(3, 12):
        grads = {"d" + k: rng.normal(size=z) * 10.0 ** rng.uniform(-1, 1) for k, z in shapes.items()}
        p, v, s = mine
        wanted = update_parameters_with_adam(p, copy.deepcopy(grads), v, s, t, **kw)
        p, v, s = theirs
        got = adam(p, copy.deepcopy(grads), v, s, t, **kw)
        for a, b in zip(got, wanted):
            if a.keys() != b.keys() or not all(a[k].shape == b[k].shape and np.allclose(a[k], b[k]) for k in b):
                return False
        mine, theirs = copy.deepcopy(wanted[:3]), copy.deepcopy(got[:3])
    return True


def largest_difference(adam):
    """One number is kept, the largest difference of all, and compared at the end; a crash of the tested Adam counts as wrong."""
    rng = np.random.default_rng(3)
    worst = 0.0
    for t in (2, 1, 7, 15):
        parameters, grads, v, s = {}, {}, {}, {}
        for l in (1, 2, 3, 4):
            for k, shape in ((f"W{l}", (3, 2 if l == 1 else 3)), (f"b{l}", (3, 1))):
                parameters[k], grads["d" + k] = rng.normal(size=shape), rng.normal(size=shape)
                v["d" + k], s["d" + k] = rng.normal(size=shape), rng.uniform(0.5, 2, size=shape)
        args = copy.deepcopy((parameters, grads, v, s, t))
        wanted = update_parameters_with_adam(*args, learning_rate=0.1, beta1=0.7, beta2=0.9, epsilon=0.2)
        args = copy.deepcopy((parameters, grads, v, s, t))
        try:
            got = adam(*args, learning_rate=0.1, beta1=0.7, beta2=0.9, epsilon=0.2)
            for i, dictionary in enumerate(wanted):
                for key, array in dictionary.items():
                    worst = max(worst, float(np.abs(got[i][key] - array).max()) if got[i][key].shape == array.shape else np.inf)
        except Exception:
            return False
    return bool(worst < 1e-8)


def flattened_into_one_vector(adam):
    """All five results are joined into one long vector, in the order of the reference's keys, and compared once."""

    def vector(results, order):
        return np.concatenate([np.ravel(results[i][key]) for i, key in order])

    rng = np.random.default_rng(4)
    shapes = {"W1": (3, 5), "b1": (3, 1), "W2": (4, 3), "b2": (4, 1), "W3": (2, 4), "b3": (2, 1)}
    inputs = [{p + k: draw(z) for k, z in shapes.items()} for p, draw in (
        ("", rng.standard_normal), ("d", rng.standard_normal), ("d", rng.standard_normal), ("d", lambda z: rng.uniform(0.5, 2, z)))]
    for t in (1, 2, 7, 21):
        kw = {"learning_rate": 0.25, "beta1": 0.65, "beta2": 0.85, "epsilon": 0.1}
        wanted = update_parameters_with_adam(*copy.deepcopy(inputs), t, **kw)
        got = adam(*copy.deepcopy(inputs), t, **kw)
        order = [(i, key) for i in range(5) for key in wanted[i]]
        if any(key not in got[i] or np.shape(got[i][key]) != wanted[i][key].shape for i, key in order):
            return False
        if not np.allclose(vector(got, order), vector(wanted, order), rtol=1e-8, atol=1e-11):
            return False
    return True


def copies_by_hand(adam):
    """A function makes the same inputs anew from the seed for every call, so that no copies are needed."""

    def fresh():
        rng = np.random.default_rng(99)
        parameters, grads, v, s = {}, {}, {}, {}
        for l, (n, m) in enumerate(((4, 3), (3, 4), (2, 3)), start=1):
            for key, shape in ((f"W{l}", (n, m)), (f"b{l}", (n, 1))):
                parameters[key] = rng.normal(size=shape)
                grads["d" + key] = rng.normal(scale=2, size=shape)
                v["d" + key] = rng.normal(size=shape)
                s["d" + key] = rng.uniform(0.5, 2, size=shape)
        return parameters, grads, v, s

    for t in (1, 5, 7, 28):
        wanted = update_parameters_with_adam(*fresh(), t, learning_rate=0.03, beta1=0.8, beta2=0.9, epsilon=0.15)
        got = adam(*fresh(), t, learning_rate=0.03, beta1=0.8, beta2=0.9, epsilon=0.15)
        for mine, theirs in zip(wanted, got):
            for key in mine:
                if theirs.get(key) is None or np.shape(theirs[key]) != mine[key].shape:
                    return False
                if np.max(np.abs(theirs[key] - mine[key])) > 1e-9:
                    return False
    return True


def with_assertions_caught(adam):
    """numpy's testing functions raise, and the exception is turned into False."""
    rng = np.random.default_rng(5)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
    try:
        for t in (1, 2, 7, 30):
            for epsilon in (0.1, 0.4):
                kw = dict(learning_rate=0.07, beta1=0.6, beta2=0.93, epsilon=epsilon)
                expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **kw)
                results = adam(*copy.deepcopy((parameters, grads, v, s)), t, **kw)
                for got, wanted in zip(results, expected):
                    assert sorted(got) == sorted(wanted)
                    for key in wanted:
                        np.testing.assert_allclose(got[key], wanted[key], rtol=1e-7, atol=1e-10)
    except (AssertionError, KeyError, IndexError, TypeError, ValueError):
        return False
    return True
