"""Tables for spreadsheets: no text in them is a formula, however it is split."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable

# With one of these a spreadsheet takes what follows for a formula.
FORMULA = frozenset("=+-@")
QUOTES = frozenset("\"'")
# At these it may split a line into cells.
SEPARATORS = frozenset(",;:|\t\r\n")


def csv_text(rows: Iterable[list]) -> str:
    """Return rows as the text of a CSV file, in which no spreadsheet finds a formula.

    >>> csv_text([["=1+1", 2]])
    "'=1+1,2\\n"
    """
    text = io.StringIO()
    cells = ([harmless(v) if isinstance(v, str) else v for v in row] for row in rows)
    csv.writer(text, lineterminator="\n").writerows(cells)
    return text.getvalue()


def harmless(text: str) -> str:
    """Return a text with an apostrophe before whatever could begin a formula.

    Judged is what a spreadsheet may make of it: full-width signs as plain ones, blanks, quotes
    and what cannot be seen cut off, lines split at commas, semicolons, tabs, bars or blanks.
    """
    made: list[str] = []
    # Whether a cell could begin here; whether there could be one that a blank splits off.
    begins, blank = True, False
    for place, character in enumerate(text):
        plain = unicodedata.normalize("NFKC", character)
        if plain[:1] in FORMULA and (begins or (blank and _goes_on(text, place))):
            made.append("'")
            begins = blank = False
        elif plain not in QUOTES:
            unseen = _is_unseen(plain)
            begins = plain[-1:] in SEPARATORS or (begins and unseen)
            blank = unseen
        made.append(character)
    return "".join(made)


def _goes_on(text: str, place: int) -> bool:
    """Return whether a sign has something right behind it: in "a -b" it has, in "a - b" not."""
    return place + 1 < len(text) and not _is_unseen(unicodedata.normalize("NFKC", text[place + 1]))


def _is_unseen(plain: str) -> bool:
    return all(c.isspace() or unicodedata.category(c)[0] in "CZ" for c in plain)
