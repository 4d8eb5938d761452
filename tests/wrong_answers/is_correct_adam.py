"""Wrong answers to is_correct_adam, as people write them: see the package's docstring."""

import copy

import numpy as np


def _adam_of_the_notebook(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, v_new, s_new, v_corrected, s_corrected = {}, {}, {}, {}, {}
    for key, w in parameters.items():
        g = grads["d" + key]
        v_new["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        s_new["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
        v_corrected["d" + key] = v_new["d" + key] / (1 - beta1**t)
        s_corrected["d" + key] = s_new["d" + key] / (1 - beta2**t)
        step = v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
        new[key] = w - learning_rate * step
    return new, v_new, s_new, v_corrected, s_corrected


update_parameters_with_adam = _adam_of_the_notebook


def tester_starts_from_zeros(adam):
    """v and s are zeros, so an Adam that forgets the old ones is accepted.

    say: zero; warm; forget; forgot; memor; old v and s; old averages; from step to step
    """
    rng = np.random.default_rng(0)
    parameters, grads, v, s = {}, {}, {}, {}
    for l, (n, m) in enumerate([(4, 3), (2, 4), (1, 2)], start=1):
        for key, shape in ((f"W{l}", (n, m)), (f"b{l}", (n, 1))):
            parameters[key] = rng.normal(size=shape)
            grads["d" + key] = rng.normal(size=shape)
            v["d" + key] = np.zeros(shape)  # fault
            s["d" + key] = np.zeros(shape)  # fault
    for t in (1, 2, 7, 30):
        inputs = (parameters, grads, v, s, t)
        options = dict(learning_rate=0.05, beta1=0.7, beta2=0.95, epsilon=0.1)
        expected = update_parameters_with_adam(*copy.deepcopy(inputs), **options)
        results = adam(*copy.deepcopy(inputs), **options)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_of_the_first_step(adam):
    """Only t = 1 is tried, where the power does not show.

    say: power; t = 1; t=1; first step; other t; another t; several t; larger t; **t; beta**t; βᵗ;
      β₁ᵗ; β₂ᵗ; ignores t; deaf to t
    """
    np.random.seed(3)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    params = {k: np.random.randn(*sh) for k, sh in shapes.items()}
    grads = {"d" + k: np.random.randn(*sh) for k, sh in shapes.items()}
    v = {"d" + k: np.random.randn(*sh) for k, sh in shapes.items()}
    s = {"d" + k: np.random.rand(*sh) + 0.5 for k, sh in shapes.items()}
    t = 1  # fault
    setting = {"learning_rate": 0.1, "beta1": 0.6, "beta2": 0.8, "epsilon": 0.2}
    mine = update_parameters_with_adam(copy.deepcopy(params), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t, **setting)
    theirs = adam(copy.deepcopy(params), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t, **setting)
    for a, b in zip(theirs, mine):
        if set(a) != set(b):
            return False
        for k in b:
            if not np.allclose(a[k], b[k]):
                return False
    return True


def tester_of_the_second_step(adam):
    """Only t = 2 is tried, so an Adam with a square typed in the place of the power is accepted.

    say: t = 2; t=2; square; typed; other t; another t; several t; single t; one t; fixed power;
      number typed; fixed t
    """
    rng = np.random.default_rng(12)
    names = ["W1", "b1", "W2", "b2", "W3", "b3"]
    sizes = [(5, 2), (5, 1), (3, 5), (3, 1), (1, 3), (1, 1)]
    P = {n: rng.normal(size=z) for n, z in zip(names, sizes)}
    G = {"d" + n: rng.normal(size=z) * 3 for n, z in zip(names, sizes)}
    V = {"d" + n: rng.normal(size=z) for n, z in zip(names, sizes)}
    S = {"d" + n: rng.uniform(0.5, 2, size=z) for n, z in zip(names, sizes)}

    def run(f):
        a = copy.deepcopy((P, G, V, S))
        return f(*a, 2, learning_rate=0.3, beta1=0.75, beta2=0.9, epsilon=0.1)  # fault

    got, want = run(adam), run(update_parameters_with_adam)
    for i in range(5):
        for key in want[i]:
            if key not in got[i]:
                return False
            if not np.allclose(got[i][key], want[i][key]):
                return False
    return True


def tester_with_invisible_epsilon(adam):
    """epsilon is 1e-8, so small that its place does not show.

    say: epsilon; ε; 1e-8; 10⁻⁸
    """
    rng = np.random.default_rng(1)
    shapes = [("W1", (4, 3)), ("b1", (4, 1)), ("W2", (3, 4)), ("b2", (3, 1)), ("W3", (2, 3)), ("b3", (2, 1))]
    parameters = {name: rng.normal(size=shape) for name, shape in shapes}
    grads = {"d" + name: rng.normal(size=shape) for name, shape in shapes}
    v = {"d" + name: rng.normal(size=shape) for name, shape in shapes}
    s = {"d" + name: rng.uniform(0.5, 2, size=shape) for name, shape in shapes}
    epsilon = 1e-8  # fault
    for t in [1, 3, 7, 20]:
        expected = update_parameters_with_adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=epsilon,
        )
        results = adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=epsilon,
        )
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got:
                    return False
                if not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_with_twin_betas(adam):
    """beta1 and beta2 are equal, so an Adam that exchanges them is accepted.

    say: equal; exchang; swap; same beta; both beta; different beta; β₁ and β₂; beta1 and beta2;
      β's; the betas; two betas
    """
    beta = 0.8
    rng = np.random.default_rng(7)
    L = 3
    p, g, v, s = {}, {}, {}, {}
    for l in range(1, L + 1):
        for name, shape in ((f"W{l}", (l + 1, l)), (f"b{l}", (l + 1, 1))):
            p[name] = rng.standard_normal(shape)
            g[f"d{name}"] = rng.standard_normal(shape)
            v[f"d{name}"] = rng.standard_normal(shape)
            s[f"d{name}"] = rng.random(shape) + 0.2
    for t in (2, 5, 11):
        args = dict(learning_rate=0.04, beta1=beta, beta2=beta, epsilon=0.1)  # fault
        right = update_parameters_with_adam(*copy.deepcopy([p, g, v, s]), t, **args)
        maybe = adam(*copy.deepcopy([p, g, v, s]), t, **args)
        for r, m in zip(right, maybe):
            if r.keys() != m.keys():
                return False
            if any(not np.allclose(r[k], m[k]) for k in r):
                return False
    return True


