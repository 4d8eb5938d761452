"""Our rules against PyTorch, optax and Keras, row by row of the table in rosetta/table.py.

Recorded traces are always compared; the frameworks themselves where they are installed
(`make parity`).
"""

from dataclasses import replace

import numpy as np
import pytest

from lesson.rosetta import frameworks, ours
from lesson.rosetta.entries import Amount, Figures, names_in
from lesson.rosetta.page import page, short_table
from lesson.rosetta.problems import bowl, problems, pushes
from lesson.rosetta.table import RULES
from lesson.rosetta.traces import name_of, recipe, recorded, shown
from tests import ROOT

TOLERANCE = 1e-12
ENTRIES = {name_of(rule, entry): (rule, entry) for rule in RULES for entry in rule.entries}
RECORDED = {
    name: trace
    for framework in frameworks.PACKAGES
    for name, trace in recorded(framework)["traces"].items()
}
SOURCES = [
    *(pytest.param("recorded", name, id=f"recorded-{name}") for name in ENTRIES),
    *(
        pytest.param("live", name, id=f"live-{name}")
        for name, (_, entry) in ENTRIES.items()
        if frameworks.installed(entry.framework)
    ),
]


def theirs(source, name, problem):
    """{step: the framework's weights}, recorded or run now."""
    if source == "recorded":
        return RECORDED[name][problem.name]
    return shown(frameworks.run(ENTRIES[name][1], problem))


def expected(rule, entry, problem):
    """{step: weights} by our rule, or by the entry's own formula where it says that it differs."""
    if entry.formula:
        return shown(ours.run_formula(entry.formula, problem))
    return shown(ours.run(rule, problem))


def farthest(one, other):
    assert one.keys() == other.keys()
    return max(np.abs(np.subtract(one[step], other[step])).max() for step in one)


@pytest.mark.parametrize(("source", "name"), SOURCES)
def test_a_framework_takes_our_steps_or_those_of_its_own_formula(source, name):
    rule, entry = ENTRIES[name]
    for problem in problems(rule, entry):
        gap = farthest(theirs(source, name, problem), expected(rule, entry, problem))
        assert gap <= entry.within, problem.name


@pytest.mark.parametrize(
    ("source", "name"), [case for case in SOURCES if ENTRIES[case.values[1]][1].differs]
)
def test_a_framework_differs_from_us_by_the_amount_that_is_stated(source, name):
    rule, entry = ENTRIES[name]
    if isinstance(entry.differs, Amount):
        problem = pushes(rule)
        away = stated(entry.differs, rule, problem)
        path = theirs(source, name, problem)
        mine = shown(ours.run(rule, problem))
        for step in path:
            gap = path[step][0] - mine[step][0]
            assert gap == pytest.approx(away[int(step) - 1], rel=0, abs=TOLERANCE)
    else:
        for value, figure in entry.differs.largest.items():
            problem = pushes(rule, **{entry.differs.argument: value})
            gap = farthest(theirs(source, name, problem), shown(ours.run(rule, problem)))
            assert ("0" if gap <= TOLERANCE else f"{gap:.1e}") == figure, value


def stated(amount, rule, problem):
    """Their weight minus ours after each step, by the amount's expression."""
    arguments = problem.arguments
    t = np.arange(1, problem.steps + 1)
    names = {
        "np": np,
        **arguments,
        "t": t,
        "g": np.sin(t),
        "stair": (t - 1) // arguments["steps_an_epoch"] // arguments["time_interval"],
        "steps": np.diff([0, *(w["W1"].item() for w in ours.run(rule, problem))]),
    }
    away = eval(amount.expression, names)
    assert np.abs(away).max() > 1e-3  # it would be no difference
    return away


@pytest.mark.parametrize("start", ["cold", "warm"])
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.ours], ids=lambda rule: rule.name)
def test_a_formula_is_what_the_lessons_functions_do(rule, start):
    problem = bowl(rule, start)
    lesson, formula = ours.run(rule, problem), ours.run_formula(rule.formula, problem)
    assert farthest(shown(lesson), shown(formula)) <= TOLERANCE


@pytest.mark.parametrize("name", ENTRIES)
def test_a_slightly_different_argument_or_memory_is_seen(name):
    """What keeps the comparison honest: every argument and every memory shows in the trace."""
    rule, entry = ENTRIES[name]
    formula = entry.formula or rule.formula
    problem = bowl(rule, "warm")
    trace = theirs("recorded", name, problem)
    for argument in names_in(formula) & problem.arguments.keys():
        value = problem.arguments[argument]
        other = value + 1 if isinstance(value, int) else value * rule.nudge
        changed = replace(problem, arguments={**problem.arguments, argument: other})
        assert farthest(trace, shown(ours.run_formula(formula, changed))) > 1e-7, argument
    for memory in rule.memories:
        other = {key: rule.nudge * kept for key, kept in problem.memory[memory].items()}
        changed = replace(problem, memory={**problem.memory, memory: other})
        assert farthest(trace, shown(ours.run_formula(formula, changed))) > 1e-7, memory


def test_the_traces_are_of_the_table_as_it_stands():
    """Otherwise: python -m lesson.rosetta traces, where the frameworks are installed."""
    recipes = {name: trace["recipe"] for name, trace in RECORDED.items()}
    assert recipes == {name: recipe(entry) for name, (_, entry) in ENTRIES.items()}


@pytest.mark.parametrize("framework", frameworks.PACKAGES)
def test_a_trace_says_which_versions_made_it(framework):
    assert recorded(framework)["versions"].keys() == {*frameworks.PACKAGES[framework], "numpy"}


def test_the_page_is_written_from_the_table():
    """Otherwise: python -m lesson.rosetta page."""
    assert (ROOT / "docs" / "rosetta.md").read_text(encoding="utf-8") == page()


def test_the_lesson_shows_the_table_in_short():
    """Otherwise: python -m lesson.rosetta lesson, and put it into the last section."""
    lesson = (ROOT / "lesson" / "sections" / "18_where_to_go_next.py").read_text(encoding="utf-8")
    assert all(f"# {line}".rstrip() in lesson.splitlines() for line in short_table().splitlines())


def test_every_rule_has_a_row_for_each_framework():
    for rule in RULES:
        found = {entry.framework for entry in rule.entries}
        assert found | set(rule.lacks) == set(frameworks.PACKAGES), rule.name
        assert not found & set(rule.lacks), rule.name


def test_an_entry_with_a_formula_of_its_own_says_how_far_it_is_off():
    for name, (_, entry) in ENTRIES.items():
        assert bool(entry.formula) == isinstance(entry.differs, (Amount, Figures)), name
