"""Wrong answers to update_parameters_with_gd, as people write them: see the package's docstring."""

import numpy as np
import copy


def climbs_instead_of_descending(parameters, grads, learning_rate):
    """The step is added instead of subtracted, so the cost goes up.

    say: wrong sign; the sign; uphill; with the gradient + against; ascent; plus + minus; adds +
      step; added + subtract; adds + subtract; wrong direction; downhill; step is added; step + is
      added; gradient is added; added instead; must be subtracted
    """
    L = len(parameters) // 2
    new_params = {}
    for l in range(1, L + 1):
        new_params[f"W{l}"] = parameters[f"W{l}"] + learning_rate * grads[f"dW{l}"]  # fault
        new_params[f"b{l}"] = parameters[f"b{l}"] + learning_rate * grads[f"db{l}"]  # fault
    return new_params


def stops_before_last_layer(parameters, grads, learning_rate):
    """range(1, L) ends one short, so the last layer is never updated.

    say: range(1, l + 1); range(1, l+1); loop + one short; loop + too early; layer l + not
      updated; layer l + missing; one round too few; one layer too few; last layer is not; last
      layer was not; last layer + never; last layer + unchanged; last layer is missing; last layer
      + left out; last layer + skip; last layer, too; the last layer too; before the last layer;
      without the last layer; last layer did not; last layer stays; to the last layer; reach +
      last layer; last layer as it was; last one too; last layer + forgot; layer 2 is never
      reached
    """
    L = len(parameters) // 2

    # update rule for each parameter
    for layer in range(1, L):  # fault
        parameters["W" + str(layer)] = parameters["W" + str(layer)] - learning_rate * grads["dW" + str(layer)]
        parameters["b" + str(layer)] = parameters["b" + str(layer)] - learning_rate * grads["db" + str(layer)]

    return parameters


def layers_from_zero(parameters, grads, learning_rate):
    """The loop counts layers from 0 and asks for "W0", which does not exist.

    say: keyerror + w0; count + from 1; layers + from 1; start + at 1; starts at 0; starts from 0;
      no layer 0; no "w0"; no w0; 'w0'; from zero; from 0; there is no layer 0; layer 0 + exist;
      layer 0 does not; ask + layer 0; counted from 0; range + from 1; begin with 1; starts with 0
    """
    n_layers = int(len(parameters) / 2)
    out = dict()
    for i in range(n_layers):  # fault
        w_key = f"W{i}"  # fault
        b_key = f"b{i}"  # fault
        out[w_key] = parameters[w_key] - learning_rate * grads["d" + w_key]
        out[b_key] = parameters[b_key] - learning_rate * grads["d" + b_key]
    return out


def only_the_first_layer_comes_back(parameters, grads, learning_rate):
    """The return stands inside the loop, so the function ends after layer 1.

    say: return + inside; return + in the loop; returns too early; returns after + layer; only
      layer 1; only the first layer; return + indent; leaves the loop + first; first round
    """
    updated = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        dW, db = grads[f"dW{l}"], grads[f"db{l}"]
        updated[f"W{l}"] = W - learning_rate * dW
        updated[f"b{l}"] = b - learning_rate * db
        return updated  # fault


def biases_forgotten(parameters, grads, learning_rate):
    """Only the weights are updated; the biases stay as they were.

    say: bias + not updated; biases + not updated; b is not updated; b1 is not updated; b is
      unchanged; b1 + unchanged; bias + unchanged; biases + unchanged; b is + forgot; b was +
      forgot; b has + forgot; `b` + forgot; b must + forgot; b1 + forgot; b gets + forgot; b moves
      + forgot; b needs + forgot; b not + forgot; b, + forgot; biases + forgot; bias + forgot; b
      stays; b1 stays; bias + stay; biases + stay; b is + never updated; b was + never updated; b
      has + never updated; `b` + never updated; b must + never updated; b1 + never updated; b gets
      + never updated; b moves + never updated; b needs + never updated; b not + never updated; b,
      + never updated; bias + never; only w; only the weights; b did not move; b1 did not move;
      bias + not move; biases + not move; biases + did not; b is + has not moved; b was + has not
      moved; b has + has not moved; `b` + has not moved; b must + has not moved; b1 + has not
      moved; b gets + has not moved; b moves + has not moved; b needs + has not moved; b not + has
      not moved; b, + has not moved; biases + too; b too; b1 did; all biases; the biases stay; the
      biases are
    """
    params = parameters.copy()
    num_layers = len(params) // 2
    for k in range(num_layers):  # fault
        name = "W" + str(k + 1)
        params[name] = params[name] - learning_rate * grads["d" + name]  # fault
    # all layers done
    return params