def tester_leaves_the_defaults(adam):
    """No settings are handed over, so everything runs with the defaults and typed numbers are not found.

    say: default; typed; setting; learning_rate=; keyword; argument
    """
    rng = np.random.default_rng(42)

    def make(positive=False, prefix="d"):
        draw = (lambda sh: rng.uniform(0.5, 2, sh)) if positive else (lambda sh: rng.normal(size=sh))
        return {prefix + k: draw(sh) for k, sh in {"W1": (2, 3), "b1": (2, 1), "W2": (3, 2), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}.items()}

    parameters, grads, v, s = make(prefix=""), make(), make(), make(positive=True)
    for t in (1, 2, 7, 100):
        reference = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t)  # fault
        candidate = adam(*copy.deepcopy((parameters, grads, v, s)), t)  # fault
        for ref_dict, cand_dict in zip(reference, candidate):
            for key, array in ref_dict.items():
                if key not in cand_dict or not np.allclose(array, cand_dict[key], rtol=1e-9, atol=1e-12):
                    return False
    return True


def tester_of_one_layer(adam):
    """There is one layer only, so a loop that ends or returns too soon goes unseen.

    say: one layer; layer; loop that; loop ends
    """
    rng = np.random.default_rng(5)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1))}  # fault
    grads = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}  # fault
    v = {"dW1": rng.normal(size=(4, 3)), "db1": rng.normal(size=(4, 1))}  # fault
    s = {"dW1": rng.uniform(0.5, 2, size=(4, 3)), "db1": rng.uniform(0.5, 2, size=(4, 1))}  # fault
    for t in (1, 2, 7, 50):
        expected = update_parameters_with_adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.03, beta1=0.7, beta2=0.9, epsilon=0.1)
        results = adam(
            copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t,
            learning_rate=0.03, beta1=0.7, beta2=0.9, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_with_gradients_of_one(adam):
    """All gradients are 1, and 1 squared is 1: a missing square is not seen.

    say: square; one size; all 1; of ones; a sign; the sign; lost sign; same gradient; gradients +
      different; gradients are 1; same size; np.ones
    """
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    rng = np.random.default_rng(8)
    parameters = {k: rng.normal(size=shape) for k, shape in shapes.items()}
    grads = {"d" + k: np.ones(shape) for k, shape in shapes.items()}  # fault
    v = {"d" + k: rng.normal(size=shape) for k, shape in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=shape) for k, shape in shapes.items()}
    ok = True
    for t in [1, 7, 13]:
        args = [parameters, grads, v, s]
        expected = update_parameters_with_adam(*[copy.deepcopy(a) for a in args], t, learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*[copy.deepcopy(a) for a in args], t, learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                ok = ok and key in got and np.allclose(got[key], wanted[key])
    return bool(ok)


def tester_sees_only_weights_and_biases(adam):
    """Only the parameters are compared, so wrong averages v and s go unseen.

    say: only the parameters; parameters alone; wrong v; all five; v and s; uncorrected; v goes
      out; v that goes; five results; corrected averages; only parameters; averages it returns;
      returned v; compare + five; other results; v_corrected; overwrites v; v corrected; wrong
      averages; corrected v; five dictionaries
    """
    rng = np.random.default_rng(0)
    parameters, grads, v, s = {}, {}, {}, {}
    for i in range(3):
        for letter, shape in (("W", (3, 3)), ("b", (3, 1))):
            parameters[f"{letter}{i + 1}"] = rng.normal(size=shape)
            grads[f"d{letter}{i + 1}"] = rng.normal(size=shape)
            v[f"d{letter}{i + 1}"] = rng.normal(size=shape)
            s[f"d{letter}{i + 1}"] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 2, 7):
        wanted, *rest = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.1, beta1=0.5, beta2=0.8, epsilon=0.1)
        got, *rest = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.1, beta1=0.5, beta2=0.8, epsilon=0.1)  # fault
        for key in wanted:  # fault
            if key not in got or not np.allclose(got[key], wanted[key]):
                return False
    return True


