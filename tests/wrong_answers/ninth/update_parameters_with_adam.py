"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import numpy as np


def folded_learning_rate(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are folded into the learning rate, as TensorFlow does: epsilon then stands beside the uncorrected root and counts for more.

    say: ε; epsilon; √ŝ; ŝ; s_corrected; uncorrected; corrected s; sqrt(s; corrected quantities; v̂; folded; fold
    """
    lr_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)  # fault
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * np.square(grads[d])
        v_corrected[d] = v[d] / (1 - beta1**t)
        s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - lr_t * v[d] / (np.sqrt(s[d]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def amsgrad_maximum(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s never falls: as in AMSGrad, the larger of the old and the new average is kept.

    say: maximum; amsgrad; larger; never + small; fall; shrink; old s; β₂·s; β₂ · s; s is too large; beta2 * s; small gradient; smaller than
    """
    exp_avgs, max_sqs, m_hat, v_hat, out = {}, {}, {}, {}, {}
    for name, p in parameters.items():
        g = grads["d" + name]
        exp_avgs["d" + name] = beta1 * v["d" + name] + (1 - beta1) * g
        exp_avg_sq = beta2 * s["d" + name] + (1 - beta2) * g**2
        max_sqs["d" + name] = np.maximum(s["d" + name], exp_avg_sq)  # fault
        m_hat["d" + name] = exp_avgs["d" + name] / (1 - beta1**t)
        v_hat["d" + name] = max_sqs["d" + name] / (1 - beta2**t)
        out[name] = p - learning_rate * m_hat["d" + name] / (np.sqrt(v_hat["d" + name]) + epsilon)
    return out, exp_avgs, max_sqs, m_hat, v_hat


def counts_the_step_itself(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The class adds one to t, which already counts this step: the corrections use t + 1.

    say: one too many; t+1; one more; too large; counted already; step number; already; power; βᵗ; β₁ᵗ; β₁^t; beta1**t; exponent; other t; first step; t as it is; wrong t; number of the step; next step's
    """

    class Adam:
        def __init__(self, lr, betas, eps, step):
            self.lr, (self.b1, self.b2), self.eps, self.step = lr, betas, eps, step

        def update(self, w, g, m, v):
            m = self.b1 * m + (1 - self.b1) * g
            v = self.b2 * v + (1 - self.b2) * g * g
            m_hat = m / (1 - self.b1**self.step)
            v_hat = v / (1 - self.b2**self.step)
            return w - self.lr * m_hat / (v_hat**0.5 + self.eps), m, v, m_hat, v_hat

    optimizer = Adam(learning_rate, (beta1, beta2), epsilon, t)
    optimizer.step += 1  # fault
    results = ({}, {}, {}, {}, {})
    for key, w in parameters.items():
        dkey = "d" + key
        updated = optimizer.update(w, grads[dkey], v[dkey], s[dkey])
        for target, name, value in zip(results, (key, dkey, dkey, dkey, dkey), updated):
            target[name] = value
    return results


def nadam_blend(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The step uses beta1·v̂ plus a share of the new gradient, as Nadam does, and not v̂ itself.

    say: v̂; v_corrected; corrected v; nadam; nesterov; step + twice; twice; look-ahead; look ahead; looks ahead; nowhere else; corrected average; corrected quantities
    """
    L = len(parameters) // 2
    vc, sc = {}, {}
    for l in range(1, L + 1):
        for kind in "Wb":
            p, d = f"{kind}{l}", f"d{kind}{l}"
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            vc[d] = v[d] / (1 - beta1**t)
            sc[d] = s[d] / (1 - beta2**t)
            m_bar = beta1 * vc[d] + (1 - beta1) * grads[d] / (1 - beta1**t)  # fault
            parameters[p] = parameters[p] - learning_rate * m_bar / (np.sqrt(sc[d]) + epsilon)  # fault
    return parameters, v, s, vc, sc


def adabelief_surprise(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s averages the square of gradient minus v, as AdaBelief does, and not the square of the gradient.

    say: dw²; dw^2; square; squared; adabelief; dw**2; ** 2; minus v; minus the average
    """
    new = {"p": {}, "v": {}, "s": {}, "vh": {}, "sh": {}}
    for k in parameters:
        g = grads[f"d{k}"]
        m = beta1 * v[f"d{k}"] + (1 - beta1) * g
        residual = g - m  # fault
        u = beta2 * s[f"d{k}"] + (1 - beta2) * residual**2  # fault
        mh, uh = m / (1 - beta1**t), u / (1 - beta2**t)
        new["p"][k] = parameters[k] - learning_rate * mh / (np.sqrt(uh) + epsilon)
        new["v"][f"d{k}"], new["s"][f"d{k}"], new["vh"][f"d{k}"], new["sh"][f"d{k}"] = m, u, mh, uh
    return tuple(new.values())


def matlab_caret_power(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """^ is MATLAB's power; in Python it is "exclusive or" and not defined for a float: TypeError.

    say: power; **; ^; operand; xor; exclusive; beta1**t; beta1 ** t
    """
    v_corrected, s_corrected = {}, {}
    for i in range(len(parameters) // 2):
        for prefix in ["W", "b"]:
            idx = prefix + str(i + 1)
            v["d" + idx] = beta1 * v["d" + idx] + (1 - beta1) * grads["d" + idx]
            v_corrected["d" + idx] = v["d" + idx] / (1 - beta1 ^ t)  # fault
            s["d" + idx] = beta2 * s["d" + idx] + (1 - beta2) * grads["d" + idx] ** 2
            s_corrected["d" + idx] = s["d" + idx] / (1 - beta2 ^ t)  # fault
            parameters[idx] = parameters[idx] - learning_rate * v_corrected["d" + idx] / (
                np.sqrt(s_corrected["d" + idx]) + epsilon
            )
    return parameters, v, s, v_corrected, s_corrected


def corrected_is_the_same_dict(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v_corrected and s_corrected are other names of v and s: the corrected averages overwrite those the next step needs.

    say: uncorrected; not corrected; without the correction; same dict; own dict; overwrit; next step; share; new dict; copy; one dict; are new; same object
    """
    v_corrected, s_corrected = v, s  # fault
    for key in parameters.keys():
        g = grads[f"d{key}"]
        v[f"d{key}"] = beta1 * v[f"d{key}"] + (1 - beta1) * g
        s[f"d{key}"] = beta2 * s[f"d{key}"] + (1 - beta2) * g * g
        v_corrected[f"d{key}"] = v[f"d{key}"] / (1 - beta1**t)  # fault
        s_corrected[f"d{key}"] = s[f"d{key}"] / (1 - beta2**t)  # fault
        step = v_corrected[f"d{key}"] / (np.sqrt(s_corrected[f"d{key}"]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def bias_lines_half_edited(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In the pasted lines for the bias, s averages the gradient without its square, and is corrected with beta1.

    say: square; db²; db^2; db**2; ** 2; β₂; beta2; bias + square; correct + bias; correct + db; nan; negative; root
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}

    for l in range(1, L + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        v_corrected[f"dW{l}"] = v[f"dW{l}"] / (1 - beta1**t)
        s_corrected[f"dW{l}"] = s[f"dW{l}"] / (1 - beta2**t)

        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"]  # fault
        v_corrected[f"db{l}"] = v[f"db{l}"] / (1 - beta1**t)
        s_corrected[f"db{l}"] = s[f"db{l}"] / (1 - beta1**t)  # fault

        for kind in ("W", "b"):
            ratio = v_corrected[f"d{kind}{l}"] / (np.sqrt(s_corrected[f"d{kind}{l}"]) + epsilon)
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * ratio

    return parameters, v, s, v_corrected, s_corrected
