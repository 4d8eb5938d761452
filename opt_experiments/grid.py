"""A grid of trainings, optimizers × learning rates × seeds, and what came of each.

Networks that differ in rate and seed alone are trained together, as a stack (see opt_utils).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from opt_experiments.inputs import check_whole
from opt_experiments.progress import progress
from opt_experiments.stacks import can_be_joined, join, rates_at, take_first_step, take_step
from opt_utils import compute_cost, forward_propagation, initialize_parameters, predict_dec


@dataclass(frozen=True)
class Grid:
    """What every network of a grid came to.

    Every table is a dictionary with an entry for each optimizer:
    rates : the learning rates as they were given, numbers or functions of the epoch
    costs : (rates, seeds, K), mean cost over all training examples after each of `epochs`;
        infinity where a training diverged
    training, held_out : (rates, seeds), the share of right answers at the end; `held_out` is
        empty when no examples were held out
    seconds : (K,), time spent on steps until then, all networks of this optimizer together
    parameters : {"W1": (rates, seeds, n_1, n_0), "b1": ...} at the end
    Beside them: seeds, a tuple, and epochs (K,), the first of them 0.
    """

    rates: dict
    seeds: tuple
    epochs: np.ndarray
    costs: dict
    training: dict
    held_out: dict
    seconds: dict
    parameters: dict

    @property
    def final_costs(self):
        """The last costs, {optimizer: (rates, seeds)}."""
        return {name: costs[..., -1] for name, costs in self.costs.items()}

    def best(self, name):
        """Return the index of the rate with the lowest median final cost; of equals the first."""
        return int(np.median(self.final_costs[name], axis=1).argmin())

    def records(self):
        """Return one dictionary for each network, as a table's rows: for pandas, or a file."""
        return [
            {
                "optimizer": name,
                "rate": rate,
                "seed": seed,
                "cost": float(self.final_costs[name][r, s]),
                "training": float(self.training[name][r, s]),
                "held_out": float(self.held_out[name][r, s]) if self.held_out else None,
            }
            for name, rates in self.rates.items()
            for r, rate in enumerate(rates)
            for s, seed in enumerate(self.seeds)
        ]


def train_grid(
    steps,
    batches,
    X,
    Y,
    layer_dims,
    rates,
    seeds,
    epochs,
    *,
    settings=None,
    batch_size=64,
    held_out=None,
    every=None,
):
    """Train a network for every optimizer, learning rate and seed; return a Grid.

    The networks have the layers `layer_dims`, such as [2, 5, 2, 1], and see each of the batches of
    `batch_size` examples once in each of `epochs` epochs.

    steps : {name: step}; each is called as step(parameters, grads, state, t, learning_rate,
        **settings) and returns parameters, state. `state` is None at t = 1.
    batches : the lesson's random_mini_batches; epoch e = 0, 1, ... is cut with seed 11 + e
    X, Y : (n_x, m), (1, m)
    rates : a sequence for all, or {name: sequence}. A rate is a number, or a function that
        gives the rate of epoch 0, 1, 2, ...: a schedule.
    seeds : a sequence; each draws a network's first weights
    settings : {name: {keyword: value}}, what a step takes beside the rate
    held_out : (X, Y) that no training sees
    every : record the costs every so many epochs; else only at the start and at the end
    Raises: ValueError when there is nothing to train, a name has no rates or no step, what
        should be a sequence is none, or what should be a whole number from 1 on.

    All networks of an optimizer train together, as a stack, and come to what each comes to
    alone; one after the other where a step cannot take a stack. A bar shows how far it is when
    that takes more than two seconds.

    >>> def gd(parameters, grads, state, t, learning_rate):
    ...     return {k: w - learning_rate * grads["d" + k] for k, w in parameters.items()}, state
    >>> X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    >>> grid = train_grid({"gd": gd}, lambda X, Y, size, seed: [(X, Y)], X, Y, [1, 1],
    ...                   rates=[0.1, 1.0], seeds=range(3), epochs=9)
    >>> grid.final_costs["gd"].shape, grid.best("gd")
    ((2, 3), 1)
    """
    if not isinstance(steps, dict):
        raise ValueError(f"steps must be a dict {{name: step}}, got {type(steps).__name__}")
    settings = settings or {}
    rates = rates if isinstance(rates, dict) else dict.fromkeys(steps, rates)
    try:
        seeds, rates = tuple(seeds), {name: tuple(some) for name, some in rates.items()}
    except TypeError:
        raise ValueError(
            f"seeds and rates must be sequences, like [0] and [0.1], got {seeds} and {rates}"
        ) from None
    if not steps or not seeds or not all(rates.values()):
        raise ValueError("a grid needs at least one step, one rate and one seed")
    every = epochs if every is None else every
    check_whole(1, epochs=epochs, every=every, batch_size=batch_size)
    if held_out is not None and (not isinstance(held_out, tuple | list) or len(held_out) != 2):
        raise ValueError(f"held_out must be (X, Y), got {type(held_out).__name__}")
    for what, named in (("rates", rates), ("settings", settings)):
        if not set(named) <= set(steps) or (what == "rates" and set(named) != set(steps)):
            raise ValueError(f"{what} must be given for {', '.join(steps)}, got {', '.join(named)}")
    recorded = np.unique([*range(0, epochs, every), epochs])
    grid = Grid(rates, seeds, recorded, {}, {}, {}, {}, {})
    total = epochs * len(seeds) * sum(map(len, rates.values()))
    with progress(total) as advance, np.errstate(all="ignore"):
        for name, step in steps.items():
            run = _Run(
                step=lambda *given, step=step, name=name: step(*given, **settings.get(name, {})),
                batches=lambda epoch: batches(X, Y, batch_size, 11 + epoch),
                cost=lambda networks: _mean_cost(X, Y, networks),
                recorded=recorded,
                advance=advance,
            )
            networks = [initialize_parameters(layer_dims, seed) for seed in seeds]
            every_rate = [rate for rate in rates[name] for _ in seeds]
            parameters, costs, grid.seconds[name] = run.all(networks * len(rates[name]), every_rate)
            shape = (len(rates[name]), len(seeds))
            grid.costs[name] = costs.reshape(*shape, len(recorded))
            grid.training[name] = _accuracy(X, Y, parameters).reshape(shape)
            if held_out:
                grid.held_out[name] = _accuracy(*held_out, parameters).reshape(shape)
            grid.parameters[name] = {
                key: array.reshape(*shape, *array.shape[1:]) for key, array in parameters.items()
            }
    return grid


