"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import numpy as np


def shallow_copy_for_s(parameters):
    """s is a shallow copy of v: two dictionaries, but the same arrays in both.

    say: share; same array; copy; one array; shallow; of its own; both; deepcopy; memory; of their own
    """
    v = {"d" + k: np.zeros(p.shape) for k, p in parameters.items()}
    s = v.copy()  # fault
    return v, s


def list_times_two(parameters):
    """[{...}] * 2 makes one dictionary with two names: v and s are the same object.

    say: same dict; one dict; same object; share; two dict; both; *one*; of its own; of their own
    """
    L = len(parameters) // 2
    v, s = [{}] * 2  # fault
    for l in range(L):
        for moment in (v, s):
            moment[f"dW{l + 1}"] = np.zeros(parameters[f"W{l + 1}"].shape)
            moment[f"db{l + 1}"] = np.zeros(parameters[f"b{l + 1}"].shape)
    return v, s


def step_counter_too(parameters):
    """A step counter is returned as a third result; two dictionaries are wanted.

    say: two; three; third; v, s; unpack; too many; counter; tuple
    """
    exp_avg, exp_avg_sq = {}, {}
    for name, p in parameters.items():
        exp_avg[f"d{name}"] = np.zeros(p.shape)
        exp_avg_sq[f"d{name}"] = np.zeros(p.shape)
    step = 0
    return exp_avg, exp_avg_sq, step  # fault


def initial_accumulator_value(parameters):
    """s starts at 0.1, the initial_accumulator_value of TensorFlow's Adagrad, and not at zero.

    say: zero; 0.1; begin; start; all zeros; initial; np.full
    """
    initial_accumulator_value = 0.1  # fault
    v, s = dict(), dict()
    for key, value in parameters.items():
        v["d" + key] = np.zeros(value.shape)
        s["d" + key] = np.full(value.shape, initial_accumulator_value)  # fault
    return v, s


def pasted_v_for_db(parameters):
    """The last line was pasted from v: s gets no key "db1", "db2", ...

    say: db; key; missing; bias; s["db; s['db
    """
    L = len(parameters) // 2
    v = {}
    s = {}

    for l in range(L):
        v["dW" + str(l + 1)] = np.zeros_like(parameters["W" + str(l + 1)], dtype=float)
        v["db" + str(l + 1)] = np.zeros_like(parameters["b" + str(l + 1)], dtype=float)
        s["dW" + str(l + 1)] = np.zeros_like(parameters["W" + str(l + 1)], dtype=float)
        v["db" + str(l + 1)] = np.zeros_like(parameters["b" + str(l + 1)], dtype=float)  # fault

    return v, s


def torch_size_call(parameters):
    """.size() is PyTorch; in NumPy size is a number and cannot be called: TypeError.

    say: .size; shape; size(; callable; not a function
    """

    def zeros_state(params):
        return {"d" + n: np.zeros(p.size()) for n, p in params.items()}  # fault

    return zeros_state(parameters), zeros_state(parameters)


def nested_by_layer(parameters):
    """The states are dictionaries of layers, v[1]["dW"], not flat ones with the keys "dW1", "db1", ...

    say: key; "dw1"; 'dw1'; dw1; nested; flat; dictionary of arrays
    """
    n_layers = sum(key.startswith("W") for key in parameters)

    def moments():
        return {
            l: {"d" + p: np.zeros(parameters[f"{p}{l}"].shape) for p in ("W", "b")}  # fault
            for l in range(1, n_layers + 1)
        }

    return moments(), moments()


def layer_number_lost(parameters):
    """Only the first letter of a key is kept, so all layers write to "dW" and "db", and the last one stays.

    say: key; dw1; name; layer; missing
    """
    v, s = {}, {}
    for key in sorted(parameters):
        kind, layer = key[0], int(key[1:])
        v[f"d{kind}"] = np.zeros(parameters[f"{kind}{layer}"].shape)  # fault
        s[f"d{kind}"] = np.zeros(parameters[f"{kind}{layer}"].shape)  # fault
    return v, s
