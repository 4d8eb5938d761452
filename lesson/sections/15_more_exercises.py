# %% [markdown] minutes=25 about="{{optional}} more exercises"
# ## 15 For those who want more
#
# *Optional, no points · {{minutes}} for all {{optional}}*
#
# {{Optional}} more exercises, checked like the others. Take those that you like; only the two on one vector
# belong together, and the last two.

# %% [markdown]
# ### Look ahead: Nesterov's momentum
# **Exercise · 10 minutes · about 8 lines**
#
# You run downhill, and your speed will carry you further. So feel the slope *at the place you are
# about to reach*, and steer before you arrive. (Nesterov 1983; for networks, Sutskever and others
# 2013.)

# %% [markdown]
# But gradients are taken where you stand. So let the parameters *be* the place ahead. What is left is
# momentum with one more average in its step:
#
# $$v_{dW} \leftarrow \beta\, v_{dW} + (1 - \beta)\, dW$$
#
# $$W \leftarrow W - \alpha \left(\beta\, v_{dW} + (1 - \beta)\, dW\right)$$
#
# The second line uses the *new* $v$. The same with $b$ and $db$; symbols and shapes are those of
# section 5. Return `parameters, v`. (PyTorch's `nesterov=True` is this rule for the heavy ball, so
# its rate is our α(1 − β); the same in optax and Keras.)

# %%
def update_parameters_with_nesterov(parameters, grads, v, beta, learning_rate):
    """
    Take one step with Nesterov's momentum: v ← β·v + (1 − β)·dW, then
    W ← W − α·(β·v + (1 − β)·dW) with the new v; the same for b.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    v -- dictionary of arrays, the velocity: keys and shapes of `grads`
    beta -- β, the share of the old velocity that is kept, 0 ≤ β < 1
    learning_rate -- α, a number > 0

    Returns: parameters, v -- two dictionaries, both updated.

    >>> parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    >>> grads = {"dW1": np.array([[2.0]]), "db1": np.array([[0.0]])}
    >>> v = {"dW1": np.array([[4.0]]), "db1": np.array([[0.0]])}
    >>> update_parameters_with_nesterov(parameters, grads, v, beta=0.5, learning_rate=0.1)
    ({'W1': array([[0.75]]), 'b1': array([[0.]])}, {'dW1': array([[3.]]), 'db1': array([[0.]])})
    """
    ### BEGIN SOLUTION
    ahead, next_v = {}, {}
    for key in parameters:
        dkey = f"d{key}"
        next_v[dkey] = beta * v[dkey] + (1 - beta) * grads[dkey]
        step_ahead = beta * next_v[dkey] + (1 - beta) * grads[dkey]
        ahead[key] = parameters[key] - learning_rate * step_ahead
    return ahead, next_v
    ### END SOLUTION


# %%
update_parameters_with_nesterov_test(update_parameters_with_nesterov)

# %% [markdown]
# <details><summary>Hint</summary>
#
# Your momentum of exercise {{update_parameters_with_momentum}}, with another last line. The bracket is the average once more, now of
# the new $v$ and the same gradient.
# </details>

# %% [markdown]
# Is it really the look-ahead? Here it is as the paper has it, with the gradient taken at
# `theta + 0.9 * velocity`. Does that place follow the path of your function?

# %%
NESTEROV = (*MOMENTUM, "update_parameters_with_nesterov")


def nesterov_step(parameters, grads, v, t, learning_rate, beta=0.9):
    if v is None:
        v = initialize_velocity(parameters)
    return update_parameters_with_nesterov(parameters, grads, v, beta, learning_rate)


if passed(*NESTEROV):
    yours = opt_experiments.descend(nesterov_step, RAVINE, START, 50, learning_rate=0.06)
    theta, velocity, places_ahead = np.array(START), np.zeros(2), [START]
    for _ in range(50):
        slope = np.array(RAVINE.gradient(*(theta + 0.9 * velocity)))
        velocity = 0.9 * velocity - 0.06 * (1 - 0.9) * slope
        theta = theta + velocity
        places_ahead.append(theta + 0.9 * velocity)
    print("the same 50 steps:", np.allclose(yours, places_ahead, rtol=0, atol=1e-12))

