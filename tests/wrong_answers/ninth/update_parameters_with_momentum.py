"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def keras_signed_velocity(parameters, grads, v, beta, learning_rate):
    """As in Keras, the velocity holds -learning_rate times the gradient and is added: v is of another sign and size than the average of gradients.

    say: velocity + learning; velocity + α; velocity + rate; 1 - β; 1 - beta; 1 − β; average; keras; sign; factor; gradient + velocity; minus
    """
    new_parameters, new_v = {}, {}
    for key in parameters:
        g, m = grads["d" + key], v["d" + key]
        new_v["d" + key] = beta * m - learning_rate * g  # fault
        new_parameters[key] = parameters[key] + new_v["d" + key]  # fault
    return new_parameters, new_v


def first_buffer_is_the_gradient(parameters, grads, v, beta, learning_rate):
    """When the velocity is still zero, it becomes the whole gradient (PyTorch's first step with dampening), without the factor 1 - beta.

    say: 1 - β; 1 - beta; 1 − β; zero; first step; at rest; start; whole gradient; from rest; begins; new velocity; zeros
    """
    dampening = beta
    for name, p in parameters.items():
        d_p, buf = grads[f"d{name}"], v[f"d{name}"]
        if not np.any(buf):  # fault
            buf = d_p.copy()  # fault
        else:
            buf = buf * beta + (1 - dampening) * d_p
        v[f"d{name}"] = buf
        parameters[name] = p - learning_rate * buf
    return parameters, v


def nesterov_blend(parameters, grads, v, beta, learning_rate):
    """The step goes along beta·v + (1 - beta)·gradient once more, as Nesterov's momentum does, not along the velocity.

    say: nesterov; twice; step + velocity; gradient + velocity; look-ahead; look ahead; looks ahead; nowhere else; v itself; second time; once more; along v; along `v`; α·v; α · v; only; learning_rate * v
    """
    nesterov = True
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for s in ("W", "b"):
            grad = grads[f"d{s}{l}"]
            v[f"d{s}{l}"] = beta * v[f"d{s}{l}"] + (1 - beta) * grad
            update = v[f"d{s}{l}"]
            if nesterov:
                update = beta * update + (1 - beta) * grad  # fault
            parameters[f"{s}{l}"] = parameters[f"{s}{l}"] - learning_rate * update  # fault
    return parameters, v


def both_sides_at_once(parameters, grads, v, beta, learning_rate):
    """In the tuple assignment the right sides are evaluated first: the step uses the old velocity.

    say: old v; old `v`; old velocity; new velocity; new v; new `v`; before; order; first the average; first + velocity; previous; after the average; *new*; updated v
    """
    params, vel = parameters.copy(), v.copy()
    for k, dk in zip(parameters, grads):
        params[k], vel[dk] = params[k] - learning_rate * vel[dk], beta * vel[dk] + (1 - beta) * grads[dk]  # fault
    return params, vel


def velocity_returned_first(parameters, grads, v, beta, learning_rate):
    """The two results are returned in the wrong order: v, parameters.

    say: order; exchang; swap; parameters, v; first + parameters; key; other way round; missing
    """

    def ewma(old, new):
        return beta * old + (1 - beta) * new

    v_new = {k: ewma(v[k], grads[k]) for k in grads}
    p_new = {k: p - learning_rate * v_new["d" + k] for k, p in parameters.items()}
    return v_new, p_new  # fault


def zips_the_dictionaries(parameters, grads, v, beta, learning_rate):
    """zip over dictionaries gives their keys, texts such as "dW1", and a text cannot be multiplied by a float: TypeError.

    say: key; text; string; values; zip; multiply; 'dw1'; "dw1"
    """
    for param, grad, velocity in zip(parameters, grads, v):  # fault
        velocity = beta * velocity + (1 - beta) * grad  # fault
        param -= learning_rate * velocity
    return parameters, v


def biases_by_plain_gradient(parameters, grads, v, beta, learning_rate):
    """Biases step along the plain gradient, and their velocity is not brought up to date.

    say: v of the bias; bias + velocity; db + velocity; db1 + velocity; v["db; v['db; bias + average; bias + same; same with; bias + gradient; b1 + gradient; momentum + bias; also b; db; b1
    """
    i = 1
    while "W" + str(i) in parameters:
        v["dW" + str(i)] = beta * v["dW" + str(i)] + (1 - beta) * grads["dW" + str(i)]
        parameters["W" + str(i)] -= learning_rate * v["dW" + str(i)]
        parameters["b" + str(i)] -= learning_rate * grads["db" + str(i)]  # fault
        i += 1
    return parameters, v


def lerp_with_wrong_weight(parameters, grads, v, beta, learning_rate):
    """lerp gets beta as the weight of the gradient: beta and 1 - beta are exchanged.

    say: exchang; swap; 1 - beta; 1 - β; 1 − β; other way; share; kept; β + gradient; beta + gradient; reversed; lerp; roles; weight of
    """

    def lerp(start, end, weight):
        return start + weight * (end - start)

    out = {}
    for key, value in parameters.items():
        dkey = f"d{key}"
        v[dkey] = lerp(v[dkey], grads[dkey], beta)  # fault
        out[key] = value - learning_rate * v[dkey]
    return out, v
