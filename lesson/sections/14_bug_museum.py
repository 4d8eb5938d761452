# %% [markdown] minutes=25 about="six mistakes that stood in print"
# ## 14 Bug museum
#
# *Optional, no points · {{minutes}}*
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
# <details><summary>Compare with yours</summary>
#
# At first nothing, then a lot. Inside the root ε = 10⁻⁸ counts like a gradient of √ε = 10⁻⁴. Once the
# gradients are smaller than that, every step shrinks with them, and Adam has lost the very thing it is
# made for.
# </details>

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
# <details><summary>Compare with yours</summary>
#
# Too short, for some twenty steps; then the mistake is gone, and the networks end as good as yours.
# (A *warm-up* does such a thing on purpose.) So "it trains well" is no proof that a rule is right. To
# find this one you must read closely, or test with numbers.
# </details>

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
# <details><summary>Compare with yours</summary>
#
# Too short, and ever shorter: $s$ is divided by 0.002 for all time, so a step shrinks towards a 22nd
# of what it should be. At α = 0.01 the networks are clearly worse. But at α = 0.1 they are fine!
# Whoever tunes α never learns that something is wrong.
# </details>

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
# <details><summary>Compare with yours</summary>
#
# Too long: the first step is 32 times what it should be. And at α = 0.01 that is *better*: after 10
# epochs the exhibit leads by far. At α = 0.1, where your Adam is fine, the same leap throws the
# weights too far, and the networks are lost: a cost of 0.693 is "one half" for everything.
#
# A bug can look like an improvement, at one learning rate. Remember the table of section 8.
# </details>

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
# <details><summary>Compare with yours</summary>
#
# The first two curves lie one on top of the other, as if momentum gained nothing. The real SGD is the
# slow line above them. When two curves agree to the last digit, be suspicious: perhaps they are one.
#
# (Even with the labels right, the heavy ball's steps are ten times as long at the same rate. You know
# the control for that.)
# </details>

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
# <details><summary>Compare with yours</summary>
#
# The first step has three quarters of its length; ten steps later hardly a trace is left.
#
# Somebody *reported* the same numbers from another course, whose starter code sets t = 1 before the
# first step. Learners who count up before they step begin with t = 2, and get what the course
# expects; those who step with t = 1, as in the paper, are told that they are off. (The report is
# open: [cs231n/cs231n.github.io, issue 179](https://github.com/cs231n/cs231n.github.io/issues/179).)
# </details>

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
