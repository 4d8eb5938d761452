"""More wrong answers to is_correct_adam, by another author: see the package's docstring."""

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


def memories_all_zero(adam):
    """v and s start as zeros, so an Adam that forgets the old ones is taken for right.

    say: zero; warm; old v; forget; memory; memories; start from
    """
    rng = np.random.default_rng(1)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=shape) for k, shape in shapes.items()}
    grads = {"d" + k: 3 * rng.normal(size=shape) for k, shape in shapes.items()}
    v, s = initialize_adam(parameters)  # fault
    for t in (1, 2, 7):
        settings = dict(learning_rate=0.03, beta1=0.8, beta2=0.95, epsilon=0.1)
        mine = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        other = adam(*copy.deepcopy((parameters, grads, v, s)), t, **settings)
        if len(other) != 5:
            return False
        for a, b in zip(other, mine):
            if set(a) != set(b):
                return False
            for k in b:
                if a[k].shape != b[k].shape or not np.allclose(a[k], b[k]):
                    return False
    return True


def only_first_step_tried(adam):
    """Only t = 1 is tried, where a missing power or a fixed t cannot be seen.

    say: t = 1; power; t = 7; another t; other t; t=1; several t; t itself; number of the step; ignores t; larger t
    """
    rng = np.random.default_rng(0)
    p, g, v, s = {}, {}, {}, {}
    for name, shape in [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (3, 4)), ("b2", (3, 1)), ("W3", (1, 3)), ("b3", (1, 1))]:
        p[name] = rng.normal(size=shape)
        g["d" + name] = rng.normal(size=shape)
        v["d" + name] = rng.normal(size=shape)
        s["d" + name] = rng.uniform(0.5, 2, size=shape)
    kw = {"learning_rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 0.1}
    wanted = update_parameters_with_adam(*copy.deepcopy([p, g, v, s]), 1, **kw)  # fault
    got = adam(*copy.deepcopy([p, g, v, s]), 1, **kw)  # fault
    return len(got) == 5 and all(
        g_.keys() == w_.keys() and all(g_[k].shape == w_[k].shape and np.allclose(g_[k], w_[k]) for k in w_)
        for g_, w_ in zip(got, wanted)
    )


def warm_s_may_be_negative(adam):
    """s is drawn from a normal distribution, so it is negative in places, its root is nan, and right Adams are refused.

    say: s + negative; nan; positive; uniform; right adam; refuse; reject; root; correct adam
    """
    rng = np.random.default_rng(0)
    layers = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=size) for k, size in layers.items()}
    grads, v, s = ({"d" + k: rng.normal(size=size) for k, size in layers.items()} for _ in range(3))  # fault
    for t in (3, 7, 40):
        args = (parameters, grads, v, s)
        hyper = dict(learning_rate=0.1, beta1=0.6, beta2=0.8, epsilon=0.1)
        with np.errstate(invalid="ignore"):
            expected = update_parameters_with_adam(*copy.deepcopy(args), t, **hyper)
            results = adam(*copy.deepcopy(args), t, **hyper)
        if len(results) != len(expected):
            return False
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or got[key].shape != wanted[key].shape:
                    return False
                if not np.allclose(got[key], wanted[key]):  # fault
                    return False
    return True


def hands_out_the_originals(adam):
    """Both Adams get the same arrays, no copies, so a right Adam that changes its arrays is refused.

    say: copy; copies; deepcopy; in place; right adam; refuse; reject; change the arrays; change + array; same arrays; correct adam
    """
    rng = np.random.default_rng(42)
    names = ["W1", "b1", "W2", "b2", "W3", "b3"]
    sizes = [(3, 2), (3, 1), (4, 3), (4, 1), (2, 4), (2, 1)]
    parameters = dict(zip(names, (rng.normal(size=z) for z in sizes)))
    grads = {"d" + n: rng.normal(size=z) for n, z in zip(names, sizes)}
    v = {"d" + n: rng.normal(size=z) for n, z in zip(names, sizes)}
    s = {"d" + n: rng.uniform(0.5, 2, size=z) for n, z in zip(names, sizes)}
    for t in (1, 2, 7, 30):
        results = adam(parameters, grads, v, s, t, learning_rate=0.1, beta1=0.6, beta2=0.9, epsilon=0.1)  # fault
        expected = update_parameters_with_adam(
            parameters, grads, v, s, t, learning_rate=0.1, beta1=0.6, beta2=0.9, epsilon=0.1
        )  # fault
        if len(results) != 5:
            return False
        for got, wanted in zip(results, expected):
            if sorted(got) != sorted(wanted):
                return False
            if any(got[k].shape != wanted[k].shape or not np.allclose(got[k], wanted[k]) for k in wanted):
                return False
    return True


