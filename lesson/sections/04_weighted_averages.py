# %% [markdown] minutes=10
# ## 4 Remember the past: exponentially weighted averages
#
# Mini-batches make every gradient noisy. The cure is to average several, with one small tool for all three
# methods to come. Here is the noise: the cost of each mini-batch while a network learns.

# %% alt="The mean cost of each mini-batch in one training, as grey dots: the cloud sinks from left to right and spreads, so that no single dot tells how good the network is."
def costs_of_mini_batches(passes=25, mini_batch_size=16, learning_rate=0.1):
    parameters, costs = initialize_parameters([2, 5, 2, 1]), []
    for seed in range(passes):
        for X_batch, Y_batch in random_mini_batches(train_X, train_Y, mini_batch_size, seed):
            costs.append(mean_cost(X_batch, Y_batch, parameters))
            parameters = one_step(X_batch, Y_batch, parameters, learning_rate)
    return np.array(costs)


if passed("update_parameters_with_gd", "random_mini_batches"):
    noisy_costs = costs_of_mini_batches()
    axes = opt_plots.averages(noisy_costs, {}, title="One training", xlabel="mini-batch")
    axes.set_ylabel("mean cost of the mini-batch")

# %% [markdown]
# A cloud of grey dots sinks and spreads. How good is the network at step 300? Its neighbours disagree.
# That is what an average is for.

# %% [markdown]
# ### Average with a fading memory
# **Exercise · 15 minutes · about 8 lines**
#
# Think of a mug of tea. After each sip you fill it up again: one tenth fresh tea, nine tenths of what was
# there. It always tastes of the last ten fillings or so. This is an *exponentially weighted average*: you
# keep one number, not the whole past.

# %% [markdown]
# From $v_0 = 0$, for each value $x_t$ with $t = 1, 2, \dots, T$:
#
# $$v_t = \beta\, v_{t-1} + (1 - \beta)\, x_t$$
#
# β is the share that is kept. There is one flaw: the mug starts with water, $v_0 = 0$, and at first
# everything tastes of it. *Bias correction* mends it:
#
# $$\hat v_t = \frac{v_t}{1 - \beta^t}$$

# %% [markdown]
# By hand, for the values 8, 4, 6 and β = 0.5:
#
# | t | $x_t$ | $v_t$ | $1 - \beta^t$ | $\hat v_t$ |
# |---|---|---|---|---|
# | 1 | 8 | 0.5 · 0 + 0.5 · 8 = 4 | 0.5 | 8 |
# | 2 | 4 | 0.5 · 4 + 0.5 · 4 = 4 | 0.75 | 5.333 |
# | 3 | 6 | ? | ? | ? |
#
# Work out the last row before you write code.

# %% [markdown]
# <details><summary>The last row</summary>
#
# $v_3 = 0.5 \cdot 4 + 0.5 \cdot 6 = 5$, and $5 / (1 - 0.5^3) = 5.714$.
# </details>

# %% [markdown]
# | symbol | in the code | shape |
# |---|---|---|
# | $x_t$ | `values[t - 1]` | a number; T of them |
# | $\beta$ | `beta` | a number, 0 ≤ β < 1 |
# | $v_t$ | `v` | a number |
#
# Return an array with T entries: $\hat v_t$ when `bias_correction` is true, else $v_t$. The correction
# goes into the result only: carry $v_t$ itself to the next step.


