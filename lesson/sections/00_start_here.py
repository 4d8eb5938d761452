# %% [markdown]
# # Optimization methods
#
# ![A hilly cost surface with the paths of four optimizers from one high point: gradient descent stays in a small hollow nearby, momentum swings past it, RMSProp and Adam cut across the slope, and these three end in the deep valley.](images/optimization-journey.png)
#
# Training a network is a walk downhill in fog: you feel the slope under your feet, and nothing else.
# Momentum, RMSProp, Adam: each answers one question. *How do you take the next step?*

# %% [markdown]
# **What you will do.** You write {{functions}}, most of them under ten lines. A check answers each
# at once, and says what is off. Then you train networks with them.
#
# **What you will learn.** What each method remembers, what that buys and costs, and how to compare two of
# them without fooling yourself.
#
# **What you need.** Python, a little NumPy, what a derivative says, and about {{hours}} in three
# sittings: sections 0 to 3, 4 to 7 and 8 to 12.

# %% [markdown] minutes=10
# ## 0 Start here
#
# {{contents}}
#
# What is optional stands in [Going further](Going_further.ipynb), which goes on with your functions.

# %% [markdown]
# ### Set up
#
# Run this cell first (Shift + Enter). Another day, *Run All* brings you back to where you were, in a
# minute.
#
# Keep the notebook in its folder, and start JupyterLab with `make lab`, or from an environment that holds
# the packages.

# %%
try:
    import opt_ready
except ModuleNotFoundError:
    raise ModuleNotFoundError(
        "This notebook is alone: opt_ready.py and the lesson's other files must lie beside it. "
        "Get them, or the lesson in one file, where you got this notebook."
    ) from None

opt_ready.check_machine()  # says what is missing here, before anything needs it

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

QUICK = bool(os.environ.get("QUICK"))  # for automatic runs: short trainings, other results
EPOCHS = 100 if QUICK else 5000

# %% [markdown]
# ### See how a check talks
#
# Below each exercise stands its check. It has three answers:
#
# - ○ *not started*: the line `raise NotImplementedError(...)` still stands where your code goes. Delete
#   it when you begin.
# - ✓ *passed*, with the points.
# - ✗ *wrong*: what is off, and where to look. *Run All* stops there.

# %% [markdown]
# Try one. `lazy_step` claims to be the first exercise and does nothing at all:


# %%
def lazy_step(parameters, grads, learning_rate):
    return parameters


try:  # so that this error does not stop Run All
    update_parameters_with_gd_test(lazy_step)
except CheckFailed as message:
    print(message)

# %% [markdown]
# A check looks at what your function returns, not at how. To look inside, call yours on the very case that
# the check stopped at; `failing_case()` gives fresh copies of its arguments:

# %%
lazy_step(*failing_case())["b1"]

# %% [markdown]
# There you may print what you like. Stuck? Unfold the hints below a check.

# %% [markdown]
# Between exercises you experiment. Where **What do you expect?** stands, write your guess down, run the
# cell, then unfold *Compare with yours*: you learn most from a guess that was wrong. (An experiment's code
# you may skip; until its exercise is done, it waits and says so.)

# %% [markdown]
# <details><summary>Without a mouse</summary>
#
# Escape leaves a cell, Enter opens it; ↑ and ↓ go from cell to cell, → to the next heading, Ctrl + F to a
# word, Tab to links, hints and sliders. Ctrl + Shift + C finds a command by its name.
# </details>

# %% [markdown]
# <details><summary>The NumPy that you need, on one page</summary>
#
# | you write | you get |
# |---|---|
# | `A.shape` | the size: `(2, 3)` is 2 rows, 3 columns |
# | `A + B`, `A * B`, `A / B`, `A**2`, `np.sqrt(A)` | entry by entry |
# | `A @ B`, `A.T` | matrix product; rows and columns exchanged |
# | `A[:, 2:5]` | columns 2, 3 and 4; past the end it stops without an error |
# | `A[order]`, `A[:, order]` | rows, columns, in the order of a list of numbers |
# | `np.sum(A)`, `len(A)` | the sum of all entries; the number of rows |
# | `np.zeros((2, 3))` | zeros, as decimal numbers |
# | `f"dW{l}"` | the text `"dW2"` when `l` is 2 |
#
# </details>