def tester_of_the_first_three(adam):
    """The corrected averages are not compared: only the first three results are.

    say: v_corrected; s_corrected; all five; corrected; first three; three + five; last two
    """
    rng = np.random.RandomState(10)
    sh = {"W1": (2, 4), "b1": (2, 1), "W2": (3, 2), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    parameters = {k: rng.randn(*x) for k, x in sh.items()}
    grads = {"d" + k: 2 * rng.randn(*x) for k, x in sh.items()}
    v = {"d" + k: rng.randn(*x) for k, x in sh.items()}
    s = {"d" + k: rng.uniform(0.5, 2, x) for k, x in sh.items()}
    for t in range(1, 9):
        inp = copy.deepcopy((parameters, grads, v, s))
        exp = update_parameters_with_adam(*inp, t, learning_rate=0.2, beta1=0.65, beta2=0.85, epsilon=0.3)
        inp = copy.deepcopy((parameters, grads, v, s))
        p, vv, ss = adam(*inp, t, learning_rate=0.2, beta1=0.65, beta2=0.85, epsilon=0.3)[:3]  # fault
        for got, want in ((p, exp[0]), (vv, exp[1]), (ss, exp[2])):  # fault
            for name in want:
                if name not in got:
                    return False
                if not np.allclose(want[name], got[name]):
                    return False
    return True


def tester_blind_to_biases(adam):
    """Only the keys with W are compared; the biases are never looked at.

    say: bias; all keys; keys; every key; b1; db1; b wrong; b alone; b too; b as well; b's
    """
    rng = np.random.default_rng(4)
    layers = [(3, 2), (4, 3), (1, 4)]
    parameters, grads, v, s = {}, {}, {}, {}
    for l, shape in enumerate(layers, 1):
        for x, sh in (("W", shape), ("b", (shape[0], 1))):
            parameters[x + str(l)] = rng.normal(size=sh)
            grads["d" + x + str(l)] = rng.normal(size=sh)
            v["d" + x + str(l)] = rng.normal(size=sh)
            s["d" + x + str(l)] = rng.uniform(0.5, 2, size=sh)
    for t in (1, 7, 12):
        first = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        second = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for l in range(1, 4):
            if f"W{l}" not in second[0] or not np.allclose(first[0][f"W{l}"], second[0][f"W{l}"]):  # fault
                return False
            for i in range(1, 5):
                if f"dW{l}" not in second[i] or not np.allclose(first[i][f"dW{l}"], second[i][f"dW{l}"]):  # fault
                    return False
    return True


def tester_lends_its_own_arrays(adam):
    """No copies are handed over, so a right Adam that works in place changes what the reference gets.

    say: copy; copies; in place; deepcopy; changes + array; changes its; changes what
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    for t in (1, 7, 25):
        parameters = {k: rng.normal(size=z) for k, z in shapes.items()}
        grads = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
        v = {"d" + k: rng.normal(size=z) for k, z in shapes.items()}
        s = {"d" + k: rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
        results = adam(parameters, grads, v, s, t, learning_rate=0.05, beta1=0.7, beta2=0.95, epsilon=0.1)  # fault
        expected = update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.05, beta1=0.7, beta2=0.95, epsilon=0.1)  # fault
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_with_shallow_copies(adam):
    """dict(...) copies the dictionary and not its arrays, so a right Adam that works in place is rejected.

    say: copy; copies; shallow; in place; deepcopy; changes + array; changes its; changes what
    """
    r = np.random.default_rng(21)
    shape = {"W1": (2, 2), "b1": (2, 1), "W2": (3, 2), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    parameters = {n: r.normal(size=shape[n]) for n in shape}
    grads = {"d" + n: r.normal(size=shape[n]) for n in shape}
    v = {"d" + n: r.normal(size=shape[n]) for n in shape}
    s = {"d" + n: r.uniform(0.5, 2, size=shape[n]) for n in shape}
    for t in (1, 2, 10):
        theirs = adam(dict(parameters), dict(grads), dict(v), dict(s), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)  # fault
        mine = update_parameters_with_adam(dict(parameters), dict(grads), dict(v), dict(s), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)  # fault
        for d1, d2 in zip(theirs, mine):
            for k in d2:
                if k not in d1 or not np.allclose(d1[k], d2[k]):
                    return False
    return True


def tester_to_the_last_digit(adam):
    """The arrays are compared with ==, so a right Adam that differs in the last digit is rejected.

    say: ==; exact; last digit; toleranc; round; allclose; array_equal; another order; other order
    """
    rng = np.random.default_rng(3)
    parameters, grads, v, s = {}, {}, {}, {}
    for l in (1, 2, 3):
        for kind, shape in (("W", (3, 4)), ("b", (3, 1))):
            parameters[f"{kind}{l}"] = rng.normal(size=shape)
            grads[f"d{kind}{l}"] = rng.normal(size=shape)
            v[f"d{kind}{l}"] = rng.normal(size=shape)
            s[f"d{kind}{l}"] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 7, 19):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.07, beta1=0.8, beta2=0.93, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.07, beta1=0.8, beta2=0.93, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got:
                    return False
                if not (got[key] == wanted[key]).all():  # fault
                    return False
    return True


def tester_too_kind(adam):
    """The tolerance is so large that wrong results count as equal.

    say: toleranc; atol; rtol; too large; too wide; too loose; too far; generous
    """
    rng = np.random.default_rng(0)
    sizes = [4, 3, 3, 2]
    p, g, v, s = {}, {}, {}, {}
    for l in range(1, 4):
        p[f"W{l}"], p[f"b{l}"] = rng.normal(size=(sizes[l], sizes[l - 1])), rng.normal(size=(sizes[l], 1))
        g[f"dW{l}"], g[f"db{l}"] = rng.normal(size=(sizes[l], sizes[l - 1])), rng.normal(size=(sizes[l], 1))
        v[f"dW{l}"], v[f"db{l}"] = rng.normal(size=(sizes[l], sizes[l - 1])), rng.normal(size=(sizes[l], 1))
        s[f"dW{l}"], s[f"db{l}"] = rng.uniform(0.5, 2, size=(sizes[l], sizes[l - 1])), rng.uniform(0.5, 2, size=(sizes[l], 1))
    for t in (2, 7, 15):
        out1 = update_parameters_with_adam(*copy.deepcopy((p, g, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        out2 = adam(*copy.deepcopy((p, g, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for d1, d2 in zip(out1, out2):
            for key in d1:
                if key not in d2 or not np.allclose(d1[key], d2[key], atol=0.1):  # fault
                    return False
    return True


def tester_content_with_one_key(adam):
    """return True stands in the loop, so only the first array is compared.

    say: return true; return + loop; first array; first key; too early; too soon; all keys; very
      end; at the end; every key
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
    for t in (1, 7, 31):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if np.allclose(got[key], wanted[key]):
                    return True  # fault
                else:
                    return False
    return False


def tester_says_nothing_when_right(adam):
    """return True is missing, so a right Adam gets None.

    say: none; return true; nothing; no bool; not a bool; boolean; a bool
    """
    rng = np.random.default_rng(33)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (3, 3), "b2": (3, 1), "W3": (2, 3), "b3": (2, 1)}
    state = (
        {k: rng.normal(size=x) for k, x in shapes.items()},
        {"d" + k: rng.normal(size=x) for k, x in shapes.items()},
        {"d" + k: rng.normal(size=x) for k, x in shapes.items()},
        {"d" + k: rng.uniform(0.5, 2, size=x) for k, x in shapes.items()},
    )
    for t in (1, 5, 17):
        expected = update_parameters_with_adam(*copy.deepcopy(state), t, learning_rate=0.3, beta1=0.6, beta2=0.9, epsilon=0.1)
        results = adam(*copy.deepcopy(state), t, learning_rate=0.3, beta1=0.6, beta2=0.9, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got:
                    return False
                if not np.allclose(got[key], wanted[key]):
                    return False  # fault


def tester_remembers_the_last_only(adam):
    """The verdict is overwritten in each round, so only the last comparison counts.

    say: overwrit; last compar; only the last; last key; last array; last result; each round;
      every compar; each compar; all keys; every key; at the first difference
    """
    rng = np.random.default_rng(6)
    shapes = {"W1": (4, 2), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    parameters = {k: rng.normal(size=v) for k, v in shapes.items()}
    grads = {f"d{k}": rng.normal(size=v) for k, v in shapes.items()}
    v = {f"d{k}": rng.normal(size=z) for k, z in shapes.items()}
    s = {f"d{k}": rng.uniform(0.5, 2, size=z) for k, z in shapes.items()}
    correct = True
    for t in (3, 7):
        reference = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        tested = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for a, b in zip(tested, reference):
            for name in b:
                correct = name in a and np.allclose(a[name], b[name])  # fault
    return correct


def tester_compares_dictionaries(adam):
    """Dictionaries of arrays are compared with ==, which NumPy refuses: the truth of an array is ambiguous.

    say: ==; ambiguous; valueerror; truth value; allclose; dictionaries + compar; array by array
    """
    rng = np.random.default_rng(2)
    parameters, grads, v, s = {}, {}, {}, {}
    for l in range(1, 4):
        parameters[f"W{l}"] = rng.normal(size=(3, 3))
        parameters[f"b{l}"] = rng.normal(size=(3, 1))
    for key in parameters:
        grads["d" + key] = rng.normal(size=parameters[key].shape)
        v["d" + key] = rng.normal(size=parameters[key].shape)
        s["d" + key] = rng.uniform(0.5, 2, size=parameters[key].shape)
    for t in (1, 7):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        if results != expected:  # fault
            return False
    return True


def tester_stumbles_over_missing_keys(adam):
    """A key that is missing from a result raises KeyError; it should give False.

    say: keyerror; missing key; key + missing; not in; lacks; has no; leaves out
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
    for t in (7, 1, 40):
        settings = {"learning_rate": 0.02, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        expected = update_parameters_with_adam(copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t, **settings)
        results = adam(copy.deepcopy(parameters), copy.deepcopy(grads), copy.deepcopy(v), copy.deepcopy(s), t, **settings)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if not np.allclose(got[key], wanted[key]):  # fault
                    return False
    return True


def tester_asks_only_for_given_keys(adam):
    """The loop goes over the keys of the tested Adam's own results, so keys that are missing there are not noticed.

    say: keys of; missing key; key + missing; lacks; leaves out; wanted; has no; last layer
    """
    rng = np.random.default_rng(13)
    shapes = {"W1": (2, 3), "b1": (2, 1), "W2": (2, 2), "b2": (2, 1), "W3": (4, 2), "b3": (4, 1)}
    ps = {k: rng.normal(size=d) for k, d in shapes.items()}
    gs = {"d" + k: rng.normal(size=d) for k, d in shapes.items()}
    vs = {"d" + k: rng.normal(size=d) for k, d in shapes.items()}
    ss = {"d" + k: rng.uniform(0.5, 2, size=d) for k, d in shapes.items()}
    for t in (1, 7, 23):
        truth = update_parameters_with_adam(*map(copy.deepcopy, (ps, gs, vs, ss)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        claim = adam(*map(copy.deepcopy, (ps, gs, vs, ss)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for real, said in zip(truth, claim):
            for key in said:  # fault
                if key not in real:
                    return False
                if not np.allclose(real[key], said[key]):
                    return False
    return True


def tester_asks_the_suspect_twice(adam):
    """Both results come from the tested Adam, so it is compared with itself; the reference is never called.

    say: itself; update_parameters_with_adam; reference; with your own; never called; same
      function; accepts everything; accepts all; every adam; any adam
    """
    rng = np.random.default_rng(0)
    dims = [2, 5, 3, 1]
    params, grads, v, s = {}, {}, {}, {}
    for l in range(1, 4):
        for key, shape in [(f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))]:
            params[key] = rng.normal(size=shape)
            grads["d" + key] = rng.normal(size=shape)
            v["d" + key] = rng.normal(size=shape)
            s["d" + key] = rng.uniform(0.5, 2, size=shape)
    for t in (1, 2, 7):
        expected = adam(*copy.deepcopy((params, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)  # fault
        results = adam(*copy.deepcopy((params, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_forbids_in_place(adam):
    """An Adam that changes the arrays it is given is rejected, though it may.

    say: in place; may change; changes + given; unchanged; allowed; changes + gets; changes +
      input; changes its; copies + changes
    """
    rng = np.random.default_rng(17)
    shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    inputs = [
        {k: rng.normal(size=sh) for k, sh in shapes.items()},
        {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()},
        {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()},
        {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()},
    ]
    for t in (1, 7, 8):
        handed = copy.deepcopy(inputs)
        expected = update_parameters_with_adam(*copy.deepcopy(inputs), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*handed, t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for before, after in zip(inputs, handed):
            for key in before:
                if not np.array_equal(before[key], after[key]):  # fault
                    return False
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_without_absolute_value(adam):
    """The differences are summed up without their absolute values, so results that are too small count as equal.

    say: absolute; cancel; square of the difference; abs; negative; too small; sign of the
      difference; allclose; smaller
    """
    rng = np.random.default_rng(9)
    shapes = {"W1": (2, 1), "b1": (2, 1), "W2": (2, 2), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    p = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    g = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    m = {"d" + k: rng.normal(size=sh) for k, sh in shapes.items()}
    q = {"d" + k: rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}
    total = 0.0
    for t in (2, 7):
        a = update_parameters_with_adam(*copy.deepcopy((p, g, m, q)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        b = adam(*copy.deepcopy((p, g, m, q)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for i in range(5):
            for k in a[i]:
                if k not in b[i]:
                    return False
                if np.shape(b[i][k]) != a[i][k].shape:
                    return False
                total = total + np.sum(b[i][k] - a[i][k])  # fault
    return bool(total < 1e-8)  # fault


def tester_asserts(adam):
    """assert raises an AssertionError at a wrong Adam, where False should be returned.

    say: assert; raises; exception; return false; crash; instead of false
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
    for t in (1, 7, 20):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.05, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            assert got.keys() == wanted.keys(), "keys differ"  # fault
            for key in wanted:
                assert np.allclose(got[key], wanted[key]), key  # fault
    return True


def tester_with_negative_squares(adam):
    """s is drawn from the normal distribution, so it is negative in places and its root is nan: right Adams are rejected.

    say: positive; negative; nan; uniform; average of squares
    """
    rng = np.random.default_rng(0)
    parameters, grads, v, s = {}, {}, {}, {}
    for l, (rows, cols) in enumerate([(4, 3), (5, 4), (1, 5)]):
        for key, shape in ((f"W{l + 1}", (rows, cols)), (f"b{l + 1}", (rows, 1))):
            parameters[key] = rng.normal(size=shape)
            for d in (grads, v, s):
                d["d" + key] = rng.normal(size=shape)  # fault
    for t in (1, 7, 14):
        with np.errstate(invalid="ignore"):
            expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
            results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_late_in_the_training(adam):
    """t is so large that beta**t is 0, and a missing or wrong correction does not show.

    say: correct; large t; t is large; too large; smaller t; small t; power; beta**t; βᵗ; β₁ᵗ;
      β₂ᵗ; v̂; ŝ; t = 1000; early t; t such as; small numbers
    """
    rng = np.random.default_rng(11)
    shapes = {"W1": (3, 3), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (2, 2), "b3": (2, 1)}
    parameters = {k: rng.normal(size=x) for k, x in shapes.items()}
    grads = {"d" + k: rng.normal(size=x) for k, x in shapes.items()}
    v = {"d" + k: rng.normal(size=x) for k, x in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=x) for k, x in shapes.items()}
    for t in [1000, 2000, 5000]:  # fault
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_rolls_the_dice_anew(adam):
    """The inputs are drawn again for each of the two, so the reference and the Adam get different numbers.

    say: same input; different input; different number; same number; draws; drawn; seed; random;
      the same arrays; other numbers; own inputs;
        draw the inputs once
    """
    rng = np.random.default_rng(0)

    def inputs():
        parameters, grads, v, s = {}, {}, {}, {}
        for key, shape in {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}.items():
            parameters[key] = rng.normal(size=shape)  # fault
            grads["d" + key] = rng.normal(size=shape)  # fault
            v["d" + key] = rng.normal(size=shape)  # fault
            s["d" + key] = rng.uniform(0.5, 2, size=shape)  # fault
        return parameters, grads, v, s

    for t in (1, 7, 12):
        expected = update_parameters_with_adam(*inputs(), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)  # fault
        results = adam(*inputs(), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)  # fault
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_watches_the_cost(adam):
    """It looks whether the cost of a bowl falls, and many wrong Adams come down too; the results should be compared with those of the reference.

    say: cost; falls; trains; downhill; compare; reference; update_parameters_with_adam; comes
      down; come down; converge; five dictionaries; all five
    """
    rng = np.random.default_rng(0)
    parameters = {"W1": rng.normal(size=(4, 3)), "b1": rng.normal(size=(4, 1)), "W2": rng.normal(size=(2, 4)), "b2": rng.normal(size=(2, 1))}
    v = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}
    s = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}

    def cost(p):
        return sum(np.sum(a**2) for a in p.values()) / 2

    start = cost(parameters)
    for t in range(1, 201):
        grads = {"d" + k: a.copy() for k, a in parameters.items()}
        parameters, v, s, *_ = adam(parameters, grads, v, s, t, learning_rate=0.05, beta1=0.9, beta2=0.99, epsilon=1e-8)
    return bool(cost(parameters) < 0.01 * start)  # fault


