"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def replaces_only_the_W(parameters):
    """Only W becomes dW: the biases keep the keys b1, b2, … instead of db1, db2.

    say: db1; "db; 'db; key; b1
    """
    return {
        key.replace("W", "dW"): np.zeros(value.shape)  # fault
        for key, value in parameters.items()
    }


def zeros_of_two_numbers(parameters):
    """np.zeros gets rows and columns as two arguments, the second counts as dtype: TypeError.

    say: shape; tuple; parenthes; dtype; data type; np.zeros((
    """
    L = len(parameters) // 2
    v = {}
    for l in range(1, L + 1):
        W = parameters["W" + str(l)]
        b = parameters["b" + str(l)]
        v["dW" + str(l)] = np.zeros(W.shape[0], W.shape[1])  # fault
        v["db" + str(l)] = np.zeros(b.shape[0], b.shape[1])  # fault
    return v


def flat_bias_velocity(parameters):
    """The velocity of b is (n,) instead of (n, 1).

    say: shape; (n_; flat; dimension
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        n_out, n_in = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros((n_out, n_in))
        v[f"db{l}"] = np.zeros(n_out)  # fault
    return v


def bias_is_a_slice_of_weights(parameters):
    """v["db1"] is a view of the first column of v["dW1"]: two names for the same numbers.

    say: share; array of its own; own array; same array; view; memory; both change; .copy; separate; arrays of their own; same numbers; an array of; overlap
    """
    v = {}
    for layer in range(len(parameters) // 2):
        dW = np.zeros_like(parameters[f"W{layer + 1}"], dtype=float)
        v[f"dW{layer + 1}"], v[f"db{layer + 1}"] = dW, dW[:, :1]  # fault
    return v


def wipes_the_network(parameters):
    """No copy is taken: *= 0 sets the parameters themselves to zero, and v shares their arrays.

    say: parameters + change; parameters + zero; share; copy; same array; in place; overwr; parameters + unchanged; as they were; array of its own; own array
    """
    velocity = {}
    for name, array in parameters.items():
        velocity["d" + name] = array  # fault
        velocity["d" + name] *= 0  # fault
    return velocity


def remembers_the_last_network(parameters, v={}):
    """The default {} is made only once: a second call gets the first call's arrays back.

    say: second call; default; v={}; v = {}; earlier call; previous call; call before; again; another network; other network; extra; too many keys; fresh; new dictionary; twice; left over; keys; shape; same arrays; share; remember; first call; anew; two calls; each call; every call
    """
    for k in parameters:
        v.setdefault(f"d{k}", np.zeros(parameters[k].shape))  # fault
    return v


def small_random_start(parameters):
    """Velocities are small random numbers, copied from initializing weights, instead of zeros; and the last layer is left out.

    say: zero; random; at rest; missing; last layer; every layer; all layers; dw2; lacks; key; layer 2; range; dw1 + db1
    """
    np.random.seed(3)
    v = {}
    L = len(parameters) // 2
    for l in range(1, L):  # fault
        v["dW" + str(l)] = np.random.randn(*parameters["W" + str(l)].shape) * 0.01  # fault
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    return v
