"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import copy
from dataclasses import dataclass, field

import numpy as np


def counter_is_always_one(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The optimizer counts its steps itself, from zero at every call, so t is ignored and always 1.

    say: t = 1; t=1; ignor; power; exponent; step number; number of the step; correction; corrected; t = 7; 1 - β
    """

    class Adam:
        def __init__(self):
            self.iterations = 0  # fault
            self.m_hat, self.s_hat = {}, {}

        def update(self, params):
            self.iterations += 1  # fault
            out = {}
            for k, w in params.items():
                g = grads["d" + k]
                v["d" + k] = beta1 * v["d" + k] + (1 - beta1) * g
                s["d" + k] = beta2 * s["d" + k] + (1 - beta2) * g**2
                self.m_hat["d" + k] = v["d" + k] / (1 - beta1**self.iterations)  # fault
                self.s_hat["d" + k] = s["d" + k] / (1 - beta2**self.iterations)  # fault
                out[k] = w - learning_rate * self.m_hat["d" + k] / (np.sqrt(self.s_hat["d" + k]) + epsilon)
            return out

    adam = Adam()
    parameters = adam.update(parameters)
    return parameters, v, s, adam.m_hat, adam.s_hat


def rate_corrected_for_both(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The correction is moved into the learning rate, and ε is added to the uncorrected root, which makes it count for more.

    say: epsilon; ε; correction; corrected; ŝ; s_corrected; uncorrected; root
    """
    lr_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)  # fault
    new_parameters = {}
    for key in parameters:
        g = grads["d" + key]
        v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * g
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * (g * g)
        new_parameters[key] = parameters[key] - lr_t * v["d" + key] / (np.sqrt(s["d" + key]) + epsilon)  # fault
    v_corrected = {k: a / (1 - beta1**t) for k, a in v.items()}
    s_corrected = {k: a / (1 - beta2**t) for k, a in s.items()}
    return new_parameters, v, s, v_corrected, s_corrected


