# %% [markdown] minutes=10
# ## 2 How much data per step: a straight line
#
# A straight line has two parameters only, slope and intercept, so you can draw all of its hill. You write
# gradient descent three times; only the amount of data per step changes.

# %% [markdown]
# **Examples are rows in this section**, as in scikit-learn: `X` is (m, n), m examples of n numbers,
# and `y` is (m,). The prediction for all rows is $\hat y = Xw + b$, with *errors* $e = \hat y - y$. The
# cost is half their mean square (half, so that no 2 is left in the derivative):
#
# $$J(w, b) = \frac{1}{2m} \sum_{i=1}^{m} e_i^2$$

# %% [markdown]
# ### Look at all rows before each step
# **Exercise · 10 minutes · about 8 lines**
#
# Ask the whole town for the way before every step. The answer is as good as it gets, and it takes a
# while. One epoch is one step:
#
# $$e = Xw + b - y, \qquad w \leftarrow w - \alpha \frac{1}{m} X^{\mathsf T} e, \qquad
#   b \leftarrow b - \alpha \frac{1}{m} \sum_i e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $X$, $X^{\mathsf T}$, $y$ | `X`, `X.T`, `y` | (m, n), (n, m), (m,) |
# | $w$, $b$ | `weights`, `bias` | (n,), a number |
# | $e$ | `errors` | (m,) |
# | $\alpha$ | `lr` | a number |

# %% [markdown]
# Start at zero. Compute $e$ once a step, so that weights and bias move *together*: the bias must not see
# the new weights. Return `weights, bias`.

# %%
def gradient_descent(X, y, lr=0.01, epochs=1000):
    """
    Fit y ≈ X @ weights + bias by batch gradient descent, from weights = 0 and bias = 0.

    X -- array (m, n), one example a row; integers are fine
    y -- array (m,)
    lr -- α, the learning rate, > 0
    epochs -- how many passes over the data, ≥ 0; one pass makes one step

    Returns: weights, an array (n,), and bias, a number.

    >>> X, y = np.array([[1.0], [3.0]]), np.array([2.0, 6.0])
    >>> weights, bias = gradient_descent(X, y, lr=0.1, epochs=1)
    >>> print(weights, bias)
    [1.] 0.4
    """
    ### BEGIN SOLUTION
    m, n = X.shape
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        errors = X @ weights + bias - y
        weights_gradient = X.T @ errors / m
        bias_gradient = np.sum(errors) / m
        weights = weights - lr * weights_gradient
        bias = bias - lr * bias_gradient
    return weights, bias
    ### END SOLUTION


# %%
gradient_descent_test(gradient_descent)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# `m, n = X.shape`. Before the loop: `weights` are `np.zeros(n)`, and `bias` is 0.0. Then the same few
# lines, `epochs` times.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# Five lines in the loop: the errors, (m,); two gradients, one from `X.T @ errors` and one from
# `np.sum(errors)`, both divided by `m`; and only then the two updates.
# </details>

# %% [markdown]
# ### What the smallest example can and cannot teach
#
# Four rows, two columns, and an exact rule behind `y`. **What do you expect:** which weights will
# your function find? (The cell prints what three other lines predict, too.)

# %%
X_toy = np.array([[1, 2], [2, 3], [3, 4], [4, 5]])
y_toy = np.array([5, 7, 9, 11])

if passed("gradient_descent"):
    weights, bias = gradient_descent(X_toy, y_toy, lr=0.05, epochs=3000)
    print("weights", weights.round(4), " bias", np.squeeze(bias).round(4))
    print("predictions", (X_toy @ weights + bias).round(4))
    for weights, bias in (([2, 0], 3), ([1, 1], 2), ([0, 2], 1)):
        print(weights, bias, "predict", X_toy @ weights + bias)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# The predictions are right, and so are those of the other three. The second column is the first plus one,
# so infinitely many weights fit. **Compare predictions or costs here, not weights.**
# </details>

# %% alt="Points about a rising line, and three lines fitted to them: after 1 epoch it is nearly flat, after 5 it has turned part of the way, and after 50 it runs through the middle of the points."
X_line, y_line = opt_experiments.line_data()
print(X_line.shape, y_line.shape)

if passed("gradient_descent"):
    fits = {}
    for epochs in (1, 5, 50):
        weights, bias = gradient_descent(X_line, y_line, lr=0.1, epochs=epochs)
        fits[f"after {epochs}"] = np.append(weights, bias)
    opt_plots.line_fits(X_line, y_line, fits, title="The line after 1, 5 and 50 epochs")

# %% [markdown]
# The line starts nearly flat and low, and turns up into the middle of the sixty points.

# %% [markdown]
# ### Look at one row before each step
# **Exercise · 10 minutes · about 9 lines**
#
# Ask one passer-by before each step. Anyone may send you astray, but you take sixty steps in the time it
# takes to ask the whole town. For each row $i$, in shuffled order:
#
# $$e_i = x_i \cdot w + b - y_i, \qquad w \leftarrow w - \alpha \, e_i \, x_i, \qquad
#   b \leftarrow b - \alpha \, e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $x_i$, $y_i$ | `X[i]`, `y[i]` | (n,), a number |
# | $x_i \cdot w$, $e_i$ | `X[i] @ weights`, `error` | numbers |

