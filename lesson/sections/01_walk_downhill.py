# %% [markdown]
# ## 1 Walk downhill: gradient descent
#
# You stand on a hillside in fog. You cannot see the valley, but your feet feel which way is down. So
# you take a small step that way, feel again, and step again. This is *gradient descent*.

# %% [markdown]
# A *network* is a stack of *layers*. Each layer multiplies what it gets by its *weights* $W$, adds
# its *biases* $b$, and sends the sum through a fixed curve. Weights and biases are the network's
# *parameters*: training changes them and nothing else.
#
# The parameters are your place on the hill. The *cost* $J$ is its height: one number that says how
# wrong the network is. The *gradient* has one number for each parameter: how fast the cost rises when
# this parameter alone grows a little. So you move every parameter *against* its gradient: one *step*,
# or *update*. How far? That is the *learning rate* α, in code `learning_rate` or `lr`.

# %% [markdown]
#
# ![Three parabolas, each with six steps of gradient descent from the same start: with α = 0.05 the steps hardly move, with α = 0.6 they reach the bottom, and with α = 2.1 each lands higher on the other side than the one before.](images/learning-rate.png)

# %% [markdown]
# Here are parameters and gradients of a small network, in two dictionaries. Layer 1 has `"W1"` and
# `"b1"`, layer 2 has `"W2"` and `"b2"`, and so on. The gradient of `"W1"` is called `"dW1"` and has
# the same shape.

# %%
parameters, grads, learning_rate = update_parameters_with_gd_test_case()
print({key: array.shape for key, array in parameters.items()})
print({key: array.shape for key, array in grads.items()})

# %% [markdown]
# ### Step against the gradient
# **Exercise 1 · 10 minutes · about 5 lines · 5 points**
#
# For every layer $l = 1, \dots, L$:
#
# $$W^{[l]} \leftarrow W^{[l]} - \alpha \, dW^{[l]} \qquad\qquad
#   b^{[l]} \leftarrow b^{[l]} - \alpha \, db^{[l]}$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $W^{[l]}$, $b^{[l]}$ | `parameters["W1"]`, `parameters["b1"]`, … | $(n_l, n_{l-1})$, $(n_l, 1)$ |
# | $dW^{[l]}$, $db^{[l]}$ | `grads["dW1"]`, `grads["db1"]`, … | as $W^{[l]}$, $b^{[l]}$ |
# | $\alpha$ | `learning_rate` | a number |
# | $L$ | `len(parameters) // 2` | a whole number |
#
# The arrow says: the right side becomes the new value of the left. The raised $[l]$ is the number of
# the layer; $n_l$ numbers come out of layer $l$, and $n_0$ go into the first.
#
# Return a dictionary with the keys of `parameters` and the new arrays, for any number of layers.
# Leave `grads` as it is.


# %%
def update_parameters_with_gd(parameters, grads, learning_rate):
    """
    Take one step of gradient descent: W ← W − α·dW and b ← b − α·db, in every layer.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    learning_rate -- α, a number > 0

    Returns: a dictionary with the same keys as `parameters`, holding the updated arrays.

    >>> parameters = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([[0.5]])}
    >>> grads = {"dW1": np.array([[10.0, -10.0]]), "db1": np.array([[1.0]])}
    >>> update_parameters_with_gd(parameters, grads, learning_rate=0.1)
    {'W1': array([[0., 3.]]), 'b1': array([[0.4]])}
    """
    ### BEGIN SOLUTION
    L = len(parameters) // 2
    updated = {}
    for l in range(1, L + 1):
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return updated
    ### END SOLUTION


# %%
update_parameters_with_gd_test(update_parameters_with_gd)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Start with an empty dictionary, loop over the layers, and put two arrays into the dictionary in each
# round.
# </details>
# <details><summary>Hint 2: the loop</summary>
#
# Layers count from 1 to L, the last one too: `range(1, L + 1)`. The key of layer `l` is `f"W{l}"`.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# Write the formula for $W$ with the keys `f"W{l}"` and `f"dW{l}"`, then once more with `f"b{l}"` and
# `f"db{l}"`. Return after the loop, not inside it.
# </details>

# %% [markdown]
# <details><summary>In place or not?</summary>
#
# `W -= step` changes the array itself, for everybody who holds it: a caller who compares before and
# after finds both the same. On whole numbers it fails. `W = W - step` makes a new array. The checks
# accept both; the lesson prefers the second.
# </details>

# %% [markdown]
# ### What does the learning rate do?
#
# Take the plainest hill there is, the bowl $J = w^2/2$. Its gradient is $w$ itself. You start at
# $w = 1$. **What do you expect** for α = 0.1, 1 and 1.9? (2.1 you saw above.)
#
# (`descend` walks down a hill with a step function like `gd_step`; `state` and `t` are for methods
# with a memory.)


