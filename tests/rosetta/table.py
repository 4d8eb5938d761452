"""The table: each rule of the lesson beside PyTorch's, optax's and Keras's.

docs/rosetta.md and the lesson's short table are written from it (page.py), and every row is run:
against recorded traces always, against the frameworks where they are installed.
"""

from rosetta.entries import Amount, Entry, Figures, Rule
from rosetta.schedules import SCHEDULES

AVERAGE = ("v = beta * v + (1 - beta) * g", "w = w - learning_rate * v")
SQUARES = "s = beta2 * s + (1 - beta2) * g**2"
CORRECTED = (
    "v = beta1 * v + (1 - beta1) * g",
    SQUARES,
    "v_corrected = v / (1 - beta1**t)",
    "s_corrected = s / (1 - beta2**t)",
)
HEAVY_BALL_STATE = {
    "PyTorch": {"momentum_buffer": "v / (1 - beta)"},
    "optax": {"trace": "v / (1 - beta)"},
    "Keras": {"momentum": "-learning_rate * v"},
}
ADAM_STATE = {
    "PyTorch": {"exp_avg": "v", "exp_avg_sq": "s", "step": "t - 1"},
    "optax": {"mu": "v", "nu": "s", "count": "t - 1"},
    "Keras": {"momentum": "v", "velocity": "s", "iterations": "t - 1"},
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

EPS_INSIDE = (SQUARES, "w = w - learning_rate * g / np.sqrt(s + epsilon)")
RMSPROP = Rule(
    "RMSProp",
    in_short=True,
    formula=(SQUARES, "w = w - learning_rate * g / (np.sqrt(s) + epsilon)"),
    ours=("update_parameters_with_rmsprop",),
    arguments={"beta2": 0.9},
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.RMSprop(params, lr=learning_rate, alpha=beta2, eps=epsilon)",
            {"square_avg": "s", "step": "t - 1"},
            note="Its `alpha` is β₂; the learning rate is `lr`.",
        ),
        Entry(
            "optax",
            "optimizer = optax.rmsprop(\n"
            "    learning_rate, decay=beta2, eps=epsilon, eps_in_sqrt=False\n)",
            {"nu": "s"},
        ),
        Entry(
            "optax",
            "optimizer = optax.rmsprop(learning_rate, decay=beta2, eps=epsilon)",
            {"nu": "s"},
            title="as it is by default",
            note="ε stands inside the root.",
            formula=EPS_INSIDE,
            differs=Figures("epsilon", {0.1: "3.6e-02", 0.001: "1.3e-03", 1e-8: "1.3e-08", 0: "0"}),
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.RMSprop(learning_rate, rho=beta2, epsilon=epsilon)",
            {"velocity": "s"},
            title="ε inside the root",
            note="ε stands inside the root, and no argument changes that.",
            formula=EPS_INSIDE,
            differs=Figures("epsilon", {0.1: "3.6e-02", 0.001: "1.3e-03", 1e-8: "1.3e-08", 0: "0"}),
        ),
    ),
)

