# %% [markdown]
# ## 7 Put them together: Adam
#
# Momentum knows *where to*: it averages gradients. RMSProp knows *how far*: it measures their size.
# *Adam* (adaptive moment estimation) keeps both memories, repairs both with the bias correction of
# section 4, and steps with one divided by the other.

# %% [markdown]
# ### Start with two memories
# **Exercise 10 · 5 minutes · about 3 lines · 3 points**
#
# `v` is for the average of gradients, `s` for the average of their squares. Both begin as zeros. For
# each layer $l = 1, \dots, L$:
#
# $$v_{dW^{[l]}} = v_{db^{[l]}} = 0 \qquad s_{dW^{[l]}} = s_{db^{[l]}} = 0$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $v_{dW^{[l]}}$, $v_{db^{[l]}}$ | `v["dW1"]`, `v["db1"]`, … | as `parameters["W1"]`, `parameters["b1"]` |
# | $s_{dW^{[l]}}$, $s_{db^{[l]}}$ | `s["dW1"]`, `s["db1"]`, … | the same |
#
# Return `v, s`: two dictionaries with arrays of their own. (`v = s = {}` would be *one* dictionary
# with two names.)


# %%
def initialize_adam(parameters):
    """
    Make Adam's two memories, v and s, all zeros.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"

    Returns: v, s -- two dictionaries, each with the keys "dW1", "db1", …, "dWL", "dbL"; each
    value is a float array of zeros with the shape of its parameter. No two share an array.

    >>> v, s = initialize_adam({"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]])})
    >>> s
    {'dW1': array([[0., 0.]]), 'db1': array([[0.]])}
    """
    ### BEGIN SOLUTION
    v = initialize_velocity(parameters)
    s = initialize_velocity(parameters)
    return v, s
    ### END SOLUTION


# %%
initialize_adam_test(initialize_adam)

# %% [markdown]
# <details><summary>Hint</summary>
#
# Exercise 7 twice. You may call your own `initialize_velocity`.
# </details>

# %%
if passed("initialize_adam"):
    v, s = initialize_adam({"W1": np.ones((2, 3)), "b1": np.ones((2, 1))})
    v["dW1"] += 7
    print("v:", v["dW1"].tolist())
    print("s:", s["dW1"].tolist(), "stays as it is")

# %% [markdown]
# ### Average, correct, step
# **Exercise 11 · 20 minutes · about 15 lines · 14 points**
#
# Adam's step is the average gradient divided by the gradient's usual size. Wind blows steadily from
# one side: full sail. Gusts from all sides cancel in the average, but not in the size: small sail.

# %% [markdown]
# For each layer, entry by entry, in this order (and the same with $b$ and $db$):
#
# $$v_{dW} \leftarrow \beta_1 v_{dW} + (1 - \beta_1)\, dW \qquad\qquad
#   s_{dW} \leftarrow \beta_2 s_{dW} + (1 - \beta_2)\, dW^2$$
#
# $$\hat v_{dW} = \frac{v_{dW}}{1 - \beta_1^{\,t}} \qquad\qquad
#   \hat s_{dW} = \frac{s_{dW}}{1 - \beta_2^{\,t}}$$
#
# $$W \leftarrow W - \alpha\, \frac{\hat v_{dW}}{\sqrt{\hat s_{dW}} + \varepsilon}$$
#
# $t$ is the number of the step, 1 at the first one, and $\beta_1^{\,t}$ is a *power*.

# %% [markdown]
# | symbol | in the code | shape |
# |---|---|---|
# | $v_{dW}$, $s_{dW}$ | `v["dW1"]`, `s["dW1"]`, … | as $dW$ |
# | $\hat v_{dW}$, $\hat s_{dW}$ | `v_corrected["dW1"]`, `s_corrected["dW1"]`, … | as $dW$ |
# | $\beta_1$, $\beta_2$, $\varepsilon$ | `beta1`, `beta2`, `epsilon` | numbers |
# | $t$ | `t` | a whole number ≥ 1 |
# | all others | as in exercise 8 | |
#
# Return five dictionaries: `parameters, v, s, v_corrected, s_corrected`. The corrected ones are
# new, with keys `"dW1"`, `"db1"`, …; `v` and `s` go out *uncorrected*, because the next step's
# averages build on them. (The check accepts the first three alone, as older notebooks return them,
# but exercise 14 needs all five.)


# %%
def update_parameters_with_adam(
    parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
):
    """
    Take step number t of Adam (Kingma and Ba 2015, Algorithm 1).

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    v, s -- dictionaries of arrays, the averages of gradients and of squared gradients
        (not corrected): keys and shapes of `grads`
    t -- the number of this step, a whole number ≥ 1: the first step has t = 1
    learning_rate -- α, a number > 0
    beta1, beta2 -- β₁ and β₂, the shares of v and of s that are kept, 0 ≤ β < 1
    epsilon -- ε, a small number ≥ 0, outside the square root

    Returns: parameters, v, s, v_corrected, s_corrected -- five dictionaries, in this order.
    v and s are returned without the correction; the next step needs them so.
    """
    ### BEGIN SOLUTION
    updated = {}
    new_v, new_s = {}, {}
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        dkey = "d" + key
        new_v[dkey] = beta1 * v[dkey] + (1 - beta1) * grads[dkey]
        v_corrected[dkey] = new_v[dkey] / (1 - beta1**t)
        new_s[dkey] = beta2 * s[dkey] + (1 - beta2) * grads[dkey] ** 2
        s_corrected[dkey] = new_s[dkey] / (1 - beta2**t)
        step = learning_rate * v_corrected[dkey] / (np.sqrt(s_corrected[dkey]) + epsilon)
        updated[key] = parameters[key] - step
    return updated, new_v, new_s, v_corrected, s_corrected
    ### END SOLUTION


