"""More wrong answers to update_flat_with_adam, by another author: see the package's docstring."""

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


def corrected_in_place(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The correction is done in place, so v and s are returned corrected.

    say: correct; 1 − β; 1 - β; in place; uncorrected
    """
    v = beta1 * v + (1 - beta1) * flat_grads
    s = beta2 * s + (1 - beta2) * flat_grads**2
    v /= 1 - beta1**t  # fault
    s /= 1 - beta2**t  # fault
    flat = flat - learning_rate * v / (np.sqrt(s) + epsilon)
    return flat, v, s


def epsilon_under_root(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """epsilon stands inside the root.

    say: epsilon + root; ε + root; outside; epsilon + sqrt; inside
    """
    g = flat_grads
    m = beta1 * v + (1 - beta1) * g
    u = beta2 * s + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**t)
    u_hat = u / (1 - beta2**t)
    theta = flat - learning_rate * m_hat / np.sqrt(u_hat + epsilon)  # fault
    return theta, m, u


def exponent_from_zero(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections take t + 1, as if steps were counted from 0.

    say: power; exponent; βᵗ; β₁ᵗ; β₂ᵗ; counted; correction; first step
    """
    v = beta1 * v + (1.0 - beta1) * flat_grads
    s = beta2 * s + (1.0 - beta2) * flat_grads * flat_grads
    vhat = v / (1.0 - beta1 ** (t + 1))  # fault
    shat = s / (1.0 - beta2 ** (t + 1))  # fault
    flat = flat - learning_rate * vhat / (np.sqrt(shat) + epsilon)
    return flat, v, s


def gradient_under_wrong_key(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The own Adam is called with the gradient under "W1", where it looks for "dW1" (KeyError).

    say: keyerror; dw1
    """
    p, g = {"W1": flat}, {"W1": flat_grads}  # fault
    p, v, s, _, _ = update_parameters_with_adam(
        p, g, {"W1": v}, {"W1": s}, t, learning_rate, beta1, beta2, epsilon  # fault
    )
    return p["W1"], v["W1"], s["W1"]


def dictionaries_come_back(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The own Adam is called, and its dictionaries are returned as they are, not the arrays.

    say: dict; returned array; not an array; three arrays; ndarray
    """
    out = update_parameters_with_adam(
        {"W1": flat}, {"dW1": flat_grads}, {"dW1": v}, {"dW1": s},
        t, learning_rate, beta1, beta2, epsilon,
    )
    return out[:3]  # fault


def five_arrays_back(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Five arrays are returned, as Adam does, where three are asked for.

    say: three; five; too many; flat, v, s; 3 should be returned
    """
    results = update_parameters_with_adam(
        {"W": flat}, {"dW": flat_grads}, {"dW": v}, {"dW": s}, t,
        learning_rate=learning_rate, beta1=beta1, beta2=beta2, epsilon=epsilon,
    )
    return tuple(array for d in results for array in d.values())  # fault


def betas_traded_in_call(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The two betas are handed to the own Adam in the wrong order.

    say: swapped; exchanged; traded; interchanged; beta1; beta2; β₁; β₂; order
    """
    parameters, grads = {"flat": flat}, {"dflat": flat_grads}
    parameters, v, s, *rest = update_parameters_with_adam(
        parameters, grads, {"dflat": v}, {"dflat": s}, t, learning_rate, beta2, beta1, epsilon  # fault
    )
    return parameters["flat"], v["dflat"], s["dflat"]


def scalar_after_first_entry(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """In a loop over the entries v and s become single numbers, which have no entries (IndexError).

    say: indexerror; scalar; index; single number; v[i]; loop
    """
    new_flat = np.zeros(len(flat))
    for i in range(len(flat)):
        v = beta1 * v[i] + (1 - beta1) * flat_grads[i]  # fault
        s = beta2 * s[i] + (1 - beta2) * flat_grads[i] ** 2  # fault
        v_hat = v / (1 - beta1**t)
        s_hat = s / (1 - beta2**t)
        new_flat[i] = flat[i] - learning_rate * v_hat / (np.sqrt(s_hat) + epsilon)
    return new_flat, v, s


def one_square_for_all(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """g @ g is the sum of all squares: one number for the whole vector, not one for each entry.

    say: entry; sum; @; elementwise; each; own square; dot; all squares
    """
    g = flat_grads
    v = beta1 * v + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g @ g)  # fault
    step = (v / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + epsilon)
    return flat - learning_rate * step, v, s


def half_after_power(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s_hat ** 1 / 2 is half of s_hat, not its root.

    say: root; sqrt; half; ** 1 / 2; √
    """
    v[:] = beta1 * v + (1 - beta1) * flat_grads
    s[:] = beta2 * s + (1 - beta2) * flat_grads**2
    v_hat = v / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    flat[:] = flat - learning_rate * v_hat / (s_hat ** 1 / 2 + epsilon)  # fault
    return flat, v, s


def square_of_v_uncorrected(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s averages the squares of v in place of the gradient's, and v is not corrected.

    say: square; gradient + s; v²; v_corrected; v̂; correct; 1 − β₁; flat_grads
    """
    def ewa(old, new, beta):
        return beta * old + (1 - beta) * new

    v = ewa(v, flat_grads, beta1)
    s = ewa(s, v**2, beta2)  # fault
    s_hat = s / (1 - beta2**t)
    flat = flat - learning_rate * v / (np.sqrt(s_hat) + epsilon)  # fault
    return flat, v, s
