"""More wrong answers to update_parameters_with_gd, by another author: see the package's docstring."""

import copy

import numpy as np


def sgd_with_weight_decay(parameters, grads, learning_rate):
    """A weight decay of 0.01, left from a port of torch.optim.SGD, is added to every gradient.

    say: weight decay; weight_decay; decay; l2; regulari; penalty; shrink; 0.01; something + added + gradient; more than + gradient; besides + gradient; beside + gradient; depends on + parameter; only + gradient
    """
    weight_decay = 1e-2
    updated = {}
    for name, param in parameters.items():
        d_p = grads[f"d{name}"]
        if weight_decay != 0:
            d_p = d_p + weight_decay * param  # fault
        updated[name] = param - learning_rate * d_p
    return updated


def zips_sorted_with_grads(parameters, grads, learning_rate):
    """The parameters are sorted (W1, W2, b1, b2) and the gradients are not, so W2 meets db1 and the shapes do not fit.

    say: shape; broadcast; order; sorted; pair + gradient; zip; other layer; belongs; key; same parameter; its own gradient; db1
    """
    new_params = {}
    for (name, p), g in zip(sorted(parameters.items()), grads.values()):  # fault
        new_params[name] = p - learning_rate * g  # fault
    return new_params


def scales_grads_in_place(parameters, grads, learning_rate):
    """The gradients are multiplied by the learning rate in place: the caller's grads are changed.

    say: grads + chang; grads + stay; gradients + chang; gradients + stay; grads + as it is; grads + modif; grads + in place; grads + copy; leave + grads; *=
    """
    params = copy.deepcopy(parameters)
    for delta in grads.values():
        delta *= learning_rate  # fault
    for l in range(1, len(params) // 2 + 1):
        params["W" + str(l)] -= grads["dW" + str(l)]
        params["b" + str(l)] -= grads["db" + str(l)]
    return params


def clips_every_gradient(parameters, grads, learning_rate):
    """Gradients are clipped to [-1, 1] before the step, a leftover of another training loop.

    say: clip; limit; cut off; capped; large gradient; big gradient; bounded; larger than 1; beyond 1; above 1; size of the gradient; whole gradient; not longer; too short; saturat
    """

    def clip(g, value=1.0):
        return np.clip(g, -value, value)

    L = len(parameters) // 2
    for l in range(L):
        W, b = f"W{l + 1}", f"b{l + 1}"
        parameters[W] = parameters[W] - learning_rate * clip(grads["d" + W])  # fault
        parameters[b] = parameters[b] - learning_rate * clip(grads["d" + b])  # fault
    return parameters


def last_digit_counts_layers(parameters, grads, learning_rate):
    """The number of layers is read from the last character of the keys: from ten layers on, those above 9 are forgotten.

    say: layer + 10; ten layers; layers + missing; w10; b10; more than 9; number of layers; how many layers; every layer; all layers; any number of layers; missing + key; digit; // 2
    """
    depth = max(int(key[-1]) for key in parameters)  # fault
    return {
        f"{kind}{i}": parameters[f"{kind}{i}"] - learning_rate * grads[f"d{kind}{i}"]
        for i in range(1, depth + 1)
        for kind in "Wb"
    }


def bias_lr_doubled(parameters, grads, learning_rate):
    """Biases get twice the learning rate, as lr_mult: 2 does in Caffe's examples.

    say: bias + twice; bias + double; b1 + twice; twice + learning; 2 times; twice as; times as; lr_mult; bias + rate; db + rate; same rate; same learning rate; same α; bias + factor; bias + too far; bias + too long; b1 + too far
    """
    lr_mult = {"W": 1.0, "b": 2.0}  # fault
    for name in parameters:
        rate = learning_rate * lr_mult[name[0]]  # fault
        parameters[name] = parameters[name] - rate * grads["d" + name]
    return parameters


def bias_grad_summed_over_units(parameters, grads, learning_rate):
    """The bias gradient is summed over the units (axis 0): every bias of a layer gets the same step.

    say: sum; axis; same step; every bias; each bias; own gradient; entry by entry; bias + db; b1 + db1; keepdims; all units; mixed
    """
    theta = dict(parameters)
    for l in range(1, len(theta) // 2 + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"].sum(axis=0, keepdims=True)  # fault
        theta[f"W{l}"] = theta[f"W{l}"] - learning_rate * dW
        theta[f"b{l}"] = theta[f"b{l}"] - learning_rate * db
    return theta


def rebinds_loop_variables(parameters, grads, learning_rate):
    """The new arrays are only given to the loop's own names W and b: the dictionary that is returned keeps the old ones.

    say: unchanged; not changed; same as before; stay; old; store; put + back; put + into; assign; nothing happen; did not move; not move; never; as they were; not updated
    """
    updated = copy.deepcopy(parameters)
    num_layers = len(updated) // 2

    for layer in range(1, num_layers + 1):
        W, b = updated["W%d" % layer], updated["b%d" % layer]
        dW, db = grads["dW%d" % layer], grads["db%d" % layer]

        W = W - learning_rate * dW  # fault
        b = b - learning_rate * db  # fault

    return updated
