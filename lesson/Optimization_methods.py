# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Optimization methods
#
# ![A hilly cost surface seen from above, with the paths of four optimizers from the same high point: gradient descent slides into a small hollow nearby and stays there, momentum is carried past the hollow in a wide swing, RMSProp and Adam cut across the slope, and these three end in the deep valley.](images/optimization-journey.png)
#
# (One start, 100 steps each. The hill was chosen to tell the four apart, not to rank them.)
#
# Training a network is a walk downhill in fog. You feel the slope under your feet, and nothing
# else. Momentum, RMSProp, Adam: each is an answer to one question. *How do you take the next step?*

# %% [markdown]
# **What you will do.** You write fourteen functions, most of them under ten lines: gradient descent
# in three sizes, mini-batches, a weighted average, momentum, RMSProp, Adam, two learning-rate
# schedules, and last a test that tells a right Adam from a wrong one. A check answers at once, and
# says which mistake it found.
#
# **What you will learn.** What each method remembers, what that buys, what it costs, and how to
# compare two optimizers without fooling yourself.
#
# **What you need.** Python, a little NumPy, what a derivative says, and about six hours: sections 0 to
# 3, 4 to 7 and 8 to 12 make three sittings.

# %% [markdown]
# ## 0 Start here
#
# | section | minutes | points |
# |---|---|---|
# | [0 Start here](#0-Start-here) | 10 | |
# | [1 Walk downhill: gradient descent](#1-Walk-downhill:-gradient-descent) | 20 | 5 |
# | [2 How much data per step: a straight line](#2-How-much-data-per-step:-a-straight-line) | 50 | 21 |
# | [3 Take smaller bites: mini-batches](#3-Take-smaller-bites:-mini-batches) | 30 | 12 |
# | [4 Remember the past: exponentially weighted averages](#4-Remember-the-past:-exponentially-weighted-averages) | 25 | 8 |
# | [5 Build up speed: momentum](#5-Build-up-speed:-momentum) | 35 | 12 |
# | [6 Give each weight its own step: RMSProp](#6-Give-each-weight-its-own-step:-RMSProp) | 25 | 9 |
# | [7 Put them together: Adam](#7-Put-them-together:-Adam) | 35 | 17 |
# | [8 Train a network with each](#8-Train-a-network-with-each) | 45 | |
# | [9 Slow down in time: learning-rate decay and scheduling](#9-Slow-down-in-time:-learning-rate-decay-and-scheduling) | 30 | 7 |
# | [10 What really goes wrong: local optima, saddle points, plateaus](#10-What-really-goes-wrong:-local-optima,-saddle-points,-plateaus) | 15 | |
# | [11 Be the grader](#11-Be-the-grader) | 20 | 9 |
# | [12 Your score](#12-Your-score) | 5 | |
#
# There the lesson ends. What follows is optional: take what you like, in any order.
#
# | section | minutes | what it is |
# |---|---|---|
# | [13 Measure the theory](#13-Measure-the-theory) | 30 | promises in numbers, kept or not |
# | [14 Bug museum](#14-Bug-museum) | 25 | six mistakes that stood in print |
# | [15 For those who want more](#15-For-those-who-want-more) | 80 | five more exercises |
# | [16 When the data is large](#16-When-the-data-is-large) | 15 | time and memory with a million points |
# | [17 Where to go next](#17-Where-to-go-next) | 5 | your methods in PyTorch, optax and Keras; papers |

# %% [markdown]
# ### Set up
#
# Run this cell first (Shift + Enter). It loads the network, the pictures, and things to try the
# optimizers on; all the `opt_…` modules are yours to read. Another day, *Run All* brings you back to
# where you were, in a minute or two. (`QUICK=1` in the environment cuts the trainings short, and with
# them the results that the text describes.)
#
# A `ModuleNotFoundError` here? Keep the notebook in the folder it came in, beside its files, and start
# JupyterLab from the environment that holds the packages (`make lab` does).

# %%
import copy
import os

import numpy as np

import opt_experiments
import opt_plots
import opt_sliders
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_dataset,
    predict_dec,
)
from public_tests import *
from testCases import *

QUICK = bool(os.environ.get("QUICK"))
EPOCHS = 100 if QUICK else 5000

# %% [markdown]
# ### See how a check talks
#
# Below each exercise stands its check. Run it as often as you like. It has three answers:
#
# - *not started yet*: the line `raise NotImplementedError(...)` still stands where your code goes.
#   Delete it when you begin.
# - ✓ *passed*, with the points.
# - ✗ *wrong*: what is off, which mistake would give this, and where to look. It never prints the
#   answer.
#
# *Run All* goes past blank exercises, and stops at the check of a wrong one.

# %% [markdown]
# Try one. `lazy_step` claims to be the first exercise and does nothing at all. (The `try` keeps the
# message from stopping *Run All*.)


# %%
def lazy_step(parameters, grads, learning_rate):
    return parameters


try:
    update_parameters_with_gd_test(lazy_step)
except CheckFailed as message:
    print(message)

# %% [markdown]
# A check looks at what your function returns, never at how. It does not show what your function
# prints; to look inside, call it yourself on the inputs that `…_test_case()` makes. Stuck? Unfold the
# hints, from a nudge to nearly there.
#
# Between exercises you experiment. Where **What do you expect?** stands, guess before you run the
# cell: you learn most from the guess that was wrong. You may change an experiment's code, or skip
# reading it. (Until its exercise is done, the cell says what it waits for.)
#
# Without a mouse: Escape leaves a cell, Enter opens it; ↑ and ↓ go from cell to cell, → to the next
# heading, Ctrl + F to a word, Tab to links, hints and sliders. Ctrl + Shift + C finds a command by its
# name, such as *Run All Cells*.

# %% [markdown]
# <details><summary>The NumPy that you need, on one page</summary>
#
# | you write | you get |
# |---|---|
# | `A.shape` | the size: `(2, 3)` is 2 rows, 3 columns |
# | `A + B`, `A * B`, `A / B`, `A**2`, `np.sqrt(A)` | entry by entry |
# | `A @ B` | matrix product |
# | `A.T` | rows and columns exchanged |
# | `A[:, 2:5]` | columns 2, 3 and 4; a slice that runs past the end stops at the end, without an error |
# | `A[order]`, `A[:, order]` | the rows, the columns, in the order of a list of numbers |
# | `np.sum(A)`, `len(A)` | the sum of all entries; the number of rows |
# | `np.zeros((2, 3))` | zeros, as decimal numbers |
# | `f"dW{l}"` | the text `"dW2"` when `l` is 2 |
#
# </details>

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

# %% [markdown]
# ## 2 How much data per step: a straight line
#
# A straight line has two parameters only, slope and intercept, so you can draw all of its hill. You
# write gradient descent three times here; only the amount of data per step changes.

# %% [markdown]
# **Examples are rows in this section**, as in scikit-learn: `X` is (m, n), m examples of n numbers,
# and `y` is (m,). (From section 3 on they are columns again.)
#
# With weights $w$ and one bias $b$, the prediction for all rows is $\hat y = Xw + b$. The *errors* are
# $e = \hat y - y$, and the cost is half their mean square (half, so that no 2 is left in the
# derivative):
#
# $$J(w, b) = \frac{1}{2m} \sum_{i=1}^{m} e_i^2$$

# %% [markdown]
# ### Look at all rows before each step
# **Exercise 2 · 10 minutes · about 8 lines · 6 points**
#
# Ask the whole town for the way before every step. The answer is as good as it gets, and it takes a
# while. One epoch is one step:
#
# $$e = Xw + b - y, \qquad w \leftarrow w - \alpha \frac{1}{m} X^{\mathsf T} e, \qquad
#   b \leftarrow b - \alpha \frac{1}{m} \sum_i e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $X$, $X^{\mathsf T}$ | `X`, `X.T` | (m, n), (n, m) |
# | $y$ | `y` | (m,) |
# | $w$, $b$ | `weights`, `bias` | (n,), a number |
# | $e$ | `errors` | (m,) |
# | $\alpha$ | `lr` | a number |
#
# Start at zero. Compute $e$ once a step, so that weights and bias move *together*: the bias must
# not see the new weights. Return `weights, bias`.


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
# `m, n = X.shape`. Before the loop: `weights` are n decimal zeros, `np.zeros(n)`, and `bias` is
# 0.0. Then the same few lines, `epochs` times.
# </details>
# <details><summary>Hint 2: shapes</summary>
#
# `X @ weights` is (m,), one prediction a row. `X.T @ errors` is (n,), one number for each weight.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# Five lines in the loop: the errors; two gradients, one from `X.T @ errors` and one from
# `np.sum(errors)`, both divided by `m`; and only then the two updates.
# </details>

# %% [markdown]
# ### What the smallest example can and cannot teach
#
# Four rows, two columns, and an exact rule behind `y`. **What do you expect:** which weights will
# your function find? (Three other lines stand below them.)

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
# The predictions are right, and so are those of the other three. The second column is the first plus
# one and says nothing new, so infinitely many weights fit. This hill is not a bowl but a gutter; from
# zero, gradient descent runs to the nearest point of its bottom. So **compare predictions or costs
# here, not weights.** The next data have a hill with a single lowest point.

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
# **Exercise 3 · 10 minutes · about 9 lines · 7 points**
#
# Ask one passer-by before each step. Any one of them may send you astray, but you take sixty steps in
# the time it takes to ask the whole town. For each row $i$, in shuffled order:
#
# $$e_i = x_i \cdot w + b - y_i, \qquad w \leftarrow w - \alpha \, e_i \, x_i, \qquad
#   b \leftarrow b - \alpha \, e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $x_i$, $y_i$ | `X[i]`, `y[i]` | (n,), a number |
# | $x_i \cdot w$ | `X[i] @ weights` | a number |
# | $e_i$ | `error` | a number |
#
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
# <details><summary>Hint 1: a nudge</summary>
#
# Two loops: the outer counts epochs, the inner goes through `rng.permutation(m)` and holds the
# updates. Nothing is divided by m: one row is its own mean.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# Compute `error`, a number, before you touch `weights` or `bias`. `lr * error * X[i]` has n
# entries, like `weights`.
# </details>

# %% [markdown]
# ### Look at a few rows before each step
# **Exercise 4 · 10 minutes · about 12 lines · 8 points**
#
# Ask a small group, and take the mean of what they say. Cut the shuffled order into mini-batches
# of `batch_size` rows. With $\mathcal B$ the rows of one batch and $|\mathcal B|$ their number:
#
# $$e = X_{\mathcal B}\, w + b - y_{\mathcal B}, \qquad
#   w \leftarrow w - \alpha \frac{1}{|\mathcal B|} X_{\mathcal B}^{\mathsf T} e, \qquad
#   b \leftarrow b - \alpha \frac{1}{|\mathcal B|} \sum_i e_i$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $\mathcal B$ | a slice of the permutation | (batch_size,) or shorter |
# | $X_{\mathcal B}$, $y_{\mathcal B}$ | `X[batch]`, `y[batch]` | $(\lvert\mathcal B\rvert, n)$, $(\lvert\mathcal B\rvert,)$ |
#
# Five rows in batches of two leave one over. That short last batch is used too, and divides by
# **its own** length, 1; divided by 2, its gradient would count half. All else is as in exercise 3:
# generator, permutations, start, and what you return.


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
# Exercise 2 is what happens inside, on fewer rows. Exercise 3 has the two loops around it.
# </details>
# <details><summary>Hint 2: where batches start</summary>
#
# `range(0, m, batch_size)` gives 0, batch_size, 2·batch_size, … and stops before m.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# If `order` is the permutation, a batch is `order[start : start + batch_size]`. Past the end a slice
# comes back shorter, which is what you want, and `len(batch)` is its own length.
# </details>

# %% [markdown]
# ### See the three walks
#
# Here is the line's cost from above, as a map: along each ring the cost is the same. A dot shows
# where a method stands after each of twenty passes. All use α = 0.05; a mini-batch has 8 rows.
# **What do you expect:** who is at the bottom first?

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
    )  # fmt: skip

# %% [markdown]
# In the picture stochastic descent is near the bottom after its first pass, and then wanders about:
# each row pulls its own way. Mini-batch goes there in strides. Batch descent makes twenty small steps
# and is still on its way.

# %% [markdown]
# ### Change the learning rate
#
# Now five learning rates. The numbers are costs after 20 passes, below the best possible cost. **What
# do you expect** in the row of the largest rate?


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
# At α = 1 stochastic descent diverges: what is too much for a single row is fine for the mean of
# sixty. Read by columns, stochastic descent likes small rates, since it takes sixty steps a pass;
# batch descent wants a large one, since it takes one. So no single rate can say which is best.

# %% [markdown]
# ### Change the data
#
# `kind="outliers"` moves every tenth point far up. `kind="unscaled"` has x from 0 to 100 instead of
# −1 to 2. **What do you expect:** which of the rates that worked still do?

# %%
if passed(*DESCENTS):
    for kind, rates in (("outliers", (0.003, 0.03, 0.3)), ("unscaled", (0.00001, 0.0001, 0.03))):
        print(kind)
        cost_table(*opt_experiments.line_data(kind=kind), rates=rates)

# %% [markdown]
# With outliers, batch descent still does well at 0.3, and stochastic descent does not: one far point
# is all that a step sees, while in a mean over many rows it drowns. At the smallest rate stochastic
# comes nearest: many small steps act together like a mean.
#
# On unscaled data no rate works: 0.03 diverges, and the smaller ones end nowhere near the best cost.
# The hill has become a *ravine*, steep across and nearly flat along. Remember it: momentum and
# RMSProp are answers to it.

# %% [markdown]
# ### More data: 20,000 rows
#
# Two races to a cost within 10 % of the best possible: on a round hill, and in a ravine (unscaled
# data, x from 0 to 50). Passes are tried in doublings, so 8 means more than 4; of several rates the
# quickest counts. (Your seconds will differ.) **What do you expect** in each: who needs the fewest
# passes, and who is first by the clock?


# %%
def race(X, y, rates, most_passes):
    target = 1.1 * opt_experiments.fit_cost(X, y, opt_experiments.best_fit(X, y))
    for name, (descent, settings) in the_three_descents(batch_size=64).items():
        runs = []
        for lr in rates[name]:
            passes, seconds = opt_experiments.passes_to_reach(
                descent, X, y, target, most_passes[name], lr=lr, **settings
            )
            if passes:
                runs.append((seconds, passes, lr))
        if runs:
            seconds, passes, lr = min(runs)
            print(f"{name:11s} passes: {passes:5}   seconds: {seconds:.4f}   at lr = {lr}")
        else:
            print(f"{name:11s} not there after {most_passes[name]} passes, at any of its rates")


# %% tags=["nbval-ignore-output"]
ROWS = 1000 if QUICK else 20_000

if passed(*DESCENTS):
    print("a round hill")
    X_large, y_large = opt_experiments.line_data(m=ROWS, seed=1)
    rates = dict.fromkeys(("batch", "mini-batch", "stochastic"), (0.01, 0.03, 0.1, 0.3, 1))
    most_passes = {"batch": 256, "mini-batch": 8, "stochastic": 2}
    race(X_large, y_large, rates, most_passes)
    print("a ravine")
    X_large, y_large = opt_experiments.line_data(m=ROWS, seed=1, kind="unscaled")
    rates = {"batch": (0.001, 0.002), "mini-batch": (0.001, 0.002), "stochastic": (0.0001, 0.0003)}
    most_passes = {"batch": 8192, "mini-batch": 64, "stochastic": 8}
    race(X_large / 2, y_large, rates, most_passes)

# %% [markdown]
# Stochastic descent needs no more passes than the others, and never wins by the clock: Python goes
# through its rows one by one, where NumPy multiplies 20,000 at once. On the round hill few steps are
# enough, so batch descent is first. In the ravine it needs thousands, and the mini-batch has the best
# of both: many rows at once, and many steps a pass. (Scale the column to mean 0 and spread 1, and the
# hill is round again. Do it whenever you can.)

# %% [markdown]
# ### Try your own
#
# Change what you like: `kind` ("plain", "noisy", "outliers", "unscaled"), `m`, `lr`, `passes`,
# `batch_size`. To start: which batch size is best with `"outliers"`? What happens to stochastic
# descent at a tenth of the rate?


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
# As it stands, stochastic is down at once and then restless, mini-batch soon after and calmer, batch
# slow and smooth.

# %% [markdown]
# ## 3 Take smaller bites: mini-batches
#
# **Examples are columns again**: `X` is $(n_x, m)$, m examples of $n_x$ numbers, and `Y` is
# $(1, m)$. You write the cutting into mini-batches once, for all methods: every training from here on
# goes through your function.

# %% [markdown]
# ### Shuffle, then cut
# **Exercise 5 · 15 minutes · about 8 lines · 12 points**
#
# **Step 1: shuffle** the deck. The picture on each card and the number under it must stay together:
# so `X` and `Y` are shuffled in the *same* order.
#
# ![Two small tables, X with two rows above Y with one, before and after a shuffle: every column keeps its colour, its number and its label in Y while it moves to its new place, so each example stays with its own label.](images/shuffle.png)
#
# **Step 2: partition.** Cut from the left, `mini_batch_size` columns at a time. What is left at the
# end is a batch too, a shorter one.
#
# ![The ten shuffled columns of X and Y, cut from the left into mini-batches of four: two batches have four columns and the last has the two that are left over.](images/partition.png)

