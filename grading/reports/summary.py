"""A class in numbers. Only the list of same answers grows with the class."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from grading.marking.mark import AGAIN
from grading.marking.records import faults_in
from public_tests import POINTS

MOST_MISTAKES = 12
MOST_NAMES = 12
STAGES = {
    "crash": "stops with an error",
    "time": "does not come back in time",
    "form": "what comes back has another form",
    "side effect": "has a side effect",
    "values": "numbers are off, by no mistake that is known",
}


@dataclass
class Mistake:
    """What goes wrong in an exercise: in how many notebooks, and how it looks in one of them."""

    name: str
    said: str
    example: str = ""
    count: int = 0


@dataclass
class Summary:
    """Counts over a class.

    All statistics have one base: the notebooks with a mark, by the marker or by hand. What could
    not be marked, and what is to be marked again, is in none of them.
    apart: files that are nobody's submission, {name: what it is}; they are in no count.
    """

    points: dict[str, int]
    apart: dict[str, str] = field(default_factory=dict)
    states: Counter = field(default_factory=Counter)
    outcomes: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))
    earned: Counter = field(default_factory=Counter)
    follow: Counter = field(default_factory=Counter)
    mistakes: dict[tuple[str, str], Mistake] = field(default_factory=dict)
    totals: Counter = field(default_factory=Counter)
    faults: int = 0
    stopped: list[str] = field(default_factory=list)
    editions: Counter = field(default_factory=Counter)
    answers: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, record: dict) -> None:
        """Count a submission's record."""
        self.states[record["state"]] += 1
        if asked := record.get("edition"):
            self.editions[asked] += 1
        if again := faults_in(record):
            self.faults += len(again)
            if len(self.stopped) < MOST_NAMES:
                self.stopped.append(f"{record['name']} ({', '.join(again)})")
            return
        if record["state"] != "marked" and not record.get("by_hand"):
            return
        self.totals[record["total"]] += 1
        if record.get("answers"):
            self.answers[record["answers"]].append(record["name"])
        # Of what could not be read, a record has only the exercises that were marked by hand.
        for name in self.points.keys() - record["exercises"].keys():
            self.outcomes[name]["not started"] += 1
        for name, entry in record["exercises"].items():
            self.outcomes[name][entry["outcome"]] += 1
            self.earned[name] += entry["points"]
            if entry["outcome"] == "wrong" and entry.get("follows"):
                self.follow[name] += 1
            elif entry["outcome"] == "wrong":
                self._count_mistakes(name, entry)

    def _count_mistakes(self, name: str, entry: dict) -> None:
        for kind in entry["mistakes"] or [entry["stage"]]:
            first = Mistake(name, _in_words(entry, kind), _example(entry))
            self.mistakes.setdefault((name, kind), first).count += 1

    @property
    def count(self) -> int:
        """How many notebooks there are in all."""
        return sum(self.states.values())

    @property
    def base(self) -> int:
        """How many notebooks the statistics are of."""
        return sum(self.totals.values())

    @property
    def of(self) -> int:
        """How many points a notebook can have."""
        return sum(self.points.values())

    def mean(self) -> float:
        """Return the mean of the totals."""
        return statistics.fmean(self.totals.elements())

    def median(self) -> float:
        """Return the median of the totals."""
        return round(statistics.median(self.totals.elements()), 1)

    def rows(self) -> list[dict]:
        """Return how each exercise went: its number, name, points, counts, and share of points."""
        rows = []
        for name, points in self.points.items():
            counts = self.outcomes[name]
            row = {"number": number_of(name), "name": name, "points": points}
            row |= {"passed": counts["passed"], "wrong": counts["wrong"]}
            row |= {"not_started": counts["not started"], "follow": self.follow[name]}
            mean = self.earned[name] / self.base if self.base else 0.0
            rows.append(row | {"mean": mean, "share": mean / points})
        return rows

    def commonest(self) -> list[Mistake]:
        """Return the commonest mistakes, the commonest first."""
        found = sorted(self.mistakes.items(), key=lambda item: (-item[1].count, item[0]))
        return [mistake for _, mistake in found[:MOST_MISTAKES]]

    def histogram(self) -> list[tuple[str, int]]:
        """Return how many notebooks have how many points, in up to ten bins: [("0–9", n), …]."""
        width = max(1, -(-self.of // 10))
        bins = []
        for low in range(0, self.of, width):
            high = self.of if low + width >= self.of else low + width - 1
            inside = sum(n for total, n in self.totals.items() if low <= total < high + 1)
            bins.append((f"{low}–{high}" if high > low else f"{low}", inside))
        return bins

    def same(self) -> list[list[str]]:
        """Return the names of notebooks with the same answers, a list for each."""
        return [names for names in self.answers.values() if len(names) > 1]

    def notes(self) -> list[str]:
        """Return what whoever teaches should know before the numbers."""
        count = self.states["unreadable"]
        unread = f"{count} could not be marked: grades.csv says why." if count else ""
        return [note for note in (unread, self.again(), self.other_editions()) if note]

    def again(self) -> str:
        """Return what is to be marked again, counted and named; "" for nothing."""
        if not self.faults:
            return ""
        marks = "1 mark is" if self.faults == 1 else f"{self.faults} marks are"
        more = ", …" if len(self.stopped) == MOST_NAMES else ""
        return (
            f"{marks} {AGAIN}, for a fault of the marker's own: {', '.join(self.stopped)}{more}. "
            'What happened stands under "fault" in their files, marks/NAME.json.'
        )

    def other_editions(self) -> str:
        """Return what notebooks say that they ask for, where that is something else; or ""."""
        if not self.editions:
            return ""
        asked, n = self.editions.most_common(1)[0]
        count = sum(self.editions.values())
        return (
            f"{count} of {self.count} notebooks say that they are of another edition than the one "
            f"they were marked by (most: {asked}, in {n}). Mark by what you handed out: "
            "--handout DIR."
        )


def number_of(name: str) -> int:
    """Return the number in the lesson of the exercise `name`.

    >>> number_of("update_parameters_with_gd")
    1
    """
    return list(POINTS).index(name) + 1


# Lines of a message that show where a mistake is, not what it is.
_WHERE = re.compile(
    r"\(case “|^This showed in|^The (?:returned )?\w+ (?:is|are) off|^Line \d+|^    "
)
_NAMED = "That is what you get when "


def _in_words(entry: dict, kind: str) -> str:
    """Return a mistake as its learner read it, in one clause.

    >>> line = "That is what you get when the bracket is lost: look at the minus."
    >>> _in_words({"mistakes": ["bracket"], "lines": [line]}, "bracket")
    'the bracket is lost'
    """
    if kind not in entry["mistakes"]:
        return STAGES.get(kind, kind)
    place = entry["mistakes"].index(kind)
    named = [line.removeprefix(_NAMED) for line in entry["lines"] if line.startswith(_NAMED)]
    if len(named) > place:
        return named[place].rstrip(".").partition(": ")[0]
    after = [line for line in entry["lines"] if not _WHERE.search(line)]
    return after[0].rstrip(".") if after else kind


def _example(entry: dict) -> str:
    """Return the line that a message shows, or what it says first."""
    for line in entry["lines"]:
        if line.startswith("    "):
            return line.strip()
    return entry["lines"][0] if entry["lines"] else ""
