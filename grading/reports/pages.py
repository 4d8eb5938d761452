"""Pages of HTML and Markdown, a learner's and the class's: all that comes from others is text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checking.messages.show import not_started_line
from grading.marking.mark import AGAIN
from grading.marking.records import faults_in
from grading.reports.pictures import alt
from grading.reports.summary import Summary, number_of

TEMPLATES = Path(__file__).parent / "templates"
SIGNS = {"passed": "✓", "wrong": "✗", "not started": "○", AGAIN: "↻"}
SAME = (
    "The functions of these notebooks are the same, but for blanks and comments. That proves "
    "nothing by itself: short functions have few forms, and people learn together. Talk to them."
)


def breakable(name: str) -> Markup:
    """Return a name that a browser may break after an underscore.

    >>> print(breakable("update_lr & <b>"))
    update_<wbr>lr &amp; &lt;b&gt;
    """
    return Markup("_<wbr>").join(name.split("_"))


def escaped(text: str) -> str:
    """Return a text in which no sign is Markdown.

    >>> print(escaped("see [x](y)"))
    see \\[x\\]\\(y\\)
    """
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|&" else c for c in text)


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=lambda name: not name.endswith(".md.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"breakable": breakable, "escaped": escaped}
    return made


def rendered(template: str, **known) -> str:
    """Return the text that a template makes of what is `known`; it raises where that lacks a thing.

    template: "learner" or "class", with ".html" or ".md".
    """
    return _templates().get_template(f"{template}.j2").render(**known)


def learner_page(record: dict, points: dict[str, int], kind: str = "html") -> str:
    """Return a learner's page: what passed, and what is wrong with the rest, in its cell.

    record, points: a submission's record, and what each exercise gives. kind: "html" or "md".
    """
    again = faults_in(record)
    exercises = [
        {
            "title": entry["title"],
            "sign": SIGNS[entry["outcome"]],
            "outcome": entry["outcome"],
            "follows": ", ".join(entry.get("follows", ())),
            "earned": AGAIN if name in again else entry["points"],
            "points": points.get(name, 0),
            "by_hand": entry.get("by_hand"),
            "lines": message(entry),
            "parts": _parts(message(entry)),
            "excerpt": entry.get("excerpt"),
            "cell": _cell(entry["excerpt"]) if entry.get("excerpt") else "",
        }
        for name, entry in record["exercises"].items()
    ]
    return rendered(
        f"learner.{kind}",
        record={"changes": [], "cells": [], **record},
        exercises=exercises,
        open_ones=bool(again),
        to_read=[one for one in exercises if one["lines"] or one["by_hand"] is not None],
    )


def class_page(summary: Summary, seed: int, kind: str = "html") -> str:
    """Return the page of a class.

    summary, seed: its numbers, and what the cases were made from. kind: "html" or "md".
    """
    words = alt(summary) if summary.base else ""
    known = {"summary": summary, "seed": seed, "alt": words, "same_said": SAME}
    return rendered(f"class.{kind}", number_of=number_of, **known)


def message(entry: dict) -> list[str]:
    """Return what a learner reads of an exercise, without the heading; [] where all is well.

    entry: the exercise's entry in a record.
    """
    cells = entry.get("cells", [])
    if entry["outcome"] in ("wrong", AGAIN):
        return [*entry["lines"], *_where(cells)]
    if entry["outcome"] == "not started" and (entry["begun"] or len(cells) > 1):
        return [not_started_line(entry["title"], entry["begun"]), *_where(cells)]
    return []


def _where(defined: list[int]) -> list[str]:
    """Return in which cells a function stands, and which one counts.

    >>> _where([3, 3]), _where([3, 5, 9])
    (['(Defined in cell 3 more than once: the last one counts.)'],
     ['(Defined in cells 3, 5 and 9: the last one counts.)'])
    """
    cells = list(dict.fromkeys(defined))
    if len(cells) > 1:
        *first, last = map(str, cells)
        return [f"(Defined in cells {', '.join(first)} and {last}: the last one counts.)"]
    more = " more than once: the last one counts" if len(defined) > 1 else ""
    return [f"(Defined in cell {cells[0]}{more}.)"] if cells else []


def _parts(lines: list[str]) -> list[dict]:
    """Return a message as sentences and, where it shows code, code; lines of code are joined."""
    parts: list[dict] = []
    for line in lines:
        code = line.startswith("    ")
        text = line[4:] if code else line.strip()
        if parts and code and parts[-1]["code"]:
            parts[-1]["text"] += f"\n{text}"
        else:
            parts.append({"code": code, "text": text})
    return parts


def _cell(excerpt: dict) -> Markup:
    """Return a cell's lines with their numbers; those that the message shows are marked."""
    lines = []
    for number, text in enumerate(excerpt["source"], start=excerpt["first"]):
        off = number in excerpt["lines"]
        numbered = f'<span class="number-of-line">{"→" if off else " "}{number:3}  </span>'
        line = f"{numbered}{escape(text)}"
        lines.append(f'<mark class="off">{line}</mark>\n' if off else f"{line}\n")
    return Markup("".join(lines))