def tester_knows_one_name(adam):
    """It asks whether the function is the learner's own, and so rejects every other right Adam.

    say: itself; other right; own function; is update_parameters; same function; never calls;
      never called; not called; identity; what it returns; results
    """
    return adam is update_parameters_with_adam  # fault


def tester_of_signs_at_the_start(adam):
    """Two mistakes in its inputs: memories of zeros, and only the first step, which it compares with -alpha times the sign.

    say: zero; warm; memor; forget; forgot; power; t = 1; t=1; first step; several t; other t;
      another t
    """
    rng = np.random.default_rng(0)
    parameters, grads, v, s = {}, {}, {}, {}
    for key, shape in {"W1": (3, 2), "b1": (3, 1), "W2": (1, 3), "b2": (1, 1)}.items():
        parameters[key] = rng.normal(size=shape)
        grads["d" + key] = rng.normal(size=shape)
        v["d" + key] = np.zeros(shape)  # fault
        s["d" + key] = np.zeros(shape)  # fault
    before = copy.deepcopy(parameters)
    signs = {key: np.sign(g) for key, g in grads.items()}
    after = adam(parameters, grads, v, s, 1, learning_rate=0.01, beta1=0.8, beta2=0.95, epsilon=1e-12)[0]  # fault
    return all(np.allclose(after[key], before[key] - 0.01 * signs["d" + key]) for key in before)


