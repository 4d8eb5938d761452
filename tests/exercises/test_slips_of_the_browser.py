"""What the tests in a browser look for on the screen is what the checks say now."""

import copy
import linecache

import numpy as np
import pytest

from checking.check import check
from exercises import EXERCISES
from tests.browser.slips import SLIPS


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_that_is_typed_in_a_browser_is_said_in_these_words(name, lesson):
    right, wrong, words = SLIPS[name]
    functions = {"np": np, "copy": copy}
    for cell in (cell for cell in lesson.cells if cell.exercise):
        code = cell.solved
        if cell.exercise == name:
            assert right in "\n".join(cell.answer)
            code = cell.with_answer("\n".join(cell.answer).replace(right, wrong))
        linecache.cache[f"<{cell.exercise}>"] = (len(code), None, code.splitlines(True), "")
        exec(compile(code, f"<{cell.exercise}>", "exec"), functions)
    finding = check(EXERCISES[name], functions[name]).finding
    assert words in " ".join(" ".join(finding.lines).split())
