# %% [markdown] minutes=10
# ## 10 What really goes wrong: local optima, saddle points, plateaus
#
# People used to fear *local optima*: valleys that are not the deepest. But in the bottom of a valley the
# ground must curve upward in *every* direction, and with many parameters one that curves downward is found
# nearly always: a *saddle point*. ([Going further](Going_further.ipynb#Is-it-a-valley?) counts.)

# %% [markdown]
# ### Escape from a saddle
#
# The plainest saddle is $x^2 - y^2$, a mountain pass. Along $x$ you roll into its middle, along $y$ you
# roll away from it. Start a hair off the ridge, at $y = 10^{-10}$: how many steps until |y| > 1? A step of
# gradient descent multiplies $y$ by $1 + 2\alpha$, so theory says $\ln(10^{10}) / \ln(1 + 2\alpha)$.
# **What do you expect** of the others?

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
# <details><summary>Compare with yours</summary>
#
# Gradient descent agrees with theory. Momentum is *slower*: the pull grows from step to step, and an
# average lags behind. RMSProp and Adam divide by the gradient's own size, so a hair counts nearly as much as
# a hill. From $y = 0$ exactly, gradient descent stays forever; but the least push grows, such as a mini-batch's noise.
#
# ![Left, four paths on a saddle: gradient descent and momentum run to the flat middle first, RMSProp and Adam go downhill at once; right, their height and their distance from the ridge, a straight line on a logarithmic scale for the first two.](images/saddle.png)
# </details>

# %% [markdown]
# ### Cross a plateau
#
# Worse than a saddle is a *plateau*: a long way with next to no slope. There is a hole in a flat field, at
# (0, 0). You start far out, at (4, 3), and must find it in 2000 steps and stay there, with rates from 0.01
# to 100,000. **What do you expect:** who finds it?


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
# <details><summary>Compare with yours</summary>
#
# Gradient descent finds it at none of these rates: what is small enough for the hole is far too small for
# the field. Momentum bears a larger rate, and creeps in with it. RMSProp and Adam walk across in steps of
# the order of α, whatever the slope.
#
# ![Left, four paths from a flat field around a hole; right, their cost: gradient descent and momentum stay on the field for all 120 steps, while RMSProp and Adam fall into the hole.](images/plateau.png)
# </details>