# %% [markdown]
# With a random order $\pi$ of the numbers 0 … m−1 and batch size $B$, batch number
# $k = 0, 1, 2, \dots$ holds
#
# $$X^{\{k\}} = \text{columns } \pi_{kB}, \dots, \pi_{kB + B - 1} \text{ of } X$$
#
# and the same columns of $Y$. There are $\lfloor m/B \rfloor$ full batches ($\lfloor\ \rfloor$ rounds
# down) and, if something is left, one more with $m - B \lfloor m/B \rfloor$ columns.
#
# | symbol | in the code | shape |
# |---|---|---|
# | $m$ | `X.shape[1]` | a whole number |
# | $\pi$ | `np.random.permutation(m)` | (m,) |
# | $B$ | `mini_batch_size` | a whole number ≥ 1 |
# | $X^{\{k\}}$, $Y^{\{k\}}$ | `X_batch`, `Y_batch` | $(n_x, B)$, $(1, B)$; the last may be narrower |
#
# To shuffle as the check does: first `np.random.seed(seed)`, then *one* `np.random.permutation(m)`.
# Return a list of pairs `(X_batch, Y_batch)`. `Y` may have more than one row. Leave `X` and `Y`
# themselves as they are.


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
# <details><summary>Hint 1: a nudge</summary>
#
# Draw the order; take the columns of `X` and `Y` in this order; cut both with the same slices in a
# loop.
# </details>
# <details><summary>Hint 2: columns</summary>
#
# `X[order]` would take *rows*. `X[:, order]` takes columns. `X[:, 3:6]` cuts columns 3, 4 and 5.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# You had the loop in exercise 4: `range(0, m, mini_batch_size)`. A slice stops at the end, so the
# short batch needs no extra care. Append a tuple of two slices in each round.
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
#
# Three slips from published notebooks:
#
# - `np.floor(m / size)` is a decimal number, and `range` refuses it. `m // size` is a whole one.
# - The tail is cut after the loop with the loop's variable, which does not exist when m is smaller than
#   a batch.
# - `Y.reshape((1, m))` does nothing here, and fails on labels that have more than one row.

# %% [markdown]
# ### What does batch size cost, what does it buy?
#
# A batch's gradient estimates the gradient over all $N$ examples. How far off is it? When you draw $B$
# of them without putting back, statistics promises this mean squared error, as a share of a single
# example's:
#
# $$\frac{N - B}{B\,(N - 1)}$$
#
# **What do you expect:** four times the batch, how much less error?


# %%
def gradient_of_one(j):
    x, y = train_X[:, [j]], train_Y[:, [j]]
    _, caches = forward_propagation(x, initialize_parameters([2, 5, 2, 1]))
    return backward_propagation(x, y, caches)["dW1"].ravel()


N = train_X.shape[1]
gradients = np.column_stack([gradient_of_one(j) for j in range(N)])
print("one gradient a column:", gradients.shape)

# %% [markdown]
# A batch's gradient is the mean of its examples' gradients. So cut *these* columns into batches with
# your function, and see how far their means lie from the mean of all, over 200 shuffles. (`conclude`
# prints a claim, and whether the numbers bear it out.)


# %%
def conclude(claim, holds):
    print("The numbers say: " if holds else "The numbers do NOT say here: ", claim, sep="")


