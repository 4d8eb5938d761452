"""Markdown in which what others wrote is text only."""

from __future__ import annotations

from collections.abc import Iterable


def as_text(lines: Iterable[str]) -> list[str]:
    """Return lines as a block of code: nothing in them is Markdown, HTML or a link."""
    return [f"    {line}" for line in lines]


def escaped(text: str) -> str:
    """Return a text in which no sign is Markdown."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|&" else c for c in text)
