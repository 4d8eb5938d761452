"""Our side: run the lesson's functions, or a formula, on a problem."""

import functools

import numpy as np

from exercises import EXERCISES
from lesson import build
from lesson.editions.functions import compiled, program, solutions

SETTINGS = {  # of a schedule, after the first rate and the epoch
    "update_lr": ("decay_rate",),
    "schedule_lr_decay": ("decay_rate", "time_interval"),
    "cosine_lr_with_warmup": ("warmup_steps", "total_steps"),
}


@functools.cache
def lesson_functions():
    """Return the functions of the solved lesson, {name: function}."""
    solved = solutions(build.load())
    others = program(solved)
    return {name: compiled(function, others) for name, function in solved.items()}


def run(rule, problem):
    """Return the weights after each step, by the lesson's functions where the rule has any."""
    return run_lesson(rule, problem) if rule.ours else run_formula(rule.formula, problem)


def run_formula(formula, problem):
    """Return the weights after each step of a formula: a list of {key: array}."""
    scope = {"np": np, **problem.arguments}
    memory = {name: dict(kept) for name, kept in problem.start_memory.items()}
    weights, path = dict(problem.weights), []
    for t in range(problem.t, problem.t + problem.steps):
        for key, g in problem.gradients(weights, t).items():
            at = {name: memory[name][f"d{key}"] for name in memory}
            names = {**scope, **at, "w": weights[key], "g": g, "t": t}
            exec("\n".join(formula), names)
            weights[key] = names["w"]
            for name in memory:
                memory[name][f"d{key}"] = names[name]
        path.append(dict(weights))
    return path


def run_lesson(rule, problem):
    """Return the weights after each step of the lesson's own functions."""
    weights, memory, path = dict(problem.weights), dict(problem.start_memory), []
    schedule = next((name for name in rule.ours[:-1] if name in SETTINGS), None)
    for t in range(problem.t, problem.t + problem.steps):
        grads = {f"d{key}": g for key, g in problem.gradients(weights, t).items()}
        known = {**problem.arguments, **memory, "parameters": weights, "grads": grads, "t": t}
        if schedule:
            epoch = (t - 1) // known["steps_an_epoch"]
            settings = (known[name] for name in SETTINGS[schedule])
            rate = lesson_functions()[schedule](known["learning_rate0"], epoch, *settings)
            known["learning_rate"] = rate
        after = updated(rule.ours[-1], known)
        weights = after.pop("parameters")
        memory |= after
        path.append(weights)
    return path


def updated(name, known):
    """Return what comes back of an update, by name; `known` has its arguments, and others."""
    exercise, function = EXERCISES[name], lesson_functions()[name]
    if "W" not in exercise.arguments:
        result = function(*(known[argument] for argument in exercise.arguments))
        results = result if isinstance(result, tuple) else (result,)
        return dict(zip(exercise.returned, results, strict=False))
    after = {"parameters": {}, "v": {}}  # it takes one matrix
    for key, w in known["parameters"].items():
        own = {"W": w, "dW": known["grads"][f"d{key}"], "v": known["v"][f"d{key}"]}
        result = function(*({**known, **own}[argument] for argument in exercise.arguments))
        after["parameters"][key], after["v"][f"d{key}"] = result
    return after