# %% [markdown]
# To shuffle as the check does, make **one** generator before the first epoch,
# `rng = np.random.default_rng(seed)`. Each epoch, draw **one** `rng.permutation(m)`, the numbers
# 0 … m−1 in random order, and visit the rows in that order. Start and return as before.


# %%
def stochastic_gradient_descent(X, y, lr=0.01, epochs=1000, seed=0):
    """
    Fit y ≈ X @ weights + bias by stochastic gradient descent, from weights = 0 and bias = 0.

    X -- array (m, n), one example a row; integers are fine
    y -- array (m,)
    lr -- α, the learning rate, > 0
    epochs -- how many passes over the data, ≥ 0; one pass makes m steps
    seed -- makes one generator, rng = np.random.default_rng(seed), before the first epoch;
        each epoch visits the rows in the order of one rng.permutation(m)

    Returns: weights, an array (n,), and bias, a number.

    >>> X, y = np.array([[3.0]]), np.array([2.0])
    >>> weights, bias = stochastic_gradient_descent(X, y, lr=0.1, epochs=1)
    >>> print(weights, bias)
    [0.6] 0.2
    """
    ### BEGIN SOLUTION
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        for i in rng.permutation(m):
            error = X[i] @ weights + bias - y[i]
            weights = weights - lr * error * X[i]
            bias = bias - lr * error
    return weights, bias
    ### END SOLUTION


# %%
stochastic_gradient_descent_test(stochastic_gradient_descent)

# %% [markdown]
# <details><summary>Hint</summary>
#
# Two loops: the outer counts epochs, the inner goes through `rng.permutation(m)`. Compute `error`, a
# number, before you touch `weights` or `bias`. Nothing is divided by m: one row is its own mean.
# </details>

# %% [markdown]
# ### Look at a few rows before each step
# **Exercise · 10 minutes · about 12 lines**
#
# Ask a small group, and take the mean of what they say. Cut the shuffled order into mini-batches of
# `batch_size` rows. With $\mathcal B$ the rows of one batch and $|\mathcal B|$ their number:
#
# $$e = X_{\mathcal B}\, w + b - y_{\mathcal B}, \qquad
#   w \leftarrow w - \alpha \frac{1}{|\mathcal B|} X_{\mathcal B}^{\mathsf T} e, \qquad
#   b \leftarrow b - \alpha \frac{1}{|\mathcal B|} \sum_i e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $\mathcal B$ | a slice of the permutation | (batch_size,) or shorter |
# | $X_{\mathcal B}$, $y_{\mathcal B}$ | `X[batch]`, `y[batch]` | $(\lvert\mathcal B\rvert, n)$, $(\lvert\mathcal B\rvert,)$ |

# %% [markdown]
# Five rows in batches of two leave one over. That short last batch is used too, and divides by **its
# own** length, 1. All else is as in exercise {{stochastic_gradient_descent}}: generator, permutations, start, and what you return.


