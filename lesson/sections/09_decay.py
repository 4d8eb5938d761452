# %% [markdown] minutes=10
# ## 9 Slow down in time: learning-rate decay and scheduling
#
# Parking a car, you drive up fast and roll the last metre. A large learning rate gets near the bottom soon,
# but then the noise of the mini-batches throws you about it. So start large and become smaller:
# *learning-rate decay*.

# %% [markdown]
# ### Shrink the rate every epoch
# **Exercise · 5 minutes · about 1 line**
#
# $$\alpha = \frac{\alpha_0}{1 + d \cdot \text{epoch}}$$
#
# | symbol | in the code | range |
# |---|---|---|
# | $\alpha_0$, the first rate | `learning_rate0` | > 0 |
# | epoch | `epoch_num` | 0, 1, 2, … |
# | $d$, the decay rate | `decay_rate` | ≥ 0 |
#
# This is *inverse-time* decay. Return the rate, a number.

# %%
def update_lr(learning_rate0, epoch_num, decay_rate):
    """
    Return the learning rate of an epoch under inverse-time decay: α₀ / (1 + d·epoch).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0, often in the thousands; epoch 0 gives α₀ itself
    decay_rate -- d, a number ≥ 0; 0 means no decay

    Returns: the learning rate, a number.

    >>> update_lr(0.5, epoch_num=4, decay_rate=1)
    0.1
    """
    ### BEGIN SOLUTION
    return learning_rate0 / (1 + decay_rate * epoch_num)
    ### END SOLUTION


# %%
update_lr_test(update_lr)

# %% [markdown]
# <details><summary>Hint</summary>
#
# One division. Put the parentheses round the whole divisor, and remember that × comes before +.
# </details>

# %% [markdown]
# Try it with α₀ = 0.1 and $d = 1$. **What do you expect** after one epoch, and after a thousand?

# %%
if passed("update_lr"):
    for epoch in (0, 1, 2, 10, 100, 1000):
        print(f"epoch {epoch:4}: α =", np.round(update_lr(0.1, epoch, decay_rate=1), 6))

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It is halved after a single epoch, and about a thousandth of itself after a thousand. All rates together
# add up to infinity, as $1 + 1/2 + 1/3 + \dots$ does, so training *can* still get anywhere (Robbins and
# Monro ask for this). But not soon.
# </details>

# %% [markdown]
# ### Shrink the rate now and then
# **Exercise · 5 minutes · about 2 lines**
#
# Go down a staircase instead of a slide: stay on one rate for an interval of epochs, then drop.
#
# $$\alpha = \frac{\alpha_0}{1 + d \cdot \left\lfloor \dfrac{\text{epoch}}{\text{interval}} \right\rfloor}$$
#
# The interval is `time_interval`, 1, 2, 3, …, and $\lfloor x \rfloor$ is x rounded *down* to a whole number.
# Every epoch has its rate, not only those where it drops. Return it, a number.


# %%
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """
    Return the learning rate of an epoch under staircase decay: α₀ / (1 + d·⌊epoch/interval⌋).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0, often in the thousands
    decay_rate -- d, a number ≥ 0; 0 means no decay
    time_interval -- how many epochs the rate stays on one stair, a whole number ≥ 1

    Returns: the learning rate, a number.

    >>> schedule_lr_decay(0.5, epoch_num=99, decay_rate=1, time_interval=100)
    0.5
    >>> schedule_lr_decay(0.5, epoch_num=100, decay_rate=1, time_interval=100)
    0.25
    """
    ### BEGIN SOLUTION
    stairs = epoch_num // time_interval
    return learning_rate0 / (1 + decay_rate * stairs)
    ### END SOLUTION


# %%
schedule_lr_decay_test(schedule_lr_decay)

# %% [markdown]
# <details><summary>Hint</summary>
#
# On which stair does an epoch stand, if the top one is 0? Work it out for epochs 2, 3 and 7 with an
# interval of 3. Which kind of division gives this?
# </details>