if passed("random_mini_batches"):
    full = gradients.mean(axis=1)
    single = np.mean(np.sum((gradients - full[:, None]) ** 2, axis=0))
    furthest = 0
    print("batch size   steps a pass   measured   theory")
    for B in (1, 4, 16, 64, 300):
        errors = []
        for seed in range(200):
            for batch, _ in random_mini_batches(gradients, train_Y, B, seed)[: N // B]:
                errors.append(np.sum((batch.mean(axis=1) - full) ** 2))
        share, theory = np.mean(errors) / single, (N - B) / (B * (N - 1))
        furthest = max(furthest, abs(share - theory) / max(theory, 1e-9))
        print(f"{B:10} {-(-N // B):14} {share:10.4f} {theory:8.4f}")
    conclude("theory and measurement are at most 10 % apart", furthest < 0.1)

# %% [markdown]
# Four times the batch, a quarter of the squared error, so *half* the error: you pay four times for
# twice the accuracy. A small batch is good value.
#
# And what does a pass cost in time? **What do you expect** of batches of one? (Your numbers will
# differ.)

# %% tags=["nbval-ignore-output"]
import time

if passed("random_mini_batches", "update_parameters_with_gd"):
    for B in (1, 16, 64, 300):
        parameters, begin = initialize_parameters([2, 5, 2, 1]), time.perf_counter()
        for X_batch, Y_batch in random_mini_batches(train_X, train_Y, B):
            parameters = one_step(X_batch, Y_batch, parameters, learning_rate=0.01)
        print(f"batch size {B:3}: {1000 * (time.perf_counter() - begin):7.2f} ms a pass")

# %% [markdown]
# A pass with tiny batches takes far longer: each step has a fixed price, however few columns it
# sees. Sizes between 16 and 512 are usual, often powers of two, as far as memory allows.

# %% [markdown]
# ### Which batch size trains best?
#
# It depends on what you hold equal: first the *epochs* (60 for every batch size), then the *updates*
# (900).
#
# A training starts from random weights, and a *seed* says which: each batch size gets ten *starting
# networks*, seeds 0 to 9, and the best of five learning rates. *Held-out accuracy* is the share of
# right answers on 1000 fresh points that no training sees. In the pictures a line is the median of
# the ten, and its band holds the middle half of them.
#
# **What do you expect:** which batch size wins at equal epochs? And at equal updates?

# %%
_, FRESH = opt_experiments.data_set("moons")  # the first are train_X, train_Y again
fresh_X, fresh_Y = FRESH
WIDER = [2, 8, 4, 1]  # a little wider than before; section 8 says why
TEN_SEEDS = range(10)
BATCH_SIZES = (4, 20, 60, 300)  # each divides the 300 moons


# %%
def compare_batch_sizes(updates_of, across):
    """Train with each batch size for updates_of(B) steps; draw; return {B: median cost}."""
    print("batch  epochs  updates  examples seen  best α  median cost  held-out")
    curves, medians, inside = {}, {}, []
    for B in BATCH_SIZES:
        epochs = updates_of(B) * B // N
        grid = opt_experiments.train_grid(
            {"gd": gd_step}, random_mini_batches, train_X, train_Y, WIDER,
            [0.03, 0.1, 0.3, 1, 3], TEN_SEEDS, epochs,
            batch_size=B, held_out=FRESH, every=max(1, epochs // 15),
        )  # fmt: skip
        best = grid.best("gd")
        medians[B] = np.median(grid.final_costs["gd"][best])
        held_out = np.median(grid.held_out["gd"][best])
        print(
            f"{B:5} {epochs:7} {updates_of(B):8} {epochs * N:14} {grid.rates['gd'][best]:7}"
            f" {medians[B]:12.2f} {held_out:9.1%}"
        )
        x = grid.epochs if across == "epoch" else grid.epochs * N // B
        curves[f"batch {B}"] = (x, grid.costs["gd"][best])
        inside.append(0 < best < len(grid.rates["gd"]) - 1)
    conclude("no best rate is the smallest or the largest that was tried", all(inside))
    opt_plots.cost_bands(curves, xlabel=across)
    return medians


# %% alt="Mean cost over the epochs for four batch sizes, with bands for the middle half of the networks: the largest batch, the whole set, stays far above, and the three smaller ones end together, low down."
if passed("random_mini_batches", "update_parameters_with_gd"):
    passes = 6 if QUICK else 60
    equal_epochs = compare_batch_sizes(lambda B: passes * N // B, "epoch")
    conclude(
        "at equal epochs the largest batch comes to the highest cost",
        max(equal_epochs, key=equal_epochs.get) == max(BATCH_SIZES),
    )

# %% alt="Mean cost over the updates for the same batch sizes: now the smallest batch lies on top and jumps about the most, the next lies below it, and the two largest are down first and stay together."
if passed("random_mini_batches", "update_parameters_with_gd"):
    steps = 75 if QUICK else 900
    equal_updates = compare_batch_sizes(lambda B: steps, "update")
    conclude(
        "at equal updates the smallest batch comes to the highest cost",
        max(equal_updates, key=equal_updates.get) == min(BATCH_SIZES),
    )

# %% [markdown]
# In the first picture the line of 300 lies high above the others: a small batch's gradient is noisy,
# but in one pass you get 75 steps for one of the whole set, and many poor steps beat one good one. In
# the second the line of 4 lies on top, and jumps about the most: the large batches have seen up to 75
# times as many examples. (Between 60 and 300 hardly anything is left to gain.)
#
# The smallest batch likes a smaller rate, because noisier steps must be shorter.

# %% [markdown]
# ## 4 Remember the past: exponentially weighted averages
#
# Mini-batches make every gradient noisy. The cure is to average several, and all three methods that
# follow rest on one small tool for it. Here is the noise: the cost of each mini-batch while a network
# learns the moons with your gradient descent.


# %% alt="The mean cost of each mini-batch in one training, as grey dots: the cloud sinks from left to right and spreads, so that no single dot tells how good the network is."
def costs_of_mini_batches(passes=25, mini_batch_size=16, learning_rate=0.1):
    parameters, costs = initialize_parameters([2, 5, 2, 1]), []
    for seed in range(passes):
        for X_batch, Y_batch in random_mini_batches(train_X, train_Y, mini_batch_size, seed):
            costs.append(mean_cost(X_batch, Y_batch, parameters))
            parameters = one_step(X_batch, Y_batch, parameters, learning_rate)
    return np.array(costs)


if passed("update_parameters_with_gd", "random_mini_batches"):
    noisy_costs = costs_of_mini_batches()
    axes = opt_plots.averages(noisy_costs, {}, title="One training", xlabel="mini-batch")
    axes.set_ylabel("mean cost of the mini-batch")

# %% [markdown]
# A cloud of grey dots sinks from left to right and spreads. How good is the network at step 300? Its
# neighbours disagree. That is what an average is for.

# %% [markdown]
# ### Average with a fading memory
# **Exercise 6 · 15 minutes · about 8 lines · 8 points**
#
# Think of a mug of tea. After each sip you fill it up again: one tenth fresh tea, nine tenths of what
# was there. It always tastes of the last ten fillings or so, and of older ones ever less. This is an
# *exponentially weighted average*. You keep one number, not the whole past.
#
# ![The weight that an exponentially weighted average gives to past values, for three β: with β = 0.5 nearly all of it lies on the last few values, with β = 0.9 the last 10 values carry 65 percent, and with β = 0.98 the last 50 carry 64 percent.](images/weighted-averages.png)

# %% [markdown]
# From $v_0 = 0$, for each value $x_t$ with $t = 1, 2, \dots, T$:
#
# $$v_t = \beta\, v_{t-1} + (1 - \beta)\, x_t$$
#
# β is the share that is kept, nine tenths of the tea. There is one flaw: the mug starts with water,
# $v_0 = 0$, and at first everything tastes of it. If all values were 1, you would get
# $v_t = 1 - \beta^t$. Divide by that, and 1 comes out, as it should. This is *bias correction*:
#
# $$\hat v_t = \frac{v_t}{1 - \beta^t}$$
#
# ![The noisy costs of the first mini-batches of a training, and two averages of them with β = 0.98: without correction the average starts near 0 and climbs for more than 100 steps while the costs fall; with correction it starts at the first cost and falls with them; in the end the two meet.](images/bias-correction.png)

# %% [markdown]
# | symbol | in the code | shape |
# |---|---|---|
# | $x_t$ | `values[t - 1]` | a number; T of them |
# | $\beta$ | `beta` | a number, 0 ≤ β < 1 |
# | $v_t$ | `v` | a number |
# | $t$ | your counter | 1 for the first value |
#
# Return an array with T entries: $\hat v_t$ when `bias_correction` is true, else $v_t$. The
# correction goes into the result only: carry $v_t$ itself to the next step.


# %%
def exponentially_weighted_averages(values, beta, bias_correction=True):
    """
    Smooth a series: v_t = β·v_{t−1} + (1 − β)·value_t, from v_0 = 0.

    values -- a sequence of numbers, value_1 … value_T
    beta -- β, how much of the past is kept, 0 ≤ β < 1
    bias_correction -- True gives v_t / (1 − βᵗ) at each t, with t counted from 1;
        False gives v_t as it is

    Returns: an array (T,), one average for each value.

    >>> exponentially_weighted_averages([2.0, 4.0], beta=0.5, bias_correction=False)
    array([1. , 2.5])
    """
    ### BEGIN SOLUTION
    v = 0.0
    averages = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            averages.append(v / (1 - beta**t))
        else:
            averages.append(v)
    return np.array(averages)
    ### END SOLUTION


# %%
exponentially_weighted_averages_test(exponentially_weighted_averages)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# One number `v`, which starts at 0, and one list, which grows by one in each round. At the end
# `np.array(the_list)`.
# </details>
# <details><summary>Hint 2: counting from 1</summary>
#
# `for t, value in enumerate(values, start=1):` gives t = 1 with the first value. With t = 0 you
# would divide by 1 − 1 = 0.
# </details>
# <details><summary>Hint 3: nearly there</summary>
#
# Update `v`. Then append either `v`, or `v` divided by one minus `beta**t`. Do not store the
# corrected number in `v`, or the next round builds on it.
# </details>

# %% [markdown]
# Now smooth the noisy costs, with three β's. **What do you expect** of the largest?

# %% alt="The same dots with three weighted averages: β = 0.5 jumps about as the costs do, β = 0.9 shows the way down with small wiggles, and β = 0.98 is calm and hangs above the others while the cost falls."
if passed("exponentially_weighted_averages", "update_parameters_with_gd", "random_mini_batches"):
    smoothed = {
        f"β = {beta}": exponentially_weighted_averages(noisy_costs, beta)
        for beta in (0.5, 0.9, 0.98)
    }
    axes = opt_plots.averages(noisy_costs, smoothed, xlabel="mini-batch")
    axes.set_ylabel("mean cost of the mini-batch")

# %% [markdown]
# In the picture β = 0.5 still jumps about. β = 0.9 shows the way down. β = 0.98 is calm, but hangs
# above the others while the cost falls: it remembers higher costs for longer. A long memory is calm
# and late; a short one is quick and nervous.

# %% [markdown]
# Move β yourself, with the mouse or with Tab and the arrow keys. Which is the smallest β that shows
# the way down? What does the box for the correction change?

# %% tags=["nbval-ignore-output"] alt="Left, the costs as dots with their average for β = 0.9, a line that starts at the first cost and goes down through the cloud in small wiggles; right, the weight of each past value, steep at first and nearly nothing beyond age fifty."
if passed("exponentially_weighted_averages", "update_parameters_with_gd", "random_mini_batches"):
    opt_sliders.move_average(
        exponentially_weighted_averages, noisy_costs, name="mean cost of the mini-batch"
    )

# %% [markdown]
# Left are the costs and their average, right the weight of each past value. As β grows the line gets
# calmer, and the weights reach further back. Without the correction the line starts near 0, and takes
# longer to recover the larger β is.

# %% [markdown]
# ### How long is the memory?
#
# Put the formula into itself, and you find the weight of the value $k$ steps ago:
# $(1 - \beta)\beta^k$. **What do you expect:** after how many steps has it fallen to a third or so?

# %% alt="The weight of a past value against its age for three β: steep and gone at once for 0.5, gentler for 0.9, and a low, long tail for 0.98. A dot on each line stands at 1/(1 − β): so many values it remembers."
for beta in (0.9, 0.98):
    memory = round(1 / (1 - beta))
    print(f"β = {beta}: 1/(1 - β) = {memory} and β to the power {memory} = {beta**memory:.3f}")
print(f"1/e = {np.exp(-1):.3f}")
axes = opt_plots.weights_over_past([0.5, 0.9, 0.98])

# %% [markdown]
# After 1/(1 − β) steps a value's weight has fallen to about 1/e of what it was. So say: **the
# average remembers about 1/(1 − β) values.** The dots stand there, at 2, 10 and 50 steps.

# %% [markdown]
# ### What does the correction do?
#
# All values are 1 here, so the right average is 1 at once. **What do you expect** without the
# correction, and for how long?

# %%
if passed("exponentially_weighted_averages"):
    ones = np.ones(5)
    for said, correct in (("without:", False), ("with:   ", True)):
        print(said, np.round(exponentially_weighted_averages(ones, 0.9, correct), 4))

for beta in (0.9, 0.999):
    t = 1
    while 1 - beta**t < 0.99:
        t += 1
    print(f"β = {beta}: without correction it reaches 99 % of the truth at t = {t}")

# %% [markdown]
# Without correction the first averages are far too small, and with β = 0.999 they stay so for
# thousands of steps. Adam has an average with this very β: in section 7 you see what that does.

# %% [markdown]
# ## 5 Build up speed: momentum
#
# Remember the ravine: gradient descent bounces from wall to wall and hardly moves along the bottom.
# Its steps across point left, right, left, right; those along always point the same way. What if you
# took the *average* of them?

# %% [markdown]
# That is *momentum*: average the gradients with your tool from section 4, and step along the average,
# the *velocity* $v$. There is one for every parameter. Picture a ball that rolls downhill. A push to
# the left and a push to the right cancel; a push that keeps its direction becomes speed.

# %% [markdown]
# ### Start at rest
# **Exercise 7 · 5 minutes · about 5 lines · 3 points**
#
# Before the first step the ball lies still: every velocity is zero. For each layer
# $l = 1, \dots, L$:
#
# $$v_{dW^{[l]}} = 0 \qquad v_{db^{[l]}} = 0$$
#
# | symbol | in the code | shape |
# |---|---|---|
# | $v_{dW^{[l]}}$, $v_{db^{[l]}}$ | `v["dW1"]`, `v["db1"]`, … | as `parameters["W1"]`, `parameters["b1"]` |
#
# Mind the keys: velocities are averages of *gradients*, so they are called `"dW1"`, `"db1"`, …, as
# in `grads`. Each is an array of its own, of decimal numbers. Return `v`.


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
# <details><summary>Hint 1: a nudge</summary>
#
# The loop of exercise 1. In each round, two arrays of zeros.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# `np.zeros(A.shape)` makes zeros of the shape of `A`. (`np.zeros_like(A)` makes whole numbers when
# `A` has whole numbers.)
# </details>

# %%
if passed("initialize_velocity"):
    print(initialize_velocity({"W1": np.ones((2, 3)), "b1": np.ones((2, 1))}))

# %% [markdown]
# ### Step along the velocity
# **Exercise 8 · 15 minutes · about 8 lines · 9 points**
#
# For each layer, first the average, then the step:
#
# $$v_{dW} \leftarrow \beta\, v_{dW} + (1 - \beta)\, dW \qquad\qquad
#   W \leftarrow W - \alpha\, v_{dW}$$
#
# and the same with $b$ and $db$. (The layer's number $[l]$ is left out, to be easier to read.)
#
# | symbol | in the code | shape |
# |---|---|---|
# | $W$, $b$ | `parameters["W1"]`, `parameters["b1"]`, … | $(n_l, n_{l-1})$, $(n_l, 1)$ |
# | $dW$, $db$ | `grads["dW1"]`, `grads["db1"]`, … | the same |
# | $v_{dW}$, $v_{db}$ | `v["dW1"]`, `v["db1"]`, … | the same |
# | $\beta$ | `beta` | a number, 0 ≤ β < 1 |
# | $\alpha$ | `learning_rate` | a number |
#
# The step uses the *new* velocity, without bias correction: a ball may start slowly. Return
# `parameters, v`.


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
# <details><summary>Hint 1: a nudge</summary>
#
# The loop of exercise 1 with one more line in front of each update.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# The gradient goes into the velocity, and nowhere else. Fill two new dictionaries in the loop, and
# return both.
# </details>

# %% [markdown]
# ### Watch it in the ravine
#
# This ravine is a hundred times as steep across as along. Both methods get the same learning rate.
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
    opt_plots.contour_with_paths(RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0))

# %% [markdown]
# Gradient descent jumps to and fro; momentum swings in calm, wide curves. But it is not ahead. Along
# the floor the gradient changes slowly, so its average is nearly the gradient itself. Same α, same
# speed, and momentum had to start from rest.
#
# So what has it bought? Here are the distances to the bottom after 100 steps. **What do you expect**
# of the two as α grows?


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
    print("stable while αλ is below: gradient descent 2, momentum", round(2 * 1.9 / 0.1, 4))

# %% [markdown]
# Beyond α = 2/100 gradient descent explodes. Momentum goes on: it averages the steps across away.
# **Its gift is that you may raise the learning rate.** That is where its speed comes from.
#
# How far? At the limit the path jumps from $w$ to $-w$ and back, so a step is $\alpha v = 2w$. And $v$
# changes its sign each time: $v = \beta(-v) + (1 - \beta)\lambda w$. Solve that for $v$, put it in, and
# you have $\alpha\lambda = 2(1 + \beta)/(1 - \beta)$, the last number printed.
#
# ![Two paths of 50 steps in a ravine from the same start: gradient descent with α = 0.0195, just below what it can bear, jumps to and fro and stops far from the minimum, while momentum with α = 0.06 makes a few wide swings along the floor and stops a little past the minimum.](images/momentum-ravine.png)

# %% [markdown]
# ### Compare fairly: steps to the bottom
#
# How much steeper a ravine is across than along is its *condition number* κ, here 100. From (1, 1),
# how many steps until the distance to the bottom stays below one millionth? For gradient descent and
# for each β, a search finds the best learning rate. **What do you expect:** how many times fewer
# steps, and with which β?


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
# Each at its best, momentum needs a fraction of the steps, with a larger learning rate. And β has a
# best value: with too much, the ball rolls past the bottom and swings back and forth for long.
#
# Theory says how much there is to gain (Polyak 1964). In the long run, at best, each step leaves this
# share of the distance: gradient descent $(\kappa - 1)/(\kappa + 1)$, momentum
# $(\sqrt\kappa - 1)/(\sqrt\kappa + 1)$.

# %%
for name, root in (("gradient descent", 100), ("momentum", 10)):
    share = (root - 1) / (root + 1)
    steps = np.log(1e-6) / np.log(share)
    print(f"{name:16} {share:.4f} a step: a millionth after {steps:.0f} steps")

# %% [markdown]
# Your best counts lie above these: theory looks at the long run, and the first steps cost something
# extra. (Section 13 follows this up.)

# %% [markdown]
# ### Choose β
#
# Start with β = 0.9, which remembers about ten gradients; values from 0.8 to 0.99 are usual. The
# table's 0.7 is best on a bowl without noise. Mini-batches are noisy, and a longer memory smooths
# more, though it takes longer to turn. With β = 0 this is gradient descent. When you change β, tune α
# anew.

# %% [markdown]
# ### Move α, β and κ
#
# Three sliders on one ravine. Find out: what happens as you drag α over the limit? With β = 0, how
# far can you go? Which β gives the lowest valley in the curve on the right?

# %% tags=["nbval-ignore-output"] alt="Above, momentum swings along the ravine to the minimum. Below left, its distance to the bottom follows theory's dotted slope; below right, the share that a step leaves by theory lies below 1 up to a dashed limit and shoots up beyond it, and a dot marks the α in use."
if passed(*MOMENTUM):
    opt_sliders.move_in_ravine(momentum_step)

# %% [markdown]
# Above is the path, below it the distance to the bottom, with theory's slope dotted. On the right is
# the share that a step leaves, in theory, for each α: right of the dashed limit it is above 1, and the
# path flies out of the picture. More β moves the limit to the right, a steeper ravine to the left.

# %% [markdown]
# ### Mind the convention: two momentums
#
# Ours is a weighted *average*, with the factor 1 − β. PyTorch and many papers leave the factor out:
# $v \leftarrow \beta v + dW$, the *heavy ball*. **What do you expect:** where does each velocity end
# when the gradient is always 1?

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
# Ours grows towards the gradient itself, the heavy ball towards 1/(1 − β) times as much. "Momentum
# takes bigger steps" is said often; under a constant gradient it is true of the heavy ball only.
#
# The heavy ball with α(1 − β) is our momentum with α: one method, two names for the rate. So never
# carry a learning rate over unchanged. (PyTorch's `dampening=β` does *not* make it ours: its first
# velocity is the whole gradient.)

# %% [markdown]
# ## 6 Give each weight its own step: RMSProp
#
# There is a second idea against the ravine. One direction is steep and needs small steps, another is
# flat and needs large ones. One learning rate cannot be both. So let every weight have its own.

# %% [markdown]
# ### Divide by the size of recent gradients
# **Exercise 9 · 15 minutes · about 10 lines · 9 points**
#
# One speaker shouts, another whispers. Turn both to the same volume, and you can follow both.
# *RMSProp* measures how loud each gradient has been lately, as a *root mean square* (the root of an
# average of squares), and divides by that. A steep direction is turned down, a flat one up.

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
# | all others | as in exercise 8 | |
#
# ε keeps you from dividing by 0, and stands *outside* the root. The step uses the *new* $s$, without
# bias correction. `s` begins as zeros, made by your `initialize_velocity`. Return `parameters, s`.


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
# As in exercise 8: a line for the average, a line for the step. The average is of `grads[...] ** 2`;
# the step uses the gradient itself, divided.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# The divisor is `(np.sqrt(...) + epsilon)`, with its parentheses, and the *new* `s` in the root.
# Square only the gradient, not the factor $(1 - \beta_2)$.
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
    opt_plots.contour_with_paths(RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0))

# %% [markdown]
# RMSProp never explodes. Its $s$ holds the new gradient $g$, so $s \ge (1 - \beta_2)\,g^2$, and no
# step is longer than α/√(1 − β₂). (The first one is exactly that long, as nothing corrects $s$.) In
# the picture it sets off equally fast in both directions, turns onto the floor and runs along it.
#
# But a step is about α long, however far the way. At small rates RMSProp is far behind; at 0.3 and 1
# it rattles about the bottom, because a tiny gradient divided by its own size is large again. Section
# 9 mends this.

# %% [markdown]
# ### Multiply where it should divide
#
# Some published notebooks *multiply* by $\sqrt{s + \varepsilon}$ where they should divide. Try it on
# the bowl $w^2/2$ from $w = 100$, with the `s` of your function. **What do you expect?**

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
# With the larger rate it is off to infinity within a few steps: large gradients, larger steps,
# larger gradients. With the smaller rate it happens to come down, so a test at that one rate would
# have let it pass. A formula deserves a second look *and* a second setting.

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

# %% [markdown]
# ## 8 Train a network with each
#
# Your four methods meet the moons, with the network of section 1: layers of 5 and 2 *units* (a unit is
# one row of `W`: one number comes out), and a last one that answers a probability. `model` is the whole
# training, made of what you wrote.
#
# The first four parts are one story, up to "Tuned against untuned". Those after it are questions of
# their own: you may come back for them.

# %%
STEPS = {"gd": gd_step, "momentum": momentum_step, "rmsprop": rmsprop_step, "adam": adam_step}


def settings_of(optimizer, beta, beta1, beta2, epsilon):
    """Return the settings that this optimizer's step takes, beside the learning rate."""
    return {
        "gd": {},
        "momentum": {"beta": beta},
        "rmsprop": {"beta2": beta2, "epsilon": epsilon},
        "adam": {"beta1": beta1, "beta2": beta2, "epsilon": epsilon},
    }[optimizer]


# %%
def model(
    X, Y, layers_dims, optimizer, learning_rate=0.0007, mini_batch_size=64,
    beta=0.9, beta1=0.9, beta2=0.999, epsilon=1e-8,
    num_epochs=5000, print_cost=True, decay=None, decay_rate=1,
):  # fmt: skip
    """Train a network; return its parameters and the mean cost of every 100th epoch."""
    parameters, state = initialize_parameters(layers_dims), None
    step, settings = STEPS[optimizer], settings_of(optimizer, beta, beta1, beta2, epsilon)
    learning_rate0, seed, t, costs = learning_rate, 10, 0, []
    for epoch in range(num_epochs):
        seed, total = seed + 1, 0
        for X_batch, Y_batch in random_mini_batches(X, Y, mini_batch_size, seed):
            a, caches = forward_propagation(X_batch, parameters)
            total = total + compute_cost(a, Y_batch)
            grads = backward_propagation(X_batch, Y_batch, caches)
            t = t + 1
            parameters, state = step(parameters, grads, state, t, learning_rate, **settings)
        if epoch % 100 == 0:
            costs.append(total / X.shape[1])
        if print_cost and epoch % 1000 == 0:
            print(f"{optimizer}: cost after epoch {epoch}: {costs[-1]:.6f}")
        if decay:  # section 9: the rate of the next epoch
            learning_rate = decay(learning_rate0, epoch, decay_rate)
    return parameters, costs


# %% [markdown]
# Three details. Each epoch shuffles with a new seed, or it would see the same batches again. The
# costs are added up and divided by the number of *examples*, so the short last batch counts as it
# should. And `t` counts *steps*, not epochs: Adam's correction depends on how many gradients it has
# seen.

# %% [markdown]
# ### Train all at one small rate
#
# Notebooks that train on these moons often set α = 0.0007 for all. So do we, with one starting
# network (seed 3) and 5000 epochs each. **What do you expect:** which of the four get the moons right?

# %%
UPDATES = ("update_parameters_with_gd", *MOMENTUM, "update_parameters_with_rmsprop", *ADAM)
METHODS = ("random_mini_batches", *UPDATES)
LAYERS = [2, 5, 2, 1]


def accuracies(parameters):
    """Return the share of right answers on the training moons and on the fresh ones."""
    right = predict_dec(parameters, train_X) == train_Y
    right_fresh = predict_dec(parameters, fresh_X) == fresh_Y
    return right.mean(), right_fresh.mean()


# %%
if passed(*METHODS):
    trained, costs = {}, {}
    for optimizer in STEPS:
        beta2 = 0.9 if optimizer == "rmsprop" else 0.999
        trained[optimizer], costs[optimizer] = model(
            train_X, train_Y, LAYERS, optimizer, beta2=beta2, num_epochs=EPOCHS
        )

# %% alt="Mean cost over the epochs at one small learning rate for all: gradient descent and momentum sink slowly, one line on top of the other; RMSProp and Adam fall fast, close together, and then lie flat and low."
if passed(*METHODS):
    opt_plots.cost_curves(costs, title="α = 0.0007 for all")
    for optimizer, parameters in trained.items():
        training, held_out = accuracies(parameters)
        print(f"{optimizer:9} training {training:.2%}   held-out {held_out:.2%}")

# %% alt="The borders that four networks draw between the moons: those of gradient descent and momentum are nearly straight and cut through both moons, those of RMSProp and Adam wind between them."
if passed(*METHODS):
    boundaries = {
        name: (lambda points, parameters=parameters: predict_dec(parameters, points))
        for name, parameters in trained.items()
    }
    opt_plots.decision_boundaries(boundaries, train_X, train_Y)

# %% [markdown]
# The costs come in pairs: gradient descent and momentum sink slowly, one on top of the other; RMSProp
# and Adam fall fast and then lie flat. The first pair cuts the moons with a nearly straight border,
# the second winds between them. Momentum does nothing, Adam wins: many notebooks stop here. **Would
# you?**

# %% [markdown]
# ### Momentum, or a longer step?
#
# Why are two curves the same? Our velocity is an *average*, so its steps are about as long as
# gradient descent's. Many notebooks use the heavy ball instead: at β = 0.9, our momentum at ten times
# the rate. If it does well at 0.0007, is it the momentum, or the longer step? You need a *control*,
# which changes only one of the two: plain gradient descent at 0.007. Five starting networks each
# (seeds 3 to 7), 5000 epochs.
#
# **What do you expect:** will gradient descent at 0.007 lie nearer to the heavy ball, or to gradient
# descent at 0.0007?


# %%
def heavy_ball_step(parameters, grads, v, t, learning_rate, beta=0.9):
    return momentum_step(parameters, grads, v, t, learning_rate / (1 - beta), beta)


# %% alt="Mean cost over the epochs, with bands for the middle half of the networks: the heavy ball and gradient descent at ten times its rate are one line, and gradient descent at the small rate lies far above."
SMALL = 0.0007

if passed(*METHODS):
    balls = opt_experiments.train_grid(
        {"gd": gd_step, "heavy ball": heavy_ball_step}, random_mini_batches, train_X, train_Y,
        LAYERS, {"gd": [SMALL, 10 * SMALL], "heavy ball": [SMALL]}, range(3, 8), EPOCHS,
        held_out=FRESH, every=EPOCHS // 50,
    )  # fmt: skip
    runs = {
        f"gd, α = {SMALL}": ("gd", 0),
        f"heavy ball, α = {SMALL}": ("heavy ball", 0),
        f"gd, α = {10 * SMALL}": ("gd", 1),
    }
    for run, (name, r) in runs.items():
        training, held_out = balls.training[name][r], balls.held_out[name][r]
        print(
            f"{run:22} training {training[0]:.2%} with seed 3, median {np.median(training):.1%},"
            f"   held-out median {np.median(held_out):.1%}"
        )
    opt_plots.cost_bands({run: (balls.epochs, balls.costs[n][r]) for run, (n, r) in runs.items()})

# %%
if passed(*METHODS):
    slow, ball, long_step = (balls.held_out[name][r] for name, r in runs.values())
    conclude(
        "the longer step did it. In each network, gradient descent at ten times the rate ends within\n"
        "a point of the heavy ball, and mostly further than that from gradient descent at the small rate",
        np.all(abs(long_step - ball) < 0.01) and np.median(abs(long_step - slow)) > 0.01,
    )

# %% [markdown]
# In the picture the heavy ball and gradient descent at 0.007 are one curve, far below gradient
# descent at 0.0007. On this hill the noise is small and the slope even, so all that the heavy ball
# brings is its stride. In the ravine of section 5 it was another matter.

# %% [markdown]
# ### Give each its own learning rate
#
# A fair comparison gives each method its own best rate, chosen on the *training* examples and judged
# on fresh ones, with the same epochs and several starting networks. (Only α is tuned; the β's and ε
# stay as they are. Others, tried once, moved no method's best held-out accuracy by a point.) The
# budget: eleven rates over four and a half *decades* (a decade is a factor of ten), ten starting
# networks (seeds 0 to 9), 1000 epochs, four methods: 440 trainings.
#
# **What do you expect:** how far apart are the four, each at its best rate? And which one has the
# most rates that are good?

# %%
FAIR_RATES = [0.0003, SMALL, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0]


def compare_rates(layers, rates, seeds):
    return opt_experiments.train_grid(
        STEPS, random_mini_batches, train_X, train_Y, layers, rates, seeds, EPOCHS // 5,
        held_out=FRESH,
    )  # fmt: skip


if passed(*METHODS):
    fair = compare_rates(LAYERS, FAIR_RATES, TEN_SEEDS)

# %% alt="Final cost against the learning rate: four curves come down to the same floor and climb again, those of RMSProp and Adam at smaller rates than the other two. Bars below show over how many decades each stays low: Adam over the most, gradient descent over the fewest."
GOOD = 0.25  # a final cost that counts as good


def good_rates(grid, limit=GOOD):
    """Return {optimizer: (lowest, highest) rate with a good median cost, or None}."""
    medians = {name: np.median(costs, axis=1) for name, costs in grid.final_costs.items()}
    return {n: opt_experiments.good_range(grid.rates[n], m <= limit) for n, m in medians.items()}


def decades(ends):
    return np.log10(ends[1] / ends[0]) if ends else 0.0


def draw_rates(grid):
    opt_plots.over_rates(
        grid.rates["gd"], grid.final_costs, limit=GOOD, ranges=good_rates(grid),
        title=f"Cost after {EPOCHS // 5} epochs, {len(grid.seeds)} starting networks",
    )  # fmt: skip


if passed(*METHODS):
    draw_rates(fair)

# %% [markdown]
# Every curve comes down to nearly the same floor, and climbs again where steps get too long. What
# differs is over *how many decades* of α a curve is good: see the bars below. (They grow in half
# decades, as the rates do.) Is it an accident of where the line was drawn? Count with other lines.

# %%
if passed(*METHODS):
    widths = {}
    for limit in (0.15, 0.18, GOOD):
        ends = good_rates(fair, limit)
        widths[limit] = {name: decades(ends[name]) for name in STEPS}
        row = "  ".join(f"{name} {width:.1f}" for name, width in widths[limit].items())
        print(f"decades with a median cost of at most {limit:.2f}:  {row}")
    mean_width = {name: np.mean([w[name] for w in widths.values()]) for name in STEPS}
    conclude(
        "over the three lines together, Adam's range is the widest",
        mean_width["adam"] > max(width for n, width in mean_width.items() if n != "adam"),
    )
    conclude(
        "at every line gradient descent's is the narrowest (or ties for it)",
        all(w["gd"] == min(w.values()) for w in widths.values()),
    )

# %% [markdown]
# **Adam's gift is its width.** Each weight's step is measured by that weight's own gradients, so α
# says how far to go, whatever the slope. RMSProp has it too. When a training takes a week and you
# cannot try eleven rates, that is worth a great deal. But read the first row: for the very best cost
# you must choose Adam's rate with care as well.

# %% [markdown]
# Do ten networks of one small kind settle that? Here is a longer version, kept as a picture because
# its 1520 trainings take minutes: 19 rates, twenty starting networks (seeds 0 to 19), layers of 8 and
# 4.
#
# ![Final cost against learning rate for four optimizers over four and a half decades, medians and bands of twenty networks: every curve falls to nearly the same floor and climbs again, Adam and RMSProp at far smaller rates than the other two; bars below show how many decades of rates are good: 2.0 for gradient descent, 2.5 for momentum, 3.0 for RMSProp and 3.0 for Adam.](images/sensitivity.png)
#
# The order is the same, with RMSProp level with Adam (both bars begin at the smallest rate tried, so
# they may be longer still). The wider network is kinder to all four.

# %%
LONG = False

if LONG and passed(*METHODS):
    draw_rates(
        compare_rates(WIDER, [float(f"{r:.2g}") for r in np.logspace(-3.5, 1, 19)], range(20))
    )

# %% [markdown]
# ### Tuned against untuned
#
# The same 440 trainings as a table: at α = 0.0007, and at the rate with the lowest median cost on the
# training examples. Accuracies are medians over ten networks, the middle half is that of the held-out
# ones, and a *collapsed* network has less than 60 % on its own training examples.


# %%
def tuned_table(grid):
    """Print a block for the small rate, one for the best; return held-out accuracies at the best."""
    tuned = {}
    print("             α      training  held-out  middle half     collapsed")
    for block in ("all at the same rate", "each at its best rate"):
        print(block)
        for name in grid.rates:
            r = FAIR_RATES.index(SMALL) if block.startswith("all") else grid.best(name)
            training, tuned[name] = grid.training[name][r], grid.held_out[name][r]
            low, middle, high = np.quantile(tuned[name], [0.25, 0.5, 0.75])
            print(
                f"  {name:9} {FAIR_RATES[r]:<7} {np.median(training):8.1%} {middle:9.1%}"
                f"  {low:.1%} to {high:.1%}  {np.sum(training < 0.6):2} of {len(training)}"
            )
    return tuned


# %%
if passed(*METHODS):
    tuned = tuned_table(fair)
    medians = [np.median(held_out) for held_out in tuned.values()]
    apart = max(medians) - min(medians)
    seeds_apart = np.median([np.ptp(np.quantile(h, [0.25, 0.75])) for h in tuned.values()])
    print(f"\nheld-out, at their best rates: the four medians are {100 * apart:.1f} points apart,")
    print(f"the middle half of one method's networks typically {100 * seeds_apart:.1f}")
    conclude(
        "tuned, the methods differ less than the starting networks of one method do",
        apart < seeds_apart,
    )

# %% [markdown]
# **What looked like a victory of Adam over gradient descent was a victory of one learning rate over
# another.** Tune first, then compare.

# %% [markdown]
# ### Networks that die
#
# Some networks collapse even at the best rate. A unit that answers 0 to everything has gradient 0 and
# learns no more: it is *dead*. When a whole layer is dead, the network says the same about every
# point, and gets half of them right. Count them among forty starting networks (seeds 0 to 39, 1000
# epochs), with layers of 5 and 2 and with layers of 8 and 4.
#
# **What do you expect:** does it depend on the optimizer, or on the network?

# %%
if passed(*METHODS):
    collapsed = {}
    for layers in (LAYERS, WIDER):
        forty = opt_experiments.train_grid(
            {"gd": gd_step, "adam": adam_step}, random_mini_batches, train_X, train_Y, layers,
            {"gd": [0.3], "adam": [0.01]}, range(40), EPOCHS // 5, held_out=FRESH,
        )  # fmt: skip
        for name in forty.rates:
            dead = np.flatnonzero(forty.training[name][0] < 0.6)
            collapsed[name, str(layers)] = len(dead)
            print(
                f"{layers!s:13} {name:5} {len(dead)} of 40 collapse (seeds {dead.tolist()}), "
                f"held-out median {np.median(forty.held_out[name]):.1%}"
            )
    narrow, wide = (
        sum(n for (_, which), n in collapsed.items() if which == str(layers))
        for layers in (LAYERS, WIDER)
    )
    conclude("the wider network collapses less often", wide < narrow)

# %% [markdown]
# On the network: both optimizers lose much the same seeds, and the wider network is safer. So one
# seed proves nothing. And a *mean* would mix two questions: how good is a network that lives, and how
# often does one die? That is why these tables show medians.

# %% [markdown]
# ### What the four networks answer
#
# Here is one starting network (seed 3) as it trains, one optimizer a row, each at a rate that suits
# it. The colour says how sure the network is: grey is half and half.
#
# ![Sixteen small maps of what a network answers over the moons, a row for each optimizer and a column for epochs 0, 100, 1000 and 5000: untrained, all give nearly the same answer everywhere; after 100 epochs Adam's border winds between the moons and the others begin to bend; after 1000 all four wind between them, and at 5000 little has changed.](images/boundaries.png)
#
# All start as the same network. At epoch 100 Adam is ahead. At 1000 you cannot tell them apart.

# %% [markdown]
# Go through the training in between, with the mouse or with Tab and the arrow keys. Whose border
# begins to bend first?

# %% tags=["nbval-ignore-output"] alt="Above, what four networks answer about the moons in one early epoch, as shaded maps with a border; below, their costs, with a line at that epoch. Adam's border is bent the most and its cost is the lowest; RMSProp's border is still straight and its cost the highest."
SUITABLE = {"gd": 0.3, "momentum": 0.3, "rmsprop": 0.003, "adam": 0.01}

if passed(*METHODS):
    kept = opt_sliders.snapshots(
        STEPS, random_mini_batches, train_X, train_Y, LAYERS, SUITABLE, EPOCHS // 5
    )
    opt_sliders.move_epoch(kept, train_X, train_Y)

# %% [markdown]
# Above are the four maps, below the four costs, with a line at the epoch. At first the border is one
# straight line that swings about. It bends where the cost falls: first for Adam, last for RMSProp.

# %% [markdown]
# <details><summary>And do they find the same network?</summary>
#
# This one has 30 parameters, so its hill has 30 directions. The picture shows the two in which the
# four paths are spread widest (*principal components*).
#
# ![Four trainings of one network from the same start, seen in the plane that comes nearest to their paths, over the contours of the real cost: they part at once, gradient descent and momentum side by side towards one hollow, RMSProp and Adam side by side towards another, and all four end low, though far from each other.](images/loss-slice.png)
#
# They do not: equally good answers lie far apart. (The paths do not lie wholly in this plane. At
# their ends they are one to two units off it, where the real cost is lower than the contours say.)
# </details>

# %% [markdown]
# ### Other data
#
# The moons are one task. Here are five: the moons, a ring round a ring (*circles*), two clouds that
# overlap (*blobs*), two arms of a *spiral*, and handwritten *digits*, 8 × 8 pixels: even or odd?
# 300 examples to train on, layers of 12 and 6, five starting networks (seeds 0 to 4), 150 epochs.
#
# **What do you expect:** does each method have one learning rate that suits it on all five?

# %%
FEW_RATES = [0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0]


def on_all_data(epochs):
    """Return median accuracies in % for each rate, {kind: {optimizer: …}}: training, held-out."""
    training, fresh = {}, {}
    for kind in opt_experiments.DATA_SETS:
        (X, Y), held_out = opt_experiments.data_set(kind)
        grid = opt_experiments.train_grid(
            STEPS, random_mini_batches, X, Y, [X.shape[0], 12, 6, 1], FEW_RATES, range(5), epochs,
            held_out=held_out,
        )  # fmt: skip
        for found, tables in ((training, grid.training), (fresh, grid.held_out)):
            found[kind] = {name: 100 * np.median(t, axis=1) for name, t in tables.items()}
    return training, fresh


# %% alt="Five tables, one for each data set, of the held-out accuracy of four optimizers at eight learning rates, the darker the better. Gradient descent and momentum are pale at small rates, RMSProp and Adam at large ones, and on the easy blobs no small rate is too small."
if passed(*METHODS):
    in_training, everywhere = on_all_data(15 if QUICK else 150)
    opt_plots.shaded_tables(
        {kind: list(tables.values()) for kind, tables in everywhere.items()},
        ["gradient\ndescent", "momentum", "RMSProp", "Adam"],
        [f"{rate:g}" for rate in FEW_RATES], xlabel="learning rate α",
    )  # fmt: skip

# %% [markdown]
# Each number is a held-out accuracy in %, the darker the better. The upper two rows are pale at small
# rates, the lower two at large ones. Now choose *one* rate for each method: the one that, on its worst
# data set, falls least short of the best accuracy that any method reached. The training examples
# choose, the fresh ones judge.


# %%
def points_short(tables):
    """Return by how many points each method falls short at each rate, where it is at its worst."""
    best = {kind: max(map(np.max, methods.values())) for kind, methods in tables.items()}
    return {
        name: np.max([best[kind] - methods[name] for kind, methods in tables.items()], axis=0)
        for name in STEPS
    }


if passed(*METHODS):
    choosing, judging = points_short(in_training), points_short(everywhere)
    one_rate = {name: short.argmin() for name, short in choosing.items()}
    falls_short = {name: judging[name][r] for name, r in one_rate.items()}
    for name, r in one_rate.items():
        print(f"{name:9} α = {FEW_RATES[r]:<5} falls at most {falls_short[name]:.0f} points short")
    conclude(
        "none of these is the smallest or the largest rate that was tried",
        all(0 < r < len(FEW_RATES) - 1 for r in one_rate.values()),
    )
    conclude(
        "momentum, RMSProp and Adam each have a rate that suits them on all five",
        max(short for name, short in falls_short.items() if name != "gd") < 5,
    )
    conclude(
        "gradient descent's falls furthest short", max(falls_short, key=falls_short.get) == "gd"
    )

# %% [markdown]
# There is one, but not the same for all: gradient descent and momentum want a far larger rate than
# RMSProp and Adam. Gradient descent's falls furthest short, on the spiral, where it depends much on the
# starting network.

# %% [markdown]
# ### Your experiment
#
# Ask a question of your own, and change the call below. `data` is one of "moons", "circles", "blobs",
# "spiral", "digits". To start: does the spiral still have a good rate when batches are ten times as
# small? Is one wide layer as good as two narrow ones? **Write down what you expect before you run
# it.** (`mine.records()` gives a row for each network.)


# %%
def experiment(
    data="spiral", optimizers=("gd", "adam"), rates=(0.003, 0.03, 0.3), seeds=range(5),
    hidden=(12, 6), batch_size=64, epochs=150,
):  # fmt: skip
    """Train on one data set; draw the final costs over the rates and print accuracies."""
    (X, Y), held_out = opt_experiments.data_set(data)
    grid = opt_experiments.train_grid(
        {name: STEPS[name] for name in optimizers}, random_mini_batches, X, Y,
        [X.shape[0], *hidden, 1], rates, seeds, epochs, batch_size=batch_size, held_out=held_out,
    )  # fmt: skip
    opt_plots.over_rates(rates, grid.final_costs, title=f"{data}: cost after {epochs} epochs")
    for name in grid.rates:
        row = "  ".join(f"{100 * m:5.1f}" for m in np.median(grid.held_out[name], axis=1))
        print(f"{name:9} held-out accuracy in % at each rate, median:  {row}")
    return grid


# %% alt="Final cost on the spiral against the learning rate: Adam is lowest at a small rate and climbs from there, while gradient descent and momentum go on falling up to the largest rate, where momentum is the lowest of all."
if passed(*METHODS):
    mine = experiment(
        data="spiral",
        optimizers=("gd", "momentum", "adam"),
        rates=(0.001, 0.01, 0.1, 1.0),
        seeds=range(5),
        hidden=(12, 6),
        batch_size=64,
        epochs=15 if QUICK else 150,
    )

# %% [markdown]
# As it stands, Adam is best at a small rate, gradient descent and momentum at the largest; and there
# momentum comes to the lowest cost of all.

# %% [markdown]
# ## 9 Slow down in time: learning-rate decay and scheduling
#
# Parking a car, you drive up fast and roll the last metre. A large learning rate gets near the
# bottom soon, but then the noise of the mini-batches throws you about it; a small one would settle.
# So start large and become smaller: *learning-rate decay*.
#
# ![Six learning rates over 5000 epochs, up to 0.1: the constant one stays; inverse-time decay falls slowly with d = 0.001 and at once almost to 0 with d = 1; the staircase meets the slow one every 1000 epochs and is flat between; the exponential one falls almost to 0; and the cosine rises from 0, then falls to 0 in one soft bend.](images/schedules.png)

# %% [markdown]
# You write inverse-time decay and its staircase. The others are good to know: *exponential decay*
# takes a constant factor each epoch, and many large networks are trained with a *cosine*, after a
# short *warm-up* in which the rate rises.

# %% [markdown]
# ### Shrink the rate every epoch
# **Exercise 12 · 5 minutes · about 1 line · 3 points**
#
# $$\alpha = \frac{\alpha_0}{1 + d \cdot \text{epoch}}$$
#
# | symbol | in the code | range |
# |---|---|---|
# | $\alpha_0$, the first rate | `learning_rate0` | > 0 |
# | epoch | `epoch_num` | 0, 1, 2, … |
# | $d$, the decay rate | `decay_rate` | ≥ 0 |
#
# This is *inverse-time* decay. (Some texts call it exponential. That would be $\alpha_0 e^{-kt}$,
# which shrinks by the same *factor* every epoch; this one shrinks ever more slowly.) Return the
# rate, a number.


# %%
def update_lr(learning_rate0, epoch_num, decay_rate):
    """
    Return the learning rate of an epoch under inverse-time decay: α₀ / (1 + d·epoch).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0, often in the thousands; epoch 0 gives α₀ itself
    decay_rate -- d, a number ≥ 0; 0 means no decay

    Returns: the learning rate, a number.

    >>> update_lr(0.5, epoch_num=4, decay_rate=1)
    0.1
    """
    ### BEGIN SOLUTION
    return learning_rate0 / (1 + decay_rate * epoch_num)
    ### END SOLUTION


# %%
update_lr_test(update_lr)

# %% [markdown]
# <details><summary>Hint</summary>
#
# One division. Put the parentheses round the whole divisor, and remember that × comes before +.
# </details>

# %% [markdown]
# Try it with α₀ = 0.1 and $d = 1$. **What do you expect** after one epoch, and after a thousand?

# %%
if passed("update_lr"):
    for epoch in (0, 1, 2, 10, 100, 1000):
        print(f"epoch {epoch:4}: α =", np.round(update_lr(0.1, epoch, decay_rate=1), 6))

# %% [markdown]
# The rate is halved after a single epoch, and about a thousandth of itself after a thousand. It never
# gets to 0, and all rates together add up to infinity ($1 + 1/2 + 1/3 + \dots$ does), so training
# *can* still get anywhere (Robbins and Monro ask for this). But not soon.

# %% [markdown]
# ### Shrink the rate now and then
# **Exercise 13 · 5 minutes · about 2 lines · 4 points**
#
# Go down a staircase instead of a slide: stay on one rate for an interval of epochs, then drop.
#
# $$\alpha = \frac{\alpha_0}{1 + d \cdot \left\lfloor \dfrac{\text{epoch}}{\text{interval}} \right\rfloor}$$
#
# | symbol | in the code | range |
# |---|---|---|
# | $\alpha_0$, epoch, $d$ | `learning_rate0`, `epoch_num`, `decay_rate` | as before |
# | interval | `time_interval` | 1, 2, 3, … |
# | $\lfloor x \rfloor$ | rounded *down* to a whole number | |
#
# Every epoch has its rate, not only those where it drops. Return it, a number. (PyTorch's `StepLR` is
# a staircase of another kind: a constant factor per stair.)


# %%
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """
    Return the learning rate of an epoch under staircase decay: α₀ / (1 + d·⌊epoch/interval⌋).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0, often in the thousands
    decay_rate -- d, a number ≥ 0; 0 means no decay
    time_interval -- how many epochs the rate stays on one stair, a whole number ≥ 1

    Returns: the learning rate, a number.

    >>> schedule_lr_decay(0.5, epoch_num=99, decay_rate=1, time_interval=100)
    0.5
    >>> schedule_lr_decay(0.5, epoch_num=100, decay_rate=1, time_interval=100)
    0.25
    """
    ### BEGIN SOLUTION
    stairs = epoch_num // time_interval
    return learning_rate0 / (1 + decay_rate * stairs)
    ### END SOLUTION


# %%
schedule_lr_decay_test(schedule_lr_decay)

# %% [markdown]
# <details><summary>Hint</summary>
#
# On which stair does an epoch stand, if the top one is 0? Work it out for epochs 2, 3 and 7 with an
# interval of 3. Which kind of division gives this? `round` would drop too early.
# </details>

# %% alt="Three learning rates over the epochs: a staircase going down, a smooth curve below it that meets each stair where it begins, and, with d = 1 on every epoch, a fall to almost 0 at once."
DECAYS = ("update_lr", "schedule_lr_decay")

if passed(*DECAYS):
    epochs = range(5000)
    opt_plots.schedules({
        "staircase, d = 1": [schedule_lr_decay(0.1, epoch, 1) for epoch in epochs],
        "every epoch, d = 0.001": [update_lr(0.1, epoch, 0.001) for epoch in epochs],
        "every epoch, d = 1": [update_lr(0.1, epoch, 1) for epoch in epochs],
    })  # fmt: skip

# %% [markdown]
# A staircase, a slide that meets each stair where it begins, and, with d = 1 on *every* epoch, a
# fall off a cliff.

# %% [markdown]
# ### Train with decay
#
# The usual story goes: gradient descent at α = 0.0007 was bad; with α₀ = 0.1 and decay it is as
# good as Adam. Here it is, with `model` and your staircase. **What do you expect?**


# %%
def staircase(learning_rate0, epoch_num, decay_rate):
    return schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000)