def amsgrad_keeps_the_largest(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s never falls: the larger of the old and the new s is kept, as in AMSGrad.

    say: maximum; larger; amsgrad; never; fall; smaller; shrink; old s; s["d
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for p in "Wb":
            k = f"d{p}{l}"
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = np.maximum(s[k], beta2 * s[k] + (1 - beta2) * grads[k] ** 2)  # fault
            v_corrected[k] = v[k] / (1 - beta1**t)
            s_corrected[k] = s[k] / (1 - beta2**t)
            parameters[p + str(l)] = parameters[p + str(l)] - learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def adamax_without_root(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s is a running maximum of |dW|, as in Adamax, in place of an average of squares; it is not corrected, and there is no root.

    say: square; maximum; adamax; root; sqrt; correction; corrected; **2; ** 2; dw²; g²; 1 - beta2; 1 - β₂; 1 − β₂; average of
    """
    m = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    u = {k: np.maximum(beta2 * s[k], np.abs(g)) for k, g in grads.items()}  # fault
    m_hat = {k: a / (1 - beta1**t) for k, a in m.items()}
    u_hat = {k: a.copy() for k, a in u.items()}  # fault
    theta = {k: w - learning_rate * m_hat["d" + k] / (u_hat["d" + k] + epsilon) for k, w in parameters.items()}  # fault
    return theta, m, u, m_hat, u_hat


def nadam_mixes_gradient_in(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrected average is mixed with the gradient once more before the step, as in Nadam.

    say: nadam; nesterov; gradient + once more; gradient + again; v_corrected; v̂; gradient + twice
    """
    vc, sc = {}, {}
    for name, w in list(parameters.items()):
        d = "d" + name
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d] = v[d] / (1 - beta1**t)
        sc[d] = s[d] / (1 - beta2**t)
        m_bar = beta1 * vc[d] + (1 - beta1) * grads[d] / (1 - beta1**t)  # fault
        parameters[name] = w - learning_rate * m_bar / (np.sqrt(sc[d]) + epsilon)  # fault
    return parameters, v, s, vc, sc


def shallow_copy_then_divide(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The copies are shallow, and /= divides the arrays of v and s themselves: they go out corrected.

    say: uncorrected; not corrected; without the correction; without correction; share; same array; copy; in place; v is corrected; already corrected; corrected v; goes out; itself
    """
    for k in grads:
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
    v_corrected = copy.copy(v)  # fault
    s_corrected = s.copy()  # fault
    for k in grads:
        v_corrected[k] /= 1 - beta1**t  # fault
        s_corrected[k] /= 1 - beta2**t  # fault
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def iterator_empty_for_the_step(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The map is used up by the first loop; the second never runs, and the parameters stay as they were.

    say: parameters + unchanged; not updated; unchanged; iterator; used up; no step; did not move; as they were; same as before; not changed; not moved; did not change; has not changed
    """
    v_corrected, s_corrected = {}, {}
    keys = map("d{}".format, parameters)  # fault
    for k in keys:
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        v_corrected[k] = v[k] / (1 - beta1**t)
        s_corrected[k] = s[k] / (1 - beta2**t)
    for k in keys:  # fault
        step = v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * step  # fault
    return parameters, v, s, v_corrected, s_corrected


def power_of_the_difference(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """(1 − β)ᵗ stands in the place of 1 − βᵗ.

    say: power; parenthes; 1 - beta1**t; 1 - β₁ᵗ; 1 − β₁ᵗ; exponent; βᵗ; correction; corrected; bracket
    """
    unbias = lambda moment, beta: moment / (1 - beta) ** t  # fault
    v_corrected, s_corrected = {}, {}
    for i in range(len(parameters) // 2):
        for letter in ("W", "b"):
            name = letter + str(i + 1)
            g = grads["d" + name]
            v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * g
            s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * np.square(g)
            v_corrected["d" + name] = unbias(v["d" + name], beta1)
            s_corrected["d" + name] = unbias(s["d" + name], beta2)
            parameters[name] = parameters[name] - learning_rate * v_corrected["d" + name] / (np.sqrt(s_corrected["d" + name]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def prefix_f_forgotten_once(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The f in front of "db{l}" is missing where v_corrected is stored, so the key is not found.

    say: key; f"; f-string; {l}; db1; prefix; f in front
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        v_corrected[f"dW{l}"] = v[f"dW{l}"] / (1 - beta1**t)
        v_corrected["db{l}"] = v[f"db{l}"] / (1 - beta1**t)  # fault
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        s_corrected[f"dW{l}"] = s[f"dW{l}"] / (1 - beta2**t)
        s_corrected[f"db{l}"] = s[f"db{l}"] / (1 - beta2**t)
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"db{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def state_has_no_s(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The object's fields are called m and v, but the code asks for its s.

    say: attribute; .s; no s; 's'
    """

    @dataclass
    class Moments:
        m: dict
        v: dict
        m_hat: dict = field(default_factory=dict)
        v_hat: dict = field(default_factory=dict)

    state = Moments(v, s)
    for key, theta in list(parameters.items()):
        dk = "d" + key
        state.m[dk] = beta1 * state.m[dk] + (1 - beta1) * grads[dk]
        state.v[dk] = beta2 * state.s[dk] + (1 - beta2) * grads[dk] ** 2  # fault
        state.m_hat[dk] = state.m[dk] / (1 - beta1**t)
        state.v_hat[dk] = state.v[dk] / (1 - beta2**t)
        parameters[key] = theta - learning_rate * state.m_hat[dk] / (np.sqrt(state.v_hat[dk]) + epsilon)
    return parameters, state.m, state.v, state.m_hat, state.v_hat


def names_of_the_paper_returned(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In the paper's names v is the second average; so v comes back as the average of squares, and s is that of before.

    say: exchang; swap; v + squares; v + s; average of squares; average of gradients; v is
    """
    m, v = v, s  # fault
    m_hat, v_hat = {}, {}
    new_m, new_v = {}, {}
    for k, g in grads.items():
        new_m[k] = beta1 * m[k] + (1 - beta1) * g
        new_v[k] = beta2 * v[k] + (1 - beta2) * g * g
        m_hat[k] = new_m[k] / (1 - beta1**t)
        v_hat[k] = new_v[k] / (1 - beta2**t)
    m, v = new_m, new_v
    params = {p: w - learning_rate * m_hat["d" + p] / (np.sqrt(v_hat["d" + p]) + epsilon) for p, w in parameters.items()}
    return params, v, s, m_hat, v_hat  # fault


def clipped_norm_and_inner_epsilon(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The gradients are scaled down when their norm is above 1; and ε stands inside the root.

    say: clip; norm; scale; epsilon; ε; outside; inside; large gradient; gradient itself; gradients + smaller; root
    """
    total_norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    clip_coef = min(1.0, 1.0 / (total_norm + 1e-6))  # fault
    grads = {k: g * clip_coef for k, g in grads.items()}  # fault
    v_corrected, s_corrected = dict(), dict()
    for k, g in grads.items():
        v[k] = v[k] * beta1 + g * (1 - beta1)
        s[k] = s[k] * beta2 + g**2 * (1 - beta2)
        v_corrected[k] = v[k] / (1 - beta1**t)
        s_corrected[k] = s[k] / (1 - beta2**t)
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * v_corrected[k] / np.sqrt(s_corrected[k] + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected
