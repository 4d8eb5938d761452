"""More right answers to update_parameters_with_adam, by another author."""

from types import SimpleNamespace

import numpy as np


def denominators_of_torch(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """As in PyTorch: step size lr / (1 - beta1^t), denominator √s / √(1 - beta2^t) + eps; the corrected ones are made for the return."""
    bias_correction1, bias_correction2 = 1 - beta1**t, 1 - beta2**t
    step_size = learning_rate / bias_correction1
    for name, param in parameters.items():
        g, exp_avg, exp_avg_sq = grads["d" + name], v["d" + name], s["d" + name]
        exp_avg += (1 - beta1) * (g - exp_avg)
        exp_avg_sq *= beta2
        exp_avg_sq += (1 - beta2) * g * g
        denom = np.sqrt(exp_avg_sq) / np.sqrt(bias_correction2) + epsilon
        param -= step_size * exp_avg / denom
    hats = [{k: a / c for k, a in d.items()} for d, c in ((v, bias_correction1), (s, bias_correction2))]
    return parameters, v, s, *hats


def epsilon_hat_scaled(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The folded rate of TensorFlow, with an epsilon scaled by √(1 - beta2^t), which makes it the same."""
    root = (1 - beta2**t) ** 0.5
    lr_t, eps_hat = learning_rate * root / (1 - beta1**t), epsilon * root
    v = {k: beta1 * v[k] + (1 - beta1) * grads[k] for k in grads}
    s = {k: beta2 * s[k] + (1 - beta2) * np.square(grads[k]) for k in grads}
    p = {k: w - lr_t * v[f"d{k}"] / (np.sqrt(s[f"d{k}"]) + eps_hat) for k, w in parameters.items()}
    v_hat = {k: a / (1 - beta1**t) for k, a in v.items()}
    s_hat = {k: a / root**2 for k, a in s.items()}
    return p, v, s, v_hat, s_hat


def namespace_of_results(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A namespace collects five dictionaries; helpers average and correct; layers go backwards."""
    out = SimpleNamespace(p=dict(parameters), v={}, s={}, vc={}, sc={})
    ema = lambda old, new, beta: beta * old + (1.0 - beta) * new
    unbias = lambda a, beta: a / (1.0 - np.power(beta, float(t)))
    for l in reversed(range(len(parameters) // 2)):
        for kind in ("b", "W"):
            p, d = f"{kind}{l + 1}", f"d{kind}{l + 1}"
            out.v[d], out.s[d] = ema(v[d], grads[d], beta1), ema(s[d], grads[d] ** 2, beta2)
            out.vc[d], out.sc[d] = unbias(out.v[d], beta1), unbias(out.s[d], beta2)
            out.p[p] = out.p[p] - learning_rate * out.vc[d] / (out.sc[d] ** 0.5 + epsilon)
    return out.p, out.v, out.s, out.vc, out.sc
