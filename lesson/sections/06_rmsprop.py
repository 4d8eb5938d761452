# %% [markdown] minutes=5
# ## 6 Give each weight its own step: RMSProp
#
# There is a second idea against the ravine. One direction is steep and needs small steps, another is flat
# and needs large ones. So let every weight have its own rate.

# %% [markdown]
# ### Divide by the size of recent gradients
# **Exercise · 15 minutes · about 10 lines**
#
# One speaker shouts, another whispers. Turn both to the same volume, and you can follow both. *RMSProp*
# measures how loud each gradient has been lately, as a *root mean square*, and divides by that. A steep
# direction is turned down, a flat one up.

# %% [markdown]
# For each layer, everything entry by entry (the same with $b$ and $db$):
#
# $$s_{dW} \leftarrow \beta_2\, s_{dW} + (1 - \beta_2)\, dW^2 \qquad\qquad
#   W \leftarrow W - \alpha\, \frac{dW}{\sqrt{s_{dW}} + \varepsilon}$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $s_{dW}$, $s_{db}$ | `s["dW1"]`, `s["db1"]`, … | as $dW$, $db$ |
# | $\beta_2$ | `beta2` | a number, 0 ≤ β₂ < 1 |
# | $\varepsilon$ | `epsilon` | a small number ≥ 0 |
# | all others | as in exercise {{update_parameters_with_momentum}} | |

# %% [markdown]
# ε keeps you from dividing by 0, and stands *outside* the root. The step uses the *new* $s$, without bias
# correction. `s` begins as zeros, made by your `initialize_velocity`. Return `parameters, s`.

# %%
def update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """
    Take one step of RMSProp: s ← β₂·s + (1 − β₂)·dW², then W ← W − α·dW / (√s + ε); also b.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    s -- dictionary of arrays, the averages of squared gradients: keys and shapes of `grads`
    beta2 -- β₂, the share of the old average that is kept, 0 ≤ β₂ < 1
    learning_rate -- α, a number > 0
    epsilon -- ε, a small number ≥ 0, outside the square root: it keeps us from dividing by 0

    Returns: parameters, s -- two dictionaries, both updated. Squares, roots and divisions are
    taken entry by entry.

    >>> parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    >>> grads = {"dW1": np.array([[4.0]]), "db1": np.array([[0.0]])}
    >>> s = {"dW1": np.array([[2.0]]), "db1": np.array([[0.0]])}
    >>> update_parameters_with_rmsprop(parameters, grads, s, 0.5, 0.1, epsilon=1.0)
    ({'W1': array([[0.9]]), 'b1': array([[0.]])}, {'dW1': array([[9.]]), 'db1': array([[0.]])})
    """
    ### BEGIN SOLUTION
    L = len(parameters) // 2
    updated = {}
    new_s = {}
    for l in range(1, L + 1):
        dW = grads[f"dW{l}"]
        db = grads[f"db{l}"]
        new_s[f"dW{l}"] = beta2 * s[f"dW{l}"] + (1 - beta2) * dW**2
        new_s[f"db{l}"] = beta2 * s[f"db{l}"] + (1 - beta2) * db**2
        W_step = learning_rate * dW / (np.sqrt(new_s[f"dW{l}"]) + epsilon)
        b_step = learning_rate * db / (np.sqrt(new_s[f"db{l}"]) + epsilon)
        updated[f"W{l}"] = parameters[f"W{l}"] - W_step
        updated[f"b{l}"] = parameters[f"b{l}"] - b_step
    return updated, new_s
    ### END SOLUTION


# %%
update_parameters_with_rmsprop_test(update_parameters_with_rmsprop)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# As in exercise {{update_parameters_with_momentum}}: a line for the average, of `grads[...] ** 2`, and a line for the step, which uses the
# gradient itself, divided.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# The divisor is `(np.sqrt(...) + epsilon)`, with its parentheses, and the *new* `s` in the root. Square
# only the gradient, not the factor $(1 - \beta_2)$.
# </details>

# %% [markdown]
# ### Send RMSProp down the ravine
#
# The ravine of section 5 again: distances to the bottom after 100 steps. **What do you expect** of
# RMSProp at rates that gradient descent cannot bear, and at small ones?


# %%
def rmsprop_step(parameters, grads, s, t, learning_rate, beta2=0.9, epsilon=1e-8):
    if s is None:
        s = initialize_velocity(parameters)
    return update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, epsilon)


# %%
RMSPROP = ("initialize_velocity", "update_parameters_with_rmsprop")

if passed("update_parameters_with_gd", *RMSPROP):
    steps = {"gradient descent": gd_step, "RMSProp": rmsprop_step}
    print_distances(steps, (0.003, 0.01, 0.018, 0.03, 0.1, 0.3, 1))

# %% alt="Two paths in the ravine: gradient descent jumps from wall to wall and stops early on the floor, while RMSProp turns onto the floor in one bend and runs along it, much closer to the minimum."
if passed("update_parameters_with_gd", *RMSPROP):
    paths = {
        "gd": opt_experiments.descend(gd_step, RAVINE, START, 30, learning_rate=0.018),
        "rmsprop": opt_experiments.descend(rmsprop_step, RAVINE, START, 30, learning_rate=0.2),
    }
    opt_plots.contour_with_paths(
        RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0),
        title="Gradient descent with α = 0.018, RMSProp with α = 0.2",
    )  # fmt: skip

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# RMSProp never explodes: $s \ge (1 - \beta_2)\,g^2$ with the new gradient $g$, so no step is longer than
# α/√(1 − β₂). But a step is about α long, however far the way. At small rates RMSProp is far behind; at 0.3
# and 1 it rattles about the bottom, because a tiny gradient divided by its own size is large again. Section
# 9 mends this.
# </details>

# %% [markdown]
# In the picture gradient descent jumps from wall to wall; RMSProp sets off equally fast in both
# directions, turns onto the floor and runs along it.

# %% [markdown]
# ### Multiply where it should divide
#
# Some published notebooks *multiply* by $\sqrt{s + \varepsilon}$. Try it on the bowl $w^2/2$ from
# $w = 100$, with the `s` of your function. **What do you expect?**

# %%
if passed(*RMSPROP):
    for alpha in (0.1, 0.01):
        w, s, zero = np.array([[100.0]]), None, np.zeros((1, 1))
        for step in range(1, 6):
            point, grads = {"W1": w.copy(), "b1": zero}, {"dW1": w, "db1": zero.copy()}
            _, s = rmsprop_step(point, grads, s, step, learning_rate=alpha)
            w = w - alpha * w * np.sqrt(s["dW1"])
            print(f"α = {alpha}, step {step}: w = {w.item():.4g}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# With the larger rate it is off to infinity: large gradients, larger steps, larger gradients. With the
# smaller rate it comes down, so a test at that one rate would have let it pass. A formula deserves a second
# look *and* a second setting.
# </details>
