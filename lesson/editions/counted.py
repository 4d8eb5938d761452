"""Count anew what the text counts (functions, checks, minutes) in an edition of fewer exercises."""

import re

from lesson.source.cells import Lesson

WORDS = re.findall(
    r"\w+",
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty",
)
TIMES = {1: "once", 2: "twice"}
_WORD = "|".join(WORDS[1:])
FUNCTIONS = re.compile(rf"\b(write )({_WORD})( functions)\b")
CHECKED = re.compile(rf"\b(You have been checked )({_WORD})( times)\b")
HOURS = re.compile(rf"\b(about )({_WORD})( hours)\b")
MINUTES_ROW = re.compile(r"^(\| \[(\d+) .*\]\(#.*\) \| )(\d+)( \| \d* ?\|)$", re.MULTILINE)
MINUTES = re.compile(r"xercise (\d+) · (\d+) minutes")


def recounted(text: str, lesson: Lesson, points: dict[str, int]) -> str:
    """Return a text with its counts as they are in an edition.

    lesson: the whole lesson. points: those of the edition, 0 for an exercise that is given.
    """
    names = [name for name in lesson.points if lesson.points[name]]
    asked = [name for name in names if points[name]]
    text = FUNCTIONS.sub(lambda found: f"{found[1]}{_functions(len(asked))}", text)
    before = sum(name in asked for name in names[:-1])
    times = TIMES.get(before, f"{WORDS[before]} times")
    checked = f"You have been checked {times}" if before else "You have seen checks at work"
    text = CHECKED.sub(checked, text)
    spared, per_section = spared_minutes(lesson, points)
    whole = sum(minutes_of_sections(lesson).values())
    if whole:
        text = HOURS.sub(lambda found: f"{found[1]}{_hours(whole - spared)}", text)
    return MINUTES_ROW.sub(
        lambda row: f"{row[1]}{int(row[3]) - per_section.get(row[2], 0)}{row[4]}", text
    )


def minutes_of_sections(lesson: Lesson) -> dict[str, int]:
    """Return the minutes of each section of the first notebook, from its table of contents."""
    first = lesson.books[0]
    text = "\n".join(cell.source for cell in lesson.texts if cell.book == first)
    return {row[2]: int(row[3]) for row in MINUTES_ROW.finditer(text)}


def spared_minutes(lesson: Lesson, points: dict[str, int]) -> tuple[int, dict[str, int]]:
    """Return the minutes that the given exercises would take: their sum, and those of each section.

    lesson, points: as in `recounted`.
    """
    names, per_section = list(lesson.points), {}
    for title, cells in lesson.sections.items():
        text = "\n".join(cell.source for cell in cells if cell.kind == "markdown")
        for number, minutes in MINUTES.findall(text):
            name = names[int(number) - 1]
            if lesson.points[name] and not points[name]:
                section = title.split(" ")[0]
                per_section[section] = per_section.get(section, 0) + int(minutes)
    return sum(per_section.values()), per_section


def ranges(numbers: list[int]) -> str:
    """Return numbers as one says them: 1–3, 5, 7–14."""
    parts, start = [], 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            first = numbers[start]
            both = "–" if number - first > 1 else ", "
            parts.append(f"{first}" if first == number else f"{first}{both}{number}")
            start = place + 1
    return ", ".join(parts)


def _functions(number: int) -> str:
    return "one function" if number == 1 else f"{WORDS[number]} functions"


def _hours(minutes: int) -> str:
    hours = max(1, round(minutes / 60))
    return "one hour" if hours == 1 else f"{WORDS[hours]} hours"
