"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def one_state_of_exp_avgs(parameters):
    """Returns one dictionary of states, as PyTorch keeps them, instead of v and s.

    say: two dictionaries; two; tuple; pair; one dictionary; unpack; both
    """
    state = {"exp_avg": {}, "exp_avg_sq": {}}
    for name, p in parameters.items():
        state["exp_avg"]["d" + name] = np.zeros(p.shape)
        state["exp_avg_sq"]["d" + name] = np.zeros(p.shape)
    return state  # fault


def shallow_copy_for_s(parameters):
    """dict.copy copies the dictionary, not the arrays: v and s share them.

    say: share; same array; shallow; copy; one array; same memory; its own; their own
    """
    v = {f"d{key}": np.zeros(value.shape) for key, value in parameters.items()}
    s = v.copy()  # fault
    return v, s


def squares_start_at_one(parameters):
    """s begins with ones, as old TensorFlow's RMSProp did, instead of zeros.

    say: zero; ones; s + 0
    """
    v, s = {}, {}
    for l in range(len(parameters) // 2):
        for p in "Wb":
            name = p + str(l + 1)
            v["d" + name] = np.zeros_like(parameters[name], dtype=float)
            s["d" + name] = np.ones_like(parameters[name], dtype=float)  # fault
    return v, s


def memory_name_in_keys(parameters):
    """Keys are "vdW1" and "sdW1" after the formula's letters, instead of "dW1" in both.

    say: key; "dw1"; 'dw1'; vdw; sdw
    """
    L = len(parameters) // 2
    v = {}
    s = {}
    for i in range(1, L + 1):
        for kind in ("W", "b"):
            shape = parameters[f"{kind}{i}"].shape
            v[f"vd{kind}{i}"] = np.zeros(shape)  # fault
            s[f"sd{kind}{i}"] = np.zeros(shape)  # fault
    return v, s


def counter_returned_as_well(parameters):
    """A step counter t is returned as a third thing.

    say: two; three; too many; two dictionaries; two results
    """
    def zeros():
        return {"d" + k: np.zeros(np.shape(a)) for k, a in parameters.items()}

    v, s, t = zeros(), zeros(), 0
    return v, s, t  # fault


def number_glued_to_letter(parameters):
    """Two mistakes: "W" + l adds a number to a text, TypeError; and v and s would share their arrays.

    say: str; f"; f-string; concatenat; typeerror; share; same array; string; their own
    """
    v, s = {}, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = s["dW" + str(l)] = np.zeros(parameters["W" + l].shape)  # fault
        v["db" + str(l)] = s["db" + str(l)] = np.zeros(parameters["b" + l].shape)  # fault
    return v, s
