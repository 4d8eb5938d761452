"""Steps of many networks at once, with update functions that were written for one.

The networks of a stack take their first step one by one: there an update function makes its
state, in whatever form. From then on parameters and state are joined along a new first axis.
"""

import numpy as np

from opt_utils import backward_propagation, forward_propagation


def join(networks):
    """Join what several networks have alike (dictionaries, tuples, lists of matrices).

    Matrices (n, k) become (R, n, k); anything else must be the same in all of them.
    """
    first = networks[0]
    if isinstance(first, dict):
        return {key: join([network[key] for network in networks]) for key in first}
    if isinstance(first, tuple | list):
        return type(first)(join(part) for part in zip(*networks, strict=True))
    return np.stack(networks) if np.ndim(first) == 2 else first


def rates_at(epoch, rates):
    """Return the learning rate of an epoch: a number for one network, for R networks (R, 1, 1)."""
    # A schedule may answer with an array of one number.
    now = [float(np.squeeze(rate(epoch) if callable(rate) else rate)) for rate in rates]
    return now[0] if len(now) == 1 else np.array(now)[:, None, None]


def take_step(step, batch, parameters, state, t, rate):
    """Take one step of one network, or of a stack, on a batch; return parameters, state.

    Raises: ValueError when the step returns anything else.
    """
    X, Y = batch
    _, caches = forward_propagation(X, parameters)
    result = step(parameters, backward_propagation(X, Y, caches), state, t, rate)
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise ValueError(f"a step must return parameters, state; got {type(result).__name__}")
    return result


def take_first_step(step, batch, networks, rates):
    """Take the first step of each network alone; return parameters, state, joined if several."""
    after = [
        take_step(step, batch, network, None, 1, rates_at(0, [rate]))
        for network, rate in zip(networks, rates, strict=True)
    ]
    return join(after) if len(after) > 1 else after[0]


def can_be_joined(step, batch, networks, rates):
    """Try three steps: do these networks together come to what each comes to alone?"""

    def try_steps(networks, rates):
        networks = [{key: array.copy() for key, array in network.items()} for network in networks]
        parameters, state = take_first_step(step, batch, networks, rates)
        for t in (2, 3):
            parameters, state = take_step(step, batch, parameters, state, t, rates_at(0, rates))
        return parameters

    try:
        together = try_steps(networks, rates)
        alone = [try_steps([one], [rate]) for one, rate in zip(networks, rates, strict=True)]
        return all(
            np.allclose(together[key], array, rtol=1e-9, atol=1e-12, equal_nan=True)
            for key, array in join(alone).items()
        )
    except Exception:  # whatever a learner's function raises on a stack, it still works alone
        return False
