# %% [markdown]
# ### The sign is enough: Lion
# **Exercise · 10 minutes · about 8 lines**
#
# A caravan votes at each fork: left or right, and nobody's voice is louder than another's. A program
# that searched among thousands of update rules came back with one that votes like that (*Lion*; Chen
# and others 2023). It keeps one average, where Adam keeps two, and asks another for the *sign* alone.

# %% [markdown]
# $$c \leftarrow \beta_1\, v_{dW} + (1 - \beta_1)\, dW$$
#
# $$v_{dW} \leftarrow \beta_2\, v_{dW} + (1 - \beta_2)\, dW$$
#
# $$W \leftarrow W - \alpha \left(\operatorname{sign}(c) + \lambda W\right)$$
#
# Both averages start from the *old* $v$; $c$ is for this step and is not kept. The decay $\lambda$ is
# AdamW's. There is no correction: a factor does not change a sign. The same with $b$ and $db$. Return
# `parameters, v`.

# %% [markdown]
# | symbol | in the code | shape, range |
# |---|---|---|
# | $v_{dW}$, $v_{db}$ | `v["dW1"]`, `v["db1"]`, … | as `grads`; zeros at first. The paper calls it m |
# | $\beta_1$, $\beta_2$ | `beta1`, `beta2` | 0 ≤ β < 1 |
# | $\lambda$ | `weight_decay` | a number ≥ 0 |
# | $\operatorname{sign}$ | `np.sign` | −1, 0 or 1 for each entry |
#
# By hand: W = 2, dW = 6, v = −4, α = 0.1, β₁ = 0.5, β₂ = 0.75, λ = 1. So c = 0.5 · (−4) + 0.5 · 6 = 1,
# v becomes 0.75 · (−4) + 0.25 · 6 = −1.5, and W becomes 2 − 0.1 · (1 + 2) = 1.7.


# %%
def update_parameters_with_lion(
    parameters, grads, v, learning_rate=0.001, beta1=0.9, beta2=0.99, weight_decay=0.01
):
    """
    Take one step of Lion: c ← β₁·v + (1 − β₁)·dW and v ← β₂·v + (1 − β₂)·dW, both from the old v,
    then W ← W − α·(sign(c) + λ·W); the same for b.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    v -- dictionary of arrays, the memory: keys and shapes of `grads`
    learning_rate -- α, a number > 0
    beta1, beta2 -- the share of the old v in the step's average and in the memory, 0 ≤ β < 1
    weight_decay -- λ, a number ≥ 0

    Returns: parameters, v -- two dictionaries, both updated.

    >>> parameters = {"W1": np.array([[2.0]]), "b1": np.array([[0.0]])}
    >>> grads = {"dW1": np.array([[6.0]]), "db1": np.array([[0.0]])}
    >>> v = {"dW1": np.array([[-4.0]]), "db1": np.array([[0.0]])}
    >>> update_parameters_with_lion(parameters, grads, v, 0.1, 0.5, 0.75, weight_decay=1)
    ({'W1': array([[1.7]]), 'b1': array([[0.]])}, {'dW1': array([[-1.5]]), 'db1': array([[0.]])})
    """
    ### BEGIN SOLUTION
    stepped, memory = {}, {}
    for key, weight in parameters.items():
        old, gradient = v[f"d{key}"], grads[f"d{key}"]
        vote = np.sign(beta1 * old + (1 - beta1) * gradient)
        memory[f"d{key}"] = beta2 * old + (1 - beta2) * gradient
        stepped[key] = weight - learning_rate * (vote + weight_decay * weight)
    return stepped, memory
    ### END SOLUTION


# %%
update_parameters_with_lion_test(update_parameters_with_lion)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# It is momentum with two β's. Work out c and the new v from the same old v, before you store anything.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# In a loop over the keys: name `v["d" + key]` first, make `c` of it, then the new memory of it again.
# The bracket of the last line is `np.sign` of c, plus `weight_decay` times the parameter.
# </details>

# %% [markdown]
# So every entry moves by α, whatever the size of its gradient. **What do you expect** of 80 steps in
# the ravine: how does Lion go down, and what does it do at the minimum?


# %%
def lion_step(parameters, grads, v, t, learning_rate):
    if v is None:
        v = initialize_velocity(parameters)
    return update_parameters_with_lion(parameters, grads, v, learning_rate, weight_decay=0)


LION = ("initialize_velocity", "update_parameters_with_lion")

