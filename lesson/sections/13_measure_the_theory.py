# %% [markdown] minutes=30 about="promises in numbers, kept or not"
# ## 13 Measure the theory
#
# *Optional, no points · {{minutes}}*
#
# Theory makes promises in numbers, and you can check them on your own code. (The first part needs
# matrices and eigenvalues; the rest does without.)

# %% [markdown]
# Some promises have been kept already:
#
# | promise | kept in |
# |---|---|
# | an average remembers about $1/(1-\beta)$ values | [section 4](Optimization_methods.ipynb#How-long-is-the-memory?) |
# | Adam does not mind the gradient's scale | [section 7](Optimization_methods.ipynb#7-Put-them-together:-Adam) |
# | on a noisy bowl $w^2$ settles around $\alpha/(2-\alpha)$ | [section 9](Optimization_methods.ipynb#See-what-decay-is-for) |
# | gradient descent leaves a saddle in $\ln(10^{10})/\ln(1+2\alpha)$ steps | [section 10](Optimization_methods.ipynb#Escape-from-a-saddle) |

# %% [markdown]
# An average's memory, for three β:
#
# ![The weight that an average gives to past values: for β = 0.5 it lies on the last few, for β = 0.9 the last 10 carry 65 percent, and for β = 0.98 the last 50 carry 64 percent.](images/weighted-averages.png)

# %% [markdown]
# ### How fast can it be?
#
# In section 5 a search found the fewest steps. Theory says how few there can be (Polyak 1964). In the
# ravine $\frac12(x^2 + \kappa y^2)$ a step of gradient descent multiplies $x$ by $1 - \alpha$ and $y$
# by $1 - \alpha\kappa$. A small α creeps along $x$, a large one bounces across $y$. The best, $\alpha
# = 2/(1 + \kappa)$, makes both shrink alike, and leaves the share
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
# <details><summary>Compare with yours</summary>
#
# To five digits, from your own code. And momentum at 10,000 is as quick as gradient descent at 100.
# </details>

# %% [markdown]
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
# <details><summary>Compare with yours</summary>
#
# On this logarithmic scale a fixed share is a straight line. Gradient descent lies on its line. Momentum
# falls far more steeply, but first it *climbs*, and it needs a third more steps than promised.
# </details>

# %% [markdown]
# Is the theory wrong? Fit the slope.

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
# On a bowl c times as steep as $w^2/2$, section 1 promised $\alpha c < 2$ for gradient descent,
# section 5 $2(1+\beta)/(1-\beta)$ for momentum (at its limit the path jumps from $w$ to $-w$ and
# back, so $\alpha v = 2w$, and $v = \beta(-v) + (1 - \beta)\,c\,w$); for the heavy ball it is
# $2(1+\beta)$. One percent below its limit the walk must come home, one percent above it must not.
# Here c = 1 and β = 0.9. **What do you expect** of |w| after 300 steps from 1?


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
# <details><summary>Compare with yours</summary>
#
# Two percent decide between coming home and flying off. And the edge that halving an interval finds stands
# where theory put it: where the matrix of a step gets −1 as an eigenvalue.
#
# ![Three parabolas with six steps of gradient descent: with α = 0.05 they hardly move, with α = 0.6 they reach the bottom, with α = 2.1 each lands higher on the other side.](images/learning-rate.png)
# </details>

# %% [markdown]
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
# <details><summary>Compare with yours</summary>
#
# The dots lie on their curves. Gradient descent's is a notch: it falls, and just before α = 2/100
# turns straight up through 1. Momentum's is a *trough*: it falls to √β = 0.949 and stays flat for more
# than a factor of ten in α, almost up to its limit at 0.38. So momentum is not only quicker; it is
# also far less particular about α.
# </details>

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
# <details><summary>Compare with yours</summary>
#
# Sooner: a root lies nearer to 1 than the number under it. And your memories follow the formula: the
# step gets worse before it gets better, because $v$ has learned most of the gradient after some ten
# steps, when $\sqrt s$ is still ten times too small.
# </details>

# %% [markdown]
# ### A trap for Adam
#
# (Reddi, Kale and Kumar 2018.) Gradients come in threes: +3, −1, −1, and again. They add up to +1, so in
# the long run downhill is to the *left*. You may walk between −1 and 1, so the best place is −1. Adam gets
# a short memory, β₁ = 0 and β₂ = 0.1, and steps that shrink, α = 0.5/√t. **What do you expect:** where does
# it end? And *AMSGrad*, which divides by the root of the *largest* $s$ so far?


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
# <details><summary>Compare with yours</summary>
#
# Adam goes from the best place to the *worst*, from any start, as theory says. Each gradient is divided by
# its own size, so the one large step to the left counts hardly more than either of the two small ones to
# the right. AMSGrad's divisor never shrinks, so large gradients stay large: it ends near −1.
# </details>

# %% [markdown]
# Should you give up Adam? Hardly: the trap needs rare large gradients and a memory too short for them. But
# it can be built for *every* β₂, so nobody can promise that Adam always converges.

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
# <details><summary>Compare with yours</summary>
#
# Walk twice with the same gradients, from 1 and from 0: the *gap* between the two walks is what is left of
# the start.
#
# - AdamW takes the same share of the gap each step: $(1-\alpha\lambda)^{200}$ is left, for both weights.
#   It keeps this promise to the last digit.
# - With L2 the pull is divided by $\sqrt{\hat s}$. These gradients swing like a sine, so $\sqrt{\hat s}$ is
#   about their height divided by $\sqrt 2$, and about $(1-\sqrt2\,\alpha\lambda/\text{height})^{200}$ is
#   left. (The pull itself adds to $\sqrt{\hat s}$, which this leaves out.)
#
# So **under L2, weights with large gradients escape their decay.**
# </details>
