"""Whether a wrong answer is told by its line and a sentence."""

import pytest

from checking.check import check
from exercises import EXERCISES


def assert_told(name, function, line, sentence):
    """Assert that the check of an exercise shows a line of a wrong answer, and says a sentence."""
    verdict = check(EXERCISES[name], function)
    assert verdict.outcome == "wrong"
    message = "\n".join(verdict.finding.lines)
    assert sentence in message
    shown = [text for text in verdict.finding.lines if text.startswith("    ")]
    assert any(line in text for text in shown), message


def each_of(table):
    """Return the decorator of a test of each {(exercise, function): (line, sentence)}."""
    return pytest.mark.parametrize(
        ("name", "function", "line", "sentence"),
        [pytest.param(*key, *told, id=key[1].__name__) for key, told in table.items()],
    )
