"""A source read once: its tree, and the text of a part of it."""

from __future__ import annotations

import ast
from functools import lru_cache


@lru_cache(maxsize=8)
def tree_of(source: str) -> ast.Module:
    """Return the tree of a source; raises SyntaxError."""
    return ast.parse(source)


@lru_cache(maxsize=8)
def _lines(source: str) -> list[bytes]:
    # A tree counts columns in bytes.
    return [f"{line}\n".encode() for line in source.split("\n")]


def segment_of(source: str, node: ast.AST) -> str:
    """Return the text of a node, as `ast.get_source_segment`, which splits the source each time.

    >>> segment_of("x = 1\\ny = x + 2", tree_of("x = 1\\ny = x + 2").body[1].value)
    'x + 2'
    """
    lines = _lines(source)[node.lineno - 1 : node.end_lineno]
    lines[-1] = lines[-1][: node.end_col_offset]
    lines[0] = lines[0][node.col_offset :]
    return b"".join(lines).decode()