# %% alt="Lion's path in the ravine: it runs down along a diagonal, then along the floor in a zigzag, past the minimum and out of the picture."
if passed(*LION):
    walk = opt_experiments.descend(lion_step, RAVINE, START, 80, learning_rate=0.2)
    opt_plots.contour_with_paths(
        RAVINE.value, {"Lion": walk}, (-10, 3), (-2, 2), minimum=(0, 0), title="α = 0.2"
    )
    lengths = np.abs(np.diff(walk, axis=0))
    conclude("each coordinate moves by α in every step", np.allclose(lengths, 0.2))
    conclude("it runs past the minimum, by more than ten steps", walk[:, 0].max() > 10 * 0.2)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# It goes down along a diagonal: the steep direction and the flat one get the same step. Then it runs along
# the floor in a zigzag, past the minimum and out of the picture: its memory still says forwards, and its
# steps do not shrink with the slope. What makes them shrink is the rate: Lion wants a schedule.
# </details>

# %% [markdown]
# ### A step for the whole matrix: Newton–Schulz
# **Exercise · 15 minutes · about 5 lines**
#
# Adam evens out the *entries* of a step. But a matrix turns and stretches: its *singular values* say
# how much, and in a gradient a few of them tower above the rest. A sound mixer that pulls all its
# sliders to one level lets the quiet voices be heard. That is the idea of *Muon* (Jordan and others
# 2024).

# %% [markdown]
# With $M = U S V^\top$ one wants $U V^\top$: all singular values 1. *Newton–Schulz* comes near with
# products alone, which is what processors do best:
#
# $$X \leftarrow \frac{M}{\lVert M\rVert + \varepsilon}, \qquad \lVert M\rVert = \sqrt{\textstyle\sum_{ij} M_{ij}^2}$$
#
# and then, `steps` times, with the new $X$ each time:
#
# $$A \leftarrow X X^\top, \qquad X \leftarrow a X + (b A + c A A)\, X$$
#
# with $a = 3.4445$, $b = -4.775$, $c = 2.0315$. Every product here is a product of matrices, `@`.
# Return $X$.

# %% [markdown]
# One round turns each singular value $s$ into $3.4445\,s - 4.775\,s^3 + 2.0315\,s^5$, and leaves $U$
# and $V$ as they are. This is what becomes of $s$ (dashed: $s$ itself):
#
# ![What Newton–Schulz makes of a singular value from 0 to 1, after one, two and five rounds: after one round the curve leaves 0 more than three times as steeply as it came and bends back to about 0.7; after two rounds it is steeper still; after five it jumps up close to 0 and then waves about the level 1.](images/newton-schulz.png)


# %%
def orthogonalize(M, steps=5, epsilon=1e-7):
    """
    Bring all singular values of a matrix near 1, with Newton–Schulz.

    X ← M/(‖M‖ + ε), then `steps` times: A ← X·Xᵀ, X ← 3.4445·X + (−4.775·A + 2.0315·A·A)·X

    M -- an array (n, k), the caller's: it stays as it is
    steps -- the number of rounds, 0, 1, 2, …
    epsilon -- ε, keeps a matrix of zeros from 0/0

    Returns: X, an array (n, k).

    >>> orthogonalize(np.array([[3.0, 0.0], [0.0, 4.0]]), steps=1, epsilon=0).round(4)
    array([[1.1933, 0.    ],
           [0.    , 0.9765]])
    """
    ### BEGIN SOLUTION
    X = M / (np.linalg.norm(M) + epsilon)
    for _ in range(steps):
        gram = X @ X.T
        X = 3.4445 * X + (-4.775 * gram + 2.0315 * gram @ gram) @ X
    return X
    ### END SOLUTION


# %%
orthogonalize_test(orthogonalize)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# `np.linalg.norm(M)` is the root of the sum of all squares. Three lines: the first X before the loop,
# A and the new X inside.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# `*` multiplies entries, `@` matrices. A number times a matrix takes `*`; A with A, and the bracket with
# X, take `@`. A has as many rows and columns as X has rows.
# </details>

# %% [markdown]
# Take a random matrix, 128 by 128. **What do you expect:** which of its singular values do not come
# near 1?

# %%
if passed("orthogonalize"):
    M = np.random.default_rng(0).standard_normal((128, 128))
    for name, matrix in (("before", M / np.linalg.norm(M)), ("after", orthogonalize(M))):
        sizes = np.linalg.svd(matrix, compute_uv=False)
        spread = np.quantile(sizes, [0, 0.05, 0.5, 1])
        smallest, low, median, largest = (f"{size:.2f}" for size in spread)
        print(f"{name:7} smallest {smallest}  one in twenty below {low}  median {median}", end="  ")
        print("largest", largest)
    near = np.mean((sizes > 0.65) & (sizes < 1.25))
    conclude("nineteen in twenty come to lie between 0.65 and 1.25", near >= 0.95)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Those that were nearly 0: they grow about 3.4 times in a round, and five rounds are too few for them.
# All others come near 1 and no nearer, because the factors were chosen for a steep start. For a step
# that is good enough.
# </details>