# %% alt="Three learning rates over the epochs: a staircase going down, a smooth curve below it that meets each stair where it begins, and, with d = 1 on every epoch, a fall to almost 0 at once."
DECAYS = ("update_lr", "schedule_lr_decay")

if passed(*DECAYS):
    epochs = range(5000)
    opt_plots.schedules({
        "staircase, d = 1": [schedule_lr_decay(0.1, epoch, 1) for epoch in epochs],
        "every epoch, d = 0.001": [update_lr(0.1, epoch, 0.001) for epoch in epochs],
        "every epoch, d = 1": [update_lr(0.1, epoch, 1) for epoch in epochs],
    })  # fmt: skip

# %% [markdown]
# A staircase, a slide that meets each stair where it begins, and, with d = 1 on *every* epoch, a fall off
# a cliff.

# %% [markdown]
# ### Train with decay
#
# The usual story goes: gradient descent at α = 0.0007 was bad; with α₀ = 0.1 and decay it is as good as
# Adam. Here it is, with `model` and your staircase.


# %%
def staircase(learning_rate0, epoch_num, decay_rate):
    return schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000)


if passed("random_mini_batches", "update_parameters_with_gd", "schedule_lr_decay"):
    parameters, _ = model(
        train_X, train_Y, LAYERS, "gd", 0.1, num_epochs=EPOCHS, print_cost=False, decay=staircase
    )
    training, held_out = accuracies(parameters)
    print(f"gd with a staircase from 0.1: training {training:.2%}   held-out {held_out:.2%}")

# %% [markdown]
# It is as good. But *two* things changed. So run a control again: α = 0.1 with no decay at all, beside both
# schedules (seeds 3 to 7). **What do you expect** of α = 0.1 alone?


# %%
def rate_with(decay, learning_rate0):
    # As in model: an epoch's number sets the rate of the next epoch.
    return lambda epoch: decay(learning_rate0, max(epoch - 1, 0), decay_rate=1)


# %%
if passed(*GD_AND_MOMENTUM, *DECAYS):
    plans = {
        "no decay": 0.1,
        "staircase": rate_with(staircase, 0.1),
        "every epoch": rate_with(update_lr, 0.1),
    }
    decayed = opt_experiments.train_grid(
        {"gd": gd_step, "momentum": momentum_step}, random_mini_batches, train_X, train_Y,
        LAYERS, list(plans.values()), range(3, 8), EPOCHS, held_out=FRESH, every=EPOCHS // 50,
    )  # fmt: skip
    for name in decayed.rates:
        for plan, training, held_out in zip(
            plans, decayed.training[name], decayed.held_out[name], strict=True
        ):
            print(
                f"{name:9} {plan:12} training {training[0]:.2%} with seed 3, median "
                f"{np.median(training):.1%}   held-out median {np.median(held_out):.1%}"
            )

# %% alt=["Gradient descent's mean cost over the epochs: without decay and with the staircase it falls to one low line, and with decay on every epoch it stops falling early and stays far above.", "Momentum's mean cost over the epochs tells the same: no decay and the staircase end together, low down, and decay on every epoch stays far above."]
if passed(*GD_AND_MOMENTUM, *DECAYS):
    constant, stairs, every_epoch = range(3)
    for name, label in (("gd", "Gradient descent"), ("momentum", "Momentum")):
        curves = zip(plans, decayed.costs[name], strict=True)
        opt_plots.cost_bands(
            {plan: (decayed.epochs, costs) for plan, costs in curves},
            title=f"{label} from α₀ = 0.1",
        )
        held_out = np.median(decayed.held_out[name], axis=1)
        conclude(
            f"{name}: with no decay at all it comes within a point of the staircase",
            abs(held_out[constant] - held_out[stairs]) < 0.01,
        )
        conclude(
            f"{name}: decay on every epoch with d = 1 does harm, five points or more",
            held_out[every_epoch] < held_out[constant] - 0.05,
        )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# In both pictures the staircase lies on the line without decay: **the larger rate did it, not the decay.**
