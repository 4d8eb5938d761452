"""What all tests share: no window opens, no figure outlives its test, no test depends on time."""

import os
import sys

import pytest
from hypothesis import settings

os.environ["MPLBACKEND"] = "Agg"
# The tests run side by side: arithmetic that takes all cores, too, only waits for itself.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

# Answers and notebooks as people write them are read by tests; none is a module with doctests.
collect_ignore = ["right_answers_of_others", "wrong_answers", "given/the_courses_way"]

# The same examples on every run; a slow machine is no failure.
settings.register_profile("lesson", derandomize=True, deadline=None, database=None)
settings.load_profile("lesson")


# What takes longest begins first, so that the last tests are short ones, for whoever is free.
LONGEST = ("tests/lesson/editions/", "tests/agreement/", "tests/grading/", "tests/project/")
# What these share takes seconds to make: the tests of each stay together, in one worker.
TOGETHER = (
    "tests/agreement/test_agreement.py",
    "tests/lesson/editions/test_one_file.py",
    "tests/grading/reports/test_whole_class.py",
    "tests/grading/test_autograder.py",
    "tests/given/test_sliders.py",
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Deal out what shares something together, and all else one by one."""
    if config.option.dist != "loadgroup":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            file = nodeid.partition("::")[0]
            return file if file in TOGETHER else nodeid

    return Together(config, log)


def pytest_collection_modifyitems(items):
    items.sort(
        key=lambda item: (
            not item.get_closest_marker("stored"),
            not item.nodeid.startswith(LONGEST),
        )
    )


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers():
    """Have one worker more than cores where these are few: some tests wait for a time limit."""
    cores = yield
    return cores + 1 if cores < 4 else cores


@pytest.fixture(scope="session")
def sandbox_here():
    """Skip what needs the sandbox where there is none, before a module's fixture needs it too."""
    from grading.sandbox import bubblewrap

    if trouble := bubblewrap.trouble():
        pytest.skip(f"marking is not tested here: {trouble}")


@pytest.fixture(scope="session")
def lesson():
    """Return the lesson's source, parsed; nothing of it can be changed."""
    from lesson import build

    return build.load()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Let pytest say it in one line that there is no sandbox, not once for each test."""
    report = yield
    if report.skipped and "sandbox_here" in item.fixturenames:
        report.longrepr = (__file__, 1, report.longrepr[-1])
    return report


@pytest.fixture(autouse=True)
def close_figures():
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
