"""How good the checks are, in numbers: ``python tests/scorecard.py [PAGE]`` writes pages in docs/.

Every number is computed here: right answers of tests/right_answers/, all hand-written slips and
all derived mistakes of each rule, the solution's own functions with one change each, and the time
of a check.
"""

import argparse
import json
import sys
import time
import warnings
from pathlib import Path
from statistics import median

import numpy as np
from joblib import Parallel, delayed

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # tests/ has folders of the same names

from checking.check import check  # noqa: E402
from exercises import EXERCISES  # noqa: E402
from exercises.adams import RIGHT as RIGHT_ADAMS  # noqa: E402
from exercises.adams import WRONG as WRONG_ADAMS  # noqa: E402
from tests import wrong_answers  # noqa: E402
from tests.helpers.answering import answering, is_no_mistake  # noqa: E402
from tests.helpers.mutants import compiled, mutants, solutions  # noqa: E402
from tests.right_answers import RIGHT  # noqa: E402

BEFORE, UNSEEN = (
    json.loads((ROOT / "tests" / "wrong_answers" / f"{name}.json").read_text(encoding="utf-8"))
    for name in ("before", "unseen")
)
AT_FIRST = "| answers | rejected | line shown | named | led away | mended at the first try |"
OTHERS = (
    "| exercise | right ones accepted | wrong ones rejected | line shown | named | led away "
    "| before: line, named |"
)
# Drawn for each exercise, so that all is measured in minutes.
MISTAKES, CHANGED = 60, 40
HEADER = (
    "| exercise | right forms accepted | mistakes rejected | of these named "
    "| changed solutions rejected | a check: median, slowest |"
)


def judged(exercise, functions):
    """Return the number of `functions` rejected, the number named, and the seconds of each."""
    rejected = told = 0
    seconds = []
    for function in functions:
        started = time.thread_time()
        verdict = check(exercise, function)
        seconds.append(time.thread_time() - started)
        if verdict.outcome == "wrong":
            rejected += 1
            finding = verdict.finding
            # A crash and a wrong form are told for what they are.
            told += bool(finding.mistakes) or finding.stage != "values"
    return rejected, told, seconds


def row(name, sources):
    """Return the table's row of one exercise."""
    warnings.simplefilter("ignore")
    with np.errstate(all="ignore"):
        return _row(name, EXERCISES[name], sources)


def _row(name, exercise, sources):
    right = RIGHT[name]
    passed = sum(check(exercise, function).outcome == "passed" for function in right)
    variations = [*exercise.slips, *exercise.rule.variations()]
    mistakes = [v for v in drawn(variations, MISTAKES) if not is_no_mistake(exercise, v)]
    rejected, named, seconds = judged(exercise, [answering(exercise, v) for v in mistakes])
    changed = [compiled(f) for _, f in drawn(list(mutants(sources[name])), CHANGED)]
    c_rejected, _, _ = judged(exercise, changed)
    return (
        f"| {name} | {passed} of {len(right)} | {rejected} of {len(mistakes)} "
        f"| {share(named, rejected)} | {c_rejected} of {len(changed)} "
        f"| {1000 * median(seconds):.0f} ms, {max(seconds):.2f} s |"
    )


def row_of_others(name):
    """Return the row of one exercise on other people's answers: what the check makes of them."""
    warnings.simplefilter("ignore")
    wrong = [w for w in wrong_answers.answers(name) if w.name not in wrong_answers.ALLOWED]
    judged = [wrong_answers.judge(name, w) for w in wrong]
    rejected = [found for found in judged if found.rejected]
    has_line = [f for f, w in zip(judged, wrong, strict=True) if f.rejected and w.faults]
    away = sum(f.leads_away(w) for f, w in zip(judged, wrong, strict=True))
    others = (ROOT / "tests" / "right_answers_of_others").rglob(f"{name}.py")
    right = [answer for path in others for answer in wrong_answers.read(path)]
    passed = sum(check(EXERCISES[name], r.function).outcome == "passed" for r in right)
    line, named = sum(f.line for f in has_line), sum(f.named for f in rejected)
    counts = [passed, len(right), len(wrong), len(rejected), len(has_line), line, named, away]
    before = BEFORE["exercises"].get(name)
    then = before and (
        f"{share(before['line'], before['with_a_line'])}, "
        f"{share(before['named'], before['rejected'])}"
    )
    return counts, (
        f"| {name} | {passed} of {len(right)} | {len(rejected)} of {len(wrong)} "
        f"| {share(line, len(has_line))} | {share(named, len(rejected))} | {away} "
        f"| {then or '–'} |"
    )


def row_of_unseen(found: dict) -> str:
    """Return the row of a round of answers that the checks had not met."""
    return (
        f"| {found['round']} | {found['rejected']} of {found['answers']} "
        f"| {share(found['line'], found['with_a_line'])} "
        f"| {share(found['named'], found['rejected'])} | {found['away']} "
        f"| {' of '.join(map(str, found.get('mended', ['–'])))} |"
    )


