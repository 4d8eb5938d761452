"""More right answers to is_correct_adam, by another author."""

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


def several_networks_flattened(adam):
    """Each result is flattened into one vector in the reference's key order, for four t and three networks."""

    def flat(results, keys):
        return np.concatenate([np.ravel(d[k]) for d, ks in zip(results, keys) for k in ks])

    rng = np.random.default_rng(0)
    for t, lr, b1, b2, eps in ((7, 0.1, 0.8, 0.95, 0.1), (1, 0.3, 0.5, 0.7, 0.2), (23, 0.02, 0.9, 0.99, 0.05)):
        for dims in ([2, 3, 1], [3, 4, 2, 2], [2, 2, 3, 2, 1]):
            shapes = {}
            for l in range(1, len(dims)):
                shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l], dims[l - 1]), (dims[l], 1)
            p = {k: rng.normal(size=z) for k, z in shapes.items()}
            g = {"d" + k: 3 * rng.normal(size=z) for k, z in shapes.items()}
            v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
            s = {"d" + k: rng.uniform(0.3, 2, size=z) for k, z in shapes.items()}
            kw = dict(learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps)
            want = update_parameters_with_adam(*copy.deepcopy((p, g, v, s)), t, **kw)
            try:
                got = adam(*copy.deepcopy((p, g, v, s)), t, **kw)
                if [set(d) for d in got] != [set(d) for d in want]:
                    return False
                if any(got[i][k].shape != want[i][k].shape for i in range(5) for k in want[i]):
                    return False
                keys = [list(d) for d in want]
                if not np.allclose(flat(got, keys), flat(want, keys), rtol=1e-7, atol=1e-10):
                    return False
            except Exception:
                return False
    return True


def assertions_caught(adam):
    """NumPy's testing helpers do the comparing; an AssertionError or any other becomes False."""
    rng = np.random.RandomState(5)
    shapes = [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (3, 4)), ("b2", (3, 1)), ("W3", (2, 3)), ("b3", (2, 1))]
    make = lambda draw, pre="d": {pre + n: draw(*z) for n, z in shapes}
    state = make(rng.randn, ""), make(rng.randn), make(rng.randn), make(lambda *z: rng.rand(*z) + 0.2)
    try:
        for t in (1, 3, 7, 40):
            kw = {"learning_rate": 0.07, "beta1": 0.6, "beta2": 0.97, "epsilon": 0.1}
            expected = update_parameters_with_adam(*copy.deepcopy(state), t, **kw)
            actual = adam(*copy.deepcopy(state), t, **kw)
            assert len(actual) == 5
            for exp, act in zip(expected, actual):
                np.testing.assert_equal(sorted(act), sorted(exp))
                for k in exp:
                    assert np.shape(act[k]) == np.shape(exp[k])
                    np.testing.assert_allclose(act[k], exp[k], rtol=1e-6, atol=1e-9)
    except Exception:
        return False
    return True


def formula_written_out_in_the_test(adam):
    """No reference function: what Algorithm 1 asks for is worked out entry by entry inside the test, from two warm steps."""

    class Mismatch(Exception):
        pass

    def expect(got, key, value):
        if key not in got or np.shape(got[key]) != value.shape or not np.allclose(got[key], value):
            raise Mismatch(key)

    rng = np.random.default_rng(8)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    try:
        for t, a, b1, b2, e in [(7, 0.05, 0.7, 0.93, 0.1), (2, 0.2, 0.85, 0.6, 0.3), (1, 0.1, 0.8, 0.9, 0.1)]:
            p = {k: rng.normal(size=z) for k, z in shapes.items()}
            g, v = ({"d" + k: rng.normal(size=z) for k, z in shapes.items()} for _ in range(2))
            s = {"d" + k: rng.uniform(0.2, 1.5, size=z) for k, z in shapes.items()}
            P, V, S, VC, SC = adam(
                *copy.deepcopy((p, g, v, s)), t, learning_rate=a, beta1=b1, beta2=b2, epsilon=e
            )
            if any(d.keys() != p.keys() if d is P else d.keys() != g.keys() for d in (P, V, S, VC, SC)):
                return False
            for k in shapes:
                d = "d" + k
                m, q = b1 * v[d] + (1 - b1) * g[d], b2 * s[d] + (1 - b2) * g[d] ** 2
                mh, qh = m / (1 - b1**t), q / (1 - b2**t)
                for got, key, value in ((V, d, m), (S, d, q), (VC, d, mh), (SC, d, qh)):
                    expect(got, key, value)
                expect(P, k, p[k] - a * mh / (np.sqrt(qh) + e))
    except Exception:
        return False
    return True
