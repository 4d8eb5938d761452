"""How good the checks are, in numbers: ``python tests/scorecard.py`` writes docs/scorecard.md.

Every number is computed here: right answers of tests/right_answers/, all hand-written slips and
all derived mistakes of each rule, seeded pairs of them, the solution's own functions with one
change each, and the time of a check.
"""

import sys
import time
import warnings
from itertools import combinations
from pathlib import Path
from statistics import median

import numpy as np
from joblib import Parallel, delayed

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mutants import compiled, mutants, solutions  # noqa: E402
from right_answers import RIGHT  # noqa: E402
from test_proof import answering, derived_pairs, is_no_mistake  # noqa: E402

from checking.check import check  # noqa: E402
from checking.slips import together, written  # noqa: E402
from exercises import EXERCISES  # noqa: E402
from exercises.adams import RIGHT as RIGHT_ADAMS  # noqa: E402
from exercises.adams import WRONG as WRONG_ADAMS  # noqa: E402

PAIRS = 100  # of likely mistakes, for each exercise
HEADER = (
    "| exercise | right forms accepted | mistakes rejected | of these named | pairs rejected "
    "| of these named | changed solutions rejected | a check: median, slowest |"
)


def judged(exercise, functions):
    """Return (rejected, said what is wrong, seconds of each) over `functions`."""
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


def row(name, sources, pairs):
    """Return the table's row of one exercise."""
    warnings.simplefilter("ignore")
    with np.errstate(all="ignore"):
        return _row(name, EXERCISES[name], sources, pairs)


def _row(name, exercise, sources, pairs):
    right = RIGHT[name]
    passed = sum(check(exercise, function).outcome == "passed" for function in right)
    variations = [*written(exercise.slips), *exercise.rule.variations()]
    mistakes = [v for v in variations if not is_no_mistake(exercise, v)]
    rejected, named, seconds = judged(exercise, [answering(exercise, v) for v in mistakes])
    slips = [together(*two) for two in combinations(written(exercise.slips), 2)]
    doubles = [v for v in [*slips, *derived_pairs(exercise, pairs)] if v]
    doubles = [v for v in doubles if not is_no_mistake(exercise, v)]
    p_rejected, p_named, p_seconds = judged(exercise, [answering(exercise, v) for v in doubles])
    changed = [compiled(function) for _, function in mutants(sources[name])]
    c_rejected, _, _ = judged(exercise, changed)
    seconds += p_seconds
    return (
        f"| {name} | {passed} of {len(right)} | {rejected} of {len(mistakes)} "
        f"| {share(named, rejected)} | {p_rejected} of {len(doubles)} "
        f"| {share(p_named, p_rejected)} | {c_rejected} of {len(changed)} "
        f"| {1000 * median(seconds):.0f} ms, {max(seconds):.2f} s |"
    )


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def main() -> None:
    sources = solutions()
    lines = [HEADER, "|---" * 8 + "|"]
    checked = [name for name, exercise in EXERCISES.items() if exercise.rule]
    rows = Parallel(n_jobs=-1, return_as="generator")(
        delayed(row)(name, sources, PAIRS) for name in checked
    )
    for line in rows:
        lines.append(line)
        print(line, flush=True)
    grader = EXERCISES["is_correct_adam"]
    accepted = check(grader, lambda adam: any(adam is right for _, right in RIGHT_ADAMS))
    text = f"""# Scorecard of the checks

Written by `make scorecard`; every number is computed.

- *Right forms*: the answers of `tests/right_answers/`, in many styles.
- *Mistakes*: every hand-written slip and every mistake derived from the rule's lines that changes
  an answer at all. *Named*: the message says which mistake it is, or explains the crash, the wrong
  form or the side effect.
- *Pairs*: two mistakes at once, all pairs of hand-written slips and {PAIRS} seeded pairs of
  likely ones, in two lines or in one (fewer where there are no more).
- *Changed solutions*: the solution's own function with one operator, operand, number, key,
  condition or line changed.
- Times are the processor's, on the machine that wrote this page; those of a right answer are
  shorter than the median here.

{chr(10).join(lines)}

`is_correct_adam` meets {len(RIGHT_ADAMS)} right Adams and {len(WRONG_ADAMS)} wrong ones; a test
that tells them apart {accepted.outcome}.
"""
    path = ROOT / "docs" / "scorecard.md"
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
