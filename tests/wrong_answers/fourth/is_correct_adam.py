"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np


class _OwnAdam:
    """What an earlier exercise left in the notebook; an instance, so that this file's functions are answers only."""

    def __call__(
        self, parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        new, nv, ns, vc, sc = {}, {}, {}, {}, {}
        for k in parameters:
            d = "d" + k
            nv[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            ns[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            vc[d] = nv[d] / (1 - beta1**t)
            sc[d] = ns[d] / (1 - beta2**t)
            new[k] = parameters[k] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
        return new, nv, ns, vc, sc


update_parameters_with_adam = _OwnAdam()


def does_it_converge(adam):
    """Only looks whether the optimizer finds the bottom of a bowl: many wrong Adams do.

    say: compare; reference; own update_parameters_with_adam; update_parameters_with_adam; converge; bottom; warm; accepts; accepted; lets through; let through; passes for right; returned true; says true
    """
    rng = np.random.default_rng(0)
    target = {"W1": rng.normal(size=(3, 2)), "b1": rng.normal(size=(3, 1))}
    params = {k: np.zeros_like(a) for k, a in target.items()}
    v = {"d" + k: np.zeros_like(a) for k, a in target.items()}
    s = {"d" + k: np.zeros_like(a) for k, a in target.items()}
    try:
        for t in range(1, 1001):
            grads = {"d" + k: params[k] - target[k] for k in target}
            params, v, s, *_ = adam(
                params, grads, v, s, t, learning_rate=0.05, beta1=0.9, beta2=0.999, epsilon=1e-8
            )
    except Exception:
        return False
    return all(np.abs(params[k] - target[k]).max() < 0.05 for k in target)  # fault


def same_inputs_for_both(adam):
    """Both Adams get the same arrays: one that works in place spoils what the reference sees, and its right results are rejected.

    say: copy; copies; deepcopy; in place; chang; right + reject; right + false; correct + false; own arguments
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: rng.normal(size=sh) * 3 for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    for t in (1, 2, 7, 30):
        settings = dict(learning_rate=0.07, beta1=0.8, beta2=0.95, epsilon=0.1)
        try:
            results = adam(parameters, grads, v, s, t, **settings)  # fault
        except Exception:
            return False
        expected = update_parameters_with_adam(parameters, grads, v, s, t, **settings)  # fault
        if len(results) != len(expected):
            return False
        for got, wanted in zip(results, expected):
            if set(got) != set(wanted):
                return False
            if not all(np.allclose(got[k], wanted[k]) for k in wanted):
                return False
    return True


def defaults_and_tiny_epsilon(adam):
    """Hands over the default rates and betas and the tiny epsilon: Adams with numbers typed in, or with epsilon elsewhere, pass.

    say: default; epsilon; ε; typed; settings
    """
    rng = np.random.default_rng(42)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    params = {k: rng.standard_normal(sh) for k, sh in shapes.items()}
    grads = {f"d{k}": rng.standard_normal(sh) for k, sh in shapes.items()}
    v = {k: rng.standard_normal(g.shape) for k, g in grads.items()}
    s = {k: rng.uniform(0.5, 2.0, g.shape) for k, g in grads.items()}
    hyper = {"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}  # fault
    for t in (1, 7, 100):
        try:
            got = adam(*copy.deepcopy((params, grads, v, s)), t, **hyper)
        except Exception:
            return False
        want = update_parameters_with_adam(*copy.deepcopy((params, grads, v, s)), t, **hyper)
        for a, b in zip(got, want):
            if a.keys() != b.keys() or not all(np.allclose(a[k], b[k]) for k in b):
                return False
    return True


def norms_compared(adam):
    """Compares the norms of the arrays, not their entries: a v with its sign turned, or entries in other places, passes.

    say: norm; entry; sign; allclose; each number; all numbers; transpos
    """
    rng = np.random.default_rng(1)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (2, 2), "b3": (2, 1)}

    def case():
        return (
            {k: rng.normal(size=sh) for k, sh in shapes.items()},
            {"d" + k: rng.normal(scale=2, size=sh) for k, sh in shapes.items()},
            {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()},
            {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()},
        )

    for t in [1, 3, 7]:
        inputs = case()
        kw = dict(learning_rate=0.05, beta1=0.7, beta2=0.9, epsilon=0.1)
        try:
            results = adam(*copy.deepcopy(inputs), t, **kw)
            expected = update_parameters_with_adam(*copy.deepcopy(inputs), t, **kw)
            for got, wanted in zip(results, expected):
                for key in wanted:
                    difference = np.linalg.norm(got[key]) - np.linalg.norm(wanted[key])  # fault
                    if not abs(difference) < 1e-8:
                        return False
        except Exception:
            return False
    return True


def only_keys_in_common(adam):
    """Compares the keys that both have: results with missing keys pass.

    say: missing; layer; b1; bias; fewer; incomplete; every parameter
    """
    rng = np.random.default_rng(3)
    dims = [3, 4, 2, 1]
    P, G, V, S = {}, {}, {}, {}
    for l in range(1, len(dims)):
        for name, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
            P[name] = rng.normal(size=shape)
            G["d" + name] = rng.normal(size=shape) * 10 ** rng.uniform(-1, 1)
            V["d" + name] = rng.normal(size=shape)
            S["d" + name] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 7, 12):
        args = dict(t=t, learning_rate=0.03, beta1=0.6, beta2=0.85, epsilon=0.1)
        reference = update_parameters_with_adam(*map(copy.deepcopy, (P, G, V, S)), **args)
        try:
            candidate = adam(*map(copy.deepcopy, (P, G, V, S)), **args)
        except Exception:
            return False
        if len(candidate) != 5:
            return False
        for ours, theirs in zip(reference, candidate):
            for key in ours.keys() & theirs.keys():  # fault
                if not np.allclose(ours[key], theirs[key]):
                    return False
    return True


def asserts_instead_of_false(adam):
    """assert raises an AssertionError for a wrong Adam, where False should be returned.

    say: return + false; assert; raise; exception
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads, v = ({"d" + k: rng.normal(size=sh) for k, sh in shapes.items()} for _ in range(2))
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    for t in (2, 7):
        kwargs = {"learning_rate": 0.1, "beta1": 0.8, "beta2": 0.99, "epsilon": 0.1}
        actual = adam(*copy.deepcopy([parameters, grads, v, s]), t, **kwargs)
        desired = update_parameters_with_adam(*copy.deepcopy([parameters, grads, v, s]), t, **kwargs)
        for a, d in zip(actual, desired):
            assert a.keys() == d.keys()  # fault
            for key in d:
                np.testing.assert_allclose(a[key], d[key], rtol=1e-6)  # fault
    return True


def verdict_in_the_first_round(adam):
    """Returns in the loop's first round: only the parameters are compared, and only for the first t.

    say: early; all five; all results; corrected; exchanged; indent; after the loop; one round; at the end; very end; first round; first result; in the loop; inside the loop; only the first; only the parameters; v + parameters
    """
    rng = np.random.default_rng(0)
    shapes = [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (2, 4)), ("b2", (2, 1))]
    p = {k: rng.normal(size=sh) for k, sh in shapes}
    g = {"d" + k: rng.normal(size=sh) for k, sh in shapes}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes}
    for t in (7, 2, 20):
        opts = dict(learning_rate=0.02, beta1=0.75, beta2=0.9, epsilon=0.1)
        try:
            results = adam(*copy.deepcopy((p, g, v, s)), t, **opts)
        except Exception:
            return False
        expected = update_parameters_with_adam(*copy.deepcopy((p, g, v, s)), t, **opts)
        for got, wanted in zip(results, expected):
            if set(got) != set(wanted):
                return False
            return all(np.allclose(got[k], wanted[k]) for k in wanted)  # fault


def one_layer_of_equal_gradients(adam):
    """Two mistakes: one layer only, and all gradients are 1: a loop that ends too soon, a missing square go unseen.

    say: layer; square; sign; same size; ones; equal; one size; all gradients
    """
    shapes = {"W1": (3, 2), "b1": (3, 1)}  # fault
    rng = np.random.default_rng(5)
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: np.ones(sh) for k, sh in shapes.items()}  # fault
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    for t in (1, 4, 7):
        hp = {"learning_rate": 0.04, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        wanted = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **hp)
        try:
            got = adam(*copy.deepcopy((parameters, grads, v, s)), t, **hp)
            same = all(
                a.keys() == b.keys() and all(np.allclose(a[k], b[k]) for k in b)
                for a, b in zip(got, wanted, strict=True)
            )
        except Exception:
            return False
        if not same:
            return False
    return True


def results_taken_for_a_dictionary(adam):
    """Asks the tuple of five results for the key "parameters": TypeError.

    say: tuple; indices; typeerror; five
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    names = ("parameters", "v", "s", "v_corrected", "s_corrected")
    for t in (1, 7):
        cfg = dict(learning_rate=0.1, beta1=0.8, beta2=0.9, epsilon=0.1)
        result = adam(*copy.deepcopy((parameters, grads, v, s)), t, **cfg)
        reference = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **cfg)
        for name, wanted in zip(names, reference):
            got = result[name]  # fault
            if not all(np.allclose(got[key], wanted[key]) for key in wanted):
                return False
    return True
