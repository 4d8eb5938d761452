"""Wrong answers to update_parameters_with_rmsprop, as people write them: see the package's docstring."""

import copy

import numpy as np


def epsilon_under_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """epsilon stands inside the square root; the rule keeps it outside.

    say: epsilon + inside; epsilon + under; epsilon + outside; ε + inside; ε + under; ε + outside;
      ε + within; epsilon + within
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / np.sqrt(s["dW" + str(l)] + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / np.sqrt(s["db" + str(l)] + epsilon)  # fault
    return parameters, s


def times_the_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step multiplies by the root of s where it should divide by it.

    say: multipl + divi; multiplied; multiplies; times + instead of + divid; not divide
    """
    for key in grads:
        g = grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * np.square(g)
        root = np.sqrt(s[key]) + epsilon
        name = key[1:]
        parameters[name] = parameters[name] - learning_rate * g * root  # fault
    return parameters, s


def rms_without_root(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square root is missing: the step divides by s itself.

    say: root + missing; no root; without + root; no square root; forg + root; divides by s;
      divided by s; missing + sqrt; forg + sqrt; without + sqrt; without + √; missing + √; no √;
      instead of √
    """
    new_params, new_s = {}, {}
    n_layers = len(parameters) // 2
    for l in range(1, n_layers + 1):
        for letter in ["W", "b"]:
            k = f"{letter}{l}"
            dk = f"d{letter}{l}"
            new_s[dk] = beta2 * s[dk] + (1 - beta2) * grads[dk] ** 2
            new_params[k] = parameters[k] - learning_rate * grads[dk] / (new_s[dk] + epsilon)  # fault
    return new_params, new_s


def step_before_average(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step is taken before s is updated, so it divides by the old s.

    say: old s; old average; old + average; before + updat; not yet updated; new s; updated s; the
      old; previous s; order of the
    """
    num_layers = len(parameters) // 2

    for layer in range(1, num_layers + 1):
        # weights
        parameters[f"W{layer}"] = parameters[f"W{layer}"] - learning_rate * grads[f"dW{layer}"] / (np.sqrt(s[f"dW{layer}"]) + epsilon)  # fault
        s[f"dW{layer}"] = beta2 * s[f"dW{layer}"] + (1 - beta2) * grads[f"dW{layer}"] ** 2  # fault
        # biases
        parameters[f"b{layer}"] = parameters[f"b{layer}"] - learning_rate * grads[f"db{layer}"] / (np.sqrt(s[f"db{layer}"]) + epsilon)  # fault
        s[f"db{layer}"] = beta2 * s[f"db{layer}"] + (1 - beta2) * grads[f"db{layer}"] ** 2  # fault

    return parameters, s


def gradient_not_squared(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient goes into s without its square, as into momentum's v.

    say: not squared; square + missing; without + square; forg + square; unsquared; no square;
      missing + **2; missing + ** 2; averages the gradients; average of the gradients; square +
      left out; left out + **2; lacks + square; needs + square; gradient itself
    """
    params = {}
    sq = {}
    for l in range(1, len(parameters) // 2 + 1):
        sq[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"]  # fault
        sq[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"]  # fault
        params[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (np.sqrt(sq[f"dW{l}"]) + epsilon)
        params[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (np.sqrt(sq[f"db{l}"]) + epsilon)
    return params, sq


def square_takes_the_factor_too(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square takes in the factor 1 - beta2, which should stay as it is.

    say: factor + square; 1 − β₂ + square; 1 - beta2 + square; 1 − beta2 + square; 1 - β₂ +
      square; only the gradient + square; (1 − β₂)²; (1 - beta2)**2; (1 - beta2) ** 2; (1 −
      beta2)²
    """
    out = dict(parameters)
    s_out = dict(s)
    for i in range(len(parameters) // 2):
        dW = grads["dW%d" % (i + 1)]
        db = grads["db%d" % (i + 1)]
        s_out["dW%d" % (i + 1)] = beta2 * s["dW%d" % (i + 1)] + ((1 - beta2) * dW) ** 2  # fault
        s_out["db%d" % (i + 1)] = beta2 * s["db%d" % (i + 1)] + ((1 - beta2) * db) ** 2  # fault
        out["W%d" % (i + 1)] = parameters["W%d" % (i + 1)] - learning_rate * dW / (np.sqrt(s_out["dW%d" % (i + 1)]) + epsilon)
        out["b%d" % (i + 1)] = parameters["b%d" % (i + 1)] - learning_rate * db / (np.sqrt(s_out["db%d" % (i + 1)]) + epsilon)
    return out, s_out


def heavy_ball_of_squares(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The factor 1 - beta2 before the squared gradient is missing, as in the heavy ball.

    say: factor + missing; 1 − β₂ + missing; 1 - beta2 + missing; without + factor; without + 1 -
      beta2; without + 1 − β₂; without + (1 − β; without + 1 − beta2; forg + 1 - beta2; forg + 1 −
      β; forg + factor; heavy ball; whole + squared gradient; missing + 1 − beta2; lacks + 1 −;
      factor 1 − β₂ is left out
    """
    decay = beta2
    for name, grad in grads.items():
        s[name] = decay * s[name] + grad**2  # fault
        step = learning_rate * grad / (np.sqrt(s[name]) + epsilon)
        parameters[name[1:]] = parameters[name[1:]] - step
    return parameters, s


def shares_of_s_exchanged(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """beta2 and 1 - beta2 are exchanged in the average: the old s gets the small share.

    say: exchang; swap; the wrong way round; the other way round; β₂ + belongs to the old; beta2 +
      belongs + old; switched; mixed up; reversed
    """
    L = len(parameters) // 2
    p = copy.deepcopy(parameters)
    avg = copy.deepcopy(s)
    for l in range(L):
        avg["dW" + str(l + 1)] = (1 - beta2) * avg["dW" + str(l + 1)] + beta2 * grads["dW" + str(l + 1)] ** 2  # fault
        avg["db" + str(l + 1)] = (1 - beta2) * avg["db" + str(l + 1)] + beta2 * grads["db" + str(l + 1)] ** 2  # fault
        p["W" + str(l + 1)] -= learning_rate * grads["dW" + str(l + 1)] / (np.sqrt(avg["dW" + str(l + 1)]) + epsilon)
        p["b" + str(l + 1)] -= learning_rate * grads["db" + str(l + 1)] / (np.sqrt(avg["db" + str(l + 1)]) + epsilon)
    return p, avg


def divisor_without_brackets(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The brackets about the divisor are missing, so epsilon is added to the weights and not to the root.

    say: bracket; parenthes; epsilon + added to; ε + added to; epsilon + not + divisor; ε + not +
      divisor; outside the division; precedence
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / np.sqrt(s[f"dW{l}"]) + epsilon  # fault

        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / np.sqrt(s[f"db{l}"]) + epsilon  # fault

    return parameters, s


def uphill(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step is added where it should be subtracted: it climbs.

    say: the sign; wrong sign; its sign; sign is; uphill; added + subtract; subtract + add; climb;
      with the gradient + against; wrong direction; plus sign; minus sign
    """
    n = len(parameters) // 2
    for i in range(1, n + 1):
        gw, gb = grads[f"dW{i}"], grads[f"db{i}"]
        s[f"dW{i}"] = beta2 * s[f"dW{i}"] + (1 - beta2) * gw * gw
        s[f"db{i}"] = beta2 * s[f"db{i}"] + (1 - beta2) * gb * gb
        parameters[f"W{i}"] += learning_rate * gw / (np.sqrt(s[f"dW{i}"]) + epsilon)  # fault
        parameters[f"b{i}"] += learning_rate * gb / (np.sqrt(s[f"db{i}"]) + epsilon)  # fault
    return parameters, s


def home_after_one_layer(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The return stands inside the loop, so only the first layer is updated.

    say: return + inside; return + loop; return + too early; return + too soon; only the first
      layer; only layer 1; after the first; indent; return + in the loop
    """
    num_layers = len(parameters) // 2
    for layer in range(1, num_layers + 1):
        W, b = "W" + str(layer), "b" + str(layer)
        s["d" + W] = beta2 * s["d" + W] + (1 - beta2) * grads["d" + W] ** 2
        s["d" + b] = beta2 * s["d" + b] + (1 - beta2) * grads["d" + b] ** 2
        parameters[W] = parameters[W] - learning_rate * grads["d" + W] / (np.sqrt(s["d" + W]) + epsilon)
        parameters[b] = parameters[b] - learning_rate * grads["d" + b] / (np.sqrt(s["d" + b]) + epsilon)
        return parameters, s  # fault


def bias_average_forgotten(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The average of the biases' squared gradients is never updated: only s of W is.

    say: db + not updated; db + unchanged; db + never; db + as it was; db + stays; bias + average;
      bias + not updated; bias + never; bias + unchanged; bias + forg; biases + own; s of b;
      s["db; s_db; db + missing; db + forg; db + old; b's line; line for b; forgot b; only for w;
      only w; for b too; for b as well
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2  # fault
        # step for both
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (np.sqrt(s[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (np.sqrt(s[f"db{l}"]) + epsilon)  # fault
    return parameters, s


def bias_divided_by_s_of_weights(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The bias is divided by the root of the weights' average s["dW"], not of its own.

    say: s["dw where; s of w; s_dw; bias + own; bias + weights; copied; dw where db; db belongs;
      db instead; dw instead; shape of b; b has the shape; wrong shape; shape + b1; b1 + shape
    """
    params_new = {}
    s_new = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s_new["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1.0 - beta2) * grads["dW" + str(l)] ** 2
        s_new["db" + str(l)] = beta2 * s["db" + str(l)] + (1.0 - beta2) * grads["db" + str(l)] ** 2
        params_new["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / (np.sqrt(s_new["dW" + str(l)]) + epsilon)
        params_new["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / (np.sqrt(s_new["dW" + str(l)]) + epsilon)  # fault
    return params_new, s_new


def fresh_dictionary_each_round(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The new dictionary of averages is made inside the loop, so only the last layer's stay in it.

    say: inside the loop; in the loop; before the loop; each round; every round; only the last
      layer; keys + missing; anew; emptied; lacks; has no; missing key; key + missing; missing +
      "dw1"; missing + dw1
    """
    updated = {}
    for l in range(1, len(parameters) // 2 + 1):
        new_s = {}  # fault
        for p in ("W", "b"):
            new_s[f"d{p}{l}"] = beta2 * s[f"d{p}{l}"] + (1 - beta2) * grads[f"d{p}{l}"] ** 2
            updated[f"{p}{l}"] = parameters[f"{p}{l}"] - learning_rate * grads[f"d{p}{l}"] / (new_s[f"d{p}{l}"] ** 0.5 + epsilon)
    return updated, new_s


def rms_with_adams_correction(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The average is divided by 1 - beta2, a bias correction that RMSProp does not have.

    say: correct; bias correction; divided by 1 - beta2; divided by 1 − β₂; divided by (1; divided
      by 1 − beta2; divides by 1 −
    """
    for k in grads:
        s[k] = beta2 * s[k] + (1 - beta2) * grads[k] ** 2
        s_hat = s[k] / (1 - beta2)  # fault
        parameters[k[1:]] = parameters[k[1:]] - learning_rate * grads[k] / (np.sqrt(s_hat) + epsilon)  # fault
    return parameters, s


def squared_gradient_in_the_step(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The gradient is overwritten by its square, so the step uses the square and loses the sign.

    say: squared gradient + step; step + squared; numerator; overwrit; sign + lost; loses + sign;
      step + square; step + dw²; gradient itself; itself + step; is multiplied by g
    """
    p2 = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for x in "Wb":
            g = grads["d" + x + str(l)]
            g = g**2  # fault
            s["d" + x + str(l)] = beta2 * s["d" + x + str(l)] + (1 - beta2) * g
            p2[x + str(l)] = parameters[x + str(l)] - learning_rate * g / (np.sqrt(s["d" + x + str(l)]) + epsilon)  # fault
    return p2, s


def mean_over_the_matrix(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The divisor is the root of the mean over the whole array, one number; it should be taken entry by entry.

    say: the mean; a mean; np.mean; entry by entry; whole array; one number; single number; entry
      + own; each entry; every entry; per entry; elementwise; whole matrix; averaged over
    """
    # rms = root mean square
    for l in range(1, len(parameters) // 2 + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        rms_W = np.sqrt(np.mean(s["dW" + str(l)]))  # fault
        rms_b = np.sqrt(np.mean(s["db" + str(l)]))  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / (rms_W + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / (rms_b + epsilon)
    return parameters, s


def matrix_square(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The square is a matrix product with the transpose; it should be taken entry by entry.

    say: matrix product; np.dot; dot product; entry by entry; @; transpose; elementwise; matrix
      multipl
    """
    L = len(parameters) // 2
    for layer in range(1, L + 1):
        dW = grads["dW" + str(layer)]
        db = grads["db" + str(layer)]
        s["dW" + str(layer)] = beta2 * s["dW" + str(layer)] + (1 - beta2) * np.dot(dW, dW.T)  # fault
        s["db" + str(layer)] = beta2 * s["db" + str(layer)] + (1 - beta2) * np.dot(db, db.T)  # fault
        parameters["W" + str(layer)] = parameters["W" + str(layer)] - learning_rate * dW / (np.sqrt(s["dW" + str(layer)]) + epsilon)
        parameters["b" + str(layer)] = parameters["b" + str(layer)] - learning_rate * db / (np.sqrt(s["db" + str(layer)]) + epsilon)
    return parameters, s


def beta_typed_in(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """0.9 is typed in where beta2 belongs, so the argument does nothing.

    say: typed; 0.9; beta2 + ignored; β₂ + ignored; fixed + beta2; fixed number; beta2 + argument;
      hard-coded; beta2 + not used; β₂ + not used
    """
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            grad = grads[f"d{kind}{l}"]
            s[f"d{kind}{l}"] = 0.9 * s[f"d{kind}{l}"] + 0.1 * grad**2  # fault
            parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate / (np.sqrt(s[f"d{kind}{l}"]) + epsilon) * grad
    return parameters, s


def parameters_come_back_alone(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Only the parameters are returned; s is missing from the return.

    say: returns one; only the parameters; only parameters; two dictionaries; tuple; parameters,
      s; one dictionary; return both; return s; s is missing; s is not returned; single
      dictionary; returns a dict; and s
    """
    new_s, new_p = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        new_s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        new_s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        new_p[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (np.sqrt(new_s[f"dW{l}"]) + epsilon)
        new_p[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (np.sqrt(new_s[f"db{l}"]) + epsilon)
    return new_p  # fault


def s_comes_first(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s and parameters are returned in the wrong order.

    say: wrong order; the order; swapped; exchang; parameters, s; parameters first; s first; other
      way round; this order; their order
    """
    keys = list(parameters.keys())
    for k in keys:
        s["d" + k] = s["d" + k] * beta2 + np.square(grads["d" + k]) * (1 - beta2)
        denominator = np.sqrt(s["d" + k]) + epsilon
        parameters[k] = parameters[k] - np.divide(learning_rate * grads["d" + k], denominator)
    return s, parameters  # fault


def nothing_returned(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """There is no return: the results are only printed.

    say: return + missing; no return; without + return; returns none; returns nothing; returned
      none; returned nothing; none + return; forg + return; print
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"] / (np.sqrt(s[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"] / (np.sqrt(s[f"db{l}"]) + epsilon)
    print(parameters, s)  # fault


def average_runs_twice(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The average of the weights' squares is updated twice in a round, once more before the biases.

    say: twice; two times; second time; once more; again; repeated; double
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2  # fault
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        # now the update
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2  # fault
        parameters["W" + str(l)] -= learning_rate * grads["dW" + str(l)] / (np.sqrt(s["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] -= learning_rate * grads["db" + str(l)] / (np.sqrt(s["db" + str(l)]) + epsilon)
    return parameters, s


def s_not_stored(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The new averages stay in local variables and are never put back into s, which is returned unchanged.

    say: not stored; never stored; s is unchanged; s unchanged; s stays; s is not updated; s did
      not change; s does not change; s is the old; s as it was; put + back; s goes out; s["dw +
      never; s["dw + unchanged; never updated; keep + new s; back into s; put into s; stored in s;
      is stored; written into s; returned s; returns the old s; old s is returned; old s comes
      back; old s + return; forgets the new; into the dictionary; in the dictionary; no line
      stores that
    """
    for l in range(1, len(parameters) // 2 + 1):
        s_dW = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2  # fault
        s_db = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / (np.sqrt(s_dW) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / (np.sqrt(s_db) + epsilon)
    return parameters, s  # fault


def adagrad_by_mistake(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The squares are summed up as in AdaGrad: beta2 * and (1 - beta2) * are both missing.

    say: adagrad; sum + squares; summed; beta2 + missing; β₂ + missing; beta2 + not used; without
      β₂; without beta2; β₂ + nowhere; accumulat; adds up; beta2 + ignored; β₂ + ignored; not an
      average; beta2 + no effect; β₂ + no effect; weighted average
    """
    for name in parameters:
        dname = "d" + name
        s[dname] += np.multiply(grads[dname], grads[dname])  # fault
        parameters[name] -= learning_rate * grads[dname] / (np.sqrt(s[dname]) + epsilon)
    return parameters, s


def named_as_in_keras(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A name that does not exist is used: rho (Keras's name) in the bias's line, where the argument is called beta2.

    say: rho; nameerror; not defined; name + beta2; unknown name; misspel
    """
    for l in range(1, len(parameters) // 2 + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * np.square(dW)
        s[f"db{l}"] = rho * s[f"db{l}"] + (1 - rho) * np.square(db)  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * dW / (np.sqrt(s[f"dW{l}"]) + epsilon)
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * db / (np.sqrt(s[f"db{l}"]) + epsilon)
    return parameters, s


def number_glued_to_text(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """A text and a number are added to make the key: str(l) is missing.

    say: str(; text + number; typeerror; concatenate; a string and; make it text; turn + text;
      into text; f-string
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        s["dW" + l] = beta2 * s["dW" + l] + (1 - beta2) * grads["dW" + l] ** 2  # fault
        s["db" + l] = beta2 * s["db" + l] + (1 - beta2) * grads["db" + l] ** 2  # fault
        parameters["W" + l] = parameters["W" + l] - learning_rate * grads["dW" + l] / (np.sqrt(s["dW" + l]) + epsilon)  # fault
        parameters["b" + l] = parameters["b" + l] - learning_rate * grads["db" + l] / (np.sqrt(s["db" + l]) + epsilon)  # fault
    return parameters, s


def too_many_layers(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """L is the number of arrays, twice the number of layers: len(parameters) lacks its // 2.

    say: // 2; //2; half; two arrays; number of layers; too many; does not exist; keyerror; too
      far; beyond; twice as many
    """
    L = len(parameters)  # fault
    for l in range(1, L + 1):  # fault
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * grads["dW" + str(l)] ** 2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * grads["db" + str(l)] ** 2
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)] / (np.sqrt(s["dW" + str(l)]) + epsilon)
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)] / (np.sqrt(s["db" + str(l)]) + epsilon)
    return parameters, s


def caret_for_power(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The caret ^ is used for a power; in Python that is **.

    say: ^; caret; typeerror; bitwise; xor; use **; is **; means **; write **
    """
    for key, g in grads.items():
        s[key] = beta2 * s[key] + (1 - beta2) * g ^ 2  # fault
        parameters[key[1:]] = parameters[key[1:]] - learning_rate * g / (np.sqrt(s[key]) + epsilon)
    return parameters, s


def memory_wiped_at_the_start(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """s is set to zeros at the start of every call, so the averages so far are forgotten.

    say: zero; forget; forgot; wiped; memory; anew; reset; old s + lost; thrown away; start +
      again; initiali
    """
    L = len(parameters) // 2
    # initialise
    s = {"d" + k: np.zeros(v.shape) for k, v in parameters.items()}  # fault
    for l in range(L):
        s["dW" + str(l + 1)] = beta2 * s["dW" + str(l + 1)] + (1 - beta2) * grads["dW" + str(l + 1)] ** 2
        s["db" + str(l + 1)] = beta2 * s["db" + str(l + 1)] + (1 - beta2) * grads["db" + str(l + 1)] ** 2
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * grads["dW" + str(l + 1)] / (np.sqrt(s["dW" + str(l + 1)]) + epsilon)
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * grads["db" + str(l + 1)] / (np.sqrt(s["db" + str(l + 1)]) + epsilon)
    return parameters, s


def steps_with_the_average(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The step goes along s, as momentum along v; the gradient should stand above the line.

    say: numerator; along s; s itself; gradient + above; gradient + divided; s where the gradient;
      step + gradient; dw + belongs; s / √s; s / sqrt; momentum; gradient where s; s instead of;
      gradient instead
    """
    w_new, s_new = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        s_new[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s_new[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        w_new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * s_new[f"dW{l}"] / (np.sqrt(s_new[f"dW{l}"]) + epsilon)  # fault
        w_new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * s_new[f"db{l}"] / (np.sqrt(s_new[f"db{l}"]) + epsilon)  # fault
    return w_new, s_new


def no_rate_and_no_bias(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the learning rate is missing from the step, and b is never stepped.

    say: learning rate + missing; learning_rate + missing; α + missing; learning rate + forg;
      learning_rate + forg; without α; without + learning; learning_rate + not used; learning rate
      + ignored; learning_rate + ignored; α + ignored; no learning rate; b is not; b is never; b
      does not; b unchanged; b stays; bias + not; bias + unchanged; bias + never; biases + stay;
      bias + forg; forgot b; b was forgotten; b too; b as well; b1 + unchanged; b1 + not; b1 + as
      it was; b1 + old; only w
    """
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * grads[f"dW{l}"] ** 2
        s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * grads[f"db{l}"] ** 2
        parameters[f"W{l}"] = parameters[f"W{l}"] - grads[f"dW{l}"] / (np.sqrt(s[f"dW{l}"]) + epsilon)  # fault
    return parameters, s


def sum_and_wrong_layer(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the squares are summed over the whole array, and the bias always uses the gradient of layer 1.

    say: the sum; summed; summing; np.sum; norm; whole array; entry by entry; one number; single
      number; layer 1; db1; fixed layer; same layer; always + layer; each layer + own; first
      layer; its own layer
    """
    L = len(parameters) // 2
    for i in range(1, L + 1):
        si = str(i)
        s["dW" + si] = beta2 * s["dW" + si] + (1 - beta2) * np.sum(grads["dW" + si] ** 2)  # fault
        s["db" + si] = beta2 * s["db" + si] + (1 - beta2) * np.sum(grads["db1"] ** 2)  # fault
        parameters["W" + si] = parameters["W" + si] - learning_rate * grads["dW" + si] / (np.sqrt(s["dW" + si]) + epsilon)
        parameters["b" + si] = parameters["b" + si] - learning_rate * grads["db" + si] / (np.sqrt(s["db" + si]) + epsilon)
    return parameters, s


def leftover_gradient_for_b(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """The variable g still holds the last layer's gradients when the steps are taken in a second loop.

    say: last layer; leftover; left over; stale; second loop; same gradient; other layer; wrong
      layer; different layers; first loop; overwrit; each layer + own; layer + own
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        g_w = grads["dW" + str(l)]
        g_b = grads["db" + str(l)]
        s["dW" + str(l)] = beta2 * s["dW" + str(l)] + (1 - beta2) * g_w**2
        s["db" + str(l)] = beta2 * s["db" + str(l)] + (1 - beta2) * g_b**2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * g_w / (np.sqrt(s["dW" + str(l)]) + epsilon)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * g_b / (np.sqrt(s["db" + str(l)]) + epsilon)  # fault
    return parameters, s


def inside_and_one_layer_short(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: epsilon stands inside the root, and the last layer is left out of the loop.

    say: epsilon + inside; epsilon + under; epsilon + outside; ε + inside; ε + under; ε + outside;
      last layer; range; loop ends; layer + left out; layer + unchanged; layer + not updated; one
      short; too early; too soon
    """
    L = len(parameters) // 2
    for l in range(L - 1):  # fault
        for kind in ("W", "b"):
            key = kind + str(l + 1)
            s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * grads["d" + key] ** 2
            parameters[key] = parameters[key] - learning_rate * grads["d" + key] / ((s["d" + key] + epsilon) ** 0.5)  # fault
    return parameters, s


def old_average_and_no_epsilon(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """Two mistakes: the step divides by the root of the old s, and epsilon is left out.

    say: old s; old average; new s; updated s; before + updat; epsilon + missing; epsilon + left
      out; without epsilon; no epsilon; epsilon + not used; ε + missing; ε + left out; without ε;
      no ε; epsilon + ignored; ε + ignored; forg + epsilon; forg + ε
    """
    new_parameters, new_s = {}, {}
    for name, g in grads.items():
        new_s[name] = beta2 * s[name] + (1 - beta2) * g**2
        new_parameters[name[1:]] = parameters[name[1:]] - learning_rate * g / np.sqrt(s[name])  # fault
    return new_parameters, new_s
