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
# **Here the lesson ends.** If you want more, save it and open [Going further](Going_further.ipynb): measure
# what theory promises, find the bugs in print, write five more functions, work with a million points,
# or see what your methods are called elsewhere.
