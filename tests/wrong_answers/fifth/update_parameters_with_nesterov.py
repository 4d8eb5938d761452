"""More wrong answers to update_parameters_with_nesterov, by another author: see the package's docstring."""

import numpy as np


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_v = {key: beta * v[key] + (1 - beta) * grads[key] for key in grads}
    new_p = {key: p - learning_rate * new_v["d" + key] for key, p in parameters.items()}
    return new_p, new_v


def stepped_with_old_velocity(parameters, grads, v, beta, learning_rate):
    """The step is made before v is renewed, so its bracket is the new v and no look-ahead: plain momentum.

    say: new v; old v; momentum's step; plain momentum; look ahead; look-ahead; order; before v; momentum as in section 5
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        for p in ("W", "b"):
            name = p + str(l)
            look = beta * v["d" + name] + (1 - beta) * grads["d" + name]  # fault
            parameters[name] = parameters[name] - learning_rate * look  # fault
            v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]  # fault
    return parameters, v


def pytorch_buffer(parameters, grads, v, beta, learning_rate):
    """PyTorch's heavy ball: both factors 1 - beta are missing.

    say: 1 - beta; 1 - β; 1 − β; heavy ball; factor + missing
    """
    params_out, buffers = {}, {}
    for k, p in parameters.items():
        d_p = grads[f"d{k}"]
        buf = beta * v[f"d{k}"] + d_p  # fault
        buffers[f"d{k}"] = buf
        d_p = d_p + beta * buf  # fault
        params_out[k] = p - learning_rate * d_p
    return params_out, buffers


def full_gradient_in_step(parameters, grads, v, beta, learning_rate):
    """v is right, but in the step the gradient lacks its factor 1 - beta.

    say: 1 - beta; 1 - β; 1 − β; gradient + whole; factor + missing; bracket
    """
    v = {k: beta * v[k] + (1 - beta) * g for k, g in grads.items()}
    parameters = {
        k: w - learning_rate * (beta * v["d" + k] + grads["d" + k])  # fault
        for k, w in parameters.items()
    }
    return parameters, v


def weights_traded_ahead(parameters, grads, v, beta, learning_rate):
    """In the second average beta and 1 - beta are exchanged.

    say: swapped; exchanged; traded; interchanged; wrong way round; other way round; bracket; β + 1 − β
    """
    def mix(a, b, share):
        return share * a + (1 - share) * b

    for key in parameters:
        g = grads["d" + key]
        v["d" + key] = mix(v["d" + key], g, beta)
        ahead = mix(g, v["d" + key], beta)  # fault
        parameters[key] = parameters[key] - learning_rate * ahead
    return parameters, v


def bias_gradient_for_weights(parameters, grads, v, beta, learning_rate):
    """Copied: the bracket for W takes db where dW belongs.

    say: db + w; dw1; wrong gradient; w1; bias gradient
    """
    L = len(parameters) // 2
    for l in range(L):
        i = str(l + 1)
        v["dW" + i] = beta * v["dW" + i] + (1 - beta) * grads["dW" + i]
        v["db" + i] = beta * v["db" + i] + (1 - beta) * grads["db" + i]
        db_ahead = beta * v["db" + i] + (1 - beta) * grads["db" + i]
        dW_ahead = beta * v["dW" + i] + (1 - beta) * grads["db" + i]  # fault
        parameters["W" + i] = parameters["W" + i] - learning_rate * dW_ahead
        parameters["b" + i] = parameters["b" + i] - learning_rate * db_ahead
    return parameters, v


def sutskever_velocity(parameters, grads, v, beta, learning_rate):
    """The velocity of the paper: it holds -learning_rate times the gradient, in place of the average.

    say: sign; learning rate + v; α + v; average; 1 - β; 1 − β; (1 − beta); learning_rate + v; minus
    """
    mu, eps = beta, learning_rate
    theta, vel = dict(parameters), {}
    for name in theta:
        grad = grads["d" + name]
        vel["d" + name] = mu * v["d" + name] - eps * grad  # fault
        theta[name] = theta[name] + mu * vel["d" + name] - eps * grad  # fault
    return theta, vel


def lookahead_kept_as_velocity(parameters, grads, v, beta, learning_rate):
    """ahead is the same array as v, and changing it in place changes the velocity that is returned.

    say: v + twice; average twice; same array; in place; copy; look-ahead + v; bracket + v; kept; alias; was right + changes it again
    """
    for key in parameters:
        g = grads["d" + key]
        vel = v["d" + key]
        vel *= beta
        vel += (1 - beta) * g
        ahead = vel  # fault
        ahead *= beta  # fault
        ahead += (1 - beta) * g  # fault
        parameters[key] = parameters[key] - learning_rate * ahead
    return parameters, v


def momentum_called_twice(parameters, grads, v, beta, learning_rate):
    """Two whole steps of momentum: the parameters move by the first as well, and v is averaged twice.

    say: twice; two steps; two times; 2 steps; second step; again
    """
    parameters, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)  # fault
    parameters, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)  # fault
    return parameters, v


def momentum_then_extra(parameters, grads, v, beta, learning_rate):
    """After a whole step of momentum, the Nesterov step is taken on top of it from the moved parameters.

    say: twice; two steps; on top; already; moved; momentum's step; too far; step + too long; too large
    """
    moved, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)  # fault
    out = {}
    for key in moved:
        ahead = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        out[key] = moved[key] - learning_rate * ahead  # fault
    return out, v


def adams_beta_left(parameters, grads, v, beta, learning_rate):
    """Copied from Adam: beta1 is not known here (NameError).

    say: beta1; nameerror; not defined; name + beta
    """
    for i in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            d = "d" + kind + str(i)
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]  # fault
            step = beta1 * v[d] + (1 - beta1) * grads[d]  # fault
            parameters[kind + str(i)] = parameters[kind + str(i)] - learning_rate * step
    return parameters, v


def last_layer_left_and_uphill(parameters, grads, v, beta, learning_rate):
    """The last layer is not stepped, and the steps go uphill.

    say: last layer; layer + last; layer + not; uphill; sign; plus; minus; upward; wrong direction; never reached + is added where
    """
    n_layers = len(parameters) // 2
    l = 1
    while l < n_layers:  # fault
        for p in ["W", "b"]:
            g = grads[f"d{p}{l}"]
            v[f"d{p}{l}"] = beta * v[f"d{p}{l}"] + (1 - beta) * g
            delta = learning_rate * (beta * v[f"d{p}{l}"] + (1 - beta) * g)
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] + delta  # fault
        l += 1
    return parameters, v
