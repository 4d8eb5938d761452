# %% [markdown] minutes=20 about="time and memory with a million points"
# ## 16 When the data is large
#
# *Optional, no points · {{minutes}}*
#
# Most of your trainings had 300 points. What becomes of it all with a million? **What do you
# expect:** how does the time for one epoch of `model` grow, when the examples grow by four, again
# and again?

# %%
def seconds_of_an_epoch(sizes, tries=5):
    """Return {m: the least seconds for an epoch of `model` on m moons}, measured in turns."""
    least = dict.fromkeys(sizes, np.inf)
    for m in tries * sizes:
        (X, Y), _ = opt_experiments.data_set("moons", m=m)
        epochs = max(sizes) // m  # as much work for each m
        begin = time.perf_counter()
        model(X, Y, LAYERS, "adam", num_epochs=epochs, print_cost=False)
        least[m] = min(least[m], (time.perf_counter() - begin) / epochs)
    return least


# %% tags=["nbval-ignore-output"]
if passed(*METHODS):
    sizes = (1000, 4000, 16_000) if QUICK else (1000, 4000, 16_000, 64_000)
    for m, seconds in seconds_of_an_epoch(sizes).items():
        print(f"{m:7,} moons: {1000 * seconds:7.1f} ms an epoch, {1e6 * seconds / m:.2f} µs a moon")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# The time for one example stays about the same: four times the examples, four times the time. (Your milliseconds
# will differ.)
# </details>

# %% [markdown]
# What about memory? Your `random_mini_batches` shuffles before it cuts. **What do you expect:** how much
# memory does it take, beside the data?

# %%
import tracemalloc


def memory_beside(X, Y):
    """Return the bytes of X and Y, and the most that `random_mini_batches` takes beside them."""
    tracemalloc.start()
    random_mini_batches(X, Y)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return X.nbytes + Y.nbytes, most


# %% tags=["nbval-ignore-output"]
if passed("random_mini_batches"):
    data, most = memory_beside(np.ones((784, 4000)), np.ones((1, 4000)))
    print(f"data {data / 1e6:.1f} MB, beside it {most / 1e6:.1f} MB")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# If yours copies the whole shuffled set, the data stand in memory *twice*.
# </details>

# %% [markdown]
# Here are three ways to cut batches:
#
# - **copy the shuffled set**, then cut it into slices;
# - **index a batch at a time**: shuffle only the *numbers* of the columns, and fetch 64 columns when their
#   turn comes;
# - the same with **examples contiguous**: stored as rows, so that all numbers of one example lie side by
#   side in memory.

# %% [markdown]
# The table was measured by the project's own benchmarks: one pass over the data, each batch multiplied with
# a first layer of five units. Times come with the quartiles around the median. **What do you expect** for a
# million examples of two numbers, and for 100,000 of 784?

# %% tags=["recorded"]
print(opt_experiments.large_data_table())

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# With two numbers each, copying is no mistake: one large copy against thousands of small ones. With 784 it
# costs the memory of the data once more and many times the time. Indexing columns saves the memory and only
# some of the time: the 784 numbers of a column lie far apart, and memory is fetched eight neighbours at a
# time. Stored side by side, they come in one go: so `DataLoader` and scikit-learn keep large data.
# </details>

# %% [markdown]
# Want to try? Write `random_mini_batches` as a *generator*, with `yield` in place of the list, and measure
# its memory with the cell above.

# %% [markdown]
# ### More data: 20,000 rows
#
# Two races to a cost within 10 % of the best possible: on a round hill, and in a ravine (unscaled
# data, x from 0 to 50). Passes are tried in doublings, so 8 means more than 4; of several rates the
# quickest counts. (Your seconds will differ.) **What do you expect** in each: who needs the fewest
# passes, and who is first by the clock?


