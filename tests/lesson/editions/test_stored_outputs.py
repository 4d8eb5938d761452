"""Run the committed solved notebooks and compare the outputs stored in them (a minute or two).

`make check` runs it, for maintainers: nothing that a learner writes can change it.
"""

import pytest

from lesson import build
from lesson.source.cells import BOOKS
from tests.helpers.nbval_runs import nbval

pytestmark = pytest.mark.stored


@pytest.mark.parametrize("book", BOOKS)
def test_the_committed_solution_gives_its_stored_outputs_again(book):
    run = nbval(build.ROOT / f"{book}_solution.ipynb", "--nbval", REQUIRE_ALL="1")
    assert run.code == 0, run.text