if passed(*METHODS, *DECAYS):
    parameters, _ = model(
        train_X, train_Y, LAYERS, "gd", 0.1, num_epochs=EPOCHS, print_cost=False, decay=staircase
    )
    training, held_out = accuracies(parameters)
    print(f"gd with a staircase from 0.1: training {training:.2%}   held-out {held_out:.2%}")

# %% [markdown]
# It is as good. But *two* things changed. So run a control again: α = 0.1 with no decay at all.
# Gradient descent and momentum, both schedules and none, five starting networks each (seeds 3 to 7),
# 5000 epochs. **What do you expect** of α = 0.1 alone?


# %%
def rate_with(decay, learning_rate0):
    # As in model: an epoch's number sets the rate of the next epoch.
    return lambda epoch: decay(learning_rate0, max(epoch - 1, 0), decay_rate=1)


# %%
if passed(*METHODS, *DECAYS):
    plans = {
        "no decay": 0.1,
        "staircase": rate_with(staircase, 0.1),
        "every epoch": rate_with(update_lr, 0.1),
    }
    decayed = opt_experiments.train_grid(
        {"gd": gd_step, "momentum": momentum_step}, random_mini_batches, train_X, train_Y,
        LAYERS, list(plans.values()), range(3, 8), EPOCHS, held_out=FRESH, every=EPOCHS // 50,
    )  # fmt: skip
    for name in decayed.rates:
        for plan, training, held_out in zip(
            plans, decayed.training[name], decayed.held_out[name], strict=True
        ):
            print(
                f"{name:9} {plan:12} training {training[0]:.2%} with seed 3, median "
                f"{np.median(training):.1%}   held-out median {np.median(held_out):.1%}"
            )

