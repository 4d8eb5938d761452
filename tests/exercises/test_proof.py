"""The checks are proven: every right form is accepted, every known mistake rejected and named."""

from dataclasses import replace
from itertools import combinations, islice

import numpy as np
import pytest

from checking.calls.compare import same
from checking.check import check, make_calls
from checking.exercise import Case, Exercise, Finding
from checking.formulas.tree import names
from checking.mistakes.derive import derive
from checking.mistakes.slips import Variation, together
from checking.rules.entry_rule import EntryRule, Returned
from checking.rules.procedure import Choice, Procedure
from exercises import EXERCISES
from tests.helpers.answering import CHECKED, answering, is_no_mistake
from tests.helpers.mutants import compiled, mutants, solutions
from tests.right_answers import RIGHT


def test_every_exercise_with_a_rule_has_right_answers():
    assert set(RIGHT) == set(CHECKED)


@pytest.mark.parametrize(
    ("name", "function"),
    [
        pytest.param(name, function, id=f"{name}-{i}-{function.__name__}")
        for name, functions in RIGHT.items()
        for i, function in enumerate(functions)
    ],
)
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.thorough)])
def test_right_forms_pass(name, function, seed):
    verdict = check(EXERCISES[name], function, seed)
    assert verdict.outcome == "passed", verdict.finding


@pytest.mark.parametrize("name", CHECKED)
def test_the_rule_itself_passes(name):
    assert check(CHECKED[name], answering(CHECKED[name])).outcome == "passed"


def unknown_in(slip, rule):
    """Yield what a slip names and its rule does not have: lines and symbols."""
    for target, tree in slip.lines.items():
        if target not in rule.lines:
            yield f"{target} ←"
        elif isinstance(rule, EntryRule):
            yield from names(tree) - set(rule.available(target))


@pytest.mark.parametrize("name", CHECKED)
def test_a_slip_names_only_what_its_rule_has(name):
    unknown = {slip.said: [*unknown_in(slip, CHECKED[name].rule)] for slip in CHECKED[name].slips}
    assert {slip: found for slip, found in unknown.items() if found} == {}


PROCEDURES = {n: e for n, e in CHECKED.items() if isinstance(e.rule, Procedure)}


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_choice_changes_what_comes_back_in_a_case(name):
    exercise = PROCEDURES[name]
    assert not [v.said for v in exercise.rule.choices if is_no_mistake(exercise, v)]


# Long runs, and many choices.
SLOW = ("stochastic_gradient_descent", "mini_batch_gradient_descent", "random_mini_batches")
THOROUGH = {name: [pytest.mark.thorough] * (name in SLOW) for name in PROCEDURES}


@pytest.mark.parametrize("name", [pytest.param(n, marks=m) for n, m in THOROUGH.items()])
def test_every_choice_is_named_as_itself(name):
    for variation in PROCEDURES[name].rule.choices:
        with np.errstate(all="ignore"):
            finding = check(PROCEDURES[name], answering(PROCEDURES[name], variation)).finding
        assert finding.mistakes == (variation.said,), "another choice fits, or none"


PICK = Choice("pick", max, {"the smallest is taken": min})


def test_a_choice_that_the_run_misspells_is_an_error_at_once():
    misspelt = Procedure(Choice("run", lambda do, items: do.pck(items)), (PICK,))
    with pytest.raises(AttributeError, match="pck"):
        misspelt.answer(([2, 1],))


def test_a_choice_that_the_run_never_makes_is_found_out(monkeypatch):
    returns = (Returned("item"),)
    dead = Procedure(Choice("run", lambda do, items: max(items)), (PICK,), returns=returns)
    case = Case("two", "they differ", lambda rng: ([2, 1],))
    exercise = Exercise(
        "dead",
        0,
        dead,
        (case,),
    )
    monkeypatch.setitem(CHECKED, "dead", exercise)
    assert is_no_mistake(exercise, *dead.choices)


@pytest.mark.parametrize(
    ("name", "variation"),
    [
        pytest.param(name, variation, id=f"{name}-{variation.said}")
        for name, exercise in CHECKED.items()
        for variation in exercise.slips
    ],
)
def test_a_written_slip_is_named_as_itself(name, variation):
    with np.errstate(all="ignore"):
        verdict = check(CHECKED[name], answering(CHECKED[name], variation))
    assert verdict.outcome == "wrong", "the slip is the rule in other words, or no case shows it"
    print(*verdict.finding.lines, sep="\n")  # `-rP` shows what a learner reads
    assert verdict.finding.mistakes == (variation.said,), "another slip fits, or none"


@pytest.fixture
def unnamed(monkeypatch):
    """Whether an answer is right does not hang on what is said of it, which takes long to find."""
    monkeypatch.setattr("checking.judge._off", lambda *args: Finding("values", ()))
    monkeypatch.setattr("checking.judge.look", lambda *args: None)


def passes(exercise, function):
    """Whether the check lets a function through.

    What is rejected for one case alone is rejected for all: most are done with after the first.
    """
    quick_first = sorted(exercise.cases, key=lambda case: case.slow)
    alone = (replace(exercise, cases=(case,)) for case in quick_first)
    return all(check(e, function).outcome == "passed" for e in (*alone, exercise))


def accepted(name, variations):
    """Return what the check lets through, of variations that do change something."""
    exercise = CHECKED[name]
    exercise = replace(exercise, cases=tuple(case for case in exercise.cases if not case.slow))
    found = []
    with np.errstate(all="ignore"):
        for variation in variations:
            function = answering(exercise, variation)
            if passes(exercise, function) and not is_no_mistake(exercise, variation):
                found.append(variation.said)
    return found


