"""Wrong answers to initialize_velocity, as people write them: see the package's docstring."""

import numpy as np


def keys_of_the_parameters(parameters):
    """The keys are "W1", "b1"; velocities are called "dW1", "db1".

    say: key; "dw; 'dw; dw1; are called
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"W{l}"] = np.zeros(parameters[f"W{l}"].shape)  # fault
        v[f"b{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return v


def layers_from_zero(parameters):
    """The loop counts layers from 0; they count from 1, and there is no W0.

    say: from 0; range; w0; from 1; layer 0; l+1; starts at 0; keyerror
    """
    L = len(parameters) // 2
    v = {}

    for l in range(L):  # fault
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)  # fault
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)  # fault

    return v


def last_layer_without(parameters):
    """range(1, L) stops before the last layer.

    say: last layer; range; layer l; l+1; final layer; one layer; stops; key + missing; dw2 +
      missing; too few layers; last + missing
    """
    velocity = dict()
    number_of_layers = len(parameters) // 2
    for layer in range(1, number_of_layers):  # fault
        velocity[f"dW{layer}"] = np.zeros(np.shape(parameters[f"W{layer}"]))
        velocity[f"db{layer}"] = np.zeros(np.shape(parameters[f"b{layer}"]))
    return velocity


def zeros_of_the_same_type(parameters):
    """np.zeros_like takes over whole numbers from the parameters; velocities must be decimal numbers.

    say: zeros_like; whole number; integer; decimal; float; dtype
    """
    return {"d" + name: np.zeros_like(array) for name, array in parameters.items()}  # fault


def small_random_start(parameters):
    """It fills the velocities with random numbers; the ball lies still, all must be zeros.

    say: random; at rest; randn; not zero; be zero; at zero; all zero; zeros belong; start at 0;
      still ball; lies still; random + zero
    """
    np.random.seed(3)
    L = len(parameters) // 2
    v = {}
    for i in range(L):
        shape_W = parameters["W" + str(i + 1)].shape
        v["dW" + str(i + 1)] = np.random.randn(*shape_W) * 0.01  # fault
        v["db" + str(i + 1)] = np.zeros((shape_W[0], 1))
    return v


def velocity_of_ones(parameters):
    """It makes ones; velocities start at zero.

    say: ones; at rest; not zero; be zero; at zero; all zero; are zeros; zeros belong; start at 0;
      ones + zero; 1 in place of 0
    """
    v = {}
    for k in parameters.keys():
        v["d" + k] = np.ones(parameters[k].shape)  # fault
    return v


def b_is_flat(parameters):
    """db gets the shape (n,) in place of (n, 1), the shape of b.

    say: shape; dimension; (n, 1); , 1); column; flat
    """
    L = len(parameters) // 2
    v = {}
    for l in range(1, L + 1):
        n, n_prev = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((n, n_prev))
        v[f"db{l}"] = np.zeros(n)  # fault
    return v


def shape_of_w_for_b(parameters):
    """db gets the shape of W; it should have the shape of b.

    say: shape; w where
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        W = parameters["W" + str(l)]
        b = parameters["b" + str(l)]
        v["dW" + str(l)] = np.zeros((W.shape[0], W.shape[1]))
        v["db" + str(l)] = np.zeros((W.shape[0], W.shape[1]))  # fault
    return v


def return_in_the_first_round(parameters):
    """The return stands inside the loop: only layer 1 is there.

    say: return + loop; return + inside; too early; indent; only layer 1; only the first layer;
      first layer + only; after the first
    """
    L = len(parameters) // 2
    v = {}
    for l in range(L):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
        return v  # fault