# %%
def exponentially_weighted_averages(values, beta, bias_correction=True):
    """
    Smooth a series: v_t = β·v_{t−1} + (1 − β)·value_t, from v_0 = 0.

    values -- a sequence of numbers, value_1 … value_T
    beta -- β, how much of the past is kept, 0 ≤ β < 1
    bias_correction -- True gives v_t / (1 − βᵗ) at each t, with t counted from 1;
        False gives v_t as it is

    Returns: an array (T,), one average for each value.

    >>> exponentially_weighted_averages([8.0, 4.0], beta=0.5, bias_correction=False)
    array([4., 4.])
    >>> exponentially_weighted_averages([8.0, 4.0], beta=0.5).round(3)
    array([8.   , 5.333])
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
# <details><summary>Hint 1: a nudge</summary>
#
# One number `v`, which starts at 0, and one list, which grows by one in each round.
# `for t, value in enumerate(values, start=1):` gives t = 1 with the first value.
# </details>
# <details><summary>Hint 2: nearly there</summary>
#
# Update `v`. Then append either `v`, or `v` divided by one minus `beta**t`. Do not store the corrected
# number in `v`, or the next round builds on it.
# </details>

# %% [markdown]
# Now smooth the noisy costs, with three β's. **What do you expect** of the largest?

# %% alt="The same dots with three weighted averages: β = 0.5 jumps about as the costs do, β = 0.9 shows the way down with small wiggles, and β = 0.98 is calm and hangs above the others while the cost falls."
if passed("exponentially_weighted_averages", "update_parameters_with_gd", "random_mini_batches"):
    smoothed = {
        f"β = {beta}": exponentially_weighted_averages(noisy_costs, beta)
        for beta in (0.5, 0.9, 0.98)
    }
    axes = opt_plots.averages(noisy_costs, smoothed, xlabel="mini-batch")
    axes.set_ylabel("mean cost of the mini-batch")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# β = 0.5 still jumps about. β = 0.9 shows the way down. β = 0.98 is calm, but hangs above the others while
# the cost falls. A long memory is calm and late; a short one is quick and nervous.
# </details>

# %% [markdown]
# Move β yourself. Which is the smallest β that shows the
# way down? What does the box for the correction change?

# %% tags=["nbval-ignore-output"] alt="Left, the costs as dots with their average for β = 0.9, a line that starts at the first cost and goes down through the cloud in small wiggles; right, the weight of each past value, steep at first and nearly nothing beyond age fifty."
if passed("exponentially_weighted_averages", "update_parameters_with_gd", "random_mini_batches"):
    opt_sliders.move_average(
        exponentially_weighted_averages, noisy_costs, name="mean cost of the mini-batch"
    )

# %% [markdown]
# Left are the costs and their average, right the weight of each past value. As β grows the line gets
# calmer, and the weights reach further back.

# %% [markdown]
# ### How long is the memory?
#
# Put the formula into itself, and you find the weight of the value $k$ steps ago:
# $(1 - \beta)\beta^k$. **What do you expect:** after how many steps has it fallen to a third or so?

# %% alt="The weight of a past value against its age for three β: steep and gone at once for 0.5, gentler for 0.9, and a low, long tail for 0.98. A dot on each line stands at 1/(1 − β): so many values it remembers."
for beta in (0.5, 0.9, 0.98):
    k = 0
    while beta**k > 1 / np.e:
        k += 1
    print(
        f"β = {beta}: the newest has the weight {1 - beta:.2f}, at age {k} it is {beta**k:.3f} of that"
    )
print(f"1/e = {1 / np.e:.3f}")
axes = opt_plots.weights_over_past([0.5, 0.9, 0.98])

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# After 1/(1 − β) steps a value's weight has fallen to about 1/e of what it was. So say: **the average
# remembers about 1/(1 − β) values.** The dots stand there, at 2, 10 and 50 steps.
# </details>

# %% [markdown]
# ### What does the correction do?
#
# All values are 1 here. **What do you expect** without the correction, and for how long?

# %%
if passed("exponentially_weighted_averages"):
    ones = np.ones(5)
    for said, correct in (("without:", False), ("with:   ", True)):
        print(said, np.round(exponentially_weighted_averages(ones, 0.9, correct), 4))

for beta in (0.9, 0.999):
    t = 1
    while 1 - beta**t < 0.99:
        t += 1
    print(f"β = {beta}: without correction it reaches 99 % of the truth at t = {t}")

# %% [markdown]
# <details><summary>Compare with yours</summary>
#
# Without correction the first averages are far too small, and with β = 0.999, which Adam will have, they
# stay so for thousands of steps.
#
# ![Noisy costs and two averages of them with β = 0.98: without correction the average starts near 0 and climbs for more than 100 steps, with correction it starts at the first cost, and in the end the two meet.](images/bias-correction.png)
# </details>
