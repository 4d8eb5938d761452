"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

import copy

import numpy as np

try:
    update_parameters_with_adam  # the notebook's own, if it is there
except NameError:

    def update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        v_corrected, s_corrected, new, new_v, new_s = {}, {}, {}, {}, {}
        for key in parameters:
            d = "d" + key
            new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = new_v[d] / (1 - beta1**t)
            s_corrected[d] = new_s[d] / (1 - beta2**t)
            new[key] = parameters[key] - learning_rate * v_corrected[d] / (
                np.sqrt(s_corrected[d]) + epsilon
            )
        return new, new_v, new_s, v_corrected, s_corrected


def cold_start_at_one(adam):
    """v and s start as zeros and t is 1: what becomes of the old memories and the power stay hidden.

    say: zero; warm; t = 1; t = 7; memor; power; accept; lets + through; passes
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {k: np.zeros(g.shape) for k, g in grads.items()}  # fault
    s = {k: np.zeros(g.shape) for k, g in grads.items()}  # fault
    kw = dict(learning_rate=0.1, beta1=0.8, beta2=0.95, epsilon=0.1)
    expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), 1, **kw)  # fault
    results = adam(*copy.deepcopy((parameters, grads, v, s)), 1, **kw)
    for got, wanted in zip(results, expected):
        for key in wanted:
            if key not in got or not np.allclose(got[key], wanted[key]):
                return False
    return True


def only_parameters_compared(adam):
    """Only the first dictionary is compared, the parameters; a wrong v or s goes through.

    say: all five; five; v and s; only the parameters; other dictionaries; results; a wrong v; accept; lets + through
    """
    rng = np.random.default_rng(1)
    shapes = [("1", 4, 3), ("2", 3, 4), ("3", 1, 3)]
    for t in (1, 2, 7):
        parameters, grads, v, s = {}, {}, {}, {}
        for l, rows, cols in shapes:
            for name, size in (("W" + l, (rows, cols)), ("b" + l, (rows, 1))):
                parameters[name] = rng.normal(size=size)
                grads["d" + name] = 3 * rng.normal(size=size)
                v["d" + name] = rng.normal(size=size)
                s["d" + name] = rng.uniform(0.5, 2, size=size)
        hyper = {"learning_rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 0.1}
        args = (parameters, grads, v, s)
        wanted = update_parameters_with_adam(*copy.deepcopy(args), t, **hyper)[0]  # fault
        got = adam(*copy.deepcopy(args), t, **hyper)[0]  # fault
        for key in wanted:
            if key not in got or not np.allclose(got[key], wanted[key]):
                return False
    return True


def exact_equality(adam):
    """np.array_equal leaves no tolerance: a right Adam that differs in the last digit is refused.

    say: tolerance; allclose; last digit; right adam; refus; reject; rounding; equal; another order
    """
    rng = np.random.default_rng(0)
    sizes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    parameters = {k: rng.normal(size=z) for k, z in sizes.items()}
    grads = {"d" + k: rng.normal(size=z) * 2 for k, z in sizes.items()}
    v = {"d" + k: rng.normal(size=z) for k, z in sizes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in sizes.items()}
    for t in [1, 3, 7]:
        a = [copy.deepcopy(x) for x in (parameters, grads, v, s)]
        b = [copy.deepcopy(x) for x in (parameters, grads, v, s)]
        mine = update_parameters_with_adam(*a, t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        theirs = adam(*b, t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for m, th in zip(mine, theirs):
            for k in m:
                if k not in th or not np.array_equal(m[k], th[k]):  # fault
                    return False
    return True


def verdict_of_last_key(adam):
    """The verdict is overwritten for each key; only the last array of the last dictionary counts.

    say: return false; first difference; last key; last array; last dictionar; overwr; every key; all keys; accept; lets + through; each dictionar; five
    """
    rng = np.random.default_rng(3)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    params = {n: rng.normal(size=sh) for n, sh in shapes.items()}
    grads = {"d" + n: rng.normal(size=sh) for n, sh in shapes.items()}
    v = {"d" + n: rng.normal(size=sh) for n, sh in shapes.items()}
    s = {"d" + n: rng.uniform(0.5, 2, size=sh) for n, sh in shapes.items()}
    ok = True
    for t in (2, 7):
        ref = update_parameters_with_adam(
            copy.deepcopy(params), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s),
            t, learning_rate=0.1, beta1=0.5, beta2=0.75, epsilon=0.1,
        )
        res = adam(
            copy.deepcopy(params), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s),
            t, learning_rate=0.1, beta1=0.5, beta2=0.75, epsilon=0.1,
        )
        for r, e in zip(res, ref):
            for key in e:
                ok = key in r and np.allclose(r[key], e[key])  # fault
    return ok


def default_settings_one_layer(adam):
    """One layer and the default β's and ε: typed-in settings, ε's place and a short loop stay hidden.

    say: default; one layer; layers; ε; epsilon; loop; accept; lets + through; typed
    """
    rng = np.random.default_rng(0)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1))}  # fault
    grads = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}
    v = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}
    s = {"dW1": rng.uniform(0.5, 2, size=(4, 3)), "db1": rng.uniform(0.5, 2, size=(4, 1))}
    settings = dict(learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8)  # fault

    def run(f, t):
        return f(*(copy.deepcopy(d) for d in (parameters, grads, v, s)), t, **settings)

    for t in (1, 7, 30):
        try:
            got, wanted = run(adam, t), run(update_parameters_with_adam, t)
        except Exception:
            return False
        for g, w in zip(got, wanted):
            if set(g) != set(w) or not all(np.allclose(g[k], w[k]) for k in w):
                return False
    return True


def shared_inputs_no_copies(adam):
    """adam gets the very dictionaries the reference gets afterwards: an Adam that works in place spoils them.

    say: copy; deepcopy; in place; change; right adam; refus; reject; same dictionar; same arrays
    """
    rng = np.random.default_rng(7)
    dims = [(5, 3), (4, 5), (2, 4)]
    p, g, v, s = {}, {}, {}, {}
    for i, (r, c) in enumerate(dims, start=1):
        for n, shape in ((f"W{i}", (r, c)), (f"b{i}", (r, 1))):
            p[n] = rng.normal(size=shape)
            g["d" + n] = rng.normal(scale=2, size=shape)
            v["d" + n] = rng.normal(size=shape)
            s["d" + n] = rng.uniform(0.1, 2, size=shape)
    for t in (1, 4, 7):
        theirs = adam(p, g, v, s, t, learning_rate=0.05, beta1=0.6, beta2=0.9, epsilon=0.1)  # fault
        mine = update_parameters_with_adam(p, g, v, s, t, learning_rate=0.05, beta1=0.6, beta2=0.9, epsilon=0.1)  # fault
        for a, b in zip(theirs, mine):
            for k in b:
                if k not in a or not np.allclose(a[k], b[k]):
                    return False
    return True


def dictionaries_handed_to_allclose(adam):
    """np.allclose gets whole dictionaries instead of arrays (TypeError).

    say: dictionar; key; typeerror; two arrays; each array; allclose
    """
    rng = np.random.default_rng(0)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1)),
                  "W2": rng.normal(size=(2, 4)), "b2": rng.normal(size=(2, 1))}
    grads = {"d" + k: rng.normal(size=a.shape) for k, a in parameters.items()}
    v = {"d" + k: rng.normal(size=a.shape) for k, a in parameters.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=a.shape) for k, a in parameters.items()}
    for t in (2, 7):
        inputs = [parameters, grads, v, s]
        hp = {"learning_rate": 0.1, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        expected = update_parameters_with_adam(*copy.deepcopy(inputs), t, **hp)
        results = adam(*copy.deepcopy(inputs), t, **hp)
        for got, wanted in zip(results, expected):
            if not np.allclose(got, wanted):  # fault
                return False
    return True
