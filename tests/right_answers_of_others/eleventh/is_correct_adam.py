"""More right answers to is_correct_adam, by another author: see the package's docstring."""

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


def numbers_worked_out_by_hand(adam):
    """No reference function: the wanted numbers are computed by a scalar loop over entries, in math's floats."""
    rng = np.random.default_rng(1)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    for t, lr, b1, b2, eps in ((7, 0.02, 0.8, 0.95, 0.1), (1, 0.3, 0.6, 0.7, 0.01), (3, 0.05, 0.5, 0.9, 0.5)):
        p = {k: rng.normal(size=n) for k, n in shapes.items()}
        g = {"d" + k: 3 * rng.normal(size=n) for k, n in shapes.items()}
        v = {"d" + k: rng.normal(size=n) for k, n in shapes.items()}
        s = {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes.items()}
        wanted = [{}, {}, {}, {}, {}]
        for k, shape in shapes.items():
            arrays = [np.empty(shape) for _ in range(5)]
            for place in np.ndindex(*shape):
                x = float(g["d" + k][place])
                m = b1 * float(v["d" + k][place]) + (1 - b1) * x
                q = b2 * float(s["d" + k][place]) + (1 - b2) * x * x
                mh, qh = m / (1 - b1**t), q / (1 - b2**t)
                new = float(p[k][place]) - lr * mh / (qh**0.5 + eps)
                for array, number in zip(arrays, (new, m, q, mh, qh)):
                    array[place] = number
            for i, array in enumerate(arrays):
                wanted[i][k if i == 0 else "d" + k] = array
        try:
            got = adam(*copy.deepcopy((p, g, v, s)), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps)
            for have, want in zip(got, wanted, strict=True):
                for key in want:
                    if np.shape(have[key]) != want[key].shape or not np.allclose(have[key], want[key]):
                        return False
        except Exception:
            return False
    return True


def flattened_to_one_vector(adam):
    """Both results are flattened into one long vector each, and compared in one go."""
    rng = np.random.default_rng(2)

    def flat(results, like):
        return np.concatenate([np.ravel(r[k]) for r, w in zip(results, like, strict=True) for k in w])

    def arrays(prefix, draw):
        return {f"{prefix}{n}{l}": draw((r, c if n == "W" else 1)) for l, r, c in ((1, 5, 2), (2, 3, 5), (3, 2, 3)) for n in "Wb"}

    for t in (7, 2, 1):
        case = (
            arrays("", lambda n: rng.normal(size=n)),
            arrays("d", lambda n: rng.normal(size=n) * 4),
            arrays("d", lambda n: rng.normal(size=n)),
            arrays("d", lambda n: rng.uniform(0.5, 2, size=n)),
        )
        settings = dict(learning_rate=0.05, beta1=0.75, beta2=0.94, epsilon=0.1)
        wanted = update_parameters_with_adam(*copy.deepcopy(case), t, **settings)
        try:
            got = flat(adam(*copy.deepcopy(case), t, **settings), wanted)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, NameError):
            return False
        if got.shape != flat(wanted, wanted).shape or not np.allclose(got, flat(wanted, wanted)):
            return False
    return True


def differences_from_a_generator(adam):
    """A generator yields the largest difference of each array, infinity when one is missing; max decides."""

    def differences():
        for seed, t in ((0, 7), (1, 1), (2, 12)):
            rng = np.random.default_rng(seed)
            shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
            case = [
                {k: rng.normal(size=n) for k, n in shapes.items()},
                {"d" + k: 2 * rng.normal(size=n) for k, n in shapes.items()},
                {"d" + k: rng.normal(size=n) for k, n in shapes.items()},
                {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in shapes.items()},
            ]
            hyper = {"learning_rate": 0.1 / t, "beta1": 0.7, "beta2": 0.9, "epsilon": 0.2}
            wanted = update_parameters_with_adam(*copy.deepcopy(case), t, **hyper)
            try:
                got = adam(*copy.deepcopy(case), t, **hyper)
            except Exception:
                got = [{}] * 5
            for have, want in zip(got, wanted):
                for key, array in want.items():
                    same_shape = key in have and np.shape(have[key]) == array.shape
                    yield np.max(np.abs(have[key] - array)) if same_shape else np.inf

    return bool(max(differences()) < 1e-8)
