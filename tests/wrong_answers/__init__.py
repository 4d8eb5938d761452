"""Wrong answers as people write them: plain functions, by authors who had not seen the checks.

A file for each exercise, a function for each answer; in `second/`, `third/` … stand those of
authors who came when the checks had been mended by the others. Its docstring says what is wrong,
and after ``say:`` what a true message may contain: alternatives separated by ``;``, each of one or
more fragments joined by `` + ``. ``# fault`` ends each line to which a reader may be led. Neither
is there when the answer is checked: docstrings and these remarks are taken out first.
"""

import ast
import linecache
import re
from pathlib import Path
from typing import NamedTuple

from checking.check import check
from checking.messages.show import failed
from exercises import EXERCISES

FOLDER = Path(__file__).parent
NAMES = sorted({path.stem for path in FOLDER.rglob("[a-z]*.py")})
# Answers that the checks let through on purpose: one can argue about each.
ALLOWED = {
    "zeros_of_the_same_type": "zeros_like gives floats for all parameters but whole numbers",
    "gives_a_list": "a list of averages is as good as an array of them",
    "whole_zeros": "the same, by the second author",
    "labels_reshaped_to_one_row": "labels have one row, as the docstring says",
    "one_row_of_labels_presumed": "the same, by the second author",
}


class Wrong(NamedTuple):
    """A wrong answer: its name and function, the truth, what may be said, the lines at fault."""

    name: str
    function: object
    truth: str
    says: list[list[str]]
    faults: set[int]
    lines: list[str]


class Judged(NamedTuple):
    """What the check made of a wrong answer."""

    rejected: bool
    line: bool
    named: bool
    message: str

    def leads_away(self, wrong: Wrong) -> bool:
        """Return whether lines are shown that are not at fault, and the mistake is not named."""
        shown = bool(shown_in(self.message)[0] or shown_in(self.message)[1])
        return self.rejected and shown and bool(wrong.faults) and not self.line and not self.named


def answers(name: str) -> list[Wrong]:
    """Return the wrong answers to an exercise."""
    return [wrong for path in sorted(FOLDER.rglob(f"{name}.py")) for wrong in read(path)]


def read(path: Path) -> list[Wrong]:
    """Return the answers in a file."""
    text = path.read_text(encoding="utf-8")
    faults = {n for n, line in enumerate(text.splitlines(), start=1) if "# fault" in line}
    bare = _without_docstrings(re.sub(r"\s*# fault.*", "", text))
    file = f"<answers to {path.stem} in {path.parent.name}>"
    lines = bare.splitlines(keepends=True)
    linecache.cache[file] = (len(bare), None, lines, file)
    scope: dict = {"__name__": "__main__"}
    exec(compile(bare, file, "exec"), scope)
    found = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):  # without one: a helper
            truth, _, says = (ast.get_docstring(node) or "").partition("say:")
            own = {line for line in faults if node.lineno <= line <= node.end_lineno}
            found.append(Wrong(node.name, scope[node.name], truth.strip(), _said(says), own, lines))
    return found


def _said(text: str) -> list[list[str]]:
    alternatives = (part.strip().lower() for part in re.sub(r"\s+", " ", text).split(";"))
    return [alternative.split(" + ") for alternative in alternatives if alternative]


def _without_docstrings(text: str) -> str:
    """Return a module's text with blank lines where its functions' docstrings stand."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):
            first = node.body[0]
            lines[first.lineno - 1 : first.end_lineno] = [""] * (
                first.end_lineno - first.lineno + 1
            )
    return "\n".join(lines) + "\n"


def shown_in(message: str) -> tuple[set[int], list[str]]:
    """Return the numbers of the lines that a message speaks of, and the lines it shows."""
    spoken = re.findall(r"\b[Ll]ines? (\d+(?:, \d+)*(?: and \d+)?)", message)
    numbers = {int(number) for text in spoken for number in re.findall(r"\d+", text)}
    shown = [line.strip() for line in message.splitlines() if line.startswith(" " * 6)]
    return numbers, [re.sub(r"^\d+: ", "", line) for line in shown]


def judge(name: str, wrong: Wrong) -> Judged:
    """Check a wrong answer, and compare the message with what is true of it."""
    verdict = check(EXERCISES[name], wrong.function)
    if verdict.outcome != "wrong":
        return Judged(False, False, False, verdict.outcome)
    message = str(failed(name, verdict.finding.lines))
    numbers, shown = shown_in(message)
    at_fault = [_bare(wrong.lines[number - 1]) for number in wrong.faults]
    line = bool(numbers & wrong.faults) or any(
        one and one in _bare(text) for one in at_fault for text in shown
    )
    plain = message.lower()
    named = any(
        all(part in plain or part in plain.replace("_", " ") for part in alternative)
        for alternative in wrong.says
    )
    return Judged(True, line, named, message)


def _bare(line: str) -> str:
    return re.sub(r"\s", "", line.partition("  #")[0])
