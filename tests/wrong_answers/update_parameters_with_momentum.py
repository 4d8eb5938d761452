"""Wrong answers to update_parameters_with_momentum, as people write them: see the package's docstring."""

import numpy as np
import copy


def heavy_ball_of_pytorch(parameters, grads, v, beta, learning_rate):
    """The factor 1 − β before the gradient is missing: PyTorch's heavy ball.

    say: heavy ball; factor + missing; factor + forgot; 1 − β + missing; 1 - β + missing; 1 − β +
      left out; 1 - beta + missing; without + factor; pytorch; factor 1; heavy-ball
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + grads["db" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def weights_the_other_way(parameters, grads, v, beta, learning_rate):
    """β and 1 − β are exchanged in the average.

    say: exchanged; swapped; interchanged; wrong way round; other way; gradient gets β; weight β +
      gradient; share β + gradient; β on the gradient; β·dw; beta * grads; (1 − β)·v; (1 - β)·v;
      (1 - beta) * v; β before dw; gradient + weight β
    """
    new_params, new_v = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        new_v[f"dW{l}"] = (1 - beta) * v[f"dW{l}"] + beta * grads[f"dW{l}"]  # fault
        new_v[f"db{l}"] = (1 - beta) * v[f"db{l}"] + beta * grads[f"db{l}"]  # fault
        new_params[f"W{l}"] = parameters[f"W{l}"] - learning_rate * new_v[f"dW{l}"]
        new_params[f"b{l}"] = parameters[f"b{l}"] - learning_rate * new_v[f"db{l}"]
    return new_params, new_v


def step_before_average(parameters, grads, v, beta, learning_rate):
    """The parameters are moved before the velocity is updated: the step uses the old velocity.

    say: old velocity; old v; before the velocity; before + updated; before + average; new
      velocity; previous velocity; first the average; first the velocity; first update; order of
      the; step first; steps first; velocity first; not yet updated
    """
    L = len(parameters) // 2
    for l in range(L):
        parameters[f"W{l+1}"] = parameters[f"W{l+1}"] - learning_rate * v[f"dW{l+1}"]  # fault
        parameters[f"b{l+1}"] = parameters[f"b{l+1}"] - learning_rate * v[f"db{l+1}"]  # fault
        v[f"dW{l+1}"] = beta * v[f"dW{l+1}"] + (1 - beta) * grads[f"dW{l+1}"]
        v[f"db{l+1}"] = beta * v[f"db{l+1}"] + (1 - beta) * grads[f"db{l+1}"]
    return parameters, v


def new_average_old_in_the_step(parameters, grads, v, beta, learning_rate):
    """The new velocities stand in new_v, but the step is taken with the old v.

    say: old velocity; old v; new velocity; previous velocity; not the new; velocity from before
      this update
    """
    new_v = {}
    new_parameters = {}
    for key in grads:
        new_v[key] = beta * v[key] + (1 - beta) * grads[key]
    for key in parameters:
        new_parameters[key] = parameters[key] - learning_rate * v["d" + key]  # fault
    return new_parameters, new_v


def step_along_the_gradient(parameters, grads, v, beta, learning_rate):
    """The step goes along the gradient; it should go along the velocity.

    say: plain gradient; gradient descent; along the velocity; along the gradient; gradient
      itself; not the velocity; velocity + unused; velocity + not used; gradient + instead;
      gradient + in place of; instead of v; instead of the velocity; dw where v; velocity +
      ignored; should + along + velocity; step + gradient + velocity; uses the gradient; step with
      the gradient; steps with the gradient; moved with the gradient; moves with the gradient
    """
    L = len(parameters) // 2
    velocity = {}
    for layer in range(1, L + 1):
        dW, db = grads["dW" + str(layer)], grads["db" + str(layer)]
        velocity["dW" + str(layer)] = beta * v["dW" + str(layer)] + (1 - beta) * dW
        velocity["db" + str(layer)] = beta * v["db" + str(layer)] + (1 - beta) * db
        parameters["W" + str(layer)] = parameters["W" + str(layer)] - learning_rate * dW  # fault
        parameters["b" + str(layer)] = parameters["b" + str(layer)] - learning_rate * db  # fault
    return parameters, velocity


def uphill(parameters, grads, v, beta, learning_rate):
    """The step has the wrong sign: plus where minus belongs, so it goes uphill.

    say: sign; plus; uphill; wrong direction; minus; up the hill; adds the step; added to; must be
      subtracted; subtract the; step is added; adds α; sign of the step; is added where it has to
      be subtracted
    """
    for l in range(1, len(parameters) // 2 + 1):
        for p in ("W", "b"):
            v[f"d{p}{l}"] = beta * v[f"d{p}{l}"] + (1 - beta) * grads[f"d{p}{l}"]
            parameters[f"{p}{l}"] = parameters[f"{p}{l}"] + learning_rate * v[f"d{p}{l}"]  # fault
    return parameters, v


def layers_zero_to_l(parameters, grads, v, beta, learning_rate):
    """The loop counts layers from 0, but the first is layer 1: there is no dW0.

    say: from 0; range; dw0; w0; from 1; layer 0; l+1; starts at 0; keyerror
    """
    L = len(parameters) // 2
    for l in range(L):  # fault
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]  # fault
        parameters["W" + str(l)] -= learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] -= learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def last_layer_stays(parameters, grads, v, beta, learning_rate):
    """range(1, L) leaves the last layer out.

    say: last layer; range; layer l; l+1; final layer; last one; stops
    """
    params = copy.deepcopy(parameters)
    vel = copy.deepcopy(v)
    L = len(parameters) // 2
    for l in range(1, L):  # fault
        vel["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        vel["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        params["W" + str(l)] = params["W" + str(l)] - learning_rate * vel["dW" + str(l)]
        params["b" + str(l)] = params["b" + str(l)] - learning_rate * vel["db" + str(l)]
    return params, vel


def biases_do_not_move(parameters, grads, v, beta, learning_rate):
    """The step of b is missing: its velocity is updated, but b stays.

    say: b forgotten; forgot b; b stays; bias; b is not; b does not; b unchanged; b never; b not
      updated; b as it was; b did not; forgotten + b; step of b; unchanged + b1; "b; b's step; b
      is missing; b1 + unchanged; b1 + not; update of b + missing; line for b; line of b; b1 stays
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):  # fault
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]  # fault
    return parameters, v


