"""Our side: run the lesson's functions, or a formula, on a problem."""

import functools

import numpy as np

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
    functions, a = lesson_functions(), problem.arguments
    weights, path = dict(problem.weights), []
    v, s = problem.start_memory["v"], problem.start_memory["s"]
    *_, update = rule.ours
    schedule = next((name for name in rule.ours[:-1] if name in SETTINGS), None)
    for t in range(problem.t, problem.t + problem.steps):
        grads = {f"d{key}": g for key, g in problem.gradients(weights, t).items()}
        rate = a["learning_rate"]
        if schedule:
            epoch = (t - 1) // a["steps_an_epoch"]
            settings = (a[name] for name in SETTINGS[schedule])
            rate = functions[schedule](a["learning_rate0"], epoch, *settings)
        if update == "update_matrix_with_muon":
            moved = {
                key: functions[update](w, grads[f"d{key}"], v[f"d{key}"], rate, a["beta"])
                for key, w in weights.items()
            }
            weights = {key: w for key, (w, _) in moved.items()}
            v = {f"d{key}": velocity for key, (_, velocity) in moved.items()}
        elif update == "update_parameters_with_lion":
            settings = (rate, a["beta1"], a["beta2"], a["weight_decay"])
            weights, v = functions[update](weights, grads, v, *settings)
        elif update == "update_parameters_with_gd":
            weights = functions[update](weights, grads, rate)
        elif update.endswith(("momentum", "nesterov")):
            weights, v = functions[update](weights, grads, v, a["beta"], rate)
        elif update == "update_parameters_with_rmsprop":
            weights, s = functions[update](weights, grads, s, a["beta2"], rate, a["epsilon"])
        else:
            settings = (rate, a["beta1"], a["beta2"], a["epsilon"])
            if update == "update_parameters_with_adamw":
                settings = (*settings, a["weight_decay"])
            weights, v, s, *_ = functions[update](weights, grads, v, s, t, *settings)
        path.append(weights)
    return path