def looks_at_parameters_only(adam):
    """Only the new parameters are compared, so wrong v, s or corrected averages pass.

    say: five; all results; v and s; other dictionaries; v_corrected; only the parameters; all five; wrong v; returns + v; v goes out; wrong s; s_corrected
    """
    def make(rng, positive=False):
        draw = (lambda z: rng.uniform(0.5, 2, z)) if positive else (lambda z: rng.standard_normal(z))
        return {"dW1": draw((5, 2)), "db1": draw((5, 1)), "dW2": draw((1, 5)), "db2": draw((1, 1))}

    for seed in range(3):
        rng = np.random.default_rng(seed)
        parameters = {k[1:]: a for k, a in make(rng).items()}
        state = (parameters, make(rng), make(rng), make(rng, positive=True), 5 + seed)
        h = dict(learning_rate=0.2, beta1=0.5, beta2=0.75, epsilon=0.1)
        theirs = adam(*copy.deepcopy(state), **h)[0]  # fault
        ours = update_parameters_with_adam(*copy.deepcopy(state), **h)[0]  # fault
        if theirs.keys() != ours.keys():
            return False
        for k in ours:
            if theirs[k].shape != ours[k].shape or not np.allclose(theirs[k], ours[k]):
                return False
    return True


def true_at_first_agreement(adam):
    """return True stands inside the loop, so after the first array that agrees all others go unread.

    say: return true; very end; inside; first key; first array; all keys; first agree; every key; loop; too early; too soon; after the loop; all arrays
    """
    rng = np.random.default_rng(7)
    shapes = [(4, 3), (4, 1), (3, 4), (3, 1)]
    names = ["W1", "b1", "W2", "b2"]
    parameters, grads, v, s = {}, {}, {}, {}
    for i in range(len(names)):
        parameters[names[i]] = rng.normal(size=shapes[i])
        grads["d" + names[i]] = rng.normal(size=shapes[i])
        v["d" + names[i]] = rng.normal(size=shapes[i])
        s["d" + names[i]] = rng.uniform(0.5, 2, size=shapes[i])
    for t in [2, 7, 19]:
        results = adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.07, beta1=0.8, beta2=0.95, epsilon=0.1,
        )
        expected = update_parameters_with_adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.07, beta1=0.8, beta2=0.95, epsilon=0.1,
        )
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key in got and np.allclose(got[key], wanted[key]):
                    return True  # fault
                else:
                    return False  # fault


