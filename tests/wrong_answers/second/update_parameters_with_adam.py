"""More wrong answers to update_parameters_with_adam, by another author: see the package's docstring."""

import math

import numpy as np


def multiplied_by_t(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The betas are multiplied by t in the corrections and not raised to the power t.

    say: power; **; multipl; times; beta1**t; βᵗ
    """
    new_parameters, new_v, new_s, v_hat, s_hat = {}, {}, {}, {}, {}
    for key, array in parameters.items():
        d = "d" + key
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_hat[d] = new_v[d] / (1 - beta1 * t)  # fault
        s_hat[d] = new_s[d] / (1 - beta2 * t)  # fault
        new_parameters[key] = array - learning_rate * v_hat[d] / (np.sqrt(s_hat[d]) + epsilon)
    return new_parameters, new_v, new_s, v_hat, s_hat


def corrected_memories_handed_on(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v and s are overwritten by their corrected selves; they must go out uncorrected.

    say: uncorrected; overwrit; corrected; next step; build; not corrected; without the
      correction; was right after line + changes it again
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        for k in (f"dW{l}", f"db{l}"):
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
            v[k] = v[k] / (1 - beta1**t)  # fault
            s[k] = s[k] / (1 - beta2**t)  # fault
            v_corrected[k] = v[k]
            s_corrected[k] = s[k]
            parameters[k[1:]] = parameters[k[1:]] - learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected  # fault


def steps_with_raw_v(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step uses v itself and not v_corrected.

    say: corrected; v_corrected; v̂; uncorrected; correction
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**t)
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**t)
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def raw_s_for_the_bias(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """In the step of b the divisor takes the uncorrected s.

    say: corrected; s_corrected; uncorrected; correction
    """
    L = len(parameters) // 2
    v_c = dict()
    s_c = dict()
    for l in range(1, L + 1):
        w, b = f"dW{l}", f"db{l}"
        v[w], v[b] = beta1 * v[w] + (1 - beta1) * grads[w], beta1 * v[b] + (1 - beta1) * grads[b]
        s[w], s[b] = beta2 * s[w] + (1 - beta2) * grads[w] ** 2, beta2 * s[b] + (1 - beta2) * grads[b] ** 2
        v_c[w], v_c[b] = v[w] / (1 - beta1**t), v[b] / (1 - beta1**t)
        s_c[w], s_c[b] = s[w] / (1 - beta2**t), s[b] / (1 - beta2**t)
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_c[w] / (np.sqrt(s_c[w]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_c[b] / (np.sqrt(s[b]) + epsilon)  # fault
    return parameters, v, s, v_c, s_c


def epsilon_in_the_cellar(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Epsilon stands inside the square root.

    say: epsilon; ε; outside; inside; root; behind
    """
    v_corrected, s_corrected = {}, {}

    def step(name):
        d = "d" + name
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * np.square(grads[d])
        v_corrected[d] = v[d] / (1 - np.power(beta1, t))
        s_corrected[d] = s[d] / (1 - np.power(beta2, t))
        return parameters[name] - learning_rate * v_corrected[d] / np.sqrt(s_corrected[d] + epsilon)  # fault

    for name in list(parameters):
        parameters[name] = step(name)
    return parameters, v, s, v_corrected, s_corrected


def betas_change_places(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """beta1 and beta2 are exchanged in both averages.

    say: beta1; beta2; exchanged; swapped; β₁; belongs
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"dW{l}", f"db{l}"):
            v[key] = beta2 * v[key] + (1 - beta2) * grads[key]  # fault
            s[key] = beta1 * s[key] + (1 - beta1) * grads[key] ** 2  # fault
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_corrected_with_beta1(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction of s uses beta1 where beta2 belongs.

    say: beta2; beta1; β₂; β₁; s_corrected
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    correction = 1 - beta1**t
    for l in range(1, L + 1):
        for kind in "W", "b":
            k = f"d{kind}{l}"
            v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
            s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
            v_corrected[k] = v[k] / correction
            s_corrected[k] = s[k] / correction  # fault
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * v_corrected[k] / (np.sqrt(s_corrected[k]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def no_square_in_s(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The gradient in the average s is not squared.

    say: square; ** 2; **2; dw²; squared; power
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in ("dW" + str(l), "db" + str(l)):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key]  # fault
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_squares_the_velocity(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """s averages the squares of v; it must be the squares of the gradient.

    say: gradient; grads; square
    """
    v_corrected, s_corrected = {}, {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        v_corrected[key] = v[key] / (1 - beta1**t)
        s[key] = beta2 * s[key] + (1 - beta2) * v[key] ** 2  # fault
        s_corrected[key] = s[key] / (1 - beta2**t)
        name = key.replace("d", "")
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def gradient_over_root(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The numerator of the step is the gradient, as in RMSProp, instead of the corrected v.

    say: v_corrected; v̂; average; gradient; numerator; rmsprop
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for d in (f"dW{l}", f"db{l}"):
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] * grads[d]
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
            parameters[d[1:]] = parameters[d[1:]] - learning_rate * grads[d] / (np.sqrt(s_corrected[d]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def corrected_dictionaries_in_the_loop(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v_corrected and s_corrected are made anew in every round and keep the last layer only.

    say: before the loop; inside; last layer; missing; anew; each round; empty; corrected
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v_corrected = {}  # fault
        s_corrected = {}  # fault
        for key in ("dW" + str(l), "db" + str(l)):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def memory_blank(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v and s are emptied at the beginning of the call; the memories handed over are not used.

    say: zero; forget; forgot; memory; memories; old; anew; given; not used; emptied; past
    """
    v, s, v_corrected, s_corrected = {}, {}, {}, {}  # fault
    for key, g in grads.items():
        v[key] = (1 - beta1) * g  # fault
        s[key] = (1 - beta2) * g**2  # fault
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def after_the_first_layer_home(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The return is inside the loop, so only the first layer is done.

    say: return; inside; first layer; indent; missing; after the loop; layer 2; w2; dw2; unchanged
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}
    for l in range(1, L + 1):
        for key in ("dW" + str(l), "db" + str(l)):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
        return parameters, v, s, v_corrected, s_corrected  # fault


def counts_its_steps_twice(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """t grows with every layer inside the function; it is the number of the step and is given.

    say: step; layer; given; grows; power; inside
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in ("dW" + str(l), "db" + str(l)):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
        t += 1  # fault
    return parameters, v, s, v_corrected, s_corrected


def l_for_t(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The power in the corrections is l, the layer's number, and not t.

    say: layer; power; beta1**t; number of the step
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**l)  # fault
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**l)  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**l)  # fault
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**l)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def bias_divided_by_s_of_weights(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """In the step of b the divisor is s_corrected of W.

    say: db; dw; shape; s_corrected; its own; wrong s
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"dW{l}", f"db{l}"):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            v_corrected[key] = v[key] / (1 - beta1**t)
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def s_into_v(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The average s goes on from the old v: v[key] stands where s[key] belongs.

    say: s[; v[; old s; mixed; memory
    """
    v_corrected = dict.fromkeys(grads)
    s_corrected = dict.fromkeys(grads)
    for key in grads:
        old_v, gradient = v[key], grads[key]
        v[key] = beta1 * old_v + (1 - beta1) * gradient
        s[key] = beta2 * old_v + (1 - beta2) * gradient**2  # fault
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(np.abs(s_corrected[key])) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def order_of_the_return(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The five are returned in the wrong order: s stands before v.

    say: order; return; exchanged; swapped; v, s
    """
    p, new_v, new_s, vc, sc = {}, {}, {}, {}, {}
    for key in parameters:
        d = "d" + key
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d] = new_v[d] / (1 - beta1**t)
        sc[d] = new_s[d] / (1 - beta2**t)
        p[key] = parameters[key] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return p, new_s, new_v, sc, vc  # fault


def division_before_the_plus(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The parentheses round the divisor are missing: epsilon is added to the new parameter.

    say: parenthes; bracket; epsilon; ε; divisor; whole
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"dW{l}", f"db{l}"):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            v_corrected[key] = v[key] / (1 - beta1**t)
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / np.sqrt(s_corrected[key]) + epsilon  # fault
    return parameters, v, s, v_corrected, s_corrected


def corrected_v_never_written_for_b(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v_corrected of b is written under the key of W and is missing when it is read.

    say: db; key; keyerror; dw; missing; v_corrected
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        l = str(l)
        v["dW" + l] = beta1 * v["dW" + l] + (1 - beta1) * grads["dW" + l]
        v["db" + l] = beta1 * v["db" + l] + (1 - beta1) * grads["db" + l]
        v_corrected["dW" + l] = v["dW" + l] / (1 - beta1**t)
        v_corrected["dW" + l] = v["db" + l] / (1 - beta1**t)  # fault
        s["dW" + l] = beta2 * s["dW" + l] + (1 - beta2) * grads["dW" + l] ** 2
        s["db" + l] = beta2 * s["db" + l] + (1 - beta2) * grads["db" + l] ** 2
        s_corrected["dW" + l] = s["dW" + l] / (1 - beta2**t)
        s_corrected["db" + l] = s["db" + l] / (1 - beta2**t)
        parameters["W" + l] = parameters["W" + l] - learning_rate * v_corrected["dW" + l] / (np.sqrt(s_corrected["dW" + l]) + epsilon)
        parameters["b" + l] = parameters["b" + l] - learning_rate * v_corrected["db" + l] / (np.sqrt(s_corrected["db" + l]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def corrected_then_rooted_too_late(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The root is taken of the whole fraction, and the sign of v gets lost with it.

    say: root; sqrt; only; divisor; numerator; v_corrected; whole; nan; s_corrected
    """
    v_corrected, s_corrected = {}, {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        fraction = v_corrected[key] ** 2 / (s_corrected[key] + epsilon)  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * np.sqrt(fraction)  # fault
    return parameters, v, s, v_corrected, s_corrected


def cellar_and_no_power(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: epsilon is inside the root, and the correction of s has no power t.

    say: epsilon; ε; outside; inside; root; power; beta2**t; β₂
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for key in ("dW" + str(l), "db" + str(l)):
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * np.power(grads[key], 2)
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2)  # fault
            parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / np.sqrt(s_corrected[key] + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def forgets_factor_and_steps_up(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the factor 1 - beta1 is missing in v, and the step goes up the slope.

    say: 1 - beta1; factor; 1 - β₁; sign; minus; plus; uphill; against; without its weight 1 − β₁
    """
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + grads[d]  # fault
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        v_corrected[d] = v[d] / (1 - beta1**t)
        s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] + learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected
