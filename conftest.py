"""For pytest with a notebook: ``pytest --nbval-lax Optimization_methods.ipynb``, with -n too."""

import pytest


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep a notebook's cells together: dealt out one by one, they would meet in no kernel."""
    option = config.option
    if (option.nbval or option.nbval_lax) and option.dist in ("load", "worksteal"):
        from xdist.scheduler import LoadFileScheduling

        return LoadFileScheduling(config, log)
    return None
