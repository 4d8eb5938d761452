"""The table's two methods of the 2020s: Lion and Muon."""

from lesson.rosetta.entries import Entry, Rule

LION = Rule(
    "Lion",
    in_short=True,
    formula=(
        "c = beta1 * v + (1 - beta1) * g",
        "v = beta2 * v + (1 - beta2) * g",
        "w = w - learning_rate * (np.sign(c) + weight_decay * w)",
    ),
    ours=("update_parameters_with_lion",),
    note="Chen and others (2023). The paper's m is our `v`.",
    lacks=("PyTorch",),
    nudge=1.3,  # a sign sees nothing of a small change
    entries=(
        Entry(
            "optax",
            "optimizer = optax.lion(\n"
            "    learning_rate, b1=beta1, b2=beta2, weight_decay=weight_decay\n)",
            {"mu": "v"},
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.Lion(\n"
            "    learning_rate, beta_1=beta1, beta_2=beta2, weight_decay=weight_decay\n)",
            {"momentum": "v"},
        ),
    ),
)

MUON = Rule(
    "Muon, for one matrix",
    in_short=True,
    formula=(
        "v = beta * v + (1 - beta) * g",
        "O = v / (np.linalg.norm(v) + 1e-7)",
        "for _ in range(5): O = 3.4445 * O + (-4.775 * O @ O.T + 2.0315 * O @ O.T @ O @ O.T) @ O",
        "w = w - learning_rate * 0.2 * max(w.shape) ** 0.5 * O",
    ),
    ours=("orthogonalize", "update_matrix_with_muon"),
    note=(
        "Jordan and others (2024). Biases, and the first and the last matrix, are for Adam. By "
        "default all three look ahead, as Nesterov's momentum does."
    ),
    entries=(
        Entry(
            "PyTorch",
            "optimizer = torch.optim.Muon(\n"
            "    params,\n"
            "    lr=learning_rate,\n"
            "    momentum=beta,\n"
            "    nesterov=False,\n"
            "    weight_decay=0,\n"
            '    adjust_lr_fn="match_rms_adamw",\n)',
            {"momentum_buffer": "v"},
            within=0.01,
            note=("It works Newton–Schulz out in bfloat16, numbers of two to three digits."),
        ),
        Entry(
            "optax",
            "optimizer = optax.contrib.muon(\n"
            "    learning_rate, beta=beta, eps=1e-7, nesterov=False, consistent_rms=0.2\n)",
            {"mu": "v", "count": "t - 1"},
            within=1e-7,
            note="ε is added to the norm of the corrected v. Vectors go to its Adam.",
        ),
        Entry(
            "Keras",
            "optimizer = keras.optimizers.Muon(\n"
            "    learning_rate, momentum=beta, nesterov=False, weight_decay=None, rms_rate=0.2\n)",
            {"momentum": "v / (1 - beta)"},
            within=1e-6,
            note="ε is added to the norm of the heavy ball. Vectors go to its Adam.",
        ),
    ),
)
