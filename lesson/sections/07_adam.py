# %% [markdown] minutes=10
# ## 7 Put them together: Adam
#
# Momentum knows *where to*: it averages gradients. RMSProp knows *how far*: it measures their size. *Adam*
# (adaptive moment estimation) keeps both memories, corrects both as in section 4, and steps with one
# divided by the other.

# %% [markdown]
# ### Start with two memories
# **Exercise · 5 minutes · about 3 lines**
#
# `v` is for the average of gradients, `s` for the average of their squares. Both begin as zeros, with the
# keys and shapes of exercise {{initialize_velocity}}:
#
# $$v_{dW^{[l]}} = v_{db^{[l]}} = 0 \qquad s_{dW^{[l]}} = s_{db^{[l]}} = 0$$
#
# Return `v, s`: two dictionaries with arrays of their own. (`v = s = {}` would be *one*.)

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
# Exercise {{initialize_velocity}} twice. You may call your own `initialize_velocity`.
# </details>

# %%
if passed("initialize_adam"):
    v, s = initialize_adam({"W1": np.ones((2, 3)), "b1": np.ones((2, 1))})
    v["dW1"] += 7
    print("v:", v["dW1"].tolist())
    print("s:", s["dW1"].tolist(), "stays as it is")

# %% [markdown]
# ### Average, correct, step
# **Exercise · 20 minutes · about 15 lines**
#
# Wind blows steadily from one side: full sail. Gusts from all sides cancel in the average, but not in the
# size: small sail. Adam's step is the average gradient divided by the gradient's usual size.

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
# By hand, for one weight with gradients 4, 2 and −1; β₁ = 0.5, β₂ = 0.75, α = 0.1 and ε = 0:
#
# | t | g | v | s | v̂ | ŝ | step |
# |---|---|---|---|---|---|---|
# | 1 | 4 | 2 | 4 | 4 | 16 | 0.1 |
# | 2 | 2 | 2 | 4 | 2.667 | 9.143 | 0.0882 |
# | 3 | −1 | ? | ? | ? | ? | ? |
#
# In the second row $v = 0.5 \cdot 2 + 0.5 \cdot 2$, $\hat v = 2 / (1 - 0.5^2)$, and
# $\hat s = 4 / (1 - 0.75^2)$. Work out the third.

# %% [markdown]
# <details><summary>The third row</summary>
#
# v = 0.5, s = 3.25, v̂ = 0.571, ŝ = 5.622, step 0.0241. The gradient has turned round, and the step has not
# yet: the average still points the old way.
# </details>

# %% [markdown]
# | symbol | in the code | shape |
# |---|---|---|
# | $v_{dW}$, $s_{dW}$ | `v["dW1"]`, `s["dW1"]`, … | as $dW$ |
# | $\hat v_{dW}$, $\hat s_{dW}$ | `v_corrected["dW1"]`, `s_corrected["dW1"]`, … | as $dW$ |
# | $\beta_1$, $\beta_2$, $\varepsilon$ | `beta1`, `beta2`, `epsilon` | numbers |
# | $t$ | `t` | a whole number ≥ 1 |

# %% [markdown]
# Return five dictionaries: `parameters, v, s, v_corrected, s_corrected`. The corrected ones are new; `v`
# and `s` go out *uncorrected*, because the next step's averages build on them. (The check accepts the
# first three alone, but exercise {{is_correct_adam}} needs all five.)


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

    >>> parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    >>> v, s = initialize_adam(parameters)
    >>> for t, g in [(1, 4.0), (2, 2.0)]:
    ...     grads = {"dW1": np.array([[g]]), "db1": np.array([[0.0]])}
    ...     parameters, v, s, v_corrected, s_corrected = update_parameters_with_adam(
    ...         parameters, grads, v, s, t, learning_rate=0.1, beta1=0.5, beta2=0.75
    ...     )
    >>> print(v["dW1"], s["dW1"], v_corrected["dW1"].round(3), s_corrected["dW1"].round(3))
    [[2.]] [[4.]] [[2.667]] [[9.143]]
    >>> print(parameters["W1"].round(4))
    [[0.8118]]
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
# You have written every line already: the average in exercise {{update_parameters_with_momentum}}, the squares and the division in exercise
# {{update_parameters_with_rmsprop}}, the correction in exercise {{exponentially_weighted_averages}}. Two empty dictionaries `v_corrected` and `s_corrected` stand before the
# loop.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# For each layer: v, corrected v, s, corrected s, parameter; for $W$, then for $b$. The power is `beta1**t`;
# β₁ belongs with v, β₂ with s. The last line uses corrected quantities only, and ε stands behind the root.
# `update_parameters_with_adam(*failing_case())` shows your numbers.
# </details>

# %% [markdown]
# ### How long is the first step?
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
# <details><summary>Compare with yours</summary>
#
# It is exactly −α times the gradient's sign, whatever its size. At t = 1 the correction turns $v$ into $g$
# and $s$ into $g^2$, and $g/\sqrt{g^2} = \pm 1$.
#
# ![The first step against the size of the gradient: gradient descent's grows in proportion, over six decades, while Adam's is 0.01, the learning rate, for every gradient.](images/adam-first-step.png)
# </details>

# %% [markdown]
# Without correction step $t$ is $(1 - \beta_1^t)/\sqrt{1 - \beta_2^t}$ times as long: both memories start
# too small, and $\sqrt s$ stays so for longer.

# %% [markdown]
# Later a step is smaller than α where the signs change, and close to α where they agree. So **α is about
# how far each weight may go in one step.**

# %% [markdown]
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
# <details><summary>Compare with yours</summary>
#
# The same point. $\hat v$ grows by 1000, $\sqrt{\hat s}$ too, and the factor cancels. (A usual ε shows when
# gradients are tiny.)
# </details>

# %% [markdown]
# ### The four in one ravine
#
# ![Left, 60 steps in a ravine: gradient descent zigzags and stops far from the minimum, momentum swings and arrives, RMSProp runs along the floor, and Adam comes close in a wide curve; right, their distances over 200 steps, where momentum and Adam sink on and RMSProp stays at a tenth.](images/ravine-paths.png)
#
# RMSProp and Adam set off with equal steps in both directions; then Adam swings like momentum. Momentum
# and Adam come ever nearer, RMSProp never comes to rest: its steps do not shrink.

# %% [markdown]
# ### Three questions on Adam
#
# 1. The cost is multiplied by 1000. What becomes of a step of gradient descent, and of Adam?
# 2. A weight's gradients are +1, −1, +1, −1, … How long do Adam's steps become, compared with α?
# 3. At t = 1000, which correction may you leave out, v's or s's (β₁ = 0.9, β₂ = 0.999)?

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# 1. Gradient descent's is 1000 times as long; Adam's stays the same, as long as ε is small beside
#    $\sqrt{\hat s}$.
# 2. Short: $\hat v$ is near 0, and $\sqrt{\hat s}$ is 1.
# 3. v's: $0.9^{1000}$ is nothing. But $0.999^{1000}$ is 0.37, so $s$ holds less than two thirds of its due.
# </details>
