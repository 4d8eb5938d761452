"""A training step

One step of training, 64 moons through the network 2-5-2-1: forward pass, cost, gradients, Adam; in
float64, on one thread. *Ours* is the solution's own Adam, as the text teaches it, with the given
half of `opt_utils`. PyTorch runs in eager mode with its default Adam; optax is compiled, one call
a step; *flat NumPy* is the step written out for this one network on one vector, without a check.
The aims: PyTorch takes at least 5 times as long, flat NumPy at least a quarter.
"""

from functools import partial

from benchmarks import peers
from benchmarks.lesson_code import first_batch, lesson_code
from benchmarks.timing import by_turns, compared
from opt_utils import initialize_parameters

PEERS = {
    "flat NumPy": peers.flat_numpy,
    "PyTorch, eager": peers.pytorch,
    "optax, compiled": peers.optax_compiled,
}


def our_step(optimizer, X, Y, parameters):
    """Return a function that does one step as the lesson's `model` does, and gives the cost."""
    code = lesson_code()
    forward, cost_of = code["forward_propagation"], code["compute_cost"]
    backward, step = code["backward_propagation"], code["STEPS"][optimizer]
    state, t = None, 0

    def one_step():
        nonlocal parameters, state, t
        a, caches = forward(X, parameters)
        cost = cost_of(a, Y) / X.shape[-1]
        grads = backward(X, Y, caches)
        t = t + 1
        parameters, state = step(parameters, grads, state, t, peers.RATE)
        return cost

    return one_step


def rivals():
    """Return {name: a step on the same batch from the same weights}, None for what is missing."""
    X, Y = first_batch()
    steps = {"ours": our_step("adam", X, Y, initialize_parameters(peers.LAYERS))}
    for name, make in PEERS.items():
        try:
            batch, step = make(initialize_parameters(peers.LAYERS))
            steps[name] = partial(step, *batch(X, Y))
        except ImportError:
            steps[name] = None
    return steps


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    steps = rivals()
    rounds, seconds = (2, 1e-4) if quick else (100, 0.02)
    samples = by_turns({name: step for name, step in steps.items() if step}, rounds, seconds)
    return compared(steps, samples, "ours", "a step")
