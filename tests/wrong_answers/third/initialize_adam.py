"""More wrong answers to initialize_adam, by another author: see the package's docstring."""

import copy

import numpy as np


def one_dictionary_two_names(parameters):
    """v and s are one dictionary under two names.

    say: same dictionary; one dictionary; of its own; two dictionaries; share; same array; two names; one object; same object; v = s
    """
    v = s = {}  # fault
    for l in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            v[f"d{kind}{l}"] = np.zeros(parameters[f"{kind}{l}"].shape)
            s[f"d{kind}{l}"] = np.zeros(parameters[f"{kind}{l}"].shape)
    return v, s


def copied_only_on_the_surface(parameters):
    """The dictionary is copied but not its arrays: v and s share them.

    say: share; deep; of its own; same array; arrays; copies
    """
    v = {}
    for key in parameters:
        v["d" + key] = np.zeros_like(parameters[key], dtype=float)
    s = copy.copy(v)  # fault
    return v, s


def second_memory_kept_back(parameters):
    """s is made but not returned.

    say: return; both; tuple; second; only v; only one
    """
    v, s = {}, {}
    for name, p in parameters.items():
        v["d" + name] = np.zeros(p.shape)
        s["d" + name] = np.zeros(p.shape)
    return v  # fault


def squares_start_at_epsilon(parameters):
    """s starts at 1e-8 so that nobody divides by zero, but both begin as zeros.

    say: zero; s starts; s begins; 1e-08; 1e-8; epsilon; not 0; squares
    """
    v = {"d" + k: np.zeros(a.shape) for k, a in parameters.items()}
    s = {"d" + k: np.zeros(a.shape) + 1e-8 for k, a in parameters.items()}  # fault
    return v, s


def keys_with_their_own_prefix(parameters):
    """The keys are vdW1 and sdW1 as in the formula; those of grads are meant.

    say: the key; keys; its key; dw1; grads; vdw; sdw; prefix; named
    """
    v = {}
    s = {}
    L = len(parameters) // 2
    for i in range(L):
        W, b = parameters["W" + str(i + 1)], parameters["b" + str(i + 1)]
        v["vdW" + str(i + 1)], v["vdb" + str(i + 1)] = np.zeros(W.shape), np.zeros(b.shape)  # fault
        s["sdW" + str(i + 1)], s["sdb" + str(i + 1)] = np.zeros(W.shape), np.zeros(b.shape)  # fault
    return v, s


def zeros_unpacked_into_two(parameters):
    """Two names share one np.zeros on the right: its rows are unpacked, or a ValueError comes.

    say: unpack; two arrays; np.zeros + twice; shape; right side; too many values; not enough values; own array; one array
    """
    v, s = dict(), dict()
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)], s["dW" + str(l)] = np.zeros(parameters["W" + str(l)].shape)  # fault
        v["db" + str(l)], s["db" + str(l)] = np.zeros(parameters["b" + str(l)].shape)  # fault
    return v, s


def grows_while_it_loops(parameters):
    """New keys are put into the dictionary that the loop runs over: a RuntimeError.

    say: changed size; new dictionary; parameters itself; while; iterat; same dictionary; copy; loops over; loop runs; grow; empty dictionary
    """
    v, s = parameters, parameters.copy()  # fault
    for key in parameters:
        v["d" + key] = np.zeros(parameters[key].shape)  # fault
        s["d" + key] = np.zeros(parameters[key].shape)
    return v, s


def turned_and_last_missing(parameters):
    """Two mistakes: the last layer is left out, and the shapes of W are turned round.

    say: last layer; l + 1; missing; shape; transpos; range; rows and columns; lacks; turned; exchanged; .t; every layer
    """
    v, s = {}, {}
    number_of_layers = len(parameters) // 2
    for memory in (v, s):
        for layer in range(1, max(number_of_layers, 2)):  # fault
            memory[f"dW{layer}"] = np.zeros(parameters[f"W{layer}"].shape[::-1])  # fault
            memory[f"db{layer}"] = np.zeros(parameters[f"b{layer}"].shape)
    return v, s
