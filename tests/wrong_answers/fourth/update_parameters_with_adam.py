"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import copy

import numpy as np


def efficient_form_of_the_paper(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The rate takes over both corrections, as the paper proposes; epsilon is then added to the uncorrected root, and weighs more.

    say: ε; epsilon; uncorrected; corrected s; ŝ; s_corrected
    """
    params, v, s, v_hat, s_hat = dict(parameters), dict(v), dict(s), {}, {}
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    alpha_t = learning_rate * np.sqrt(c2) / c1
    for key in params:
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d], s_hat[d] = v[d] / c1, s[d] / c2
        params[key] = params[key] - alpha_t * v[d] / (np.sqrt(s[d]) + epsilon)  # fault
    return params, v, s, v_hat, s_hat


def corrected_through_an_alias(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrected averages are shallow copies divided in place, so v and s go out corrected too.

    say: uncorrected; without the correction; not corrected; same array; copy; in place; v + corrected; share; before the correction; its own; their own
    """
    L = len(parameters) // 2
    names = [f"{p}{l}" for l in range(1, L + 1) for p in ("W", "b")]
    new_v = {f"d{n}": beta1 * v[f"d{n}"] + (1 - beta1) * grads[f"d{n}"] for n in names}
    new_s = {f"d{n}": beta2 * s[f"d{n}"] + (1 - beta2) * grads[f"d{n}"] ** 2 for n in names}
    v_corrected, s_corrected = new_v.copy(), new_s.copy()  # fault
    for key in v_corrected:
        v_corrected[key] /= 1 - beta1**t  # fault
        s_corrected[key] /= 1 - beta2**t  # fault
    new_parameters = {
        n: parameters[n]
        - learning_rate * v_corrected[f"d{n}"] / (np.sqrt(s_corrected[f"d{n}"]) + epsilon)
        for n in names
    }
    return new_parameters, new_v, new_s, v_corrected, s_corrected


def running_maximum_kept(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """AMSGrad: s never becomes smaller than it was.

    say: max; amsgrad; smaller; shrink; s + fall; s + average; may sink; decrease
    """
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        g = grads["d" + key]
        v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        s_new = beta2 * s["d" + key] + (1 - beta2) * np.square(g)
        s["d" + key] = np.maximum(s["d" + key], s_new)  # fault
        v_corrected["d" + key] = v["d" + key] / (1 - np.power(beta1, t))
        s_corrected["d" + key] = s["d" + key] / (1 - np.power(beta2, t))
        denom = np.sqrt(s_corrected["d" + key]) + epsilon
        parameters[key] = parameters[key] - learning_rate * v_corrected["d" + key] / denom
    return parameters, v, s, v_corrected, s_corrected


def nadam_step(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Nadam: the numerator mixes the corrected average with the gradient once more.

    say: nadam; nesterov; v̂; v_corrected; corrected v; gradient + again; gradient + once more; numerator; corrected average; dw + step; nowhere else
    """
    out = {"theta": {}, "v": {}, "s": {}, "v_hat": {}, "s_hat": {}}
    bc1, bc2 = 1.0 - beta1**t, 1.0 - beta2**t
    for name, theta in parameters.items():
        k = f"d{name}"
        g = grads[k]
        out["v"][k] = beta1 * v[k] + (1 - beta1) * g
        out["s"][k] = beta2 * s[k] + (1 - beta2) * g * g
        out["v_hat"][k] = out["v"][k] / bc1
        out["s_hat"][k] = out["s"][k] / bc2
        lookahead = beta1 * out["v_hat"][k] + (1 - beta1) * g / bc1  # fault
        out["theta"][name] = theta - learning_rate * lookahead / (np.sqrt(out["s_hat"][k]) + epsilon)  # fault
    return tuple(out.values())


def t_grows_in_the_layer_loop(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """t is raised by one inside the loop over layers, so layer 2 is corrected as if a step later.

    say: t + layer 2; second layer; each layer; every layer; t + loop; t + same; later layer; t + first layer; t += 1; t + 1; w2; power + t
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        for w in (f"W{l}", f"b{l}"):
            dw = "d" + w
            v[dw] = beta1 * v[dw] + (1 - beta1) * grads[dw]
            s[dw] = beta2 * s[dw] + (1 - beta2) * grads[dw] ** 2
            v_corrected[dw] = v[dw] / (1 - beta1**t)
            s_corrected[dw] = s[dw] / (1 - beta2**t)
            parameters[w] = parameters[w] - learning_rate * v_corrected[dw] / (
                np.sqrt(s_corrected[dw]) + epsilon
            )
        t += 1  # fault
    return parameters, v, s, v_corrected, s_corrected


def loop_variable_named_t(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The loop variable is called t as well (t for theta): beta1 to the power of a text, TypeError.

    say: t + overwrit; t + loop; t + name; t + step; another name; shadow; t is no longer; typeerror; unsupported operand
    """
    p_new, v_new, s_new, v_c, s_c = {}, {}, {}, {}, {}
    for t in parameters:  # fault
        g = grads["d" + t]
        v_new["d" + t] = beta1 * v["d" + t] + (1 - beta1) * g
        s_new["d" + t] = beta2 * s["d" + t] + (1 - beta2) * g**2
        v_c["d" + t] = v_new["d" + t] / (1 - beta1**t)  # fault
        s_c["d" + t] = s_new["d" + t] / (1 - beta2**t)  # fault
        p_new[t] = parameters[t] - learning_rate * v_c["d" + t] / (np.sqrt(s_c["d" + t]) + epsilon)
    return p_new, v_new, s_new, v_c, s_c


def corrected_s_under_wrong_key(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Copied line: the corrected s of the biases is stored under dW, and then "db1" is missing: KeyError.

    say: db; keyerror; s_corrected; missing
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}
    for l in range(L):
        dW, db = "dW" + str(l + 1), "db" + str(l + 1)
        v[dW] = beta1 * v[dW] + (1 - beta1) * grads[dW]
        v[db] = beta1 * v[db] + (1 - beta1) * grads[db]
        v_corrected[dW] = v[dW] / (1 - beta1**t)
        v_corrected[db] = v[db] / (1 - beta1**t)
        s[dW] = beta2 * s[dW] + (1 - beta2) * np.power(grads[dW], 2)
        s[db] = beta2 * s[db] + (1 - beta2) * np.power(grads[db], 2)
        s_corrected[dW] = s[dW] / (1 - beta2**t)
        s_corrected[dW] = s[db] / (1 - beta2**t)  # fault
        W, b = "W" + str(l + 1), "b" + str(l + 1)
        parameters[W] = parameters[W] - learning_rate * v_corrected[dW] / (np.sqrt(s_corrected[dW]) + epsilon)
        parameters[b] = parameters[b] - learning_rate * v_corrected[db] / (np.sqrt(s_corrected[db]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def keras_defaults(
    parameters, grads, v, s, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-7  # fault
):
    """Two mistakes: Keras's defaults, learning_rate 0.001 instead of 0.01 and epsilon 1e-7 instead of 1e-8.

    say: default; 0.01; 1e-8; signature; learning_rate=; 1e-08
    """
    new_parameters = copy.deepcopy(parameters)
    m, u = copy.deepcopy(v), copy.deepcopy(s)
    m_hat, u_hat = {}, {}
    for name, value in new_parameters.items():
        g = grads["d" + name]
        key = "d" + name
        m[key] += (g - m[key]) * (1 - beta1)
        u[key] += (np.square(g) - u[key]) * (1 - beta2)
        m_hat[key] = m[key] / (1 - beta1**t)
        u_hat[key] = u[key] / (1 - beta2**t)
        value -= learning_rate * m_hat[key] / (np.sqrt(u_hat[key]) + epsilon)
    return new_parameters, m, u, m_hat, u_hat


def flattened_column_by_column(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Arrays are flattened column by column (order F) and put back row by row: entries change places.

    say: entries; reshape; transpos; column; row by row; mixed; shape; flatten; ravel; entry
    """
    keys = list(parameters)

    def pack(d, prefix=""):
        return np.concatenate([d[prefix + k].ravel(order="F") for k in keys])  # fault

    def unpack(vec, prefix=""):
        out, pos = {}, 0
        for k in keys:
            shape, size = parameters[k].shape, parameters[k].size
            out[prefix + k] = vec[pos:pos + size].reshape(shape)  # fault
            pos += size
        return out

    g = pack(grads, "d")
    m = beta1 * pack(v, "d") + (1 - beta1) * g
    r = beta2 * pack(s, "d") + (1 - beta2) * g**2
    m_hat, r_hat = m / (1 - beta1**t), r / (1 - beta2**t)
    theta = pack(parameters) - learning_rate * m_hat / (np.sqrt(r_hat) + epsilon)
    return unpack(theta), unpack(m, "d"), unpack(r, "d"), unpack(m_hat, "d"), unpack(r_hat, "d")


def names_of_the_paper_collide(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In the paper m and v are what v and s are here: after renaming, the second moment is returned as v, and m as s.

    say: exchanged; swap; v + s + place; second moment; squares + v; mixed up; other way; v is + s; wrong order; v + square
    """
    m, v = v, s
    theta = dict(parameters)
    m_hat, v_hat = {}, {}
    for key in theta:
        dkey = "d" + key
        g = grads[dkey]
        m[dkey] = beta1 * m[dkey] + (1 - beta1) * g
        v[dkey] = beta2 * v[dkey] + (1 - beta2) * g**2
        m_hat[dkey] = m[dkey] / (1 - beta1**t)
        v_hat[dkey] = v[dkey] / (1 - beta2**t)
        theta[key] = theta[key] - learning_rate * m_hat[dkey] / (np.sqrt(v_hat[dkey]) + epsilon)
    return theta, v, m, v_hat, m_hat  # fault


def factor_squared_and_raw_v_for_biases(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Two mistakes: the factor 1 - beta2 is squared with the gradient, and biases step along the uncorrected v.

    say: factor; square; parenthes; 1 - β₂; 1 - beta2; b + corrected; b1; bias; db; uncorrected; v_corrected; v̂
    """
    params, v_corrected, s_corrected = {}, {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ["W", "b"]:
            k = f"d{kind}{l}"
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = beta2 * s[k] + ((1 - beta2) * grads[k]) ** 2  # fault
            v_corrected[k] = v[k] / (1 - beta1**t)
            s_corrected[k] = s[k] / (1 - beta2**t)
        dW, db = f"dW{l}", f"db{l}"
        params[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[dW] / (np.sqrt(s_corrected[dW]) + epsilon)
        params[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[db] / (np.sqrt(s_corrected[db]) + epsilon)  # fault
    return params, v, s, v_corrected, s_corrected


def rate_over_root_of_t(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The rate is divided by the root of t, as in the paper's proof of convergence: right only at t = 1.

    say: learning rate; learning_rate; α; root of t; √t; decay; shrink; constant; sqrt(t); too short; too small
    """
    alpha_t = learning_rate / np.sqrt(t)  # fault

    def moments(key):
        g = grads[key]
        first = beta1 * v[key] + (1 - beta1) * g
        second = beta2 * s[key] + (1 - beta2) * g**2
        return first, second

    both = {key: moments(key) for key in grads}
    v = {key: pair[0] for key, pair in both.items()}
    s = {key: pair[1] for key, pair in both.items()}
    v_corrected = {key: a / (1 - beta1**t) for key, a in v.items()}
    s_corrected = {key: a / (1 - beta2**t) for key, a in s.items()}
    parameters = {
        key: p - alpha_t * v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
        for key, p in parameters.items()
    }
    return parameters, v, s, v_corrected, s_corrected


def surprise_squared_as_adabelief(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """AdaBelief: s averages the square of gradient minus v, not of the gradient.

    say: adabelief; square + gradient; dw²; dw**2; dw ** 2; s + minus; difference; minus v; gradient itself; square of
    """
    params, v_corrected, s_corrected = {}, {}, {}
    for key, param in parameters.items():
        k, grad = "d" + key, grads["d" + key]
        v[k] = beta1 * v[k] + (1 - beta1) * grad
        s[k] = beta2 * s[k] + (1 - beta2) * (grad - v[k]) ** 2  # fault
        v_corrected[k] = v[k] / (1 - beta1**t)
        s_corrected[k] = s[k] / (1 - beta2**t)
        params[key] = param - learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return params, v, s, v_corrected, s_corrected
