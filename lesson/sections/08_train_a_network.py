# %% [markdown] minutes=25
# ## 8 Train a network with each
#
# Your four methods meet the moons, with the network of section 1: layers of 5 and 2 *units* (a unit is one
# row of `W`), and one that answers a probability. `model` is the whole training, made of what you wrote.

# %%
STEPS = {"gd": gd_step, "momentum": momentum_step, "rmsprop": rmsprop_step, "adam": adam_step}


def conclude(claim, holds):
    print("The numbers say: " if holds else "The numbers do NOT say here: ", claim, sep="")


def settings_of(optimizer, beta, beta1, beta2, epsilon):
    """Return the settings that this optimizer's step takes, beside the learning rate."""
    return {
        "gd": {},
        "momentum": {"beta": beta},
        "rmsprop": {"beta2": beta2, "epsilon": epsilon},
        "adam": {"beta1": beta1, "beta2": beta2, "epsilon": epsilon},
    }[optimizer]


# %%
def model(
    X, Y, layers_dims, optimizer, learning_rate=0.0007, mini_batch_size=64,
    beta=0.9, beta1=0.9, beta2=0.999, epsilon=1e-8,
    num_epochs=5000, print_cost=True, decay=None, decay_rate=1,
):  # fmt: skip
    """Train a network; return its parameters and the mean cost of every 100th epoch."""
    parameters, state = initialize_parameters(layers_dims), None
    step, settings = STEPS[optimizer], settings_of(optimizer, beta, beta1, beta2, epsilon)
    learning_rate0, seed, t, costs = learning_rate, 10, 0, []
    for epoch in range(num_epochs):
        seed, total = seed + 1, 0
        for X_batch, Y_batch in random_mini_batches(X, Y, mini_batch_size, seed):
            a, caches = forward_propagation(X_batch, parameters)
            total = total + compute_cost(a, Y_batch)
            grads = backward_propagation(X_batch, Y_batch, caches)
            t = t + 1
            parameters, state = step(parameters, grads, state, t, learning_rate, **settings)
        if epoch % 100 == 0:
            costs.append(total / X.shape[1])
        if print_cost and epoch % 1000 == 0:
            print(f"{optimizer}: cost after epoch {epoch}: {costs[-1]:.6f}")
        if decay:  # section 9: the rate of the next epoch
            learning_rate = decay(learning_rate0, epoch, decay_rate)
    return parameters, costs


# %% [markdown]
# Each epoch shuffles with a new seed. Costs are divided by the number of *examples*, so the short last
# batch counts as it should. And `t` counts *steps*, not epochs: Adam's correction depends on how many
# gradients it has seen.

# %% [markdown]
# ### Train all at one small rate
#
# Notebooks that train on these moons often set α = 0.0007 for all. So do we, from one starting network
# (its *seed* is 3). *Held-out accuracy* is the share of right answers on 1000 fresh points.
# **What do you expect:** which of the four get the moons right?

# %%
UPDATES = ("update_parameters_with_gd", *MOMENTUM, "update_parameters_with_rmsprop", *ADAM)
METHODS = ("random_mini_batches", *UPDATES)
GD_AND_MOMENTUM = ("random_mini_batches", "update_parameters_with_gd", *MOMENTUM)
LAYERS, WIDER = [2, 5, 2, 1], [2, 8, 4, 1]
TEN_SEEDS = range(10)
_, FRESH = opt_experiments.data_set("moons")  # 1000 that no training sees
fresh_X, fresh_Y = FRESH


def accuracies(parameters):
    """Return the share of right answers on the training moons and on the fresh ones."""
    right = predict_dec(parameters, train_X) == train_Y
    right_fresh = predict_dec(parameters, fresh_X) == fresh_Y
    return right.mean(), right_fresh.mean()


# %%
if passed(*METHODS):
    trained, costs = {}, {}
    for optimizer in STEPS:
        beta2 = 0.9 if optimizer == "rmsprop" else 0.999
        trained[optimizer], costs[optimizer] = model(
            train_X, train_Y, LAYERS, optimizer, beta2=beta2, num_epochs=EPOCHS
        )

# %% alt="Mean cost over the epochs at one small learning rate for all: gradient descent and momentum sink slowly, one line on top of the other; RMSProp and Adam fall fast, close together, and then lie flat and low."
if passed(*METHODS):
    opt_plots.cost_curves(costs, title="α = 0.0007 for all")
    for optimizer, parameters in trained.items():
        training, held_out = accuracies(parameters)
        print(f"{optimizer:9} training {training:.2%}   held-out {held_out:.2%}")

# %% alt="The borders that four networks draw between the moons: those of gradient descent and momentum are nearly straight and cut through both moons, those of RMSProp and Adam wind between them."
if passed(*METHODS):
    boundaries = {
        name: (lambda points, parameters=parameters: predict_dec(parameters, points))
        for name, parameters in trained.items()
    }
    opt_plots.decision_boundaries(boundaries, train_X, train_Y, title="α = 0.0007 for all")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Gradient descent and momentum sink slowly, one on top of the other, and cut the moons with a nearly
# straight border; RMSProp and Adam fall fast, and wind between them.
# </details>
#
# Many notebooks stop here, and name a winner. **Would you?**

# %% [markdown]
# ### Momentum, or a longer step?
#
# Many notebooks use the heavy ball instead: at β = 0.9, our momentum at ten times the rate. If it does
# well at 0.0007, is it the momentum, or the longer step? You need a *control*, which changes only one of
# the two: plain gradient descent at 0.007.

# %% [markdown]
# For many networks at once there is `train_grid`: what `model` does, with your functions, for every method,
# learning rate and seed. `grid.costs` and `grid.held_out` have a row for each rate, and in it an entry for
# each seed; a picture shows the *median* of the seeds as a line, and their middle half as a band.
# (`conclude` prints a claim, and whether the numbers bear it out.)

# %% [markdown]
# **What do you expect:** will gradient descent at 0.007 lie nearer to the heavy ball, or to gradient
# descent at 0.0007?


# %%
def heavy_ball_step(parameters, grads, v, t, learning_rate, beta=0.9):
    return momentum_step(parameters, grads, v, t, learning_rate / (1 - beta), beta)


# %% alt="Mean cost over the epochs, with bands for the middle half of the networks: the heavy ball and gradient descent at ten times its rate are one line, and gradient descent at the small rate lies far above."
SMALL = 0.0007

if passed(*GD_AND_MOMENTUM):
    balls = opt_experiments.train_grid(
        {"gd": gd_step, "heavy ball": heavy_ball_step}, random_mini_batches, train_X, train_Y,
        LAYERS, {"gd": [SMALL, 10 * SMALL], "heavy ball": [SMALL]}, range(3, 8), EPOCHS,
        held_out=FRESH, every=EPOCHS // 50,
    )  # fmt: skip
    runs = {
        f"gd, α = {SMALL}": ("gd", 0),
        f"heavy ball, α = {SMALL}": ("heavy ball", 0),
        f"gd, α = {10 * SMALL}": ("gd", 1),
    }
    for run, (name, r) in runs.items():
        training, held_out = balls.training[name][r], balls.held_out[name][r]
        print(
            f"{run:22} training {training[0]:.2%} with seed 3, median {np.median(training):.1%},"
            f"   held-out median {np.median(held_out):.1%}"
        )
    opt_plots.cost_bands({run: (balls.epochs, balls.costs[n][r]) for run, (n, r) in runs.items()})

