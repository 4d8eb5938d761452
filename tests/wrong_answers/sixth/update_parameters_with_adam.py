"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import numpy as np


def layer_counter_called_t(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The loop over the layers calls its counter t, so the number of the step is overwritten by the layer.

    say: number of the step; power; step number; 1 - beta1**t; 1 − beta1**t; βᵗ; correction; v_corrected; v̂; overwrit; loop variable; counter
    """
    v_corrected, s_corrected = {}, {}
    for t in range(1, len(parameters) // 2 + 1):  # fault
        for p in ("W", "b"):
            k = p + str(t)
            v["d" + k] = beta1 * v["d" + k] + (1 - beta1) * grads["d" + k]
            s["d" + k] = beta2 * s["d" + k] + (1 - beta2) * grads["d" + k] ** 2
            v_corrected["d" + k] = v["d" + k] / (1 - beta1**t)
            s_corrected["d" + k] = s["d" + k] / (1 - beta2**t)
            parameters[k] = parameters[k] - learning_rate * v_corrected["d" + k] / (
                np.sqrt(s_corrected["d" + k]) + epsilon
            )
    return parameters, v, s, v_corrected, s_corrected


def correction_moved_into_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are put into the rate for speed, so epsilon stands beside the uncorrected root of s.

    say: epsilon; ε; uncorrected; s_corrected; ŝ; corrected + root; corrected s
    """
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    new_p, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key, p in parameters.items():
        g = grads["d" + key]
        new_v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        new_s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g * g
        new_p[key] = p - rate * new_v["d" + key] / (np.sqrt(new_s["d" + key]) + epsilon)  # fault
        v_hat["d" + key] = new_v["d" + key] / (1 - beta1**t)
        s_hat["d" + key] = new_s["d" + key] / (1 - beta2**t)
    return new_p, new_v, new_s, v_hat, s_hat


def digit_one_for_letter_l(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In the line for the corrected s of b the digit 1 stands where the letter l should, so layer 1 is used in all layers.

    say: layer 2; db2; every layer; first layer; db{l}; digit; db1; own layer; shape; broadcast; missing; keyerror
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        v_corrected[f"dW{l}"] = v[f"dW{l}"] / (1 - beta1**t)
        v_corrected[f"db{l}"] = v[f"db{l}"] / (1 - beta1**t)
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        s_corrected[f"dW{l}"] = s[f"dW{l}"] / (1 - beta2**t)
        s_corrected[f"db{1}"] = s[f"db{1}"] / (1 - beta2**t)  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (
            np.sqrt(s_corrected[f"dW{l}"]) + epsilon
        )
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (
            np.sqrt(s_corrected[f"db{l}"]) + epsilon
        )
    return parameters, v, s, v_corrected, s_corrected


def corrects_the_memories_themselves(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v and s are corrected in place and go out corrected, so the next step builds on the wrong memories.

    say: uncorrected; without the correction; not corrected; next step; v + corrected; carry
    """
    v = {k: beta1 * v[k] + (1 - beta1) * grads[k] for k in grads}
    s = {k: beta2 * s[k] + (1 - beta2) * grads[k] ** 2 for k in grads}
    for k in grads:
        v[k] /= 1 - beta1**t  # fault
        s[k] /= 1 - beta2**t  # fault
    parameters = {
        p: parameters[p] - learning_rate * v["d" + p] / (np.sqrt(s["d" + p]) + epsilon)
        for p in parameters
    }
    return parameters, v, s, dict(v), dict(s)


def no_correction_when_late(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """From step 100 on the corrections are left out to save time, although that of s still matters.

    say: correction; large t; later; 1 - beta2**t; 1 − beta2**t; every step; any t; s_corrected; ŝ; corrected
    """
    warming_up = t < 100  # fault
    new_parameters, new_v, new_s, vc, sc = {}, {}, {}, {}, {}
    for name in parameters:
        key = "d" + name
        new_v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        new_s[key] = beta2 * s[key] + (1 - beta2) * np.power(grads[key], 2)
        vc[key] = new_v[key] / (1 - beta1**t) if warming_up else new_v[key].copy()  # fault
        sc[key] = new_s[key] / (1 - beta2**t) if warming_up else new_s[key].copy()  # fault
        new_parameters[name] = parameters[name] - learning_rate * vc[key] / (np.sqrt(sc[key]) + epsilon)
    return new_parameters, new_v, new_s, vc, sc


def both_corrected_by_beta1(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The correction of s was copied from v and still has beta1.

    say: beta2; β₂; s_corrected; ŝ; correction of s; belongs with s
    """
    p_out, v_out, s_out, vc_out, sc_out = (dict() for _ in range(5))
    for k in parameters.keys():
        d = "d{}".format(k)
        v_out[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s_out[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc_out[d] = v_out[d] / (1 - beta1**t)
        sc_out[d] = s_out[d] / (1 - beta1**t)  # fault
        p_out[k] = parameters[k] - learning_rate * vc_out[d] / (np.sqrt(sc_out[d]) + epsilon)
    return p_out, v_out, s_out, vc_out, sc_out


def forgets_to_create_dictionaries(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v_corrected is filled but never made; only s_corrected is, so a NameError is raised.

    say: v_corrected; nameerror; not defined; empty dictionar; before the loop
    """
    s_corrected = {}  # fault
    L = len(parameters) // 2
    for l in range(L):
        for name in ("W" + str(l + 1), "b" + str(l + 1)):
            v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * grads["d" + name]
            v_corrected["d" + name] = v["d" + name] / (1 - beta1**t)  # fault
            s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * grads["d" + name] ** 2
            s_corrected["d" + name] = s["d" + name] / (1 - beta2**t)
            parameters[name] = parameters[name] - learning_rate * v_corrected["d" + name] / (
                np.sqrt(s_corrected["d" + name]) + epsilon
            )
    return parameters, v, s, v_corrected, s_corrected


def largest_s_kept(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """As in AMSGrad s keeps the larger of the old and the new average, so it never falls.

    say: maximum; larger of; β₂; beta2; new s; amsgrad; never falls; s + average; s["dw1"]; maxim; np.max
    """
    new_params, m_t, u_t, m_hat, u_hat = {}, {}, {}, {}, {}
    for name, theta in parameters.items():
        g = grads["d" + name]
        m_t["d" + name] = beta1 * v["d" + name] + (1 - beta1) * g
        averaged = beta2 * s["d" + name] + (1 - beta2) * g**2
        u_t["d" + name] = np.maximum(s["d" + name], averaged)  # fault
        m_hat["d" + name] = m_t["d" + name] / (1 - beta1**t)
        u_hat["d" + name] = u_t["d" + name] / (1 - beta2**t)
        new_params[name] = theta - learning_rate * m_hat["d" + name] / (np.sqrt(u_hat["d" + name]) + epsilon)
    return new_params, m_t, u_t, m_hat, u_hat


def counts_t_up_itself(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """t is raised by 1 at the start as in the paper's loop, though the caller has counted already.

    say: t += 1; first step has t = 1; power; number of this step; t itself; counted; step number; 1 - beta1**t; 1 − beta1**t; βᵗ; correction; t = 1; v_corrected; v̂; t+1; one too large; one more
    """
    t += 1  # fault

    def ema(old, new, beta):
        return {k: beta * old[k] + (1 - beta) * new[k] for k in old}

    def debias(avg, beta):
        return {k: a / (1 - beta**t) for k, a in avg.items()}

    v = ema(v, grads, beta1)
    s = ema(s, {k: g * g for k, g in grads.items()}, beta2)
    v_hat, s_hat = debias(v, beta1), debias(s, beta2)
    stepped = {
        k: w - learning_rate * v_hat["d" + k] / (np.sqrt(s_hat["d" + k]) + epsilon)
        for k, w in parameters.items()
    }
    return stepped, v, s, v_hat, s_hat


def results_in_order_of_making(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The results come back as parameters, v, v_corrected, s, s_corrected instead of in the asked order.

    say: order; return; third; v, s, v_corrected; exchanged; swapped
    """
    parameters = {k: np.array(a, dtype=float) for k, a in parameters.items()}
    new_v, v_corrected, new_s, s_corrected = {}, {}, {}, {}
    for k in grads:
        new_v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        v_corrected[k] = new_v[k] / (1 - beta1**t)
        new_s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        s_corrected[k] = new_s[k] / (1 - beta2**t)
        parameters[k[1:]] -= learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, new_v, v_corrected, new_s, s_corrected  # fault


def root_kept_as_corrected_s(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s_corrected holds the square root plus epsilon, the whole divisor, instead of the corrected s.

    say: s_corrected; ŝ; root; sqrt; √
    """
    v_corrected, s_corrected = {}, {}
    parameters, v, s = dict(parameters), dict(v), dict(s)
    i = 1
    while f"W{i}" in parameters:
        for name in (f"W{i}", f"b{i}"):
            grad = grads["d" + name]
            v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * grad
            s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * grad**2
            v_corrected["d" + name] = v["d" + name] / (1 - beta1**t)
            s_corrected["d" + name] = np.sqrt(s["d" + name] / (1 - beta2**t)) + epsilon  # fault
            parameters[name] = parameters[name] - learning_rate * v_corrected["d" + name] / s_corrected["d" + name]
        i += 1
    return parameters, v, s, v_corrected, s_corrected


def squares_factor_and_forgets_to_hat_v(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The factor 1 - beta2 is squared together with the gradient, and the step uses v uncorrected.

    say: square; factor; 1 - beta2; 1 − beta2; 1 - β; 1 − β; uncorrected; v_corrected; v̂; corrected + step; s["dw1"]; β₂
    """
    v_corrected = {}
    s_corrected = {}
    new = {}
    for l in range(1, len(parameters) // 2 + 1):
        for letter in "Wb":
            key, dkey = f"{letter}{l}", f"d{letter}{l}"
            v[dkey] = beta1 * v[dkey] + (1 - beta1) * grads[dkey]
            s[dkey] = beta2 * s[dkey] + ((1 - beta2) * grads[dkey]) ** 2  # fault
            v_corrected[dkey] = v[dkey] / (1 - beta1**t)
            s_corrected[dkey] = s[dkey] / (1 - beta2**t)
            new[key] = parameters[key] - learning_rate * v[dkey] / (np.sqrt(s_corrected[dkey]) + epsilon)  # fault
    return new, v, s, v_corrected, s_corrected