# %%
def gd_step(parameters, grads, state, t, learning_rate):
    return update_parameters_with_gd(parameters, grads, learning_rate), state


def walk_on_bowl(learning_rate):
    bowl = opt_experiments.quadratic(1)
    path = opt_experiments.descend(gd_step, bowl, (1, 0), 20, learning_rate=learning_rate)
    return path[:, 0]


# %% alt="Four walks about the bottom of one bowl: the smallest α creeps towards 0, α = 1 is there after one step, α = 1.9 jumps from side to side and draws in, and with α = 2.1 each jump is longer than the last."
if passed("update_parameters_with_gd"):
    walks = {f"α = {alpha}": walk_on_bowl(alpha) for alpha in (0.1, 1, 1.9, 2.1)}
    opt_plots.paths_over_time(walks, ylabel="w", title="Four learning rates on one bowl")

# %% [markdown]
# With α = 0.1 you creep towards 0. With α = 1 you are there after one step. With α = 1.9 you jump
# over the bottom every time, and still come closer. With α = 2.1 each jump lands higher than the
# last: the walk *diverges*.
#
# Why? A step takes you from $w$ to $(1 - \alpha)\,w$, which is closer exactly when $|1 - \alpha| < 1$.
# On a bowl λ times as steep, αλ stands in the place of α: gradient descent is stable while αλ < 2. So
# the *steepest* direction of a hill sets the largest learning rate you can use.

# %% [markdown]
# ### One step for all, or one step for each?
#
# A network's cost is a mean over all examples. *Batch gradient descent* looks at all of them, then
# takes one step. *Stochastic gradient descent* takes a step after each single example. Between the
# two lie *mini-batches*: a few examples for each step. One round through all the data is an *epoch*,
# or a *pass*: one step for batch descent, as many steps as there are examples for stochastic descent.
#
# ![Three paths of a line's weight and bias over the contours of their cost, each from one pass over the same 40 examples: the batch takes one step and is hardly on its way, mini-batches of 8 take 5 steps and come halfway, and single examples take 40 jittery steps to the minimum and about it.](images/gd-paths.png)

# %% [markdown]
# Now on the data that you will train on: two *moons*, 300 points in the plane, one point a column.
# `X` is (2, 300). `Y` is (1, 300) and says for each point which moon it belongs to.

# %% alt="Points in two half-moons, hooked into each other: class 0 as dots above, class 1 as triangles below. They overlap a little, and no straight line parts them."
train_X, train_Y = load_dataset()

# %% [markdown]
# Two half-moons of points, hooked into each other. No straight line parts them.
#
# The network is given: `forward_propagation` computes its answer, `backward_propagation` the
# gradients. Its sizes are `[2, 5, 2, 1]`: two numbers go in, the place of a point; layer 1 makes five
# of them, layer 2 two; and one comes out, the probability of one of the moons. The cost of a point is
# −ln of the probability that its right moon gets: to answer "one half" to everything costs ln 2, about
# 0.693 a point.


# %%
def one_step(X, Y, parameters, learning_rate):
    _, caches = forward_propagation(X, parameters)
    grads = backward_propagation(X, Y, caches)
    return update_parameters_with_gd(parameters, grads, learning_rate)


def one_pass_of_batch(X, Y, parameters, learning_rate):
    return one_step(X, Y, parameters, learning_rate)


def one_pass_of_stochastic(X, Y, parameters, learning_rate):
    for j in np.random.default_rng(0).permutation(X.shape[1]):
        parameters = one_step(X[:, [j]], Y[:, [j]], parameters, learning_rate)
    return parameters


# %% [markdown]
# Two details are easy to miss. `X[:, [j]]` keeps two dimensions, (2, 1); `X[:, j]` would drop one.
# And the order is *shuffled*. In the order of the file it would be another method, *cyclic* descent:
# in a file sorted by class, it sees all of one class first.
#
# Both start from the same network, with α = 0.1. **What do you expect:** after one pass, which has
# the lower cost? (`compute_cost` adds up over the examples; `mean_cost` divides by their number.)


# %%
def mean_cost(X, Y, parameters):
    return compute_cost(forward_propagation(X, parameters)[0], Y) / X.shape[1]


if passed("update_parameters_with_gd"):
    start = initialize_parameters([2, 5, 2, 1])
    print(f"{'at the start':30} {mean_cost(train_X, train_Y, start):.4f}")
    for one_pass in (one_pass_of_batch, one_pass_of_stochastic):
        after = one_pass(train_X, train_Y, copy.deepcopy(start), learning_rate=0.1)
        print(f"after {one_pass.__name__:24} {mean_cost(train_X, train_Y, after):.4f}")

# %% [markdown]
# Both looked at every example once. Batch took one careful step; stochastic took 300 hasty ones and
# got further. But one pass, one learning rate and one shuffle do not say which is *better*.
