"""What is said of two mistakes in updates: of results that are missing, shared, or never stored."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def parameters_alone_and_shares_exchanged(parameters, grads, v, beta, learning_rate):
    for key in parameters:
        v["d" + key] = (1 - beta) * v["d" + key] + beta * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * v["d" + key]
    return parameters


def squared_in_place(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        slope = grads["d" + key]
        slope **= 2
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * slope
        step = learning_rate * slope / (np.sqrt(s["d" + key]) + epsilon)
        parameters[key] = parameters[key] - step
    return parameters, s


def squared_in_place_and_turned(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    vc, sc = {}, {}
    for key in parameters:
        d, slope = "d" + key, grads["d" + key]
        v[d] = beta1 * v[d] + (1 - beta1) * slope
        slope *= slope
        s[d] = beta2 * s[d] + (1 - beta2) * slope
        vc[d], sc[d] = v[d] / (1 - beta1**t), s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return parameters, s, v, vc, sc


def never_stored_and_no_rate(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        slope = grads["d" + key]
        mean = beta2 * s["d" + key] + (1 - beta2) * slope**2
        parameters[key] = parameters[key] - slope / (np.sqrt(mean) + epsilon)
    return parameters, s


def plain_keys_and_flat_biases(parameters):
    v, s = {}, {}
    for key, array in parameters.items():
        v[key] = np.zeros(array.shape)
        s["d" + key] = np.zeros(array.shape[0] if key[0] == "b" else array.shape)
    return v, s


def own_key_and_ones(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.ones(parameters[f"W{l}"].shape)
        v[f"b{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v


def copies_of_the_parameters(parameters):
    v = {}
    for key, array in parameters.items():
        v["d" + key] = np.array(array, float)
    return v


def forgets_in_a_variable(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        v_w = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v_b = (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] + learning_rate * v_w
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v_b
        v[f"dW{l}"] = v_w
        v[f"db{l}"] = v_b
    return parameters, v


def at_rest(parameters):
    v = {}
    for key, array in parameters.items():
        v["d" + key] = np.zeros_like(array)
    return v


def begins_at_rest_and_climbs(parameters, grads, v, beta, learning_rate):
    v = at_rest(parameters)
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"W{l}", f"b{l}"):
            v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] + learning_rate * v[f"db{l}"]
    return parameters, v


def one_dictionary_and_whole_gradients(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    vc = sc = {}
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d] = v[d] / (1 - beta1**t)
        sc[d] = s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return parameters, v, s, vc, sc


def both_made_anew(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    for key in parameters:
        vc = {}
        sc = {}
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d], sc[d] = v[d] / (1 - beta1**t), s[d] / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return parameters, v, s, vc, sc


def both_corrected_in_place(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    for key in parameters:
        d = "d" + key
        v[d] = (beta1 * v[d] + (1 - beta1) * grads[d]) / (1 - beta1**t)
        s[d] = (beta2 * s[d] + (1 - beta2) * grads[d] ** 2) / (1 - beta2**t)
        parameters[key] = parameters[key] - learning_rate * v[d] / (np.sqrt(s[d]) + epsilon)
    return parameters, v, s, dict(v), dict(s)


def an_epoch_late_and_rounded(learning_rate0, epoch_num, decay_rate):
    divisor = 1 + decay_rate * (epoch_num + 1)
    return round(learning_rate0 / divisor, 4)


def next_epoch_and_never_below(learning_rate0, epoch_num, decay_rate):
    epoch = epoch_num + 1
    rate = learning_rate0 / (1 + decay_rate * epoch)
    return max(rate, 1e-3)


def squared_above_and_old_squares(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    new, means = {}, {}
    for key in parameters:
        square = grads["d" + key] ** 2
        means["d" + key] = beta2 * s["d" + key] + (1 - beta2) * square
        slope = square if key[0] == "W" else grads["d" + key]
        new[key] = parameters[key] - learning_rate * slope / (np.sqrt(means["d" + key]) + epsilon)
    return new, s


TOLD = {
    ("update_parameters_with_momentum", parameters_alone_and_shares_exchanged): (
        'v["d" + key] = (1 - beta)',
        "β and 1 − β are exchanged.",
    ),
    ("update_parameters_with_rmsprop", squared_in_place): ("slope **= 2", "g is squared."),
    ("update_parameters_with_adam", squared_in_place_and_turned): (
        "slope *= slope",
        "the order is parameters, v, s, v_corrected, s_corrected.",
    ),
    ("update_parameters_with_rmsprop", never_stored_and_no_rate): (
        "slope / (np.sqrt(mean)",
        "The factor α is left out.",
    ),
    ("initialize_adam", plain_keys_and_flat_biases): (
        's["d" + key] = np.zeros(',
        "an array of shape (3,), where an array of shape (3, 1) belongs.",
    ),
    ("initialize_velocity", own_key_and_ones): ("np.ones(", "under 'b1'."),
    ("initialize_velocity", copies_of_the_parameters): ("= np.array(array, float)", "own values"),
    ("update_parameters_with_momentum", forgets_in_a_variable): (
        "v_b = (1 - beta)",
        "The term β·v_old is left out.",
    ),
    ("update_parameters_with_momentum", begins_at_rest_and_climbs): (
        "v = at_rest(parameters)",
        "v_old is what was handed over, and zeros take its place here.",
    ),
    ("update_parameters_with_adam", one_dictionary_and_whole_gradients): (
        "v[d] = beta1 * v[d] + grads[d]",
        "without its weight 1 − β₁.",
    ),
    ("update_parameters_with_adam", both_made_anew): ("sc = {}", "makes vc and sc anew"),
    ("update_parameters_with_adam", both_corrected_in_place): (
        "s[d] = (beta2",
        "It is divided by 1 − β₂ᵗ",
    ),
    ("update_lr", next_epoch_and_never_below): (
        "epoch = epoch_num + 1",
        ", too (case “epoch 100,000”): return max(rate, 1e-3)",
    ),
    ("update_parameters_with_rmsprop", squared_above_and_old_squares): (
        "new[key] = parameters[key]",
        "The right values of s stand in means, and another dictionary comes back",
    ),
    ("update_lr", an_epoch_late_and_rounded): ("divisor = 1 +", "and it is rounded"),
}


@each_of(TOLD)
def test_both_mistakes_are_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