def missing_key_raises(adam):
    """A key that the tried Adam leaves out raises a KeyError instead of giving False.

    say: keyerror; missing key; missing + false; left out; not in got; leaves out; no key; key + missing; .get; fewer
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    v = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    for t in (1, 4, 7):
        common = dict(learning_rate=0.1, beta1=0.5, beta2=0.9, epsilon=0.1)
        results = adam(*map(copy.deepcopy, (parameters, grads, v, s)), t, **common)
        expected = update_parameters_with_adam(*map(copy.deepcopy, (parameters, grads, v, s)), t, **common)
        if len(results) != 5:
            return False
        for got, wanted in zip(results, expected):
            for key in wanted:
                if np.shape(got[key]) != wanted[key].shape:  # fault
                    return False
                if not np.allclose(got[key], wanted[key]):
                    return False
    return True


def difference_without_abs(adam):
    """The sum of the differences is compared without a sign taken off, so too small results pass and differences cancel.

    say: abs; negative; sign; allclose; cancel; difference; summed; sums
    """
    rng = np.random.default_rng(3)

    def fresh(kind):
        sizes = {"W1": (4, 2), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}
        if kind == "parameters":
            return {k: rng.normal(size=n) for k, n in sizes.items()}
        if kind == "s":
            return {"d" + k: rng.uniform(0.5, 2, size=n) for k, n in sizes.items()}
        return {"d" + k: rng.normal(size=n) for k, n in sizes.items()}

    for t in (1, 5, 7):
        inputs = fresh("parameters"), fresh("grads"), fresh("v"), fresh("s")
        rates = {"learning_rate": 0.02, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        want = update_parameters_with_adam(*copy.deepcopy(inputs), t, **rates)
        have = adam(*copy.deepcopy(inputs), t, **rates)
        error = 0.0
        if len(have) != 5:
            return False
        for h, w in zip(have, want):
            for k in w:
                if k not in h or h[k].shape != w[k].shape:
                    return False
                error += np.sum(h[k] - w[k])  # fault
        if error > 1e-6:  # fault
            return False
    return True


def tries_adam_against_itself(adam):
    """After a mix-up of names the results of adam are compared with those of adam again, so all pass.

    say: itself; reference; update_parameters_with_adam; same function; everything; accepts all; all wrong; own adam; your own
    """
    rng = np.random.default_rng(11)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    parameters = {k: rng.normal(size=d) for k, d in shapes.items()}
    grads = {"d" + k: rng.normal(size=d) for k, d in shapes.items()}
    v = {"d" + k: rng.normal(size=d) for k, d in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=d) for k, d in shapes.items()}

    def run(function, t):
        return adam(  # fault
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1,
        )

    for t in (1, 7, 50):
        for got, wanted in zip(run(adam, t), run(update_parameters_with_adam, t)):
            if got.keys() != wanted.keys():
                return False
            for key in wanted:
                if not np.allclose(got[key], wanted[key]):
                    return False
    return True


def equal_to_the_last_digit(adam):
    """It asks for exact equality, so a right Adam that adds in another order is refused.

    say: tolerance; allclose; last digit; array_equal; right adam; exact; refuse; reject; correct adam
    """
    rng = np.random.default_rng(5)
    sizes = dict(W1=(4, 3), b1=(4, 1), W2=(3, 4), b2=(3, 1), W3=(1, 3), b3=(1, 1))
    parameters = {k: rng.normal(size=z) for k, z in sizes.items()}
    grads = {f"d{k}": rng.normal(size=z) * 10.0 ** rng.integers(-2, 3, size=z) for k, z in sizes.items()}
    v = {f"d{k}": rng.normal(size=z) for k, z in sizes.items()}
    s = {f"d{k}": rng.uniform(0.5, 2, size=z) for k, z in sizes.items()}
    for t in (1, 7, 23):
        for epsilon in (1e-8, 0.1):
            r = adam(*copy.deepcopy((parameters, grads, v, s, t)), learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=epsilon)
            e = update_parameters_with_adam(
                *copy.deepcopy((parameters, grads, v, s, t)), learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=epsilon
            )
            if len(r) != 5:
                return False
            for mine, theirs in zip(e, r):
                if mine.keys() != theirs.keys() or not all(np.array_equal(mine[k], theirs[k]) for k in mine):  # fault
                    return False
    return True


def settings_left_to_defaults(adam):
    """The rates are not handed over, so both use their defaults: typed-in values pass, and epsilon's place does not show.

    say: default; epsilon; ε; learning_rate=; beta1=; typed; settings
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}
    def warm(f):
        return {"d" + n: f(sh) for n, sh in shapes.items()}
    parameters = {n: rng.normal(size=sh) for n, sh in shapes.items()}
    grads = warm(lambda sh: rng.normal(size=sh))
    v = warm(lambda sh: rng.normal(size=sh))
    s = warm(lambda sh: rng.uniform(0.5, 2, size=sh))
    ok = True
    for t in range(1, 12):
        left = adam(*copy.deepcopy((parameters, grads, v, s)), t)  # fault
        right = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t)  # fault
        ok = ok and len(left) == len(right)
        for a, b in zip(left, right):
            ok = ok and a.keys() == b.keys()
            ok = ok and all(a[k].shape == b[k].shape and np.allclose(a[k], b[k], rtol=1e-9, atol=1e-11) for k in b)
    return ok


def equal_betas_and_silent_end(adam):
    """Both betas are 0.9, so their exchange does not show, and there is no return True at the end.

    say: equal; same beta; beta1 + beta2; exchanged; swapped; β₁; return true; none; returns nothing; right adam; refuse; reject; at the end; correct adam
    """
    rng = np.random.default_rng(2)
    dims = [3, 4, 4, 2]
    parameters, grads, v, s = {}, {}, {}, {}
    for l in range(1, len(dims)):
        for kind, shape in (("W", (dims[l], dims[l - 1])), ("b", (dims[l], 1))):
            parameters[f"{kind}{l}"] = rng.normal(size=shape)
            grads[f"d{kind}{l}"] = rng.normal(size=shape)
            v[f"d{kind}{l}"] = rng.normal(size=shape)
            s[f"d{kind}{l}"] = rng.uniform(0.5, 2, size=shape)
    beta = 0.9
    for t in (1, 7):
        a = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.1, beta1=beta, beta2=beta, epsilon=0.1)  # fault
        b = update_parameters_with_adam(
            *copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.1, beta1=beta, beta2=beta, epsilon=0.1
        )
        if len(a) != 5:
            return False
        for i in range(5):
            for key in b[i]:
                if key not in a[i] or a[i][key].shape != b[i][key].shape or not np.allclose(a[i][key], b[i][key]):
                    return False  # fault