# Decay on every epoch with d = 1 lies far above: the rate was gone too soon.
# </details>

# %% [markdown]
# ### See what decay is for
#
# Decay is an answer to *noise*. Take the bowl $w^2/2$ again, where every gradient comes with noise of size
# 1; at a constant rate α, theory says, the mean of $w^2$ settles at $\alpha/(2 - \alpha)$.
# **What do you expect** of a small constant rate, a large one, and one that shrinks from large to small?


# %%
def noisy_walks(rate_at, steps=3000, walkers=500):
    """Walk 500 walkers at once from w = 10; return the mean of w² at each step."""
    rng, parameters, squares = np.random.default_rng(0), {"W1": np.full((walkers, 1), 10.0)}, []
    parameters["b1"] = np.zeros((walkers, 1))
    for step in range(steps):
        noise = rng.standard_normal((walkers, 1))
        grads = {"dW1": parameters["W1"] + noise, "db1": np.zeros((walkers, 1))}
        parameters = update_parameters_with_gd(parameters, grads, rate_at(step))
        squares.append(np.mean(parameters["W1"] ** 2))
    return np.array(squares)


# %% alt="Mean of w² over the steps, on a logarithmic scale: α = 0.3 falls at once and stays on its floor, α = 0.003 sinks slowly to a far lower one, and 0.3 with decay falls at once and goes on sinking below both."
if passed("update_parameters_with_gd", "update_lr"):
    walks = {
        "α = 0.3": noisy_walks(lambda step: 0.3),
        "α = 0.003": noisy_walks(lambda step: 0.003),
        "0.3 with decay": noisy_walks(lambda step: update_lr(0.3, step, decay_rate=0.1)),
    }
    opt_plots.paths_over_time(walks, ylabel="mean of w²", logy=True)
    for name, alpha in (("α = 0.3", 0.3), ("α = 0.003", 0.003)):
        print(f"{name}: {walks[name][-300:].mean():.5f}, theory {alpha / (2 - alpha):.5f}")
    print(f"decay:  {walks['0.3 with decay'][-300:].mean():.5f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# The large rate falls at once and then stays on its floor. The small one sinks slowly to a far lower floor.
# Decay falls as fast as the first and goes on sinking: the speed of the one and the calm of the other.
#
# ![Two walks in a bowl with noisy gradients, a wide cloud with a constant learning rate, drawn together at the bottom with decay; and the length of their steps, which shrinks for the second only.](images/decay-steps.png)
# </details>

# %% [markdown]
# RMSProp rattled about the bottom in section 6. **What do you expect:** does decay settle it too?


# %%
def rmsprop_with_decay(parameters, grads, s, t, learning_rate):
    return rmsprop_step(parameters, grads, s, t, update_lr(learning_rate, t - 1, decay_rate=0.1))


if passed(*RMSPROP, "update_lr"):
    for step in (rmsprop_step, rmsprop_with_decay):
        for steps in (100, 1000):
            print(f"{step.__name__:18} {steps:4} steps: {distance_after(step, 0.3, steps):.4f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It does, though smaller steps take longer to arrive: after 100 it is still on its way.
# </details>

# %% [markdown]
# ### Three questions on decay
#
# 1. The gradients are as noisy at the end as at the start. Why do steps become shorter?
# 2. Decay made a training better, and its first rate was larger than before. What do you run next?
# 3. With $d = 1$, after how many epochs is a tenth of α₀ left: on every epoch, and on a staircase of 1000?

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# 1. A step is α times a gradient, and α shrinks.
# 2. The control: the larger rate with no decay at all.
# 3. After 9, and after 9000: the divisor must be 10.
# </details>
