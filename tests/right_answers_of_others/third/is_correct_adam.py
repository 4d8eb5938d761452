"""More right answers to is_correct_adam, by another author."""

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


def any_difference_at_all(adam):
    """One generator expression over many random settings; all() stops at the first difference."""
    rng = np.random.default_rng(8)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}

    def case():
        p = {k: rng.normal(size=z) for k, z in shapes.items()}
        g, v = ({f"d{k}": rng.normal(size=z) * 2 for k, z in shapes.items()} for _ in range(2))
        s = {f"d{k}": rng.uniform(0.2, 2, size=z) for k, z in shapes.items()}
        return p, g, v, s

    def agrees(t, alpha, b1, b2, eps):
        args, kw = case(), dict(learning_rate=alpha, beta1=b1, beta2=b2, epsilon=eps)
        wanted = update_parameters_with_adam(*copy.deepcopy(args), t, **kw)
        try:
            given = adam(*copy.deepcopy(args), t, **kw)
        except Exception:
            return False
        return len(given) == 5 and all(
            set(w) == set(g)
            and all(np.shape(g[k]) == w[k].shape and np.allclose(g[k], w[k]) for k in w)
            for w, g in zip(wanted, given)
        )

    settings = [(7, 0.1, 0.8, 0.95, 0.1), (1, 0.3, 0.5, 0.7, 1e-8), (2, 0.02, 0.3, 0.9, 0.5), (30, 1.0, 0.95, 0.6, 0.1)]
    return all(agrees(*setting) for setting in settings)


def all_flattened_into_one_vector(adam):
    """Results are flattened to one long vector, keys sorted, and compared once for each t."""
    rng = np.random.default_rng(4)
    sizes = [3, 5, 2, 1]
    names = {}
    for l in range(1, 4):
        names[f"W{l}"], names[f"b{l}"] = (sizes[l], sizes[l - 1]), (sizes[l], 1)

    def flat(results):
        labels = [[(i, k, np.shape(d[k])) for k in sorted(d)] for i, d in enumerate(results)]
        return labels, np.concatenate([np.ravel(d[k]) for d in results for k in sorted(d)])

    verdict = True
    for t, beta1, beta2 in ((1, 0.7, 0.9), (7, 0.85, 0.97), (12, 0.2, 0.5)):
        p = {k: rng.normal(size=z) for k, z in names.items()}
        g = {"d" + k: rng.normal(size=z) for k, z in names.items()}
        v = {"d" + k: rng.normal(size=z) for k, z in names.items()}
        s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in names.items()}
        rest = {"learning_rate": 0.2, "beta1": beta1, "beta2": beta2, "epsilon": 0.1}
        labels, numbers = flat(update_parameters_with_adam(*copy.deepcopy((p, g, v, s)), t, **rest))
        try:
            other_labels, other_numbers = flat(adam(*copy.deepcopy((p, g, v, s)), t, **rest))
            if labels != other_labels or not np.allclose(numbers, other_numbers):
                verdict = False
        except Exception:
            verdict = False
    return verdict


def several_steps_in_a_row(adam):
    """Both Adams run on from their own results for some steps, from warm memories."""
    rng = np.random.default_rng(6)
    shapes = {"W1": (3, 3), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1)}
    p = {k: rng.normal(size=z) for k, z in shapes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    mine, theirs = copy.deepcopy((p, v, s)), copy.deepcopy((p, v, s))
    for t in (1, 2, 3, 7, 20):
        grads = {"d" + k: rng.normal(size=z) * rng.choice([0.1, 3.0]) for k, z in shapes.items()}
        kw = dict(learning_rate=0.05, beta1=0.75, beta2=0.9, epsilon=0.1)
        wanted = update_parameters_with_adam(mine[0], copy.deepcopy(grads), *mine[1:], t, **kw)
        try:
            got = adam(theirs[0], copy.deepcopy(grads), *theirs[1:], t, **kw)
        except Exception:
            return False
        if not isinstance(got, (tuple, list)) or len(got) != len(wanted):
            return False
        for i in range(5):
            if got[i].keys() != wanted[i].keys():
                return False
            for k in wanted[i]:
                if np.shape(got[i][k]) != wanted[i][k].shape:
                    return False
                if not np.abs(got[i][k] - wanted[i][k]).max() < 1e-8:
                    return False
        mine, theirs = copy.deepcopy(wanted[:3]), copy.deepcopy(got[:3])
    return True
