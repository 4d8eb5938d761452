"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import math

import numpy as np


def counts_t_from_zero(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """One more is added to t, as if the first step had t = 0.

    say: t + 1; t - 1; power; exponent; first step; t itself; t = 1; βᵗ; beta1**t; beta2**t; correction; corrected; β₁ᵗ; v_corrected; v̂
    """
    step = t + 1  # fault
    P, M, V, MH, VH = {}, {}, {}, {}, {}
    for k in parameters:
        g = grads[f"d{k}"]
        M[f"d{k}"] = beta1 * v[f"d{k}"] + (1 - beta1) * g
        V[f"d{k}"] = beta2 * s[f"d{k}"] + (1 - beta2) * g**2
        MH[f"d{k}"] = M[f"d{k}"] / (1 - beta1**step)  # fault
        VH[f"d{k}"] = V[f"d{k}"] / (1 - beta2**step)  # fault
        P[k] = parameters[k] - learning_rate * MH[f"d{k}"] / (np.sqrt(VH[f"d{k}"]) + epsilon)
    return P, M, V, MH, VH


def corrects_v_and_s_themselves(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v_corrected is v's own array, divided in place: v and s go out corrected.

    say: uncorrected; copy; in place; same array; own array; share; without the correction; not corrected; carry; next step; /=; v itself; corrected v; correct
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            k = f"d{p}{l}"
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = beta2 * s[k] + (1 - beta2) * np.power(grads[k], 2)
            v_corrected[k], s_corrected[k] = v[k], s[k]  # fault
            v_corrected[k] /= 1 - beta1**t  # fault
            s_corrected[k] /= 1 - beta2**t  # fault
            parameters[f"{p}{l}"] -= learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def folds_corrections_into_the_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are folded into the rate, and ε is added to √s instead of √ŝ.

    say: epsilon; ε; √ŝ; corrected s; ŝ; s_corrected; root
    """
    exp_avg, exp_avg_sq = dict(v), dict(s)
    new_parameters, v_corrected, s_corrected = {}, {}, {}
    bias_correction1 = 1 - beta1**t
    bias_correction2 = 1 - beta2**t
    step_size = learning_rate * math.sqrt(bias_correction2) / bias_correction1  # fault
    for name, param in parameters.items():
        key, grad = "d" + name, grads["d" + name]
        exp_avg[key] = exp_avg[key] * beta1 + (1 - beta1) * grad
        exp_avg_sq[key] = exp_avg_sq[key] * beta2 + (1 - beta2) * grad * grad
        denom = np.sqrt(exp_avg_sq[key]) + epsilon  # fault
        new_parameters[name] = param - step_size * exp_avg[key] / denom  # fault
        v_corrected[key] = exp_avg[key] / bias_correction1
        s_corrected[key] = exp_avg_sq[key] / bias_correction2
    return new_parameters, exp_avg, exp_avg_sq, v_corrected, s_corrected


def amsgrad_keeps_the_larger(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """AMSGrad: s never falls, the larger of the old and the new one is kept.

    say: maximum; larger; never falls; never shrinks; fall; average; amsgrad; sink; β₂; beta2; decrease; s["d; smaller
    """
    v_corrected, s_corrected = {}, {}
    parameters, v, s = dict(parameters), dict(v), dict(s)
    for p in parameters:
        d = "d" + p
        v[d] = beta1 * v[d] + (1.0 - beta1) * grads[d]
        s[d] = np.maximum(s[d], beta2 * s[d] + (1.0 - beta2) * grads[d] ** 2)  # fault
        v_corrected[d] = v[d] / (1.0 - beta1**t)
        s_corrected[d] = s[d] / (1.0 - beta2**t)
        parameters[p] = parameters[p] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def forgot_to_make_s_corrected(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The empty dictionary s_corrected is never made: NameError.

    say: s_corrected; not defined; nameerror; empty dictionary
    """
    L = len(parameters) // 2
    v_corrected = {}  # fault
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**t)
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**t)
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)  # fault
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        for p in ("W", "b"):
            vc, sc = v_corrected["d" + p + str(l)], s_corrected["d" + p + str(l)]
            parameters[p + str(l)] = parameters[p + str(l)] - learning_rate * vc / (np.sqrt(sc) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def bias_block_not_fully_edited(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In the block for b, s is averaged with β₁; and ŝ of b is divided by 1 - β₂·t, no power.

    say: beta2; β₂; s["db; power; beta2**t; bias; exchanged; db1; β₁
    """
    new_parameters, new_v, new_s, v_corrected, s_corrected = {}, {}, {}, {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, dW = f"W{l}", f"dW{l}"
        new_v[dW] = beta1 * v[dW] + (1 - beta1) * grads[dW]
        v_corrected[dW] = new_v[dW] / (1 - beta1**t)
        new_s[dW] = beta2 * s[dW] + (1 - beta2) * grads[dW] ** 2
        s_corrected[dW] = new_s[dW] / (1 - beta2**t)
        new_parameters[W] = parameters[W] - learning_rate * v_corrected[dW] / (np.sqrt(s_corrected[dW]) + epsilon)
        b, db = f"b{l}", f"db{l}"
        new_v[db] = beta1 * v[db] + (1 - beta1) * grads[db]
        v_corrected[db] = new_v[db] / (1 - beta1**t)
        new_s[db] = beta1 * s[db] + (1 - beta1) * grads[db] ** 2  # fault
        s_corrected[db] = new_s[db] / (1 - beta2 * t)  # fault
        new_parameters[b] = parameters[b] - learning_rate * v_corrected[db] / (np.sqrt(s_corrected[db]) + epsilon)
    return new_parameters, new_v, new_s, v_corrected, s_corrected


def last_line_from_rmsprop(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The step has the gradient above the line, as RMSProp, instead of v̂.

    say: v_corrected; v̂; rmsprop; numerator; corrected v; average gradient; gradient itself; average of; instead of dw; dw instead; above
    """
    v_corrected, s_corrected = {}, {}
    new = {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        v_corrected[key] = v[key] / (1 - beta1**t)
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        s_corrected[key] = s[key] / (1 - beta2**t)
        name = key[1:]
        new[name] = parameters[name] - learning_rate * grads[key] / (np.sqrt(s_corrected[key]) + epsilon)  # fault
    return new, v, s, v_corrected, s_corrected
