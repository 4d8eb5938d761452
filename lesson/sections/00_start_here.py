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
# All that is optional stands in a second notebook, [Going further](Going_further.ipynb): it goes on with
# the functions that you wrote here.

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
import opt_ready

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
