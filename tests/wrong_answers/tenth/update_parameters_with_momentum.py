"""More wrong answers to update_parameters_with_momentum, by another author: see the package's docstring."""

import numpy as np


def nesterov_from_keras(parameters, grads, v, beta, learning_rate):
    """The step looks ahead: β·v + (1 - β)·dW with the new v, instead of v itself (Nesterov).

    say: nesterov; look; new velocity; twice; along the velocity; along v; only the velocity; velocity itself; the velocity alone; nowhere else; α·v; α · v; learning_rate * v; not the gradient; gradient + step; step + velocity; step + v
    """
    nesterov = True
    for key in parameters:
        g = grads["d" + key]
        v["d" + key] = beta * v["d" + key] + (1 - beta) * g
        update = beta * v["d" + key] + (1 - beta) * g if nesterov else v["d" + key]  # fault
        parameters[key] = parameters[key] - learning_rate * update  # fault
    return parameters, v


def velocity_holds_the_step(parameters, grads, v, beta, learning_rate):
    """v ← β·v - α·dW, then W + v: the returned v is no average of gradients.

    say: 1 - beta; 1 - β; 1 − β; average; sign of v; learning rate + velocity; learning_rate + velocity; α + velocity; average of gradients; "dw1"; v["d; minus
    """
    new_weights, moments = {}, {}
    for name, p in parameters.items():
        m, g = v[f"d{name}"], grads[f"d{name}"]
        moments[f"d{name}"] = beta * m - learning_rate * g  # fault
        new_weights[name] = p + moments[f"d{name}"]  # fault
    return new_weights, moments


def bias_steps_with_gradient(parameters, grads, v, beta, learning_rate):
    """b steps along its gradient, as in exercise 1, instead of along its velocity.

    say: b1 + velocity; b1 + gradient; db1; bias; b + along; velocity of b; "b1"; v["db
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]  # fault
    return parameters, v


def corrects_with_unknown_t(parameters, grads, v, beta, learning_rate):
    """The bias correction of exercise 6 is copied, but there is no t here: NameError.

    say: correct; 't'; t is not defined; not defined; nameerror; no t; `t`
    """
    new_parameters = {}
    new_v = {}
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            key = f"d{kind}{l}"
            new_v[key] = beta * v[key] + (1 - beta) * grads[key]
            v_hat = new_v[key] / (1 - beta**t)  # fault
            new_parameters[f"{kind}{l}"] = parameters[f"{kind}{l}"] - learning_rate * v_hat
    return new_parameters, new_v


def steps_before_rolling(parameters, grads, v, beta, learning_rate):
    """The parameters are computed first, so the step uses the old velocity.

    say: old velocity; old v; new velocity; new v; updated velocity; before; velocity first; order
    """
    stepped = {k: w - learning_rate * v["d" + k] for k, w in parameters.items()}  # fault
    rolled = {k: beta * v[k] + (1 - beta) * g for k, g in grads.items()}
    return stepped, rolled


def velocity_never_written_back(parameters, grads, v, beta, learning_rate):
    """The new velocity is a local name only: v is returned as it came.

    say: velocity + unchanged; v + unchanged; old v; old velocity; not stored; not updated; stored; v as it; as it was; as they were; returned v; v["; same v; v + same; v has not; velocity has not; forget; remember; written back
    """
    parameters, v = parameters.copy(), v.copy()
    for l in range(len(parameters) // 2):
        W, b, dW, db, vW, vb = (
            d[f"{prefix}{l + 1}"]
            for d, prefix in (
                (parameters, "W"), (parameters, "b"), (grads, "dW"), (grads, "db"), (v, "dW"), (v, "db"),
            )
        )
        vW = beta * vW + (1 - beta) * dW  # fault
        vb = beta * vb + (1 - beta) * db  # fault
        parameters[f"W{l + 1}"] = W - learning_rate * vW
        parameters[f"b{l + 1}"] = b - learning_rate * vb
    return parameters, v


def own_beta_and_v_first(parameters, grads, v, beta, learning_rate):
    """beta is set to 0.9 inside, and the two results come in the wrong order.

    say: 0.9; typed; order; swapped; exchanged; parameters, v; key; beta argument; β argument; depend on beta; depend on β; ignore; argument beta; overwrit
    """
    beta = 0.9  # fault
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return v, parameters  # fault
