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
