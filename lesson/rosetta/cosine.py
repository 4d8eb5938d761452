"""The table's schedules by steps: the cosine, without and with a warm-up."""

from lesson.rosetta.entries import Amount, Entry, Figures, Rule
from lesson.rosetta.scheduled import IN_FLOAT64, STEP, keras, optax, pytorch

COSINE = Rule(
    "cosine decay",
    in_short=True,
    formula=(
        "done = min(t - 1, total_steps)",
        "height = (1 + np.cos(np.pi * done / total_steps)) / 2",
        "learning_rate = lowest + (learning_rate0 - lowest) * height",
        STEP,
    ),
    # Before the end of the 50 steps from the cold start, and amid those from the warm one.
    arguments={"total_steps": 45, "lowest": 0.01},
    note="It counts steps. optax and Keras take the lowest rate as a share of the first.",
    entries=(
        pytorch(
            "CosineAnnealingLR(\n    optimizer, T_max=total_steps, eta_min=lowest\n)",
            after_step="if t <= total_steps:\n    scheduler.step()",
            note="Stop calling `scheduler.step()` at the end.",
        ),
        optax(
            "optax.cosine_decay_schedule(\n"
            "    learning_rate0, decay_steps=total_steps, alpha=lowest / learning_rate0\n)"
        ),
        keras(
            "CosineDecay(\n"
            "    learning_rate0, decay_steps=total_steps, alpha=lowest / learning_rate0\n)"
        ),
        pytorch(
            "CosineAnnealingLR(\n    optimizer, T_max=total_steps, eta_min=lowest\n)",
            after_step="scheduler.step()",
            title="stepped on after the end",
            note="After `T_max` steps the rate climbs again, as the cosine does.",
            formula=(
                "height = (1 + np.cos(np.pi * (t - 1) / total_steps)) / 2",
                "learning_rate = lowest + (learning_rate0 - lowest) * height",
                STEP,
            ),
            differs=Figures("total_steps", {6: "2.6e-01", 45: "0"}),
        ),
    ),
)

WARM_UP_BUILT_IN = (
    "done = t - 1",
    "past = max(done - warmup_steps, 0)",
    "cosine = learning_rate0 * (1 + np.cos(np.pi * past / (total_steps - warmup_steps))) / 2",
    "learning_rate = min(learning_rate0 * done / warmup_steps, cosine)",
    STEP,
)
ONE_BEHIND = Amount(
    "in the warm-up each step has the rate of the step before, and the first has 0; after it the "
    "rates are ours",
    "np.cumsum(np.where(t <= warmup_steps, -steps / t, 0))",
)
COSINE_WITH_WARM_UP = Rule(
    "cosine decay with warm-up",
    formula=(
        "done = t - 1",
        "past = max(done - warmup_steps, 0)",
        "cosine = learning_rate0 * (1 + np.cos(np.pi * past / (total_steps - warmup_steps))) / 2",
        "learning_rate = min(learning_rate0 * (done + 1) / warmup_steps, cosine)",
        STEP,
    ),
    ours=("cosine_lr_with_warmup", "update_parameters_with_gd"),
    arguments={"warmup_steps": 6, "total_steps": 95, "steps_an_epoch": 1},
    note=(
        "It counts steps here. Our warm-up begins above 0 and reaches α₀ with its last step; the "
        "frameworks' own begin at the rate they are given and reach α₀ one step later."
    ),
    entries=(
        pytorch(
            "SequentialLR(\n"
            "    optimizer,\n"
            "    [\n"
            "        torch.optim.lr_scheduler.LinearLR(\n"
            "            optimizer, start_factor=1 / warmup_steps, total_iters=warmup_steps - 1\n"
            "        ),\n"
            "        torch.optim.lr_scheduler.CosineAnnealingLR(\n"
            "            optimizer, T_max=total_steps - warmup_steps\n"
            "        ),\n"
            "    ],\n"
            "    milestones=[warmup_steps],\n"
            ")",
            after_step="scheduler.step()",
            note="For two steps of warm-up or more.",
        ),
        optax(
            "optax.join_schedules(\n"
            "    [\n"
            "        optax.linear_schedule(\n"
            "            learning_rate0 / warmup_steps, learning_rate0, warmup_steps - 1\n"
            "        ),\n"
            "        optax.cosine_decay_schedule(learning_rate0, total_steps - warmup_steps),\n"
            "    ],\n"
            "    boundaries=[warmup_steps],\n"
            ")",
            IN_FLOAT64,
        ),
        Entry(
            "Keras",
            "cosine = keras.optimizers.schedules.CosineDecay(\n"
            "    learning_rate0, total_steps - warmup_steps\n"
            ")\n"
            "optimizer = keras.optimizers.SGD(learning_rate0)",
            before_step=(
                "past = max(t - 1 - warmup_steps, 0)\n"
                "rising = learning_rate0 * t / warmup_steps\n"
                "optimizer.learning_rate = min(rising, float(cosine(past)))"
            ),
        ),
        optax(
            "optax.warmup_cosine_decay_schedule(\n"
            "    0.0, learning_rate0, warmup_steps=warmup_steps, decay_steps=total_steps\n"
            ")",
            IN_FLOAT64,
            title="warmup_cosine_decay_schedule",
            formula=WARM_UP_BUILT_IN,
            differs=ONE_BEHIND,
        ),
        keras(
            "CosineDecay(\n"
            "    0.0,\n"
            "    decay_steps=total_steps - warmup_steps,\n"
            "    warmup_target=learning_rate0,\n"
            "    warmup_steps=warmup_steps,\n"
            ")",
            title="CosineDecay with its own warm-up",
            formula=WARM_UP_BUILT_IN,
            differs=ONE_BEHIND,
        ),
    ),
)
