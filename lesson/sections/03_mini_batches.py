# %% [markdown]
# ## 3 Take smaller bites: mini-batches
#
# **Examples are columns again**: `X` is $(n_x, m)$, m examples of $n_x$ numbers, and `Y` is
# $(1, m)$. You write the cutting into mini-batches once, for all methods: every training from here on
# goes through your function.

# %% [markdown]
# ### Shuffle, then cut
# **Exercise 5 · 15 minutes · about 8 lines · 12 points**
#
# **Step 1: shuffle** the deck. The picture on each card and the number under it must stay together:
# so `X` and `Y` are shuffled in the *same* order.
#
# ![Two small tables, X with two rows above Y with one, before and after a shuffle: every column keeps its colour, its number and its label in Y while it moves to its new place, so each example stays with its own label.](images/shuffle.png)
#
# **Step 2: partition.** Cut from the left, `mini_batch_size` columns at a time. What is left at the
# end is a batch too, a shorter one.
#
# ![The ten shuffled columns of X and Y, cut from the left into mini-batches of four: two batches have four columns and the last has the two that are left over.](images/partition.png)

# %% [markdown]
# With a random order $\pi$ of the numbers 0 … m−1 and batch size $B$, batch number
# $k = 0, 1, 2, \dots$ holds
#
# $$X^{\{k\}} = \text{columns } \pi_{kB}, \dots, \pi_{kB + B - 1} \text{ of } X$$
#
# and the same columns of $Y$. There are $\lfloor m/B \rfloor$ full batches ($\lfloor\ \rfloor$ rounds
# down) and, if something is left, one more with $m - B \lfloor m/B \rfloor$ columns.
#
# | symbol | in the code | shape |
# |---|---|---|
# | $m$ | `X.shape[1]` | a whole number |
# | $\pi$ | `np.random.permutation(m)` | (m,) |
# | $B$ | `mini_batch_size` | a whole number ≥ 1 |
# | $X^{\{k\}}$, $Y^{\{k\}}$ | `X_batch`, `Y_batch` | $(n_x, B)$, $(1, B)$; the last may be narrower |
#
# To shuffle as the check does: first `np.random.seed(seed)`, then *one* `np.random.permutation(m)`.
# Return a list of pairs `(X_batch, Y_batch)`. `Y` may have more than one row. Leave `X` and `Y`
# themselves as they are.


# %%
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    """
    Shuffle the examples and cut them into mini-batches.

    X -- array (n_x, m), one example a column
    Y -- array (1, m), the labels, one example a column
    mini_batch_size -- examples a batch, a whole number ≥ 1
    seed -- set with np.random.seed(seed); then one np.random.permutation(m) gives the order

    Returns: a list of pairs (X_batch, Y_batch), first to last in the shuffled order. All have
    mini_batch_size columns, but the last holds what is left (and is never empty).

    >>> X, Y = np.array([[1, 2, 3], [10, 20, 30]]), np.array([[0, 1, 0]])
    >>> [X_batch.shape for X_batch, Y_batch in random_mini_batches(X, Y, mini_batch_size=2)]
    [(2, 2), (2, 1)]
    """
    ### BEGIN SOLUTION
    np.random.seed(seed)
    m = X.shape[1]
    permutation = np.random.permutation(m)
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation]
    mini_batches = []
    for start in range(0, m, mini_batch_size):
        end = start + mini_batch_size
        mini_batches.append((shuffled_X[:, start:end], shuffled_Y[:, start:end]))
    return mini_batches
    ### END SOLUTION


# %%
random_mini_batches_test(random_mini_batches)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Draw the order; take the columns of `X` and `Y` in this order; cut both with the same slices in a
# loop.
# </details>
# <details><summary>Hint 2: columns</summary>
#
# `X[order]` would take *rows*. `X[:, order]` takes columns. `X[:, 3:6]` cuts columns 3, 4 and 5.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# You had the loop in exercise 4: `range(0, m, mini_batch_size)`. A slice stops at the end, so the
# short batch needs no extra care. Append a tuple of two slices in each round.
# </details>

# %% [markdown]
# Try it on columns that you can tell apart:

# %%
if passed("random_mini_batches"):
    X = np.array([[0, 1, 2, 3, 4], [0, 10, 20, 30, 40]])
    Y = np.array([[0, 100, 200, 300, 400]])
    for X_batch, Y_batch in random_mini_batches(X, Y, mini_batch_size=2, seed=1):
        print(X_batch.tolist(), Y_batch.tolist())

# %% [markdown]
# Each column kept its label, none is lost, none comes twice, and the last batch has one.
#
# Three slips from published notebooks:
#
# - `np.floor(m / size)` is a decimal number, and `range` refuses it. `m // size` is a whole one.
# - The tail is cut after the loop with the loop's variable, which does not exist when m is smaller than
#   a batch.
# - `Y.reshape((1, m))` does nothing here, and fails on labels that have more than one row.

# %% [markdown]
# ### What does batch size cost, what does it buy?
#
# A batch's gradient estimates the gradient over all $N$ examples. How far off is it? When you draw $B$
# of them without putting back, statistics promises this mean squared error, as a share of a single
# example's:
#
# $$\frac{N - B}{B\,(N - 1)}$$
#
# **What do you expect:** four times the batch, how much less error?


# %%
def gradient_of_one(j):
    x, y = train_X[:, [j]], train_Y[:, [j]]
    _, caches = forward_propagation(x, initialize_parameters([2, 5, 2, 1]))
    return backward_propagation(x, y, caches)["dW1"].ravel()


N = train_X.shape[1]
gradients = np.column_stack([gradient_of_one(j) for j in range(N)])
print("one gradient a column:", gradients.shape)

# %% [markdown]
# A batch's gradient is the mean of its examples' gradients. So cut *these* columns into batches with
# your function, and see how far their means lie from the mean of all, over 200 shuffles. (`conclude`
# prints a claim, and whether the numbers bear it out.)


# %%
def conclude(claim, holds):
    print("The numbers say: " if holds else "The numbers do NOT say here: ", claim, sep="")


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
# Four times the batch, a quarter of the squared error, so *half* the error: you pay four times for
# twice the accuracy. A small batch is good value.
#
# And what does a pass cost in time? **What do you expect** of batches of one? (Your numbers will
# differ.)

# %% tags=["nbval-ignore-output"]
import time

if passed("random_mini_batches", "update_parameters_with_gd"):
    for B in (1, 16, 64, 300):
        parameters, begin = initialize_parameters([2, 5, 2, 1]), time.perf_counter()
        for X_batch, Y_batch in random_mini_batches(train_X, train_Y, B):
            parameters = one_step(X_batch, Y_batch, parameters, learning_rate=0.01)
        print(f"batch size {B:3}: {1000 * (time.perf_counter() - begin):7.2f} ms a pass")

# %% [markdown]
# A pass with tiny batches takes far longer: each step has a fixed price, however few columns it
# sees. Sizes between 16 and 512 are usual, often powers of two, as far as memory allows.
