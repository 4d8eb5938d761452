"""What mini-batches of large data cost, as measured by the project's benchmarks."""

import json
from pathlib import Path

TABLE = Path(__file__).parent / "recorded" / "large_data.json"  # written by `make bench`


def large_data_table():
    """Return the table of the last measurement as text: ways of batching, their time and memory.

    One pass over m × n_x numbers in batches of 64. Times are medians, with quartiles around them.

    >>> len(large_data_table().splitlines()) > 3
    True
    """
    measured = json.loads(TABLE.read_text(encoding="utf-8"))
    rows = [list(measured["rows"][0]), *(list(row.values()) for row in measured["rows"])]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", measured["set-up"]])
