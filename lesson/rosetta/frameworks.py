"""The frameworks' side: run the optimizer that an entry's code makes, on a problem in float64.

A framework is imported only when it is run. Where a problem starts warm, the framework's memory is
set first, as the entry works it out from ours.
"""

import importlib.metadata
import importlib.util
import os
import warnings

import numpy as np

# The name that pip knows and the module of each package whose version a trace tells.
PACKAGES = {
    "PyTorch": {"torch": "torch"},
    "optax": {"optax": "optax", "jax": "jax"},
    "Keras": {"keras": "keras", "torch": "torch"},
}


def installed(framework) -> bool:
    """Return whether a framework's packages can be imported."""
    return all(importlib.util.find_spec(module) for module in PACKAGES[framework].values())


def versions(framework) -> dict[str, str]:
    """Return the versions of a framework's packages, and NumPy's."""
    return {name: importlib.metadata.version(name) for name in (*PACKAGES[framework], "numpy")}


def run(entry, problem):
    """Return the weights after each step in an entry's framework: [{key: array}, ...]."""
    drive = {"PyTorch": run_pytorch, "optax": run_optax, "Keras": run_keras}[entry.framework]
    scope = {"np": np, **problem.arguments, "t": problem.t}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # theirs to mend
        return drive(entry, problem, scope)


def their_memory(entry, problem, scope, key):
    """Return the framework's memory of the weight `key` at a warm start: {its name: value}."""
    ours = {name: kept[f"d{key}"] for name, kept in problem.memory.items()}
    return {name: eval(made, {**scope, **ours}) for name, made in entry.state.items()}


def walk(entry, problem, scope, weights, step):
    """Return the weights after each step; `weights()` reads them, `step(gradients)` moves them."""
    path = []
    for t in range(problem.t, problem.t + problem.steps):
        scope["t"] = t
        exec(entry.before_step, scope)
        step(problem.gradients(weights(), t))
        exec(entry.after_step, scope)
        path.append(weights())
    return path


def run_pytorch(entry, problem, scope):
    """Return the weights after each step in PyTorch."""
    import torch

    params = {key: torch.tensor(w, requires_grad=True) for key, w in problem.weights.items()}
    scope |= {"torch": torch, "params": list(params.values())}
    exec(entry.code, scope)
    optimizer = scope["optimizer"]
    if not problem.is_cold:
        for key, param in params.items():
            for name, value in their_memory(entry, problem, scope, key).items():
                dtype = torch.float32 if name == "step" else torch.float64
                optimizer.state[param][name] = torch.tensor(value, dtype=dtype)
        for t in range(1, problem.t if "scheduler" in scope else 1):
            exec(entry.after_step, {**scope, "t": t})

    def step(gradients):
        for key, param in params.items():
            param.grad = torch.tensor(gradients[key])
        optimizer.step()

    def weights():
        return {key: param.detach().numpy().copy() for key, param in params.items()}

    return walk(entry, problem, scope, weights, step)


def run_optax(entry, problem, scope):
    """Return the weights after each step in optax."""
    import jax
    import optax

    jax.config.update("jax_enable_x64", True)
    params = jax.tree.map(jax.numpy.asarray, problem.weights)
    scope |= {"optax": optax}
    exec(entry.code, scope)
    optimizer = scope["optimizer"]
    state = optimizer.init(params)
    if not problem.is_cold:
        theirs = {key: their_memory(entry, problem, scope, key) for key in params}
        for name in entry.state:
            kept = {key: jax.numpy.asarray(theirs[key][name]) for key in params}
            count = jax.numpy.int32(kept["W1"]) if name == "count" else None
            given = {name: kept if count is None else count}
            # Of a memory for other arrays nothing is there to be set.
            state = optax.tree.set(state, lambda _, held: bool(jax.tree.leaves(held)), **given)

    update = jax.jit(optimizer.update)  # else a loop inside is compiled in each step

    def step(gradients):
        nonlocal params, state
        updates, state = update(jax.tree.map(jax.numpy.asarray, gradients), state, params)
        params = optax.apply_updates(params, updates)

    return walk(entry, problem, scope, lambda: jax.tree.map(np.asarray, params), step)


def run_keras(entry, problem, scope):
    """Return the weights after each step in Keras."""
    # On jax, Keras's cosine is worked out in float32.
    os.environ.setdefault("KERAS_BACKEND", "torch")
    import keras

    keras.config.set_floatx("float64")
    variables = {key: keras.Variable(w, name=key) for key, w in problem.weights.items()}
    scope |= {"keras": keras}
    exec(entry.code, scope)
    optimizer = scope["optimizer"]
    optimizer.build(list(variables.values()))
    if not problem.is_cold:
        kept = {variable.name: variable for variable in optimizer.variables}
        for key in variables:
            for name, value in their_memory(entry, problem, scope, key).items():
                place = "iteration" if name == "iterations" else f"{key}_{name}"
                kept[place].assign(value)

    def step(gradients):
        optimizer.apply([keras.ops.convert_to_tensor(gradients[key]) for key in variables])

    def weights():
        return {key: keras.ops.convert_to_numpy(v.value).copy() for key, v in variables.items()}

    return walk(entry, problem, scope, weights, step)
