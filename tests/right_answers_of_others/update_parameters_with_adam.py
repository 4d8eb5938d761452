"""Right answers to update_parameters_with_adam in unusual forms, written without sight of the checks."""

import copy
import functools
import math

import numpy as np
from scipy.signal import lfilter


def five_comprehensions(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Five dictionary comprehensions, one a result, without a loop over layers."""
    v = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    s = {k: beta2 * s[k] + (1 - beta2) * g**2 for k, g in grads.items()}
    vc = {k: a / (1 - beta1**t) for k, a in v.items()}
    sc = {k: a / (1 - beta2**t) for k, a in s.items()}
    w = {k: a - learning_rate * vc[f"d{k}"] / (sc[f"d{k}"] ** 0.5 + epsilon) for k, a in parameters.items()}
    return w, v, s, vc, sc


def everything_in_place(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The given arrays are changed in place; only the corrected ones are new."""
    v_hat, s_hat = {}, {}
    for key, w in parameters.items():
        d = "d" + key
        v[d] *= beta1
        v[d] += (1 - beta1) * grads[d]
        s[d] *= beta2
        s[d] += (1 - beta2) * np.square(grads[d])
        v_hat[d] = v[d] / (1 - beta1**t)
        s_hat[d] = s[d] / (1 - beta2**t)
        w -= learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return parameters, v, s, v_hat, s_hat


def three_results_only(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Returns the first three alone, as older notebooks do, and keeps the corrected arrays to itself."""
    L = len(parameters) // 2
    for l in range(L):
        for x in ("W", "b"):
            d = "d" + x + str(l + 1)
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corr = v[d] / (1 - np.power(beta1, t))
            s_corr = s[d] / (1 - np.power(beta2, t))
            parameters[x + str(l + 1)] = parameters[x + str(l + 1)] - learning_rate * v_corr / (np.sqrt(s_corr) + epsilon)
    return parameters, v, s


def as_one_vector(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """All arrays are joined into vectors, updated at once and cut apart again."""
    keys = list(parameters)
    ends = np.cumsum([parameters[k].size for k in keys])[:-1]
    w = np.concatenate([parameters[k].ravel() for k in keys])
    g, m, q = (np.concatenate([d["d" + k].ravel() for k in keys]) for d in (grads, v, s))
    m = beta1 * m + (1 - beta1) * g
    q = beta2 * q + (1 - beta2) * g**2
    mc, qc = m / (1 - beta1**t), q / (1 - beta2**t)
    w = w - learning_rate * mc / (np.sqrt(qc) + epsilon)

    def cut(vector, prefix):
        return {prefix + k: part.reshape(parameters[k].shape) for k, part in zip(keys, np.split(vector, ends))}

    return cut(w, ""), cut(m, "d"), cut(q, "d"), cut(mc, "d"), cut(qc, "d")


def entry_by_entry_with_math(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Python numbers and the math module, one entry at a time with np.ndindex."""
    new = [copy.deepcopy(d) for d in (parameters, v, s, v, s)]
    P, V, S, VC, SC = new
    for key in parameters:
        for i in np.ndindex(parameters[key].shape):
            g = float(grads["d" + key][i])
            V["d" + key][i] = beta1 * v["d" + key][i] + (1 - beta1) * g
            S["d" + key][i] = beta2 * s["d" + key][i] + (1 - beta2) * g * g
            VC["d" + key][i] = V["d" + key][i] / (1 - math.pow(beta1, t))
            SC["d" + key][i] = S["d" + key][i] / (1 - math.pow(beta2, t))
            P[key][i] -= learning_rate * VC["d" + key][i] / (math.sqrt(SC["d" + key][i]) + epsilon)
    return P, V, S, VC, SC


def second_form_with_its_own_epsilon(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The paper's second form, with epsilon multiplied by the root of 1 - beta2**t, which makes it the same."""
    fix = np.sqrt(1 - beta2**t)
    alpha_t = learning_rate * fix / (1 - beta1**t)
    P, vc, sc = {}, {}, {}
    for name in parameters:
        d = "d" + name
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        P[name] = parameters[name] - alpha_t * v[d] / (np.sqrt(s[d]) + epsilon * fix)
        vc[d], sc[d] = v[d] / (1 - beta1**t), s[d] / (1 - beta2**t)
    return P, v, s, vc, sc


def moves_towards_the_gradient(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages are written as moves: v + (1 - beta)(g - v)."""
    L = len(grads) // 2
    p_new, v_new, s_new, v_corrected, s_corrected = ({} for _ in range(5))
    for l in range(L, 0, -1):
        for kind in "bW":
            d = f"d{kind}{l}"
            v_new[d] = v[d] + (1 - beta1) * (grads[d] - v[d])
            s_new[d] = s[d] + (1 - beta2) * (grads[d] * grads[d] - s[d])
            v_corrected[d] = v_new[d] * (1 / (1 - beta1**t))
            s_corrected[d] = s_new[d] * (1 / (1 - beta2**t))
            p_new[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate / (np.sqrt(s_corrected[d]) + epsilon) * v_corrected[d]
    return p_new, v_new, s_new, v_corrected, s_corrected


def one_array_function_and_zip(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A nested function does one array; zip(*...) turns its results into dictionaries."""

    def one(w, g, m, q):
        m, q = beta1 * m + (1 - beta1) * g, beta2 * q + (1 - beta2) * g**2
        m_hat, q_hat = m / (1 - beta1**t), q / (1 - beta2**t)
        return w - learning_rate * m_hat / (np.sqrt(q_hat) + epsilon), m, q, m_hat, q_hat

    columns = list(zip(*(one(parameters[k], grads["d" + k], v["d" + k], s["d" + k]) for k in parameters)))
    names = [list(parameters)] + [["d" + k for k in parameters]] * 4
    return tuple(dict(zip(keys, arrays)) for keys, arrays in zip(names, columns))


def stacked_memories(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v and s are stacked into one array and averaged together, with a vector of betas."""
    betas = np.array([beta1, beta2]).reshape(2, 1, 1)
    vc, sc = {}, {}
    for d, g in grads.items():
        both = betas * np.stack([v[d], s[d]]) + (1 - betas) * np.stack([g, g**2])
        hats = both / (1 - betas**t)
        v[d], s[d] = both
        vc[d], sc[d] = hats
        parameters[d[1:]] = parameters[d[1:]] - learning_rate * hats[0] / (np.sqrt(hats[1]) + epsilon)
    return parameters, v, s, vc, sc


def powers_by_multiplication(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The powers are made by a product over t factors with functools.reduce."""
    power = lambda beta: functools.reduce(lambda product, _: product * beta, range(t), 1.0)
    c1, c2 = 1 - power(beta1), 1 - power(beta2)
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        v_corrected["dW" + str(l)], v_corrected["db" + str(l)] = v["dW" + str(l)] / c1, v["db" + str(l)] / c1
        s_corrected["dW" + str(l)], s_corrected["db" + str(l)] = s["dW" + str(l)] / c2, s["db" + str(l)] / c2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def recursion_over_layers(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The layers are done by recursion from the last one down, with merged dictionaries."""

    def layers_up_to(l):
        if l == 0:
            return {}, {}, {}, {}, {}
        p, m, q, mc, qc = layers_up_to(l - 1)
        for c in ("W", "b"):
            k = f"{c}{l}"
            g = grads[f"d{k}"]
            m = m | {f"d{k}": beta1 * v[f"d{k}"] + (1 - beta1) * g}
            q = q | {f"d{k}": beta2 * s[f"d{k}"] + (1 - beta2) * g**2}
            mc = mc | {f"d{k}": m[f"d{k}"] / (1 - beta1**t)}
            qc = qc | {f"d{k}": q[f"d{k}"] / (1 - beta2**t)}
            p = p | {k: parameters[k] - learning_rate * mc[f"d{k}"] / (np.sqrt(qc[f"d{k}"]) + epsilon)}
        return p, m, q, mc, qc

    return layers_up_to(len(parameters) // 2)


def filtered_averages(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages are one step of scipy's lfilter, with the old averages as its state."""

    def average(old, new, beta):
        flat, _ = lfilter([1 - beta], [1, -beta], new.reshape(1, -1), axis=0, zi=beta * old.reshape(1, -1))
        return flat.reshape(old.shape)

    new_p, new_v, new_s, hat_v, hat_s = {}, {}, {}, {}, {}
    for key, w in parameters.items():
        d = "d" + key
        new_v[d] = average(v[d], grads[d], beta1)
        new_s[d] = average(s[d], grads[d] ** 2, beta2)
        hat_v[d] = new_v[d] / (1 - beta1**t)
        hat_s[d] = new_s[d] / (1 - beta2**t)
        new_p[key] = w - learning_rate * hat_v[d] / (np.sqrt(hat_s[d]) + epsilon)
    return new_p, new_v, new_s, hat_v, hat_s


def corrections_with_expm1(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """1 - beta**t is computed as -expm1(t log beta), with beta = 0 set apart."""
    c1 = -math.expm1(t * math.log(beta1)) if beta1 > 0 else 1.0
    c2 = -math.expm1(t * math.log(beta2)) if beta2 > 0 else 1.0
    corrected = ({}, {})
    params, first, second = dict(parameters), dict(v), dict(s)
    for name, grad in grads.items():
        first[name] = np.average(np.array([v[name], grad]), axis=0, weights=[beta1, 1 - beta1])
        second[name] = np.average(np.array([s[name], np.square(grad)]), axis=0, weights=[beta2, 1 - beta2])
        corrected[0][name] = first[name] / c1
        corrected[1][name] = second[name] / c2
        params[name[1:]] = parameters[name[1:]] - np.true_divide(learning_rate * corrected[0][name], epsilon + np.sqrt(corrected[1][name]))
    return params, first, second, *corrected


def averages_first_steps_later(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Four separate loops, one a kind of work, with key lists made beforehand; the gradients are scaled in place on a copy."""
    g = copy.deepcopy(grads)
    keys = [f"{x}{l}" for x in ("W", "b") for l in range(1, len(parameters) // 2 + 1)]
    v_corrected = dict.fromkeys("d" + k for k in keys)
    s_corrected = dict.fromkeys("d" + k for k in keys)
    for k in keys:
        s["d" + k] = beta2 * s["d" + k] + (1 - beta2) * g["d" + k] ** 2
    for k in keys:
        g["d" + k] *= 1 - beta1
        v["d" + k] = beta1 * v["d" + k] + g["d" + k]
    for k in keys:
        v_corrected["d" + k] = v["d" + k] / (1 - beta1**t)
        s_corrected["d" + k] = s["d" + k] / (1 - beta2**t)
    for k in keys:
        parameters[k] = parameters[k] - learning_rate * v_corrected["d" + k] / (np.sqrt(s_corrected["d" + k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def five_comprehensions_too(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Five comprehensions one after the other."""
    v = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    s = {k: beta2 * s[k] + (1 - beta2) * g**2 for k, g in grads.items()}
    v_hat = {k: a / (1 - beta1**t) for k, a in v.items()}
    s_hat = {k: a / (1 - beta2**t) for k, a in s.items()}
    moved = {k: p - learning_rate * v_hat["d" + k] / (np.sqrt(s_hat["d" + k]) + epsilon) for k, p in parameters.items()}
    return moved, v, s, v_hat, s_hat


def helper_for_the_averages(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """One helper averages and corrects, called twice for each array."""
    def remember(old, new, beta):
        average = beta * old + (1 - beta) * new
        return average, average / (1 - beta**t)

    p, v_new, s_new, v_c, s_c = {}, {}, {}, {}, {}
    for name in parameters:
        d = "d" + name
        v_new[d], v_c[d] = remember(v[d], grads[d], beta1)
        s_new[d], s_c[d] = remember(s[d], grads[d] * grads[d], beta2)
        p[name] = parameters[name] - learning_rate * np.divide(v_c[d], np.sqrt(s_c[d]) + epsilon)
    return p, v_new, s_new, v_c, s_c


def rearranged(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrections are put into the rate and into epsilon: the same step, otherwise written."""
    root_of_correction = np.sqrt(1 - beta2**t)
    rate = learning_rate * root_of_correction / (1 - beta1**t)
    results = {}, {}, {}, {}, {}
    for l in range(len(parameters) // 2, 0, -1):
        for kind in "Wb":
            d = f"d{kind}{l}"
            m = beta1 * v[d] + (1 - beta1) * grads[d]
            u = beta2 * s[d] + (1 - beta2) * np.square(grads[d])
            results[0][d[1:]] = parameters[d[1:]] - rate * m / (np.sqrt(u) + epsilon * root_of_correction)
            results[1][d], results[2][d] = m, u
            results[3][d], results[4][d] = m / (1 - beta1**t), u / (1 - beta2**t)
    return results


def on_copies_in_place(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Copies first, then in-place steps on the copies."""
    parameters, v, s = ({k: a.astype(float) for k, a in d.items()} for d in (parameters, v, s))
    v_corrected, s_corrected = {}, {}
    for key in v:
        v[key] *= beta1
        v[key] += (1 - beta1) * grads[key]
        s[key] *= beta2
        s[key] += (1 - beta2) * grads[key] ** 2
        v_corrected[key] = v[key] / (1 - pow(beta1, t))
        s_corrected[key] = s[key] / (1 - pow(beta2, t))
        parameters[key[1:]] -= learning_rate * v_corrected[key] / (s_corrected[key] ** 0.5 + epsilon)
    return parameters, v, s, v_corrected, s_corrected
