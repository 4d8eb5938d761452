"""Copies are found by what their functions say; blanks, comments and other cells do not matter."""

import json

from grading.__main__ import main
from grading.submission.copies import same_answers
from tests.helpers.handing_in import RIGHT, hand_in, needs_sandbox, notebook

NAMES = list(RIGHT)


def cells_of(*sources):
    return list(enumerate(sources, start=1))


def test_layout_comments_and_other_cells_do_not_matter():
    plain = same_answers(cells_of(*RIGHT.values()), NAMES)
    other = [
        source.replace("    return", "    # mine\n\n    return").replace(" * ", "*")
        for source in RIGHT.values()
    ]
    assert plain and plain == same_answers(cells_of("x = 1", *other, "print(x)"), NAMES)


def test_another_formula_matters_and_the_last_definition_counts():
    plain = same_answers(cells_of(*RIGHT.values()), NAMES)
    changed = "def update_lr(a, b, c):\n    return a / (1 + b * c)\n"
    assert same_answers(cells_of(*RIGHT.values(), changed), NAMES) != plain
    assert same_answers(cells_of(changed, *RIGHT.values()), NAMES) == plain


def test_too_few_functions_say_nothing():
    assert same_answers(cells_of(*RIGHT.values()), NAMES[:2]) == ""
    assert same_answers([], NAMES) == ""


@needs_sandbox
def test_the_summary_lists_equal_answers_and_says_that_they_prove_nothing(tmp_path):
    texts = {
        "ann": notebook("import numpy as np", *RIGHT.values()),
        "bo": notebook("import numpy as np", "# Bo", *RIGHT.values(), outputs="of another run"),
        "blank": notebook(),
        "empty": notebook("x = 1"),
    }
    for name, text in texts.items():
        hand_in(tmp_path, text, name)
    out = tmp_path / "out"
    main([str(tmp_path), "--out", str(out), "--only", *RIGHT])
    for name in ("summary.md", "summary.html"):
        text = (out / name).read_text(encoding="utf-8")
        assert "ann, bo" in text and "proves nothing by itself" in text
        assert "blank, empty" not in text
    book = json.loads((out / "grades.json").read_text(encoding="utf-8"))
    assert len({one["answers"] for one in book["submissions"]}) == 2
