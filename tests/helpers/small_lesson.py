"""A lesson of two exercises, with the checks that it imports: the builder's tests build it."""

from lesson.source.parse import parse
from lesson.source.refuse import good

POINTS = {"double": 2, "mean_of": 3}

SOURCE = '''\
# %% [markdown]
# # A small lesson

# %%
import os

from small_checks import *

# %% [markdown]
# ### Double it
# **Exercise · 5 minutes · about 1 line**
#
# ![Two bars; the second is twice as high as the first.](images/bars.png)

# %%
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return x + x  # the same as 2 * x
    ### END SOLUTION

# %%
double_test(double)

# %% [markdown]
# <details><summary>Hint</summary>
#
# Once more the same.
# </details>

# %% [markdown]
# ### Take the mean
# **Exercise · 10 minutes · about 4 lines**

# %%
def mean_of(values):
    """The mean of a list."""
    ### BEGIN SOLUTION
    total = 0.0
    for value in values:
        total = total + value * 1.0
    return total / len(values)
    ### END SOLUTION

# %%
mean_of_test(mean_of)

# %% [markdown]
# <details><summary>Hint</summary>
#
# The sum first. [Double it](#Double-it) shows where.
# </details>

# %% tags=["nbval-ignore-output"]
if passed("double", "mean_of"):
    print(mean_of([double(1), double(2)]))
'''

CHECKS = """\
import os

done = set()

def check(name, call, wanted):
    def test(function):
        try:
            answer = call(function)
        except NotImplementedError:
            if os.environ.get("REQUIRE_ALL"):
                raise
            print(name, "is not started")
        else:
            assert answer == wanted
            done.add(name)
            print(name, "passed", "QUICK" in os.environ)
    return test

double_test = check("double", lambda double: double(4), 8)
mean_of_test = check("mean_of", lambda mean_of: mean_of([1, 2, 3]), 2)

def passed(*names):
    return done.issuperset(names)
"""


def write_folder(folder):
    """Put what the lesson shows and imports into a folder; return the folder."""
    (folder / "images").mkdir()
    (folder / "images" / "bars.png").write_bytes(b"a picture")
    (folder / "small_checks.py").write_text(CHECKS, encoding="utf-8")
    return folder


def read(source, points, root):
    """Return the lesson of one text, when it makes good notebooks."""
    return good(parse(source, points), root)