def bias_moves_by_weight_gradient(parameters, grads, learning_rate):
    """The bias is moved by dW of its layer instead of db.

    say: dw + of db; dw + bias; db + instead of; gradient of w; gradient of the weights; db +
      missing; not db; without db; db + belongs; db is not used; b is + wrong gradient; b was +
      wrong gradient; b has + wrong gradient; `b` + wrong gradient; b must + wrong gradient; b1 +
      wrong gradient; b gets + wrong gradient; b moves + wrong gradient; b needs + wrong gradient;
      b not + wrong gradient; b, + wrong gradient; bias + wrong gradient; dw for b; dw in b; dw in
      the; dw where; not dw; dw instead; uses dw; used dw; with dw; db, not; dw, not db; dw
      instead of db; dw where db; g of w stands where g
    """
    result = {}
    for l in range(1, len(parameters) // 2 + 1):
        result[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        result[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]  # fault
    return result


def quotes_without_f(parameters, grads, learning_rate):
    """The keys are plain strings "W{l}", because the f before the quotes is missing.

    say: f before; f in front; missing f; f-string; fstring; f"; f missing; f is missing; keyerror
      + {l}; {l} + literal; w{l} + no; braces; the letter f; without the f; without f; curly
    """
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W{l}"] = parameters["W{l}"] - learning_rate * grads["dW{l}"]  # fault
        parameters["b{l}"] = parameters["b{l}"] - learning_rate * grads["db{l}"]  # fault
    return parameters


def number_of_layers_not_halved(parameters, grads, learning_rate):
    """L is taken as len(parameters), which counts W and b of each layer: twice the number of layers.

    say: len(parameters) // 2; // 2; twice + layers; halve; half; too many layers; len(parameters)
      + layer; past the last layer; beyond the last layer; keyerror + w3; keyerror + w4; keyerror
      + w2; two keys a layer; two arrays + layer; two entries + layer; divide + by 2; more layers
      than; no layer 3
    """
    L = len(parameters)  # fault
    l = 1
    while l <= L:
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * grads["dW%d" % l]
        parameters["b%d" % l] = parameters["b%d" % l] - learning_rate * grads["db%d" % l]
        l += 1
    return parameters


def new_dict_every_round(parameters, grads, learning_rate):
    """The dictionary is made anew in every round of the loop, so only the last layer is returned.

    say: only the last layer; dictionary + in the loop; dictionary + inside; dictionary + each
      round; dictionary + every round; dictionary + anew; dictionary + before the loop; empt +
      each round; empt + every round; emptied; {} + inside; {} + before; keys + missing + last
      layer; earlier layers; other layers + lost
    """
    depth = len(parameters) // 2
    for l in range(1, depth + 1):
        new = {}  # fault
        new["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        new["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return new


def rate_scales_the_parameter_too(parameters, grads, learning_rate):
    """Brackets stand round the difference, so the learning rate also multiplies the old parameter.

    say: bracket; parenthes; α(w; α (w; α·(w; α * (w; learning_rate * (w; learning_rate * (;
      learning rate + multiplies + parameter; w is + learning rate + multiplies; w1 + learning
      rate + multiplies; w has + learning rate + multiplies; `w` + learning rate + multiplies; w
      must + learning rate + multiplies; w gets + learning rate + multiplies; learning rate + also
      + old; rate + whole; only the gradient; scales + parameter; w itself + learning rate; scaled
      + old
    """
    L = len(parameters) // 2  # number of layers
    updated_parameters = {}
    for l in range(1, L + 1):
        updated_parameters[f"W{l}"] = learning_rate * (parameters[f"W{l}"] - grads[f"dW{l}"])  # fault
        updated_parameters[f"b{l}"] = learning_rate * (parameters[f"b{l}"] - grads[f"db{l}"])  # fault
    return updated_parameters


def scales_the_callers_gradients(parameters, grads, learning_rate):
    """grads is multiplied by the learning rate in place, so the caller's gradients are changed.

    say: grads + changed; grads + changes; grads + as it is; grads + as they; grads + in place;
      grads + modif; grads + alter; grads + overwrit; gradients + changed; gradients + in place;
      gradients + as they; caller + grads; caller + gradients; leave grads; leave `grads`; *= +
      grad; untouched + grad
    """
    L = len(parameters) // 2
    for key in grads:
        grads[key] *= learning_rate  # fault
    return {key: parameters[key] - grads["d" + key] for key in parameters}


def last_digit_is_the_layer(parameters, grads, learning_rate):
    """The layer number is read from the key's last character, so layer 12 is taken for layer 2 and layer 10 for layer 0.

    say: last character; last digit; two digits; two-digit; ten layers; 10 layers; layer 10; layer
      11; layer 12; more than nine; more than 9; nine layers; key[-1]; [-1]; single digit; one
      digit; one character; w10; keyerror + dw0; many layers; twelve layers; 12 layers
    """
    new_params = dict(parameters)
    for key in parameters:
        letter, layer = key[0], key[-1]  # fault
        grad = grads["d" + letter + layer]
        new_params[letter + layer] = parameters[letter + layer] - learning_rate * grad
    return new_params


def nothing_returned(parameters, grads, learning_rate):
    """The updates are right, but the function has no return and gives None.

    say: returns none; returned none; gives none; got none; nonetype; is none; no return; return +
      missing; return + forgot; returns nothing; returned nothing; missing return; without return;
      without a return; does not return; did not return; return statement
    """
    L = len(parameters) // 2
    for l in range(L):
        parameters[f"W{l + 1}"] = parameters[f"W{l + 1}"] - learning_rate * grads[f"dW{l + 1}"]
        parameters[f"b{l + 1}"] = parameters[f"b{l + 1}"] - learning_rate * grads[f"db{l + 1}"]
    print("updated", L, "layers")  # fault


def rebinds_the_loop_name(parameters, grads, learning_rate):
    """The new arrays are only bound to the loop's own names and never put into the dictionary, so all stays as it was.

    say: nothing changed; nothing moved; did not move; not stored; never stored; not put; never
      put; put + dictionary; put + into; store + dictionary; local name; local variable; still the
      old; rebind; no parameter + moved; same values; written back; back into the dictionary;
      parameters + unchanged; everything + unchanged; all + unchanged; returned unchanged; came
      back unchanged; come back unchanged; parameters are not updated; parameters + have not
      changed; no array + changed; parameters + did not change; parameters + not changed; nothing
      is updated; no update; nothing is stored; unchanged; no step was taken; no line stores that
    """
    for (pname, p), (gname, g) in zip(parameters.items(), grads.items()):
        p = p - learning_rate * g  # fault
    return parameters


def always_layer_ones_gradient(parameters, grads, learning_rate):
    """The gradient's key is fixed to layer 1, so every layer is moved by dW1 and db1.

    say: dw1; db1; gradient + layer 1; gradient + first layer; gradients + layer 1; gradients +
      first layer; gradient + fixed; key + fixed; same gradient + layer; own gradient; of its own
      layer; gradient + another layer; gradient + wrong layer; hard-coded; hardcoded
    """
    dW, db = grads["dW1"], grads["db1"]  # fault
    L = len(parameters) // 2
    for l in np.arange(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - np.multiply(learning_rate, dW)
        parameters["b" + str(l)] = parameters["b" + str(l)] - np.multiply(learning_rate, db)
    return parameters


def returns_step_not_position(parameters, grads, learning_rate):
    """What is stored is only the step −α·dW; the old parameter is missing.

    say: only the step; step + itself; the step alone; step alone; old w; w is + missing; w1 +
      missing; w has + missing; `w` + missing; w must + missing; w gets + missing; parameter +
      missing; parameters + missing; start from + parameter; -α·; −α·; −α d; -α d; parameters +
      not used; parameters + never used; from the old; forgot + parameter; step + instead of +
      new; old parameter is missing; without the old parameter; old parameter + missing; old value
      is missing; without the old value; forgot the old; term w is left out
    """
    steps = {}
    for name, gradient in grads.items():
        steps[name[1:]] = -learning_rate * gradient  # fault
    return steps


def two_layers_hard_coded(parameters, grads, learning_rate):
    """The two layers of the example are written out, so other depths fail or stay behind.

    say: any number of layers; two layers; 2 layers; layer 3; w3; only layers 1 and 2; only layer
      1 and 2; hard-coded; hardcoded; keyerror + w2; loop over + layers; three layers; 3 layers;
      written out; one layer
    """
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]  # fault
    b2 = parameters["b2"] - learning_rate * grads["db2"]  # fault
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}  # fault


def unit_length_gradient(parameters, grads, learning_rate):
    """Every gradient is first divided by its norm, so the length of the slope is lost.

    say: norm of; its norm; the norm; unit length; normaliz; normalis; length of the gradient;
      length of each gradient; length 1; norm 1; same length; size of the gradient; magnitude;
      size of the slope; linalg.norm
    """

    def direction(g):
        return g / np.linalg.norm(g)  # fault

    theta = copy.deepcopy(parameters)
    for l in range(1, len(theta) // 2 + 1):
        theta[f"W{l}"] = theta[f"W{l}"] - learning_rate * direction(grads[f"dW{l}"])
        theta[f"b{l}"] = theta[f"b{l}"] - learning_rate * direction(grads[f"db{l}"])
    return theta


def two_bias_sign_and_last_layer(parameters, grads, learning_rate):
    """Two mistakes: the bias is moved with its gradient instead of against it, and the loop misses the last layer.

    say: b is + wrong sign; b was + wrong sign; b has + wrong sign; `b` + wrong sign; b must +
      wrong sign; b1 + wrong sign; b gets + wrong sign; b moves + wrong sign; b needs + wrong
      sign; b not + wrong sign; b, + wrong sign; b is + the sign; b was + the sign; b has + the
      sign; `b` + the sign; b must + the sign; b1 + the sign; b gets + the sign; b moves + the
      sign; b needs + the sign; b not + the sign; b, + the sign; bias + uphill; b is + plus; b was
      + plus; b has + plus; `b` + plus; b must + plus; b1 + plus; b gets + plus; b moves + plus; b
      needs + plus; b not + plus; b, + plus; b is + adds; b was + adds; b has + adds; `b` + adds;
      b must + adds; b1 + adds; b gets + adds; b moves + adds; b needs + adds; b not + adds; b, +
      adds; b is + added; b was + added; b has + added; `b` + added; b must + added; b1 + added; b
      gets + added; b moves + added; b needs + added; b not + added; b, + added; bias + direction;
      b is + against; b was + against; b has + against; `b` + against; b must + against; b1 +
      against; b gets + against; b moves + against; b needs + against; b not + against; b, +
      against; range(1, l + 1); range(1, l+1); loop + one short; loop + too early; layer l + not
      updated; layer l + missing; one layer too few; last layer is not; last layer was not; last
      layer + never; last layer + unchanged; last layer is missing; last layer + left out; last
      layer + skip; last layer, too; the last layer too; before the last layer; without the last
      layer; last layer did not; last layer stays; to the last layer; reach + last layer; last
      layer as it was; last one too; last layer + forgot; misses the last layer; bias + with its
      gradient; bias is moved with; layer 2 is never reached
    """
    L = len(parameters) // 2
    for l in range(L - 1):  # fault
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - (learning_rate * grads["dW" + str(l + 1)])
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] + (learning_rate * grads["db" + str(l + 1)])  # fault
    return parameters


def two_keys_with_d_and_rate_missing(parameters, grads, learning_rate):
    """Two mistakes: the new arrays are stored under the gradients' keys, and the bias step lacks the learning rate.

    say: keys + dw; names + dw; wrong key; keys of grads; keys of the gradients; same keys; keys
      of `parameters`; keys of parameters; w1 + missing; b is + without learning; b was + without
      learning; b has + without learning; `b` + without learning; b must + without learning; b1 +
      without learning; b gets + without learning; b moves + without learning; b needs + without
      learning; b not + without learning; b, + without learning; b is + learning rate + missing; b
      was + learning rate + missing; b has + learning rate + missing; `b` + learning rate +
      missing; b must + learning rate + missing; b1 + learning rate + missing; b gets + learning
      rate + missing; b moves + learning rate + missing; b needs + learning rate + missing; b not
      + learning rate + missing; b, + learning rate + missing; bias + learning rate; bias +
      learning_rate; biases + learning; b is + not scaled; b was + not scaled; b has + not scaled;
      `b` + not scaled; b must + not scaled; b1 + not scaled; b gets + not scaled; b moves + not
      scaled; b needs + not scaled; b not + not scaled; b, + not scaled; b is + learning_rate; b
      was + learning_rate; b has + learning_rate; `b` + learning_rate; b must + learning_rate; b1
      + learning_rate; b gets + learning_rate; b moves + learning_rate; b needs + learning_rate; b
      not + learning_rate; b, + learning_rate
    """
    L = len(parameters) // 2
    updated = {}
    for l in range(1, L + 1):
        updated[f"dW{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]  # fault
        updated[f"db{l}"] = parameters[f"b{l}"] - grads[f"db{l}"]  # fault
    return updated