# %%
def mini_batch_gradient_descent(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    """
    Fit y ≈ X @ weights + bias by mini-batch gradient descent, from weights = 0 and bias = 0.

    X -- array (m, n), one example a row; integers are fine
    y -- array (m,)
    lr -- α, the learning rate, > 0
    epochs -- how many passes over the data, ≥ 0
    batch_size -- rows a step, ≥ 1; the last batch of an epoch may be shorter, and divides
        by its own length
    seed -- makes one generator, rng = np.random.default_rng(seed), before the first epoch;
        each epoch cuts one rng.permutation(m) into batches

    Returns: weights, an array (n,), and bias, a number.

    >>> X, y = np.array([[1.0], [1.0]]), np.array([2.0, 2.0])
    >>> weights, bias = mini_batch_gradient_descent(X, y, lr=0.5, epochs=1, batch_size=2)
    >>> print(weights, bias)
    [1.] 1.0
    """
    ### BEGIN SOLUTION
    m, n = X.shape
    rng = np.random.default_rng(seed)
    weights = np.zeros(n)
    bias = 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            batch = order[start : start + batch_size]
            errors = X[batch] @ weights + bias - y[batch]
            weights_gradient = X[batch].T @ errors / len(batch)
            bias_gradient = np.sum(errors) / len(batch)
            weights = weights - lr * weights_gradient
            bias = bias - lr * bias_gradient
    return weights, bias
    ### END SOLUTION


# %%
mini_batch_gradient_descent_test(mini_batch_gradient_descent)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Exercise {{gradient_descent}} is what happens inside, on fewer rows. Exercise {{stochastic_gradient_descent}} has the two loops around it; now
# `range(0, m, batch_size)` says where batches start.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# If `order` is the permutation, a batch is `order[start : start + batch_size]`. Past the end a slice comes
# back shorter, which is what you want, and `len(batch)` is its own length.
# </details>

# %% [markdown]
# ### See the three walks
#
# Here is the line's cost from above, as a map: along each ring the cost is the same. A dot shows where a
# method stands after each of twenty passes, all with α = 0.05, a mini-batch with 8 rows. **What do you
# expect:** who is at the bottom first?

# %%
DESCENTS = ("gradient_descent", "stochastic_gradient_descent", "mini_batch_gradient_descent")


def the_three_descents(batch_size=8):
    return {
        "batch": (gradient_descent, {}),
        "mini-batch": (mini_batch_gradient_descent, {"batch_size": batch_size}),
        "stochastic": (stochastic_gradient_descent, {}),
    }


# %% alt="Paths of weight and bias over the contours of the cost, twenty passes each: batch goes straight and is still on its way, mini-batch arrives at the star of the best fit, and stochastic is near it after a first long stride and wanders about it."
if passed(*DESCENTS):
    paths = {}
    for name, (descent, settings) in the_three_descents().items():
        paths[name] = opt_experiments.path_by_pass(
            descent, X_line, y_line, passes=20, lr=0.05, **settings
        )
    opt_plots.contour_with_paths(
        opt_experiments.line_cost(X_line, y_line), paths, (-0.5, 3), (-0.5, 2),
        xlabel="weight", ylabel="bias", minimum=opt_experiments.best_fit(X_line, y_line),
        title="α = 0.05 for all",
    )  # fmt: skip

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Stochastic descent is near the bottom after its first pass, and then wanders about: each row pulls its
# own way. Mini-batch goes there in strides. Batch descent makes twenty small steps and is still on its
# way.
# </details>

# %% [markdown]
# ### Change the learning rate
#
# Now five learning rates. The numbers are costs after 20 passes; above them stands the best possible one.
# **What do you expect** in the row of the largest rate?


# %%
def cost_table(X, y, rates, passes=20):
    least = opt_experiments.fit_cost(X, y, opt_experiments.best_fit(X, y))
    print(f"best possible {least:.4f}")
    print("     lr     batch  mini-batch  stochastic")
    for lr in rates:
        row = f"{lr:7}"
        for descent, settings in the_three_descents().values():
            path = opt_experiments.path_by_pass(descent, X, y, passes, lr=lr, **settings)
            last = opt_experiments.fit_cost(X, y, path[-1])
            row += f"{last:11.4f}" if last < 1000 else "   diverges"
        print(row)


if passed(*DESCENTS):
    cost_table(X_line, y_line, rates=(0.003, 0.03, 0.1, 0.3, 1))

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# At α = 1 stochastic descent diverges: what is too much for a single row is fine for the mean of sixty.
# Stochastic descent likes small rates, since it takes sixty steps a pass; batch descent wants a large one,
# since it takes one. So no single rate can say which is best.
# </details>

# %% [markdown]
# ### Change the data
#
# `kind="outliers"` moves every tenth point far up; `kind="unscaled"` has x from 0 to 100 instead of −1 to
# 2. **What do you expect** of α = 0.3 with outliers, and of α = 0.03 on unscaled data?

# %%
if passed(*DESCENTS):
    for kind, rates in (("outliers", (0.003, 0.03, 0.3)), ("unscaled", (0.00001, 0.0001, 0.03))):
        print(kind)
        cost_table(*opt_experiments.line_data(kind=kind), rates=rates)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# With outliers, batch descent still does well at 0.3, and stochastic descent does not: one far point is
# all that a step sees, while in a mean it drowns.
#
# On unscaled data 0.03 diverges, and the smaller rates end nowhere near the best cost. The hill has become
# steep across and nearly flat along: momentum and RMSProp are answers to that. (Scale the column to mean 0
# and spread 1, and the hill is round again.)
# </details>

# %% [markdown]
# ### Try your own
#
# Change what you like: `kind` ("plain", "noisy", "outliers", "unscaled"), `m`, `lr`, `passes`,
# `batch_size`. To start: which batch size is best with `"outliers"`? (Who is first by the clock, on 20,000
# rows? See [Going further](Going_further.ipynb#More-data:-20,000-rows).)


# %%
def compare_descents(X, y, lr, passes, batch_size):
    costs = {}
    for name, (descent, settings) in the_three_descents(batch_size).items():
        path = opt_experiments.path_by_pass(descent, X, y, passes, lr=lr, **settings)
        costs[name] = [opt_experiments.fit_cost(X, y, point) for point in path]
    axes = opt_plots.cost_curves(costs, every=1, title=f"Cost after each pass, α = {lr}")
    axes.set_xlabel("pass")


# %% alt="Cost after each pass on data with outliers: batch sinks slowly and is not done, mini-batch is down after a few passes and calm, and stochastic is down after the first and wavers a little."
if passed(*DESCENTS):
    X_mine, y_mine = opt_experiments.line_data(m=60, seed=0, kind="outliers")
    compare_descents(X_mine, y_mine, lr=0.03, passes=20, batch_size=8)

# %% [markdown]
# Stochastic is down at once and then restless, mini-batch soon after and calmer, batch slow and smooth.
