# %% [markdown] minutes=10
# ## 1 Walk downhill: gradient descent
#
# You stand on a hillside in fog. You cannot see the valley, but your feet feel which way is down. So you
# take a small step that way, feel again, and step again: *gradient descent*.

# %% [markdown]
# A *network* is a stack of *layers*. Each multiplies what it gets by its *weights* $W$, adds its *biases*
# $b$, and sends the sum through a fixed curve. Weights and biases are its *parameters*: training changes
# only them.

# %% [markdown]
# The parameters are your place on the hill. The *cost* $J$ is its height: one number that says how wrong
# the network is. The *gradient* has one number for each parameter: how fast the cost rises when this
# parameter grows a little.

# %% [markdown]
# So you move every parameter *against* its gradient: one *step*, or *update*. How far? That is the
# *learning rate* α, in code `learning_rate` or `lr`.

# %% [markdown]
# Here are parameters and gradients of a small network, in two dictionaries. The gradient of `"W1"` is
# called `"dW1"` and has the same shape.

# %%
parameters, grads, learning_rate = update_parameters_with_gd_test_case()
print({key: array.shape for key, array in parameters.items()})
print({key: array.shape for key, array in grads.items()})

# %% [markdown]
# ### Step against the gradient
# **Exercise · 10 minutes · about 5 lines**
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
# The arrow says: the right side becomes the new value of the left. $n_l$ numbers come out of layer $l$.

# %% [markdown]
# Return a dictionary with the keys of `parameters` and the new arrays, for any number of layers. An update
# may change `parameters`, `v` and `s` in place; `grads` stays as it is.


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
# <details><summary>Hint 1: the loop</summary>
#
# Start with an empty dictionary, and put two arrays into it for each layer. Layers count from 1 to L, the
# last one too: `range(1, L + 1)`. The key of layer `l` is `f"W{l}"`.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# Write the formula for $W$ with the keys `f"W{l}"` and `f"dW{l}"`, then once more with `f"b{l}"` and
# `f"db{l}"`. Return after the loop, not inside it.
# </details>

# %% [markdown]
# ### What does the learning rate do?
#
# Take the plainest hill there is, the bowl $J = w^2/2$. Its gradient is $w$ itself. You start at
# $w = 1$. **What do you expect** for α = 0.1, 1, 1.9 and 2.1?


# %%
def gd_step(parameters, grads, state, t, learning_rate):
    # state and t are for methods with a memory
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
# <details><summary>Compare with yours</summary>
#
# With α = 0.1 you creep towards 0. With 1 you are there after one step. With 1.9 you jump over the bottom
# every time, and still come closer. With 2.1 each jump lands higher than the last: the walk *diverges*.
# </details>

# %% [markdown]
# Why? A step takes you from $w$ to $(1 - \alpha)\,w$, which is closer exactly when $|1 - \alpha| < 1$.
# On a bowl c times as steep, αc stands in the place of α: gradient descent is stable while αc < 2. So
# the *steepest* direction of a hill sets the largest learning rate you can use.

# %% [markdown]
# ### One step for all, or one step for each?
#
# A network's cost is a mean over all examples. *Batch gradient descent* looks at all of them, then takes
# one step. *Stochastic gradient descent* takes a step after each single one, and *mini-batches* after a
# few. One round through all the data is an *epoch*, or a *pass*.

# %% [markdown]
# Here are the data that you will train on: two *moons*, 300 points in the plane, one a column. `X` is
# (2, 300). `Y` is (1, 300) and says for each point which moon it belongs to.

# %% alt="Points in two half-moons, hooked into each other: class 0 as dots above, class 1 as triangles below. They overlap a little, and no straight line parts them."
train_X, train_Y = load_dataset()

# %% [markdown]
# Two half-moons of points, hooked into each other. No straight line parts them.

# %% [markdown]
# The network is given, with sizes `[2, 5, 2, 1]`: two numbers go in, the place of a point; layer 1 makes
# five of them, layer 2 two; and one comes out, the probability of one of the moons. The cost of a point is
# −ln of the probability that its moon gets: "one half" costs 0.693.


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
# Both start from the same network, with α = 0.1; the examples come in *shuffled* order. **What do you
# expect:** after one pass, which has the lower cost? (`compute_cost` adds up over the examples; `mean_cost`
# divides by their number.)


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
# <details><summary>Compare with yours</summary>
#
# Batch took one careful step; stochastic took 300 hasty ones and got further. But one pass, one learning
# rate and one shuffle do not say which is *better*. Here are such passes for section 2's line:
#
# ![Paths of a line's weight and bias in one pass over 40 examples: the batch takes one step, mini-batches of 8 come halfway in 5, and single examples take 40 jittery steps to the minimum.](images/gd-paths.png)
# </details>
