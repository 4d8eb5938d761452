"""The same training in other hands: flat NumPy, PyTorch, optax, scikit-learn.

A network 2-5-2-1, Adam with its defaults but for the rate, float64, one thread. A function that
needs a package raises ImportError where it is missing. `batch` turns (X, Y) with examples in
columns into what `step` takes; `step` does one update and returns the mean cost before it.
"""

import warnings
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy.special import expit

LAYERS = [2, 5, 2, 1]
RATE = 0.01


class Peer(NamedTuple):
    """How one of the others takes a batch, and a step on it."""

    batch: Callable
    step: Callable


def flat_numpy(parameters):
    """As quick as NumPy gets on arrays this small: one vector, no checks, no dictionaries."""
    weights = np.concatenate([array.ravel() for array in parameters.values()])
    gradient, ones = np.empty_like(weights), np.ones((64, 1))
    v, s, t = np.zeros_like(weights), np.zeros_like(weights), 0
    ends = np.cumsum([array.size for array in parameters.values()])[:-1]

    def views(vector):
        parts = zip(np.split(vector, ends), parameters.values(), strict=True)
        return [part.reshape(array.shape) for part, array in parts]

    W1, b1, W2, b2, W3, b3 = views(weights)
    dW1, db1, dW2, db2, dW3, db3 = views(gradient)

    def step(X, Y):
        nonlocal v, s, t
        m = X.shape[1]
        one = ones[:m]
        a1 = np.maximum(W1.dot(X) + b1, 0.0)
        a2 = np.maximum(W2.dot(a1) + b2, 0.0)
        z3 = W3.dot(a2) + b3
        cost = (np.logaddexp(0.0, z3) - Y * z3).sum() / m
        dz = (expit(z3) - Y) / m
        dz.dot(a2.T, out=dW3)
        dz.dot(one, out=db3)
        dz = W3.T.dot(dz) * np.sign(a2)
        dz.dot(a1.T, out=dW2)
        dz.dot(one, out=db2)
        dz = W2.T.dot(dz) * np.sign(a1)
        dz.dot(X.T, out=dW1)
        dz.dot(one, out=db1)
        t += 1
        v = 0.9 * v + 0.1 * gradient
        s = 0.999 * s + 0.001 * gradient**2
        step_size = RATE / (1 - 0.9**t)
        np.subtract(weights, step_size * v / (np.sqrt(s / (1 - 0.999**t)) + 1e-8), out=weights)
        return cost

    return Peer(lambda X, Y: (np.ascontiguousarray(X), Y.astype(float)), step)


def pytorch(parameters):
    """Eager mode, with torch.optim.Adam."""
    import torch
    from torch.nn import BCEWithLogitsLoss, Linear, ReLU, Sequential

    torch.set_num_threads(1)  # on arrays this small, more of them only wait for each other
    network = Sequential(Linear(2, 5), ReLU(), Linear(5, 2), ReLU(), Linear(2, 1)).double()
    with torch.no_grad():
        for mine, given in zip(network.parameters(), parameters.values(), strict=True):
            mine.copy_(torch.tensor(given).reshape(mine.shape))
    optimizer, loss_of = torch.optim.Adam(network.parameters(), lr=RATE), BCEWithLogitsLoss()

    def step(inputs, labels):
        optimizer.zero_grad()
        loss = loss_of(network(inputs), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    def batch(X, Y):
        return torch.tensor(X.T.copy()), torch.tensor(Y.T.astype(float))

    return Peer(batch, step)


def optax_compiled(parameters):
    """optax and jax.jit: one compiled call a step."""
    import jax
    import optax

    jax.config.update("jax_enable_x64", True)
    adam = optax.adam(RATE)

    def cost_of(weights, X, Y):
        a = X
        for layer in range(1, len(weights) // 2 + 1):
            z = weights[f"W{layer}"] @ a + weights[f"b{layer}"]
            a = jax.nn.relu(z)
        return optax.sigmoid_binary_cross_entropy(z, Y).mean()

    @jax.jit
    def update(weights, state, X, Y):
        cost, gradient = jax.value_and_grad(cost_of)(weights, X, Y)
        changes, state = adam.update(gradient, state)
        return optax.apply_updates(weights, changes), state, cost

    weights = {name: jax.numpy.asarray(array) for name, array in parameters.items()}
    state = adam.init(weights)

    def step(X, Y):
        nonlocal weights, state
        weights, state, cost = update(weights, state, X, Y)
        return float(cost)

    return Peer(lambda X, Y: (jax.numpy.asarray(X), jax.numpy.asarray(Y.astype(float))), step)


def train_flat(X, Y, parameters, epochs):
    """The flat NumPy network, a fresh permutation each epoch."""
    batch, step = flat_numpy(parameters)
    X, Y = batch(X, Y)
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(X.shape[1])
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            step(X[:, chosen], Y[:, chosen])


def train_pytorch(X, Y, parameters, epochs):
    """With a permutation and indices, the quickest way that eager PyTorch has."""
    import torch

    batch, step = pytorch(parameters)
    inputs, labels = batch(X, Y)
    for _ in range(epochs):
        for chosen in torch.randperm(len(inputs)).split(64):
            step(inputs[chosen], labels[chosen])


def train_pytorch_loader(X, Y, parameters, epochs):
    """With DataLoader, as PyTorch's tutorials do."""
    from torch.utils.data import DataLoader, TensorDataset

    batch, step = pytorch(parameters)
    loader = DataLoader(TensorDataset(*batch(X, Y)), batch_size=64, shuffle=True)
    for _ in range(epochs):
        for inputs, labels in loader:
            step(inputs, labels)


def train_scikit_learn(X, Y, parameters, epochs):
    """MLPClassifier.fit; it draws its own first weights."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    network = MLPClassifier(
        tuple(LAYERS[1:-1]),
        batch_size=64,
        learning_rate_init=RATE,
        alpha=0,
        max_iter=epochs,
        tol=0,
        n_iter_no_change=epochs + 1,
        random_state=0,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(X.T, Y[0])
