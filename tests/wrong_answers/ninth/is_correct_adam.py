"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np


class _Adam:
    def __call__(
        self, parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        new, v_new, s_new, v_hat, s_hat = {}, {}, {}, {}, {}
        for key in parameters:
            d = "d" + key
            v_new[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s_new[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_hat[d] = v_new[d] / (1 - beta1**t)
            s_hat[d] = s_new[d] / (1 - beta2**t)
            new[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
        return new, v_new, s_new, v_hat, s_hat


update_parameters_with_adam = _Adam()  # the reader's own exercise 11, as in the notebook


def dict_copies_are_shallow(adam):
    """dict() copies only the dictionary: a right Adam that works in place changes the arrays, the reference then starts from changed ones, and it is refused.

    say: deepcopy; in place; copy; copies; changes + array; change the arrays; shallow; share; own + arrays; right + refus; right + reject
    """
    rng = np.random.default_rng(1)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    p = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    g = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    hyper = dict(learning_rate=0.03, beta1=0.7, beta2=0.95, epsilon=0.1)
    for t in (7, 2):
        got = adam(dict(p), dict(g), dict(v), dict(s), t, **hyper)  # fault
        want = update_parameters_with_adam(dict(p), dict(g), dict(v), dict(s), t, **hyper)  # fault
        for mine, theirs in zip(want, got):
            if mine.keys() != theirs.keys():
                return False
            if not all(np.allclose(mine[k], theirs[k]) for k in mine):
                return False
    return True


def bit_for_bit(adam):
    """The results are compared for exact equality: a right Adam that adds in another order differs in the last digit and is refused.

    say: tolerance; allclose; exact; array_equal; last digit; other order; another order; ==; digit; rounding
    """

    def make(seed, draw):
        rng = np.random.default_rng(seed)
        return {
            f"d{kind}{l}": draw(rng, (l + 1, l + 2 if kind == "W" else 1))
            for l in (1, 2, 3)
            for kind in "Wb"
        }

    normal = lambda rng, shape: rng.normal(size=shape)
    uniform = lambda rng, shape: rng.uniform(0.2, 2, size=shape)
    params = {k[1:]: a for k, a in make(0, normal).items()}
    state = [params, make(1, normal), make(2, normal), make(3, uniform)]

    for t, lr in ((7, 0.1), (3, 0.05)):
        settings = {"learning_rate": lr, "beta1": 0.6, "beta2": 0.9, "epsilon": 0.1}
        expected = update_parameters_with_adam(*copy.deepcopy(state), t, **settings)
        results = adam(*copy.deepcopy(state), t, **settings)
        for got, wanted in zip(results, expected):
            for key, value in wanted.items():
                if key not in got or not np.array_equal(got[key], value):  # fault
                    return False
    return True


def bowl_must_be_descended(adam):
    """It only looks whether a bowl is descended in the end, which many wrong Adams do as well: no result is compared with a reference.

    say: compare; reference; every key; all five; wrong + accept; wrong + pass; lets through; let through; descend; converge; too lenient; accepted
    """
    parameters = {"W1": np.array([[5.0, -3.0]]), "b1": np.array([[2.0]])}
    v = {"dW1": np.zeros((1, 2)), "db1": np.zeros((1, 1))}
    s = copy.deepcopy(v)
    cost = lambda p: float((p["W1"] ** 2).sum() + (p["b1"] ** 2).sum())
    before = cost(parameters)
    for t in range(1, 201):
        grads = {"d" + k: 2 * a for k, a in parameters.items()}
        parameters, v, s, v_hat, s_hat = adam(
            parameters, grads, v, s, t, learning_rate=0.05, beta1=0.9, beta2=0.999, epsilon=1e-8
        )
    return cost(parameters) < 0.5 * before  # fault


def default_settings_typed(adam):
    """It calls with the usual settings: the tiny epsilon hides where it stands, and defaults hide that somebody typed them in.

    say: ε; epsilon; default; 1e-8; 10⁻⁸; typed; usual; settings; 0.999; other values; visible
    """

    def reference(p, g, v, s, t, lr, b1, b2, eps):
        v = {k: b1 * v[k] + (1 - b1) * g[k] for k in g}
        s = {k: b2 * s[k] + (1 - b2) * g[k] ** 2 for k in g}
        vh = {k: v[k] / (1 - b1**t) for k in g}
        sh = {k: s[k] / (1 - b2**t) for k in g}
        p = {k: p[k] - lr * vh["d" + k] / (np.sqrt(sh["d" + k]) + eps) for k in p}
        return p, v, s, vh, sh

    rng = np.random.default_rng(42)
    shapes = [("W1", (3, 4)), ("b1", (3, 1)), ("W2", (2, 3)), ("b2", (2, 1)), ("W3", (1, 2)), ("b3", (1, 1))]
    p = {n: rng.standard_normal(sh) for n, sh in shapes}
    g, v = ({"d" + n: rng.standard_normal(sh) for n, sh in shapes} for _ in range(2))
    s = {"d" + n: rng.random(sh) + 0.5 for n, sh in shapes}
    lr, b1, b2, eps = 0.01, 0.9, 0.999, 1e-8  # fault
    for t in [1, 7, 20]:
        a = reference(*copy.deepcopy((p, g, v, s)), t, lr, b1, b2, eps)
        b = adam(
            *copy.deepcopy((p, g, v, s)), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps  # fault
        )
        for d1, d2 in zip(a, b):
            if set(d1) != set(d2) or any(not np.allclose(d1[k], d2[k]) for k in d1):
                return False
    return True


def any_dictionary_will_do(adam):
    """any accepts an Adam as soon as one of its five dictionaries is right.

    say: all(; all five; one of; five; every; wrong + accept; each; lets through; let through; first difference; any(
    """
    np_rng = np.random.RandomState(0)
    names = ["W1", "b1", "W2", "b2", "W3", "b3"]
    dims = [(3, 2), (3, 1), (2, 3), (2, 1), (1, 2), (1, 1)]
    parameters = {n: np_rng.randn(*d) for n, d in zip(names, dims)}
    grads = {"d" + n: np_rng.randn(*d) for n, d in zip(names, dims)}
    v = {"d" + n: np_rng.randn(*d) for n, d in zip(names, dims)}
    s = {"d" + n: np_rng.rand(*d) + 0.1 for n, d in zip(names, dims)}

    def same(d1, d2):
        return d1.keys() == d2.keys() and all(np.allclose(d1[k], d2[k]) for k in d1)

    verdicts = []
    for t in (2, 7):
        args = (parameters, grads, v, s)
        kw = dict(learning_rate=0.2, beta1=0.8, beta2=0.95, epsilon=0.1)
        left = adam(*map(copy.deepcopy, args), t, **kw)
        right = update_parameters_with_adam(*map(copy.deepcopy, args), t, **kw)
        verdicts.append(any(same(a, b) for a, b in zip(left, right)))  # fault
    return all(verdicts)


def verdict_after_first_round(adam):
    """return stands inside the loop over t, so only t = 1 is ever tried: it hides the power.

    say: return; loop; next step's; other t; power; after the loop; first t; only one; more than one t; inside; t = 7; several t; too early; at the very end; stuck
    """
    rng = np.random.default_rng(7)
    shapes = {"W1": (5, 3), "b1": (5, 1), "W2": (2, 5), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    fresh = lambda: (
        {k: rng.normal(size=d) for k, d in shapes.items()},
        {"d" + k: rng.normal(size=d) for k, d in shapes.items()},
        {"d" + k: rng.normal(size=d) for k, d in shapes.items()},
        {"d" + k: rng.uniform(0.5, 2, size=d) for k, d in shapes.items()},
    )
    for t in (1, 2, 7, 50):
        inputs = fresh()
        hp = {"learning_rate": 0.1, "beta1": 0.8, "beta2": 0.9, "epsilon": 0.1}
        want = update_parameters_with_adam(*copy.deepcopy(inputs), t, **hp)
        have = adam(*copy.deepcopy(inputs), t, **hp)
        ok = all(
            key in h and np.allclose(h[key], w[key]) for h, w in zip(have, want) for key in w
        )
        return ok  # fault


def assertion_instead_of_false(adam):
    """A wrong Adam makes assert_allclose raise AssertionError: False is never returned.

    say: assert; false; raise; return false; exception
    """
    rng = np.random.default_rng(3)
    layer_dims = [3, 4, 2, 1]
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = rng.normal(size=(layer_dims[l], layer_dims[l - 1]))
        parameters[f"b{l}"] = rng.normal(size=(layer_dims[l], 1))
    grads = {f"d{k}": rng.normal(size=p.shape) for k, p in parameters.items()}
    v = {k: rng.normal(size=g.shape) for k, g in grads.items()}
    s = {k: rng.uniform(0.1, 1, size=g.shape) for k, g in grads.items()}

    for t in (7, 3):
        config = dict(learning_rate=0.05, beta1=0.75, beta2=0.96, epsilon=0.1)
        expected = update_parameters_with_adam(*copy.deepcopy([parameters, grads, v, s]), t, **config)
        actual = adam(*copy.deepcopy([parameters, grads, v, s]), t, **config)
        for name, exp, act in zip(["parameters", "v", "s", "v_hat", "s_hat"], expected, actual):
            assert exp.keys() == act.keys(), f"{name}: keys differ"  # fault
            for k in exp:
                np.testing.assert_allclose(act[k], exp[k], rtol=1e-6, err_msg=f"{name}[{k}]")  # fault
    return True


def pairs_values_by_position(adam):
    """One layer only, which hides a loop that ends too soon; and values are paired by their place in the dictionaries, so keys are never looked at.

    say: layer; key; position; place; one layer; loop; missing; ends too soon; name; three layers; more layers
    """
    rng = np.random.default_rng(11)
    W, b = (3, 2), (3, 1)
    parameters = {"W1": rng.normal(size=W), "b1": rng.normal(size=b)}  # fault
    grads = {"dW1": rng.normal(size=W), "db1": rng.normal(size=b)}
    v = {"dW1": rng.normal(size=W), "db1": rng.normal(size=b)}
    s = {"dW1": rng.uniform(0.5, 2, W), "db1": rng.uniform(0.5, 2, b)}
    for t in (1, 7):
        opts = dict(learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        mine = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **opts)
        yours = adam(*copy.deepcopy((parameters, grads, v, s)), t, **opts)
        for a, b_ in zip(mine, yours):
            for x, y in zip(a.values(), b_.values()):  # fault
                if np.shape(x) != np.shape(y) or not np.allclose(x, y):
                    return False
    return True
