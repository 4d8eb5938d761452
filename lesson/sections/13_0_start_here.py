# %% [markdown]
# # Going further
#
# What is optional, and questions of their own: take what you like, in any order. It all works on
# what you wrote in [the lesson](Optimization_methods.ipynb).
#
# {{contents}}

# %% [markdown]
# ## Bring your functions
#
# This cell takes your functions from `Optimization_methods.ipynb` as it is *saved* in this folder (its
# imports and definitions; no training runs), and checks each. What is missing or wrong makes its cells
# wait, here as there: mend it there, save, and run this cell again.

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
import time

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
)
from public_tests import *
from testCases import *

take_functions("Optimization_methods.ipynb", globals())

# %% [markdown]
# Do you come with functions of your own? Define them in the next cell, under the lesson's names, and
# call their checks there, `update_lr_test(update_lr)` and so on: they stand in for those that were
# taken. (The notebook may stay blank, but it must be there: `model` and the step functions come from
# it.)

# %%
# your own functions

# %% [markdown]
# And the data: the moons, fresh ones to judge by, and section 5's ravine.

# %%
QUICK = bool(os.environ.get("QUICK"))
EPOCHS = 100 if QUICK else 5000

train_X, train_Y = load_dataset(is_plot=False)
_, FRESH = opt_experiments.data_set("moons")
RAVINE, START = opt_experiments.quadratic(100), (-9, 1.5)
