"""The table's second half: learning-rate schedules, each driving gradient descent or momentum.

Rates that change with the epoch count `steps_an_epoch` steps as one epoch.
"""

from rosetta.entries import Amount, Entry, Figures, Rule

EPOCH = "epoch = (t - 1) // steps_an_epoch"
STEP = "w = w - learning_rate * g"
EPOCH_ENDS = "if t % steps_an_epoch == 0:\n    scheduler.step()"
COUNT = {"optax": {"count": "t - 1"}, "Keras": {"iterations": "t - 1"}}


def pytorch(scheduler, optimizer="torch.optim.SGD(params, lr=learning_rate0)", **more):
    """PyTorch's entry: an optimizer and, stepped at each epoch's end, a scheduler."""
    schedulers = "torch.optim.lr_scheduler."
    code = f"optimizer = {optimizer}\nscheduler = {schedulers}{scheduler}"
    return Entry("PyTorch", code, **{"after_step": EPOCH_ENDS, **more})


def optax(schedule, optimizer="optax.sgd(schedule)", state=None, **more):
    code = f"schedule = {schedule}\noptimizer = {optimizer}"
    return Entry("optax", code, {**COUNT["optax"], **(state or {})}, **more)


def keras(schedule, optimizer="keras.optimizers.SGD(schedule)", state=None, **more):
    code = f"schedule = keras.optimizers.schedules.{schedule}\noptimizer = {optimizer}"
    return Entry("Keras", code, {**COUNT["Keras"], **(state or {})}, **more)


KERAS_INVERSE_TIME = """InverseTimeDecay(
    {rate}, decay_steps={steps}, decay_rate=decay_rate, staircase=True
)"""
KERAS_EPOCHS = "Keras counts steps; `staircase=True` makes them epochs."

INVERSE_TIME = Rule(
    "inverse-time decay",
    in_short=True,
    formula=(EPOCH, "learning_rate = learning_rate0 / (1 + decay_rate * epoch)", STEP),
    ours=("update_lr", "update_parameters_with_gd"),
    note="Often called exponential, which it is not.",
    entries=(
        pytorch(
            "LambdaLR(\n    optimizer, lambda epoch: 1 / (1 + decay_rate * epoch)\n)",
            note="`LambdaLR` multiplies the first rate.",
        ),
        optax("lambda step: learning_rate0 / (1 + decay_rate * (step // steps_an_epoch))"),
        keras(
            KERAS_INVERSE_TIME.format(rate="learning_rate0", steps="steps_an_epoch"),
            note=KERAS_EPOCHS,
        ),
    ),
)

STAIRCASE = Rule(
    "its staircase",
    in_short=True,
    formula=(
        EPOCH,
        "stair = epoch // time_interval",
        "learning_rate = learning_rate0 / (1 + decay_rate * stair)",
        STEP,
    ),
    ours=("schedule_lr_decay", "update_parameters_with_gd"),
    entries=(
        pytorch(
            "LambdaLR(\n"
            "    optimizer, lambda epoch: 1 / (1 + decay_rate * (epoch // time_interval))\n)"
        ),
        optax(
            "lambda step: learning_rate0 / (\n"
            "    1 + decay_rate * (step // (time_interval * steps_an_epoch))\n)"
        ),
        keras(
            KERAS_INVERSE_TIME.format(rate="learning_rate0", steps="time_interval * steps_an_epoch")
        ),
        pytorch(
            "StepLR(\n    optimizer, step_size=time_interval, gamma=1 / (1 + decay_rate)\n)",
            title="StepLR",
            formula=(
                EPOCH,
                "stair = epoch // time_interval",
                "learning_rate = learning_rate0 / (1 + decay_rate) ** stair",
                STEP,
            ),
            differs=Amount(
                "the same on the first two stairs; on stair k its rate is (1 + dk)/(1 + d)ᵏ times "
                "ours",
                "np.cumsum(steps * ((1 + decay_rate * stair) / (1 + decay_rate) ** stair - 1))",
            ),
        ),
    ),
)

