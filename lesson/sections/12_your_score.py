# %% [markdown] minutes=5
# ## 12 Your score

# %%
total = score()

# %% [markdown]
# ### What you take with you
#
# | method | it remembers | what that buys | what it costs |
# |---|---|---|---|
# | gradient descent | nothing | the plainest step | the steepest direction sets the rate |
# | mini-batches | nothing | many steps from one pass | noise, so shorter steps |
# | momentum | the average gradient | calm in a ravine, so a larger rate | slow to start and to turn |
# | RMSProp | the size of gradients | a step for each weight | no rest, until the rate shrinks |
# | Adam | both, corrected | many good α's | two memories for each weight |
# | decay | the epoch | fast at first, calm in the end | too much of it stops you early |

# %% [markdown]
# And three habits, worth more than any of them:
#
# 1. Tune the learning rate of *each* method before you say which is better.
# 2. When two things changed, run the control.
# 3. Write down what you expect before you run it.

# %% [markdown]
# **Here the lesson ends.** If you want more, save it and open [Going further](Going_further.ipynb): measure
# what theory promises, find the bugs in print, write more functions, work with a million points.
