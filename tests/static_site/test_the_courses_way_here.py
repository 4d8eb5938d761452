"""Notebooks in the course's way, laid into the site as they are, run on its modules."""

import pytest


# One that imports nothing but ours, and one that uses the most of it.
@pytest.mark.parametrize("name", ["by_module.ipynb", "with_public_tests.ipynb"])
def test_it_runs_to_its_end_and_draws(name, opened, others):
    notebook = opened(name, others[name])
    notebook.run_all(seconds=600)
    assert notebook.failed() == {}
    assert sum(len(cell["images"]) for cell in notebook.outputs().values()) >= 3
    assert notebook.strangers == []
