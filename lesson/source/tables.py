"""The tables of sections, README's and the lesson's: whether they say what points.toml says."""

import re

from lesson.source.cells import Lesson

SECTION = re.compile(r"^## (\d+ .*)$", re.MULTILINE)
# | [1 Walk downhill](#1-Walk-downhill) | 20 | 5 |
CONTENTS_ROW = re.compile(r"\| \[(\d+ .*)\]\(#.*\) \| \d+ \| (\d*) ?\|")
# | 1 Walk downhill | 20 | 1 | 5 |
README_ROW = re.compile(r"^\| (\d+ .*) \| \d+ \| ([\d, ]*?) ?\| ?(\d*) ?\|$", re.MULTILINE)


def sections(lesson: Lesson) -> dict[str, list[str]]:
    """The exercises of each section, {"1 Walk downhill": [names]}."""
    found, title = {}, ""
    for cell in lesson.cells:
        for heading in SECTION.findall(cell.source) if cell.kind == "markdown" else ():
            title = heading
            found[title] = []
        if cell.exercise:
            found.setdefault(title, []).append(cell.exercise)
    return found


def table_troubles(lesson: Lesson, readme: str) -> list[str]:
    """What the two tables say otherwise than points.toml, a sentence for each row."""
    contents = {}
    for cell in lesson.cells:
        for index, line in enumerate(cell.lines if cell.kind == "markdown" else ()):
            if row := CONTENTS_ROW.fullmatch(line):
                contents[row[1]] = (cell.at(index), row[2])
    in_readme = {title: (numbers, points) for title, numbers, points in README_ROW.findall(readme)}
    names, troubles = list(lesson.points), []
    for title, exercises in sections(lesson).items():
        numbers = ", ".join(str(names.index(name) + 1) for name in exercises)
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
    """The section of the score, in whose row README has the total."""
    return next((title for title in sections(lesson) if title.endswith("Your score")), "")


def _said(points: str) -> str:
    return f"{points} point{'' if points == '1' else 's'}" if points else "no points"