# %% [markdown]
# ### A step for the whole matrix: Muon
# **Exercise · 10 minutes · about 4 lines**
#
# Muon is momentum whose velocity is made orthogonal before it steps:
#
# $$v \leftarrow \beta\, v + (1 - \beta)\, dW, \qquad O = \text{orthogonalize}(v)$$
#
# $$W \leftarrow W - \alpha \cdot 0.2 \sqrt{\max(n_l, n_{l-1})}\; O$$
#
# The factor makes the step about as large as Adam's usually are, so that Adam's α may be kept. ($W$ is
# $(n_l, n_{l-1})$; both numbers stand in `W.shape`.) Return `W, v`.


# %%
def update_matrix_with_muon(W, dW, v, learning_rate=0.01, beta=0.95):
    """
    Take one step of Muon: v ← β·v + (1 − β)·dW, then W ← W − α·0.2·√max(n_l, n_{l−1})·O, where O is
    what `orthogonalize` makes of the new v.

    W -- one matrix of weights (n_l, n_{l−1})
    dW, v -- its gradient and its velocity, in the same shape
    learning_rate -- α, a number > 0
    beta -- β, the share of the old velocity that is kept, 0 ≤ β < 1

    Returns: W, v -- two arrays, both updated.

    >>> W, dW, v = np.zeros((2, 4)), np.ones((2, 4)), np.zeros((2, 4))
    >>> W, v = update_matrix_with_muon(W, dW, v, learning_rate=0.1, beta=0.5)
    >>> v[0], bool(np.allclose(W, -0.1 * 0.2 * 2 * orthogonalize(v)))
    (array([0.5, 0.5, 0.5, 0.5]), True)
    """
    ### BEGIN SOLUTION
    v = beta * v + (1 - beta) * dW
    size = 0.2 * np.sqrt(max(W.shape))
    return W - learning_rate * size * orthogonalize(v), v
    ### END SOLUTION


# %%
update_matrix_with_muon_test(update_matrix_with_muon)

# %% [markdown]
# <details><summary>Hint</summary>
#
# Momentum for one array, then your `orthogonalize` of the *new* v, with its five rounds. `max(W.shape)`
# is the larger side.
# </details>

# %% [markdown]
# *What is it for?* For matrices between hidden layers. Biases, and the first and the last matrix, stay
# with Adam. PyTorch and optax look ahead by default, as in exercise {{update_parameters_with_nesterov}} (`nesterov=True`).

# %% [markdown]
# ### What does Muon buy?
#
# The digits, even or odd: 1000 to train on, 797 held out. Wide layers: 128, 128 and 128. Momentum, Adam,
# and Muon for the two hidden matrices with Adam for the rest. Three rates each, five starting networks
# (seeds 0 to 4), 10 epochs in batches of 64. The rate with the lowest median cost on the training
# digits counts, and the held-out ones judge.


# %%
def muon_step(parameters, grads, state, t, learning_rate):
    v, s = initialize_adam(parameters) if state is None else state
    hidden = {
        key: update_matrix_with_muon(
            parameters[key].copy(), grads["d" + key], v["d" + key].copy(), learning_rate
        )
        for key in ("W2", "W3")
    }
    parameters, v, s, *_ = update_parameters_with_adam(parameters, grads, v, s, t, learning_rate)
    for key, (W, velocity) in hidden.items():
        parameters[key], v["d" + key] = W, velocity
    return parameters, (v, s)


MUON = ("orthogonalize", "update_matrix_with_muon")
THREE = {"momentum": momentum_step, "adam": adam_step, "muon": muon_step}


def train_on_digits(rates, seeds, epochs):
    (X, Y), held_out = opt_experiments.data_set("digits", m=1000, held_out=797)
    return opt_experiments.train_grid(
        THREE, random_mini_batches, X, Y, [64, 128, 128, 128, 1], rates, seeds, epochs,
        held_out=held_out, every=1,
    )  # fmt: skip


# %% [markdown]
# The 45 trainings take minutes, so they are kept: `ANEW = True` repeats them with your functions.
# As a sample, two epochs of one network each are trained now, and compared with what is kept.

# %%
ANEW = False
kept = opt_experiments.wide_digits()

if passed(*METHODS, *MUON):
    if ANEW:
        kept = train_on_digits(kept.rates, kept.seeds, kept.epochs[-1])
    sample = train_on_digits({name: [kept.rates[name][kept.best(name)]] for name in THREE}, [0], 2)
    pairs = [(sample.costs[name][0, 0], kept.costs[name][kept.best(name), 0, :3]) for name in THREE]
    same = all(np.allclose(yours, theirs, rtol=0.01) for yours, theirs in pairs)
    conclude("your functions come to the costs that are kept", same)

# %% [markdown]
# **What do you expect:** who needs the fewest epochs to a cost of 0.1, and to 0.05? And who is better on
# digits that no training saw?

