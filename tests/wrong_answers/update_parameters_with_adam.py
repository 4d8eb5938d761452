"""Wrong answers to update_parameters_with_adam, as people write them: see the package's docstring."""

import copy
import math

import numpy as np


def adam_epsilon_in_the_root(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """epsilon stands inside the square root; the rule keeps it outside.

    say: epsilon + inside; epsilon + under; epsilon + outside; ε + inside; ε + under; ε + outside;
      ε + within; epsilon + within
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
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / np.sqrt(s_corrected["dW" + str(l)] + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / np.sqrt(s_corrected["db" + str(l)] + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def numerator_without_hat(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step uses v where the corrected v belongs.

    say: v_corrected; corrected v; v̂; uncorrected v; v is not corrected; v without; v
      uncorrected; numerator + correct; hat of v; v-hat; v_hat; v lost its hat; v has no hat; v
      needs; v must be corrected; correction of v; v's correction; corrected average of gradients
    """
    new_p, new_v, new_s, vc, sc = {}, {}, {}, {}, {}
    for k in parameters:
        d = "d" + k
        new_v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        new_s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d] = new_v[d] / (1 - beta1**t)
        sc[d] = new_s[d] / (1 - beta2**t)
        new_p[k] = parameters[k] - learning_rate * new_v[d] / (np.sqrt(sc[d]) + epsilon)  # fault
    return new_p, new_v, new_s, vc, sc


