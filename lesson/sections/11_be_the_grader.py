# %% [markdown] minutes=5
# ## 11 Be the grader
#
# {{checked}}. Now *you* write the check: somebody hands you a function and says
# "this is Adam". Is it? A check that starts from zeros lets through code that forgets everything.

# %% [markdown]
# ### Write the test that knows Adam
# **Exercise · 35 minutes · about 20 lines**
#
# Your function gets an Adam and returns `True` if it is right, `False` if not. It calls the Adam like this,
# and gets the five dictionaries of exercise {{update_parameters_with_adam}}:
#
# ```python
# adam(parameters, grads, v, s, t, learning_rate=..., beta1=..., beta2=..., epsilon=...)
# ```
#
# The check tries it on more than thirty wrong Adams and several right ones.

# %% [markdown]
# **Where do mistakes hide?** Choose your inputs so that none can:
#
# - *Zeros* hide what becomes of the old v and s. Hand over *warm* ones, not zero.
# - *t = 1* hides the power, and any single t a number typed for it. Take t = 7, and others.
# - *ε = 10⁻⁸* hides where ε stands. Take one that shows, such as 0.1.
# - *Equal β's* hide that the two are exchanged; *defaults*, that somebody typed them in.
# - *One layer* hides a loop that ends too soon.
# - *Gradients of one size and sign* hide a missing square or a lost sign.

# %% [markdown]
# **What do you compare with?** Your own `update_parameters_with_adam`, in all five results and all keys: a
# wrong v can go with right weights for one step. A right Adam may add in another order and differ in the
# last digit, so use a tolerance: `np.allclose(a, b)`.

# %% [markdown]
# **Mind this:** an Adam may change the arrays it gets. Hand a *copy* to each: `copy.deepcopy(grads)`.
# No Adam of the check raises an exception, but one may leave a key out. A test that stops with an exception,
# such as the `KeyError` of that key, gives no answer: return `False` there.

# %%
def is_correct_adam(adam):
    """
    Say whether `adam` is a right update_parameters_with_adam.

    adam -- a function, called as adam(parameters, grads, v, s, t, learning_rate=…, beta1=…,
        beta2=…, epsilon=…); returns five dictionaries, in the order of exercise {{update_parameters_with_adam}}. It may
        change the dictionaries and arrays that it is given.

    Returns: True when `adam` follows Algorithm 1, False when it does not. An exception is no answer.
    """
    ### BEGIN SOLUTION
    rng = np.random.default_rng(0)
    shapes = {"W1": (4, 3), "b1": (4, 1), "W2": (3, 4), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    for t in (1, 2, 7):
        parameters = {key: rng.normal(size=shape) for key, shape in shapes.items()}
        grads = {"d" + key: 3 * rng.normal(size=shape) for key, shape in shapes.items()}
        v = {"d" + key: rng.normal(size=shape) for key, shape in shapes.items()}
        s = {"d" + key: rng.uniform(0.5, 2, size=shape) for key, shape in shapes.items()}
        settings = {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.1}
        arguments = (parameters, grads, v, s, t)
        expected = update_parameters_with_adam(*copy.deepcopy(arguments), **settings)
        got = adam(*copy.deepcopy(arguments), **settings)
        for got_part, expected_part in zip(got, expected, strict=True):
            if set(got_part) != set(expected_part):
                return False
            for key in expected_part:
                if not np.allclose(got_part[key], expected_part[key], rtol=1e-7, atol=1e-10):
                    return False
    return True
    ### END SOLUTION


# %%
is_correct_adam_test(is_correct_adam)

# %% [markdown]
# <details><summary>Hint 1: a nudge</summary>
#
# Make the inputs; call the reference and `adam`, each on its own copies; compare. `return False` at the
# first difference, `return True` at the very end.
# </details>
# <details><summary>Hint 2: inputs</summary>
#
# With `rng = np.random.default_rng(0)`, `rng.normal(size=(4, 3))` is a random array. Write down the shapes
# of three layers. s is an average of squares: `rng.uniform(0.5, 2, size=(4, 3))`.
# </details>
# <details><summary>Hint 3: comparing</summary>
#
# Two loops: over the five pairs of dictionaries, `for got, wanted in zip(results, expected):`, and inside
# over the keys of `wanted`. A missing key is wrong too. Then all of it once more for another t.
# </details>

# %% [markdown]
# Try your test on your own Adam, and on four wrong ones made from it. (`in_full` adds the corrected
# averages, should yours return three dictionaries.)


# %%
def in_full(adam):
    """Return the same Adam, with its corrected averages worked out where it leaves them out."""

    def adam_of_five(
        parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8
    ):
        settings = (t, learning_rate, beta1, beta2, epsilon)
        parameters, v, s, *corrected = adam(parameters, grads, v, s, *settings)
        if not corrected:
            for memory, beta in ((v, beta1), (s, beta2)):
                corrected.append({key: array / (1 - beta**t) for key, array in memory.items()})
        return parameters, v, s, *corrected

    return adam_of_five


def adam_without_memory(parameters, grads, v, s, *settings):
    return update_parameters_with_adam(parameters, grads, *initialize_adam(parameters), *settings)


def adam_stuck_at_1(parameters, grads, v, s, t, *settings):
    return update_parameters_with_adam(parameters, grads, v, s, 1, *settings)


def adam_with_betas_exchanged(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon):
    settings = (t, learning_rate, beta2, beta1, epsilon)
    return update_parameters_with_adam(parameters, grads, v, s, *settings)


def adam_deaf_to_epsilon(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon):
    return update_parameters_with_adam(parameters, grads, v, s, t, learning_rate, beta1, beta2)


# %%
if passed("is_correct_adam", *ADAM):
    for adam in (
        update_parameters_with_adam,
        adam_without_memory,
        adam_stuck_at_1,
        adam_with_betas_exchanged,
        adam_deaf_to_epsilon,
    ):
        print(f"{adam.__name__:28}", is_correct_adam(in_full(adam)))

# %% [markdown]
# Yours should be accepted, the four others not, though each looks harmless: a good test reads more
# carefully than you do.
