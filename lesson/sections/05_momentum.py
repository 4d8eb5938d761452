# %% [markdown] minutes=10
# ## 5 Build up speed: momentum
#
# In a *ravine*, a valley that is steep across and nearly flat along, gradient descent bounces from wall to
# wall and hardly moves along the bottom. Its steps across point left, right, left, right; those along
# always point the same way. What if you took the *average* of them?

# %% [markdown]
# That is *momentum*: step along the average of the gradients, the *velocity* $v$. Picture a ball that
# rolls downhill: a push to the left and a push to the right cancel; a push that keeps its direction
# becomes speed.

# %% [markdown]
# ### Start at rest
# **Exercise · 5 minutes · about 5 lines**
#
# Before the first step the ball lies still: $v_{dW^{[l]}} = 0$ and $v_{db^{[l]}} = 0$ for each layer
# $l = 1, \dots, L$. In the code these are `v["dW1"]`, `v["db1"]`, … with the shapes of
# `parameters["W1"]`, `parameters["b1"]`, …
#
# Velocities are averages of *gradients*, so their keys are those of `grads`. Each is an array of its own.
# Return `v`.

# %%
def initialize_velocity(parameters):
    """
    Make the velocity of every parameter, all zeros: v starts at rest.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"

    Returns: v, a dictionary with the keys "dW1", "db1", …, "dWL", "dbL"; each value is a float
    array of zeros with the shape of its parameter.

    >>> initialize_velocity({"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]])})
    {'dW1': array([[0., 0.]]), 'db1': array([[0.]])}
    """
    ### BEGIN SOLUTION
    L = len(parameters) // 2
    v = {}
    for l in range(1, L + 1):
        v[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        v[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return v
    ### END SOLUTION


# %%
initialize_velocity_test(initialize_velocity)

# %% [markdown]
# <details><summary>Hint</summary>
#
# The loop of exercise {{update_parameters_with_gd}}, with two arrays of zeros in each round. `np.zeros(A.shape)` makes zeros of the
# shape of `A`, and so does `np.zeros_like(A)`.
# </details>

# %%
if passed("initialize_velocity"):
    print(initialize_velocity({"W1": np.ones((2, 3)), "b1": np.ones((2, 1))}))

# %% [markdown]
# ### Step along the velocity
# **Exercise · 15 minutes · about 8 lines**
#
# For each layer, first the average, then the step (and the same with $b$ and $db$):
#
# $$v_{dW} \leftarrow \beta\, v_{dW} + (1 - \beta)\, dW \qquad\qquad
#   W \leftarrow W - \alpha\, v_{dW}$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $W$, $dW$, $\alpha$ | as in exercise {{update_parameters_with_gd}} | |
# | $v_{dW}$, $v_{db}$ | `v["dW1"]`, `v["db1"]`, … | as $dW$, $db$ |
# | $\beta$ | `beta` | a number, 0 ≤ β < 1 |

# %% [markdown]
# The step uses the *new* velocity, without bias correction: a ball may start slowly. Return
# `parameters, v`. By hand, for one weight $w = 1$ with $v = 4$, $dW = 2$, β = 0.5 and α = 0.1: the new $v$
# is $0.5 \cdot 4 + 0.5 \cdot 2 = 3$, and the new $w$?

# %% [markdown]
# <details><summary>The new weight</summary>
#
# $1 - 0.1 \cdot 3 = 0.7$. (With the old velocity it would be 0.6.)
# </details>


# %%
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    """
    Take one step with momentum: v ← β·v + (1 − β)·dW, then W ← W − α·v; the same for b.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    v -- dictionary of arrays, the velocity: keys and shapes of `grads`
    beta -- β, the share of the old velocity that is kept, 0 ≤ β < 1
    learning_rate -- α, a number > 0

    Returns: parameters, v -- two dictionaries, both updated.

    >>> parameters = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]])}
    >>> grads = {"dW1": np.array([[2.0]]), "db1": np.array([[0.0]])}
    >>> v = {"dW1": np.array([[4.0]]), "db1": np.array([[0.0]])}
    >>> update_parameters_with_momentum(parameters, grads, v, beta=0.5, learning_rate=0.1)
    ({'W1': array([[0.7]]), 'b1': array([[0.]])}, {'dW1': array([[3.]]), 'db1': array([[0.]])})
    """
    ### BEGIN SOLUTION
    L = len(parameters) // 2
    updated = {}
    new_v = {}
    for l in range(1, L + 1):
        new_v[f"dW{l}"] = beta * v[f"dW{l}"] + (1 - beta) * grads[f"dW{l}"]
        new_v[f"db{l}"] = beta * v[f"db{l}"] + (1 - beta) * grads[f"db{l}"]
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * new_v[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * new_v[f"db{l}"]
    return updated, new_v
    ### END SOLUTION


# %%
update_parameters_with_momentum_test(update_parameters_with_momentum)

# %% [markdown]
# <details><summary>Hint</summary>
#
# The loop of exercise {{update_parameters_with_gd}} with one more line in front of each update. The gradient goes into the velocity,
# and nowhere else. Fill two new dictionaries, and return both.
# </details>

# %% [markdown]
# ### Watch it in the ravine
#
# This ravine is a hundred times as steep across as along. Both methods get α = 0.018.
# **What do you expect:** who comes further in 25 steps?


# %% alt="Two paths in a ravine with the same α: gradient descent jumps from wall to wall, momentum swings in calmer, wider curves, and both end on the floor far from the minimum, momentum a little behind."
def momentum_step(parameters, grads, v, t, learning_rate, beta=0.9):
    if v is None:
        v = initialize_velocity(parameters)
    return update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)


MOMENTUM = ("initialize_velocity", "update_parameters_with_momentum")
RAVINE, START = opt_experiments.quadratic(100), (-9, 1.5)

if passed("update_parameters_with_gd", *MOMENTUM):
    paths = {
        "gd": opt_experiments.descend(gd_step, RAVINE, START, 25, learning_rate=0.018),
        "momentum": opt_experiments.descend(momentum_step, RAVINE, START, 25, learning_rate=0.018),
    }
    opt_plots.contour_with_paths(
        RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0), title="α = 0.018 for both"
    )

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Gradient descent jumps to and fro; momentum swings in calm, wide curves. But it is not ahead. Along the
# floor the gradient's average is nearly the gradient itself: same α, same speed, and momentum had to start
# from rest.
# </details>

# %% [markdown]
# Here are the distances to the bottom after 100 steps. **What do you expect** of the two as α grows?


# %%
def distance_after(step, alpha, steps=100):
    path = opt_experiments.descend(step, RAVINE, START, steps, learning_rate=alpha)
    return np.hypot(*path[-1])


def print_distances(steps, rates):
    """Print the distance to the bottom after 100 steps: a row a rate, a column a method."""
    print("     α", *(f"{name:>17}" for name in steps))
    for alpha in rates:
        print(f"{alpha:6}", *(f"{distance_after(step, alpha):17.2g}" for step in steps.values()))


if passed("update_parameters_with_gd", *MOMENTUM):
    steps = {"gradient descent": gd_step, "momentum": momentum_step}
    print_distances(steps, (0.003, 0.01, 0.018, 0.03, 0.1, 0.3))
    print("stable while αc is below: gradient descent 2, momentum", round(2 * 1.9 / 0.1, 4))

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Beyond α = 2/100 gradient descent explodes. Momentum goes on: it averages the steps across away. **Its
# gift is that you may raise the learning rate.**
#
# ![Two paths of 50 steps in a ravine: gradient descent with α = 0.0195 jumps to and fro and stops far from the minimum, while momentum with α = 0.06 makes a few wide swings and stops a little past it.](images/momentum-ravine.png)
# </details>

# %% [markdown]
# How far? The last number printed, $2(1 + \beta)/(1 - \beta)$, is momentum's limit for αc.

# %% [markdown]
# ### Compare fairly: steps to the bottom
#
# How much steeper a ravine is across than along is its *condition number* κ, here 100. How many steps
# until the distance to the bottom stays below one millionth? A search finds the best α for each.
# **What do you expect:** how many times fewer steps, and with which β?


# %%
def steps_to_bottom(step, alpha, **settings):
    """Return (steps to a millionth, α); infinity when 1000 are not enough."""
    ravine = opt_experiments.quadratic(100)
    path = opt_experiments.descend(step, ravine, (1, 1), 1000, learning_rate=alpha, **settings)
    return opt_experiments.steps_to_settle(path, (0, 0), 1e-6), alpha


def fewest_steps(step, **settings):
    """Look for the best α in three grids, each finer and about the best of the last."""
    rates = np.geomspace(0.01, 1, 21)
    for _ in range(3):
        best = min(steps_to_bottom(step, alpha, **settings) for alpha in rates)
        neighbour = rates[1] / rates[0]
        rates = best[1] * np.geomspace(1 / neighbour, neighbour, 9)
    return best


if passed("update_parameters_with_gd", *MOMENTUM):
    count, alpha = fewest_steps(gd_step)
    print(f"gradient descent    {count} steps at α = {alpha:.4f}")
    for beta in (0.5, 0.7, 0.8, 0.9, 0.95):
        count, alpha = fewest_steps(momentum_step, beta=beta)
        print(f"momentum, β = {beta:<4}  {count} steps at α = {alpha:.4f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Momentum needs fewer steps, with a larger α: with β = 0.7 about an eighth. With too much memory the ball
# rolls past the bottom and swings for long; at 0.95 little of the gain is left.
# </details>

# %% [markdown]
# ### Choose β
#
# Start with β = 0.9, which remembers about ten gradients; values from 0.8 to 0.99 are usual. The table's
# 0.7 is best on a bowl without noise; a longer memory smooths more. When you change β, tune α anew.

# %% [markdown]
# ### Move α, β and κ
#
# What happens as you drag α over the limit? With β = 0, how far can you go? Which β gives the lowest
# valley in the curve on the right?

# %% tags=["nbval-ignore-output"] alt="Above, momentum swings along the ravine to the minimum. Below left, its distance to the bottom follows theory's dotted slope; below right, how many steps theory asks for a tenth of the distance: the curve falls into a valley, climbs steeply at a dashed limit, and a dot marks the α in use."
if passed(*MOMENTUM):
    opt_sliders.move_in_ravine(momentum_step)

# %% [markdown]
# Above is the path, below it the distance to the bottom, and on the right how many steps theory asks for a
# tenth of the distance, for each α. Dashed is the limit.

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Over the limit the path flies off. With β = 0 it is 2/100. The valley is lowest
# near β = 0.67: a quarter of its height at 0.9.
# </details>

# %% [markdown]
# ### Mind the convention: two momentums
#
# Ours is a weighted *average*. PyTorch and many papers leave the factor 1 − β out:
# $v \leftarrow \beta v + dW$, the *heavy ball*. **What do you expect:** where does each velocity end when
# the gradient is always 1?

# %%
if passed(*MOMENTUM):
    point, grad = {"W1": np.zeros((1, 1)), "b1": np.zeros((1, 1))}, np.ones((1, 1))
    v, heavy = initialize_velocity(point), 0.0
    for t in range(1, 101):
        _, v = update_parameters_with_momentum(point, {"dW1": grad, "db1": grad}, v, 0.9, 0.1)
        heavy = 0.9 * heavy + 1
        if t in (1, 2, 10, 100):
            print(f"t = {t:3}   ours {v['dW1'].item():.4f}   heavy ball {heavy:.4f}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Ours grows towards the gradient itself, the heavy ball towards 1/(1 − β) times as much. So the heavy ball
# with α(1 − β) is our momentum with α: one method, two names for the rate. Never carry a learning rate
# over unchanged.
# </details>

# %% [markdown]
# ### Three questions on momentum
#
# 1. With β = 0.99, how many gradients does the velocity remember?
# 2. All gradients point the same way, at the same size. Which is faster at the same α, momentum or
#    gradient descent?
# 3. Where does momentum's speed in a ravine come from?

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# 1. About 100.
# 2. Gradient descent, by a little: momentum starts from rest, and then goes at the same speed.
# 3. From the larger α that it bears: the steps across cancel in the average.
# </details>