def divisor_without_hat(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step divides by the root of s where the corrected s belongs.

    say: s_corrected; corrected s; ŝ; uncorrected s; s is not corrected; s without; s uncorrected;
      root + correct; divisor + correct; hat of s; s-hat; s_hat; s lost its hat; s has no hat;
      correction of s; s's correction
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in ("W", "b"):
            key = f"d{x}{l}"
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            v_corrected[key] = v[key] / (1 - beta1**t)
            s[key] = beta2 * s[key] + (1 - beta2) * np.square(grads[key])
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[f"{x}{l}"] = parameters[f"{x}{l}"] - learning_rate * v_corrected[key] / (np.sqrt(s[key]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def power_left_out(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The power t is missing in both corrections: they divide by 1 - beta for every step.

    say: power; β₁ᵗ; β₂ᵗ; **t; ** t; exponent; t is missing; t is not used; t is ignored; t has
      no; t plays no; ignores t; without t; forgot t; same for every t; same for all t; for every
      t; t = 1; no t; t is nowhere
    """
    v_corrected = {}
    s_corrected = {}
    num_layers = len(parameters) // 2
    for layer in range(1, num_layers + 1):
        for kind in ["dW", "db"]:
            name = kind + str(layer)
            # moving averages
            v[name] = beta1 * v[name] + (1 - beta1) * grads[name]
            s[name] = beta2 * s[name] + (1 - beta2) * grads[name] ** 2
            # bias correction
            v_corrected[name] = v[name] / (1 - beta1)  # fault
            s_corrected[name] = s[name] / (1 - beta2)  # fault
            parameters[name[1:]] = parameters[name[1:]] - learning_rate * v_corrected[name] / (np.sqrt(s_corrected[name]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def beta_times_t(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrections take beta times t where beta to the power of t belongs.

    say: power; times t; product; **t; ** t; β₁ᵗ; exponent; * t; β·t; β₁·t; multiplied by t;
      multiplies
    """
    L = len(parameters) // 2
    v_hat, s_hat = {}, {}
    for i in range(L):
        n = str(i + 1)
        v["dW" + n] = beta1 * v["dW" + n] + (1 - beta1) * grads["dW" + n]
        v["db" + n] = beta1 * v["db" + n] + (1 - beta1) * grads["db" + n]
        s["dW" + n] = beta2 * s["dW" + n] + (1 - beta2) * grads["dW" + n] ** 2
        s["db" + n] = beta2 * s["db" + n] + (1 - beta2) * grads["db" + n] ** 2
        v_hat["dW" + n] = v["dW" + n] / (1 - beta1 * t)  # fault
        v_hat["db" + n] = v["db" + n] / (1 - beta1 * t)  # fault
        s_hat["dW" + n] = s["dW" + n] / (1 - beta2 * t)  # fault
        s_hat["db" + n] = s["db" + n] / (1 - beta2 * t)  # fault
        parameters["W" + n] -= learning_rate * v_hat["dW" + n] / (np.sqrt(s_hat["dW" + n]) + epsilon)
        parameters["b" + n] -= learning_rate * v_hat["db" + n] / (np.sqrt(s_hat["db" + n]) + epsilon)
    return parameters, v, s, v_hat, s_hat


def beta2_squared_for_ever(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction of s takes beta2 squared where the power t belongs.

    say: square + power; power; t = 2; squared + β₂; squared + beta2; square + beta2; square + β₂;
      **2; ** 2; β₂²; beta2²; exponent; fixed power; typed
    """
    p = copy.deepcopy(parameters)
    v, s = copy.deepcopy(v), copy.deepcopy(s)
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(p) // 2 + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        v_corrected[f"dW{l}"] = v[f"dW{l}"] / (1 - beta1**t)
        v_corrected[f"db{l}"] = v[f"db{l}"] / (1 - beta1**t)
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        s_corrected[f"dW{l}"] = s[f"dW{l}"] / (1 - beta2**2)  # fault
        s_corrected[f"db{l}"] = s[f"db{l}"] / (1 - beta2**2)  # fault
        p[f"W{l}"] = p[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)
        p[f"b{l}"] = p[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"db{l}"]) + epsilon)
    return p, v, s, v_corrected, s_corrected


def betas_exchanged_everywhere(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """beta1 and beta2 are exchanged: v is averaged with beta2, s with beta1.

    say: exchang; swap; β₁ + β₂ + belongs; β₁ + β₂ + wrong; beta1 + beta2 + belongs; beta1 and
      beta2; β₁ and β₂; mixed up; each other's; beta1 + beta2 + place; beta2 where beta1; β₂ where
      β₁
    """
    b2, b1 = beta1, beta2  # fault
    vc, sc = {}, {}
    for key, g in grads.items():
        v[key] = b1 * v[key] + (1 - b1) * g
        s[key] = b2 * s[key] + (1 - b2) * g * g
        vc[key] = v[key] / (1 - b1**t)
        sc[key] = s[key] / (1 - b2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * vc[key] / (np.sqrt(sc[key]) + epsilon)
    return parameters, v, s, vc, sc


def s_corrected_with_beta1(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction of s takes beta1, copied from the line of v; beta2 belongs there.

    say: beta1 + s_corrected; β₁ + ŝ; beta2 belongs; β₂ belongs; beta1 where beta2; β₁ where β₂;
      β₁ instead of β₂; beta1 instead of beta2; beta1 in place of beta2; corrects s with;
      corrected with β₁; corrected with beta1; β₂ with s; beta2 with s; s_corrected + beta2; ŝ +
      β₂; correction of s; s is corrected with; s with β₁; s with beta1; s with β₂; s with beta2;
      β₁ in the place; β₁ + β₂ + correct; beta1 + beta2 + correct
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - np.power(beta1, t))
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - np.power(beta1, t))
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * np.power(grads["dW" + str(l)], 2)
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * np.power(grads["db" + str(l)], 2)
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - np.power(beta1, t))  # fault
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - np.power(beta1, t))  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_of_plain_gradients(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The gradient goes into s without its square.

    say: not squared; square + missing; without + square; forg + square; unsquared; no square;
      gradient itself; missing + **2; missing + ** 2; is not + squared; averages the gradients
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"]  # fault
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"]  # fault
        for d in (f"dW{l}", f"db{l}"):
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
            parameters[d[1:]] = parameters[d[1:]] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_from_squares_of_v(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """s averages the squares of v where the squares of the gradients belong.

    say: v squared; square of v; squares of v; v²; v**2; v ** 2; gradient, not v; v into s;
      squared v; not of v; from v; v where; square + v instead; gradient + instead of v; gradients
      + instead of v; gradient and not v; gradients, not v
    """
    v_corrected, s_corrected = {}, {}
    L = len(parameters) // 2
    for l in range(L):
        for kind in "Wb":
            d = f"d{kind}{l + 1}"
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = v[d] / (1 - beta1**t)
            s[d] = beta2 * s[d] + (1 - beta2) * v[d] ** 2  # fault
            s_corrected[d] = s[d] / (1 - beta2**t)
            step = v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
            parameters[f"{kind}{l + 1}"] = parameters[f"{kind}{l + 1}"] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected


def sqrt_is_gone(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The square root is missing: the step divides by the corrected s itself.

    say: root + missing; no root; without + root; no square root; forg + root; divides by s;
      divided by s; missing + sqrt; forg + sqrt; without + sqrt; without + √; missing + √; no √;
      divides by ŝ; divided by ŝ
    """
    vhat = dict()
    shat = dict()
    for layer in range(1, len(parameters) // 2 + 1):
        W, b = f"W{layer}", f"b{layer}"
        for q in (W, b):
            v["d" + q] = beta1 * v["d" + q] + (1 - beta1) * grads["d" + q]
            s["d" + q] = beta2 * s["d" + q] + (1 - beta2) * grads["d" + q] ** 2
            vhat["d" + q] = v["d" + q] / (1 - beta1**t)
            shat["d" + q] = s["d" + q] / (1 - beta2**t)
        parameters[W] = parameters[W] - learning_rate * vhat["d" + W] / (shat["d" + W] + epsilon)  # fault
        parameters[b] = parameters[b] - learning_rate * vhat["d" + b] / (shat["d" + b] + epsilon)  # fault
    return parameters, v, s, vhat, shat


def v_overwritten_by_its_correction(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrected v is stored in v itself, so v goes out corrected.

    say: overwrit; without the correction; v goes out; next step; v holds; v is corrected; v
      already corrected; stored in v; v must stay; correction stays out; uncorrected + out;
      uncorrected + return; returns + corrected; uncorrected + next; back into v; into v itself; v
      itself is; divides v itself; corrects v itself; stores + corrected; v stays uncorrected; was
      right after line + changes it again
    """
    v_corrected, s_corrected = {}, {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        v[key] = v[key] / (1 - beta1**t)  # fault
        v_corrected[key] = v[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_overwritten_by_its_correction(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The new s is divided in place, so s goes out corrected.

    say: overwrit; without the correction; s goes out; next step; s holds; s is corrected; s
      already corrected; in place; same array; /=; s must stay; uncorrected + out; uncorrected +
      return; returns + corrected; uncorrected + next; back into s; s itself is; divides s itself;
      corrects s itself; stores + corrected; s stays uncorrected
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in ("W", "b"):
            d = "d" + x + str(l)
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d]
            s_corrected[d] /= 1 - beta2**t  # fault
            parameters[x + str(l)] = parameters[x + str(l)] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def corrected_pair_twice(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrected averages are returned in the places of v and s.

    say: corrected + place of v; without the correction; returns + corrected; return + corrected;
      goes out corrected; go out corrected; next step; not corrected; v is corrected; is
      corrected; are corrected; come back corrected; uncorrected + out; uncorrected + return;
      v_corrected + place; v_corrected + return
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads["dW" + str(l)], grads["db" + str(l)]
        v_dW = beta1 * v["dW" + str(l)] + (1 - beta1) * dW
        v_db = beta1 * v["db" + str(l)] + (1 - beta1) * db
        s_dW = beta2 * s["dW" + str(l)] + (1 - beta2) * dW**2
        s_db = beta2 * s["db" + str(l)] + (1 - beta2) * db**2
        v_corrected["dW" + str(l)] = v_dW / (1 - beta1**t)
        v_corrected["db" + str(l)] = v_db / (1 - beta1**t)
        s_corrected["dW" + str(l)] = s_dW / (1 - beta2**t)
        s_corrected["db" + str(l)] = s_db / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v_corrected, s_corrected, v_corrected, s_corrected  # fault


def one_step_ahead(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The power is t + 1; t already counts from 1.

    say: one too many; counts from 1; t − 1; off by one; power t; one step too; one ahead; next
      step; begins at 1; starts at 1; one too large; power + t is; one step ahead; t already; ᵗ⁺¹;
      one more than; plus 1; plus one; raised by; increase; t itself; is changed here; it has to
      stay
    """
    t = t + 1  # fault
    m, n = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for c in ["W", "b"]:
            key = "d%s%d" % (c, l)
            v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            m[key] = v[key] / (1 - beta1**t)  # fault
            n[key] = s[key] / (1 - beta2**t)  # fault
            parameters["%s%d" % (c, l)] = parameters["%s%d" % (c, l)] - learning_rate * m[key] / (np.sqrt(n[key]) + epsilon)
    return parameters, v, s, m, n


def t_grows_in_the_loop(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """t is increased in the loop over the layers, so every layer gets another power.

    say: t in the loop; t inside; t is increased; t increases; increase t; increases t; t grows; t
      is changed; changes t; same t; same for all layers; counts up; t changes; every layer gets;
      each layer gets; another power; layer + power; own power; grow + loop; change + loop; is
      changed here; it has to stay
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * (grads["dW" + str(l)] ** 2)
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * (grads["db" + str(l)] ** 2)
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - (beta1**t))
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - (beta1**t))
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - (beta2**t))
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - (beta2**t))
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * (v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon))
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * (v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon))
        t += 1  # fault
    return parameters, v, s, v_corrected, s_corrected


def correction_before_the_average(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v is corrected before the new gradient is averaged in, so the corrected v is that of the old one.

    say: old v; old + average; before + average; before + updat; the order; new v; updated v;
      previous v
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        for p in "Wb":
            v_corrected[f"d{p}{l}"] = v[f"d{p}{l}"] / (1 - beta1**t)  # fault
            v[f"d{p}{l}"] = beta1 * v[f"d{p}{l}"] + (1 - beta1) * grads[f"d{p}{l}"]  # fault
            s[f"d{p}{l}"] = beta2 * s[f"d{p}{l}"] + (1 - beta2) * grads[f"d{p}{l}"] ** 2
            s_corrected[f"d{p}{l}"] = s[f"d{p}{l}"] / (1 - beta2**t)
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * v_corrected[f"d{p}{l}"] / (np.sqrt(s_corrected[f"d{p}{l}"]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def first_moment_heavy_ball(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The factor 1 - beta1 before the gradient is missing, as in PyTorch's momentum.

    say: factor + missing; 1 − β₁ + missing; 1 - beta1 + missing; without + factor; without + 1 −
      β; without + (1 − β; without + 1 - beta1; forg + 1 - beta1; forg + 1 − β; forg + factor;
      heavy ball; whole + gradient; missing + 1 − beta1; lacks + 1 −; without + 1 − beta1; pytorch
    """
    v_corrected, s_corrected = {}, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta1 * v["db" + str(l)] + grads["db" + str(l)]  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        for d in ("dW" + str(l), "db" + str(l)):
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
            parameters[d[1:]] -= learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def bias_goes_uphill(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step of b is added where it should be subtracted.

    say: the sign; wrong sign; its sign; sign is; uphill; added + subtract; subtract + add; climb;
      wrong direction; plus sign; minus sign
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for d in [f"dW{l}", f"db{l}"]:
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] + learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"db{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def adam_stops_before_layer_L(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The loop ends one layer early and leaves out the last layer.

    say: last layer; range; too soon; too early; layer + left out; layer + miss; layer + not
      updated; layer + unchanged; one short; loop + ends; loop + stops; layer l; layer + skip
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L):  # fault
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**t)
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**t)
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (s_corrected["dW" + str(l)] ** 0.5 + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (s_corrected["db" + str(l)] ** 0.5 + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def plus_one_forgotten_once(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """In the bias's line of s the layer's number is l where l + 1 is meant: db0 does not exist.

    say: db0; keyerror; layer 0; from 0; from 1; off by one; wrong layer; l where; number of the
      layer; layer's number; plus one
    """
    v_corrected, s_corrected = {}, {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l + 1)] = beta1 * v["dW" + str(l + 1)] + (1 - beta1) * grads["dW" + str(l + 1)]
        v["db" + str(l + 1)] = beta1 * v["db" + str(l + 1)] + (1 - beta1) * grads["db" + str(l + 1)]
        v_corrected["dW" + str(l + 1)] = v["dW" + str(l + 1)] / (1 - beta1**t)
        v_corrected["db" + str(l + 1)] = v["db" + str(l + 1)] / (1 - beta1**t)
        s["dW" + str(l + 1)] = beta2 * s["dW" + str(l + 1)] + (1 - beta2) * grads["dW" + str(l + 1)] ** 2
        s["db" + str(l + 1)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l + 1)] ** 2  # fault
        s_corrected["dW" + str(l + 1)] = s["dW" + str(l + 1)] / (1 - beta2**t)
        s_corrected["db" + str(l + 1)] = s["db" + str(l + 1)] / (1 - beta2**t)
        parameters["W" + str(l + 1)] -= learning_rate * v_corrected["dW" + str(l + 1)] / (np.sqrt(s_corrected["dW" + str(l + 1)]) + epsilon)
        parameters["b" + str(l + 1)] -= learning_rate * v_corrected["db" + str(l + 1)] / (np.sqrt(s_corrected["db" + str(l + 1)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def b_is_not_averaged(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The average v of the biases' gradients is never updated.

    say: db + not updated; db + unchanged; db + never; db + as it was; db + stays; bias + average;
      bias + not updated; bias + never; bias + unchanged; bias + forg; v of b; v["db; v_db; db +
      missing; db + forg; db + old; line for b; forgot b; only for w; only w; for b too; for b as
      well; biases + own
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**t)
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**t)  # fault
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def s_returned_before_v(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v and s are returned in the wrong order.

    say: wrong order; the order; this order; swapped; exchang; v before s; v, s; other way round;
      s first; place of v; where v belongs; s where v
    """
    v_corrected, s_corrected = {}, {}
    for key, grad in grads.items():
        v[key] = beta1 * v[key] + (1 - beta1) * grad
        s[key] = beta2 * s[key] + (1 - beta2) * grad**2
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        update = learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
        parameters[key[1:]] = parameters[key[1:]] - update
    return parameters, s, v, s_corrected, v_corrected  # fault


def corrected_key_lacks_f(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The f is missing before the quotes of all keys of s_corrected.

    say: f before; f in front; f-string; missing f; dw{l}; {l}; letter f; formatted; braces; f is
      missing; lacks + f before
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta1 * v[f"dW{l}"] + (1 - beta1) * grads[f"dW{l}"]
        v[f"db{l}"] = beta1 * v[f"db{l}"] + (1 - beta1) * grads[f"db{l}"]
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        v_corrected[f"dW{l}"] = v[f"dW{l}"] / (1 - beta1**t)
        v_corrected[f"db{l}"] = v[f"db{l}"] / (1 - beta1**t)
        s_corrected["dW{l}"] = s[f"dW{l}"] / (1 - beta2**t)  # fault
        s_corrected["db{l}"] = s[f"db{l}"] / (1 - beta2**t)  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected["dW{l}"]) + epsilon)  # fault
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected["db{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def memories_asked_for_W(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The keys of v and s lack their d: they are called dW1, not W1.

    say: "dw1"; keys of v; keyerror; letter d; key + "d; keys of the gradients; as in grads; f"d;
      without the d; lacks the d; d is missing; d in front; d before; missing d
    """
    vc, sc = {}, {}
    for key in parameters:
        v[key] = beta1 * v[key] + (1 - beta1) * grads["d" + key]  # fault
        s[key] = beta2 * s[key] + (1 - beta2) * grads["d" + key] ** 2  # fault
        vc[key] = v[key] / (1 - beta1**t)  # fault
        sc[key] = s[key] / (1 - beta2**t)  # fault
        parameters[key] = parameters[key] - learning_rate * vc[key] / (np.sqrt(sc[key]) + epsilon)
    return parameters, v, s, vc, sc


def s_from_the_norm(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The squared norm of the whole gradient goes into s where the square of each entry belongs.

    say: norm; entry by entry; whole array; one number; single number; the sum; summed; each
      entry; every entry; per entry; elementwise; whole gradient
    """
    v_corrected = {}
    s_corrected = {}
    for key in grads:
        size = np.linalg.norm(grads[key]) ** 2  # fault
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * size  # fault
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
    for key in parameters:
        parameters[key] = parameters[key] - learning_rate * v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def alpha_forgotten(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The learning rate is missing from both steps.

    say: learning rate + missing; learning_rate + missing; α + missing; learning rate + forg;
      learning_rate + forg; without α; without + learning; learning_rate + not used; learning rate
      + ignored; learning_rate + ignored; α + ignored; α + forg; no learning rate; α + no effect;
      lacks α; α = 1; factor α is left out
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for d in (f"dW{l}", f"db{l}"):
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[f"W{l}"] -= v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)  # fault
        parameters[f"b{l}"] -= v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"db{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def epsilon_typed_in(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """1e-8 is typed in where epsilon belongs, so the argument does nothing.

    say: epsilon + typed; 1e-8; epsilon + ignored; ε + ignored; ε + typed; epsilon + argument;
      fixed + epsilon; fixed + ε; 10⁻⁸; epsilon + not used; hard-coded; ε + not used; epsilon + no
      effect
    """
    v_corrected, s_corrected = {}, {}
    for name, w in parameters.items():
        g = grads["d" + name]
        v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * g
        s["d" + name] = beta2 * s["d" + name] + (1 - beta2) * g**2
        v_corrected["d" + name] = v["d" + name] / (1 - beta1**t)
        s_corrected["d" + name] = s["d" + name] / (1 - beta2**t)
        parameters[name] = w - learning_rate * v_corrected["d" + name] / (np.sqrt(s_corrected["d" + name]) + 1e-8)  # fault
    return parameters, v, s, v_corrected, s_corrected


def rate_of_the_default(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The learning rate 0.01 is typed in; the argument does nothing.

    say: typed; 0.01; learning_rate + ignored; learning rate + ignored; α + ignored; fixed + rate;
      α + argument; learning_rate + argument; learning_rate + not used; hard-coded; α + not used
    """
    lr = 0.01  # fault
    out, vn, sn, vc, sc = {}, {}, {}, {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for c in "Wb":
            g = grads[f"d{c}{l}"]
            vn[f"d{c}{l}"] = beta1 * v[f"d{c}{l}"] + (1 - beta1) * g
            sn[f"d{c}{l}"] = beta2 * s[f"d{c}{l}"] + (1 - beta2) * g**2
            vc[f"d{c}{l}"] = vn[f"d{c}{l}"] / (1 - beta1**t)
            sc[f"d{c}{l}"] = sn[f"d{c}{l}"] / (1 - beta2**t)
            out[f"{c}{l}"] = parameters[f"{c}{l}"] - lr * vc[f"d{c}{l}"] / (np.sqrt(sc[f"d{c}{l}"]) + epsilon)  # fault
    return out, vn, sn, vc, sc


def rmsprop_with_extras(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step uses the bare gradient, as RMSProp does, where the corrected v belongs.

    say: gradient + v_corrected; gradient + v̂; rmsprop; gradient itself; gradient + numerator;
      bare gradient; gradient where; dw where; grads where; v is not used; plain gradient; grads +
      v_corrected; gradient in place of; gradient instead of; raw gradient; average gradient;
      corrected v; step + average
    """
    v_corrected, s_corrected = {}, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for d in ["dW" + str(l), "db" + str(l)]:
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = v[d] / (1 - beta1**t)
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            s_corrected[d] = s[d] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def momentum_with_correction_only(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step is not divided by the root of s at all: it is momentum's.

    say: momentum; not divided; division + missing; no division; without + divi; divisor +
      missing; s is not used; s plays no; forg + divi; without dividing; missing + √; divides by
      nothing; never divided; never divides; does not divide; root of s + missing; divide by;
      division by
    """
    v_corrected = {}
    s_corrected = {}
    for k in grads:
        v[k] = beta1 * v[k] + (1 - beta1) * grads[k]
        v_corrected[k] = v[k] / (1 - beta1**t)
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        s_corrected[k] = s[k] / (1 - beta2**t)
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * v_corrected[k]  # fault
    return parameters, v, s, v_corrected, s_corrected


def corrected_is_another_name(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v_corrected = v is one dictionary with two names, so the correction lands in v (and likewise in s).

    say: same dictionary; two names; one dictionary; new dictionary; v_corrected = v; alias;
      overwrit; without the correction; v is corrected; not corrected; shared; is corrected; are
      corrected; another name; next step; new ones; uncorrected + out; uncorrected + return;
      uncorrected + next
    """
    v_corrected = v  # fault
    s_corrected = s  # fault
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        v_corrected[key] = v[key] / (1 - beta1**t)  # fault
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        s_corrected[key] = s[key] / (1 - beta2**t)  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def shallow_copy_divided_in_place(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v.copy() copies the dictionary but not its arrays, so /= corrects v itself, and s too.

    say: copy + array; shallow; /=; in place; deepcopy; same array; share; without the correction;
      not corrected; is corrected; overwrit; uncorrected + out; uncorrected + return; uncorrected
      + next
    """
    for l in range(1, len(parameters) // 2 + 1):
        for x in ("W", "b"):
            v[f"d{x}{l}"] = beta1 * v[f"d{x}{l}"] + (1 - beta1) * grads[f"d{x}{l}"]
            s[f"d{x}{l}"] = beta2 * s[f"d{x}{l}"] + (1 - beta2) * grads[f"d{x}{l}"] ** 2
    v_corrected = v.copy()  # fault
    s_corrected = s.copy()  # fault
    for key in v:
        v_corrected[key] /= 1 - beta1**t  # fault
        s_corrected[key] /= 1 - beta2**t  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def one_dictionary_for_both_corrections(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v_corrected = s_corrected = {} makes one dictionary, so s overwrites v in it.

    say: same dictionary; one dictionary; two names; = {}; share; single dictionary; two
      dictionaries; overwrit; alias
    """
    v_corrected = s_corrected = {}  # fault
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for kind in ("dW", "db"):
            v[kind + str(l)] = beta1 * v[kind + str(l)] + (1 - beta1) * grads[kind + str(l)]
            v_corrected[kind + str(l)] = v[kind + str(l)] / (1 - beta1**t)
            s[kind + str(l)] = beta2 * s[kind + str(l)] + (1 - beta2) * grads[kind + str(l)] ** 2
            s_corrected[kind + str(l)] = s[kind + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def correction_outside_the_root(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction of s stands outside the root: sqrt(s) is divided by 1 - beta2**t, not s.

    say: correction + outside; correct + root; root of the corrected; under the root; inside the
      root; in the root; √ + correct; sqrt + correct; root + s_corrected; √ŝ; before the root
    """
    v_corrected, s_corrected = {}, {}
    for key, g in grads.items():
        v[key] = beta1 * v[key] + (1 - beta1) * g
        s[key] = beta2 * s[key] + (1 - beta2) * g**2
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        denom = np.sqrt(s[key]) / (1 - beta2**t) + epsilon  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / denom
    return parameters, v, s, v_corrected, s_corrected


def correction_multiplied(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages are multiplied by 1 - beta**t where they should be divided by it.

    say: multipl + correct; multipl + 1 −; multipl + 1 -; multiplied; multiplies; divide +
      correct; divided by 1 −; divided by 1 -; times + 1 −
    """
    fix1, fix2 = 1 - beta1**t, 1 - beta2**t
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            q = "d" + p + str(l)
            v[q] = beta1 * v[q] + (1 - beta1) * grads[q]
            s[q] = beta2 * s[q] + (1 - beta2) * grads[q] ** 2
            v_corrected[q] = v[q] * fix1  # fault
            s_corrected[q] = s[q] * fix2  # fault
            parameters[p + str(l)] = parameters[p + str(l)] - learning_rate * v_corrected[q] / (np.sqrt(s_corrected[q]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def correction_without_brackets(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The brackets of the correction of v are missing: v / 1 - beta1**t is v minus a number.

    say: bracket; parenthes; v / 1; precedence; subtract
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / 1 - beta1**t  # fault
        v_corrected["db" + str(l)] = v["db" + str(l)] / 1 - beta1**t  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] -= learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] -= learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def keras_form(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The paper's second form, as in Keras: the correction goes into the rate, and epsilon is added to the uncorrected root.

    say: keras; second form; uncorrected + epsilon; uncorrected + ε; epsilon + corrected; ε +
      corrected; ε + √(1; epsilon + √(1; epsilon + scal; tensorflow; ε + uncorrected; epsilon +
      sqrt(1
    """
    alpha_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)  # fault
    v_corrected, s_corrected = {}, {}
    for key, g in grads.items():
        v[key] = beta1 * v[key] + (1 - beta1) * g
        s[key] = beta2 * s[key] + (1 - beta2) * np.square(g)
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - alpha_t * v[key] / (np.sqrt(s[key]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def amsgrad_from_another_library(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The larger of the old and the new s is kept, as in AMSGrad.

    say: amsgrad; maximum; larger of; np.max; the larger; never shrink; never falls; never sink;
      can fall
    """
    v_corrected = {}
    s_corrected = {}
    for name in parameters:
        d = "d" + name
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = np.maximum(s[d], beta2 * s[d] + (1 - beta2) * grads[d] ** 2)  # fault
        v_corrected[d] = v[d] / (1 - beta1**t)
        s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def dictionaries_by_attribute(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A dictionary's entry is asked for with a dot: v.dW1 is no attribute of a dictionary.

    say: attribute; a dot; the dot; square brackets; attributeerror; v["dw; brackets and
    """
    v_corrected, s_corrected = {}, {}
    for i in range(1, len(parameters) // 2 + 1):
        vW = beta1 * v.dW[i] + (1 - beta1) * grads.dW[i]  # fault
        vb = beta1 * v.db[i] + (1 - beta1) * grads.db[i]  # fault
        sW = beta2 * s.dW[i] + (1 - beta2) * grads.dW[i] ** 2  # fault
        sb = beta2 * s.db[i] + (1 - beta2) * grads.db[i] ** 2  # fault
        v_corrected["dW" + str(i)] = vW / (1 - beta1**t)
        v_corrected["db" + str(i)] = vb / (1 - beta1**t)
        s_corrected["dW" + str(i)] = sW / (1 - beta2**t)
        s_corrected["db" + str(i)] = sb / (1 - beta2**t)
        parameters["W" + str(i)] -= learning_rate * v_corrected["dW" + str(i)] / (np.sqrt(s_corrected["dW" + str(i)]) + epsilon)
        parameters["b" + str(i)] -= learning_rate * v_corrected["db" + str(i)] / (np.sqrt(s_corrected["db" + str(i)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def averages_stand_in_the_inner_loop(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages of W run twice in each round, because they stand in the loop over W and b.

    say: twice; two times; second time; once more; again; repeated; double; inner loop
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]  # fault
            s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2  # fault
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        for kind in ("W", "b"):
            v_corrected[f"d{kind}{l}"] = v[f"d{kind}{l}"] / (1 - beta1**t)
            s_corrected[f"d{kind}{l}"] = s[f"d{kind}{l}"] / (1 - beta2**t)
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * v_corrected[f"d{kind}{l}"] / (np.sqrt(s_corrected[f"d{kind}{l}"]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def gradient_scaled_in_place(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """g *= 1 - beta1 changes the gradient, so its square in s is too small.

    say: changed gradient; gradient + changed; g *=; in place; *=; scaled; overwrit; gradient +
      already; 1 − β₁ + square; 1 - beta1 + square; 1 − beta1 + square; (1 − β₁)²; (1 - beta1)**2;
      (1 − beta1)²; gradient itself; whole gradient
    """
    v_corrected, s_corrected = {}, {}
    for key in grads:
        g = grads[key].copy()
        g *= 1 - beta1  # fault
        v[key] = beta1 * v[key] + g
        s[key] = beta2 * s[key] + (1 - beta2) * g**2  # fault
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def weights_step_twice(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step of W stands twice; the second one was meant for b.

    say: twice; two steps; two times; second step; b is not; b is never; b unchanged; b stays; b
      does not; bias + not; bias + never; bias + unchanged; biases + never; biases + unchanged;
      meant for b; double; b1 + unchanged; b1 + not; b1 + as it was; forgot b; step of b; one for
      b; line for b; step for b
    """
    L = len(parameters) // 2
    vc = {}
    sc = {}
    for l in range(1, L + 1):
        for d in ("dW%d" % l, "db%d" % l):
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            vc[d] = v[d] / (1 - beta1**t)
            sc[d] = s[d] / (1 - beta2**t)
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * vc["dW%d" % l] / (np.sqrt(sc["dW%d" % l]) + epsilon)  # fault
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * vc["dW%d" % l] / (np.sqrt(sc["dW%d" % l]) + epsilon)  # fault
    return parameters, v, s, vc, sc


def b_starts_from_W(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The new b is made from W: the line was copied and one W was left in it.

    say: b from w; w where b; copied; parameters["w; starts from w; w instead of b; w in place of
      b; made from w; b belongs; b has the shape; shape of b; shape + b1; b1 + shape; old b; b's
      own; wrong shape
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * np.square(grads["dW" + str(l)])
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * np.square(grads["db" + str(l)])
        v_corrected["dW" + str(l)] = v["dW" + str(l)] / (1 - beta1**t)
        v_corrected["db" + str(l)] = v["db" + str(l)] / (1 - beta1**t)
        s_corrected["dW" + str(l)] = s["dW" + str(l)] / (1 - beta2**t)
        s_corrected["db" + str(l)] = s["db" + str(l)] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def memories_begin_anew(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """v and s are set to zeros in every call, so all earlier steps are forgotten.

    say: zero; forget; forgot; memory; anew; reset; thrown away; initiali; earlier steps; old v +
      lost; wiped
    """
    v, s, v_corrected, s_corrected = {}, {}, {}, {}
    for key in parameters:
        v["d" + key] = np.zeros_like(parameters[key])  # fault
        s["d" + key] = np.zeros_like(parameters[key])  # fault
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def corrections_of_layer_one(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrected averages always come from layer 1, by the keys dW1 and db1.

    say: layer 1; v["dw1"]; s["dw1"]; dw1 for; always dw1; fixed layer; first layer; always; own
      layer; same layer; wrong layer; every layer; typed; each layer
    """
    v_corrected, s_corrected = {}, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        v_corrected["dW" + str(l)] = v["dW1"] / (1 - beta1**t)  # fault
        v_corrected["db" + str(l)] = v["db1"] / (1 - beta1**t)  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        s_corrected["dW" + str(l)] = s["dW1"] / (1 - beta2**t)  # fault
        s_corrected["db" + str(l)] = s["db1"] / (1 - beta2**t)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def power_the_wrong_way_up(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The arguments of the power are exchanged: t to the power of beta, not beta to the power of t.

    say: power + exchang; t**beta; t to the; order + power; pow(; np.power; t ** beta; power of t;
      base and; power; exponent; tᵝ; **t; βᵗ; β₁ᵗ
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in "Wb":
            n = f"d{x}{l}"
            v[n] = beta1 * v[n] + (1 - beta1) * grads[n]
            s[n] = beta2 * s[n] + (1 - beta2) * grads[n] ** 2
            v_corrected[n] = v[n] / (1 - math.pow(t, beta1))  # fault
            s_corrected[n] = s[n] / (1 - math.pow(t, beta2))  # fault
            parameters[f"{x}{l}"] = parameters[f"{x}{l}"] - learning_rate * v_corrected[n] / (np.sqrt(s_corrected[n]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def power_of_the_layer(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The corrections take the layer's number l as the power, where the step's number t belongs.

    say: layer + power; **l; ** l; layer's number; number of the layer; l instead of t; exponent;
      l where t; t belongs; power; step's number; number of the step; **t; ** t; β₁ᵗ; not l
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in ["dW", "db"]:
            v[x + str(l)] = beta1 * v[x + str(l)] + (1 - beta1) * grads[x + str(l)]
            v_corrected[x + str(l)] = v[x + str(l)] / (1 - beta1**l)  # fault
            s[x + str(l)] = beta2 * s[x + str(l)] + (1 - beta2) * grads[x + str(l)] ** 2
            s_corrected[x + str(l)] = s[x + str(l)] / (1 - beta2**l)  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_corrected["dW" + str(l)] / (np.sqrt(s_corrected["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_corrected["db" + str(l)] / (np.sqrt(s_corrected["db" + str(l)]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def bracket_to_the_power(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The power t is taken of 1 - beta, not of beta alone.

    say: (1 - beta1)**t; (1 − β₁)ᵗ; power + bracket; power + parenthes; power + only; power +
      alone; (1 - beta; (1 − β; (1 − beta; power
    """
    vc, sc = {}, {}
    for k in grads:
        v[k] = v[k] * beta1 + grads[k] * (1 - beta1)
        s[k] = s[k] * beta2 + grads[k] ** 2 * (1 - beta2)
        vc[k] = v[k] / (1 - beta1) ** t  # fault
        sc[k] = s[k] / (1 - beta2) ** t  # fault
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * vc[k] / (np.sqrt(sc[k]) + epsilon)
    return parameters, v, s, vc, sc


def only_first_step_corrected(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction is made at t = 1 only; it belongs to every step.

    say: t == 1; t = 1; first step; every step; each step; only + first; later steps; t > 1;
      division by + is left out
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            d = "d" + p + str(l)
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            if t == 1:  # fault
                v_corrected[d] = v[d] / (1 - beta1)
                s_corrected[d] = s[d] / (1 - beta2)
            else:
                v_corrected[d] = v[d]  # fault
                s_corrected[d] = s[d]  # fault
            parameters[p + str(l)] = parameters[p + str(l)] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def b_after_the_loop(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps of b stand after the loop, so only the last layer's b moves.

    say: after the loop; only the last; outside the loop; indent; b of the other; bias + last
      layer; inside the loop; in the loop; into the loop; b1 + unchanged; b1 + not; b1 + as it
      was; biases of; last layer's b; every layer's b; other layers; outside of the loop
    """
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for name in (f"dW{l}", f"db{l}"):
            v[name] = beta1 * v[name] + (1 - beta1) * grads[name]
            v_corrected[name] = v[name] / (1 - beta1**t)
            s[name] = beta2 * s[name] + (1 - beta2) * grads[name] ** 2
            s_corrected[name] = s[name] / (1 - beta2**t)
        # weights
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v_corrected[f"dW{l}"] / (np.sqrt(s_corrected[f"dW{l}"]) + epsilon)
    # biases
    parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_corrected[f"db{l}"] / (np.sqrt(s_corrected[f"db{l}"]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def old_parameters_returned(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The new parameters are put into a dictionary of their own, but the old one is returned.

    say: old parameters; unchanged; new + not returned; returns + old; return + new; parameters +
      not updated; as they were; never returned; parameters + did not change; do not move;
      parameters + stay; another dictionary comes back
    """
    updated_parameters = {}
    v_corrected, s_corrected = {}, {}
    for name, w in parameters.items():
        dname = "d" + name
        v[dname] = beta1 * v[dname] + (1 - beta1) * grads[dname]
        s[dname] = beta2 * s[dname] + (1 - beta2) * grads[dname] ** 2
        v_corrected[dname] = v[dname] / (1 - beta1**t)
        s_corrected[dname] = s[dname] / (1 - beta2**t)
        updated_parameters[name] = w - learning_rate * v_corrected[dname] / (np.sqrt(s_corrected[dname]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected  # fault


def keys_sorted_against_each_other(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """sorted(grads) puts all dW before all db, so parameters and gradients are paired wrongly.

    say: sort; paired; pairs; order of the keys; zip; wrong gradient; other layer; keys + order;
      belong together; shape
    """
    v_corrected, s_corrected = {}, {}
    for p, d in zip(parameters, sorted(grads)):  # fault
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        v_corrected[d] = v[d] / (1 - beta1**t)
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[p] = parameters[p] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def items_forgotten(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """.items() is missing: a loop over a dictionary gives its keys alone, three letters to unpack into two names.

    say: items; unpack; valueerror; keys alone; only keys; keys + not
    """
    vc, sc = {}, {}
    for name, g in grads:  # fault
        v[name] = beta1 * v[name] + (1 - beta1) * g
        s[name] = beta2 * s[name] + (1 - beta2) * g**2
        vc[name] = v[name] / (1 - beta1**t)
        sc[name] = s[name] / (1 - beta2**t)
        parameters[name[1:]] -= learning_rate * vc[name] / (np.sqrt(sc[name]) + epsilon)
    return parameters, v, s, vc, sc


def used_before_it_exists(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The step stands before the line that makes s_corrected, so the key is not there yet.

    say: stands before; before s_corrected; before it; order of the lines; not yet; keyerror;
      s_corrected; too early; comes first; does not exist; before the line; before its
    """
    v_corrected = {}
    s_corrected = {}
    for l in range(1, len(parameters) // 2 + 1):
        for c in ("W", "b"):
            d = f"d{c}{l}"
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = v[d] / (1 - beta1**t)
            parameters[f"{c}{l}"] = parameters[f"{c}{l}"] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)  # fault
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2  # fault
            s_corrected[d] = s[d] / (1 - beta2**t)  # fault
    return parameters, v, s, v_corrected, s_corrected


def shapes_flattened(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """All arrays are flattened and never brought back to their shapes.

    say: shape; flatten; ravel; vector; reshape; one-dimensional; dimension
    """
    p2, v2, s2, vc, sc = {}, {}, {}, {}, {}
    for key in parameters:
        g = grads["d" + key].flatten()  # fault
        v2["d" + key] = beta1 * v["d" + key].flatten() + (1 - beta1) * g  # fault
        s2["d" + key] = beta2 * s["d" + key].flatten() + (1 - beta2) * g**2  # fault
        vc["d" + key] = v2["d" + key] / (1 - beta1**t)
        sc["d" + key] = s2["d" + key] / (1 - beta2**t)
        p2[key] = parameters[key].flatten() - learning_rate * vc["d" + key] / (np.sqrt(sc["d" + key]) + epsilon)  # fault
    return p2, v2, s2, vc, sc


def whole_number_division(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """// rounds the corrected v down to a whole number; / is meant.

    say: //; whole number; integer; round; floor
    """
    v_corrected, s_corrected = {}, {}
    for k, w in parameters.items():
        dk = "d" + k
        v[dk] = beta1 * v[dk] + (1 - beta1) * grads[dk]
        v_corrected[dk] = v[dk] // (1 - beta1**t)  # fault
        s[dk] = beta2 * s[dk] + (1 - beta2) * grads[dk] ** 2
        s_corrected[dk] = s[dk] / (1 - beta2**t)
        parameters[k] = w - learning_rate * v_corrected[dk] / (np.sqrt(s_corrected[dk]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def sum_instead_of_average(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The old v is kept whole: += adds the new share without taking beta1 of the old.

    say: beta1 + missing; β₁ + missing; old v whole; keeps + whole; without β₁; without beta1;
      summed; accumulat; adds up; not an average; weighted average; beta1 + old; β₁ + old; lacks
      β₁; lacks beta1; forg + β₁; forg + beta1; old v + share; old v + multipl; add + beta1;
      running sum
    """
    L = len(parameters) // 2
    v_corrected, s_corrected = {}, {}
    for l in range(L):
        for kind in ("W", "b"):
            key = "d" + kind + str(l + 1)
            v[key] += (1 - beta1) * grads[key]  # fault
            s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
            v_corrected[key] = v[key] / (1 - beta1**t)
            s_corrected[key] = s[key] / (1 - beta2**t)
            parameters[kind + str(l + 1)] = parameters[kind + str(l + 1)] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def no_correction_anywhere(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Neither average is corrected, and the step uses both as they are.

    say: correction + missing; not corrected; without + correct; no correct; uncorrected; bias
      correction; v̂; v_corrected; forg + correct; never correct; correction + left out; lacks +
      correct; corrected + belong; neither of them corrected
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta1 * v["dW" + str(l)] + (1 - beta1) * grads["dW" + str(l)]
        v["db" + str(l)] = beta1 * v["db" + str(l)] + (1 - beta1) * grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)] / (np.sqrt(s["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)] / (np.sqrt(s["db" + str(l)]) + epsilon)  # fault
    return parameters, v, s


def root_stored_in_s_corrected(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The dictionary s_corrected holds roots, and in the step the root is taken once more.

    say: root + twice; two roots; fourth root; root + once more; root + again; root + already;
      root + second; s_corrected + root
    """
    v_corrected = {}
    s_corrected = {}
    for key in grads:
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * np.square(grads[key])
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = np.sqrt(s[key] / (1 - beta2**t))  # fault
    for key in parameters:
        parameters[key] = parameters[key] - learning_rate * v_corrected["d" + key] / (np.sqrt(s_corrected["d" + key]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def list_of_five_in_a_dictionary(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The results are packed into one dictionary; five separate dictionaries are asked for.

    say: one dictionary; five; tuple; packed; dictionary + return; return + separate
    """

    def average(old, new, beta):
        return beta * old + (1 - beta) * new

    result = {"parameters": {}, "v": {}, "s": {}, "v_corrected": {}, "s_corrected": {}}  # fault
    for key, g in grads.items():
        result["v"][key] = average(v[key], g, beta1)
        result["s"][key] = average(s[key], g**2, beta2)
        result["v_corrected"][key] = result["v"][key] / (1 - beta1**t)
        result["s_corrected"][key] = result["s"][key] / (1 - beta2**t)
        result["parameters"][key[1:]] = parameters[key[1:]] - learning_rate * result["v_corrected"][key] / (np.sqrt(result["s_corrected"][key]) + epsilon)
    return result  # fault


def corrected_contents_exchanged(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A helper returns s before v, and its results are unpacked the other way round.

    say: exchang; swap; the order; unpack; other way round; v and s; mixed up; wrong way round
    """

    def averages(key):
        g = grads[key]
        return beta2 * s[key] + (1 - beta2) * g**2, beta1 * v[key] + (1 - beta1) * g  # fault

    new_v, new_s, vc, sc, params = {}, {}, {}, {}, {}
    for w in parameters:
        d = "d" + w
        new_v[d], new_s[d] = averages(d)  # fault
        vc[d], sc[d] = new_v[d] / (1 - beta1**t), new_s[d] / (1 - beta2**t)
        params[w] = parameters[w] - learning_rate * vc[d] / (np.sqrt(np.abs(sc[d])) + epsilon)
    return params, new_v, new_s, vc, sc


def rate_shrinks_with_t(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The learning rate is divided by the root of t, which the rule does not ask for.

    say: root of t; sqrt(t); √t; decay; shrink; learning rate + divided; learning_rate + divided;
      α + divided; α itself; divided by √; learning rate + change; learning_rate + change;
      learning_rate as it is; with t,; root of the step
    """
    lr = learning_rate / np.sqrt(t)  # fault
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for x in "Wb":
            i = f"d{x}{l}"
            v[i] = beta1 * v[i] + (1 - beta1) * grads[i]
            s[i] = beta2 * s[i] + (1 - beta2) * grads[i] ** 2
            v_corrected[i] = v[i] / (1 - beta1**t)
            s_corrected[i] = s[i] / (1 - beta2**t)
            parameters[f"{x}{l}"] = parameters[f"{x}{l}"] - lr * v_corrected[i] / (np.sqrt(s_corrected[i]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def two_slips_epsilon_and_hat(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the step uses v without its correction, and epsilon stands inside the root.

    say: epsilon + inside; epsilon + under; epsilon + outside; ε + inside; ε + under; ε + outside;
      v_corrected; corrected v; v̂; uncorrected v; v is not corrected; v without; correction of v;
      numerator + correct
    """
    L = len(parameters) // 2
    v_corrected = {}
    s_corrected = {}
    for l in range(1, L + 1):
        for name in ("dW" + str(l), "db" + str(l)):
            v[name] = beta1 * v[name] + (1 - beta1) * grads[name]
            v_corrected[name] = v[name] / (1 - beta1**t)
            s[name] = beta2 * s[name] + (1 - beta2) * grads[name] ** 2
            s_corrected[name] = s[name] / (1 - beta2**t)
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)] / np.sqrt(s_corrected["dW" + str(l)] + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)] / np.sqrt(s_corrected["db" + str(l)] + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def two_slips_square_and_power(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the absolute value of the gradient goes into s where its square belongs, and v's correction lacks the power t.

    say: absolute; np.abs; square; power; **t; ** t; β₁ᵗ; exponent; without t; t = 1; t is
      missing; ignores t
    """
    v_corrected, s_corrected = {}, {}
    for d in grads:
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        v_corrected[d] = v[d] / (1 - beta1)  # fault
        s[d] = beta2 * s[d] + (1 - beta2) * np.abs(grads[d])  # fault
        s_corrected[d] = s[d] / (1 - beta2**t)
        parameters[d[1:]] = parameters[d[1:]] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected


def two_slips_layer_and_order(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the loop begins at layer 2, and the return gives v last.

    say: first layer; layer 1; range; from 1; wrong order; the order; this order; swapped;
      exchang; v, s; begins at; starts at; layer + left out; layer + skip; missing + "dw1; key +
      missing; lacks; has no; layer + unchanged; layer + not updated
    """
    v_corrected, s_corrected = {}, {}
    for l in range(2, len(parameters) // 2 + 1):  # fault
        for p in ("W", "b"):
            d = f"d{p}{l}"
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            v_corrected[d] = v[d] / (1 - beta1**t)
            s_corrected[d] = s[d] / (1 - beta2**t)
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, s, v_corrected, s_corrected, v  # fault


def two_slips_sign_and_beta(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: s is averaged with beta1, and the weights go uphill.

    say: the sign; wrong sign; its sign; sign is; uphill; added + subtract; subtract + add; climb;
      beta2 + belongs; β₂ + belongs; beta1 in s; β₁ in s; s with beta1; s with β₁; s with β₂; s
      with beta2; wrong direction; beta1 where beta2; β₁ where β₂; beta1 instead of; β₁ instead
      of; beta1 + average of s; β₂ with s; averages s with
    """
    new_parameters, vc, sc = {}, {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for k in (f"W{l}", f"b{l}"):
            g = grads["d" + k]
            v["d" + k] = beta1 * v["d" + k] + (1 - beta1) * g
            s["d" + k] = beta1 * s["d" + k] + (1 - beta1) * g**2  # fault
            vc["d" + k] = v["d" + k] / (1 - beta1**t)
            sc["d" + k] = s["d" + k] / (1 - beta2**t)
            new_parameters[k] = parameters[k] + learning_rate * vc["d" + k] / (np.sqrt(sc["d" + k]) + epsilon)  # fault
    return new_parameters, v, s, vc, sc


def two_slips_nesterov_and_no_epsilon(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the step looks ahead as NAdam does, and epsilon is left out.

    say: nesterov; nadam; look ahead; looks ahead; ahead; epsilon + missing; ε + missing; without
      epsilon; without ε; epsilon + forg; ε + forg; epsilon + left out; ε + left out; no epsilon;
      no ε; epsilon + ignored; ε + ignored; epsilon + not used; mixes + gradient; gradient + once
      more; gradient + again; v_corrected; v̂; corrected v
    """
    v_corrected, s_corrected = {}, {}
    for key, g in grads.items():
        v[key] = beta1 * v[key] + (1 - beta1) * g
        s[key] = beta2 * s[key] + (1 - beta2) * g**2
        v_corrected[key] = v[key] / (1 - beta1**t)
        s_corrected[key] = s[key] / (1 - beta2**t)
        ahead = beta1 * v_corrected[key] + (1 - beta1) * g / (1 - beta1**t)  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * ahead / np.sqrt(s_corrected[key])  # fault
    return parameters, v, s, v_corrected, s_corrected


def two_slips_default_beta_and_old_weights(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: 0.999 is typed in where beta2 belongs, and the weights are replaced by the step where it should be subtracted from them.

    say: typed; 0.999; fixed; hard-coded; beta2 + ignored; β₂ + ignored; old + lost; replaced;
      subtract; old parameter; from the old; old w; old weight; step itself; step alone; only the
      step; the step and not; starts from the; from w itself; w minus
    """
    v_corrected, s_corrected = {}, {}
    for name in list(parameters):
        d = "d" + name
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        v_corrected[d] = v[d] / (1 - beta1**t)
        s[d] = 0.999 * s[d] + 0.001 * grads[d] ** 2  # fault
        s_corrected[d] = s[d] / (1 - 0.999**t)  # fault
        parameters[name] = -learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)  # fault
    return parameters, v, s, v_corrected, s_corrected


def two_slips_product_and_lost_s(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Two mistakes: the new s is never put back into the dictionary, and the correction takes 1 + beta2**t.

    say: not stored; never stored; s is unchanged; s unchanged; s stays; s is not updated; put +
      back; never updated; 1 − beta2; 1 - beta2; 1 − β₂; 1 - β₂; the sign; wrong sign; store;
      minus where; minus belongs; back into s; put into s; stored in s; returned s; old s is
      returned; old s + return; plus where
    """
    vc, sc = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for letter in "Wb":
            d = "d" + letter + str(l)
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            s_new = beta2 * s[d] + (1 - beta2) * grads[d] ** 2  # fault
            vc[d] = v[d] / (1 - beta1**t)
            sc[d] = s_new / (1 + beta2**t)  # fault
            parameters[letter + str(l)] = parameters[letter + str(l)] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return parameters, v, s, vc, sc  # fault