IN_FLOAT64 = 'optax.sgd(lambda step: schedule(step.astype("float64")))'
EXPONENTIAL = Rule(
    "exponential decay",
    in_short=True,
    formula=(EPOCH, "learning_rate = learning_rate0 * gamma**epoch", STEP),
    arguments={"gamma": 0.9},
    note="α₀e^(−k·epoch) is the same with γ = e^(−k).",
    entries=(
        pytorch("ExponentialLR(optimizer, gamma=gamma)"),
        optax(
            "optax.exponential_decay(\n"
            "    learning_rate0,\n"
            "    transition_steps=steps_an_epoch,\n"
            "    decay_rate=gamma,\n"
            "    staircase=True,\n"
            ")",
            IN_FLOAT64,
            note=(
                "optax counts in int32, and would work this rate out in float32: the cast keeps "
                "all digits."
            ),
        ),
        keras(
            "ExponentialDecay(\n"
            "    learning_rate0, decay_steps=steps_an_epoch, decay_rate=gamma, staircase=True\n)"
        ),
    ),
)

EXPONENTIAL_STAIRCASE = Rule(
    "exponential staircase",
    formula=(EPOCH, "learning_rate = learning_rate0 * gamma ** (epoch // time_interval)", STEP),
    arguments={"gamma": 0.5},
    entries=(
        pytorch("StepLR(optimizer, step_size=time_interval, gamma=gamma)"),
        optax(
            "optax.exponential_decay(\n"
            "    learning_rate0,\n"
            "    transition_steps=time_interval * steps_an_epoch,\n"
            "    decay_rate=gamma,\n"
            "    staircase=True,\n"
            ")",
            IN_FLOAT64,
        ),
        keras(
            "ExponentialDecay(\n"
            "    learning_rate0,\n"
            "    decay_steps=time_interval * steps_an_epoch,\n"
            "    decay_rate=gamma,\n"
            "    staircase=True,\n)"
        ),
    ),
)

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

INVERSE_TIME_RATE = "learning_rate0 * (1 - beta)"
KERAS_MOMENTUM = "keras.optimizers.SGD(schedule, momentum=beta)"
# Keras's momentum after the step before t, at that step's rate.
KERAS_MOMENTUM_STATE = {"momentum": "-float(schedule(t - 2)) * v / (1 - beta)"}
MOMENTUM_WITH_DECAY = Rule(
    "momentum with inverse-time decay",
    formula=(
        EPOCH,
        "learning_rate = learning_rate0 / (1 + decay_rate * epoch)",
        "v = beta * v + (1 - beta) * g",
        "w = w - learning_rate * v",
    ),
    ours=("update_lr", "update_parameters_with_momentum"),
    note="A velocity of gradients takes the new rate at once; a velocity of steps does not.",
    entries=(
        pytorch(
            "LambdaLR(\n    optimizer, lambda epoch: 1 / (1 + decay_rate * epoch)\n)",
            f"torch.optim.SGD(params, lr={INVERSE_TIME_RATE}, momentum=beta)",
            state={"momentum_buffer": "v / (1 - beta)"},
        ),
        optax(
            "lambda step: (\n"
            f"    {INVERSE_TIME_RATE} / (1 + decay_rate * (step // steps_an_epoch))\n)",
            "optax.sgd(schedule, momentum=beta)",
            state={"trace": "v / (1 - beta)"},
        ),
        keras(
            KERAS_INVERSE_TIME.format(rate=INVERSE_TIME_RATE, steps="steps_an_epoch"),
            KERAS_MOMENTUM,
            KERAS_MOMENTUM_STATE,
            before_step=(
                "fall = schedule(t - 1) / schedule(max(t - 2, 0))\n"
                "for momentum in optimizer.momentums:\n"
                "    momentum.assign(momentum * fall)"
            ),
        ),
        keras(
            KERAS_INVERSE_TIME.format(rate=INVERSE_TIME_RATE, steps="steps_an_epoch"),
            KERAS_MOMENTUM,
            KERAS_MOMENTUM_STATE,
            title="its momentum left as it is",
            note=(
                "Keras's momentum holds past steps at the rates they had: after the rate fell, it "
                "is larger than ours."
            ),
            formula=(
                EPOCH,
                "learning_rate = learning_rate0 / (1 + decay_rate * epoch)",
                "before = learning_rate0 / (1 + decay_rate * (max(t - 2, 0) // steps_an_epoch))",
                "v = beta * v * before / learning_rate + (1 - beta) * g",
                "w = w - learning_rate * v",
            ),
            differs=Figures("decay_rate", {1: "1.1e-01", 0.1: "2.5e-02", 0: "0"}),
        ),
    ),
)

SCHEDULES = (
    INVERSE_TIME,
    STAIRCASE,
    EXPONENTIAL,
    EXPONENTIAL_STAIRCASE,
    COSINE,
    MOMENTUM_WITH_DECAY,
)
