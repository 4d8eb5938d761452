"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np


class _Adam:
    def __call__(self, parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
        new_p, new_v, new_s, vc, sc = {}, {}, {}, {}, {}
        for k, w in parameters.items():
            d = "d" + k
            new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            vc[d] = new_v[d] / (1 - beta1**t)
            sc[d] = new_s[d] / (1 - beta2**t)
            new_p[k] = w - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
        return new_p, new_v, new_s, vc, sc


update_parameters_with_adam = _Adam()  # the notebook's exercise 11


def numpy_testing_not_caught(adam):
    """np.testing.assert_allclose raises an AssertionError at a wrong Adam, and nothing turns it into False.

    say: assert; raise; exception; return false; returned false; false, not; false if; false in place
    """
    rng = np.random.default_rng(0)
    sizes = [(4, 3), (2, 4), (1, 2)]
    parameters, grads, v, s = {}, {}, {}, {}
    for l, (rows, columns) in enumerate(sizes, start=1):
        for name, shape in ((f"W{l}", (rows, columns)), (f"b{l}", (rows, 1))):
            parameters[name] = rng.normal(size=shape)
            grads["d" + name] = 3 * rng.normal(size=shape)
            v["d" + name] = rng.normal(size=shape)
            s["d" + name] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 7):
        settings = dict(learning_rate=0.03, beta1=0.7, beta2=0.95, epsilon=0.1)
        wanted = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        for got, want in zip(results, wanted):
            for key in want:
                np.testing.assert_allclose(got[key], want[key], rtol=1e-6)  # fault
    return True


def copies_only_the_dictionaries(adam):
    """dict() copies the dictionary and not the arrays, so an Adam that works in place spoils the inputs of the other.

    say: copy; deepcopy; in place; share; same array; changes its; change the; changes the
    """

    class Case:
        def __init__(self, seed):
            rng = np.random.default_rng(seed)
            shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
            self.parameters = {k: rng.normal(size=n) for k, n in shapes.items()}
            self.grads = {"d" + k: 2 * rng.normal(size=n) for k, n in shapes.items()}
            self.v = {"d" + k: rng.normal(size=n) for k, n in shapes.items()}
            self.s = {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes.items()}

        def fresh(self):
            return dict(self.parameters), dict(self.grads), dict(self.v), dict(self.s)  # fault

    for t in (3, 7):
        case = Case(t)
        settings = {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.9, "epsilon": 0.1}
        got = adam(*case.fresh(), t, **settings)  # fault
        wanted = update_parameters_with_adam(*case.fresh(), t, **settings)
        for a, b in zip(got, wanted):
            for key in b:
                if key not in a or not np.allclose(a[key], b[key]):
                    return False
    return True


def any_where_all_belongs(adam):
    """One array that agrees is enough: any in place of all.

    say: any(; all(; any in; every array; each array; all arrays; all of them; one array; a single array; one key
    """
    rng = np.random.default_rng(2)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=n) for k, n in shapes.items()}
    grads, v = ({"d" + k: rng.normal(size=n) for k, n in shapes.items()} for _ in range(2))
    s = {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes.items()}
    for t in (2, 7):
        inputs = parameters, grads, v, s
        expected = update_parameters_with_adam(*copy.deepcopy(inputs), t, learning_rate=0.1, beta1=0.6, beta2=0.9, epsilon=0.1)
        results = adam(*copy.deepcopy(inputs), t, learning_rate=0.1, beta1=0.6, beta2=0.9, epsilon=0.1)
        same = any(  # fault
            np.allclose(result[key], wanted[key])
            for result, wanted in zip(results, expected)
            for key in wanted
        )
        if not same:
            return False
    return True


def first_comparison_decides(adam):
    """It returns in the first round of the loop: only W1 is compared.

    say: w1; only; all keys; every key; each key; too early; first key; first array; first round; in the loop; at the end
    """
    rng = np.random.default_rng(3)

    def random_like(names, low=None):
        for name, shape in names:
            yield name, rng.normal(size=shape) if low is None else rng.uniform(low, 2, size=shape)

    names = [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (2, 4)), ("b2", (2, 1)), ("W3", (1, 2)), ("b3", (1, 1))]
    dnames = [("d" + name, shape) for name, shape in names]
    state = dict(random_like(names)), dict(random_like(dnames)), dict(random_like(dnames)), dict(random_like(dnames, 0.5))
    hyper = {"learning_rate": 0.02, "beta1": 0.75, "beta2": 0.96, "epsilon": 0.1}
    for t in [7, 1, 20]:
        mine = update_parameters_with_adam(*copy.deepcopy(state), t, **hyper)
        theirs = adam(*copy.deepcopy(state), t, **hyper)
        for got, wanted in zip(theirs, mine):
            for key in wanted:
                if key in got and np.allclose(got[key], wanted[key]):
                    return True  # fault
                return False  # fault
    return True


