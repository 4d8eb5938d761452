"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import numpy as np


def correction_written_into_v(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrected averages are stored in v and s themselves, which go out corrected.

    say: uncorrected; without the correction; not corrected; store; overwrit; next step; builds on; themselves; own dictionary
    """
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        k = "d" + key
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        v[k] = v[k] / (1 - beta1**t)  # fault
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        s[k] = s[k] / (1 - beta2**t)  # fault
        v_corrected[k], s_corrected[k] = v[k], s[k]
        parameters[key] = parameters[key] - learning_rate * v[k] / (np.sqrt(s[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def power_forgotten(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections divide by 1 - beta, without the power t.

    say: power; **t; ** t; βᵗ; β₁ᵗ; to the; exponent; beta1**t; t is never; t is not
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        for name in (f"W{l}", f"b{l}"):
            g = grads["d" + name]
            v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * g
            v_corrected["d" + name] = v["d" + name] / (1 - beta1)  # fault
            s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * g**2
            s_corrected["d" + name] = s["d" + name] / (1 - beta2)  # fault
            parameters[name] = parameters[name] - learning_rate * (
                v_corrected["d" + name] / (np.sqrt(s_corrected["d" + name]) + epsilon)
            )
    return parameters, v, s, v_corrected, s_corrected


def power_of_the_difference(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The parentheses stand wrong: (1 - beta) is raised to the power t, not beta.

    say: parenthes; bracket; power; 1 - beta1**t; 1 − β₁ᵗ; only beta; 1 − βᵗ; exponent; beta**t; beta1**t
    """
    def ema(old, new, beta):
        return beta * old + (1 - beta) * new

    def unbias(average, beta):
        return average / (1 - beta) ** t  # fault

    v = {k: ema(v[k], grads[k], beta1) for k in grads}
    s = {k: ema(s[k], grads[k] ** 2, beta2) for k in grads}
    v_hat = {k: unbias(v[k], beta1) for k in v}
    s_hat = {k: unbias(s[k], beta2) for k in s}
    theta = {
        k: parameters[k] - learning_rate * v_hat["d" + k] / (np.sqrt(s_hat["d" + k]) + epsilon)
        for k in parameters
    }
    return theta, v, s, v_hat, s_hat


def epsilon_joins_s(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """epsilon is added to the corrected s before the root.

    say: outside; epsilon + root; ε + root; behind the root; inside; under the root; epsilon + sqrt; ε + √
    """
    new_p, new_v, new_s, vc, sc = {}, {}, {}, {}, {}
    for k in parameters:
        d = f"d{k}"
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * np.power(grads[d], 2)
        vc[d] = new_v[d] / (1 - np.power(beta1, t))
        sc[d] = new_s[d] / (1 - np.power(beta2, t))
        denom = np.sqrt(sc[d] + epsilon)  # fault
        new_p[k] = parameters[k] - learning_rate * vc[d] / denom
    return new_p, new_v, new_s, vc, sc


def step_with_raw_v(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The step uses v as it is; the corrected v is made and not used.

    say: v_corrected; corrected v; v̂; corrected + step; uncorrected; correction + v; v hat; corrected quantities
    """
    v_corrected, s_corrected = {}, {}
    for l in range(len(parameters) // 2):
        n = str(l + 1)
        v["dW" + n] = beta1 * v["dW" + n] + (1 - beta1) * grads["dW" + n]
        v["db" + n] = beta1 * v["db" + n] + (1 - beta1) * grads["db" + n]
        v_corrected["dW" + n] = v["dW" + n] / (1 - beta1**t)
        v_corrected["db" + n] = v["db" + n] / (1 - beta1**t)
        s["dW" + n] = beta2 * s["dW" + n] + (1 - beta2) * grads["dW" + n] ** 2
        s["db" + n] = beta2 * s["db" + n] + (1 - beta2) * grads["db" + n] ** 2
        s_corrected["dW" + n] = s["dW" + n] / (1 - beta2**t)
        s_corrected["db" + n] = s["db" + n] / (1 - beta2**t)
        parameters["W" + n] = parameters["W" + n] - learning_rate * v["dW" + n] / (np.sqrt(s_corrected["dW" + n]) + epsilon)  # fault
        parameters["b" + n] = parameters["b" + n] - learning_rate * v["db" + n] / (np.sqrt(s_corrected["db" + n]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def one_beta_corrects_both(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A copied line: s is corrected with beta1 instead of beta2.

    say: beta2; β₂; beta1 + s; β₁ + s
    """
    v_corrected, s_corrected = {}, {}
    for key, grad in grads.items():
        v[key] = beta1 * v[key] + (1 - beta1) * grad
        v_corrected[key] = v[key] / (1 - beta1**t)
        s[key] = beta2 * s[key] + (1 - beta2) * grad * grad
        s_corrected[key] = s[key] / (1 - beta1**t)  # fault
    for key in parameters:
        step = v_corrected["d" + key] / (s_corrected["d" + key] ** 0.5 + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def counts_the_step_once_more(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """As in loops from 0, t is raised by one, though t is 1 at the first step already.

    say: t + 1; t+1; from 1; number of the step; power; one too; first step; exponent; t - 1; t as it
    """
    t += 1  # fault
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    new_v = {k: beta1 * v[k] + (1 - beta1) * grads[k] for k in v}
    new_s = {k: beta2 * s[k] + (1 - beta2) * grads[k] ** 2 for k in s}
    v_corrected = {k: a / c1 for k, a in new_v.items()}
    s_corrected = {k: a / c2 for k, a in new_s.items()}
    new_parameters = {}
    for k, w in parameters.items():
        new_parameters[k] = w - learning_rate * v_corrected["d" + k] / (np.sqrt(s_corrected["d" + k]) + epsilon)
    return new_parameters, new_v, new_s, v_corrected, s_corrected


def corrected_before_updated(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections are computed from the old averages, before the gradient comes in.

    say: old v; new v; before; order; updated; after; new s; previous
    """
    v_corrected = {k: v[k] / (1 - beta1**t) for k in v}  # fault
    s_corrected = {k: s[k] / (1 - beta2**t) for k in s}  # fault
    for k in parameters:
        dk = "d" + k
        v[dk] = beta1 * v[dk] + (1 - beta1) * grads[dk]
        s[dk] = beta2 * s[dk] + (1 - beta2) * grads[dk] ** 2
        parameters[k] = parameters[k] - learning_rate * v_corrected[dk] / (np.sqrt(s_corrected[dk]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def square_of_the_average(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """s averages the squares of v, not those of the gradients.

    say: square of the gradient; squared gradient; squares; dw²; dw**2; v²; v**2; not of v; not v; gradient itself; ** 2; grads + square
    """
    first, second, v_corrected, s_corrected, out = {}, {}, {}, {}, {}
    for name in parameters:
        key = "d" + name
        first[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        second[key] = beta2 * s[key] + (1 - beta2) * first[key] ** 2  # fault
        v_corrected[key] = first[key] / (1 - beta1**t)
        s_corrected[key] = second[key] / (1 - beta2**t)
        out[name] = parameters[name] - learning_rate * v_corrected[key] / (
            np.sqrt(s_corrected[key]) + epsilon
        )
    return out, first, second, v_corrected, s_corrected


def amsgrad_with_weight_decay(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Two mistakes: as AMSGrad it keeps the larger of old and new s, and it adds weight decay to the gradient.

    say: max; larger; amsgrad; never falls; s + average; shrink; weight decay; gradient itself; decay; only the gradient
    """
    weight_decay = 0.01
    v_corrected, s_corrected = {}, {}
    for layer in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            key = f"d{kind}{layer}"
            g = grads[key] + weight_decay * parameters[key[1:]]  # fault
            v[key] = beta1 * v[key] + (1 - beta1) * g
            s[key] = np.maximum(s[key], beta2 * s[key] + (1 - beta2) * g**2)  # fault
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (
                np.sqrt(s_corrected[key]) + epsilon
            )
    return parameters, v, s, v_corrected, s_corrected


def epsilon_before_the_correction(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The corrections go into the rate, and epsilon is added to the uncorrected root: it weighs more.

    say: epsilon + correct; ε + correct; s_corrected; ŝ; corrected s; corrected + root; uncorrected; s hat
    """
    alpha_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    v = {k: beta1 * v[k] + (1 - beta1) * g for k, g in grads.items()}
    s = {k: beta2 * s[k] + (1 - beta2) * g**2 for k, g in grads.items()}
    new = {
        k: p - alpha_t * v["d" + k] / (np.sqrt(s["d" + k]) + epsilon)  # fault
        for k, p in parameters.items()
    }
    v_corrected = {k: a / (1 - beta1**t) for k, a in v.items()}
    s_corrected = {k: a / (1 - beta2**t) for k, a in s.items()}
    return new, v, s, v_corrected, s_corrected


def caret_in_the_exponent(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """beta1^t is no power in Python: a TypeError.

    say: **; power; caret
    """
    v_corrected = dict()
    s_corrected = dict()
    for l in range(1, int(len(parameters) / 2) + 1):
        for x in ["W", "b"]:
            i = "d" + x + str(l)
            v[i] = beta1 * v[i] + (1 - beta1) * grads[i]
            v_corrected[i] = v[i] / (1 - beta1^t)  # fault
            s[i] = beta2 * s[i] + (1 - beta2) * grads[i]**2
            s_corrected[i] = s[i] / (1 - beta2^t)  # fault
            parameters[x + str(l)] -= learning_rate * v_corrected[i] / (np.sqrt(s_corrected[i]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def name_left_from_momentum(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """A line taken over from momentum still says beta, which does not exist here: a NameError.

    say: beta1; beta2; name 'beta'; `beta`; not defined
    """
    v_corrected = {}
    s_corrected = {}
    for key in parameters:
        dkey = "d" + key
        v[dkey] = beta * v[dkey] + (1 - beta) * grads[dkey]  # fault
        v_corrected[dkey] = v[dkey] / (1 - beta1**t)
        s[dkey] = beta2 * s[dkey] + (1 - beta2) * grads[dkey] ** 2
        s_corrected[dkey] = s[dkey] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * v_corrected[dkey] / (np.sqrt(s_corrected[dkey]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def same_dictionary_new_name(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """v_corrected = v gives no new dictionary: correcting the one corrects the other.

    say: same dictionary; copy; new dictionary; uncorrected; {}; two names; second name; not corrected; without the correction; own dictionary; are new; another name
    """
    v_corrected = v  # fault
    s_corrected = s  # fault
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * np.square(grads[key])
    for key in grads:
        v_corrected[key] = v[key] / (1 - beta1**t)  # fault
        s_corrected[key] = s[key] / (1 - beta2**t)  # fault
    for key in parameters:
        parameters[key] = parameters[key] - learning_rate * v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def bias_moves_by_dw(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """After a copied line the bias steps along the corrected averages of dW: its shape grows.

    say: db; shape + b; bias; b1 + dw
    """
    vc, sc = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b, dW, db = f"W{l}", f"b{l}", f"dW{l}", f"db{l}"
        for k in (dW, db):
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
            vc[k] = v[k] / (1 - beta1**t)
            sc[k] = s[k] / (1 - beta2**t)
        parameters[W] = parameters[W] - learning_rate * vc[dW] / (np.sqrt(sc[dW]) + epsilon)
        parameters[b] = parameters[b] - learning_rate * vc[dW] / (np.sqrt(sc[dW]) + epsilon)  # fault
    return parameters, v, s, vc, sc


def defaults_typed_and_order_changed(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """Two mistakes: 0.9 and 0.999 are typed in the averages, and the corrected ones are returned before v and s.

    say: = 0.9; always 0.9; 0.9 is; 0.999; typed; default; order; return; uncorrected; beta1 + never; beta1 + not used; beta1 + ignore; β₁ + ignore; swap; exchange
    """
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        g = grads["d" + key]
        v["d" + key] = 0.9 * v["d" + key] + 0.1 * g  # fault
        s["d" + key] = 0.999 * s["d" + key] + 0.001 * g**2  # fault
        v_corrected["d" + key] = v["d" + key] / (1 - beta1**t)
        s_corrected["d" + key] = s["d" + key] / (1 - beta2**t)
        update = v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * update
    return parameters, v_corrected, s_corrected, v, s  # fault


def steps_after_the_loop(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """The steps follow after the loop with the last layer's arrays left in the variables: shapes clash or numbers are wrong.

    say: last layer; last round; after the loop; inside the loop; indent; each layer; every layer; shape; other layer; first layer
    """
    v_corrected, s_corrected = {}, {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_hat = v_corrected[key] = v[key] / (1 - beta1**t)
        s_hat = s_corrected[key] = s[key] / (1 - beta2**t)
    for key in parameters:
        parameters[key] = parameters[key] - learning_rate * v_hat / (np.sqrt(s_hat) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected
