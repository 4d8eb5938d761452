# %% [markdown] minutes=60 about="batch sizes, networks that die, other data, other hills"
# ## 17 More questions
#
# *Optional, no points · {{minutes}}*
#
# Each part is a question of its own.

# %% [markdown]
# ### What does batch size buy?
#
# A batch's gradient estimates the gradient over all $N$ examples. Draw $B$ of them without putting back,
# and statistics promises this mean squared error, as a share of a single example's:
#
# $$\frac{N - B}{B\,(N - 1)}$$

# %%
def gradient_of_one(j):
    x, y = train_X[:, [j]], train_Y[:, [j]]
    _, caches = forward_propagation(x, initialize_parameters([2, 5, 2, 1]))
    return backward_propagation(x, y, caches)["dW1"].ravel()


N = train_X.shape[1]
gradients = np.column_stack([gradient_of_one(j) for j in range(N)])
print("one gradient a column:", gradients.shape)

# %% [markdown]
# So cut the *gradients* of single examples into batches, and see how far the batches' means lie from the
# mean of all, over 200 shuffles. **What do you expect:** four times the batch, how much less error?
# (`conclude` prints a claim, and whether the numbers bear it out.)

# %%
if passed("random_mini_batches"):
    full = gradients.mean(axis=1)
    single = np.mean(np.sum((gradients - full[:, None]) ** 2, axis=0))
    furthest = 0
    print("batch size   steps a pass   measured   theory")
    for B in (1, 4, 16, 64, 300):
        errors = []
        for seed in range(200):
            for batch, _ in random_mini_batches(gradients, train_Y, B, seed)[: N // B]:
                errors.append(np.sum((batch.mean(axis=1) - full) ** 2))
        share, theory = np.mean(errors) / single, (N - B) / (B * (N - 1))
        furthest = max(furthest, abs(share - theory) / max(theory, 1e-9))
        print(f"{B:10} {-(-N // B):14} {share:10.4f} {theory:8.4f}")
    conclude("theory and measurement are at most 10 % apart", furthest < 0.1)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Four times the batch, a quarter of the squared error, so *half* the error: you pay four times for twice
# the accuracy. A small batch is good value.
# </details>

# %% [markdown]
# ### Which batch size trains best?
#
# It depends on what you hold equal: first the *epochs* (60 for every batch size), then the *updates*
# (900).
#
# A training starts from random weights, and a *seed* says which: each batch size gets ten *starting
# networks*, seeds 0 to 9, and the best of five learning rates. *Held-out accuracy* is the share of
# right answers on 1000 fresh points that no training sees. In the pictures a line is the median of
# the ten, and its band holds the middle half of them.
#
# **What do you expect:** which batch size wins at equal epochs? And at equal updates?

# %%
TEN_SEEDS = range(10)
BATCH_SIZES = (4, 20, 60, 300)  # each divides the 300 moons


# %%
def compare_batch_sizes(updates_of, across):
    """Train with each batch size for updates_of(B) steps; draw; return {B: median cost}."""
    print("batch  epochs  updates  examples seen  best α  median cost  held-out")
    curves, medians, inside = {}, {}, []
    for B in BATCH_SIZES:
        epochs = updates_of(B) * B // N
        grid = opt_experiments.train_grid(
            {"gd": gd_step}, random_mini_batches, train_X, train_Y, WIDER,
            [0.03, 0.1, 0.3, 1, 3], TEN_SEEDS, epochs,
            batch_size=B, held_out=FRESH, every=max(1, epochs // 15),
        )  # fmt: skip
        best = grid.best("gd")
        medians[B] = np.median(grid.final_costs["gd"][best])
        held_out = np.median(grid.held_out["gd"][best])
        print(
            f"{B:5} {epochs:7} {updates_of(B):8} {epochs * N:14} {grid.rates['gd'][best]:7}"
            f" {medians[B]:12.2f} {held_out:9.1%}"
        )
        x = grid.epochs if across == "epoch" else grid.epochs * N // B
        curves[f"batch {B}, α = {grid.rates['gd'][best]:g}"] = (x, grid.costs["gd"][best])
        inside.append(0 < best < len(grid.rates["gd"]) - 1)
    conclude("no best rate is the smallest or the largest that was tried", all(inside))
    opt_plots.cost_bands(curves, xlabel=across)
    return medians


# %% alt="Mean cost over the epochs for four batch sizes, with bands for the middle half of the networks: the largest batch, the whole set, stays far above, and the three smaller ones end together, low down."
if passed("random_mini_batches", "update_parameters_with_gd"):
    passes = 6 if QUICK else 60
    equal_epochs = compare_batch_sizes(lambda B: passes * N // B, "epoch")
    conclude(
        "at equal epochs the largest batch comes to the highest cost",
        max(equal_epochs, key=equal_epochs.get) == max(BATCH_SIZES),
    )

# %% alt="Mean cost over the updates for the same batch sizes: now the smallest batch lies on top and jumps about the most, the next lies below it, and the two largest are down first and stay together."
if passed("random_mini_batches", "update_parameters_with_gd"):
    steps = 75 if QUICK else 900
    equal_updates = compare_batch_sizes(lambda B: steps, "update")
    conclude(
        "at equal updates the smallest batch comes to the highest cost",
        max(equal_updates, key=equal_updates.get) == min(BATCH_SIZES),
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# In the first picture the line of 300 lies high above the others: a small batch's gradient is noisy,
# but in one pass you get 75 steps for one of the whole set, and many poor steps beat one good one. In
# the second the line of 4 lies on top, and jumps about the most: the large batches have seen up to 75
# times as many examples. (Between 60 and 300 hardly anything is left to gain.)
#
# The smallest batch likes a smaller rate, because noisier steps must be shorter.
# </details>

# %% [markdown]
# ### More rates, more networks
#
# Do ten networks of one small kind settle section 8's question? Here is a longer version, kept as a
# picture because its 1520 trainings take minutes: 19 rates, twenty starting networks (seeds 0 to 19),
# layers of 8 and 4.
#
# ![Final cost against learning rate for four optimizers over four and a half decades, medians and bands of twenty networks: every curve falls to nearly the same floor and climbs again, Adam and RMSProp at far smaller rates than the other two; bars below show how many decades of rates are good: 2.0 for gradient descent, 2.5 for momentum, 3.0 for RMSProp and 3.0 for Adam.](images/sensitivity.png)
#
# The order is the same, with RMSProp level with Adam (both bars begin at the smallest rate tried, so
# they may be longer still). The wider network is kinder to all four.

# %%
LONG = False

if LONG and passed(*METHODS):
    draw_rates(
        compare_rates(WIDER, [float(f"{r:.2g}") for r in np.logspace(-3.5, 1, 19)], range(20))
    )

# %% [markdown]
# ### Networks that die
#
# Some networks of section 8 collapse even at the best rate: a whole layer answers 0 to everything, has
# gradient 0 and learns no more. Count them among forty starting networks (seeds 0 to 39, 1000 epochs), with
# layers of 5 and 2 and with layers of 8 and 4. **What do you expect:** does it depend on the optimizer, or
# on the network?

# %%
if passed(*METHODS):
    collapsed = {}
    for layers in (LAYERS, WIDER):
        forty = opt_experiments.train_grid(
            {"gd": gd_step, "adam": adam_step}, random_mini_batches, train_X, train_Y, layers,
            {"gd": [0.3], "adam": [0.01]}, range(40), EPOCHS // 5, held_out=FRESH,
        )  # fmt: skip
        for name in forty.rates:
            dead = np.flatnonzero(forty.training[name][0] < 0.6)
            collapsed[name, str(layers)] = len(dead)
            print(
                f"{layers!s:13} {name:5} {len(dead)} of 40 collapse (seeds {dead.tolist()}), "
                f"held-out median {np.median(forty.held_out[name]):.1%}"
            )
    narrow, wide = (
        sum(n for (_, which), n in collapsed.items() if which == str(layers))
        for layers in (LAYERS, WIDER)
    )
    conclude("the wider network collapses less often", wide < narrow)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# On the network: both optimizers lose much the same seeds, and the wider network is safer. So one seed
# proves nothing.
# </details>

# %% [markdown]
# ### Do they find the same network?
#
# Four methods start from one network of section 8 and end equally good. It has 30 parameters, so its hill
# has 30 directions. **What do you expect:** do they end at the same place?

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# They do not: equally good answers lie far apart. The picture shows the two directions in which the four
# paths are spread widest (*principal components*).
#
# ![Four trainings of one network from the same start, seen in the plane that comes nearest to their paths, over the contours of the real cost: they part at once, gradient descent and momentum side by side towards one hollow, RMSProp and Adam side by side towards another, and all four end low, though far from each other.](images/loss-slice.png)
#
# (The paths do not lie wholly in this plane. At their ends they are one to two units off it, where the real
# cost is lower than the contours say.)
# </details>

# %% [markdown]
# ### Is it a valley?
#
# In the bottom of a valley the ground curves upward in every direction. How likely is that? A place's
# second derivatives stand in a matrix; `eigvalsh` reads one curvature off it for each main direction.
# Suppose such matrices were drawn at random: numbers that fall on both sides of 0 alike, with the matrix
# the same on both sides of its diagonal. **What do you expect** with 2 parameters, and with 6?

# %%
rng = np.random.default_rng(0)
print("parameters   share of places that curve upward everywhere")
for n in range(1, 7):
    matrices = rng.standard_normal((20_000, n, n))
    symmetric = matrices + matrices.transpose(0, 2, 1)
    curvatures = np.linalg.eigvalsh(symmetric)
    print(f"{n:10}   {np.mean(curvatures.min(axis=1) > 0):.4f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# With six parameters nearly every flat place has a way down: it is a *saddle point*. And networks have
# thousands or millions of parameters. (Their curvatures are not drawn like this, but small networks were
# seen to be much the same: flat places high up are saddles. Dauphin and others, 2014.)
# </details>

# %% [markdown]
# ### Other data
#
# The moons are one task. Here are five: the moons, a ring round a ring (*circles*), two clouds that
# overlap (*blobs*), two arms of a *spiral*, and handwritten *digits*, 8 × 8 pixels: even or odd?
# 300 examples to train on, layers of 12 and 6, five starting networks (seeds 0 to 4), 150 epochs.
#
# **What do you expect:** does each method have one learning rate that suits it on all five?

# %%
FEW_RATES = [0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0]


def on_all_data(epochs):
    """Return median accuracies in % for each rate, {kind: {optimizer: …}}: training, held-out."""
    training, fresh = {}, {}
    for kind in opt_experiments.DATA_SETS:
        (X, Y), held_out = opt_experiments.data_set(kind)
        grid = opt_experiments.train_grid(
            STEPS, random_mini_batches, X, Y, [X.shape[0], 12, 6, 1], FEW_RATES, range(5), epochs,
            held_out=held_out,
        )  # fmt: skip
        for found, tables in ((training, grid.training), (fresh, grid.held_out)):
            found[kind] = {name: 100 * np.median(t, axis=1) for name, t in tables.items()}
    return training, fresh


# %% alt="Five tables, one for each data set, of the held-out accuracy of four optimizers at eight learning rates, the darker the better. Gradient descent and momentum are pale at small rates, RMSProp and Adam at large ones, and on the easy blobs no small rate is too small."
if passed(*METHODS):
    in_training, everywhere = on_all_data(15 if QUICK else 150)
    opt_plots.shaded_tables(
        {kind: list(tables.values()) for kind, tables in everywhere.items()},
        ["gradient\ndescent", "momentum", "RMSProp", "Adam"],
        [f"{rate:g}" for rate in FEW_RATES], xlabel="learning rate α",
    )  # fmt: skip

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Each number is a held-out accuracy in %, the darker the better. The upper two rows are pale at small
# rates (but for the easy blobs), the lower two at large ones. Each has dark columns in all five tables, but
# not the same.
# </details>

# %% [markdown]
# Now choose *one* rate for each method. A rate is as good as it is on the data set where it does
# worst: how many points is it short of the best accuracy that anybody reached there? The rate with
# the smallest shortfall is chosen, on the training examples; the fresh ones say how good it is.


# %%
def points_short(tables):
    """Return by how many points each method falls short at each rate, where it is at its worst."""
    best = {kind: max(map(np.max, methods.values())) for kind, methods in tables.items()}
    return {
        name: np.max([best[kind] - methods[name] for kind, methods in tables.items()], axis=0)
        for name in STEPS
    }


if passed(*METHODS):
    choosing, judging = points_short(in_training), points_short(everywhere)
    one_rate = {name: short.argmin() for name, short in choosing.items()}
    falls_short = {name: judging[name][r] for name, r in one_rate.items()}
    for name, r in one_rate.items():
        print(f"{name:9} α = {FEW_RATES[r]:<5} falls at most {falls_short[name]:.0f} points short")
    conclude(
        "none of these is the smallest or the largest rate that was tried",
        all(0 < r < len(FEW_RATES) - 1 for r in one_rate.values()),
    )
    conclude(
        "each of the four has a rate that is less than five points short on all five",
        max(falls_short.values()) < 5,
    )
    conclude(
        "gradient descent's falls furthest short", max(falls_short, key=falls_short.get) == "gd"
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Each has one, but not the same: gradient descent and momentum want a far larger rate than RMSProp and
# Adam.
# </details>

# %% [markdown]
# ### Walk on other hills
#
# New methods have been tried on these hills for decades. *Rosenbrock* is a curved valley, *Beale* a
# plain between steep corners, *Himmelblau* has four equal bottoms, *Booth* is a slanting bowl. Choose
# a hill and an optimizer, and move α. What is the largest α that still arrives?

# %% tags=["nbval-ignore-output"] alt="Left, Adam's path over the contours of the Rosenbrock function: it drops into the curved valley and creeps along it, and is still far from the minimum; right, its height at each step, which sinks slowly after the first few."
if passed(*UPDATES):
    opt_sliders.move_on_hills(STEPS)

# %% [markdown]
# Left is the path, right the height at each step. As it stands, Adam with α = 0.1 is down in the
# curved valley within a few steps, and then creeps along it.

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Gradient descent flies off at 0.1: on this hill it bears 0.002 and not 0.003, on Booth 0.1. The steepest
# place on the way sets its largest α; Adam's depends on how far it has to go.
# </details>

# %% [markdown]
# ### Your experiment
#
# Ask a question of your own, and change the call below. `data` is one of "moons", "circles", "blobs",
# "spiral", "digits". To start: does the spiral still have a good rate when batches are ten times as
# small? Is one wide layer as good as two narrow ones? **Write down what you expect before you run
# it.** (`mine.records()` gives a row for each network.)


# %%
def experiment(
    data="spiral", optimizers=("gd", "adam"), rates=(0.003, 0.03, 0.3), seeds=range(5),
    hidden=(12, 6), batch_size=64, epochs=150,
):  # fmt: skip
    """Train on one data set; draw the final costs over the rates and print accuracies."""
    (X, Y), held_out = opt_experiments.data_set(data)
    grid = opt_experiments.train_grid(
        {name: STEPS[name] for name in optimizers}, random_mini_batches, X, Y,
        [X.shape[0], *hidden, 1], rates, seeds, epochs, batch_size=batch_size, held_out=held_out,
    )  # fmt: skip
    opt_plots.over_rates(rates, grid.final_costs, title=f"{data}: cost after {epochs} epochs")
    for name in grid.rates:
        row = "  ".join(f"{100 * m:5.1f}" for m in np.median(grid.held_out[name], axis=1))
        print(f"{name:9} held-out accuracy in % at each rate, median:  {row}")
    return grid


# %% alt="Final cost on the spiral against the learning rate: Adam is lowest at a small rate and climbs from there, while gradient descent and momentum go on falling up to the largest rate, where momentum is the lowest of all."
if passed(*METHODS):
    mine = experiment(
        data="spiral",
        optimizers=("gd", "momentum", "adam"),
        rates=(0.001, 0.01, 0.1, 1.0),
        seeds=range(5),
        hidden=(12, 6),
        batch_size=64,
        epochs=15 if QUICK else 150,
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# As it stands, Adam is best at a small rate, gradient descent and momentum at the largest; and there
# momentum comes to the lowest cost of all.
# </details>