# %%
if passed(*GD_AND_MOMENTUM):
    slow, ball, long_step = (balls.held_out[name][r] for name, r in runs.values())
    conclude(
        "the longer step did it. In each network, gradient descent at ten times the rate ends within\n"
        "a point of the heavy ball, and mostly further than that from gradient descent at the small rate",
        np.all(abs(long_step - ball) < 0.01) and np.median(abs(long_step - slow)) > 0.01,
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# To the heavy ball: the two are one curve, far below gradient descent at 0.0007. All that the heavy ball
# brings on this hill is its stride. In the ravine it was another matter.
# </details>

# %% [markdown]
# ### Give each its own learning rate
#
# A fair comparison gives each method its own best rate, chosen on the *training* examples and judged on
# fresh ones: here eleven rates over four and a half *decades* (factors of ten), seeds 0 to 9, 1000 epochs.
# **What do you expect:** how far apart are the four, each at its best? And which has the most good rates?

# %%
FAIR_RATES = [0.0003, SMALL, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0]


def compare_rates(layers, rates, seeds):
    return opt_experiments.train_grid(
        STEPS, random_mini_batches, train_X, train_Y, layers, rates, seeds, EPOCHS // 5,
        held_out=FRESH,
    )  # fmt: skip


if passed(*METHODS):
    fair = compare_rates(LAYERS, FAIR_RATES, TEN_SEEDS)

# %% alt="Final cost against the learning rate: four curves come down to the same floor and climb again, those of RMSProp and Adam at smaller rates than the other two. Bars below show over how many decades each stays low: Adam over the most, gradient descent over the fewest."
GOOD = 0.25  # a final cost that counts as good


def good_rates(grid, limit=GOOD):
    """Return {optimizer: (lowest, highest) rate with a good median cost, or None}."""
    medians = {name: np.median(costs, axis=1) for name, costs in grid.final_costs.items()}
    return {n: opt_experiments.good_range(grid.rates[n], m <= limit) for n, m in medians.items()}


def decades(ends):
    return np.log10(ends[1] / ends[0]) if ends else 0.0


def draw_rates(grid):
    opt_plots.over_rates(
        grid.rates["gd"], grid.final_costs, limit=GOOD, ranges=good_rates(grid),
        title=f"Cost after {EPOCHS // 5} epochs, {len(grid.seeds)} starting networks",
    )  # fmt: skip


if passed(*METHODS):
    draw_rates(fair)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Every curve comes down to nearly the same floor, and climbs again where steps get too long. What differs
# is over *how many decades* of α a curve is good: see the bars. **Adam's gift is its width.**
# </details>

# %% [markdown]
# Is it an accident of where the line was drawn? Count with others.

# %%
if passed(*METHODS):
    widths = {}
    for limit in (0.15, 0.18, GOOD):
        ends = good_rates(fair, limit)
        widths[limit] = {name: decades(ends[name]) for name in STEPS}
        row = "  ".join(f"{name} {width:.1f}" for name, width in widths[limit].items())
        print(f"decades with a median cost of at most {limit:.2f}:  {row}")
    mean_width = {name: np.mean([w[name] for w in widths.values()]) for name in STEPS}
    conclude(
        "over the three lines together, Adam's range is the widest",
        mean_width["adam"] > max(width for n, width in mean_width.items() if n != "adam"),
    )
    conclude(
        "at every line gradient descent's is the narrowest (or ties for it)",
        all(w["gd"] == min(w.values()) for w in widths.values()),
    )

# %% [markdown]
# When you cannot try eleven rates, a wide range is worth a great deal. But read the first row: for the very
# best cost you must choose Adam's rate with care as well. (With twenty seeds:
# [Going further](Going_further.ipynb#More-rates,-more-networks).)

# %% [markdown]
# ### Tuned against untuned
#
# The same 440 trainings as a table: at α = 0.0007, and at the rate with the lowest cost on the training
# examples. **What do you expect** of the ranking, once each has its own rate? (A *collapsed* network has less
# than 60 % on its own training examples.)


# %%
def tuned_table(grid):
    """Print a block for the small rate, one for the best; return held-out accuracies at the best."""
    tuned = {}
    print("             α      training  held-out  middle half     collapsed")
    for block in ("all at the same rate", "each at its best rate"):
        print(block)
        for name in grid.rates:
            r = FAIR_RATES.index(SMALL) if block.startswith("all") else grid.best(name)
            training, tuned[name] = grid.training[name][r], grid.held_out[name][r]
            low, middle, high = np.quantile(tuned[name], [0.25, 0.5, 0.75])
            print(
                f"  {name:9} {FAIR_RATES[r]:<7} {np.median(training):8.1%} {middle:9.1%}"
                f"  {low:.1%} to {high:.1%}  {np.sum(training < 0.6):2} of {len(training)}"
            )
    return tuned


# %%
if passed(*METHODS):
    tuned = tuned_table(fair)
    medians = [np.median(held_out) for held_out in tuned.values()]
    apart = max(medians) - min(medians)
    seeds_apart = np.median([np.ptp(np.quantile(h, [0.25, 0.75])) for h in tuned.values()])
    print(f"\nheld-out, at their best rates: the four medians are {100 * apart:.1f} points apart,")
    print(f"the middle half of one method's networks typically {100 * seeds_apart:.1f}")
    conclude(
        "tuned, the methods differ less than the starting networks of one method do",
        apart < seeds_apart,
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It is gone: tuned, the methods differ less than the starting networks of one method do. **What looked like
# a victory of Adam over gradient descent was a victory of one learning rate over another.**
# </details>

# %% [markdown]
# Why do networks collapse? A unit that answers 0 to everything has gradient 0 and learns no more: it is
# *dead*. When a whole layer is dead, the network says the same about every point. So look at medians.
# ([Going further](Going_further.ipynb#Networks-that-die) counts forty.)

# %% [markdown]
# ### What the four networks answer
#
# Here is one starting network (seed 3) as it trains, each method at a rate that suits it; grey is half and
# half. Go through the epochs. Whose border begins to bend
# first?

# %% tags=["nbval-ignore-output"] alt="Above, what four networks answer about the moons in one early epoch, as shaded maps with a border; below, their costs, with a line at that epoch. Adam's border is bent the most and its cost is the lowest; RMSProp's border is still straight and its cost the highest."
SUITABLE = {"gd": 0.3, "momentum": 0.3, "rmsprop": 0.003, "adam": 0.01}

if passed(*METHODS):
    kept = opt_sliders.snapshots(
        STEPS, random_mini_batches, train_X, train_Y, LAYERS, SUITABLE, EPOCHS // 5
    )
    opt_sliders.move_epoch(kept, train_X, train_Y, rates=SUITABLE)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Above are the four maps, below the four costs. At first the border is one straight line that swings about.
# It bends where the cost falls: first for Adam, last for RMSProp.
#
# ![What a network answers over the moons, a row for each optimizer, at epochs 0, 100, 1000 and 5000: after 100 Adam's border winds between the moons and the others begin to bend, and after 1000 all four wind between them.](images/boundaries.png)
# </details>