# %% alt=["Gradient descent's mean cost over the epochs: without decay and with the staircase it falls to one low line, and with decay on every epoch it stops falling early and stays far above.", "Momentum's mean cost over the epochs tells the same: no decay and the staircase end together, low down, and decay on every epoch stays far above."]
if passed(*METHODS, *DECAYS):
    constant, stairs, every_epoch = range(3)
    for name, label in (("gd", "Gradient descent"), ("momentum", "Momentum")):
        curves = zip(plans, decayed.costs[name], strict=True)
        opt_plots.cost_bands(
            {plan: (decayed.epochs, costs) for plan, costs in curves},
            title=f"{label} from α₀ = 0.1",
        )
        held_out = np.median(decayed.held_out[name], axis=1)
        conclude(
            f"{name}: with no decay at all it comes within a point of the staircase",
            abs(held_out[constant] - held_out[stairs]) < 0.01,
        )
        conclude(
            f"{name}: decay on every epoch with d = 1 does harm, five points or more",
            held_out[every_epoch] < held_out[constant] - 0.05,
        )

# %% [markdown]
# In both pictures the staircase lies on the line without decay: **the larger rate did it, not the
# decay.** Decay on every epoch with d = 1 lies far above. It did harm: the rate was gone before the
# networks had learned enough.
#
# Is decay useless, then? No. It is an answer to *noise*, and noise is not what held the moons back.

# %% [markdown]
# ### See what decay is for
#
# The bowl $w^2/2$ again, but every gradient comes with noise of size 1, as with very small
# mini-batches. Theory says that a constant rate α settles where the mean of $w^2$ is
# $\alpha/(2 - \alpha)$, and never rests.
#
# **What do you expect** of a small constant rate, a large one, and one that shrinks from large to
# small?


# %%
def noisy_walks(rate_at, steps=3000, walkers=500):
    """Walk 500 walkers at once from w = 10; return the mean of w² at each step."""
    rng, parameters, squares = np.random.default_rng(0), {"W1": np.full((walkers, 1), 10.0)}, []
    parameters["b1"] = np.zeros((walkers, 1))
    for step in range(steps):
        noise = rng.standard_normal((walkers, 1))
        grads = {"dW1": parameters["W1"] + noise, "db1": np.zeros((walkers, 1))}
        parameters = update_parameters_with_gd(parameters, grads, rate_at(step))
        squares.append(np.mean(parameters["W1"] ** 2))
    return np.array(squares)


# %% alt="Mean of w² over the steps, on a logarithmic scale: α = 0.3 falls at once and stays on its floor, α = 0.003 sinks slowly to a far lower one, and 0.3 with decay falls at once and goes on sinking below both."
if passed("update_parameters_with_gd", "update_lr"):
    walks = {
        "α = 0.3": noisy_walks(lambda step: 0.3),
        "α = 0.003": noisy_walks(lambda step: 0.003),
        "0.3 with decay": noisy_walks(lambda step: update_lr(0.3, step, decay_rate=0.1)),
    }
    opt_plots.paths_over_time(walks, ylabel="mean of w²", logy=True)
    for name, alpha in (("α = 0.3", 0.3), ("α = 0.003", 0.003)):
        print(f"{name}: {walks[name][-300:].mean():.5f}, theory {alpha / (2 - alpha):.5f}")
    print(f"decay:  {walks['0.3 with decay'][-300:].mean():.5f}")

# %% [markdown]
# The large rate falls at once and then stays on its floor. The small one sinks slowly to a far lower
# floor. Decay falls as fast as the first and goes on sinking: the speed of the one and the calm of
# the other. *That* is what decay is for.
#
# ![Left and middle, two walks of 600 steps in a bowl with noisy gradients: with a constant learning rate the walk reaches the bottom and buzzes about it in a wide cloud, with decay it draws together at the bottom; right, the length of their steps, on a logarithmic scale, which stays the same for the first and shrinks for the second.](images/decay-steps.png)
#
# The gradients are as noisy at the end as at the start. A step is α times a gradient, so it can only
# become shorter when α does.

# %% [markdown]
# RMSProp rattled about the bottom in section 6. **What do you expect:** does decay settle it too?


# %%
def rmsprop_with_decay(parameters, grads, s, t, learning_rate):
    return rmsprop_step(parameters, grads, s, t, update_lr(learning_rate, t - 1, decay_rate=0.1))


if passed(*RMSPROP, "update_lr"):
    for step in (rmsprop_step, rmsprop_with_decay):
        for steps in (100, 1000):
            print(f"{step.__name__:18} {steps:4} steps: {distance_after(step, 0.3, steps):.4f}")

# %% [markdown]
# It does, though smaller steps take longer to arrive: after 100 it is still on its way.

# %% [markdown]
# ## 10 What really goes wrong: local optima, saddle points, plateaus
#
# People used to fear *local optima*: valleys that are not the deepest. In the bottom of a valley the
# ground must curve upward in every direction. How likely is that? A place's second derivatives stand
# in a symmetric matrix; `eigvalsh` reads one curvature off it for each main direction. Suppose such
# matrices were drawn at random. **What do you expect** with 2 parameters, and with 6?

# %%
rng = np.random.default_rng(0)
print("parameters   share of places that curve upward everywhere")
for n in range(1, 7):
    matrices = rng.standard_normal((20_000, n, n))
    symmetric = matrices + matrices.transpose(0, 2, 1)
    curvatures = np.linalg.eigvalsh(symmetric)
    print(f"{n:10}   {np.mean(curvatures.min(axis=1) > 0):.4f}")

# %% [markdown]
# With many parameters nearly every flat place has a way down: it is a *saddle point*, up in some
# directions and down in others. And networks have thousands or millions of parameters. (Their
# curvatures are not drawn like this, but small networks were seen to be much the same: flat places
# high up are saddles, and the valleys are nearly all deep. Dauphin and others, 2014.)

# %% [markdown]
# ### Escape from a saddle
#
# The plainest saddle is $x^2 - y^2$, a mountain pass. Along $x$ you roll into its middle, along $y$
# you roll away from it.
#
# ![Left, four paths on a saddle from a point just beside its ridge: gradient descent and momentum run to the flat middle first and then turn downhill, RMSProp and Adam go downhill at once; right, above, their height, which rests at 0 for gradient descent and for momentum before it falls; below, their distance from the ridge, a straight line on a logarithmic scale for these two.](images/saddle.png)
#
# Now start only a hair off the ridge, at $y = 10^{-10}$, where the gradient along $y$ is next to
# nothing, $-2y$. How many steps until |y| > 1? A step of gradient descent multiplies $y$ by
# $1 + 2\alpha$, so theory says $\ln(10^{10}) / \ln(1 + 2\alpha)$. **What do you expect** of the
# others?


# %%
def escape_steps(step, alpha, y=1e-10, most=3000):
    path = opt_experiments.descend(step, opt_experiments.saddle, (-1, y), most, learning_rate=alpha)
    away = np.flatnonzero(np.abs(path[:, 1]) > 1)
    return away[0] if len(away) else "never"


if passed(*UPDATES):
    print("     α      theory", "".join(f"{name:>10}" for name in STEPS))
    for alpha in (0.01, 0.1):
        theory = opt_experiments.escape_time(1e-10, alpha)
        counts = [escape_steps(step, alpha) for step in STEPS.values()]
        print(f"{alpha:6} {theory:11.1f}", "".join(f"{count:>10}" for count in counts))
    print("from y = 0 exactly, gradient descent escapes:", escape_steps(gd_step, 0.1, y=0))

# %% [markdown]
# Gradient descent agrees with theory. Momentum is *slower*: the pull grows from step to step, and
# an average lags behind. RMSProp and Adam divide by the gradient's own size, so a hair counts
# nearly as much as a hill, and they are out in no time. (A gradient far below ε would slow them.)
#
# From $y = 0$ exactly, gradient descent stays forever. In practice the noise of mini-batches pushes
# you off.

# %% [markdown]
# ### Cross a plateau
#
# Worse than a saddle is a *plateau*: a long way with next to no slope. Here is a hole in a flat
# field.
#
# ![Left, four paths that start on a flat field around a hole; right, their cost against the step: gradient descent and momentum stay on the field for all 120 steps, while RMSProp and Adam, whose steps do not shrink with the gradient, fall into the hole.](images/plateau.png)
#
# Now start further out, at (4, 3). In 2000 steps you must find the hole at (0, 0) and stay there.
# Each method gets learning rates from 0.01 to 100,000. **What do you expect:** who finds it?


# %%
def plateau_steps(step, alpha, most=2000):
    path = opt_experiments.descend(step, opt_experiments.plateau, (4, 3), most, learning_rate=alpha)
    return opt_experiments.steps_to_settle(path, (0, 0), 1)


if passed(*UPDATES):
    rates = (0.01, 0.1, 1, 10, 1000, 100_000)
    print("steps until it stays within 1 of the bottom, up to 2000")
    print("α        ", "".join(f"{rate:>9}" for rate in rates))
    for name, step in STEPS.items():
        counts = [plateau_steps(step, alpha) for alpha in rates]
        row = "".join(f"{count:9}" if np.isfinite(count) else "        –" for count in counts)
        print(f"{name:9}", row)

# %% [markdown]
# Gradient descent finds it at none of these rates: what is small enough for the hole is far too small
# for the field, and what is large enough for the field throws you out of the hole. Momentum bears a
# larger rate, and creeps in with it. RMSProp and Adam walk across in steps of the order of α,
# whatever the slope, so they need a rate that suits the distance.

# %% [markdown]
# ### Walk on other hills
#
# New methods have been tried on these hills for decades. *Rosenbrock* is a curved valley, *Beale* a
# plain between steep corners, *Himmelblau* has four equal bottoms, *Booth* is a slanting bowl. Choose
# a hill and an optimizer, and move α. What is the largest α that still arrives?

# %% tags=["nbval-ignore-output"] alt="Left, Adam's path over the contours of the Rosenbrock function: it drops into the curved valley and creeps along it, and is still far from the minimum; right, its height at each step, which sinks slowly after the first few."
if passed(*UPDATES):
    opt_sliders.move_on_hills(STEPS)

# %% [markdown]
# Left is the path, right the height at each step. As it stands, Adam with α = 0.1 is down in the
# curved valley within a few steps, and then creeps along it. Gradient descent flies off at this α: on
# this hill it bears 0.002 and not 0.003, on Booth 0.1. The steepest place on the way sets its largest
# α; Adam's depends on how far it has to go.

# %% [markdown]
# ## 11 Be the grader
#
# You have been checked thirteen times. Now change sides: *you* write the check. Somebody hands you
# a function and says "this is Adam". Is it?
#
# It is harder than it looks. A check that starts from zeros and takes one step lets through code that
# forgets everything from step to step.

# %% [markdown]
# ### Write the test that knows Adam
# **Exercise 14 · 15 minutes · about 20 lines · 9 points**
#
# A wine taster learns nothing from water. A good test looks where mistakes *show*.
#
# Your function gets an Adam and returns `True` if it is right, `False` if not. It calls the Adam like
# this, and gets the five dictionaries of exercise 11:
#
# ```python
# adam(parameters, grads, v, s, t, learning_rate=..., beta1=..., beta2=..., epsilon=...)
# ```
#
# The check tries it on more than thirty wrong Adams and several right ones, and wants every answer
# right.

# %% [markdown]
# **Where do mistakes hide?** Choose your inputs so that none can:
#
# - *Zeros* hide what becomes of the old v and s. Hand over memories that are warm.
# - *t = 1* hides the power, and any single t hides a number typed for it. Take t = 7, and others.
# - *ε = 10⁻⁸* hides where ε stands. Take one that shows, such as 0.1.
# - *Equal β's* hide that the two are exchanged; *defaults*, of α, ε or a β, that somebody typed them
#   in.
# - *One layer* hides a loop that ends too soon.
# - *Gradients of one size and sign* hide a missing square or a lost sign.
#
# Random numbers are good inputs; with a fixed seed they are the same each time.

