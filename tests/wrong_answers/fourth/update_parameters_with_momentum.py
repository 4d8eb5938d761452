"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import copy

import numpy as np


def nesterov_left_on(parameters, grads, v, beta, learning_rate):
    """Nesterov's step: beta times the new velocity plus the gradient once more, instead of the velocity alone.

    say: nesterov; look; gradient + again; gradient + twice; only the velocity; velocity alone; velocity itself; step + velocity; α·v; new velocity; nowhere else; learning_rate * v
    """
    new_params, new_v = {}, {}
    for key, p in parameters.items():
        g = grads["d" + key]
        buf = beta * v["d" + key] + (1 - beta) * g
        update = beta * buf + (1 - beta) * g  # fault
        new_params[key] = p - learning_rate * update
        new_v["d" + key] = buf
    return new_params, new_v


def rate_inside_velocity(parameters, grads, v, beta, learning_rate):
    """Keras's form: the velocity is beta*v - alpha*gradient and is added to the weight; it is no average of gradients.

    say: learning rate; learning_rate; α; 1 - beta; 1 - β; average; sign; velocity + gradient
    """
    momentum = beta
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for w in ("W", "b"):
            dw = f"d{w}{l}"
            v[dw] = momentum * v[dw] - learning_rate * grads[dw]  # fault
            parameters[f"{w}{l}"] = parameters[f"{w}{l}"] + v[dw]  # fault
    return parameters, v


def both_assigned_at_once(parameters, grads, v, beta, learning_rate):
    """Both are assigned in one statement, so the step still takes the old velocity.

    say: old velocity; old v; new velocity; new v; before; order; one step late; already
    """
    params, vel = dict(parameters), dict(v)
    for key in parameters:
        d = "d" + key
        params[key], vel[d] = (  # fault
            params[key] - learning_rate * vel[d],  # fault
            beta * vel[d] + (1 - beta) * grads[d],
        )
    return params, vel


def helper_arguments_exchanged(parameters, grads, v, beta, learning_rate):
    """The helper takes beta before the rate and is called the other way round.

    say: exchanged; swap; mixed up; other way; wrong order; beta + learning_rate; β + α; places of; arguments
    """
    def one_array(theta, g, vel, momentum, lr):
        vel = momentum * vel + (1 - momentum) * g
        return theta - lr * vel, vel

    out_p, out_v = {}, {}
    for name in parameters:
        out_p[name], out_v["d" + name] = one_array(
            parameters[name], grads["d" + name], v["d" + name], learning_rate, beta  # fault
        )
    return out_p, out_v


def parameters_returned_alone(parameters, grads, v, beta, learning_rate):
    """Only parameters are returned; v is forgotten, trusting that it was changed in place.

    say: both; two; return parameters, v; parameters, v; v + return; tuple; one dictionary; velocity + return; two dictionaries
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] -= learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] -= learning_rate * v["db" + str(l)]
    return parameters  # fault


def dictionary_v_overwritten(parameters, grads, v, beta, learning_rate):
    """v becomes the velocity of one array, and in the next round v["db1"] asks an array for a key: IndexError.

    say: overwrit; no longer; another name; other name; only integers; indexerror; rebind; v + array; reuse
    """
    params, velocities = {}, {}
    for key in parameters:
        v = beta * v["d" + key] + (1 - beta) * grads["d" + key]  # fault
        velocities["d" + key] = v
        params[key] = parameters[key] - learning_rate * v
    return params, velocities


def bias_takes_weight_velocity(parameters, grads, v, beta, learning_rate):
    """Copied line: the biases' average builds on v["dW"], and takes its shape.

    say: db; b1; bias; shape; v["db; b[; broadcast
    """
    L = len(parameters) // 2
    p_new = copy.deepcopy(parameters)
    v_new = copy.deepcopy(v)
    for l in range(L):
        i = l + 1
        v_new[f"dW{i}"] = beta * v[f"dW{i}"] + (1 - beta) * grads[f"dW{i}"]
        v_new[f"db{i}"] = beta * v[f"dW{i}"] + (1 - beta) * grads[f"db{i}"]  # fault
        p_new[f"W{i}"] = parameters[f"W{i}"] - learning_rate * v_new[f"dW{i}"]
        p_new[f"b{i}"] = parameters[f"b{i}"] - learning_rate * v_new[f"db{i}"]
    return p_new, v_new


def first_gradient_cloned(parameters, grads, v, beta, learning_rate):
    """As PyTorch's buffer: a velocity of zeros is replaced by the whole gradient, without the factor 1 - beta.

    say: zero; first step; at rest; 1 - beta; 1 - β; whole gradient; gradient itself; from rest; factor
    """
    new_p, new_v = {}, {}
    for key in parameters:
        buf, g = v["d" + key], grads["d" + key]
        if not np.any(buf):  # fault
            buf = g.copy()  # fault
        else:
            buf = beta * buf + (1 - beta) * g
        new_v["d" + key] = buf
        new_p[key] = parameters[key] - learning_rate * buf
    return new_p, new_v


def late_binding_lambdas(parameters, grads, v, beta, learning_rate):
    """The lambdas look at key when they are called, after the loop: every parameter becomes the last one's.

    say: lambda; last; the same; shape; every parameter; after the loop; b2; closure; each key; other parameter
    """
    new_v, pending = {}, []
    for key in parameters:
        new_v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        pending.append(lambda: parameters[key] - learning_rate * new_v["d" + key])  # fault
    return {name: compute() for name, compute in zip(parameters, pending)}, new_v


def lerp_weight_is_beta(parameters, grads, v, beta, learning_rate):
    """v moves by beta towards the gradient, as in torch.lerp: the shares of old velocity and gradient are exchanged.

    say: exchanged; swap; 1 - beta; 1 - β; share; kept; other way; mixed up; old velocity + beta
    """
    new_v = {k: v[k] + beta * (grads[k] - v[k]) for k in v}  # fault
    new_parameters = {k: W - learning_rate * new_v[f"d{k}"] for k, W in parameters.items()}
    return new_parameters, new_v


def rate_twice_and_plain_biases(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the rate is in the velocity and once more in the step; and biases step along the plain gradient.

    say: twice; learning rate; learning_rate; α; average; squared; b + velocity; b1; bias; db; plain; too short; too small
    """
    new_p, new_v = dict(parameters), dict(v)
    L = len(parameters) // 2
    for l in range(1, L + 1):
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        new_v[f"dW{l}"] = beta * v[f"dW{l}"] + learning_rate * (1 - beta) * dW  # fault
        new_v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * db
        new_p[f"W{l}"] = parameters[f"W{l}"] - learning_rate * new_v[f"dW{l}"]
        new_p[f"b{l}"] = parameters[f"b{l}"] - learning_rate * db  # fault
    return new_p, new_v


def velocity_returned_first(parameters, grads, v, beta, learning_rate):
    """Returns v, parameters: the order is exchanged.

    say: order; exchanged; swap; parameters, v; other way
    """
    state = {}
    for g in grads:
        state[g] = (1 - beta) * grads[g] + beta * v[g]
    theta = {p: parameters[p] - learning_rate * state["d" + p] for p in parameters}
    return state, theta  # fault
