"""More right answers to is_correct_adam, by another author."""

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


def many_random_cases(adam):
    """Thirty random cases, with sizes, t and settings drawn too."""
    rng = np.random.default_rng(11)
    for case in range(30):
        dims = rng.integers(1, 5, size=rng.integers(3, 6))
        state = [{}, {}, {}, {}]
        for l in range(1, len(dims)):
            for key, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                state[0][key] = rng.normal(size=shape)
                state[1]["d" + key] = rng.normal(size=shape) * 10.0 ** rng.integers(-1, 2)
                state[2]["d" + key] = rng.normal(size=shape)
                state[3]["d" + key] = rng.uniform(0.1, 2, size=shape)
        t = 1 + case % 12
        settings = {
            "learning_rate": rng.uniform(0.01, 0.5),
            "beta1": rng.uniform(0.1, 0.6),
            "beta2": rng.uniform(0.65, 0.99),
            "epsilon": rng.uniform(0.05, 0.5),
        }
        wanted = update_parameters_with_adam(*copy.deepcopy(state), t, **settings)
        try:
            got = tuple(adam(*copy.deepcopy(state), t, **settings))
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


def formulas_written_out(adam):
    """No reference: the five results are checked against Algorithm 1, written out for each key."""
    rng = np.random.default_rng(2)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    P = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    G = {"d" + k: rng.normal(size=sh) * 3 for k, sh in shapes.items()}
    V = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    S = {"d" + k: rng.uniform(0.1, 2, size=sh) for k, sh in shapes.items()}
    verdicts = []
    for t, lr, b1, b2, eps in ((7, 0.3, 0.6, 0.9, 0.1), (1, 0.02, 0.3, 0.8, 0.5), (3, 1.0, 0.9, 0.5, 0.2), (40, 0.1, 0.97, 0.99, 0.01)):
        try:
            p, v, s, vc, sc = adam(*copy.deepcopy((P, G, V, S)), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps)
            verdicts.append(set(p) == set(P) and set(v) == set(s) == set(vc) == set(sc) == set(G))
            for k in P:
                d = "d" + k
                want_v = b1 * V[d] + (1 - b1) * G[d]
                want_s = b2 * S[d] + (1 - b2) * G[d] ** 2
                want_vc, want_sc = want_v / (1 - b1**t), want_s / (1 - b2**t)
                want_p = P[k] - lr * want_vc / (np.sqrt(want_sc) + eps)
                pairs = ((p[k], want_p), (v[d], want_v), (s[d], want_s), (vc[d], want_vc), (sc[d], want_sc))
                verdicts.extend(np.shape(a) == b.shape and np.allclose(a, b) for a, b in pairs)
        except Exception:
            return False
    return all(map(bool, verdicts))


def a_short_training(adam):
    """Both run a training of twelve steps from a warm state, each on copies, and are compared after every step."""
    rng = np.random.default_rng(8)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (2, 2), "b3": (2, 1)}
    params = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    settings = dict(learning_rate=0.2, beta1=0.7, beta2=0.9, epsilon=0.1)
    for t in range(1, 13):
        settings["beta2"] = 0.9 if t % 2 else 0.6
        settings["epsilon"] = 0.1 * t
        settings["learning_rate"] = 0.2 / t
        settings["beta1"] = 0.7 if t % 3 else 0.4
        grads = {"d" + k: rng.normal(size=sh) * 4 for k, sh in shapes.items()}
        before = (params, grads, v, s)
        wanted = update_parameters_with_adam(*copy.deepcopy(before), t, **settings)
        try:
            got = adam(*copy.deepcopy(before), t, **settings)
            if len(got) != len(wanted):
                return False
            for ours, theirs in zip(wanted, got):
                if list(sorted(ours)) != list(sorted(theirs)):
                    return False
                for k in ours:
                    if ours[k].shape != np.shape(theirs[k]) or not np.allclose(ours[k], theirs[k]):
                        return False
        except Exception:
            return False
        params, v, s = wanted[:3]
    return True