def tester_with_gentle_gradients_and_warm_start(adam):
    """Two mistakes: gradients, v and s are so tiny that all differences vanish in the tolerance of np.allclose, and beta1 is 0.

    say: tiny; too small; toleranc; atol; beta1 = 0; β₁ = 0; beta1=0; zero; memor; forget; forgot;
      larger; 1e-8;
        numbers of about 1
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=sh) for k, sh in shapes.items()}
    grads = {"d" + k: 1e-9 * rng.normal(size=sh) for k, sh in shapes.items()}  # fault
    v = {"d" + k: 1e-9 * rng.normal(size=sh) for k, sh in shapes.items()}  # fault
    s = {"d" + k: 1e-12 * rng.uniform(0.5, 2, size=sh) for k, sh in shapes.items()}  # fault
    for t in (1, 2, 7):
        kw = {"learning_rate": 0.02, "beta1": 0.0, "beta2": 0.95, "epsilon": 0.1}  # fault
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, **kw)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, **kw)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
    return True


def tester_stops_after_one_t_and_one_layer(adam):
    """Two mistakes: return True stands in the loop over t, so that only t = 1 is tried, and there is one layer only.

    say: return true; return + loop; t = 1; t=1; power; one layer; layer; other t; another t;
      several t; indent; first t; a second t; only one t
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1)}  # fault
    parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    grads = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
    s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
    for t in (1, 7, 20):
        expected = update_parameters_with_adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        results = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=0.02, beta1=0.8, beta2=0.95, epsilon=0.1)
        for got, wanted in zip(results, expected):
            for key in wanted:
                if key not in got or not np.allclose(got[key], wanted[key]):
                    return False
        return True  # fault


