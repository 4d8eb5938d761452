"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def shallow_copy_of_v(parameters):
    """s is a shallow copy of v: two dictionaries, but the same arrays in both.

    say: share; same array; deepcopy; copy; both change; two names; arrays of their own; array of its own; own arrays
    """
    v = {f"d{key}": np.zeros(np.shape(value)) for key, value in parameters.items()}
    s = v.copy()  # fault
    return v, s


def state_dict_of_both(parameters):
    """One dictionary with "v" and "s" inside is returned, instead of two dictionaries.

    say: two dictionaries; tuple; v, s; one dictionary; single; two results; pair; a dict; dictionary
    """
    state = {"v": {}, "s": {}}
    for slot in state.values():
        for name, p in parameters.items():
            slot["d" + name] = np.zeros(p.shape, dtype=np.float64)
    return state  # fault


def velocity_of_the_velocity(parameters):
    """s is made from v, which has no key "W1": KeyError.

    say: keyerror; key + w1; from v; initialize_velocity(; of parameters; initialize_velocity
    """
    def initialize_velocity(params):
        out = {}
        for l in range(len(params) // 2):
            out["dW" + str(l + 1)] = np.zeros(params["W" + str(l + 1)].shape)
            out["db" + str(l + 1)] = np.zeros(params["b" + str(l + 1)].shape)
        return out

    v = initialize_velocity(parameters)
    s = initialize_velocity(v)  # fault
    return v, s


def names_from_the_formula(parameters):
    """The keys are "vdW1" and "sdW1" after the formula, instead of "dW1" in both.

    say: key; "dw1"; 'dw1'; vdw; sdw
    """
    L = len(parameters) // 2
    v, s = {}, {}
    for l in range(1, L + 1):
        for kind in ("W", "b"):
            shape = parameters[f"{kind}{l}"].shape
            v[f"vd{kind}{l}"] = np.zeros(shape)  # fault
            s[f"sd{kind}{l}"] = np.zeros(shape)  # fault
    return v, s


def s_starts_a_little_above(parameters):
    """s begins at 1e-8, against division by zero, instead of 0.

    say: zero; 1e-8; 1e-08; epsilon; 0.0; ε
    """
    v = {}
    s = {}
    for name, value in parameters.items():
        v["d" + name] = np.zeros(value.shape)
        s["d" + name] = np.full(value.shape, 1e-8)  # fault
    return v, s


def s_after_the_loop(parameters):
    """The lines for s stand outside the loop: s has only the last layer.

    say: s lacks; s + missing; loop; indent; every layer; all layers; s + lack; dw1 + missing; only the last; last layer; key
    """
    L = len(parameters) // 2
    v = {}
    s = {}
    for l in range(1, L + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)  # fault
    s[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return v, s


def last_line_writes_v_again(parameters):
    """The fourth line writes v["db…"] a second time: s lacks the keys of the biases.

    say: db1 + missing; s lacks; s + missing; s + db1; key + s; lacks; s["db; bias; db1
    """
    v, s = dict(), dict()
    for i in range(len(parameters) // 2):
        v["dW" + str(i + 1)] = np.zeros_like(parameters["W" + str(i + 1)], dtype=float)
        v["db" + str(i + 1)] = np.zeros_like(parameters["b" + str(i + 1)], dtype=float)
        s["dW" + str(i + 1)] = np.zeros_like(parameters["W" + str(i + 1)], dtype=float)
        v["db" + str(i + 1)] = np.zeros_like(parameters["b" + str(i + 1)], dtype=float)  # fault
    return v, s
