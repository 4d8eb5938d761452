"""What the frameworks did once, in recorded/: a file for each, with the versions that made it.

Of each entry: the code that was run, and the weights (W1's numbers, then b1's) after some steps.
`python -m lesson.rosetta traces` records them again.
"""

import json
from pathlib import Path

import numpy as np

from lesson.rosetta import frameworks
from lesson.rosetta.entries import Entry, Rule
from lesson.rosetta.problems import problems
from lesson.rosetta.table import RULES

TRACES = Path(__file__).with_name("recorded")
STEPS = (1, 2, 3, 6, 12, 25, 50)  # of a long path; a short one is kept whole


def name_of(rule: Rule, entry: Entry) -> str:
    """Return an entry's name among the traces."""
    return ", ".join(part for part in (rule.name, entry.framework, entry.title) if part)


def recipe(entry: Entry) -> list[str]:
    """Return all code of an entry that is run: when it changes, the trace must be recorded anew."""
    return [entry.code, *entry.state.values(), entry.before_step, entry.after_step]


def shown(path: list[dict[str, np.ndarray]]) -> dict[str, list[float]]:
    """Return the weights after (some of) the steps, each as a flat list: {step: numbers}."""
    chosen = STEPS if len(path) >= STEPS[-1] else range(1, len(path) + 1)
    return {str(t): [x for w in path[t - 1].values() for x in w.ravel().tolist()] for t in chosen}


def recorded(framework: str) -> dict:
    """Return what a framework's file holds: {"made by": …, "versions": …, "traces": …}."""
    return json.loads(file_of(framework).read_text(encoding="utf-8"))


def file_of(framework: str) -> Path:
    """Return the file of a framework's traces."""
    return TRACES / f"{framework.lower()}.json"


def record(framework: str) -> None:
    """Run the entries of a framework, which must be installed, and write its file."""
    traces = {}
    for rule in RULES:
        for entry in (entry for entry in rule.entries if entry.framework == framework):
            paths = {
                problem.name: shown(frameworks.run(entry, problem))
                for problem in problems(rule, entry)
            }
            traces[name_of(rule, entry)] = {"recipe": recipe(entry), **paths}
    page = {
        "made by": "python -m lesson.rosetta traces",
        "versions": frameworks.versions(framework),
        "traces": traces,
    }
    text = json.dumps(page, indent=1, ensure_ascii=False)
    file_of(framework).write_text(flat_lists(text), encoding="utf-8")


def flat_lists(text: str) -> str:
    """Return the JSON text with each list of numbers on one line."""
    lines = []
    for line in text.splitlines():
        is_number = line.strip().rstrip(",").lstrip("-")[:1].isdigit()
        closes_numbers = line.strip() in ("]", "],") and lines[-1].rstrip("], ")[-1:].isdigit()
        if is_number or closes_numbers:
            lines[-1] += line.strip() + (" " if line.endswith(",") and is_number else "")
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"
