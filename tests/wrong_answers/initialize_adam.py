"""Wrong answers to initialize_adam, as people write them: see the package's docstring."""

import numpy as np


def _zero_gradients(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v


def one_dictionary_two_names(parameters):
    """v and s are one dictionary with two names.

    say: one dictionary; same dictionary; two names; v = s; v is s; share; of their own; own
      array; same object
    """
    v = s = {}  # fault
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        s[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v, s


def shallow_copy_for_s(parameters):
    """s is a shallow copy of v: another dictionary, but with the same arrays in it.

    say: share; same array; copy; of their own; own array; alias; memory; of its own
    """
    v = _zero_gradients(parameters)
    s = v.copy()  # fault
    return v, s


def two_targets_one_array(parameters):
    """`v[…] = s[…] = np.zeros(…)` makes one array for v and s; each needs its own.

    say: share; same array; of their own; own array; alias; memory; one array; of its own; two
      names
    """
    v, s = {}, {}
    for name, p in parameters.items():
        v["d" + name] = s["d" + name] = np.zeros(p.shape)  # fault
    return v, s


def only_s_comes_back(parameters):
    """Only s is returned; v, s were asked for.

    say: two dictionaries; v is missing; only s; tuple; both v and s; both dict; both memor;
      return + both; return v, s; returns only; return only; only one; return + two; return both;
      return + not a pair; return + tuple; asked for v, s; dictionaries, v, s; one dictionary +
      return
    """
    L = len(parameters) // 2
    v, s = {}, {}
    for l in range(L):
        v["dW" + str(l+1)] = np.zeros(parameters["W" + str(l+1)].shape)
        v["db" + str(l+1)] = np.zeros(parameters["b" + str(l+1)].shape)
        s["dW" + str(l+1)] = np.zeros(parameters["W" + str(l+1)].shape)
        s["db" + str(l+1)] = np.zeros(parameters["b" + str(l+1)].shape)
    return s  # fault


def memories_in_one_dictionary(parameters):
    """It returns one dictionary that holds v and s under names; two dictionaries, v, s, are asked for.

    say: two dictionaries; tuple; one dictionary; unpack; pair; both in one; return + both; return
      v, s; returns only; return only; only one; return + two; return both; return + not a pair;
      return + tuple; asked for v, s; dictionaries, v, s
    """
    state = {"v": {}, "s": {}}
    for key, value in parameters.items():
        state["v"]["d" + key] = np.zeros(value.shape)
        state["s"]["d" + key] = np.zeros(value.shape)
    return state  # fault


def squares_start_at_one(parameters):
    """s starts at ones; both memories start at zeros.

    say: ones; s + not zero; be zero; at zero; all zero; start at 0; zeros + s; not zero
    """
    v = {}
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
        s["dW" + str(l)] = np.ones(parameters["W" + str(l)].shape)  # fault
        s["db" + str(l)] = np.ones(parameters["b" + str(l)].shape)  # fault
    return v, s


def velocity_of_the_velocity(parameters):
    """s is made from v, not from the parameters, so its keys come out as "ddW1".

    say: key; ddw; from v; d twice; named; names
    """
    v = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}
    s = {"d" + k: np.zeros(a.shape) for k, a in v.items()}  # fault
    return v, s


def letters_in_the_keys(parameters):
    """The keys are "vdW1" and "sdW1"; in both dictionaries they should be "dW1".

    say: key; "dw; 'dw; vdw1; called; named
    """
    memory_v, memory_s = {}, {}
    L = len(parameters) // 2
    for i in range(1, L + 1):
        for kind in ["W", "b"]:
            shape = parameters[f"{kind}{i}"].shape
            memory_v[f"vd{kind}{i}"] = np.zeros(shape)  # fault
            memory_s[f"sd{kind}{i}"] = np.zeros(shape)  # fault
    return memory_v, memory_s


def parameter_names_in_s(parameters):
    """The keys of s are "W1", "b1"; they should be "dW1", "db1" as in v.

    say: key; "dw; 'dw; dw1; called; named
    """
    v = {}
    s = {}
    for key in parameters:
        v["d" + key] = np.zeros(parameters[key].shape)
    for key in parameters:
        s[key] = np.zeros(parameters[key].shape)  # fault
    return v, s


def squares_of_b_forgotten(parameters):
    """The keys "db1", … are missing in s.

    say: db; b is missing; bias; forgot b; key + missing; missing key; lacks
    """
    v, s = dict(), dict()
    for l in range(1, len(parameters)//2 + 1):  # fault
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)  # fault
    return v, s


def copied_line_still_says_v(parameters):
    """The line for s's db was copied and still writes into v, so s lacks the keys "db1", ….

    say: db; into v; s lacks; bias; copied; key + missing; missing key; lacks
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


def s_is_emptied_in_the_loop(parameters):
    """s is made anew in each round, so it keeps only the last layer.

    say: anew; inside the loop; in the loop; each round; every round; before the loop; only the
      last; overwrit; reset; new dictionary; emptied
    """
    v = {}
    for layer in range(1, len(parameters) // 2 + 1):
        s = {}  # fault
        v["dW" + str(layer)] = np.zeros(parameters["W" + str(layer)].shape)
        s["dW" + str(layer)] = np.zeros(parameters["W" + str(layer)].shape)
        v["db" + str(layer)] = np.zeros(parameters["b" + str(layer)].shape)
        s["db" + str(layer)] = np.zeros(parameters["b" + str(layer)].shape)
    return v, s


def unpacks_an_empty_dictionary(parameters):
    """`v, s = {}` tries to take two things out of one empty dictionary; it needs two, `{}, {}`.

    say: unpack; {}, {}; two dictionaries; two empty; valueerror; one empty dictionary
    """
    v, s = {}  # fault
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
        s["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        s["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    return v, s


def whole_numbers_kept(parameters):
    """np.zeros(…, dtype=int) makes whole numbers; decimal numbers are asked for.

    say: whole number; integer; decimal; float; dtype
    """
    def blank():
        return {"d" + k: np.zeros(p.shape, dtype=int) for k, p in parameters.items()}  # fault
    v = blank()
    s = blank()
    return v, s


def return_after_layer_one(parameters):
    """The return is indented into the loop: only the first layer is there.

    say: return + loop; return + inside; too early; indent; only layer 1; only the first layer;
      after the first; first layer + only
    """
    v = {}
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        w_shape = parameters["W" + str(l)].shape
        b_shape = parameters["b" + str(l)].shape
        v["dW" + str(l)], v["db" + str(l)] = np.zeros(w_shape), np.zeros(b_shape)
        s["dW" + str(l)], s["db" + str(l)] = np.zeros(w_shape), np.zeros(b_shape)
        return v, s  # fault


def pairs_under_each_key(parameters):
    """It returns one dictionary with a pair (v, s) under each key; two dictionaries are asked for.

    say: two dictionaries; tuple; one dictionary; pair; unpack; both in one; return + both; return
      v, s; returns only; return only; only one; return + two; return both; return + not a pair;
      return + tuple; asked for v, s; dictionaries, v, s
    """
    memory = {}
    for k, p in parameters.items():
        memory["d" + k] = (np.zeros(p.shape), np.zeros(p.shape))  # fault
    return memory  # fault


def squares_have_one_layer_less(parameters):
    """The loop of s starts at layer 2: s has nothing for layer 1.

    say: layer 1; first layer; range; from 1; dw1; from 2; starts at 2; key + missing; missing
      key; lacks
    """
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        v["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    s = {}
    for l in range(2, len(parameters) // 2 + 1):  # fault
        s["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        s["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)
    return v, s


def one_for_each_kind_of_gradient(parameters):
    """It returns one dictionary for the dW and one for the db; v and s should each hold both.

    say: db; dw and; two memories; all keys; misunder; bias; both w and b; hold both; each + both;
      missing + d; key + missing; missing key; lacks
    """
    dW, db = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        dW[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)  # fault
        db[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)  # fault
    return dW, db  # fault


def epsilon_and_shared_arrays(parameters):
    """Two mistakes: s starts at 1e-8 instead of 0, and the b of v and s share one array.

    say: epsilon; 1e-8; ε; share; same array; own array; of their own; of its own; not zero; be
      zero; at zero; start at 0
    """
    v, s = {}, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        v["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)
        s["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape) + 1e-8  # fault
        zero_b = np.zeros(parameters["b" + str(l)].shape)
        v["db" + str(l)] = zero_b  # fault
        s["db" + str(l)] = zero_b  # fault
    return v, s


def last_layer_gone_and_names_of_parameters(parameters):
    """Two mistakes: the last layer is left out, and the keys lack the d.

    say: last layer; range; layer l; l+1; final layer; stops; key; "dw; 'dw; dw1; called; lack the
      d
    """
    L = len(parameters) // 2
    v, s = {}, {}
    for memory in (v, s):
        for l in range(1, L):  # fault
            memory["W" + str(l)] = np.zeros(parameters["W" + str(l)].shape)  # fault
            memory["b" + str(l)] = np.zeros(parameters["b" + str(l)].shape)  # fault
    return v, s
