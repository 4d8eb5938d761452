"""The table's rules that divide by the size of recent gradients: RMSProp, Adam and kin."""

from lesson.rosetta.entries import Entry, Figures, Rule

SQUARES = "s = beta2 * s + (1 - beta2) * g**2"
CORRECTED = (
    "v = beta1 * v + (1 - beta1) * g",
    SQUARES,
    "v_corrected = v / (1 - beta1**t)",
    "s_corrected = s / (1 - beta2**t)",
)
ADAM_STATE = {
    "PyTorch": {"exp_avg": "v", "exp_avg_sq": "s", "step": "t - 1"},
    "optax": {"mu": "v", "nu": "s", "count": "t - 1"},
    "Keras": {"momentum": "v", "velocity": "s", "iterations": "t - 1"},
}

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
KERAS_ADAMW = (
    "optimizer = keras.optimizers.AdamW(\n"
    "    learning_rate,\n"
    "    beta_1=beta1,\n"
    "    beta_2=beta2,\n"
    "    epsilon=epsilon,\n"
    "    weight_decay=weight_decay,\n)"
)
KERAS_EPSILON = "optimizer.epsilon = epsilon * np.sqrt(1 - beta2**t)"
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
            before_step=KERAS_EPSILON,
            note=(
                "Keras holds the paper's ε̂ constant: change it before each step, in a loop of your "
                "own (`fit` compiles the step)."
            ),
        ),
        Entry(
            "Keras",
            KERAS_ADAM,
            ADAM_STATE["Keras"],
            title="ε̂, as it is by default",
            note=(
                "Keras holds the paper's ε̂ constant. That is Algorithm 1 with ε/√(1 − β₂ᵗ) in the "
                f"place of ε: with β₂ = 0.999, {1 / (1 - 0.999) ** 0.5:.1f} times as much in the "
                "first step."
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

ADAMW = Rule(
    "AdamW",
    in_short=True,
    formula=(
        *CORRECTED,
        "step = v_corrected / (np.sqrt(s_corrected) + epsilon)",
        "w = w - learning_rate * (weight_decay * w + step)",
    ),
    ours=("update_parameters_with_adamw",),
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.AdamW(\n"
            "    params,\n"
            "    lr=learning_rate,\n"
            "    betas=(beta1, beta2),\n"
            "    eps=epsilon,\n"
            "    weight_decay=weight_decay,\n)",
            ADAM_STATE["PyTorch"],
        ),
        Entry(
            "optax",
            "optimizer = optax.adamw(\n"
            "    learning_rate, b1=beta1, b2=beta2, eps=epsilon, weight_decay=weight_decay\n)",
            ADAM_STATE["optax"],
        ),
        Entry(
            "Keras",
            KERAS_ADAMW,
            ADAM_STATE["Keras"],
            before_step=KERAS_EPSILON,
        ),
        Entry(
            "Keras",
            KERAS_ADAMW,
            ADAM_STATE["Keras"],
            title="ε̂, as it is by default",
            note="It holds ε̂ constant, as its Adam does.",
            formula=(
                *CORRECTED,
                "grown = epsilon / np.sqrt(1 - beta2**t)",
                "step = v_corrected / (np.sqrt(s_corrected) + grown)",
                "w = w - learning_rate * (weight_decay * w + step)",
            ),
            differs=Figures("epsilon", {0.1: "1.9e-01", 0.001: "7.9e-03", 1e-8: "8.2e-08", 0: "0"}),
        ),
        Entry(
            "PyTorch",
            "optimizer = torch.optim.Adam(\n"
            "    params,\n"
            "    lr=learning_rate,\n"
            "    betas=(beta1, beta2),\n"
            "    eps=epsilon,\n"
            "    weight_decay=weight_decay,\n)",
            ADAM_STATE["PyTorch"],
            title="Adam with weight_decay",
            note="That is L2: the decay goes into the gradient, and Adam divides it away.",
            formula=("g = g + weight_decay * w", *ADAM.formula),
            differs=Figures("weight_decay", {0.3: "1.0e-02", 0.01: "3.7e-04", 0: "0"}),
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
            before_step=KERAS_EPSILON,
        ),
    ),
)