# %% [markdown]
# It does. Now send both momentums down the ravine: one rate as a picture, several as a table of
# distances after 100 steps. **What do you expect:** who swings more? Who bears the larger rate?

# %% alt="Two paths in the ravine: momentum swings across the floor all the way to the minimum, while Nesterov's swings die out after a turn or two, and it runs straight along the floor."
if passed(*NESTEROV):
    paths = {
        "momentum": opt_experiments.descend(momentum_step, RAVINE, START, 40, learning_rate=0.06),
        "Nesterov": opt_experiments.descend(nesterov_step, RAVINE, START, 40, learning_rate=0.06),
    }
    opt_plots.contour_with_paths(
        RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0), title="α = 0.06 for both"
    )

# %%
if passed(*NESTEROV):
    steps = {"momentum": momentum_step, "Nesterov": nesterov_step}
    print_distances(steps, (0.01, 0.03, 0.06, 0.1, 0.13, 0.14, 0.2))
    limits = {"momentum": 2 * 1.9 / 0.1, "Nesterov": 2 * 1.9 / (0.1 * (1 + 2 * 0.9))}
    for name, limit in limits.items():
        print(f"{name:8} is stable while αc is below {limit:.2f}: here α below {limit / 100:.4f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# In the picture momentum swings across the floor until the end, while Nesterov's swings die out
# within a few turns: whoever looks ahead brakes in time. But it explodes at a rate that momentum
# bears with ease. Its limit for αc, with c how steep the bowl is, is $2(1 + \beta)/((1 - \beta)(1 + 2\beta))$.
# </details>

# %% [markdown]
# And when α is tuned for each? **What do you expect:** who needs fewer steps, at a small β and at a
# large one?

# %%
if passed(*NESTEROV):
    print("fewest steps to a millionth, and the rate")
    for beta in (0.7, 0.8, 0.95):
        (one, a), (other, b) = (
            fewest_steps(step, beta=beta) for step in (momentum_step, nesterov_step)
        )
        print(f"β = {beta:<4}  momentum {one:4} (α = {a:.3f})   Nesterov {other:4} (α = {b:.3f})")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# With much memory Nesterov is ahead, with little memory momentum is, and the best of all is
# momentum's: on a bowl, tuned momentum is hard to beat (Polyak 1964). Nesterov's gift is that it
# forgives a β that is too large, and that with his α and β it has a guarantee for *every* smooth
# convex function, not only for bowls.
# </details>

# %% [markdown]
# ### Let weights fade: AdamW
# **Exercise · 15 minutes · about 3 lines**
#
# A path that nobody walks grows over. *Weight decay* treats weights like that: with every step each
# loses a small share of itself, and only those that gradients keep renewing stay large. Small
# weights make smoother functions, which often do better on fresh data.

# %% [markdown]
# The old way, *L2*, adds $\lambda W$ to the gradient. For gradient descent it is the same thing. For
# Adam it is not: what goes into the gradient goes into $\hat v$ and $\sqrt{\hat s}$ too. *AdamW* keeps
# the two apart (Loshchilov and Hutter 2019):
#
# $$W \leftarrow W - \alpha \left(\frac{\hat v_{dW}}{\sqrt{\hat s_{dW}} + \varepsilon}
#   + \lambda W\right)$$
#
# with $v$, $s$ and their corrections exactly as in section 7, from $dW$ alone. The same with $b$.

# %% [markdown]
# | symbol | in the code | range |
# |---|---|---|
# | $\lambda$, the weight decay | `weight_decay` | ≥ 0; 0 is Adam |
# | all others | as in exercise {{update_parameters_with_adam}} | |
#
# Texts differ in two choices: here λ is multiplied by α, as in PyTorch and optax (the paper leaves α
# out), and biases fade too, as in PyTorch unless you take them out. Return what your Adam returns:
# five dictionaries or the first three.


# %%
def update_parameters_with_adamw(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8,
    weight_decay=0.01,
):  # fmt: skip
    """
    Take step number t of AdamW: Adam's step, and α·λ·W is taken away from each W; so with b.

    parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon -- as for Adam
    weight_decay -- λ, a number ≥ 0: each step takes the share α·λ of every parameter

    Returns: parameters, v, s, v_corrected, s_corrected -- as for Adam; the last two may be
    left out, both together.
    """
    ### BEGIN SOLUTION
    faded = {key: (1 - learning_rate * weight_decay) * w for key, w in parameters.items()}
    return update_parameters_with_adam(faded, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
    ### END SOLUTION


# %%
update_parameters_with_adamw_test(update_parameters_with_adamw)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Adam's step looks only at gradients, not at $W$. So you can do the two parts one after the other, if
# each starts from the old $W$.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# Take the share away first, in a new dictionary, and hand that to your Adam in place of the
# parameters. What factor is left of $W$ when the share α·λ is gone? (Copying Adam and adding to its
# last line is as good.)
# </details>

# %% [markdown]
# Take the clearest case: weights that the data say nothing about. Their gradient is 0, so only the
# decay moves them. **What do you expect** of AdamW and of Adam with L2, for a small λ and for one that
# is a hundred times as large?


# %%
def fading(update, decay, steps=200):
    """Return the values of a weight that starts at 1 and whose cost has no slope."""
    parameters = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}
    v, s = initialize_adam(parameters)
    values = [1.0]
    for t in range(1, steps + 1):
        slopes = {"d" + key: np.zeros((1, 1)) for key in parameters}
        parameters, v, s, *_ = update(parameters, slopes, v, s, t, decay)
        values.append(parameters["W1"].item())
    return values


def adam_with_l2(parameters, grads, v, s, t, decay):
    grads = {key: g + decay * parameters[key[1:]] for key, g in grads.items()}
    return update_parameters_with_adam(parameters, grads, v, s, t, 0.01)


def adamw(parameters, grads, v, s, t, decay):
    return update_parameters_with_adamw(parameters, grads, v, s, t, 0.01, weight_decay=decay)


# %% alt="A weight over the steps: with L2 the two λ give one and the same line, down to almost 0; with AdamW the small λ leaves the weight nearly as it was, and the large one lets it fade."
if passed(*ADAM, "update_parameters_with_adamw"):
    walks = {
        f"{name}, λ = {decay}": fading(update, decay)
        for name, update in (("L2", adam_with_l2), ("AdamW", adamw))
        for decay in (0.01, 1)
    }
    opt_plots.paths_over_time(walks, ylabel="weight")
    for name, walk in walks.items():
        print(f"{name:15} after 50 steps {walk[50]:7.4f}, after 200 {walk[200]:7.4f}")
    shares = [f"{(1 - 0.01 * decay) ** 200:.4f}" for decay in (0.01, 1)]
    print("(1 − αλ) to the power of 200:", *shares)

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# The two lines of L2 are one line: its λ does *nothing* here. Adam divides by the gradient's own
# size, and λ cancels, as the factor 1000 did in section 7. With AdamW a weight loses the share α·λ
# with each step, which leaves $(1 - \alpha\lambda)^t$ of it, as the last line says. (Section 13 shows
# the opposite case: large gradients, under which L2 hardly fades a weight at all.)
# </details>

# %% [markdown]
# ### Warm up, then glide down: a cosine schedule
# **Exercise · 10 minutes · about 4 lines**
#
# An engine is started gently, driven hard when warm, and brought in without a jerk. Many large
# networks are trained like that: first the rate rises along a line (*warm-up*; Goyal and others
# 2017), then it falls along half a wave of a cosine (Loshchilov and Hutter 2017), slowly at both ends
# and fast in the middle.
#
# ![Six learning rates over 5000 epochs: constant; inverse-time decay, slow with d = 0.001 and almost 0 at once with d = 1; a staircase; exponential decay; and a cosine that rises first, then falls to 0 in a soft bend.](images/schedules.png)

# %% [markdown]
# Epochs count from 0. With $w$ epochs of warm-up and $E$ epochs in all:
#
# $$\alpha = \begin{cases}
#   \alpha_0\, \dfrac{\text{epoch} + 1}{w} & \text{if } \text{epoch} < w \\[2ex]
#   \dfrac{\alpha_0}{2} \left(1 + \cos\left(\pi\, \dfrac{\text{epoch} - w}{E - w}\right)\right)
#   & \text{if not}
#   \end{cases}$$
#
# Look at the edges. The first epoch has $\alpha_0/w$, not 0, so it is not lost; the last one of the
# warm-up and the one after it have $\alpha_0$. The rate would be 0 at epoch $E$, which is no longer
# trained. With $w = 0$ there is no warm-up. Return the rate, a number.

# %% [markdown]
# | symbol | in the code | range |
# |---|---|---|
# | $\alpha_0$, epoch | `learning_rate0`, `epoch_num` | as in section 9; epoch < $E$ |
# | $w$ | `warmup_epochs` | 0, 1, 2, …, less than $E$ |
# | $E$ | `num_epochs` | 1, 2, 3, … |
# | $\pi$, $\cos$ | `np.pi`, `np.cos` | the angle is in radians |


# %%
def cosine_lr_with_warmup(learning_rate0, epoch_num, warmup_epochs, num_epochs):
    """
    Return the learning rate of an epoch: a line up to α₀, then half a cosine down.

    learning_rate0 -- α₀, the highest rate, a number > 0
    epoch_num -- the epoch, a whole number, 0 ≤ epoch < num_epochs
    warmup_epochs -- w, how many epochs the warm-up takes, a whole number, 0 ≤ w < num_epochs
    num_epochs -- E, how many epochs there are, a whole number ≥ 1

    Returns: the learning rate, a number.

    >>> [float(cosine_lr_with_warmup(0.5, epoch, 5, 25)) for epoch in (0, 4, 5, 15)]
    [0.1, 0.5, 0.5, 0.25]
    """
    ### BEGIN SOLUTION
    if epoch_num < warmup_epochs:
        return learning_rate0 * (epoch_num + 1) / warmup_epochs
    done = (epoch_num - warmup_epochs) / (num_epochs - warmup_epochs)
    return learning_rate0 / 2 * (1 + np.cos(np.pi * done))
    ### END SOLUTION


# %%
cosine_lr_with_warmup_test(cosine_lr_with_warmup)

# %% [markdown]
# <details><summary>Hint</summary>
#
# An `if` with a `return` of its own for the warm-up. For the rest, first name the fraction of the way
# down that is done: 0 at epoch $w$, and 1 if there were an epoch $E$.
# </details>

# %% alt="Three learning rates over the epochs: the cosine climbs from 0, stays high for long, crosses the staircase and the inverse-time curve, and ends at 0, where these two are still well above it."
if passed(*DECAYS, "cosine_lr_with_warmup"):
    epochs = range(5000)
    opt_plots.schedules({
        "cosine": [cosine_lr_with_warmup(0.1, epoch, 500, 5000) for epoch in epochs],
        "staircase": [schedule_lr_decay(0.1, epoch, 1) for epoch in epochs],
        "inverse-time": [update_lr(0.1, epoch, 0.001) for epoch in epochs],
    })  # fmt: skip

# %% [markdown]
# In the picture the cosine's line climbs for 500 epochs, stays high for long, crosses the two
# others, and ends at 0, where they are still at a fifth or a sixth of their start. It has no decay
# rate to tune, but you must know beforehand how long you will train.
#
# What does it buy? Gradient descent on the moons, layers of 8 and 8, ten starting networks (seeds 2
# to 11). **What do you expect** at a good rate, and at one that is too large?


# %%
def rates_from(alpha, epochs):
    """Return three schedules, as functions of the epoch."""
    return {
        "constant": lambda epoch: alpha,
        "cosine": lambda epoch: cosine_lr_with_warmup(alpha, epoch, 0, epochs),
        "with warm-up": lambda epoch: cosine_lr_with_warmup(alpha, epoch, epochs // 10, epochs),
    }


if passed("update_parameters_with_gd", "random_mini_batches", "cosine_lr_with_warmup"):
    print("held-out accuracy after 200 epochs: mean (worst) of ten networks")
    print("   α ", "".join(f"{name:>18}" for name in rates_from(1, 200)))
    for alpha in (0.3, 1, 3):
        grid = opt_experiments.train_grid(
            {"gd": gd_step}, random_mini_batches, train_X, train_Y, [2, 8, 8, 1],
            rates_from(alpha, 200).values(), range(2, 12), 200, held_out=FRESH,
        )  # fmt: skip
        row = [f"{some.mean():.1%} ({some.min():.1%})" for some in grid.held_out["gd"]]
        print(f"{alpha:4} ", "".join(f"{text:>18}" for text in row))

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# At the two smaller rates the cosine is a point or more ahead: it ends with small steps, and comes to
# rest. At α = 3 the first steps can wreck a network, and both parts help: the cosine, and once
# more the warm-up. So a schedule widens the range of rates that work; the rate that was best anyway
# gains least.
# </details>

# %% [markdown]
# ### Make it one vector: views
# **Exercise · 15 minutes · about 6 lines**
#
# Six parcels to one address: the courier rings six times, and ringing takes longer than handing over.
# Adam on six small arrays is like that: NumPy spends nearly all its time on *beginning* each
# operation. Pack everything into one parcel, and it rings once.

# %% [markdown]
# But the network wants its `W1`, `b1`, …. It can have both, with *views*: a view is an array that
# looks into the memory of another, so that a change in one shows in the other. Put all numbers into
# one vector `flat`, in the order of the keys and row by row, and make a view of each stretch. For W1
# of shape (2, 3), b1 (2, 1) and so on:
#
# ```
# flat            │ 0  1  2  3  4  5 │ 6  7 │ 8  9 …
# views["W1"]     │ 0  1  2          │      │
#                 │ 3  4  5          │      │
# views["b1"]     │                  │ 6    │
#                 │                  │ 7    │
# ```
#
# In NumPy a slice is a view, `flat[6:8]`, and so is its `reshape`. `np.array(…)`, `.copy()` and
# everything computed are *new* arrays. Return `flat, views`.


# %%
def flatten_parameters(parameters):
    """
    Put all parameters into one vector, with a view of it for each array.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"

    Returns: flat, views. `flat` is a new array of shape (n,), n numbers in all: the arrays one
    after the other in the order of the keys, each row by row. `views` is a dictionary with the
    keys and shapes of `parameters`; each array is a view of its stretch of `flat`.

    >>> flat, views = flatten_parameters({"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]])})
    >>> flat[0] = 7
    >>> views["W1"]
    array([[7., 2.]])
    """
    ### BEGIN SOLUTION
    flat = np.concatenate([array.ravel() for array in parameters.values()])
    views, start = {}, 0
    for key, array in parameters.items():
        views[key] = flat[start : start + array.size].reshape(array.shape)
        start += array.size
    return flat, views
    ### END SOLUTION


# %%
flatten_parameters_test(flatten_parameters)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# First the vector: `np.concatenate` joins a list of vectors, and `array.ravel()` makes a vector of an
# array. Then walk over the keys once more and cut.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# A number `start` remembers where the next stretch begins; each array moves it on by its own `size`.
# Slice `flat` from there, reshape the slice, and put that into the dictionary as it is.
# </details>

# %% [markdown]
# ### Make it one vector: Adam
# **Exercise · 10 minutes · about 4 lines**
#
# Adam does not care which array a number stands in. So the rule of section 7 holds for the whole
# vector, with no loop and no keys. `flat_grads`, `v` and `s` are vectors too. Return `flat, v, s`.


# %%
def update_flat_with_adam(
    flat, flat_grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """
    Take step number t of Adam on all parameters at once, as vectors.

    flat, flat_grads -- all parameters and all gradients, arrays of shape (n,)
    v, s -- the averages of gradients and of squared gradients (not corrected), (n,)
    t, learning_rate, beta1, beta2, epsilon -- as for Adam

    Returns: flat, v, s -- three arrays of shape (n,), updated. v and s are not corrected.
    """
    ### BEGIN SOLUTION
    v = beta1 * v + (1 - beta1) * flat_grads
    s = beta2 * s + (1 - beta2) * flat_grads**2
    root = np.sqrt(s / (1 - beta2**t)) + epsilon
    return flat - learning_rate * v / (1 - beta1**t) / root, v, s
    ### END SOLUTION


# %%
update_flat_with_adam_test(update_flat_with_adam)

# %% [markdown]
# <details><summary>Hint</summary>
#
# The five lines of exercise {{update_parameters_with_adam}}, with every `[key]` taken away.
# </details>

# %% [markdown]
# Here is a training with each. In the second, `flat[:] = …` writes *into* the vector, so that the
# network sees the new numbers through its views; `flat = …` would leave it with the old ones. Do
# both come to the same weights?


# %%
def adam_on_arrays(parameters, steps):
    v, s = initialize_adam(parameters)
    for t in range(1, steps + 1):
        _, caches = forward_propagation(train_X[:, :64], parameters)
        grads = backward_propagation(train_X[:, :64], train_Y[:, :64], caches)
        parameters, v, s, *_ = update_parameters_with_adam(parameters, grads, v, s, t)
    return parameters


def adam_on_a_vector(parameters, steps):
    flat, views = flatten_parameters(parameters)
    v, s = np.zeros_like(flat), np.zeros_like(flat)
    for t in range(1, steps + 1):
        _, caches = forward_propagation(train_X[:, :64], views)
        grads = backward_propagation(train_X[:, :64], train_Y[:, :64], caches)
        flat_grads = np.concatenate([grads["d" + key].ravel() for key in views])
        flat[:], v, s = update_flat_with_adam(flat, flat_grads, v, s, t)
    return views


# %%
VECTOR = ("flatten_parameters", "update_flat_with_adam")

if passed(*ADAM, *VECTOR):
    ends = [
        train(initialize_parameters(LAYERS), 200) for train in (adam_on_arrays, adam_on_a_vector)
    ]
    print("the same weights:", all(np.allclose(ends[0][key], ends[1][key]) for key in ends[0]))

# %% [markdown]
# The same. And what does it bring? **What do you expect** for a whole step, forwards, backwards and
# update: a few percent less, a third, a half? (Of several times the smallest counts.)

# %% tags=["nbval-ignore-output"]
import timeit


def microseconds(*things, rounds=7, calls=50):
    """Return the time of a call in millionths of a second, (things, rounds), taken in turns."""
    times = [[timeit.timeit(thing, number=calls) for thing in things] for _ in range(rounds)]
    return 1e6 * np.transpose(times) / calls


if passed(*ADAM, *VECTOR):
    network = initialize_parameters(LAYERS)
    trainings = (lambda: adam_on_arrays(network, 20), lambda: adam_on_a_vector(network, 20))
    arrays, vector = microseconds(*trainings, calls=5).min(axis=1) / 20
    print(f"a step with six arrays {arrays:.0f} µs, with one vector {vector:.0f} µs")
    print(f"that is {1 - vector / arrays:.0%} less")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# There are as many numbers as before, and far fewer operations to begin: what is printed is what beginning
# costs.
# </details>

# %% [markdown]
# That is for arrays of one to ten numbers. Here is the update alone, with two hidden layers of 4 to 256
# units. **What do you expect** as layers grow?


# %%
def update_times(units):
    """Return the number of parameters, and the µs of updates with arrays and with a vector."""
    parameters = initialize_parameters([2, units, units, 1])
    grads = {"d" + key: 0.01 + array for key, array in parameters.items()}
    v, s = initialize_adam(parameters)
    flat, views = flatten_parameters(parameters)
    flat_v, flat_s = np.zeros_like(flat), np.zeros_like(flat)

    def with_a_vector():
        flat_grads = np.concatenate([grads["d" + key].ravel() for key in views])
        flat[:], *_ = update_flat_with_adam(flat, flat_grads, flat_v, flat_s, 1)

    def with_arrays():
        update_parameters_with_adam(parameters, grads, v, s, 1)

    return flat.size, *microseconds(with_arrays, with_a_vector, calls=20)


# %% tags=["nbval-ignore-output"] alt="Time of one update against how many numbers there are, both on logarithmic scales: nearly level at first, with one vector far below six arrays; then both lines bend upward and come together."
if passed(*ADAM, *VECTOR):
    measured = [update_times(units) for units in (4, 8, 16, 32, 64, 128, 256)]
    sizes, arrays, vector = zip(*measured, strict=True)
    ax = opt_plots.over_rates(
        sizes, {"six arrays": arrays, "one vector": vector}, ylabel="µs for one update"
    )
    ax.set_xlabel("numbers in all")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# In the picture both lines are nearly level at first, the vector's far below: it is the *calls* that
# cost. Then both bend upward and come together: with tens of thousands of numbers it is the numbers
# that cost, and packing them gains little more.
#
# **So frameworks have it built in.** A large network has hundreds of arrays, and on a graphics
# processor a call costs even more. PyTorch's optimizers take `foreach=True`, one call for a *list* of
# arrays, and `fused=True`, the whole rule in a single call. optax has `optax.flatten`, which is your
# exercise {{flatten_parameters}}. What they compute is the same as yours.
# </details>
