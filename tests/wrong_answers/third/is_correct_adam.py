"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np


class _OwnAdam:
    """The writer's own right answer to exercise 11."""

    def __call__(
        self, parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        new_p, new_v, new_s, v_corrected, s_corrected = {}, {}, {}, {}, {}
        for key in parameters:
            d = "d" + key
            new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = new_v[d] / (1 - beta1**t)
            new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            s_corrected[d] = new_s[d] / (1 - beta2**t)
            new_p[key] = parameters[key] - learning_rate * v_corrected[d] / (
                np.sqrt(s_corrected[d]) + epsilon
            )
        return new_p, new_v, new_s, v_corrected, s_corrected


class _OwnZeros:
    """The writer's own right answer to exercise 10."""

    def __call__(self, parameters):
        v = {"d" + key: np.zeros(a.shape) for key, a in parameters.items()}
        s = {"d" + key: np.zeros(a.shape) for key, a in parameters.items()}
        return v, s


update_parameters_with_adam = _OwnAdam()
initialize_adam = _OwnZeros()


def starts_from_zero_memories(adam):
    """v and s are zeros, so an Adam that forgets the old averages passes.

    say: zero; warm; old v; forget; forgets; without memory; no memory; initialize_adam
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=shape) for k, shape in shapes.items()}
    grads = {"d" + k: rng.normal(size=shape) for k, shape in shapes.items()}
    v, s = initialize_adam(parameters)  # fault
    for t in (1, 2, 7):
        args = (parameters, grads, v, s, t)
        options = dict(learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        expected = update_parameters_with_adam(*copy.deepcopy(args), **options)
        results = adam(*copy.deepcopy(args), **options)
        for got, wanted in zip(results, expected):
            if got.keys() != wanted.keys():
                return False
            for key in wanted:
                if not np.allclose(got[key], wanted[key]):
                    return False
    return True


def weights_are_all_that_matters(adam):
    """Only the parameters are compared: wrong v, s or corrected averages pass.

    say: all five; five; only the parameters; v and s; other results; returned v; wrong v; results[0]; memories; averages
    """
    rng = np.random.default_rng(3)
    names = ["W1", "b1", "W2", "b2"]
    sizes = [(3, 5), (3, 1), (2, 3), (2, 1)]
    p = {n: rng.normal(size=z) for n, z in zip(names, sizes)}
    g = {"d" + n: 3 * rng.normal(size=z) for n, z in zip(names, sizes)}
    v = {"d" + n: rng.normal(size=z) for n, z in zip(names, sizes)}
    s = {"d" + n: rng.uniform(0.5, 2, size=z) for n, z in zip(names, sizes)}
    for t in [2, 7, 11]:
        kw = {"learning_rate": 0.3, "beta1": 0.7, "beta2": 0.9, "epsilon": 0.1}
        mine, *_ = update_parameters_with_adam(*copy.deepcopy([p, g, v, s]), t, **kw)
        theirs, *_ = adam(*copy.deepcopy([p, g, v, s]), t, **kw)  # fault
        if set(mine) != set(theirs):
            return False
        for n in names:  # fault
            if not np.allclose(mine[n], theirs[n]):
                return False
    return True


def verdict_overwritten_each_time(adam):
    """The verdict is assigned anew in each round, so only the last comparison counts.

    say: overwrit; last comparison; first difference; return false; each round; only the last; every comparison; last key; anew
    """
    rng = np.random.default_rng(1)
    shapes = [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (3, 4)), ("b2", (3, 1))]
    state = (
        {k: rng.normal(size=n) for k, n in shapes},
        {"d" + k: rng.normal(size=n) for k, n in shapes},
        {"d" + k: rng.normal(size=n) for k, n in shapes},
        {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes},
    )
    correct = True
    for t in (3, 7):
        settings = {"learning_rate": 0.1, "beta1": 0.6, "beta2": 0.9, "epsilon": 0.1}
        wanted = update_parameters_with_adam(*copy.deepcopy(state), t, **settings)
        given = adam(*copy.deepcopy(state), t, **settings)
        for w, g in zip(wanted, given):
            for k in w:
                correct = k in g and bool(np.allclose(w[k], g[k]))  # fault
    return correct


def both_get_the_same_arrays(adam):
    """Both Adams get the very same arrays: one that works in place spoils them for the other.

    say: copy; copies; deepcopy; in place; changes; same arrays; right adam; rejected; rejects; its own
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=z) for k, z in shapes.items()}
    grads = {f"d{k}": rng.normal(size=z) for k, z in shapes.items()}
    v = {f"d{k}": rng.normal(size=z) for k, z in shapes.items()}
    s = {f"d{k}": rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    for t in range(1, 8):
        results = adam(parameters, grads, v, s, t, learning_rate=0.1, beta1=0.8, beta2=0.9, epsilon=0.1)  # fault
        expected = update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.1, beta1=0.8, beta2=0.9, epsilon=0.1)  # fault
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def settings_left_at_defaults(adam):
    """No settings are handed over, so an Adam with the defaults typed in passes, and ε never shows.

    say: default; learning_rate=; beta1; epsilon; settings; typed; keyword; ε
    """
    rng = np.random.default_rng(42)

    def random_dict(prefix, draw):
        dims = [3, 4, 2, 1]
        out = {}
        for l in range(1, len(dims)):
            out[f"{prefix}W{l}"] = draw((dims[l], dims[l - 1]))
            out[f"{prefix}b{l}"] = draw((dims[l], 1))
        return out

    params = random_dict("", lambda z: rng.normal(size=z))
    grads = random_dict("d", lambda z: rng.normal(size=z))
    v = random_dict("d", lambda z: rng.normal(size=z))
    s = random_dict("d", lambda z: rng.uniform(0.5, 2, size=z))
    for t in (1, 5, 20):
        reference = update_parameters_with_adam(*map(copy.deepcopy, (params, grads, v, s)), t)  # fault
        candidate = adam(*map(copy.deepcopy, (params, grads, v, s)), t)  # fault
        for ref, cand in zip(reference, candidate):
            for key in ref:
                if key not in cand or not np.allclose(ref[key], cand[key], rtol=1e-9, atol=1e-12):
                    return False
    return True


