"""What all tests share: no window opens, no figure outlives its test, no test depends on time."""

import os
import sys

import pytest
from hypothesis import settings

os.environ.setdefault("MPLBACKEND", "Agg")

# The same examples on every run; a slow machine is no failure.
settings.register_profile("lesson", derandomize=True, deadline=None, database=None)
settings.load_profile("lesson")


@pytest.fixture(autouse=True)
def close_figures():
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
