"""More wrong answers to initialize_velocity, by another author: see the package's docstring."""

import numpy as np


def keys_of_the_parameters(parameters):
    """The keys are W1, b1 instead of dW1, db1.

    say: the key; keys; its key; dw1; "d"; of grads
    """
    v = {}
    for key, value in parameters.items():
        v[key] = np.zeros(value.shape)  # fault
    return v


def one_zero_array_per_shape(parameters):
    """Parameters of the same shape get one and the same array.

    say: of its own; share; same array; one array; memory; same object
    """
    cache = {}
    v = {}
    for key in parameters:
        shape = parameters[key].shape
        if shape not in cache:
            cache[shape] = np.zeros(shape)  # fault
        v["d" + key] = cache[shape]  # fault
    return v


def velocity_is_parameters(parameters):
    """v is the parameters dictionary itself: the zeros are put in there, beside the weights.

    say: parameters itself; same dictionary; new dictionary; keys; copy; empty dictionary; too many; extra; {}; into parameters; own dictionary
    """
    v = parameters  # fault
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros_like(parameters["W" + str(l)])
        v["db" + str(l)] = np.zeros_like(parameters["b" + str(l)])
    return v


def whole_number_zeros(parameters):
    """dtype=int makes zeros of whole numbers, in which later gradients would be cut off.

    say: float; integer; whole number; dtype; decimal
    """
    return {f"d{k}": np.full(p.shape, 0) for k, p in parameters.items()}  # fault


def biases_as_flat_vectors(parameters):
    """The velocities of the biases are (n,), not (n, 1).

    say: shape; (n, 1); column; , 1); flat; dimension
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        rows, cols = parameters[f"W{l}"].shape
        v[f"dW{l}"] = np.zeros([rows, cols])
        v[f"db{l}"] = np.zeros(rows)  # fault
    return v


def size_as_two_arguments(parameters):
    """np.zeros gets rows and columns as two arguments: the second is taken for a type, a TypeError.

    say: parenthes; tuple; double; shape; two arguments; dtype; second argument; data type; ((; np.zeros((
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        W = parameters["W" + str(l)]
        b = parameters["b" + str(l)]
        v["dW" + str(l)] = np.zeros(W.shape[0], W.shape[1])  # fault
        v["db" + str(l)] = np.zeros(b.shape[0], b.shape[1])  # fault
    return v


def zeros_without_an_array(parameters):
    """Each velocity is the number 0.0, not an array of zeros.

    say: an array; its array; arrays; shape; number; np.zeros; scalar
    """
    names = ["d" + name for name in parameters]
    return dict.fromkeys(names, 0.0)  # fault


def biases_overwrite_random_start(parameters):
    """Two mistakes: db is stored under the key dW (so it replaces dW), and v starts at small random numbers.

    say: db; the key; keys; its key; zero; random; at rest; missing; overwrit
    """
    rng = np.random.default_rng(1)
    v = {}
    L = len(parameters) // 2
    for l in range(L):
        v["dW%d" % (l + 1)] = rng.normal(size=parameters["W%d" % (l + 1)].shape) * 0.01  # fault
        v["dW%d" % (l + 1)] = rng.normal(size=parameters["b%d" % (l + 1)].shape) * 0.01  # fault
    return v
