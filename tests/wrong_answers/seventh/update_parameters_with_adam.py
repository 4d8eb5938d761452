"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import numpy as np


def corrections_swapped(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v is corrected with β₂ and s with β₁.

    say: β₁; β₂; beta1; beta2; exchang; swap; correct
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}
    for l in range(1, L + 1):
        for p in ("W", "b"):
            d = f"d{p}{l}"
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = v[d] / (1 - beta2**t)  # fault
            s_corrected[d] = s[d] / (1 - beta1**t)  # fault
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def corrected_stored_in_state(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v and s themselves are corrected and go out so; the next step would build on them.

    say: uncorrected; not corrected; without the correction; v + correct; next step; carry
    """
    for key in parameters:
        dk = "d" + key
        v[dk] = beta1 * v[dk] + (1 - beta1) * grads[dk]
        s[dk] = beta2 * s[dk] + (1 - beta2) * np.square(grads[dk])
        v[dk] = v[dk] / (1 - np.power(beta1, t))  # fault
        s[dk] = s[dk] / (1 - np.power(beta2, t))  # fault
        parameters[key] = parameters[key] - learning_rate * v[dk] / (np.sqrt(s[dk]) + epsilon)
    return parameters, v, s, dict(v), dict(s)


def product_for_power(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """β·t instead of βᵗ in the corrections.

    say: power; **; β₁ᵗ; βᵗ; beta1**t; correct; nan; negative
    """
    vc, sc = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in [f"W{l}", f"b{l}"]:
            g = grads[f"d{key}"]
            v[f"d{key}"] = beta1 * v[f"d{key}"] + (1 - beta1) * g
            s[f"d{key}"] = beta2 * s[f"d{key}"] + (1 - beta2) * g**2
            vc[f"d{key}"] = v[f"d{key}"] / (1 - beta1 * t)  # fault
            sc[f"d{key}"] = s[f"d{key}"] / (1 - beta2 * t)  # fault
            parameters[key] = parameters[key] - learning_rate * vc[f"d{key}"] / (np.sqrt(sc[f"d{key}"]) + epsilon)
    return parameters, v, s, vc, sc


def epsilon_joins_the_root(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """ε stands inside the root.

    say: ε; epsilon; outside; inside; under the root
    """
    new_p, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for name, theta in parameters.items():
        k = "d" + name
        new_v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        new_s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        v_hat[k] = new_v[k] / (1 - beta1**t)
        s_hat[k] = new_s[k] / (1 - beta2**t)
        new_p[name] = theta - learning_rate * v_hat[k] / np.sqrt(s_hat[k] + epsilon)  # fault
    return new_p, new_v, new_s, v_hat, s_hat


def plain_s_in_the_step(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The step divides by the root of the uncorrected s.

    say: s_corrected; ŝ; corrected s; uncorrected; s + corrected
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(L):
        l = str(l + 1)
        v["dW" + l] = beta1 * v["dW" + l] + (1 - beta1) * grads["dW" + l]
        v["db" + l] = beta1 * v["db" + l] + (1 - beta1) * grads["db" + l]
        v_corrected["dW" + l] = v["dW" + l] / (1 - beta1**t)
        v_corrected["db" + l] = v["db" + l] / (1 - beta1**t)
        s["dW" + l] = beta2 * s["dW" + l] + (1 - beta2) * grads["dW" + l] ** 2
        s["db" + l] = beta2 * s["db" + l] + (1 - beta2) * grads["db" + l] ** 2
        s_corrected["dW" + l] = s["dW" + l] / (1 - beta2**t)
        s_corrected["db" + l] = s["db" + l] / (1 - beta2**t)
        parameters["W" + l] = parameters["W" + l] - learning_rate * v_corrected["dW" + l] / (np.sqrt(s["dW" + l]) + epsilon)  # fault
        parameters["b" + l] = parameters["b" + l] - learning_rate * v_corrected["db" + l] / (np.sqrt(s["db" + l]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def t_counted_once_more(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """t is increased inside the loop, so it is too large by one and grows from layer to layer.

    say: t + 1; t += ; increas; power; βᵗ; β₁ᵗ; correct
    """
    v_corrected, s_corrected = {}, {}
    for i in range(1, len(parameters) // 2 + 1):
        t += 1  # fault
        for c in "Wb":
            v[f"d{c}{i}"] = beta1 * v[f"d{c}{i}"] + (1 - beta1) * grads[f"d{c}{i}"]
            s[f"d{c}{i}"] = beta2 * s[f"d{c}{i}"] + (1 - beta2) * grads[f"d{c}{i}"] ** 2
            v_corrected[f"d{c}{i}"] = v[f"d{c}{i}"] / (1 - beta1**t)
            s_corrected[f"d{c}{i}"] = s[f"d{c}{i}"] / (1 - beta2**t)
            parameters[f"{c}{i}"] = parameters[f"{c}{i}"] - learning_rate * v_corrected[f"d{c}{i}"] / (
                np.sqrt(s_corrected[f"d{c}{i}"]) + epsilon
            )
    return parameters, v, s, v_corrected, s_corrected


def bias_takes_weights_average(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Copy and paste: s of the biases is averaged from s of the weights (the shapes grow).

    say: db; s["db; bias + shape; b1 + shape; shape
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b, dW, db = f"W{l}", f"b{l}", f"dW{l}", f"db{l}"
        v[dW] = beta1 * v[dW] + (1 - beta1) * grads[dW]
        v[db] = beta1 * v[db] + (1 - beta1) * grads[db]
        s[dW] = beta2 * s[dW] + (1 - beta2) * grads[dW] ** 2
        s[db] = beta2 * s[dW] + (1 - beta2) * grads[db] ** 2  # fault
        for d in (dW, db):
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[W] = parameters[W] - learning_rate * v_corrected[dW] / (np.sqrt(s_corrected[dW]) + epsilon)
        parameters[b] = parameters[b] - learning_rate * v_corrected[db] / (np.sqrt(s_corrected[db]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def corrected_dict_never_made(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s_corrected is filled without having been made: NameError.

    say: s_corrected; nameerror; not defined; empty dictionar; {}; unbound
    """
    v_corrected = {}  # fault
    for key in list(parameters):
        g = grads["d" + key]
        v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        v_corrected["d" + key] = v["d" + key] / (1 - beta1**t)
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * g**2
        s_corrected["d" + key] = s["d" + key] / (1 - beta2**t)  # fault
        parameters[key] = parameters[key] - learning_rate * v_corrected["d" + key] / (
            np.sqrt(s_corrected["d" + key]) + epsilon
        )
    return parameters, v, s, v_corrected, s_corrected


def variance_around_the_mean(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s averages the square of g − v (AdaBelief, a variance) instead of g²; and the step uses g in the place of v̂.

    say: square; g²; dw²; grads + squared; v_corrected; v̂; gradient + step; variance
    """
    P, V, S, VC, SC = {}, {}, {}, {}, {}
    for key in parameters:
        d = "d" + key
        V[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        S[d] = beta2 * s[d] + (1 - beta2) * (grads[d] - V[d]) ** 2  # fault
        VC[d] = V[d] / (1 - beta1**t)
        SC[d] = S[d] / (1 - beta2**t)
        P[key] = parameters[key] - learning_rate * grads[d] / (np.sqrt(SC[d]) + epsilon)  # fault
    return P, V, S, VC, SC


def rate_folded_correction(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Both corrections are put into the rate, as the paper's quicker form: ε then stands beside √s, not √ŝ.

    say: ε; epsilon; corrected; ŝ; s_corrected
    """
    alpha_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    v_new = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    s_new = {k: beta2 * s[k] + (1 - beta2) * g * g for k, g in grads.items()}
    params = {
        k: p - alpha_t * v_new["d" + k] / (np.sqrt(s_new["d" + k]) + epsilon)  # fault
        for k, p in parameters.items()
    }
    v_hat = {k: a / (1 - beta1**t) for k, a in v_new.items()}
    s_hat = {k: a / (1 - beta2**t) for k, a in s_new.items()}
    return params, v_new, s_new, v_hat, s_hat