# %%
update_parameters_with_adam_test(update_parameters_with_adam)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# You have written every line already: the average in exercise 8, the squares and the division in
# exercise 9, the correction in exercise 6.
# </details>
# <details><summary>Hint 2: an order for the lines</summary>
#
# For each layer: v, corrected v, s, corrected s, parameter; for $W$, then for $b$. Two empty
# dictionaries `v_corrected` and `s_corrected` stand before the loop.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# The power is `beta1**t`. β₁ belongs with v, β₂ with s, in the average and in the correction. The
# last line uses corrected quantities only, and ε stands behind the root.
# </details>

# %% [markdown]
# ### Why is the first step ±α?
#
# Give Adam gradients of very different size, and look at its first step, with α = 0.01 and ε = 0.
# **What do you expect** for a gradient of a millionth, and for one of a million?

# %%
ADAM = ("initialize_adam", "update_parameters_with_adam")


def adam_step(parameters, grads, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    v, s = state or initialize_adam(parameters)
    parameters, v, s, *_ = update_parameters_with_adam(
        parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon
    )
    return parameters, (v, s)


if passed(*ADAM):
    zero = {"W1": np.zeros((1, 4)), "b1": np.zeros((1, 1))}
    grads = {"dW1": np.array([[1e-6, -1e-3, 1.0, -1e6]]), "db1": np.ones((1, 1))}
    after, (v, s) = adam_step(zero, grads, None, t=1, learning_rate=0.01, epsilon=0)
    print("first step:", after["W1"].round(12).tolist())
    print("without correction:", (-0.01 * v["dW1"] / np.sqrt(s["dW1"])).round(4).tolist())
    for t in (1, 10, 100, 1000):
        times = (1 - 0.9**t) / np.sqrt(1 - 0.999**t)
        print(f"step {t:4} without correction, under a steady gradient: {times:.1f} times as long")

# %% [markdown]
# The first step is exactly −α times the gradient's sign, whatever its size. Why? At t = 1 the
# memories hold one gradient $g$ only: the correction turns $v$ into $g$ and $s$ into $g^2$, and
# $g/\sqrt{g^2} = \pm 1$.
#
# Without correction step $t$ is $(1 - \beta_1^t)/\sqrt{1 - \beta_2^t}$ times as long: both memories start
# too small, and $\sqrt s$ even more so than $v$. It gets worse at first, because $v$ catches up within
# some ten steps, and $s$ takes thousands. So Adam cannot do without. (Momentum's $v$ alone only starts
# slowly. RMSProp's first steps *are* too long; with $\beta_2 = 0.9$ that is over in some ten.)
#
# ![The size of the first step against the size of the gradient, both on logarithmic scales: gradient descent's step grows in proportion to the gradient, over six decades, while Adam's is 0.01, the learning rate, for every gradient.](images/adam-first-step.png)

# %% [markdown]
# Later the step is smaller than α where the signs change, and close to α where they agree. So **α
# is about how far each weight may go in one step.**
#
# And if somebody multiplies the cost by 1000? **What do you expect** after 50 steps? (`booth` is a
# slanting bowl with its bottom at (1, 3). Again ε = 0.)

# %%
if passed(*ADAM):
    hill = opt_experiments.booth
    loud = opt_experiments.Surface(
        name="1000 times as high",
        value=lambda x, y: 1000 * hill.value(x, y),
        gradient=lambda x, y: [1000 * slope for slope in hill.gradient(x, y)],
    )
    ends = [
        opt_experiments.descend(adam_step, surface, (-5, -5), 50, learning_rate=0.1, epsilon=0)[-1]
        for surface in (hill, loud)
    ]
    print("after 50 steps:", *[end.round(6).tolist() for end in ends])

# %% [markdown]
# The same point. $\hat v$ grows by 1000, $\sqrt{\hat s}$ too, and the factor cancels. (A usual ε
# shows when gradients are tiny.) For gradient descent you would have to tune α anew.

# %% [markdown]
# ### The four in one ravine
#
# ![Left, 60 steps in a ravine a hundred times as steep across as along: gradient descent zigzags and stops far from the minimum, momentum swings across the floor and arrives, RMSProp turns onto the floor and runs along it, and Adam ends close to the minimum in a wide curve; right, their distance to it over 200 steps, on a logarithmic scale, where momentum and Adam sink on and RMSProp stays at a tenth.](images/ravine-paths.png)
#
# Each has a learning rate that suits it. RMSProp and Adam set off with equal steps in both
# directions; then Adam swings like momentum, in one wide curve. On the right, a straight line means
# that each step leaves the same share of the distance. RMSProp is at the bottom first, and never comes
# to rest: its steps do not shrink.

# %% [markdown]
# <details><summary>Mind the conventions: RMSProp and Adam in PyTorch, optax and Keras</summary>
#
# | | this lesson | elsewhere |
# |---|---|---|
# | RMSProp's ε | outside the root | PyTorch: outside. optax (by default) and Keras: inside |
# | RMSProp's β₂ | 0.9 in our runs | by default 0.99 in PyTorch (`alpha`), 0.9 in optax (`decay`) and Keras (`rho`) |
# | Adam | as in the paper (Kingma and Ba 2015, Algorithm 1) | PyTorch, optax: the same. Keras, TensorFlow: the paper's second form, which is ours with ε/√(1−β₂ᵗ) in place of ε: much larger in the first steps |
#
# Does ε matter? With gradients of about 1 and ε = 10⁻⁸ hardly, with tiny gradients a great deal (you
# see it in section 14). Remember it when a network trains in one framework and not in another.
# </details>
