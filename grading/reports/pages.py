"""Pages of HTML, a learner's and the class's: no script, and all that comes from others escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checking.messages.show import not_started_line
from grading.marking.mark import AGAIN

TEMPLATES = Path(__file__).parent / "templates"
MARKS = {"passed": "✓", "wrong": "✗", "not started": "○", AGAIN: "↻"}


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["breakable"] = breakable
    return made


def breakable(name: str) -> Markup:
    """Return a name that a browser may break after an underscore.

    >>> print(breakable("update_lr & <b>"))
    update_<wbr>lr &amp; &lt;b&gt;
    """
    return Markup("_<wbr>").join(name.split("_"))


def learner_page(record: dict, points: dict[str, int]) -> str:
    """Return a learner's page: what passed, and what is wrong with the rest, in its cell."""
    exercises = [
        {
            "name": name,
            "title": said["title"],
            "mark": MARKS[said["outcome"]],
            "outcome": said["outcome"],
            "follows": ", ".join(said.get("follows", ())),
            "earned": AGAIN if said["outcome"] == AGAIN else said["points"],
            "points": points.get(name, 0),
            "by_hand": said.get("by_hand"),
            "message": _parts(message(said)),
            "shown": said.get("shown"),
            "cell": _cell(said["shown"]) if said.get("shown") else "",
        }
        for name, said in record["exercises"].items()
    ]
    return (
        _templates()
        .get_template("learner.html.j2")
        .render(
            record={"changes": [], "cells": [], **record},
            exercises=exercises,
            open_ones=any(one["outcome"] == AGAIN for one in exercises),
            to_read=[one for one in exercises if one["message"] or one["by_hand"] is not None],
        )
    )


def message(said: dict) -> list[str]:
    """Return what a learner reads of an exercise, without the heading; [] where all is well."""
    cells = said.get("cells", [])
    if said["outcome"] in ("wrong", AGAIN):
        return [*said["lines"], *_where(cells)]
    if said["outcome"] == "not started" and (said["begun"] or len(cells) > 1):
        return [not_started_line(said["title"], said["begun"]), *_where(cells)]
    return []


def _where(defined: list[int]) -> list[str]:
    """Return in which cells a function stands, and which one counts."""
    cells = list(dict.fromkeys(defined))
    if len(cells) > 1:
        *first, last = map(str, cells)
        return [f"(Defined in cells {', '.join(first)} and {last}: the last one counts.)"]
    more = " more than once: the last one counts" if len(defined) > 1 else ""
    return [f"(Defined in cell {cells[0]}{more}.)"] if cells else []


def _parts(lines: list[str]) -> list[dict]:
    """Return a message as sentences and, where it shows code, code."""
    parts: list[dict] = []
    for line in lines:
        code = line.startswith("    ")
        text = line[4:] if code else line.strip()
        if parts and code and parts[-1]["code"]:
            parts[-1]["text"] += f"\n{text}"
        else:
            parts.append({"code": code, "text": text})
    return parts


def _cell(shown: dict) -> Markup:
    """Return a cell's lines with their numbers; those that the message shows are marked."""
    lines = []
    for number, text in enumerate(shown["source"], start=shown["first"]):
        off = number in shown["lines"]
        numbered = f'<span class="number-of-line">{"→" if off else " "}{number:3}  </span>'
        line = f"{numbered}{escape(text)}"
        lines.append(f'<mark class="off">{line}</mark>\n' if off else f"{line}\n")
    return Markup("".join(lines))


def class_page(**known) -> str:
    """Return the class's page; `templates/class.html.j2` says what it has to know."""
    return _templates().get_template("class.html.j2").render(**known)
