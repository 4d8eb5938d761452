"""What is said of a second mistake in updates and rates: in larger networks, in other cases."""

import numpy as np

from tests.helpers.told import assert_told, each_of


def two_layers_and_a_mean(parameters, grads, learning_rate):
    new = dict(parameters)
    for l in (1, 2):
        new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * np.mean(grads[f"db{l}"])
    return new


def root_and_floor(learning_rate0, epoch_num, decay_rate):
    divisor = np.sqrt(1 + decay_rate * epoch_num)
    return max(learning_rate0 / divisor, 1e-3)


def rest_and_ten_stairs(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    stairs = epoch_num % time_interval
    stairs = min(stairs, 10)
    return learning_rate0 / (1 + decay_rate * stairs)


def one_array_and_own_keys(parameters):
    v, s = {}, {}
    for key, array in parameters.items():
        v["d" + key] = s["s" + key] = np.zeros(array.shape)
    return v, s


def clipped(parameters, grads, learning_rate):
    new = {}
    for key in parameters:
        slope = grads["d" + key]
        size = np.linalg.norm(slope)
        if size > 1.0:
            slope = slope * (1.0 / size)
        new[key] = parameters[key] - learning_rate * slope
    return new


def turned_round_and_along_the_slope(parameters, grads, v, beta, learning_rate):
    for key in parameters:
        v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * grads["d" + key]
    return v, parameters


def corrected_first_and_a_rate_that_fades(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    new, vc, sc = {}, {}, {}
    rate = learning_rate / np.sqrt(t)
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        vc[d], sc[d] = v[d] / (1 - beta1**t), s[d] / (1 - beta2**t)
        new[key] = parameters[key] - rate * vc[d] / (np.sqrt(sc[d]) + epsilon)
    return new, v, vc, s, sc


def root_kept_and_used(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    for key in parameters:
        d = "d" + key
        s[d] = np.sqrt(beta2 * s[d] + (1 - beta2) * grads[d] ** 2)
        parameters[key] = parameters[key] - learning_rate * grads[d] / (s[d] + epsilon)
    return parameters, s


def never_below(learning_rate0, epoch_num, decay_rate):
    least = 0.001
    rate = learning_rate0 / (1 + decay_rate * epoch_num)
    if rate < least:
        rate = least
    return rate


def one_dictionary_turned(parameters):
    v = s = {}
    for key, array in parameters.items():
        v["d" + key] = s["d" + key] = np.zeros(array.shape[::-1])
    return v, s


def letter_and_a_layer_short(parameters):
    v = {}
    for l in range(1, len(parameters) // 2):
        for kind in "Wb":
            v[f"v{kind}{l}"] = np.zeros(parameters[f"{kind}{l}"].shape)
    return v


def unit_steps(parameters, grads, learning_rate):
    def direction(slope):
        size = np.sqrt(np.sum(slope**2))
        return slope / size

    return {key: w - learning_rate * direction(grads["d" + key]) for key, w in parameters.items()}


def rounded_and_held_up(learning_rate0, epoch_num, decay_rate):
    rate = learning_rate0 / (1 + decay_rate * epoch_num)
    if rate < 0.1 * learning_rate0:
        rate = 0.1 * learning_rate0
    return round(rate, 3)


def early_and_to_a_power(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    stair = (epoch_num + 1) // time_interval
    return learning_rate0 / (1 + decay_rate) ** stair


def whole_and_too_tall(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, columns = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((rows, columns), dtype=int)
        v[f"db{l}"] = np.zeros((columns, 1))
    return v


def counted_late_and_rounded(learning_rate0, epoch_num, decay_rate):
    rate = learning_rate0 / (1 + decay_rate * max(epoch_num - 1, 0))
    return round(rate, 4)


def old_root_and_a_bound(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    new = {}
    for key in parameters:
        divisor = np.maximum(np.sqrt(s["d" + key]), epsilon)
        new[key] = parameters[key] - learning_rate * grads["d" + key] / divisor
    return new, {d: beta2 * s[d] + (1 - beta2) * grads[d] ** 2 for d in s}


TOLD = {
    ("update_parameters_with_gd", two_layers_and_a_mean): (
        "np.mean(grads",
        "for l in (1, 2):",
    ),
    ("update_lr", root_and_floor): ("np.sqrt(1", "return max(learning_rate0 / divisor, 1e-3)"),
    ("schedule_lr_decay", rest_and_ten_stairs): ("% time_interval", "stairs = min(stairs, 10)"),
    ("initialize_adam", one_array_and_own_keys): ('s["s" + key]', "share their memory"),
    ("update_parameters_with_gd", clipped): ("slope = slope * (1.0 / size)", "divided by norm(g)"),
    ("update_parameters_with_momentum", turned_round_and_along_the_slope): (
        "learning_rate * grads",
        "What comes back in the place of parameters has the keys of v",
    ),
    ("update_parameters_with_adam", corrected_first_and_a_rate_that_fades): (
        "rate = learning_rate / np.sqrt(t)",
        "It is divided by √t",
    ),
    ("update_parameters_with_rmsprop", root_kept_and_used): (
        "/ (s[d] + epsilon)",
        "The square root over s is missing.",
    ),
    ("update_lr", never_below): ("if rate < least:", "In symbols your line is 0.001"),
    ("initialize_adam", one_dictionary_turned): ("v = s = {}", "(it is the transpose)"),
    ("initialize_velocity", letter_and_a_layer_short): ('v[f"v{kind}', "2 are there, 4 are due."),
    ("update_parameters_with_gd", unit_steps): ("return slope / size", "calls it: return {key"),
    ("update_lr", rounded_and_held_up): ("round(rate, 3)", "In that case `rate` becomes 0.25"),
    ("schedule_lr_decay", early_and_to_a_power): ("** stair", "In that case `stair` becomes 1"),
    ("initialize_velocity", whole_and_too_tall): ("np.zeros((columns, 1))", "v['dW1'] holds whole"),
    ("update_lr", counted_late_and_rounded): ("round(rate, 4)", "`rate` is wrong before that"),
    ("update_parameters_with_rmsprop", old_root_and_a_bound): (
        "divisor = np.maximum",
        "The old s is used where the new one belongs.",
    ),
}


@each_of(TOLD)
def test_what_is_wrong_besides_is_told(name, function, line, sentence):
    assert_told(name, function, line, sentence)
