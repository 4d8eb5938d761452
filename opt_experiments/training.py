"""Many networks trained at once, as a stack."""

import numpy as np

from opt_utils import backward_propagation, forward_propagation, initialize_parameters


def train_many(step, batches, X, Y, layer_dims, rates, seeds, epochs, **settings):
    """Train a network for every pair of learning rate and seed; return their stacked parameters.

    step : as `update` of `descend`: step(parameters, grads, state, t, learning_rate, **settings)
    batches : the lesson's random_mini_batches; epoch e is cut with seed 11 + e, 64 a batch
    rates, seeds : sequences; a seed draws a network's first weights
    Returns {"W1": (R, n_1, n_0), ...} with R = len(rates) · len(seeds), all seeds of the first
    rate first. All networks train at once, as a stack; one after the other if `step` cannot.
    """
    every_rate = np.repeat(np.asarray(rates, dtype=float), len(seeds))
    every_seed = list(seeds) * len(rates)

    def train(rate, seed, epochs):
        parameters, state, t = initialize_parameters(layer_dims, seed), None, 0
        for epoch in range(epochs):
            for X_batch, Y_batch in batches(X, Y, 64, 11 + epoch):
                _, caches = forward_propagation(X_batch, parameters)
                grads = backward_propagation(X_batch, Y_batch, caches)
                t += 1
                parameters, state = step(
                    parameters, grads, state, t, learning_rate=rate, **settings
                )
        return parameters

    with np.errstate(all="ignore"):
        if _same_alone_and_stacked(train, every_rate, every_seed):
            return train(every_rate[:, None, None], every_seed, epochs)
        alone = [
            train(rate, seed, epochs) for rate, seed in zip(every_rate, every_seed, strict=True)
        ]
    return {name: np.stack([network[name] for network in alone]) for name in alone[0]}


def _same_alone_and_stacked(train, rates, seeds):
    """Try two networks for one epoch: does a stack come to what each comes to alone?"""
    try:
        stack = train(rates[[0, -1], None, None], [seeds[0], seeds[-1]], 1)
        alone = [train(rates[k], seeds[k], 1) for k in (0, -1)]
        return all(
            np.allclose(stack[name], np.stack([network[name] for network in alone]), equal_nan=True)
            for name in alone[0]
        )
    except Exception:  # whatever a learner's function raises on a stack, it still works alone
        return False