KERAS_ADAM = (
    "optimizer = keras.optimizers.Adam(\n"
    "    learning_rate, beta_1=beta1, beta_2=beta2, epsilon=epsilon\n)"
)
ADAM = Rule(
    "Adam",
    in_short=True,
    formula=(*CORRECTED, "w = w - learning_rate * v_corrected / (np.sqrt(s_corrected) + epsilon)"),
    ours=("update_parameters_with_adam",),
    note="Kingma and Ba (2015), Algorithm 1.",
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.Adam(\n"
            "    params, lr=learning_rate, betas=(beta1, beta2), eps=epsilon\n)",
            ADAM_STATE["PyTorch"],
        ),
        Entry(
            "optax",
            "optimizer = optax.adam(learning_rate, b1=beta1, b2=beta2, eps=epsilon)",
            ADAM_STATE["optax"],
        ),
        Entry(
            "Keras",
            KERAS_ADAM,
            ADAM_STATE["Keras"],
            before_step="optimizer.epsilon = epsilon * np.sqrt(1 - beta2**t)",
        ),
        Entry(
            "Keras",
            KERAS_ADAM,
            ADAM_STATE["Keras"],
            title="ε̂, as it is by default",
            note=(
                "Keras holds the paper's ε̂ constant. That is Algorithm 1 with ε/√(1 − β₂ᵗ) in the "
                "place of ε: with β₂ = 0.999, 31.6 times as much in the first step."
            ),
            formula=(
                *CORRECTED,
                "grown = epsilon / np.sqrt(1 - beta2**t)",
                "w = w - learning_rate * v_corrected / (np.sqrt(s_corrected) + grown)",
            ),
            differs=Figures("epsilon", {0.1: "2.2e-01", 0.001: "9.0e-03", 1e-8: "9.3e-08", 0: "0"}),
        ),
        Entry(
            "optax",
            "optimizer = optax.adam(learning_rate, b1=beta1, b2=beta2, eps=0, eps_root=epsilon)",
            ADAM_STATE["optax"],
            title="ε inside the root",
            note="`eps_root` puts ε inside the root; it is 0 by default.",
            formula=(
                *CORRECTED,
                "w = w - learning_rate * v_corrected / np.sqrt(s_corrected + epsilon)",
            ),
            differs=Figures("epsilon", {0.1: "1.5e-02", 0.001: "1.7e-04", 1e-8: "1.7e-09", 0: "0"}),
        ),
    ),
)

UNCORRECTED_RATE = "learning_rate * (1 - beta1**{t}) / (1 - beta2**{t}) ** 0.5"
UNCORRECTED_EPS = "epsilon / (1 - beta2**{t}) ** 0.5"
UNCORRECTED = Rule(
    "Adam without its correction",
    formula=(CORRECTED[0], SQUARES, "w = w - learning_rate * v / (np.sqrt(s) + epsilon)"),
    note=(
        "Some published code leaves the correction out. It is Adam with a learning rate and an ε "
        "of its own in each step."
    ),
    entries=(
        Entry(
            "PyTorch",
            ADAM.entries[0].code,
            ADAM_STATE["PyTorch"],
            before_step=(
                "group = optimizer.param_groups[0]\n"
                f'group["lr"] = {UNCORRECTED_RATE.format(t="t")}\n'
                f'group["eps"] = {UNCORRECTED_EPS.format(t="t")}'
            ),
        ),
        Entry(
            "optax",
            "optimizer = optax.inject_hyperparams(optax.adam)(\n"
            f"    lambda step: {UNCORRECTED_RATE.format(t='(step + 1)')},\n"
            "    b1=beta1,\n"
            "    b2=beta2,\n"
            f"    eps=lambda step: {UNCORRECTED_EPS.format(t='(step + 1)')},\n)",
            ADAM_STATE["optax"],
        ),
        Entry(
            "Keras",
            KERAS_ADAM,
            ADAM_STATE["Keras"],
            before_step=f"optimizer.learning_rate = {UNCORRECTED_RATE.format(t='t')}",
        ),
    ),
)

CORRECTED_RMSPROP = Rule(
    "RMSProp with Adam's correction",
    formula=(
        SQUARES,
        "s_corrected = s / (1 - beta2**t)",
        "w = w - learning_rate * g / (np.sqrt(s_corrected) + epsilon)",
    ),
    ours=("update_parameters_with_adam",),
    arguments={"beta1": 0.0},
    note="It is Adam with β₁ = 0.",
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.Adam(\n"
            "    params, lr=learning_rate, betas=(0.0, beta2), eps=epsilon\n)",
            {"exp_avg": "0 * s", "exp_avg_sq": "s", "step": "t - 1"},
        ),
        Entry(
            "optax",
            "optimizer = optax.rmsprop(\n"
            "    learning_rate, decay=beta2, eps=epsilon, eps_in_sqrt=False, bias_correction=True\n"
            ")",
            {"nu": "s", "count": "t - 1"},
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.Adam(\n"
            "    learning_rate, beta_1=0.0, beta_2=beta2, epsilon=epsilon\n)",
            {"velocity": "s", "iterations": "t - 1"},
            before_step="optimizer.epsilon = epsilon * np.sqrt(1 - beta2**t)",
        ),
    ),
)

RULES = (
    GRADIENT_DESCENT,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    ADAM,
    UNCORRECTED,
    CORRECTED_RMSPROP,
    *SCHEDULES,
)
