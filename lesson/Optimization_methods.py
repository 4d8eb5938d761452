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

# %% [markdown]
# ## 0 Start here

# %%
import copy
import os

import numpy as np

import opt_experiments
import opt_plots
from opt_utils import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    load_dataset,
    predict,
    predict_dec,
)
from public_tests import *
from testCases import *

QUICK = bool(os.environ.get("QUICK"))
EPOCHS = 100 if QUICK else 5000

# %% [markdown]
# ## 1 Walk downhill: gradient descent

# %% [markdown]
# ### Step against the gradient
# **Exercise 1 · 10 minutes · about 5 lines · 5 points**

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
# ## 2 How much data per step: a straight line

# %% [markdown]
# ### Look at all rows before each step
# **Exercise 2 · 10 minutes · about 8 lines · 6 points**

# %%
def gradient_descent(X, y, lr=0.01, epochs=1000):
    """
    Fit y ≈ X @ weights + bias by batch gradient descent, from weights = 0 and bias = 0.

    X -- array (m, n), one example a row; integers are fine
    y -- array (m,)
    lr -- α, the learning rate, > 0
    epochs -- how many passes over the data, ≥ 0; one pass makes one step

    Returns: weights, an array (n,), and bias, a number.

    >>> gradient_descent(np.array([[1.0], [3.0]]), np.array([2.0, 6.0]), lr=0.1, epochs=1)
    (array([1.]), 0.4)
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
# ### Look at one row before each step
# **Exercise 3 · 10 minutes · about 9 lines · 7 points**

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

    >>> stochastic_gradient_descent(np.array([[3.0]]), np.array([2.0]), lr=0.1, epochs=1)
    (array([0.6]), 0.2)
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
# ### Look at a few rows before each step
# **Exercise 4 · 10 minutes · about 12 lines · 8 points**

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
    >>> mini_batch_gradient_descent(X, y, lr=0.5, epochs=1, batch_size=2)
    (array([1.]), 1.0)
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
# ## 3 Take smaller bites: mini-batches

# %% [markdown]
# ### Shuffle, then cut
# **Exercise 5 · 15 minutes · about 8 lines · 12 points**

# %%
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    """
    Shuffle the examples and cut them into mini-batches.

    X -- array (n_x, m), one example a column
    Y -- array (rows, m), the labels, one example a column; often one row, sometimes more
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
# ## 4 Remember the past: exponentially weighted averages

# %% [markdown]
# ### Average with a fading memory
# **Exercise 6 · 15 minutes · about 8 lines · 8 points**

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
# ## 5 Build up speed: momentum

# %% [markdown]
# ### Start at rest
# **Exercise 7 · 5 minutes · about 5 lines · 3 points**

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
# ### Step along the velocity
# **Exercise 8 · 15 minutes · about 8 lines · 9 points**

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
# ## 6 Give each weight its own step: RMSProp

# %% [markdown]
# ### Divide by the size of recent gradients
# **Exercise 9 · 15 minutes · about 10 lines · 9 points**

# %%
def update_parameters_with_rmsprop(parameters, grads, s, beta2, learning_rate, epsilon=1e-8):
    """
    Take one step of RMSProp: s ← β₂·s + (1 − β₂)·dW², then W ← W − α·dW / (√s + ε); also b.

    parameters -- dictionary of arrays: "W1" (n_1, n_0), "b1" (n_1, 1), …, "WL", "bL"
    grads -- dictionary of arrays: "dW1", "db1", …, each with the shape of its parameter
    s -- dictionary of arrays, the averages of squared gradients: keys and shapes of `grads`
    beta2 -- β₂, the share of the old average that is kept, 0 ≤ β₂ < 1
    learning_rate -- α, a number > 0
    epsilon -- ε, a small number > 0, outside the square root: it keeps us from dividing by 0

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
# ## 7 Put them together: Adam

# %% [markdown]
# ### Start with two memories
# **Exercise 10 · 5 minutes · about 7 lines · 3 points**

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
# ### Average, correct, step
# **Exercise 11 · 25 minutes · about 15 lines · 14 points**

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
    epsilon -- ε, a small number > 0, outside the square root

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
# ## 8 Train a network with each

# %% [markdown]
# ## 9 Slow down in time: learning-rate decay and scheduling

# %% [markdown]
# ### Shrink the rate every epoch
# **Exercise 12 · 5 minutes · about 1 line · 3 points**

# %%
def update_lr(learning_rate0, epoch_num, decay_rate):
    """
    Return the learning rate of an epoch under inverse-time decay: α₀ / (1 + d·epoch).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0: epoch 0 gives α₀ itself
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
# ### Shrink the rate now and then
# **Exercise 13 · 5 minutes · about 2 lines · 4 points**

# %%
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """
    Return the learning rate of an epoch under staircase decay: α₀ / (1 + d·⌊epoch/interval⌋).

    learning_rate0 -- α₀, the rate to start from, a number > 0
    epoch_num -- the epoch, a whole number ≥ 0
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
# ## 10 What really goes wrong: local optima, saddle points, plateaus

# %% [markdown]
# ## 11 Be the grader

# %% [markdown]
# ### Write the test that knows Adam
# **Exercise 14 · 20 minutes · about 20 lines · 9 points**

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
# ## 12 Your score

# %%
score()

# %% [markdown]
# ## 13 Where to go next
