"""More wrong answers to update_parameters_with_adamw, by another author: see the package's docstring."""

import numpy as np


def update_parameters_with_adam(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new_p, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key in parameters:
        d = "d" + key
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d] = new_v[d] / (1 - beta1**t)
        s_hat[d] = new_s[d] / (1 - beta2**t)
        new_p[key] = parameters[key] - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new_p, new_v, new_s, v_hat, s_hat


def penalty_in_gradient(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """L2: the decay is added to the gradient, and so goes into v and s.

    say: l2; into the gradient; to the gradient; dw alone; into v; into s; gradient + decay
    """
    grads = {"d" + k: grads["d" + k] + weight_decay * parameters[k] for k in parameters}  # fault
    return update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon  # fault
    )


def papers_decay_without_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The decay is not multiplied by the learning rate.

    say: learning_rate + decay; α + λ; α·λ; αλ; learning rate + decay
    """
    out = {}
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in (f"W{l}", f"b{l}"):
            dx = "d" + x
            v[dx] = beta1 * v[dx] + (1 - beta1) * grads[dx]
            s[dx] = beta2 * s[dx] + (1 - beta2) * np.square(grads[dx])
            v_corrected[dx] = v[dx] / (1 - beta1 ** t)
            s_corrected[dx] = s[dx] / (1 - beta2 ** t)
            adam_part = learning_rate * v_corrected[dx] / (np.sqrt(s_corrected[dx]) + epsilon)
            out[x] = parameters[x] - adam_part - weight_decay * parameters[x]  # fault
    return out, v, s, v_corrected, s_corrected


def shrunk_after_adam(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The share is taken from the parameters that Adam has already moved, not from the old ones.

    say: old w; old param; before adam; before the step; after adam; already moved; old value; stepped
    """
    new, v, s, vc, sc = update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )
    for key in new:
        new[key] = new[key] - learning_rate * weight_decay * new[key]  # fault
    return new, v, s, vc, sc


def biases_spared(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The biases do not fade.

    say: bias; b1; only w
    """
    decayed = {}
    for key, value in parameters.items():
        if key.startswith("W"):  # fault
            decayed[key] = value * (1 - learning_rate * weight_decay)
        else:
            decayed[key] = value  # fault
    return update_parameters_with_adam(
        decayed, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )


def decay_over_root(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The decay stands in the numerator, so it is divided by the root as well.

    say: divided; root + decay; fraction; numerator; bracket; √ŝ; outside the; λ + root; apart
    """
    p_new = {}
    for k, w in parameters.items():
        g = grads["d" + k]
        m = v["d" + k] = beta1 * v["d" + k] + (1 - beta1) * g
        r = s["d" + k] = beta2 * s["d" + k] + (1 - beta2) * g * g
        mhat, rhat = m / (1 - beta1**t), r / (1 - beta2**t)
        p_new[k] = w - learning_rate * (mhat + weight_decay * w) / (np.sqrt(rhat) + epsilon)  # fault
    return p_new, v, s


def growing_instead(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The sign of the decay is wrong: parameters grow by the share.

    say: sign; grow; away; 1 − α·λ; 1 - α·λ; added; 1 - learning_rate; plus
    """
    factor = 1 + learning_rate * weight_decay  # fault
    scaled = {key: factor * array for key, array in parameters.items()}
    return update_parameters_with_adam(scaled, grads, v, s, t, learning_rate, beta1, beta2, epsilon)


def shrunk_but_not_handed(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The faded parameters are made but never used: Adam gets the old ones.

    say: not used; never used; does nothing; has no effect; no decay; without decay; not fade; does not use weight_decay; λ = 0; plain adam; adam's step; unused
    """
    faded = {k: p - learning_rate * weight_decay * p for k, p in parameters.items()}
    results = update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon  # fault
    )
    return results


def settings_not_passed_on(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """Adam is called with its default learning rate, betas and epsilon.

    say: default; learning_rate; learning rate; beta1; beta2; epsilon; passed on; hand on; 0.01
    """
    for key in list(parameters.keys()):
        parameters[key] = (1.0 - learning_rate * weight_decay) * parameters[key]
    parameters, v, s, v_c, s_c = update_parameters_with_adam(parameters, grads, v, s, t)  # fault
    return parameters, v, s, v_c, s_c


def decay_lands_in_epsilon(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """weight_decay is handed to Adam in the place of epsilon.

    say: epsilon; ε; ninth; last argument; positional
    """
    keep = 1 - learning_rate * weight_decay
    fading = {}
    for l in range(len(parameters) // 2):
        fading["W%d" % (l + 1)] = parameters["W%d" % (l + 1)] * keep
        fading["b%d" % (l + 1)] = parameters["b%d" % (l + 1)] * keep
    return update_parameters_with_adam(
        fading, grads, v, s, t, learning_rate, beta1, beta2, weight_decay  # fault
    )


def keyword_adam_lacks(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """Adam is handed weight_decay, which it does not take (TypeError).

    say: unexpected keyword; weight_decay; typeerror
    """
    config = dict(learning_rate=learning_rate, beta1=beta1, beta2=beta2, epsilon=epsilon)
    config["weight_decay"] = weight_decay  # fault
    return update_parameters_with_adam(parameters, grads, v, s, t, **config)  # fault


def three_names_for_five(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """Adam's five results are unpacked into three names (ValueError).

    say: too many values; unpack; five; valueerror
    """
    old = {k: p.copy() for k, p in parameters.items()}
    parameters, v, s = update_parameters_with_adam(  # fault
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )
    for k in parameters:
        parameters[k] = parameters[k] - learning_rate * weight_decay * old[k]
    return parameters, v, s


def sign_decay_and_beta_mixed(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):
    """The decay goes by the sign of W (L1), and s is corrected with beta1.

    say: sign; share of; proportional; beta2; β₂; β2; ŝ; s_corrected; λ·w; λw; beta1
    """
    vc, sc = {}, {}
    for key in parameters:
        d = f"d{key}"
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        vc[d] = v[d] / (1 - np.power(beta1, t))
        s[d] = beta2 * s[d] + (1 - beta2) * np.power(grads[d], 2)
        sc[d] = s[d] / (1 - np.power(beta1, t))  # fault
        update = vc[d] / (np.sqrt(sc[d]) + epsilon)
        update = update + weight_decay * np.sign(parameters[key])  # fault
        parameters[key] = parameters[key] - learning_rate * update
    return parameters, v, s, vc, sc
