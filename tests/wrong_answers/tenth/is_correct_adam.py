"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np

try:  # the lesson's reference is the student's own exercise 11
    update_parameters_with_adam
except NameError:

    def update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        P, V, S, VC, SC = {}, {}, {}, {}, {}
        for k in parameters:
            d = "d" + k
            V[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            S[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            VC[d] = V[d] / (1 - beta1**t)
            SC[d] = S[d] / (1 - beta2**t)
            P[k] = parameters[k] - learning_rate * VC[d] / (np.sqrt(SC[d]) + epsilon)
        return P, V, S, VC, SC


def one_cold_first_step(adam):
    """v and s are zeros and t is only 1: code that forgets the past or the power is accepted.

    say: zero; warm; t = 1; t=1; other t; cold; first step; forget; old v; power; another t; more than one t; several t
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=shape) for k, shape in shapes.items()}
    grads = {"d" + k: rng.normal(size=shape) for k, shape in shapes.items()}
    v = {"d" + k: np.zeros(shape) for k, shape in shapes.items()}  # fault
    s = {"d" + k: np.zeros(shape) for k, shape in shapes.items()}  # fault
    kw = dict(learning_rate=0.05, beta1=0.7, beta2=0.9, epsilon=0.1)
    expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), 1, **kw)
    results = adam(*copy.deepcopy((parameters, grads, v, s)), 1, **kw)  # fault
    for got, wanted in zip(results, expected):
        for key in wanted:
            if key not in got or not np.allclose(got[key], wanted[key]):
                return False
    return True


def looks_at_parameters_only(adam):
    """Only the parameters are compared: wrong v, s or corrected averages go unseen.

    say: all five; v and s; five results; other results; only the parameters; v_corrected; s_corrected; five dictionaries; other four; v, s; averages; corrected
    """
    rng = np.random.default_rng(1)
    for t in (2, 7):
        parameters, grads, v, s = {}, {}, {}, {}
        for l, (n, n_prev) in enumerate([(4, 3), (3, 4), (1, 3)], start=1):
            for name, shape in ((f"W{l}", (n, n_prev)), (f"b{l}", (n, 1))):
                parameters[name] = rng.normal(size=shape)
                grads["d" + name] = 3 * rng.normal(size=shape)
                v["d" + name] = rng.normal(size=shape)
                s["d" + name] = rng.uniform(0.5, 2, size=shape)
        args = (parameters, grads, v, s)
        expected = update_parameters_with_adam(*copy.deepcopy(args), t, 0.02, 0.8, 0.95, 0.1)
        got = adam(*copy.deepcopy(args), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for name in expected[0]:
            if name not in got[0] or not np.allclose(got[0][name], expected[0][name]):  # fault
                return False
    return True


def hands_over_its_originals(adam):
    """No copies: an Adam that works in place changes what the reference gets, and a right one is rejected.

    say: copy; copies; deepcopy; in place; right adam; rejects; accept
    """
    rng = np.random.default_rng(2)
    shapes = dict(W1=(3, 2), b1=(3, 1), W2=(2, 3), b2=(2, 1), W3=(1, 2), b3=(1, 1))
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {f"d{k}": rng.normal(size=sh) for k, sh in shapes.items()}
    v = {f"d{k}": rng.normal(size=sh) for k, sh in shapes.items()}
    s = {f"d{k}": rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    hyper = {"learning_rate": 0.03, "beta1": 0.6, "beta2": 0.85, "epsilon": 0.1}
    for t in (1, 3, 7):
        student = adam(parameters, grads, v, s, t, **hyper)  # fault
        teacher = update_parameters_with_adam(parameters, grads, v, s, t, **hyper)  # fault
        for a, b in zip(student, teacher):
            if set(a) != set(b) or not all(np.allclose(a[k], b[k]) for k in b):
                return False
    return True


def compares_dictionaries_with_equals(adam):
    """== on dictionaries of arrays: NumPy refuses to say whether two arrays are "equal", ValueError.

    say: ==; !=; ambiguous; truth value; allclose; any(; all(
    """
    rng = np.random.default_rng(0)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1)),
                  "W2": rng.normal(size=(2, 4)), "b2": rng.normal(size=(2, 1))}
    grads = {"d" + key: rng.normal(size=value.shape) for key, value in parameters.items()}
    v = {key: rng.normal(size=value.shape) for key, value in grads.items()}
    s = {key: rng.uniform(0.5, 2, size=value.shape) for key, value in grads.items()}
    for t in [2, 7]:
        expected = update_parameters_with_adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s),
            t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s),
            t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            if got != wanted:  # fault
                return False
    return True


def true_after_first_dictionary(adam):
    """return True stands inside the loop over the results: the other four, and the other t, are not looked at.

    say: return true; very end; all five; v and s; indent; other t; v, s; five results; averages; five dictionaries; other four; first dictionary; too early; v_corrected; corrected
    """
    def make(shape_of, draw):
        return {key: draw(shape) for key, shape in shape_of.items()}

    rng = np.random.default_rng(42)
    p_shapes = {"W1": (5, 2), "b1": (5, 1), "W2": (2, 5), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    g_shapes = {"d" + key: shape for key, shape in p_shapes.items()}
    normal = lambda shape: rng.normal(size=shape)
    inputs = (make(p_shapes, normal), make(g_shapes, normal), make(g_shapes, normal),
              make(g_shapes, lambda shape: rng.uniform(0.5, 2, size=shape)))
    for t in (7, 3):
        expected = update_parameters_with_adam(*copy.deepcopy(inputs), t, 0.1, 0.7, 0.9, 0.1)
        results = adam(*copy.deepcopy(inputs), t, learning_rate=0.1, beta1=0.7, beta2=0.9, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got:
                    return False
                if not np.allclose(got[key], wanted[key]):
                    return False
            return True  # fault


def zips_the_values(adam):
    """zip over values() stops at the shorter one: missing keys go unseen, and another order of keys is rejected.

    say: key; missing; zip; values(); shorter; last layer; layer + missing; order
    """
    g = np.random.default_rng(7)
    names = ["W1", "b1", "W2", "b2", "W3", "b3"]
    dims = [(4, 3), (4, 1), (4, 4), (4, 1), (2, 4), (2, 1)]
    theta = {n: g.standard_normal(d) for n, d in zip(names, dims)}
    dtheta = {"d" + n: g.standard_normal(d) for n, d in zip(names, dims)}
    m = {"d" + n: g.standard_normal(d) for n, d in zip(names, dims)}
    u = {"d" + n: g.uniform(0.5, 2.0, d) for n, d in zip(names, dims)}
    for t in (2, 9):
        cfg = dict(learning_rate=0.04, beta1=0.75, beta2=0.92, epsilon=0.1)
        ours = update_parameters_with_adam(*copy.deepcopy([theta, dtheta, m, u]), t, **cfg)
        theirs = adam(*copy.deepcopy([theta, dtheta, m, u]), t, **cfg)
        for a, b in zip(ours, theirs):
            for x, y in zip(a.values(), b.values()):  # fault
                if x.shape != y.shape or not np.allclose(x, y):
                    return False
    return True


def demands_the_last_digit(adam):
    """Results must be equal to the last digit: a right Adam that adds in another order is rejected.

    say: tolerance; allclose; last digit; exact; array_equal; rounding; right adam; rejects; another order; accept
    """
    rng = np.random.default_rng(3)
    sizes = [3, 5, 4, 1]
    parameters, grads, v, s = {}, {}, {}, {}
    for l in range(1, len(sizes)):
        for key, shape in [(f"W{l}", (sizes[l], sizes[l - 1])), (f"b{l}", (sizes[l], 1))]:
            parameters[key] = rng.normal(size=shape)
            grads[f"d{key}"] = rng.normal(scale=2.0, size=shape)
            v[f"d{key}"] = rng.normal(size=shape)
            s[f"d{key}"] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 2, 7, 20):
        kwargs = dict(learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        want = update_parameters_with_adam(*map(copy.deepcopy, (parameters, grads, v, s)), t, **kwargs)
        have = adam(*map(copy.deepcopy, (parameters, grads, v, s)), t, **kwargs)
        if len(have) != 5:
            return False
        for h, w in zip(have, want):
            if h.keys() != w.keys():
                return False
            for k in w:
                if not np.array_equal(h[k], w[k]):  # fault
                    return False
    return True