def velocity_of_b_forgotten(parameters, grads, v, beta, learning_rate):
    """The velocity of b is not updated: b moves along the old one.

    say: db + missing; db + old; db + forgot; velocity of b; velocities of b; b's velocity; db
      stays; db + not updated; bias; v["db; db + unchanged; velocity + b is not; db1; "db; old
      velocity; v_db
    """
    for i in range(1, 1 + len(parameters) // 2):
        s = str(i)
        v["dW" + s] = beta * v["dW" + s] + (1 - beta) * grads["dW" + s]  # fault
        parameters["W" + s] = parameters["W" + s] - learning_rate * v["dW" + s]
        parameters["b" + s] = parameters["b" + s] - learning_rate * v["db" + s]  # fault
    return parameters, v


def b_from_the_gradient_of_w(parameters, grads, v, beta, learning_rate):
    """The velocity of b takes the sum of dW's rows; it should take db.

    say: dw + instead + db; gradient of w; w where b; db belongs; dw in place; dw where db; dw
      instead; sum of dw; dw + summed; wrong gradient; dw + takes; db + not used; dw for db; sum +
      dw; db + ignored; db + belongs; gradient of b; w's gradient; from dw; with dw
    """
    for l in range(1, len(parameters) // 2 + 1):
        dW = grads["dW" + str(l)]
        db = np.sum(grads["dW" + str(l)], axis=1, keepdims=True)  # fault
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * dW
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * db
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def b_moves_along_vdw(parameters, grads, v, beta, learning_rate):
    """b is moved with the velocity of W, and takes its shape; it should be moved with that of b.

    say: velocity of w; w's velocity; dw + for b; dw where db; w where b; dw in place; dw instead;
      wrong velocity; b + shape of w; shape; velocity of b; with dw; along dw; v_dw; broadcast;
      v["dw
    """
    new_p = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        new_p["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        new_p["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
    return new_p, v


def velocity_under_the_name_w(parameters, grads, v, beta, learning_rate):
    """It looks for v["W1"]; velocities are called "dW1".

    say: key; "dw; 'dw; dw1; v["w; v['w
    """
    L = len(parameters) // 2
    for l in range(L):
        v["W" + str(l + 1)] = beta * v["W" + str(l + 1)] + (1 - beta) * grads["dW" + str(l + 1)]  # fault
        v["b" + str(l + 1)] = beta * v["b" + str(l + 1)] + (1 - beta) * grads["db" + str(l + 1)]  # fault
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * v["W" + str(l + 1)]  # fault
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * v["b" + str(l + 1)]  # fault
    return parameters, v


def one_f_is_missing(parameters, grads, v, beta, learning_rate):
    """The f before one pair of quotes is missing, so the key is the text db{l}.

    say: f before; f"; f'; f-string; braces; {l}; letter f; f in front; an f; keyerror; formatted;
      the f before; the letter f; curly
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads["db{l}"]  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def twice_as_many_layers(parameters, grads, v, beta, learning_rate):
    """len(parameters) counts each W and each b, so there are half as many layers.

    say: // 2; //2; half; len(parameters; too many layers; number of layers; keyerror; how many
      layers; twice as many; counts twice; each layer twice; both w and b
    """
    n_layers = len(parameters)  # fault
    for n in range(1, n_layers + 1):
        v[f"dW{n}"] = beta * v[f"dW{n}"] + (1 - beta) * grads[f"dW{n}"]
        v[f"db{n}"] = beta * v[f"db{n}"] + (1 - beta) * grads[f"db{n}"]
        parameters[f"W{n}"] = parameters[f"W{n}"] - learning_rate * v[f"dW{n}"]
        parameters[f"b{n}"] = parameters[f"b{n}"] - learning_rate * v[f"db{n}"]
    return parameters, v


def half_a_float(parameters, grads, v, beta, learning_rate):
    """`/ 2` gives a decimal number, which range does not take; `//` gives a whole one.

    say: //; whole number; float; range(; decimal; typeerror; integer; / 2
    """
    L = len(parameters) / 2  # fault
    for l in range(1, L + 1):
        W, b = parameters["W" + str(l)], parameters["b" + str(l)]
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = W - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = b - learning_rate * v["db" + str(l)]
    return parameters, v


def velocity_is_not_returned(parameters, grads, v, beta, learning_rate):
    """Only parameters is returned; v must be returned too.

    say: two dictionaries; tuple; parameters, v; only parameters; return + both; returns only;
      return only; only returns; returned only; also return; returned too; not returned; return
      parameters, v; return + tuple; return + two; return value; return + v is missing; v is not;
      2 values should be returned
    """
    for key in parameters:
        v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * v["d" + key]
    return parameters  # fault


def returned_in_wrong_order(parameters, grads, v, beta, learning_rate):
    """v and parameters are returned in the wrong order.

    say: order; parameters, v; exchanged; swapped; first + parameters; v first
    """
    v = {k: beta * v[k] + (1 - beta) * grads[k] for k in v}
    parameters = {k: parameters[k] - learning_rate * v["d" + k] for k in parameters}
    return v, parameters  # fault


def return_ends_the_loop(parameters, grads, v, beta, learning_rate):
    """The return stands inside the loop: only the first layer is updated.

    say: return + loop; return + inside; too early; indent; only layer 1; only the first layer;
      first layer + only; after the first; layer 2
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
        return parameters, v  # fault


def corrected_as_in_adam(parameters, grads, v, beta, learning_rate):
    """The step divides the velocity by 1 − β, a bias correction, which momentum does not have.

    say: bias correction; correct; divide; division; / (1; adam; by 1 − β; by 1 - β; by (1; by 1 -
      beta
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW%d" % l] = beta * v["dW%d" % l] + (1 - beta) * grads["dW%d" % l]
        v["db%d" % l] = beta * v["db%d" % l] + (1 - beta) * grads["db%d" % l]
        vW_hat = v["dW%d" % l] / (1 - beta)  # fault
        vb_hat = v["db%d" % l] / (1 - beta)  # fault
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * vW_hat
        parameters["b%d" % l] = parameters["b%d" % l] - learning_rate * vb_hat
    return parameters, v


def w_takes_two_steps(parameters, grads, v, beta, learning_rate):
    """The step of W runs twice: the same line stands once more at the end of the round.

    say: twice; two times; double; once more; two steps; second step; once too often
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        # weights
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]  # fault
        # biases
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]  # fault
    return parameters, v


def averages_once_per_parameter(parameters, grads, v, beta, learning_rate):
    """The loop over all velocities stands inside the loop over the parameters, so each is updated many times.

    say: several times; too often; many times; more than once; once for each; again and again;
      every round; nested; in each round; repeatedly; once too often; velocity + inside; updated
      twice; again for each; loop in a loop; loop inside a loop; inside + loop over; average +
      repeated; several updates; update + several; more often
    """
    new_parameters = {}
    for name, value in parameters.items():
        for grad_name in grads:  # fault
            v[grad_name] = beta * v[grad_name] + (1 - beta) * grads[grad_name]  # fault
        new_parameters[name] = value - learning_rate * v["d" + name]
    return new_parameters, v


def learning_rate_in_both_lines(parameters, grads, v, beta, learning_rate):
    """The learning rate stands in the velocity as well as in the step: it counts twice.

    say: learning rate + twice; learning_rate + twice; α twice; α + twice + velocity; learning
      rate + velocity; learning_rate + velocity; α in the velocity; α in the average; learning
      rate + average; α²; learning_rate + average; α belongs; α stands; learning rate + in v;
      learning_rate + in v; α counts; velocity + without α; α + belongs in the step; α·(1
    """
    lr = learning_rate
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * lr * grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * lr * grads["db" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - lr * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - lr * v["db" + str(l)]
    return parameters, v


def velocity_of_keras(parameters, grads, v, beta, learning_rate):
    """The velocity holds the step −α·dW without the factor 1 − β and is added, as in Keras; here it is an average of gradients.

    say: keras; learning rate + velocity; learning_rate + velocity; α in the velocity; α belongs;
      α stands; 1 − β is missing; 1 − β + missing; 1 - β + missing; factor; sign; heavy ball;
      average of gradients; not the step; learning rate + in v; α·dw; velocity + holds; velocity
      is the step; velocity + not an average
    """
    for k in parameters:
        v["d" + k] = beta * v["d" + k] - learning_rate * grads["d" + k]  # fault
        parameters[k] = parameters[k] + v["d" + k]  # fault
    return parameters, v


def beta_over_the_bracket(parameters, grads, v, beta, learning_rate):
    """The brackets stand wrong: β multiplies the whole sum, the gradient too.

    say: bracket; parenthes; whole sum; gradient too; multiplies + both; multiplies + all;
      multiplies the sum; β(1; beta * (1; β·(1; β (1; also multipl; whole + multipl; one β too
      many; extra β; β + also the gradient; gradient + β as well; β·(v; beta * (v; gradient + also
      by β
    """
    L = len(parameters) // 2
    v_new = {}
    for l in range(L):
        i = str(l + 1)
        v_new["dW" + i] = beta * (v["dW" + i] + (1 - beta) * grads["dW" + i])  # fault
        v_new["db" + i] = beta * (v["db" + i] + (1 - beta) * grads["db" + i])  # fault
        parameters["W" + i] = parameters["W" + i] - learning_rate * v_new["dW" + i]
        parameters["b" + i] = parameters["b" + i] - learning_rate * v_new["db" + i]
    return parameters, v_new


def square_of_the_gradient(parameters, grads, v, beta, learning_rate):
    """The gradient is squared in the average, as in RMSProp; momentum averages the gradient itself.

    say: dw²; dw**2; rmsprop; gradient itself; ²; squared; square of; squares; np.square
    """
    def average(old, g):
        return beta * old + (1 - beta) * np.square(g)  # fault

    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = average(v[f"dW{l}"], grads[f"dW{l}"])
        v[f"db{l}"] = average(v[f"db{l}"], grads[f"db{l}"])
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def always_layer_one(parameters, grads, v, beta, learning_rate):
    """In one line the key is fixed: every layer gets the gradient db1.

    say: db1; layer 1; fixed; first layer; every layer; own gradient; wrong layer; own layer; same
      gradient; key
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db1"]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def dictionaries_emptied(parameters, grads, v, beta, learning_rate):
    """The new dictionaries are made inside the loop, so only the last layer is left in them.

    say: inside the loop; in the loop; anew; each round; every round; before the loop; only the
      last; new dictionar; emptied; reset
    """
    for l in range(1, len(parameters) // 2 + 1):
        out_p, out_v = {}, {}  # fault
        out_v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        out_v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        out_p[f"W{l}"] = parameters[f"W{l}"] - learning_rate * out_v[f"dW{l}"]
        out_p[f"b{l}"] = parameters[f"b{l}"] - learning_rate * out_v[f"db{l}"]
    return out_p, out_v


def velocity_not_written_back(parameters, grads, v, beta, learning_rate):
    """The new velocities stay in local names and are never stored in v, so the old v is returned.

    say: stored; old v; old velocity; v unchanged; v is unchanged; v not updated; v is not
      updated; v stays; v is returned; back into v; local; v as it was; returned v; returned
      velocity; not in v; velocity + unchanged; new velocity + never; v + not changed; v did not
      change; not return + new velocit; v comes back; written back; not written; never written; no
      line stores that
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v_dW = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]  # fault
        v_db = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v_dW
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v_db
    return parameters, v  # fault


def new_parameters_left_behind(parameters, grads, v, beta, learning_rate):
    """The new parameters stand in `updated`, but the old ones are returned.

    say: old parameters; unchanged; not returned; as they were; parameters + stay; do not move;
      did not move; returns the old; return the old; old ones; returned parameters; parameters +
      not changed; parameters + not updated; `updated`; returns the input; input; another
      dictionary comes back
    """
    updated = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v  # fault


def mean_velocity_for_all(parameters, grads, v, beta, learning_rate):
    """The step takes the mean over all entries of the velocity; each entry has its own.

    say: mean; entry by entry; own velocity; each entry; one number; average over all; every entry
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * np.mean(v["dW" + str(l)])  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * np.mean(v["db" + str(l)])  # fault
    return parameters, v


def dictionary_with_dots(parameters, grads, v, beta, learning_rate):
    """It reads grads.dW1 with a dot through getattr; entries of a dictionary stand in square brackets.

    say: attribute; square bracket; dot; getattr; ["dw; dictionary + entr; a dictionary has
    """
    for l in range(1, len(parameters) // 2 + 1):
        gW = getattr(grads, f"dW{l}")  # fault
        gb = getattr(grads, f"db{l}")  # fault
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * gW
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * gb
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def usual_beta_written_in(parameters, grads, v, beta, learning_rate):
    """0.9 is written in for β, so the argument beta is ignored.

    say: 0.9; beta + ignored; β is ignored; β + not used; beta + not used; fixed; hard-coded; hard
      coded; constant; same for every β; beta is overwritten; argument; β makes no difference;
      whatever β; β given
    """
    beta = 0.9  # fault
    parameters, v = dict(parameters), dict(v)
    for p, g in zip(sorted(parameters), sorted(v)):
        v[g] = beta * v[g] + (1 - beta) * grads[g]
        parameters[p] = parameters[p] - learning_rate * v[g]
    return parameters, v


def keys_of_grads_for_parameters(parameters, grads, v, beta, learning_rate):
    """It loops over the keys of grads and takes them for parameters too; there is no parameters["dW1"].

    say: key; parameters["dw; "dw; without the d; name of the gradient; names of the gradients
    """
    for key in grads:
        v[key] = beta * v[key] + (1 - beta) * grads[key]
        parameters[key] = parameters[key] - learning_rate * v[key]  # fault
    return parameters, v


def average_of_the_weights(parameters, grads, v, beta, learning_rate):
    """The average takes the parameter itself where the gradient belongs.

    say: parameter + gradient; w itself; weights + gradient; w in place; w instead; gradient +
      belongs; gradients + not used; not the gradient; (1 − β)·w; (1 − β) w; where + gradient
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * parameters["W" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * parameters["b" + str(l)]  # fault
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def looks_ahead(parameters, grads, v, beta, learning_rate):
    """The step mixes the gradient in a second time, as Nesterov does; it should go along v alone.

    say: nesterov; second time; twice; looks ahead; look ahead; gradient + again; gradient + in
      the step; along v alone; v alone; velocity itself; once more; v itself; velocity alone
    """
    for l in range(1, len(parameters) // 2 + 1):
        for g, p in ((f"dW{l}", f"W{l}"), (f"db{l}", f"b{l}")):
            v[g] = beta * v[g] + (1 - beta) * grads[g]
            ahead = beta * v[g] + (1 - beta) * grads[g]  # fault
            parameters[p] = parameters[p] - learning_rate * ahead
    return parameters, v


def assigned_a_minus(parameters, grads, v, beta, learning_rate):
    """`=-` is not `-=`: the parameter becomes −α·v, the old one is lost.

    say: =-; =−; =  -; -=; old w; old parameter; overwrit; w itself; w is missing; parameter +
      lost; w is lost; replaced; minus the step; parameter itself; forgot w; old value; only the
      step; −α·v; -learning_rate * v; starts from 0; w − is missing; without w; w ← −α; parameter
      becomes
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] =- learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] =- learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def minus_equals_the_whole_formula(parameters, grads, v, beta, learning_rate):
    """`-=` subtracts the whole new value from the old: what is left is α·v.

    say: -=; −=; subtracts + new value; subtract + whole; old w; old parameter; cancel; w - w; w −
      w; only the step; α·v; subtract + twice; w is lost; parameter + lost; old value; w itself;
      without w; w is missing; subtracts the whole
    """
    W_and_b = parameters
    for l in range(1, len(W_and_b) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        W_and_b["W" + str(l)] -= W_and_b["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
        W_and_b["b" + str(l)] -= W_and_b["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
    return W_and_b, v


def flat_bias(parameters, grads, v, beta, learning_rate):
    """The velocity of b is flattened, and b minus it becomes a square of numbers.

    say: shape; flat; ravel; dimension; column; (n, 1); square of numbers; broadcast; (n,)
    """
    out = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = (beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]).ravel()  # fault
        out[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        out[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return out, v


def steps_stand_after_the_loop(parameters, grads, v, beta, learning_rate):
    """The steps stand after the loop, not in it: only the last layer moves.

    say: after the loop; outside the loop; indent; only the last; last layer; in the loop; inside
      the loop; belongs in; outside of the loop
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
    parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]  # fault
    parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def two_signs_that_cancel(parameters, grads, v, beta, learning_rate):
    """The gradient enters the velocity with a minus and the step adds: the velocity has the wrong sign.

    say: sign; minus; plus; − (1; subtract; direction; adds; opposite
    """
    for k, g in grads.items():
        v[k] = beta * v[k] - (1 - beta) * g  # fault
        parameters[k[1:]] = parameters[k[1:]] + learning_rate * v[k]  # fault
    return parameters, v


def gradient_minus(parameters, grads, v, beta, learning_rate):
    """1 − β has become β − 1: the gradient enters the velocity with the wrong sign.

    say: sign; β − 1; beta - 1; β - 1; opposite; (beta - 1); not β − 1; subtracts the gradient;
      gradient is subtracted; gradient + minus; gradient + opposite; wrong way
    """
    p_new, v_new = {}, {}
    for name in parameters:
        d = "d" + name
        v_new[d] = beta * v[d] + (beta - 1) * grads[d]  # fault
        p_new[name] = parameters[name] - learning_rate * v_new[d]
    return p_new, v_new


def root_of_squares_below(parameters, grads, v, beta, learning_rate):
    """The step is divided by the root of the squared velocity, as in RMSProp; momentum does not divide.

    say: divide; root; rmsprop; division; sqrt; adam; only the sign; size of
    """
    eps = 1e-8
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)] / (np.sqrt(v["dW" + str(l)] ** 2) + eps)  # fault
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)] / (np.sqrt(v["db" + str(l)] ** 2) + eps)  # fault
    return parameters, v