def equal_to_the_last_bit(adam):
    """Arrays are compared with ==, so a right Adam that adds in another order is refused.

    say: toleran; allclose; last digit; round; ==; right adam; rejected; rejects; exact; array_equal; refuse
    """
    rng = np.random.default_rng(5)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1)}
    theta = {k: rng.normal(size=z) for k, z in shapes.items()}
    g, v = ({"d" + k: rng.normal(size=z) for k, z in shapes.items()} for _ in range(2))
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    for t in (2, 7):
        kwargs = dict(learning_rate=0.05, beta1=0.85, beta2=0.97, epsilon=0.1)
        a = update_parameters_with_adam(*copy.deepcopy((theta, g, v, s)), t, **kwargs)
        b = adam(*copy.deepcopy((theta, g, v, s)), t, **kwargs)
        for x, y in zip(a, b):
            if sorted(x) != sorted(y):
                return False
            if not all(np.array_equal(x[k], y[k]) for k in x):  # fault
                return False
    return True


def one_layer_is_enough(adam):
    """The parameters have one layer only, so a loop that ends too soon is not noticed.

    say: layer; w2; too soon; second layer; layers
    """
    rng = np.random.default_rng(0)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1))}  # fault
    grads = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}
    v = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}
    s = {"dW1": rng.uniform(0.5, 2, size=(4, 3)), "db1": rng.uniform(0.5, 2, size=(4, 1))}
    for t, alpha, b1, b2, eps in [(7, 0.1, 0.8, 0.95, 0.1), (3, 0.5, 0.3, 0.6, 1.0)]:
        inputs = copy.deepcopy([parameters, grads, v, s])
        inputs2 = copy.deepcopy([parameters, grads, v, s])
        res = adam(*inputs, t, learning_rate=alpha, beta1=b1, beta2=b2, epsilon=eps)
        exp = update_parameters_with_adam(*inputs2, t, learning_rate=alpha, beta1=b1, beta2=b2, epsilon=eps)
        for got, wanted in zip(res, exp):
            if set(got) != set(wanted):
                return False
            for k in wanted:
                if got[k].shape != wanted[k].shape or not np.allclose(got[k], wanted[k]):
                    return False
    return True