def tolerance_of_a_tenth(adam):
    """The tolerance is 0.1, and that is as much as most mistakes make.

    say: tolerance; atol; too large; too coarse; allclose; too wide; small difference; small mistake; atol=0.1
    """
    rng = np.random.default_rng(4)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (3, 2), "b3": (3, 1)}

    def make(prefix, draw):
        return {prefix + k: draw(n) for k, n in shapes.items()}

    arguments = (
        make("", lambda n: rng.normal(size=n)),
        make("d", lambda n: rng.normal(size=n)),
        make("d", lambda n: rng.normal(size=n)),
        make("d", lambda n: rng.uniform(0.5, 2, size=n)),
    )
    is_close = lambda a, b: np.allclose(a, b, atol=0.1)  # fault
    for t in (7, 2):
        reference = update_parameters_with_adam(*copy.deepcopy(arguments), t, learning_rate=0.01, beta1=0.8, beta2=0.95, epsilon=0.1)
        answer = adam(*copy.deepcopy(arguments), t, learning_rate=0.01, beta1=0.8, beta2=0.95, epsilon=0.1)
        for i in range(5):
            for key, value in reference[i].items():
                if key not in answer[i] or not is_close(answer[i][key], value):
                    return False
    return True


def cases_used_up_by_reference(adam):
    """The generator of cases is used up by the reference, so the Adam is never called, and all are right.

    say: generator; used up; always true; exhaust; says true to; never called; never calls; not called; not call; all of them; every wrong; accepts all; accepts every
    """

    def cases():
        for t in (1, 4, 7):
            rng = np.random.default_rng(t)
            shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1)}
            p = {k: rng.normal(size=n) for k, n in shapes.items()}
            g = {"d" + k: rng.normal(size=n) for k, n in shapes.items()}
            v = {"d" + k: rng.normal(size=n) for k, n in shapes.items()}
            s = {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes.items()}
            yield p, g, v, s, t

    settings = dict(learning_rate=0.1, beta1=0.7, beta2=0.9, epsilon=0.1)
    inputs = cases()  # fault
    expected = [update_parameters_with_adam(*copy.deepcopy(case), **settings) for case in inputs]
    results = [adam(*copy.deepcopy(case), **settings) for case in inputs]  # fault
    for wanted, got in zip(expected, results):  # fault
        for a, b in zip(wanted, got):
            if a.keys() != b.keys() or not all(np.allclose(a[k], b[k]) for k in a):
                return False
    return True


def it_converges_so_it_is_right(adam):
    """It only looks whether the Adam gets to the bottom of a bowl; most wrong ones get there too.

    say: reference; compare; converge; bottom; v and s; own update
    """
    parameters = {"W1": np.array([[3.0, -2.0]]), "b1": np.array([[1.0]])}
    v = {"d" + k: np.zeros_like(p) for k, p in parameters.items()}
    s = {"d" + k: np.zeros_like(p) for k, p in parameters.items()}
    cost = lambda p: sum(np.sum(a**2) for a in p.values()) / 2
    start = cost(parameters)
    for t in range(1, 501):
        grads = {"d" + k: p.copy() for k, p in parameters.items()}
        parameters, v, s, *_ = adam(parameters, grads, v, s, t, learning_rate=0.05, beta1=0.9, beta2=0.99, epsilon=1e-8)
    return bool(cost(parameters) < 0.01 * start)  # fault


def defaults_and_first_step(adam):
    """Only t = 1 is tried, which hides the power; and ε is 1e-8, which hides where it stands.

    say: t = 1; t=1; power; another t; other t; step 1; epsilon; ε; larger t; first step
    """
    rng = np.random.default_rng(6)
    P, G, V, S = {}, {}, {}, {}
    layers = [2, 4, 3, 1]
    for l in range(1, len(layers)):
        for k, shape in ((f"W{l}", (layers[l], layers[l - 1])), (f"b{l}", (layers[l], 1))):
            P[k] = rng.normal(size=shape)
            G["d" + k] = rng.normal(size=shape)
            V["d" + k] = rng.normal(size=shape)
            S["d" + k] = rng.uniform(0.5, 2, size=shape)
    t = 1  # fault
    hyper = dict(learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=1e-8)  # fault
    expected = update_parameters_with_adam(copy.deepcopy(P), copy.deepcopy(G), copy.deepcopy(V), copy.deepcopy(S), t, **hyper)
    actual = adam(copy.deepcopy(P), copy.deepcopy(G), copy.deepcopy(V), copy.deepcopy(S), t, **hyper)
    return len(actual) == 5 and all(
        set(a) == set(e) and all(np.allclose(a[k], e[k]) for k in e) for a, e in zip(actual, expected)
    )
