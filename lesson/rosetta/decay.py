"""The table's schedules by epochs: inverse-time and exponential decay, and their staircases."""

from lesson.rosetta.entries import Amount, Figures, Rule
from lesson.rosetta.scheduled import EPOCH, IN_FLOAT64, STEP, keras, optax, pytorch

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
                "optax counts in int32 and would work this rate out in float32. The cast keeps all "
                "digits, here and below."
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
