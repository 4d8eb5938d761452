"""More right answers to is_correct_adam, by another author."""

import copy

import numpy as np


class _OwnAdam:
    """The learner's own right Adam of exercise 11, which the tests below compare with."""

    def __call__(
        self, parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        p_new, v_new, s_new, v_hat, s_hat = {}, {}, {}, {}, {}
        for k in parameters:
            d = "d" + k
            v_new[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s_new[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_hat[d] = v_new[d] / (1 - beta1**t)
            s_hat[d] = s_new[d] / (1 - beta2**t)
            p_new[k] = parameters[k] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
        return p_new, v_new, s_new, v_hat, s_hat


class _OwnStart:
    """The learner's own right initialize_adam of exercise 10."""

    def __call__(self, parameters):
        v = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}
        return v, copy.deepcopy(v)


update_parameters_with_adam = _OwnAdam()
initialize_adam = _OwnStart()


def many_random_cases(adam):
    """Twenty random cases with random networks, rates and steps, exceptions counted as wrong."""
    rng = np.random.default_rng(123)
    for _ in range(20):
        dims = rng.integers(1, 5, size=rng.integers(3, 6))
        shapes = {}
        for l in range(1, len(dims)):
            shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l], dims[l - 1]), (dims[l], 1)
        p = {k: rng.normal(size=z) for k, z in shapes.items()}
        g = {"d" + k: rng.normal(size=z) * 10.0 ** rng.uniform(-1, 1, size=z) for k, z in shapes.items()}
        v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
        s = {"d" + k: rng.uniform(0.2, 3, size=z) for k, z in shapes.items()}
        rates = dict(
            learning_rate=rng.uniform(0.01, 0.5), beta1=rng.uniform(0.3, 0.6),
            beta2=rng.uniform(0.7, 0.99), epsilon=rng.uniform(0.05, 0.5),
        )
        t = int(rng.choice([1, 2, 3, 5, 7, 11, 200]))
        wanted = update_parameters_with_adam(*copy.deepcopy((p, g, v, s)), t, **rates)
        try:
            got = adam(*copy.deepcopy((p, g, v, s)), t, **rates)
            same = len(got) == 5 and all(
                a.keys() == b.keys()
                and all(np.shape(a[k]) == b[k].shape and np.allclose(a[k], b[k]) for k in b)
                for a, b in zip(got, wanted)
            )
        except Exception:
            same = False
        if not same:
            return False
    return True


def follows_a_whole_walk(adam):
    """Lets both walk through t = 3 to 12, then 150, with their own results from warm memories, comparing at each step."""
    rng = np.random.default_rng(9)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    mine = [
        {k: rng.normal(size=z) for k, z in shapes.items()},
        {"d" + k: rng.normal(size=z) for k, z in shapes.items()},
        {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()},
    ]
    theirs = copy.deepcopy(mine)
    for t in (*range(3, 13), 150):
        grads = {"d" + k: rng.normal(size=z) * 3 for k, z in shapes.items()}
        rest = dict(learning_rate=0.05 * t, beta1=0.99 - 1 / (t + 1), beta2=0.7 + 0.298 * t / (t + 2), epsilon=0.1)
        try:
            a = adam(theirs[0], copy.deepcopy(grads), theirs[1], theirs[2], t, **rest)
        except Exception:
            return False
        b = update_parameters_with_adam(mine[0], copy.deepcopy(grads), mine[1], mine[2], t, **rest)
        if not isinstance(a, (tuple, list)) or len(a) != 5:
            return False
        for x, y in zip(a, b):
            if set(x) != set(y):
                return False
            for k in y:
                if np.shape(x[k]) != np.shape(y[k]) or np.abs(x[k] - y[k]).max() > 1e-8:
                    return False
        theirs, mine = list(copy.deepcopy(a[:3])), list(copy.deepcopy(b[:3]))
    return True


def formulas_written_out(adam):
    """Works the wanted numbers out itself, entry by entry with Python numbers, without the own Adam."""
    rng = np.random.default_rng(4)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    for t, lr, b1, b2, eps in ((1, 0.1, 0.6, 0.9, 0.1), (7, 0.02, 0.8, 0.95, 0.3), (30, 0.5, 0.95, 0.7, 1e-3), (400, 0.1, 0.99, 0.999, 0.1)):
        p = {k: rng.normal(size=z) for k, z in shapes.items()}
        g, v = ({"d" + k: 2 * rng.normal(size=z) for k, z in shapes.items()} for _ in range(2))
        s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
        try:
            P, V, S, VC, SC = adam(
                *copy.deepcopy((p, g, v, s)), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps
            )
            for k, shape in shapes.items():
                d = "d" + k
                if not P[k].shape == V[d].shape == S[d].shape == VC[d].shape == SC[d].shape == shape:
                    return False
                for i in np.ndindex(*shape):
                    vi = b1 * v[d][i] + (1 - b1) * g[d][i]
                    si = b2 * s[d][i] + (1 - b2) * g[d][i] ** 2
                    vh, sh = vi / (1 - b1**t), si / (1 - b2**t)
                    wanted = (p[k][i] - lr * vh / (sh**0.5 + eps), vi, si, vh, sh)
                    got = (P[k][i], V[d][i], S[d][i], VC[d][i], SC[d][i])
                    if not np.allclose(got, wanted):
                        return False
            if any(len(table) != len(shapes) for table in (P, V, S, VC, SC)):
                return False
        except Exception:
            return False
    return True