def old_velocity_overwritten_first(parameters, grads, v, beta, learning_rate):
    """v is overwritten with the gradient before the average, so the old velocity is lost.

    say: overwrit; old velocity; old v; gradient alone; plain gradient; gradient descent; nothing
      of the past; the past; not remember; forget; previous velocity; velocity + lost; velocity is
      the gradient; memory; velocity is just; velocity = gradient; is the gradient itself; without
      + past
    """
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = grads[f"dW{l}"]  # fault
        v[f"db{l}"] = grads[f"db{l}"]  # fault
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * v[f"db{l}"]
    return parameters, v


def velocity_begins_at_rest_each_time(parameters, grads, v, beta, learning_rate):
    """The velocity is set to zeros at the start of every call, so the v that comes in is lost.

    say: zero; at rest; ignored; old velocity; old v; velocity + lost; the past; v that; given v;
      not remember; forget; initial; argument v; previous velocity; memory; anew; starts from 0
    """
    L = len(parameters) // 2
    v = {}  # fault
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)  # fault
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)  # fault
    for l in range(1, L + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + (1 - beta) * grads["dW" + str(l)]
        v["db" + str(l)] = beta * v["db" + str(l)] + (1 - beta) * grads["db" + str(l)]
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * v["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * v["db" + str(l)]
    return parameters, v


def velocity_multiplied_as_matrices(parameters, grads, v, beta, learning_rate):
    """The product of β and v is written with @, the matrix product, which does not take numbers.

    say: @; matrix; matmul; scalar; entry by entry
    """
    for l in range(1, len(parameters) // 2 + 1):
        vW = (beta * v[f"dW{l}"]) + ((1 - beta) * grads[f"dW{l}"])
        vb = (beta @ v[f"db{l}"]) + ((1 - beta) @ grads[f"db{l}"])  # fault
        parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * vW
        parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * vb
        v[f"dW{l}"], v[f"db{l}"] = vW, vb
    return parameters, v


def heavy_ball_and_uphill(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the factor 1 − β is missing, and the step has the wrong sign.

    say: heavy ball; factor; 1 − β + missing; 1 - β + missing; 1 - beta + missing; sign; plus;
      minus; uphill; direction; heavy-ball; added where it has to be subtracted
    """
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = beta * v["dW" + str(l)] + grads["dW" + str(l)]  # fault
        v["db" + str(l)] = beta * v["db" + str(l)] + grads["db" + str(l)]  # fault
        parameters["W" + str(l)] += learning_rate * v["dW" + str(l)]  # fault
        parameters["b" + str(l)] += learning_rate * v["db" + str(l)]  # fault
    return parameters, v


def exchanged_and_old(parameters, grads, v, beta, learning_rate):
    """Two mistakes: β and 1 − β are exchanged, and the step uses the old velocity.

    say: exchanged; swapped; interchanged; wrong way round; old velocity; old v; new velocity;
      before the velocity; previous velocity; weight β + gradient; before + average
    """
    params, vel = {}, {}
    for key, old in parameters.items():
        step = learning_rate * v["d" + key]  # fault
        params[key] = old - step
        vel["d" + key] = beta * grads["d" + key] + (1 - beta) * v["d" + key]  # fault
    return params, vel


def w_in_the_line_of_b_and_square(parameters, grads, v, beta, learning_rate):
    """Two mistakes: W's gradient is squared, and b starts its step from W.

    say: dw²; dw**2; ²; w where b; w in place; w instead; from w; step of b; shape; parameters["w;
      b starts; squared; square of; squares; entry of w stands where
    """
    res = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"] ** 2  # fault
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        res[f"W{l}"] = parameters[f"W{l}"] - learning_rate * v[f"dW{l}"]
        res[f"b{l}"] = parameters[f"W{l}"] - learning_rate * v[f"db{l}"]  # fault
    return res, v


def correction_and_missing_velocity(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the velocity is corrected by 1 − β and carried on so, and v is not returned.

    say: bias correction; correct; divide; division; two dictionaries; tuple; parameters, v;
      return + both; returns only; return only; only returns; returned only; also return; returned
      too; not returned; return parameters, v; return + tuple; return + two; return value; return
      + v is missing; v is not; 2 values should be returned
    """
    for l in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            g = "d" + kind + str(l)
            v[g] = (beta * v[g] + (1 - beta) * grads[g]) / (1 - beta)  # fault
            parameters[kind + str(l)] = parameters[kind + str(l)] - learning_rate * v[g]
    return parameters  # fault


def plus_for_times(parameters, grads, v, beta, learning_rate):
    """In b's velocity β + v stands where β · v belongs.

    say: plus; β added; adds β; β+v; beta+v; sum of β; product; multipl; np.add; beta is added;
      not times; times v; β is added; plus where; place of β; belongs β;  · v
    """
    L = len(parameters) // 2
    for l in range(L):
        k = str(l + 1)
        v["dW" + k] = np.multiply(beta, v["dW" + k]) + np.multiply(1 - beta, grads["dW" + k])
        v["db" + k] = np.add(beta, v["db" + k]) + np.multiply(1 - beta, grads["db" + k])  # fault
        parameters["W" + k] = np.subtract(parameters["W" + k], learning_rate * v["dW" + k])
        parameters["b" + k] = np.subtract(parameters["b" + k], learning_rate * v["db" + k])
    return parameters, v


def last_layer_and_wrong_order(parameters, grads, v, beta, learning_rate):
    """Two mistakes: the last layer is left out, and v is returned before parameters.

    say: last layer; range; layer l; l+1; final layer; stops; order; parameters, v; exchanged;
      swapped; v first
    """
    n = len(parameters) // 2
    for i in range(n - 1):  # fault
        dW, db = "dW" + str(i + 1), "db" + str(i + 1)
        v[dW] = beta * v[dW] + (1 - beta) * grads[dW]
        v[db] = beta * v[db] + (1 - beta) * grads[db]
        parameters["W" + str(i + 1)] = parameters["W" + str(i + 1)] - learning_rate * v[dW]
        parameters["b" + str(i + 1)] = parameters["b" + str(i + 1)] - learning_rate * v[db]
    return v, parameters  # fault


def gradient_step_and_lost_bias(parameters, grads, v, beta, learning_rate):
    """Two mistakes: W steps along the plain gradient, and the step of b is missing.

    say: plain gradient; gradient descent; along the velocity; along the gradient; gradient
      itself; not the velocity; with the gradient; instead of v; instead of the velocity; dw where
      v; velocity + not used; gradient + instead; bias; b stays; b is not; step of b; b never; b
      does not; b unchanged; forgot b
    """
    new_W_b = dict(parameters)
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        new_W_b[f"W{l}"] = new_W_b[f"W{l}"] - learning_rate * grads[f"dW{l}"]  # fault
    return new_W_b, v