def content_with_the_first_key(adam):
    """return True stands inside the loop: after the first array that agrees nothing more is looked at.

    say: return true; first key; first array; very end; indent; inside the loop; after the loop; end of; first comparison; too early; other keys; all keys
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=z) for k, z in shapes.items()}
    grads = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    hyper = dict(learning_rate=0.1, beta1=0.8, beta2=0.95, epsilon=0.1)
    for t in (7, 2):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **hyper)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, **hyper)
        for got, wanted in zip(results, expected):
            for key in wanted.keys():
                if np.allclose(got[key], wanted[key]):
                    return True  # fault
                else:
                    return False
    return False


def dictionaries_given_to_allclose(adam):
    """np.allclose gets whole dictionaries, not their arrays: a TypeError.

    say: dictionar; an array; its array; arrays; the key; keys; its key
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    make = lambda prefix, f: {prefix + k: f(z) for k, z in shapes.items()}
    case = (
        make("", lambda z: rng.normal(size=z)),
        make("d", lambda z: rng.normal(size=z)),
        make("d", lambda z: rng.normal(size=z)),
        make("d", lambda z: rng.uniform(0.5, 2, size=z)),
        7,
    )
    kw = {"learning_rate": 0.02, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
    expected = update_parameters_with_adam(*copy.deepcopy(case), **kw)
    actual = adam(*copy.deepcopy(case), **kw)
    for e, a in zip(expected, actual):
        if not np.allclose(e, a):  # fault
            return False
    return True


def negative_averages_of_squares(adam):
    """s is drawn normal, so it has negative entries: their root is NaN, and NaN equals nothing.

    say: negative; nan; positive; uniform; square; root; rejected; rejects; right adam
    """
    np.random.seed(1)
    dims = [2, 4, 3, 1]
    p, g, v, s = {}, {}, {}, {}
    for l in range(1, len(dims)):
        for letter, shape in (("W", (dims[l], dims[l - 1])), ("b", (dims[l], 1))):
            p[letter + str(l)] = np.random.randn(*shape)
            g["d" + letter + str(l)] = np.random.randn(*shape)
            v["d" + letter + str(l)] = np.random.randn(*shape)
            s["d" + letter + str(l)] = np.random.randn(*shape)  # fault
    expected = update_parameters_with_adam(p.copy(), g.copy(), v.copy(), s.copy(), 7, 0.01, 0.8, 0.95, 0.1)
    results = adam(
        copy.deepcopy(p), copy.deepcopy(g), copy.deepcopy(v), copy.deepcopy(s), 7,
        learning_rate=0.01, beta1=0.8, beta2=0.95, epsilon=0.1,
    )
    for i in range(5):
        for key in expected[i]:
            if key not in results[i] or not np.allclose(results[i][key], expected[i][key]):
                return False
    return True


def signed_differences_added_up(adam):
    """Differences are added up with their signs: they cancel, and a negative sum counts as small.

    say: abs; the sign; wrong sign; sign of; opposite sign; negative; cancel; allclose; below; one side; the sum; a sum; sum of; add up; too small; each array; entry by entry
    """
    rng = np.random.default_rng(7)
    shapes = {"W1": (2, 2), "b1": (2, 1), "W2": (1, 2), "b2": (1, 1)}
    base = [{k: rng.normal(size=z) for k, z in shapes.items()}]
    base += [{"d" + k: rng.normal(size=z) for k, z in shapes.items()} for _ in range(2)]
    base.append({"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()})
    total_error = 0.0
    for t in (4, 9):
        options = {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.2}
        right = update_parameters_with_adam(*copy.deepcopy(base), t, **options)
        other = adam(*copy.deepcopy(base), t, **options)
        for r, o in zip(right, other):
            if r.keys() != o.keys():
                return False
            for k in r:
                if np.shape(o[k]) != np.shape(r[k]):
                    return False
                total_error += np.sum(o[k] - r[k])  # fault
    return bool(total_error < 1e-6)  # fault


def one_step_wide_tolerance(adam):
    """Two mistakes: t is 1 and nothing else, and differences up to 0.05 are let through.

    say: t = 1; t=1; power; t = 7; another t; other t; toleran; atol; too wide; large difference; single t; more than one t; differen + small
    """
    rng = np.random.default_rng(11)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=z) for k, z in shapes.items()}
    grads = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    t = 1  # fault
    kw = {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
    expected = update_parameters_with_adam(*copy.deepcopy([parameters, grads, v, s]), t, **kw)
    results = adam(*copy.deepcopy([parameters, grads, v, s]), t, **kw)
    for got, wanted in zip(results, expected):
        for key in wanted:
            if key not in got or not np.allclose(got[key], wanted[key], atol=0.05):  # fault
                return False
    return True


def a_missing_key_stops_it(adam):
    """A wrong Adam that leaves out a key ends in a KeyError instead of False.

    say: missing key; the key; keys; its key; keyerror; missing; in got; false
    """
    rng = np.random.default_rng(2)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=z) for k, z in shapes.items()}
    grads = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    for t in (1, 7, 30):
        for eps in (1e-8, 0.1):
            args = parameters, grads, v, s, t
            kw = dict(learning_rate=0.1, beta1=0.8, beta2=0.95, epsilon=eps)
            wanted = update_parameters_with_adam(*copy.deepcopy(args), **kw)
            got = adam(*copy.deepcopy(args), **kw)
            for i in range(len(wanted)):
                for key in wanted[i]:
                    if not np.allclose(got[i][key], wanted[i][key]):  # fault
                        return False
    return True