# %% alt="Mean cost over the epochs, with bands for the middle half of the networks: Muon lies lowest in the first epochs, and all three come down to nearly 0."
if passed(*METHODS, *MUON):
    best = {name: kept.best(name) for name in THREE}
    names = {"momentum": "momentum", "adam": "Adam", "muon": "Muon"}
    curves = {names[name]: (kept.epochs, kept.costs[name][best[name]]) for name in THREE}
    rates = [f"{kept.rates[name][best[name]]:g} for {names[name]}" for name in THREE]
    opt_plots.cost_bands(curves, title=f"α = {', '.join(rates)}")


# %%
def epochs_to(cost, name):
    """Return how many epochs the median of the networks needs until the cost, at each rate."""
    there = kept.costs[name] <= cost
    return np.median(np.where(there.any(axis=-1), there.argmax(axis=-1), np.inf), axis=1)


if passed(*METHODS, *MUON):
    print("           best α   epochs to 0.1, 0.05, 0.03   held out: mean (worst)")
    for name in THREE:
        needed = "".join(f"{epochs_to(cost, name)[best[name]]:8.0f}" for cost in (0.1, 0.05, 0.03))
        some, rate = kept.held_out[name][best[name]], kept.rates[name][best[name]]
        print(f"{name:9} {rate:7} {needed:>28} {some.mean():15.1%} ({some.min():.1%})")

# %%
if passed(*METHODS, *MUON):
    inside = [0 < best[name] < len(kept.rates[name]) - 1 for name in THREE]
    conclude("no best rate is the smallest or the largest that was tried", all(inside))
    to = {cost: {n: epochs_to(cost, n)[best[n]] for n in THREE} for cost in (0.1, 0.05)}
    others = {cost: min(to[cost]["momentum"], to[cost]["adam"]) for cost in to}
    conclude(
        "to 0.1 Muon needs at most two thirds of their epochs", to[0.1]["muon"] < 0.67 * others[0.1]
    )
    conclude("to 0.05 it is one epoch ahead at the most", to[0.05]["muon"] >= others[0.05] - 1)
    means = [kept.held_out[name][best[name]].mean() for name in THREE]
    conclude("held out, the three means are less than a point apart", np.ptp(means) < 0.01)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# What Muon buys here is a quick beginning: a cost of 0.1 in half the epochs. Soon the lead is gone, and
# on fresh digits nobody is ahead. (At α = 0.003 Muon would have been the best on them; the training
# digits chose another rate.) Muon was made for far larger networks: what it buys there, these digits
# cannot say.
# </details>

# %% [markdown]
# And what does it cost? One update of a hidden matrix and its bias with your Adam, and of the matrix with
# your Muon; then a whole step, forwards and backwards too, with 64 examples and with 1000. All on one
# thread: products of matrices would share more of them, and your Adam would not. **What do you expect:**
# how many times Adam's?


# %%
from threadpoolctl import threadpool_limits  # comes with scikit-learn


def times_of_muon(m):
    """Return Muon's time as a multiple of Adam's: for a hidden matrix, for a step with m examples."""
    (X, Y), _ = opt_experiments.data_set("digits", m=m)
    network = initialize_parameters([64, 128, 128, 128, 1])

    def gradients():
        return backward_propagation(X, Y, forward_propagation(X, network)[1])

    def adam(layers):
        parameters = {f"{p}{l}": network[f"{p}{k}"] for l, k in enumerate(layers, 1) for p in "Wb"}
        grads = {f"d{p}{l}": all_grads[f"d{p}{k}"] for l, k in enumerate(layers, 1) for p in "Wb"}
        v, s = initialize_adam(parameters)
        return lambda: update_parameters_with_adam(parameters, grads, v, s, 1, 0.0001)

    all_grads = gradients()
    W, dW, v = network["W2"].copy(), all_grads["dW2"], np.zeros((128, 128))
    things = (
        lambda: update_matrix_with_muon(W, dW, v, 0.0001),
        adam([2]),
        adam([1, 2, 3, 4]),
        gradients,
    )
    with threadpool_limits(1):
        of_muon, of_one, of_all, of_network = microseconds(*things, calls=5).min(axis=1)
    more = 2 * (of_muon - of_one)
    return of_muon / of_one, 1 + more / (of_all + of_network)


# %% tags=["nbval-ignore-output"]
if passed(*ADAM, *MUON):
    for m in (64, 1000):
        one, whole = times_of_muon(m)
        print(
            f"update of a hidden matrix {one:.0f} times, a whole step with {m} examples {whole:.1f}"
        )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Muon's update takes many times as long as Adam's: fifteen products of matrices, where Adam works
# entry by entry. In the whole step that counts less, and the less the more examples it has.
# </details>