def drawn(variations, numbers, seed=0):
    """Return those of the variations that stand at these places of an order of chance."""
    order = np.random.default_rng(seed).permutation(len(variations))
    return [variations[i] for i in order[numbers]]


def some_and_more(some, more):
    """The first so many each time, those after them in `make check`."""
    rest = pytest.param(slice(some, more), marks=pytest.mark.thorough, id=f"{some} to {more}")
    return pytest.mark.parametrize("numbers", [pytest.param(slice(some), id=f"{some}"), rest])


@some_and_more(50, 300)
@pytest.mark.parametrize("name", CHECKED)
def test_derived_mistakes_are_rejected(name, numbers, unnamed):
    variations = CHECKED[name].rule.variations()
    assert not accepted(name, drawn(variations, numbers))


@pytest.mark.parametrize("name", CHECKED)
def test_two_written_slips_at_once_are_rejected(name, unnamed):
    slips = CHECKED[name].slips
    pairs = [together(one, two) for one, two in combinations(slips, 2)]
    assert not accepted(name, [pair for pair in pairs if pair])


def likely(mistakes):
    return [mistake for mistake in mistakes if mistake.rank <= 2]


def derived_pairs(exercise, numbers, seed=0):
    """Return pairs of likely mistakes, in two lines or in one, seeded: those with these numbers."""
    rule = exercise.rule
    if not isinstance(rule, EntryRule):
        singles = [*exercise.slips, *rule.variations()]
        places = sorted(combinations(range(len(singles)), 2), key=sum)
        pairs = (together(singles[i], singles[j]) for i, j in places)
        return drawn(list(islice(filter(None, pairs), 100_000)), numbers, seed)
    rng = np.random.default_rng(seed)
    singles = {t: likely(rule.variations((t,))) for t in rule.lines}
    targets, found = list(rule.lines), []
    while len(found) < numbers.stop:
        one, two = (targets[i] for i in rng.integers(0, len(targets), 2))
        first = singles[one][rng.integers(len(singles[one]))]
        if one != two:
            found.append(together(first, singles[two][rng.integers(len(singles[two]))]))
        elif more := likely(derive(first.lines[one], rule.available(one), rule.symbols)):
            second = more[rng.integers(len(more))]
            said = f"{first.said}, and {second.said}"
            found.append(Variation(said, {one: second.tree}))
    return found[numbers]


@some_and_more(50, 500)
@pytest.mark.parametrize("name", CHECKED)
def test_two_derived_mistakes_at_once_are_rejected(name, numbers, unnamed):
    assert not accepted(name, derived_pairs(CHECKED[name], numbers))


# Every third of them each time.
@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("name", CHECKED)
def test_every_change_of_the_solution_is_rejected(name, every, unnamed):
    survivors = []
    count = 0
    for what, function in islice(mutants(solutions()[name]), 0, None, every):
        count += 1
        with np.errstate(all="ignore"):
            if passes(CHECKED[name], compiled(function)):
                survivors.append(what)
    assert count
    assert not survivors


@some_and_more(3, 20)
@pytest.mark.parametrize("name", CHECKED)
def test_derived_mistakes_are_named_as_what_they_are(name, numbers):
    exercise = CHECKED[name]
    variations = exercise.rule.variations()
    with np.errstate(all="ignore"):
        for variation in drawn(variations, numbers):
            finding = check(exercise, answering(exercise, variation)).finding
            if finding is None or finding.stage in ("crash", "form"):
                continue
            # Two places of a line may share a sentence.
            known = [*exercise.slips, *variations]
            # From NaN and infinity alone nothing can be told.
            told = (
                finding.mistakes
                or "nan comes of" in finding.lines[0]
                or "inf, it" in finding.lines[0]
            )
            assert told, (variation.said, finding.lines)
            assert all(
                any(means_the_same(exercise, variation, v) for v in known if v.said == mistake)
                for mistake in finding.mistakes
            )


def means_the_same(exercise, variation, other):
    """Whether no case can tell two mistakes apart."""
    calls = [one.call for one in make_calls(exercise, answering(exercise, variation))]
    return all(same(exercise.rule.answer(c.args, other), c.result) for c in calls if not c.crash)


@pytest.mark.parametrize("name", CHECKED)
def test_cases_are_fresh_and_stay_as_they_are(name):
    exercise = CHECKED[name]
    for case in exercise.cases:
        one, two = (case.make(np.random.default_rng(5)) for _ in range(2))
        assert same(list(one), list(two))
        for first, second in zip(_arrays(one), _arrays(two), strict=True):
            assert not np.shares_memory(first, second)


def _arrays(args):
    for value in args:
        if isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, np.ndarray):
            yield value


LAYERED = [name for name, exercise in CHECKED.items() if "parameters" in exercise.arguments]


@pytest.mark.parametrize("name", LAYERED)
def test_no_entry_has_the_shape_of_another_or_its_transpose(name):
    for case in CHECKED[name].cases:
        parameters = case.make(np.random.default_rng(0))[0]
        shapes = [value.shape for value in parameters.values()]
        by_hand = {*shapes} == {(1, 1)}
        if by_hand or case.name in (
            "the inputs of testCases.py",
            "keys of each dictionary in an order of their own",
        ):
            continue  # the lesson's own network, and one whose layers are alike on purpose
        assert len({tuple(sorted(shape)) for shape in shapes}) == len(shapes), case.name