def drawn(items: list, most: int) -> list:
    """Return at most so many of the items, the same ones every time."""
    if len(items) <= most:
        return items
    places = np.random.default_rng(0).permutation(len(items))[:most]
    return [items[i] for i in sorted(places)]


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def page_of_others() -> str:
    """Return the page on other people's answers: a minute."""
    of_others = Parallel(n_jobs=-1)(delayed(row_of_others)(n) for n in wrong_answers.NAMES)
    table = [OTHERS, "|---" * 7 + "|", *(text for _, text in of_others)]
    counts = [c for c, _ in of_others]
    passed, right, wrong, rejected, has_line, line, named, away = map(
        sum, zip(*counts, strict=True)
    )
    table.append(
        f"| all | {passed} of {right} | {rejected} of {wrong} | {share(line, has_line)} "
        f"| {share(named, rejected)} | {away} | |"
    )
    unseen = [AT_FIRST, "|---" * 6 + "|", *map(row_of_unseen, UNSEEN)]
    return f"""# Scorecard of the checks

Written by `make scorecard`; every number is computed. Functions as people write them, by authors
who had read the lesson and not the checks (`tests/wrong_answers/`,
`tests/right_answers_of_others/`). Each wrong one has the lines at fault and what may be said of it.

- *Line shown*: the message shows such a line.
- *Named*: it holds one of the wordings that stand for a true message beside the answer: those that
  the author gave, and those that were added where the check tells the mistake in other words.
- *Led away*: it shows lines that are not at fault, and does not name the mistake.
- *Mended at the first try*: readers who saw nothing but the function and its message wrote what it
  led them to, and the check judged that. About one answer in ten has two mistakes, in the later
  rounds one in six; both have to be mended.

## Answers that the checks had not met

Each round was measured when it came, by its author's own wordings alone. This is what a new answer
can expect. Afterwards it was used to mend the checks.

{chr(10).join(unseen)}

## All of them, after mending

The last column is the first author's answers on the checks as they were before a run was watched.

{chr(10).join(table)}

## What the checks make of their own list

How the engine does on the mistakes that it derives itself is another question, and an easier one:
`make scorecard` writes it to `docs/scorecard-derived.md`.
"""


def page_of_derived() -> str:
    """Return the page on the mistakes that the engine derives: some ten minutes."""
    sources = solutions()
    lines = [HEADER, "|---" * 6 + "|"]
    checked = [name for name, exercise in EXERCISES.items() if exercise.rule]
    rows = Parallel(n_jobs=-1, return_as="generator")(
        delayed(row)(name, sources) for name in checked
    )
    for line in rows:
        lines.append(line)
        print(line, flush=True)
    grader = EXERCISES["is_correct_adam"]
    accepted = check(grader, lambda adam: any(adam is right for _, right in RIGHT_ADAMS))
    return f"""# Mistakes of the engine's own making

Written by `make scorecard`; every number is computed. This measures the engine on its own list:
nobody's answers, but what it derives ([other people's](scorecard.md) count for more).

- *Right forms*: the answers of `tests/right_answers/`, in many styles.
- *Mistakes*: hand-written slips and mistakes derived from the rule's lines that change an answer
  at all, {MISTAKES} drawn for each exercise. *Named*: the message says which mistake it is, or
  explains the crash, the wrong form or the side effect.
- *Changed solutions*: the solution's own function with one operator, operand, number, key,
  condition or line changed, {CHANGED} drawn.
- Times are the processor's, on the machine that wrote this page; those of a right answer are
  shorter than the median here.

{chr(10).join(lines)}

`is_correct_adam` meets {len(RIGHT_ADAMS)} right Adams and {len(WRONG_ADAMS)} wrong ones; a test
that tells them apart {accepted.outcome}.
"""


def measure_unseen(folder: Path) -> dict:
    """Return the row of the answers in a folder, a file for each exercise, that are new."""
    row = dict.fromkeys(("answers", "rejected", "with_a_line", "line", "named", "away"), 0)
    for path in sorted(folder.glob("[a-z]*.py")):
        for wrong in wrong_answers.read(path):
            found = wrong_answers.judge(path.stem, wrong)
            watched = found.rejected and bool(wrong.faults)
            row["answers"] += 1
            row["rejected"] += found.rejected
            row["with_a_line"] += watched
            row["line"] += watched and found.line
            row["named"] += found.named
            row["away"] += found.leads_away(wrong)
    return row


PAGES = {"scorecard.md": page_of_others, "scorecard-derived.md": page_of_derived}


def main() -> None:
    """Write the pages that are named, or all; or measure answers that are new."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(PAGES)}")
    parser.add_argument("--unseen", type=Path, metavar="FOLDER", help="measure new answers")
    options = parser.parse_args()
    if unknown := [name for name in options.pages if name not in PAGES]:
        parser.error(f"there is no page {unknown[0]}: it is one of {', '.join(PAGES)}")
    if (
        options.unseen
    ):  # the row is kept in tests/wrong_answers/unseen.json, with words for its round
        print(json.dumps(measure_unseen(options.unseen)))
        return
    for name in options.pages or PAGES:
        path = ROOT / "docs" / name
        path.write_text(PAGES[name](), encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
