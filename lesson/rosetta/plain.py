"""The table's rules that step along gradients or their average."""

from lesson.rosetta.entries import Amount, Entry, Rule

AVERAGE = ("v = beta * v + (1 - beta) * g", "w = w - learning_rate * v")
HEAVY_BALL_STATE = {
    "PyTorch": {"momentum_buffer": "v / (1 - beta)"},
    "optax": {"trace": "v / (1 - beta)"},
    "Keras": {"momentum": "-learning_rate * v"},
}
GRADIENT_DESCENT = Rule(
    "gradient descent",
    in_short=True,
    formula=("w = w - learning_rate * g",),
    ours=("update_parameters_with_gd",),
    entries=(
        Entry("PyTorch", "optimizer = torch.optim.SGD(params, lr=learning_rate)"),
        Entry("optax", "optimizer = optax.sgd(learning_rate)"),
        Entry("Keras", "optimizer = keras.optimizers.SGD(learning_rate)"),
    ),
)

MOMENTUM = Rule(
    "momentum",
    in_short=True,
    formula=AVERAGE,
    ours=("update_parameters_with_momentum",),
    note=(
        "Ours is a weighted average. All three frameworks have the heavy ball, v ← βv + g, which "
        "is ours with the learning rate times 1 − β."
    ),
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.SGD(params, lr=learning_rate * (1 - beta), momentum=beta)",
            HEAVY_BALL_STATE["PyTorch"],
        ),
        Entry(
            "optax",
            "optimizer = optax.sgd(learning_rate * (1 - beta), momentum=beta)",
            HEAVY_BALL_STATE["optax"],
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.SGD(learning_rate * (1 - beta), momentum=beta)",
            HEAVY_BALL_STATE["Keras"],
            note="Keras keeps the step itself, learning rate and sign in it: its momentum is −αv.",
        ),
        Entry(
            "PyTorch",
            "optimizer = torch.optim.SGD(params, lr=learning_rate, momentum=beta)",
            {"momentum_buffer": "v"},
            title="the rate unchanged",
            formula=("v = beta * v + g", "w = w - learning_rate * v"),
            differs=Amount(
                "every step is 1/(1 − β) times ours",
                "np.cumsum(steps) * beta / (1 - beta)",
            ),
        ),
        Entry(
            "PyTorch",
            "optimizer = torch.optim.SGD(params, lr=learning_rate, momentum=beta, dampening=beta)",
            {"momentum_buffer": "v"},
            title="dampening",
            formula=(
                "v = g if t == 1 else beta * v + (1 - beta) * g",
                "w = w - learning_rate * v",
            ),
            differs=Amount(
                "its first velocity is all of g, so its first step is 1/(1 − β) times ours; "
                "after step t the weights are α·β·(1 − βᵗ)/(1 − β) times the first gradient "
                "further. From a warm start it is ours",
                "-learning_rate * beta * (1 - beta**t) / (1 - beta) * g[0]",
            ),
        ),
        Entry(
            "PyTorch",
            "optimizer = torch.optim.SGD(params, lr=learning_rate, momentum=beta, dampening=beta)\n"
            "for p in params:\n"
            '    optimizer.state[p]["momentum_buffer"] = torch.zeros_like(p)',
            {"momentum_buffer": "v"},
            title="dampening, from a velocity of zeros",
            note="With a velocity to start from, dampening is ours at once, the rate unchanged.",
        ),
    ),
)

NESTEROV = Rule(
    "Nesterov momentum",
    in_short=True,
    formula=(AVERAGE[0], "w = w - learning_rate * (beta * v + (1 - beta) * g)"),
    ours=("update_parameters_with_nesterov",),
    note="The step goes along the velocity as it would be after one more step like this one.",
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.SGD(\n"
            "    params, lr=learning_rate * (1 - beta), momentum=beta, nesterov=True\n)",
            HEAVY_BALL_STATE["PyTorch"],
        ),
        Entry(
            "optax",
            "optimizer = optax.sgd(learning_rate * (1 - beta), momentum=beta, nesterov=True)",
            HEAVY_BALL_STATE["optax"],
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.SGD(\n"
            "    learning_rate * (1 - beta), momentum=beta, nesterov=True\n)",
            HEAVY_BALL_STATE["Keras"],
        ),
    ),
)
