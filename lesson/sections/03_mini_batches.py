# %% [markdown] minutes=5
# ## 3 Take smaller bites: mini-batches
#
# **Examples are columns again**: `X` is $(n_x, m)$, m examples of $n_x$ numbers, and `Y` is $(1, m)$. You
# write the cutting into mini-batches once, for every training from here on.

# %% [markdown]
# ### Shuffle, then cut
# **Exercise · 15 minutes · about 8 lines**
#
# **Step 1: shuffle** the deck. The picture on each card and the number under it must stay together: `X`
# and `Y` are shuffled in the *same* order.
#
# ![Two small tables, X above Y, before and after a shuffle: every column moves to a new place together with its own label.](images/shuffle.png)

# %% [markdown]
# **Step 2: partition.** Cut from the left, `mini_batch_size` columns at a time. What is left at the end is
# a batch too, a shorter one.
#
# ![Ten shuffled columns of X and Y, cut into mini-batches of four: two have four columns, and the last has the two left over.](images/partition.png)

# %% [markdown]
# With a random order $\pi$ of the numbers 0 … m−1 and batch size $B$, batch number
# $k = 0, 1, 2, \dots$ holds columns $\pi_{kB}, \dots, \pi_{kB + B - 1}$ of $X$, and the same of $Y$.
#
# | symbol | in the code | shape |
# |---|---|---|
# | $m$ | `X.shape[1]` | a whole number |
# | $\pi$ | `np.random.permutation(m)` | (m,) |
# | $B$ | `mini_batch_size` | a whole number ≥ 1 |
# | $X^{\{k\}}$, $Y^{\{k\}}$ | `X_batch`, `Y_batch` | $(n_x, B)$, $(1, B)$; the last may be narrower |

# %% [markdown]
# To shuffle as the check does: first `np.random.seed(seed)`, then *one* `np.random.permutation(m)`.
# Return a list of pairs `(X_batch, Y_batch)`. Leave `X` and `Y` themselves as they
# are.

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
# <details><summary>Hint 1: columns</summary>
#
# Draw the order; take the columns of `X` and `Y` in this order; cut both with the same slices in a loop.
# `X[order]` would take *rows*; `X[:, order]` takes columns, and `X[:, 3:6]` cuts columns 3, 4 and 5.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# You had the loop in exercise {{mini_batch_gradient_descent}}: `range(0, m, mini_batch_size)`. A slice stops at the end, so the short
# batch needs no extra care. Append a tuple of two slices in each round. What came out?
# `random_mini_batches(*failing_case())` shows it.
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

# %% [markdown]
# ### What does batch size cost, what does it buy?
#
# A batch's gradient estimates the gradient over all examples: the larger the batch, the better. What does a
# pass cost in time? **What do you expect** of batches of one? (Your numbers will differ.)

# %% tags=["nbval-ignore-output"]
import time

if passed("random_mini_batches", "update_parameters_with_gd"):
    for B in (1, 16, 64, 300):
        parameters, begin = initialize_parameters([2, 5, 2, 1]), time.perf_counter()
        for X_batch, Y_batch in random_mini_batches(train_X, train_Y, B):
            parameters = one_step(X_batch, Y_batch, parameters, learning_rate=0.01)
        print(f"batch size {B:3}: {1000 * (time.perf_counter() - begin):7.2f} ms a pass")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# A pass with batches of one takes far longer: each step has a fixed price, however few columns it sees.
# </details>

# %% [markdown]
# A small batch is noisy, and good value: four times the batch halves the error and no more. (That is
# measured in [Going further](Going_further.ipynb#What-does-batch-size-buy?), where batch sizes also
# [race](Going_further.ipynb#Which-batch-size-trains-best?).) Sizes between 16 and 512 are usual.