# %%
def race(X, y, rates, most_passes):
    target = 1.1 * opt_experiments.fit_cost(X, y, opt_experiments.best_fit(X, y))
    for name, (descent, settings) in the_three_descents(batch_size=64).items():
        runs = []
        for lr in rates[name]:
            passes, seconds = opt_experiments.passes_to_reach(
                descent, X, y, target, most_passes[name], lr=lr, **settings
            )
            if passes:
                runs.append((seconds, passes, lr))
        if runs:
            seconds, passes, lr = min(runs)
            print(f"{name:11s} passes: {passes:5}   seconds: {seconds:.4f}   at lr = {lr}")
        else:
            print(f"{name:11s} not there after {most_passes[name]} passes, at any of its rates")


# %% tags=["nbval-ignore-output"]
ROWS = 1000 if QUICK else 20_000

if passed(*DESCENTS):
    print("a round hill")
    X_large, y_large = opt_experiments.line_data(m=ROWS, seed=1)
    rates = dict.fromkeys(("batch", "mini-batch", "stochastic"), (0.01, 0.03, 0.1, 0.3, 1))
    most_passes = {"batch": 256, "mini-batch": 8, "stochastic": 2}
    race(X_large, y_large, rates, most_passes)
    print("a ravine")
    X_large, y_large = opt_experiments.line_data(m=ROWS, seed=1, kind="unscaled")
    rates = {"batch": (0.001, 0.002), "mini-batch": (0.001, 0.002), "stochastic": (0.0001, 0.0003)}
    most_passes = {"batch": 8192, "mini-batch": 64, "stochastic": 8}
    race(X_large / 2, y_large, rates, most_passes)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Stochastic descent needs no more passes than the others, and never wins by the clock: Python goes
# through its rows one by one, where NumPy multiplies 20,000 at once. On the round hill few steps are
# enough, so batch descent is first. In the ravine it needs thousands, and the mini-batch has the best
# of both: many rows at once, and many steps a pass. (Scale the column to mean 0 and spread 1, and the
# hill is round again. Do it whenever you can.)
# </details>

# %% [markdown]
# ### The whole set, or batches?
#
# So the whole set at once wins the race on a round hill and loses it in a ravine. And with a
# network? How long until the mean cost on 20,000 moons is 0.1, in batches of 64 and with the whole
# set? One starting network (seed 3); of several rates the quickest counts. (Your seconds will differ.)
#
# **What do you expect** of the whole set at once?


# %%
def seconds_to_reach(cost, name, rates, X, Y, epochs, batch_size):
    """Return (seconds, epochs, rate) of the rate that is there first; None if none gets there."""
    runs = []
    for rate in rates:
        grid = opt_experiments.train_grid(
            {name: STEPS[name]}, random_mini_batches, X, Y, WIDER, [rate], [3], epochs,
            batch_size=batch_size, every=1 if batch_size < X.shape[1] else 5,
        )  # fmt: skip
        there = np.flatnonzero(grid.costs[name][0, 0] <= cost)
        if len(there):
            runs.append((grid.seconds[name][there[0]], int(grid.epochs[there[0]]), rate))
    return min(runs, default=None)


# %% tags=["nbval-ignore-output"]
if passed(*METHODS):
    (X_large, Y_large), _ = opt_experiments.data_set("moons", m=2000 if QUICK else 20_000)
    m = X_large.shape[1]
    entries = {name: (name, (0.003, 0.03, 0.3), 4, 64) for name in STEPS}
    entries["gd, all at once"] = ("gd", (1, 3), 20 if QUICK else 200, m)
    reached = {}
    for entry, (name, rates, epochs, batch_size) in entries.items():
        first = seconds_to_reach(0.1, name, rates, X_large, Y_large, epochs, batch_size)
        reached[entry] = first or (np.inf, np.inf, None)
        result = "{:.2f} s, epochs: {}, α = {}".format(*first) if first else "not there"
        print(f"{entry:16} {result}")
    for k, what in enumerate(("more seconds than", "at least ten times as many epochs as")):
        whole, batches = reached["gd, all at once"][k], reached["gd"][k]
        conclude(
            f"gradient descent on the whole set takes {what} in batches of 64",
            np.isfinite(batches) and whole > (1, 10)[k] * batches,
        )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It is slower. On 20,000 examples that are much alike, a batch of 64 says nearly as much about the
# way down as the whole set, for a three-hundredth of the work. So take many steps on little evidence.
# </details>
