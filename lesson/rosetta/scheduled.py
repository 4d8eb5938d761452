"""Shorthand for the entries of a schedule, each with the optimizer that follows it.

Rates that change with the epoch count `steps_an_epoch` steps as one epoch.
"""

from lesson.rosetta.entries import Entry

EPOCH = "epoch = (t - 1) // steps_an_epoch"
STEP = "w = w - learning_rate * g"
EPOCH_ENDS = "if t % steps_an_epoch == 0:\n    scheduler.step()"
COUNT = {"optax": {"count": "t - 1"}, "Keras": {"iterations": "t - 1"}}


def pytorch(scheduler, optimizer="torch.optim.SGD(params, lr=learning_rate0)", **more):
    """Return an entry of PyTorch: an optimizer, and a scheduler stepped at each epoch's end."""
    schedulers = "torch.optim.lr_scheduler."
    code = f"optimizer = {optimizer}\nscheduler = {schedulers}{scheduler}"
    return Entry("PyTorch", code, **{"after_step": EPOCH_ENDS, **more})


def optax(schedule, optimizer="optax.sgd(schedule)", state=None, **more):
    """Return an entry of optax: a schedule, and the optimizer that follows it."""
    code = f"schedule = {schedule}\noptimizer = {optimizer}"
    return Entry("optax", code, {**COUNT["optax"], **(state or {})}, **more)


def keras(schedule, optimizer="keras.optimizers.SGD(schedule)", state=None, **more):
    """Return an entry of Keras: a schedule, and the optimizer that follows it."""
    code = f"schedule = keras.optimizers.schedules.{schedule}\noptimizer = {optimizer}"
    return Entry("Keras", code, {**COUNT["Keras"], **(state or {})}, **more)


# optax counts in int32, and works some schedules out in float32 then.
IN_FLOAT64 = 'optax.sgd(lambda step: schedule(step.astype("float64")))'