def dictionary_anew_each_layer(parameters):
    """The dictionary is made anew in each round, so only the last layer is left.

    say: anew; inside the loop; in the loop; each round; every round; before the loop; only the
      last; overwrit; new dictionary; reset; empties; emptied
    """
    for l in range(1, len(parameters) // 2 + 1):
        v = {}  # fault
        v["dW%d" % l] = np.zeros(parameters["W%d" % l].shape)
        v["db%d" % l] = np.zeros(parameters["b%d" % l].shape)
    return v


def nothing_comes_back(parameters):
    """The return is missing, so the function gives None.

    say: none; return is missing; no return; missing return; return nothing; returns nothing; not
      return; without return; forgot + return; return v; ends without a return
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    print("v:", v)  # fault


def text_without_f(parameters):
    """The f before the quotes is missing, so the key is the text dW{l} itself.

    say: f before; f"; f'; f-string; braces; {l}; letter f; f in front; keyerror; an f; key +
      text; formatted; the f before; the letter f; curly
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW{l}"] = np.zeros(parameters[f"W{l}"].shape)  # fault
        v["db{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return v


def shape_in_two_arguments(parameters):
    """np.zeros gets rows and columns as two arguments; it wants one tuple.

    say: tuple; np.zeros; shape + parenthes; shape + bracket; second argument; two arguments;
      typeerror; dtype; one argument; data type; double parenthes
    """
    L = len(parameters) // 2
    v = {}
    for l in range(L):
        rows, cols = parameters[f"W{l+1}"].shape
        v[f"dW{l+1}"] = np.zeros(rows, cols)  # fault
        v[f"db{l+1}"] = np.zeros(rows, 1)  # fault
    return v


def all_keys_counted_as_layers(parameters):
    """len(parameters) counts W and b each, so it goes for twice as many layers as there are.

    say: // 2; //2; twice; half; len(parameters; too many layers; number of layers; keyerror; how
      many layers; as many layers
    """
    L = len(parameters)  # fault
    v = {}
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    return v


def one_array_for_equal_shapes(parameters):
    """Arrays of equal shape are one and the same array; each should be an array of its own.

    say: same array; share; of its own; of their own; own array; one array; memory; alias; each
      other
    """
    zeros = {}
    v = {}
    for name, value in parameters.items():
        if value.shape not in zeros:
            zeros[value.shape] = np.zeros(value.shape)
        v["d" + name] = zeros[value.shape]  # fault
    return v


def view_of_one_long_row(parameters):
    """All velocities are slices of one long row of zeros from its beginning, so they share memory.

    say: same array; share; of its own; of their own; own array; one array; memory; alias; view;
      each other; overlap
    """
    longest = max(p.size for p in parameters.values())
    row = np.zeros(longest)
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        v[f"dW{l}"] = row[: W.size].reshape(W.shape)  # fault
        v[f"db{l}"] = row[: b.size].reshape(b.shape)  # fault
    return v


def the_parameters_get_zeroed(parameters):
    """v takes the parameter arrays themselves and multiplies them by 0 in place: the parameters become zeros too.

    say: parameters + change; themselves; copy; same array; share; own array; of their own; of its
      own; destroy; overwrit; alias; leave + parameters; parameters become; parameters + become
      zero; parameters themselves; changes its input; changes the parameters; changes parameters;
      parameters + set to 0; in place + parameters; input
    """
    v = {}
    for key in parameters:
        v["d" + key] = parameters[key]  # fault
        v["d" + key] *= 0  # fault
    return v


def copies_of_parameters(parameters):
    """The velocities are copies of the parameters; they should be zeros.

    say: copies; at rest; the parameters themselves; values of the parameters; not zero; be zero;
      all zero; are zeros; start at 0; a copy; copy of; parameter values; parameters' own values
      are stored
    """
    v = {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v[f"dW{l}"] = parameters[f"W{l}"].copy()  # fault
        v[f"db{l}"] = parameters[f"b{l}"].copy()  # fault
    return v


def only_plain_zeros(parameters):
    """The velocities are the number 0, not arrays with the shapes of the parameters.

    say: shape; number 0; plain; scalar; np.zeros; a number; not an array; not array; arrays of;
      an array of zeros; be an array; zero array
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = 0.0  # fault
        v["db" + str(l)] = 0.0  # fault
    return v


def turned_shapes(parameters):
    """Two mistakes: rows and columns of the shape are exchanged for W, and the keys of b are missing.

    say: transpos; shape; rows and columns; exchanged; "db; 'db; db1; bias; swapped; b + is
      missing; b are missing; missing + db; keys of b
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        W = parameters["W" + str(l)]
        v["dW" + str(l)] = np.zeros(W.T.shape)  # fault
    return v  # fault


def whole_zeros_from_layer_two(parameters):
    """Two mistakes: the loop starts at layer 2, and the zeros are whole numbers.

    say: layer 1; first layer; range; dw1; from 1; whole number; integer; decimal; float; dtype;
      starts at 2; layer 1 + missing; from 2
    """
    v = {}
    for l in range(2, len(parameters) // 2 + 1):  # fault
        for kind in ["W", "b"]:
            v["d" + kind + str(l)] = np.zeros(parameters[kind + str(l)].shape, dtype="int")  # fault
    return v


def flat_ones(parameters):
    """Two mistakes: db loses its second dimension, and both are ones where zeros belong.

    say: ones; at rest; shape; dimension; (n, 1); flat; column; not zero; be zero; all zero; start
      at 0
    """
    velocities = {}
    for l in range(len(parameters) // 2):
        W = parameters["W" + str(l + 1)]
        velocities["dW" + str(l + 1)] = np.ones(W.shape)  # fault
        velocities["db" + str(l + 1)] = np.ones(W.shape[0])  # fault
    return velocities
