"""Problems with known gradients, from cold and warm starts."""

from dataclasses import dataclass, field

import numpy as np

from lesson.rosetta.entries import Entry, Figures, Rule

ARGUMENTS = {
    "learning_rate": 0.05,
    "beta": 0.8,
    "beta1": 0.85,
    "beta2": 0.95,
    "epsilon": 0.03,
    "weight_decay": 0.3,
    "learning_rate0": 0.2,
    "decay_rate": 0.4,
    "time_interval": 4,
    "steps_an_epoch": 3,
}


@dataclass(frozen=True)
class Problem:
    """Weights to start from, their gradients, our memories v and s, and t of the first step."""

    name: str
    weights: dict[str, np.ndarray]
    gradient: object  # of a key, its weights and t
    steps: int
    arguments: dict[str, float]
    t: int = 1
    memory: dict[str, dict[str, np.ndarray]] = field(default_factory=dict)

    @property
    def is_cold(self) -> bool:
        """Whether the first step is t = 1, with no memory."""
        return self.t == 1

    @property
    def start_memory(self):
        """Our memories before the first step, zeros where none are given."""
        zeros = {f"d{key}": np.zeros_like(w) for key, w in self.weights.items()}
        return {"v": zeros, "s": zeros, **self.memory}

    def gradients(self, weights, t) -> dict[str, np.ndarray]:
        """Return the gradients at these weights in step t."""
        return {key: self.gradient(key, w, t) for key, w in weights.items()}


SHAPES = {"W1": (2, 3), "b1": (2, 1)}


def spread(key, low, high):
    """Return numbers from `low` to `high` in equal factors for `key`; biases get more."""
    numbers = np.geomspace(low, high, np.prod(SHAPES[key])).reshape(SHAPES[key])
    return numbers if key.startswith("W") else 1.3 * numbers


def bowl_gradient(key, w, t):
    """Return the gradient of a bowl whose bottom swings: steep in some weights, flat in others."""
    curvature, phase = spread(key, 0.02, 2.0), spread(key, 1, 5)
    return curvature * (w - np.cos(phase)) + 0.3 * np.sqrt(curvature) * np.sin(t + phase)


def bowl(rule: Rule, start: str) -> Problem:
    """Return 50 steps in a bowl, from a "cold" `start` (no memory, t = 1) or a "warm" (t = 40)."""
    weights = {key: 2 * np.sin(spread(key, 1, 9)) for key in SHAPES}
    memory = {
        "v": {f"d{key}": np.cos(spread(key, 2, 7)) for key in SHAPES},
        "s": {f"d{key}": spread(key, 0.01, 3) for key in SHAPES},
    }
    warm = {"t": 40, "memory": memory} if start == "warm" else {}
    return Problem(start, weights, bowl_gradient, 50, {**ARGUMENTS, **rule.arguments}, **warm)


def pushes(rule: Rule, **chosen) -> Problem:
    """Return twelve steps from 0 with the gradients sin 1, sin 2, …, the same at all weights."""
    usual = {"learning_rate": 0.1, "beta": 0.9, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
    stairs = {"time_interval": 2, "steps_an_epoch": 2}
    zero = {"W1": np.zeros((1, 1)), "b1": np.zeros((1, 1))}
    arguments = {**ARGUMENTS, **usual, **stairs, **rule.arguments, **chosen}
    name = " ".join(["pushes", *(f"{key}={value}" for key, value in chosen.items())])
    return Problem(name, zero, lambda key, w, t: np.full((1, 1), np.sin(t)), 12, arguments)


def problems(rule: Rule, entry: Entry) -> list[Problem]:
    """Return what an entry is run on: the bowl, cold and warm; pushes too, where it differs."""
    bowls = [bowl(rule, "cold"), bowl(rule, "warm")]
    if isinstance(entry.differs, Figures):
        name = entry.differs.argument
        return bowls + [pushes(rule, **{name: value}) for value in entry.differs.largest]
    return [*bowls, pushes(rule)] if entry.differs else bowls