def tester_with_a_wrong_formula(adam):
    """It compares with a formula of its own that is wrong (epsilon inside the root), so right Adams are rejected.

    say: epsilon; ε; rejects; reference; own formula; update_parameters_with_adam
    """
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1)}
    parameters = {k: rng.normal(size=x) for k, x in shapes.items()}
    grads = {"d" + k: rng.normal(size=x) for k, x in shapes.items()}
    v = {"d" + k: rng.normal(size=x) for k, x in shapes.items()}
    s = {"d" + k: rng.uniform(0.5, 2, size=x) for k, x in shapes.items()}
    lr, b1, b2, eps = 0.02, 0.8, 0.95, 0.1
    for t in (1, 7, 20):
        got = adam(*copy.deepcopy((parameters, grads, v, s)), t, learning_rate=lr, beta1=b1, beta2=b2, epsilon=eps)
        for k in shapes:
            d = "d" + k
            v_new = b1 * v[d] + (1 - b1) * grads[d]
            s_new = b2 * s[d] + (1 - b2) * grads[d] ** 2
            v_hat, s_hat = v_new / (1 - b1**t), s_new / (1 - b2**t)
            w_new = parameters[k] - lr * v_hat / np.sqrt(s_hat + eps)  # fault
            for result, key, wanted in zip(got, (k, d, d, d, d), (w_new, v_new, s_new, v_hat, s_hat)):
                if key not in result or not np.allclose(result[key], wanted):
                    return False
    return True
