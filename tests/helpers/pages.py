"""Pages of the marker, made of records in which strangers write what could do harm."""

from grading.reports.pages import class_page, learner_page
from grading.reports.summary import Summary
from grading.submission.excerpt import excerpt
from tests.helpers.handing_in import ATTACKED, THREE

ODD = "<script>alert(1)</script>\"'&{{ 7 * 7 }}"
CELL = f"# {ODD}\nx = 1\n\ndef update_lr(a, b, c):\n    return a / (1 - c * b)"
MESSAGE = ["Line 5 leaves the rule (case “epoch 1”):", "    return a / (1 - c * b)", f"Mind {ODD}."]


def record(**more):
    exercises = {
        name: {
            "title": f"Exercise {n} · {name}",
            "outcome": "passed",
            "points": points,
            "begun": True,
            "stage": "",
            "case": "",
            "lines": [],
            "mistakes": [],
            "cells": [n],
        }
        for n, (name, points) in enumerate(THREE.items(), start=1)
    }
    wrong = {"outcome": "wrong", "points": 0, "stage": "values", "lines": MESSAGE}
    exercises[ATTACKED] |= wrong | {"excerpt": excerpt([(7, CELL)], ATTACKED, MESSAGE)}
    about = {"name": f"Ann {ODD}", "file": "x.ipynb", "state": "marked", "note": ""}
    marks = {"total": 9, "of": 12, "cells": [{"cell": 3, "said": ODD}], "exercises": exercises}
    return {**about, **marks, **more}


def summary_of(*records):
    summary = Summary(THREE, {f"notes {ODD}": "a text"})
    for one in records:
        summary.add(one)
    return summary


PAGES = {
    "learner": lambda: learner_page(record(), THREE),
    "unreadable": lambda: learner_page(record(state="unreadable", note=ODD, exercises={}), THREE),
    "class": lambda: class_page(summary_of(record(), record(answers="a")), 1),
    "nobody": lambda: class_page(summary_of(), 1),
}