@dataclass(frozen=True)
class _Run:
    """One optimizer's part of a grid: how it steps, on what, and what is recorded when."""

    step: Callable
    batches: Callable  # epoch -> its batches
    cost: Callable  # parameters of one network or a stack -> their mean costs
    recorded: np.ndarray
    advance: Callable

    def all(self, networks, rates):
        """Train all networks; return parameters {"W1": (R, ...)}, costs (R, K), seconds (K,)."""
        ends = ([networks[0], networks[-1]], [rates[0], rates[-1]])
        if len(networks) > 1 and can_be_joined(self.step, self.batches(0)[0], *ends):
            return self.together(networks, rates)
        alone = [self.together([one], [rate]) for one, rate in zip(networks, rates, strict=True)]
        parameters, costs, seconds = zip(*alone, strict=True)
        return join(parameters), np.array(costs), np.sum(seconds, axis=0)

    def together(self, networks, rates):
        """Train networks as one stack; a single one stays without a leading axis."""
        networks = [{key: array.copy() for key, array in one.items()} for one in networks]
        costs = [self.cost(networks[0] if len(networks) == 1 else join(networks))]
        seconds, spent, t = [0.0], 0.0, 0
        for epoch in range(self.recorded[-1]):
            begin, rate = time.perf_counter(), rates_at(epoch, rates)
            for batch in self.batches(epoch):
                t += 1
                if t == 1:
                    parameters, state = take_first_step(self.step, batch, networks, rates)
                else:
                    parameters, state = take_step(self.step, batch, parameters, state, t, rate)
            spent += time.perf_counter() - begin
            if epoch + 1 in self.recorded:
                costs.append(self.cost(parameters))
                seconds.append(spent)
            self.advance(len(networks))
        return parameters, np.moveaxis(costs, 0, -1), seconds


def _mean_cost(X, Y, networks):
    """Return the mean cost of a network, or of each of a stack; infinity where it diverged."""
    a_L, _ = forward_propagation(X, networks)
    return np.nan_to_num(compute_cost(a_L, Y) / X.shape[1], nan=np.inf)


def _accuracy(X, Y, networks):
    """Return the share of right answers of each network of a stack, (R,)."""
    return np.mean(predict_dec(networks, X) == Y, axis=(-2, -1))


def good_range(rates, is_good):
    """Return the ends of the longest run of good rates without a gap; None if none is good.

    rates : numbers, in rising order; is_good : as many True or False
    Raises: ValueError when there are not as many.

    >>> good_range([0.01, 0.1, 1, 10], [True, False, True, True])
    (1, 10)
    """
    best, begin = None, None
    for rate, good in zip(rates, is_good, strict=True):
        begin = (begin if begin is not None else rate) if good else None
        if good and (best is None or rate / begin > best[1] / best[0]):
            best = (begin, rate)
    return best
