"""Compare the tables of sections, README's and the lesson's, with points.toml."""

import re

from lesson.source.cells import Lesson

# | [1 Walk downhill](#1-Walk-downhill) | 20 | 5 |
CONTENTS_ROW = re.compile(r"\| \[(\d+ .*)\]\(#.*\) \| \d+ \| (\d*) ?\|")
# | 1 Walk downhill | 20 | 1 | 5 |
README_ROW = re.compile(r"^\| (\d+ .*) \| \d+ \| ([\d, ]*?) ?\| ?(\d*) ?\|$", re.MULTILINE)


def _exercises(lesson: Lesson) -> dict[str, list[str]]:
    """Return the exercises of each section, {"1 Walk downhill": [names]}."""
    return {
        title: [cell.exercise for cell in cells if cell.exercise]
        for title, cells in lesson.sections.items()
        if title
    }


def table_troubles(lesson: Lesson, readme: str) -> list[str]:
    """Return a sentence for each row of the two tables that differs from points.toml."""
    contents = {}
    for cell in lesson.texts:
        for index, line in enumerate(cell.lines):
            if row := CONTENTS_ROW.fullmatch(line):
                contents[row[1]] = (cell.at(index), row[2])
    in_readme = {title: (numbers, points) for title, numbers, points in README_ROW.findall(readme)}
    troubles = []
    for title, exercises in _exercises(lesson).items():
        numbers = ", ".join(str(lesson.numbers[name]) for name in exercises)
        points = str(sum(lesson.points[name] for name in exercises) or "")
        if title in contents and contents[title][1] != points:
            where, said = contents[title]
            troubles.append(
                f"{where}: the table of contents gives section “{title}” {_said(said)}; "
                f"points.toml makes it {_said(points)}"
            )
        if title not in in_readme:
            troubles.append(f"README.md: the table of sections has no row “{title}”")
            continue
        said_numbers, said = in_readme[title]
        if said_numbers != numbers:
            troubles.append(
                f"README.md: the table of sections gives “{title}” the exercises "
                f"{said_numbers or 'none'}; it has {numbers or 'none'}"
            )
        if said != points and title != _last(lesson):
            troubles.append(
                f"README.md: the table of sections gives “{title}” {_said(said)}; "
                f"points.toml makes it {_said(points)}"
            )
    total = sum(lesson.points.values())
    if in_readme.get(_last(lesson), ("", ""))[1] != str(total):
        troubles.append(
            f"README.md: the table of sections gives “{_last(lesson)}” another total than {total}"
        )
    return troubles


def _last(lesson: Lesson) -> str:
    """Return the section of the score, in whose row README has the total."""
    return next((title for title in lesson.sections if title.endswith("Your score")), "")


def _said(points: str) -> str:
    return f"{points} point{'' if points == '1' else 's'}" if points else "no points"