# %% [markdown]
# **Where do you look?** At all five results, in all keys: a wrong v can go with right weights for
# one step.
#
# **What do you compare with?** Your own `update_parameters_with_adam`, which has passed its check. (It
# must return all five dictionaries for this.)
#
# **How exactly?** A right Adam may add in another order and differ in the last digit, so compare with
# a tolerance: `np.allclose(a, b)` for two arrays.
#
# **Mind this:** an Adam may change the arrays it gets. Hand a *copy* to each:
# `copy.deepcopy(grads)`.


# %%
def is_correct_adam(adam):
    """
    Say whether `adam` is a right update_parameters_with_adam.

    adam -- a function, called as adam(parameters, grads, v, s, t, learning_rate=…, beta1=…,
        beta2=…, epsilon=…); returns five dictionaries, in the order of exercise 11. It may
        change the dictionaries and arrays that it is given.

    Returns: True when `adam` follows Algorithm 1, False when it does not.
    """
    ### BEGIN SOLUTION
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    for t in (1, 2, 7):
        parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
        grads = {"d" + key: 3 * rng.normal(size=shape) for key, shape in shapes.items()}
        v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
        s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
        settings = {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        arguments = (parameters, grads, v, s, t)
        expected = update_parameters_with_adam(*copy.deepcopy(arguments), **settings)
        got = adam(*copy.deepcopy(arguments), **settings)
        for got_part, expected_part in zip(got, expected, strict=True):
            if set(got_part) != set(expected_part):
                return False
            for key in expected_part:
                if not np.allclose(got_part[key], expected_part[key], rtol=1e-7, atol=1e-10):
                    return False
    return True
    ### END SOLUTION


# %%
is_correct_adam_test(is_correct_adam)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Make the inputs; call the reference and `adam`, each on its own copies; compare. `return False` at
# the first difference, `return True` at the very end.
# </details>
# <details><summary>Hint 2: inputs</summary>
#
# With `rng = np.random.default_rng(0)`, `rng.normal(size=(4, 3))` is a random array. Write down the
# shapes of three layers, and make parameters, grads and v from them. s is an average of squares, so
# it must be positive: `rng.uniform(0.5, 2, size=(4, 3))`.
# </details>
# <details><summary>Hint 3: comparing</summary>
#
# Two loops: over the five pairs of dictionaries, `for got, wanted in zip(results, expected):`, and
# inside over the keys of `wanted`. A key that is missing from `got` is wrong, and so is an array that
# differs. Then all of it once more for another t.
# </details>

# %% [markdown]
# Try your test on your own Adam, and on four wrong ones made from it. (`in_full` adds the corrected
# averages, should yours return three dictionaries.)


# %%
def in_full(adam):
    """Return the same Adam, with its corrected averages worked out where it leaves them out."""

    def adam_of_five(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        settings = (t, learning_rate, beta1, beta2, epsilon)
        parameters, v, s, *corrected = adam(parameters, grads, v, s, *settings)
        if not corrected:
            for memory, beta in ((v, beta1), (s, beta2)):
                corrected.append({key: array / (1 - beta**t) for key, array in memory.items()})
        return parameters, v, s, *corrected

    return adam_of_five


def adam_without_memory(parameters, grads, v, s, *settings):
    return update_parameters_with_adam(parameters, grads, *initialize_adam(parameters), *settings)


def adam_stuck_at_1(parameters, grads, v, s, t, *settings):
    return update_parameters_with_adam(parameters, grads, v, s, 1, *settings)


def adam_with_betas_exchanged(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon):
    settings = (t, learning_rate, beta2, beta1, epsilon)
    return update_parameters_with_adam(parameters, grads, v, s, *settings)


def adam_deaf_to_epsilon(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon):
    return update_parameters_with_adam(parameters, grads, v, s, t, learning_rate, beta1, beta2)


# %%
if passed("is_correct_adam", *ADAM):
    for adam in (
        update_parameters_with_adam,
        adam_without_memory,
        adam_stuck_at_1,
        adam_with_betas_exchanged,
        adam_deaf_to_epsilon,
    ):
        print(f"{adam.__name__:28}", is_correct_adam(in_full(adam)))

# %% [markdown]
# Yours should be accepted, the four others not, though each of them looks harmless. This is the use
# of a good test: it reads more carefully than you do.

# %% [markdown]
# ## 12 Your score

# %%
total = score()

# %% [markdown]
# All points? Then you have built, tested and compared the methods that networks are trained with.
# Are some missing? The list says which.

# %% [markdown]
# ### What you take with you
#
# | method | it remembers | what that buys | what it costs |
# |---|---|---|---|
# | gradient descent | nothing | the plainest step there is | the steepest direction sets the rate of all |
# | mini-batches | nothing | many steps from one look at the data | noise, and so shorter steps |
# | momentum | the average gradient | calm in a ravine, and so a larger rate | a memory for each weight; slow to start and to turn |
# | RMSProp | the size of recent gradients | a step of its own for each weight | a memory for each weight; no rest at the bottom, until the rate shrinks |
# | Adam | both, corrected | α is about the length of a step, and many α's are good | two memories for each weight |
# | decay | the epoch | fast at first, calm in the end | one more number, and too much of it stops you early |
#
# On the moons, each with its own best rate, the four methods came out alike.

# %% [markdown]
# And three habits, worth more than any of them:
#
# 1. Tune the learning rate of *each* method before you say which is better.
# 2. When two things changed, run the control.
# 3. Write down what you expect before you run it.
#
# **Here the lesson ends.** If you want more: [measure what theory promises](#13-Measure-the-theory),
# [find the bugs in print](#14-Bug-museum), [write five more
# functions](#15-For-those-who-want-more), [work with a million points](#16-When-the-data-is-large),
# or see [what your methods are called elsewhere](#17-Where-to-go-next).

# %% [markdown]
# ## 13 Measure the theory
#
# *Optional, no points · 30 minutes*
#
# Theory makes promises in numbers, and you can check them on your own code. (The first part needs
# matrices and eigenvalues; the rest does without.)

# %% [markdown]
# Some promises have been kept already:
#
# | promise | kept in |
# |---|---|
# | a batch's squared error is $(N-B)/(B(N-1))$ of a single example's | [section 3](#What-does-batch-size-cost,-what-does-it-buy?) |
# | an average remembers about $1/(1-\beta)$ values | [section 4](#How-long-is-the-memory?) |
# | Adam does not mind the gradient's scale | [section 7](#7-Put-them-together:-Adam) |
# | on a noisy bowl $w^2$ settles around $\alpha/(2-\alpha)$ | [section 9](#See-what-decay-is-for) |
# | gradient descent leaves a saddle in $\ln(10^{10})/\ln(1+2\alpha)$ steps | [section 10](#Escape-from-a-saddle) |

# %% [markdown]
# ### How fast can it be?
#
# Where do section 5's two shares come from? In the ravine $\frac12(x^2 + \kappa y^2)$ a step of
# gradient descent multiplies $x$ by $1 - \alpha$ and $y$ by $1 - \alpha\kappa$. A small α creeps along
# $x$, a large one bounces across $y$. The best, $\alpha = 2/(1 + \kappa)$, makes both shrink alike,
# and leaves the share
#
# $$\frac{\kappa - 1}{\kappa + 1}$$

# %% [markdown]
# Momentum carries *two* numbers from step to step, a place and a velocity, so a step multiplies them
# by a 2 × 2 matrix. The size of its largest eigenvalue, the *spectral radius*, is the share that a
# step leaves in the long run. At best, with $\alpha = 1/\sqrt\kappa$ and a β that goes with it, it is
#
# $$\frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$$
#
# For momentum, a ravine of 10,000 is like one of 100.

# %% [markdown]
# You can read that matrix off your own function: one step from place 1 at rest gives its first
# column, one from place 0 with velocity 1 its second.


# %%
def matrix_of_a_step(curvature, learning_rate, beta):
    """Return what your momentum does to (place, velocity) in one step, (2, 2)."""
    columns, rest = [], np.zeros((1, 1))
    for place, velocity in ((1.0, 0.0), (0.0, 1.0)):
        point = {"W1": np.array([[place]]), "b1": rest}
        slope = {"dW1": np.array([[curvature * place]]), "db1": rest}
        v = {"dW1": np.array([[velocity]]), "db1": rest}
        point, v = momentum_step(point, slope, v, 1, learning_rate, beta)
        columns.append([point["W1"].item(), v["dW1"].item()])
    return np.array(columns).T


# %% [markdown]
# `best_settings` gives α, β and the promised share. **What do you expect** at κ = 10,000: after how
# many steps is a hundredth of the distance left, with each method?


# %%
def measured_share(rule, kappa, learning_rate, beta):
    """Return what your function leaves of the distance in a step, in the slower direction."""
    if rule == "gd":
        ravine = opt_experiments.quadratic(kappa)
        path = opt_experiments.descend(gd_step, ravine, (1, 1), 1, learning_rate=learning_rate)
        return np.abs(path[1]).max()
    matrices = (matrix_of_a_step(curvature, learning_rate, beta) for curvature in (1, kappa))
    return max(map(opt_experiments.spectral_radius, matrices))


if passed("update_parameters_with_gd", *MOMENTUM):
    print("a step leaves         theory  measured   a hundredth is left after")
    for rule in ("gd", "momentum"):
        for kappa in (10, 100, 10_000):
            learning_rate, beta, promised = opt_experiments.best_settings(rule, kappa)
            share = measured_share(rule, kappa, learning_rate, beta)
            steps = np.log(0.01) / np.log(share)
            print(f"{rule:9} κ = {kappa:6,}{promised:9.5f}{share:10.5f} {steps:15.0f} steps")

# %% [markdown]
# To five digits, from your own code. And momentum at 10,000 is as quick as gradient descent at 100.
#
# Now walk, from (1, 1) at κ = 100, each at its best. **What do you expect:** how many steps to a
# millionth?


# %%
def walk_at_best(rule, step, steps, kappa=100):
    """Return the distance to the bottom after each step."""
    learning_rate, beta, _ = opt_experiments.best_settings(rule, kappa)
    settings = {"learning_rate": learning_rate} | ({"beta": beta} if rule == "momentum" else {})
    ravine = opt_experiments.quadratic(kappa)
    return np.hypot(*opt_experiments.descend(step, ravine, (1, 1), steps, **settings).T)


if passed("update_parameters_with_gd", *MOMENTUM):
    walks = {"gd": walk_at_best("gd", gd_step, 800)}
    walks["momentum"] = walk_at_best("momentum", momentum_step, 200)
    print("steps to a millionth   theory  measured")
    for rule, distances in walks.items():
        share = opt_experiments.best_settings(rule, 100)[2]
        promised = np.log(1e-6 / distances[0]) / np.log(share)
        print(f"{rule:20} {promised:8.1f} {np.flatnonzero(distances < 1e-6)[0]:9}")

# %% alt="Distance to the bottom over the steps, on a logarithmic scale, each rule at its best: gradient descent lies on theory's straight line, and momentum falls far more steeply, but first it climbs, and then it stays above its own line of theory."
if passed("update_parameters_with_gd", *MOMENTUM):
    for rule, name in (("gd", "theory, gradient descent"), ("momentum", "theory, momentum")):
        share = opt_experiments.best_settings(rule, 100)[2]
        walks[name] = np.sqrt(2) * share ** np.arange(151)
    curves = {name: distances[:151] for name, distances in walks.items()}
    opt_plots.paths_over_time(
        curves, ylabel="distance to the bottom", logy=True, title="Each at its best, κ = 100"
    )

# %% [markdown]
# On this logarithmic scale a fixed share is a straight line. Gradient descent lies on its line.
# Momentum falls far more steeply, but first it *climbs*, and it needs a third more steps than
# promised. Is the theory wrong? Fit the slope.

# %%
if passed("update_parameters_with_gd", *MOMENTUM):
    learning_rate, beta, share = opt_experiments.best_settings("momentum", 100)
    found, t = measured_share("momentum", 100, learning_rate, beta), np.arange(201)
    print("momentum at κ = 100, a step leaves     theory  measured")
    print(f"{'spectral radius':35} {share:9.4f} {found:9.4f}")
    for first, last in ((20, 60), (100, 150)):
        expected, found = (
            opt_experiments.fitted_rate(distances, first, last)
            for distances in (t * share**t, walks["momentum"])
        )
        print(f"{f'fitted over steps {first} to {last}':35} {expected:9.4f} {found:9.4f}")

# %% [markdown]
# The spectral radius is as promised. A fit gives more, and comes down only slowly: at the best setting
# the matrix has *two equal* eigenvalues ρ, and then the distance shrinks like $t\,\rho^t$. (In the last
# two lines, theory is the same fit made to $t\,\rho^t$.)
#
# Theory was right, and so was the fit. They answered different questions: *in the end*, and *by now*.
# That is why section 5 found a setting with fewer steps to a millionth.

# %% [markdown]
# ### How large may α be?
#
# Section 1 promised $\alpha\lambda < 2$ for gradient descent, section 5 $2(1+\beta)/(1-\beta)$ for
# momentum; for the heavy ball it is $2(1+\beta)$. One percent below its limit the walk must come home,
# one percent above it must not. The bowl $w^2/2$ has λ = 1; β = 0.9. **What do you expect** of |w|
# after 300 steps from 1?


# %%
def sizes(step, alpha, steps=300):
    """Return |w| after each step on the bowl w²/2, from w = 1."""
    bowl = opt_experiments.quadratic(1)
    return np.abs(opt_experiments.descend(step, bowl, (1, 0), steps, learning_rate=alpha)[:, 0])


def largest_stable_rate(step, low, high):
    """Halve the interval between a stable α and an unstable one, 20 times."""
    for _ in range(20):
        middle = (low + high) / 2
        walk = sizes(step, middle)
        low, high = (middle, high) if walk[300] < walk[150] else (low, middle)
    return low


# %%
if passed("update_parameters_with_gd", *MOMENTUM):
    print("                |w| after 300 steps at          limit:")
    print("            1 % below   1 % above       theory  measured")
    steps = {"gd": gd_step, "heavy ball": heavy_ball_step, "momentum": momentum_step}
    for rule, step in steps.items():
        limit = opt_experiments.stability_limit(rule, beta=0.9)
        below, above = (sizes(step, share * limit)[-1] for share in (0.99, 1.01))
        found = largest_stable_rate(step, limit / 2, 2 * limit)
        print(f"{rule:11} {below:9.1e} {above:11.1e} {limit:12.3f} {found:9.3f}")

# %% [markdown]
# Two percent decide between 0 and infinity. And the edge that halving an interval finds stands where
# theory put it: where the matrix of a step gets −1 as an eigenvalue.
#
# Below the limit, is every α as good? Here is the share that a step leaves, at κ = 100 with β = 0.9:
# theory's curves, and as dots your functions. **What do you expect:** which curve has the wider
# bottom?

# %% alt="The share of the distance that a step leaves, against the learning rate: gradient descent's curve falls to a notch and turns straight up through 1; momentum's falls to a long flat trough and turns up at a far larger rate. The measured dots lie on both curves."
if passed("update_parameters_with_gd", *MOMENTUM):
    coarse, curves = np.geomspace(0.001, 0.4, 15), {}
    edge = opt_experiments.stability_limit("momentum") / 100 * np.linspace(0.998, 1.001, 31)
    fine = np.sort([*np.geomspace(0.001, 0.4, 400), *edge])
    for rule in ("gd", "momentum"):
        rates = np.array([opt_experiments.predicted_rate(rule, alpha, 100) for alpha in fine])
        curves[rule] = np.where(rates < 1.02, rates, np.nan)[:, None]
    axes = opt_plots.over_rates(fine, curves, ylabel="share that a step leaves", limit=1,
                                title="Lines: theory; dots: measured")  # fmt: skip
    for rule in curves:
        found = [measured_share(rule, 100, alpha, 0.9) for alpha in coarse]
        axes.plot(coarse, found, "ko", markersize=5, label=f"_{rule}, measured")
    axes.set(ylim=(0.94, 1.02), yticks=[0.94, 0.96, 0.98, 1, 1.02])

# %% [markdown]
# The dots lie on their curves. Gradient descent's is a notch: it falls, and just before α = 2/100
# turns straight up through 1. Momentum's is a *trough*: it falls to √β = 0.949 and stays flat for more
# than a factor of ten in α, almost up to its limit at 0.38. So momentum is not only quicker; it is
# also far less particular about α.

# %% [markdown]
# ### How wrong is Adam without its correction?
#
# Under a constant gradient, $v$ is $1 - \beta_1^t$ of what it should be, and $\sqrt s$ is
# $\sqrt{1 - \beta_2^t}$. So without correction a step is
#
# $$\frac{1 - \beta_1^t}{\sqrt{1 - \beta_2^t}}$$
#
# times as long as it should be, as in section 7. Now measure it on your Adam's memories. **What do you
# expect:** section 4 found $s$ at 99 % of the truth at t = 4603; is $\sqrt s$ there sooner or later?

# %%
if passed(*ADAM):
    point, state = {"W1": np.zeros((1, 1)), "b1": np.zeros((1, 1))}, None
    ones, roots = {"dW1": np.ones((1, 1)), "db1": np.ones((1, 1))}, []
    print("    t   theory  measured")
    for t in range(1, 4001):
        point, state = adam_step(point, ones, state, t, learning_rate=0.1, epsilon=0)
        v, s = (memory["dW1"].item() for memory in state)
        roots.append(np.sqrt(s))
        if t in (1, 3, 10, 100, 1000, 4000):
            print(f"{t:5} {(1 - 0.9**t) / np.sqrt(1 - 0.999**t):8.4f} {v / np.sqrt(s):9.4f}")
    promised = np.ceil(np.log(1 - 0.99**2) / np.log(0.999))
    print(f"√s is at 99 % at t = {np.argmax(np.array(roots) >= 0.99) + 1}, theory {promised:.0f}")

# %% [markdown]
# Sooner: a root lies nearer to 1 than the number under it. And your memories follow the formula: the
# step gets worse before it gets better, because $v$ has learned most of the gradient after some ten
# steps, when $\sqrt s$ is still ten times too small.

# %% [markdown]
# ### When Adam walks the wrong way
#
# Here is a trap for Adam (Reddi, Kale and Kumar 2018). Gradients come in threes: +3, −1, −1, and
# again. They add up to +1, so in the long run downhill is to the *left*. You may walk between −1 and
# 1, so the best place is −1. Adam gets a short memory, β₁ = 0 and β₂ = 0.1, and steps that shrink,
# α = 0.5/√t. **What do you expect:** where does it end?

# %% [markdown]
# Theory says: at +1, the *worst* place, from any start. Each gradient is divided by its own size, so
# the one large step to the left counts hardly more than either of the two small ones to the right.
#
# *AMSGrad* is the repair: divide by the root of the *largest* $s$ so far. That never shrinks, so
# large gradients stay large. It must end near −1.


# %%
def walk_into_the_trap(amsgrad, starts, steps=30_000):
    """Return the place at the start and after each round of three steps, (1 + rounds, starts)."""
    point, state = {"W1": np.array([starts]), "b1": np.zeros((1, 1))}, None
    largest, places = 0, [np.array(starts)]
    for t in range(1, steps + 1):
        slope, alpha, before = 3.0 if t % 3 == 1 else -1.0, 0.5 / np.sqrt(t), point["W1"].copy()
        grads = {"dW1": np.full(before.shape, slope), "db1": np.ones((1, 1))}
        point, state = adam_step(point, grads, state, t, alpha, beta1=0, beta2=0.1, epsilon=0)
        largest = np.maximum(largest, state[1]["dW1"])
        if amsgrad:
            point["W1"] = before - alpha * slope / np.sqrt(largest)
        point["W1"] = np.clip(point["W1"], -1, 1)
        if t % 3 == 0:
            places.append(point["W1"][0].copy())
    return np.array(places)


# %%
if passed(*ADAM):
    starts = (-1.0, 0.0, 1.0)
    rounds = {"Adam": walk_into_the_trap(False, starts)}
    rounds["AMSGrad"] = walk_into_the_trap(True, starts)
    print("from              ", "".join(f"{start:8}" for start in starts), "   theory")
    for (name, places), promised in zip(rounds.items(), (1, -1), strict=True):
        ends = "".join(f"{place:8.3f}" for place in places[-1])
        print(f"{name:8} ends at  ", ends, f"{promised:8}")
    print("Adam from −1 has reached 1 after round", np.argmax(rounds["Adam"][:, 0] == 1))

# %% alt="The place over the rounds: Adam sets off from the best place, −1, and is soon at the worst, 1, for good; AMSGrad comes down from 1 and stays at −1. Their lines cross early."
if passed(*ADAM):
    crossing = {
        "Adam from −1": rounds["Adam"][:200, 0],
        "AMSGrad from 1": rounds["AMSGrad"][:200, 2],
    }
    axes = opt_plots.paths_over_time(crossing, ylabel="place", title="The best place is −1")
    axes.set_xlabel("round of three steps")

# %% [markdown]
# The two lines cross within a dozen rounds. Adam goes from the best place to the worst, and stays
# there. AMSGrad does the opposite.
#
# Should you give up Adam? Hardly: the trap needs rare large gradients and a memory too short for
# them. But it can be built for *every* β₂, so nobody can promise that Adam always converges.

# %% [markdown]
# ### Two ways to shrink a weight
#
# *Weight decay* pulls every weight towards 0, so that a network uses no larger weights than it must.
# There are two ways, with a strength λ:
#
# - *L2*: add λw to the gradient, and let Adam do the rest;
# - *AdamW* (Loshchilov and Hutter 2019): let Adam step, and take αλw off beside it.
#
# For gradient descent these are the same. For Adam, take two weights whose gradients differ in size
# only: the second one's are 1000 times as large. **What do you expect:** which weight does each way
# shrink?

# %% [markdown]
# Theory first. Walk twice with the same gradients, from 1 and from 0: the *gap* between the two
# walks is what is left of the start.
#
# - AdamW takes the same share of the gap each step: $(1-\alpha\lambda)^{200}$ is left, for both
#   weights.
# - With L2 the pull is divided by $\sqrt{\hat s}$. These gradients swing like a sine, so $\sqrt{\hat s}$
#   is about their height divided by $\sqrt 2$. About $(1-\sqrt2\,\alpha\lambda/\text{height})^{200}$
#   is left: for large gradients, nearly everything.


# %%
def walk_with_decay(kind, start, alpha=0.01, strength=0.5, steps=200):
    point, state = {"W1": np.array([[start, start]]), "b1": np.zeros((1, 1))}, None
    for t in range(1, steps + 1):
        before = point["W1"].copy()
        g = np.array([[1, 1000]]) * np.sin(1.3 * t) + (strength * before if kind == "L2" else 0)
        point, state = adam_step(point, {"dW1": g, "db1": np.ones((1, 1))}, state, t, alpha)
        if kind == "AdamW":
            point["W1"] = point["W1"] - alpha * strength * before
    return point["W1"][0]


# %%
if passed(*ADAM):
    per_step = {"none": (0, 0), "AdamW": (0.005, 0.005), "L2": np.sqrt(2) * 0.005 / [1, 1000]}
    print("left of the start         theory           measured       ends, from 1")
    for kind, taken in per_step.items():
        promised = (1 - np.array(taken)) ** 200
        end = walk_with_decay(kind, 1.0)
        gap = end - walk_with_decay(kind, 0.0)
        print(f"{kind:17}", *(f"{a:8.4f} {b:8.4f}  " for a, b in (promised, gap, end)))

# %% [markdown]
# AdamW keeps its promise to the last digit. L2 shrinks the first weight about as estimated (the pull
# itself adds to √ŝ, which the estimate leaves out), and the second one hardly at all: **under L2,
# weights with large gradients escape their decay.**

# %% [markdown]
# ## 14 Bug museum
#
# *Optional, no points · 25 minutes*
#
# Six mistakes that stood in print: in textbooks, slides, courses. Careful people wrote them, others
# taught from them, and one day a reader looked twice. All six have been repaired since; they stand
# here in our own words.
#
# You are that reader. Say what is wrong *before* you open the answer. Then see what the mistake does
# to a training: that is not always what you think.

# %% [markdown]
# Five of the six are Adams that go wrong at the very end. So *your* function makes their averages v
# and s, and an exhibit is the last lines: it gets one weight, its v and s (already new), t and the
# settings, and returns the new weight.


# %%
def adam_ending_in(last_lines):
    """Make an Adam of your averages v and s, and of an exhibit's last lines."""

    def adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
        settings = (t, learning_rate, beta1, beta2, epsilon)
        before = copy.deepcopy(parameters)
        _, v, s, *corrected = update_parameters_with_adam(parameters, grads, v, s, *settings)
        after = {
            key: last_lines(w, v["d" + key], s["d" + key], *settings) for key, w in before.items()
        }
        return after, v, s, *corrected

    return adam


# %%
def step_of(exhibit):
    """Give an exhibit the form that `descend` and `train_grid` take."""

    def step(parameters, grads, state, t, learning_rate, **settings):
        v, s = state or initialize_adam(parameters)
        parameters, v, s, *_ = adam_ending_in(exhibit)(
            parameters, grads, v, s, t, learning_rate, **settings
        )
        return parameters, (v, s)

    return step


# %% [markdown]
# There are two ways to look at it. `train_beside` trains five networks on the moons, with your Adam
# and with the exhibit. `print_steps` gives both a gradient that is always 1, and prints their steps as
# multiples of α: for a right Adam that is 1, always.


# %%
MUSEUM_EPOCHS = 20 if QUICK else 200
SEEDS = [2, 3, 4, 5, 6]


def train_beside(step, alpha):
    grid = opt_experiments.train_grid(
        {"your Adam": adam_step, "the exhibit": step}, random_mini_batches, train_X, train_Y,
        LAYERS, [alpha], SEEDS, MUSEUM_EPOCHS, held_out=FRESH, every=10,
    )  # fmt: skip
    for name, costs in grid.costs.items():
        cost = np.median(costs[0], axis=0)
        print(
            f"{name:12} α = {alpha}: cost after 10 epochs {cost[1]:.3f}, at the end {cost[-1]:.3f}, "
            f"held-out {grid.held_out[name].mean():.1%}"
        )


# %%
def print_steps(step, at=(1, 2, 3, 10, 100, 1000)):
    slope = opt_experiments.Surface("slope", lambda x, y: x + y, lambda x, y: (1.0, 1.0))
    print("t          ", "".join(f"{t:8}" for t in at))
    for name, method in (("your Adam", adam_step), ("the exhibit", step)):
        path = opt_experiments.descend(method, slope, (0, 0), max(at), learning_rate=1)
        lengths = -np.diff(path[:, 0])
        print(f"{name:11}", "".join(f"{lengths[t - 1]:8.3f}" for t in at))


# %% [markdown]
# ### Exhibit 1: from a textbook
#
# **What is wrong?**


# %%
def exhibit_1(w, v, s, t, alpha, beta1, beta2, epsilon):
    v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**t)
    return w - alpha * v_hat / np.sqrt(s_hat + epsilon)


# %% [markdown]
# <details><summary>What is wrong with exhibit 1</summary>
#
# ε stands inside the root. The book's code had it outside, its formula inside; a reader compared the
# two ([d2l-ai/d2l-zh, pull request 502](https://github.com/d2l-ai/d2l-zh/pull/502)).
# </details>
#
# Could so small a thing do any harm? Train on the moons, and again with a cost that is a thousand
# times smaller, and a hundred thousand times. Adam does not mind the scale. **What do you expect** of
# the exhibit?


# %%
def with_cost_times(scale, step):
    def scaled_step(parameters, grads, state, t, learning_rate):
        grads = {key: scale * array for key, array in grads.items()}
        return step(parameters, grads, state, t, learning_rate)

    return scaled_step


if passed("random_mini_batches", *ADAM):
    methods = {"your Adam": adam_step, "the exhibit": step_of(exhibit_1)}
    for scale in (1, 0.001, 0.00001):
        grid = opt_experiments.train_grid(
            {name: with_cost_times(scale, step) for name, step in methods.items()},
            random_mini_batches, train_X, train_Y, LAYERS, [0.01], SEEDS, MUSEUM_EPOCHS,
            held_out=FRESH,
        )  # fmt: skip
        shares = (f"   {name} {right.mean():.1%}" for name, right in grid.held_out.items())
        print(f"cost × {scale:<7g} held-out:", *shares)

# %% [markdown]
# At first nothing, then a lot. Inside the root ε = 10⁻⁸ counts like a gradient of √ε = 10⁻⁴. Once the
# gradients are smaller than that, every step shrinks with them, and Adam has lost the very thing it is
# made for.

# %% [markdown]
# ### Exhibit 2: from a course's tutorial
#
# **What is wrong?**


# %%
def exhibit_2(w, v, s, t, alpha, beta1, beta2, epsilon):
    s_hat = s / (1 - beta2**t)
    return w - alpha * v / (np.sqrt(s_hat) + epsilon)


# %% [markdown]
# <details><summary>What is wrong with exhibit 2</summary>
#
# v lost its hat: the step uses v where the corrected v̂ belongs
# ([phlippe/uvadlc_notebooks, pull request 35](https://github.com/phlippe/uvadlc_notebooks/pull/35)).
# </details>
#
# **What do you expect:** are the first steps too long or too short? And the networks?

# %%
if passed("random_mini_batches", *ADAM):
    exhibit = step_of(exhibit_2)
    print_steps(exhibit)
    train_beside(exhibit, alpha=0.01)

# %% [markdown]
# Too short, for some twenty steps; then the mistake is gone, and the networks end as good as yours.
# (A *warm-up* does such a thing on purpose.) So "it trains well" is no proof that a rule is right. To
# find this one you must read closely, or test with numbers.

# %% [markdown]
# ### Exhibit 3: from a lecture's slides
#
# **What is wrong?** One step comes out exactly right. Which one?


# %%
def exhibit_3(w, v, s, t, alpha, beta1, beta2, epsilon):
    v_hat, s_hat = v / (1 - beta1**t), s / (1 - beta2**2)
    return w - alpha * v_hat / (np.sqrt(s_hat) + epsilon)


# %% [markdown]
# <details><summary>What is wrong with exhibit 3</summary>
#
# A square where the power t belongs: 1 − β² for 1 − β₂ᵗ. At t = 2 there is no difference
# ([ufal/npfl114, pull request 79](https://github.com/ufal/npfl114/pull/79)).
# </details>
#
# **What do you expect** after a thousand steps: steps that are too long, or too short?

# %%
if passed("random_mini_batches", *ADAM):
    exhibit = step_of(exhibit_3)
    print_steps(exhibit)
    for alpha in (0.01, 0.1):
        train_beside(exhibit, alpha)

# %% [markdown]
# Too short, and ever shorter: $s$ is divided by 0.002 for all time, so a step shrinks towards a 22nd
# of what it should be. At α = 0.01 the networks are clearly worse. But at α = 0.1 they are fine!
# Whoever tunes α never learns that something is wrong.

# %% [markdown]
# ### Exhibit 4: from published solutions
#
# **What is wrong?**


# %%
def exhibit_4(w, v, s, t, alpha, beta1, beta2, epsilon):
    v_hat = v / (1 - beta1**t)
    return w - alpha * v_hat / (np.sqrt(s) + epsilon)


# %% [markdown]
# <details><summary>What is wrong with exhibit 4</summary>
#
# This time s lost its hat: the step divides by √s where √ŝ belongs
# ([Kulbear/deep-learning-coursera, pull request 30](https://github.com/Kulbear/deep-learning-coursera/pull/30)).
# </details>
#
# Exhibit 2 made the first steps too short, and did no harm. **What do you expect** here: too short or
# too long? And are the networks worse?

# %%
if passed("random_mini_batches", *ADAM):
    exhibit = step_of(exhibit_4)
    print_steps(exhibit)
    for alpha in (0.01, 0.1):
        train_beside(exhibit, alpha)

# %% [markdown]
# Too long: the first step is 32 times what it should be. And at α = 0.01 that is *better*: after 10
# epochs the exhibit leads by far. At α = 0.1, where your Adam is fine, the same leap throws the
# weights too far, and the networks are lost: a cost of 0.693 is "one half" for everything.
#
# A bug can look like an improvement, at one learning rate. Remember the table of section 8.

# %% [markdown]
# ### Exhibit 5: from a book's notebook
#
# This one is no Adam. A picture compares optimizers; its first curve is labelled "SGD", the second
# "momentum". Here is the step behind the *first* one. **What is wrong?**


# %%
def exhibit_5(w, g, v, alpha, beta=0.9):
    v = beta * v + g
    return w - alpha * v, v


# %% [markdown]
# <details><summary>What is wrong with exhibit 5</summary>
#
# The label. This is momentum, the heavy ball of section 5; SGD has no v at all
# ([ageron/handson-ml3, pull request 205](https://github.com/ageron/handson-ml3/pull/205)).
# </details>
#
# Here is that picture again, with the real SGD added. **What do you expect:** what would you conclude
# from the first two curves only?


# %%
def step_labelled_sgd(parameters, grads, state, t, learning_rate):
    memory = state or dict.fromkeys(parameters, 0.0)
    moved = {
        key: exhibit_5(w, grads["d" + key], memory[key], learning_rate)
        for key, w in parameters.items()
    }
    return {key: w for key, (w, _) in moved.items()}, {key: v for key, (_, v) in moved.items()}


# %% alt="Mean cost over the epochs: the run labelled SGD and the one with momentum are one line, and the real SGD is a slower line far above."
if passed(*METHODS):
    grid = opt_experiments.train_grid(
        {"labelled SGD": step_labelled_sgd, "momentum": heavy_ball_step, "really SGD": gd_step},
        random_mini_batches, train_X, train_Y, LAYERS, [0.01], SEEDS, MUSEUM_EPOCHS, every=10,
    )  # fmt: skip
    curves = {name: np.median(costs[0], axis=0) for name, costs in grid.costs.items()}
    opt_plots.cost_curves(curves, every=10, title="α = 0.01 for all")
    for name, costs in curves.items():
        print(f"{name:12} cost at the end {costs[-1]:.4f}")

# %% [markdown]
# The first two curves lie one on top of the other, as if momentum gained nothing. The real SGD is the
# slow line above them. When two curves agree to the last digit, be suspicious: perhaps they are one.
#
# (Even with the labels right, the heavy ball's steps are ten times as long at the same rate. You know
# the control for that.)

# %% [markdown]
# ### Exhibit 6: from another textbook
#
# Not code this time, but a formula. It explains where the correction comes from, by adding up the
# weights that an average has given out so far. Here it is, taken at its word. **What is wrong?**


# %%
def exhibit_6(w, v, s, t, alpha, beta1, beta2, epsilon):
    given_1 = (1 - beta1) * sum(beta1**i for i in range(t + 1))
    given_2 = (1 - beta2) * sum(beta2**i for i in range(t + 1))
    return w - alpha * (v / given_1) / (np.sqrt(s / given_2) + epsilon)


# %% [markdown]
# <details><summary>What is wrong with exhibit 6</summary>
#
# The sum's limit. At t = 1 an average has given out *one* weight, and the sum adds up two: i = 0 and
# i = 1. It has to stop at t − 1, or it makes $1 - \beta^{t+1}$ of what should be $1 - \beta^t$
# ([d2l-ai/d2l-en, pull request 2277](https://github.com/d2l-ai/d2l-en/pull/2277)).
# </details>
#
# **What do you expect** of the first step?

# %%
if passed("random_mini_batches", *ADAM):
    exhibit = step_of(exhibit_6)
    print_steps(exhibit)
    train_beside(exhibit, alpha=0.01)

# %% [markdown]
# The first step has three quarters of its length; ten steps later hardly a trace is left.
#
# Somebody *reported* the same numbers from another course, whose starter code sets t = 1 before the
# first step. Learners who count up before they step begin with t = 2, and get what the course
# expects; those who step with t = 1, as in the paper, are told that they are off. (The report is
# open: [cs231n/cs231n.github.io, issue 179](https://github.com/cs231n/cs231n.github.io/issues/179).)

# %% [markdown]
# ### The museum meets your grader
#
# At α = 0.01, three of the five Adams train the moons as well as yours, and a fourth leads at first.
# Training is a poor judge. You built a better one in section 11.

# %%
if passed("random_mini_batches", "is_correct_adam", *ADAM):
    print("your grader on your Adam:  ", is_correct_adam(in_full(update_parameters_with_adam)))
    for exhibit in (exhibit_1, exhibit_2, exhibit_3, exhibit_4, exhibit_6):
        adam = in_full(adam_ending_in(exhibit))
        print(f"your grader on {exhibit.__name__}:  ", is_correct_adam(adam))

# %% [markdown]
# A good test catches them all. And if you ever find one in the wild, write to its authors: every
# exhibit here was mended because somebody did.

# %% [markdown]
# ## 15 For those who want more
#
# *Optional, no points · 80 minutes for all five*
#
# Five more exercises, checked like the others. Take those that you like; only the last two belong
# together.

# %% [markdown]
# ### Look ahead: Nesterov's momentum
# **Optional exercise 15 · 10 minutes · about 8 lines**
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
# Your momentum of exercise 8, with another last line. The bracket is the average once more, now of
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
    opt_plots.contour_with_paths(RAVINE.value, paths, (-10, 3), (-2, 2), minimum=(0, 0))

# %%
if passed(*NESTEROV):
    steps = {"momentum": momentum_step, "Nesterov": nesterov_step}
    print_distances(steps, (0.01, 0.03, 0.06, 0.1, 0.13, 0.14, 0.2))
    limits = {"momentum": 2 * 1.9 / 0.1, "Nesterov": 2 * 1.9 / (0.1 * (1 + 2 * 0.9))}
    for name, limit in limits.items():
        print(f"{name:8} is stable while αλ is below {limit:.2f}: here α below {limit / 100:.4f}")

# %% [markdown]
# In the picture momentum swings across the floor until the end, while Nesterov's swings die out
# within a few turns: whoever looks ahead brakes in time. But it explodes at a rate that momentum
# bears with ease. Its limit for αλ is $2(1 + \beta)/((1 - \beta)(1 + 2\beta))$.
#
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
# With much memory Nesterov is ahead, with little memory momentum is, and the best of all is
# momentum's: on a bowl, tuned momentum is hard to beat (Polyak 1964). Nesterov's gift is that it
# forgives a β that is too large, and that with his α and β it has a guarantee for *every* smooth
# convex function, not only for bowls.

# %% [markdown]
# ### Let weights fade: AdamW
# **Optional exercise 16 · 15 minutes · about 3 lines**
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
# | all others | as in exercise 11 | |
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
    left out.
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
# The two lines of L2 are one line: its λ does *nothing* here. Adam divides by the gradient's own
# size, and λ cancels, as the factor 1000 did in section 7. With AdamW a weight loses the share α·λ
# with each step, which leaves $(1 - \alpha\lambda)^t$ of it, as the last line says. (Section 13 shows
# the opposite case: large gradients, under which L2 hardly fades a weight at all.)

# %% [markdown]
# ### Warm up, then glide down: a cosine schedule
# **Optional exercise 17 · 10 minutes · about 4 lines**
#
# An engine is started gently, driven hard when warm, and brought in without a jerk. Many large
# networks are trained like that: first the rate rises along a line (*warm-up*; Goyal and others
# 2017), then it falls along half a wave of a cosine (Loshchilov and Hutter 2017), slowly at both ends
# and fast in the middle.

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
# At the two smaller rates the cosine is a point or more ahead: it ends with small steps, and comes to
# rest. At α = 3 the first steps can wreck a network, and both parts help: the cosine, and once
# more the warm-up. So a schedule widens the range of rates that work; the rate that was best anyway
# gains little.

# %% [markdown]
# ### Make it one vector: views
# **Optional exercise 18 · 15 minutes · about 6 lines**
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
# **Optional exercise 19 · 10 minutes · about 4 lines**
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
# The five lines of exercise 11, with every `[key]` taken away.
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
# That is for arrays of one to ten numbers. **What do you expect** as layers grow? Here is the update
# alone, with two hidden layers of 4 to 256 units.


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
# In the picture both lines are nearly level at first, the vector's far below: it is the *calls* that
# cost. Then both bend upward and come together: with tens of thousands of numbers it is the numbers
# that cost, and packing them gains little more.
#
# **So frameworks have it built in.** A large network has hundreds of arrays, and on a graphics
# processor a call costs even more. PyTorch's optimizers take `foreach=True`, one call for a *list* of
# arrays, and `fused=True`, the whole rule in a single call. optax has `optax.flatten`, which is your
# exercise 18. What they compute is the same as yours.

# %% [markdown]
# ## 16 When the data is large
#
# *Optional, no points · 15 minutes*
#
# Most of your trainings had 300 points. What becomes of it all with a million? **What do you
# expect:** how does the time for one epoch of `model` grow, when the examples grow by four, again
# and again?


# %%
def seconds_of_an_epoch(m, tries=3):
    """Return the least seconds of the processor for an epoch of `model` on m moons."""
    (X, Y), _ = opt_experiments.data_set("moons", m=m)
    taken = []
    for _ in range(tries):
        begin = time.process_time()
        model(X, Y, LAYERS, "adam", num_epochs=1, print_cost=False)
        taken.append(time.process_time() - begin)
    return min(taken)


# %% tags=["nbval-ignore-output"]
if passed(*METHODS):
    for m in (1000, 4000, 16_000) if QUICK else (1000, 4000, 16_000, 64_000):
        seconds = seconds_of_an_epoch(m)
        print(f"{m:7,} moons: {1000 * seconds:7.1f} ms an epoch, {1e6 * seconds / m:.2f} µs a moon")

# %% [markdown]
# The time for one example stays the same: four times the examples, four times the time. (Your
# milliseconds will differ.) What about memory? Your `random_mini_batches` shuffles before it cuts.
# **What do you expect:** how much memory does it take, beside the data?

# %%
import tracemalloc


def memory_beside(X, Y):
    """Return the bytes of X and Y, and the most that `random_mini_batches` takes beside them."""
    tracemalloc.start()
    random_mini_batches(X, Y)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return X.nbytes + Y.nbytes, most


# %% tags=["nbval-ignore-output"]
if passed("random_mini_batches"):
    data, most = memory_beside(np.ones((784, 4000)), np.ones((1, 4000)))
    print(f"data {data / 1e6:.1f} MB, beside it {most / 1e6:.1f} MB")

# %% [markdown]
# If yours copies the whole shuffled set, the data stand in memory *twice*. Here are three ways to cut
# batches:
#
# - **copy the shuffled set**, then cut it into slices;
# - **index a batch at a time**: shuffle only the *numbers* of the columns, and fetch 64 columns when
#   their turn comes;
# - the same with **examples contiguous**: stored as rows, so that all numbers of one example lie side
#   by side in memory.
#
# **What do you expect** for a million examples of two numbers, and for 100,000 of 784?

# %% [markdown]
# This table was measured by the project's own benchmarks: one pass over the data, each batch
# multiplied with a first layer of five units. Times come with the quartiles around the median.

# %% tags=["nbval-ignore-output"]
print(opt_experiments.large_data_table())

# %% [markdown]
# With two numbers each, copying is no mistake: one large copy against thousands of small ones. With
# 784 it costs the memory of the data once more and many times the time. Indexing columns saves the
# memory and only some of the time: the 784 numbers of a column lie far apart, and memory is fetched
# eight neighbours at a time. Stored side by side, they come in one go. So large data are kept example
# by example, and indexed a batch at a time, as PyTorch's `DataLoader` and scikit-learn do.
#
# Want to try? Write `random_mini_batches` as a *generator*, with `yield` in place of the list, and
# measure its memory with the cell above.

# %% [markdown]
# ### The whole set, or batches?
#
# In section 2 the whole set at once won the race on a round hill and lost it in a ravine. And with a
# network? How long until the mean cost on 20,000 moons is 0.1, in batches of 64 and with the whole
# set? One starting network (seed 3); of several rates the quickest counts. (Your seconds will differ.)
#
# **What do you expect** of the whole set at once?


# %%
def seconds_to_reach(cost, name, rates, X, Y, epochs, batch_size):
    """Return (seconds, epochs, rate) of the rate that is there first; None if none gets there."""
    runs = []
    for rate in rates:
        grid = opt_experiments.train_grid(
            {name: STEPS[name]}, random_mini_batches, X, Y, WIDER, [rate], [3], epochs,
            batch_size=batch_size, every=1 if batch_size < X.shape[1] else 5,
        )  # fmt: skip
        there = np.flatnonzero(grid.costs[name][0, 0] <= cost)
        if len(there):
            runs.append((grid.seconds[name][there[0]], int(grid.epochs[there[0]]), rate))
    return min(runs, default=None)


# %% tags=["nbval-ignore-output"]
if passed(*METHODS):
    (X_large, Y_large), _ = opt_experiments.data_set("moons", m=2000 if QUICK else 20_000)
    m = X_large.shape[1]
    entries = {name: (name, (0.003, 0.03, 0.3), 4, 64) for name in STEPS}
    entries["gd, all at once"] = ("gd", (1, 3), 20 if QUICK else 200, m)
    reached = {}
    for entry, (name, rates, epochs, batch_size) in entries.items():
        first = seconds_to_reach(0.1, name, rates, X_large, Y_large, epochs, batch_size)
        reached[entry] = first or (np.inf, np.inf, None)
        result = "{:.2f} s, epochs: {}, α = {}".format(*first) if first else "not there"
        print(f"{entry:16} {result}")
    for k, what in enumerate(("more seconds than", "at least ten times as many epochs as")):
        whole, batches = reached["gd, all at once"][k], reached["gd"][k]
        conclude(
            f"gradient descent on the whole set takes {what} in batches of 64",
            np.isfinite(batches) and whole > (1, 10)[k] * batches,
        )

# %% [markdown]
# It is slower. On 20,000 examples that are much alike, a batch of 64 says nearly as much about the
# way down as the whole set, for a three-hundredth of the work. So take many steps on little evidence.

# %% [markdown]
# ## 17 Where to go next
#
# *Optional, no points · 5 minutes*
#
# **Use them by their names.** Put your own numbers for the Greek letters: each line then takes *your*
# steps, to the last digits. Where ≠ stands, it does not.
#
# <details><summary>PyTorch (torch.optim)</summary>
#
# | you wrote | PyTorch |
# |---|---|
# | gradient descent | `SGD(lr=α)` |
# | momentum | `SGD(lr=α * (1 - β), momentum=β)` |
# | Nesterov momentum | `SGD(lr=α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `RMSprop(lr=α, alpha=β₂, eps=ε)` |
# | Adam | `Adam(lr=α, betas=(β₁, β₂), eps=ε)` |
# | AdamW | `AdamW(lr=α, betas=(β₁, β₂), eps=ε, weight_decay=λ)` |
# | inverse-time decay | `LambdaLR(lambda epoch: 1 / (1 + d * epoch))` |
# | its staircase | `LambdaLR(lambda epoch: 1 / (1 + d * (epoch // interval)))` |
# | exponential decay | `ExponentialLR(gamma=γ)` |
# | cosine decay | `CosineAnnealingLR(T_max=T, eta_min=α_T)` |
#
# </details>
# <details><summary>optax</summary>
#
# | you wrote | optax |
# |---|---|
# | gradient descent | `optax.sgd(α)` |
# | momentum | `optax.sgd(α * (1 - β), momentum=β)` |
# | Nesterov momentum | `optax.sgd(α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `optax.rmsprop(α, decay=β₂, eps=ε, eps_in_sqrt=False)` |
# | Adam | `optax.adam(α, b1=β₁, b2=β₂, eps=ε)` |
# | AdamW | `optax.adamw(α, b1=β₁, b2=β₂, eps=ε, weight_decay=λ)` |
# | inverse-time decay | `lambda step: α₀ / (1 + d * (step // n))` |
# | its staircase | `lambda step: α₀ / (1 + d * (step // (interval * n)))` |
# | exponential decay | `optax.exponential_decay(α₀, transition_steps=n, decay_rate=γ, staircase=True)` |
# | cosine decay | `optax.cosine_decay_schedule(α₀, decay_steps=T, alpha=α_T / α₀)` |
#
# </details>
# <details><summary>Keras (keras.optimizers)</summary>
#
# | you wrote | Keras |
# |---|---|
# | gradient descent | `SGD(α)` |
# | momentum | `SGD(α * (1 - β), momentum=β)` |
# | Nesterov momentum | `SGD(α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `RMSprop(α, rho=β₂, epsilon=ε)` ≠ |
# | Adam | `Adam(α, beta_1=β₁, beta_2=β₂, epsilon=ε)` ≠ |
# | AdamW | `AdamW(α, beta_1=β₁, beta_2=β₂, epsilon=ε, weight_decay=λ)` ≠ |
# | inverse-time decay | `InverseTimeDecay(α₀, decay_steps=n, decay_rate=d, staircase=True)` |
# | its staircase | `InverseTimeDecay(α₀, decay_steps=interval * n, decay_rate=d, staircase=True)` |
# | exponential decay | `ExponentialDecay(α₀, decay_steps=n, decay_rate=γ, staircase=True)` |
# | cosine decay | `CosineDecay(α₀, decay_steps=T, alpha=α_T / α₀)` |
#
# - ≠ RMSProp: ε stands inside the root, and no argument changes that.
# - ≠ Adam: Keras holds the paper's ε̂ constant. That is Algorithm 1 with ε/√(1 − β₂ᵗ) in the place of ε: with β₂ = 0.999, 31.6 times as much in the first step.
# - ≠ AdamW: It holds ε̂ constant, as its Adam does.
#
# </details>

# %% [markdown]
# Mind these when you read a table:
#
# - All three have the heavy ball, so your α becomes α(1 − β). When the rate changes on the way,
#   Keras's momentum goes on with past steps at the rates they had; yours and the others' do not.
# - PyTorch also wants what it shall train (`SGD(params, …)`) or drive (`LambdaLR(optimizer, …)`).
#   Call its schedulers once an epoch, the cosine once a step. optax and Keras always count steps: n
#   is the number of steps in an epoch, T that of the whole training.
# - λ is the weight decay, d and the interval are those of section 9, γ is a factor for each epoch,
#   α_T the rate at the end.
# - `LambdaLR` *multiplies* the optimizer's rate, so your formula stands there for α₀ = 1.
# - PyTorch's `DataLoader(shuffle=True)` makes mini-batches, Keras's `fit(batch_size=…)` too; optax
#   leaves them to you.
#
# The [whole table](docs/rosetta.md) has more rules, and says how far off the unequal ones are. Every
# line of it is tested against the frameworks.

# %% [markdown]
# **Read the papers.** Most are shorter than you think.
#
# - Robbins and Monro (1951), *A stochastic approximation method*: where it began.
# - Polyak (1964), *Some methods of speeding up the convergence of iteration methods*: the heavy
#   ball.
# - Hinton (2012), lecture 6 of *Neural networks for machine learning*: RMSProp, never published as
#   a paper.
# - Kingma and Ba (2015), *Adam: a method for stochastic optimization*.
# - Dauphin and others (2014), *Identifying and attacking the saddle point problem in
#   high-dimensional non-convex optimization*.

# %% [markdown]
# **Then these**, for what comes after:
#
# - Goh (2017), *Why momentum really works*, in Distill: theory with sliders.
# - Reddi, Kale and Kumar (2018), *On the convergence of Adam and beyond*: the trap of section 13.
# - Wilson and others (2017), *The marginal value of adaptive gradient methods in machine learning*:
#   tuned rates and held-out data, with gradient descent ahead.
# - Loshchilov and Hutter (2019), *Decoupled weight decay regularization*: AdamW.
