"""Notebooks in the course's way, laid into the site as they are, run on its modules."""

import pytest


# One that uses the most of ours, and one that imports nothing else.
@pytest.mark.parametrize(
    "name",
    ["with_public_tests.ipynb", pytest.param("by_module.ipynb", marks=pytest.mark.thorough)],
)
def test_it_runs_to_its_end_and_draws(name, opened, others):
    notebook = opened(name, others[name])
    notebook.run_all(seconds=600)
    assert notebook.failed() == {}
    assert sum(len(cell["images"]) for cell in notebook.outputs().values()) >= 3
    assert notebook.strangers == []
